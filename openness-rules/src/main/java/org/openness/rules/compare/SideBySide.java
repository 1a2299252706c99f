package org.openness.rules.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Yardsticks;

/**
 * One release by several rule sets, and the facts on which they part.
 *
 * @param verdicts a verdict for each rule set
 * @param partings the facts that stand in the way of some rule sets and not of others
 */
public record SideBySide(List<Verdict<?>> verdicts, List<Parting> partings) {

    /**
     * A property of a component on which rule sets part.
     *
     * @param component the component
     * @param property the property; {@code license} for all that follows from its license
     * @param inTheWayOf the ids of the rule sets in whose way it stands
     * @param askedBy the ids of the other rule sets that ask for it and are content
     * @param notAskedBy the ids of the rule sets that do not ask for it
     */
    public record Parting(
            Component component, String property, Set<String> inTheWayOf, Set<String> askedBy, Set<String> notAskedBy) {

        /** Copies the sets. */
        public Parting {
            inTheWayOf = ImmutableSet.copyOf(inTheWayOf);
            askedBy = ImmutableSet.copyOf(askedBy);
            notAskedBy = ImmutableSet.copyOf(notAskedBy);
        }
    }

    private record Property(Component component, String id) {

        static Property of(Condition.AtLeast<?> need) {
            return new Property(
                    need.component(),
                    need.aspect().isOfLicense() ? "license" : need.aspect().id());
        }
    }

    /** Copies the lists. */
    public SideBySide {
        verdicts = ImmutableList.copyOf(verdicts);
        partings = ImmutableList.copyOf(partings);
    }

    /** Returns the release by all definitions that come with the library. */
    public static SideBySide of(Release release) {
        return of(release, Yardsticks.DEFINITIONS);
    }

    /** Returns the release by the given rule sets. */
    public static SideBySide of(Release release, List<RuleSet<?>> yardsticks) {
        List<Verdict<?>> verdicts = new ArrayList<>();
        Map<Property, Set<String>> blocking = new LinkedHashMap<>();
        Map<String, Set<Property>> asked = new LinkedHashMap<>();
        for (RuleSet<?> rules : yardsticks) {
            Verdict<?> verdict = rules.evaluate(release);
            verdicts.add(verdict);
            Set<Property> properties = new LinkedHashSet<>();
            for (Finding<?> finding : verdict.findings()) {
                Condition condition = finding.requirement().condition();
                condition.needs().forEach(need -> properties.add(Property.of(need)));
                for (Condition.AtLeast<?> need : missing(condition, release)) {
                    blocking.computeIfAbsent(Property.of(need), key -> new LinkedHashSet<>())
                            .add(rules.id());
                }
            }
            asked.put(rules.id(), properties);
        }
        return new SideBySide(verdicts, partings(blocking, asked));
    }

    /** The needs that are not met, unknown ones too, save those to which there is an alternative that is met. */
    private static List<Condition.AtLeast<?>> missing(Condition condition, Release release) {
        if (condition.test(release) == Outcome.MET) {
            return List.of();
        }
        return condition.match(
                need -> List.of(need),
                all -> all.parts().stream()
                        .flatMap(part -> missing(part, release).stream())
                        .toList(),
                any -> any.parts().stream()
                        .flatMap(part -> missing(part, release).stream())
                        .toList());
    }

    private static List<Parting> partings(Map<Property, Set<String>> blocking, Map<String, Set<Property>> asked) {
        List<Parting> partings = new ArrayList<>();
        blocking.forEach((property, blocked) -> {
            Set<String> content = new LinkedHashSet<>();
            Set<String> silent = new LinkedHashSet<>();
            asked.forEach((rules, properties) -> {
                if (!blocked.contains(rules)) {
                    (properties.contains(property) ? content : silent).add(rules);
                }
            });
            if (!content.isEmpty() || !silent.isEmpty()) {
                partings.add(new Parting(property.component(), property.id(), blocked, content, silent));
            }
        });
        return partings;
    }
}
