package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openness.core.release.Base;
import org.openness.core.release.Component;

/**
 * One thing to do to reach a level: a property of one component that must reach certain grades.
 *
 * @param action what to do
 * @param needs the grades to reach, all of one component and property, at least one
 * @param base the base model that stands in the way, if the producer cannot do it alone
 */
public record Step(Action action, List<Condition.AtLeast<?>> needs, Optional<Base> base) {

    /** What to do. */
    public enum Action {
        /** It may be so already: state it, with evidence. */
        CLARIFY,
        /** Put it where it can be had. */
        PUBLISH,
        /** Describe it. */
        DOCUMENT,
        /** Put it under another license. */
        RELICENSE
    }

    /** Copies the needs. */
    public Step {
        needs = ImmutableList.copyOf(needs);
    }

    /** Returns the component. */
    public Component component() {
        return needs.get(0).component();
    }

    /** Written out for the same reason as that of {@link Condition.AtLeast}. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Step step
                && action == step.action
                && needs.equals(step.needs)
                && base.equals(step.base);
    }

    @Override
    public int hashCode() {
        return Objects.hash(action, needs, base);
    }
}
