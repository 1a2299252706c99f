package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.license.LicenseTerms.Resolution;

class MeaningTest {

    private static final Function<String, Optional<License>> SPDX = SpdxList.builtIn()::find;

    private static Reading reading(List<String> ids, boolean complete) {
        return Meaning.anyOf(ids, complete).reading(SPDX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"one of", "one of\tMIT", "one of\tMIT\tISC", "one of, or another", "one of, or another\tMIT"})
    void lineOfTheIndexIsReadAndWritten(String line) {
        assertThat(Meaning.parse(line).written()).isEqualTo(line);
    }

    @Test
    void lineTellsWhetherThereMayBeAnotherText() {
        assertThat(Meaning.anyOf(List.of("MIT"), true).written()).isEqualTo("one of\tMIT");
        assertThat(Meaning.anyOf(List.of("MIT"), false).written()).isEqualTo("one of, or another\tMIT");
    }

    @Test
    void oneTextIsResolved() {
        Reading reading = reading(List.of("MIT"), true);

        assertThat(reading.license().id()).isEqualTo("MIT");
    }

    @Test
    void severalTextsAreAmbiguous() {
        Reading reading = reading(List.of("MIT", "ISC"), true);

        assertThat(reading.joint()).isEqualTo(Reading.Joint.ANY_OF);
        assertThat(reading.licenses()).extracting(License::id).containsExactly("MIT", "ISC");
    }

    @Test
    void oneTextOrAnotherIsAmbiguous() {
        assertThat(reading(List.of("MIT"), false).parts())
                .extracting(Reading::words)
                .containsExactly("MIT", "another text");
    }

    @Test
    void noTextAtAllGrantsNothing() {
        assertThat(reading(List.of(), true).resolution()).isEqualTo(Resolution.NOT_GRANTED);
    }

    @Test
    void noTextThatIsKnownIsUnreviewed() {
        assertThat(reading(List.of(), false).joint()).isEqualTo(Reading.Joint.UNREVIEWED);
    }

    @Test
    void textThatNobodyEnteredIsUnreviewed() {
        Reading reading = reading(List.of("LicenseRef-nobody"), true);

        assertThat(reading.joint()).isEqualTo(Reading.Joint.UNREVIEWED);
        assertThat(reading.words()).isEqualTo("LicenseRef-nobody");
    }

    @Test
    void readingIsMadeOnce() {
        Meaning meaning = Meaning.anyOf(List.of("MIT"), true);

        assertThat(meaning.reading(SPDX)).isSameAs(meaning.reading(SPDX));
    }

    @Test
    void spellingGivenToTwoTextsMayMeanAThird() {
        assertThat(Meaning.anyOf(List.of("MIT"), true)
                        .or(Meaning.anyOf(List.of("ISC"), true))
                        .written())
                .isEqualTo("one of, or another\tMIT\tISC");
    }

    @Test
    void spellingGivenToOneTextTwiceMeansThatText() {
        Meaning meaning = Meaning.anyOf(List.of("MIT"), true);

        assertThat(meaning.or(Meaning.anyOf(List.of("MIT"), true))).isSameAs(meaning);
    }
}
