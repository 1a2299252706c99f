package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;

/** Walks a folder of inputs that somebody careless or ill-meaning may hand over, each with what must come of it. */
class HostileRecordTest {

    private static final Path FOLDER = folder();
    private static final int SMALL_STACK = 256 * 1024;
    private static final int LONGEST_MESSAGE = 2_000;

    /** A line of {@code expected.csv}: the codes in order, where the first problem is, and why the file is there. */
    record Expected(String file, List<String> codes, String pointer, int line, int column, String why) {

        static Expected parse(String row) {
            String[] cells = row.split(",", 6);
            return new Expected(
                    cells[0],
                    Stream.of(cells[1].split(" ")).flatMap(Expected::run).toList(),
                    cells[2],
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    cells[5]);
        }

        /** A code, or a code that comes several times in a row. */
        private static Stream<String> run(String text) {
            int star = text.indexOf('*');
            return star < 0
                    ? Stream.of(text)
                    : Collections.nCopies(Integer.parseInt(text.substring(star + 1)), text.substring(0, star)).stream();
        }

        /** Returns whether it is a document at all, whatever is in it. */
        boolean isSyntaxFine() {
            try {
                JsonReader.withLimits(ReadLimits.DEFAULT).read(bytes());
                return true;
            } catch (InvalidInputException e) {
                return false;
            }
        }

        Json tree() {
            return JsonReader.withLimits(ReadLimits.DEFAULT).read(bytes());
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(FOLDER.resolve(file));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public String toString() {
            return file;
        }
    }

    private static Path folder() {
        try {
            return Path.of(HostileRecordTest.class.getResource("hostile").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static List<Expected> files() throws IOException {
        return Files.readAllLines(FOLDER.resolve("expected.csv")).stream()
                .skip(1)
                .map(Expected::parse)
                .toList();
    }

    /** Reads on a thread of its own with a small stack, and returns whatever is thrown. */
    private static Throwable thrown(byte[] bytes) {
        FutureTask<Throwable> reading = new FutureTask<>(() -> {
            try {
                ReleaseReader.standard().read(bytes);
                return new AssertionError("it was accepted");
            } catch (Throwable e) {
                return e;
            }
        });
        new Thread(null, reading, "small stack", SMALL_STACK).start();
        try {
            return reading.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Problem> problems(byte[] bytes) {
        Throwable thrown = thrown(bytes);
        assertThat(thrown).isExactlyInstanceOf(InvalidInputException.class);
        return ((InvalidInputException) thrown).problems();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsRefusedForEachOfItsProblems(Expected expected) {
        assertThat(problems(expected.bytes())).extracting(Problem::code).isEqualTo(expected.codes());
    }

    @ParameterizedTest
    @MethodSource("files")
    void firstProblemIsWhereItStands(Expected expected) {
        Problem first = problems(expected.bytes()).get(0);
        assertThat(first.pointer()).isEqualTo(expected.pointer());
        assertThat(first.line() + ":" + first.column()).isEqualTo(expected.line() + ":" + expected.column());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsShortAndHarmless(Expected expected) {
        assertThat(problems(expected.bytes())).allSatisfy(HostileRecordTest::checkMessage);
    }

    private static void checkMessage(Problem problem) {
        String message = problem.toString();
        assertThat(message.length()).isLessThanOrEqualTo(LONGEST_MESSAGE);
        assertThat(message.chars().filter(HostileRecordTest::isHarmful))
                .as(message)
                .isEmpty();
    }

    /** Control characters, and format characters that hide text or turn it around. */
    private static boolean isHarmful(int character) {
        int type = Character.getType(character);
        return Character.isISOControl(character)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    @ParameterizedTest
    @MethodSource("files")
    void badLineOfManyIsRefusedForTheSameProblems(Expected expected) {
        String text = new String(expected.bytes(), StandardCharsets.ISO_8859_1);
        // What begins like compressed data is taken for compressed lines.
        boolean compressed = text.startsWith("\u001f\u008b") || text.startsWith("\u0028\u00b5\u002f\u00fd");
        if (text.indexOf('\n') < 0 && !text.isBlank() && !compressed) {
            List<RecordLine> lines = ReleaseReader.standard()
                    .lines(new ByteArrayInputStream(expected.bytes()))
                    .toList();
            assertThat(lines.get(0).problems()).extracting(Problem::code).isEqualTo(expected.codes());
        }
    }

    @Test
    void everyFileOfTheFolderIsExpected() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("expected.csv")))
                    .containsExactlyInAnyOrderElementsOf(
                            files().stream().map(Expected::file).toList());
        }
    }

    @Test
    void everyFileHasAReasonOfItsOwn() throws IOException {
        assertThat(files()).allMatch(expected -> !expected.why().isBlank()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(files().stream().map(expected -> new String(expected.bytes(), StandardCharsets.ISO_8859_1)))
                .doesNotHaveDuplicates();
    }

    /** Too large to be files of their own. */
    static Stream<Arguments> generated() {
        int size = ReadLimits.DEFAULT.bytes();
        return Stream.of(
                generated("one byte too many", " ".repeat(size + 1), "document-too-large", 0, 0),
                generated("a million brackets", "[".repeat(1_000_000), "nested-too-deep", 1, 65),
                generated("a million braces", "{\"a\":".repeat(800_000), "nested-too-deep", 1, 321),
                generated("a million brackets in YAML", "a: " + "[".repeat(1_000_000), "nested-too-deep", 1, 67),
                generated("a million dashes", "- ".repeat(1_000_000), "nested-too-deep", 1, 129),
                generated("a million question marks", "? ".repeat(1_000_000), "name-not-text", 1, 3),
                generated("too many tokens", "[" + "1,".repeat(200_000) + "1]", "too-many-tokens", 1, 400_000),
                generated("too many tokens in YAML", "- a\n".repeat(200_000), "too-many-tokens", 200_000, 3),
                generated("a long string", "{\"name\":\"" + "x".repeat(100_001) + "\"}", "string-too-long", 1, 9),
                generated("a long string in YAML", "name: " + "x".repeat(100_001), "string-too-long", 1, 7),
                generated("a long number", "{\"name\":" + "9".repeat(1_000_000) + "}", "number-too-long", 1, 9),
                generated("a long anchor", "name: &" + "x".repeat(size - 100) + " a", "yaml-not-accepted", 1, 7),
                generated("a long tag", "name: !" + "x".repeat(size - 100) + " a", "yaml-not-accepted", 1, 7),
                generated("a long directive", "%" + "x".repeat(size - 100), "not-yaml", 1, size - 98),
                generated("a long run of blanks", "name:" + " ".repeat(size - 100) + "]", "not-yaml", 1, size - 94),
                generated("a long run of colons", "name" + ":".repeat(size - 100), "string-too-long", 1, 1));
    }

    private static Arguments generated(String what, String text, String code, int line, int column) {
        return Arguments.of(what, text.getBytes(StandardCharsets.UTF_8), code, line, column);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generated")
    void largeInputIsRefusedAtOnce(String what, byte[] bytes, String code, int line, int column) {
        List<Problem> problems = Assertions.assertTimeout(Duration.ofSeconds(20), () -> problems(bytes));
        assertThat(problems)
                .extracting(problem -> problem.code() + " " + problem.line() + ":" + problem.column())
                .containsExactly(code + " " + line + ":" + column);
        problems.forEach(HostileRecordTest::checkMessage);
    }

    /** Each kind of problem, as often as a record has room for. */
    static Stream<Arguments> repeated() {
        return Stream.of(
                repeated("bad aliases", "\"aliases\":[" + "0,".repeat(190_000) + "0]"),
                repeated("misspelt words", "\"weights\":{\"access\":[" + "\"publik\",".repeat(190_000) + "0]}"),
                repeated("misspelt fields", fields("weight%s", 90_000)),
                repeated(
                        "misspelt keys of as many sources",
                        "\"sources\":{" + fields("key-%s", 60_000).replace(":0", ":\"http://a\"")
                                + "},\"claims\":{\"label\":\"l\","
                                + "\"evidence\":["
                                + IntStream.range(0, 60_000)
                                        .mapToObj(i -> "\"kez-" + i + "\"")
                                        .collect(Collectors.joining(","))
                                + "]}"),
                repeated(
                        "long misspelt words",
                        "\"paper\":{\"access\":[" + ("\"" + "p".repeat(99_000) + "\",").repeat(40) + "[]]}"),
                repeated(
                        "data sets without names",
                        "\"trainingData\":[" + "{\"class\":0,\"access\":0},".repeat(25_000) + "0]"));
    }

    private static String fields(String name, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"" + name.formatted(i) + "\":0")
                .collect(Collectors.joining(","));
    }

    private static Arguments repeated(String what, String fields) {
        return Arguments.of(what, ("{\"name\":\"x\"," + fields + "}").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeated")
    void manyProblemsAreReportedAtOnce(String what, byte[] bytes) {
        List<Problem> problems =
                new ArrayList<>(Assertions.assertTimeout(Duration.ofSeconds(20), () -> problems(bytes)));
        assertThat(problems).hasSizeBetween(41, 1_001);
        problems.forEach(HostileRecordTest::checkMessage);
    }
}
