package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void controlCharactersAreEscaped() {
        assertThat(Shown.text("a\u001B[2J\nb")).isEqualTo("a\\u001B[2J\nb");
    }

    @Test
    void lineHasNoLineEnds() {
        assertThat(Shown.line("a\r\nb")).isEqualTo("a\\u000D\\u000Ab");
    }

    @Test
    void marksThatTurnALineAroundAreEscaped() {
        assertThat(Shown.line("a\u202Eb\u2028")).isEqualTo("a\\u202Eb\\u2028");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(Shown.width("千问a\u0301")).isEqualTo(5);
    }

    @Test
    void endIsCutWhereALineIsTooLong() {
        assertThat(Shown.cutEnd("abcdef", 4)).isEqualTo("abc…");
    }

    @Test
    void middleIsCutOutOfALongName() {
        assertThat(Shown.cutMiddle("example/model-7b", 9)).isEqualTo("exam…l-7b");
    }

    @Test
    void wideCharacterIsNotCutInTwo() {
        assertThat(Shown.cutEnd("千问千问", 4)).isEqualTo("千…");
    }

    @Test
    void whatFitsStays() {
        assertThat(Shown.cutMiddle("abc", 3) + Shown.cutEnd("abc", 3)).isEqualTo("abcabc");
    }

    @Test
    void shortTextIsFilledUpByItsWidth() {
        assertThat(Shown.pad("千", 4)).isEqualTo("千  ");
    }
}
