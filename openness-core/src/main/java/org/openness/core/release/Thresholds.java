package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Grades that components may have to reach, and which of them a release reaches, all at once, as bits of a word. Whoever asks
 * much of each release, as a rule set does, asks it so: the thirty-five needs of the spectrum take 32 ns at both ends, where
 * picking their bits one by one took 70, and reading them as numbers 113.
 *
 * <p>What is known of a component is a word, too, see {@link Bounds}. Its bits are not picked one by one: the word is turned
 * by as many places as it takes for the bits that are asked for to fall where no other component's do.
 */
public final class Thresholds {

    /**
     * A grade above the lowest that a component may have to reach.
     *
     * @param <G> the scale
     * @param component the component
     * @param aspect the property
     * @param grade the grade
     */
    public record Threshold<G extends Enum<G>>(Component component, Aspect<G> aspect, G grade) {

        /**
         * Checks the grade.
         *
         * @throws IllegalArgumentException if it is the lowest, which everything reaches
         */
        public Threshold {
            checkArgument(grade.ordinal() > 0, "%s is the lowest grade of %s: everything reaches it", grade, aspect);
        }

        private int bit() {
            return aspect.bit(grade);
        }
    }

    /**
     * Which thresholds a release reaches.
     *
     * @param surely those that are reached whatever is still unknown, as bits
     * @param possibly those that are reached if what is unknown turns out well, as bits
     */
    public record Reached(long surely, long possibly) {}

    /** Bits of one component's word, and how far the word is turned to the left. */
    private record Turn(int component, long bits, int places) {}

    private final Turn[] turns;

    private Thresholds(List<Turn> turns) {
        this.turns = turns.toArray(Turn[]::new);
    }

    /** Returns these thresholds together; empty if they are more than a word has bits. */
    public static Optional<Thresholds> of(List<? extends Threshold<?>> all) {
        long[] asked = new long[Component.values().length];
        for (Threshold<?> threshold : all) {
            asked[threshold.component.ordinal()] |= 1L << threshold.bit();
        }
        if (Arrays.stream(asked).map(Long::bitCount).sum() > Long.SIZE) {
            return Optional.empty();
        }
        List<Turn> turns = new ArrayList<>();
        for (int component = 0; component < asked.length; component++) {
            if (asked[component] != 0) {
                place(component, asked[component], turns);
            }
        }
        return Optional.of(new Thresholds(turns));
    }

    /** If the bits fit nowhere together, they do so one by one. */
    private static void place(int component, long bits, List<Turn> turns) {
        long taken = 0;
        for (Turn turn : turns) {
            taken |= Long.rotateLeft(turn.bits, turn.places);
        }
        for (int places = 0; places < Long.SIZE; places++) {
            if ((Long.rotateLeft(bits, places) & taken) == 0) {
                turns.add(new Turn(component, bits, places));
                return;
            }
        }
        long first = Long.lowestOneBit(bits);
        place(component, first, turns);
        place(component, bits ^ first, turns);
    }

    /**
     * Returns the bit that stands for a threshold.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public long bit(Threshold<?> threshold) {
        long bit = 1L << threshold.bit();
        for (Turn turn : turns) {
            if (turn.component == threshold.component.ordinal() && (turn.bits & bit) != 0) {
                return Long.rotateLeft(bit, turn.places);
            }
        }
        throw new IllegalArgumentException(threshold + " is none of these thresholds");
    }

    /** Returns which of them a release reaches. */
    public Reached reached(Release release) {
        long surely = 0;
        long possibly = 0;
        for (Turn turn : turns) {
            Bounds bounds = release.bounds(turn.component);
            surely |= Long.rotateLeft(bounds.atLeast() & turn.bits, turn.places);
            possibly |= Long.rotateLeft(bounds.atMost() & turn.bits, turn.places);
        }
        return new Reached(surely, possibly);
    }
}
