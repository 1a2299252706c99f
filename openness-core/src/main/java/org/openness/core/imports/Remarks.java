package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;

/** Collects what is odd about a document while it is read. Whatever is noted costs the fact at its place and no other. */
final class Remarks {

    private final List<Problem> found = new ArrayList<>();

    void add(String code, Located where, String expected) {
        add(code, where, where.json().described(), expected, Optional.empty());
    }

    void add(String code, Located where, String found, String expected, Optional<String> suggestion) {
        this.found.add(problem(code, where, found, expected, suggestion));
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

    /** Returns how much was noted so far: what was noted once is not noted again for another reason. */
    int size() {
        return found.size();
    }

    void addAll(Remarks other) {
        found.addAll(other.found);
    }

    /** Returns the notes in the order of the document. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .collect(ImmutableList.toImmutableList());
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
}
