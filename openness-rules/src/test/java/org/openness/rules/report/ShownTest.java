package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.rules.OpennessLevel;
import org.openness.rules.definition.ModelOpennessFramework.OpennessClass;

class ShownTest {

    @Test
    void marksThatTurnTextAroundAreWrittenOut() {
        assertThat(Shown.plain("a\u202Eb\u2066c\u200Fd")).isEqualTo("a\\u202Eb\\u2066c\\u200Fd");
    }

    @Test
    void controlCharactersAreWrittenOut() {
        assertThat(Shown.plain("a\u0000b\u001Bc\u0085d")).isEqualTo("a\\u0000b\\u001Bc\\u0085d");
    }

    @Test
    void halvesOfCharactersAreWrittenOut() {
        assertThat(Shown.plain("a\uD83Db\uDE00c")).isEqualTo("a\\uD83Db\\uDE00c");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x001F, 0x007F, 0x009F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF,
                0xFFFE, 0xFFFF
            })
    void everyMarkThatTurnsOrBreaksTextIsWrittenOut(int mark) {
        assertThat(Shown.plain("a" + (char) mark)).isEqualTo(String.format(Locale.ROOT, "a\\u%04X", mark));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0020, 0x007E, 0x00A0, 0x061B, 0x061D, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A, 0xFEFE, 0xFF00,
                0xFFFD
            })
    void neighborOfSuchAMarkStays(int neighbor) {
        assertThat(Shown.plain("a" + (char) neighbor)).isEqualTo("a" + (char) neighbor);
    }

    @Test
    void halfOfACharacterAtEitherEndIsWrittenOut() {
        assertThat(Shown.plain("\uDE00a\uD83D")).isEqualTo("\\uDE00a\\uD83D");
    }

    @Test
    void markupIsEscapedForSvg() {
        assertThat(Shown.xml("<a title='x'>&\u202E")).isEqualTo("&lt;a title=&apos;x&apos;&gt;&amp;\\u202E");
    }

    @Test
    void wholeCharactersOfAllScriptsStay() {
        assertThat(Shown.plain("模型 نموذج 😀 é")).isEqualTo("模型 نموذج 😀 é");
    }

    @Test
    void lineEndsAndTabsBecomeBlanks() {
        assertThat(Shown.plain("a\r\nb\tc")).isEqualTo("a  b c");
    }

    @Test
    void markupIsEscapedForHtml() {
        assertThat(Shown.html("<a href=\"x\" title='y'>&"))
                .isEqualTo("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;");
    }

    @Test
    void jsonCannotEndAScriptElement() {
        StringBuilder json = new StringBuilder();
        Shown.json(json, "</script><!-- \u2028\u2029 \" \\ &");

        assertThat(json).hasToString("\"\\u003c/script\\u003e\\u003c!-- \\u2028\\u2029 \\\" \\\\ \\u0026\"");
    }

    @Test
    void controlCharactersAreWrittenOutInJson() {
        StringBuilder json = new StringBuilder();
        Shown.json(json, "\u0000\t\u001F ~");

        assertThat(json).hasToString("\"\\u0000\\u0009\\u001f ~\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/a?b=c&d=(e)#f", "http://example.org", "HTTPS://example.org/%20"})
    void addressOfTheWebIsALink(String address) {
        assertThat(Shown.link(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " https://example.org",
                "https://example.org/a b",
                "https://example.org/\"onclick=\"x",
                "https://example.org/\u202Egpj.exe",
                "https://example.org/\u0085",
                "data:text/html,x",
                "//example.org",
                "card",
                ""
            })
    void otherAddressIsNoLink(String address) {
        assertThat(Shown.link(address)).isEmpty();
    }

    @Test
    void levelIsNamedAsPeopleWriteIt() {
        assertThat(Shown.name(OpennessLevel.OPEN_WEIGHTS_DATA_INFO)).isEqualTo("Open weights + data info");
    }

    @Test
    void romanNumeralsStayCapitals() {
        assertThat(Shown.inText(OpennessClass.CLASS_II)).isEqualTo("class II");
    }
}
