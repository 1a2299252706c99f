package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.WEIGHTS;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

class OpennessClassifierTest {

    private enum Permit {
        NO,
        YES
    }

    @Test
    void defaultRuleSetIsTheSpectrum() {
        Release release = Draft.open().build();

        assertThat(OpennessClassifier.classify(release)).isEqualTo(Spectrum.RULES.evaluate(release));
    }

    @Test
    void anotherRuleSetHasItsOwnLevels() {
        Citation policy = new Citation("House policy", "3", "section 2", Optional.empty());
        RuleSet<Permit> rules = new RuleSet<>(
                "house-policy",
                "3",
                policy,
                Permit.class,
                List.of(new Requirement<>(
                        "weights-public",
                        "The weights are public",
                        Permit.YES,
                        policy,
                        Condition.needs(WEIGHTS, ACCESS, PUBLIC))));

        assertThat(OpennessClassifier.classify(Draft.open().build(), rules).level())
                .isEqualTo(Permit.YES);
    }

    @Test
    void modelBehindAnInterfaceIsClosed() {
        Release release = Release.named("Example 7B").weights(HOSTED).build();

        assertThat(OpennessClassifier.classify(release).possibleLevel()).isEqualTo(OpennessLevel.CLOSED);
    }

    @Test
    void weightsThatAFrameworkRunsAreOpenWeights() {
        Release release = Release.named("Example 7B")
                .weights(PUBLIC)
                .frameworkSupport(YES)
                .build();

        assertThat(OpennessClassifier.classify(release).level()).isEqualTo(OpennessLevel.OPEN_WEIGHTS);
    }

    @Test
    void releaseOfWhichNothingIsKnownCanBeAnything() {
        Verdict<OpennessLevel> verdict =
                OpennessClassifier.classify(Release.named("Example 7B").build());

        assertThat(List.of(verdict.level(), verdict.possibleLevel()))
                .containsExactly(OpennessLevel.CLOSED, OpennessLevel.OPEN_SOURCE);
    }
}
