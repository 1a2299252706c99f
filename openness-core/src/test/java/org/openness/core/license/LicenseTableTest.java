package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;

class LicenseTableTest {

    private static final LicenseTable TABLE = LicenseTable.read(SpdxList.resource("licenses.json"), SpdxList.builtIn());
    /** Beside the project where its reference data are kept; not part of it. */
    private static final Path REFERENCE = Path.of("../../shared/reference/license-terms.csv");

    static List<License> licenses() {
        return TABLE.licenses();
    }

    static List<KnownLicenses.Family> families() {
        return TABLE.families();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void everyRestrictionCitesAClauseAndSaysWhatItIs(License license) {
        assertThat(license.restrictions()).allSatisfy(restriction -> {
            assertThat(restriction.clause()).isNotBlank().doesNotContain("\n");
            assertThat(restriction.summary()).isNotBlank().doesNotContain("\n");
        });
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void noApprovedTextIsRestricted(License license) {
        assertThat(license.osiApproved() && LicenseTerms.of("", license).outcome() != LicenseOutcome.OSI_APPROVED)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void approvalIsThatOfTheSpdxList(License license) {
        assertThat(license.osiApproved())
                .isEqualTo(SpdxList.builtIn()
                        .find(license.id())
                        .map(License::osiApproved)
                        .orElse(false));
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void textThatNobodyReadIsUnreviewed(License license) {
        Set<Restriction.Kind> covered = EnumSet.noneOf(Restriction.Kind.class);
        covered.addAll(license.unreviewed());
        license.restrictions().forEach(restriction -> covered.add(restriction.kind()));
        // A ban leaves nothing for a condition.
        if (covered.contains(Restriction.Kind.NO_REDISTRIBUTION)) {
            covered.add(Restriction.Kind.CONDITIONAL_REDISTRIBUTION);
        }
        if (covered.contains(Restriction.Kind.NO_MODIFICATION)) {
            covered.add(Restriction.Kind.CONDITIONAL_MODIFICATION);
        }

        assertThat(license.review().basis() == License.Basis.NONE && covered.size() < Restriction.Kind.values().length)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void textThatWasReadIsReviewed(License license) {
        assertThat(license.review().basis().compareTo(License.Basis.SPDX) >= 0
                        && license.unreviewed().size() == Restriction.Kind.values().length)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void textThatWasReadNamesItsSource(License license) {
        assertThat(license.review().basis() != License.Basis.TEXT
                        || license.review().source().isPresent())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void modificationThatMayNotBeSharedIsOfNoDerivativesTexts(License license) {
        boolean staysPrivate = license.restrictions().stream()
                .anyMatch(restriction -> restriction.kind() == Restriction.Kind.CONDITIONAL_MODIFICATION
                        && restriction.limits().containsAll(List.of(Right.MODIFY, Right.SHARE)));

        assertThat(staysPrivate).isEqualTo(license.id().matches("CC-BY(-NC)?-ND-4\\.0"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void familyListsTextsThatAreKnown(KnownLicenses.Family family) {
        assertThat(family.candidates())
                .allSatisfy(id ->
                        assertThat(LicenseCatalog.builtIn().find(id)).as(id).isPresent());
    }

    @Test
    void everyTextOfTheReferenceIsInTheTable() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "the reference data are not beside the project");
        Set<String> known = Stream.concat(
                        TABLE.licenses().stream().map(License::id),
                        TABLE.families().stream().flatMap(family -> family.names().stream()))
                .collect(Collectors.toSet());

        assertThat(Files.readAllLines(REFERENCE).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .filter(id ->
                                !List.of("NOASSERTION", "LicenseRef-cc-family").contains(id)))
                .hasSizeGreaterThan(100)
                .isSubsetOf(known);
    }

    private static final String REVIEW = "\"review\": {\"by\": \"text\"}";

    @Test
    void rowOfAnSpdxIdNeedsNoTitle() {
        License license =
                read("{\"id\": \"mit\", \"review\": {\"by\": \"spdx\"}}").get(0);

        assertThat(license.id() + ", " + license.title()).isEqualTo("MIT, MIT License");
    }

    @Test
    void rowOfAnSpdxIdTakesWhatItDoesNotSayFromTheList() {
        License license =
                read("{\"id\": \"CC0-1.0\", \"review\": {\"by\": \"spdx\"}}").get(0);

        assertThat(license.url()).contains("https://spdx.org/licenses/CC0-1.0.html");
        assertThat(license.fsfFree()).isTrue();
    }

    private static final String WHOLE_ROW = "{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"version\": \"2\","
            + " \"url\": \"https://example.com/a\", \"names\": [\"a 2\", \"A two\"],"
            + " \"urls\": [\"https://example.com/b\"], \"intendedFor\": [\"weights\", \"data\"],"
            + " \"restrictions\": [{\"kind\": \"territory\", \"limits\": [\"use\", \"share\"], \"clause\": \"1\","
            + " \"summary\": \"not there\", \"territories\": [\"EU\", \"GB\"]}],"
            + " \"duties\": [\"notice\", \"attribution\"], \"unreviewed\": [\"naming\"],"
            + " \"review\": {\"by\": \"secondary\", \"source\": \"a page\", \"note\": \"in doubt\"}}";

    private static final License WHOLE_LICENSE = new License(
            "LicenseRef-a",
            "A",
            Optional.of("2"),
            Optional.of("https://example.com/a"),
            List.of("a 2", "A two"),
            List.of("https://example.com/b"),
            Set.of(License.Subject.WEIGHTS, License.Subject.DATA),
            false,
            false,
            List.of(new Restriction(
                    Restriction.Kind.TERRITORY,
                    Set.of(Right.USE, Right.SHARE),
                    "1",
                    "not there",
                    Optional.empty(),
                    List.of("EU", "GB"))),
            Set.of("notice", "attribution"),
            Set.of(Restriction.Kind.NAMING),
            new License.Review(License.Basis.SECONDARY, Optional.of("a page"), Optional.of("in doubt")));

    @Test
    void everyFieldOfARowIsRead() {
        assertThat(read(WHOLE_ROW)).containsExactly(WHOLE_LICENSE);
    }

    @Test
    void rowReadAloneIsTheSame() {
        assertThat(LicenseTable.readRow(WHOLE_ROW, SpdxList.builtIn())).isEqualTo(WHOLE_LICENSE);
    }

    @Test
    void problemOfARowReadAloneHasItsPlaceInTheRow() {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class,
                () -> LicenseTable.readRow("{\"id\": \"ISC\", \"names\": 1, \"review\": {}}", SpdxList.builtIn()));

        assertThat(failure).hasMessage("/names (line 1, column 24): found the number 1, expected an array");
    }

    @Test
    void everyFieldOfAFamilyIsRead() {
        LicenseTable table = LicenseTable.read(
                bytes(
                        "{\"families\": [{\"names\": [\"a\"], \"candidates\": [\"MIT\", \"ISC\"], \"complete\": true,"
                                + " \"why\": \"look there\"}, {\"names\": [\"b\"], \"complete\": false}, {\"names\": [\"c\"]}]}"),
                SpdxList.builtIn());

        assertThat(table.families())
                .containsExactly(
                        new KnownLicenses.Family(List.of("a"), List.of("MIT", "ISC"), true, Optional.of("look there")),
                        new KnownLicenses.Family(List.of("b"), List.of(), false, Optional.empty()),
                        new KnownLicenses.Family(List.of("c"), List.of(), false, Optional.empty()));
    }

    @Test
    void unreviewedMayBeOneKind() {
        License license = read("{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"unreviewed\": [\"naming\"], " + REVIEW
                        + "}")
                .get(0);

        assertThat(license.unreviewed()).containsExactly(Restriction.Kind.NAMING);
    }

    @Test
    void unreviewedMayBeAllKinds() {
        License license = read("{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"unreviewed\": [\"all\"], " + REVIEW
                        + "}")
                .get(0);

        assertThat(license.unreviewed()).containsExactly(Restriction.Kind.values());
    }

    @Test
    void capWithoutAnEffectAsksForPermission() {
        License license =
                read("{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"restrictions\": [{\"kind\": \"user-cap\","
                                + " \"limits\": [\"use\"], \"clause\": \"1\", \"summary\": \"a cap\", \"users\": 5}], "
                                + REVIEW + "}")
                        .get(0);

        assertThat(license.restrictions().get(0).threshold())
                .contains(new Restriction.Threshold(5, "monthly users", Restriction.Effect.PERMISSION));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '$',
            value = {
                "\"users\": 5, \"effect\": \"ends\" @ 5 monthly users @ ENDS",
                "\"users\": 5, \"effect\": \"display\" @ 5 monthly users @ DISPLAY",
                "\"revenue\": 7, \"effect\": \"ends\" @ 7 USD a year @ ENDS",
                "\"revenue\": 7, \"currency\": \"EUR\", \"period\": \"month\" @ 7 EUR a month @ PERMISSION"
            })
    void capHasAThreshold(String fields, String amount, Restriction.Effect effect) {
        Restriction.Threshold threshold = read("{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"restrictions\":"
                        + " [{\"kind\": \"revenue-cap\", \"limits\": [\"use\"], \"clause\": \"1\", \"summary\":"
                        + " \"a cap\", " + fields + "}], " + REVIEW + "}")
                .get(0)
                .restrictions()
                .get(0)
                .threshold()
                .orElseThrow();

        assertThat(threshold.amount() + " " + threshold.unit()).isEqualTo(amount);
        assertThat(threshold.effect()).isEqualTo(effect);
    }

    private static List<License> read(String row) {
        return LicenseTable.read(bytes("{\"licenses\": [" + row + "]}"), SpdxList.builtIn())
                .licenses();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '$',
            value = {
                "[] @ the document (line 1, column 1): found an array, expected a table of licenses: an object with the"
                        + " field \"licenses\"",
                "{\"licenses\": 1} @ /licenses (line 1, column 14): found the number 1, expected an array",
                "{\"licenses\": [1]} @ /licenses/0 (line 1, column 15): found the number 1, expected a license: an object",
                "{\"licences\": []} @ /licences (line 1, column 2): found the field \"licences\", expected one of the fields"
                        + " licenses, families; did you mean \"licenses\"?",
                "{\"licenses\": [{}]} @ /licenses/0 (line 1, column 15): found an object, expected the field \"id\"",
                "{\"licenses\": [{\"id\": \"LicenseRef-a\", \"review\": {}}]} @ /licenses/0 (line 1, column 15): found an"
                        + " object, expected the field \"title\": SPDX does not list LicenseRef-a",
                "{\"licenses\": [{\"id\": \"ISC\"}]} @ /licenses/0 (line 1, column 15): found an object, expected the field"
                        + " \"review\": how the terms were checked",
                "{\"licenses\": [{\"id\": \"ISC\", \"names\": [1], \"review\": {}}]} @ /licenses/0/names/0 (line 1, column"
                        + " 39): found the number 1, expected text",
                "{\"licenses\": [{\"id\": \"ISC\", \"unreviewed\": [\"naming\"], \"review\": {}}]} @ /licenses/0 (line 1,"
                        + " column 15): found ISC, expected license ISC is OSI-approved, which rules restrictions out",
                "{\"licenses\": [{\"id\": \"ISC\", \"review\": {}, \"nmaes\": []}]} @ /licenses/0/nmaes (line 1, column"
                        + " 43): found the field \"nmaes\", expected one of the fields id, title, version, url, names,"
                        + " urls, intendedFor, restrictions, duties, unreviewed, review; did you mean \"names\"?",
                "{\"licenses\": [{\"id\": \"ISC\", \"title\": 1, \"review\": {}}]} @ /licenses/0/title (line 1, column"
                        + " 38): found the number 1, expected text",
                "{\"licenses\": [{\"id\": \"ISC\", \"names\": [\" \"], \"review\": {}}]} @ /licenses/0/names/0 (line 1,"
                        + " column 39): found \" \", expected text",
                "{\"licenses\": [{\"id\": \"ISC\", \"review\": {\"form\": \"a page\"}}]} @ /licenses/0/review/form (line 1,"
                        + " column 40): found the field \"form\", expected one of the fields by, source, note",
                "{\"licenses\": [{\"id\": \"ISC\", \"review\": {\"by\": \"txt\"}}]} @ /licenses/0/review/by (line 1,"
                        + " column 46): found \"txt\", expected a basis, one of: none, secondary, spdx, text; did you mean"
                        + " \"text\"?",
                "{\"licenses\": [{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"review\": {}, \"unreviewed\":"
                        + " [\"all\", \"naming\"]}]} @ /licenses/0/unreviewed/0 (line 1, column 81): found \"all\", expected"
                        + " a value of unreviewed, one of: non-commercial, research-only, user-cap, revenue-cap,"
                        + " field-of-use, use-policy, no-training-other-models, conditions-on-training-other-models,"
                        + " no-redistribution, conditional-redistribution, no-modification, conditional-modification,"
                        + " territory, revocable, naming",
                "{\"licenses\": [{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"review\": {}, \"restrictions\":"
                        + " [{\"kind\": \"user-cap\", \"limits\": [\"use\"], \"clause\": \"1\", \"summary\": \"a cap\","
                        + " \"users\": \"many\"}]}]} @ /licenses/0/restrictions/0/users (line 1, column 167): found"
                        + " \"many\", expected a whole number",
                "{\"licenses\": [{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"review\": {}, \"restrictions\":"
                        + " [{\"kind\": \"naming\", \"limits\": [\"use\"], \"clause\": \"1\", \"summary\": \"a name\","
                        + " \"sumary\": 1}]}]} @ /licenses/0/restrictions/0/sumary (line 1, column 157): found the field"
                        + " \"sumary\", expected one of the fields kind, limits, clause, summary, users, revenue, currency,"
                        + " period, effect, territories; did you mean \"summary\"?",
                "{\"families\": [{\"names\": [\"a\"], \"candidate\": []}]} @ /families/0/candidate (line 1, column 32):"
                        + " found the field \"candidate\", expected one of the fields names, candidates, complete, why; did"
                        + " you mean \"candidates\"?",
                "{\"families\": [1]} @ /families/0 (line 1, column 15): found the number 1, expected a family of licenses:"
                        + " an object",
                "{\"families\": [{}]} @ /families/0 (line 1, column 15): found an object, expected the field \"names\":"
                        + " what people call the family",
                "{\"families\": [{\"names\": [\"a\"], \"complete\": \"yes\"}]} @ /families/0/complete (line 1, column 44):"
                        + " found \"yes\", expected true or false",
            })
    void tableThatIsWrongIsAProblemWithItsPlace(String table, String message) {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class, () -> LicenseTable.read(bytes(table), SpdxList.builtIn()));

        assertThat(failure).hasMessage(message);
    }

    @Test
    void allProblemsOfARowAreToldAtOnce() {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class,
                () -> read("{\"id\": \"LicenseRef-a\", \"title\": \"A\", \"duties\": [\"notise\"], \"restrictions\":"
                        + " [{\"kind\": \"user-cup\", \"limits\": [\"use\"]}], " + REVIEW + "}"));

        assertThat(failure.problems())
                .extracting(problem -> problem.code() + " " + problem.pointer())
                .containsExactly(
                        "unknown-word /licenses/0/duties/0",
                        "missing-field /licenses/0/restrictions/0",
                        "unknown-word /licenses/0/restrictions/0/kind");
    }

    @Test
    void sameIdTwiceIsAProblem() {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class,
                () -> read("{\"id\": \"ISC\", \"review\": {\"by\": \"spdx\"}}, {\"id\": \"isc\", \"review\": {}}"));

        assertThat(failure).hasMessage("/licenses/1 (line 1, column 56): found an object, expected each id once: ISC");
    }
}
