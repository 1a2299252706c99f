package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FrontMatterTest {

    /** The expression of the Hub's client. */
    private static final Pattern REFERENCE =
            Pattern.compile("^(\\s*---(?:\\r\\n|\\r|\\n))([\\S\\s]*?)((?:\\r\\n|\\r|\\n)---[ \\t]*(\\r\\n|\\n|\\z))");

    private static final List<String> TOKENS = List.of("---", "\n", "\r\n", "\r", " ", "a", "-");
    private static final int LONGEST = 6;

    @Test
    void isFoundAsTheClientOfTheHubFindsIt() {
        compareAll("", LONGEST);
    }

    private static void compareAll(String text, int left) {
        Matcher reference = REFERENCE.matcher(text);
        FrontMatter found = FrontMatter.find(text);
        boolean matches = reference.find();
        assertThat(found.block()).as(text).isEqualTo(matches ? Optional.of(reference.group(2)) : Optional.empty());
        if (matches) {
            assertThat(found.end()).as(text).isEqualTo(reference.end());
        }
        for (int i = 0; i < TOKENS.size() && left > 0; i++) {
            compareAll(text + TOKENS.get(i), left - 1);
        }
    }

    @Test
    void blockKnowsItsFirstLine() {
        assertThat(FrontMatter.find("\n\r\n \n---\nlicense: mit\n---\n").firstLine())
                .isEqualTo(5);
    }

    @Test
    void blockThatIsNotClosedIsOpened() {
        assertThat(FrontMatter.find("---\nlicense: mit\n")).isEqualTo(new FrontMatter(true, Optional.empty(), 2, 0));
    }

    @Test
    void longerRuleOpensNothing() {
        assertThat(FrontMatter.find("----\nlicense: mit\n---\n"))
                .isEqualTo(new FrontMatter(false, Optional.empty(), 1, 0));
    }

    @Test
    void unusualWhiteSpaceMayLead() {
        assertThat(FrontMatter.find("\u00A0\u2003\uFEFF\u0085---\na\n---").block())
                .contains("a");
    }

    @Test
    void hostileTextIsScannedOnce() {
        String text = "---\n" + "\n---          x".repeat(500_000);
        FrontMatter found = Assertions.assertTimeout(Duration.ofSeconds(10), () -> FrontMatter.find(text));
        assertThat(found.block()).isEmpty();
    }

    @Test
    void emptyLineAfterTheOpeningBelongsToTheBlock() {
        FrontMatter found = FrontMatter.find("---\n\nlicense: mit\n---\n");
        assertThat(found.block()).contains("\nlicense: mit");
        assertThat(found.firstLine()).isEqualTo(2);
    }

    @Test
    void blanksMayFollowTheClosing() {
        assertThat(FrontMatter.find("---\nlicense: mit\n---\t \n# A").block()).contains("license: mit");
    }
}
