package org.openness.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.imports.Imports;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.examples.GenerateHub;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;

class ClassifyHubTest {

    private static final long SEED = 7;
    private static final int MODELS = 3_000;
    private static final GenerateHub HUB = new GenerateHub(SEED);
    private static final List<String> ANSWERS =
            lines(number -> HUB.model(number).json());
    private static final List<String> RECORDS = lines(number -> ReleaseWriter.writeLine(HUB.release(number)));

    private static SparkSession spark;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<String> lines(LongFunction<String> line) {
        return LongStream.range(0, MODELS).mapToObj(line).toList();
    }

    /** The verdicts by name; a base comes before what was derived from it, so that one pass knows them all. */
    private static Map<String, String> onOneMachine(List<String> lines) {
        Map<String, Release> known = new HashMap<>();
        Imports imports = Imports.standard()
                .withBases((name, asOf) -> Optional.ofNullable(known.get(name))
                        .or(() -> ReleaseCatalog.builtIn().find(name, asOf)));
        Map<String, String> verdicts = new TreeMap<>();
        for (String line : lines) {
            Release release = imports.read("hub", line.getBytes(UTF_8)).get(0).release();
            known.put(release.name(), release);
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            List<String> inTheWay = verdict.inTheWay().stream()
                    .map(finding -> finding.requirement().id())
                    .toList();
            verdicts.put(
                    release.name(),
                    verdict.level() + " " + verdict.possibleLevel() + " "
                            + release.terms(Component.WEIGHTS).outcome() + " "
                            + release.terms(Component.WEIGHTS).text() + " " + inTheWay);
        }
        return verdicts;
    }

    private static Map<String, String> bySpark(Dataset<byte[]> lines) {
        Map<String, String> verdicts = new TreeMap<>();
        for (VerdictRow row : verdicts(lines)) {
            List<String> inTheWay = row.getReasons().stream()
                    .map(reason -> reason.substring(0, reason.indexOf(':')))
                    .distinct()
                    .toList();
            verdicts.put(
                    row.getName(),
                    row.getLevel() + " " + row.getPossibleLevel() + " " + row.getLicenseOutcome() + " "
                            + row.getLicense() + " " + inTheWay);
        }
        return verdicts;
    }

    private static List<VerdictRow> verdicts(Dataset<byte[]> lines) {
        return ClassifyHub.classify(ClassifyHub.read(lines)).collectAsList();
    }

    /** Two files, so that bases and what was derived from them are in different partitions. */
    private Dataset<byte[]> jsonLines(List<String> lines) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("lines"));
        Files.write(folder.resolve("a.jsonl"), lines.subList(0, lines.size() / 2));
        Files.write(folder.resolve("b.jsonl"), lines.subList(lines.size() / 2, lines.size()));
        return ClassifyHub.lines(spark, folder.toString());
    }

    private Dataset<byte[]> parquet(Dataset<Row> rows) {
        String path = directory.resolve("hub.parquet").toString();
        rows.write().parquet(path);
        return ClassifyHub.lines(spark, path);
    }

    @Test
    void everyVerdictOnAnswersOfTheHubIsThatOfOneMachine() throws IOException {
        assertThat(bySpark(jsonLines(ANSWERS))).as("seed %d", SEED).isEqualTo(onOneMachine(ANSWERS));
    }

    @Test
    void everyVerdictOnRecordsIsThatOfOneMachine() throws IOException {
        assertThat(bySpark(jsonLines(RECORDS))).as("seed %d", SEED).isEqualTo(onOneMachine(RECORDS));
    }

    @Test
    void everyVerdictOnATableOfAnswersIsThatOfOneMachine() throws IOException {
        Path answers = Files.write(directory.resolve("hub.jsonl"), ANSWERS);
        Dataset<Row> table = spark.read()
                .schema("id STRING, author STRING, lastModified TIMESTAMP, createdAt TIMESTAMP, private BOOLEAN,"
                        + " disabled BOOLEAN, gated STRING, downloads LONG, library_name STRING, pipeline_tag STRING,"
                        + " tags ARRAY<STRING>, cardData STRING, siblings ARRAY<STRUCT<rfilename: STRING>>")
                .json(answers.toString());
        assertThat(bySpark(parquet(table))).as("seed %d", SEED).isEqualTo(onOneMachine(ANSWERS));
    }

    @Test
    void everyVerdictOnAColumnOfRecordsIsThatOfOneMachine() {
        Dataset<Row> column = spark.createDataset(RECORDS, Encoders.STRING()).toDF("record");
        assertThat(bySpark(parquet(column))).as("seed %d", SEED).isEqualTo(onOneMachine(RECORDS));
    }

    @Test
    void modelsDescendFromModelsThatDescendFromOthers() {
        Map<String, List<String>> bases = new HashMap<>();
        LongStream.range(0, MODELS).mapToObj(HUB::model).forEach(model -> bases.put(model.id(), model.bases()));
        assertThat(bases.values().stream()
                        .flatMap(List::stream)
                        .flatMap(base -> bases.getOrDefault(base, List.of()).stream())
                        .filter(bases::containsKey))
                .as("grandparents, seed %d", SEED)
                .isNotEmpty();
    }

    @Test
    void aBadLineIsARowWithItsProblem() throws IOException {
        Dataset<byte[]> lines = jsonLines(
                List.of("{\"name\": \"A\", \"released\": \"soon\"}", "{\"name\": \"B\", \"asOf\": \"2025\"}"));
        assertThat(verdicts(lines))
                .extracting(VerdictRow::getName, VerdictRow::getLevel, VerdictRow::getProblem)
                .containsExactlyInAnyOrder(
                        tuple(
                                "",
                                "",
                                "/released (line 1, column 27): found \"soon\", expected a date from 1950 to 2100 as"
                                        + " YYYY-MM-DD, YYYY-MM or YYYY"),
                        tuple("B", "CLOSED", ""));
    }

    @Test
    void blankLinesAreNoModels() throws IOException {
        assertThat(verdicts(jsonLines(List.of("", "{\"name\": \"A\", \"asOf\": \"2025\"}", "  "))))
                .extracting(VerdictRow::getName)
                .containsExactly("A");
    }

    @Test
    void modelsInACircleHaveAProblemAndTheirDescendantsAnUnknownBase() throws IOException {
        Dataset<byte[]> lines = jsonLines(List.of(
                "{\"name\": \"A\", \"base\": [{\"name\": \"B\", \"relation\": \"fine-tune\"}]}",
                "{\"name\": \"B\", \"base\": [{\"name\": \"A\", \"relation\": \"fine-tune\"}]}",
                "{\"name\": \"C\", \"base\": [{\"name\": \"A\", \"relation\": \"fine-tune\"}]}"));
        String circle = "/base (line 1, column 23): found a base that is derived from this release, expected bases that"
                + " came before";
        assertThat(verdicts(lines))
                .extracting(VerdictRow::getName, VerdictRow::getLevel, VerdictRow::getProblem)
                .containsExactlyInAnyOrder(tuple("A", "", circle), tuple("B", "", circle), tuple("C", "CLOSED", ""));
    }

    @Test
    void theSpectrumCountsEveryVerdictOnce() throws IOException {
        Dataset<Row> verdicts = ClassifyHub.write(
                jsonLines(RECORDS), directory.resolve("verdicts.parquet").toString());
        long counted = 0;
        for (Row row : ClassifyHub.spectrum(verdicts).collectAsList()) {
            for (OpennessLevel level : OpennessLevel.values()) {
                counted += row.<Long>getAs(level.name());
            }
        }
        assertThat(counted).isEqualTo(MODELS);
    }
}
