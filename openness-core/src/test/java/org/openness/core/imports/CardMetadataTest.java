package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.license.License;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

class CardMetadataTest {

    private final Notes notes = new Notes();

    private static Json yaml(String... lines) {
        return JsonReader.withLimits(Imports.LIMITS).readYaml(String.join("\n", lines), 1);
    }

    private CardMetadata card(String... lines) {
        return CardMetadata.read(yaml(lines), "", notes);
    }

    private CardMetadata answer(String... lines) {
        return CardMetadata.ofAnswer(yaml(lines), notes);
    }

    private static Evidence at(String pointer) {
        return new Evidence("card", Optional.of(pointer), Optional.empty(), Speaker.PRODUCER);
    }

    private Release release(CardMetadata metadata) {
        Release.Builder release = Release.named("own/model");
        CardMetadata.Context context =
                new CardMetadata.Context(Lookup.STANDARD, notes, CardMetadataTest::at, "own/model", Optional.empty());
        metadata.addTo(release, context, false);
        metadata.addResultsTo(release, context);
        return release.build();
    }

    private List<String> licenses(CardMetadata metadata) {
        return release(metadata).licenses(License.Subject.WEIGHTS).stream()
                .map(statement -> statement.terms().text())
                .toList();
    }

    private List<Base> bases(CardMetadata metadata) {
        return release(metadata).lineage().bases();
    }

    private List<String> dataSets(CardMetadata metadata) {
        return release(metadata).artifact(Component.TRAINING_DATA).dataSets().stream()
                .map(DataSet::name)
                .toList();
    }

    private Artifact results(CardMetadata metadata) {
        return release(metadata).artifact(Component.EVALUATION_RESULTS);
    }

    private static Artifact resultsAt(String pointer) {
        return Artifact.of(Component.EVALUATION_RESULTS)
                .access(Access.PUBLIC, at(pointer))
                .build();
    }

    private List<String> codes() {
        return notes.inOrder().stream().map(Problem::code).toList();
    }

    private static String many(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).collect(Collectors.joining(", ", "[", "]"));
    }

    // Licenses.

    @ParameterizedTest
    @CsvSource({
        "mit, MIT License, 1",
        "mit, apache-2.0, 2",
        "mit, my own terms, 2",
        "my own terms, mit, 2",
        "gpl-3.0, GPL-3.0-only, 1",
        "GPL-3.0-only, gpl-3.0, 1",
        "mit, license, 1",
        "mit, Custom, 1",
        "none, apache-2.0, 0",
    })
    void nameThatCannotMeanTheLicenseOfTheTagIsAnotherStatement(String tag, String name, int statements) {
        assertThat(licenses(card("license: " + tag, "license_name: " + name))).hasSize(statements);
    }

    @ParameterizedTest
    @CsvSource({
        "llama3.1, LICENSE, llama3.1",
        "my-own, LICENSE, my-own",
        "my-own, https://ai.meta.com/llama/license/, https://ai.meta.com/llama/license/",
        "my-own, http://ai.meta.com/llama/license/, http://ai.meta.com/llama/license/",
        "my-own, https://example.org/terms, my-own",
        "my-own, mit, my-own",
        "gemma, https://ai.google.dev/gemma/terms, https://ai.google.dev/gemma/terms",
    })
    void otherLicenseIsTheOneThatIsKnownByItsNameOrAddress(String name, String link, String text) {
        CardMetadata card = card("license: other", "license_name: " + name, "license_link: " + link);

        assertThat(licenses(card)).containsExactly(text);
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mit", "llama3.1", "modified-mit"})
    void knownAddressOfAnotherTextContradictsTheNameOfOtherLicense(String name) {
        CardMetadata card =
                card("license: other", "license_name: " + name, "license_link: https://ai.meta.com/llama/license/");

        assertThat(licenses(card)).containsExactly("https://ai.meta.com/llama/license/", name);
        assertThat(notes.inOrder()).extracting(Problem::pointer).containsExactly("/license_name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "custom"})
    void onlyTheTagOtherStandsForTheNamedLicense(String tag) {
        assertThat(licenses(card("license: " + tag, "license_name: mit"))).containsExactlyInAnyOrder(tag, "mit");
    }

    @Test
    void addressThatAgreesWithTheNameIsNoThirdLicense() {
        CardMetadata card = card(
                "license: mit",
                "license_name: nvidia-open-model-license",
                "license_link: https://www.nvidia.com/en-us/agreements/enterprise-software/nvidia-open-model-license/");

        assertThat(licenses(card)).containsExactly("mit", "nvidia-open-model-license");
    }

    @ParameterizedTest
    @CsvSource({
        "my-own, https://opensource.org/license/mit & my-own, /license_name",
        "LICENSE, https://opensource.org/license/mit, ''",
    })
    void addressStandsBesideANameAlone(String name, String texts, String noted) {
        CardMetadata card = card("license_name: " + name, "license_link: https://opensource.org/license/mit");

        assertThat(String.join(" & ", licenses(card))).isEqualTo(texts);
        assertThat(notes.inOrder().stream().map(Problem::pointer).collect(Collectors.joining()))
                .isEqualTo(noted);
    }

    @Test
    void addressPicksTheLicenseThatANameAloneMayMean() {
        CardMetadata card = card("license_name: gemma", "license_link: https://ai.google.dev/gemma/terms");

        assertThat(licenses(card)).containsExactly("https://ai.google.dev/gemma/terms");
    }

    @ParameterizedTest
    @CsvSource({
        "gemma, https://ai.google.dev/gemma/terms, https://ai.google.dev/gemma/terms, ''",
        "mit, https://opensource.org/license/mit, mit, ''",
        "mit, https://example.org/terms, mit, ''",
        "mit, LICENSE, mit, ''",
        "mit, https://ai.meta.com/llama/license/, https://ai.meta.com/llama/license/ & mit, /license_link",
        "my-own, https://opensource.org/license/mit, https://opensource.org/license/mit & my-own, /license_link",
        "none, https://opensource.org/license/mit, '', /license",
        "'[gemma, mit]', https://ai.google.dev/gemma/terms, gemma & mit, /license/1",
    })
    void knownAddressPicksTheLicenseThatATagMeansOrContradictsIt(String tag, String link, String texts, String noted) {
        assertThat(String.join(" & ", licenses(card("license: " + tag, "license_link: " + link))))
                .isEqualTo(texts);
        assertThat(notes.inOrder().stream().map(Problem::pointer).collect(Collectors.joining()))
                .isEqualTo(noted);
    }

    @ParameterizedTest
    @CsvSource({
        "gemma, Gemma Terms of Use, Gemma Terms of Use",
        "gpl-3.0, GPL-3.0-only, GPL-3.0-only",
        "GPL-3.0-only, gpl-3.0, GPL-3.0-only",
        "gpl-3.0, GPL-3.0, gpl-3.0",
        "MIT AND ISC, MIT, MIT AND ISC",
    })
    void nameThatIsMoreExactThanTheTagIsTheLicense(String tag, String name, String text) {
        assertThat(licenses(card("license: " + tag, "license_name: " + name))).containsExactly(text);
    }

    @Test
    void otherLicenseWithoutANameIsNoted() {
        assertThat(licenses(card("license: other", "license_link: LICENSE"))).containsExactly("other");
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/license (line 1, column 10): found \"other\", expected a license_name that names the"
                        + " text");
    }

    @Test
    void nameAloneIsTheLicense() {
        assertThat(licenses(card("license_name: mit"))).containsExactly("mit");
        assertThat(codes()).isEmpty();
    }

    @Test
    void nameThatIsNoneNamesNothing() {
        assertThat(licenses(card("license_name: other"))).containsExactly("other");
        assertThat(notes.inOrder()).extracting(Problem::pointer).containsExactly("/license_name");
    }

    @Test
    void longNameOfALicenseIsNotedOnceAndCut() {
        String longest = "x".repeat(300);

        assertThat(licenses(card("license_name: " + longest))).containsExactly(longest);
        assertThat(codes()).isEmpty();
        assertThat(licenses(card("license_name: " + longest + "y"))).containsExactly(longest);
        assertThat(codes()).containsExactly("too-long");
    }

    /** What stands behind the first characters may be anything. */
    @Test
    void longTextThatBeginsLikeALicenseIsNone() {
        assertThat(licenses(card("license_name: MIT" + " ".repeat(300) + "for research alone")))
                .containsExactly("a text of 321 characters");
        assertThat(codes()).containsExactly("too-long");
    }

    /** Read again as a record, it is the same. */
    @ParameterizedTest
    @CsvSource({"' ', 1", "\ud83d\ude00, 0"})
    void longTextIsCutBetweenItsCharacters(String last, int more) {
        String cut = "x".repeat(299);

        assertThat(licenses(card("license_name: '" + cut + last + "y".repeat(more) + "z'")))
                .containsExactly(cut);
        assertThat(bases(card("base_model: '" + cut + last + "y".repeat(more) + "z'", "base_model_relation: merge")))
                .containsExactly(new Base(cut, Relation.MERGE, Optional.empty()));
    }

    @Test
    void licensesBeyondAHundredAreNoted() {
        assertThat(licenses(card("license: " + many(100, "own ")))).hasSize(100);
        assertThat(codes()).containsExactly("license-unclear");
        assertThat(licenses(card("license: " + many(101, "own "))))
                .hasSize(101)
                .contains("and 1 more")
                .doesNotContain("own 100");
        assertThat(codes()).contains("too-many");
    }

    @Test
    void licensesThatDifferAreNotedAtTheSecond() {
        assertThat(licenses(card("license: [mit, apache-2.0]"))).containsExactly("apache-2.0", "mit");
        assertThat(notes.inOrder()).extracting(Problem::pointer).containsExactly("/license/1");
    }

    @Test
    void nameThatContradictsTheTagIsNotedThere() {
        assertThat(licenses(card("license: mit", "license_name: apache-2.0"))).containsExactly("apache-2.0", "mit");
        assertThat(notes.inOrder()).extracting(Problem::pointer).containsExactly("/license_name");
    }

    // Bases.

    @Test
    void tagsOfAnAnswerNameTheBaseAndItsRelation() {
        assertThat(bases(answer("tags: ['base_model:a/b', 'base_model:merge:a/b', 'base_model:new:c']")))
                .containsExactly(
                        new Base("a/b", Relation.MERGE, Optional.empty()),
                        new Base("new:c", Relation.FINE_TUNE, Optional.empty()));
    }

    @Test
    void tagWithoutANameNamesNoBase() {
        CardMetadata answer = answer("tags: ['base_model:quantized:', 'base_model:', 'dataset:squad']");

        assertThat(bases(answer)).isEmpty();
        assertThat(dataSets(answer)).containsExactly("squad");
    }

    @Test
    void tagOfACardStatesTheRelationToItsBase() {
        assertThat(bases(card("base_model: a/b", "tags: ['base_model:adapter:a/b', lora]")))
                .containsExactly(new Base("a/b", Relation.ADAPTER, Optional.empty()));
        assertThat(codes()).isEmpty();
    }

    @Test
    void tagOfACardStatesNoRelationToAnotherBase() {
        assertThat(bases(card("base_model: a/b", "tags: ['base_model:adapter:c/d']")))
                .containsExactly(new Base("a/b", Relation.FINE_TUNE, Optional.empty()));
        assertThat(codes()).containsExactly("relation-not-stated");
    }

    @Test
    void tagOfACardNamesTheBaseThatNoFieldNames() {
        assertThat(bases(card("base_model: ''", "tags: ['base_model:adapter:/data/model']")))
                .containsExactly(new Base("/data/model", Relation.ADAPTER, Optional.empty()));
        assertThat(codes()).containsExactly("base-not-public");
    }

    @Test
    void relationThatACardStatesGoesBeforeTheOneThatTheHubInfers() {
        CardMetadata card = card("base_model: a/b", "tags: ['base_model:adapter:a/b']");

        assertThat(bases(card.orElse(answer("tags: ['base_model:finetune:a/b']"))))
                .containsExactly(new Base("a/b", Relation.ADAPTER, Optional.empty()));
    }

    @Test
    void nameOfABaseIsCut() {
        assertThat(bases(card("base_model: " + "x".repeat(301), "base_model_relation: merge")))
                .containsExactly(new Base("x".repeat(300), Relation.MERGE, Optional.empty()));
    }

    @Test
    void basesBeyondAHundredAreNoted() {
        assertThat(bases(card("base_model: " + many(100, "b"), "base_model_relation: merge")))
                .hasSize(100);
        assertThat(codes()).isEmpty();
        assertThat(bases(card("base_model: " + many(101, "b"), "base_model_relation: merge")))
                .hasSize(101)
                .last()
                .isEqualTo(new Base("and 1 more", Relation.FINE_TUNE, Optional.empty()));
        assertThat(codes()).containsExactly("too-many");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/model", "./model", "~/model", "\\\\host\\model", "D:/model"})
    void folderIsNoPublicName(String path) {
        bases(card("base_model: '" + path + "'", "base_model_relation: merge"));

        assertThat(codes()).containsExactly("base-not-public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "D:", "D:b", "Db/", "a.b"})
    void nameOfTheHubIsNoFolder(String name) {
        bases(card("base_model: '" + name + "'", "base_model_relation: merge"));

        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "N/A", "'?'", "unknown"})
    void fillerIsNoBase(String name) {
        assertThat(bases(card("base_model: " + name))).isEmpty();
        assertThat(codes()).containsExactly("not-a-base");
        assertThat(card("base_model: " + name).namesBase()).isFalse();
        assertThat(bases(answer("tags: ['base_model:none', 'base_model:finetune:None']")))
                .isEmpty();
    }

    // Data sets.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base_model_relation: quantized",
                "quantized_by: somebody",
                "{base_model: a/b, tags: [GGUF], base_model_relation: finetune}",
                "{base_model: a/b, library_name: GPTQ}",
            })
    void quantizedModelNamesWhatItWasCalibratedWith(String metadata) {
        Json card = yaml(metadata);
        Json sets = yaml("datasets: [squad]");
        CardMetadata both = CardMetadata.read(card, "", notes).orElse(CardMetadata.read(sets, "", notes));
        CardMetadata turned = CardMetadata.read(sets, "", notes).orElse(CardMetadata.read(card, "", notes));

        assertThat(dataSets(both)).isEmpty();
        assertThat(dataSets(turned)).isEmpty();
        assertThat(codes()).contains("calibration-data");
    }

    @Test
    void tagOfAQuantizedBaseTellsOfAQuantizedModel() {
        assertThat(dataSets(answer("tags: ['base_model:quantized:a/b', 'dataset:squad']")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base_model_relation: finetune",
                "quantized_by: [somebody]",
                "tags: [gguf]",
                "library_name: gguf",
                "{base_model: a/b, tags: [other], library_name: peft}",
            })
    void otherModelNamesWhatItWasTrainedOn(String metadata) {
        CardMetadata sets = card("datasets: [squad]");

        assertThat(dataSets(sets.orElse(card(metadata)))).containsExactly("squad");
    }

    @Test
    void quantizedModelWithoutDataSetsIsNotOdd() {
        assertThat(dataSets(card("quantized_by: somebody"))).isEmpty();
        assertThat(codes()).isEmpty();
    }

    @Test
    void longNameOfADataSetIsNoted() {
        assertThat(dataSets(card("datasets: [" + "x".repeat(301) + ", " + "y".repeat(300) + "]")))
                .containsExactly("y".repeat(300));
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "/datasets/0 (line 1, column 12): found 301 characters, expected the name of a data set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Unknown", "generator", "JSON", "imagefolder", "custom"})
    void fillerOrKindOfFilesIsNoDataSet(String name) {
        assertThat(dataSets(card("datasets: [" + name + ", squad]"))).containsExactly("squad");
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/datasets/0 (line 1, column 12): found \"" + name
                        + "\", expected the name of a data set, not a word of a sentence, a filler or a kind of files");
        assertThat(dataSets(answer("tags: ['dataset:" + name + "']"))).isEmpty();
    }

    // Frameworks.

    @Test
    void libraryGoesBeforeTags() {
        Release release = release(card("library_name: unheard-of", "tags: [transformers]"));

        assertThat(release.artifact(Component.FRAMEWORK_SUPPORT).isEmpty()).isTrue();
        assertThat(codes()).containsExactly("unknown-library");
    }

    @Test
    void tagOfAFrameworkIsAStatementOfSupport() {
        assertThat(release(card("tags: [text, transformers]"))
                        .artifact(Component.FRAMEWORK_SUPPORT)
                        .stated()
                        .evidence())
                .containsExactly(at("/tags/1"));
        assertThat(codes()).isEmpty();
    }

    // Results and names.

    @Test
    void firstResultWithAMetricCounts() {
        CardMetadata card = card(
                "model-index:",
                "- {name: a, results: [{metrics: [{value: null}]}, {metrics: [{value: 1}]}]}",
                "- {name: b, results: [{metrics: [{value: 2}]}]}");

        assertThat(results(card)).isEqualTo(resultsAt("/model-index/0/results/1"));
        assertThat(card.modelName()).isEmpty();
        assertThat(codes()).isEmpty();
    }

    @Test
    void onlyModelOfTheIndexMayStandAlone() {
        CardMetadata card = card("model-index: {name: ' a ', results: [{metrics: [{value: 1}]}]}");

        assertThat(results(card)).isEqualTo(resultsAt("/model-index/results/0"));
        assertThat(card.modelName()).contains("a");
    }

    @Test
    void resultsWithoutAMetricAreNone() {
        CardMetadata card = card("model-index:", "- {name: a, results: [{metrics: []}, {}]}");

        assertThat(results(card).isEmpty()).isTrue();
    }

    @Test
    void resultsThatAreNoListAreNoted() {
        results(card("model-index:", "- {name: a, results: 5}", "- {name: b, results: null}", "- {name: c}"));

        assertThat(notes.inOrder()).extracting(Problem::pointer).containsExactly("/model-index/0/results");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: b}", "' '", "[a]", "true"})
    void nameOfAModelIsAText(String name) {
        assertThat(card("model-index:", "- name: " + name).modelName()).isEmpty();
    }

    @Test
    void nameOfAModelIsNotLong() {
        assertThat(card("model-index:", "- name: " + "x".repeat(300)).modelName())
                .isPresent();
        assertThat(card("model-index:", "- name: " + "x".repeat(301)).modelName())
                .isEmpty();
    }

    // What suggests something.

    @ParameterizedTest
    @CsvSource({
        "extra_gated_eu_disallowed: true, eu-refused",
        "extra_gated_eu_disallowed: false, ''",
        "extra_gated_prompt: Accept, gate-form",
        "new_version: a/b, superseded",
        "new_version: [], ''",
        "license: '', ''",
        "license: null, ''",
        "license: {a: mit}, not-text",
    })
    void hintIsNoted(String field, String code) {
        CardMetadata card = card(field);

        assertThat(licenses(card)).isEmpty();
        assertThat(String.join(" ", codes())).isEqualTo(code);
    }

    @Test
    void formOfAGateIsNotedOnce() {
        card("extra_gated_prompt: Accept", "extra_gated_fields: {Name: text}");

        assertThat(codes()).containsExactly("gate-form");
    }

    @Test
    void secondOfSeveralValuesIsNoted() {
        assertThat(licenses(card("license_name: [mit, isc]"))).containsExactly("mit");
        assertThat(codes()).containsExactly("several-values");
    }

    // Two documents.

    @Test
    void othersFillWhatIsNotSaid() {
        CardMetadata others = card(
                "license: other",
                "license_name: my-own",
                "license_link: https://ai.meta.com/llama/license/",
                "datasets: [squad]",
                "base_model: a/b",
                "base_model_relation: adapter",
                "library_name: transformers",
                "model-index: {name: a, results: [{metrics: [{value: 1}]}]}");
        CardMetadata filled = card("license_link: LICENSE").orElse(others);

        assertThat(licenses(filled)).containsExactly("https://ai.meta.com/llama/license/");
        assertThat(bases(filled)).containsExactly(new Base("a/b", Relation.ADAPTER, Optional.empty()));
        assertThat(dataSets(filled)).containsExactly("squad");
        assertThat(filled.modelName()).contains("a");
        assertThat(results(filled)).isEqualTo(resultsAt("/model-index/results/0"));
        assertThat(release(filled).artifact(Component.FRAMEWORK_SUPPORT).isEmpty())
                .isFalse();
    }

    @Test
    void whatIsSaidGoesBeforeOthers() {
        CardMetadata others = card(
                "license: mit",
                "license_name: my-own",
                "license_link: https://ai.meta.com/llama/license/",
                "datasets: [squad]",
                "base_model: a/b",
                "base_model_relation: adapter",
                "library_name: transformers",
                "model-index: {name: a, results: [{metrics: [{value: 1}]}]}");
        CardMetadata own = card(
                "license: other",
                "datasets: [c4]",
                "base_model: c/d",
                "base_model_relation: merge",
                "library_name: unheard-of",
                "model-index: [{name: b, results: [{metrics: [{value: 1}]}]}]");
        CardMetadata filled = own.orElse(others);

        assertThat(licenses(filled)).containsExactly("other");
        assertThat(bases(filled)).containsExactly(new Base("c/d", Relation.MERGE, Optional.empty()));
        assertThat(dataSets(filled)).containsExactly("c4");
        assertThat(filled.modelName()).contains("b");
        assertThat(results(filled)).isEqualTo(resultsAt("/model-index/0/results/0"));
        assertThat(release(filled).artifact(Component.FRAMEWORK_SUPPORT).isEmpty())
                .isTrue();
    }

    @Test
    void othersNameTheLicenseOfMetadataWithoutOne() {
        assertThat(licenses(card("library_name: peft").orElse(card("license_name: isc"))))
                .containsExactly("isc");
    }

    @Test
    void nameOfALicenseGoesBeforeTheTagOfOthers() {
        assertThat(licenses(card("license_name: isc").orElse(card("license: mit"))))
                .containsExactly("isc");
    }

    @Test
    void metadataThatSayNothingAddNothing() {
        assertThat(release(CardMetadata.none()))
                .isEqualTo(Release.named("own/model").build());
    }
}
