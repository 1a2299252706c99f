package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.rules.RandomRuleSets.Tier;

/** The laws hold for whatever can be built of needs, all of and any of, not for the rule sets of the library alone. */
class RandomRuleSetTest {

    private static Draft forgetSome(Draft draft, List<Draft.Property> cells, Random random) {
        Draft some = draft;
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            Draft.Property cell = cells.get(random.nextInt(cells.size()));
            int atMost = random.nextInt(cell.top() + 1);
            some = random.nextInt(3) == 0 ? some.with(cell, random.nextInt(atMost + 1), atMost) : some.without(cell);
        }
        return some;
    }

    @Test
    void boundsAreExact() {
        long seed = 20261011;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        int completions = 0;
        while (completions < 50_000) {
            RuleSet<Tier> rules = ruleSets.next();
            List<Draft.Property> read = Draft.readBy(rules);
            Draft draft = forgetSome(Draft.random(random, read, 0.6), read, random);
            if (draft.completions(draft.open(read)) > 1_000) {
                continue;
            }
            int[] extremes = {Tier.TOP.ordinal(), 0, 0};
            draft.forEachCompletion(draft.open(read), completion -> {
                int level = rules.evaluate(completion.build()).level().ordinal();
                extremes[0] = Math.min(extremes[0], level);
                extremes[1] = Math.max(extremes[1], level);
                extremes[2]++;
            });
            completions += extremes[2];
            Verdict<Tier> verdict = rules.evaluate(draft.build());
            assertThat(List.of(
                            verdict.level().ordinal(), verdict.possibleLevel().ordinal()))
                    .as("seed %s, %s under %s", seed, draft, rules.requirements())
                    .isEqualTo(List.of(extremes[0], extremes[1]));
        }
    }

    @Test
    void releasingMoreNeverLowersALevel() {
        long seed = 20261012;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        for (int i = 0; i < 1_000; i++) {
            RuleSet<Tier> rules = ruleSets.next();
            List<Draft.Property> read = Draft.readBy(rules);
            Draft draft = forgetSome(Draft.random(random, read, 0.6), read, random);
            Verdict<Tier> before = rules.evaluate(draft.build());
            for (Draft.Property cell : read) {
                int atLeast = Math.min(cell.top(), draft.atLeast(cell) + 1);
                Draft more = draft.with(cell, atLeast, Math.max(atLeast, draft.atMost(cell)));
                Verdict<Tier> after = rules.evaluate(more.build());
                assertThat(after.level().compareTo(before.level()) >= 0
                                && after.possibleLevel().compareTo(before.possibleLevel()) >= 0)
                        .as("seed %s, %s of %s under %s", seed, cell, draft, rules.requirements())
                        .isTrue();
            }
        }
    }

    @Test
    void learningMoreNeverWidensTheInterval() {
        long seed = 20261013;
        Random random = new Random(seed);
        RandomRuleSets ruleSets = new RandomRuleSets(random);
        for (int i = 0; i < 1_000; i++) {
            RuleSet<Tier> rules = ruleSets.next();
            List<Draft.Property> read = Draft.readBy(rules);
            Draft draft = forgetSome(Draft.random(random, read, 0.6), read, random);
            Verdict<Tier> before = rules.evaluate(draft.build());
            for (Draft.Property cell : draft.open(read)) {
                int grade = random.nextInt(draft.atLeast(cell), draft.atMost(cell) + 1);
                Verdict<Tier> after =
                        rules.evaluate(draft.with(cell, grade, grade).build());
                assertThat(after.level().compareTo(before.level()) >= 0
                                && after.possibleLevel().compareTo(before.possibleLevel()) <= 0)
                        .as("seed %s, %s of %s under %s", seed, cell, draft, rules.requirements())
                        .isTrue();
            }
        }
    }
}
