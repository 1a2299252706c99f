package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;

/** Of random cases: a question settles the level, and no fact can be left out. */
class QuestionLawsTest {

    private static final long SEED = 20261123;
    private static final int CASES = 1_000;

    /** On more than 100,000 releases that a partly unknown one may turn out to be. */
    @Test
    void questionsSettleTheLevelAndNoFactCanBeLeftOut() {
        Random random = new Random(SEED);
        int completions = 0;
        for (int i = 0; i < CASES; i++) {
            completions += check(RandomCase.draw(random, i % 3 == 0), i);
        }

        assertThat(completions).isGreaterThan(100_000);
    }

    private static <L extends Enum<L>> int check(RandomCase<L> drawn, int number) {
        Verdict<L> verdict = drawn.verdict();
        List<Release> all = drawn.completions();
        List<L> levels =
                all.stream().map(each -> drawn.rules().evaluate(each).level()).toList();
        List<Question<L>> asked = verdict.questions();
        Supplier<String> where = () -> "seed " + SEED + ", case " + number + ": " + drawn + verdict + "\n" + asked;

        // Terms that may be one of several texts bound each fact alone, not all of them together.
        boolean attained = levels.contains(verdict.level()) && levels.contains(verdict.possibleLevel());

        assertThat(asked.isEmpty()).as(where).isEqualTo(verdict.isSettled());
        if (!verdict.isSettled()) {
            assertThat(asked.stream().map(Question::level).distinct().sorted().toList())
                    .as(where)
                    .isEqualTo(List.copyOf(new TreeSet<>(levels)));
        }
        assertThat(asked.stream().map(question -> question.facts().size()).toList())
                .as(where)
                .isSorted();
        Map<Question.Unknown, BitSet> turned = new HashMap<>();
        asked.stream()
                .flatMap(question -> question.facts().stream())
                .forEach(fact -> turned.computeIfAbsent(fact, key -> turning(fact, all)));
        for (Question<L> question : asked) {
            List<Question.Unknown> facts = question.facts();
            assertThat(levelsWhere(facts, turned, levels))
                    .as(() -> question + " settles, " + where.get())
                    .containsExactly(question.level());
            for (Question.Unknown fact : attained ? facts : List.<Question.Unknown>of()) {
                List<Question.Unknown> rest = new ArrayList<>(facts);
                rest.remove(fact);
                assertThat(levelsWhere(rest, turned, levels))
                        .as(() -> question + " needs " + fact + ", " + where.get())
                        .hasSizeGreaterThan(1);
            }
        }
        return all.size();
    }

    /** The completions in which a fact turns out as it should. */
    private static BitSet turning(Question.Unknown fact, List<Release> all) {
        Outcome wanted = fact.reached() ? Outcome.MET : Outcome.NOT_MET;
        BitSet found = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            Release release = all.get(i);
            found.set(i, fact.needs().stream().allMatch(need -> need.test(release) == wanted));
        }
        return found;
    }

    private static <L> Set<L> levelsWhere(
            List<Question.Unknown> facts, Map<Question.Unknown, BitSet> turned, List<L> levels) {
        BitSet left = new BitSet();
        left.set(0, levels.size());
        facts.forEach(fact -> left.and(turned.get(fact)));
        return left.stream().mapToObj(levels::get).collect(Collectors.toSet());
    }
}
