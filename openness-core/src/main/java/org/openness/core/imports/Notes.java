package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;

/**
 * Collects what was odd in a document while it is read. Whoever adds a note knows the pointer, so that a document with very
 * many odd values costs no search for each; beyond {@value #KEPT} notes the rest is only counted.
 */
final class Notes {

    static final int KEPT = 200;

    /** More fields than any card has; comparing words takes time. */
    private static final int COMPARED = 1000;

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

    void add(Problem note) {
        if (notes.size() < KEPT) {
            notes.add(note);
        } else {
            uncounted++;
        }
    }

    /** Adds a note for each field that is not known but looks like one that carries facts. */
    void addMisspelt(String pointer, Json object, Collection<String> known, Collection<String> wanted) {
        for (Json.Field field :
                object.fields().subList(0, Math.min(COMPARED, object.fields().size()))) {
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

    /** Returns the notes in the order of the document. */
    List<Problem> inOrder() {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        all.addAll(notes.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList());
        if (uncounted > 0) {
            all.add(new Problem(
                    "more-notes",
                    "",
                    0,
                    0,
                    uncounted + " more values that are odd",
                    "a document with fewer of them",
                    Optional.empty()));
        }
        return all.build();
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
