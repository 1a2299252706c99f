package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.NONE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.core.release.Detail.SUMMARY;
import static org.openness.rules.OpennessLevel.CLOSED;
import static org.openness.rules.OpennessLevel.OPEN_SOURCE;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS_DATA_INFO;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Draft;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Outcome;
import org.openness.rules.Requirement;

class SpectrumTest {

    private static final Draft OPEN = Draft.open();
    /** Neither code nor documented data: what decides the lower levels shows without the higher ones. */
    private static final Draft WEIGHTS_ONLY =
            Draft.closed().with(WEIGHTS, PUBLIC).with(WEIGHTS, COMPLETE).with(FRAMEWORK_SUPPORT, YES);

    private static final DataSet WITHHELD_SET =
            DataSet.named("Example Corpus").kind(DataSet.Kind.WITHHELD).build();
    private static final DataSet SET_OF_UNKNOWN_CLASS =
            DataSet.named("Example Corpus").build();

    /** Three releases that differ only in facts of one requirement, and the level of the first and of the second. */
    private record Case(String id, Draft met, Draft notMet, Draft unknown, OpennessLevel level, OpennessLevel without) {

        @Override
        public String toString() {
            return id;
        }
    }

    private static Case code(String id, Component component) {
        return new Case(
                id,
                OPEN,
                OPEN.with(component, PARTIAL),
                OPEN.without(component, COMPLETENESS),
                OPEN_SOURCE,
                OPEN_WEIGHTS_DATA_INFO);
    }

    static List<Case> cases() {
        return List.of(
                new Case(
                        "weights-available",
                        OPEN,
                        OPEN.with(WEIGHTS, PARTIAL),
                        OPEN.without(WEIGHTS, COMPLETENESS),
                        OPEN_SOURCE,
                        CLOSED),
                new Case(
                        "model-can-be-run",
                        WEIGHTS_ONLY,
                        WEIGHTS_ONLY.with(FRAMEWORK_SUPPORT, NO),
                        WEIGHTS_ONLY.without(FRAMEWORK_SUPPORT, STATED),
                        OPEN_WEIGHTS,
                        CLOSED),
                new Case(
                        "training-data-documented",
                        WEIGHTS_ONLY.with(DATA_INFORMATION, SOURCES),
                        WEIGHTS_ONLY.with(DATA_INFORMATION, SUMMARY),
                        WEIGHTS_ONLY.without(DATA_INFORMATION, DETAIL),
                        OPEN_WEIGHTS_DATA_INFO,
                        OPEN_WEIGHTS),
                new Case(
                        "no-permission-asked",
                        OPEN,
                        OPEN.with(WEIGHTS, ON_APPROVAL),
                        OPEN.without(WEIGHTS, ACCESS),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO),
                new Case(
                        "weights-free",
                        OPEN,
                        OPEN.withLicense(WEIGHTS, "CC-BY-NC-4.0"),
                        OPEN.withoutLicense(WEIGHTS),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO),
                code("training-code", TRAINING_CODE),
                code("data-preparation-code", DATA_PREPARATION_CODE),
                code("architecture-code", ARCHITECTURE),
                code("inference-code", INFERENCE_CODE),
                code("supporting-libraries", SUPPORTING_LIBRARIES),
                code("evaluation-code", EVALUATION_CODE),
                new Case(
                        "data-rebuildable",
                        OPEN,
                        OPEN.with(DATA_INFORMATION, SOURCES),
                        OPEN.without(DATA_INFORMATION, ACCESS),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO),
                new Case(
                        "evaluation-methodology",
                        OPEN,
                        OPEN.with(EVALUATION_METHODOLOGY, ON_ACCEPTANCE),
                        OPEN.without(EVALUATION_METHODOLOGY, ACCESS),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO),
                new Case(
                        "evaluation-results",
                        OPEN,
                        OPEN.with(EVALUATION_RESULTS, ON_ACCEPTANCE),
                        OPEN.without(EVALUATION_RESULTS, ACCESS),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO),
                new Case(
                        "base-model",
                        OPEN,
                        OPEN.with(LINEAGE, NO),
                        OPEN.without(LINEAGE, STATED),
                        OPEN_SOURCE,
                        OPEN_WEIGHTS_DATA_INFO));
    }

    private static Requirement<OpennessLevel> requirement(String id) {
        return Spectrum.RULES.requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome outcome(String id, Draft draft) {
        return outcome(id, draft.build());
    }

    private static Outcome outcome(String id, Release release) {
        return requirement(id).condition().test(release);
    }

    private static List<String> unmet(Draft draft) {
        Release release = draft.build();
        return Spectrum.RULES.requirements().stream()
                .filter(requirement -> requirement.condition().test(release) != Outcome.MET)
                .map(Requirement::id)
                .toList();
    }

    private static OpennessLevel level(Draft draft) {
        return OpennessClassifier.classify(draft.build()).level();
    }

    @Test
    void nameAndVersionAreThoseOfTheSpecification() {
        assertThat(Spectrum.RULES).hasToString("openness-spectrum 1.0");
    }

    @Test
    void everyRequirementHasItsCases() {
        assertThat(Spectrum.RULES.requirements())
                .extracting(Requirement::id)
                .containsExactlyElementsOf(cases().stream().map(Case::id).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void requirementIsMetByItsFacts(Case facts) {
        assertThat(outcome(facts.id, facts.met)).isEqualTo(Outcome.MET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void requirementIsNotMetWithoutItsFacts(Case facts) {
        assertThat(outcome(facts.id, facts.notMet)).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void requirementIsUnknownIfItsFactsAre(Case facts) {
        assertThat(outcome(facts.id, facts.unknown)).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void requirementAloneDecidesTheLevel(Case facts) {
        List<String> turned = unmet(facts.notMet).stream()
                .filter(id -> !unmet(facts.met).contains(id))
                .toList();

        assertThat(List.of(turned, level(facts.met), level(facts.notMet)))
                .isEqualTo(List.of(List.of(facts.id), facts.level, facts.without));
    }

    @ParameterizedTest
    @EnumSource
    void weightsAreAvailableToWhoeverMayAsk(Access access) {
        assertThat(outcome("weights-available", OPEN.with(WEIGHTS, access)))
                .isEqualTo(access.compareTo(ON_APPROVAL) >= 0 ? Outcome.MET : Outcome.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    void inferenceCodeForWhoeverMayAskIsEnoughToRunTheModel(Access access) {
        assertThat(outcome(
                        "model-can-be-run",
                        WEIGHTS_ONLY.with(FRAMEWORK_SUPPORT, NO).with(INFERENCE_CODE, access)))
                .isEqualTo(access.compareTo(ON_APPROVAL) >= 0 ? Outcome.MET : Outcome.NOT_MET);
    }

    @Test
    void frameworkSupportIsEnoughToRunTheModel() {
        assertThat(outcome("model-can-be-run", WEIGHTS_ONLY.with(FRAMEWORK_SUPPORT, YES)))
                .isEqualTo(Outcome.MET);
    }

    @ParameterizedTest
    @EnumSource
    void dataAreDocumentedIfTheirSourcesAreNamed(Detail detail) {
        assertThat(outcome("training-data-documented", WEIGHTS_ONLY.with(DATA_INFORMATION, detail)))
                .isEqualTo(detail.compareTo(SOURCES) >= 0 ? Outcome.MET : Outcome.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    void dataThatCanBeHadNeedNoDocument(Access access) {
        assertThat(outcome(
                        "training-data-documented",
                        OPEN.with(DATA_INFORMATION, NONE).with(TRAINING_DATA, access)))
                .isEqualTo(access.compareTo(ON_APPROVAL) >= 0 ? Outcome.MET : Outcome.NOT_MET);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyAsksForWeightsThatOnlyNeedAcceptance(Access access) {
        assertThat(outcome("no-permission-asked", OPEN.with(WEIGHTS, access)))
                .isEqualTo(access.compareTo(ON_ACCEPTANCE) >= 0 ? Outcome.MET : Outcome.NOT_MET);
    }

    @Test
    void weightsUnderFreeTermsNeedNoApproval() {
        assertThat(outcome("weights-free", OPEN.withLicense(WEIGHTS, "CC-BY-4.0")))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void weightsWithoutLicenseAreNotFree() {
        assertThat(outcome("weights-free", OPEN.withLicense(WEIGHTS, "unlicensed")))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void weightsUnderALicenseThatNobodyReviewedMayBeFree() {
        Release release = Release.named("Example 7B")
                .weights(PUBLIC, "LicenseRef-read-by-nobody")
                .build();

        assertThat(outcome("weights-free", release)).isEqualTo(Outcome.UNKNOWN);
    }

    /** Requirements on code, with the component that each is about. */
    static Stream<Arguments> code() {
        return Stream.of(
                Arguments.of("training-code", TRAINING_CODE),
                Arguments.of("data-preparation-code", DATA_PREPARATION_CODE),
                Arguments.of("architecture-code", ARCHITECTURE),
                Arguments.of("inference-code", INFERENCE_CODE),
                Arguments.of("supporting-libraries", SUPPORTING_LIBRARIES),
                Arguments.of("evaluation-code", EVALUATION_CODE));
    }

    @ParameterizedTest
    @MethodSource("code")
    void codeThatOnlyNeedsAcceptanceIsNotPublic(String id, Component component) {
        assertThat(outcome(id, OPEN.with(component, ON_ACCEPTANCE))).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @MethodSource("code")
    void codeUnderFreeTermsNeedsApproval(String id, Component component) {
        assertThat(outcome(id, OPEN.withLicense(component, "CC-BY-4.0"))).isEqualTo(Outcome.NOT_MET);
    }

    @ParameterizedTest
    @MethodSource("code")
    void codeWithoutStatedLicenseMayBeOpen(String id, Component component) {
        assertThat(outcome(id, OPEN.withoutLicense(component))).isEqualTo(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"supporting-libraries, SUPPORTING_LIBRARIES", "evaluation-code, EVALUATION_CODE"})
    void codeThatIsNotUsedIsNotAskedFor(String id, Component component) {
        Release release = Release.named("Example 7B")
                .artifact(component, code -> code.notUsed())
                .build();

        assertThat(outcome(id, release)).isEqualTo(Outcome.MET);
    }

    @Test
    void dataInformationMustBeReadableByAnyone() {
        assertThat(outcome("data-rebuildable", OPEN.with(DATA_INFORMATION, ON_ACCEPTANCE)))
                .isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void withheldSetIsNotDisclosed() {
        assertThat(outcome("data-rebuildable", OPEN.withDataSets(WITHHELD_SET))).isEqualTo(Outcome.NOT_MET);
    }

    @Test
    void setOfUnknownClassMayBeDisclosed() {
        assertThat(outcome("data-rebuildable", OPEN.withDataSets(SET_OF_UNKNOWN_CLASS)))
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void listThatLeavesSetsOutDoesNotDiscloseThem() {
        assertThat(outcome("data-rebuildable", OPEN.with(TRAINING_DATA, PARTIAL)))
                .isEqualTo(Outcome.NOT_MET);
    }

    /** Whoever has all the data can see what is in them, whether each set is on a list or not. */
    @Test
    void dataThatCanAllBeHadAreDocumentedThoughTheListLeavesSetsOut() {
        assertThat(outcome(
                        "training-data-documented",
                        OPEN.with(DATA_INFORMATION, NONE)
                                .with(TRAINING_DATA, PUBLIC)
                                .with(TRAINING_DATA, PARTIAL)))
                .isEqualTo(Outcome.MET);
    }

    @Test
    void whatAModelWithoutDataOfItsOwnSaysOfDataDoesNotHideItsBase() {
        Release release = Release.named("Example 7B GGUF")
                .base(Base.Relation.QUANTIZATION, OPEN.build())
                .trainingData(data -> data.notUsed())
                .dataInformation(data -> data.access(ON_APPROVAL))
                .build();

        assertThat(outcome("training-data-documented", release)).isEqualTo(Outcome.MET);
    }

    @Test
    void namedBaseIsAStatedDescent() {
        Release release = Release.named("Example 7B")
                .base(Base.Relation.FINE_TUNE, "Base 7B")
                .build();

        assertThat(outcome("base-model", release)).isEqualTo(Outcome.MET);
    }
}
