package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

class ModelOpennessFrameworkYamlTest {

    private final ModelOpennessFrameworkYaml importer = new ModelOpennessFrameworkYaml();

    private Imported read(String file) {
        return TestDocuments.only(importer, TestDocuments.yaml(file));
    }

    /** Reads a release of which everything but the name is given, one field a line. */
    private Imported release(String... lines) {
        return read("framework:\n  name: Model Openness Framework\nrelease:\n  name: M\n  " + String.join("\n  ", lines)
                + "\n");
    }

    /** Reads a release with one component. */
    private Artifact component(Component component, String name, String license, String... lines) {
        return release("license: " + license, "components:", "- name: " + name, "  " + String.join("\n    ", lines))
                .release()
                .artifact(component);
    }

    private static String license(Artifact artifact) {
        return artifact.licenses().stream()
                .map(license -> license.terms().text())
                .reduce("", String::concat);
    }

    @Test
    void silenceStaysUnknown() {
        assertThat(release("license: {  }", "date: ''", "producer: ''", "components: []", "origin:")
                        .release())
                .isEqualTo(Release.named("M").build());
    }

    @Test
    void listedComponentLeavesItsAccessOpen() {
        Artifact weights = component(Component.WEIGHTS, "Model parameters (Final)", "{  }");
        assertThat(weights.access().isUnknown()).isTrue();
        assertThat(weights.access().evidence())
                .containsExactly(new Evidence(
                        "model.yml", Optional.of("/release/components/0"), Optional.empty(), Speaker.THIRD_PARTY));
    }

    @Test
    void componentWithAPathIsSaidToBeThere() {
        Artifact weights = component(
                Component.WEIGHTS, "Model parameters (Final)", "{  }", "component_path: https://example.org/w");
        assertThat(weights.access().atLeast()).isEqualTo(Access.ON_APPROVAL);
        assertThat(weights.access().atMost()).isEqualTo(Access.PUBLIC);
        assertThat(weights.location()).contains("https://example.org/w");
    }

    @ParameterizedTest
    @CsvSource({
        "w.tar, true",
        ".weights, true",
        "/weights, true",
        "data/w, true",
        "weights, false",
        "weights of the model.tar, false"
    })
    void pathHasASlashOrADotAndNoBlank(String text, boolean isPath) {
        Artifact weights = component(Component.WEIGHTS, "Model parameters (Final)", "{  }", "component_path: " + text);

        assertThat(weights.location().isPresent()).isEqualTo(isPath);
    }

    @Test
    void listInPlaceOfAPathIsNotedOnce() {
        assertThat(release("components:", "- name: Research paper", "  component_path: [a/b]")
                        .notes())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Component not included", "Not released", "not released yet"})
    void componentThatIsNotThereIsWithheldOrHosted(String license) {
        assertThat(component(Component.TRAINING_CODE, "Training code", "MIT", "license: " + license)
                        .access())
                .hasToString("WITHHELD..HOSTED");
    }

    @Test
    void dataThatAreNotThereHaveNoSetAndNoLicense() {
        Artifact data = component(Component.TRAINING_DATA, "Datasets", "MIT", "license: Not released");

        assertThat(data.access()).hasToString("WITHHELD..HOSTED");
        assertThat(data.dataSets()).isEmpty();
        assertThat(data.licenses()).isEmpty();
    }

    @Test
    void ownNameOnTheHubIsNoAlias() {
        assertThat(read("framework:\n  name: Model Openness Framework\nrelease:\n  name: o/m\n"
                                + "  huggingface: https://huggingface.co/O/m\n")
                        .release()
                        .aliases())
                .isEmpty();
        assertThat(release("huggingface: https://huggingface.co/o/m").release().aliases())
                .containsExactly("o/m");
    }

    @Test
    void textThatLeadsNowhereIsNoPath() {
        Imported imported = release("components:", "- name: Research paper", "  component_path: arxiv license");
        assertThat(imported.release().artifact(Component.PAPER).access().isUnknown())
                .isTrue();
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/release/components/0/component_path (line 7, column 21): found \"arxiv license\", "
                        + "expected a URL or a path");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Its own, whatever else is stated.
                "Training code | { distribution: { name: MIT }, code: { name: ISC } } | license: Apache-2.0 | Apache-2.0",
                // That of its kind, then that of the distribution.
                "Training code | { distribution: { name: MIT }, code: { name: ISC } } | | ISC",
                "Training code | { distribution: { name: MIT }, data: { name: ISC } } | | MIT",
                "Training code | { distribution: { name: MIT }, code: { name: } } | license: '' | MIT",
                // Parameters are data, and a license of documents does not reach them.
                "Model parameters (Final) | { document: { name: CC-BY-4.0 }, code: { name: MIT } } | | ''",
                "Model parameters (Final) | { document: { name: CC-BY-4.0 }, data: { name: CC0-1.0 } } | | CC0-1.0",
                "Model card | { document: { name: CC-BY-4.0 }, data: { name: CC0-1.0 } } | | CC-BY-4.0",
                // What is not licensed is not licensed by the distribution either.
                "Training code | { distribution: { name: MIT } } | license: unlicensed | unlicensed",
                // An undisclosed license is its own, and unknown.
                "Training code | { distribution: { name: MIT } } | license: Undisclosed | ''",
                // Shorter than the tool writes it.
                "Training code | MIT | | MIT",
                "Training code | { code: MIT } | | MIT",
                "Training code | { } | license: { name: MIT } | MIT",
                // As the tool wrote it in its first year.
                "Training code | { code: { name: ISC } } | license_name: MIT | MIT",
                "Training code | { code: { name: ISC } } | license_name: '' | ISC",
                "Training code | { } | license_name: License not specified | ''",
                "Training code | { } | license_name: Pending evaluation | ''",
                "Training code | { } | | ''"
            })
    void licenseIsItsOwnThenThatOfItsKindThenThatOfTheDistribution(
            String name, String stated, String own, String expected) {
        Component component = name.equals("Training code")
                ? Component.TRAINING_CODE
                : name.equals("Model card") ? Component.MODEL_CARD : Component.WEIGHTS;
        assertThat(license(component(component, name, stated, own == null ? "description: x" : own)))
                .isEqualTo(expected);
    }

    @Test
    void inheritedLicenseIsFoundWhereItIsWritten() {
        Artifact code = component(Component.TRAINING_CODE, "Training code", "{ code: { name: MIT } }");
        assertThat(code.licenses().get(0).evidence())
                .extracting(evidence -> evidence.place().orElseThrow())
                .containsExactly("/release/license/code/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Component not included", "'Component Component not included'", "Component not include."})
    void textOfAbsenceIsNotALicenseButSaysThatNothingIsThere(String license) {
        Artifact weights = component(
                Component.WEIGHTS,
                "Model parameters (Final)",
                "{ distribution: { name: MIT } }",
                "license: " + license);
        assertThat(weights.licenses()).isEmpty();
        assertThat(weights.access().atLeast()).isEqualTo(Access.WITHHELD);
        assertThat(weights.access().atMost()).isEqualTo(Access.HOSTED);
    }

    @Test
    void filesOfTheFirstYearSayTheSameInOtherFields() {
        Artifact absent =
                component(Component.WEIGHTS, "Model parameters (Final)", "{ }", "license_name: Component Not Included");
        assertThat(absent.licenses()).isEmpty();
        assertThat(absent.access().atMost()).isEqualTo(Access.HOSTED);
        Artifact placed =
                component(Component.WEIGHTS, "Model parameters (Final)", "{ }", "location: https://example.org/w");
        assertThat(placed.access().atLeast()).isEqualTo(Access.ON_APPROVAL);
        assertThat(placed.location()).contains("https://example.org/w");
    }

    @Test
    void proprietaryIsALicenseAsWritten() {
        Artifact weights =
                component(Component.WEIGHTS, "Model parameters (Final)", "{ distribution: { name: Proprietary } }");
        assertThat(license(weights)).isEqualTo("Proprietary");
        assertThat(weights.access().isUnknown()).isTrue();
    }

    @Test
    void undisclosedLicenseIsANote() {
        Imported imported = release("components:", "- name: Training code", "  license: Undisclosed");
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/release/components/0/license (line 7, column 14): found \"Undisclosed\", expected the "
                                + "name of a license");
    }

    @Test
    void dataSetsAreOneOfUnknownExtent() {
        Artifact data = component(
                Component.TRAINING_DATA,
                "Datasets",
                "{ data: { name: ODC-By-1.0 } }",
                "component_path: https://example.org/data");
        assertThat(data.completeness().isUnknown()).isTrue();
        assertThat(data.dataSets()).singleElement().satisfies(set -> {
            assertThat(set.access().atLeast()).isEqualTo(Access.ON_APPROVAL);
            assertThat(set.location()).contains("https://example.org/data");
            assertThat(set.licenses().get(0).terms().text()).isEqualTo("ODC-By-1.0");
        });
    }

    @Test
    void absentDataSetsAreNoDataSet() {
        Artifact data = component(Component.TRAINING_DATA, "Datasets", "{ }", "license: Component not included");
        assertThat(data.dataSets()).isEqualTo(java.util.List.<DataSet>of());
        assertThat(data.access().atMost()).isEqualTo(Access.HOSTED);
    }

    @Test
    void oneLicenseForAllIsThatOfTheRelease() {
        assertThat(release("license: { distribution: { name: MIT } }").release().licenses())
                .extracting(license -> license.terms().text())
                .containsExactly("MIT");
    }

    @Test
    void licensesByKindLeaveNoneForAll() {
        assertThat(release("license: { distribution: { name: MIT }, data: { name: CC0-1.0 } }")
                        .release()
                        .licenses())
                .isEmpty();
    }

    @Test
    void dateIsThatOfTheFile() {
        Release release = release("date: '2025-05-22'", "license: { distribution: { name: MIT } }")
                .release();
        assertThat(release.released()).isEmpty();
        assertThat(release.asOf()).contains(PartialDate.parse("2025-05-22"));
        assertThat(release.licenses().get(0).evidence())
                .extracting(Evidence::seen)
                .containsExactly(Optional.of(PartialDate.parse("2025-05-22")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/LLM360/Amber, LLM360/Amber",
        "https://huggingface.co/LLM360/Amber/tree/main, LLM360/Amber",
        "https://huggingface.co, ''",
        "https://huggingface.co/LLM360, ''",
        "https://example.org/LLM360/Amber, ''"
    })
    void linkToTheHubGivesTheId(String link, String id) {
        assertThat(String.join(
                        "", release("huggingface: '" + link + "'").release().aliases()))
                .isEqualTo(id);
    }

    @Test
    void originIsFreeTextAndNoBase() {
        Imported imported = release("origin: Apache-2.0");
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/release/origin (line 5, column 11): found \"Apache-2.0\", expected a base model by name "
                                + "and relation; nothing is taken from it");
    }

    @Test
    void misspeltComponentIsANote() {
        Imported imported = release("components:", "- name: Training  Code", "- name: Traning code");
        assertThat(imported.release().artifact(Component.TRAINING_CODE).isEmpty())
                .isFalse();
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/release/components/1/name (line 7, column 11): found \"Traning code\", expected one of "
                                + "the components of the framework: Model architecture, Data preprocessing code, Training code, "
                                + "Inference code, Evaluation code, Supporting libraries and tools, Model parameters (Final), "
                                + "Model parameters (Intermediate), Datasets, Evaluation data, Model metadata, Sample model "
                                + "outputs, Model card, Data card, Technical report, Research paper, Evaluation results; did you "
                                + "mean \"Training code\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release: {}", "framework: { name: Other }\nrelease: { name: M }", "- a", "text"})
    void anotherDocumentIsOneProblem(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> importer.read(TestDocuments.yaml(text)))
                .withMessage(
                        "the document (line 1, column 1): found another document, expected a file of the Model Openness Tool: the "
                                + "mappings \"framework\" and \"release\"");
    }

    @Test
    void releaseThatIsNoMappingIsOneProblemAtItsPlace() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> importer.read(
                        TestDocuments.yaml("framework: { name: Model Openness Framework }\nrelease: text")))
                .withMessage(
                        "/release (line 2, column 10): found \"text\", expected a file of the Model Openness Tool: the "
                                + "mappings \"framework\" and \"release\"");
    }

    @Test
    void fileOfAnUnnamedFrameworkIsReadIfTheCallerSaysSo() {
        assertThat(read("release:\n  name: M\n  components: []\n").release().name())
                .isEqualTo("M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "framework: { name: 'model openness framework' } | true",
                "framework: { name: MOF } | false",
                "framework: Model Openness Framework | false",
                "release: { components: [] } | false"
            })
    void isRecognizedByTheNameOfTheFramework(String text, boolean recognized) {
        assertThat(importer.recognizes(TestDocuments.yaml(text))).isEqualTo(recognized);
    }
}
