package org.openness.core.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.release.Release;

class RecordLinesTest {

    private static Stream<RecordLine> lines(byte[] input) {
        return ReleaseReader.standard().lines(new ByteArrayInputStream(input));
    }

    private static Stream<RecordLine> lines(String input) {
        return lines(input.getBytes(UTF_8));
    }

    /** Each line in short: its number, with the name of the release or the codes of the problems. */
    private static List<String> inShort(Stream<RecordLine> lines) {
        return lines.map(line -> line.number() + " "
                        + line.release()
                                .map(release -> release.name())
                                .orElseGet(() -> line.problems().stream()
                                        .map(Problem::code)
                                        .toList()
                                        .toString()))
                .toList();
    }

    private static String record(String name) {
        return "{\"name\": \"" + name + "\"}";
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String many(int records) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < records; i++) {
            text.append(record("model " + i)).append('\n');
        }
        return text.toString();
    }

    @Test
    void eachLineIsARecord() {
        assertThat(inShort(lines(record("A") + "\n" + record("B") + "\n"))).containsExactly("1 A", "2 B");
    }

    @Test
    void lastLineNeedsNoEnd() {
        assertThat(inShort(lines(record("A") + "\n" + record("B")))).containsExactly("1 A", "2 B");
    }

    @Test
    void blankLinesAreCountedAndLeftOut() {
        assertThat(inShort(lines("\n \t\n" + record("A") + "\r\n\r\n" + record("B") + "\n\n")))
                .containsExactly("3 A", "5 B");
    }

    @Test
    void emptyInputHasNoLines() {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void inputShorterThanAnyMagicIsRead() {
        assertThat(inShort(lines("{}"))).containsExactly("1 [missing-field]");
    }

    @Test
    void byteOrderMarkIsSkipped() {
        assertThat(inShort(lines("\ufeff" + record("A")))).containsExactly("1 A");
    }

    @Test
    void badLineCostsNoOther() {
        assertThat(inShort(lines(record("A") + "\n{\"name\": \n" + record("C") + "\n{\"nam\": 1}\n")))
                .containsExactly("1 A", "2 [not-json]", "3 C", "4 [missing-field, unknown-field]");
    }

    @Test
    void problemIsLocatedInTheInput() {
        assertThat(lines(record("A") + "\n{\"name\": \"B\", \"released\": \"soon\"}\n")
                        .flatMap(line -> line.problems().stream())
                        .map(Problem::location))
                .containsExactly("/released (line 2, column 27)");
    }

    @Test
    void lineBeyondTheLimitIsAProblemThatCostsNoMemory() {
        ReleaseReader reader = ReleaseReader.standard().withLimits(new ReadLimits(100, 64, 1_000, 100, 100, 100));
        String input = record("A") + "\n" + " ".repeat(1_000_000) + "x\n" + record("C");
        assertThat(inShort(reader.lines(new ByteArrayInputStream(input.getBytes(UTF_8)))))
                .containsExactly("1 A", "2 [document-too-large]", "3 C");
    }

    @Test
    void blankLineIsLeftOutUpToTheLimit() {
        ReleaseReader reader = ReleaseReader.standard().withLimits(new ReadLimits(100, 64, 1_000, 100, 100, 100));
        String input = " ".repeat(100) + "\n" + " ".repeat(101) + "\n" + record("C");
        assertThat(inShort(reader.lines(new ByteArrayInputStream(input.getBytes(UTF_8)))))
                .containsExactly("2 [document-too-large]", "3 C");
    }

    @Test
    void lineOfExactlyTheLimitIsRead() {
        ReleaseReader reader =
                ReleaseReader.standard().withLimits(new ReadLimits(record("A").length(), 64, 1_000, 100, 100, 100));
        assertThat(inShort(reader.lines(new ByteArrayInputStream((record("A") + "\n").getBytes(UTF_8)))))
                .containsExactly("1 A");
    }

    @Test
    void linesMayEndAnywhereInABlock() {
        List<String> expected = new ArrayList<>();
        StringBuilder input = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            String name = "m" + i + "x".repeat(i % 97);
            input.append(record(name)).append('\n');
            expected.add(i + " " + name);
        }
        assertThat(inShort(lines(input.toString()))).isEqualTo(expected);
    }

    @Test
    void gzipIsRecognized() {
        assertThat(inShort(lines(gzip(many(2))))).containsExactly("1 model 0", "2 model 1");
    }

    @Test
    void gzipOfSeveralMembersIsReadToTheEndFromAnyInput() {
        // A SequenceInputStream says that nothing is available between its parts; JDK-7036144.
        InputStream parts = new SequenceInputStream(
                new ByteArrayInputStream(gzip(record("A") + "\n")), new ByteArrayInputStream(gzip(record("B") + "\n")));
        assertThat(inShort(ReleaseReader.standard().lines(parts))).containsExactly("1 A", "2 B");
    }

    @Test
    void gzipThatEndsTooEarlyIsAProblemAfterTheGoodLines() {
        byte[] whole = gzip(many(20_000));
        List<RecordLine> lines = lines(Arrays.copyOf(whole, whole.length / 2)).toList();
        RecordLine last = lines.get(lines.size() - 1);
        assertThat(last.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "the document (line " + lines.size() + ", column 1): found gzip data that are damaged or"
                                + " end too early, expected whole gzip data; fetch or compress the input again; the lines before"
                                + " this one are good");
        assertThat(lines.subList(0, lines.size() - 1))
                .allMatch(line -> line.release().isPresent());
    }

    @Test
    void gzipHeaderAloneIsAProblem() {
        assertThat(inShort(lines(new byte[] {0x1f, (byte) 0x8b, 8}))).containsExactly("1 [damaged-gzip]");
    }

    @Test
    void gzipWithAFlippedByteIsAProblem() {
        byte[] bytes = gzip(many(50_000));
        bytes[bytes.length / 2] ^= 0x55;
        List<RecordLine> lines = lines(bytes).toList();
        assertThat(lines.get(lines.size() - 1).problems())
                .extracting(Problem::code)
                .containsExactly("damaged-gzip");
    }

    @Test
    void zstdIsRecognized() {
        assertThat(inShort(lines(Zstd.compress(many(2).getBytes(UTF_8))))).containsExactly("1 model 0", "2 model 1");
    }

    @Test
    void zstdOfSeveralFramesIsReadToTheEnd() {
        InputStream frames = new SequenceInputStream(
                new ByteArrayInputStream(Zstd.compress((record("A") + "\n").getBytes(UTF_8))),
                new ByteArrayInputStream(Zstd.compress((record("B") + "\n").getBytes(UTF_8))));
        assertThat(inShort(ReleaseReader.standard().lines(frames))).containsExactly("1 A", "2 B");
    }

    @Test
    void zstdThatEndsTooEarlyIsAProblemAfterTheGoodLines() {
        byte[] whole = Zstd.compress(many(200_000).getBytes(UTF_8));
        List<RecordLine> lines = lines(Arrays.copyOf(whole, whole.length / 2)).toList();
        RecordLine last = lines.get(lines.size() - 1);
        assertThat(last.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "the document (line " + lines.size() + ", column 1): found zstd data that are damaged or"
                                + " end too early, expected whole zstd data; fetch or compress the input again; the lines before"
                                + " this one are good");
        assertThat(lines.subList(0, lines.size() - 1))
                .isNotEmpty()
                .allMatch(line -> line.release().isPresent());
    }

    @Test
    void zstdHeaderAloneIsAProblem() {
        assertThat(inShort(lines(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, 0, 0})))
                .containsExactly("1 [damaged-zstd]");
    }

    @Test
    void zstdWithoutItsLibraryIsNamedAsWhatItIs() throws ReflectiveOperationException {
        byte[] zstd = Zstd.compress(many(2).getBytes(UTF_8));
        Class<?> reader = new WithoutZstd().loadClass(ReleaseReader.class.getName());
        Stream<?> lines = (Stream<?>) reader.getMethod("lines", InputStream.class)
                .invoke(reader.getMethod("standard").invoke(null), new ByteArrayInputStream(zstd));
        assertThat(lines.map(Object::toString))
                .containsExactly(
                        "RecordLine[number=1, release=Optional.empty, problems=[the document (line 1, column 1):"
                                + " found data compressed with zstd, expected JSON Lines, plain or compressed with gzip; with"
                                + " zstd where its library is there; add com.github.luben:zstd-jni to the class path]]");
    }

    /** Loads this module once more, as it is where nobody has added the library for zstd. */
    private static final class WithoutZstd extends ClassLoader {

        WithoutZstd() {
            super(RecordLinesTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("com.github.luben.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("org.openness.core.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void inputThatCannotBeReadIsTheCallersError() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("the disk is gone");
            }
        };
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> ReleaseReader.standard().lines(broken).toList())
                .withMessage("java.io.EOFException: the disk is gone");
    }

    static Stream<byte[]> inputs() {
        byte[] plain = many(3).getBytes(UTF_8);
        return Stream.of(plain, gzip(many(3)), Zstd.compress(plain));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void inputStaysOpen(byte[] input) {
        List<String> closed = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(input) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };
        try (Stream<RecordLine> lines = ReleaseReader.standard().lines(in)) {
            lines.forEach(line -> {});
        }
        assertThat(closed).isEmpty();
    }

    @Test
    void parallelStreamKeepsTheOrder() {
        byte[] input = many(30_000).getBytes(UTF_8);
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            List<String> parallel =
                    pool.submit(() -> inShort(lines(input).parallel())).join();
            assertThat(parallel).isEqualTo(inShort(lines(input)));
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void parallelStreamReadsAheadByAFewBatchesOnly() {
        // Nobody else works on the pool, so whatever is split off and not yet processed must be held.
        Generated input = new Generated(8 << 20);
        AtomicLong processed = new AtomicLong();
        AtomicLong furthestAhead = new AtomicLong();
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            pool.submit(() -> ReleaseReader.standard().lines(input).parallel().forEach(line -> {
                        long ahead = input.delivered - processed.addAndGet(Generated.LINE.length);
                        furthestAhead.accumulateAndGet(ahead, Math::max);
                    }))
                    .join();
        } finally {
            pool.shutdown();
        }
        assertThat(furthestAhead.get()).isLessThan(1 << 20);
    }

    /** One record again and again. */
    private static final class Generated extends InputStream {

        static final byte[] LINE = (record("model" + "x".repeat(500)) + "\n").getBytes(UTF_8);

        private final long bytes;
        private volatile long delivered;

        Generated(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return delivered >= bytes ? -1 : LINE[(int) (delivered++ % LINE.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int read = 0;
            while (read < length) {
                int next = read();
                if (next < 0) {
                    break;
                }
                target[offset + read++] = (byte) next;
            }
            return read == 0 ? -1 : read;
        }
    }

    @Test
    void shortCircuitReadsNoMoreThanItNeeds() {
        Generated input = new Generated(64 << 20);
        assertThat(ReleaseReader.standard().lines(input).limit(3)).hasSize(3);
        assertThat(input.delivered).isLessThan(1 << 20);
    }

    @Test
    void overlongLineSaysHowToReadIt() {
        ReleaseReader reader = ReleaseReader.standard().withLimits(new ReadLimits(100, 64, 1_000, 1_000, 100, 100));
        assertThat(reader.lines(new ByteArrayInputStream((record("x".repeat(100))).getBytes(UTF_8)))
                        .flatMap(line -> line.problems().stream()))
                .extracting(Problem::toString)
                .containsExactly("the document (line 1, column 1): found more than 100 bytes, expected at most 100;"
                        + " raise ReadLimits.bytes or split the document");
    }

    @Test
    void whatIsWrittenLineByLineIsReadBack() {
        RandomReleases random = new RandomReleases(7);
        List<Release> releases = Stream.generate(random::next).limit(200).toList();
        String text = String.join(
                "\n", releases.stream().map(ReleaseWriter::writeLine).toList());
        assertThat(lines(text)).extracting(line -> line.release().orElseThrow()).isEqualTo(releases);
    }
}
