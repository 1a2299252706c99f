package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;

/** Turns the bytes of a file into text: UTF-8, or UTF-16 if a byte order mark says so. Nothing is replaced. */
final class Decoding {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int UTF_8_MARK = 3;
    private static final int UTF_16_MARK = 2;

    private Decoding() {}

    /**
     * Returns the text, without a byte order mark.
     *
     * @throws InvalidInputException with one problem, if the bytes are no such text or too many
     */
    static String text(byte[] bytes, int limit) {
        if (bytes.length > limit) {
            throw problem(
                    "document-too-large",
                    0,
                    0,
                    bytes.length + " bytes",
                    "at most " + limit,
                    Optional.of("split the document"));
        }
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decodeUtf8(bytes, UTF_8_MARK);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            throw notText("a byte order mark of UTF-32", 1, 1);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decode(bytes, UTF_16_MARK, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decode(bytes, UTF_16_MARK, StandardCharsets.UTF_16BE);
        }
        return decodeUtf8(bytes, 0);
    }

    /** The JDK's own constructor is many times faster than a decoder, and puts this sign where it would report an error. */
    private static String decodeUtf8(byte[] bytes, int start) {
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decode(bytes, start, StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, int start, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        // No charset here makes more characters than there are bytes.
        CharBuffer out = CharBuffer.allocate(in.remaining());
        boolean failed = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        out.flip();
        if (failed) {
            int line = 1;
            int column = 1;
            for (int i = 0; i < out.length(); i++) {
                boolean newLine = out.charAt(i) == '\n';
                line += newLine ? 1 : 0;
                column = newLine ? 1 : column + 1;
            }
            throw notText("bytes that are not " + charset + " at offset " + in.position(), line, column);
        }
        return out.toString();
    }

    private static InvalidInputException notText(String found, int line, int column) {
        return problem(
                "not-text-encoding",
                line,
                column,
                found,
                "UTF-8, or UTF-16 with a byte order mark",
                Optional.of("save the file as UTF-8"));
    }

    static InvalidInputException problem(
            String code, int line, int column, String found, String expected, Optional<String> suggestion) {
        return new InvalidInputException(
                ImmutableList.of(new Problem(code, "", line, column, found, expected, suggestion)));
    }
}
