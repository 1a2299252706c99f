package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;

class DataSetTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence HUB = Evidence.of("https://example.org/hub");
    private static final PartialDate DATE = PartialDate.parse("2024");
    private static final Optional<LicenseTerms> NOT_STATED = Optional.empty();
    private static final Optional<LicenseTerms> FREE = terms("CC-BY-4.0");
    private static final Optional<LicenseTerms> RESTRICTED = terms("CC-BY-NC-4.0");
    private static final Optional<LicenseTerms> UNREVIEWED = terms("LicenseRef-nobody-knows");
    private static final List<Optional<LicenseTerms>> TERMS = List.of(NOT_STATED, FREE, RESTRICTED, UNREVIEWED);

    private static Optional<LicenseTerms> terms(String text) {
        return Optional.of(LicenseCatalog.builtIn().resolve(text));
    }

    private static DataSet.Builder set() {
        return DataSet.named("C4");
    }

    private static DataSet.Builder set(DataSet.Kind kind) {
        return set().kind(kind);
    }

    private static String disclosed(DataSet.Builder set, Optional<LicenseTerms> terms) {
        return set.build().disclosed(terms).toString();
    }

    private static <G extends Enum<G>> List<Fact<G>> intervals(Class<G> scale) {
        List<Fact<G>> all = new ArrayList<>();
        for (G low : scale.getEnumConstants()) {
            for (G high : scale.getEnumConstants()) {
                if (low.compareTo(high) <= 0) {
                    all.add(Fact.between(low, high));
                }
            }
        }
        return all;
    }

    private static <G extends Enum<G>> List<G> possible(Fact<G> fact) {
        return Arrays.stream(fact.scale().getEnumConstants())
                .filter(grade -> grade.compareTo(fact.atLeast()) >= 0 && grade.compareTo(fact.atMost()) <= 0)
                .toList();
    }

    /** Returns the fact whose ends are the worst and the best of what the grades come to. */
    private static <G extends Enum<G>> String spanned(Fact<G> grades, Predicate<G> isDisclosed) {
        List<Answer> answers = possible(grades).stream()
                .map(grade -> isDisclosed.test(grade) ? Answer.YES : Answer.NO)
                .sorted()
                .toList();
        return Fact.between(answers.get(0), answers.get(answers.size() - 1)).toString();
    }

    @Test
    void openDataAreDisclosedExactlyIfAnyoneCanGetThem() {
        for (Fact<Access> access : intervals(Access.class)) {
            assertThat(disclosed(set(DataSet.Kind.OPEN).access(access), NOT_STATED))
                    .as("%s", access)
                    .isEqualTo(spanned(access, grade -> grade.compareTo(Access.ON_ACCEPTANCE) >= 0));
        }
    }

    @Test
    void freeLicenseLeavesOpenDataAsTheyAre() {
        for (Fact<Access> access : intervals(Access.class)) {
            assertThat(disclosed(set(DataSet.Kind.OPEN).access(access), FREE))
                    .as("%s", access)
                    .isEqualTo(disclosed(set(DataSet.Kind.OPEN).access(access), NOT_STATED));
        }
    }

    @Test
    void openDataUnderARestrictedLicenseAreNotDisclosed() {
        for (Fact<Access> access : intervals(Access.class)) {
            assertThat(disclosed(set(DataSet.Kind.OPEN).access(access), RESTRICTED))
                    .as("%s", access)
                    .isEqualTo("NO");
        }
    }

    @Test
    void openDataUnderAnUnreviewedLicenseArePossiblyDisclosed() {
        assertThat(disclosed(set(DataSet.Kind.OPEN).access(Access.PUBLIC), UNREVIEWED))
                .isEqualTo("NO..YES");
    }

    @Test
    void openDataThatNobodyCanGetAreNotDisclosedWhateverTheLicense() {
        assertThat(disclosed(set(DataSet.Kind.OPEN).access(Access.ON_APPROVAL), UNREVIEWED))
                .isEqualTo("NO");
    }

    @Test
    void openDataThatWereWithdrawnAreNotDisclosed() {
        assertThat(disclosed(set(DataSet.Kind.OPEN).withdrawn(DATE), FREE)).isEqualTo("NO");
    }

    @ParameterizedTest
    @EnumSource(
            value = DataSet.Kind.class,
            names = {"PUBLIC", "OBTAINABLE"})
    void dataToBeHadElsewhereAreDisclosedByTheirLocation(DataSet.Kind kind) {
        assertThat(disclosed(set(kind).location("https://example.org"), NOT_STATED))
                .isEqualTo("YES");
    }

    @ParameterizedTest
    @EnumSource(
            value = DataSet.Kind.class,
            names = {"PUBLIC", "OBTAINABLE"})
    void dataToBeHadElsewhereArePossiblyDisclosedWithoutALocation(DataSet.Kind kind) {
        assertThat(disclosed(set(kind), NOT_STATED)).isEqualTo("NO..YES");
    }

    @ParameterizedTest
    @EnumSource(
            value = DataSet.Kind.class,
            names = {"PUBLIC", "OBTAINABLE"})
    void dataToBeHadElsewhereAreNotDisclosedOnceTheyAreWithdrawn(DataSet.Kind kind) {
        assertThat(disclosed(set(kind).location("https://example.org").withdrawn(DATE), NOT_STATED))
                .isEqualTo("NO");
    }

    @ParameterizedTest
    @EnumSource(
            value = DataSet.Kind.class,
            names = {"PUBLIC", "OBTAINABLE"})
    void accessAndTermsOfDataToBeHadElsewhereAreNotTheProducersAffair(DataSet.Kind kind) {
        assertThat(disclosed(set(kind).location("https://example.org").access(Access.HOSTED), RESTRICTED))
                .isEqualTo("YES");
    }

    @Test
    void unshareableDataAreDisclosedExactlyIfTheyAreDescribedWithTheReason() {
        for (Fact<Detail> detail : intervals(Detail.class)) {
            assertThat(disclosed(
                            set(DataSet.Kind.UNSHAREABLE)
                                    .reason("personal data")
                                    .detail(detail),
                            NOT_STATED))
                    .as("%s", detail)
                    .isEqualTo(spanned(detail, grade -> grade.compareTo(Detail.SOURCES) >= 0));
        }
    }

    @Test
    void unshareableDataWithoutAReasonAreNeverSurelyDisclosed() {
        for (Fact<Detail> detail : intervals(Detail.class)) {
            boolean possible = detail.atMost().compareTo(Detail.SOURCES) >= 0;
            assertThat(disclosed(set(DataSet.Kind.UNSHAREABLE).detail(detail), NOT_STATED))
                    .as("%s", detail)
                    .isEqualTo(possible ? "NO..YES" : "NO");
        }
    }

    @Test
    void withheldDataAreNotDisclosed() {
        for (Optional<LicenseTerms> terms : TERMS) {
            assertThat(disclosed(
                            set(DataSet.Kind.WITHHELD)
                                    .access(Access.PUBLIC)
                                    .detail(Detail.REBUILDABLE)
                                    .location("https://example.org"),
                            terms))
                    .isEqualTo("NO");
        }
    }

    @Test
    void dataOfUnknownClassAreDisclosedIfAnyoneMayHaveThemFreely() {
        for (Fact<Access> access : intervals(Access.class)) {
            boolean surely = access.atLeast().compareTo(Access.ON_ACCEPTANCE) >= 0;
            assertThat(disclosed(set().access(access), FREE)).as("%s", access).isEqualTo(surely ? "YES" : "NO..YES");
        }
    }

    @Test
    void dataOfUnknownClassArePossiblyDisclosedUnderAnyOtherTerms() {
        for (Optional<LicenseTerms> terms : List.of(NOT_STATED, RESTRICTED, UNREVIEWED)) {
            assertThat(disclosed(set().access(Access.PUBLIC), terms)).isEqualTo("NO..YES");
        }
    }

    @ParameterizedTest
    @EnumSource
    void withdrawnDataOfUnknownClassCanOnlyBeExcused(Detail detail) {
        assertThat(disclosed(set().withdrawn(DATE).detail(detail), FREE))
                .isEqualTo(detail.compareTo(Detail.SOURCES) >= 0 ? "NO..YES" : "NO");
    }

    private static String shared(DataSet.Builder set) {
        return set.build().sharedOrExplained().toString();
    }

    @Test
    void dataThatCanBeSharedAreSharedExactlyIfAnyoneCanGetThem() {
        for (Fact<Access> access : intervals(Access.class)) {
            assertThat(shared(set(DataSet.Kind.PUBLIC).access(access).detail(Detail.REBUILDABLE)))
                    .as("%s", access)
                    .isEqualTo(spanned(access, grade -> grade.compareTo(Access.ON_ACCEPTANCE) >= 0));
        }
    }

    @Test
    void dataThatCannotBeSharedAreExplainedExactlyIfTheyAreDescribedWithTheReason() {
        for (Fact<Detail> detail : intervals(Detail.class)) {
            DataSet.Builder set =
                    set(DataSet.Kind.UNSHAREABLE).access(Access.WITHHELD).detail(detail);
            boolean possible = detail.atMost().compareTo(Detail.SOURCES) >= 0;

            assertThat(shared(set)).as("%s without a reason", detail).isEqualTo(possible ? "NO..YES" : "NO");
            assertThat(shared(set.reason("personal data")))
                    .as("%s", detail)
                    .isEqualTo(spanned(detail, grade -> grade.compareTo(Detail.SOURCES) >= 0));
        }
    }

    @Test
    void dataOfUnknownClassMayBeSuchAsCannotBeShared() {
        for (Fact<Detail> detail : intervals(Detail.class)) {
            boolean possible = detail.atMost().compareTo(Detail.SOURCES) >= 0;

            assertThat(shared(set().access(Access.WITHHELD).detail(detail)))
                    .as("%s", detail)
                    .isEqualTo(possible ? "NO..YES" : "NO");
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void dataSetsDifferInAnythingThatIsStated(UnaryOperator<DataSet.Builder> statement) {
        DataSet stated = statement.apply(set()).build();

        assertThat(stated).isEqualTo(statement.apply(set()).build());
        assertThat(stated).isNotEqualTo(set().build());
    }

    static Stream<UnaryOperator<DataSet.Builder>> statements() {
        return Stream.of(
                set -> DataSet.named("The Pile"),
                set -> set.kind(DataSet.Kind.OPEN),
                set -> set.access(Access.PUBLIC),
                set -> set.detail(Detail.SOURCES),
                set -> set.license("MIT"),
                set -> set.location("https://example.org"),
                set -> set.withdrawn(DATE),
                set -> set.generatedBy("Writer", "MIT"),
                set -> set.evidence(CARD));
    }

    @Test
    void dataSetsDifferInWhenTheyWereWithdrawn() {
        assertThat(set().withdrawn(DATE).build())
                .isNotEqualTo(set().withdrawn(PartialDate.parse("2025")).build());
    }

    @Test
    void dataSetsDifferInWhyTheyCannotBeShared() {
        assertThat(set(DataSet.Kind.UNSHAREABLE).reason("personal data").build())
                .isNotEqualTo(set(DataSet.Kind.UNSHAREABLE).build());
    }

    @Test
    void dataSetIsNoName() {
        assertThat(set().build()).isNotEqualTo("C4");
    }

    @Test
    void hashIsOfTheName() {
        assertThat(set().build()).hasSameHashCodeAs(set().license("MIT").build());
        assertThat(set().build())
                .doesNotHaveSameHashCodeAs(DataSet.named("The Pile").build());
    }

    @Test
    void dataSetReadsAsItsName() {
        assertThat(set().build()).hasToString("C4");
    }

    @Test
    void whatIsSaidIsKept() {
        DataSet set = set(DataSet.Kind.UNSHAREABLE)
                .location("https://example.org")
                .reason("personal data")
                .withdrawn(DATE)
                .evidence(CARD)
                .build();

        assertThat(set.kind()).contains(DataSet.Kind.UNSHAREABLE);
        assertThat(set.location()).contains("https://example.org");
        assertThat(set.reason()).contains("personal data");
        assertThat(set.withdrawn()).contains(DATE);
        assertThat(set.evidence()).containsExactly(CARD);
    }

    @Test
    void licensesAreResolvedWithTheGivenCatalog() {
        LicenseCatalog house = LicenseCatalog.builtIn()
                .with("{\"families\": [{\"names\": [\"house terms\"], \"candidates\": [\"MIT\", \"ISC\"]}]}"
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(set().licensesFrom(house).license("house terms").build().licenses())
                .containsExactly(new LicenseStatement(house.resolve("house terms"), List.of()));
    }

    @Test
    void evidenceOfDisclosureIsThatOfTheDataSet() {
        assertThat(set(DataSet.Kind.WITHHELD)
                        .evidence(HUB, CARD)
                        .build()
                        .disclosed(NOT_STATED)
                        .evidence())
                .containsExactly(CARD, HUB);
    }

    private static void forEverything(Consumer<DataSet.Builder> check) {
        List<Optional<DataSet.Kind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(DataSet.Kind.values()).map(Optional::of).forEach(kinds::add);
        for (Optional<DataSet.Kind> kind : kinds) {
            for (boolean located : new boolean[] {false, true}) {
                DataSet.Builder set = set();
                kind.ifPresent(set::kind);
                if (located) {
                    set.location("https://example.org");
                }
                check.accept(set);
            }
        }
    }

    /** Releasing more never makes a disclosed data set an undisclosed one. */
    @Test
    void widerAccessNeverLowersDisclosure() {
        for (Optional<LicenseTerms> terms : TERMS) {
            forEverything(set -> {
                Fact<Answer> worst = Fact.exactly(Answer.NO);
                for (Access access : Access.values()) {
                    Fact<Answer> disclosed =
                            copy(set.build()).access(access).build().disclosed(terms);
                    assertThat(disclosed.atLeast()).isGreaterThanOrEqualTo(worst.atLeast());
                    assertThat(disclosed.atMost()).isGreaterThanOrEqualTo(worst.atMost());
                    worst = disclosed;
                }
            });
        }
    }

    @Test
    void moreDetailNeverLowersDisclosure() {
        for (Optional<LicenseTerms> terms : TERMS) {
            forEverything(set -> {
                Fact<Answer> worst = Fact.exactly(Answer.NO);
                for (Detail detail : Detail.values()) {
                    Fact<Answer> disclosed =
                            copy(set.build()).detail(detail).build().disclosed(terms);
                    assertThat(disclosed.atLeast()).isGreaterThanOrEqualTo(worst.atLeast());
                    assertThat(disclosed.atMost()).isGreaterThanOrEqualTo(worst.atMost());
                    worst = disclosed;
                }
            });
        }
    }

    /** Whatever grade an interval turns out to be, the answer is within what was said before. */
    @Test
    void disclosureOfAnIntervalHoldsThatOfEachOfItsGrades() {
        for (Optional<LicenseTerms> terms : TERMS) {
            forEverything(set -> {
                for (Fact<Access> access : intervals(Access.class)) {
                    Fact<Answer> before =
                            copy(set.build()).access(access).build().disclosed(terms);
                    for (Access grade : possible(access)) {
                        Fact<Answer> after =
                                copy(set.build()).access(grade).build().disclosed(terms);
                        assertThat(possible(before)).containsAll(possible(after));
                    }
                }
            });
        }
    }

    private static DataSet.Builder copy(DataSet set) {
        DataSet.Builder copy = DataSet.named(set.name());
        set.kind().ifPresent(copy::kind);
        set.location().ifPresent(copy::location);
        return copy;
    }

    @Test
    void evidenceOfTheDataSetSupportsWhatNamesNone() {
        DataSet set = set().access(Access.PUBLIC)
                .detail(Detail.SOURCES, HUB)
                .license("MIT")
                .evidence(CARD)
                .build();
        assertThat(set.access()).isEqualTo(Fact.exactly(Access.PUBLIC, CARD));
        assertThat(set.detail()).isEqualTo(Fact.exactly(Detail.SOURCES, HUB));
        assertThat(set.licenses())
                .containsExactly(new LicenseStatement(LicenseCatalog.builtIn().resolve("MIT"), List.of(CARD)));
    }

    @Test
    void nobodyCanGetADataSetThatWasWithdrawn() {
        assertThat(set().withdrawn(DATE).evidence(CARD).build().access())
                .isEqualTo(Fact.exactly(Access.WITHHELD, CARD));
    }

    @Test
    void generatorsAreKeptInTheirOrder() {
        LicenseTerms none = LicenseTerms.unreviewed("");
        assertThat(set().generatedBy("Writer", "MIT")
                        .generatedBy("Author", " ")
                        .build()
                        .generators())
                .containsExactly(
                        new DataSet.Generator("Writer", LicenseCatalog.builtIn().resolve("MIT")),
                        new DataSet.Generator("Author", none));
    }

    @Test
    void blankNameIsRefused() {
        assertThatThrownBy(() -> DataSet.named(" "))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a data set is blank: leave it out if it is not known");
    }

    @Test
    void blankLocationIsRefused() {
        assertThatThrownBy(() -> set().location(""))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the location is blank: leave it out if it is not known");
    }

    @Test
    void blankReasonIsRefused() {
        assertThatThrownBy(() -> set().reason("\t"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reason is blank: leave it out if it is not known");
    }

    @Test
    void generatorWithoutANameIsRefused() {
        assertThatThrownBy(() -> set().generatedBy(" ", "MIT"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of a model that wrote data is blank: leave it out if it is not known");
    }

    @Test
    void accessOfWhatWasWithdrawnIsRefused() {
        DataSet.Builder set = set().withdrawn(DATE).access(Access.PUBLIC);
        assertThatThrownBy(set::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("data set C4 is withdrawn, so nobody can get it: do not state its access as well");
    }

    @ParameterizedTest
    @EnumSource(value = DataSet.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "UNSHAREABLE")
    void reasonForNotSharingWhatCanBeSharedIsRefused(DataSet.Kind kind) {
        DataSet.Builder set = set(kind).reason("personal data");
        assertThatThrownBy(set::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("data set C4 has a reason for not being shared: say that it is unshareable");
    }

    @Test
    void reasonWithoutAClassIsRefused() {
        DataSet.Builder set = set().reason("personal data");
        assertThatThrownBy(set::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("data set C4 has a reason for not being shared: say that it is unshareable");
    }
}
