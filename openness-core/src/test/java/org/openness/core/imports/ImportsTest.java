package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

class ImportsTest {

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': 'a/b', 'tags': []} | hugging-face-hub",
                "{'modelId': 'a'} | hugging-face-hub",
                "[{'a': 1}, {'modelId': 'a'}] | hugging-face-hub",
                "{'error': 'not found'} | hugging-face-hub",
                "{'name': 'A', 'weights': 'public'} | openness-record",
                "{'name': 'A'} | openness-record",
                "name: A | openness-record",
                "\\n\\n# c\\nname: A\\n | openness-record",
                "---\\nlicense: mit\\n---\\n | hugging-face-card",
                "---\\nname: A\\nweights: public\\n---\\n# A | hugging-face-card",
                "---\\nid: a\\ntags: []\\n---\\n# A | hugging-face-card",
                "# Title\\n\\nText. | hugging-face-card",
                "See [this](https://example.org). | hugging-face-card",
                "{'bomFormat': 'CycloneDX'} | cyclonedx",
                "{'$schema': 'http://cyclonedx.org/schema/bom-1.6.schema.json'} | cyclonedx",
                "<?xml version='1.0'?>\\n<bom xmlns='http://cyclonedx.org/schema/bom/1.6'/> | cyclonedx",
                "[{'a': 1}, {'bomFormat': 'CycloneDX'}] | cyclonedx",
                "{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': []} | spdx",
                "[{'type': 'ai_AIPackage', 'spdxId': 'm', 'name': 'M'}] | spdx",
                "{'spdxVersion': 'SPDX-2.3'} | spdx",
                "framework:\\n  name: Model Openness Framework\\n | model-openness-framework",
                "---\\n# A model\\nframework:\\n  name: Model Openness Framework\\n | model-openness-framework",
                "{'framework': {'name': 'Model Openness Framework'}} | model-openness-framework",
                "{'id': 'a'} | ",
                "{'a': 1} | ",
                "[] | ",
                "{ | ",
                "text | ",
                "a: b | ",
            })
    void contentTellsTheFormat(String text, String format) {
        assertThat(Imports.standard().detect(bytes(text.replace("\\n", "\n"))).map(ReleaseImporter::id))
                .isEqualTo(Optional.ofNullable(format));
    }

    @Test
    void bytesThatAreNoTextAreOfNoFormat() {
        assertThat(Imports.standard().detect(new byte[] {(byte) 0x80})).isEmpty();
    }

    @Test
    void callerMayKnowTheFormatBetter() {
        Imports imports = Imports.standard();
        ReleaseImporter card = imports.importer("hugging-face-card").orElseThrow();
        assertThat(imports.read("a.md", bytes("plain"), card).get(0).release().name())
                .isEqualTo("a");
    }

    @Test
    void formatThatIsNotKnownHasNoImporter() {
        assertThat(Imports.standard().importer("none")).isEmpty();
    }

    /** Reads what begins with {@code %}. */
    private static final class Percent implements ReleaseImporter {
        @Override
        public String id() {
            return "percent";
        }

        @Override
        public boolean recognizes(Document document) {
            return document.text().startsWith("%");
        }

        @Override
        public List<Imported> read(Document document) {
            return List.of(new Imported(
                    id(), Release.named(document.text().substring(1)).build(), List.of()));
        }
    }

    @Test
    void ownImporterIsAskedFirst() {
        Imports imports = Imports.standard().with(new Percent());
        assertThat(imports.read("a", bytes("%A")).get(0).release().name()).isEqualTo("A");
        assertThat(imports.importers().get(0).id()).isEqualTo("percent");
    }

    @Test
    void ownImporterStaysWithOtherOptions() {
        Imports imports = Imports.standard()
                .with(new Percent())
                .withBases((name, asOf) -> Optional.empty())
                .withLicenses(LicenseCatalog.builtIn());
        assertThat(imports.importer("percent")).isPresent();
    }

    @Test
    void licensesAreThoseOfTheCaller() {
        byte[] table = bytes("{'licenses': [{'id': 'LicenseRef-house', 'title': 'House License', 'restrictions': [],"
                + " 'duties': [], 'unreviewed': [], 'review': {'by': 'text'}}]}");
        Imports imports =
                Imports.standard().withLicenses(LicenseCatalog.builtIn().with(table));
        Release release = imports.read("a.md", bytes("---\nlicense: LicenseRef-house\n---\n"))
                .get(0)
                .release();
        assertThat(release.terms(Component.WEIGHTS).outcome()).isEqualTo(LicenseOutcome.FREE_NOT_APPROVED);
    }

    @Test
    void recordsUseTheLicensesOfTheCaller() {
        byte[] table = bytes("{'licenses': [{'id': 'LicenseRef-house', 'title': 'House License', 'restrictions': [],"
                + " 'duties': [], 'unreviewed': [], 'review': {'by': 'text'}}]}");
        Imports imports =
                Imports.standard().withLicenses(LicenseCatalog.builtIn().with(table));
        Release release = imports.read("a.json", bytes("{'name': 'A', 'license': 'LicenseRef-house'}"))
                .get(0)
                .release();
        assertThat(release.terms(Component.WEIGHTS).outcome()).isEqualTo(LicenseOutcome.FREE_NOT_APPROVED);
    }

    @Test
    void problemsOfAllPartsAreToldAtOnce() {
        assertThatThrownBy(() -> Imports.standard()
                        .read("a.jsonl", bytes("{'name': 'A', 'weights': 7}\n{'name': 'B'}\n{'error': 'gone'}\n")))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/weights (line 1, column 26): found the number 7, expected an artifact: an object, or its"
                        + " access in one word\nthe document (line 3, column 11): found the error \"gone\", expected an"
                        + " answer of the Hub about one model");
    }

    @Test
    void partsThatAreGoodAreAnsweredBesideOthers() {
        assertThat(Imports.standard().parts("a.jsonl", bytes("{'name': 'A'}\n\n{'name': \nnonsense\n")))
                .extracting(
                        ImportedPart::name,
                        part -> part.releases().size(),
                        part -> part.problems().size())
                .containsExactly(tuple("a.jsonl:1", 1, 0), tuple("a.jsonl:3", 0, 1), tuple("a.jsonl:4", 0, 1));
    }

    @Test
    void linesWhoseFirstIsDamagedAreLinesStill() {
        assertThat(Imports.standard().parts("a.jsonl", bytes("{'name': \n{'name': 'B'}\n")))
                .extracting(part -> part.releases().size())
                .containsExactly(0, 1);
    }

    @Test
    void indentedDocumentThatIsDamagedIsOneProblem() {
        assertThat(Imports.standard().parts("a.json", bytes("{\n  'name': 'A',\n  'weights': \n")))
                .extracting(part -> part.problems().size())
                .containsExactly(1);
    }

    @Test
    void evidenceNamesTheItemOfAnArray() {
        List<Imported> read = Imports.standard().read("a.json", bytes("[{'modelId': 'a', 'siblings': []}]"));
        assertThat(read.get(0)
                        .release()
                        .artifact(Component.WEIGHTS)
                        .access()
                        .evidence()
                        .get(0)
                        .source())
                .isEqualTo("a.json#/0");
    }

    @Test
    void originNeedsAName() {
        assertThatThrownBy(() -> Imports.standard().read(" ", bytes("{}")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the origin needs a name, because evidence does");
    }

    @Test
    void sizeHasALimit() {
        assertThat(Imports.standard()
                        .parts("a", new byte[Imports.LIMITS.bytes() + 1])
                        .get(0)
                        .problems())
                .extracting(Problem::toString)
                .containsExactly("the document: found 16777217 bytes, expected at most 16777216; split the document");
    }

    @Test
    void numberOfTokensHasALimit() {
        String many = "{'modelId': 'a', 'siblings': [" + "0,".repeat(1_000_000) + "0]}";
        assertThat(Imports.standard().parts("a", bytes(many)).get(0).problems())
                .extracting(Problem::code)
                .containsExactly("too-many-tokens");
    }

    @Test
    void depthHasALimit() {
        String deep = "{'modelId': 'a', 'x': " + "[".repeat(64) + "]".repeat(64) + "}";
        assertThat(Imports.standard().parts("a", bytes(deep)).get(0).problems())
                .extracting(Problem::code)
                .containsExactly("nested-too-deep");
    }

    @Test
    void fileIsReadByItsPath(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{\"name\": \"A\"}");
        assertThat(Imports.standard().read(file).get(0).release().name()).isEqualTo("A");
    }

    private static List<String> problems(String text) {
        return Imports.standard().parts("a", bytes(text)).stream()
                .flatMap(part -> part.problems().stream())
                .map(Problem::toString)
                .toList();
    }

    private static final String FORMATS = ", expected a document of one of the formats "
            + String.join(
                    ", ",
                    Imports.standard().importers().stream()
                            .map(ReleaseImporter::id)
                            .toList());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a': 1, 'b': 2} | the document (line 1, column 1): found an object with the fields \"a, b\"",
                "{} | the document (line 1, column 1): found an object",
                "[1] | the document (line 1, column 1): found an array",
                "[-1] | the document (line 1, column 1): found an array",
                "[] | the document (line 1, column 1): found an array",
                "[['a']] | the document (line 1, column 1): found an array",
                "[ {'a': 1}] | the document (line 1, column 1): found an array",
                "[ | the document (line 1, column 1): found text that begins with \"[\"",
                "7 | the document (line 1, column 1): found text that begins with \"7\"",
                "'a' | the document (line 1, column 1): found text that begins with \"a\"",
                "text | the document (line 1, column 1): found text that begins with \"text\"",
                "a: b | the document (line 1, column 1): found an object with the fields \"a\"",
            })
    void documentOfNoFormatSaysWhatItIs(String text, String found) {
        assertThat(problems(text)).containsExactly(found + FORMATS);
    }

    @Test
    void tenFieldsTellWhatAnObjectIs() {
        assertThat(problems("{'a':1,'b':1,'c':1,'d':1,'e':1,'f':1,'g':1,'h':1,'i':1,'j':1,'k':1}"))
                .containsExactly("the document (line 1, column 1): found an object with the fields"
                        + " \"a, b, c, d, e, f, g, h, i, j\"" + FORMATS);
    }

    @Test
    void recordWithoutANameIsToldSo() {
        assertThat(problems("{'weights': 'public'}"))
                .containsExactly("the document (line 1, column 1): found an object, expected the field \"name\"");
    }

    @Test
    void problemOfAnItemStandsBelowIt() {
        assertThat(problems("[{'modelId': 'a'}, {'name': 'A', 'weights': 7}]"))
                .containsExactly(
                        "/1/weights (line 1, column 45): found the number 7, expected an artifact: an object, or its"
                                + " access in one word");
    }

    @Test
    void noteOfAnItemStandsBelowIt() {
        List<Imported> read = Imports.standard().read("a", bytes("[{'modelId': 'a', 'tags': [7]}]"));

        assertThat(read.get(0).notes()).extracting(Problem::pointer).contains("/0/tags/0");
    }

    private static List<String> names(String text) {
        return Imports.standard().parts("a", bytes(text)).stream()
                .map(ImportedPart::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\n{'name': 'A'}\\n\\n{'name': 'B'} | a:2, a:4",
                "{'name': 'A'}\\n{'b': | a:1, a:2",
                "{'name': 'A'}\\nnonsense | a:1, a:2",
                " {'name': \\n {'name': 'B'} | a:1, a:2",
                "{'name': \\n{'b': | a",
                "{'name': \\nnonsense\\n{'name': 'B'} | a",
                "{'name': \\n{'name': 'B'}\\nnonsense | a",
                "{'name': 'A'}x | a",
            })
    void linesAreJsonLinesIfTheFirstReadsOrAllBeginSo(String text, String names) {
        assertThat(String.join(", ", names(text.replace("\\n", "\n")))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "'name: A\nweights: [', true",
        "'# c\n---\n\nname: A\nweights: [', true",
        "'producer: A\nweights: [', true",
        "'framework: [', true",
        "'license: [', false",
        "'other: [', false",
        "'---\nname: [\n---\n', false",
    })
    void yamlThatIsMeantToBeARecordTellsItsErrors(String text, boolean tells) {
        assertThat(Imports.standard().parts("a", bytes(text.replace("\\n", "\n"))).stream()
                        .flatMap(part -> part.problems().stream())
                        .anyMatch(problem -> !problem.code().equals("unknown-format")))
                .isEqualTo(tells);
    }

    @Test
    void nothingToMergeIsRefused() {
        assertThatThrownBy(() -> Imports.merge(List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is nothing to merge");
    }
}
