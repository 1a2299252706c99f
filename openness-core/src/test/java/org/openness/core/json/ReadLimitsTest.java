package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadLimitsTest {

    @Test
    void everyLimitMayBeOne() {
        assertThatCode(() -> new ReadLimits(1, 1, 1, 1, 1, 1)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,1,1,1", "1,0,1,1,1,1", "1,1,0,1,1,1", "1,1,1,0,1,1", "1,1,1,1,0,1", "1,1,1,1,1,0", "-1,1,1,1,1,1"
    })
    void limitThatLetsNothingInIsRefused(int bytes, int depth, int tokens, int string, int name, int number) {
        assertThatThrownBy(() -> new ReadLimits(bytes, depth, tokens, string, name, number))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("every limit must be positive, so that something can be read at all");
    }
}
