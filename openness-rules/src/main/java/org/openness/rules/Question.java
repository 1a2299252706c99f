package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Unknown facts that would settle a level together, if they turn out in a certain way, whatever the others are; none of
 * them can be left out.
 *
 * @param <L> the levels
 * @param level the level that would be settled
 * @param facts the facts, each with how it must turn out
 */
public record Question<L extends Enum<L>>(L level, List<Unknown> facts) {

    /**
     * An unknown fact.
     *
     * @param needs the grades that are asked for, all of one component and property
     * @param reached whether they must turn out to be reached
     */
    public record Unknown(List<Condition.AtLeast<?>> needs, boolean reached) {

        /** Copies the needs. */
        public Unknown {
            needs = ImmutableList.copyOf(needs);
        }
    }

    /** Copies the facts. */
    public Question {
        facts = ImmutableList.copyOf(facts);
    }
}
