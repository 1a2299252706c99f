package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.NO_PERSONAL_DATA_COLLECTED;
import static org.openness.core.release.Component.NO_SYSTEMIC_RISK;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.SAFETY_TERMS_ONLY;
import static org.openness.core.release.Component.TECHNICAL_REPORT;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.USAGE_INFORMATION;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Outcome.MET;
import static org.openness.rules.Outcome.NOT_MET;
import static org.openness.rules.Outcome.UNKNOWN;
import static org.openness.rules.definition.EuAiAct.Exemption.EXEMPT;
import static org.openness.rules.definition.EuAiAct.Exemption.NOT_EXEMPT;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Component;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;
import org.openness.rules.definition.EuAiAct.Exemption;

/** Numbers in square brackets are paragraphs of the guidelines of 18 July 2025. */
class EuAiActTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("no-systemic-risk", model(), MET),
                arguments("no-systemic-risk", model().but(NO_SYSTEMIC_RISK, offer -> offer.stated(NO)), NOT_MET),
                arguments("no-systemic-risk", model().unknown(NO_SYSTEMIC_RISK), UNKNOWN),
                arguments("license-grants", model().under(WEIGHTS, "CC-BY-NC-4.0"), MET),
                arguments("license-grants", model().under(WEIGHTS, "CC-BY-ND-3.0"), NOT_MET),
                arguments("license-grants", model().under(WEIGHTS, "unlicensed"), NOT_MET),
                arguments("license-grants", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments(
                        "access",
                        model().but(WEIGHTS, w -> w.access(ON_ACCEPTANCE).license("MIT")),
                        MET),
                arguments(
                        "access",
                        model().but(WEIGHTS, w -> w.access(ON_APPROVAL).license("MIT")),
                        NOT_MET),
                arguments("access", model().under(WEIGHTS, "LicenseRef-llama4"), NOT_MET),
                arguments("access", model().but(WEIGHTS, w -> w.license("MIT")), UNKNOWN),
                arguments("use", model().under(WEIGHTS, "MIT").unknown(SAFETY_TERMS_ONLY), MET),
                arguments("use", useLimitsThatAreNotForSafety(), NOT_MET),
                arguments("use", useLimits("LicenseRef-faipl-1.0-sd"), UNKNOWN),
                arguments("training-other-models", model(), MET),
                arguments("training-other-models", model().under(WEIGHTS, "LicenseRef-llama2"), NOT_MET),
                arguments("training-other-models", model().under(WEIGHTS, "LicenseRef-llama3.1"), NOT_MET),
                arguments("training-other-models", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("modification", model(), MET),
                arguments("modification", model().under(WEIGHTS, "CC-BY-ND-4.0"), NOT_MET),
                arguments("modification", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("distribution", model().under(WEIGHTS, "GPL-3.0-only"), MET),
                arguments("distribution", model().under(WEIGHTS, "LicenseRef-gemma-2025-03-24"), NOT_MET),
                arguments("distribution", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("no-disqualifier", model(), MET),
                arguments("no-disqualifier", model().under(WEIGHTS, "CC-BY-NC-4.0"), NOT_MET),
                arguments("no-disqualifier", model().under(WEIGHTS, "LicenseRef-apple-amlr"), NOT_MET),
                arguments("no-disqualifier", model().under(WEIGHTS, "LicenseRef-qwen-2024"), NOT_MET),
                arguments("no-disqualifier", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("no-monetization", model(), MET),
                arguments("no-monetization", model().but(FREE_OF_CHARGE, offer -> offer.stated(NO)), NOT_MET),
                arguments("no-monetization", model().under(WEIGHTS, "LicenseRef-lfm-1.0"), NOT_MET),
                arguments("no-monetization", model().unknown(FREE_OF_CHARGE), UNKNOWN),
                arguments("no-personal-data", model().unknown(NO_PERSONAL_DATA_COLLECTED), MET),
                arguments("no-personal-data", gate().but(NO_PERSONAL_DATA_COLLECTED, o -> o.stated(NO)), NOT_MET),
                arguments("no-personal-data", gate().unknown(NO_PERSONAL_DATA_COLLECTED), UNKNOWN),
                arguments("weights-public", model(), MET),
                arguments("weights-public", model().but(WEIGHTS, w -> w.completeness(PARTIAL)), NOT_MET),
                arguments("weights-public", model().unknown(WEIGHTS), UNKNOWN),
                arguments("architecture-public", model().unknown(ARCHITECTURE, PAPER), MET),
                arguments("architecture-public", withheld(ARCHITECTURE, TECHNICAL_REPORT, PAPER), NOT_MET),
                arguments("architecture-public", model().unknown(ARCHITECTURE, TECHNICAL_REPORT, PAPER), UNKNOWN),
                arguments("usage-public", model().unknown(USAGE_INFORMATION), MET),
                arguments("usage-public", withheld(USAGE_INFORMATION, MODEL_CARD), NOT_MET),
                arguments("usage-public", model().unknown(USAGE_INFORMATION, MODEL_CARD), UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void requirement(String id, FullyOpen model, Outcome expected) {
        assertThat(verdict(model).findings())
                .filteredOn(finding -> finding.requirement().id().equals(id))
                .extracting(Finding::outcome)
                .containsExactly(expected);
    }

    /** Somebody has to judge whether limits of use are for safety alone [84]: until then nothing is ruled out. */
    @ParameterizedTest
    @ValueSource(strings = {"LicenseRef-faipl-1.0-sd", "LicenseRef-minimax-model-2025"})
    void limitsOfUseThatNobodyHasJudgedLeaveTheAnswerOpen(String license) {
        Verdict<Exemption> verdict = verdict(useLimits(license));

        assertThat(verdict.level()).isEqualTo(NOT_EXEMPT);
        assertThat(verdict.possibleLevel()).isEqualTo(EXEMPT);
    }

    @Test
    void limitsOfUseThatAreForSafetyAloneDoNoHarm() {
        assertThat(verdict(model().under(WEIGHTS, "LicenseRef-minimax-model-2025"))
                        .level())
                .isEqualTo(EXEMPT);
    }

    @Test
    void limitsOfUseThatAreNotForSafetyRuleTheExemptionOut() {
        assertThat(verdict(useLimitsThatAreNotForSafety()).possibleLevel()).isEqualTo(NOT_EXEMPT);
    }

    @Test
    void answerIsGivenWithCaution() {
        assertThat(EuAiAct.Exemption.values())
                .extracting(EuAiAct.Exemption::toString)
                .containsExactly("appears not exempt", "appears exempt");
    }

    @Test
    void neitherTrainingDataNorTrainingCodeNorEvaluationIsAskedFor() {
        assertThat(verdict(withheld(TRAINING_DATA, DATA_INFORMATION, TRAINING_CODE, EVALUATION_RESULTS))
                        .level())
                .isEqualTo(EXEMPT);
    }

    /** Real models: the rows give what the guidelines imply, with the reason. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/org/openness/rules/eu-ai-act.csv", delimiter = '|', numLinesToSkip = 3)
    void catalog(String name, String outcome, @Nullable String fails, @Nullable String uncertain, String reason) {
        Verdict<Exemption> verdict =
                EuAiAct.RULES.evaluate(ReleaseCatalog.builtIn().find(name).orElseThrow());

        assertThat(String.join(", ", ids(verdict, NOT_MET, true))).as(reason).isEqualTo(fails == null ? "" : fails);
        assertThat(String.join(", ", ids(verdict, UNKNOWN, false)))
                .as(reason)
                .isEqualTo(uncertain == null ? "" : uncertain);
        assertThat(outcome(verdict)).as(reason).isEqualTo(outcome);
    }

    private static String outcome(Verdict<Exemption> verdict) {
        return verdict.isSettled() ? verdict.level() == EXEMPT ? "exempt" : "not exempt" : "uncertain";
    }

    @Test
    void llama4MissesAccessForItsTerritoryAsWell() {
        assertThat(EuAiAct.RULES
                        .evaluate(ReleaseCatalog.builtIn().find("Llama 4 Scout").orElseThrow())
                        .findings())
                .filteredOn(finding -> finding.requirement().id().equals("access"))
                .flatExtracting(Finding::reasons)
                .extracting(reason -> reason.need().toString())
                .containsExactly("weights.access >= ON_ACCEPTANCE", "weights.without-territory >= YES");
    }

    private static List<String> ids(Verdict<?> verdict, Outcome outcome, boolean withParagraph) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(Finding::requirement)
                .map(each -> withParagraph
                        ? each.id() + " [" + each.source().place().replaceAll("\\D+(\\d+).*", "$1") + "]"
                        : each.id())
                .toList();
    }

    private static FullyOpen model() {
        return FullyOpen.model();
    }

    private static Verdict<Exemption> verdict(FullyOpen model) {
        return EuAiAct.RULES.evaluate(model.build());
    }

    private static FullyOpen gate() {
        return model().but(WEIGHTS, weights -> weights.access(ON_ACCEPTANCE).license("MIT"));
    }

    private static FullyOpen useLimits(String license) {
        return model().under(WEIGHTS, license).unknown(SAFETY_TERMS_ONLY);
    }

    private static FullyOpen useLimitsThatAreNotForSafety() {
        return model().under(WEIGHTS, "LicenseRef-faipl-1.0-sd").but(SAFETY_TERMS_ONLY, offer -> offer.stated(NO));
    }

    private static FullyOpen withheld(Component... components) {
        FullyOpen model = model();
        for (Component component : components) {
            model.but(component, artifact -> artifact.access(WITHHELD));
        }
        return model;
    }
}
