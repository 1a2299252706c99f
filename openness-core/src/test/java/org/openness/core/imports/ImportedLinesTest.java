package org.openness.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Evidence;
import org.openness.core.json.Problem;
import org.openness.core.release.Component;

class ImportedLinesTest {

    private static final String ANSWER = "{\"id\":\"lab/a\",\"tags\":[],\"gated\":false}";

    private static Stream<ImportedPart> lines(byte[] input) {
        return Imports.standard().lines("hub.jsonl", new ByteArrayInputStream(input));
    }

    private static Stream<ImportedPart> lines(String input) {
        return lines(input.getBytes(UTF_8));
    }

    /** Each part in short: its name, with the formats and names of the releases or the codes of the problems. */
    private static List<String> inShort(Stream<ImportedPart> parts) {
        return parts.map(part -> part.name() + " "
                        + part.releases().stream()
                                .map(read ->
                                        read.format() + " " + read.release().name())
                                .toList()
                        + part.problems().stream().map(Problem::code).toList())
                .toList();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void eachLineIsOfItsOwnFormatAndBadOnesCostNoOther() {
        String input =
                ANSWER + "\n\n{\"name\":\"B\"}\n{\"name\": \n[" + ANSWER + "," + ANSWER + "]\n{\"error\":\"gone\"}\n";

        assertThat(inShort(lines(input)))
                .containsExactly(
                        "hub.jsonl:1 [hugging-face-hub lab/a][]",
                        "hub.jsonl:3 [openness-record B][]",
                        "hub.jsonl:4 [][not-json]",
                        "hub.jsonl:5#/0 [hugging-face-hub lab/a][]",
                        "hub.jsonl:5#/1 [hugging-face-hub lab/a][]",
                        "hub.jsonl:6 [][not-a-model]");
    }

    @Test
    void notesAndProblemsAreLocatedInTheInput() {
        String odd = "{\"id\":\"lab/a\",\"tags\":[],\"gated\":7}";

        assertThat(lines(ANSWER + "\n" + odd + "\n{\"name\":7}\n")
                        .flatMap(part -> Stream.concat(
                                part.releases().stream().flatMap(read -> read.notes().stream()),
                                part.problems().stream()))
                        .map(Problem::location))
                .containsExactly("/gated (line 2, column 33)", "/name (line 3, column 9)");
    }

    @Test
    void evidenceNamesTheLine() {
        String listing = "{\"id\":\"lab/a\",\"tags\":[],\"siblings\":[{\"rfilename\":\"a.gguf\"}]}";

        assertThat(lines("\n" + listing)
                        .flatMap(part -> part.releases().stream())
                        .map(read -> read.release().artifact(Component.WEIGHTS).access())
                        .flatMap(access -> access.evidence().stream())
                        .map(Evidence::source))
                .containsExactly("hub.jsonl:2");
    }

    static Stream<UnaryOperator<byte[]>> compressions() {
        return Stream.of(UnaryOperator.identity(), ImportedLinesTest::gzip, Zstd::compress);
    }

    @ParameterizedTest
    @MethodSource("compressions")
    void inputIsReadHoweverItIsCompressed(UnaryOperator<byte[]> compression) {
        assertThat(inShort(lines(compression.apply((ANSWER + "\n" + ANSWER + "\n").getBytes(UTF_8)))))
                .containsExactly("hub.jsonl:1 [hugging-face-hub lab/a][]", "hub.jsonl:2 [hugging-face-hub lab/a][]");
    }

    @Test
    void damageIsAPartAtTheEnd() {
        byte[] whole = gzip((ANSWER + "\n").repeat(1_000).getBytes(UTF_8));

        assertThat(inShort(lines(Arrays.copyOf(whole, whole.length - 8))))
                .startsWith("hub.jsonl:1 [hugging-face-hub lab/a][]")
                .endsWith("hub.jsonl:1001 [][damaged-gzip]");
    }

    @Test
    void parallelStreamKeepsTheOrder() {
        byte[] input = (ANSWER + "\n").repeat(20_000).getBytes(UTF_8);
        ForkJoinPool pool = new ForkJoinPool(4);
        try {
            assertThat(pool.submit(() -> inShort(lines(input).parallel())).join())
                    .isEqualTo(inShort(lines(input)));
        } finally {
            pool.shutdown();
        }
    }

    /** Lines without end, which are made while they are read. */
    @Test
    void inputIsReadAsItsPartsAreAskedFor() {
        InputStream endless = new InputStream() {
            private long position;

            @Override
            public int read() {
                byte[] line = (ANSWER + "\n").getBytes(UTF_8);
                return line[(int) (position++ % line.length)];
            }
        };

        assertThat(Imports.standard().lines("hub", endless).limit(3).map(ImportedPart::name))
                .containsExactly("hub:1", "hub:2", "hub:3");
    }

    @Test
    void originWithoutANameIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Imports.standard().lines(" ", InputStream.nullInputStream()))
                .withMessage("the origin needs a name, because evidence does");
    }
}
