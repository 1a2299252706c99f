package org.openness.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.license.License;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

class ReleaseCatalogTest {

    private static Release release(String name, String asOf) {
        return Release.named(name)
                .alias("lab/" + name)
                .asOf(PartialDate.parse(asOf))
                .build();
    }

    private static final Release EARLY = release("a", "2023");
    private static final Release LATE = release("a", "2024-02-01");
    private static final Release UNDATED = Release.named("a").build();
    private static final Release OTHER = release("b", "2024");

    private static Optional<PartialDate> on(String date) {
        return Optional.of(PartialDate.parse(date));
    }

    private static ReleaseCatalog read(String... records) {
        Map<String, byte[]> byId = new LinkedHashMap<>();
        for (int i = 0; i < records.length; i++) {
            byId.put("record-" + i, records[i].getBytes(StandardCharsets.UTF_8));
        }
        return ReleaseCatalog.read(byId);
    }

    // Looking up.

    @Test
    void releaseIsFoundByItsName() {
        assertThat(ReleaseCatalog.of(List.of(EARLY, OTHER)).find("b")).contains(OTHER);
    }

    @Test
    void releaseIsFoundByItsAlias() {
        assertThat(ReleaseCatalog.of(List.of(EARLY, OTHER)).find("lab/a")).contains(EARLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "lab", "c", "a (2023)"})
    void otherSpellingsAreNotFound(String name) {
        assertThat(ReleaseCatalog.of(List.of(EARLY, OTHER)).find(name)).isEmpty();
    }

    @Test
    void ofSeveralTheLatestIsFound() {
        assertThat(ReleaseCatalog.of(List.of(LATE, EARLY, UNDATED)).find("a")).contains(LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2023",
        "2023, 2023",
        "2024, 2023",
        "2024-01-31, 2023",
        "2024-02-01, 2024-02-01",
        "2025, 2024-02-01"
    })
    void atADateTheLatestThatIsNotLaterIsFoundOrElseTheFirst(String date, String found) {
        assertThat(ReleaseCatalog.of(List.of(LATE, EARLY)).find("a", on(date)).flatMap(Release::asOf))
                .isEqualTo(on(found));
    }

    @Test
    void releaseWithoutADateIsNeverLater() {
        assertThat(ReleaseCatalog.of(List.of(LATE, UNDATED)).find("a", on("1999")))
                .contains(UNDATED);
    }

    @Test
    void historyIsInTheOrderOfDates() {
        assertThat(ReleaseCatalog.of(List.of(LATE, OTHER, EARLY, UNDATED)).history("a"))
                .containsExactly(UNDATED, EARLY, LATE);
    }

    @Test
    void historyOfWhatIsNotThereIsEmpty() {
        assertThat(ReleaseCatalog.of(List.of(EARLY)).history("b")).isEmpty();
    }

    @Test
    void releasesStayInTheirOrder() {
        assertThat(ReleaseCatalog.of(List.of(LATE, OTHER, EARLY)).releases()).containsExactly(LATE, OTHER, EARLY);
    }

    @Test
    void idsAreNamesWithDates() {
        assertThat(ReleaseCatalog.of(List.of(LATE, UNDATED)).byId().keySet()).containsExactly("a (2024-02-01)", "a");
    }

    @Test
    void sameNameAndDateTwiceIsRefused() {
        List<Release> releases = List.of(
                EARLY, Release.named("a").asOf(PartialDate.parse("2023")).build());
        assertThatThrownBy(() -> ReleaseCatalog.of(releases))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a (2023) is there twice: facts that hold for another date need another date");
    }

    // Reading.

    @Test
    void idsOfRecordsAreTheCallers() {
        assertThat(read("name: a", "{\"name\": \"b\"}").byId().keySet()).containsExactly("record-0", "record-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "lab/base", "lab/other"})
    void basesAreFoundByNameOrAliasInAnyOrder(String name) {
        String derived = "name: a\nbase: [{name: " + name + ", relation: merge}]";
        String base = "name: base\naliases: [lab/base, lab/other]\nweights: public";
        Release forth = read(derived, base).find("a").orElseThrow();
        Release back = read(base, derived).find("a").orElseThrow();
        assertThat(forth.lineage().bases().get(0).release())
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo("base"));
        assertThat(forth).isEqualTo(back);
    }

    @Test
    void basesAreFoundByAnAliasThatIsNotInAList() {
        Release derived = read("name: a\nbase: [{name: lab/base, relation: merge}]", "name: base\naliases: lab/base")
                .find("a")
                .orElseThrow();
        assertThat(derived.lineage().bases().get(0).release()).isPresent();
    }

    @Test
    void basesAreFoundAsTheyWereAtTheDateOfTheRecord() {
        ReleaseCatalog catalog = read(
                "name: a\nasOf: 2024-01\nbase: [{name: base, relation: merge}]",
                "name: base\nasOf: 2024-02\nweights: public",
                "name: base\nasOf: 2023-02\nweights: withheld");
        assertThat(catalog.find("a")
                        .orElseThrow()
                        .lineage()
                        .bases()
                        .get(0)
                        .release()
                        .flatMap(Release::asOf))
                .isEqualTo(on("2023-02"));
    }

    @Test
    void baseThatIsNotThereStaysAName() {
        assertThat(read("name: a\nbase: [{name: base, relation: merge}]")
                        .find("a")
                        .orElseThrow()
                        .lineage()
                        .bases())
                .containsExactly(new Base("base", Base.Relation.MERGE, Optional.empty()));
    }

    @Test
    void whatABasePassesOnIsRead() {
        Release derived = read(
                        "name: a\nweights: public\nbase: [{name: base, relation: adapter}]",
                        "name: base\nweights: withheld")
                .find("a")
                .orElseThrow();
        assertThat(Aspect.ACCESS.read(derived, Component.WEIGHTS)).isEqualTo(Fact.exactly(Access.WITHHELD));
    }

    @Test
    void releaseThatIsItsOwnBaseIsRefused() {
        assertThatThrownBy(() -> read("name: a\nbase: [{name: a, relation: merge}]"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/base/0 (line 2, column 8): found the base \"a\", which is derived from this release,"
                        + " expected a base that came before");
    }

    @Test
    void releaseThatIsItsOwnBaseByItsAliasIsRefused() {
        assertThatThrownBy(() -> read("name: a\naliases: [b]\nbase: [{name: b, relation: merge}]"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/base (line 3, column 7): found 1 records that are derived from each other: \"record-0\","
                        + " expected bases that came before");
    }

    @Test
    void recordsThatAreDerivedFromEachOtherAreRefused() {
        assertThatThrownBy(() -> read(
                        "name: x\nbase: [{name: a, relation: merge}]",
                        "name: a\nbase: [{name: b, relation: merge}]",
                        "name: b\nbase:\n  - {name: c, relation: merge}",
                        "name: c\nbase: [{name: a, relation: merge}]"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/base (line 2, column 7): found 3 records that are derived from each other: \"record-1\","
                        + " \"record-2\", \"record-3\", expected bases that came before");
    }

    @Test
    void recordsThatAreDerivedFromEachOtherThroughAnInlineBaseAreRefused() {
        assertThatThrownBy(() -> read(
                        "name: a\nbase: [{relation: merge, release: {name: x, base: [{name: b, relation: merge}]}}]",
                        "name: b\nbase: [{name: a, relation: merge}]"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/base (line 2, column 7): found 2 records that are derived from each other: \"record-0\","
                        + " \"record-1\", expected bases that came before");
    }

    private static String[] chain(int bases) {
        List<String> records = new ArrayList<>(List.of("name: r0"));
        for (int i = 1; i <= bases; i++) {
            records.add("name: r" + i + "\nbase: [{name: r" + (i - 1) + ", relation: fine-tune}]");
        }
        return records.toArray(String[]::new);
    }

    private static String[] reversed(String... records) {
        return Stream.iterate(records.length - 1, i -> i >= 0, i -> i - 1)
                .map(i -> records[i])
                .toArray(String[]::new);
    }

    @Test
    void sixteenBasesMayStandBehindEachOther() {
        assertThatCode(() -> read(chain(16))).doesNotThrowAnyException();
    }

    @Test
    void longestChainIsReadInAnyOrder() {
        assertThatCode(() -> read(reversed(chain(16)))).doesNotThrowAnyException();
    }

    @Test
    void longerChainIsRefused() {
        assertThatThrownBy(() -> read(chain(17)))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "/base (line 2, column 7): found more than 16 bases behind each other, expected at most 16");
    }

    /** Read from the wrong end, each record would take several frames of the stack. */
    @Test
    void endlessChainIsRefusedInAnyOrder() {
        assertThatThrownBy(() -> read(reversed(chain(20_000))))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "/base (line 2, column 7): found more than 16 bases behind each other, expected at most 16");
    }

    @Test
    void problemsOfARecordAreReported() {
        assertThatThrownBy(() -> read("name: a", "name: b\nweights: publik"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/weights (line 2, column 10): found \"publik\", expected an access, one of: withheld,"
                        + " hosted, selected, on-approval, on-acceptance, public; did you mean \"public\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "- a", "name: [a]", "aliases: {a: b}", "{", ""})
    void recordThatIsNoneIsRefused(String record) {
        assertThatThrownBy(() -> read(record)).isExactlyInstanceOf(InvalidInputException.class);
    }

    // The bundled catalog.

    static Stream<Release> bundled() {
        return ReleaseCatalog.builtIn().releases().stream();
    }

    @Test
    void bundledCatalogHoldsAtLeastFortyReleases() {
        assertThat(ReleaseCatalog.builtIn().releases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void bundledReleasesDifferInNameOrDate() {
        assertThat(bundled().map(Release::toString)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledReleaseIsDated(Release release) {
        assertThat(release.asOf()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledReleaseIsFoundByEachOfItsNames(Release release) {
        assertThat(Stream.concat(Stream.of(release.name()), release.aliases().stream()))
                .allSatisfy(name ->
                        assertThat(ReleaseCatalog.builtIn().history(name)).contains(release));
    }

    /** An alias that two models share would make a base of either the base of both. */
    @ParameterizedTest
    @MethodSource("bundled")
    void nameOfABundledReleaseIsOfNoOtherModel(Release release) {
        assertThat(Stream.concat(Stream.of(release.name()), release.aliases().stream()))
                .allSatisfy(name -> assertThat(ReleaseCatalog.builtIn().history(name))
                        .extracting(Release::name)
                        .containsOnly(release.name()));
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everythingSaidOfABundledReleaseHasADatedSource(Release release) {
        List<String> unsupported = new ArrayList<>();
        release.claims().forEach(claim -> check("claim", claim.evidence(), unsupported));
        if (!release.lineage().equals(Lineage.NOT_STATED)) {
            check("base", release.lineage().evidence(), unsupported);
        }
        checkLicenses("license", release.licenses(), unsupported);
        for (License.Subject subject : License.Subject.values()) {
            checkLicenses("license of " + subject, release.licenses(subject), unsupported);
        }
        for (Component component : Component.values()) {
            Artifact artifact = release.artifact(component);
            if (!artifact.isEmpty()) {
                String what = component.id();
                if (artifact.isNotUsed() || artifact.withdrawn().isPresent()) {
                    check(what, artifact.evidence(), unsupported);
                }
                checkFact(what + " access", artifact.access(), unsupported);
                checkFact(what + " completeness", artifact.completeness(), unsupported);
                checkFact(what + " detail", artifact.detail(), unsupported);
                checkFact(what + " stated", artifact.stated(), unsupported);
                checkLicenses(what + " license", artifact.licenses(), unsupported);
                for (DataSet set : artifact.dataSets()) {
                    check(set.name(), set.evidence(), unsupported);
                    checkFact(set.name() + " access", set.access(), unsupported);
                    checkFact(set.name() + " detail", set.detail(), unsupported);
                    checkLicenses(set.name() + " license", set.licenses(), unsupported);
                }
            }
        }
        assertThat(unsupported).isEmpty();
    }

    private static void checkFact(String what, Fact<?> fact, List<String> unsupported) {
        fact.statements().forEach(statement -> check(what, statement.evidence(), unsupported));
    }

    private static void checkLicenses(String what, List<LicenseStatement> licenses, List<String> unsupported) {
        licenses.forEach(license -> check(what, license.evidence(), unsupported));
    }

    private static void check(String what, List<Evidence> evidence, List<String> unsupported) {
        boolean dated = evidence.stream()
                .anyMatch(piece -> piece.seen().isPresent() && piece.source().startsWith("https://"));
        if (!dated) {
            unsupported.add(what);
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void baseOfABundledReleaseIsFoundIfItIsBundled(Release release) {
        assertThat(release.lineage().bases())
                .filteredOn(
                        base -> !ReleaseCatalog.builtIn().history(base.name()).isEmpty())
                .allSatisfy(base -> assertThat(base.release()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void baseOfABundledReleaseCameBefore(Release release) {
        assertThat(release.lineage().bases().stream().flatMap(base -> base.release().stream()))
                .allSatisfy(base -> assertThat(base.asOf().orElseThrow())
                        .isLessThanOrEqualTo(release.asOf().orElseThrow()));
    }
}
