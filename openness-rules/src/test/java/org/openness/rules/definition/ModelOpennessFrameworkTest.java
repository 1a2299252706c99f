package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.license.License.Subject.CODE;
import static org.openness.core.license.License.Subject.DATA;
import static org.openness.core.license.License.Subject.DOCUMENTS;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.CHECKPOINTS;
import static org.openness.core.release.Component.DATA_CARD;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_DATA;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.METADATA;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.SAMPLE_OUTPUTS;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TECHNICAL_REPORT;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.definition.ModelOpennessFramework.OpennessClass.CLASS_I;
import static org.openness.rules.definition.ModelOpennessFramework.OpennessClass.CLASS_II;
import static org.openness.rules.definition.ModelOpennessFramework.OpennessClass.CLASS_III;
import static org.openness.rules.definition.ModelOpennessFramework.OpennessClass.UNCLASSIFIED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.ModelOpennessFramework.OpennessClass;

/** Computed by hand from the component lists and license rules of the framework. */
class ModelOpennessFrameworkTest {

    private static final List<Component> CLASS_III_COMPONENTS =
            List.of(ARCHITECTURE, WEIGHTS, TECHNICAL_REPORT, EVALUATION_RESULTS, MODEL_CARD, DATA_CARD);

    /** Each required component, and the class that is left without it. */
    static Stream<Arguments> required() {
        return Stream.of(
                arguments(ARCHITECTURE, UNCLASSIFIED),
                arguments(WEIGHTS, UNCLASSIFIED),
                arguments(EVALUATION_RESULTS, UNCLASSIFIED),
                arguments(MODEL_CARD, UNCLASSIFIED),
                arguments(DATA_CARD, UNCLASSIFIED),
                arguments(TRAINING_CODE, CLASS_III),
                arguments(INFERENCE_CODE, CLASS_III),
                arguments(EVALUATION_CODE, CLASS_III),
                arguments(EVALUATION_DATA, CLASS_III),
                arguments(DATA_PREPARATION_CODE, CLASS_II),
                arguments(CHECKPOINTS, CLASS_II),
                arguments(PAPER, CLASS_II));
    }

    @Test
    void everythingIsClassI() {
        assertThat(verdict(FullyOpen.model()).level()).isEqualTo(CLASS_I);
    }

    @ParameterizedTest
    @MethodSource("required")
    void withheldComponentLowersTheClass(Component component, OpennessClass left) {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model()
                .but(component, artifact -> artifact.access(WITHHELD).license("MIT")));

        assertThat(verdict.level()).isEqualTo(left);
        assertThat(verdict.isSettled()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("required")
    void componentUnderAnotherThanAnOpenLicenseLowersTheClass(Component component, OpennessClass left) {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model().under(component, "CC-BY-NC-4.0"));

        assertThat(verdict.level()).isEqualTo(left);
        assertThat(verdict.isSettled()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("required")
    void componentThatNobodyMentionsLeavesTheClassOpen(Component component, OpennessClass left) {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model().unknown(component));

        assertThat(verdict.level()).isEqualTo(left);
        assertThat(verdict.possibleLevel()).isEqualTo(CLASS_I);
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {
                "SUPPORTING_LIBRARIES",
                "SAMPLE_OUTPUTS",
                "METADATA",
                "DATA_INFORMATION",
                "EVALUATION_METHODOLOGY",
                "USAGE_INFORMATION"
            })
    void optionalComponentIsNotMissed(Component component) {
        assertThat(verdict(FullyOpen.model().but(component, artifact -> artifact.access(WITHHELD)))
                        .level())
                .isEqualTo(CLASS_I);
    }

    @Test
    void componentsOfClassIIIAloneAreClassIII() {
        assertThat(verdict(only(CLASS_III_COMPONENTS)).level()).isEqualTo(CLASS_III);
    }

    @Test
    void toolsBesideThemAreClassII() {
        assertThat(verdict(withhold(TRAINING_DATA, DATA_PREPARATION_CODE, CHECKPOINTS, PAPER))
                        .level())
                .isEqualTo(CLASS_II);
    }

    @Test
    void paperStandsInForTheReport() {
        assertThat(verdict(withhold(TECHNICAL_REPORT)).level()).isEqualTo(CLASS_I);
    }

    @Test
    void reportDoesNotStandInForThePaper() {
        assertThat(verdict(withhold(PAPER)).level()).isEqualTo(CLASS_II);
    }

    @Test
    void neitherReportNorPaperIsNoClass() {
        assertThat(verdict(withhold(TECHNICAL_REPORT, PAPER)).level()).isEqualTo(UNCLASSIFIED);
    }

    @Test
    void paperUnderAnotherThanAnOpenLicenseDoesNotStandIn() {
        assertThat(verdict(withhold(TECHNICAL_REPORT).under(PAPER, "CC-BY-NC-4.0"))
                        .level())
                .isEqualTo(UNCLASSIFIED);
    }

    @Test
    void acceptingTermsIsReleaseEnough() {
        assertThat(verdict(FullyOpen.model()
                                .but(
                                        WEIGHTS,
                                        weights -> weights.access(ON_ACCEPTANCE).license("MIT")))
                        .level())
                .isEqualTo(CLASS_I);
    }

    @Test
    void askingForApprovalIsNot() {
        assertThat(verdict(FullyOpen.model()
                                .but(
                                        WEIGHTS,
                                        weights -> weights.access(ON_APPROVAL).license("MIT")))
                        .level())
                .isEqualTo(UNCLASSIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PDDL-1.0",
                "ODbL-1.0",
                "CDLA-Permissive-1.0",
                "CDLA-Permissive-2.0",
                "CDLA-Sharing-1.0",
                "CC0-1.0",
                "CC-BY-4.0",
                "CC-BY-SA-4.0",
                "OpenMDW-1.0",
                "MIT"
            })
    void dataSetUnderAnOpenLicenseCounts(String license) {
        assertThat(verdict(FullyOpen.model().trainedOn(corpus(license))).level())
                .isEqualTo(CLASS_I);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "C-UDA-1.0", "LicenseRef-llama3.1"})
    void dataSetUnderARestrictedLicenseDoesNot(String license) {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model().trainedOn(corpus(license)));

        assertThat(verdict.level()).isEqualTo(CLASS_II);
        assertThat(verdict.isSettled()).isTrue();
    }

    @Test
    void openLicenseForAnotherKindOfWorkCounts() {
        assertThat(verdict(FullyOpen.model()
                                .trainedOn(corpus("Apache-2.0"))
                                .under(MODEL_CARD, "Apache-2.0")
                                .under(TRAINING_CODE, "CC-BY-SA-4.0"))
                        .level())
                .isEqualTo(CLASS_I);
    }

    /** Words that files of the tool have in place of a license. */
    @ParameterizedTest
    @ValueSource(strings = {"Component not include", "Undisclosed"})
    void freeTextInPlaceOfALicenseLeavesTheClassOpen(String license) {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model().under(DATA_CARD, license));

        assertThat(verdict.level()).isEqualTo(UNCLASSIFIED);
        assertThat(verdict.possibleLevel()).isEqualTo(CLASS_I);
    }

    @Test
    void componentsOwnLicenseGoesBeforeTheDefaultOfItsKind() {
        FullyOpen model = FullyOpen.model()
                .under(TRAINING_CODE, "CC-BY-NC-4.0")
                .more(release -> release.license(CODE, "MIT").license("MIT"));

        assertThat(verdict(model).level()).isEqualTo(CLASS_III);
    }

    @Test
    void defaultOfItsKindGoesBeforeTheLicenseOfTheRelease() {
        FullyOpen model = FullyOpen.model()
                .withoutLicense(TRAINING_CODE)
                .more(release -> release.license(CODE, "CC-BY-NC-4.0").license("MIT"));

        assertThat(verdict(model).level()).isEqualTo(CLASS_III);
    }

    @Test
    void licenseOfTheReleaseIsTheLastResort() {
        FullyOpen model = FullyOpen.model()
                .withoutLicense(TRAINING_CODE)
                .withoutLicense(MODEL_CARD)
                .withoutLicense(WEIGHTS)
                .more(release -> release.license("MIT"));

        assertThat(verdict(model).level()).isEqualTo(CLASS_I);
    }

    @Test
    void defaultOfAnotherKindDoesNotReach() {
        Verdict<OpennessClass> verdict = verdict(
                FullyOpen.model().withoutLicense(TRAINING_CODE).more(release -> release.license(DOCUMENTS, "MIT")));

        assertThat(verdict.level()).isEqualTo(CLASS_III);
        assertThat(verdict.possibleLevel()).isEqualTo(CLASS_I);
    }

    @Test
    void unlicensedStopsTheFallback() {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model()
                .under(TRAINING_CODE, "unlicensed")
                .more(release -> release.license(CODE, "MIT").license("MIT")));

        assertThat(verdict.level()).isEqualTo(CLASS_III);
        assertThat(verdict.isSettled()).isTrue();
    }

    @Test
    void noLicenseAtAllLeavesTheClassOpen() {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model().withoutLicense(TRAINING_CODE));

        assertThat(verdict.level()).isEqualTo(CLASS_III);
        assertThat(verdict.possibleLevel()).isEqualTo(CLASS_I);
    }

    /** A deviation: the sets may be the work of others, whom the producer's license does not bind. */
    @Test
    void licenseOfTheReleaseDoesNotReachDataSets() {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model()
                .trainedOn(unlicensedCorpus())
                .withoutLicense(EVALUATION_DATA)
                .more(release -> release.license("MIT")));

        assertThat(verdict.level()).isEqualTo(CLASS_III);
        assertThat(verdict.possibleLevel()).isEqualTo(CLASS_I);
    }

    @Test
    void defaultForDataReachesDataSets() {
        Verdict<OpennessClass> verdict = verdict(FullyOpen.model()
                .trainedOn(unlicensedCorpus())
                .withoutLicense(EVALUATION_DATA)
                .more(release -> release.license(DATA, "ODC-By-1.0")));

        assertThat(verdict.level()).isEqualTo(CLASS_I);
    }

    @Test
    void oneDataSetUnderARestrictedLicenseIsEnoughToMissClassI() {
        assertThat(verdict(FullyOpen.model().trainedOn(FullyOpen.CORPUS, corpus("CC-BY-NC-4.0")))
                        .level())
                .isEqualTo(CLASS_II);
    }

    private static Verdict<OpennessClass> verdict(FullyOpen model) {
        return ModelOpennessFramework.RULES.evaluate(model.build());
    }

    private static FullyOpen withhold(Component... components) {
        FullyOpen model = FullyOpen.model();
        for (Component component : components) {
            model.but(component, artifact -> artifact.access(WITHHELD));
        }
        return model;
    }

    private static FullyOpen only(List<Component> components) {
        return withhold(Stream.of(
                        CHECKPOINTS,
                        INFERENCE_CODE,
                        TRAINING_CODE,
                        DATA_PREPARATION_CODE,
                        EVALUATION_CODE,
                        SUPPORTING_LIBRARIES,
                        TRAINING_DATA,
                        DATA_INFORMATION,
                        EVALUATION_DATA,
                        EVALUATION_METHODOLOGY,
                        PAPER,
                        SAMPLE_OUTPUTS,
                        METADATA)
                .filter(component -> !components.contains(component))
                .toArray(Component[]::new));
    }

    private static DataSet corpus(String license) {
        return DataSet.named("Corpus under " + license)
                .access(PUBLIC)
                .license(license)
                .build();
    }

    private static DataSet unlicensedCorpus() {
        return DataSet.named("Corpus").access(PUBLIC).build();
    }
}
