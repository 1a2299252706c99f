package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;
import java.util.Optional;

/**
 * A model that a release was derived from.
 *
 * @param name the name by which the release calls it
 * @param relation how the release came from it
 * @param release what is known of it; empty if it could not be found, which leaves what it passes on unknown
 */
public record Base(String name, Relation relation, Optional<Release> release) {

    /** How a model comes from another. */
    public enum Relation {
        /** Training went on from the base's weights. */
        FINE_TUNE,
        /** Weights to be used together with the base's. */
        ADAPTER,
        /** The weights of several bases were combined. */
        MERGE,
        /** The base's weights in lower precision or another format. */
        QUANTIZATION,
        /** Trained on the base's outputs; the base's weights are no part of it. */
        DISTILLATION;

        /** Returns the stable id: the name in kebab-case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public Base {
        checkArgument(!name.isBlank(), "a base needs a name");
    }

    /**
     * Returns whether a property of a component is bounded by the base's: the training code and data always are, the
     * permissions on the weights unless no weights of the base are part of the model, and the access to the weights if
     * they do not run without the base's.
     */
    public boolean passesOn(Component component, Aspect<?> aspect) {
        return switch (component) {
            case TRAINING_CODE, DATA_PREPARATION_CODE, TRAINING_DATA, DATA_INFORMATION -> true;
            case WEIGHTS ->
                (aspect.isOfLicense() && relation != Relation.DISTILLATION)
                        || (aspect == Aspect.ACCESS && relation == Relation.ADAPTER);
            default -> false;
        };
    }
}
