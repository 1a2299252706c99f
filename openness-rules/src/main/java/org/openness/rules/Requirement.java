package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Something that a level asks for.
 *
 * @param <L> the levels
 * @param id the stable id, kebab-case
 * @param title what is required, as a statement: "The weights can be had"
 * @param neededFor the lowest level that asks for it; every higher level does, too
 * @param source the document that asks for it
 * @param condition what must hold
 */
public record Requirement<L extends Enum<L>>(
        String id, String title, L neededFor, Citation source, Condition condition) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is not kebab-case, the title blank, or the level the lowest, which asks
     *     for nothing
     */
    public Requirement {
        checkArgument(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "the id of a requirement is kebab-case, not \"%s\"", id);
        checkArgument(!title.isBlank(), "requirement %s needs a title", id);
        checkArgument(
                neededFor.ordinal() > 0, "requirement %s could never decide: %s is the lowest level", id, neededFor);
    }
}
