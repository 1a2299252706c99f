package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.SHARED;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.rules.Condition.AtLeast;

class WaysTest {

    private static final AtLeast<?> PUBLIC_WEIGHTS = need(WEIGHTS, ACCESS, PUBLIC);
    private static final AtLeast<?> GATED_WEIGHTS = need(WEIGHTS, ACCESS, ON_APPROVAL);
    private static final AtLeast<?> COMPLETE_WEIGHTS = need(WEIGHTS, COMPLETENESS, COMPLETE);
    private static final AtLeast<?> PUBLIC_CODE = need(TRAINING_CODE, ACCESS, PUBLIC);
    private static final AtLeast<?> SUPPORTED = need(FRAMEWORK_SUPPORT, STATED, YES);
    private static final AtLeast<?> USABLE = need(WEIGHTS, USE, FREE);
    private static final AtLeast<?> SHARABLE = need(WEIGHTS, SHARE, FREE);
    private static final AtLeast<?> APPROVED = need(WEIGHTS, OSI_APPROVED, YES);
    private static final AtLeast<?> DATA_TO_BE_HAD = need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE);
    private static final AtLeast<?> DATA_COMPLETE = need(TRAINING_DATA, COMPLETENESS, COMPLETE);
    private static final AtLeast<?> DATA_SHARED = need(TRAINING_DATA, SHARED, YES);
    private static final AtLeast<?> DATA_DISCLOSED = need(TRAINING_DATA, DISCLOSED, YES);

    private static <G extends Enum<G>> AtLeast<G> need(Component component, Aspect<G> aspect, G grade) {
        return new AtLeast<>(component, aspect, grade);
    }

    private static List<String> steps(List<Ways.Way> ways) {
        return ways.stream().map(way -> way.steps().toString()).toList();
    }

    private static List<String> towardsTrue(Condition... conditions) {
        return steps(Ways.towardsTrue(List.of(conditions), List.of(), List.of()));
    }

    private static List<String> towardsFalse(Condition... conditions) {
        return steps(Ways.towardsFalse(List.of(conditions), List.of(), List.of()));
    }

    @Test
    void whatCanBeChangedIsChanged() {
        assertThat(List.of(towardsTrue(PUBLIC_WEIGHTS), towardsFalse(PUBLIC_WEIGHTS)))
                .isEqualTo(List.of(List.of("[[weights.access >= PUBLIC]]"), List.of("[[weights.access >= PUBLIC]]")));
    }

    @Test
    void whatIsTrueTakesNoChangeToBeTrue() {
        assertThat(steps(Ways.towardsTrue(List.of(PUBLIC_WEIGHTS), List.of(PUBLIC_WEIGHTS), List.of())))
                .containsExactly("[]");
    }

    @Test
    void whatIsFalseTakesNoChangeToBeFalse() {
        assertThat(steps(Ways.towardsFalse(List.of(PUBLIC_WEIGHTS), List.of(), List.of(PUBLIC_WEIGHTS))))
                .containsExactly("[]");
    }

    @Test
    void whatStaysFalseCannotComeTrue() {
        assertThat(Ways.towardsTrue(List.of(PUBLIC_WEIGHTS), List.of(), List.of(PUBLIC_WEIGHTS)))
                .isEqualTo(List.of());
    }

    @Test
    void whatStaysTrueCannotBecomeFalse() {
        assertThat(Ways.towardsFalse(List.of(PUBLIC_WEIGHTS), List.of(PUBLIC_WEIGHTS), List.of()))
                .isEqualTo(List.of());
    }

    @Test
    void noConditionIsTrueAlready() {
        assertThat(towardsTrue()).containsExactly("[]");
    }

    @Test
    void noConditionCannotBeFalse() {
        assertThat(towardsFalse()).isEqualTo(List.of());
    }

    @Test
    void allConditionsComeTrueTogether() {
        assertThat(towardsTrue(PUBLIC_CODE, PUBLIC_WEIGHTS))
                .containsExactly("[[trainingCode.access >= PUBLIC], [weights.access >= PUBLIC]]");
    }

    @Test
    void anyConditionThatIsFalseWillDo() {
        assertThat(towardsFalse(PUBLIC_CODE, PUBLIC_WEIGHTS))
                .containsExactly("[[trainingCode.access >= PUBLIC]]", "[[weights.access >= PUBLIC]]");
    }

    @Test
    void allPartsComeTrueTogether() {
        assertThat(towardsTrue(allOf(PUBLIC_CODE, PUBLIC_WEIGHTS)))
                .containsExactly("[[trainingCode.access >= PUBLIC], [weights.access >= PUBLIC]]");
    }

    @Test
    void anyOfAllPartsThatIsFalseWillDo() {
        assertThat(towardsFalse(allOf(PUBLIC_CODE, PUBLIC_WEIGHTS)))
                .containsExactly("[[trainingCode.access >= PUBLIC]]", "[[weights.access >= PUBLIC]]");
    }

    @Test
    void anyPartThatComesTrueWillDo() {
        assertThat(towardsTrue(anyOf(PUBLIC_CODE, PUBLIC_WEIGHTS)))
                .containsExactly("[[trainingCode.access >= PUBLIC]]", "[[weights.access >= PUBLIC]]");
    }

    @Test
    void alternativesAreFalseTogether() {
        assertThat(towardsFalse(anyOf(PUBLIC_CODE, PUBLIC_WEIGHTS)))
                .containsExactly("[[trainingCode.access >= PUBLIC], [weights.access >= PUBLIC]]");
    }

    @Test
    void partThatCannotComeTrueLeavesNoWayForAll() {
        assertThat(Ways.towardsTrue(List.of(PUBLIC_CODE, PUBLIC_WEIGHTS), List.of(), List.of(PUBLIC_CODE)))
                .isEqualTo(List.of());
    }

    @Test
    void partThatIsTrueLeavesTheOthersToChange() {
        assertThat(steps(Ways.towardsTrue(
                        List.of(PUBLIC_CODE, PUBLIC_WEIGHTS, SUPPORTED), List.of(PUBLIC_CODE, SUPPORTED), List.of())))
                .containsExactly("[[weights.access >= PUBLIC]]");
    }

    @Test
    void alternativeThatIsTrueLeavesNothingToChange() {
        assertThat(steps(Ways.towardsTrue(
                        List.of(anyOf(PUBLIC_CODE, PUBLIC_WEIGHTS)), List.of(PUBLIC_WEIGHTS), List.of())))
                .containsExactly("[]");
    }

    @Test
    void everyChoiceAmongAlternativesIsAWay() {
        assertThat(towardsTrue(anyOf(PUBLIC_WEIGHTS, COMPLETE_WEIGHTS), anyOf(PUBLIC_CODE, SUPPORTED)))
                .containsExactlyInAnyOrder(
                        "[[weights.access >= PUBLIC], [trainingCode.access >= PUBLIC]]",
                        "[[weights.access >= PUBLIC], [frameworkSupport.stated >= YES]]",
                        "[[weights.completeness >= COMPLETE], [trainingCode.access >= PUBLIC]]",
                        "[[weights.completeness >= COMPLETE], [frameworkSupport.stated >= YES]]");
    }

    @Test
    void higherGradeIsEnoughWhereBothAreNeeded() {
        assertThat(List.of(towardsTrue(GATED_WEIGHTS, PUBLIC_WEIGHTS), towardsTrue(PUBLIC_WEIGHTS, GATED_WEIGHTS)))
                .containsOnly(List.of("[[weights.access >= PUBLIC]]"));
    }

    @Test
    void lowerGradeIsEnoughWhereEitherWillDo() {
        assertThat(towardsTrue(anyOf(PUBLIC_WEIGHTS, GATED_WEIGHTS)))
                .containsExactly("[[weights.access >= ON_APPROVAL]]");
    }

    @Test
    void whatMissesTheLowerGradeMissesTheHigherOne() {
        assertThat(List.of(
                        towardsFalse(anyOf(GATED_WEIGHTS, PUBLIC_WEIGHTS)),
                        towardsFalse(anyOf(PUBLIC_WEIGHTS, GATED_WEIGHTS))))
                .containsOnly(List.of("[[weights.access >= ON_APPROVAL]]"));
    }

    @Test
    void needThatIsAskedForTwiceIsChangedOnce() {
        assertThat(List.of(
                        towardsTrue(allOf(USABLE, SHARABLE), USABLE),
                        towardsFalse(anyOf(anyOf(USABLE, SHARABLE), USABLE))))
                .containsOnly(List.of("[[weights.use >= FREE, weights.share >= FREE]]"));
    }

    @Test
    void whatFollowsFromOneLicenseIsOneStep() {
        assertThat(towardsTrue(USABLE, PUBLIC_WEIGHTS, SHARABLE))
                .containsExactly("[[weights.use >= FREE, weights.share >= FREE], [weights.access >= PUBLIC]]");
    }

    @Test
    void twoPropertiesOfOneComponentAreTwoSteps() {
        assertThat(towardsTrue(PUBLIC_WEIGHTS, COMPLETE_WEIGHTS))
                .containsExactly("[[weights.access >= PUBLIC], [weights.completeness >= COMPLETE]]");
    }

    @Test
    void samePropertyOfTwoComponentsIsTwoSteps() {
        assertThat(towardsTrue(USABLE, need(TRAINING_CODE, USE, FREE)))
                .containsExactly("[[weights.use >= FREE], [trainingCode.use >= FREE]]");
    }

    @Test
    void whatAnotherChangeBringsAlongIsLeftOut() {
        assertThat(List.of(towardsTrue(USABLE, APPROVED), towardsTrue(APPROVED, USABLE)))
                .containsOnly(List.of("[[weights.osi-approved >= YES]]"));
    }

    @Test
    void everythingThatAnotherChangeBringsAlongIsLeftOut() {
        assertThat(towardsTrue(USABLE, SHARABLE, need(WEIGHTS, MODIFY, RESTRICTED), APPROVED))
                .containsExactly("[[weights.osi-approved >= YES]]");
    }

    @Test
    void whatFollowsFromWhatIsTrueIsNotChanged() {
        assertThat(steps(Ways.towardsTrue(List.of(DATA_SHARED), List.of(DATA_TO_BE_HAD, DATA_COMPLETE), List.of())))
                .containsExactly("[]");
    }

    @Test
    void whatIsTrueHelpsAChangeToBringAnotherAlong() {
        assertThat(steps(Ways.towardsTrue(List.of(DATA_COMPLETE, DATA_SHARED), List.of(DATA_TO_BE_HAD), List.of())))
                .containsExactly("[[trainingData.completeness >= COMPLETE]]");
    }

    @Test
    void whatIsTrueOfAnotherComponentHelpsNothing() {
        assertThat(steps(Ways.towardsTrue(List.of(USABLE), List.of(need(TRAINING_CODE, OSI_APPROVED, YES)), List.of())))
                .containsExactly("[[weights.use >= FREE]]");
    }

    @Test
    void whatWouldMakeTrueWhatIsFalseIsFalse() {
        assertThat(steps(Ways.towardsFalse(List.of(DATA_DISCLOSED), List.of(), List.of(DATA_COMPLETE))))
                .containsExactly("[]");
    }

    @Test
    void whatIsFalseOfAnotherComponentMakesNothingFalse() {
        assertThat(steps(Ways.towardsFalse(List.of(APPROVED), List.of(), List.of(need(TRAINING_CODE, USE, FREE)))))
                .containsExactly("[[weights.osi-approved >= YES]]");
    }

    @Test
    void whatWouldMakeTrueWhatBecomesFalseComesAlong() {
        assertThat(towardsFalse(anyOf(DATA_COMPLETE, DATA_DISCLOSED)))
                .containsExactly("[[trainingData.completeness >= COMPLETE]]");
    }

    @Test
    void whatIsTrueHelpsAFalseNeedToBringAnotherAlong() {
        assertThat(steps(Ways.towardsFalse(
                        List.of(anyOf(DATA_SHARED, DATA_COMPLETE)), List.of(DATA_TO_BE_HAD), List.of())))
                .containsExactly("[[trainingData.shared >= YES]]");
    }

    @Test
    void wayThatAsksForMoreThanAnotherIsDropped() {
        assertThat(towardsTrue(anyOf(allOf(PUBLIC_WEIGHTS, PUBLIC_CODE), GATED_WEIGHTS)))
                .containsExactly("[[weights.access >= ON_APPROVAL]]");
    }

    @Test
    void wayThatAsksForSomethingElseIsKept() {
        assertThat(towardsTrue(anyOf(allOf(PUBLIC_WEIGHTS, PUBLIC_CODE), SUPPORTED)))
                .containsExactly(
                        "[[frameworkSupport.stated >= YES]]",
                        "[[weights.access >= PUBLIC], [trainingCode.access >= PUBLIC]]");
    }

    @Test
    void fewestStepsComeFirst() {
        assertThat(towardsTrue(anyOf(allOf(SUPPORTED, need(FREE_OF_CHARGE, STATED, YES)), PUBLIC_CODE)))
                .containsExactly(
                        "[[trainingCode.access >= PUBLIC]]",
                        "[[frameworkSupport.stated >= YES], [freeOfCharge.stated >= YES]]");
    }

    @Test
    void lowestGradesComeFirstAmongAsManySteps() {
        assertThat(towardsTrue(anyOf(PUBLIC_WEIGHTS, SUPPORTED, need(TRAINING_CODE, ACCESS, ON_APPROVAL))))
                .containsExactly(
                        "[[frameworkSupport.stated >= YES]]",
                        "[[trainingCode.access >= ON_APPROVAL]]",
                        "[[weights.access >= PUBLIC]]");
    }

    @Test
    void needsAreThoseOfAllSteps() {
        List<Ways.Way> ways = Ways.towardsTrue(List.of(PUBLIC_CODE, PUBLIC_WEIGHTS, USABLE), List.of(), List.of());
        assertThat(ways)
                .singleElement()
                .satisfies(way -> assertThat(way.needs()).isEqualTo(List.of(PUBLIC_CODE, PUBLIC_WEIGHTS, USABLE)));
    }

    /** Of eleven choices between two there are 2,048 ways. */
    @Test
    void noMoreWaysAreKeptThanAnybodyReads() {
        List<Condition> choices = new ArrayList<>();
        for (Component component : Component.values()) {
            if (ACCESS.appliesTo(component) && choices.size() < 11) {
                choices.add(anyOf(need(component, ACCESS, PUBLIC), need(component, USE, FREE)));
            }
        }
        assertThat(Ways.towardsTrue(choices, List.of(), List.of())).hasSize(Ways.KEPT);
    }
}
