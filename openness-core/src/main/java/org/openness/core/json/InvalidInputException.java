package org.openness.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The one exception for input that cannot be used. It carries all problems that were found, each with its location; the
 * message lists the first {@value #LISTED}.
 */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int LISTED = 100;

    /** Not serialized: whoever sends the exception elsewhere sends its message. */
    private final transient ImmutableList<Problem> problems;

    /**
     * Carries the problems.
     *
     * @throws IllegalArgumentException if there is no problem
     */
    public InvalidInputException(List<Problem> problems) {
        super(message(problems));
        this.problems = ImmutableList.copyOf(problems);
    }

    /** Returns the problems, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(List<Problem> problems) {
        checkArgument(!problems.isEmpty(), "an InvalidInputException needs at least one problem");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < problems.size() && i < LISTED; i++) {
            text.append(i == 0 ? "" : "\n").append(problems.get(i));
        }
        if (problems.size() > LISTED) {
            text.append("\nand ").append(problems.size() - LISTED).append(" more");
        }
        return text.toString();
    }
}
