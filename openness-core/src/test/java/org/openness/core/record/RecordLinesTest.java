package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.release.Release;

class RecordLinesTest {

    private static final ReadLimits HUNDRED_BYTES = new ReadLimits(100, 64, 1000, 1000, 100, 100);

    private static List<RecordLine> lines(ReleaseReader reader, String text) {
        return reader.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<RecordLine> lines(String text) {
        return lines(ReleaseReader.standard(), text);
    }

    private static List<String> described(List<RecordLine> lines) {
        return lines.stream()
                .map(line -> line.number() + ": "
                        + line.release().map(Release::name).orElse("")
                        + String.join(
                                "; ",
                                line.problems().stream().map(Problem::toString).toList()))
                .toList();
    }

    @Test
    void everyLineIsARecord() {
        assertThat(described(lines("{\"name\":\"a\"}\n{\"name\":\"b\"}\r\n{\"name\":\"c\"}")))
                .containsExactly("1: a", "2: b", "3: c");
    }

    @Test
    void blankLinesAreCountedAndLeftOut() {
        assertThat(described(lines("\n{\"name\":\"a\"}\n\n \t\r\n{\"name\":\"b\"}\n\n")))
                .containsExactly("2: a", "5: b");
    }

    @Test
    void nothingHasNoLines() {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void badLineCostsNoOther() {
        assertThat(described(lines("{\"name\":\"a\"}\n{\"name\":\n{\"nmae\":\"b\"}\n{\"name\":\"c\"}\n")))
                .hasSize(4)
                .startsWith("1: a")
                .endsWith("4: c");
    }

    @Test
    void problemsOfALineTellItsNumber() {
        assertThat(described(lines("\n{\"name\": \"a\", \"asOf\": 1, \"note\": 2}")))
                .containsExactly("2: /asOf (line 2, column 23): found the number 1, expected a date from 1950 to 2100"
                        + " as YYYY-MM-DD, YYYY-MM or YYYY;"
                        + " /note (line 2, column 34): found the number 2, expected text that is not blank");
    }

    @Test
    void byteOrderMarkMayLead() {
        assertThat(described(lines("\ufeff{\"name\":\"a\"}\n"))).containsExactly("1: a");
    }

    @Test
    void lineOfTheLargestSizeIsRead() {
        String line = "{\"name\":\"" + "x".repeat(89) + "\"}";
        assertThat(lines(ReleaseReader.standard().withLimits(HUNDRED_BYTES), line + "\n" + line))
                .extracting(RecordLine::release)
                .allMatch(Optional::isPresent)
                .hasSize(2);
    }

    @Test
    void longerLineIsRefusedAndPassedOver() {
        String line = "{\"name\":\"" + "x".repeat(90) + "\"}\n{\"name\":\"a\"}\n" + "y".repeat(1_000_000);
        assertThat(described(lines(ReleaseReader.standard().withLimits(HUNDRED_BYTES), line)))
                .containsExactly(
                        "1: the document (line 1, column 1): found 101 bytes, expected at most 100;"
                                + " raise ReadLimits.bytes or split the document",
                        "2: a",
                        "3: the document (line 3, column 1): found 101 bytes, expected at most 100;"
                                + " raise ReadLimits.bytes or split the document");
    }

    @Test
    void linesAreReadAsTheyAreAskedFor() {
        InputStream endless = new InputStream() {
            private int next;

            @Override
            public int read() {
                byte[] line = "{\"name\":\"a\"}\n".getBytes(StandardCharsets.UTF_8);
                return line[next++ % line.length];
            }
        };
        assertThat(ReleaseReader.standard().lines(endless).limit(3).map(RecordLine::number))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void inputThatCannotBeReadIsAnUncheckedIoException() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        Stream<RecordLine> lines = ReleaseReader.standard().lines(broken);
        assertThatThrownBy(lines::toList)
                .isExactlyInstanceOf(UncheckedIOException.class)
                .hasMessage("java.io.IOException: gone");
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
