package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_DATA;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.rules.Outcome.MET;
import static org.openness.rules.Outcome.NOT_MET;
import static org.openness.rules.Outcome.UNKNOWN;
import static org.openness.rules.definition.Osaid.Conformance.CONFORMS;
import static org.openness.rules.definition.Osaid.Conformance.CONFORMS_IN_SUBSTANCE;
import static org.openness.rules.definition.Osaid.Conformance.DOES_NOT_CONFORM;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Osaid.Conformance;

class OsaidTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments(
                        "weights-available",
                        model().but(WEIGHTS, w -> w.access(ON_ACCEPTANCE).license("MIT")),
                        MET),
                arguments(
                        "weights-available",
                        model().but(WEIGHTS, w -> w.access(ON_APPROVAL).license("MIT")),
                        NOT_MET),
                arguments("weights-available", model().but(WEIGHTS, w -> w.license("MIT")), UNKNOWN),
                arguments("weights-free", model().under(WEIGHTS, "CC-BY-SA-4.0"), MET),
                arguments("weights-free", model().under(WEIGHTS, "OpenMDW-1.0"), MET),
                arguments("weights-free", model().under(WEIGHTS, "LicenseRef-creativeml-openrail-m"), NOT_MET),
                arguments("weights-free", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("training-code", model().under(TRAINING_CODE, "GPL-3.0-only"), MET),
                arguments("training-code", partial(TRAINING_CODE), NOT_MET),
                arguments("training-code", model().unknown(TRAINING_CODE), UNKNOWN),
                arguments("data-preparation-code", model().under(DATA_PREPARATION_CODE, "CC0-1.0"), MET),
                arguments("data-preparation-code", partial(DATA_PREPARATION_CODE), NOT_MET),
                arguments("data-preparation-code", model().withoutLicense(DATA_PREPARATION_CODE), UNKNOWN),
                arguments("architecture-code", model().under(ARCHITECTURE, "Apache-2.0"), MET),
                arguments("architecture-code", model().under(ARCHITECTURE, "CC-BY-NC-4.0"), NOT_MET),
                arguments("architecture-code", model().unknown(ARCHITECTURE), UNKNOWN),
                arguments("inference-code", model().under(INFERENCE_CODE, "Apache-2.0"), MET),
                arguments("inference-code", model().but(INFERENCE_CODE, c -> c.access(WITHHELD)), NOT_MET),
                arguments("inference-code", model().unknown(INFERENCE_CODE), UNKNOWN),
                arguments("supporting-libraries", model().but(SUPPORTING_LIBRARIES, c -> c.notUsed()), MET),
                arguments("supporting-libraries", partial(SUPPORTING_LIBRARIES), NOT_MET),
                arguments("supporting-libraries", model().unknown(SUPPORTING_LIBRARIES), UNKNOWN),
                arguments("evaluation-code", model().but(EVALUATION_CODE, c -> c.notUsed()), MET),
                arguments("evaluation-code", partial(EVALUATION_CODE), NOT_MET),
                arguments("evaluation-code", model().unknown(EVALUATION_CODE), UNKNOWN),
                arguments("data-rebuildable", information(REBUILDABLE), MET),
                arguments("data-rebuildable", information(SOURCES), NOT_MET),
                arguments("data-rebuildable", model().unknown(DATA_INFORMATION), UNKNOWN),
                arguments("data-disclosed", model().trainedOn(unshareable(), listed()), MET),
                arguments("data-disclosed", model().trainedOn(withheldOpenData()), NOT_MET),
                arguments("data-disclosed", model().trainedOn(unexplained()), UNKNOWN),
                arguments("base-model", model(), MET),
                arguments("base-model", model().lineage(Release.Builder::baseUndisclosed), NOT_MET),
                arguments("base-model", model().unknown(LINEAGE), UNKNOWN),
                arguments("weights-approved", model().under(WEIGHTS, "Apache-2.0"), MET),
                arguments("weights-approved", model().under(WEIGHTS, "CC-BY-4.0"), NOT_MET),
                arguments("weights-approved", model().withoutLicense(WEIGHTS), UNKNOWN),
                arguments("code-approved", model().under(TRAINING_CODE, "Apache-2.0"), MET),
                arguments("code-approved", model().under(TRAINING_CODE, "CC0-1.0"), NOT_MET),
                arguments("code-approved", model().withoutLicense(TRAINING_CODE), UNKNOWN),
                arguments("data-information-approved", model().under(DATA_INFORMATION, "Apache-2.0"), MET),
                arguments("data-information-approved", model().under(DATA_INFORMATION, "CC-BY-4.0"), NOT_MET),
                arguments("data-information-approved", model().withoutLicense(DATA_INFORMATION), UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void requirement(String id, FullyOpen model, Outcome expected) {
        Verdict<Conformance> verdict = verdict(model);

        assertThat(verdict.findings())
                .filteredOn(finding -> finding.requirement().id().equals(id))
                .extracting(Finding::outcome)
                .containsExactly(expected);
    }

    @Test
    void approvedTermsOnEverythingConform() {
        assertThat(verdict(model()).level()).isEqualTo(CONFORMS);
    }

    @Test
    void freeTermsThatAreNotApprovedConformInSubstance() {
        Verdict<Conformance> verdict = verdict(model().under(WEIGHTS, "CC-BY-4.0"));

        assertThat(verdict.level()).isEqualTo(CONFORMS_IN_SUBSTANCE);
        assertThat(verdict.isSettled()).isTrue();
    }

    @Test
    void dataInformationWithoutALicenseConformsInSubstance() {
        Verdict<Conformance> verdict = verdict(model().withoutLicense(DATA_INFORMATION));

        assertThat(verdict.level()).isEqualTo(CONFORMS_IN_SUBSTANCE);
        assertThat(verdict.possibleLevel()).isEqualTo(CONFORMS);
    }

    @Test
    void evaluationIsNotAskedFor() {
        FullyOpen model = model();
        Stream.of(EVALUATION_METHODOLOGY, EVALUATION_RESULTS, EVALUATION_DATA)
                .forEach(component -> model.but(component, artifact -> artifact.access(WITHHELD)));

        assertThat(verdict(model).level()).isEqualTo(CONFORMS);
    }

    @Test
    void fineTuneOfAModelWithUndisclosedDataDoesNotConform() {
        Release base = Release.named("Base with undisclosed data")
                .trainingData(data -> data.access(WITHHELD).completeness(PARTIAL))
                .build();
        Verdict<Conformance> verdict = verdict(model().lineage(release -> release.base(Base.Relation.FINE_TUNE, base)));

        assertThat(verdict.level()).isEqualTo(DOES_NOT_CONFORM);
        assertThat(verdict.isSettled()).isTrue();
    }

    @Test
    void fineTuneOfAnUnknownModelMayConform() {
        Verdict<Conformance> verdict =
                verdict(model().lineage(release -> release.base(Base.Relation.FINE_TUNE, "Somebody's model")));

        assertThat(verdict.level()).isEqualTo(DOES_NOT_CONFORM);
        assertThat(verdict.possibleLevel()).isEqualTo(CONFORMS);
    }

    private static FullyOpen model() {
        return FullyOpen.model();
    }

    private static Verdict<Conformance> verdict(FullyOpen model) {
        return Osaid.RULES.evaluate(model.build());
    }

    private static FullyOpen partial(Component component) {
        return model().but(
                        component,
                        code -> code.access(PUBLIC).completeness(PARTIAL).license("MIT"));
    }

    private static FullyOpen information(Detail detail) {
        return model().but(
                        DATA_INFORMATION,
                        information -> information.access(PUBLIC).detail(detail).license("MIT"));
    }

    private static DataSet unshareable() {
        return DataSet.named("Patient records")
                .kind(DataSet.Kind.UNSHAREABLE)
                .access(WITHHELD)
                .reason("personal data")
                .detail(SOURCES)
                .build();
    }

    private static DataSet unexplained() {
        return DataSet.named("Patient records")
                .kind(DataSet.Kind.UNSHAREABLE)
                .access(WITHHELD)
                .detail(SOURCES)
                .build();
    }

    private static DataSet listed() {
        return DataSet.named("News archive")
                .kind(DataSet.Kind.OBTAINABLE)
                .location("https://example.org/archive")
                .build();
    }

    private static DataSet withheldOpenData() {
        return DataSet.named("Encyclopedia")
                .kind(DataSet.Kind.OPEN)
                .access(WITHHELD)
                .build();
    }
}
