package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a document strictly: UTF-8 only (a byte order mark may lead), one document, no repeated names, no half surrogate
 * pairs, within {@link ReadLimits}. Text that begins with a bracket is JSON (RFC 8259), anything else YAML 1.2 without
 * anchors, aliases and tags.
 *
 * <p>Jackson and the YAML engine deliver tokens; what is accepted is decided here, because their defaults keep the last
 * of repeated names, read overlong UTF-8 as other characters and lose positions.
 */
public final class JsonReader {

    /** Our limits are tighter, and Jackson's exception for its own has no location. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern BESIDE_THE_POINT = Pattern.compile("( \\(for | \\(start marker|: enable ).*");

    private final ReadLimits limits;

    private JsonReader(ReadLimits limits) {
        this.limits = limits;
    }

    /** Returns a reader with the limits. */
    public static JsonReader withLimits(ReadLimits limits) {
        return new JsonReader(limits);
    }

    /**
     * Reads one document, JSON or YAML by its first character.
     *
     * @throws InvalidInputException if it is not a document that this reader accepts
     */
    public Json read(byte[] bytes) {
        String text = decode(bytes);
        char first = text.charAt(firstCharacter(text));
        return first == '{' || first == '[' ? readJson(text, bytes) : readYaml(text, 1);
    }

    /**
     * Reads one JSON document.
     *
     * @throws InvalidInputException if it is not JSON that this reader accepts
     */
    public Json readJson(byte[] bytes) {
        String text = decode(bytes);
        firstCharacter(text);
        return readJson(text, bytes);
    }

    private Json readJson(String text, byte[] bytes) {
        return isAscii(text, bytes) ? readAscii(text, bytes, 1) : readCharacters(text, 1);
    }

    /** Where each byte is a character Jackson can read the bytes, which takes less time. It takes zeros for another encoding. */
    private static boolean isAscii(String text, byte[] bytes) {
        return bytes.length == text.length() && text.indexOf('\0') < 0;
    }

    /**
     * Reads one JSON document from text that has been decoded and may be a part of a larger document.
     *
     * @param firstLine the line at which the text begins there, from 1; places are those in the larger document
     * @throws InvalidInputException if it is not JSON that this reader accepts
     */
    public Json readJson(String text, int firstLine) {
        firstCharacter(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // Half of a surrogate pair becomes one byte, too: a question mark.
        return isAscii(text, bytes) && text.equals(new String(bytes, StandardCharsets.US_ASCII))
                ? readAscii(text, bytes, firstLine)
                : readCharacters(text, firstLine);
    }

    private Json readAscii(String text, byte[] bytes, int firstLine) {
        Rereading places = new Rereading(text, firstLine - 1);
        // Without escapes no text can hold half of a surrogate pair.
        boolean escapes = text.indexOf('\\') >= 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            return parse(parser, new Tape.Builder(bytes.length, escapes, limits, places), places);
        } catch (JacksonException e) {
            // To be told as it is told of any other text.
            return readCharacters(text, firstLine);
        }
    }

    private Json readCharacters(String text, int firstLine) {
        Rereading places = new Rereading(text, firstLine - 1);
        try (JsonParser parser = places.parser()) {
            return parse(parser, new Tape.Builder(text.length(), true, limits, places), places);
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            throw failure(
                    "not-json",
                    location == null ? 0 : firstLine - 1 + location.getLineNr(),
                    location == null ? 0 : location.getColumnNr(),
                    reason(e.getOriginalMessage()),
                    "JSON",
                    "");
        }
    }

    /**
     * Reads one YAML document from text that has been decoded and may be a part of a larger document.
     *
     * @param firstLine the line at which the text begins there, from 1; places are those in the larger document
     * @throws InvalidInputException if it is not YAML that this reader accepts
     */
    public Json readYaml(String text, int firstLine) {
        return YamlEvents.read(text, firstLine, limits);
    }

    private static Json parse(JsonParser parser, Tape.Builder tape, Tape.Places places) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (tape.isComplete()) {
                int next = tape.next();
                throw failure(
                        "trailing-text",
                        places.line(next),
                        places.column(next),
                        "more after the end",
                        "one document",
                        "");
            }
            switch (token) {
                case START_OBJECT -> tape.start(Json.Kind.OBJECT);
                case START_ARRAY -> tape.start(Json.Kind.ARRAY);
                case PROPERTY_NAME -> tape.name(parser.currentName());
                case VALUE_STRING -> tape.scalar(Json.Kind.STRING, parser.getString());
                case VALUE_TRUE, VALUE_FALSE -> tape.scalar(Json.Kind.BOOLEAN, token.asString());
                case VALUE_NULL -> tape.scalar(Json.Kind.NULL, "null");
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> tape.scalar(Json.Kind.NUMBER, parser.getString());
                case END_OBJECT, END_ARRAY -> tape.end();
                case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new AssertionError("a text parser delivers no " + token);
            }
        }
        return tape.root();
    }

    /** Finds out where everything stands by reading once more, up to the syntax error if there is one. */
    private static final class Rereading implements Tape.Places {

        private final String text;
        private final int linesBefore;
        /** Made when first asked for: line and column in turn. A race makes it twice, no more. */
        private int @Nullable [] places;

        Rereading(String text, int linesBefore) {
            this.text = text;
            this.linesBefore = linesBefore;
        }

        /** Reads characters, so that columns are counted in characters. */
        JsonParser parser() {
            return FACTORY.createParser(ObjectReadContext.empty(), text);
        }

        @Override
        public int line(int number) {
            return linesBefore + places()[2 * number];
        }

        @Override
        public int column(int number) {
            return places()[2 * number + 1];
        }

        private int[] places() {
            int[] known = places;
            if (known == null) {
                known = read();
                places = known;
            }
            return known;
        }

        private int[] read() {
            int[] found = new int[64];
            int size = 0;
            try (JsonParser parser = parser()) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (!token.isStructEnd()) {
                        found = size == found.length ? Arrays.copyOf(found, 2 * size) : found;
                        found[size++] = parser.currentTokenLocation().getLineNr();
                        found[size++] = parser.currentTokenLocation().getColumnNr();
                    }
                }
            } catch (JacksonException e) {
                // Nobody has seen what comes behind it.
            }
            return found;
        }
    }

    /** Jackson's reason without its pointers into the input, which the location says better, and to its own options. */
    private static String reason(String message) {
        String line = message.lines().findFirst().orElse("text that ends too early");
        return "a syntax error (" + Text.shorten(BESIDE_THE_POINT.matcher(line).replaceFirst("")) + ")";
    }

    private String decode(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            throw failure(
                    "document-too-large",
                    0,
                    0,
                    // No count: a reader of a stream stops behind the limit.
                    "more than " + limits.bytes() + " bytes",
                    "at most " + limits.bytes(),
                    "raise ReadLimits.bytes or split the document");
        }
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        int start = mark ? 3 : 0;
        // The JDK's own constructor is many times faster than a decoder, and puts this sign where it would report an
        // error.
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : decodeStrictly(ByteBuffer.wrap(bytes, start, bytes.length - start));
    }

    private static String decodeStrictly(ByteBuffer in) {
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            throw encodingFailure(out, in.position());
        }
        return out.toString();
    }

    private static InvalidInputException encodingFailure(CharBuffer before, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before.length(); i++) {
            boolean newLine = before.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return failure(
                "not-utf-8",
                line,
                column,
                "bytes that are not UTF-8 at offset " + offset,
                "UTF-8 without overlong forms",
                "save the file as UTF-8");
    }

    private static int firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        throw failure("empty-document", 0, 0, "nothing but white space", "a document", "");
    }

    static InvalidInputException failure(
            String code, int line, int column, String found, String expected, String suggestion) {
        return new InvalidInputException(ImmutableList.of(new Problem(
                code,
                "",
                line,
                column,
                found,
                expected,
                suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion))));
    }
}
