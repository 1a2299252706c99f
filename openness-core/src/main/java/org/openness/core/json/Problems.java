package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Collects the problems of one document while it is read, so that they are reported all at once. After a thousand of them
 * the reading ends: nobody repairs so many one by one, and looking for what was meant takes time.
 */
public final class Problems {

    private static final int LIMIT = 1_000;

    private final Json document;
    private final List<Found> found = new ArrayList<>();

    /** A problem before its pointer is known: all pointers are looked up in one walk over the document. */
    private record Found(
            String code,
            Json where,
            int line,
            int column,
            String found,
            String expected,
            Optional<String> suggestion) {}

    /** Collects problems of the document; pointers are relative to it. */
    public Problems(Json document) {
        this.document = document;
    }

    /**
     * Adds a problem with a value.
     *
     * @throws InvalidInputException if there are too many
     */
    public void add(String code, Json where, String expected) {
        add(code, where, where.described(), expected, Optional.empty());
    }

    /**
     * Adds a problem with a value, with what was found in other words, or with a suggestion.
     *
     * @throws InvalidInputException if there are too many
     */
    public void add(String code, Json where, String found, String expected, Optional<String> suggestion) {
        add(new Found(code, where, where.line(), where.column(), found, expected, suggestion));
    }

    private void add(Found problem) {
        if (found.size() == LIMIT) {
            List<Problem> all = new ArrayList<>(inOrder());
            all.add(new Problem(
                    "too-many-problems",
                    "",
                    problem.line,
                    problem.column,
                    "more than " + LIMIT + " problems",
                    "fewer",
                    Optional.of("solve these first; what comes after them was not looked at")));
            throw new InvalidInputException(all);
        }
        found.add(problem);
    }

    /**
     * Adds a problem with a word that is not among the known ones, and the one that was probably meant.
     *
     * @throws InvalidInputException if there are too many
     */
    public void addUnknownWord(String code, Json where, String what, Collection<String> known) {
        add(
                code,
                where,
                where.described(),
                what + ", one of: " + String.join(", ", known),
                Text.nearest(where.text(), known).map(word -> "did you mean " + Text.quote(word) + "?"));
    }

    /**
     * Adds a problem for each field of an object that is not among the known ones: a misspelt field is not silence.
     *
     * @throws InvalidInputException if there are too many
     */
    public void addUnknownFields(Json object, Collection<String> known) {
        if (object.hasOnly(known)) {
            return;
        }
        for (Json.Field field : object.fields()) {
            if (!known.contains(field.name())) {
                addUnknownField(field, known);
            }
        }
    }

    /**
     * Adds a problem for a field that is not among the known ones.
     *
     * @throws InvalidInputException if there are too many
     */
    public void addUnknownField(Json.Field field, Collection<String> known) {
        add(new Found(
                "unknown-field",
                field.value(),
                field.line(),
                field.column(),
                "the field " + Text.quote(field.name()),
                "one of the fields " + String.join(", ", known),
                Text.nearest(field.name(), known).map(name -> "did you mean " + Text.quote(name) + "?")));
    }

    /** Returns how many have been added. */
    public int size() {
        return found.size();
    }

    /** Returns whether nothing has been added. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Returns the problems in the order of the document. */
    public List<Problem> inOrder() {
        Map<Json, String> pointers = new HashMap<>();
        found.forEach(problem -> pointers.put(problem.where, ""));
        document.putPointers(pointers);
        return found.stream()
                .map(problem -> new Problem(
                        problem.code,
                        Objects.requireNonNull(pointers.get(problem.where)),
                        problem.line,
                        problem.column,
                        problem.found,
                        problem.expected,
                        problem.suggestion))
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
