package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.license.KnownLicenses.Family;
import org.openness.core.license.KnownLicenses.Layer;

class ListedLicensesTest {

    private static final License HOUSE = license("LicenseRef-House", List.of("House Terms"), List.of());
    private static final License GUEST = license("LicenseRef-Guest", List.of(), List.of());

    private static License license(String id, List<String> names, List<String> urls) {
        return TestLicense.of(id).names(names).urls(urls).build();
    }

    private static Family family(boolean complete, String name, String... ids) {
        return new Family(List.of(name), List.of(ids), complete, Optional.empty());
    }

    private static ListedLicenses listed(License... licenses) {
        return listed(List.of(licenses));
    }

    private static ListedLicenses listed(List<License> licenses, Family... families) {
        return new ListedLicenses(SpdxList.builtIn(), List.of(new Layer(licenses, List.of(families))));
    }

    private static @Nullable String written(@Nullable Meaning meaning) {
        return meaning == null ? null : meaning.written();
    }

    @Test
    void licensesAreInTheOrderOfTheirTables() {
        Layer first = new Layer(List.of(HOUSE), List.of());
        Layer second = new Layer(List.of(GUEST), List.of());

        ListedLicenses listed = new ListedLicenses(SpdxList.builtIn(), List.of(first, second));

        assertThat(listed.licenses()).containsExactly(HOUSE, GUEST);
        assertThat(listed.layers()).containsExactly(first, second);
    }

    @Test
    void licenseIsFoundByItsIdInLowerCase() {
        assertThat(listed(HOUSE).find("licenseref-house")).contains(HOUSE);
        assertThat(listed(HOUSE).find("licenseref-guest")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LicenseRef-House", "licenseref-house", "House Terms", "house terms"})
    void idsAndNamesAreSpellings(String spelling) {
        assertThat(written(listed(HOUSE).bySpelling(spelling))).isEqualTo("one of\tLicenseRef-House");
    }

    @ParameterizedTest
    @ValueSource(strings = {"licenseref-house", "house-terms"})
    void keysOfIdsAndNamesAreKnown(String key) {
        assertThat(written(listed(HOUSE).byKey(key))).isEqualTo("one of\tLicenseRef-House");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "mit"})
    void idsOfTheSpdxListAreSpellings(String spelling) {
        assertThat(written(listed().bySpelling(spelling))).isEqualTo("one of\tMIT");
    }

    @Test
    void deprecatedIdMeansCurrentOnes() {
        assertThat(written(listed().byKey("gpl-2"))).isEqualTo("one of\tGPL-2.0-only\tGPL-2.0-or-later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unlicensed", "none", "all rights reserved", "no license granted"})
    void wordsThatGrantNothingAreSpellings(String words) {
        assertThat(written(listed().bySpelling(words))).isEqualTo("one of");
        assertThat(written(listed().byKey(words.replace(' ', '-')))).isEqualTo("one of");
    }

    @Test
    void whatIsNotListedMeansNothing() {
        assertThat(listed(HOUSE).bySpelling("Guest Terms")).isNull();
        assertThat(listed(HOUSE).byKey("guest-terms")).isNull();
        assertThat(listed(HOUSE).byPlace("example.com/house")).isNull();
    }

    @Test
    void urlsArePlacesAndSpellings() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of(), List.of("https://example.com/a", "https://www.example.com/b/")));

        assertThat(written(listed.byPlace("example.com/a"))).isEqualTo("one of\tLicenseRef-a");
        assertThat(written(listed.byPlace("example.com/b"))).isEqualTo("one of\tLicenseRef-a");
        assertThat(written(listed.bySpelling("https://www.example.com/b/"))).isEqualTo("one of\tLicenseRef-a");
    }

    @Test
    void urlWhereATextIsPublishedIsAPlace() {
        License published = SpdxList.builtIn().find("MIT").orElseThrow();

        assertThat(written(listed(published).byPlace("spdx.org/licenses/mit"))).isEqualTo("one of\tMIT");
    }

    @Test
    void pageOfTwoTextsMayMeanEither() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of(), List.of("https://example.com/a", "https://example.com/both")),
                license("LicenseRef-b", List.of(), List.of("https://example.com/b", "https://example.com/both")));

        assertThat(written(listed.byPlace("example.com/both")))
                .isEqualTo("one of, or another\tLicenseRef-a\tLicenseRef-b");
    }

    @Test
    void pageWhereTwoTextsArePublishedMayMeanEither() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of(), List.of("https://example.com/both")),
                license("LicenseRef-b", List.of(), List.of("https://example.com/both")));

        assertThat(written(listed.byPlace("example.com/both")))
                .isEqualTo("one of, or another\tLicenseRef-a\tLicenseRef-b");
    }

    @Test
    void familySaysWhatAPageOfSeveralTextsMeans() {
        ListedLicenses listed = listed(
                List.of(
                        license("LicenseRef-a", List.of(), List.of("https://example.com/both")),
                        license("LicenseRef-b", List.of(), List.of("https://example.com/both"))),
                family(true, "https://example.com/both", "LicenseRef-b", "LicenseRef-a"));

        assertThat(written(listed.byPlace("example.com/both"))).isEqualTo("one of\tLicenseRef-b\tLicenseRef-a");
        assertThat(listed.byKey(Spelling.key("https://example.com/both"))).isNull();
    }

    @Test
    void nameOfTwoTextsMayMeanEither() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of("Terms"), List.of()),
                license("LicenseRef-b", List.of("terms"), List.of()));

        assertThat(written(listed.byKey("terms"))).isEqualTo("one of, or another\tLicenseRef-a\tLicenseRef-b");
    }

    @Test
    void nameThatIsTheIdOfAnotherTextMeansThatOne() {
        ListedLicenses listed = listed(license("LicenseRef-a", List.of("licenseref guest"), List.of()), GUEST);

        assertThat(written(listed.bySpelling("licenseref guest"))).isEqualTo("one of\tLicenseRef-Guest");
    }

    @Test
    void familyMayMeanAnyOfItsCandidatesAndPerhapsAnother() {
        ListedLicenses listed = listed(
                List.of(), family(false, "Some Family", "MIT", "ISC"), family(true, "Whole Family", "MIT", "ISC"));

        assertThat(written(listed.bySpelling("some family"))).isEqualTo("one of, or another\tMIT\tISC");
        assertThat(written(listed.byKey("some-family"))).isEqualTo("one of, or another\tMIT\tISC");
        assertThat(written(listed.bySpelling("Whole Family"))).isEqualTo("one of\tMIT\tISC");
    }

    @Test
    void nameOfATextGoesBeforeAFamily() {
        ListedLicenses listed = listed(List.of(HOUSE), family(true, "House Terms", "MIT"));

        assertThat(written(listed.byKey("house-terms"))).isEqualTo("one of\tLicenseRef-House");
    }

    @Test
    void endingOfANameMayBeMissing() {
        ListedLicenses listed = listed(license("LicenseRef-a", List.of("House Agreement"), List.of()));

        assertThat(written(listed.byKey("house"))).isEqualTo("one of\tLicenseRef-a");
    }

    @Test
    void nameWithoutAnEndingMayMeanEitherOfTwo() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of("House 1 Agreement"), List.of()),
                license("LicenseRef-b", List.of("House 1 License"), List.of()));

        assertThat(written(listed.byKey("house-1"))).isEqualTo("one of, or another\tLicenseRef-a\tLicenseRef-b");
    }

    @Test
    void wholeNameGoesBeforeOneWithoutItsEnding() {
        ListedLicenses listed = listed(
                license("LicenseRef-a", List.of("House Agreement"), List.of()),
                license("LicenseRef-b", List.of("House"), List.of()));

        assertThat(written(listed.byKey("house"))).isEqualTo("one of\tLicenseRef-b");
    }

    @Test
    void laterRowReplacesTheEarlierOneWithItsNames() {
        License own = license("licenseref-house", List.of("Our Terms"), List.of());
        ListedLicenses listed = new ListedLicenses(
                SpdxList.builtIn(), List.of(new Layer(List.of(HOUSE), List.of()), new Layer(List.of(own), List.of())));

        assertThat(listed.licenses()).containsExactly(own);
        assertThat(listed.byKey("house-terms")).isNull();
        assertThat(written(listed.byKey("our-terms"))).isEqualTo("one of\tlicenseref-house");
    }

    @Test
    void indexHasALineOfEachSort() {
        assertThat(listed(license("LicenseRef-a", List.of("House Terms"), List.of("https://example.com/a")))
                        .meanings())
                .containsEntry("spelling House Terms", "one of\tLicenseRef-a")
                .containsEntry("key house-terms", "one of\tLicenseRef-a")
                .containsEntry("place example.com/a", "one of\tLicenseRef-a");
    }
}
