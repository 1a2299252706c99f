package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openness.core.release.Base.Relation;

class BaseTest {

    private static Base base(Relation relation) {
        return new Base("Base 7B", relation, Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void trainingIsPassedOnByEveryRelation(Relation relation) {
        assertThat(Arrays.stream(Component.values())
                        .filter(component -> base(relation).passesOn(component, Aspect.COMPLETENESS)))
                .containsExactly(
                        Component.TRAINING_CODE,
                        Component.DATA_PREPARATION_CODE,
                        Component.TRAINING_DATA,
                        Component.DATA_INFORMATION);
    }

    @ParameterizedTest
    @CsvSource({
        "FINE_TUNE, true, false",
        "ADAPTER, true, true",
        "MERGE, true, false",
        "QUANTIZATION, true, false",
        "DISTILLATION, false, false"
    })
    void weightsPassOnWhatOfTheBaseIsInThem(Relation relation, boolean permissions, boolean access) {
        assertThat(base(relation).passesOn(Component.WEIGHTS, Aspect.USE)).isEqualTo(permissions);
        assertThat(base(relation).passesOn(Component.WEIGHTS, Aspect.OSI_APPROVED))
                .isEqualTo(permissions);
        assertThat(base(relation).passesOn(Component.WEIGHTS, Aspect.ACCESS)).isEqualTo(access);
    }

    @Test
    void relationsHaveStableIds() {
        assertThat(Arrays.stream(Relation.values()).map(Relation::id))
                .containsExactly("fine-tune", "adapter", "merge", "quantization", "distillation");
    }

    @Test
    void blankNameIsRefused() {
        assertThatThrownBy(() -> new Base(" ", Relation.MERGE, Optional.empty()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a base needs a name");
    }
}
