package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects the problems of one document while it is read, so that they are reported all at once. */
public final class Problems {

    private final Json document;
    private final List<Problem> found = new ArrayList<>();

    /** Collects problems of the document; pointers are relative to it. */
    public Problems(Json document) {
        this.document = document;
    }

    /** Adds a problem with a value. */
    public void add(String code, Json where, String expected) {
        add(code, where, where.described(), expected, Optional.empty());
    }

    /** Adds a problem with a value, with what was found in other words, or with a suggestion. */
    public void add(String code, Json where, String found, String expected, Optional<String> suggestion) {
        this.found.add(new Problem(
                code, document.pointerTo(where), where.line(), where.column(), found, expected, suggestion));
    }

    /** Adds a problem with a word that is not among the known ones, and the one that was probably meant. */
    public void addUnknownWord(String code, Json where, String what, Collection<String> known) {
        add(
                code,
                where,
                where.described(),
                what + ", one of: " + String.join(", ", known),
                Text.nearest(where.text(), known).map(word -> "did you mean " + Text.quote(word) + "?"));
    }

    /** Adds a problem for each field of an object that is not among the known ones: a misspelt field is not silence. */
    public void addUnknownFields(Json object, Collection<String> known) {
        for (Json.Field field : object.fields()) {
            if (!known.contains(field.name())) {
                String pointer = document.pointerTo(field.value());
                found.add(new Problem(
                        "unknown-field",
                        pointer,
                        field.line(),
                        field.column(),
                        "the field " + Text.quote(field.name()),
                        "one of the fields " + String.join(", ", known),
                        Text.nearest(field.name(), known).map(name -> "did you mean " + Text.quote(name) + "?")));
            }
        }
    }

    /** Returns whether nothing has been added. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the problems in the order of the document. */
    public List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Ends the reading if anything was wrong.
     *
     * @throws InvalidInputException with all problems, if there are any
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(inOrder());
        }
    }
}
