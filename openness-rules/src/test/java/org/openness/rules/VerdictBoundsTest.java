package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

/** The proven level is the lowest that any completion of the unknown facts reaches, the possible level the highest. */
class VerdictBoundsTest {

    private static final List<Draft.Property> READ = Draft.readBy(Spectrum.RULES);
    private static final List<Draft.Property> OF_DERIVED = READ.stream()
            .filter(property -> property.component() != Component.LINEAGE)
            .toList();

    /** The lowest and highest level over all completions of a draft, and their number. */
    private static final class Extremes {
        private int lowest = Integer.MAX_VALUE;
        private int highest = -1;
        private int count;

        void add(Release completion) {
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(completion);
            if (!verdict.isSettled()) {
                throw new AssertionError("everything is known, and yet " + verdict);
            }
            count++;
            lowest = Math.min(lowest, verdict.level().ordinal());
            highest = Math.max(highest, verdict.level().ordinal());
        }

        void check(Object origin, Release release) {
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            assertThat(List.of(
                            verdict.level().ordinal(), verdict.possibleLevel().ordinal()))
                    .as("proven and possible level, %s", origin)
                    .isEqualTo(List.of(lowest, highest));
        }
    }

    private static int check(long seed, Draft draft) {
        Extremes extremes = new Extremes();
        draft.forEachCompletion(draft.open(READ), completion -> extremes.add(completion.build()));
        extremes.check("seed " + seed + ", " + draft, draft.build());
        return extremes.count;
    }

    /** Forgets what is known of a few cells, or of a part of their scale. */
    private static Draft forgetSome(Draft draft, int most, Random random) {
        Draft some = draft;
        for (int i = random.nextInt(1, most + 1); i > 0; i--) {
            Draft.Property cell = READ.get(random.nextInt(READ.size()));
            int atMost = random.nextInt(1, cell.top() + 1);
            some = random.nextBoolean() ? some.without(cell) : some.with(cell, random.nextInt(atMost), atMost);
        }
        return some;
    }

    @Test
    void everyPairOfUnknownFactsIsBoundedExactly() {
        List<Draft> known = List.of(Draft.open(), Draft.closed());
        for (int first = 0; first < READ.size(); first++) {
            for (int second = first + 1; second < READ.size(); second++) {
                for (Draft draft : known) {
                    check(0, draft.without(READ.get(first)).without(READ.get(second)));
                }
            }
        }
    }

    @Test
    void someUnknownFactsOfRandomReleasesAreBoundedExactly() {
        long seed = 20260823;
        Random random = new Random(seed);
        int completions = 0;
        while (completions < 60_000) {
            Draft known = Draft.random(random, READ, random.nextInt(3) == 0 ? 0.7 : 0.95);
            Draft draft = forgetSome(known, 5, random);
            if (draft.completions(draft.open(READ)) <= 4_000) {
                completions += check(seed, draft);
            }
        }
    }

    @Test
    void unknownFactsOfADerivedReleaseAndItsBaseAreBoundedExactly() {
        long seed = 20260824;
        Random random = new Random(seed);
        int completions = 0;
        while (completions < 20_000) {
            Base.Relation relation = Base.Relation.values()[random.nextInt(Base.Relation.values().length)];
            Draft base = forgetSome(Draft.random(random, READ, 0.95), 2, random);
            Draft tuned = forgetSome(Draft.random(random, READ, 0.95), 2, random);
            List<Draft.Property> cells = tuned.open(OF_DERIVED);
            if (base.completions(base.open(READ)) * tuned.completions(cells) > 500) {
                continue;
            }
            Extremes extremes = new Extremes();
            base.forEachCompletion(base.open(READ), known -> {
                Base found = new Base("Base 7B", relation, Optional.of(known.build("Base 7B")));
                tuned.forEachCompletion(
                        cells,
                        completion -> extremes.add(completion.withBase(found).build()));
            });
            Release release = tuned.withBase(new Base("Base 7B", relation, Optional.of(base.build("Base 7B"))))
                    .build();
            extremes.check("seed " + seed + ", " + tuned + " " + relation + " of " + base, release);
            completions += extremes.count;
        }
    }

    @Test
    void baseThatIsNotFoundIsBoundedByTheWorstAndTheBestOfBases() {
        long seed = 20260825;
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            Base.Relation relation = Base.Relation.values()[random.nextInt(Base.Relation.values().length)];
            Draft tuned = Draft.random(random, READ, 0.97);
            Extremes extremes = new Extremes();
            for (Draft known : List.of(Draft.open(), Draft.closed(), Draft.random(random, READ, 0.8))) {
                Base found = new Base("Base 7B", relation, Optional.of(known.build("Base 7B")));
                extremes.add(tuned.withBase(found).build());
            }
            Base lost = new Base("Base 7B", relation, Optional.empty());
            extremes.check(
                    "seed " + seed + ", " + relation + " " + tuned,
                    tuned.withBase(lost).build());
        }
    }
}
