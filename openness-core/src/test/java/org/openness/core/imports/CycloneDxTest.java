package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

class CycloneDxTest {

    private final CycloneDx importer = new CycloneDx();

    private Imported read(String bill) {
        return TestDocuments.only(importer, TestDocuments.json(bill));
    }

    /** Reads a model of which everything but the name is given. */
    private Imported model(String fields) {
        return read("""
                { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [
                  { "type": "machine-learning-model", "bom-ref": "m", "name": "M"%s }
                ] }""".formatted(fields.isEmpty() ? "" : ", " + fields));
    }

    private static List<String> licenses(Release release) {
        return release.licenses().stream()
                .map(license -> license.terms().text())
                .toList();
    }

    private static List<DataSet> dataSets(Imported imported) {
        return imported.release().artifact(Component.TRAINING_DATA).dataSets();
    }

    @Test
    void silenceStaysUnknown() {
        assertThat(model("").release()).isEqualTo(Release.named("M").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"licenses\": null",
                "\"licenses\": []",
                "\"licenses\": [null]",
                "\"licenses\": [{ \"license\": { \"name\": \"NOASSERTION\" } }]",
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [] }, \"quantitativeAnalysis\": {} }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"type\": \"accuracy\" }] } }",
                "\"pedigree\": { \"ancestors\": [] }, \"externalReferences\": [], \"components\": [], \"tags\": []",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"value\": \"N/A\" }] } }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"value\": \" \" }] } }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"value\": true }] } }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"performanceMetrics\": [{ \"value\": {} }] } }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"graphics\": {} } }",
                "\"modelCard\": { \"quantitativeAnalysis\": { \"graphics\": { \"collection\": [] } } }",
                "\"externalReferences\": [{ \"type\": \"distribution\" }, { \"type\": \"model-card\", \"url\": \" \" }]",
                "\"externalReferences\": [{ \"type\": \"documentation\", \"url\": \"https://huggingface.co/o/m\" }]",
                "\"externalReferences\": [{ \"url\": \"https://huggingface.co/o/m\" }]",
                "\"externalReferences\": [{ \"type\": \"distribution\", \"url\": \"https://huggingface.co/datasets/o/d\" }]",
                "\"externalReferences\": [{ \"type\": \"vcs\", \"url\": \"https://example.org/m\" }]",
                "\"properties\": [{ \"name\": \"base_model\" }, { \"name\": \"library_name\", \"value\": null }]",
                "\"properties\": [{ \"name\": \"task\", \"value\": \"transformers\" }]",
                "\"components\": [{ \"type\": \"container\", \"name\": \"model.gguf\" }]",
                "\"components\": [{ \"type\": \"file\" }]"
            })
    void emptyValuesAreSilence(String fields) {
        Imported imported = model(fields);
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void factsNameDocumentPlaceDateAndProducer() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": {
                  "timestamp": "2026-03-01T09:30:00Z", "manufacturer": { "name": "Lab" },
                  "component": { "type": "machine-learning-model", "name": "M", "publisher": "Lab",
                    "licenses": [{ "expression": "MIT" }] }
                } }""");
        assertThat(imported.release().licenses())
                .flatExtracting(LicenseStatement::evidence)
                .containsExactly(new Evidence(
                        "bom.json",
                        Optional.of("/metadata/component/licenses/0/expression"),
                        Optional.of(PartialDate.parse("2026-03-01")),
                        Speaker.PRODUCER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"components\": [{ \"type\": \"application\", \"name\": \"maker\" }] }",
                "{ \"services\": [{ \"name\": \"maker\" }] }",
                "[{ \"vendor\": \"Maker Ltd\" }]",
                "[{ \"name\": \"maker\" }]",
                "\"maker\""
            })
    void namedToolIsWhoSaysSo(String tools) {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": {
                  "tools": %s,
                  "component": { "type": "machine-learning-model", "name": "M", "licenses": [{ "expression": "MIT" }] }
                } }""".formatted(tools));
        assertThat(imported.release().licenses())
                .flatExtracting(LicenseStatement::evidence)
                .extracting(Evidence::by)
                .containsExactly(Speaker.TOOL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{ \"components\": [] }", "[{ \"version\": \"1\" }]"})
    void toolWithoutNameIsNone(String tools) {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": {
                  "tools": %s,
                  "component": { "type": "machine-learning-model", "name": "M", "licenses": [{ "expression": "MIT" }] }
                } }""".formatted(tools));
        assertThat(imported.release().licenses())
                .flatExtracting(LicenseStatement::evidence)
                .extracting(Evidence::by)
                .containsExactly(Speaker.UNSTATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"manufacturer\": { \"name\": \"Lab\" } | PRODUCER",
                "\"authors\": [{ \"name\": \"Jo\" }, { \"name\": \"Lab\" }] | PRODUCER",
                "\"authors\": [{ \"name\": \"Jo\" }] | THIRD_PARTY",
                "\"supplier\": { \"name\": \"Lab\" } | UNSTATED",
                "\"tools\": [\"maker\"], \"manufacturer\": { \"name\": \"Lab\" } | TOOL"
            })
    void whoMadeTheBillSaysSo(String metadata, Speaker speaker) {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": {
                  %s,
                  "component": { "type": "machine-learning-model", "name": "M", "authors": [{ "name": "Lab" }],
                    "licenses": [{ "expression": "MIT" }] }
                } }""".formatted(metadata));
        assertThat(imported.release().licenses())
                .flatExtracting(LicenseStatement::evidence)
                .extracting(Evidence::by)
                .containsExactly(speaker);
    }

    @Test
    void modelIsFoundInTheMetadata() {
        String bill =
                "{ \"bomFormat\": \"CycloneDX\", \"metadata\": { \"component\": { \"type\": \"machine-learning-model\", \"name\": \"M\" } } }";
        assertThat(read(bill).release().name()).isEqualTo("M");
    }

    @Test
    void modelIsFoundWithinComponents() {
        String bill = """
                { "bomFormat": "CycloneDX", "components": [
                  { "type": "application", "name": "app", "components": [
                    { "type": "container", "name": "box", "components": [{ "type": "machine-learning-model", "name": "M" }] }
                  ] }
                ] }""";
        assertThat(read(bill).release().name()).isEqualTo("M");
    }

    @Test
    void componentOfAnotherTypeWithAModelCardIsAModel() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "components": [
                  { "type": "ml-model", "name": "M", "licenses": [{ "expression": "MIT" }], "modelCard": {} }
                ] }""");
        assertThat(licenses(imported.release())).containsExactly("MIT");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/components/0/type (line 2, column 13): found \"ml-model\", expected the type "
                        + "machine-learning-model of a component with a model card");
    }

    @ParameterizedTest
    @CsvSource({
        // The same package URL under two names.
        "'\"name\": \"A\", \"purl\": \"pkg:x/m@1\"', '\"name\": \"B\", \"purl\": \"pkg:x/m@1\"', 1",
        // The same reference.
        "'\"name\": \"A\", \"bom-ref\": \"r\"', '\"name\": \"B\", \"bom-ref\": \"r\"', 1",
        // The same name, of which nothing tells one from the other.
        "'\"name\": \"A\", \"bom-ref\": \"r\"', '\"name\": \"A\", \"bom-ref\": \"s\"', 1",
        "'\"name\": \"A\", \"version\": \"1\"', '\"name\": \"A\"', 1",
        "'\"name\": \"A\", \"purl\": \"pkg:x/m@1\"', '\"name\": \"A\"', 1",
        "'\"name\": \"o/A\"', '\"group\": \"o\", \"name\": \"A\"', 1",
        // Two versions are two.
        "'\"name\": \"A\", \"version\": \"1\"', '\"name\": \"A\", \"version\": \"2\"', 2",
        "'\"name\": \"A\", \"purl\": \"pkg:x/m@1\"', '\"name\": \"A\", \"purl\": \"pkg:x/m@2\"', 2",
        "'\"name\": \"A\"', '\"name\": \"B\"', 2",
    })
    void componentsAreOneModelUnlessTheyDiffer(String first, String second, int models) {
        String bill = """
                { "bomFormat": "CycloneDX", "components": [
                  { "type": "machine-learning-model", %s }, { "type": "machine-learning-model", %s }
                ] }""".formatted(first, second);
        assertThat(importer.read(TestDocuments.json(bill))).hasSize(models);
    }

    @Test
    void contradictionBetweenTwoPlacesOfAModelIsKept() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX",
                  "metadata": { "component": { "type": "machine-learning-model", "name": "M", "licenses": [{ "expression": "MIT" }] } },
                  "components": [{ "type": "machine-learning-model", "name": "M", "licenses": [{ "license": { "name": "llama3" } }] }]
                }""");
        assertThat(licenses(imported.release())).containsExactly("MIT", "llama3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{ \"license\": { \"id\": \"MIT\" } }] | MIT",
                "[{ \"license\": { \"name\": \"My terms\" } }] | My terms",
                "[{ \"expression\": \"MIT OR Apache-2.0\" }] | MIT OR Apache-2.0",
                "[{ \"license\": { \"id\": \"Apache-2\" } }] | Apache-2",
                "{ \"license\": { \"id\": \"MIT\" } } | MIT",
                "[{ \"license\": \"MIT\" }] | MIT",
                "[{ \"id\": \"MIT\" }] | MIT",
                "[\"MIT\"] | MIT",
                "\"MIT\" | MIT",
                "[{ \"license\": { \"url\": \"https://spdx.org/licenses/MIT.html\" } }] | MIT",
                "[{ \"url\": \"https://spdx.org/licenses/MIT.html\" }] | MIT",
                "[{ \"license\": { \"id\": \"MIT\", \"name\": \"MIT License\" } }] | MIT",
                "[{ \"license\": { \"id\": \"MIT\", \"name\": \"as in the file\" } }] | MIT"
            })
    void licenseIsReadInEveryForm(String licenses, String text) {
        Imported imported = model("\"licenses\": " + licenses);
        assertThat(licenses(imported.release())).containsExactly(text);
        assertThat(imported.notes()).extracting(Problem::code).doesNotContain("license-without-name");
    }

    @Test
    void nameOfAnotherLicenseBesideTheIdIsAStatementOfItsOwn() {
        Imported imported = model("\"licenses\": [{ \"license\": { \"id\": \"MIT\", \"name\": \"Apache-2.0\" } }]");
        assertThat(licenses(imported.release())).containsExactly("Apache-2.0", "MIT");
    }

    @Test
    void declaredAndConcludedLicenseAreBothStated() {
        Imported imported = model("""
                "licenses": [
                  { "license": { "id": "MIT", "acknowledgement": "declared" } },
                  { "expression": "MIT AND CC-BY-4.0", "acknowledgement": "concluded" }
                ]""");
        assertThat(licenses(imported.release())).containsExactly("MIT", "MIT AND CC-BY-4.0");
    }

    @Test
    void sameLicenseTwiceIsOneStatementWithTwoPlaces() {
        Imported imported = model("\"licenses\": [{ \"expression\": \"MIT\" }, { \"license\": { \"id\": \"MIT\" } }]");
        assertThat(imported.release().licenses())
                .singleElement()
                .extracting(license -> license.evidence().stream()
                        .map(evidence -> evidence.place().orElseThrow())
                        .toList())
                .isEqualTo(List.of("/components/0/licenses/0/expression", "/components/0/licenses/1/license/id"));
    }

    @Test
    void badLicenseCostsItselfAlone() {
        Imported imported =
                model("\"licenses\": [{ \"license\": {} }, { \"expression\": 5 }, { \"expression\": \"MIT\" }]");
        assertThat(licenses(imported.release())).containsExactly("MIT");
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/components/0/licenses/0 (line 2, column 81): found an object, expected a license with id, "
                                + "name or expression",
                        "/components/0/licenses/1/expression (line 2, column 116): found the number 5, expected text");
    }

    @Test
    void dataSetsAreNamedWithoutRoleAndWithoutEnd() {
        Imported imported = model(
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"type\": \"dataset\", \"name\": \"squad\" }] } }");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("squad");
        assertThat(imported.release()
                        .artifact(Component.TRAINING_DATA)
                        .completeness()
                        .isUnknown())
                .isTrue();
        assertThat(imported.release().artifact(Component.DATA_INFORMATION).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for",
                "an",
                "was",
                "publicly",
                "are",
                "a",
                "size",
                "nearly",
                "name",
                "8",
                "The",
                "15T",
                "1,500",
                "data.",
                "[More Information Needed]"
            })
    void wordsOfASentenceAreNoDataSets(String word) {
        Imported imported = model(
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"type\": \"dataset\", \"name\": \"%s\" }] } }"
                        .formatted(word));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/components/0/modelCard/modelParameters/datasets/0 (line 2, column 117): found \"%s\", "
                                        .formatted(word)
                                + "expected the name of a data set, not a word of a sentence, a filler or a kind of files");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"c4", "wikipedia", "glue", "the_pile", "mc4", "HuggingFaceFW/fineweb", "S2ORC", "20newsgroups"})
    void shortNamesAreDataSets(String name) {
        assertThat(dataSets(model("\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"name\": \"%s\" }] } }"
                        .formatted(name))))
                .extracting(DataSet::name)
                .containsExactly(name);
    }

    @Test
    void publicClassificationIsAClassOfData() {
        Imported imported = model("""
                "modelCard": { "modelParameters": { "datasets": [
                  { "name": "web", "classification": "public" }, { "name": "health", "classification": "private" }
                ] } }""");
        assertThat(dataSets(imported))
                .extracting(DataSet::kind)
                .containsExactly(Optional.of(DataSet.Kind.PUBLIC), Optional.empty());
    }

    @Test
    void descriptionOfDataTellsAtLeastSomething() {
        Imported imported = model("""
                "modelCard": { "modelParameters": { "datasets": [
                  { "name": "web", "description": "Pages" }, { "name": "chat", "description": "No description available" }
                ] } }""");
        assertThat(dataSets(imported))
                .extracting(set -> set.detail().atLeast())
                .containsExactly(Detail.SUMMARY, Detail.NONE);
    }

    @Test
    void referenceLeadsToAComponentOrToItsData() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "components": [
                  { "type": "machine-learning-model", "name": "M", "modelCard": { "modelParameters": { "datasets": [
                    { "ref": "c" }, { "ref": "d" }, { "ref": "c" }
                  ] } } },
                  { "type": "data", "bom-ref": "c", "name": "Component", "licenses": [{ "expression": "MIT" }], "data": [
                    { "type": "configuration", "name": "settings" },
                    { "type": "dataset", "contents": { "url": "https://example.org/c" } }
                  ] },
                  { "type": "data", "name": "Holder", "data": [{ "type": "dataset", "bom-ref": "d", "name": "Shards" }] }
                ] }""");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("Component", "Shards");
        assertThat(dataSets(imported).get(0).location()).contains("https://example.org/c");
        assertThat(dataSets(imported).get(0).licenses()).isEmpty();
    }

    @Test
    void onlyAKnownTypeOfOtherDataIsNoDataSet() {
        Imported imported = model("\"modelCard\": { \"modelParameters\": { \"datasets\": ["
                + "{ \"type\": \"synthetic\", \"name\": \"Logs\" }, { \"type\": \"definition\", \"name\": \"Schema\" },"
                + " { \"type\": \"Configuration\", \"name\": \"Settings\" }] } }");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("Logs");
        assertThat(imported.notes()).extracting(Problem::code).containsExactly("not-a-data-set", "not-a-data-set");
    }

    @Test
    void referenceToNothingIsANote() {
        Imported imported =
                model("\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"ref\": \"nowhere\" }] } }");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/components/0/modelCard/modelParameters/datasets/0/ref (line 2, column 126): found "
                        + "\"nowhere\", expected the bom-ref of a component or of its data");
    }

    @Test
    void referenceMadeOfANameIsAName() {
        Imported imported = model(
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"ref\": \"org/set-9b89038e-3e3a-55a9-a9b2-033ecc06dfcd\" }] } }");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("org/set");
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void dataSetWithoutNameIsNamedAfterItsAddressOnTheHub() {
        Imported imported = model("""
                "modelCard": { "modelParameters": { "datasets": [
                  { "type": "dataset", "contents": { "url": "https://huggingface.co/datasets/org/set" } }
                ] } }""");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("org/set");
    }

    @Test
    void weightsThatAreTypedAsDataAreNoDataSet() {
        Imported imported = model("""
                "modelCard": { "modelParameters": { "datasets": [{ "type": "dataset", "name": "model-1.safetensors" }] } },
                "components": [{ "type": "data", "name": "model-1.safetensors", "data": [{ "type": "dataset" }] }]""");
        assertThat(dataSets(imported)).isEmpty();
        assertThat(imported.release().artifact(Component.WEIGHTS).access().statements())
                .hasSize(1);
    }

    @Test
    void listedWeightsLeaveTheirAccessOpen() {
        Imported imported = model("\"components\": [{ \"type\": \"file\", \"name\": \"weights/model.gguf\" }]");
        assertThat(imported.release().artifact(Component.WEIGHTS).access().isUnknown())
                .isTrue();
        assertThat(imported.release().artifact(Component.WEIGHTS).access().evidence())
                .extracting(evidence -> evidence.place().orElseThrow())
                .containsExactly("/components/0/components/0");
    }

    @Test
    void weightsWithAnAddressAreSaidToBeThere() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": { "authors": [{ "name": "Lab" }] }, "components": [
                  { "type": "machine-learning-model", "name": "M", "publisher": "Lab",
                    "components": [{ "type": "file", "name": "model.gguf",
                      "externalReferences": [{ "type": "distribution", "url": "https://example.org/model.gguf" }] }] }
                ] }""");
        assertThat(imported.release().artifact(Component.WEIGHTS).access().atLeast())
                .isEqualTo(Access.ON_APPROVAL);
    }

    @Test
    void addressThatAToolGivesProvesNothing() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": { "tools": ["maker"] }, "components": [
                  { "type": "machine-learning-model", "name": "M", "components": [{ "type": "file", "name": "model.gguf",
                    "externalReferences": [{ "type": "distribution", "url": "https://example.org/model.gguf" }] }] }
                ] }""");
        assertThat(imported.release().artifact(Component.WEIGHTS).access().isUnknown())
                .isTrue();
    }

    @Test
    void linkToADistributionIsAPlaceAndNoProof() {
        Imported imported = model(
                "\"externalReferences\": [{ \"type\": \"distribution\", \"url\": \"https://example.org/model.tar\" }]");
        assertThat(imported.release().artifact(Component.WEIGHTS).location()).contains("https://example.org/model.tar");
        assertThat(imported.release().artifact(Component.WEIGHTS).access().statements())
                .isEmpty();
    }

    @Test
    void adapterIsAPartOfTheWeights() {
        Imported imported = model("\"components\": [{ \"type\": \"file\", \"name\": \"adapter_model.safetensors\" }]");
        assertThat(imported.release().artifact(Component.WEIGHTS).completeness().atMost())
                .isEqualTo(Completeness.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "training_args.bin",
                "optimizer.pt",
                "config.json",
                "tokenizer.model",
                "model.safetensors.index.json"
            })
    void otherFilesAreNoWeights(String name) {
        assertThat(model("\"components\": [{ \"type\": \"file\", \"name\": \"%s\" }]".formatted(name))
                        .release())
                .isEqualTo(Release.named("M").build());
    }

    @Test
    void licenseOfTheWeightsIsTheirs() {
        Imported imported = model("""
                "licenses": [{ "expression": "MIT" }],
                "components": [{ "type": "file", "name": "model.gguf", "licenses": [{ "license": { "name": "llama3" } }] }]""");
        assertThat(licenses(imported.release())).containsExactly("MIT");
        assertThat(imported.release().artifact(Component.WEIGHTS).licenses())
                .extracting(license -> license.terms().text())
                .containsExactly("llama3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"performanceMetrics\": [{ \"type\": \"accuracy\", \"value\": \"0.6\" }]",
                "\"performanceMetrics\": [{}, { \"value\": 0.6 }]",
                "\"performanceMetrics\": { \"value\": 1 }",
                "\"graphics\": { \"collection\": [{ \"name\": \"a chart\" }] }"
            })
    void quantitativeAnalysisHoldsResults(String analysis) {
        Imported imported = model("\"modelCard\": { \"quantitativeAnalysis\": { %s } }".formatted(analysis));
        assertThat(imported.release()
                        .artifact(Component.EVALUATION_RESULTS)
                        .access()
                        .atLeast())
                .isEqualTo(Access.PUBLIC);
    }

    @Test
    void ancestorsAreBases() {
        Imported imported = model("""
                "pedigree": { "ancestors": [{ "type": "machine-learning-model", "group": "base", "name": "B" }] },
                "tags": ["base_model:base/B", "base_model:adapter:base/B", "text-generation"]""");
        assertThat(imported.release().lineage().bases())
                .containsExactly(new Base("base/B", Base.Relation.ADAPTER, Optional.empty()));
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void baseWithoutRelationIsTakenForAFineTuneAndNoted() {
        Imported imported =
                model("\"modelCard\": { \"properties\": [{ \"name\": \"base_model\", \"value\": \"base/B\" }] }");
        assertThat(imported.release().lineage().bases())
                .containsExactly(new Base("base/B", Base.Relation.FINE_TUNE, Optional.empty()));
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/components/0/modelCard/properties/0/value (line 2, column 131): found \"base/B\", "
                        + "expected how the model comes from its base; it is taken for a fine-tune of \"base/B\"");
    }

    @Test
    void modelIsNotItsOwnBase() {
        Imported imported = model("\"pedigree\": { \"ancestors\": [{ \"name\": \"m\" }] }");
        assertThat(imported.release().lineage()).isEqualTo(Lineage.NOT_STATED);
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/components/0/pedigree/ancestors/0 (line 2, column 96): found an object, expected a "
                        + "base model other than the model itself");
    }

    @ParameterizedTest
    @CsvSource({"transformers, true", "PyTorch, false", "in-house-runtime, false"})
    void libraryThatRunsModelsOfManyIsAFramework(String library, boolean framework) {
        Imported imported =
                model("\"modelCard\": { \"properties\": [{ \"name\": \"library_name\", \"value\": \"%s\" }] }"
                        .formatted(library));
        assertThat(imported.release().artifact(Component.FRAMEWORK_SUPPORT).isEmpty())
                .isEqualTo(!framework);
    }

    @Test
    void dependencyOnAFrameworkIsSupportForTheFirstOfTheReference() {
        List<Imported> models = importer.read(TestDocuments.json("""
                { "bomFormat": "CycloneDX", "specVersion": "1.6",
                  "dependencies": [{ "ref": "r", "dependsOn": ["t"] }],
                  "components": [
                    { "type": "machine-learning-model", "bom-ref": "r", "name": "A", "version": "1" },
                    { "type": "machine-learning-model", "bom-ref": "r", "name": "B", "version": "2" },
                    { "type": "library", "bom-ref": "t", "name": "transformers" }] }"""));
        assertThat(models)
                .extracting(model ->
                        model.release().artifact(Component.FRAMEWORK_SUPPORT).isEmpty())
                .containsExactly(false, true);
    }

    @Test
    void packageUrlGivesTheIdOnTheHub() {
        Imported imported = model("\"purl\": \"pkg:huggingface/Org/Model@abc123?download_url=x#file\"");
        assertThat(imported.release().aliases()).containsExactly("Org/Model");
    }

    @Test
    void linksIntoTwoRepositoriesGiveNoId() {
        Imported imported = model("""
                "externalReferences": [
                  { "type": "website", "url": "https://huggingface.co/a/b" }, { "type": "vcs", "url": "https://huggingface.co/c/d" }
                ]""");
        assertThat(imported.release().aliases()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"manufacturer\": { \"name\": \"A\" }, \"publisher\": \"B\" | A",
                "\"publisher\": \"B\", \"authors\": [{ \"name\": \"C\" }] | B",
                "\"authors\": { \"name\": \"C\" }, \"author\": \"D\" | C",
                "\"author\": \"D\", \"supplier\": { \"name\": \"E\" } | D"
            })
    void producerIsWhoMadeIt(String fields, String producer) {
        assertThat(model(fields).release().producer()).contains(producer);
    }

    @Test
    void supplierMayBeAMereDistributor() {
        assertThat(model("\"supplier\": { \"name\": \"E\" }").release().producer())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"licenses\": [{}] | license-without-name | licenses/0",
                "\"licenses\": [5] | not-an-object | licenses/0",
                "\"externalReferences\": [\"https://huggingface.co/o/m\"] | not-an-object | externalReferences/0",
                "\"externalReferences\": [{ \"type\": \"vcs\", \"url\": 5 }] | not-text | externalReferences/0/url",
                "\"properties\": [\"base_model\"] | not-a-property | properties/0",
                "\"properties\": [{ \"value\": \"transformers\" }] | not-a-property | properties/0",
                "\"pedigree\": { \"ancestors\": [\"o/b\"] } | not-an-object | pedigree/ancestors/0",
                "\"pedigree\": { \"ancestors\": [{}] } | missing-name | pedigree/ancestors/0",
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [5] } } | not-an-object | modelCard/modelParameters/datasets/0",
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{}] } } | missing-name | modelCard/modelParameters/datasets/0",
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"name\": 5 }] } } | not-text | modelCard/modelParameters/datasets/0/name",
                "\"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"ref\": 5 }] } } | not-text | modelCard/modelParameters/datasets/0/ref",
                "\"bom-ref\": \"m\", \"modelCard\": { \"modelParameters\": { \"datasets\": [{ \"ref\": \"m\" }] } } | not-a-data-set | modelCard/modelParameters/datasets/0"
            })
    void oddValueCostsItselfAloneAndIsNotedOnce(String fields, String code, String place) {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "components": [{ "type": "machine-learning-model", "name": "M", %s }] }
                """.formatted(fields));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.noted(imported)).containsExactly(code + " /components/0/" + place);
    }

    @Test
    void componentThatHoldsDataIsNamedByItselfOrItsData() {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "components": [
                  { "type": "machine-learning-model", "name": "M", "modelCard": { "modelParameters": { "datasets": [
                    { "ref": "a" }, { "ref": "b" }, { "ref": "c" }, { "ref": "a" }
                  ] } } },
                  { "type": "data", "bom-ref": "a", "name": "Letters", "description": "Old letters" },
                  { "type": "data", "bom-ref": "b", "data": [{ "type": "dataset", "name": "Shards" }] },
                  { "type": "data", "bom-ref": "c", "data": [{ "type": "dataset" }] }
                ] }""");
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("Letters", "Shards");
        assertThat(dataSets(imported).get(0).detail().statements()).hasSize(1);
        assertThat(TestDocuments.noted(imported)).containsExactly("missing-name /components/3");
    }

    @Test
    void onlyItsOwnPropertyTellsTheRelationOfAnAncestor() {
        Imported imported = model("""
                "pedigree": { "ancestors": [
                  { "name": "A", "properties": [{ "name": "task", "value": "adapter" }] },
                  { "name": "B", "properties": [{ "name": "openness:relation", "value": "adapter" }] }
                ] }""");
        assertThat(imported.release().lineage().bases())
                .containsExactly(
                        new Base("A", Base.Relation.FINE_TUNE, Optional.empty()),
                        new Base("B", Base.Relation.ADAPTER, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"type\": \"data\", \"name\": \"model.gguf\" }",
                "{ \"name\": \"model.gguf\" }",
                "{ \"type\": \"file\", \"name\": \"vae/diffusion_pytorch_model.safetensors\" }",
                "{ \"type\": \"data\", \"name\": \"files\", \"components\": [{ \"type\": \"file\", \"name\": \"model.gguf\" }] }"
            })
    void filesAreWeightsByTheirNames(String component) {
        assertThat(model("\"components\": [" + component + "]")
                        .release()
                        .artifact(Component.WEIGHTS)
                        .access()
                        .statements())
                .hasSize(1);
    }

    @Test
    void adapterBesideTheWeightsLeavesThemWhole() {
        Imported imported = model("""
                "components": [
                  { "type": "file", "name": "adapter_model.safetensors" }, { "type": "file", "name": "model.gguf" }
                ]""");
        assertThat(imported.release().artifact(Component.WEIGHTS).completeness().statements())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"externalReferences\": [{ \"type\": \"documentation\", \"url\": \"https://example.org/m\" }] | WITHHELD",
                "\"externalReferences\": [{ \"type\": \"distribution\" }] | WITHHELD",
                "\"data\": [{ \"contents\": { \"url\": \"https://example.org/m\" } }] | ON_APPROVAL"
            })
    void onlyAPlaceOfTheFilesSaysThatTheyCanBeHad(String fields, Access least) {
        Imported imported = read("""
                { "bomFormat": "CycloneDX", "metadata": { "authors": [{ "name": "Lab" }] }, "components": [
                  { "type": "machine-learning-model", "name": "M", "publisher": "Lab",
                    "components": [{ "type": "file", "name": "model.gguf", %s }] }
                ] }""".formatted(fields));
        assertThat(imported.release().artifact(Component.WEIGHTS).access().atLeast())
                .isEqualTo(least);
    }

    @Test
    void websiteOnTheHubGivesTheIdAndNoPlaceOfWeights() {
        Imported imported =
                model("\"externalReferences\": [{ \"type\": \"website\", \"url\": \"https://huggingface.co/o/m\" }]");
        assertThat(imported.release()).isEqualTo(Release.named("M").alias("o/m").build());
    }

    @Test
    void modelWithoutNameIsCalledAfterTheDocument() {
        Imported imported =
                read("{ \"bomFormat\": \"CycloneDX\", \"components\": [{ \"type\": \"machine-learning-model\" }] }");
        assertThat(imported.release().name()).isEqualTo("bom.json");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/components/0 (line 1, column 44): found an object, expected a model with a name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"bomFormat\": \"SPDX\" } | /bomFormat (line 1, column 16): found \"SPDX\", expected a CycloneDX bill of materials in JSON: an object with \"bomFormat\": \"CycloneDX\"",
                "{ \"a\": 1 } | the document (line 1, column 1): found another document, expected a CycloneDX bill of materials in JSON: an object with \"bomFormat\": \"CycloneDX\"",
                "[] | the document (line 1, column 1): found another document, expected a CycloneDX bill of materials in JSON: an object with \"bomFormat\": \"CycloneDX\"",
                "{ \"bomFormat\": \"CycloneDX\" } | the document (line 1, column 1): found a bill of materials without a model, expected a component of the type machine-learning-model"
            })
    void anotherDocumentIsOneProblem(String text, String problem) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> importer.read(TestDocuments.json(text)))
                .withMessage(problem)
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }

    @Test
    void documentWithoutTreeIsOneProblem() {
        ReleaseImporter.Document xml = new ReleaseImporter.Document("bom.xml", "\n<bom/>", Optional.empty());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> importer.read(xml))
                .withMessage(
                        "the document (line 1, column 1): found XML, expected a CycloneDX bill of materials in JSON: an object with "
                                + "\"bomFormat\": \"CycloneDX\"; convert the bill to JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"bomFormat\": \"CycloneDX\" } | true",
                "{ \"bomFormat\": \" cyclonedx \" } | true",
                "{ \"$schema\": \"http://cyclonedx.org/schema/bom-1.6.schema.json\" } | true",
                "{ \"$schema\": \"http://cyclonedx.org/schema/bom-1.6.schema.json\", \"bomFormat\": \"X\" } | false",
                "{ \"bomFormat\": null } | false",
                "[ \"CycloneDX\" ] | false"
            })
    void isRecognizedByItsContent(String text, boolean recognized) {
        assertThat(importer.recognizes(TestDocuments.json(text))).isEqualTo(recognized);
    }
}
