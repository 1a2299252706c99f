package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.license.Restriction.Kind.NO_MODIFICATION;
import static org.openness.core.license.Restriction.Kind.NO_REDISTRIBUTION;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Component;
import org.openness.rules.RandomCase.Three;

/** A requirement that is met whenever the others are is refused when the rule set is built. */
class UndecidingRequirementTest {

    @Test
    void lowerGradeBesideAHigherOneIsRefused() {
        assertThatThrownBy(() -> rules(List.of(
                        requirement("to-be-had", Three.MIDDLE, needs(WEIGHTS, ACCESS, ON_APPROVAL)),
                        requirement("public", Three.MIDDLE, needs(WEIGHTS, ACCESS, PUBLIC)),
                        requirement("top", Three.HIGH, needs(FRAMEWORK_SUPPORT, STATED, YES)))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement to-be-had of rule set house could never decide: it asks for "
                        + "weights.access >= ON_APPROVAL, which follows from public: weights.access >= PUBLIC");
    }

    @Test
    void refusalNamesOnlyWhatBringsItAbout() {
        assertThatThrownBy(() -> rules(List.of(
                        requirement("free", Three.MIDDLE, needs(WEIGHTS, USE, FREE)),
                        requirement("to-be-had", Three.MIDDLE, needs(WEIGHTS, ACCESS, ON_APPROVAL)),
                        requirement("public", Three.MIDDLE, needs(WEIGHTS, ACCESS, PUBLIC)),
                        requirement("top", Three.HIGH, needs(FRAMEWORK_SUPPORT, STATED, YES)))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement to-be-had of rule set house could never decide: it asks for "
                        + "weights.access >= ON_APPROVAL, which follows from public: weights.access >= PUBLIC");
    }

    @Test
    void whatALowerLevelAsksForAlreadyIsRefused() {
        assertThatThrownBy(() -> rules(List.of(
                        requirement("approved", Three.MIDDLE, needs(TRAINING_CODE, OSI_APPROVED, YES)),
                        requirement("free", Three.HIGH, needs(TRAINING_CODE, USE, FREE)))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement free of rule set house could never decide: it asks for "
                        + "trainingCode.use >= FREE, which follows from approved: "
                        + "trainingCode.osi-approved >= YES");
    }

    @Test
    void whatSeveralOthersBringAboutTogetherIsRefused() {
        assertThatThrownBy(() -> rules(List.of(
                        requirement(
                                "granted",
                                Three.MIDDLE,
                                allOf(needs(WEIGHTS, MODIFY, RESTRICTED), needs(WEIGHTS, SHARE, RESTRICTED))),
                        requirement("no-ban-on-sharing", Three.MIDDLE, needs(WEIGHTS, without(NO_REDISTRIBUTION), YES)),
                        requirement("framework", Three.MIDDLE, needs(FRAMEWORK_SUPPORT, STATED, YES)),
                        requirement("no-ban-on-change", Three.MIDDLE, needs(WEIGHTS, without(NO_MODIFICATION), YES)),
                        requirement("top", Three.HIGH, needs(WEIGHTS, ACCESS, PUBLIC)))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement granted of rule set house could never decide: it asks for "
                        + "(weights.modify >= RESTRICTED and weights.share >= RESTRICTED), which follows from "
                        + "no-ban-on-sharing: weights.without-no-redistribution >= YES; "
                        + "no-ban-on-change: weights.without-no-modification >= YES");
    }

    @Test
    void whatEveryAlternativeOfAnotherBringsAboutIsRefused() {
        assertThatThrownBy(() -> rules(List.of(
                        requirement(
                                "runs",
                                Three.MIDDLE,
                                anyOf(
                                        needs(INFERENCE_CODE, ACCESS, ON_APPROVAL),
                                        needs(FRAMEWORK_SUPPORT, STATED, YES))),
                        requirement(
                                "runs-freely",
                                Three.MIDDLE,
                                anyOf(needs(INFERENCE_CODE, ACCESS, PUBLIC), needs(FRAMEWORK_SUPPORT, STATED, YES))),
                        requirement("top", Three.HIGH, needs(WEIGHTS, ACCESS, PUBLIC)))))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement runs of rule set house could never decide: it asks for "
                        + "(inferenceCode.access >= ON_APPROVAL or frameworkSupport.stated >= YES), which follows "
                        + "from runs-freely: (inferenceCode.access >= PUBLIC or frameworkSupport.stated >= YES)");
    }

    @Test
    void lowerGradeForALowerLevelIsNotRefused() {
        assertThatCode(() -> rules(List.of(
                        requirement("to-be-had", Three.MIDDLE, needs(WEIGHTS, ACCESS, ON_APPROVAL)),
                        requirement("public", Three.HIGH, needs(WEIGHTS, ACCESS, PUBLIC)))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatOnlySomeAlternativesBringAboutIsNotRefused() {
        assertThatCode(() -> rules(List.of(
                        requirement(
                                "runs",
                                Three.MIDDLE,
                                anyOf(needs(INFERENCE_CODE, ACCESS, PUBLIC), needs(FRAMEWORK_SUPPORT, STATED, YES))),
                        requirement("code", Three.HIGH, needs(INFERENCE_CODE, ACCESS, ON_APPROVAL)))))
                .doesNotThrowAnyException();
    }

    /** Sought through, the alternatives of all components would be chosen among in more than 3^15 ways. */
    @Test
    void alternativesOfOtherComponentsAreNotSought() {
        List<Requirement<Three>> requirements = new ArrayList<>();
        for (Component component : Component.values()) {
            if (component != WEIGHTS && ACCESS.appliesTo(component) && USE.appliesTo(component)) {
                Condition any = anyOf(
                        needs(component, ACCESS, PUBLIC), needs(component, USE, FREE), needs(component, SHARE, FREE));
                requirements.add(requirement("some-" + requirements.size(), Three.MIDDLE, any));
            }
        }
        assertThat(requirements).hasSizeGreaterThan(15);
        requirements.add(requirement("top", Three.HIGH, needs(FRAMEWORK_SUPPORT, STATED, YES)));
        requirements.add(requirement("to-be-had", Three.MIDDLE, needs(WEIGHTS, ACCESS, ON_APPROVAL)));
        requirements.add(requirement("public", Three.MIDDLE, needs(WEIGHTS, ACCESS, PUBLIC)));
        assertThatThrownBy(() -> rules(requirements))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("requirement to-be-had of rule set house could never decide: it asks for "
                        + "weights.access >= ON_APPROVAL, which follows from public: weights.access >= PUBLIC");
    }

    private static RuleSet<Three> rules(List<Requirement<Three>> requirements) {
        return new RuleSet<>("house", "1", RandomCase.SOURCE, Three.class, requirements);
    }

    private static Requirement<Three> requirement(String id, Three neededFor, Condition condition) {
        return new Requirement<>(id, "A requirement", neededFor, RandomCase.SOURCE, condition);
    }
}
