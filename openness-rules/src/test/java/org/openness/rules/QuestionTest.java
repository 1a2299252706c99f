package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction.Kind;
import org.openness.core.license.Right;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;
import org.openness.rules.RandomCase.Three;
import org.openness.rules.RandomCase.Two;

class QuestionTest {

    private static final Condition WEIGHTS_GATED = needs(WEIGHTS, ACCESS, ON_APPROVAL);
    private static final Condition WEIGHTS_PUBLIC = needs(WEIGHTS, ACCESS, PUBLIC);
    private static final Condition USABLE = needs(WEIGHTS, USE, FREE);
    private static final Condition SHARABLE = needs(WEIGHTS, SHARE, FREE);
    private static final Condition SUPPORTED = needs(FRAMEWORK_SUPPORT, STATED, YES);
    private static final Condition FREE_TO_HAVE = needs(FREE_OF_CHARGE, STATED, YES);

    private static final Condition FOR_SALE = needs(WEIGHTS, without(Kind.NON_COMMERCIAL), YES);

    /** Weights that are free to use or free to share, and not both, because either license bans commerce. */
    private static final Release FREE_IN_ONE_WAY = Release.named("Model")
            .weights(weights -> weights.access(WITHHELD)
                    .license(new LicenseStatement(
                            LicenseTerms.anyOf(
                                    "one or the other",
                                    List.of(
                                            Terms.of(
                                                    Map.of(Right.USE, RESTRICTED),
                                                    Set.of(Kind.NON_COMMERCIAL),
                                                    false,
                                                    false),
                                            Terms.of(
                                                    Map.of(Right.SHARE, RESTRICTED),
                                                    Set.of(Kind.NON_COMMERCIAL),
                                                    false,
                                                    false))),
                            List.of())))
            .build();

    private static Release.Builder model() {
        return Release.named("Model");
    }

    private static <L extends Enum<L>> Requirement<L> requirement(String id, L level, Condition condition) {
        return new Requirement<>(id, "A requirement", level, RandomCase.SOURCE, condition);
    }

    /** What settles whether a release meets all of some conditions. */
    private static List<String> questions(Release release, Condition... conditions) {
        List<Requirement<Two>> requirements = new ArrayList<>();
        for (Condition condition : conditions) {
            requirements.add(requirement("requirement-" + requirements.size(), Two.HIGH, condition));
        }
        return questions(release, new RuleSet<>("house", "1", RandomCase.SOURCE, Two.class, requirements));
    }

    /** What settles whether a release meets a lower and a higher condition. */
    private static List<String> questionsOfTwoLevels(Release release, Condition middle, Condition high) {
        return questions(
                release,
                new RuleSet<>(
                        "house",
                        "1",
                        RandomCase.SOURCE,
                        Three.class,
                        List.of(requirement("middle", Three.MIDDLE, middle), requirement("high", Three.HIGH, high))));
    }

    /** Each question as the level it settles and the facts that settle it. */
    private static List<String> questions(Release release, RuleSet<?> rules) {
        return rules.evaluate(release).questions().stream()
                .map(question -> question.level() + ": "
                        + question.facts().stream()
                                .map(fact -> (fact.reached() ? "" : "not ") + fact.needs())
                                .toList())
                .toList();
    }

    @Test
    void settledLevelLeavesNoQuestion() {
        assertThat(questions(model().weights(PUBLIC).build(), WEIGHTS_PUBLIC)).isEmpty();
    }

    @Test
    void unknownFactSettlesTheLevelEitherWay() {
        assertThat(questions(model().build(), WEIGHTS_PUBLIC))
                .containsExactly("LOW: [not [weights.access >= PUBLIC]]", "HIGH: [[weights.access >= PUBLIC]]");
    }

    @Test
    void whatIsKnownIsNotAsked() {
        assertThat(questions(model().weights(PUBLIC).build(), WEIGHTS_PUBLIC, SUPPORTED))
                .containsExactly(
                        "LOW: [not [frameworkSupport.stated >= YES]]", "HIGH: [[frameworkSupport.stated >= YES]]");
    }

    @Test
    void alternativeThatIsRuledOutIsNotAsked() {
        assertThat(questions(model().weights(WITHHELD).build(), anyOf(WEIGHTS_PUBLIC, SUPPORTED)))
                .containsExactly(
                        "LOW: [not [frameworkSupport.stated >= YES]]", "HIGH: [[frameworkSupport.stated >= YES]]");
    }

    @Test
    void fewestFactsComeFirst() {
        assertThat(questions(model().build(), anyOf(WEIGHTS_PUBLIC, SUPPORTED)))
                .containsExactly(
                        "HIGH: [[frameworkSupport.stated >= YES]]",
                        "HIGH: [[weights.access >= PUBLIC]]",
                        "LOW: [not [weights.access >= PUBLIC], not [frameworkSupport.stated >= YES]]");
    }

    @Test
    void levelInTheMiddleIsSettledByWhatIsReachedAndWhatIsNot() {
        assertThat(questionsOfTwoLevels(model().build(), WEIGHTS_PUBLIC, SUPPORTED))
                .containsExactly(
                        "LOW: [not [weights.access >= PUBLIC]]",
                        "MIDDLE: [[weights.access >= PUBLIC], not [frameworkSupport.stated >= YES]]",
                        "HIGH: [[weights.access >= PUBLIC], [frameworkSupport.stated >= YES]]");
    }

    @Test
    void whatIsReachedIsNotRuledOutAsWell() {
        assertThat(questionsOfTwoLevels(model().build(), WEIGHTS_GATED, WEIGHTS_PUBLIC))
                .containsExactly(
                        "LOW: [not [weights.access >= ON_APPROVAL]]",
                        "HIGH: [[weights.access >= PUBLIC]]",
                        "MIDDLE: [[weights.access >= ON_APPROVAL], not [weights.access >= PUBLIC]]");
    }

    @Test
    void onlyLevelsFromTheProvenOneAreSettled() {
        assertThat(questionsOfTwoLevels(model().weights(PUBLIC).build(), WEIGHTS_PUBLIC, SUPPORTED))
                .containsExactly(
                        "MIDDLE: [not [frameworkSupport.stated >= YES]]", "HIGH: [[frameworkSupport.stated >= YES]]");
    }

    @Test
    void onlyLevelsUpToThePossibleOneAreSettled() {
        assertThat(questionsOfTwoLevels(model().weights(WITHHELD).build(), SUPPORTED, WEIGHTS_PUBLIC))
                .containsExactly(
                        "LOW: [not [frameworkSupport.stated >= YES]]", "MIDDLE: [[frameworkSupport.stated >= YES]]");
    }

    @Test
    void whatCannotTurnOutTogetherIsNotAskedTogether() {
        assertThat(questions(
                        FREE_IN_ONE_WAY,
                        anyOf(allOf(USABLE, SHARABLE), SUPPORTED),
                        anyOf(FOR_SALE, WEIGHTS_PUBLIC, FREE_TO_HAVE)))
                .containsExactly(
                        "LOW: [not [freeOfCharge.stated >= YES]]",
                        "LOW: [not [frameworkSupport.stated >= YES]]",
                        "HIGH: [[frameworkSupport.stated >= YES], [freeOfCharge.stated >= YES]]");
    }

    @Test
    void levelThatCannotBeReachedIsRuledOutByOneFactNonetheless() {
        assertThat(questions(FREE_IN_ONE_WAY, allOf(USABLE, SHARABLE), anyOf(FOR_SALE, SUPPORTED, WEIGHTS_PUBLIC)))
                .containsExactly(
                        "LOW: [not [frameworkSupport.stated >= YES]]",
                        "LOW: [not [weights.use >= FREE]]",
                        "LOW: [not [weights.share >= FREE]]");
    }
}
