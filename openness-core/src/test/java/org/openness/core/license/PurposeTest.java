package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.license.Permit.Status;

class PurposeTest {

    @ParameterizedTest
    @CsvSource({
        "999, ENDS, ALLOWED",
        "1000, ENDS, ALLOWED",
        "1001, ENDS, FORBIDDEN",
        "1000, PERMISSION, ALLOWED",
        "1001, PERMISSION, FORBIDDEN",
        "1000, DISPLAY, ALLOWED",
        "1001, DISPLAY, CONDITIONAL",
    })
    void capMattersAboveItsThreshold(long users, Restriction.Effect effect, Status status) {
        Restriction cap = new Restriction(
                Restriction.Kind.USER_CAP,
                Set.of(Right.USE),
                "section 1",
                "a cap",
                Optional.of(new Restriction.Threshold(1000, "monthly users", effect)),
                List.of());

        assertThat(Purpose.serve(users).under(cap)).isEqualTo(status);
    }

    @Test
    void capWithoutANumberLeavesItUnknown() {
        assertThat(Purpose.serve(1).under(restriction(Restriction.Kind.USER_CAP, Right.USE)))
                .isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"DE, FORBIDDEN", "HR, FORBIDDEN", "GP, FORBIDDEN", "KR, FORBIDDEN", "GB, ALLOWED", "CH, ALLOWED"})
    void territoryLeavesOutItsCountriesAndTheMembersOfTheUnion(String country, Status status) {
        Restriction territory = new Restriction(
                Restriction.Kind.TERRITORY,
                Set.of(Right.USE),
                "section 1",
                "not there",
                Optional.empty(),
                List.of("EU", "KR"));

        assertThat(Purpose.useIn(country).under(territory)).isEqualTo(status);
    }

    @Test
    void europeanUnionHasTwentySevenMembers() {
        Restriction territory = new Restriction(
                Restriction.Kind.TERRITORY,
                Set.of(Right.USE),
                "section 1",
                "not there",
                Optional.empty(),
                List.of("EU"));
        List<String> regions = List.of("AX", "GF", "GP", "MF", "MQ", "RE", "YT");

        assertThat(Locale.getISOCountries())
                .filteredOn(country -> Purpose.useIn(country).under(territory) == Status.FORBIDDEN)
                .filteredOn(country -> !regions.contains(country))
                .hasSize(27);
    }

    @Test
    void territoryWithoutCountriesLeavesItUnknown() {
        assertThat(Purpose.useIn("DE").under(restriction(Restriction.Kind.TERRITORY, Right.USE)))
                .isEqualTo(Status.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void restrictionOfAFreedomThatIsNotNeededDoesNotMatter(Restriction.Kind kind) {
        Status expected = kind == Restriction.Kind.NO_MODIFICATION || kind == Restriction.Kind.NO_REDISTRIBUTION
                ? Status.FORBIDDEN
                : Status.ALLOWED;

        assertThat(Purpose.publishFineTune().under(restriction(kind, Right.USE)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_TRAINING_OTHER_MODELS", "CONDITIONS_ON_TRAINING_OTHER_MODELS"})
    void trainingTermsMatterForTrainingOnly(Restriction.Kind kind) {
        Restriction training = restriction(kind, Right.USE, Right.SHARE, Right.MODIFY);

        assertThat(List.of(
                        Purpose.sellProduct().under(training),
                        Purpose.serve(1).under(training),
                        Purpose.publishFineTune().under(training),
                        Purpose.useIn("DE").under(training)))
                .containsOnly(Status.ALLOWED);
    }

    @ParameterizedTest
    @CsvSource({
        "NO_TRAINING_OTHER_MODELS, FORBIDDEN",
        "CONDITIONS_ON_TRAINING_OTHER_MODELS, CONDITIONAL",
        "NON_COMMERCIAL, CONDITIONAL",
        "REVOCABLE, CONDITIONAL",
    })
    void trainingOtherModelsAsksForTheTermsOnIt(Restriction.Kind kind, Status status) {
        assertThat(Purpose.trainOtherModels().under(restriction(kind, Right.USE)))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_COMMERCIAL", "RESEARCH_ONLY"})
    void sellingIsCommercial(Restriction.Kind kind) {
        assertThat(Purpose.sellProduct().under(restriction(kind, Right.USE))).isEqualTo(Status.FORBIDDEN);
    }

    @ParameterizedTest
    @EnumSource(names = {"NON_COMMERCIAL", "RESEARCH_ONLY"})
    void otherPurposesMayBeKeptNonCommercial(Restriction.Kind kind) {
        Restriction ban = restriction(kind, Right.USE, Right.MODIFY, Right.SHARE);

        assertThat(List.of(
                        Purpose.serve(1).under(ban),
                        Purpose.publishFineTune().under(ban),
                        Purpose.trainOtherModels().under(ban),
                        Purpose.useIn("DE").under(ban)))
                .containsOnly(Status.CONDITIONAL);
    }

    @Test
    void modifiedCopiesThatMayNotBeSharedCannotBePublished() {
        assertThat(Purpose.publishFineTune()
                        .under(restriction(Restriction.Kind.CONDITIONAL_MODIFICATION, Right.MODIFY, Right.SHARE)))
                .isEqualTo(Status.FORBIDDEN);
    }

    @Test
    void otherConditionsOnModificationCanBeObserved() {
        assertThat(Purpose.publishFineTune()
                        .under(restriction(Restriction.Kind.CONDITIONAL_MODIFICATION, Right.MODIFY)))
                .isEqualTo(Status.CONDITIONAL);
    }

    @ParameterizedTest
    @EnumSource
    void whatCanForbidAPurposeIsAskedFor(Restriction.Kind kind) {
        Restriction restriction =
                new Restriction(kind, Set.of(Right.values()), "section 1", "something", Optional.empty(), List.of());
        for (Purpose purpose : PermitTest.purposes()) {
            if (purpose.under(restriction) == Status.FORBIDDEN) {
                assertThat(purpose.dependsOn(kind)).as(purpose.toString()).isTrue();
            }
        }
    }

    @Test
    void codeOfACountryMayBeInSmallLetters() {
        assertThat(Purpose.useIn(" de ")).isEqualTo(Purpose.useIn("DE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UK", "EU", "", "Germany", "D"})
    void codeThatIsNoCountryIsRefused(String code) {
        assertThatThrownBy(() -> Purpose.useIn(code))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + code + "\" is not the ISO 3166 code of a country, such as DE, GB or KR");
    }

    @Test
    void negativeNumberOfUsersIsRefused() {
        assertThatThrownBy(() -> Purpose.serve(-1))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the number of monthly users must not be negative, but is -1");
    }

    private static Restriction restriction(Restriction.Kind kind, Right... limits) {
        return new Restriction(kind, Set.of(limits), "section 1", "a limit", Optional.empty(), List.of());
    }

    @ParameterizedTest
    @MethodSource("kindsThatDoNotMatter")
    void answerHangsOnAllKindsButThoseOfOtherActs(Purpose purpose, List<Restriction.Kind> others) {
        assertThat(Arrays.stream(Restriction.Kind.values()).filter(kind -> !purpose.dependsOn(kind)))
                .isEqualTo(others);
    }

    static Stream<Arguments> kindsThatDoNotMatter() {
        List<Restriction.Kind> training = List.of(
                Restriction.Kind.NO_TRAINING_OTHER_MODELS, Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS);
        List<Restriction.Kind> trainingAndModification = List.of(
                Restriction.Kind.NO_TRAINING_OTHER_MODELS,
                Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS,
                Restriction.Kind.NO_MODIFICATION,
                Restriction.Kind.CONDITIONAL_MODIFICATION);
        return Stream.of(
                Arguments.of(Purpose.sellProduct(), trainingAndModification),
                Arguments.of(Purpose.serve(1), trainingAndModification),
                Arguments.of(Purpose.publishFineTune(), training),
                Arguments.of(
                        Purpose.trainOtherModels(),
                        List.of(
                                Restriction.Kind.NO_REDISTRIBUTION,
                                Restriction.Kind.CONDITIONAL_REDISTRIBUTION,
                                Restriction.Kind.NO_MODIFICATION,
                                Restriction.Kind.CONDITIONAL_MODIFICATION,
                                Restriction.Kind.NAMING)),
                Arguments.of(
                        Purpose.useIn("DE"),
                        List.of(
                                Restriction.Kind.NO_TRAINING_OTHER_MODELS,
                                Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS,
                                Restriction.Kind.NO_REDISTRIBUTION,
                                Restriction.Kind.CONDITIONAL_REDISTRIBUTION,
                                Restriction.Kind.NO_MODIFICATION,
                                Restriction.Kind.CONDITIONAL_MODIFICATION,
                                Restriction.Kind.NAMING)));
    }

    @Test
    void purposesReadAsWhatIsWanted() {
        assertThat(List.of(
                        Purpose.sellProduct(),
                        Purpose.serve(7),
                        Purpose.publishFineTune(),
                        Purpose.trainOtherModels(),
                        Purpose.useIn("de")))
                .map(Purpose::toString)
                .containsExactly(
                        "sell a product made with it",
                        "run it for 7 monthly users",
                        "fine-tune it and publish the result",
                        "train another model with its outputs",
                        "use it in DE");
    }

    @Test
    void limitOnAnotherFreedomIsNone() {
        Restriction cap = new Restriction(
                Restriction.Kind.USER_CAP,
                Set.of(Right.MODIFY),
                "section 1",
                "a cap",
                Optional.of(new Restriction.Threshold(1000, "monthly users", Restriction.Effect.ENDS)),
                List.of());
        Restriction territory = new Restriction(
                Restriction.Kind.TERRITORY,
                Set.of(Right.SHARE),
                "section 1",
                "not there",
                Optional.empty(),
                List.of("DE"));

        assertThat(Purpose.sellProduct().under(restriction(Restriction.Kind.NON_COMMERCIAL, Right.MODIFY)))
                .isEqualTo(Status.ALLOWED);
        assertThat(Purpose.serve(2000).under(cap)).isEqualTo(Status.ALLOWED);
        assertThat(Purpose.trainOtherModels().under(restriction(Restriction.Kind.NAMING, Right.SHARE)))
                .isEqualTo(Status.ALLOWED);
        assertThat(Purpose.useIn("DE").under(territory)).isEqualTo(Status.ALLOWED);
    }

    @Test
    void territoryOfOneCountryIsNotThatOfTheUnion() {
        Restriction territory = new Restriction(
                Restriction.Kind.TERRITORY,
                Set.of(Right.USE),
                "section 1",
                "not there",
                Optional.empty(),
                List.of("KR"));

        assertThat(Purpose.useIn("DE").under(territory)).isEqualTo(Status.ALLOWED);
    }

    @Test
    void modelMayBeServedToNobody() {
        assertThat(Purpose.serve(0)).hasToString("run it for 0 monthly users");
    }
}
