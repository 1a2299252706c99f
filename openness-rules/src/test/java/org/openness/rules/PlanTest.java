package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.SHARED;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.core.release.Detail.SUMMARY;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction.Kind;
import org.openness.core.license.Right;
import org.openness.core.release.Base;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;
import org.openness.rules.RandomCase.Three;
import org.openness.rules.RandomCase.Two;

class PlanTest {

    private static final LicenseTerms LIMITED_USE = Terms.of(Map.of(Right.USE, RESTRICTED), Set.of(), false, false);
    private static final LicenseTerms LIMITED_SHARING =
            Terms.of(Map.of(Right.SHARE, RESTRICTED), Set.of(), false, false);
    private static final Condition WEIGHTS_PUBLIC = needs(WEIGHTS, ACCESS, PUBLIC);
    private static final Condition USABLE = needs(WEIGHTS, USE, FREE);
    private static final Condition SHARABLE = needs(WEIGHTS, SHARE, FREE);
    private static final Condition MODIFIABLE = needs(WEIGHTS, MODIFY, FREE);
    private static final Condition SUPPORTED = needs(FRAMEWORK_SUPPORT, STATED, YES);
    private static final Condition CODE_USABLE = needs(TRAINING_CODE, USE, FREE);

    private static Release.Builder model() {
        return Release.named("Model");
    }

    /** A model whose weights are public under some terms. */
    private static Release.Builder under(LicenseTerms terms) {
        return model().weights(weights -> weights.access(PUBLIC).license(new LicenseStatement(terms, List.of())));
    }

    private static RuleSet<Three> rules(Condition middle, Condition high) {
        return new RuleSet<>(
                "house",
                "1",
                RandomCase.SOURCE,
                Three.class,
                List.of(
                        new Requirement<>("high", "A requirement", Three.HIGH, RandomCase.SOURCE, high),
                        new Requirement<>("middle", "A requirement", Three.MIDDLE, RandomCase.SOURCE, middle)));
    }

    /** The plan for a release to meet all of some conditions. */
    private static Plan<Two> plan(Release.Builder release, Condition... conditions) {
        List<Requirement<Two>> requirements = new ArrayList<>();
        for (Condition condition : conditions) {
            requirements.add(new Requirement<>(
                    "requirement-" + requirements.size(), "A requirement", Two.HIGH, RandomCase.SOURCE, condition));
        }
        return new RuleSet<>("house", "1", RandomCase.SOURCE, Two.class, requirements)
                .evaluate(release.build())
                .planTo(Two.HIGH);
    }

    /** The steps of the best route, each as its action and its needs. */
    private static List<String> best(Release.Builder release, Condition... conditions) {
        return plan(release, conditions).best().stream()
                .map(step -> step.action() + " " + step.needs())
                .toList();
    }

    @Test
    void whatIsUnknownIsToBeClarified() {
        assertThat(best(model(), WEIGHTS_PUBLIC)).containsExactly("CLARIFY [weights.access >= PUBLIC]");
    }

    @Test
    void whatCannotBeHadIsToBePublished() {
        assertThat(best(model().weights(WITHHELD), WEIGHTS_PUBLIC))
                .containsExactly("PUBLISH [weights.access >= PUBLIC]");
    }

    @Test
    void whatIsIncompleteIsToBePublished() {
        assertThat(best(
                        model().trainingCode(code -> code.completeness(PARTIAL)),
                        needs(TRAINING_CODE, COMPLETENESS, COMPLETE)))
                .containsExactly("PUBLISH [trainingCode.completeness >= COMPLETE]");
    }

    @Test
    void dataThatAreNotSharedAreToBePublished() {
        assertThat(best(model().trainingData(data -> data.completeness(PARTIAL)), needs(TRAINING_DATA, SHARED, YES)))
                .containsExactly("PUBLISH [trainingData.shared >= YES]");
    }

    @Test
    void dataThatAreNotDisclosedAreToBeDocumented() {
        assertThat(best(model().trainingData(data -> data.completeness(PARTIAL)), needs(TRAINING_DATA, DISCLOSED, YES)))
                .containsExactly("DOCUMENT [trainingData.disclosed >= YES]");
    }

    @Test
    void whatIsDescribedTooBrieflyIsToBeDocumented() {
        assertThat(best(
                        model().dataInformation(data -> data.detail(SUMMARY)),
                        needs(DATA_INFORMATION, DETAIL, SOURCES)))
                .containsExactly("DOCUMENT [dataInformation.detail >= SOURCES]");
    }

    @Test
    void whatIsNotFreeIsToBeRelicensed() {
        assertThat(best(under(LIMITED_USE), USABLE)).containsExactly("RELICENSE [weights.use >= FREE]");
    }

    @Test
    void everyStepIsOfOneProperty() {
        assertThat(best(model().weights(WITHHELD).frameworkSupport(NO), SUPPORTED, WEIGHTS_PUBLIC))
                .containsExactly("DOCUMENT [frameworkSupport.stated >= YES]", "PUBLISH [weights.access >= PUBLIC]");
    }

    @Test
    void whatIsMetIsNoStep() {
        assertThat(best(model().weights(PUBLIC), WEIGHTS_PUBLIC, SUPPORTED))
                .containsExactly("CLARIFY [frameworkSupport.stated >= YES]");
    }

    @Test
    void everyAlternativeIsARoute() {
        assertThat(plan(model().weights(WITHHELD), anyOf(WEIGHTS_PUBLIC, SUPPORTED))
                        .routes())
                .extracting(route -> route.get(0).component())
                .containsExactly(FRAMEWORK_SUPPORT, WEIGHTS);
    }

    @Test
    void newLicenseKeepsWhatThePresentOneGrants() {
        assertThat(best(under(LIMITED_USE), SHARABLE, USABLE))
                .containsExactly("RELICENSE [weights.share >= FREE, weights.use >= FREE]");
    }

    @Test
    void newLicenseNeedNotKeepWhatItGrantsAnyway() {
        assertThat(rules(SHARABLE, needs(WEIGHTS, OSI_APPROVED, YES))
                        .evaluate(under(LIMITED_USE).build())
                        .planTo(Three.HIGH)
                        .best())
                .extracting(step -> step.needs().toString())
                .containsExactly("[weights.osi-approved >= YES]");
    }

    @Test
    void newLicenseKeepsOneOfSeveralAlternatives() {
        assertThat(best(under(LIMITED_USE), anyOf(SHARABLE, MODIFIABLE), USABLE))
                .containsExactly("RELICENSE [weights.share >= FREE, weights.use >= FREE]");
    }

    @Test
    void newLicenseNeedNotKeepAnAlternativeToWhatHoldsAnyway() {
        assertThat(best(under(LIMITED_USE).frameworkSupport(YES), anyOf(SHARABLE, SUPPORTED), USABLE))
                .containsExactly("RELICENSE [weights.use >= FREE]");
    }

    @Test
    void newLicenseNeedNotKeepAnAlternativeToTheLicenseOfAnotherComponent() {
        assertThat(best(
                        under(LIMITED_USE).trainingCode(code -> code.license("MIT")),
                        anyOf(SHARABLE, CODE_USABLE),
                        USABLE))
                .containsExactly("RELICENSE [weights.use >= FREE]");
    }

    @Test
    void newLicenseLeavesWhatDoesNotFollowFromIt() {
        assertThat(best(under(LIMITED_USE), WEIGHTS_PUBLIC, USABLE)).containsExactly("RELICENSE [weights.use >= FREE]");
    }

    @Test
    void newLicenseOfOneComponentKeepsNothingOfAnother() {
        assertThat(best(
                        under(LIMITED_USE)
                                .trainingCode(code -> code.license(new LicenseStatement(LIMITED_SHARING, List.of()))),
                        USABLE,
                        SHARABLE,
                        CODE_USABLE,
                        needs(TRAINING_CODE, SHARE, FREE)))
                .containsExactly(
                        "RELICENSE [weights.use >= FREE, weights.share >= FREE]",
                        "RELICENSE [trainingCode.use >= FREE, trainingCode.share >= FREE]");
    }

    @Test
    void onlyTheStepToANewLicenseKeepsWhatThePresentOneGrants() {
        assertThat(best(
                        model().weights(weights ->
                                weights.access(WITHHELD).license(new LicenseStatement(LIMITED_USE, List.of()))),
                        WEIGHTS_PUBLIC,
                        SHARABLE,
                        USABLE))
                .containsExactly(
                        "PUBLISH [weights.access >= PUBLIC]", "RELICENSE [weights.share >= FREE, weights.use >= FREE]");
    }

    @Test
    void clarifiedLicenseKeepsWhatItGrants() {
        LicenseTerms either = LicenseTerms.anyOf("one or the other", List.of(LIMITED_USE, Terms.FREE));
        assertThat(best(under(either), SHARABLE, USABLE)).containsExactly("CLARIFY [weights.use >= FREE]");
    }

    @Test
    void licenseThatMayGrantEitherFreedomAndCannotGrantBothIsToBeReplaced() {
        LicenseTerms either = LicenseTerms.anyOf(
                "one or the other",
                List.of(
                        Terms.of(Map.of(Right.USE, RESTRICTED), Set.of(Kind.NON_COMMERCIAL), false, false),
                        Terms.of(Map.of(Right.SHARE, RESTRICTED), Set.of(Kind.NON_COMMERCIAL), false, false)));
        assertThat(best(
                        under(either),
                        allOf(USABLE, SHARABLE),
                        anyOf(needs(WEIGHTS, without(Kind.NON_COMMERCIAL), YES), CODE_USABLE)))
                .containsExactly("RELICENSE [weights.study >= FREE, weights.modify >= FREE, weights.use >= FREE, "
                        + "weights.share >= FREE]");
    }

    @Test
    void oneNeedThatIsMissedMakesAStepMoreThanAClarification() {
        LicenseTerms either = LicenseTerms.anyOf(
                "one or the other",
                List.of(
                        LIMITED_USE,
                        Terms.of(Map.of(Right.USE, RESTRICTED, Right.SHARE, RESTRICTED), Set.of(), false, false)));
        assertThat(best(under(either), SHARABLE, USABLE))
                .containsExactly("RELICENSE [weights.share >= FREE, weights.use >= FREE]");
    }

    @Test
    void stepThatTheProducerCannotTakeAloneNamesTheBase() {
        Release base = under(LIMITED_USE).build();
        assertThat(plan(Release.named("Tuned").weights(PUBLIC, "MIT").base(Base.Relation.FINE_TUNE, base), USABLE)
                        .best())
                .extracting(step -> step.base().map(Base::name))
                .containsExactly(Optional.of("Model"));
    }

    @Test
    void stepThatTheProducerCanTakeAloneNamesNoBase() {
        assertThat(plan(model().weights(WITHHELD), WEIGHTS_PUBLIC).best())
                .extracting(Step::base)
                .containsExactly(Optional.empty());
    }

    private static Verdict<Three> twoLevelsToGo() {
        return rules(needs(WEIGHTS, ACCESS, ON_APPROVAL), SUPPORTED)
                .evaluate(model().weights(WITHHELD).build());
    }

    @Test
    void planAsksForNothingThatOnlyHigherLevelsNeed() {
        assertThat(twoLevelsToGo().planTo(Three.MIDDLE).best())
                .extracting(Step::component)
                .containsExactly(WEIGHTS);
    }

    @Test
    void planAsksForAllThatLowerLevelsNeed() {
        assertThat(twoLevelsToGo().planTo(Three.HIGH).best())
                .extracting(Step::component)
                .containsExactly(FRAMEWORK_SUPPORT, WEIGHTS);
    }

    @Test
    void thereIsAPlanForEveryHigherLevelLowestFirst() {
        assertThat(twoLevelsToGo().plans()).extracting(Plan::target).containsExactly(Three.MIDDLE, Three.HIGH);
    }

    @Test
    void provenLevelNeedsNoPlan() {
        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(model().build());

        assertThatThrownBy(() -> verdict.planTo(OpennessLevel.CLOSED))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("CLOSED is proven already: there is nothing to plan");
    }

    @Test
    void stepsAreEqualByActionNeedsAndBase() {
        List<Condition.AtLeast<?>> needs = needs(WEIGHTS, ACCESS, PUBLIC).needs();
        Base base = new Base("Base 7B", Base.Relation.FINE_TUNE, Optional.empty());
        Step step = new Step(Step.Action.PUBLISH, needs, Optional.of(base));
        List<Object> others = List.of(
                new Step(Step.Action.CLARIFY, needs, Optional.of(base)),
                new Step(
                        Step.Action.PUBLISH, needs(WEIGHTS, ACCESS, ON_APPROVAL).needs(), Optional.of(base)),
                new Step(Step.Action.PUBLISH, needs, Optional.empty()),
                "publish");

        assertThat(new Step(Step.Action.PUBLISH, needs, Optional.of(base)))
                .isEqualTo(step)
                .hasSameHashCodeAs(step);
        assertThat(others).noneMatch(step::equals).extracting(Object::hashCode).doesNotContain(step.hashCode());
    }
}
