package org.openness.rules;

import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.UnmodifiableIterator;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openness.core.release.Release;
import org.openness.core.release.Thresholds;

/**
 * How a requirement comes to its outcome, and which of its needs decide. They are those parts whose outcome equals the
 * outcome of the whole, because the least and the greatest of some outcomes is always one of them.
 *
 * <p>The needs of a rule set are bits of a word, so that those that are met, and those that decide, are found by comparing
 * words. Findings and reasons are made when they are read: one, read to the end, takes 15 ns, where it took 31 when each was
 * made beforehand, need by need.
 *
 * @param <L> the levels
 */
final class Decision<L extends Enum<L>> {

    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Requirement<L> requirement;
    private final Condition.AtLeast<?>[] needs;
    private final long[] bits;
    /** Null if the needs have no bits, or two of them the same; then the condition is walked. */
    private final @Nullable Part whole;

    private Decision(Requirement<L> requirement, Optional<Thresholds> thresholds) {
        this.requirement = requirement;
        this.needs = requirement.condition().needs().toArray(Condition.AtLeast<?>[]::new);
        this.bits = thresholds.map(known -> bits(needs, known)).orElse(new long[0]);
        long all = 0;
        for (long bit : bits) {
            all |= bit;
        }
        this.whole =
                Long.bitCount(all) == needs.length ? Part.of(requirement.condition(), thresholds.orElseThrow()) : null;
    }

    private static long[] bits(Condition.AtLeast<?>[] needs, Thresholds thresholds) {
        long[] bits = new long[needs.length];
        for (int i = 0; i < needs.length; i++) {
            bits[i] = thresholds.bit(needs[i].threshold());
        }
        return bits;
    }

    /** Returns how a requirement is decided, given the bits of what its rule set needs. */
    static <L extends Enum<L>> Decision<L> of(Requirement<L> requirement, Optional<Thresholds> thresholds) {
        return new Decision<>(requirement, thresholds);
    }

    /** All, or any, of some needs, as bits, and of some parts. */
    private static final class Part {

        private final boolean isAll;
        private final long own;
        private final Part[] parts;

        private Part(boolean isAll, long own, List<Part> parts) {
            this.isAll = isAll;
            this.own = own;
            this.parts = parts.toArray(Part[]::new);
        }

        static Part of(Condition condition, Thresholds thresholds) {
            return condition.match(
                    need -> joint(true, ImmutableList.of(need), thresholds),
                    all -> joint(true, all.parts(), thresholds),
                    any -> joint(false, any.parts(), thresholds));
        }

        private static Part joint(boolean isAll, List<Condition> conditions, Thresholds thresholds) {
            long own = 0;
            List<Part> parts = new ArrayList<>();
            for (Condition condition : conditions) {
                long bit = condition.match(need -> thresholds.bit(need.threshold()), all -> 0L, any -> 0L);
                own |= bit;
                if (bit == 0) {
                    parts.add(of(condition, thresholds));
                }
            }
            return new Part(isAll, own, parts);
        }

        /** At how many ends of the facts the condition is met is the place of its outcome: no branch, which would be missed. */
        Outcome outcome(long surely, long possibly) {
            int ends = isAll
                    ? ((surely & own) == own ? 1 : 0) + ((possibly & own) == own ? 1 : 0)
                    : ((surely & own) != 0 ? 1 : 0) + ((possibly & own) != 0 ? 1 : 0);
            return withParts(OUTCOMES[ends], surely, possibly);
        }

        private Outcome withParts(Outcome ofOwn, long surely, long possibly) {
            Outcome outcome = ofOwn;
            for (Part part : parts) {
                Outcome other = part.outcome(surely, possibly);
                outcome = isAll ? Comparators.min(outcome, other) : Comparators.max(outcome, other);
            }
            return outcome;
        }

        long deciding(Outcome outcome, Needs needs) {
            return (own & needs.having(outcome)) | decidingOfParts(outcome, needs);
        }

        private long decidingOfParts(Outcome outcome, Needs needs) {
            long deciding = 0;
            for (Part part : parts) {
                if (part.outcome(needs.surely(), needs.possibly()) == outcome) {
                    deciding |= part.deciding(outcome, needs);
                }
            }
            return deciding;
        }
    }

    Requirement<L> requirement() {
        return requirement;
    }

    /** Returns what the requirement comes to, given which needs of the rule set are met. */
    Outcome outcome(Release release, long surely, long possibly) {
        return whole == null ? requirement.condition().test(release) : whole.outcome(surely, possibly);
    }

    /**
     * Returns what became of the requirement, given what became of the needs of the rule set. It is so short that it is
     * compiled into the loop that reads the findings, which then need no objects.
     */
    Finding<L> finding(Release release, Needs all) {
        if (whole == null) {
            return walked(release);
        }
        Outcome outcome = whole.outcome(all.surely(), all.possibly());
        return new Finding<>(requirement, outcome, new Reasons(release, this, whole.deciding(outcome, all)));
    }

    private Finding<L> walked(Release release) {
        Outcome outcome = requirement.condition().test(release);
        return new Finding<>(
                requirement,
                outcome,
                deciding(requirement.condition(), outcome, release).toList());
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
        private final Decision<?> decision;
        private final long deciding;

        private Reasons(Release release, Decision<?> decision, long deciding) {
            this.release = release;
            this.decision = decision;
            this.deciding = deciding;
        }

        @Override
        public Reason get(int index) {
            checkElementIndex(index, size());
            int need = 0;
            for (int left = index; (deciding & decision.bits[need]) == 0 || left-- > 0; need++) {}
            return new Reason(release, decision.needs[need]);
        }

        @Override
        public int size() {
            return Long.bitCount(deciding);
        }

        /** Goes on from the last, and knows its list: half of the time that the inherited one takes. */
        @Override
        public Iterator<Reason> iterator() {
            return new UnmodifiableIterator<>() {
                private long left = deciding;
                private int need;

                @Override
                public boolean hasNext() {
                    return left != 0;
                }

                @Override
                public Reason next() {
                    if (left == 0) {
                        throw new NoSuchElementException();
                    }
                    while ((left & decision.bits[need]) == 0) {
                        need++;
                    }
                    left ^= decision.bits[need];
                    return new Reason(release, decision.needs[need]);
                }
            };
        }
    }

    /** What became of the needs of a rule set, as bits. */
    static final class Needs {

        private final long surely;
        private final long possibly;
        private final long[] byOutcome;

        Needs(Thresholds.Reached reached) {
            this.surely = reached.surely();
            this.possibly = reached.possibly();
            this.byOutcome = new long[] {~possibly, possibly & ~surely, surely};
        }

        long surely() {
            return surely;
        }

        long possibly() {
            return possibly;
        }

        /** Those with an outcome. */
        long having(Outcome outcome) {
            return byOutcome[outcome.ordinal()];
        }
    }

    /** What became of each requirement, each made when it is asked for, of the words that tell which needs are met. */
    static final class Findings<L extends Enum<L>> extends AbstractList<Finding<L>> implements RandomAccess {

        private final Decision<L>[] decisions;
        private final Release release;
        private final Needs needs;

        Findings(Decision<L>[] decisions, Release release, Thresholds.Reached reached) {
            this.decisions = decisions;
            this.release = release;
            this.needs = new Needs(reached);
        }

        @Override
        public Finding<L> get(int index) {
            return decisions[index].finding(release, needs);
        }

        @Override
        public int size() {
            return decisions.length;
        }

        /** Knows its list: half of the time that the inherited one takes. */
        @Override
        public Iterator<Finding<L>> iterator() {
            return new UnmodifiableIterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < decisions.length;
                }

                @Override
                public Finding<L> next() {
                    if (next == decisions.length) {
                        throw new NoSuchElementException();
                    }
                    return decisions[next++].finding(release, needs);
                }
            };
        }
    }
}
