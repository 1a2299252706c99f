package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.json.InvalidInputException;

class DecodingTest {

    private static final String TEXT = "Beispiel für \uD83D\uDE00";

    @Test
    void utf8IsRead() {
        assertThat(Decoding.text(TEXT.getBytes(StandardCharsets.UTF_8), 100)).isEqualTo(TEXT);
    }

    @Test
    void byteOrderMarkIsLeftOut() {
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), 100))
                .isEqualTo(TEXT);
    }

    @Test
    void utf16WithLowByteFirstIsRead() {
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), 100))
                .isEqualTo(TEXT);
    }

    @Test
    void utf16WithHighByteFirstIsRead() {
        assertThat(Decoding.text(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), 100))
                .isEqualTo(TEXT);
    }

    @Test
    void halfACharacterOfUtf16IsAProblem() {
        byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'};
        assertThatThrownBy(() -> Decoding.text(bytes, 100))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 2): found bytes that are not UTF-16LE at offset 4, expected"
                        + " UTF-8, or UTF-16 with a byte order mark; save the file as UTF-8");
    }

    @Test
    void overlongUtf8IsAProblem() {
        byte[] bytes = {'a', '\n', (byte) 0xC0, (byte) 0xAF};
        assertThatThrownBy(() -> Decoding.text(bytes, 100))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 2, column 1): found bytes that are not UTF-8 at offset 2, expected"
                        + " UTF-8, or UTF-16 with a byte order mark; save the file as UTF-8");
    }

    @Test
    void sizeHasALimit() {
        assertThat(Decoding.text(new byte[] {'a', 'b'}, 2)).isEqualTo("ab");
        assertThatThrownBy(() -> Decoding.text(new byte[] {'a', 'b', 'c'}, 2))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document: found 3 bytes, expected at most 2; split the document");
    }

    @ParameterizedTest
    @MethodSource("emptyFiles")
    void fileOfNothingButAMarkIsEmpty(byte[] bytes) {
        assertThat(Decoding.text(bytes, 100)).isEmpty();
    }

    private static Stream<byte[]> emptyFiles() {
        return Stream.of("", "EFBBBF", "FFFE", "FEFF").map(HexFormat.of()::parseHex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FFFE000061000000", "0000FEFF00000061"})
    void utf32IsAProblem(String bytes) {
        assertThatThrownBy(() -> Decoding.text(HexFormat.of().parseHex(bytes), 100))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the document (line 1, column 1): found a byte order mark of UTF-32, expected UTF-8, or UTF-16"
                                + " with a byte order mark; save the file as UTF-8");
    }

    @Test
    void badFirstByteIsAProblem() {
        assertThatThrownBy(() -> Decoding.text(new byte[] {(byte) 0x80, 'a'}, 100))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found bytes that are not UTF-8 at offset 0, expected"
                        + " UTF-8, or UTF-16 with a byte order mark; save the file as UTF-8");
    }
}
