package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.openness.core.fact.Evidence;

/**
 * What is said about the descent of a model.
 *
 * @param kind what is said
 * @param bases the models it comes from, if it is derived
 * @param evidence who says so
 */
public record Lineage(Kind kind, List<Base> bases, List<Evidence> evidence) {

    /** What can be said about descent. */
    public enum Kind {
        /** Nothing is said. */
        NOT_STATED,
        /** It is derived from something that is kept secret. */
        UNDISCLOSED,
        /** It is derived from named models. */
        DERIVED,
        /** It was trained from scratch. */
        FROM_SCRATCH
    }

    /** The lineage of which nothing is said. */
    public static final Lineage NOT_STATED = new Lineage(Kind.NOT_STATED, ImmutableList.of(), ImmutableList.of());

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if bases are named for another kind than {@link Kind#DERIVED}, or none for it
     */
    public Lineage {
        checkArgument(
                (kind == Kind.DERIVED) == !bases.isEmpty(),
                "bases are named exactly if the model is derived: %s with %s bases",
                kind,
                bases.size());
        bases = ImmutableList.copyOf(bases);
        evidence = Evidence.inOrder(evidence);
    }
}
