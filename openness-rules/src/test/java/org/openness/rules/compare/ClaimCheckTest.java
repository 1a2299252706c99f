package org.openness.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Component.DATA_CARD;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.NO_SYSTEMIC_RISK;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.compare.ClaimCheck.Result.CANNOT_BE_TOLD;
import static org.openness.rules.compare.ClaimCheck.Result.DOES_NOT_HOLD;
import static org.openness.rules.compare.ClaimCheck.Result.HOLDS;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Evidence;
import org.openness.core.release.Claim;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.compare.ClaimCheck.Result;
import org.openness.rules.definition.FullyOpen;

class ClaimCheckTest {

    private static FullyOpen model() {
        return FullyOpen.model();
    }

    private static FullyOpen withheld(Component component) {
        return model().but(component, artifact -> artifact.access(WITHHELD));
    }

    private static FullyOpen hosted() {
        return model().but(WEIGHTS, weights -> weights.access(HOSTED).license("MIT"));
    }

    /** The claim, the release, the result, the requirement that decides, and the level that is proven. */
    static Stream<Arguments> claims() {
        return Stream.of(
                arguments("open source", model(), HOLDS, "", "OPEN_SOURCE"),
                arguments(
                        "open source",
                        withheld(EVALUATION_RESULTS),
                        DOES_NOT_HOLD,
                        "evaluation-results",
                        "OPEN_WEIGHTS_DATA_INFO"),
                arguments(
                        "open source",
                        model().unknown(EVALUATION_RESULTS),
                        CANNOT_BE_TOLD,
                        "evaluation-results",
                        "OPEN_WEIGHTS_DATA_INFO"),
                arguments("fully open", model(), HOLDS, "", "OPEN_SOURCE"),
                arguments("fully open", hosted(), DOES_NOT_HOLD, "weights-available", "CLOSED"),
                arguments("fully open", model().unknown(WEIGHTS), CANNOT_BE_TOLD, "weights-available", "CLOSED"),
                arguments("open weights", model(), HOLDS, "", "OPEN_SOURCE"),
                arguments("open weights", hosted(), DOES_NOT_HOLD, "weights-available", "CLOSED"),
                arguments("open weights", model().unknown(WEIGHTS), CANNOT_BE_TOLD, "weights-available", "CLOSED"),
                arguments("open", model(), HOLDS, "", "OPEN_SOURCE"),
                arguments("open", hosted(), DOES_NOT_HOLD, "weights-available", "CLOSED"),
                arguments("open", model().unknown(WEIGHTS), CANNOT_BE_TOLD, "weights-available", "CLOSED"),
                arguments("MOF Class III", model(), HOLDS, "", "CLASS_I"),
                arguments("MOF Class III", withheld(DATA_CARD), DOES_NOT_HOLD, "data-card", "UNCLASSIFIED"),
                arguments("MOF Class III", model().unknown(DATA_CARD), CANNOT_BE_TOLD, "data-card", "UNCLASSIFIED"),
                arguments("MOF Class II", model(), HOLDS, "", "CLASS_I"),
                arguments("MOF Class II", withheld(EVALUATION_CODE), DOES_NOT_HOLD, "evaluation-code", "CLASS_III"),
                arguments(
                        "MOF Class II",
                        model().unknown(EVALUATION_CODE),
                        CANNOT_BE_TOLD,
                        "evaluation-code",
                        "CLASS_III"),
                arguments("MOF Class I", model(), HOLDS, "", "CLASS_I"),
                arguments("MOF Class I", withheld(PAPER), DOES_NOT_HOLD, "research-paper", "CLASS_II"),
                arguments("MOF Class I", model().unknown(PAPER), CANNOT_BE_TOLD, "research-paper", "CLASS_II"),
                arguments("exempt under 53(2)", model(), HOLDS, "", "EXEMPT"),
                arguments(
                        "exempt under Article 53(2)",
                        model().but(NO_SYSTEMIC_RISK, offer -> offer.stated(NO)),
                        DOES_NOT_HOLD,
                        "no-systemic-risk",
                        "NOT_EXEMPT"),
                arguments(
                        "exempt under 53(2)",
                        model().unknown(NO_SYSTEMIC_RISK),
                        CANNOT_BE_TOLD,
                        "no-systemic-risk",
                        "NOT_EXEMPT"));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void claim(String label, FullyOpen model, Result result, String requirement, String trueLabel) {
        ClaimCheck check = ClaimCheck.of(model.build(), new Claim(label, List.of()));

        assertThat(check.result()).isEqualTo(result);
        assertThat(check.broken().map(finding -> finding.requirement().id()).orElse(""))
                .isEqualTo(requirement);
        assertThat(check.trueLabel()).contains(trueLabel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Open Source", "open-source", "OPEN_SOURCE", " open  source "})
    void claimIsReadHoweverItIsWritten(String label) {
        assertThat(ClaimCheck.of(model().build(), new Claim(label, List.of())).result())
                .isEqualTo(HOLDS);
    }

    @Test
    void labelThatMeansNothingDefiniteCannotBeTold() {
        Claim claim = new Claim("openish", List.of(Evidence.of("https://example.org/blog")));

        assertThat(ClaimCheck.of(model().build(), claim))
                .isEqualTo(new ClaimCheck(claim, CANNOT_BE_TOLD, Optional.empty(), Optional.empty()));
    }

    /** What is surely missing breaks a claim, though something unknown comes first. */
    @Test
    void requirementThatIsOpenDoesNotBreakAClaim() {
        Release release = model().unknown(WEIGHTS)
                .but(EVALUATION_RESULTS, results -> results.access(WITHHELD))
                .build();

        assertThat(ClaimCheck.of(release, new Claim("open source", List.of())).broken())
                .map(finding -> finding.requirement().id())
                .contains("evaluation-results");
    }

    @Test
    void everyClaimOfAReleaseIsChecked() {
        Release release =
                Release.named("Example 7B").claim("open").claim("open source").build();

        assertThat(ClaimCheck.of(release))
                .extracting(check -> check.claim().label())
                .containsExactly("open", "open source");
    }
}
