package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlEventsTest {

    private static Json read(String text) {
        return YamlEvents.read(text, 1, ReadLimits.DEFAULT);
    }

    private static String refusal(String text) {
        Throwable thrown = catchThrowable(() -> read(text));
        assertThat(thrown).isExactlyInstanceOf(InvalidInputException.class);
        return thrown.getMessage();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "yes",
                "on",
                "off",
                "y",
                "010",
                "0x1F",
                "1_000",
                "1.5",
                ".inf",
                ".nan",
                "2024-02-01",
                "=",
                "tRUE"
            })
    void plainScalarsOtherThanNullAndTruthAreText(String scalar) {
        assertThat(read("a: " + scalar).get("a"))
                .hasValueSatisfying(value -> assertThat(value).hasToString("\"" + scalar + "\" at line 1, column 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void plainNullsAreNull(String scalar) {
        assertThat(read("a: " + scalar).get("a").map(Json::kind)).contains(Json.Kind.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE", "false", "False", "FALSE"})
    void plainTruthValuesAreTruthValues(String scalar) {
        assertThat(read("a: " + scalar).get("a").map(Json::kind)).contains(Json.Kind.BOOLEAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "'null'", "|-\n  true", ">-\n  ~", "\"\""})
    void quotedScalarsAreText(String scalar) {
        assertThat(read("a: " + scalar).get("a").map(Json::kind)).contains(Json.Kind.STRING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: &x b              | an anchor | 4
            a: &x [b]            | an anchor | 4
            a: &x {b: c}         | an anchor | 4
            a: *x                | an alias  | 4
            a: !!str b           | a tag     | 4
            a: !x {b: c}         | a tag     | 4
            a: !x [b]            | a tag     | 4
            a: ! b               | a tag     | 4
            !!map {a: b}         | a tag     | 1
            !!str a: b           | a tag     | 1
            a: !<tag:x> b        | a tag     | 4
            """)
    void anchorsAliasesAndTagsAreRefused(String text, String what, int column) {
        assertThat(refusal(text))
                .isEqualTo("the document (line 1, column " + column + "): found " + what
                        + ", expected YAML without anchors, aliases and tags; write the value out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ? [a] : b            | 3
            ? {a: b} : c         | 3
            [a]: b               | 1
            {a: b}: c            | 1
            """)
    void collectionsAsNamesAreRefused(String text, int column) {
        assertThat(refusal(text.replace(" : ", "\n: ")))
                .isEqualTo("the document (line 1, column " + column
                        + "): found a mapping or sequence as a name, expected a plain name");
    }

    @Test
    void mergeKeyIsANameLikeAnyOther() {
        assertThat(read("<<: {a: b}").get("<<")).isPresent();
    }

    @Test
    void secondDocumentIsRefused() {
        assertThat(refusal("a: b\n---\nc: d"))
                .isEqualTo("the document (line 2, column 1): found a second document, expected one YAML document"
                        + " without directives");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.2\n---\na: b", "%TAG !e! tag:x,2000:\n---\na: b", "%FOO bar\n---\na: b"})
    void directivesAreRefused(String text) {
        assertThat(refusal(text))
                .isEqualTo("the document (line 1, column 1): found a directive, expected one YAML document without"
                        + " directives");
    }

    @Test
    void directiveBelowACommentIsRefused() {
        assertThat(refusal("# comment\n%FOO\n---\na: b"))
                .isEqualTo("the document (line 2, column 1): found a directive, expected one YAML document without"
                        + " directives");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\na: b",
                "# comment\n---\na: b\n...\n",
                "--- # comment\na: b",
                "---\n# comment\na: b\n# end\n"
            })
    void documentMarksAndCommentsAreAccepted(String text) {
        assertThat(read(text).get("a").map(Json::text)).contains("b");
    }

    @Test
    void commentsAloneAreNoDocument() {
        assertThat(refusal("# comment\n")).isEqualTo("the document: found nothing but comments, expected a document");
    }

    @Test
    void syntaxErrorIsReportedAtItsPlace() {
        assertThat(refusal("a: b\nc: d: e"))
                .isEqualTo("the document (line 2, column 5): found a syntax error (mapping values are not allowed"
                        + " here), expected YAML");
    }

    @Test
    void versionThatTheEngineDoesNotKnowIsRefused() {
        assertThat(refusal("%YAML 3.0\n---\na: b"))
                .isEqualTo("the document (line 2, column 1): found a syntax error (Version{major=3, minor=0}),"
                        + " expected YAML");
    }

    @Test
    void characterThatYamlDoesNotAllowIsReportedAtItsPlace() {
        assertThat(refusal("a: 1\n\nb: \u0000"))
                .isEqualTo("the document (line 3, column 4): found the character U+0000, expected YAML, which does"
                        + " not allow it; delete it, or escape it in double quotes");
    }

    @Test
    void lineEndsOfTwoCharactersAreOne() {
        assertThat(refusal("a:\r\n b\uFFFE"))
                .isEqualTo("the document (line 2, column 3): found the character U+FFFE, expected YAML, which does"
                        + " not allow it; delete it, or escape it in double quotes");
    }

    @Test
    void characterThatYamlDoesNotAllowIsFoundBehindCharactersOfTwoUnits() {
        assertThat(refusal("a: 😀\rb: 😀\u0001"))
                .isEqualTo("the document (line 2, column 5): found the character U+0001, expected YAML, which does"
                        + " not allow it; delete it, or escape it in double quotes");
    }

    /** The engine lets the NumberFormatException through. */
    @Test
    void escapeAboveTheLastCharacterIsReportedAtItsPlace() {
        assertThat(refusal("a: \"x\\UFFFFFFFF\""))
                .isEqualTo("the document (line 1, column 8): found a syntax error (For input string: \"FFFFFFFF\""
                        + " under radix 16), expected YAML");
    }

    /** With the engine's usual buffer this takes half a minute: the time grows with the square of the length. */
    @Test
    void longRunOfBlanksIsReadInLinearTime() {
        String text = "a: x" + " ".repeat(8_000_000);
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> read(text));
    }
}
