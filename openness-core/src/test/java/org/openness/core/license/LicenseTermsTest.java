package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms.Resolution;

class LicenseTermsTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();

    @Test
    void freedomThatIsGrantedHasNoLimits() {
        LicenseTerms useOnly = terms("LicenseRef-a", restriction(Right.USE));
        LicenseTerms useAndShare = terms("LicenseRef-b", restriction(Right.USE, Right.SHARE));

        assertThat(useOnly.or(useAndShare).limits(Right.SHARE)).isEmpty();
    }

    @Test
    void limitsOfAFreedomAreThoseOfItAlone() {
        LicenseTerms both =
                terms("LicenseRef-a", restriction(Right.USE)).and(terms("LicenseRef-b", restriction(Right.SHARE)));

        assertThat(both.limits(Right.SHARE))
                .extracting(limit -> limit.license().id())
                .containsExactly("LicenseRef-b");
    }

    @Test
    void limitShowsItsClauseAndText() {
        assertThat(terms("LicenseRef-a", restriction(Right.USE)).limits().get(0))
                .hasToString("not for everything (section 1 of LicenseRef-a)");
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

    @ParameterizedTest
    @CsvSource({
        "MIT, YES, YES, YES, YES",
        "CC-BY-4.0, NO, NO, YES, YES",
        "CECILL-2.0, NO, NO, YES, YES",
        "llama2, NO, NO, NO, NO",
        "LicenseRef-x, NO, YES, NO, YES",
        "unlicensed, NO, NO, NO, NO",
        "MIT AND llama2, NO, NO, NO, NO",
        "MIT OR llama2, YES, YES, YES, YES",
    })
    void listsOfApprovedAndOfFreeTextsAreFacts(
            String text, Answer osiAtLeast, Answer osiAtMost, Answer fsfAtLeast, Answer fsfAtMost) {
        LicenseTerms terms = CATALOG.resolve(text);

        assertThat(terms.osiApproved()).isEqualTo(Fact.between(osiAtLeast, osiAtMost));
        assertThat(terms.fsfFree()).isEqualTo(Fact.between(fsfAtLeast, fsfAtMost));
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, YES, YES",
        "ODbL-1.0, YES, YES",
        "CDLA-Permissive-2.0, YES, YES",
        "llama2, NO, NO",
        "LicenseRef-x, NO, YES",
        "unlicensed, NO, NO",
    })
    void termsAreOpenWhenListedOrWhenAllFreedomsAreGranted(String text, Answer atLeast, Answer atMost) {
        assertThat(CATALOG.resolve(text).open()).isEqualTo(Fact.between(atLeast, atMost));
    }

    @Test
    void termsThatAreListedAreOpenWhateverElseIsNotReviewed() {
        License listed = TestLicense.of("LicenseRef-a")
                .fsfFree(true)
                .restrictions(List.of(restriction(Right.USE)))
                .build();
        LicenseTerms terms = LicenseTerms.of("a", listed);
        LicenseTerms limited = terms("LicenseRef-b", restriction(Right.USE));

        assertThat(terms.open()).isEqualTo(Fact.exactly(Answer.YES));
        assertThat(LicenseTerms.anyOf("a or b", List.of(terms, limited)).open())
                .isEqualTo(Fact.between(Answer.NO, Answer.YES));
    }

    @Test
    void restrictionsAreThereOrNotOrOpen() {
        assertThat(CATALOG.resolve("MIT").without(Restriction.Kind.FIELD_OF_USE))
                .isEqualTo(Fact.exactly(Answer.YES));
        assertThat(terms("LicenseRef-a", restriction(Right.USE)).without(Restriction.Kind.FIELD_OF_USE))
                .isEqualTo(Fact.exactly(Answer.NO));
        assertThat(terms("LicenseRef-a", restriction(Right.USE)).without(Restriction.Kind.NAMING))
                .isEqualTo(Fact.exactly(Answer.YES));
        assertThat(LicenseTerms.unreviewed("x").without(Restriction.Kind.NAMING))
                .isEqualTo(Fact.between(Answer.NO, Answer.YES));
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
    void termsJoinedWithThemselvesStayAsTheyAre() {
        LicenseTerms terms = CATALOG.resolve("MIT");

        assertThat(terms.and(terms)).isSameAs(terms);
        assertThat(terms.or(terms)).isSameAs(terms);
    }

    @Test
    void termsOfAllTogetherAreNotJoinedWithThemselves() {
        LicenseTerms mit = CATALOG.resolve("MIT");
        LicenseTerms isc = CATALOG.resolve("ISC");

        assertThat(LicenseTerms.allOf(List.of(mit, isc, mit.and(isc))).text()).isEqualTo("MIT AND ISC");
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
    void otherTextsWithTheSameMeaningAreOtherTerms() {
        assertThat(terms("LicenseRef-a", Set.of()).as("x"))
                .isNotEqualTo(terms("LicenseRef-b", Set.of()).as("x"));
    }

    @Test
    void whatIsAmbiguousIsNoChoice() {
        LicenseTerms first = terms("LicenseRef-a", Set.of());
        LicenseTerms second = terms("LicenseRef-b", Set.of());

        assertThat(LicenseTerms.anyOf("x", List.of(first, second)))
                .isNotEqualTo(first.or(second).as("x"));
    }

    @Test
    void termsAreNoWords() {
        assertThat(CATALOG.resolve("MIT")).isNotEqualTo("MIT");
    }

    @Test
    void hashIsOfTheWords() {
        assertThat(CATALOG.resolve("MIT")).doesNotHaveSameHashCodeAs(CATALOG.resolve("ISC"));
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
                EnumSet.of(first, others),
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
        return TestLicense.of(id).restrictions(restrictions).duties(duties).build();
    }

    @Test
    void allTermsTogetherAreThoseOfOneAfterAnother() {
        List<LicenseTerms> terms = Stream.of("MIT", "MIT OR Apache-2.0", "mit", "llama2", "MIT", "Nobody's License")
                .map(LicenseCatalog.builtIn()::resolve)
                .toList();
        assertThat(LicenseTerms.allOf(terms))
                .isEqualTo(terms.stream().reduce(LicenseTerms::and).orElseThrow())
                .hasToString("MIT AND (MIT OR Apache-2.0) AND llama2 AND Nobody's License (RESTRICTED)");
    }

    @Test
    void allOfOneAreThat() {
        LicenseTerms choice = LicenseCatalog.builtIn().resolve("MIT OR llama2");
        assertThat(LicenseTerms.allOf(List.of(choice, choice))).isSameAs(choice);
    }

    @Test
    void allOfNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LicenseTerms.allOf(List.of()))
                .withMessage("no terms are not free terms: there must be some");
    }
}
