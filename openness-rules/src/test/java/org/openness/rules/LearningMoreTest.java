package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

/** Learning more never widens the interval of levels, nor turns a settled need over. */
class LearningMoreTest {

    /** Each alone, because in a requirement one that fails hides the others. */
    private static final List<Condition.AtLeast<?>> NEEDS = Spectrum.RULES.requirements().stream()
            .<Condition.AtLeast<?>>flatMap(requirement -> requirement.condition().needs().stream())
            .distinct()
            .toList();

    static Set<String> catalog() {
        return ReleaseCatalog.builtIn().byId().keySet();
    }

    private static int checkEachFact(Object origin, Release release) {
        int[] count = {0};
        List<Outcome> before = outcomes(release);
        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
        MoreLearned.visit(release, (what, more) -> {
            count[0]++;
            Verdict<OpennessLevel> after = OpennessClassifier.classify(more);
            List<Outcome> outcomes = outcomes(more);
            boolean within = after.level().compareTo(verdict.level()) >= 0
                    && after.possibleLevel().compareTo(verdict.possibleLevel()) <= 0;
            for (int i = 0; i < outcomes.size(); i++) {
                within &= before.get(i) == Outcome.UNKNOWN || outcomes.get(i) == before.get(i);
            }
            if (!within) {
                throw new AssertionError(origin + ": learning " + what + " turns " + verdict + " into " + after
                        + ", and the outcomes " + before + " into " + outcomes);
            }
        });
        return count[0];
    }

    private static List<Outcome> outcomes(Release release) {
        return NEEDS.stream().map(need -> need.test(release)).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalog")
    void noFactOfABundledReleaseWidensTheIntervalWhenItIsLearned(String id) {
        Release release = ReleaseCatalog.builtIn().byId().get(id);

        assertThat(checkEachFact(id, release)).isGreaterThan(20);
    }

    @Test
    void noFactOfARandomReleaseWidensTheIntervalWhenItIsLearned() {
        RandomReleases releases = new RandomReleases(20260911, 1);
        int changes = 0;
        while (changes < 6_000) {
            Release release = releases.next();
            changes += checkEachFact(releases, release);
        }
    }
}
