package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.license.LicenseTerms.Limit;
import org.openness.core.license.LicenseTerms.Resolution;
import org.openness.core.license.Reading.Alike;
import org.openness.core.license.Reading.Joint;

class ReadingTest {

    private static License license(String id, String title, Right... limits) {
        List<Restriction> restrictions = new ArrayList<>();
        for (Right right : limits) {
            restrictions.add(new Restriction(
                    Restriction.Kind.NAMING,
                    Set.of(right),
                    "section " + right,
                    "a limit",
                    Optional.empty(),
                    List.of()));
        }
        return TestLicense.of(id).title(title).restrictions(restrictions).build();
    }

    private static Reading text(String id, Right... limits) {
        return Reading.of(license(id, id, limits));
    }

    private static final Reading A = text("a");
    private static final Reading B = text("b");
    private static final Reading C = text("c");
    private static final Reading LIMITED = text("limited", Right.USE);
    private static final Reading NOBODY_KNOWS = Reading.unreviewed("nobody knows");

    /** Joining the same again makes nothing new. */
    private static boolean areSame(Reading first, Reading second) {
        return first.and(second) == first;
    }

    @Test
    void notGrantedIsAllThatIsSaid() {
        Reading nothing = Reading.notGranted();

        assertThat(nothing.joint()).isEqualTo(Joint.NOT_GRANTED);
        assertThat(nothing.resolution()).isEqualTo(Resolution.NOT_GRANTED);
        assertThat(nothing.judgment()).isEqualTo(Judgment.NOT_GRANTED);
        assertThat(nothing.parts()).isEmpty();
    }

    @Test
    void textAndWordsKeepWhatTheyAre() {
        assertThat(A.words()).isEqualTo("a");
        assertThat(A.license().title()).isEqualTo("a");
        assertThat(NOBODY_KNOWS.words()).isEqualTo("nobody knows");
    }

    @Test
    void jointIsNotOneText() {
        assertThatThrownBy(() -> A.and(B).license())
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("AND is not one text");
    }

    @Test
    void jointKeepsItsParts() {
        assertThat(A.and(B).joint()).isEqualTo(Joint.AND);
        assertThat(A.and(B).parts()).containsExactly(A, B);
        assertThat(A.or(B).joint()).isEqualTo(Joint.OR);
        assertThat(A.or(B).parts()).containsExactly(A, B);
    }

    private static Reading reading(String name) {
        return switch (name) {
            case "free" -> A;
            case "free family" -> Reading.anyOf(List.of(B, C));
            case "limited" -> LIMITED;
            case "limited family" -> Reading.anyOf(List.of(LIMITED, text("other", Right.SHARE)));
            case "unknown" -> NOBODY_KNOWS;
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "free, free family, RESOLVED",
        "free, limited family, RESOLVED",
        "free, unknown, RESOLVED",
        "free family, limited, AMBIGUOUS",
        "free family, unknown, AMBIGUOUS",
        "limited, limited family, AMBIGUOUS",
        "limited, unknown, UNREVIEWED",
        "limited family, unknown, UNREVIEWED",
    })
    void choiceIsUnderstoodAsFarAsItMatters(String first, String second, Resolution resolution) {
        assertThat(reading(first).or(reading(second)).resolution()).isEqualTo(resolution);
        assertThat(reading(second).or(reading(first)).resolution()).isEqualTo(resolution);
    }

    @ParameterizedTest
    @CsvSource({
        "free, limited, RESOLVED",
        "free, free family, AMBIGUOUS",
        "free, unknown, UNREVIEWED",
        "free family, unknown, UNREVIEWED",
    })
    void conjunctionIsUnderstoodAsFarAsItsParts(String first, String second, Resolution resolution) {
        assertThat(reading(first).and(reading(second)).resolution()).isEqualTo(resolution);
        assertThat(reading(second).and(reading(first)).resolution()).isEqualTo(resolution);
    }

    @Test
    void choiceWithNothingIsTheOther() {
        assertThat(A.or(Reading.notGranted())).isSameAs(A);
        assertThat(Reading.notGranted().or(A)).isSameAs(A);
        assertThat(A.or(text("a"))).isSameAs(A);
    }

    @Test
    void laterVersionsOfAFreeTextAddNothing() {
        assertThat(A.orLater()).isSameAs(A);
    }

    @Test
    void laterVersionsOfALimitedTextMayBeFree() {
        Reading later = LIMITED.orLater();

        assertThat(later.joint()).isEqualTo(Joint.OR);
        assertThat(later.resolution()).isEqualTo(Resolution.RESOLVED);
        assertThat(later.judgment().atLeast(Right.USE)).isEqualTo(Permission.RESTRICTED);
        assertThat(later.judgment().atMost(Right.USE)).isEqualTo(Permission.FREE);
    }

    @Test
    void familyWithAnythingKnownIsAmbiguous() {
        Reading other = Reading.unreviewed("other");

        assertThat(Reading.anyOf(List.of(A, NOBODY_KNOWS)).resolution()).isEqualTo(Resolution.AMBIGUOUS);
        assertThat(Reading.anyOf(List.of(NOBODY_KNOWS, A)).resolution()).isEqualTo(Resolution.AMBIGUOUS);
        assertThat(Reading.anyOf(List.of(NOBODY_KNOWS, other)).resolution()).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void familyOfOneIsThatOne() {
        assertThat(Reading.anyOf(List.of(A, text("a")))).isSameAs(A);
        assertThat(Reading.anyOf(List.of(A, B, A)).parts()).containsExactly(A, B);
    }

    @Test
    void sameThingIsTheSame() {
        assertThat(areSame(A, A)).isTrue();
        assertThat(areSame(A, text("a"))).isTrue();
        assertThat(areSame(NOBODY_KNOWS, Reading.unreviewed("nobody knows"))).isTrue();
        assertThat(areSame(Reading.notGranted(), Reading.notGranted())).isTrue();
        assertThat(areSame(A.or(B), text("a").or(text("b")))).isTrue();
    }

    @Test
    void differentThingsAreNot() {
        assertThat(areSame(A, B)).isFalse();
        assertThat(areSame(A, Reading.of(license("a", "another title")))).isFalse();
        assertThat(areSame(NOBODY_KNOWS, Reading.unreviewed("nor this"))).isFalse();
        assertThat(areSame(A.or(B), A.and(B))).isFalse();
        assertThat(areSame(A.or(B), A.or(C))).isFalse();
        assertThat(areSame(A.or(B), C.or(B))).isFalse();
    }

    @Test
    void familiesOfDifferentSizeAreNotTheSame() {
        Reading two = Reading.anyOf(List.of(A, B));
        Reading three = Reading.anyOf(List.of(A, B, C));

        assertThat(areSame(two, three)).isFalse();
        assertThat(areSame(three, two)).isFalse();
    }

    @Test
    void sameWordsUnderstoodInAnotherWayAreNotTheSame() {
        assertThat(areSame(LIMITED.orLater(), LIMITED.or(Reading.unreviewed("a later version"))))
                .isFalse();
    }

    @Test
    void differenceDeepInsideCountsAsOne() {
        Reading inner = A.and(B);

        assertThat(areSame(inner.or(C), inner.or(C))).isTrue();
        assertThat(areSame(inner.or(C), A.and(B).or(C))).isFalse();
    }

    @Test
    void conjunctionHasItsPartsAndThoseOfItsFirst() {
        assertThat(A.and(B).and(C.or(A)).conjunction())
                .containsExactlyInAnyOrder(new Alike(A), new Alike(text("b")), new Alike(C.or(A)))
                .doesNotContain(new Alike(LIMITED));
    }

    @Test
    void whatIsNoConjunctionHasItselfAlone() {
        assertThat(A.conjunction()).containsExactly(new Alike(A));
        assertThat(A.or(B).conjunction()).containsExactly(new Alike(A.or(B)));
    }

    @Test
    void namesInAnotherOrderAreAnotherJoint() {
        assertThat(new Alike(A)).isNotEqualTo("a");
        assertThat(new Alike(A.or(B))).isNotEqualTo(new Alike(B.or(A))).doesNotHaveSameHashCodeAs(new Alike(B.or(A)));
    }

    @Test
    void textsAreInTheOrderInWhichTheyAreNamed() {
        assertThat(B.or(A).and(B.or(C)).licenses()).extracting(License::id).containsExactly("b", "a", "c");
    }

    @Test
    void listsAreDrawnOnce() {
        Reading joint = LIMITED.and(A);

        assertThat(joint.licenses()).isSameAs(joint.licenses());
        assertThat(joint.limits()).isSameAs(joint.limits());
    }

    private static List<String> limits(Reading reading) {
        return reading.limits().stream()
                .map(Limit::restriction)
                .map(Restriction::clause)
                .toList();
    }

    @Test
    void limitsWithinAFreeChoiceAreNone() {
        assertThat(limits(LIMITED.or(A).and(text("share", Right.SHARE)))).containsExactly("section SHARE");
    }

    @Test
    void onlyLimitsOfTheFreedomsThatAChoiceLimitsRemain() {
        Reading both = text("both", Right.USE, Right.SHARE);

        assertThat(limits(both.or(text("share", Right.SHARE)))).containsExactly("section SHARE", "section SHARE");
        assertThat(limits(both)).containsExactly("section USE", "section SHARE");
    }

    @Test
    void limitsReachedInSeveralWaysAreListedForEach() {
        Reading both = text("both", Right.USE, Right.SHARE);
        Reading use = text("use", Right.USE);
        Reading share = text("share", Right.SHARE);

        assertThat(limits(both.or(share).and(both.or(use))))
                .containsExactly("section SHARE", "section SHARE", "section USE", "section USE");
    }

    @Test
    void partComesBeforeWhatItIsPartOfAndOnlyOnce() {
        Reading shared = A.and(B);
        Reading choice = C.or(shared);
        Reading whole = choice.and(shared);

        assertThat(whole.innermostFirst()).containsExactly(C, A, B, shared, choice, whole);
    }

    @Test
    void jointsAreAllKinds() {
        assertThat(Arrays.stream(Joint.values()))
                .containsExactly(Joint.TEXT, Joint.UNREVIEWED, Joint.NOT_GRANTED, Joint.AND, Joint.OR, Joint.ANY_OF);
    }
}
