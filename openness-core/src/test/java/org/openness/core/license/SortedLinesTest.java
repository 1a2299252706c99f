package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    private static final SortedLines LINES = lines("?\tmark\na\t1\nab\t2\ttwo\nb\t3\nß\t4\n漢字\t5\n");

    private static SortedLines lines(String text) {
        return new SortedLines(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"?, mark", "a, 1", "b, 3", "ß, 4", "漢字, 5"})
    void everyKeyIsFound(String key, String value) {
        assertThat(LINES.find(key)).contains(value);
    }

    @Test
    void valueMayHaveTabs() {
        assertThat(LINES.find("ab")).contains("2\ttwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "aa", "abc", "a\t1", "a\t1\n", "z", "漢", "漢字字"})
    void whatIsNoKeyIsNotFound(String key) {
        assertThat(LINES.find(key)).isEmpty();
    }

    @Test
    void textWithATabIsNoKeyThoughItBeginsALine() {
        assertThat(LINES.find("ab\t2")).isEmpty();
    }

    /** Encoded, half of a character is a question mark. */
    @Test
    void halfACharacterIsNotTheKeyOfItsBytes() {
        assertThat(LINES.find("\uD83D")).isEmpty();
    }

    @Test
    void nothingIsInAnEmptyTable() {
        assertThat(lines("").find("a")).isEmpty();
    }
}
