package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComponentTest {

    @Test
    void idIsTheFieldOfARecord() {
        assertThat(Component.TRAINING_CODE.id()).isEqualTo("trainingCode");
    }

    @Test
    void labelIsHowTextNamesIt() {
        assertThat(Component.WEIGHTS.label()).isEqualTo("final weights");
    }

    @Test
    void idOfAFamilyIsItsNameInSmallLetters() {
        assertThat(Component.Family.EVALUATION.id()).isEqualTo("evaluation");
    }
}
