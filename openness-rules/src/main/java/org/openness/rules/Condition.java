package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openness.core.fact.Fact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.core.release.Thresholds;

/**
 * What must hold of a release: a component has at least a grade, or all or any of several conditions.
 *
 * <p>Conditions are data, so that they can be explained, planned for and printed. There is no negation: releasing more
 * never turns a condition from met to not met, and that is what makes the bounds of a verdict exact.
 *
 * <pre>{@code
 * anyOf(needs(INFERENCE_CODE, ACCESS, ON_APPROVAL), needs(FRAMEWORK_SUPPORT, STATED, YES))
 * }</pre>
 */
public sealed interface Condition {

    /** Returns what the condition comes to for a release. */
    Outcome test(Release release);

    /** Returns the result of the function for this kind of condition. */
    <T> T match(Function<AtLeast<?>, T> atLeast, Function<AllOf, T> allOf, Function<AnyOf, T> anyOf);

    /** Returns the facts the condition looks at, from left to right. */
    default List<AtLeast<?>> needs() {
        return match(
                ImmutableList::of,
                all -> all.parts().stream()
                        .flatMap(part -> part.needs().stream())
                        .toList(),
                any -> any.parts().stream()
                        .flatMap(part -> part.needs().stream())
                        .toList());
    }

    /**
     * Returns the condition that a component has at least a grade.
     *
     * @throws IllegalArgumentException if the component has no such aspect, or every component has the grade anyway
     */
    static <G extends Enum<G>> Condition needs(Component component, Aspect<G> aspect, G grade) {
        return new AtLeast<>(component, aspect, grade);
    }

    /**
     * Returns the condition that all parts hold.
     *
     * @throws IllegalArgumentException if there are no parts
     */
    static Condition allOf(Condition... parts) {
        return parts.length == 1 ? parts[0] : new AllOf(List.of(parts));
    }

    /**
     * Returns the condition that at least one part holds.
     *
     * @throws IllegalArgumentException if there are no parts
     */
    static Condition anyOf(Condition... parts) {
        return parts.length == 1 ? parts[0] : new AnyOf(List.of(parts));
    }

    /**
     * A component has at least a grade.
     *
     * @param <G> the scale
     * @param component the component
     * @param aspect the property
     * @param grade the lowest grade that will do
     */
    record AtLeast<G extends Enum<G>>(Component component, Aspect<G> aspect, G grade) implements Condition {

        /**
         * Checks that the condition can decide.
         *
         * @throws IllegalArgumentException if the component has no such aspect, or every component has the grade anyway
         */
        public AtLeast {
            checkArgument(
                    aspect.appliesTo(component),
                    "%s has no %s: this condition could never be met",
                    component.id(),
                    aspect.id());
            checkArgument(
                    grade.ordinal() > 0,
                    "%s is the lowest grade of %s: this condition could never fail",
                    grade,
                    aspect.id());
        }

        @Override
        public Outcome test(Release release) {
            if (aspect.isSurely(release, component, grade)) {
                return Outcome.MET;
            }
            return aspect.isPossibly(release, component, grade) ? Outcome.UNKNOWN : Outcome.NOT_MET;
        }

        Thresholds.Threshold<G> threshold() {
            return new Thresholds.Threshold<>(component, aspect, grade);
        }

        /** Returns what is known of the property in a release. */
        public Fact<G> read(Release release) {
            return aspect.read(release, component);
        }

        @Override
        public <T> T match(Function<AtLeast<?>, T> atLeast, Function<AllOf, T> allOf, Function<AnyOf, T> anyOf) {
            return atLeast.apply(this);
        }

        /** Written out, like the hash code: to link those that a record gets takes longer than a cold verdict does. */
        @Override
        public boolean equals(Object other) {
            return other instanceof AtLeast<?> need
                    && component == need.component
                    && aspect == need.aspect
                    && grade == need.grade;
        }

        @Override
        public int hashCode() {
            return Objects.hash(component, aspect, grade);
        }

        /** Returns the condition in ids, such as {@code weights.access >= PUBLIC}. */
        @Override
        public String toString() {
            return component.id() + "." + aspect.id() + " >= " + grade;
        }
    }

    /**
     * All parts hold.
     *
     * @param parts the parts, at least one
     */
    record AllOf(List<Condition> parts) implements Condition {

        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are none
         */
        public AllOf {
            checkArgument(!parts.isEmpty(), "allOf without parts would always be met");
            parts = ImmutableList.copyOf(parts);
        }

        @Override
        public Outcome test(Release release) {
            boolean met = true;
            for (int i = 0; i < parts.size(); i++) {
                Outcome outcome = parts.get(i).test(release);
                if (outcome == Outcome.NOT_MET) {
                    return Outcome.NOT_MET;
                }
                met &= outcome == Outcome.MET;
            }
            return met ? Outcome.MET : Outcome.UNKNOWN;
        }

        @Override
        public <T> T match(Function<AtLeast<?>, T> atLeast, Function<AllOf, T> allOf, Function<AnyOf, T> anyOf) {
            return allOf.apply(this);
        }

        /** Returns the condition in ids, the parts in parentheses. */
        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" and ", "(", ")"));
        }
    }

    /**
     * At least one part holds.
     *
     * @param parts the parts, at least one
     */
    record AnyOf(List<Condition> parts) implements Condition {

        /**
         * Copies the parts.
         *
         * @throws IllegalArgumentException if there are none
         */
        public AnyOf {
            checkArgument(!parts.isEmpty(), "anyOf without parts could never be met");
            parts = ImmutableList.copyOf(parts);
        }

        @Override
        public Outcome test(Release release) {
            boolean missed = true;
            for (int i = 0; i < parts.size(); i++) {
                Outcome outcome = parts.get(i).test(release);
                if (outcome == Outcome.MET) {
                    return Outcome.MET;
                }
                missed &= outcome == Outcome.NOT_MET;
            }
            return missed ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }

        @Override
        public <T> T match(Function<AtLeast<?>, T> atLeast, Function<AllOf, T> allOf, Function<AnyOf, T> anyOf) {
            return anyOf.apply(this);
        }

        /** Returns the condition in ids, the parts in parentheses. */
        @Override
        public String toString() {
            return parts.stream().map(Condition::toString).collect(Collectors.joining(" or ", "(", ")"));
        }
    }
}
