package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.core.release.Thresholds;

/**
 * How a release fares under a rule set: the level that is proven, the level that is still possible, and why.
 *
 * <p>The proven level holds even if every unknown fact turns out badly; the possible level holds if every unknown turns out
 * well. The truth lies between, both included. Findings are computed when asked for.
 *
 * @param <L> the levels
 */
public final class Verdict<L extends Enum<L>> {

    private final RuleSet<L> rules;
    private final Release release;
    private final L level;
    private final L possibleLevel;
    /** Which needs are met, as it was found for the levels: to find it again for the findings takes an eighth of their time. */
    private final Thresholds.Reached reached;

    Verdict(RuleSet<L> rules, Release release, L level, L possibleLevel, Thresholds.Reached reached) {
        this.rules = rules;
        this.release = release;
        this.level = level;
        this.possibleLevel = possibleLevel;
        this.reached = reached;
    }

    /** Returns the rule set. */
    public RuleSet<L> rules() {
        return rules;
    }

    /** Returns the release that was judged. */
    public Release release() {
        return release;
    }

    /** Returns the proven level. */
    public L level() {
        return level;
    }

    /** Returns the possible level. */
    public L possibleLevel() {
        return possibleLevel;
    }

    /** Returns whether no unknown fact could change the level. */
    public boolean isSettled() {
        return level == possibleLevel;
    }

    /** Returns a finding for each requirement, in the order of the rule set. */
    public List<Finding<L>> findings() {
        return rules.findings(release, reached);
    }

    /** Returns the findings that keep the release from the next level above the proven one; empty at the top. */
    public List<Finding<L>> inTheWay() {
        int next = level.ordinal() + 1;
        return findings().stream()
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
        List<Condition> conditions = conditions(target);
        Given given = given();
        List<Ways.Way> ways = Ways.towardsTrue(conditions, given.met(), ImmutableList.of());
        return new Plan<>(
                target, ways.stream().map(way -> route(way, conditions, given)).toList());
    }

    /** The steps of a way; a new license keeps what the conditions need of the present one. */
    private List<Step> route(Ways.Way way, List<Condition> conditions, Given given) {
        Set<Component> relicensed = way.steps().stream()
                .filter(needs -> action(needs, given) == Step.Action.RELICENSE)
                .map(needs -> needs.get(0).component())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Component.class)));
        List<Condition.AtLeast<?>> held = new ArrayList<>(way.needs());
        List<Condition.AtLeast<?>> atStake = new ArrayList<>();
        for (Condition.AtLeast<?> need : given.met()) {
            boolean lost = need.aspect().isOfLicense() && relicensed.contains(need.component());
            (lost ? atStake : held).add(need);
        }
        List<Condition.AtLeast<?>> kept = new ArrayList<>(atStake);
        for (int i = atStake.size() - 1; i >= 0; i--) {
            Condition.AtLeast<?> need = kept.remove(i);
            List<Condition.AtLeast<?>> left = new ArrayList<>(held);
            left.addAll(kept);
            if (!conditions.stream().allMatch(condition -> Entailment.follows(left, condition))) {
                kept.add(i, need);
            }
        }
        return way.steps().stream().map(needs -> step(needs, kept, given)).toList();
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

    private List<Condition.AtLeast<?>> needs() {
        return rules.requirements().stream()
                .flatMap(requirement -> requirement.condition().needs().stream())
                .distinct()
                .collect(Collectors.toList());
    }

    /**
     * What is met and what is missed for certain.
     *
     * @param met the needs that are met, of the rules and of what may follow for them
     * @param missed those that are missed
     */
    private record Given(List<Condition.AtLeast<?>> met, List<Condition.AtLeast<?>> missed) {}

    private Given given() {
        List<Condition.AtLeast<?>> needs = needs();
        List<Condition.AtLeast<?>> all = Stream.concat(
                        needs.stream(),
                        needs.stream()
                                .map(Condition.AtLeast::component)
                                .distinct()
                                .flatMap(component -> Entailment.premises(component).stream()))
                .distinct()
                .collect(Collectors.toList());
        return new Given(having(all, Outcome.MET), having(all, Outcome.NOT_MET));
    }

    private List<Condition.AtLeast<?>> having(List<Condition.AtLeast<?>> needs, Outcome outcome) {
        return needs.stream().filter(need -> need.test(release) == outcome).toList();
    }

    /** A step with what its new license must keep, in the order of the rules. */
    private Step step(List<Condition.AtLeast<?>> changed, List<Condition.AtLeast<?>> kept, Given given) {
        Condition.AtLeast<?> first = changed.get(0);
        List<Condition.AtLeast<?>> needs = new ArrayList<>(changed);
        if (first.aspect().isOfLicense()) {
            kept.stream().filter(need -> need.component() == first.component()).forEach(needs::add);
            List<Condition.AtLeast<?>> order = needs();
            needs.sort(Comparator.comparingInt(order::indexOf));
        }
        Optional<Base> base = needs.stream()
                .flatMap(need -> new Reason(release, need).inheritedFrom().stream())
                .findFirst();
        return new Step(action(changed, given), needs, base);
    }

    private Step.Action action(List<Condition.AtLeast<?>> needs, Given given) {
        List<Condition.AtLeast<?>> met = new ArrayList<>(given.met());
        met.addAll(needs);
        if (Entailment.isConsistent(met, given.missed())) {
            return Step.Action.CLARIFY;
        }
        Aspect<?> aspect = needs.get(0).aspect();
        if (aspect.isOfLicense()) {
            return Step.Action.RELICENSE;
        }
        boolean published = aspect == Aspect.ACCESS || aspect == Aspect.COMPLETENESS || aspect == Aspect.SHARED;
        return published ? Step.Action.PUBLISH : Step.Action.DOCUMENT;
    }

    /**
     * Returns the minimal sets of unknown facts that would settle the level, with how they must turn out: fewest facts
     * first. None if the level is settled.
     */
    public List<Question<L>> questions() {
        if (isSettled()) {
            return List.of();
        }
        List<Question<L>> questions = new ArrayList<>();
        for (L settled : rules.levels().subList(level.ordinal(), possibleLevel.ordinal() + 1)) {
            addQuestions(settled, questions);
        }
        questions.sort(Comparator.comparingInt(question -> question.facts().size()));
        return ImmutableList.copyOf(questions);
    }

    /**
     * A level is settled when what it needs is proven and something that the next level needs is ruled out. What is ruled
     * out must be able to stand beside what is proven.
     */
    private void addQuestions(L settled, List<Question<L>> questions) {
        Given given = given();
        for (Ways.Way proof : Ways.towardsTrue(conditions(settled), given.met(), given.missed())) {
            List<Condition.AtLeast<?>> proven = new ArrayList<>(given.met());
            proven.addAll(proof.needs());
            if (Entailment.isConsistent(proven, given.missed())) {
                for (List<List<Condition.AtLeast<?>>> refutation : refutations(settled, proven, given.missed())) {
                    List<Question.Unknown> facts = new ArrayList<>();
                    proof.steps().forEach(needs -> facts.add(new Question.Unknown(needs, true)));
                    refutation.forEach(needs -> facts.add(new Question.Unknown(needs, false)));
                    questions.add(new Question<>(settled, facts));
                }
            }
        }
    }

    /** The minimal ways to rule the next level out: each meets all ways to reach it. */
    private List<List<List<Condition.AtLeast<?>>>> refutations(
            L settled, List<Condition.AtLeast<?>> proven, List<Condition.AtLeast<?>> missed) {
        if (settled == possibleLevel) {
            return ImmutableList.of(ImmutableList.of());
        }
        List<Condition> above = conditions(rules.levels().get(settled.ordinal() + 1));
        List<Ways.Way> upward = Ways.towardsTrue(above, proven, missed);
        List<Ways.Way> downward = Ways.towardsFalse(above, proven, missed);
        List<List<List<Condition.AtLeast<?>>>> minimal = new ArrayList<>();
        for (Ways.Way way : downward) {
            List<List<Condition.AtLeast<?>>> facts = new ArrayList<>(way.steps());
            for (int i = facts.size() - 1; i >= 0 && facts.size() > 1; i--) {
                List<Condition.AtLeast<?>> fact = facts.remove(i);
                if (!isRuledOut(upward, facts, proven, missed)) {
                    facts.add(i, fact);
                }
            }
            if (minimal.stream().noneMatch(facts::containsAll)) {
                minimal.add(facts);
            }
        }
        return ImmutableList.copyOf(minimal);
    }

    private static boolean isRuledOut(
            List<Ways.Way> upward,
            List<List<Condition.AtLeast<?>>> facts,
            List<Condition.AtLeast<?>> proven,
            List<Condition.AtLeast<?>> missed) {
        List<Condition.AtLeast<?>> out = new ArrayList<>(missed);
        facts.forEach(out::addAll);
        return upward.stream().noneMatch(way -> {
            List<Condition.AtLeast<?>> in = new ArrayList<>(proven);
            in.addAll(way.needs());
            return Entailment.isConsistent(in, out);
        });
    }

    /** Returns what a reader should know about the release, whatever its level. */
    public List<Concern> concerns() {
        return Concern.of(release);
    }

    /** Two verdicts are equal when the same release was judged by the same rules: the levels follow. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Verdict<?> verdict && rules.equals(verdict.rules) && release.equals(verdict.release);
    }

    @Override
    public int hashCode() {
        return 31 * rules.hashCode() + release.hashCode();
    }

    /** Returns the levels, for debugging. */
    @Override
    public String toString() {
        return release + " under " + rules + ": " + (isSettled() ? level : level + ".." + possibleLevel);
    }
}
