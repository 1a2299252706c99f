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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
    void neitherTrainingDataNorTrainingCodeNorEvaluationIsAskedFor() {
        assertThat(verdict(withheld(TRAINING_DATA, DATA_INFORMATION, TRAINING_CODE, EVALUATION_RESULTS))
                        .level())
                .isEqualTo(EXEMPT);
    }

    /** The models that the issue names, each with what the guidelines imply: what is missed, and what is open. */
    static Stream<Arguments> models() {
        return Stream.of(
                // Apache-2.0 weights, free of charge, public without a gate. Nobody has stated the training compute.
                arguments("Mistral 7B", List.of(), List.of("no-systemic-risk")),
                // Apache-2.0 with a policy that only demands lawful use.
                arguments("gpt-oss-120b", List.of(), List.of("no-systemic-risk")),
                // Approval of each request, a name to be carried on, 700 million users; the use policy is to be judged.
                arguments(
                        "Llama 3.1 8B",
                        List.of("access [79]", "training-other-models [80]", "no-disqualifier [83]"),
                        List.of("no-systemic-risk", "use", "no-personal-data")),
                // The same, and no license for those in the European Union.
                arguments(
                        "Llama 4 Scout",
                        List.of("access [79]", "training-other-models [80]", "no-disqualifier [83]"),
                        List.of("no-systemic-risk", "use", "no-personal-data")),
                arguments("OLMo 2 7B", List.of(), List.of("no-systemic-risk")),
                // The gate asks for name, country and affiliation: whether for security alone is to be judged.
                arguments("Apertus 8B", List.of(), List.of("no-systemic-risk", "no-personal-data")),
                // Non-commercial; most of the addendum has not been reviewed.
                arguments(
                        "Command R+",
                        List.of("no-disqualifier [83]"),
                        List.of(
                                "no-systemic-risk",
                                "access",
                                "use",
                                "training-other-models",
                                "modification",
                                "distribution",
                                "no-personal-data",
                                "architecture-public")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void catalog(String name, List<String> missed, List<String> open) {
        Verdict<Exemption> verdict =
                EuAiAct.RULES.evaluate(ReleaseCatalog.builtIn().find(name).orElseThrow());

        assertThat(ids(verdict, NOT_MET, true)).isEqualTo(missed);
        assertThat(ids(verdict, UNKNOWN, false)).isEqualTo(open);
        assertThat(verdict.level()).isEqualTo(NOT_EXEMPT);
        assertThat(verdict.possibleLevel()).isEqualTo(missed.isEmpty() ? EXEMPT : NOT_EXEMPT);
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
