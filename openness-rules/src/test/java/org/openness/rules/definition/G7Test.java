package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.SELECTED;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.rules.Outcome.MET;
import static org.openness.rules.Outcome.NOT_MET;
import static org.openness.rules.Outcome.UNKNOWN;
import static org.openness.rules.definition.G7.Label.NONE;
import static org.openness.rules.definition.G7.Label.OPEN_SOURCE;
import static org.openness.rules.definition.G7.Label.OPEN_SOURCE_WITH_OPEN_DATA;
import static org.openness.rules.definition.G7.Label.OPEN_WEIGHTS;
import static org.openness.rules.definition.G7.Label.WEIGHTS_AVAILABLE;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.release.DataSet;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;
import org.openness.rules.definition.G7.Label;

class G7Test {

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("free-of-charge", model(), MET),
                arguments("free-of-charge", model().but(FREE_OF_CHARGE, offer -> offer.stated(NO)), NOT_MET),
                arguments("free-of-charge", model().unknown(FREE_OF_CHARGE), UNKNOWN),
                arguments("weights-available", model().but(WEIGHTS, w -> w.access(ON_APPROVAL)), MET),
                arguments("weights-available", model().but(WEIGHTS, w -> w.access(SELECTED)), NOT_MET),
                arguments("weights-available", model().unknown(WEIGHTS), UNKNOWN),
                arguments("deployment-code", model().unknown(INFERENCE_CODE), MET),
                arguments("deployment-code", withoutDeploymentCode(), NOT_MET),
                arguments("deployment-code", model().unknown(INFERENCE_CODE, FRAMEWORK_SUPPORT), UNKNOWN),
                arguments("weights-free", model().under(WEIGHTS, "CC-BY-4.0"), MET),
                arguments("weights-free", model().under(WEIGHTS, "LicenseRef-llama3.1"), NOT_MET),
                arguments("weights-free", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("deployment-code-open", model().under(INFERENCE_CODE, "CC-BY-NC-4.0"), MET),
                arguments("deployment-code-open", withoutDeploymentCode(), NOT_MET),
                arguments(
                        "deployment-code-open",
                        model().withoutLicense(INFERENCE_CODE).unknown(FRAMEWORK_SUPPORT),
                        UNKNOWN),
                arguments("training-code", model().under(TRAINING_CODE, "GPL-3.0-only"), MET),
                arguments("training-code", model().under(TRAINING_CODE, "CC-BY-4.0"), NOT_MET),
                arguments("training-code", model().unknown(TRAINING_CODE), UNKNOWN),
                arguments("training-data", model().trainedOn(unshareable(), FullyOpen.CORPUS), MET),
                arguments("training-data", model().trainedOn(listed()), NOT_MET),
                arguments("training-data", model().unknown(TRAINING_DATA), UNKNOWN),
                arguments("open-data", model(), MET),
                arguments("open-data", model().trainedOn(unshareable(), FullyOpen.CORPUS), NOT_MET),
                arguments("open-data", model().trainedOn(withoutLicense()), UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void requirement(String id, FullyOpen model, Outcome expected) {
        assertThat(verdict(model).findings())
                .filteredOn(finding -> finding.requirement().id().equals(id))
                .extracting(Finding::outcome)
                .containsExactly(expected);
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                arguments(model(), OPEN_SOURCE_WITH_OPEN_DATA),
                arguments(model().trainedOn(unshareable(), FullyOpen.CORPUS), OPEN_SOURCE),
                arguments(model().but(TRAINING_DATA, data -> data.completeness(PARTIAL)), OPEN_WEIGHTS),
                arguments(model().but(TRAINING_CODE, code -> code.access(WITHHELD)), OPEN_WEIGHTS),
                arguments(model().under(WEIGHTS, "LicenseRef-llama3.1"), WEIGHTS_AVAILABLE),
                arguments(model().but(WEIGHTS, weights -> weights.access(WITHHELD)), NONE),
                arguments(model().but(FREE_OF_CHARGE, offer -> offer.stated(NO)), NONE));
    }

    @ParameterizedTest
    @MethodSource("labels")
    void label(FullyOpen model, Label expected) {
        Verdict<Label> verdict = verdict(model);

        assertThat(verdict.level()).isEqualTo(expected);
        assertThat(verdict.isSettled()).isTrue();
    }

    /** Stricter than the Open Source AI Definition, for which a list of public data will do. */
    @Test
    void publicDataThatAreOnlyListedAreNotEnough() {
        FullyOpen model = model().trainedOn(listed());

        assertThat(verdict(model).level()).isEqualTo(OPEN_WEIGHTS);
        assertThat(Osaid.RULES.evaluate(model.build()).level()).isEqualTo(Osaid.Conformance.CONFORMS);
    }

    @Test
    void evaluationIsNotAskedFor() {
        FullyOpen model = model();
        Stream.of(EVALUATION_METHODOLOGY, EVALUATION_RESULTS, EVALUATION_CODE)
                .forEach(component -> model.but(component, artifact -> artifact.access(WITHHELD)));

        assertThat(verdict(model).level()).isEqualTo(OPEN_SOURCE_WITH_OPEN_DATA);
    }

    private static FullyOpen model() {
        return FullyOpen.model();
    }

    private static Verdict<Label> verdict(FullyOpen model) {
        return G7.RULES.evaluate(model.build());
    }

    private static FullyOpen withoutDeploymentCode() {
        return model().but(INFERENCE_CODE, code -> code.access(WITHHELD))
                .but(FRAMEWORK_SUPPORT, offer -> offer.stated(NO));
    }

    private static DataSet unshareable() {
        return DataSet.named("Patient records")
                .kind(DataSet.Kind.UNSHAREABLE)
                .access(WITHHELD)
                .reason("personal data")
                .detail(SOURCES)
                .build();
    }

    private static DataSet listed() {
        return DataSet.named("Web crawl")
                .kind(DataSet.Kind.PUBLIC)
                .access(WITHHELD)
                .location("https://example.org/crawl")
                .build();
    }

    private static DataSet withoutLicense() {
        return DataSet.named("Corpus").kind(DataSet.Kind.OPEN).access(PUBLIC).build();
    }
}
