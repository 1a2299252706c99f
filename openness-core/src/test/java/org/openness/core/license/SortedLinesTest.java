package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTest {

    private static SortedLines lines(String text, String prefix) {
        return new SortedLines(text.getBytes(StandardCharsets.UTF_8), prefix);
    }

    /** Searched for, and looked up among all lines by who asks often, it is the same. */
    private static Optional<String> find(String key) {
        return find(lines("?\tmark\na\t1\nab\t2\ttwo\nb\t3\nß\t4\n漢字\t5\n", ""), key);
    }

    private static Optional<String> find(SortedLines lines, String key) {
        Optional<String> first = lines.find(key);
        for (int i = 0; i < 500; i++) {
            assertThat(lines.find(key)).isEqualTo(first);
        }
        return first;
    }

    @ParameterizedTest
    @CsvSource({"?, mark", "a, 1", "b, 3", "ß, 4", "漢字, 5"})
    void everyKeyIsFound(String key, String value) {
        assertThat(find(key)).contains(value);
    }

    @Test
    void valueMayHaveTabs() {
        assertThat(find("ab")).contains("2\ttwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "aa", "abc", "a\t1", "a\t1\n", "z", "漢", "漢字字"})
    void whatIsNoKeyIsNotFound(String key) {
        assertThat(find(key)).isEmpty();
    }

    @Test
    void textWithATabIsNoKeyThoughItBeginsALine() {
        assertThat(find("ab\t2")).isEmpty();
    }

    /** Encoded, half of a character is a question mark. */
    @Test
    void halfACharacterIsNotTheKeyOfItsBytes() {
        assertThat(find("\uD83D")).isEmpty();
    }

    /** What is read once gives the same text again; what is searched for makes it anew. */
    @Test
    void allIsReadOnceThereWasASearchOften() {
        SortedLines lines = lines("a\t1\nb\t2\n", "");
        for (int i = 0; i < SortedLines.OFTEN - 1; i++) {
            lines.find("b");
        }
        String searched = lines.find("a").orElseThrow();
        String read = lines.find("a").orElseThrow();

        assertThat(read).isNotSameAs(searched);
        assertThat(lines.find("a").orElseThrow()).isSameAs(read);
    }

    @Test
    void whatIsSearchedForSeldomIsNotKept() {
        SortedLines lines = lines("a\t1\nb\t2\n", "");
        for (int i = 0; i < SortedLines.OFTEN - 2; i++) {
            lines.find("b");
        }

        assertThat(lines.find("a").orElseThrow()).isNotSameAs(lines.find("a").orElseThrow());
    }

    @Test
    void nothingIsInAnEmptyTable() {
        assertThat(find(lines("", ""), "a")).isEmpty();
    }

    @Test
    void linesOfAPrefixAreFoundWithoutIt() {
        assertThat(find(lines("a x\t1\nb x\t2\nb y\t3\n", "b "), "x")).contains("2");
    }

    @Test
    void linesOfAnotherPrefixAreNotFound() {
        assertThat(find(lines("a x\t1\nb y\t2\n", "b "), "x")).isEmpty();
    }

    @Test
    void prefixIsNoPartOfTheKey() {
        assertThat(find(lines("a x\t1\nb y\t2\n", "b "), "b y")).isEmpty();
    }
}
