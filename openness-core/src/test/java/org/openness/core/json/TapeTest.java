package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {

    private static Json read(String text) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).readJson(text, 1);
    }

    private static Json item(Json array, int index) {
        return array.items().get(index);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ["public"]         | true
            ["p\\u0075blic"]   | true
            ["publik"]         | false
            ["ublic"]          | false
            ["public "]        | false
            - public           | true
            [1]                | false
            [null]             | false
            """)
    void textIsComparedAsItIsMeant(String document, boolean same) {
        Json text = item(JsonReader.withLimits(ReadLimits.DEFAULT).read(document.getBytes(StandardCharsets.UTF_8)), 0);
        assertThat(text.isText("public")).isEqualTo(same);
        assertThat(text.text().equals("public") && text.is(Json.Kind.STRING)).isEqualTo(same);
        assertThat(text.isText("public")).as("once its text was asked for").isEqualTo(same);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\": [\"x\", 1, true, null]}, {\"a\": [\"x\", 1, true, null]}]",
                "[\"x\", \"\\u0078\"]",
                "[\"\\u0078\", \"x\"]",
                "[[], []]",
                "[{}, {}]"
            })
    void valuesThatSayTheSameAreTheSame(String document) {
        Json array = read(document);
        assertThat(item(array, 0).isSameAs(item(array, 1))).isTrue();
        assertThat(item(array, 0)).isNotEqualTo(item(array, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"x\", \"y\"]",
                "[\"x\", \"xx\"]",
                "[\"1\", 1]",
                "[[], {}]",
                "[[1], [1, 1]]",
                "[{\"a\": 1}, {\"b\": 1}]",
                "[{\"a\": 1}, {\"a\": 2}]",
                "[{\"a\": [1], \"b\": 2}, {\"a\": [1, 2]}]"
            })
    void valuesThatDifferAnywhereAreNotTheSame(String document) {
        Json array = read(document);
        assertThat(item(array, 0).isSameAs(item(array, 1))).isFalse();
    }

    @Test
    void valuesOfAnotherDocumentAreNotTheSame() {
        assertThat(read("1").isSameAs(read("1"))).isFalse();
    }

    @Test
    void textIsMadeOnce() {
        Json text = read("\"text\"");
        assertThat(text.text()).isSameAs(text.text());
    }

    @Test
    void nameIsFoundOnlyInItsOwnObject() {
        Json document = read("{\"a\": {\"b\": 1, \"c\": {\"d\": 2}}, \"e\": [{\"f\": 3}], \"g\": 4}");
        assertThat(document.get("g").map(Json::text)).contains("4");
        assertThat(document.get("b")).isEmpty();
        assertThat(document.get("f")).isEmpty();
        assertThat(document.get("a").orElseThrow().get("g")).isEmpty();
        assertThat(document.get("e").orElseThrow().get("f")).isEmpty();
    }

    /** Names share few bits of their hashes, and beyond 64 fields an index takes over. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 66, 129, 500})
    void everyRepeatedNameIsRefusedWithBothPlaces(int fields) {
        for (int repeated = 0; repeated < fields; repeated += 1 + fields / 7) {
            String names = IntStream.range(0, fields)
                    .mapToObj(i -> "\"name" + i + "\": {\"name" + i + "\": 0}")
                    .collect(Collectors.joining(",\n"));
            String document = "{" + names + ",\n\"name" + repeated + "\": 1}";
            String message = "the document (line " + (fields + 1) + ", column 1): found the name \"name" + repeated
                    + "\" again, first at line " + (repeated + 1) + ", column " + (repeated == 0 ? 2 : 1)
                    + ", expected each name once in an object; delete one of them";
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> read(document))
                    .withMessage(message);
        }
    }

    @Test
    void placesAreThoseOfNamesAndValuesHoweverDeep() {
        Json document = JsonReader.withLimits(ReadLimits.DEFAULT).readJson("{\"a\":\n [1,\n  {\"b\": \"x\"}]}", 7);
        Json.Field field = document.fields().get(0);
        Json.Field inner = item(field.value(), 1).fields().get(0);
        assertThat(field.line() + ":" + field.column()).isEqualTo("7:2");
        assertThat(field.value()).hasToString("an array at line 8, column 2");
        assertThat(inner.line() + ":" + inner.column()).isEqualTo("9:4");
        assertThat(inner.value()).hasToString("\"x\" at line 9, column 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "null"})
    void whatIsNotQuotedIsNoText(String word) {
        assertThat(read(word).isText(word)).isFalse();
    }

    /** The 65th name may be an old one by its hash, and makes the index; the 66th cannot be, and must be in it. */
    @Test
    void repeatedNameIsRefusedIfOnlyTheOthersHashAlike() {
        String alike = IntStream.range(0, 65)
                .mapToObj(i -> "\"" + (char) ('a' + 64 * i) + "\": 0,")
                .collect(Collectors.joining());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> read("{" + alike + "\n\"b\": 1,\n\"b\": 2}"))
                .withMessage("the document (line 3, column 1): found the name \"b\" again, first at line 2, column 1,"
                        + " expected each name once in an object; delete one of them");
    }

    /** Each name compared with all before it would take minutes. */
    @Test
    void objectOfVeryManyNamesIsReadSoon() {
        String names = IntStream.range(100_000, 199_000)
                .mapToObj(i -> "\"name" + i + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(names))
                        .fields())
                .hasSize(99_000);
    }
}
