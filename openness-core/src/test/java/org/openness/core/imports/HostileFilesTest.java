package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;
import org.openness.core.license.License;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

/**
 * Walks folders of files that somebody careless or ill-meaning may hand over, format by format. A table in each says what
 * must come of a file: what is still taken from it, each problem and note with its place, and why the file is there.
 */
class HostileFilesTest {

    private static final List<String> FORMATS = List.of("card", "hub", "cyclonedx", "spdx", "mof");
    private static final String TABLE = "expected.txt";
    private static final int SMALL_STACK = 256 * 1024;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int SHOWN = 4;

    /** A line of the table. */
    record Expected(Path file, String outcome) {

        static Expected parse(Path folder, String line) {
            String[] cells = line.split(" \\| ", 3);
            return new Expected(folder.resolve(cells[0]), cells[1]);
        }

        @Override
        public String toString() {
            return file.getParent().getParent().getFileName() + "/" + file.getFileName();
        }
    }

    static List<Expected> files() throws IOException {
        List<Expected> all = new ArrayList<>();
        for (String format : FORMATS) {
            Path folder = folder(format);
            Files.readAllLines(folder.resolve(TABLE)).stream()
                    .skip(1)
                    .map(line -> Expected.parse(folder, line))
                    .forEach(all::add);
        }
        return all;
    }

    private static Path folder(String format) {
        return ImportFiles.folder(format + "/hostile");
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesToWhatIsExpected(Expected expected) throws IOException {
        assertThat(outcome(onSmallStack(expected.file()))).isEqualTo(expected.outcome());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadSoon(Expected expected) {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> onSmallStack(expected.file()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsShortAndHarmless(Expected expected) throws IOException {
        assertThat(onSmallStack(expected.file()).stream().flatMap(HostileFilesTest::problems))
                .allSatisfy(problem -> {
                    assertThat(problem.toString().length()).isLessThanOrEqualTo(LONGEST_MESSAGE);
                    assertThat(problem.toString().chars().filter(HostileFilesTest::isHarmful))
                            .isEmpty();
                });
    }

    static Stream<String> formats() {
        return FORMATS.stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFileHasItsLine(String format) throws IOException {
        List<String> files = ImportFiles.in(folder(format)).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals(TABLE))
                .toList();
        assertThat(files().stream()
                        .map(Expected::file)
                        .filter(file -> file.getParent().equals(folder(format)))
                        .map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(files);
    }

    private static boolean isHarmful(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }

    /** Reads on a thread of its own with a small stack. */
    static List<ImportedPart> onSmallStack(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        FutureTask<List<ImportedPart>> reading = new FutureTask<>(
                () -> Imports.standard().parts(file.getFileName().toString(), bytes));
        new Thread(null, reading, "small stack", SMALL_STACK).start();
        try {
            return reading.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Problem> problems(ImportedPart part) {
        return Stream.concat(
                part.problems().stream(), part.releases().stream().flatMap(imported -> imported.notes().stream()));
    }

    static String outcome(List<ImportedPart> parts) {
        return parts.stream()
                .flatMap(part -> part.problems().isEmpty()
                        ? part.releases().stream().map(HostileFilesTest::facts)
                        : Stream.of("problem" + places(part.problems())))
                .collect(Collectors.joining(" / "));
    }

    private static String facts(Imported imported) {
        Release release = imported.release();
        return Stream.of(
                        words("license", licenses(release)),
                        words("base", release.lineage().bases().stream().map(base -> Text.quote(base.name()))),
                        words(
                                "data",
                                release.artifact(Component.TRAINING_DATA).dataSets().stream()
                                        .map(set -> Text.quote(set.name()))),
                        imported.notes().isEmpty() ? "" : "; notes" + places(imported.notes()))
                .collect(Collectors.joining("", imported.format() + " " + Text.quote(release.name()), ""));
    }

    private static Stream<String> licenses(Release release) {
        return Stream.of(
                        release.licenses(),
                        release.licenses(License.Subject.WEIGHTS),
                        release.artifact(Component.WEIGHTS).licenses())
                .flatMap(List::stream)
                .map(license -> Text.quote(license.terms().text()));
    }

    private static String words(String name, Stream<String> words) {
        List<String> all = words.toList();
        return all.isEmpty()
                ? ""
                : "; " + name + " " + String.join(", ", all.subList(0, Math.min(SHOWN, all.size()))) + more(all);
    }

    private static String places(List<Problem> problems) {
        return problems.stream()
                        .limit(SHOWN)
                        .map(problem -> " " + problem.code() + " at " + problem.pointer() + " " + problem.line() + ":"
                                + problem.column())
                        .collect(Collectors.joining(","))
                + more(problems);
    }

    private static String more(List<?> all) {
        return all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "";
    }
}
