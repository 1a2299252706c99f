package org.openness.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openness.core.release.Component;

/**
 * The minimal ways to make conditions true, or false, by changing facts. Joined parts need the changes of all, alternatives
 * those of one; two changes of one property merge, what follows from another change is left out, and a way that asks for
 * more than another is dropped. Because conditions have no negation, what is left is exactly the set of minimal ways.
 */
final class Ways {

    /** More alternatives than anybody reads; beyond them the ones with the most changes are dropped. */
    static final int KEPT = 1024;

    private final boolean towardsTrue;
    private final ImmutableListMultimap<Component, Condition.AtLeast<?>> met;
    private final ImmutableListMultimap<Component, Condition.AtLeast<?>> missed;

    private Ways(boolean towardsTrue, List<Condition.AtLeast<?>> met, List<Condition.AtLeast<?>> missed) {
        this.towardsTrue = towardsTrue;
        this.met = Multimaps.index(met, Condition.AtLeast::component);
        this.missed = Multimaps.index(missed, Condition.AtLeast::component);
    }

    /** Changes that turn conditions together: the needs that must come true, or false, by component. */
    static final class Way {

        static final Way NOTHING = new Way(Map.of());

        private final Map<Component, List<Condition.AtLeast<?>>> needs;
        private final ImmutableList<List<Condition.AtLeast<?>>> steps;
        private final int grades;

        private Way(Map<Component, List<Condition.AtLeast<?>>> needs) {
            this.needs = needs;
            Map<Object, List<Condition.AtLeast<?>>> byProperty = new LinkedHashMap<>();
            needs.forEach((component, changed) -> changed.forEach(need -> byProperty
                    .computeIfAbsent(property(need), key -> new ArrayList<>())
                    .add(need)));
            this.steps =
                    byProperty.values().stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
            this.grades = needs.values().stream()
                    .flatMap(List::stream)
                    .mapToInt(need -> need.grade().ordinal())
                    .sum();
        }

        /** All that follows from the license of a component is one property. */
        private static Object property(Condition.AtLeast<?> need) {
            return need.aspect().isOfLicense() ? need.component() : List.of(need.component(), need.aspect());
        }

        /** The needs by property, in the order in which the conditions name their components. */
        List<List<Condition.AtLeast<?>>> steps() {
            return steps;
        }

        List<Condition.AtLeast<?>> needs() {
            return needs.values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
        }

        private List<Condition.AtLeast<?>> needs(Component component) {
            return needs.getOrDefault(component, ImmutableList.of());
        }
    }

    /**
     * Returns the minimal ways to make all conditions true.
     *
     * @param met what is true and stays so
     * @param missed what is false and stays so
     */
    static List<Way> towardsTrue(
            Collection<Condition> conditions, List<Condition.AtLeast<?>> met, List<Condition.AtLeast<?>> missed) {
        return new Ways(true, met, missed).productOf(conditions);
    }

    /**
     * Returns the minimal ways to make at least one condition false.
     *
     * @param met what is true and stays so
     * @param missed what is false and stays so
     */
    static List<Way> towardsFalse(
            Collection<Condition> conditions, List<Condition.AtLeast<?>> met, List<Condition.AtLeast<?>> missed) {
        return new Ways(false, met, missed).unionOf(conditions);
    }

    private List<Way> ways(Condition condition) {
        return condition.match(
                this::ways,
                all -> towardsTrue ? productOf(all.parts()) : unionOf(all.parts()),
                any -> towardsTrue ? unionOf(any.parts()) : productOf(any.parts()));
    }

    private List<Way> ways(Condition.AtLeast<?> need) {
        List<Condition.AtLeast<?>> nothing = ImmutableList.of();
        if (bringsAlong(nothing, need)) {
            return ImmutableList.of(Way.NOTHING);
        }
        boolean stays = towardsTrue ? isFalse(nothing, need) : isTrue(nothing, need);
        return stays ? ImmutableList.of() : ImmutableList.of(new Way(Map.of(need.component(), ImmutableList.of(need))));
    }

    private List<Way> productOf(Collection<Condition> parts) {
        List<Way> ways = ImmutableList.of(Way.NOTHING);
        for (Condition part : parts) {
            List<Way> joint = new ArrayList<>();
            for (Way other : ways(part)) {
                ways.forEach(one -> joint.add(join(one, other)));
            }
            ways = minimal(joint);
        }
        return ways;
    }

    private List<Way> unionOf(Collection<Condition> parts) {
        List<Way> ways = new ArrayList<>();
        parts.forEach(part -> ways.addAll(ways(part)));
        return minimal(ways);
    }

    /** The changes of both, without those that the rest brings along. */
    private Way join(Way one, Way other) {
        Map<Component, List<Condition.AtLeast<?>>> joint = new LinkedHashMap<>(one.needs);
        other.needs.forEach((component, theirs) -> joint.merge(component, theirs, this::reduced));
        return new Way(joint);
    }

    private List<Condition.AtLeast<?>> reduced(List<Condition.AtLeast<?>> mine, List<Condition.AtLeast<?>> theirs) {
        List<Condition.AtLeast<?>> both = new ArrayList<>(mine);
        both.addAll(theirs);
        for (int i = both.size() - 1; i >= 0; i--) {
            Condition.AtLeast<?> need = both.remove(i);
            if (!bringsAlong(both, need)) {
                both.add(i, need);
            }
        }
        return both;
    }

    /** Whether changes of one component turn another need of it as well. */
    private boolean bringsAlong(List<Condition.AtLeast<?>> changed, Condition.AtLeast<?> need) {
        return towardsTrue ? isTrue(changed, need) : isFalse(changed, need);
    }

    private boolean isTrue(List<Condition.AtLeast<?>> madeTrue, Condition.AtLeast<?> need) {
        return Entailment.follows(Entailment.joined(met.get(need.component()), madeTrue), need);
    }

    /** What would follow from it is false, so it is. */
    private boolean isFalse(List<Condition.AtLeast<?>> madeFalse, Condition.AtLeast<?> need) {
        return !Entailment.isConsistent(
                Entailment.joined(met.get(need.component()), ImmutableList.of(need)),
                Entailment.joined(missed.get(need.component()), madeFalse));
    }

    /** Whether everything a way asks for comes with the other. */
    private boolean isWithin(Way one, Way other) {
        return one.needs.entrySet().stream()
                .allMatch(change ->
                        change.getValue().stream().allMatch(need -> bringsAlong(other.needs(change.getKey()), need)));
    }

    private List<Way> minimal(List<Way> ways) {
        List<Way> kept = new ArrayList<>();
        for (Way way : sorted(ways)) {
            if (kept.stream().noneMatch(smaller -> isWithin(smaller, way))) {
                kept.add(way);
            }
        }
        return kept.stream().limit(KEPT).toList();
    }

    /** Fewest changes first, then lowest grades, then the order of the conditions. */
    private static List<Way> sorted(List<Way> ways) {
        return ways.stream()
                .sorted(Comparator.<Way>comparingInt(way -> way.steps().size()).thenComparingInt(way -> way.grades))
                .toList();
    }
}
