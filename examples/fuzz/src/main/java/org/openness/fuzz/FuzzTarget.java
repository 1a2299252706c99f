package org.openness.fuzz;

import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;

/** What Jazzer calls. */
public final class FuzzTarget {

    private static final int LONGEST_MESSAGE = 2_000;

    private static Target target = Target.ALL.get(0);

    private FuzzTarget() {}

    /** Chooses what is fuzzed in this process, by its name. */
    public static void fuzzerInitialize(String[] names) {
        target = Target.named(names[0]);
    }

    private static boolean isHarmless(String message) {
        return message.length() <= LONGEST_MESSAGE && message.chars().noneMatch(Character::isISOControl);
    }

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            target.test().accept(input);
        } catch (InvalidInputException e) {
            Target.check(
                    e.problems().stream().map(Problem::toString).allMatch(FuzzTarget::isHarmless), "harmless messages");
        }
    }
}
