package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

class SpdxAiTest {

    private final SpdxAi importer = new SpdxAi();

    private Imported read(String document) {
        return TestDocuments.only(importer, TestDocuments.json(document));
    }

    /** Reads a document of one model, of which everything but id and name is given. */
    private Imported model(String fields, String... elements) {
        return read(document(fields, elements));
    }

    private static String document(String fields, String... elements) {
        return "{ \"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [\n"
                + "  { \"type\": \"ai_AIPackage\", \"spdxId\": \"m\", \"name\": \"M\"" + (fields.isEmpty() ? "" : ", ")
                + fields + " }" + (elements.length == 0 ? "" : ",\n  ") + String.join(",\n  ", elements) + "\n] }";
    }

    private static String related(String from, String type, String to) {
        return "{ \"type\": \"Relationship\", \"from\": \"%s\", \"relationshipType\": \"%s\", \"to\": %s }"
                .formatted(from, type, to);
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
    @ValueSource(strings = {"@graph", "graph", "element", "elements"})
    void elementsStandUnderAnyOfTheirNames(String name) {
        String document =
                document("", related("m", "hasDeclaredLicense", "[\"MIT\"]")).replace("@graph", name);
        assertThat(licenses(read(document).release())).containsExactly("MIT");
    }

    @Test
    void elementsOfTheDocumentElementAreReadOnce() {
        Imported imported = read("{ \"type\": \"SpdxDocument\", \"element\": ["
                + "{ \"type\": \"AIPackage\", \"name\": \"M\" }, { \"type\": \"Relationship\" }] }");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/element/1 (line 1, column 77): found a relationship without its type, start or end, "
                        + "expected from, to and relationshipType");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relationship", "relationships"})
    void relationshipsMayStandApart(String name) {
        Imported imported = read("{ \"type\": \"SpdxDocument\", \"spdxId\": \"d\", \"element\": "
                + "[{ \"type\": \"AIPackage\", \"spdxId\": \"m\", \"name\": \"M\" }], \"" + name + "\": ["
                + related("m", "hasDeclaredLicense", "\"MIT\"") + "] }");
        assertThat(licenses(imported.release())).containsExactly("MIT");
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void elementsStandWithinTheDocumentElement() {
        Imported imported = read("""
                { "@context": "https://spdx.org/x", "@graph": [{ "type": "SpdxDocument", "element": [
                  { "type": "ai_AIPackage", "spdxId": "m", "name": "M" }, "urn:elsewhere"
                ] }] }""");
        assertThat(imported.release().name()).isEqualTo("M");
        assertThat(imported.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai_AIPackage",
                "AIPackage",
                "ai:AIPackage",
                "https://spdx.org/rdf/3.0.1/terms/AI/AIPackage",
                "AI_aipackage"
            })
    void classesHavePrefixesOrNone(String type) {
        String document = document("").replace("ai_AIPackage", type);
        assertThat(read(document).release().name()).isEqualTo("M");
        assertThat(read(document.replace("\"type\"", "\"@type\"")).release().name())
                .isEqualTo("M");
    }

    @ParameterizedTest
    @ValueSource(strings = {"software_packageUrl", "packageUrl", "software:packageUrl"})
    void propertiesHavePrefixesOrNone(String name) {
        assertThat(model("\"%s\": \"pkg:huggingface/o/m@1\"".formatted(name))
                        .release()
                        .aliases())
                .containsExactly("o/m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"MIT\"", "[\"MIT\"]", "[[\"MIT\"], \"MIT\"]"})
    void endOfARelationshipIsAListOrOne(String to) {
        assertThat(licenses(model("", related("m", "hasDeclaredLicense", to)).release()))
                .contains("MIT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hasDeclaredLicense", "hasConcludedLicense", "HAS_DECLARED_LICENSE", "core_hasDeclaredLicense"})
    void declaredAndConcludedLicensesAreStatements(String type) {
        assertThat(licenses(model("", related("m", type, "[\"MIT\"]")).release()))
                .containsExactly("MIT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"https://spdx.org/licenses/MIT\" | MIT",
                "\"http://spdx.org/licenses/Apache-2.0.html\" | Apache-2.0",
                "\"llama3.1\" | llama3.1",
                "{ \"type\": \"simplelicensing_LicenseExpression\", \"simplelicensing_licenseExpression\": \"MIT OR ISC\" } | MIT OR ISC",
                "{ \"type\": \"LicenseExpression\", \"licenseExpression\": \"MIT\" } | MIT",
                "{ \"type\": \"expandedlicensing_ListedLicense\", \"spdxId\": \"https://spdx.org/licenses/ISC\" } | ISC",
                "{ \"type\": \"expandedlicensing_CustomLicense\", \"name\": \"Our terms\" } | Our terms",
                "{ \"type\": \"simplelicensing_SimpleLicensingText\", \"spdxId\": \"urn:x#LicenseRef-a\" } | LicenseRef-a",
                "{ \"type\": \"DisjunctiveLicenseSet\", \"member\": [\"MIT\", \"ISC\"] } | MIT OR ISC",
                "{ \"type\": \"ConjunctiveLicenseSet\", \"member\": \"MIT\" } | MIT",
                "{ \"type\": \"ConjunctiveLicenseSet\", \"member\": [{ \"type\": \"DisjunctiveLicenseSet\", \"member\": [\"MIT\", \"ISC\"] }, \"0BSD\"] } | (MIT OR ISC) AND 0BSD",
                "{ \"type\": \"ConjunctiveLicenseSet\", \"member\": [{ \"type\": \"DisjunctiveLicenseSet\", \"member\": [\"MIT\"] }, \"0BSD\"] } | MIT AND 0BSD",
                "{ \"type\": \"OrLaterOperator\", \"subjectLicense\": \"GPL-3.0-only\" } | GPL-3.0-only+",
                "{ \"type\": \"WithAdditionOperator\", \"subjectExtendableLicense\": \"GPL-2.0-only\", \"subjectAddition\": \"Classpath-exception-2.0\" } | GPL-2.0-only WITH Classpath-exception-2.0",
                "\"expandedlicensing_NoneLicense\" | NONE"
            })
    void licenseIsPutIntoWords(String license, String text) {
        assertThat(licenses(model("", related("m", "hasDeclaredLicense", "[" + license + "]"))
                        .release()))
                .containsExactly(text);
    }

    @Test
    void licenseThatIsNotAssertedIsSilence() {
        Imported imported = model(
                "\"licenseDeclared\": \"NOASSERTION\"",
                related("m", "hasDeclaredLicense", "[\"expandedlicensing_NoAssertionLicense\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(imported.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"_:license\"",
                "\"urn:x#license\"",
                "{ \"type\": \"DisjunctiveLicenseSet\", \"member\": [] }",
                "{ \"type\": \"DisjunctiveLicenseSet\", \"member\": [\"MIT\", \"_:license\"] }"
            })
    void licenseThatIsNotThereIsANote(String license) {
        Imported imported = model("", related("m", "hasDeclaredLicense", "[" + license + "]"));

        assertThat(imported.release().licenses()).isEmpty();
        assertThat(imported.notes()).extracting(note -> note.code()).containsExactly("license-without-name");
    }

    @Test
    void licenseSetThatContainsItselfIsANote() {
        Imported imported = model(
                "",
                related("m", "hasDeclaredLicense", "[\"s\"]"),
                "{ \"type\": \"DisjunctiveLicenseSet\", \"spdxId\": \"s\", \"member\": [\"MIT\", \"s\"] }");
        assertThat(imported.release().licenses()).isEmpty();
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/@graph/1/to/0 (line 3, column 91): found \"s\", expected an expression, the address of "
                                + "a listed license, or the spdxId of a license with a name");
    }

    @Test
    void licenseOnAPackageOfTheSameNameIsTakenWithANote() {
        Imported imported = model(
                "",
                "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"m\" }",
                related("p", "hasDeclaredLicense", "\"MIT\""));
        assertThat(licenses(imported.release())).containsExactly("MIT");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/@graph/0 (line 2, column 3): found an AI package without a license, expected its "
                        + "license; that of the package of the same name is taken");
    }

    @Test
    void ownLicenseLeavesThatOfAnotherPackageAside() {
        Imported imported = model(
                "\"licenseDeclared\": \"ISC\"",
                "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"M\", \"licenseDeclared\": \"MIT\" }");
        assertThat(licenses(imported.release())).containsExactly("ISC");
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void packageWithTheNameOfSeveralModelsBelongsToNone() {
        String document = document(
                "",
                "{ \"type\": \"ai_AIPackage\", \"spdxId\": \"n\", \"name\": \"m\" }",
                "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"M\", \"licenseDeclared\": \"MIT\" }");
        List<Imported> models = importer.read(TestDocuments.json(document));
        assertThat(models)
                .extracting(model -> licenses(model.release()))
                .containsExactly(ImmutableList.of(), ImmutableList.of());
        assertThat(TestDocuments.notes(models.get(0)))
                .containsExactly("/@graph/2 (line 4, column 3): found a package with the name of several AI packages, "
                        + "expected a package of one model; nothing is taken from it: state it of the AI packages");
    }

    @Test
    void modelNamedTwiceIsOne() {
        String document = document(
                "",
                "{ \"type\": \"ai_AIPackage\", \"spdxId\": \"m\", \"name\": \"M\" }",
                "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"M\", \"licenseDeclared\": \"MIT\" }");
        assertThat(licenses(read(document).release())).containsExactly("MIT");
    }

    @Test
    void dataSetsAreReadByRole() {
        Imported imported =
                model("", related("m", "trainedOn", "[\"squad\", \"glue\"]"), related("m", "testedOn", "[\"mmlu\"]"));
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("squad", "glue");
        assertThat(imported.release()
                        .artifact(Component.EVALUATION_DATA)
                        .access()
                        .evidence())
                .extracting(evidence -> evidence.place().orElseThrow())
                .containsExactly("/@graph/2/to/0");
    }

    @Test
    void trainingMayStartAtTheWeights() {
        Imported imported = model(
                "",
                "{ \"type\": \"software_File\", \"spdxId\": \"w\", \"software_primaryPurpose\": \"model\" }",
                related("m", "contains", "[\"w\"]"),
                related("w", "trainedOn", "[\"squad\"]"));
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("squad");
    }

    @Test
    void filesOfADataSetAreNamedByIt() {
        Imported imported = model(
                "",
                "{ \"type\": \"dataset_DatasetPackage\", \"spdxId\": \"d\", \"name\": \"corpus\", "
                        + "\"dataset_datasetAvailability\": \"directDownload\" }",
                "{ \"type\": \"software_File\", \"spdxId\": \"f\", \"name\": \"train.txt\" }",
                "{ \"type\": \"software_File\", \"spdxId\": \"g\", \"name\": \"loose.txt\" }",
                "{ \"type\": \"DatasetPackage\", \"spdxId\": \"e\", \"name\": \"inner\" }",
                related("d", "contains", "[\"folder\", \"e\"]"),
                related("folder", "contains", "[\"f\", \"d\"]"),
                related("m", "trainedOn", "[\"f\", \"g\", \"e\"]"));
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("corpus", "loose.txt", "inner");
        assertThat(dataSets(imported).get(0).access().atLeast()).isEqualTo(Access.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "complete, COMPLETE",
        "incomplete, NONE",
        "noAssertion, NONE",
        "https://spdx.org/rdf/3.0.1/terms/Core/RelationshipCompleteness/complete, COMPLETE"
    })
    void onlyCompleteRelationshipsNameAllData(String completeness, Completeness least) {
        Imported imported = model(
                "",
                "{ \"type\": \"Relationship\", \"from\": \"m\", \"relationshipType\": \"trainedOn\", \"to\": [\"squad\"], "
                        + "\"completeness\": \"" + completeness + "\" }");
        assertThat(imported.release()
                        .artifact(Component.TRAINING_DATA)
                        .completeness()
                        .atLeast())
                .isEqualTo(least);
        assertThat(imported.release()
                        .artifact(Component.TRAINING_DATA)
                        .completeness()
                        .atMost())
                .isEqualTo(Completeness.COMPLETE);
    }

    @Test
    void completeRelationshipWithAnOddTargetDoesNotNameAllData() {
        Imported imported = model(
                "",
                "{ \"type\": \"Relationship\", \"from\": \"m\", \"relationshipType\": \"trainedOn\", "
                        + "\"to\": [\"squad\", \"for\"], \"completeness\": \"complete\" }");
        assertThat(imported.release()
                        .artifact(Component.TRAINING_DATA)
                        .completeness()
                        .isUnknown())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "directDownload, PUBLIC, PUBLIC, PUBLIC",
                "clickthrough, OBTAINABLE, ON_ACCEPTANCE, ON_ACCEPTANCE",
                "registration, OBTAINABLE, ON_APPROVAL, ON_ACCEPTANCE",
                "query, -, HOSTED, HOSTED",
                "scrapingScript, PUBLIC, WITHHELD, PUBLIC"
            })
    void availabilityIsAccessAndClass(String word, DataSet.Kind kind, Access least, Access most) {
        DataSet set = dataSets(model(
                        "",
                        "{ \"type\": \"dataset_DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\", "
                                + "\"dataset_datasetAvailability\": \"" + word + "\" }",
                        related("m", "trainedOn", "[\"d\"]")))
                .get(0);
        assertThat(set.kind()).isEqualTo(Optional.ofNullable(kind));
        assertThat(set.access().atLeast()).isEqualTo(least);
        assertThat(set.access().atMost()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"clear, PUBLIC", "green, ON_APPROVAL", "amber, SELECTED", "red, SELECTED"})
    void confidentialityBoundsAccessFromAbove(String level, Access most) {
        DataSet set = dataSets(model(
                        "",
                        "{ \"type\": \"DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\", \"confidentialityLevel\": \""
                                + level + "\" }",
                        related("m", "trainedOn", "[\"d\"]")))
                .get(0);
        assertThat(set.access().atLeast()).isEqualTo(Access.WITHHELD);
        assertThat(set.access().atMost()).isEqualTo(most);
        assertThat(set.kind()).isEmpty();
    }

    @Test
    void contradictionBetweenAvailabilityAndConfidentialityIsKept() {
        DataSet set = dataSets(model(
                        "",
                        "{ \"type\": \"DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\", "
                                + "\"confidentialityLevel\": \"red\", \"datasetAvailability\": \"directDownload\" }",
                        related("m", "trainedOn", "[\"d\"]")))
                .get(0);
        assertThat(set.access().isContradictory()).isTrue();
    }

    @Test
    void howDataCameAboutIsDataInformationOfUnknownDetail() {
        Imported imported = model(
                "",
                "{ \"type\": \"DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\", \"dataCollectionProcess\": \"Crawled\" }",
                related("m", "trainedOn", "[\"d\"]"));
        assertThat(imported.release()
                        .artifact(Component.DATA_INFORMATION)
                        .detail()
                        .atLeast())
                .isEqualTo(Detail.SUMMARY);
        assertThat(imported.release()
                        .artifact(Component.DATA_INFORMATION)
                        .detail()
                        .atMost())
                .isEqualTo(Detail.REBUILDABLE);
    }

    @Test
    void licenseOfADataSetIsItsOwn() {
        DataSet set = dataSets(model(
                        "",
                        "{ \"type\": \"DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\" }",
                        related("m", "trainedOn", "[\"d\"]"),
                        related("d", "hasConcludedLicense", "[\"https://spdx.org/licenses/CC0-1.0\"]")))
                .get(0);
        assertThat(set.licenses()).extracting(license -> license.terms().text()).containsExactly("CC0-1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoneElement", "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement"})
    void noneAndNothingAssertedNameNoData(String individual) {
        Imported imported = model("", related("m", "trainedOn", "[\"" + individual + "\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void addressOfNothingIsANote() {
        Imported imported = model("", related("m", "trainedOn", "[\"urn:nothing\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.notes(imported))
                .containsExactly(
                        "/@graph/1/to/0 (line 3, column 82): found \"urn:nothing\", expected the spdxId of a data "
                                + "set with a name");
    }

    @Test
    void containedModelFilesAreListedWeights() {
        Imported imported = model(
                "",
                "{ \"type\": \"software_Package\", \"spdxId\": \"inner\", \"name\": \"inner\" }",
                "{ \"type\": \"software_File\", \"spdxId\": \"w\", \"additionalPurpose\": [\"model\"] }",
                related("m", "contains", "[\"inner\"]"),
                related("inner", "contains", "[\"w\", \"m\"]"));
        assertThat(imported.release().artifact(Component.WEIGHTS).access().isUnknown())
                .isTrue();
        assertThat(imported.release().artifact(Component.WEIGHTS).access().evidence())
                .extracting(evidence -> evidence.place().orElseThrow())
                .containsExactly("/@graph/2");
    }

    /** Files w0, w1 and so on, the last of which holds weights, in a package that each of some models contains. */
    private List<Imported> models(int number, int files) {
        List<String> elements = new ArrayList<>();
        elements.add(related("m", "contains", "\"p\""));
        for (int i = 1; i < number; i++) {
            elements.add("{ \"type\": \"ai_AIPackage\", \"spdxId\": \"m%d\", \"name\": \"M%d\" }".formatted(i, i));
            elements.add(related("m" + i, "contains", "\"p\""));
        }
        elements.add("{ \"type\": \"software_File\", \"spdxId\": \"w%d\", \"primaryPurpose\": \"model\" }"
                .formatted(files - 1));
        elements.add(IntStream.range(0, files)
                .mapToObj(i -> "\"w" + i + "\"")
                .collect(Collectors.joining(
                        ", ",
                        "{ \"type\": \"Relationship\", \"from\": \"p\", "
                                + "\"relationshipType\": \"contains\", \"to\": [",
                        "] }")));
        return importer.read(TestDocuments.json(document("", elements.toArray(String[]::new))));
    }

    private static boolean hasWeights(Imported model) {
        return !model.release().artifact(Component.WEIGHTS).access().evidence().isEmpty();
    }

    @Test
    void thousandPartsOfAModelAreLookedAt() {
        Imported enough = models(1, 998).get(0);
        assertThat(hasWeights(enough)).isTrue();
        assertThat(enough.notes()).isEmpty();
        Imported many = models(1, 999).get(0);
        assertThat(hasWeights(many)).isFalse();
        assertThat(TestDocuments.notes(many))
                .containsExactly("/@graph/3/to/998 (line 5, column 7955): found more parts than are looked at, "
                        + "expected at most 1000 of a model; name the files with the weights first");
    }

    @Test
    void fiftyThousandPartsOfADocumentAreLookedAt() {
        List<Imported> models = models(102, 499);
        assertThat(models.subList(0, 100)).allMatch(SpdxAiTest::hasWeights);
        assertThat(models.subList(100, 102)).noneMatch(SpdxAiTest::hasWeights);
        assertThat(models.subList(1, 100)).allMatch(model -> model.notes().isEmpty());
        assertThat(models.subList(100, 102))
                .allMatch(model -> model.notes().get(0).code().equals("too-many-parts"));
    }

    @Test
    void packageWithWeightsAndAPlaceIsSaidToBeThere() {
        Imported imported = model(
                "\"software_downloadLocation\": \"https://example.org/m\", \"suppliedBy\": \"lab\", "
                        + "\"creationInfo\": { \"createdBy\": [\"lab\"] }",
                "{ \"type\": \"software_File\", \"spdxId\": \"w\", \"software_primaryPurpose\": \"model\" }",
                related("m", "contains", "[\"w\"]"));
        assertThat(imported.release().artifact(Component.WEIGHTS).access().atLeast())
                .isEqualTo(Access.ON_APPROVAL);
    }

    @Test
    void placeOfAPackageSaysNothingOfWeights() {
        Imported imported = model("\"software_downloadLocation\": \"https://example.org/m\"");
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Relationship", "LifecycleScopedRelationship"})
    void sourceThatGeneratesTheModelIsTrainingCode(String type) {
        Imported imported = model(
                "",
                "{ \"type\": \"software_File\", \"spdxId\": \"s\", \"software_primaryPurpose\": \"source\" }",
                related("s", "generates", "[\"m\"]").replace("Relationship", type),
                related("s", "hasDeclaredLicense", "[\"MIT\"]"));
        assertThat(imported.release().artifact(Component.TRAINING_CODE).access().isUnknown())
                .isTrue();
        assertThat(imported.release().artifact(Component.TRAINING_CODE).licenses())
                .extracting(license -> license.terms().text())
                .containsExactly("MIT");
    }

    @ParameterizedTest
    @CsvSource({"m, descendantOf, b", "b, ancestorOf, m"})
    void descentIsReadBothWays(String from, String type, String to) {
        Imported imported = model(
                "",
                "{ \"type\": \"software_Package\", \"spdxId\": \"b\", \"name\": \"Base\" }",
                related(from, type, "[\"" + to + "\"]"));
        assertThat(imported.release().lineage().bases())
                .containsExactly(new Base("Base", Base.Relation.FINE_TUNE, Optional.empty()));
    }

    @Test
    void tagsOfTheHubInTheDomainNameTheBase() {
        Imported imported = model("\"ai_domain\": [\"license:mit\", \"base_model:quantized:o/b\", \"dataset:squad\"]");
        assertThat(imported.release().lineage().bases())
                .containsExactly(new Base("o/b", Base.Relation.QUANTIZATION, Optional.empty()));
        assertThat(imported.release().licenses()).isEmpty();
        assertThat(dataSets(imported)).isEmpty();
    }

    @Test
    void metricsAreResults() {
        Imported imported =
                model("\"ai_metric\": [{ \"type\": \"DictionaryEntry\", \"key\": \"a\", \"value\": \"1\" }]");
        assertThat(imported.release()
                        .artifact(Component.EVALUATION_RESULTS)
                        .access()
                        .atLeast())
                .isEqualTo(Access.PUBLIC);
    }

    @Test
    void dependencyOnAFrameworkIsSupport() {
        Imported imported = model("", related("m", "dependsOn", "[\"Transformers\", \"left-pad\"]"));
        assertThat(imported.release()
                        .artifact(Component.FRAMEWORK_SUPPORT)
                        .stated()
                        .atLeast())
                .isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"createdBy\": [\"lab\"] | PRODUCER",
                "\"createdBy\": [\"jo\"] | THIRD_PARTY",
                "\"createdBy\": [\"Tool-converter.py\"] | TOOL",
                "\"createdBy\": [\"robot\"] | TOOL",
                "\"createdBy\": [\"kit\"] | TOOL",
                "\"createdBy\": [\"toolmaker\"] | THIRD_PARTY",
                "\"createdBy\": [\"lab\"], \"createdUsing\": [\"robot\"] | TOOL",
                "\"createdBy\": [] | UNSTATED"
            })
    void whoMadeTheDocumentSaysSo(String creation, Speaker speaker) {
        Imported imported = model(
                "\"suppliedBy\": \"lab\", \"creationInfo\": \"_:c\", \"licenseDeclared\": \"MIT\"",
                "{ \"type\": \"CreationInfo\", \"@id\": \"_:c\", \"created\": \"2026-02-03T04:05:06Z\", " + creation
                        + " }",
                "{ \"type\": \"Organization\", \"spdxId\": \"lab\", \"name\": \"Lab\" }",
                "{ \"type\": \"Person\", \"spdxId\": \"jo\", \"name\": \"Jo\" }",
                "{ \"type\": \"SoftwareAgent\", \"spdxId\": \"robot\", \"name\": \"R\" }",
                "{ \"type\": \"Tool\", \"spdxId\": \"kit\", \"name\": \"K\" }",
                "{ \"type\": \"Person\", \"spdxId\": \"toolmaker\", \"name\": \"T\" }");
        assertThat(imported.release().licenses())
                .flatExtracting(LicenseStatement::evidence)
                .containsExactly(new Evidence(
                        "bom.json",
                        Optional.of("/@graph/0/licenseDeclared"),
                        Optional.of(PartialDate.parse("2026-02-03")),
                        speaker));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"ai_metric\": []",
                "\"ai_metric\": [{ \"key\": \"accuracy\" }]",
                "\"ai_metric\": [{ \"key\": \"accuracy\", \"value\": \"N/A\" }]",
                "\"ai_metric\": [{ \"key\": \"accuracy\", \"value\": \" \" }]",
                "\"ai_metric\": [{ \"key\": \"accuracy\", \"value\": true }]",
                "\"ai_metric\": [{ \"key\": \"accuracy\", \"value\": {} }]",
                "\"ai_modelDataPreprocessing\": \"TODO\"",
                "\"ai_modelDataPreprocessing\": [5]",
                "\"suppliedBy\": \"https://example.org/lab\"",
                "\"originatedBy\": \":lab\""
            })
    void whatSaysNothingIsSilence(String fields) {
        Imported imported = model(fields);
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void measuredMetricAmongOthersIsAResult() {
        Imported imported = model("\"ai_metric\": [{ \"value\": \"unknown\" }, { \"value\": 0.5 }]");
        assertThat(imported.release()
                        .artifact(Component.EVALUATION_RESULTS)
                        .access()
                        .atLeast())
                .isEqualTo(Access.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"left-pad", "pytorch"})
    void dependencyOnAnythingElseIsNoSupport(String library) {
        assertThat(model("", related("m", "dependsOn", "[\"" + library + "\"]")).release())
                .isEqualTo(Release.named("M").build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"type\": \"software_File\", \"spdxId\": \"x\" }",
                "{ \"type\": \"software_File\", \"spdxId\": \"x\", \"software_primaryPurpose\": \"documentation\" }",
                "{ \"type\": \"software_Package\", \"spdxId\": \"x\", \"software_primaryPurpose\": \"model\" }"
            })
    void onlyFilesWithThePurposeOfAModelAreWeightsAndOnlySourceIsCode(String element) {
        Imported imported =
                model("", element, related("m", "contains", "[\"x\"]"), related("x", "generates", "[\"m\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
    }

    @Test
    void trainingCodeIsWhereItsPackageIs() {
        Imported imported = model(
                "",
                "{ \"type\": \"software_Package\", \"spdxId\": \"s\", \"software_primaryPurpose\": \"source\", "
                        + "\"software_downloadLocation\": \"https://example.org/code\" }",
                related("s", "generates", "[\"m\"]"));
        assertThat(imported.release().artifact(Component.TRAINING_CODE).location())
                .contains("https://example.org/code");
    }

    @ParameterizedTest
    @CsvSource({
        "urn:nothing, unknown-reference /@graph/1/to/0",
        ":nothing, unknown-reference /@graph/1/to/0",
        "NONE,",
        "NoneElement,",
        "https://spdx.org/rdf/3.0.1/terms/Core/NoAssertionElement,"
    })
    void baseThatIsNotNamedIsNone(String target, String note) {
        Imported imported = model("", related("m", "descendantOf", "[\"" + target + "\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.noted(imported))
                .isEqualTo(Optional.ofNullable(note).stream().toList());
    }

    @ParameterizedTest
    @CsvSource({"o/b, o/b", "pkg:huggingface/o/b@1, o/b"})
    void baseMayBeNamedInPlaceOfAReference(String target, String name) {
        assertThat(model("", related("m", "descendantOf", "[\"" + target + "\"]"))
                        .release()
                        .lineage()
                        .bases())
                .extracting(Base::name)
                .containsExactly(name);
    }

    @Test
    void externalIdentifierIsAnotherName() {
        Imported imported = model("\"externalIdentifier\": [{ \"type\": \"ExternalIdentifier\", "
                + "\"externalIdentifierType\": \"packageUrl\", \"identifier\": \"pkg:huggingface/o/m\" }]");
        assertThat(imported.release().aliases()).containsExactly("o/m");
    }

    @Test
    void modelWithoutNameIsCalledAfterTheDocument() {
        Imported imported = read(document("").replace(", \"name\": \"M\"", ""));
        assertThat(imported.release().name()).isEqualTo("bom.json");
        assertThat(TestDocuments.noted(imported)).containsExactly("missing-name /@graph/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"datasetAvailability\": \"maybe\" | - | unknown-word /@graph/1/datasetAvailability",
                "\"datasetAvailability\": 5 | - | not-text /@graph/1/datasetAvailability",
                "\"confidentialityLevel\": \"blue\" | - | unknown-word /@graph/1/confidentialityLevel",
                "\"confidentialityLevel\": 5 | - | not-text /@graph/1/confidentialityLevel",
                "\"confidentialityLevel\": \"red\", \"hasSensitivePersonalInformation\": \"yes\" | UNSHAREABLE | -",
                "\"confidentialityLevel\": \"amber\", \"hasSensitivePersonalInformation\": \"no\" | - | -",
                "\"confidentialityLevel\": \"green\", \"hasSensitivePersonalInformation\": \"yes\" | - | -",
                "\"confidentialityLevel\": \"red\", \"hasSensitivePersonalInformation\": \"yes\", \"datasetAvailability\": \"clickthrough\" | OBTAINABLE | -",
                "\"dataCollectionProcess\": \"N/A\", \"dataPreprocessing\": [\" \"] | - | -"
            })
    void classOfDataFollowsFromWhatIsStated(String fields, DataSet.Kind kind, String note) {
        Imported imported = model(
                "",
                "{ \"type\": \"DatasetPackage\", \"spdxId\": \"d\", \"name\": \"Letters\", " + fields + " }",
                related("m", "trainedOn", "[\"d\"]"));
        DataSet set = dataSets(imported).get(0);
        assertThat(set.kind()).isEqualTo(Optional.ofNullable(kind));
        assertThat(set.reason().isPresent()).isEqualTo(kind == DataSet.Kind.UNSHAREABLE);
        assertThat(imported.release().artifact(Component.DATA_INFORMATION).isEmpty())
                .isTrue();
        assertThat(TestDocuments.noted(imported))
                .isEqualTo(Optional.ofNullable(note).stream().toList());
    }

    @Test
    void wordsOfASentenceAreNoDataForEvaluation() {
        Imported imported = model("", related("m", "testedOn", "[\"for\"]"));
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.noted(imported)).containsExactly("not-a-data-set /@graph/1/to/0");
    }

    @Test
    void twinWithoutALicenseIsNotNoted() {
        Imported imported = model("", "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"M\" }");
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void partsAndDataOfAPackageOfTheSameNameAreTheModels() {
        Imported imported = model(
                "\"downloadLocation\": \"NOASSERTION\"",
                "{ \"type\": \"software_Package\", \"spdxId\": \"p\", \"name\": \"M\", "
                        + "\"downloadLocation\": \"https://example.org/m\" }",
                "{ \"type\": \"software_File\", \"spdxId\": \"w\", \"primaryPurpose\": \"model\" }",
                related("p", "contains", "[\"w\", \"w\"]"),
                related("p", "trainedOn", "[\"squad\"]"),
                related("w", "hasDeclaredLicense", "[\"MIT\"]"));
        assertThat(dataSets(imported)).extracting(DataSet::name).containsExactly("squad");
        assertThat(imported.release().artifact(Component.WEIGHTS).location()).contains("https://example.org/m");
        assertThat(imported.release().artifact(Component.WEIGHTS).licenses())
                .singleElement()
                .satisfies(license -> assertThat(license.terms().text()).isEqualTo("MIT"))
                .satisfies(license -> assertThat(license.evidence()).hasSize(1));
        assertThat(imported.release().licenses()).isEmpty();
        assertThat(imported.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NONE\"", "\"NOASSERTION\"", "5"})
    void placeThatIsNoneIsNoPlaceOfWeights(String place) {
        Imported imported = model(
                "\"software_downloadLocation\": " + place
                        + ", \"suppliedBy\": \"lab\", \"creationInfo\": { \"createdBy\": [\"lab\"] }",
                "{ \"type\": \"software_File\", \"spdxId\": \"w\", \"software_primaryPurpose\": \"model\" }",
                related("m", "contains", "[\"w\"]"));
        assertThat(imported.release().artifact(Component.WEIGHTS).location()).isEmpty();
        assertThat(imported.release().artifact(Component.WEIGHTS).access().isUnknown())
                .isTrue();
    }

    @Test
    void weightsFoundBeforeTheLimitAreKept() {
        String parts =
                IntStream.range(0, 1_000).mapToObj(i -> "\"w" + i + "\"").collect(Collectors.joining(", ", "[", "]"));
        Imported imported = model(
                "",
                "{ \"type\": \"software_File\", \"spdxId\": \"w0\", \"primaryPurpose\": \"model\" }",
                related("m", "contains", parts));
        assertThat(hasWeights(imported)).isTrue();
        assertThat(TestDocuments.noted(imported)).containsExactly("too-many-parts /@graph/2/to/999");
    }

    @Test
    void firstCreationOfADocumentHoldsForWhatNamesNone() {
        Imported imported =
                model("", "{ \"type\": \"CreationInfo\", \"@id\": \"_:c\", \"created\": \"2026-02-03T04:05:06Z\" }");
        assertThat(imported.release().asOf()).contains(PartialDate.parse("2026-02-03"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spdxId", "@id", "id"})
    void elementsHaveTheirIdUnderAnyOfItsNames(String name) {
        String document = document("", related("m", "hasDeclaredLicense", "[\"MIT\"]"));
        assertThat(licenses(read(document.replace("spdxId", name)).release())).containsExactly("MIT");
    }

    @Test
    void elementMayStandInPlaceOfItsReference() {
        String relationship = related("m", "hasDeclaredLicense", "[\"MIT\"]")
                .replace("\"from\": \"m\"", "\"from\": { \"type\": \"ai_AIPackage\", \"spdxId\": \"m\" }");
        assertThat(licenses(model("", relationship).release())).containsExactly("MIT");
    }

    @Test
    void propertyWithALongNameIsLeftAside() {
        String prefix = "x".repeat(200 - ":licenseDeclared".length()) + ":";
        assertThat(licenses(model("\"" + prefix + "licenseDeclared\": \"MIT\"").release()))
                .containsExactly("MIT");
        assertThat(model("\"x" + prefix + "licenseDeclared\": \"MIT\"").release())
                .isEqualTo(Release.named("M").build());
    }

    @Test
    void elementThatIsNoObjectIsANote() {
        Imported imported = model("", "5");
        assertThat(imported.release()).isEqualTo(Release.named("M").build());
        assertThat(TestDocuments.noted(imported)).containsExactly("not-an-object /@graph/1");
    }

    @Test
    void documentIsAboutItsRoots() {
        Imported imported = model(
                "",
                "{ \"type\": \"ai_AIPackage\", \"spdxId\": \"b\", \"name\": \"Base\" }",
                "{ \"type\": \"SpdxDocument\", \"spdxId\": \"d\", \"rootElement\": [\"m\"] }");
        assertThat(imported.release().name()).isEqualTo("M");
    }

    @Test
    void withoutRootsAllModelsAreRead() {
        String document = document("", "{ \"type\": \"ai_AIPackage\", \"spdxId\": \"b\", \"name\": \"Base\" }");
        assertThat(importer.read(TestDocuments.json(document)))
                .extracting(imported -> imported.release().name())
                .containsExactly("M", "Base");
    }

    /** A model that is trained on some data sets together with things that are no models. */
    private Imported together(int starts, int ends) {
        return model(
                "",
                IntStream.range(0, starts)
                        .mapToObj(i -> i == 0 ? "\"m\"" : "\"x" + i + "\"")
                        .collect(Collectors.joining(
                                ", ",
                                "{ \"type\": \"Relationship\", \"relationshipType\": \"trainedOn\", \"from\": [",
                                IntStream.range(0, ends)
                                        .mapToObj(i -> "\"set " + i + "\"")
                                        .collect(Collectors.joining(", ", "], \"to\": [", "] }")))),
                related("m", "trainedOn", "[\"squad\", \"glue\"]"));
    }

    @Test
    void relationshipMayStartFromSeveralElements() {
        Imported enough = together(3, 3_333);
        assertThat(dataSets(enough)).hasSize(3_335);
        assertThat(enough.notes()).isEmpty();
        Imported many = together(3, 3_334);
        assertThat(dataSets(many)).extracting(DataSet::name).containsExactly("squad", "glue");
        assertThat(TestDocuments.notes(many))
                .containsExactly("/@graph/1 (line 3, column 3): found a relationship from 3 elements to 3334, expected "
                        + "one that starts from one element");
    }

    @Test
    void incompleteRelationshipIsANote() {
        Imported imported = model("", "{ \"type\": \"Relationship\", \"from\": \"m\", \"to\": [\"x\"] }");
        assertThat(TestDocuments.notes(imported))
                .containsExactly("/@graph/1 (line 3, column 3): found a relationship without its type, start or end, "
                        + "expected from, to and relationshipType");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"spdxVersion\": \"SPDX-2.3\" } | /spdxVersion (line 1, column 18): found \"SPDX-2.3\", expected SPDX 3 in JSON-LD: an object with \"@context\" and \"@graph\"; convert the document: SPDX 2 knows no models",
                "{ \"@graph\": [{ \"@type\": \"Person\", \"@id\": \"x\" }] } | the document (line 1, column 1): found another document, expected SPDX 3 in JSON-LD: an object with \"@context\" and \"@graph\"",
                "{ \"@graph\": [{ \"spdxId\": \"x\" }] } | the document (line 1, column 1): found another document, expected SPDX 3 in JSON-LD: an object with \"@context\" and \"@graph\"",
                "{ \"@graph\": [{ \"@type\": \"CreationInfo\", \"@id\": \"_:c\" }] } | the document (line 1, column 1): found an SPDX document without a model, expected an element of the type ai_AIPackage",
                "{ \"@graph\": [{ \"type\": \"SpdxDocument\" }] } | the document (line 1, column 1): found an SPDX document without a model, expected an element of the type ai_AIPackage",
                "\"text\" | the document (line 1, column 1): found another document, expected SPDX 3 in JSON-LD: an object with \"@context\" and \"@graph\"",
                "{ \"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\" } | the document (line 1, column 1): found an SPDX document without a model, expected an element of the type ai_AIPackage"
            })
    void anotherDocumentIsOneProblem(String text, String problem) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> importer.read(TestDocuments.json(text)))
                .withMessage(problem)
                .satisfies(e -> assertThat(e.problems()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"@context\": [\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", {}] } | true",
                "{ \"element\": [{ \"type\": \"ai_AIPackage\", \"spdxId\": \"m\" }] } | true",
                "[{ \"type\": \"ai_AIPackage\", \"spdxId\": \"m\" }] | true",
                "{ \"element\": [{ \"spdxId\": \"m\" }] } | false",
                "{ \"@context\": \"https://schema.org\", \"@graph\": [{ \"@type\": \"Thing\", \"@id\": \"x\" }] } | false",
                "{ \"element\": 5 } | false",
                "[] | false"
            })
    void isRecognizedByItsContent(String text, boolean recognized) {
        assertThat(importer.recognizes(TestDocuments.json(text))).isEqualTo(recognized);
    }
}
