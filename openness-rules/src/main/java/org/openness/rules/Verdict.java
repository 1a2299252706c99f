package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
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

    /**
     * Returns the plan for a level above the proven one.
     *
     * @throws IllegalArgumentException if the level is proven already
     */
    public Plan<L> planTo(L target) {
        checkArgument(target.compareTo(level) > 0, "%s is proven already: there is nothing to plan", target);
        List<Ways.Way> ways = Ways.towardsTrue(
                conditions(target),
                need -> need.test(release) == Outcome.MET
                        ? ImmutableList.of(Ways.Way.NOTHING)
                        : ImmutableList.of(Ways.Way.of(need)));
        return new Plan<>(
                target,
                ways.stream()
                        .map(way -> way.steps().stream().map(this::step).toList())
                        .toList());
    }

    /** Returns a plan for each level above the proven one, lowest first. */
    public List<Plan<L>> plans() {
        return rules.levels().stream()
                .filter(higher -> higher.compareTo(level) > 0)
                .map(this::planTo)
                .toList();
    }

    private List<Condition> conditions(L target) {
        return rules.requirements().stream()
                .filter(requirement -> requirement.neededFor().compareTo(target) <= 0)
                .map(Requirement::condition)
                .toList();
    }

    private Step step(List<Condition.AtLeast<?>> needs) {
        Outcome worst = needs.stream()
                .map(need -> need.test(release))
                .min(Comparator.naturalOrder())
                .orElse(Outcome.MET);
        Optional<Base> base = needs.stream()
                .flatMap(need -> new Reason(release, need).inheritedFrom().stream())
                .findFirst();
        return new Step(worst == Outcome.UNKNOWN ? Step.Action.CLARIFY : action(needs.get(0)), needs, base);
    }

    private static Step.Action action(Condition.AtLeast<?> need) {
        if (need.aspect().isOfLicense()) {
            return Step.Action.RELICENSE;
        }
        boolean published = need.aspect() == Aspect.ACCESS || need.aspect() == Aspect.COMPLETENESS;
        return published ? Step.Action.PUBLISH : Step.Action.DOCUMENT;
    }

    /**
     * Returns the minimal sets of unknown facts that would settle the level, with how they must turn out: fewest facts
     * first. None if the level is settled.
     */
    public List<Question<L>> questions() {
        List<Question<L>> questions = new ArrayList<>();
        for (L settled : rules.levels()) {
            if (!isSettled() && settled.compareTo(level) >= 0 && settled.compareTo(possibleLevel) <= 0) {
                addQuestions(settled, questions);
            }
        }
        questions.sort(Comparator.comparingInt(question -> question.facts().size()));
        return ImmutableList.copyOf(questions);
    }

    /** A level is settled when what it needs is proven and something that the next level needs is ruled out. */
    private void addQuestions(L settled, List<Question<L>> questions) {
        List<Ways.Way> proving = Ways.towardsTrue(conditions(settled), need -> open(need, Outcome.MET));
        List<Condition> above = settled == possibleLevel
                ? ImmutableList.of()
                : conditions(rules.levels().get(settled.ordinal() + 1));
        List<Ways.Way> refuting = above.isEmpty()
                ? ImmutableList.of(Ways.Way.NOTHING)
                : Ways.towardsFalse(above, need -> open(need, Outcome.NOT_MET));
        for (Ways.Way proof : proving) {
            for (Ways.Way refutation : refuting) {
                if (proof.excludes(refutation)) {
                    continue;
                }
                List<Question.Unknown> facts = new ArrayList<>();
                proof.steps().forEach(needs -> facts.add(new Question.Unknown(needs, true)));
                refutation.steps().forEach(needs -> facts.add(new Question.Unknown(needs, false)));
                questions.add(new Question<>(settled, facts));
            }
        }
    }

    private List<Ways.Way> open(Condition.AtLeast<?> need, Outcome wanted) {
        Outcome outcome = need.test(release);
        if (outcome == wanted) {
            return ImmutableList.of(Ways.Way.NOTHING);
        }
        return outcome == Outcome.UNKNOWN ? ImmutableList.of(Ways.Way.of(need)) : ImmutableList.of();
    }

    /** Returns what a reader should know about the release, whatever its level. */
    public List<Concern> concerns() {
        return Concern.of(release);
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
