package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.license.LicenseTerms.Resolution;

/** How much of a statement is read; what it means is in {@code spellings.csv}. */
class StatementTest {

    private static Resolution resolution(String text) {
        return LicenseCatalog.builtIn().resolve(text).resolution();
    }

    /** Two words with as many blanks between them as make up the length. */
    private static String spread(String first, String second, int length) {
        return first + " ".repeat(length - first.length() - second.length()) + second;
    }

    @Test
    void longestExpressionIsRead() {
        assertThat(resolution(spread("MIT OR", "ISC", LicenseExpression.MAX_LENGTH)))
                .isEqualTo(Resolution.RESOLVED);
        assertThat(resolution(spread("MIT OR", "ISC", LicenseExpression.MAX_LENGTH + 1)))
                .isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void proseOfAThousandCharactersIsRead() {
        assertThat(resolution(spread("MIT;", "ISC", 1000))).isEqualTo(Resolution.AMBIGUOUS);
        assertThat(resolution(spread("MIT;", "ISC", 1001))).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void thirtyTwoNamesAreRead() {
        assertThat(resolution("ISC; " + String.join("; ", Collections.nCopies(31, "MIT"))))
                .isEqualTo(Resolution.AMBIGUOUS);
        assertThat(resolution("ISC; " + String.join("; ", Collections.nCopies(32, "MIT"))))
                .isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void eightLayersOfWordsAreTakenOff() {
        assertThat(resolution("MIT" + " (code)".repeat(8))).isEqualTo(Resolution.AMBIGUOUS);
        assertThat(resolution("MIT" + " (code)".repeat(9))).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void wordsBeforeANameAreLayersToo() {
        // The first goes with the statement, not with the piece.
        assertThat(resolution("License: ".repeat(9) + "MIT")).isEqualTo(Resolution.RESOLVED);
        assertThat(resolution("License: ".repeat(10) + "MIT")).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void partOfAChoiceIsALayer() {
        assertThat(resolution("ISC or " + "License: ".repeat(7) + "MIT")).isEqualTo(Resolution.RESOLVED);
        assertThat(resolution("ISC or " + "License: ".repeat(8) + "MIT")).isEqualTo(Resolution.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            value = {
                "MIT, but not for commercial use @ but not for commercial use",
                "MIT; (code) @ (code)",
                "MIT; under @ under",
                "MIT; code: @ code:",
                "code: MIT @ code: MIT",
                "some terms; other terms @ some terms; other terms",
                "; @ ;"
            })
    void wordsThatNameNothingAreKept(String text, String words) {
        assertThat(LicenseCatalog.builtIn()
                        .resolve(text)
                        .may(Purpose.sellProduct())
                        .gaps())
                .extracting(Permit.Gap::statement)
                .containsExactly(words);
    }

    @Test
    void emphasisIsALayer() {
        assertThat(resolution("*MIT" + " (code)".repeat(7) + "*")).isEqualTo(Resolution.AMBIGUOUS);
        assertThat(resolution("*MIT" + " (code)".repeat(8) + "*")).isEqualTo(Resolution.UNREVIEWED);
    }

    /** The brackets are about the first of the two, not about both. */
    @Test
    void nameAfterBracketsThatIsJoinedIsAnother() {
        Reading reading =
                LicenseCatalog.builtIn().resolve("MIT (ISC) and Apache-2.0").reading();

        assertThat(reading.joint()).isEqualTo(Reading.Joint.AND);
        assertThat(reading.parts())
                .extracting(Reading::joint)
                .containsExactly(Reading.Joint.ANY_OF, Reading.Joint.TEXT);
    }

    @Test
    void whatIsTooLongIsNotLookedUp() {
        String endings = "agreement ".repeat(1_000_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(resolution(endings)).isEqualTo(Resolution.UNREVIEWED));
    }
}
