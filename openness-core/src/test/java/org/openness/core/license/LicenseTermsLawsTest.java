package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openness.core.license.LicenseTerms.Resolution;

/** What holds of all terms, tried with each pair of the texts that are known. */
class LicenseTermsLawsTest {

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
}
