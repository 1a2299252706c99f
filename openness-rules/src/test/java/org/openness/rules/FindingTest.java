package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;
import org.openness.rules.RandomRuleSets.Tier;
import org.openness.rules.definition.Spectrum;

class FindingTest {

    private enum Level {
        LOW,
        HIGH
    }

    private static final Citation SOURCE = new Citation("House policy", "3", "section 2", Optional.empty());
    private static final Condition WEIGHTS_PUBLIC = needs(WEIGHTS, ACCESS, PUBLIC);
    private static final Condition CODE_PUBLIC = needs(INFERENCE_CODE, ACCESS, PUBLIC);
    private static final Condition SUPPORTED = needs(FRAMEWORK_SUPPORT, STATED, YES);

    /** Public weights, withheld code, no word on support. */
    private static final Release RELEASE = Release.named("Example 7B")
            .weights(PUBLIC)
            .inferenceCode(code -> code.access(WITHHELD))
            .build();

    private static Finding<Level> finding(Condition condition) {
        Requirement<Level> requirement =
                new Requirement<>("requirement", "What is required", Level.HIGH, SOURCE, condition);
        return new RuleSet<>("rules", "1", SOURCE, Level.class, List.of(requirement))
                .evaluate(RELEASE)
                .findings()
                .get(0);
    }

    private static List<Condition> deciding(Condition condition) {
        return finding(condition).reasons().stream()
                .<Condition>map(Reason::need)
                .toList();
    }

    @Test
    void everyPartDecidesThatAllAreMet() {
        Condition complete = needs(WEIGHTS, COMPLETENESS, COMPLETE);

        assertThat(deciding(allOf(WEIGHTS_PUBLIC, complete))).containsExactly(WEIGHTS_PUBLIC, complete);
    }

    @Test
    void onlyWhatIsNotMetDecidesThatNotAllAreMet() {
        assertThat(deciding(allOf(WEIGHTS_PUBLIC, CODE_PUBLIC, SUPPORTED))).containsExactly(CODE_PUBLIC);
    }

    @Test
    void onlyWhatIsUnknownDecidesThatItIsUnknownWhetherAllAreMet() {
        assertThat(deciding(allOf(WEIGHTS_PUBLIC, SUPPORTED))).containsExactly(SUPPORTED);
    }

    @Test
    void onlyWhatIsMetDecidesThatAnyIsMet() {
        assertThat(deciding(anyOf(SUPPORTED, CODE_PUBLIC, WEIGHTS_PUBLIC))).containsExactly(WEIGHTS_PUBLIC);
    }

    @Test
    void onlyWhatIsUnknownDecidesThatItIsUnknownWhetherAnyIsMet() {
        assertThat(deciding(anyOf(CODE_PUBLIC, SUPPORTED))).containsExactly(SUPPORTED);
    }

    @Test
    void everyPartDecidesThatNoneIsMet() {
        Condition supportedInPart = allOf(CODE_PUBLIC, SUPPORTED);

        assertThat(deciding(anyOf(CODE_PUBLIC, supportedInPart))).containsExactly(CODE_PUBLIC, CODE_PUBLIC);
    }

    @Test
    void outcomeIsThatOfTheCondition() {
        assertThat(finding(allOf(WEIGHTS_PUBLIC, SUPPORTED)).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void reasonsDoNotChangeWithTheListTheyCameIn() {
        Finding<Level> finding = finding(WEIGHTS_PUBLIC);
        List<Reason> reasons = new ArrayList<>(finding.reasons());
        Finding<Level> copy = new Finding<>(finding.requirement(), finding.outcome(), reasons);
        reasons.clear();

        assertThat(copy).isEqualTo(finding);
    }

    @Test
    void everyReasonComesOutLikeTheWhole() {
        long seed = 20261031;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        for (int i = 0; i < 1_000; i++) {
            RuleSet<Tier> rules = ruleSets.next();
            Draft draft = someKnown(rules, random);
            for (Finding<Tier> finding : rules.evaluate(draft.build()).findings()) {
                assertThat(finding.reasons())
                        .as("seed %s, %s of %s", seed, finding.requirement(), draft)
                        .isNotEmpty()
                        .extracting(Reason::outcome)
                        .containsOnly(finding.outcome());
            }
        }
    }

    @Test
    void decidingFactsAloneSettleWhatAllFactsSettle() {
        long seed = 20261032;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        for (int i = 0; i < 1_000; i++) {
            RuleSet<Tier> rules = ruleSets.next();
            Draft draft = someKnown(rules, random);
            for (Finding<Tier> finding : rules.evaluate(draft.build()).findings()) {
                if (finding.outcome() != Outcome.UNKNOWN) {
                    Release bare = keep(draft, rules, finding.reasons()).build();
                    assertThat(finding.requirement().condition().test(bare))
                            .as("seed %s, %s of %s", seed, finding.requirement(), draft)
                            .isEqualTo(finding.outcome());
                }
            }
        }
    }

    /** Each is made when it is read, so that a verdict of which nobody reads the reasons costs nothing for them. */
    @Test
    void reasonsThatNobodyCanChangeAreNotCopied() {
        Release release = Release.named("Example 7B").build();

        assertThat(Spectrum.RULES.evaluate(release).findings().get(0).reasons()).isInstanceOf(Decision.Reasons.class);
    }

    private static Draft someKnown(RuleSet<?> rules, Random random) {
        Draft draft = Draft.random(random, Draft.readBy(rules), 0.5);
        for (Draft.Property cell : Draft.readBy(rules)) {
            draft = random.nextInt(4) == 0 ? draft.without(cell) : draft;
        }
        return draft;
    }

    /** Forgets all but what the reasons look at. */
    private static Draft keep(Draft draft, RuleSet<?> rules, List<Reason> reasons) {
        Draft kept = draft;
        for (Draft.Property cell : Draft.readBy(rules)) {
            if (reasons.stream().noneMatch(reason -> cell.isReadBy(reason.need()))) {
                kept = kept.without(cell);
            }
        }
        return kept;
    }
}
