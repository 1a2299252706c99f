package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;

/**
 * The minimal ways to make conditions true, or false, by changing facts. Joined parts need the changes of all, alternatives
 * those of one; two changes of one property merge, and a way that asks for more than another is dropped. Because conditions
 * have no negation, what is left is exactly the set of minimal ways.
 */
final class Ways {

    /** More alternatives than anybody reads; beyond them the ones with the most changes are dropped. */
    static final int KEPT = 1024;

    private Ways() {}

    /** A property of a component; all that follows from its license is one property. */
    private record Property(Component component, String id) {

        static Property of(Condition.AtLeast<?> need) {
            return new Property(
                    need.component(),
                    need.aspect().isOfLicense() ? "license" : need.aspect().id());
        }
    }

    /**
     * A set of changes, one a property, each with the grades it must reach.
     *
     * @param changes the needs that must come true, or false, by property and aspect
     */
    record Way(Map<Object, Map<Aspect<?>, Condition.AtLeast<?>>> changes) {

        static final Way NOTHING = new Way(Map.of());

        static Way of(Condition.AtLeast<?> need) {
            return new Way(Map.of(Property.of(need), Map.of(need.aspect(), need)));
        }

        /** The changes of both; of two grades for one aspect the stricter. */
        Way with(Way other, boolean towardsTrue) {
            Map<Object, Map<Aspect<?>, Condition.AtLeast<?>>> joint = new LinkedHashMap<>(changes);
            other.changes.forEach((property, needs) -> joint.merge(property, needs, (mine, theirs) -> {
                Map<Aspect<?>, Condition.AtLeast<?>> both = new LinkedHashMap<>(mine);
                theirs.forEach((aspect, need) -> both.merge(
                        aspect, need, (first, second) -> isStricter(first, second, towardsTrue) ? first : second));
                return both;
            }));
            return new Way(joint);
        }

        private static boolean isStricter(
                Condition.AtLeast<?> first, Condition.AtLeast<?> second, boolean towardsTrue) {
            int order = Integer.compare(first.grade().ordinal(), second.grade().ordinal());
            return towardsTrue ? order >= 0 : order <= 0;
        }

        /** Whether everything this way asks for is asked for by the other as well. */
        boolean isWithin(Way other, boolean towardsTrue) {
            return changes.entrySet().stream().allMatch(change -> {
                Map<Aspect<?>, Condition.AtLeast<?>> theirs = other.changes.getOrDefault(change.getKey(), Map.of());
                return change.getValue().values().stream().allMatch(need -> {
                    Condition.AtLeast<?> same = theirs.get(need.aspect());
                    return same != null && isStricter(same, need, towardsTrue);
                });
            });
        }

        /**
         * Whether what this way makes true cannot be while the other makes its needs false: the same fact would have to
         * be on both sides of a grade, or a license to be approved and limit a freedom.
         */
        boolean excludes(Way refutation) {
            return changes.entrySet().stream().anyMatch(change -> {
                Map<Aspect<?>, Condition.AtLeast<?>> theirs =
                        refutation.changes.getOrDefault(change.getKey(), Map.of());
                boolean approved = change.getValue().containsKey(Aspect.OSI_APPROVED)
                        && !theirs.isEmpty()
                        && !theirs.containsKey(Aspect.OSI_APPROVED);
                return approved
                        || change.getValue().values().stream().anyMatch(need -> {
                            Condition.AtLeast<?> same = theirs.get(need.aspect());
                            return same != null
                                    && same.grade().ordinal() <= need.grade().ordinal();
                        });
            });
        }

        /** The needs by property, in the order in which the conditions name them. */
        List<List<Condition.AtLeast<?>>> steps() {
            return changes.values().stream()
                    .<List<Condition.AtLeast<?>>>map(needs -> ImmutableList.copyOf(needs.values()))
                    .toList();
        }

        int grades() {
            return changes.values().stream()
                    .flatMap(needs -> needs.values().stream())
                    .mapToInt(need -> need.grade().ordinal())
                    .sum();
        }
    }

    /**
     * Returns the minimal ways to make all conditions true.
     *
     * @param changeable what a need costs: empty if it can never come true, nothing if it is true, else itself
     */
    static List<Way> towardsTrue(List<Condition> conditions, Function<Condition.AtLeast<?>, List<Way>> changeable) {
        List<Way> ways = ImmutableList.of(Way.NOTHING);
        for (Condition condition : conditions) {
            ways = product(ways, ways(condition, changeable, true), true);
        }
        return ways;
    }

    /** Returns the minimal ways to make at least one condition false; otherwise as {@link #towardsTrue}. */
    static List<Way> towardsFalse(List<Condition> conditions, Function<Condition.AtLeast<?>, List<Way>> changeable) {
        List<Way> ways = new ArrayList<>();
        for (Condition condition : conditions) {
            ways.addAll(ways(condition, changeable, false));
        }
        return minimal(ways, false);
    }

    private static List<Way> ways(
            Condition condition, Function<Condition.AtLeast<?>, List<Way>> changeable, boolean towardsTrue) {
        return condition.match(
                changeable,
                all -> towardsTrue ? productOf(all.parts(), changeable, true) : unionOf(all.parts(), changeable, false),
                any -> towardsTrue
                        ? unionOf(any.parts(), changeable, true)
                        : productOf(any.parts(), changeable, false));
    }

    private static List<Way> productOf(
            List<Condition> parts, Function<Condition.AtLeast<?>, List<Way>> changeable, boolean towardsTrue) {
        List<Way> ways = ImmutableList.of(Way.NOTHING);
        for (Condition part : parts) {
            ways = product(ways, ways(part, changeable, towardsTrue), towardsTrue);
        }
        return ways;
    }

    private static List<Way> unionOf(
            List<Condition> parts, Function<Condition.AtLeast<?>, List<Way>> changeable, boolean towardsTrue) {
        List<Way> ways = new ArrayList<>();
        parts.forEach(part -> ways.addAll(ways(part, changeable, towardsTrue)));
        return minimal(ways, towardsTrue);
    }

    private static List<Way> product(List<Way> first, List<Way> second, boolean towardsTrue) {
        List<Way> ways = new ArrayList<>();
        first.forEach(one -> second.forEach(other -> ways.add(one.with(other, towardsTrue))));
        return minimal(ways, towardsTrue);
    }

    private static List<Way> minimal(List<Way> ways, boolean towardsTrue) {
        List<Way> kept = new ArrayList<>();
        for (Way way : sorted(ways)) {
            if (kept.stream().noneMatch(smaller -> smaller.isWithin(way, towardsTrue))) {
                kept.add(way);
            }
        }
        return kept.size() > KEPT ? kept.subList(0, KEPT) : kept;
    }

    /** Fewest changes first, then lowest grades, then the order of the conditions. */
    private static List<Way> sorted(List<Way> ways) {
        return ways.stream()
                .sorted(Comparator.<Way>comparingInt(way -> way.changes().size())
                        .thenComparingInt(Way::grades))
                .toList();
    }
}
