package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossTest {

    private static License license(String id) {
        return LicenseCatalog.builtIn().find(id).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "Non-commercial, NON_COMMERCIAL",
        "noncommercial only, NON_COMMERCIAL",
        "NC, NON_COMMERCIAL",
        "research use only, RESEARCH_ONLY",
        "Commercial OK, COMMERCIAL",
        "free for commercial use, COMMERCIAL",
        "Open Source, OPEN_SOURCE",
        "OSI-approved, OPEN_SOURCE",
    })
    void spellingOfAGlossDoesNotMatter(String words, Gloss gloss) {
        assertThat(Gloss.of(words)).contains(gloss);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "see LICENSE", "not non-commercial", "non-commercial until 2027", "open", "MIT"})
    void otherWordsAreNoGloss(String words) {
        assertThat(Gloss.of(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NON_COMMERCIAL, CC-BY-NC-4.0, MIT",
        "RESEARCH_ONLY, LicenseRef-mrl-0.1, CC-BY-NC-4.0",
        "COMMERCIAL, MIT, CC-BY-NC-4.0",
        "COMMERCIAL, LicenseRef-llama2, LicenseRef-mrl-0.1",
        "COMMERCIAL, LicenseRef-llama2, NLPL",
        "OPEN_SOURCE, Apache-2.0, CC-BY-4.0",
    })
    void glossIsTrueOfOneTextAndNotOfAnother(Gloss gloss, String text, String other) {
        assertThat(gloss.isTrueOf(List.of(license(text)))).isTrue();
        assertThat(gloss.isTrueOf(List.of(license(other)))).isFalse();
    }

    @Test
    void glossMustBeTrueOfEveryTextThatMayBeMeant() {
        assertThat(Gloss.NON_COMMERCIAL.isTrueOf(List.of(license("CC-BY-NC-4.0"), license("CC-BY-NC-SA-4.0"))))
                .isTrue();
        assertThat(Gloss.NON_COMMERCIAL.isTrueOf(List.of(license("CC-BY-NC-4.0"), license("MIT"))))
                .isFalse();
    }

    /** No known text limits research and leaves commerce alone; one of a caller may. */
    @Test
    void textForResearchAloneIsNotForCommerce() {
        License license = TestLicense.of("LicenseRef-a")
                .restrictions(List.of(TestLicense.limit(Restriction.Kind.RESEARCH_ONLY, Right.USE)))
                .build();

        assertThat(Gloss.COMMERCIAL.isTrueOf(List.of(license))).isFalse();
        assertThat(Gloss.RESEARCH_ONLY.isTrueOf(List.of(license))).isTrue();
    }

    @Test
    void nothingIsTrueOfNoText() {
        assertThat(Gloss.OPEN_SOURCE.isTrueOf(List.of())).isFalse();
    }
}
