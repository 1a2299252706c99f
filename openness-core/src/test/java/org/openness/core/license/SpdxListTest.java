package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test asks a list that has not been asked before. */
class SpdxListTest {

    private final SpdxList list = new SpdxList();

    @Test
    void licenseIsThatOfTheList() {
        assertThat(list.find("0BSD"))
                .contains(new License(
                        "0BSD",
                        "BSD Zero Clause License",
                        Optional.empty(),
                        Optional.of("https://spdx.org/licenses/0BSD.html"),
                        List.of(),
                        List.of(),
                        Set.of(),
                        true,
                        false,
                        List.of(),
                        Set.of(),
                        Set.of(),
                        new License.Review(License.Basis.SPDX, Optional.empty(), Optional.empty())));
    }

    @Test
    void nothingIsKnownOfATextThatIsNotApproved() {
        License license = list.find("JSON").orElseThrow();

        assertThat(license.unreviewed()).containsExactly(Restriction.Kind.values());
        assertThat(license.review().basis()).isEqualTo(License.Basis.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0BSD, true, false",
        "MIT, true, true",
        "CC-BY-4.0, false, true",
        "JSON, false, false",
        "GPL-3.0, true, true",
        "wxWindows, true, false",
        "Nunit, false, true",
        "GPL-1.0, false, false"
    })
    void approvalIsThatOfTheList(String id, boolean osiApproved, boolean fsfFree) {
        License license = list.find(id).orElseThrow();

        assertThat(license.osiApproved()).isEqualTo(osiApproved);
        assertThat(license.fsfFree()).isEqualTo(fsfFree);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT", "mit", "MiT"})
    void caseOfAnIdDoesNotMatter(String id) {
        assertThat(list.find(id)).map(License::id).contains("MIT");
    }

    @Test
    void idThatIsNotListedIsNotFound() {
        assertThat(list.find("MIT-2.0")).isEmpty();
    }

    @Test
    void licenseIsMadeOnce() {
        assertThat(list.find("MIT").orElseThrow()).isSameAs(list.find("mit").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"GPL-2.0, true", "Net-SNMP, true", "GPL-2.0-only, false", "MIT, false", "nothing, false"})
    void deprecationIsThatOfTheList(String id, boolean deprecated) {
        assertThat(list.isDeprecated(id)).isEqualTo(deprecated);
    }

    @Test
    void thereAreAsManyIdsAsInTheList() {
        assertThat(list.ids()).doesNotHaveDuplicates().hasSize(727).contains("MIT", "GPL-2.0");
    }

    @Test
    void thereAreAsManyExceptionsAsInTheList() {
        assertThat(list.exceptions()).hasSize(84).contains("Classpath-exception-2.0", "LLVM-exception");
    }

    @Test
    void everyExceptionButOneOnlyAddsPermissions() {
        assertThat(list.exceptions())
                .filteredOn(exception -> !list.isPermission(exception))
                .containsExactly("freertos-exception-2.0");
    }

    @Test
    void exceptionIsKnownHoweverItIsSpelled() {
        assertThat(list.isPermission("LLVM Exception")).isTrue();
    }

    @Test
    void licenseIsNoException() {
        assertThat(list.isPermission("MIT")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT",
        "GPL-2.0-only, GPL-2.0-only",
        "GPL-2.0, GPL-2.0-only GPL-2.0-or-later",
        "GPL-2.0+, GPL-2.0-or-later",
        "GPL-2.0-with-bison-exception, GPL-2.0-only GPL-2.0-or-later",
        "wxWindows, LGPL-2.0-or-later",
        "Net-SNMP, Net-SNMP"
    })
    void idMeansCurrentIds(String id, String meanings) {
        assertThat(list.meaningsOf(id)).containsExactly(meanings.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "apache-license-2, Apache-2.0",
        "intel-acpi-software-license-agreement, Intel-ACPI",
        "intel-acpi-software-license, Intel-ACPI"
    })
    void titleIsFoundByItsKeyWithOrWithoutItsEnding(String key, String id) {
        assertThat(list.idsByTitle(key)).containsExactly(id);
    }

    @Test
    void partOfATitleNamesNothing() {
        assertThat(list.idsByTitle("intel-acpi-software")).isEmpty();
    }

    @Test
    void titleOfADeprecatedIdNamesNothing() {
        String title = list.find("Net-SNMP").orElseThrow().title();

        assertThat(list.idsByTitle(Spelling.key(title))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "opensource.org/licenses/attribution, AAL",
        "forge.gouv.qc.ca/licence/liliq-p, LiLiQ-P-1.1 LiLiQ-R-1.1",
        "gnu.org/licenses/gpl-3.0-standalone, GPL-3.0-only GPL-3.0-or-later"
    })
    void placeIsOfAllLicensesThatLinkIt(String place, String ids) {
        assertThat(list.idsByPlace(place)).containsExactly(ids.split(" "));
    }

    @Test
    void placeThatNoLicenseLinksIsOfNone() {
        assertThat(list.idsByPlace("example.com/license")).isEmpty();
    }

    @Test
    void frontPageOfASiteIsNoPlaceOfALicense() {
        assertThat(list.idsByPlace("unlicense.org")).isEmpty();
    }

    @Test
    void idsAreInTheOrderOfTheirCharacters() {
        assertThat(list.ids()).isSorted();
    }
}
