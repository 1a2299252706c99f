package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openness.core.json.Problem;

/** However a file is damaged, it comes to releases or to problems with their places, and soon. */
class MutatedFilesTest {

    private static final long SEED = 5;

    /** How many damaged files are read. A longer run: {@code mvn test -Dopenness.mutations=1000000}. */
    private static final int READ = Integer.getInteger("openness.mutations", 200_000);

    private static final List<String> FOLDERS = Stream.concat(
                    Stream.of("files", "card/hostile", "hub/hostile"),
                    Stream.of("cyclonedx", "spdx", "mof")
                            .flatMap(format -> Stream.of("valid", "odd", "refused", "hostile")
                                    .map(folder -> format + "/" + folder)))
            .toList();

    private static final long SECOND = 1_000_000_000;

    private static final List<String> PIECES = List.of(
            "---\n",
            "\n",
            "\r\n",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            ",",
            "null",
            "true",
            "&a ",
            "*a",
            "!!str ",
            "# ",
            "|\n",
            ">-\n",
            "\t",
            "\u0000",
            "\uD83D\uDE00",
            "license: ",
            "base_model: ",
            "\"gated\": \"auto\",",
            "\"siblings\": [],",
            "\"id\": \"a/b\",",
            "? ",
            "%",
            "\\u",
            "\uFEFF",
            "1e999",
            "-");

    private static final List<String> WITHOUT_PLACE = List.of("empty-document", "document-too-large", "more-notes");

    /** The test files of all formats, those that are meant to do harm among them. */
    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            ImportFiles.in(ImportFiles.folder(folder)).stream()
                    .filter(file -> !file.toString().matches(".*(\\.expected|/expected\\.txt)"))
                    .forEach(files::add);
        }
        return files;
    }

    @Test
    void comesToReleasesOrToProblemsWithTheirPlaces() throws IOException {
        List<Path> files = files();
        List<byte[]> contents = files.stream().map(MutatedFilesTest::bytes).toList();
        int rounds = (READ + files.size() - 1) / files.size();
        List<String> failures = IntStream.range(0, READ)
                .parallel()
                .mapToObj(i -> {
                    byte[] damaged = damaged(contents.get(i % contents.size()), i / contents.size(), rounds, i);
                    return failure(damaged)
                            .map(why ->
                                    files.get(i % contents.size()) + ", seed " + SEED + ", number " + i + ": " + why);
                })
                .flatMap(Optional::stream)
                .limit(10)
                .toList();
        assertThat(failures).isEmpty();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every other file is cut off, small ones after each of their bytes, large ones at places all over them. */
    private static byte[] damaged(byte[] bytes, int round, int rounds, int number) {
        int cut = round / 2;
        if (round % 2 == 0 && cut < bytes.length) {
            return Arrays.copyOf(bytes, (int) Math.max(cut, 2L * bytes.length * cut / rounds));
        }
        Random random = new Random(SEED * 1_000_003 + number);
        byte[] changed = bytes;
        for (int change = random.nextInt(4); change >= 0; change--) {
            changed = changed(changed, random);
        }
        return changed;
    }

    private static byte[] changed(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] flipped = bytes.clone();
                if (at < bytes.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                yield flipped;
            }
            case 1 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(20)), new byte[0]);
            case 2 -> {
                int from = random.nextInt(bytes.length + 1);
                int to = Math.min(bytes.length, from + random.nextInt(40));
                yield spliced(bytes, at, at, Arrays.copyOfRange(bytes, from, to));
            }
            default ->
                spliced(bytes, at, at, PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = new byte[bytes.length - (to - from) + piece.length];
        System.arraycopy(bytes, 0, spliced, 0, from);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    private static Optional<String> failure(byte[] bytes) {
        List<ImportedPart> parts;
        try {
            long start = System.nanoTime();
            parts = ImportFiles.IMPORTS.parts("damaged", bytes);
            // Once may be the machine's doing, twice is not.
            if (System.nanoTime() - start > SECOND && isSlow(bytes)) {
                return Optional.of("took longer than a second");
            }
        } catch (RuntimeException | Error e) {
            return Optional.of(e.toString());
        }
        return parts.stream()
                .map(MutatedFilesTest::failure)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isSlow(byte[] bytes) {
        long start = System.nanoTime();
        ImportFiles.IMPORTS.parts("damaged", bytes);
        return System.nanoTime() - start > SECOND;
    }

    private static Optional<String> failure(ImportedPart part) {
        if (part.releases().isEmpty() == part.problems().isEmpty()) {
            return Optional.of("neither releases nor problems, or both");
        }
        return Stream.concat(
                        part.problems().stream(),
                        part.releases().stream().flatMap(imported -> imported.notes().stream()))
                .filter(MutatedFilesTest::hasNoPlace)
                .map(problem -> "no place for " + problem.code() + ": " + problem)
                .findFirst();
    }

    private static boolean hasNoPlace(Problem problem) {
        return (problem.line() < 1 || problem.column() < 1) && !WITHOUT_PLACE.contains(problem.code());
    }
}
