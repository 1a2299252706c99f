package org.openness.core.json;

import java.util.Optional;

/**
 * One thing that is wrong with an input, and where.
 *
 * @param code what kind of problem it is: kebab-case, stable, never reused, for programs
 * @param pointer the JSON pointer (RFC 6901) of the value, empty for the whole document
 * @param line the line, from 1; 0 if the problem is with the input as a whole
 * @param column the column in characters, from 1; 0 as for the line
 * @param found what was found, shortened and with control characters escaped
 * @param expected what would have been right
 * @param suggestion what was probably meant, or what to do
 */
public record Problem(
        String code, String pointer, int line, int column, String found, String expected, Optional<String> suggestion) {

    /** Returns where the problem is: pointer, line and column, as far as there are any. */
    public String location() {
        String name = pointer.isEmpty() ? "the document" : Text.shorten(pointer);
        return line == 0 ? name : name + " (line " + line + ", column " + column + ")";
    }

    /** Returns the problem as one sentence with its location. */
    @Override
    public String toString() {
        return location() + ": found " + found + ", expected " + expected
                + suggestion.map(text -> "; " + text).orElse("");
    }

    /** Returns the problem as it stands in an input of which the document is one line. */
    public Problem onLine(long number) {
        int shown = (int) Math.min(number, Integer.MAX_VALUE);
        return new Problem(code, pointer, shown, Math.max(column, 1), found, expected, suggestion);
    }
}
