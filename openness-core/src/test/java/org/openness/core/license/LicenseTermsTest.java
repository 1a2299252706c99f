package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms.Resolution;

class LicenseTermsTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();

    /** The terms of each row of the table, of the SPDX list in both kinds, and of what is not known. */
    private static final List<LicenseTerms> ALL = new ArrayList<>();

    static {
        CATALOG.licenses().forEach(license -> ALL.add(LicenseTerms.of(license.id(), license)));
        ALL.add(CATALOG.resolve("CECILL-2.1"));
        ALL.add(CATALOG.resolve("NLPL"));
        ALL.add(LicenseTerms.unreviewed("some words"));
        ALL.add(LicenseTerms.notGranted("unlicensed"));
        ALL.add(CATALOG.resolve("gemma"));
        ALL.add(CATALOG.resolve("gpl"));
        ALL.add(CATALOG.resolve("MIT OR LicenseRef-llama2"));
    }

    /** One of each judgment; two terms with equal judgments join alike. */
    private static List<LicenseTerms> distinct() {
        Map<Judgment, LicenseTerms> distinct = new LinkedHashMap<>();
        ALL.forEach(terms -> distinct.putIfAbsent(terms.reading().judgment(), terms));
        return List.copyOf(distinct.values());
    }

    private static void forAllPairs(BiConsumer<LicenseTerms, LicenseTerms> law) {
        for (LicenseTerms first : ALL) {
            for (LicenseTerms second : ALL) {
                law.accept(first, second);
            }
        }
    }

    private static Judgment judgment(LicenseTerms terms) {
        return terms.reading().judgment();
    }

    private static String pair(LicenseTerms first, LicenseTerms second) {
        return first + " and " + second;
    }

    @Test
    void joiningATextWithItselfChangesNothing() {
        for (LicenseTerms terms : ALL) {
            LicenseTerms again = terms.reading().joint() == Reading.Joint.TEXT
                    ? LicenseTerms.of(terms.text(), terms.licenses().get(0))
                    : terms;

            assertThat(List.of(terms.and(again), terms.or(again))).containsExactly(terms, terms);
        }
    }

    @Test
    void orderOfOperandsDoesNotMatter() {
        forAllPairs((first, second) -> assertThat(List.of(
                        judgment(first.and(second)),
                        judgment(first.or(second)),
                        judgment(LicenseTerms.anyOf("", List.of(first, second)))))
                .as(pair(first, second))
                .containsExactly(
                        judgment(second.and(first)),
                        judgment(second.or(first)),
                        judgment(LicenseTerms.anyOf("", List.of(second, first)))));
    }

    @Test
    void orderOfOperandsDoesNotMatterForTheResolution() {
        forAllPairs((first, second) -> assertThat(
                        List.of(first.and(second).resolution(), first.or(second).resolution()))
                .as(pair(first, second))
                .containsExactly(
                        second.and(first).resolution(), second.or(first).resolution()));
    }

    /** What nothing is granted for is not said, so that it is left out here. */
    @Test
    void eachAbsorbsTheOther() {
        forAllPairs((first, second) -> {
            if (first.resolution() != Resolution.NOT_GRANTED && second.resolution() != Resolution.NOT_GRANTED) {
                assertThat(List.of(judgment(first.and(first.or(second))), judgment(first.or(first.and(second)))))
                        .as(pair(first, second))
                        .containsOnly(judgment(first));
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void andIsTheStricterAndOrTheBetterForEachFreedom(Right right) {
        forAllPairs((first, second) -> {
            LicenseTerms both = first.and(second);
            LicenseTerms choice = first.or(second);
            assertHolds(
                    both.permissionAtLeast(right)
                                    == min(first.permissionAtLeast(right), second.permissionAtLeast(right))
                            && both.permissionAtMost(right)
                                    == min(first.permissionAtMost(right), second.permissionAtMost(right))
                            && choice.permissionAtLeast(right)
                                    == max(first.permissionAtLeast(right), second.permissionAtLeast(right))
                            && choice.permissionAtMost(right)
                                    == max(first.permissionAtMost(right), second.permissionAtMost(right)),
                    first,
                    second);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anyOfSpansBoth(Right right) {
        forAllPairs((first, second) -> {
            LicenseTerms either = LicenseTerms.anyOf("either", List.of(first, second));
            assertHolds(
                    either.permissionAtLeast(right)
                                    == min(first.permissionAtLeast(right), second.permissionAtLeast(right))
                            && either.permissionAtMost(right)
                                    == max(first.permissionAtMost(right), second.permissionAtMost(right)),
                    first,
                    second);
        });
    }

    /** An assertion for each of a million cases would take longer than the cases. */
    private static void assertHolds(boolean law, LicenseTerms... terms) {
        if (!law) {
            throw new AssertionError("it does not hold for " + List.of(terms));
        }
    }

    private static Permission min(Permission first, Permission second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    private static Permission max(Permission first, Permission second) {
        return first.compareTo(second) >= 0 ? first : second;
    }

    @Test
    void groupingOfOperandsDoesNotMatter() {
        List<LicenseTerms> distinct = distinct();
        for (LicenseTerms a : distinct) {
            for (LicenseTerms b : distinct) {
                for (LicenseTerms c : distinct) {
                    assertHolds(judgment(a.and(b).and(c)).equals(judgment(a.and(b.and(c)))), a, b, c);
                    assertHolds(judgment(a.or(b).or(c)).equals(judgment(a.or(b.or(c)))), a, b, c);
                }
            }
        }
    }

    @Test
    void freerTermsNeverMakeAJointStricter() {
        List<LicenseTerms> distinct = distinct();
        for (LicenseTerms a : distinct) {
            for (LicenseTerms b : distinct) {
                LicenseTerms freer = a.or(b);
                for (LicenseTerms c : distinct) {
                    assertNotStricter(a.and(c), freer.and(c));
                    assertNotStricter(a.or(c), freer.or(c));
                }
            }
        }
    }

    private static void assertNotStricter(LicenseTerms strict, LicenseTerms free) {
        for (Right right : Right.values()) {
            assertHolds(
                    strict.permissionAtLeast(right).compareTo(free.permissionAtLeast(right)) <= 0
                            && strict.permissionAtMost(right).compareTo(free.permissionAtMost(right)) <= 0,
                    strict,
                    free);
        }
    }

    @Test
    void limitsOfAConjunctionAreThoseOfBoth() {
        forAllPairs((first, second) -> assertThat(first.and(second).limits())
                .as(pair(first, second))
                .containsAll(first.limits())
                .containsAll(second.limits()));
    }

    @Test
    void limitsOfAChoiceLimitAFreedomThatItDoesNotGrant() {
        forAllPairs((first, second) -> {
            LicenseTerms choice = first.or(second);
            assertThat(choice.limits())
                    .as(pair(first, second))
                    .allSatisfy(limit -> assertThat(limit.restriction().limits())
                            .anyMatch(right -> choice.permissionAtLeast(right) != Permission.FREE));
        });
    }

    @Test
    void freedomThatIsGrantedHasNoLimits() {
        LicenseTerms useOnly = terms("LicenseRef-a", restriction(Right.USE));
        LicenseTerms useAndShare = terms("LicenseRef-b", restriction(Right.USE, Right.SHARE));

        assertThat(useOnly.or(useAndShare).limits(Right.SHARE)).isEmpty();
    }

    @Test
    void choiceBetweenDifferentLimitsLeavesNone() {
        LicenseTerms useOnly = terms("LicenseRef-a", restriction(Right.USE));
        LicenseTerms shareOnly = terms("LicenseRef-b", restriction(Right.SHARE));

        assertThat(useOnly.or(shareOnly).limits()).isEmpty();
    }

    @Test
    void limitsWithinAChoiceComeBackUnderAConjunction() {
        LicenseTerms limited = terms("LicenseRef-a", restriction(Right.USE));

        assertThat(limited.or(CATALOG.resolve("MIT")).and(limited).limits()).isEqualTo(limited.limits());
    }

    @Test
    void choiceWithATextThatIsNotGrantedIsTheOther() {
        LicenseTerms restricted = CATALOG.resolve("CC-BY-NC-4.0");

        assertThat(List.of(
                        restricted.or(LicenseTerms.notGranted("none")),
                        LicenseTerms.notGranted("none").or(restricted)))
                .containsOnly(restricted);
    }

    @Test
    void choiceWithAFreeTextIsResolvedWhateverTheOtherIs() {
        assertThat(LicenseTerms.unreviewed("x").or(CATALOG.resolve("MIT")).resolution())
                .isEqualTo(Resolution.RESOLVED);
    }

    @Test
    void choiceWithAFreeFamilyIsStillAmbiguous() {
        assertThat(CATALOG.resolve("GPL-3.0 OR LicenseRef-x").resolution()).isEqualTo(Resolution.AMBIGUOUS);
    }

    @Test
    void nothingGrantedContainsEveryRestriction() {
        for (Restriction.Kind kind : Restriction.Kind.values()) {
            assertThat(LicenseTerms.notGranted("none").without(kind)).isEqualTo(Fact.exactly(Answer.NO));
        }
    }

    @Test
    void nothingGrantedOrAFreeTextLeavesItOpenWhetherThereIsARestriction() {
        LicenseTerms either =
                LicenseTerms.anyOf("either", List.of(LicenseTerms.notGranted("none"), CATALOG.resolve("MIT")));

        assertThat(either.without(Restriction.Kind.NON_COMMERCIAL)).isEqualTo(Fact.between(Answer.NO, Answer.YES));
    }

    @Test
    void anyOfNothingIsRefused() {
        assertThatThrownBy(() -> LicenseTerms.anyOf("", List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a statement must mean something: no candidates");
    }

    @Test
    void anyOfOneThingIsThatThing() {
        LicenseTerms terms = CATALOG.resolve("MIT");

        assertThat(LicenseTerms.anyOf("MIT", List.of(terms, terms.as("mit")))).isEqualTo(terms);
    }

    @Test
    void anyOfUnknownThingsIsUnreviewed() {
        List<LicenseTerms> unknown = List.of(LicenseTerms.unreviewed("a"), LicenseTerms.unreviewed("b"));

        assertThat(LicenseTerms.anyOf("a or b", unknown).resolution()).isEqualTo(Resolution.UNREVIEWED);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, OSI_APPROVED",
        "CC-BY-4.0, FREE_NOT_APPROVED",
        "OpenMDW-1.0, FREE_NOT_APPROVED",
        "llama2, RESTRICTED",
        "LicenseRef-x, UNREVIEWED",
        "unlicensed, NOT_GRANTED",
        "MIT AND CC-BY-4.0, FREE_NOT_APPROVED",
        "MIT AND llama2, RESTRICTED",
        "MIT AND LicenseRef-x, UNREVIEWED",
        "llama2 AND LicenseRef-x, RESTRICTED",
        "MIT OR LicenseRef-x, OSI_APPROVED",
        "CC-BY-4.0 OR llama2, FREE_NOT_APPROVED",
        "llama2 OR LicenseRef-x, UNREVIEWED",
        "gpl-3.0, OSI_APPROVED",
        "cc-by-nc, UNREVIEWED",
        "gemma, UNREVIEWED",
    })
    void outcomeIsTheJudgmentInOneWord(String text, LicenseOutcome outcome) {
        assertThat(CATALOG.resolve(text).outcome()).isEqualTo(outcome);
    }

    @Test
    void textNotReviewedLeavesEveryPermissionOpen() {
        for (Right right : Right.values()) {
            assertThat(LicenseTerms.unreviewed("x").permission(right))
                    .isEqualTo(Fact.between(Permission.WITHHELD, Permission.FREE));
        }
    }

    @Test
    void wordsOfAConjunctionKeepAChoiceTogether() {
        LicenseTerms terms = CATALOG.resolve("MIT OR ISC").and(CATALOG.resolve("Zlib"));

        assertThat(terms.text()).isEqualTo("(MIT OR ISC) AND Zlib");
    }

    @Test
    void wordsOfTermsThatAreNotStatedSaySo() {
        assertThat(CATALOG.resolve("MIT").and(LicenseTerms.unreviewed("")).text())
                .isEqualTo("MIT AND terms not stated");
    }

    @Test
    void whatAppliesAlreadyIsNotJoinedAgain() {
        LicenseTerms both = CATALOG.resolve("MIT").and(CATALOG.resolve("ISC"));

        assertThat(both.and(CATALOG.resolve("MIT"))).isSameAs(both);
    }

    @ParameterizedTest
    @CsvSource({
        "CC-BY-4.0, DATA, YES, YES",
        "CC-BY-4.0, CODE, NO, NO",
        "ISC, CODE, YES, YES",
        "ISC, DATA, NO, NO",
        "OpenMDW-1.0, WEIGHTS, YES, YES",
        "CECILL-2.1, CODE, NO, YES",
        "some words, CODE, NO, YES",
        "unlicensed, CODE, NO, YES",
        "ISC AND CC-BY-4.0, CODE, NO, NO",
        "ISC OR CC-BY-4.0, CODE, YES, YES",
        "ISC OR CC-BY-4.0, DATA, YES, YES",
    })
    void fitIsKnownWhereTheTableSaysWhatATextIsFor(
            String text, License.Subject subject, Answer atLeast, Answer atMost) {
        assertThat(CATALOG.resolve(text).intendedFor(subject)).isEqualTo(Fact.between(atLeast, atMost));
    }

    @Test
    void dutiesAreThoseOfAllTexts() {
        assertThat(terms("LicenseRef-a", Set.of("notice"))
                        .and(terms("LicenseRef-b", Set.of("attribution")))
                        .duties())
                .containsExactly("notice", "attribution");
    }

    @Test
    void termsAreEqualWhenTheSameWordsMeanTheSame() {
        assertThat(CATALOG.resolve("MIT OR ISC")).isEqualTo(CATALOG.resolve("MIT OR ISC"));
    }

    @Test
    void equalTermsHaveEqualHashes() {
        assertThat(CATALOG.resolve("MIT OR ISC")).hasSameHashCodeAs(CATALOG.resolve("MIT OR ISC"));
    }

    @Test
    void otherWordsMakeOtherTerms() {
        assertThat(CATALOG.resolve("mit")).isNotEqualTo(CATALOG.resolve("MIT"));
    }

    @Test
    void sameWordsWithAnotherMeaningAreOtherTerms() {
        assertThat(CATALOG.resolve("MIT AND llama2").as("x"))
                .isNotEqualTo(CATALOG.resolve("MIT OR llama2").as("x"));
    }

    @Test
    void textShowsWordsAndOutcome() {
        assertThat(CATALOG.resolve("mit")).hasToString("mit (OSI_APPROVED)");
    }

    /** Parts that are shared must not be counted once for each way that leads to them. */
    @Test
    void sharedPartsAreVisitedOnce() {
        LicenseTerms terms = terms("LicenseRef-a", restriction(Right.USE));
        for (int i = 0; i < 200; i++) {
            terms = terms.and(
                            terms("LicenseRef-b" + i, restriction(Right.SHARE)).as("b"))
                    .or(terms.and(
                            terms("LicenseRef-c" + i, restriction(Right.USE)).as("c")))
                    .as("x");
        }

        assertThat(terms.may(Purpose.publishFineTune()).status()).isEqualTo(Permit.Status.ALLOWED);
        assertThat(terms.licenses()).hasSize(401);
        assertThat(terms.limits()).extracting(limit -> limit.license().id()).contains("LicenseRef-a");
    }

    private static Restriction restriction(Right first, Right... others) {
        return new Restriction(
                Restriction.Kind.FIELD_OF_USE,
                java.util.EnumSet.of(first, others),
                "section 1",
                "not for everything",
                Optional.empty(),
                List.of());
    }

    private static LicenseTerms terms(String id, Restriction restriction) {
        return LicenseTerms.of(id, license(id, List.of(restriction), Set.of()));
    }

    private static LicenseTerms terms(String id, Set<String> duties) {
        return LicenseTerms.of(id, license(id, List.of(), duties));
    }

    private static License license(String id, List<Restriction> restrictions, Set<String> duties) {
        return new License(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                false,
                false,
                restrictions,
                duties,
                Set.of(),
                new License.Review(License.Basis.TEXT, Optional.empty(), Optional.empty()));
    }
}
