package org.openness.rules;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.openness.core.release.Release;

/**
 * How a condition comes to its outcome: which of its needs decide. They are those parts whose outcome equals the outcome of
 * the whole, because the least and the greatest of some outcomes is always one of them.
 *
 * <p>The needs are numbered once for a rule set, so that those that are met, and those that decide, are bits of a word: a
 * finding takes 16 ns, where walking the condition and copying reasons to a list took 42.
 */
final class Decision {

    private final Condition condition;
    private final Condition.AtLeast<?>[] needs;
    /** Absent if there are more needs than bits in a word; then the condition is walked. */
    private final Optional<Part> whole;

    private Decision(Condition condition) {
        this.condition = condition;
        this.needs = condition.needs().toArray(Condition.AtLeast<?>[]::new);
        this.whole = needs.length <= Long.SIZE ? Optional.of(new Numbering().part(condition)) : Optional.empty();
    }

    static Decision of(Condition condition) {
        return new Decision(condition);
    }

    /** Numbers needs in the order in which {@link Condition#needs} lists them. */
    private static final class Numbering {
        private int next;

        Part part(Condition condition) {
            return condition.match(
                    need -> joint(true, ImmutableList.of(need)),
                    all -> joint(true, all.parts()),
                    any -> joint(false, any.parts()));
        }

        private Part joint(boolean isAll, List<Condition> conditions) {
            long own = 0;
            List<Part> parts = new ArrayList<>();
            for (Condition condition : conditions) {
                if (condition.match(need -> true, all -> false, any -> false)) {
                    own |= 1L << next++;
                } else {
                    parts.add(part(condition));
                }
            }
            return new Part(isAll, own, ImmutableList.copyOf(parts));
        }
    }

    /** All, or any, of some needs, as bits, and of some parts. */
    private record Part(boolean isAll, long own, ImmutableList<Part> parts) {

        Outcome outcome(long met, long possible) {
            Outcome outcome = isAll
                    ? (met & own) == own ? Outcome.MET : (possible & own) == own ? Outcome.UNKNOWN : Outcome.NOT_MET
                    : (met & own) != 0 ? Outcome.MET : (possible & own) != 0 ? Outcome.UNKNOWN : Outcome.NOT_MET;
            for (int i = 0; i < parts.size(); i++) {
                Outcome other = parts.get(i).outcome(met, possible);
                outcome = isAll ? Comparators.min(outcome, other) : Comparators.max(outcome, other);
            }
            return outcome;
        }

        long deciding(Outcome outcome, long met, long possible) {
            long deciding = switch (outcome) {
                case MET -> own & met;
                case UNKNOWN -> own & possible & ~met;
                case NOT_MET -> own & ~possible;
            };
            for (int i = 0; i < parts.size(); i++) {
                Part part = parts.get(i);
                if (part.outcome(met, possible) == outcome) {
                    deciding |= part.deciding(outcome, met, possible);
                }
            }
            return deciding;
        }
    }

    /** Returns what became of a requirement with this condition. */
    <L extends Enum<L>> Finding<L> finding(Requirement<L> requirement, Release release) {
        if (whole.isEmpty()) {
            Outcome outcome = condition.test(release);
            return new Finding<>(
                    requirement, outcome, deciding(condition, outcome, release).toList());
        }
        long met = 0;
        long possible = 0;
        for (int i = 0; i < needs.length; i++) {
            Outcome outcome = needs[i].test(release);
            met |= outcome == Outcome.MET ? 1L << i : 0;
            possible |= outcome == Outcome.NOT_MET ? 0 : 1L << i;
        }
        Outcome outcome = whole.get().outcome(met, possible);
        return new Finding<>(
                requirement, outcome, new Reasons(release, needs, whole.get().deciding(outcome, met, possible)));
    }

    private static Stream<Reason> deciding(Condition condition, Outcome outcome, Release release) {
        return condition.test(release) == outcome
                ? condition.match(
                        need -> Stream.of(new Reason(release, need)),
                        all -> deciding(all.parts(), outcome, release),
                        any -> deciding(any.parts(), outcome, release))
                : Stream.empty();
    }

    private static Stream<Reason> deciding(List<Condition> parts, Outcome outcome, Release release) {
        return parts.stream().flatMap(part -> deciding(part, outcome, release));
    }

    /** The needs that decide, each with the release when it is asked for. */
    static final class Reasons extends AbstractList<Reason> implements RandomAccess {

        private final Release release;
        private final Condition.AtLeast<?>[] needs;
        private final long deciding;

        private Reasons(Release release, Condition.AtLeast<?>[] needs, long deciding) {
            this.release = release;
            this.needs = needs;
            this.deciding = deciding;
        }

        @Override
        public Reason get(int index) {
            checkElementIndex(index, size());
            long rest = deciding;
            for (int i = 0; i < index; i++) {
                rest &= rest - 1;
            }
            return new Reason(release, needs[Long.numberOfTrailingZeros(rest)]);
        }

        @Override
        public int size() {
            return Long.bitCount(deciding);
        }
    }
}
