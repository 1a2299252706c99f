package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.openness.core.fact.Answer;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;

/**
 * What the properties of one component say about each other: an approved license grants all freedoms, data that are shared
 * in full are listed in full. Without this a plan would ask for what another of its steps brings along, and a question for
 * what cannot be.
 *
 * <p>Every rule says that some needs, met together, make another one met. Such rules have a least solution, so that what
 * follows from needs is found by asking backwards, and needs that are met can stand beside needs that are missed exactly if
 * none of the latter follows from the former.
 */
final class Entailment {

    private static final List<Aspect<Permission>> FREEDOMS =
            ImmutableList.of(Aspect.USE, Aspect.STUDY, Aspect.MODIFY, Aspect.SHARE);

    private Entailment() {}

    /** The needs of a component from which others follow; rules may look at the latter and not at these. */
    static List<Condition.AtLeast<?>> premises(Component component) {
        ImmutableList.Builder<Condition.AtLeast<?>> premises = ImmutableList.builder();
        if (Aspect.OSI_APPROVED.appliesTo(component)) {
            FREEDOMS.forEach(freedom -> premises.add(
                    new Condition.AtLeast<>(component, freedom, Permission.RESTRICTED),
                    new Condition.AtLeast<>(component, freedom, Permission.FREE)));
            premises.add(
                    new Condition.AtLeast<>(component, Aspect.OSI_APPROVED, Answer.YES),
                    new Condition.AtLeast<>(component, Aspect.without(Restriction.Kind.NO_REDISTRIBUTION), Answer.YES),
                    new Condition.AtLeast<>(component, Aspect.without(Restriction.Kind.NO_MODIFICATION), Answer.YES));
        }
        if (component == Component.TRAINING_DATA) {
            premises.add(
                    new Condition.AtLeast<>(component, Aspect.ACCESS, Access.ON_ACCEPTANCE),
                    new Condition.AtLeast<>(component, Aspect.COMPLETENESS, Completeness.COMPLETE),
                    new Condition.AtLeast<>(component, Aspect.DISCLOSED, Answer.YES),
                    new Condition.AtLeast<>(component, Aspect.SHARED, Answer.YES));
        }
        return premises.build();
    }

    /** Whether a need is met wherever the premises are. */
    static boolean follows(Collection<Condition.AtLeast<?>> premises, Condition.AtLeast<?> need) {
        return follows(premises, need.component(), need.aspect(), need.grade().ordinal());
    }

    /** Whether a condition is met wherever the premises are. */
    static boolean follows(Collection<Condition.AtLeast<?>> premises, Condition condition) {
        return condition.match(
                need -> follows(premises, need),
                all -> all.parts().stream().allMatch(part -> follows(premises, part)),
                any -> any.parts().stream().anyMatch(part -> follows(premises, part)));
    }

    /** Whether a condition is met wherever all of some conditions are. */
    static boolean followsFromAll(List<Condition> conditions, Condition condition) {
        return followsFromAll(conditions, ImmutableList.of(), condition);
    }

    /** Looks for a choice among the alternatives that leaves the condition open. */
    private static boolean followsFromAll(
            List<Condition> pending, List<Condition.AtLeast<?>> premises, Condition condition) {
        if (pending.isEmpty() || follows(premises, condition)) {
            return follows(premises, condition);
        }
        List<Condition> rest = pending.subList(1, pending.size());
        return pending.get(0)
                .match(
                        need -> followsFromAll(rest, joined(premises, ImmutableList.of(need)), condition),
                        all -> followsFromAll(joined(all.parts(), rest), premises, condition),
                        any -> any.parts().stream()
                                .allMatch(part ->
                                        followsFromAll(joined(ImmutableList.of(part), rest), premises, condition)));
    }

    static <T> List<T> joined(List<? extends T> first, List<? extends T> second) {
        return ImmutableList.<T>builder().addAll(first).addAll(second).build();
    }

    /** Whether some needs can be met while others are not. */
    static boolean isConsistent(Collection<Condition.AtLeast<?>> met, Collection<Condition.AtLeast<?>> missed) {
        for (Condition.AtLeast<?> need : missed) {
            if (follows(met, need)) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(
            Collection<Condition.AtLeast<?>> premises, Component component, Aspect<?> aspect, int grade) {
        if (has(premises, component, aspect, grade)) {
            return true;
        }
        return aspect.isOfLicense()
                ? followsFromLicense(premises, component, aspect, grade)
                : followsFromData(premises, component, aspect);
    }

    private static boolean followsFromLicense(
            Collection<Condition.AtLeast<?>> premises, Component component, Aspect<?> aspect, int grade) {
        if (has(premises, component, Aspect.OSI_APPROVED, Answer.YES.ordinal())) {
            return true;
        }
        if (aspect.scale() == Permission.class) {
            // Only a ban on sharing or on modification withholds a freedom of a license that grants anything.
            return grade <= Permission.RESTRICTED.ordinal()
                    && without(premises, component, Restriction.Kind.NO_REDISTRIBUTION)
                    && without(premises, component, Restriction.Kind.NO_MODIFICATION);
        }
        boolean ban = aspect == Aspect.without(Restriction.Kind.NO_REDISTRIBUTION)
                || aspect == Aspect.without(Restriction.Kind.NO_MODIFICATION);
        return aspect != Aspect.OSI_APPROVED
                && grants(premises, component, ban ? Permission.RESTRICTED : Permission.FREE);
    }

    private static boolean without(
            Collection<Condition.AtLeast<?>> premises, Component component, Restriction.Kind kind) {
        return has(premises, component, Aspect.without(kind), Answer.YES.ordinal());
    }

    /** Whether all four freedoms are granted at least so far; a restriction limits one of them, a ban withholds one. */
    private static boolean grants(Collection<Condition.AtLeast<?>> premises, Component component, Permission grade) {
        for (Aspect<Permission> freedom : FREEDOMS) {
            if (!has(premises, component, freedom, grade.ordinal())) {
                return false;
            }
        }
        return true;
    }

    private static boolean followsFromData(
            Collection<Condition.AtLeast<?>> premises, Component component, Aspect<?> aspect) {
        if (aspect == Aspect.COMPLETENESS) {
            return has(premises, component, Aspect.DISCLOSED, Answer.YES.ordinal())
                    || has(premises, component, Aspect.SHARED, Answer.YES.ordinal());
        }
        return aspect == Aspect.SHARED
                && has(premises, component, Aspect.ACCESS, Access.ON_ACCEPTANCE.ordinal())
                && follows(premises, component, Aspect.COMPLETENESS, Completeness.COMPLETE.ordinal());
    }

    private static boolean has(
            Collection<Condition.AtLeast<?>> premises, Component component, Aspect<?> aspect, int grade) {
        for (Condition.AtLeast<?> need : premises) {
            if (need.component() == component
                    && need.aspect() == aspect
                    && need.grade().ordinal() >= grade) {
                return true;
            }
        }
        return false;
    }
}
