package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.NO_SYSTEMIC_RISK;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;
import static org.openness.rules.Outcome.MET;
import static org.openness.rules.Outcome.NOT_MET;
import static org.openness.rules.Outcome.UNKNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Fact;
import org.openness.core.license.Permission;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class ConditionTest {

    /** A release that says yes to one question, no to another, and nothing to the third. */
    private static final Release RELEASE =
            Release.named("Example 7B").frameworkSupport(NO).freeOfCharge(YES).build();

    /** A condition with the given outcome for that release. */
    private static Condition that(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> needs(FRAMEWORK_SUPPORT, STATED, YES);
            case UNKNOWN -> needs(NO_SYSTEMIC_RISK, STATED, YES);
            case MET -> needs(FREE_OF_CHARGE, STATED, YES);
        };
    }

    private static Outcome needOfApproval(Access atLeast, Access atMost) {
        return needs(WEIGHTS, ACCESS, ON_APPROVAL)
                .test(Release.named("Example 7B")
                        .weights(weights -> weights.access(Fact.between(atLeast, atMost)))
                        .build());
    }

    @Test
    void needIsMetIfTheLowestPossibleGradeWillDo() {
        assertThat(needOfApproval(ON_APPROVAL, PUBLIC)).isEqualTo(MET);
    }

    @Test
    void needIsUnknownIfOnlyTheHighestPossibleGradeWillDo() {
        assertThat(needOfApproval(HOSTED, ON_APPROVAL)).isEqualTo(UNKNOWN);
    }

    @Test
    void needIsNotMetIfNoPossibleGradeWillDo() {
        assertThat(needOfApproval(WITHHELD, Access.SELECTED)).isEqualTo(NOT_MET);
    }

    @Test
    void needOfWhatIsNotMentionedIsUnknown() {
        assertThat(needs(WEIGHTS, ACCESS, PUBLIC).test(RELEASE)).isEqualTo(UNKNOWN);
    }

    @Test
    void nothingIsNeededOfWhatTheModelDoesNotUse() {
        Release release = Release.named("Example 7B")
                .artifact(Component.EVALUATION_CODE, code -> code.notUsed())
                .build();

        assertThat(needs(Component.EVALUATION_CODE, USE, FREE).test(release)).isEqualTo(MET);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_MET, NOT_MET, NOT_MET", "NOT_MET, UNKNOWN, NOT_MET", "NOT_MET, MET, NOT_MET",
        "UNKNOWN, NOT_MET, NOT_MET", "UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, MET, UNKNOWN",
        "MET, NOT_MET, NOT_MET", "MET, UNKNOWN, UNKNOWN", "MET, MET, MET"
    })
    void allOfIsAsGoodAsItsWorstPart(Outcome first, Outcome second, Outcome expected) {
        assertThat(allOf(that(first), that(second)).test(RELEASE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_MET, NOT_MET, NOT_MET", "NOT_MET, UNKNOWN, UNKNOWN", "NOT_MET, MET, MET",
        "UNKNOWN, NOT_MET, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, MET, MET",
        "MET, NOT_MET, MET", "MET, UNKNOWN, MET", "MET, MET, MET"
    })
    void anyOfIsAsGoodAsItsBestPart(Outcome first, Outcome second, Outcome expected) {
        assertThat(anyOf(that(first), that(second)).test(RELEASE)).isEqualTo(expected);
    }

    @Test
    void partsAreTestedToAnyDepth() {
        Condition nested = allOf(that(MET), anyOf(that(NOT_MET), allOf(that(MET), that(UNKNOWN))));

        assertThat(nested.test(RELEASE)).isEqualTo(UNKNOWN);
    }

    @Test
    void needsAreListedFromLeftToRight() {
        Condition nested = anyOf(
                needs(FREE_OF_CHARGE, STATED, YES),
                allOf(needs(WEIGHTS, ACCESS, PUBLIC), needs(WEIGHTS, COMPLETENESS, Completeness.COMPLETE)),
                needs(FREE_OF_CHARGE, STATED, YES));

        assertThat(nested.needs())
                .hasToString("[freeOfCharge.stated >= YES, weights.access >= PUBLIC, "
                        + "weights.completeness >= COMPLETE, freeOfCharge.stated >= YES]");
    }

    @Test
    void oneAloneNeedsNoJoining() {
        assertThat(List.of(allOf(that(MET)), anyOf(that(MET)))).containsExactly(that(MET), that(MET));
    }

    @Test
    void matchTellsTheKindsApart() {
        List<Condition> conditions = List.of(that(MET), allOf(that(MET), that(MET)), anyOf(that(MET), that(MET)));

        assertThat(conditions)
                .extracting(condition -> condition.<String>match(need -> "need", all -> "all", any -> "any"))
                .containsExactly("need", "all", "any");
    }

    @Test
    void needReadsWhatIsKnown() {
        Release release = Release.named("Example 7B").weights(ON_ACCEPTANCE).build();

        assertThat(new Condition.AtLeast<>(WEIGHTS, ACCESS, PUBLIC).read(release))
                .isEqualTo(Fact.exactly(ON_ACCEPTANCE));
    }

    @Test
    void equalPartsMakeEqualConditions() {
        assertThat(allOf(that(MET), anyOf(that(UNKNOWN), that(NOT_MET))))
                .isEqualTo(allOf(that(MET), anyOf(that(UNKNOWN), that(NOT_MET))));
    }

    @Test
    void aspectThatTheComponentLacksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> needs(WEIGHTS, DETAIL, Detail.SOURCES))
                .withMessage("weights has no detail: this condition could never be met");
    }

    @Test
    void lowestGradeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> needs(WEIGHTS, ACCESS, WITHHELD))
                .withMessage("WITHHELD is the lowest grade of access: this condition could never fail");
    }

    @Test
    void allOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allOf())
                .withMessage("allOf without parts would always be met");
    }

    @Test
    void anyOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anyOf())
                .withMessage("anyOf without parts could never be met");
    }

    @Test
    void needsAreEqualByComponentAspectAndGrade() {
        Condition need = needs(WEIGHTS, USE, FREE);
        List<Object> others = List.of(
                needs(Component.TRAINING_CODE, USE, FREE),
                needs(WEIGHTS, Aspect.STUDY, FREE),
                needs(WEIGHTS, USE, Permission.RESTRICTED),
                allOf(need, that(MET)),
                "weights.use >= FREE");

        assertThat(needs(WEIGHTS, USE, FREE)).isEqualTo(need).hasSameHashCodeAs(need);
        assertThat(others).noneMatch(need::equals).extracting(Object::hashCode).doesNotContain(need.hashCode());
    }
}
