package org.openness.core.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a graded property: at least one grade and at most another, with the statements that say so.
 *
 * <p>The grades are the constants of an enum, least open first. A fact is exact when both ends meet, and unknown when it
 * spans the scale. Statements that agree are intersected. If no grade satisfies all of them the fact is
 * <em>contradictory</em> and spans them all: no source wins silently. The order of statements never matters.
 *
 * <pre>{@code
 * Fact.exactly(Access.PUBLIC, Evidence.of("https://example.org/card"))
 * Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE)   // gated, nobody says how
 * Fact.unknown(Access.class)
 * }</pre>
 *
 * @param <G> the scale
 */
public final class Fact<G extends Enum<G>> {

    private final G atLeast;
    private final G atMost;
    private final boolean contradictory;
    private final ImmutableList<Statement<G>> statements;

    private Fact(G atLeast, G atMost, boolean contradictory, ImmutableList<Statement<G>> statements) {
        this.atLeast = atLeast;
        this.atMost = atMost;
        this.contradictory = contradictory;
        this.statements = statements;
    }

    /**
     * What one or several sources say together: the grade is between two ends.
     *
     * @param <G> the scale
     * @param atLeast the lowest grade the statement allows
     * @param atMost the highest grade the statement allows
     * @param evidence who says so; sorted and without repetition, empty if nobody is named
     */
    public record Statement<G extends Enum<G>>(G atLeast, G atMost, List<Evidence> evidence)
            implements Comparable<Statement<G>> {

        private static final Comparator<Iterable<Evidence>> BY_EVIDENCE =
                Comparators.lexicographical(Comparator.<Evidence>naturalOrder());

        /**
         * Sorts the evidence and checks the ends.
         *
         * @throws IllegalArgumentException if {@code atLeast} is above {@code atMost}
         */
        public Statement {
            checkArgument(
                    atLeast.compareTo(atMost) <= 0,
                    "at least %s and at most %s cannot both be: the lower end comes first",
                    atLeast,
                    atMost);
            evidence = Evidence.inOrder(evidence);
        }

        @Override
        public int compareTo(Statement<G> other) {
            int byLow = atLeast.compareTo(other.atLeast);
            int byEnds = byLow == 0 ? atMost.compareTo(other.atMost) : byLow;
            return byEnds == 0 ? BY_EVIDENCE.compare(evidence, other.evidence) : byEnds;
        }
    }

    /** Returns the fact that the property has this grade. */
    public static <G extends Enum<G>> Fact<G> exactly(G grade, Evidence... evidence) {
        return between(grade, grade, evidence);
    }

    /**
     * Returns the fact that the grade lies between two ends, both included.
     *
     * @throws IllegalArgumentException if {@code atLeast} is above {@code atMost}
     */
    public static <G extends Enum<G>> Fact<G> between(G atLeast, G atMost, Evidence... evidence) {
        return of(new Statement<>(atLeast, atMost, ImmutableList.copyOf(evidence)));
    }

    /** Returns what one statement says. */
    public static <G extends Enum<G>> Fact<G> of(Statement<G> statement) {
        return new Fact<>(statement.atLeast, statement.atMost, false, ImmutableList.of(statement));
    }

    /** Returns the fact of which nothing is known: it spans the scale and nobody has said anything. */
    public static <G extends Enum<G>> Fact<G> unknown(Class<G> scale) {
        G[] grades = scale.getEnumConstants();
        return new Fact<>(grades[0], grades[grades.length - 1], false, ImmutableList.of());
    }

    /** Returns what the statements say together; none of them leaves the fact unknown. */
    public static <G extends Enum<G>> Fact<G> of(Class<G> scale, Collection<Statement<G>> statements) {
        G[] grades = scale.getEnumConstants();
        G lowest = grades[0];
        G highest = grades[grades.length - 1];
        G highestLow = lowest;
        G lowestHigh = highest;
        G lowestLow = highest;
        G highestHigh = lowest;
        for (Statement<G> statement : statements) {
            highestLow = Comparators.max(highestLow, statement.atLeast);
            lowestLow = Comparators.min(lowestLow, statement.atLeast);
            lowestHigh = Comparators.min(lowestHigh, statement.atMost);
            highestHigh = Comparators.max(highestHigh, statement.atMost);
        }
        ImmutableList<Statement<G>> sorted =
                ImmutableSortedSet.copyOf(statements).asList();
        return highestLow.compareTo(lowestHigh) <= 0
                ? new Fact<>(highestLow, lowestHigh, false, sorted)
                : new Fact<>(lowestLow, highestHigh, true, sorted);
    }

    /** Returns the lowest grade that the property may have. */
    public G atLeast() {
        return atLeast;
    }

    /** Returns the highest grade that the property may have. */
    public G atMost() {
        return atMost;
    }

    /** Returns whether only one grade is possible. */
    public boolean isExact() {
        return atLeast == atMost;
    }

    /** Returns whether every grade of the scale is possible. */
    public boolean isUnknown() {
        return atLeast.ordinal() == 0 && atMost.ordinal() == scale().getEnumConstants().length - 1;
    }

    /** Returns whether sources exclude each other; the fact then spans what they say. */
    public boolean isContradictory() {
        return contradictory;
    }

    /** Returns the scale: the enum of the grades. */
    public Class<G> scale() {
        return atLeast.getDeclaringClass();
    }

    /** Returns the statements behind this fact, in an order that does not depend on how they were given. */
    public List<Statement<G>> statements() {
        return statements;
    }

    /** Returns the evidence of all statements, sorted and without repetition. */
    public List<Evidence> evidence() {
        if (statements.size() == 1) {
            return statements.get(0).evidence;
        }
        return Evidence.inOrder(statements.stream()
                .flatMap(statement -> statement.evidence.stream())
                .toList());
    }

    /** Returns this fact with evidence for those of its statements that name none. */
    public Fact<G> supportedBy(List<Evidence> evidence) {
        if (evidence.isEmpty() || !anyUnsupported()) {
            return this;
        }
        return of(
                scale(),
                statements.stream()
                        .map(statement -> statement.evidence.isEmpty()
                                ? new Statement<>(statement.atLeast, statement.atMost, evidence)
                                : statement)
                        .toList());
    }

    private boolean anyUnsupported() {
        for (Statement<G> statement : statements) {
            if (statement.evidence.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Returns what both facts say together: the statements of both. */
    public Fact<G> and(Fact<G> other) {
        return of(
                scale(),
                ImmutableList.<Statement<G>>builder()
                        .addAll(statements)
                        .addAll(other.statements)
                        .build());
    }

    /**
     * Returns what is known of the lesser of two properties: the lower of both lower ends and of both upper ends. Its
     * evidence is that of the fact which decides, or of both where both do.
     */
    public Fact<G> lesser(Fact<G> other) {
        if (atLeast.compareTo(other.atLeast) <= 0 && atMost.compareTo(other.atMost) <= 0) {
            return this;
        }
        if (other.atLeast.compareTo(atLeast) <= 0 && other.atMost.compareTo(atMost) <= 0) {
            return other;
        }
        G low = Comparators.min(atLeast, other.atLeast);
        G high = Comparators.min(atMost, other.atMost);
        Statement<G> joint = new Statement<>(low, high, and(other).evidence());
        return new Fact<>(low, high, contradictory || other.contradictory, ImmutableList.of(joint));
    }

    /** Two facts are equal when the same statements stand behind the same grades of the same scale. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Fact<?> fact
                && atLeast == fact.atLeast
                && contradictory == fact.contradictory
                && statements.equals(fact.statements);
    }

    @Override
    public int hashCode() {
        return Objects.hash(atLeast, statements);
    }

    /** Returns the grade, or both ends, for debugging; the evidence is left out. */
    @Override
    public String toString() {
        String ends = isExact() ? atLeast.toString() : atLeast + ".." + atMost;
        return contradictory ? ends + " (contradictory)" : ends;
    }
}
