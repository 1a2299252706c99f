package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final List<String> ACCESS =
            List.of("withheld", "hosted", "selected", "on-approval", "on-acceptance", "public");

    @Test
    void textIsQuotedAsItIs() {
        assertThat(Text.quote("Grüße, 漢字 😀")).isEqualTo("\"Grüße, 漢字 😀\"");
    }

    @Test
    void eightyCharactersAreShown() {
        assertThat(Text.quote("x".repeat(80))).isEqualTo("\"" + "x".repeat(80) + "\"");
    }

    @Test
    void moreThanEightyCharactersAreShortened() {
        assertThat(Text.quote("x".repeat(81))).isEqualTo("\"" + "x".repeat(80) + "...\"");
    }

    @Test
    void everyControlCharacterIsEscaped() {
        IntStream.concat(IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f))
                .forEach(c -> assertThat(Text.quote(Character.toString(c)))
                        .isEqualTo(String.format(Locale.ROOT, "\"\\u%04X\"", c)));
    }

    @ParameterizedTest
    @CsvSource({"U+200B", "U+200E", "U+202E", "U+2066", "U+FEFF", "U+2028", "U+2029", "U+00AD"})
    void charactersThatHideOrTurnTextAreEscaped(String character) {
        String hex = character.substring(2);
        assertThat(Text.quote("a" + (char) Integer.parseInt(hex, 16) + "b")).isEqualTo("\"a\\u" + hex + "b\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'\ud83d', '\"\\uD83D\"'",
        "'\ude00', '\"\\uDE00\"'",
        "'\ude00\ud83d', '\"\\uDE00\\uD83D\"'",
        "'\ud83da', '\"\\uD83Da\"'",
        "'a\ude00', '\"a\\uDE00\"'",
        "'\ud83d\u0007', '\"\\uD83D\\u0007\"'"
    })
    void halvesOfCharactersAreEscaped(String text, String quoted) {
        assertThat(Text.quote(text)).isEqualTo(quoted);
    }

    @Test
    void characterThatDoesNotFitWhollyIsEscapedByHalf() {
        assertThat(Text.quote("x".repeat(79) + "😀")).isEqualTo("\"" + "x".repeat(79) + "\\uD83D...\"");
    }

    @ParameterizedTest
    @CsvSource({
        "publik, public",
        "PUBLIC, public",
        "Public, public",
        "on_approval, on-approval",
        "on acceptance, on-acceptance",
        "onaproval, on-approval",
        "host, ",
        "hoste, hosted",
        "open, ",
        "'', ",
        "publicpublic, "
    })
    void nearestWordIsOneThatDiffersInFewLetters(String word, String nearest) {
        assertThat(Text.nearest(word, ACCESS)).isEqualTo(Optional.ofNullable(nearest));
    }

    @Test
    void lettersThatChangedPlacesAreOneDifference() {
        assertThat(Text.nearest("nmae", List.of("note", "name"))).contains("name");
    }

    /** One difference is allowed, and each pair has two. */
    @ParameterizedTest
    @CsvSource({"ab, xa", "ab, bx", "x, ab"})
    void wordsWithTwoDifferencesAreNotNearIfTheyAreShort(String word, String candidate) {
        assertThat(Text.nearest(word, List.of(candidate))).isEmpty();
    }

    @Test
    void textOfEightyCharactersIsCompared() {
        assertThat(Text.nearest("x".repeat(79) + "y", List.of("x".repeat(80)))).contains("x".repeat(80));
    }

    @Test
    void ofEquallyNearWordsTheFirstIsTaken() {
        assertThat(Text.nearest("cat", List.of("bat", "hat"))).contains("bat");
    }

    @Test
    void nothingIsNearIfThereIsNothing() {
        assertThat(Text.nearest("word", List.of())).isEmpty();
    }

    @Test
    void nothingIsNearALongText() {
        assertThat(Text.nearest("x".repeat(81), List.of("x".repeat(81)))).isEmpty();
    }

    /** A hostile record can name tens of thousands of sources, and misspell as many. */
    @Test
    void onlyTheFirstThousandCandidatesAreCompared() {
        String candidate = "x".repeat(80);
        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> Text.nearest("y".repeat(80), Collections.nCopies(10_000_000, candidate)));
    }
}
