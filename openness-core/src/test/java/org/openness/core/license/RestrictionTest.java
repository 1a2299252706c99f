package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RestrictionTest {

    @ParameterizedTest
    @CsvSource({"NON_COMMERCIAL, non-commercial", "NO_TRAINING_OTHER_MODELS, no training other models"})
    void kindIsCalledAsInASentence(Restriction.Kind kind, String label) {
        assertThat(kind.label()).isEqualTo(label);
    }

    @Test
    void limitsAreInTheOrderOfTheFreedoms() {
        assertThat(new Restriction(
                                Restriction.Kind.NAMING,
                                Set.of(Right.SHARE, Right.USE),
                                "1",
                                "a name",
                                Optional.empty(),
                                List.of())
                        .limits())
                .containsExactly(Right.USE, Right.SHARE);
    }

    @Test
    void restrictionOfNothingIsRefused() {
        assertThatThrownBy(() ->
                        new Restriction(Restriction.Kind.NAMING, Set.of(), "1", "a name", Optional.empty(), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a restriction (NAMING) must limit at least one freedom");
    }

    @Test
    void restrictionWithoutAClauseIsRefused() {
        assertThatThrownBy(() -> new Restriction(
                        Restriction.Kind.NAMING, Set.of(Right.USE), " ", "a name", Optional.empty(), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a restriction (NAMING) must cite its clause");
    }

    @Test
    void restrictionWithoutASummaryIsRefused() {
        assertThatThrownBy(() -> new Restriction(
                        Restriction.Kind.NAMING, Set.of(Right.USE), "1", "", Optional.empty(), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a restriction (NAMING) needs a summary");
    }

    @Test
    void thresholdWithoutACapIsRefused() {
        Restriction.Threshold threshold = new Restriction.Threshold(1, "monthly users", Restriction.Effect.ENDS);

        assertThatThrownBy(() -> new Restriction(
                        Restriction.Kind.NAMING, Set.of(Right.USE), "1", "a name", Optional.of(threshold), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("only a user or revenue cap has a threshold, not NAMING");
    }

    @ParameterizedTest
    @EnumSource(names = {"USER_CAP", "REVENUE_CAP"})
    void capMayHaveAThreshold(Restriction.Kind kind) {
        Optional<Restriction.Threshold> threshold =
                Optional.of(new Restriction.Threshold(1, "USD a year", Restriction.Effect.ENDS));

        assertThat(new Restriction(kind, Set.of(Right.USE), "1", "a cap", threshold, List.of()).threshold())
                .isEqualTo(threshold);
    }

    @Test
    void territoryNamesItsCountries() {
        assertThat(new Restriction(
                                Restriction.Kind.TERRITORY,
                                Set.of(Right.USE),
                                "1",
                                "not there",
                                Optional.empty(),
                                List.of("EU", "GB"))
                        .territories())
                .containsExactly("EU", "GB");
    }

    @Test
    void idOfAKindIsItsNameInKebabCase() {
        assertThat(Restriction.Kind.NO_TRAINING_OTHER_MODELS.id()).isEqualTo("no-training-other-models");
    }

    @Test
    void territoriesWithoutATerritoryAreRefused() {
        assertThatThrownBy(() -> new Restriction(
                        Restriction.Kind.NAMING, Set.of(Right.USE), "1", "a name", Optional.empty(), List.of("EU")))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("only a territory has territories, not NAMING");
    }

    @Test
    void thresholdOfNothingIsRefused() {
        assertThatThrownBy(() -> new Restriction.Threshold(0, "monthly users", Restriction.Effect.ENDS))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the threshold of a cap must be positive, not 0");
    }

    @Test
    void onlyBansWithholdAFreedom() {
        assertThat(Restriction.Kind.values())
                .filteredOn(kind -> kind.leaves() == Permission.WITHHELD)
                .containsExactly(Restriction.Kind.NO_REDISTRIBUTION, Restriction.Kind.NO_MODIFICATION);
    }
}
