package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.openness.core.release.Release;

/**
 * How a release fares under a rule set: the level that is proven, the level that is still possible, and why.
 *
 * <p>The proven level holds even if every unknown fact turns out badly; the possible level holds if every unknown turns out
 * well. The truth lies between, both included. Findings are computed when asked for.
 *
 * @param <L> the levels
 * @param rules the rule set
 * @param release the release that was judged
 * @param level the proven level
 * @param possibleLevel the possible level
 */
public record Verdict<L extends Enum<L>>(RuleSet<L> rules, Release release, L level, L possibleLevel) {

    /** Returns whether no unknown fact could change the level. */
    public boolean isSettled() {
        return level == possibleLevel;
    }

    /** Returns a finding for each requirement, in the order of the rule set. */
    public List<Finding<L>> findings() {
        ImmutableList.Builder<Finding<L>> findings =
                ImmutableList.builderWithExpectedSize(rules.requirements().size());
        for (Requirement<L> requirement : rules.requirements()) {
            Outcome outcome = requirement.condition().test(release);
            List<Reason> reasons = new ArrayList<>();
            collect(requirement.condition(), outcome, reasons);
            findings.add(new Finding<>(requirement, outcome, reasons));
        }
        return findings.build();
    }

    /** Returns the findings that keep the release from the next level above the proven one; empty at the top. */
    public List<Finding<L>> inTheWay() {
        List<L> levels = rules.levels();
        int next = level.ordinal() + 1;
        return next == levels.size()
                ? ImmutableList.of()
                : findings().stream()
                        .filter(finding -> finding.outcome() != Outcome.MET)
                        .filter(finding -> finding.requirement().neededFor().ordinal() <= next)
                        .toList();
    }

    /** Keeps the parts whose outcome equals that of the whole: least and greatest always return one of their arguments. */
    private void collect(Condition condition, Outcome outcome, List<Reason> reasons) {
        if (condition.test(release) != outcome) {
            return;
        }
        condition.match(
                need -> reasons.add(new Reason(release, need)),
                all -> {
                    all.parts().forEach(part -> collect(part, outcome, reasons));
                    return true;
                },
                any -> {
                    any.parts().forEach(part -> collect(part, outcome, reasons));
                    return true;
                });
    }

    /** Returns the levels, for debugging. */
    @Override
    public String toString() {
        return release + " under " + rules + ": " + (isSettled() ? level : level + ".." + possibleLevel);
    }
}
