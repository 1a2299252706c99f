package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.imports.ReleaseImporter.Document;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.license.License;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.Permission;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

class HuggingFaceCardTest {

    private static final Release LLAMA = Release.named("meta/llama-2")
            .license("LicenseRef-llama2")
            .weights(Access.PUBLIC)
            .build();

    private static Imported read(String name, String text) {
        HuggingFaceCard importer = new HuggingFaceCard(new Lookup(
                Optional.empty(), (base, asOf) -> base.equals(LLAMA.name()) ? Optional.of(LLAMA) : Optional.empty()));
        return importer.read(new Document(name, text, Optional.empty())).get(0);
    }

    private static Release card(String... lines) {
        return read("README.md", "---\n" + String.join("\n", lines) + "\n---\n# Example\n")
                .release();
    }

    private static List<String> notes(String... lines) {
        return read("README.md", "---\n" + String.join("\n", lines) + "\n---\n# Example\n").notes().stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void addressOnTheHubStandsForTheId() {
        Release release = card(
                "base_model: https://huggingface.co/meta/llama-2",
                "datasets: [https://huggingface.co/datasets/lab/corpus, lab/corpus]");
        assertThat(release.lineage().bases())
                .containsExactly(new Base("meta/llama-2", Base.Relation.FINE_TUNE, Optional.of(LLAMA)));
        assertThat(release.artifact(Component.TRAINING_DATA).dataSets())
                .extracting(DataSet::name)
                .containsExactly("lab/corpus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base_model: a", "library_name: timm", "pipeline_tag: fill-mask", "datasets: squad"})
    void cardOfAModelMayDescribeItsDataAsADataSetDoes(String ofModel) {
        assertThat(card("license: mit", "task_ids: [language-modeling]", ofModel)
                        .licenses(License.Subject.WEIGHTS))
                .hasSize(1);
    }

    @Test
    void licenseIsTheProducersStatementAboutTheWeights() {
        Release release = card("license: mit");
        assertThat(release.licenses(License.Subject.WEIGHTS).get(0).evidence())
                .containsExactly(
                        new Evidence("README.md", Optional.of("/license"), Optional.empty(), Speaker.PRODUCER));
    }

    @Test
    void licenseDoesNotReachCodeThatMayBeElsewhere() {
        Release release = card("license: cc-by-4.0");
        assertThat(Aspect.OSI_APPROVED.read(release, Component.TRAINING_CODE).isUnknown())
                .isTrue();
    }

    @Test
    void severalLicensesAreBoundedByAll() {
        Release release = card("license: [mit, llama2]");
        Fact<Permission> use = Aspect.USE.read(release, Component.WEIGHTS);
        assertThat(List.of(use.atLeast(), use.atMost())).containsExactly(Permission.RESTRICTED, Permission.FREE);
    }

    @Test
    void licenseThatIsOtherIsTheOneThatIsNamed() {
        Release release = card("license: other", "license_name: llama3.1");
        assertThat(release.terms(Component.WEIGHTS).outcome()).isEqualTo(LicenseOutcome.RESTRICTED);
    }

    @Test
    void nameThatContradictsTheTagLeavesTheLicenseUnclear() {
        Release release = card("license: mit", "license_name: microsoft-research-license");
        assertThat(Aspect.USE.read(release, Component.WEIGHTS).isExact()).isFalse();
    }

    @Test
    void licenseOfAnyLengthIsUnreviewed() {
        Release release = card("license: " + "x".repeat(100_000));
        assertThat(release.terms(Component.WEIGHTS).outcome()).isEqualTo(LicenseOutcome.UNREVIEWED);
    }

    @Test
    void licensesBeyondAHundredAreOneThatIsUnreviewed() {
        String many = IntStream.range(0, 150).mapToObj(i -> "mit").collect(Collectors.joining(", "));
        Release release = card("license: [" + many + "]");
        assertThat(release.licenses(License.Subject.WEIGHTS))
                .extracting(statement -> statement.terms().text())
                .containsExactlyInAnyOrder("mit", "and 50 more");
    }

    @Test
    void gateFormIsNoGate() {
        Release release = card("license: mit", "extra_gated_prompt: Accept");
        assertThat(release.artifact(Component.WEIGHTS).isEmpty()).isTrue();
    }

    @Test
    void baseBoundsPermissionsWhereNoRelationIsStated() {
        Release release = card("license: apache-2.0", "base_model: meta/llama-2");
        assertThat(Aspect.USE.read(release, Component.WEIGHTS).atMost()).isEqualTo(Permission.RESTRICTED);
    }

    @Test
    void baseThatIsNotKnownLeavesPermissionsUnknown() {
        Release release = card("license: apache-2.0", "base_model: someone/else");
        Fact<Permission> use = Aspect.USE.read(release, Component.WEIGHTS);
        assertThat(List.of(use.atLeast(), use.atMost())).containsExactly(Permission.WITHHELD, Permission.FREE);
    }

    @Test
    void basesBeyondAHundredBindAsOneThatIsNotKnown() {
        String many = IntStream.range(0, 102).mapToObj(i -> "a/b" + i).collect(Collectors.joining(", "));
        List<Base> bases = card("base_model: [" + many + "]").lineage().bases();
        assertThat(bases.get(100)).isEqualTo(new Base("and 2 more", Base.Relation.FINE_TUNE, Optional.empty()));
        assertThat(bases).hasSize(101);
    }

    @Test
    void emptyListOfBasesSaysNothing() {
        assertThat(card("base_model: []").lineage().kind()).isEqualTo(Lineage.Kind.NOT_STATED);
    }

    @Test
    void namesOfDataSetsAreNoDataInformation() {
        Release release = card("datasets: [example/corpus]");
        assertThat(release.artifact(Component.DATA_INFORMATION).isEmpty()).isTrue();
    }

    @Test
    void listOfDataSetsMayNotBeAll() {
        Release release = card("datasets: [example/corpus]");
        assertThat(release.artifact(Component.TRAINING_DATA).completeness().isUnknown())
                .isTrue();
    }

    @Test
    void dataOfEvaluationAreNotTrainingData() {
        Release release = card(
                "model-index:",
                "- name: m",
                "  results:",
                "  - dataset: {name: Exam, type: exam}",
                "    metrics: [{type: acc, value: 1}]");
        assertThat(release.artifact(Component.TRAINING_DATA).isEmpty()).isTrue();
    }

    @Test
    void resultsOnTheCardArePublic() {
        Release release = card("model-index:", "- results:", "  - metrics: [{type: acc, value: 1}]");
        assertThat(release.artifact(Component.EVALUATION_RESULTS).access().atLeast())
                .isEqualTo(Access.PUBLIC);
    }

    @Test
    void libraryIsAStatementOfSupport() {
        assertThat(card("library_name: transformers")
                        .artifact(Component.FRAMEWORK_SUPPORT)
                        .stated()
                        .atLeast())
                .isEqualTo(Answer.YES);
    }

    @Test
    void unreadableFrontMatterSaysNothing() {
        Release release = card("license: mit", "a: [");
        assertThat(release).isEqualTo(Release.named("README").build());
    }

    @Test
    void frontMatterHasALimit() {
        assertThat(notes("license: mit", "thumbnail: " + "x".repeat(HuggingFaceCard.LONGEST_BLOCK)))
                .containsExactly("front-matter-too-large");
    }

    @Test
    void emptyFrontMatterIsNotOdd() {
        assertThat(notes("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'# A|---|license: mit|---|', 2",
        "'<!--|---|library_name: timm|---|-->', 2",
        "'# A||Text.||---|tags: [a]', 5",
        "'# A|---|license', ",
        "'# A|---|note: what follows is prose', ",
        "'# A| ---|license: mit', ",
    })
    void metadataFurtherDownAreShownAndNotTaken(String lines, Integer line) {
        Imported read = read("README.md", lines.replace("|", "\r\n"));

        assertThat(read.release()).isEqualTo(Release.named("README").build());
        assertThat(read.notes())
                .extracting(Problem::suggestion)
                .containsExactly(Optional.ofNullable(line)
                        .map(number -> "move what stands from line " + number + " on to the head"));
    }

    @Test
    void nameIsThatOfTheFolder() {
        assertThat(read("models/example-7b/README.md", "# A").release().name()).isEqualTo("example-7b");
    }

    @Test
    void nameIsThatOfTheFile() {
        assertThat(read("cards\\example-7b.card.md", "# A").release().name()).isEqualTo("example-7b.card");
    }

    @Test
    void nameIsThatOfTheOnlyModelWithResults() {
        assertThat(card("model-index:", "- name: Example 7B", "  results: []").name())
                .isEqualTo("Example 7B");
    }

    @Test
    void emptyCardIsAProblem() {
        assertThatThrownBy(() -> read("README.md", " \n"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document: found nothing but white space, expected a model card");
    }

    @Test
    void standardImporterKnowsTheBuiltInLicenses() {
        Release release = new HuggingFaceCard()
                .read(new Document("a.md", "---\nlicense: mit\n---\n", Optional.empty()))
                .get(0)
                .release();
        assertThat(release.terms(Component.WEIGHTS).outcome()).isEqualTo(LicenseOutcome.OSI_APPROVED);
    }

    private static boolean isRecognized(String text) {
        return new HuggingFaceCard().recognizes(new Document("a", text, Optional.empty()));
    }

    private static boolean isRecognized(String text, String tree) {
        return new HuggingFaceCard()
                .recognizes(new Document(
                        "a",
                        text,
                        Optional.of(JsonReader.withLimits(Imports.LIMITS).readYaml(tree, 1))));
    }

    @Test
    void cardHasFrontMatterOrMarksOfMarkdown() {
        assertThat(isRecognized("---\nlicense: mit\n---\n")).isTrue();
        assertThat(isRecognized("# Example")).isTrue();
        assertThat(isRecognized("Example")).isFalse();
    }

    @Test
    void markOfMarkdownInStructuredDataIsNone() {
        assertThat(isRecognized("# Example", "Example")).isTrue();
        assertThat(isRecognized("# a\nb: c", "b: c")).isFalse();
        assertThat(isRecognized("- a\n- b", "[a, b]")).isFalse();
    }

    @Test
    void cardWithoutFrontMatterIsNoted() {
        assertThat(read("a.md", "# Example").notes())
                .extracting(Problem::toString)
                .containsExactly("the document (line 1, column 1): found no front matter, expected metadata between two"
                        + " lines of three dashes at the head");
    }

    @Test
    void frontMatterThatIsNotClosedIsNoted() {
        assertThat(read("a.md", "---\nlicense: mit\n").notes())
                .extracting(Problem::code)
                .containsExactly("front-matter-not-closed");
        assertThat(read("a.md", "---\nlicense: mit\n").notes())
                .extracting(Problem::found)
                .containsExactly("front matter that is not closed");
    }

    @Test
    void frontMatterThatIsNotReadableIsNoted() {
        assertThat(notes("license: mit", "a: [")).isNotEmpty();
    }

    @Test
    void frontMatterWithoutFieldsIsNoted() {
        assertThat(notes("- license")).containsExactly("not-a-mapping");
    }

    @Test
    void frontMatterUpToTheLimitIsRead() {
        String line = "thumbnail: ";

        assertThat(notes(line + "x".repeat(HuggingFaceCard.LONGEST_BLOCK - line.length())))
                .isEmpty();
    }

    @Test
    void templateThatIsNotFilledInIsNoted() {
        assertThat(read("a.md", "---\nlicense: mit\n---\n# A\n[More Information Needed]\n")
                        .notes())
                .extracting(Problem::toString)
                .containsExactly("the document (line 5, column 1): found \"[More Information Needed]\", expected a card"
                        + " that has been filled in");
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, README",
        ".card, .card",
        "a/.hidden/readme.md, readme",
        "a/b/ReadMe.md, b",
        "a/.md, .md",
        "/README.md, README",
    })
    void nameIsOfTheFileOrItsFolder(String document, String name) {
        assertThat(read(document, "# A").release().name()).isEqualTo(name);
    }
}
