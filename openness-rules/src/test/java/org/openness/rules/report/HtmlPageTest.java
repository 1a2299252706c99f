package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"p", "p class=\"quiet\"", "p class=\"a\" id=\"b\""})
    void elementEndsWithItsName(String open) {
        assertThat(new HtmlPage().element(open, "Text").document("Title", Optional.empty()))
                .contains("<body>\n<" + open + ">Text</p>\n</body>");
    }

    /** Letters of scripts that are written from right to left begin at U+0590, the block of Hebrew. */
    @Test
    void textThatMayRunFromTheRightIsKeptApart() {
        assertThat(HtmlPage.foreign("a\u058F<")).isEqualTo("a\u058F&lt;");
        assertThat(HtmlPage.foreign("a\u0590<")).isEqualTo("<bdi>a\u0590&lt;</bdi>");
    }
}
