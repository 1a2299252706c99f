package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.license.Permit.Gap;
import org.openness.core.license.Permit.Status;

class PermitTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();
    private static final Restriction BAN = new Restriction(
            Restriction.Kind.NON_COMMERCIAL,
            Set.of(Right.USE),
            "section 1",
            "not for money",
            Optional.empty(),
            List.of());

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvFileSource(resources = "permits.csv", numLinesToSkip = 1)
    void permitHasTheExpectedStatus(String license, String purpose, Status status, String kind, String clause) {
        assertThat(CATALOG.resolve(license).may(purpose(purpose)).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}: {1} because of {3}")
    @CsvFileSource(resources = "permits.csv", numLinesToSkip = 1)
    void permitCitesTheClauseThatDecides(String license, String purpose, Status status, String kind, String clause) {
        List<String> limits = CATALOG.resolve(license).may(purpose(purpose)).limits().stream()
                .map(LicenseTerms.Limit::restriction)
                .map(restriction -> restriction.kind().id() + ", " + restriction.clause())
                .toList();

        if (kind == null) {
            assertThat(limits).isEmpty();
        } else {
            assertThat(limits).contains(kind + ", " + clause);
        }
    }

    private static Purpose purpose(String words) {
        int last = words.lastIndexOf(' ');
        return switch (words.substring(0, last < 0 ? words.length() : last)) {
            case "sell" -> Purpose.sellProduct();
            case "serve" -> Purpose.serve(Long.parseLong(words.substring(last + 1)));
            case "publish" -> Purpose.publishFineTune();
            case "train" -> Purpose.trainOtherModels();
            case "use in" -> Purpose.useIn(words.substring(last + 1));
            default -> throw new IllegalArgumentException(words);
        };
    }

    static List<Purpose> purposes() {
        return List.of(
                Purpose.sellProduct(),
                Purpose.serve(1_000),
                Purpose.serve(800_000_000),
                Purpose.publishFineTune(),
                Purpose.trainOtherModels(),
                Purpose.useIn("DE"));
    }

    /** A row for each way in which rows answer all questions. */
    private static List<LicenseTerms> distinct() {
        Map<List<Status>, LicenseTerms> distinct = new LinkedHashMap<>();
        for (License license : CATALOG.licenses()) {
            LicenseTerms terms = LicenseTerms.of(license.id(), license);
            distinct.putIfAbsent(
                    purposes().stream()
                            .map(purpose -> terms.may(purpose).status())
                            .toList(),
                    terms);
        }
        return List.copyOf(distinct.values());
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void worstOfAConjunctionAndBestOfAChoiceDecide(Purpose purpose) {
        List<LicenseTerms> distinct = distinct();
        for (LicenseTerms first : distinct) {
            for (LicenseTerms second : distinct) {
                List<Status> both =
                        List.of(first.may(purpose).status(), second.may(purpose).status());

                assertThat(List.of(
                                first.and(second).may(purpose).status(),
                                first.or(second).may(purpose).status()))
                        .as("%s and %s", first, second)
                        .containsExactly(Collections.min(both), Collections.max(both));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void approvedTextsAllowEverything(Purpose purpose) {
        assertThat(SpdxList.builtIn().ids())
                .filteredOn(id -> CATALOG.resolve(id).outcome() == LicenseOutcome.OSI_APPROVED)
                .allSatisfy(id ->
                        assertThat(CATALOG.resolve(id).may(purpose).status()).isEqualTo(Status.ALLOWED));
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void unknownAnswersSayWhatWasNotChecked(Purpose purpose) {
        assertThat(CATALOG.licenses())
                .map(license -> LicenseTerms.of(license.id(), license).may(purpose))
                .allSatisfy(permit -> assertThat(permit.gaps().isEmpty())
                        .as(permit.toString())
                        .isEqualTo(permit.status() != Status.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("purposes")
    void forbiddenAnswersCiteAClause(Purpose purpose) {
        assertThat(CATALOG.licenses())
                .map(license -> LicenseTerms.of(license.id(), license).may(purpose))
                .filteredOn(permit -> permit.status() == Status.FORBIDDEN)
                .allSatisfy(permit -> assertThat(permit.limits()).isNotEmpty());
    }

    @Test
    void forbiddenAnswerListsOnlyWhatForbids() {
        assertThat(CATALOG.resolve("llama2").may(Purpose.trainOtherModels()).limits())
                .extracting(limit -> limit.restriction().kind())
                .containsExactly(Restriction.Kind.NO_TRAINING_OTHER_MODELS);
    }

    @Test
    void dutiesAreThoseOfTheAlternativeThatAllows() {
        assertThat(CATALOG.resolve("LicenseRef-llama2 OR MIT")
                        .may(Purpose.sellProduct())
                        .duties())
                .isEqualTo(CATALOG.resolve("MIT").duties());
    }

    @Test
    void forbiddenAnswerHasNoDuties() {
        assertThat(CATALOG.resolve("llama2").may(Purpose.trainOtherModels()).duties())
                .isEmpty();
    }

    @Test
    void gapListsTheKindsThatCouldMatter() {
        LicenseTerms terms = terms(List.of(), Set.of(Restriction.Kind.REVENUE_CAP, Restriction.Kind.NO_MODIFICATION));

        assertThat(terms.may(Purpose.sellProduct()).gaps())
                .containsExactly(new Gap("LicenseRef-a", Set.of(Restriction.Kind.REVENUE_CAP)));
    }

    @Test
    void gapThatCannotMatterLeavesTheAnswer() {
        LicenseTerms terms = terms(List.of(), Set.of(Restriction.Kind.NO_MODIFICATION));

        assertThat(terms.may(Purpose.sellProduct()).status()).isEqualTo(Status.ALLOWED);
    }

    @Test
    void whatForbidsDecidesWhateverElseIsNotReviewed() {
        assertThat(terms(List.of(BAN), Set.of(Restriction.Kind.TERRITORY))
                        .may(Purpose.sellProduct())
                        .status())
                .isEqualTo(Status.FORBIDDEN);
    }

    @Test
    void whatForbidsLeavesNoGaps() {
        LicenseTerms forbidden = terms(List.of(BAN), Set.of(Restriction.Kind.TERRITORY));

        assertThat(forbidden.may(Purpose.sellProduct()).gaps()).isEmpty();
        assertThat(forbidden
                        .and(LicenseTerms.unreviewed("x"))
                        .may(Purpose.sellProduct())
                        .gaps())
                .isEmpty();
    }

    @Test
    void textThatWasReadWholeIsNoGap() {
        LicenseTerms unread = terms(List.of(), Set.of(Restriction.Kind.TERRITORY));

        assertThat(unread.and(terms("b")).may(Purpose.sellProduct()).gaps())
                .extracting(Gap::statement)
                .containsExactly("LicenseRef-a");
    }

    @Test
    void gapOfWordsListsTheKindsThatMatter() {
        assertThat(LicenseTerms.unreviewed("x").may(Purpose.useIn("DE")).gaps())
                .containsExactly(new Gap(
                        "x",
                        Set.of(
                                Restriction.Kind.NON_COMMERCIAL,
                                Restriction.Kind.RESEARCH_ONLY,
                                Restriction.Kind.USER_CAP,
                                Restriction.Kind.REVENUE_CAP,
                                Restriction.Kind.FIELD_OF_USE,
                                Restriction.Kind.USE_POLICY,
                                Restriction.Kind.TERRITORY,
                                Restriction.Kind.REVOCABLE)));
    }

    private static LicenseTerms terms(String id, Restriction.Kind... kinds) {
        License license = TestLicense.of(id)
                .restrictions(Arrays.stream(kinds)
                        .map(kind ->
                                new Restriction(kind, Set.of(Right.USE), "section 1", id, Optional.empty(), List.of()))
                        .toList())
                .duties(Set.of("duty of " + id))
                .build();
        return LicenseTerms.of(id, license);
    }

    private static List<String> limits(LicenseTerms terms) {
        return terms.may(Purpose.sellProduct()).limits().stream()
                .map(limit -> limit.license().id())
                .toList();
    }

    @Test
    void choiceOfForbiddingTextsIsForbiddenByAll() {
        assertThat(limits(terms("a", Restriction.Kind.NON_COMMERCIAL).or(terms("b", Restriction.Kind.RESEARCH_ONLY))))
                .containsExactly("a", "b");
    }

    @Test
    void choiceOfConditionalTextsSpeaksOfTheFirst() {
        assertThat(limits(terms("a", Restriction.Kind.NAMING).or(terms("b", Restriction.Kind.USE_POLICY))))
                .containsExactly("a");
    }

    @Test
    void choiceOfFreeTextsSpeaksOfTheFirst() {
        assertThat(terms("a").or(terms("b")).may(Purpose.sellProduct()).duties())
                .containsExactly("duty of a");
    }

    @Test
    void choiceOfUnknownTextsHasTheGapsOfAll() {
        assertThat(LicenseTerms.unreviewed("a")
                        .or(LicenseTerms.unreviewed("b"))
                        .may(Purpose.sellProduct())
                        .gaps())
                .extracting(Gap::statement)
                .containsExactly("a", "b");
    }

    @Test
    void conjunctionThatAllowsAsksForTheDutiesOfAll() {
        assertThat(terms("a").and(terms("b")).may(Purpose.sellProduct()).duties())
                .containsExactly("duty of a", "duty of b");
    }

    /** Parts that are shared must not be visited once for each way that leads to them. */
    @Test
    void sharedPartsAreVisitedOnce() {
        LicenseTerms terms = terms("a", Restriction.Kind.NON_COMMERCIAL);
        for (int i = 0; i < 40; i++) {
            LicenseTerms first =
                    terms.or(terms("b" + i, Restriction.Kind.NON_COMMERCIAL)).as("b");
            LicenseTerms second =
                    terms.or(terms("c" + i, Restriction.Kind.NON_COMMERCIAL)).as("c");
            terms = first.and(second).as("x");
        }

        assertThat(limits(terms)).hasSize(81);
    }

    @Test
    void textShowsPurposeStatusAndClauses() {
        assertThat(terms(List.of(BAN), Set.of()).may(Purpose.sellProduct()))
                .hasToString("sell a product made with it - forbidden: not for money (section 1 of A)");
    }

    @Test
    void textShowsWhatWasNotReviewed() {
        assertThat(CATALOG.resolve("LicenseRef-x").may(Purpose.sellProduct()))
                .hasToString("sell a product made with it - unknown: not reviewed: LicenseRef-x");
    }

    private static LicenseTerms terms(List<Restriction> restrictions, Set<Restriction.Kind> unreviewed) {
        License license = TestLicense.of("LicenseRef-a")
                .title("A")
                .restrictions(restrictions)
                .unreviewed(unreviewed)
                .build();
        return LicenseTerms.of("a", license);
    }
}
