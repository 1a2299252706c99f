package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.license.License.Subject;
import org.openness.core.license.Restriction.Kind;

class JudgmentTest {

    private static Restriction restriction(Kind kind, Right... limits) {
        return TestLicense.limit(kind, limits);
    }

    private static Judgment judgment(List<Restriction> restrictions, Set<Kind> unreviewed) {
        return judgment(restrictions, unreviewed, false, false, Set.of());
    }

    private static Judgment judgment(
            List<Restriction> restrictions, Set<Kind> unreviewed, boolean osi, boolean fsf, Set<Subject> intendedFor) {
        return Judgment.of(TestLicense.of("LicenseRef-a")
                .intendedFor(intendedFor)
                .osiApproved(osi)
                .fsfFree(fsf)
                .restrictions(restrictions)
                .unreviewed(unreviewed)
                .build());
    }

    private static String permissions(Judgment judgment) {
        return String.join(
                " ",
                Arrays.stream(Right.values())
                        .map(right -> judgment.atLeast(right) + ".." + judgment.atMost(right))
                        .toList());
    }

    @Test
    void rightsAreThoseOfTheDefinition() {
        assertThat(Right.values()).containsExactly(Right.USE, Right.STUDY, Right.MODIFY, Right.SHARE);
    }

    @Test
    void textWithoutRestrictionsIsFree() {
        Judgment judgment = judgment(List.of(), Set.of());

        assertThat(permissions(judgment)).isEqualTo("FREE..FREE FREE..FREE FREE..FREE FREE..FREE");
        assertThat(judgment.isFree()).isTrue();
        assertThat(judgment.isRestricted()).isFalse();
    }

    @Test
    void strictestRestrictionOfAFreedomCounts() {
        Judgment judgment = judgment(
                List.of(
                        restriction(Kind.NO_MODIFICATION, Right.MODIFY),
                        restriction(Kind.NAMING, Right.MODIFY, Right.SHARE)),
                Set.of());

        assertThat(permissions(judgment)).isEqualTo("FREE..FREE FREE..FREE WITHHELD..WITHHELD RESTRICTED..RESTRICTED");
        assertThat(judgment.isFree()).isFalse();
        assertThat(judgment.isRestricted()).isTrue();
        assertThat(judgment.present()).isEqualTo(Judgment.bit(Kind.NO_MODIFICATION) | Judgment.bit(Kind.NAMING));
        assertThat(judgment.possible()).isEqualTo(judgment.present());
    }

    @ParameterizedTest
    @CsvSource({
        "NAMING, RESTRICTED..FREE RESTRICTED..FREE RESTRICTED..FREE RESTRICTED..FREE",
        "NO_MODIFICATION, FREE..FREE FREE..FREE WITHHELD..FREE FREE..FREE",
        "NO_REDISTRIBUTION, FREE..FREE FREE..FREE FREE..FREE WITHHELD..FREE",
    })
    void kindThatNobodyLookedForMayLimitWhatItIsAbout(Kind kind, String permissions) {
        Judgment judgment = judgment(List.of(), Set.of(kind));

        assertThat(permissions(judgment)).isEqualTo(permissions);
        assertThat(judgment.isFree()).isFalse();
        assertThat(judgment.isRestricted()).isFalse();
        assertThat(judgment.present()).isZero();
        assertThat(judgment.possible()).isEqualTo(Judgment.bit(kind));
    }

    @Test
    void whatIsPresentIsPossibleBesideWhatIsUnread() {
        Judgment judgment = judgment(List.of(restriction(Kind.TERRITORY, Right.USE)), Set.of(Kind.NAMING));

        assertThat(judgment.present()).isEqualTo(Judgment.bit(Kind.TERRITORY));
        assertThat(judgment.possible()).isEqualTo(Judgment.bit(Kind.TERRITORY) | Judgment.bit(Kind.NAMING));
    }

    @Test
    void textThatNobodyReadMayWithholdEverything() {
        assertThat(permissions(judgment(List.of(), EnumSet.allOf(Kind.class))))
                .isEqualTo("WITHHELD..FREE WITHHELD..FREE WITHHELD..FREE WITHHELD..FREE");
        assertThat(permissions(judgment(List.of(), EnumSet.complementOf(EnumSet.of(Kind.NAMING)))))
                .isEqualTo("RESTRICTED..FREE RESTRICTED..FREE WITHHELD..FREE WITHHELD..FREE");
    }

    @Test
    void propertiesAreThoseOfTheText() {
        int subjects = Judgment.fits(Subject.CODE) | Judgment.fits(Subject.DATA);
        Judgment osi = judgment(List.of(), Set.of(), true, false, Set.of(Subject.CODE, Subject.DATA));
        Judgment fsf = judgment(List.of(), Set.of(), false, true, Set.of());

        assertThat(osi.surely()).isEqualTo(Judgment.OSI_APPROVED | subjects);
        assertThat(osi.possibly()).isEqualTo(osi.surely());
        assertThat(fsf.surely()).isEqualTo(Judgment.FSF_FREE);
        assertThat(fsf.possibly())
                .isEqualTo(Judgment.FSF_FREE
                        | Arrays.stream(Subject.values())
                                .mapToInt(Judgment::fits)
                                .sum());
    }

    private static final Judgment CODE = judgment(
            List.of(restriction(Kind.NAMING, Right.USE), restriction(Kind.TERRITORY, Right.USE)),
            Set.of(Kind.REVOCABLE, Kind.NO_MODIFICATION),
            false,
            true,
            Set.of(Subject.CODE, Subject.DATA));
    private static final Judgment DATA = judgment(
            List.of(restriction(Kind.NAMING, Right.SHARE), restriction(Kind.NO_REDISTRIBUTION, Right.SHARE)),
            Set.of(Kind.NO_MODIFICATION),
            false,
            false,
            Set.of(Subject.WEIGHTS, Subject.DATA));

    private static int bits(Kind... kinds) {
        return Arrays.stream(kinds).mapToInt(Judgment::bit).sum();
    }

    private static final int ALL_POSSIBLE =
            bits(Kind.NAMING, Kind.TERRITORY, Kind.NO_REDISTRIBUTION, Kind.REVOCABLE, Kind.NO_MODIFICATION);

    @Test
    void bothTogetherHaveTheRestrictionsOfBothAndThePropertiesOfEach() {
        Judgment both = CODE.and(DATA);

        assertThat(permissions(both))
                .isEqualTo("RESTRICTED..RESTRICTED RESTRICTED..FREE WITHHELD..FREE WITHHELD..WITHHELD");
        assertThat(both.present()).isEqualTo(bits(Kind.NAMING, Kind.TERRITORY, Kind.NO_REDISTRIBUTION));
        assertThat(both.possible()).isEqualTo(ALL_POSSIBLE);
        assertThat(both.surely()).isEqualTo(Judgment.fits(Subject.DATA));
        assertThat(both.possibly()).isEqualTo(Judgment.fits(Subject.DATA));
    }

    @Test
    void choiceHasTheRestrictionsOfEachAndThePropertiesOfBoth() {
        Judgment choice = CODE.or(DATA);
        int properties = Judgment.FSF_FREE
                | Judgment.fits(Subject.CODE)
                | Judgment.fits(Subject.DATA)
                | Judgment.fits(Subject.WEIGHTS);

        assertThat(permissions(choice)).isEqualTo("FREE..FREE FREE..FREE WITHHELD..FREE RESTRICTED..FREE");
        assertThat(choice.present()).isEqualTo(bits(Kind.NAMING));
        assertThat(choice.possible()).isEqualTo(bits(Kind.NAMING, Kind.NO_MODIFICATION));
        assertThat(choice.surely()).isEqualTo(properties);
        assertThat(choice.possibly()).isEqualTo(properties);
    }

    @Test
    void hullIsSureOfWhatBothAreSureOf() {
        Judgment hull = CODE.hull(DATA);

        assertThat(permissions(hull)).isEqualTo("RESTRICTED..FREE RESTRICTED..FREE WITHHELD..FREE WITHHELD..FREE");
        assertThat(hull.present()).isEqualTo(bits(Kind.NAMING));
        assertThat(hull.possible()).isEqualTo(ALL_POSSIBLE);
        assertThat(hull.surely()).isEqualTo(Judgment.fits(Subject.DATA));
        assertThat(hull.possibly())
                .isEqualTo(Judgment.FSF_FREE
                        | Judgment.fits(Subject.CODE)
                        | Judgment.fits(Subject.DATA)
                        | Judgment.fits(Subject.WEIGHTS));
    }

    @Test
    void limitedRightsAreThoseThatAreNotSurelyFree() {
        assertThat(DATA.limitedRights()).isEqualTo(Judgment.bits(EnumSet.of(Right.MODIFY, Right.SHARE)));
        assertThat(Judgment.bits(EnumSet.allOf(Right.class))).isEqualTo(15);
    }
}
