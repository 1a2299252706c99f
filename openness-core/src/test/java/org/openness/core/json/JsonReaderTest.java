package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final JsonReader READER = JsonReader.withLimits(ReadLimits.DEFAULT);

    private static final long SEED = 20_261_130;
    private static final int DOCUMENTS = 50_000;
    private static final String DOCUMENT =
            "{\"a\": [1, 2.5e-3, -0, true, false, null, \"\\u0041\\n\\/\"], \"b\":\t{\"c\": \"d\", \"\\ud83d\\ude00\": []}}";
    private static final String MARKS = "{}[]\":,\\0123456789.eE+-tfnulasr \t\n\r\u0001\u001f\u007f/'#*N";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Json read(String text) {
        return READER.read(utf8(text));
    }

    /** Returns the whole message with which the bytes are refused. */
    private static String refusal(ReadLimits limits, byte[] bytes) {
        Throwable thrown = catchThrowable(() -> JsonReader.withLimits(limits).read(bytes));
        assertThat(thrown).isExactlyInstanceOf(InvalidInputException.class);
        return thrown.getMessage();
    }

    private static String refusal(String text) {
        return refusal(ReadLimits.DEFAULT, utf8(text));
    }

    private static ReadLimits limits(int bytes, int depth, int tokens, int string, int name, int number) {
        return new ReadLimits(bytes, depth, tokens, string, name, number);
    }

    private static byte[] bytes(int... bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : bytes) {
            out.write(b);
        }
        return out.toByteArray();
    }

    @Test
    void everyKindOfValueIsToldApart() {
        assertThat(read("[{}, [], \"text\", 1.50e3, true, false, null]").items())
                .extracting(Json::kind)
                .containsExactly(
                        Json.Kind.OBJECT,
                        Json.Kind.ARRAY,
                        Json.Kind.STRING,
                        Json.Kind.NUMBER,
                        Json.Kind.BOOLEAN,
                        Json.Kind.BOOLEAN,
                        Json.Kind.NULL);
    }

    @Test
    void scalarsKeepTheirText() {
        assertThat(read("[\"a\\u00e9\\n\", 1.50e3, -0, true, null]").items())
                .extracting(Json::text)
                .containsExactly("aé\n", "1.50e3", "-0", "true", "null");
    }

    @Test
    void everyValueKnowsItsPlace() {
        Json document = read("{\n  \"a\": 1,\n  \"b\": [true,\n    {\"c\": \"d\"}]\n}");
        assertThat(document).hasToString("an object at line 1, column 1");
        assertThat(document.fields())
                .extracting(field -> field.name() + " " + field.line() + ":" + field.column() + " " + field.value())
                .containsExactly("a 2:3 the number 1 at line 2, column 8", "b 3:3 an array at line 3, column 8");
        assertThat(document.fields().get(1).value().items())
                .extracting(Json::toString)
                .containsExactly("true at line 3, column 9", "an object at line 4, column 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"b\"}", " \r\n\t{\"a\": \"b\"}\n", "\ufeff{\"a\": \"b\"}", "a: b", "\ufeffa: b"})
    void textWithAByteOrderMarkOrSpaceAroundItIsRead(String text) {
        assertThat(read(text).get("a").map(Json::text)).contains("b");
    }

    /** Each shares two of its three bytes with a byte order mark. */
    @ParameterizedTest
    @ValueSource(strings = {"\u4eff", "\uff3f", "\ufefc"})
    void characterThatIsAlmostAByteOrderMarkIsKept(String name) {
        assertThat(read(name + ": b").fields()).extracting(Json.Field::name).containsExactly(name);
    }

    @Test
    void byteOrderMarkIsNotCountedAsAColumn() {
        assertThat(read("\ufeff{}")).hasToString("an object at line 1, column 1");
    }

    @Test
    void jsonReaderProperReadsNoYaml() {
        assertThat(catchThrowable(() -> READER.readJson(utf8("name: x"))))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found a syntax error (Unrecognized token 'name': was"
                        + " expecting (JSON String, Number, Array, Object or ...), expected JSON");
    }

    @Test
    void jsonReaderProperReadsScalars() {
        assertThat(READER.readJson(utf8(" 1 "))).hasToString("the number 1 at line 1, column 2");
    }

    @Test
    void documentOfTheLargestSizeIsRead() {
        assertThat(JsonReader.withLimits(limits(7, 64, 100, 100, 100, 100))
                        .read(utf8("{\"a\":1}"))
                        .get("a"))
                .isPresent();
    }

    @Test
    void largerDocumentIsRefused() {
        assertThat(refusal(limits(6, 64, 100, 100, 100, 100), utf8("{\"a\":1}")))
                .isEqualTo("the document: found more than 6 bytes, expected at most 6;"
                        + " raise ReadLimits.bytes or split the document");
    }

    private static final ReadLimits THREE_LEVELS = limits(1000, 3, 100, 100, 100, 100);

    @ParameterizedTest
    @ValueSource(strings = {"[[[]]]", "{\"a\":{\"b\":{}}}", "[{\"a\":[]}]", "- - - a", "a:\n  b:\n    c: d"})
    void documentOfTheLargestDepthIsRead(String text) {
        assertThat(JsonReader.withLimits(THREE_LEVELS).read(utf8(text))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[[[]]]]                     | 4
            {"a":{"b":{"c":{}}}}         | 16
            [{"a":[{}]}]                 | 8
            - - - - a                    | 7
            a: {b: {c: {d: e}}}          | 12
            """)
    void deeperDocumentIsRefused(String text, int column) {
        assertThat(refusal(THREE_LEVELS, utf8(text)))
                .isEqualTo("the document (line 1, column " + column + "): found nesting below 3 levels, expected less");
    }

    @Test
    void millionBracketsAreRefusedAtTheFirstTooMany() {
        assertThat(refusal("[".repeat(1_000_000)))
                .isEqualTo("the document (line 1, column 65): found nesting below 64 levels, expected less");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1,2,3]          | 5
            ["a","b"]        | 4
            {"a":[]}         | 5
            {"a":1,"":2}     | 6
            [[],2]           | 5
            - a              | 3
            """)
    void documentOfTheMostTokensIsRead(String text, int tokens) {
        assertThat(JsonReader.withLimits(limits(1000, 10, tokens, 10, 10, 10)).read(utf8(text)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1,2,3]          | 4 | 1
            [1,2,3]          | 3 | 6
            ["a","b"]        | 2 | 6
            {"a":[]}         | 4 | 1
            {"a":1,"":2}     | 3 | 8
            [1, 2]           | 1 | 2
            - a              | 2 | 1
            """)
    void documentOfMoreTokensIsRefused(String text, int tokens, int column) {
        assertThat(refusal(limits(1000, 10, tokens, 10, 10, 10), utf8(text)))
                .isEqualTo("the document (line 1, column " + column + "): found more than " + tokens
                        + " tokens, expected fewer");
    }

    @Test
    void yamlOfMoreTokensIsRefused() {
        assertThat(refusal(limits(1000, 10, 4, 10, 10, 10), utf8("a: b\nc: d")))
                .isEqualTo("the document (line 2, column 4): found more than 4 tokens, expected fewer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"12345\"]", "- 12345", "- \"12345\"", "[\"\\u0031\\u0032345\"]"})
    void stringOfTheLargestLengthIsRead(String text) {
        assertThat(JsonReader.withLimits(limits(1000, 10, 10, 5, 10, 10))
                        .read(utf8(text))
                        .items())
                .extracting(Json::text)
                .containsExactly("12345");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["123456"]       | 2
            - 123456         | 3
            - '123456'       | 3
            """)
    void longerStringIsRefused(String text, int column) {
        assertThat(refusal(limits(1000, 10, 10, 5, 10, 10), utf8(text)))
                .isEqualTo("the document (line 1, column " + column
                        + "): found a string of 6 characters, expected at most 5");
    }

    @Test
    void nameOfTheLargestLengthIsRead() {
        assertThat(JsonReader.withLimits(limits(1000, 10, 10, 100, 5, 10))
                        .read(utf8("{\"12345\":1}"))
                        .get("12345"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"123456":1}     | 2
            123456: 1        | 1
            """)
    void longerNameIsRefused(String text, int column) {
        assertThat(refusal(limits(1000, 10, 10, 100, 5, 10), utf8(text)))
                .isEqualTo("the document (line 1, column " + column
                        + "): found a name of 6 characters, expected at most 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "-1234", "1.2e3", "0.123", "1e999"})
    void numberOfTheLargestLengthIsRead(String number) {
        assertThat(JsonReader.withLimits(limits(1000, 10, 10, 100, 10, 5))
                        .read(utf8("[" + number + "]"))
                        .items())
                .extracting(Json::text)
                .containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "-12345", "1.2e34", "0.1234", "1e9999"})
    void longerNumberIsRefused(String number) {
        assertThat(refusal(limits(1000, 10, 10, 100, 10, 5), utf8("[" + number + "]")))
                .isEqualTo("the document (line 1, column 2): found a number of 6 characters, expected at most 5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1, "b": 2, "a": 3}                | 18 | 2
            {"a": 1, "\\u0061": 3}                  | 10 | 2
            {"b": {"a": 1}, "a": 2, "a": {}}        | 25 | 17
            """)
    void nameThatComesTwiceIsRefusedWithBothPlaces(String text, int column, int earlier) {
        assertThat(refusal(text))
                .isEqualTo("the document (line 1, column " + column + "): found the name \"a\" again, first at line 1,"
                        + " column " + earlier + ", expected each name once in an object; delete one of them");
    }

    @Test
    void sameNameInDifferentObjectsIsAccepted() {
        assertThat(read("[{\"a\": 1}, {\"a\": {\"b\": 2, \"a\": {}}}]").items()).hasSize(2);
    }

    @Test
    void nameThatComesTwiceInYamlIsRefusedWithBothPlaces() {
        assertThat(refusal("a: 1\nb:\n  c: 2\n\"a\": 3"))
                .isEqualTo("the document (line 4, column 1): found the name \"a\" again, first at line 1, column 1,"
                        + " expected each name once in an object; delete one of them");
    }

    /** Small objects are searched, larger ones indexed; both must see every repetition. */
    @Test
    void nameThatComesTwiceIsSeenInObjectsOfEverySize() {
        for (int size = 1; size <= 40; size++) {
            for (int repeated = 0; repeated < size; repeated++) {
                String fields = IntStream.range(0, size)
                        .mapToObj(i -> "\"n" + i + "\":0")
                        .collect(Collectors.joining(",", "{", ",\"n" + repeated + "\":0}"));
                assertThat(refusal(fields))
                        .as("name %s of %s", repeated, size)
                        .contains("found the name \"n" + repeated + "\" again, first at line 1, column "
                                + (fields.indexOf("\"n" + repeated + "\"") + 1) + ",");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\t", "\ufeff"})
    void nothingIsRefused(String text) {
        assertThat(refusal(text)).isEqualTo("the document: found nothing but white space, expected a document");
    }

    @Test
    void overlongUtf8IsRefused() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes('{', '\n', '"', 0xC0, 0xAF, '"')))
                .isEqualTo("the document (line 2, column 2): found bytes that are not UTF-8 at offset 3,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @Test
    void firstByteThatIsNotUtf8IsRefused() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes(0xFF, 'a')))
                .isEqualTo("the document (line 1, column 1): found bytes that are not UTF-8 at offset 0,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @Test
    void replacementCharacterThatIsWrittenIsText() {
        assertThat(read("[\"a\ufffdb\"]").items()).extracting(Json::text).containsExactly("a\ufffdb");
    }

    @Test
    void surrogateInUtf8IsRefused() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes('a', ':', ' ', 0xED, 0xA0, 0x80)))
                .isEqualTo("the document (line 1, column 4): found bytes that are not UTF-8 at offset 3,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @Test
    void characterThatIsCutOffIsRefused() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes('a', ':', ' ', 0xE2, 0x82)))
                .isEqualTo("the document (line 1, column 4): found bytes that are not UTF-8 at offset 3,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @Test
    void characterAboveTheLastIsRefused() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes('"', 0xF4, 0x90, 0x80, 0x80, '"')))
                .isEqualTo("the document (line 1, column 2): found bytes that are not UTF-8 at offset 1,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @Test
    void offsetIsCountedBehindTheByteOrderMark() {
        assertThat(refusal(ReadLimits.DEFAULT, bytes(0xEF, 0xBB, 0xBF, '"', 0xFF, '"')))
                .isEqualTo("the document (line 1, column 2): found bytes that are not UTF-8 at offset 4,"
                        + " expected UTF-8 without overlong forms; save the file as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "UTF-32LE"})
    void otherEncodingsAreRefused(String charset) {
        byte[] bytes = "{\"name\": \"x\"}".getBytes(Charset.forName(charset));
        assertThat(catchThrowable(() -> READER.read(bytes))).isExactlyInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ["\\ud800"]           | 2 | \\uD800
            ["a\\udc00b"]         | 2 | a\\uDC00b
            ["\\udc00\\ud800"]    | 2 | \\uDC00\\uD800
            ["\\udc00\\udc00"]    | 2 | \\uDC00\\uDC00
            ["\\ud800\\ud800"]    | 2 | \\uD800\\uD800
            ["\\ud800a"]          | 2 | \\uD800a
            {"\\ud83d": 1}        | 2 | \\uD83D
            - "\\ud83d"           | 3 | \\uD83D
            """)
    void halfASurrogatePairIsRefused(String text, int column, String shown) {
        assertThat(refusal(text))
                .isEqualTo("the document (line 1, column " + column + "): found half of a surrogate pair in \"" + shown
                        + "\", expected whole characters");
    }

    /** Decoded text can hold what bytes cannot. */
    @ParameterizedTest
    @CsvSource({"'[\"\ud83d\"]', \\uD83D", "'[\"a\ude00b\"]', a\\uDE00b", "'{\"\ud83d\": 1}', \\uD83D"})
    void halfASurrogatePairInDecodedTextIsRefused(String text, String shown) {
        assertThat(catchThrowable(() -> READER.readJson(text, 7)))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 7, column 2): found half of a surrogate pair in \"" + shown
                        + "\", expected whole characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"\\ud83d\\ude00\"]", "[\"😀\"]", "- \"\\ud83d\\ude00\"", "- \"\\U0001F600\"", "- 😀"})
    void wholeSurrogatePairIsACharacter(String text) {
        assertThat(read(text).items()).extracting(Json::text).containsExactly("😀");
    }

    @ParameterizedTest
    @CsvSource({"'{}{}', 3", "'{} []', 4", "'[] 1', 4", "'[1]null', 4"})
    void textBehindTheDocumentIsRefused(String text, int column) {
        assertThat(refusal(text))
                .isEqualTo("the document (line 1, column " + column
                        + "): found more after the end, expected one document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [NaN]               | 5
            [Infinity]          | 10
            [-Infinity]         | 11
            [+1]                | 3
            [01]                | 3
            [1.]                | 3
            [.5]                | 2
            [0x1F]              | 3
            [1,]                | 4
            {"a":1,}            | 8
            [,1]                | 2
            ["a" "b"]           | 6
            ['a']               | 2
            {a:1}               | 2
            [True]              | 2
            [1] // comment      | 5
            [/* comment */1]    | 2
            ["\\x41"]           | 4
            ["a]                | 5
            [1                  | 3
            {"a":               | 6
            {"a"                | 5
            {"a                 | 4
            {                   | 2
            [tru                | 2
            ["\\u00             | 7
            ]                   | 1
            [}                  | 2
            """)
    void whatIsNotJsonIsRefusedAtItsPlace(String text, int column) {
        Throwable thrown = catchThrowable(() -> READER.readJson(utf8(text)));
        assertThat(thrown)
                .isExactlyInstanceOf(InvalidInputException.class)
                .extracting(e -> ((InvalidInputException) e).problems())
                .asInstanceOf(InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactly(tuple("not-json", 1, column));
    }

    @Test
    void reasonDoesNotSpeakOfTheParsersOptions() {
        assertThat(refusal("[NaN]"))
                .isEqualTo("the document (line 1, column 5): found a syntax error (Non-standard token 'NaN'),"
                        + " expected JSON");
    }

    @Test
    void reasonDoesNotSpeakOfTheParsersSource() {
        assertThat(refusal("[1"))
                .isEqualTo("the document (line 1, column 3): found a syntax error (Unexpected end-of-input: expected"
                        + " close marker for Array), expected JSON");
    }

    @Test
    void controlCharacterInAStringIsRefused() {
        assertThat(refusal("[\"a\u0001\"]"))
                .isEqualTo("the document (line 1, column 4): found a syntax error (Illegal unquoted character"
                        + " ((CTRL-CHAR, code 1)): has to be escaped using backsl...), expected JSON");
    }

    @Test
    void sameDocumentInJsonAndYamlIsTheSameTree() {
        Json json = read("{\"a\": [\"b\", null, true, {\"c\": \"d\"}], \"e\": \"1\"}");
        Json yaml = read("a:\n  - b\n  -\n  - true\n  - c: d\ne: 1\n");
        assertThat(shape(yaml)).isEqualTo(shape(json));
    }

    private static List<Object> shape(Json value) {
        return switch (value.kind()) {
            case OBJECT ->
                value.fields().stream()
                        .<Object>map(field -> List.of(field.name(), shape(field.value())))
                        .toList();
            case ARRAY ->
                value.items().stream().<Object>map(JsonReaderTest::shape).toList();
            case NULL -> List.of(Json.Kind.NULL);
            case STRING, NUMBER, BOOLEAN -> List.of(value.kind(), value.text());
        };
    }

    /**
     * Documents in ASCII are read from their bytes, others from their characters: whatever the document, both give the same
     * values, or the same problem at the same place.
     */
    @Test
    void documentInAsciiIsReadAsAnyOther() {
        Random random = new Random(SEED);
        int accepted = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            String bent = bent(DOCUMENT, random);
            String ofBytes = told("[\"e\"," + bent + "]");
            assertThat(told("[\"\u00e9\"," + bent + "]"))
                    .as("%s, seed %s", bent, SEED)
                    .isEqualTo(ofBytes);
            accepted += ofBytes.startsWith("[") ? 1 : 0;
        }
        assertThat(accepted).isBetween(DOCUMENTS / 10, DOCUMENTS * 9 / 10);
    }

    /** The document with up to three characters replaced, added or left out. */
    private static String bent(String document, Random random) {
        StringBuilder bent = new StringBuilder(document);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(bent.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(3)) {
                case 0 -> bent.setCharAt(at, mark);
                case 1 -> bent.insert(at, mark);
                default -> bent.deleteCharAt(at);
            }
        }
        return bent.toString();
    }

    /** What is read, but for the first item, or the message. */
    private static String told(String document) {
        try {
            return READER.readJson(document, 1).items().stream()
                    .skip(1)
                    .map(JsonReaderTest::shape)
                    .toList()
                    .toString();
        } catch (InvalidInputException e) {
            return e.getMessage();
        }
    }
}
