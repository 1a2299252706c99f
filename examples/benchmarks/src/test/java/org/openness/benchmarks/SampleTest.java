package org.openness.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;

class SampleTest {

    private final Sample sample = new Sample();

    @Test
    void allAgreeOnEveryLevelAndReason() {
        assertThat(sample.disagreements()).isEmpty();
    }

    @Test
    void everyLevelIsProvenForSomeRelease() {
        Set<OpennessLevel> levels = sample.releases.stream()
                .map(release -> OpennessClassifier.classify(release).level())
                .collect(Collectors.toSet());
        assertThat(levels).isEqualTo(EnumSet.allOf(OpennessLevel.class));
    }

    @Test
    void everyLevelIsStillPossibleForSomeRelease() {
        Set<OpennessLevel> levels = sample.releases.stream()
                .map(release -> OpennessClassifier.classify(release).possibleLevel())
                .collect(Collectors.toSet());
        assertThat(levels).isEqualTo(EnumSet.allOf(OpennessLevel.class));
    }
}
