package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.core.license.Permission;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.core.release.Thresholds;

class DecisionTest {

    private static final Citation SOURCE = new Citation("No document", "0", "nowhere", Optional.empty());

    /** More than a word has bits. */
    private static final List<Condition> MANY = many();

    private final Release release = Release.named("Example")
            .license("Apache-2.0")
            .weights(Access.PUBLIC)
            .trainingCode(code -> code.access(Access.WITHHELD))
            .build();

    private static List<Condition> many() {
        List<Condition> many = new ArrayList<>();
        for (Component component : Component.values()) {
            for (Aspect<Permission> right : List.of(Aspect.USE, Aspect.STUDY, Aspect.MODIFY, Aspect.SHARE)) {
                if (right.appliesTo(component)) {
                    many.add(Condition.needs(component, right, Permission.FREE));
                }
            }
        }
        return many;
    }

    private static Finding<Outcome> finding(Condition condition, Release release) {
        Requirement<Outcome> requirement = new Requirement<>("some", "Something holds", Outcome.MET, SOURCE, condition);
        Optional<Thresholds> thresholds = Thresholds.of(condition.needs().stream()
                .<Thresholds.Threshold<?>>map(Condition.AtLeast::threshold)
                .toList());
        Thresholds.Reached reached =
                thresholds.map(known -> known.reached(release)).orElse(new Thresholds.Reached(0, 0));
        return Decision.of(requirement, thresholds).finding(release, new Decision.Needs(reached));
    }

    /** The definition, word by word. */
    private static List<Reason> deciding(Condition condition, Outcome outcome, Release release) {
        return condition.test(release) != outcome
                ? List.of()
                : condition.match(
                        need -> List.of(new Reason(release, need)),
                        all -> deciding(all.parts(), outcome, release),
                        any -> deciding(any.parts(), outcome, release));
    }

    private static List<Reason> deciding(List<Condition> parts, Outcome outcome, Release release) {
        return parts.stream()
                .flatMap(part -> deciding(part, outcome, release).stream())
                .toList();
    }

    @Test
    void whatDecidesAreThePartsThatComeToTheSameAsTheWhole() {
        long seed = 20261124;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        for (int i = 0; i < 1_000; i++) {
            RuleSet<RandomRuleSets.Tier> rules = ruleSets.next();
            Release drawn = Draft.random(random, Draft.readBy(rules), random.nextDouble())
                    .build();
            for (Requirement<?> requirement : rules.requirements()) {
                Condition condition = requirement.condition();
                Outcome outcome = condition.test(drawn);
                Finding<?> finding = finding(condition, drawn);
                assertThat(List.of(finding.outcome(), finding.reasons()))
                        .as("seed %s, %s of %s", seed, condition, drawn)
                        .isEqualTo(List.of(outcome, deciding(condition, outcome, drawn)));
            }
        }
    }

    @Test
    void moreNeedsThanAWordHasBitsDecideAlike() {
        assertThat(MANY).hasSizeGreaterThan(Long.SIZE);
        Condition[] parts = MANY.toArray(Condition[]::new);
        for (Condition condition : List.of(Condition.allOf(parts), Condition.anyOf(parts))) {
            Outcome outcome = condition.test(release);
            assertThat(finding(condition, release).reasons()).isEqualTo(deciding(condition, outcome, release));
        }
    }

    @Test
    void asManyNeedsAsAWordHasBitsDecideAlike() {
        Condition condition = Condition.allOf(MANY.subList(0, Long.SIZE).toArray(Condition[]::new));
        assertThat(finding(condition, release).reasons())
                .isEqualTo(deciding(condition, condition.test(release), release));
    }

    @Test
    void asManyNeedsAsAWordHasBitsFitInAWord() {
        Condition[] parts = MANY.subList(0, Long.SIZE).toArray(Condition[]::new);
        for (Condition condition : List.of(Condition.allOf(parts), Condition.anyOf(parts))) {
            assertThat(finding(condition, release).reasons()).isExactlyInstanceOf(Decision.Reasons.class);
        }
    }

    @Test
    void wordsDecideWithoutAWalk() {
        Condition withheld = Condition.needs(Component.TRAINING_CODE, Aspect.ACCESS, Access.PUBLIC);
        Requirement<Outcome> requirement = new Requirement<>("some", "Something holds", Outcome.MET, SOURCE, withheld);
        Decision<Outcome> decision = Decision.of(
                requirement, Thresholds.of(List.of(withheld.needs().get(0).threshold())));
        assertThat(decision.outcome(release, 0, 0))
                .isEqualTo(withheld.test(release))
                .isEqualTo(Outcome.NOT_MET);
        assertThat(decision.outcome(release, -1, -1)).as("by other words").isEqualTo(Outcome.MET);
    }

    @Test
    void reasonsCannotBeChanged() {
        List<Reason> reasons = finding(MANY.get(0), release).reasons();
        assertThatThrownBy(() -> reasons.remove(0)).isExactlyInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void reasonBeyondTheLastIsRefused() {
        List<Reason> reasons = finding(MANY.get(0), release).reasons();
        assertThatThrownBy(() -> reasons.get(1))
                .isExactlyInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("index (1) must be less than size (1)");
    }

    @Test
    void needThatStandsTwiceDecidesWhereItsPartDoes() {
        Condition met = Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC);
        Condition unknown = Condition.needs(Component.CHECKPOINTS, Aspect.ACCESS, Access.PUBLIC);
        Condition condition = Condition.anyOf(met, Condition.allOf(met, unknown));
        assertThat(finding(condition, release).reasons()).hasSize(1);
    }

    @Test
    void reasonsInTurnAreThoseByNumber() {
        List<Reason> reasons = finding(Condition.allOf(MANY.subList(0, 8).toArray(Condition[]::new)), release)
                .reasons();
        List<Reason> inTurn = new ArrayList<>();
        reasons.iterator().forEachRemaining(inTurn::add);
        assertThat(inTurn).hasSizeGreaterThan(1).isEqualTo(reasons);
    }

    @Test
    void noReasonFollowsTheLast() {
        Iterator<Reason> reasons = finding(MANY.get(0), release).reasons().iterator();
        reasons.next();
        assertThatThrownBy(reasons::next).isExactlyInstanceOf(NoSuchElementException.class);
    }

    @Test
    void findingsInTurnAreThoseByNumber() {
        List<Finding<OpennessLevel>> findings =
                OpennessClassifier.classify(release).findings();
        List<Finding<OpennessLevel>> inTurn = new ArrayList<>();
        findings.iterator().forEachRemaining(inTurn::add);
        assertThat(inTurn).hasSize(15).isEqualTo(findings);
    }

    @Test
    void noFindingFollowsTheLast() {
        Iterator<Finding<OpennessLevel>> findings =
                OpennessClassifier.classify(release).findings().iterator();
        findings.forEachRemaining(finding -> {});
        assertThatThrownBy(findings::next).isExactlyInstanceOf(NoSuchElementException.class);
    }

    @Test
    void findingsCannotBeChanged() {
        List<Finding<OpennessLevel>> findings =
                OpennessClassifier.classify(release).findings();
        assertThatThrownBy(() -> findings.remove(0)).isExactlyInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rulesThatNeedMoreThanAWordHasBitsAreJudgedAlike() {
        List<Requirement<Side>> requirements = new ArrayList<>();
        for (int i = 0; i < MANY.size(); i++) {
            requirements.add(new Requirement<>("need-" + i, "Something holds", Side.OPEN, SOURCE, MANY.get(i)));
        }
        RuleSet<Side> rules = new RuleSet<>("many", "1", SOURCE, Side.class, requirements);
        Verdict<Side> verdict = rules.evaluate(release);
        assertThat(List.of(verdict.level(), verdict.possibleLevel())).isEqualTo(List.of(Side.CLOSED, Side.OPEN));
        assertThat(verdict.findings())
                .extracting(Finding::outcome)
                .isEqualTo(MANY.stream().map(need -> need.test(release)).toList());
    }

    private enum Side {
        CLOSED,
        OPEN
    }
}
