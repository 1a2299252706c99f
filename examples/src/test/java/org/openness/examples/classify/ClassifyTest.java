package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.examples.Golden;

class ClassifyTest {

    private static final String HUB = """
            {"id": "example/model-7b", "gated": "manual", "library_name": "transformers",
             "siblings": [{"rfilename": "model.safetensors"}]}
            """;

    private static final String CARD = """
            ---
            license: mit
            license_name: mit
            ---
            # Example
            """;

    private static final String RECORD = """
            name: Closed 1
            weights: withheld
            """;

    @TempDir
    Path folder;

    private String hub;
    private String card;
    private String record;

    @BeforeEach
    void writeInputs() throws IOException {
        hub = write("hub.json", HUB);
        card = write("card.md", CARD);
        record = write("record.yaml", RECORD);
    }

    private String write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    /** What a run came to; paths below the temporary folder are told without it. */
    private record Run(int code, String out, String err) {

        String all() {
            return out + err + "exit code " + code + "\n";
        }
    }

    private Run run(String... args) {
        return run(InputStream.nullInputStream(), false, args);
    }

    private Run run(InputStream in, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Classify.run(
                args,
                new Surroundings(
                        in, out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, () -> 100, () -> false));
        return new Run(code, told(out), told(err));
    }

    private String told(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private String written(Path file) throws IOException {
        return Files.readString(file).replace(folder + "/", "");
    }

    private static List<Json> objects(String lines) {
        return lines.lines()
                .map(line -> JsonReader.withLimits(ReadLimits.DEFAULT).readJson(line, 1))
                .toList();
    }

    private static String field(Json object, String name) {
        return object.get(name).orElseThrow().text();
    }

    @Test
    void textTellsTheLevelAndWhatIsInTheWay() throws IOException {
        Golden.check("classify-hub.txt", run(hub).all());
    }

    @Test
    void planIsToldAsWell() throws IOException {
        Golden.check("classify-plan.txt", run("--plan", "--rules", "g7", record).all());
    }

    @Test
    void inputsOfAllFormatsAreAnsweredInTheirOrder() {
        assertThat(objects(run("--format", "json", record, hub, card).out))
                .extracting(object -> field(object, "source"), object -> field(object, "name"))
                .containsExactly(
                        tuple("record.yaml", "Closed 1"),
                        tuple("hub.json", "example/model-7b"),
                        tuple("card.md", "card"));
    }

    @Test
    void jsonIsOneObjectALineWithWhatTheContractNames() {
        Run run = run("--format", "json", hub);
        assertThat(run.out).endsWith("}\n");
        Json object = objects(run.out).get(0);
        assertThat(Stream.of("source", "name", "rules", "level", "possibleLevel", "settled")
                        .map(name -> name + "=" + field(object, name)))
                .containsExactly(
                        "source=hub.json",
                        "name=example/model-7b",
                        "rules=openness-spectrum",
                        "level=OPEN_WEIGHTS",
                        "possibleLevel=OPEN_WEIGHTS_DATA_INFO",
                        "settled=false");
        Json finding = object.get("findings").orElseThrow().items().get(0);
        assertThat(finding.fields()).extracting(Json.Field::name).contains("requirement", "outcome", "reasons");
        assertThat(object.get("concerns")).isPresent();
    }

    @Test
    void markdownIsTheFullReport() {
        assertThat(run("--format", "markdown", record).out)
                .startsWith("# Closed 1: closed\n\nRule set openness-spectrum 1.0\n")
                .endsWith("\nThis is not legal advice.\n");
    }

    @Test
    void allRuleSetsAnswer() {
        assertThat(objects(run("--format", "json", "--rules", "all", record).out))
                .extracting(object -> field(object, "rules"))
                .containsExactly("openness-spectrum", "osaid", "mof", "g7", "eu-ai-act");
    }

    @Test
    void severalReleasesAreATable() throws IOException {
        Golden.check("classify-table.txt", run(record, hub, card).all());
    }

    @Test
    void tableOfSeveralRuleSetsHasAColumnForEach() throws IOException {
        Golden.check(
                "classify-table-all.txt", run("--rules", "all", record, hub).all());
    }

    @Test
    void releaseBySeveralRuleSetsIsPutSideBySide() throws IOException {
        Golden.check("classify-all.txt", run("--rules", "all", record).all());
    }

    @Test
    void fullReportsAreSetApart() {
        assertThat(run("--full", record, record).out)
                .isEqualTo(run("--full", record).out + "\n" + run("--full", record).out)
                .endsWith("\nThis is not legal advice.\n");
    }

    @Test
    void requiredLevelThatIsProvenIsFine() {
        assertThat(run("--require", "OPEN_WEIGHTS", hub).code).isZero();
    }

    @Test
    void requiredLevelThatIsOnlyPossibleIsNotProven() {
        assertThat(run("--require", "open-weights", card).code).isEqualTo(1);
    }

    @Test
    void requiredLevelMustBeProvenForEveryInput() {
        assertThat(run("--require", "OPEN_WEIGHTS", hub, record).code).isEqualTo(1);
    }

    @Test
    void requiredLevelOfOneRuleSetIsNotAskedOfOthers() {
        assertThat(run("--rules", "all", "--require", "UNCLASSIFIED", record).code)
                .isZero();
    }

    @Test
    void levelThatNoRuleSetHasIsMisuse() {
        Run run = run("--require", "OPEN_SORCE", record);
        assertThat(run.err)
                .isEqualTo("--require OPEN_SORCE: expected one of CLOSED, OPEN_WEIGHTS, OPEN_WEIGHTS_DATA_INFO,"
                        + " OPEN_SOURCE\nopenness --help tells the options\n");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void ruleSetThatIsNotKnownIsMisuse() {
        Run run = run("--rules", "osi", record);
        assertThat(run.err).startsWith("--rules osi: expected one of spectrum, osaid, mof, g7, eu-ai-act, all\n");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void formatThatIsNotKnownIsMisuse() {
        Run run = run("--format", "xml", record);
        assertThat(run.err).startsWith("--format xml: expected one of text, json, markdown, html\n");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void inputThatCannotBeReadCostsNoOther() throws IOException {
        String broken = write("broken.json", "{\"name\": ");
        Run run = run("--require", "OPEN_SOURCE", broken, record);
        assertThat(run.code).isEqualTo(2);
        assertThat(run.out).isEqualTo(run(record).out);
        assertThat(run.err).startsWith("broken.json: the document (line 1, column 10): found a syntax error");
    }

    @Test
    void fileThatIsNotThereIsTold() {
        assertThat(run(folder.resolve("nowhere.json").toString()))
                .isEqualTo(new Run(2, "", "nowhere.json: there is no such file\n"));
    }

    @Test
    void notesAreToldBesideTheAnswer() throws IOException {
        assertThat(run("--format", "json", write("odd.md", "---\nlicence: mit\n---\n# A\n")).err)
                .isEqualTo(
                        "odd.md: note: /licence (line 2, column 1): found the field \"licence\", expected a field that"
                                + " is known; did you mean \"license\"? No fact was taken from it\n");
    }

    @Test
    void folderIsReadWithItsFoldersByName() throws IOException {
        write("models/b/README.md", CARD);
        write("models/a.json", HUB);
        write("models/.cache/c.json", HUB);
        write("models/weights.bin", "x");
        assertThat(objects(run("--format", "json", folder.resolve("models").toString()).out))
                .extracting(object -> field(object, "source"))
                .containsExactly("models/a.json", "models/b/README.md");
    }

    @Test
    void folderWithNothingToReadIsTold() throws IOException {
        write("models/weights.bin", "x");
        assertThat(run(folder.resolve("models").toString()))
                .isEqualTo(new Run(
                        2,
                        "",
                        "models: a folder without files that end in .json, .jsonl, .jsonld, .markdown, .md, .ndjson,"
                                + " .yaml, .yml\n"));
    }

    @Test
    void standardInputIsReadForADash() {
        Run run = run(new ByteArrayInputStream(HUB.getBytes(StandardCharsets.UTF_8)), false, "--format", "json", "-");
        assertThat(field(objects(run.out).get(0), "source")).isEqualTo("-");
        assertThat(run.out).contains("\"source\":\"standard input\"");
    }

    @Test
    void linesAreAnsweredOneByOne() throws IOException {
        String lines = write("records.jsonl", "{\"name\":\"A\"}\n\n{\"name\": 7}\n{\"name\":\"B\"}\n");
        Run run = run("--format", "json", lines);
        assertThat(objects(run.out)).extracting(object -> field(object, "name")).containsExactly("A", "B");
        assertThat(run.err)
                .isEqualTo("records.jsonl:3: /name (line 3, column 10): found the number 7, expected text that is not"
                        + " blank\n");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void linesMayBeMoreThanOneDocumentMayHave() {
        String line = "{\"name\":\"A\",\"note\":\"" + "x".repeat(90_000) + "\"}\n";
        int lines = (17 << 20) / line.length();
        InputStream in =
                new ByteArrayInputStream((line.repeat(lines) + "{\"name\": 7}").getBytes(StandardCharsets.UTF_8));
        Run run = run(in, false, "--format", "json", "-");
        assertThat(run.out.lines()).hasSize(lines);
        assertThat(run.err)
                .isEqualTo("standard input:" + (lines + 1) + ": /name (line " + (lines + 1)
                        + ", column 10): found the number 7, expected text that is not blank\n");
    }

    @Test
    void documentThatIsTooLargeIsTold() {
        InputStream in = new ByteArrayInputStream(" ".repeat(17 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(run(in, false, "-"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "standard input: the document: found 16777217 bytes, expected at most 16777216; split the"
                                + " document\n"));
    }

    @Test
    void baseIsTakenFromTheFileThatIsGiven() throws IOException {
        String base =
                write("base.json", "{\"name\": \"Base\", \"aliases\": [\"example/base\"], \"license\": \"llama2\"}");
        String tuned = write("tuned.md", "---\nlicense: mit\nbase_model: example/base\n---\n");
        Json object =
                objects(run("--format", "json", "--base", base, tuned).out).get(0);
        assertThat(field(object, "possibleLevel")).isEqualTo("OPEN_WEIGHTS_DATA_INFO");
    }

    @Test
    void baseThatNobodyNamesIsTold() throws IOException {
        String base = write("base.json", "{\"name\": \"Base\"}");
        assertThat(run("--base", base, record).err).isEqualTo("note: no input names Base as its base\n");
    }

    @Test
    void baseThatCannotBeReadIsTold() {
        assertThat(run("--base", folder.resolve("nowhere.json").toString(), record))
                .isEqualTo(new Run(2, run(record).out, "nowhere.json: there is no such file\n"));
    }

    @Test
    void bundledReleasesAreKnownAsBases() throws IOException {
        String tuned = write("tuned.md", "---\nlicense: mit\nbase_model: meta-llama/Llama-2-7b-hf\n---\n");
        assertThat(run("--format", "json", tuned).out).contains("\"LicenseRef-llama2\"");
    }

    @Test
    void documentsOfOneModelAreMerged() {
        Json object = objects(run("--merge", "all", "--format", "json", card, hub).out)
                .get(0);
        assertThat(field(object, "name")).isEqualTo("example/model-7b");
        assertThat(field(object, "source")).isEqualTo("card.md, hub.json");
    }

    @Test
    void whatMergingLeftOutIsTold() throws IOException {
        String other =
                write("other.json", "{\"name\": \"Other\", \"producer\": \"Somebody\", \"weights\": \"public\"}");
        assertThat(run("--merge", "all", "--format", "json", hub, other).err)
                .isEqualTo(
                        "hub.json, other.json: note: the document: found producer \"Somebody\", expected producer \"example\", which was"
                                + " taken\n");
    }

    private String licenseOf(String weights, String rest) throws IOException {
        String file =
                write("license.json", "{\"name\": \"A\", \"weights\": {\"license\": " + weights + "}" + rest + "}");
        return run(file)
                .out
                .lines()
                .filter(line -> line.startsWith("License of the weights: "))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void baseThatIsNotFoundLeavesTheTermsUnknown() throws IOException {
        assertThat(licenseOf("\"MIT\"", ", \"base\": [{\"name\": \"Lost\", \"relation\": \"fine-tune\"}]"))
                .isEqualTo(
                        "License of the weights: MIT (OSI-approved); the terms of the base model Lost are not known");
    }

    @Test
    void onlyBasesThatAreInTheWeightsBindThem() throws IOException {
        assertThat(licenseOf(
                        "\"MIT\"",
                        ", \"base\": [{\"name\": \"Llama 2 7B\", \"relation\": \"fine-tune\"},"
                                + " {\"name\": \"GPT-4\", \"relation\": \"distillation\"}]"))
                .isEqualTo(
                        "License of the weights: MIT (OSI-approved); with the terms of the base model Llama 2 7B: restricted:"
                                + " user cap, no training other models, use policy");
    }

    @Test
    void licenseThatMayBeAnotherIsNoMatterOfVersions() throws IOException {
        assertThat(licenseOf("[\"MIT\", \"LicenseRef-read-by-nobody\"]", ""))
                .isEqualTo("License of the weights: LicenseRef-read-by-nobody or, as others say, MIT"
                        + " (MIT License or another text)");
    }

    @Test
    void titleIsBoldOnATerminal() {
        Run run = run(InputStream.nullInputStream(), true, record);
        assertThat(run.out)
                .startsWith(
                        "\u001B[1mClosed 1: closed\u001B[0m\nLicense of the weights: not stated\nRule set openness-spectrum 1.0\n");
    }

    @Test
    void namesDoNotSteerTheTerminal() throws IOException {
        String hostile = write("hostile.json", "{\"name\": \"\\u001b[2Jgone\", \"weights\": \"withheld\"}");
        assertThat(run(hostile).out).startsWith("\\u001B[2Jgone: closed\n");
    }

    @Test
    void helpNamesOptionsAndExitCodes() throws IOException {
        Golden.check("classify-help.txt", run("--help").all());
    }

    @Test
    void nothingToReadIsMisuse() {
        Run run = run();
        assertThat(run.err).startsWith("Missing required parameter: 'INPUT'\n");
        assertThat(run.code).isEqualTo(2);
    }

    @Test
    void whatIsRequiredAndNotProvenIsTold() {
        assertThat(run("--require", "open-source", hub).err)
                .isEqualTo("hub.json: example/model-7b: OPEN_SOURCE is required, proven is OPEN_WEIGHTS, possible"
                        + " OPEN_WEIGHTS_DATA_INFO\n");
    }

    @Test
    void planAndQuestionsAreInJsonIfAskedFor() {
        Json object = objects(run("--format", "json", "--plan", hub).out).get(0);
        assertThat(object.fields()).extracting(Json.Field::name).contains("questions", "plans");
    }

    @Test
    void plansAreNotInJsonOtherwise() {
        Json object = objects(run("--format", "json", hub).out).get(0);
        assertThat(object.fields()).extracting(Json.Field::name).doesNotContain("questions", "plans");
    }

    @Test
    void htmlOfOneIsThePageOfTheModel() {
        assertThat(run("--format", "html", hub).out)
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>example/model-7b</h1>");
    }

    @Test
    void htmlOfSeveralIsThePageOfACollection() {
        assertThat(run("--format", "html", hub, record).out)
                .startsWith("<!DOCTYPE html>")
                .contains("<h1>Openness of 2 releases</h1>");
    }

    @Test
    void endingOfTheOutputTellsTheFormat() throws IOException {
        Path page = folder.resolve("page.html");
        assertThat(run("-o", page.toString(), hub)).isEqualTo(new Run(0, "", ""));
        assertThat(written(page)).isEqualTo(run("--format", "html", hub).out);
    }

    @Test
    void formatGoesBeforeTheEnding() throws IOException {
        Path page = folder.resolve("page.html");
        run("-o", page.toString(), "--format", "text", hub);
        assertThat(written(page)).isEqualTo(run(hub).out);
    }

    @Test
    void fileHasNoColors() throws IOException {
        Path text = folder.resolve("answers.txt");
        run(InputStream.nullInputStream(), true, "--output", text.toString(), record);
        assertThat(written(text)).isEqualTo(run(record).out);
    }

    @Test
    void outputThatCannotBeWrittenIsTold() {
        assertThat(run("-o", folder.resolve("nowhere/page.html").toString(), hub))
                .isEqualTo(new Run(2, "", "nowhere/page.html: it cannot be written: there is no such folder\n"));
    }

    @Test
    void onlyTheFirstNotesAreTold() throws IOException {
        String odd = write("odd.md", "---\ndatasets: [" + "{}, ".repeat(12) + "{}]\n---\n");
        assertThat(run(odd).err.lines()).hasSize(11).last().isEqualTo("note: 3 more notes; --notes tells all");
    }

    @Test
    void allNotesAreToldIfAskedFor() throws IOException {
        String odd = write("odd.md", "---\ndatasets: [" + "{}, ".repeat(12) + "{}]\n---\n");
        assertThat(run("--notes", odd).err.lines()).hasSize(13);
    }

    @Test
    void documentsOfOneFolderAreMerged() throws IOException {
        write("models/a/README.md", CARD);
        write("models/a/api.json", HUB);
        write("models/b/README.md", CARD);
        assertThat(objects(run(
                                "--merge",
                                "folder",
                                "--format",
                                "json",
                                folder.resolve("models").toString())
                        .out))
                .extracting(object -> field(object, "source"), object -> field(object, "name"))
                .containsExactly(
                        tuple("models/a/README.md, models/a/api.json", "example/model-7b"),
                        tuple("models/b/README.md", "b"));
    }

    @Test
    void documentsOfOneNameAreMerged() throws IOException {
        String own = write("own.yaml", "name: Example 7B\naliases: [Example/Model-7B]\n");
        assertThat(objects(run("--merge", "name", "--format", "json", record, hub, own).out))
                .extracting(object -> field(object, "source"), object -> field(object, "name"))
                .containsExactly(tuple("record.yaml", "Closed 1"), tuple("hub.json, own.yaml", "example/model-7b"));
    }

    @Test
    void documentThatGivesTwoNamesJoinsWhatGoesByEither() throws IOException {
        String first = write("first.yaml", "name: A\n");
        String second = write("second.yaml", "name: B\n");
        String both = write("both.yaml", "name: A\naliases: [B]\n");
        assertThat(objects(run("--merge", "name", "--format", "json", first, second, both).out))
                .extracting(object -> field(object, "source"))
                .containsExactly("first.yaml, second.yaml, both.yaml");
    }

    @Test
    void answersAboutDifferentModelsAreNotMerged() throws IOException {
        String other = write("other.json", HUB.replace("model-7b", "model-70b"));
        Run run = run("--merge", "all", "--format", "json", hub, other);
        assertThat(run.err)
                .isEqualTo("hub.json, other.json: nothing was put together, because the answers of the Hub are about"
                        + " different models: example/model-7b, example/model-70b\n");
        assertThat(run.code).isEqualTo(2);
        assertThat(objects(run.out))
                .extracting(object -> field(object, "name"))
                .containsExactly("example/model-7b", "example/model-70b");
    }

    @Test
    void wayOfMergingThatIsNotKnownIsMisuse() {
        assertThat(run("--merge", "two", hub))
                .isEqualTo(new Run(
                        2, "", "--merge two: expected one of all, folder, name\nopenness --help tells the options\n"));
    }

    @Test
    void optionThatIsNotKnownIsMisuse() {
        assertThat(run("--forma", "json", hub).err)
                .isEqualTo("Unknown option: '--forma'\nPossible solutions: --format\n"
                        + "openness --help tells the options\n");
    }

    @Test
    void versionIsTold() {
        assertThat(run("--version")).isEqualTo(new Run(0, "openness (development)\n", ""));
    }

    @Test
    void linesAreNamedInTheirAnswers() throws IOException {
        String lines = write("records.jsonl", "{\"name\":\"A\"}\n{\"name\":\"B\"}\n");
        assertThat(objects(run("--format", "json", lines).out))
                .extracting(object -> field(object, "source"))
                .containsExactly("records.jsonl:1", "records.jsonl:2");
    }

    @Test
    void inputIsNotReadOnWhenNobodyReadsTheAnswers() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Classify.run(
                new String[] {"--format", "json", hub},
                new Surroundings(
                        InputStream.nullInputStream(),
                        broken,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        () -> 100,
                        () -> false));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isZero();
    }

    @Test
    void readmeShowsWhatIsPrinted() throws IOException {
        Path file = Path.of("..", "README.md");
        String readme = Files.readString(file);
        Matcher shown = Pattern.compile(
                        "(java -jar examples/target/openness.jar )([^\n]*)(\n```\n\n```text\n)(.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(shown.find()).isTrue();
        String printed =
                run(shown.group(2).replace("examples/", "").split(" ")).out.replace("inputs/", "examples/inputs/");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, readme.substring(0, shown.start(4)) + printed + readme.substring(shown.end(4)));
        } else {
            assertThat(shown.group(4))
                    .as("README.md; renew it with -Dgolden.update=true")
                    .isEqualTo(printed);
        }
    }
}
