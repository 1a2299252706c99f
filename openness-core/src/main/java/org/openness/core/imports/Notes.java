package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;

/**
 * Collects what was odd in a document while it is read; what is noted costs the fact at its place and no other. Whoever adds
 * a note knows the pointer, so that a document with very many odd values costs no search for each; beyond {@value #KEPT}
 * notes the rest is only counted.
 */
final class Notes {

    static final int KEPT = 200;

    /** More fields than any card has; comparing words takes time. */
    private static final int COMPARED = 1000;

    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final List<Problem> notes = new ArrayList<>();
    private int uncounted;

    /** Adds a note on a value. */
    void add(String code, String pointer, Json where, String expected) {
        add(code, pointer, where, where.described(), expected, Optional.empty());
    }

    /** Adds a note on a value, with what was found in other words, or with what to do. */
    void add(String code, String pointer, Json where, String found, String expected, Optional<String> suggestion) {
        add(new Problem(code, pointer, where.line(), where.column(), found, expected, suggestion));
    }

    /** Adds a note on a value. */
    void add(String code, Located where, String expected) {
        add(code, where, where.json().described(), expected, Optional.empty());
    }

    /** Adds a note on a value, with what was found in other words, or with what to do. */
    void add(String code, Located where, String found, String expected, Optional<String> suggestion) {
        add(problem(code, where, found, expected, suggestion));
    }

    void add(Problem note) {
        if (notes.size() < KEPT) {
            notes.add(note);
        } else {
            uncounted++;
        }
    }

    /** Adds a note for each field that is not known but looks like one that carries facts. */
    void addMisspelt(String pointer, Json object, Collection<String> known, Collection<String> wanted) {
        for (Json.Field field : Iterables.limit(object.fields(), COMPARED)) {
            Optional<String> meant =
                    known.contains(field.name()) ? Optional.empty() : Text.nearest(field.name(), wanted);
            meant.filter(name -> object.get(name).isEmpty())
                    .ifPresent(name -> add(new Problem(
                            "misspelt-field",
                            child(pointer, field.name()),
                            field.line(),
                            field.column(),
                            "the field " + Text.quote(field.name()),
                            "a field that is known",
                            Optional.of("did you mean " + Text.quote(name) + "? No fact was taken from it"))));
        }
    }

    void addAll(Notes others) {
        others.notes.forEach(this::add);
        uncounted += others.uncounted;
    }

    /** Returns how much was noted so far: what was noted once is not noted again for another reason. */
    int size() {
        return notes.size() + uncounted;
    }

    /** Returns the text of a field, unless it is missing or blank; anything but text is noted. */
    Optional<String> text(Located object, String name) {
        return object.get(name).flatMap(this::text);
    }

    /** Returns the text, unless it is blank; anything but text is noted. */
    Optional<String> text(Located value) {
        if (!value.json().is(Json.Kind.STRING)) {
            add("not-text", value, "text");
        }
        return value.text();
    }

    /** Returns a field that is an object, unless it is missing; anything else is noted. */
    Optional<Located> object(Located object, String name) {
        return object.get(name).filter(this::isObject);
    }

    /** Returns whether the value is an object, and notes it if not. */
    boolean isObject(Located value) {
        if (!value.isObject()) {
            add("not-an-object", value, "an object");
        }
        return value.isObject();
    }

    /** Returns the day, month or year that a value gives, also as the beginning of a point in time. */
    Optional<PartialDate> date(Located value) {
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int time = text.get().indexOf('T');
        try {
            return Optional.of(
                    PartialDate.parse(time < 0 ? text.get() : text.get().substring(0, time)));
        } catch (IllegalArgumentException e) {
            add("not-a-date", value, "a date from 1950 to 2100 that begins with YYYY-MM-DD, YYYY-MM or YYYY");
            return Optional.empty();
        }
    }

    /** Returns the one problem of a document that is not of a format at all, or holds nothing that it could yield. */
    static InvalidInputException refusal(
            String code, Located where, String found, String expected, Optional<String> suggestion) {
        return new InvalidInputException(ImmutableList.of(problem(code, where, found, expected, suggestion)));
    }

    private static Problem problem(
            String code, Located where, String found, String expected, Optional<String> suggestion) {
        return new Problem(
                code, where.pointer(), where.json().line(), where.json().column(), found, expected, suggestion);
    }

    /** Returns the notes in the order of the document. */
    List<Problem> inOrder() {
        List<Problem> all = ImmutableList.sortedCopyOf(IN_ORDER, notes);
        return uncounted == 0
                ? all
                : ImmutableList.<Problem>builder()
                        .addAll(all)
                        .add(new Problem(
                                "more-notes",
                                "",
                                0,
                                0,
                                uncounted + " more values that are odd",
                                "a document with fewer of them",
                                Optional.empty()))
                        .build();
    }

    /** Returns the pointer of a field (RFC 6901). */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the pointer of an item. */
    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
