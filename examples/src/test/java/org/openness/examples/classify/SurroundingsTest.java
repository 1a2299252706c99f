package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({"120, 120", "10, 40", "9999, 1000", "0, 80", "wide, 80", "99999999999, 80", "'', 80"})
    void widthThatIsAskedForIsTakenIfItIsOne(String asked, int columns) {
        assertThat(Surroundings.columns(Optional.of(asked), () -> true)).isEqualTo(columns);
    }

    @Test
    void filesAreWiderThanTerminals() {
        assertThat(Surroundings.columns(Optional.empty(), () -> false)).isEqualTo(100);
    }
}
