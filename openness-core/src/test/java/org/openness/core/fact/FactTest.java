package org.openness.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Fact.Statement;

class FactTest {

    private enum Three {
        LOW,
        MIDDLE,
        HIGH
    }

    private enum Four {
        NONE,
        LITTLE,
        MUCH,
        ALL
    }

    /** The constants have bodies, so that their classes are not the scale. */
    private enum Bodied {
        LESS {
            @Override
            String word() {
                return "less";
            }
        },
        MORE {
            @Override
            String word() {
                return "more";
            }
        };

        abstract String word();
    }

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence PAPER = Evidence.of("https://example.org/paper");
    private static final Evidence HUB = Evidence.of("https://example.org/hub");

    /** Every interval of a scale, each said by the evidence. */
    private static <G extends Enum<G>> List<Statement<G>> statements(Class<G> scale, Evidence... evidence) {
        List<Statement<G>> all = new ArrayList<>();
        for (G low : scale.getEnumConstants()) {
            for (G high : scale.getEnumConstants()) {
                if (low.compareTo(high) <= 0) {
                    all.add(new Statement<>(low, high, List.of(evidence)));
                }
            }
        }
        return all;
    }

    /** Calls the law with every list of one to three statements, said by three sources. */
    private static <G extends Enum<G>> void forUpToThree(Class<G> scale, BiConsumer<Class<G>, List<Statement<G>>> law) {
        for (Statement<G> first : statements(scale, CARD)) {
            law.accept(scale, List.of(first));
            for (Statement<G> second : statements(scale, PAPER)) {
                law.accept(scale, List.of(first, second));
                for (Statement<G> third : statements(scale, HUB)) {
                    law.accept(scale, List.of(first, second, third));
                }
            }
        }
    }

    private static <G extends Enum<G>> List<G> allowed(Statement<G> statement) {
        return Arrays.stream(statement.atLeast().getDeclaringClass().getEnumConstants())
                .filter(grade -> grade.compareTo(statement.atLeast()) >= 0 && grade.compareTo(statement.atMost()) <= 0)
                .toList();
    }

    private static <G extends Enum<G>> List<G> allowed(Fact<G> fact) {
        return allowed(new Statement<>(fact.atLeast(), fact.atMost(), List.of()));
    }

    private static <G extends Enum<G>> void checkMeaning(Class<G> scale, List<Statement<G>> statements) {
        List<G> agreed = Arrays.stream(scale.getEnumConstants())
                .filter(grade -> statements.stream()
                        .allMatch(statement -> allowed(statement).contains(grade)))
                .toList();
        List<G> all = statements.stream()
                .flatMap(statement -> allowed(statement).stream())
                .sorted()
                .toList();
        List<G> expected = agreed.isEmpty() ? all : agreed;
        Fact<G> fact = Fact.of(scale, statements);
        assertThat(fact.isContradictory()).as("contradiction in %s", statements).isEqualTo(agreed.isEmpty());
        assertThat(fact.atLeast()).as("lower end of %s", statements).isEqualTo(expected.get(0));
        assertThat(fact.atMost()).as("upper end of %s", statements).isEqualTo(expected.get(expected.size() - 1));
    }

    @Test
    void oneStatementIsTheWholeFact() {
        Fact.Statement<Four> statement =
                new Fact.Statement<>(Four.values()[1], Four.values()[2], List.of(Evidence.of("card")));
        assertThat(Fact.of(statement)).isEqualTo(Fact.of(Four.class, List.of(statement)));
        assertThat(Fact.of(statement).statements()).containsExactly(statement);
        assertThat(Fact.of(statement).isContradictory()).isFalse();
    }

    @Test
    void statementsThatAgreeAreIntersectedAndOthersGiveTheirHullOnThreeGrades() {
        forUpToThree(Three.class, FactTest::checkMeaning);
    }

    @Test
    void statementsThatAgreeAreIntersectedAndOthersGiveTheirHullOnFourGrades() {
        forUpToThree(Four.class, FactTest::checkMeaning);
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> others = new ArrayList<>(items);
            T first = others.remove(i);
            for (List<T> rest : permutations(others)) {
                all.add(Stream.concat(Stream.of(first), rest.stream()).toList());
            }
        }
        return all;
    }

    private static <G extends Enum<G>> void checkOrder(Class<G> scale, List<Statement<G>> statements) {
        Fact<G> fact = Fact.of(scale, statements);
        for (List<Statement<G>> permutation : permutations(statements)) {
            assertThat(Fact.of(scale, permutation)).as("%s", permutation).isEqualTo(fact);
        }
    }

    @Test
    void orderOfStatementsNeverMattersOnThreeGrades() {
        forUpToThree(Three.class, FactTest::checkOrder);
    }

    @Test
    void orderOfStatementsNeverMattersOnFourGrades() {
        forUpToThree(Four.class, FactTest::checkOrder);
    }

    private static <G extends Enum<G>> void checkJoining(Class<G> scale, List<Statement<G>> statements) {
        Fact<G> joined = Fact.unknown(scale);
        for (Statement<G> statement : statements) {
            joined = joined.and(Fact.of(scale, List.of(statement)));
        }
        assertThat(joined).as("%s", statements).isEqualTo(Fact.of(scale, statements));
    }

    @Test
    void factsJoinedOneByOneAreTheFactOfAllStatementsOnThreeGrades() {
        forUpToThree(Three.class, FactTest::checkJoining);
    }

    @Test
    void factsJoinedOneByOneAreTheFactOfAllStatementsOnFourGrades() {
        forUpToThree(Four.class, FactTest::checkJoining);
    }

    @Test
    void joiningIsAssociative() {
        forUpToThree(Three.class, (scale, statements) -> {
            if (statements.size() == 3) {
                Fact<Three> first = Fact.of(scale, statements.subList(0, 1));
                Fact<Three> second = Fact.of(scale, statements.subList(1, 2));
                Fact<Three> third = Fact.of(scale, statements.subList(2, 3));
                assertThat(first.and(second.and(third)))
                        .isEqualTo(first.and(second).and(third));
            }
        });
    }

    @Test
    void factJoinedWithItselfIsItself() {
        forUpToThree(Three.class, (scale, statements) -> {
            Fact<Three> fact = Fact.of(scale, statements);
            assertThat(fact.and(fact)).isEqualTo(fact);
        });
    }

    @Test
    void learningMoreNeverWidensWhatIsNotContradictory() {
        forUpToThree(Four.class, (scale, statements) -> {
            Fact<Four> all = Fact.of(scale, statements);
            Fact<Four> fewer = Fact.of(scale, statements.subList(0, statements.size() - 1));
            if (!all.isContradictory()) {
                assertThat(allowed(fewer)).as("%s", statements).containsAll(allowed(all));
            }
        });
    }

    private static <G extends Enum<G>> void checkLesser(Class<G> scale) {
        for (Statement<G> one : statements(scale, CARD)) {
            for (Statement<G> other : statements(scale, PAPER)) {
                List<G> lesser = allowed(one).stream()
                        .flatMap(first ->
                                allowed(other).stream().map(second -> first.compareTo(second) <= 0 ? first : second))
                        .sorted()
                        .toList();
                Fact<G> fact = Fact.of(scale, List.of(one)).lesser(Fact.of(scale, List.of(other)));
                assertThat(fact.atLeast()).as("%s and %s", one, other).isEqualTo(lesser.get(0));
                assertThat(fact.atMost()).as("%s and %s", one, other).isEqualTo(lesser.get(lesser.size() - 1));
            }
        }
    }

    @Test
    void lesserSpansTheTrueLesserGradesOnThreeGrades() {
        checkLesser(Three.class);
    }

    @Test
    void lesserSpansTheTrueLesserGradesOnFourGrades() {
        checkLesser(Four.class);
    }

    @Test
    void evidenceOfTheLesserIsThatOfTheFactThatDecides() {
        Fact<Four> lesser = Fact.exactly(Four.LITTLE, CARD).lesser(Fact.exactly(Four.ALL, PAPER));
        assertThat(lesser.evidence()).containsExactly(CARD);
    }

    @Test
    void evidenceOfTheLesserIsOfBothIfEachDecidesOneEnd() {
        Fact<Four> lesser = Fact.between(Four.NONE, Four.ALL, CARD).lesser(Fact.between(Four.LITTLE, Four.MUCH, PAPER));
        assertThat(lesser.evidence()).containsExactly(CARD, PAPER);
    }

    @Test
    void lesserIsContradictoryIfAFactThatDecidesAnEndIs() {
        Fact<Four> contradictory = Fact.exactly(Four.NONE, CARD).and(Fact.exactly(Four.ALL, HUB));
        Fact<Four> lesser = contradictory.lesser(Fact.between(Four.LITTLE, Four.MUCH, PAPER));
        assertThat(lesser).hasToString("NONE..MUCH (contradictory)");
    }

    @Test
    void lesserIsNotContradictoryIfTheContradictionDecidesNothing() {
        Fact<Four> contradictory = Fact.exactly(Four.LITTLE, CARD).and(Fact.exactly(Four.ALL, HUB));
        assertThat(contradictory.lesser(Fact.exactly(Four.NONE, PAPER))).isEqualTo(Fact.exactly(Four.NONE, PAPER));
    }

    @Test
    void supportGoesToStatementsWithoutEvidenceOnly() {
        Fact<Three> fact = Fact.between(Three.LOW, Three.MIDDLE).and(Fact.exactly(Three.MIDDLE, HUB));
        assertThat(fact.supportedBy(List.of(CARD)))
                .isEqualTo(Fact.between(Three.LOW, Three.MIDDLE, CARD).and(Fact.exactly(Three.MIDDLE, HUB)));
    }

    @Test
    void supportWithoutEvidenceChangesNothing() {
        Fact<Three> fact = Fact.exactly(Three.LOW);
        assertThat(fact.supportedBy(List.of())).isSameAs(fact);
    }

    @Test
    void supportOfWhatNobodySaidIsNothing() {
        assertThat(Fact.unknown(Three.class).supportedBy(List.of(CARD)).evidence())
                .isEmpty();
    }

    @Test
    void supportLeavesTheGradesAlone() {
        forUpToThree(Three.class, (scale, statements) -> {
            List<Statement<Three>> bare = statements.stream()
                    .map(statement -> new Statement<>(statement.atLeast(), statement.atMost(), List.of()))
                    .toList();
            assertThat(Fact.of(scale, bare).supportedBy(List.of(CARD)))
                    .hasToString(Fact.of(scale, bare).toString());
        });
    }

    @Test
    void factIsExactIfOneGradeIsPossible() {
        assertThat(statements(Four.class))
                .filteredOn(statement -> Fact.of(Four.class, List.of(statement)).isExact())
                .allMatch(statement -> statement.atLeast() == statement.atMost())
                .hasSize(4);
    }

    @Test
    void factIsUnknownIfEveryGradeIsPossible() {
        assertThat(statements(Four.class))
                .filteredOn(statement -> Fact.of(Four.class, List.of(statement)).isUnknown())
                .containsExactly(new Statement<>(Four.NONE, Four.ALL, List.of()));
    }

    @Test
    void noStatementsAreUnknown() {
        assertThat(Fact.of(Four.class, List.of())).isEqualTo(Fact.unknown(Four.class));
    }

    @Test
    void unknownSaidBySomebodyIsAnotherFactThanSilence() {
        assertThat(Fact.between(Four.NONE, Four.ALL, CARD)).isNotEqualTo(Fact.unknown(Four.class));
    }

    @Test
    void evidenceOfSeveralStatementsIsSortedAndWithoutRepetition() {
        Fact<Three> fact = Fact.exactly(Three.LOW, PAPER, CARD)
                .and(Fact.between(Three.LOW, Three.HIGH, CARD, HUB))
                .and(Fact.between(Three.LOW, Three.MIDDLE, PAPER));
        assertThat(fact.evidence()).containsExactly(CARD, HUB, PAPER);
    }

    @Test
    void evidenceOfOneStatementIsSortedAndWithoutRepetition() {
        assertThat(Fact.exactly(Three.LOW, PAPER, CARD, PAPER).evidence()).containsExactly(CARD, PAPER);
    }

    @Test
    void orderOfEvidenceNeverMatters() {
        assertThat(Fact.exactly(Three.LOW, PAPER, CARD)).isEqualTo(Fact.exactly(Three.LOW, CARD, PAPER));
    }

    @Test
    void sameStatementTwiceIsOne() {
        Statement<Three> statement = new Statement<>(Three.LOW, Three.LOW, List.of(CARD));
        assertThat(Fact.of(Three.class, List.of(statement, statement)).statements())
                .containsExactly(statement);
    }

    @Test
    void statementsAreOrderedByGradesAndThenByEvidence() {
        Statement<Three> low = new Statement<>(Three.LOW, Three.LOW, List.of(PAPER));
        Statement<Three> lowOrMore = new Statement<>(Three.LOW, Three.MIDDLE, List.of());
        Statement<Three> supported = new Statement<>(Three.LOW, Three.MIDDLE, List.of(CARD));
        Statement<Three> supportedTwice = new Statement<>(Three.LOW, Three.MIDDLE, List.of(CARD, PAPER));
        Statement<Three> otherwise = new Statement<>(Three.LOW, Three.MIDDLE, List.of(PAPER));
        Statement<Three> middle = new Statement<>(Three.MIDDLE, Three.MIDDLE, List.of(CARD));
        assertThat(Stream.of(middle, otherwise, supportedTwice, supported, lowOrMore, low)
                        .sorted())
                .containsExactly(low, lowOrMore, supported, supportedTwice, otherwise, middle);
    }

    @Test
    void equalFactsHaveEqualHashes() {
        assertThat(Fact.exactly(Three.LOW, PAPER, CARD)).hasSameHashCodeAs(Fact.exactly(Three.LOW, CARD, PAPER));
    }

    @Test
    void factsOfDifferentEvidenceDiffer() {
        assertThat(Fact.exactly(Three.LOW, PAPER)).isNotEqualTo(Fact.exactly(Three.LOW, CARD));
    }

    @Test
    void scaleIsTheEnumEvenIfItsConstantsHaveBodies() {
        assertThat(Fact.exactly(Bodied.LESS).scale()).isEqualTo(Bodied.class);
    }

    @Test
    void exactFactReadsAsItsGrade() {
        assertThat(Fact.exactly(Three.LOW, CARD)).hasToString("LOW");
    }

    @Test
    void intervalReadsAsItsEnds() {
        assertThat(Fact.between(Three.LOW, Three.MIDDLE, CARD)).hasToString("LOW..MIDDLE");
    }

    @Test
    void contradictionIsNamed() {
        assertThat(Fact.exactly(Three.LOW).and(Fact.exactly(Three.MIDDLE))).hasToString("LOW..MIDDLE (contradictory)");
    }

    @Test
    void crossedEndsAreRefused() {
        assertThatThrownBy(() -> Fact.between(Three.HIGH, Three.LOW))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("at least HIGH and at most LOW cannot both be: the lower end comes first");
    }

    private static boolean isAtMost(Statement<Four> one, Statement<Four> other) {
        return one.atLeast().compareTo(other.atLeast()) <= 0 && one.atMost().compareTo(other.atMost()) <= 0;
    }

    @Test
    void lesserIsTheFactThatDecidesBothEndsAndElseSaysBoth() {
        for (Statement<Four> one : statements(Four.class, CARD)) {
            for (Statement<Four> other : statements(Four.class, PAPER)) {
                Fact<Four> first = Fact.of(Four.class, List.of(one));
                Fact<Four> second = Fact.of(Four.class, List.of(other));
                Fact<Four> lesser = first.lesser(second);
                if (isAtMost(one, other)) {
                    assertThat(lesser).as("%s and %s", one, other).isSameAs(first);
                } else if (isAtMost(other, one)) {
                    assertThat(lesser).as("%s and %s", one, other).isSameAs(second);
                } else {
                    assertThat(lesser).isEqualTo(Fact.between(lesser.atLeast(), lesser.atMost(), CARD, PAPER));
                }
            }
        }
    }

    @Test
    void lesserIsContradictoryIfTheOtherFactThatDecidesAnEndIs() {
        Fact<Four> contradictory = Fact.exactly(Four.NONE, CARD).and(Fact.exactly(Four.ALL, HUB));
        assertThat(Fact.between(Four.LITTLE, Four.MUCH, PAPER).lesser(contradictory))
                .hasToString("NONE..MUCH (contradictory)");
    }

    @Test
    void contradictionIsAnotherFactThanTheSameIntervalOnTheSameEvidence() {
        Fact<Four> contradictory = Fact.exactly(Four.NONE, CARD).and(Fact.exactly(Four.ALL, CARD));
        assertThat(contradictory.lesser(Fact.between(Four.LITTLE, Four.MUCH, PAPER)))
                .isNotEqualTo(Fact.between(Four.NONE, Four.MUCH, CARD, PAPER));
    }

    @Test
    void unknownOnAnotherScaleIsAnotherFact() {
        assertThat(Fact.unknown(Three.class)).isNotEqualTo(Fact.unknown(Four.class));
    }

    @Test
    void factIsNotWhatIsNoFact() {
        assertThat(Fact.exactly(Three.LOW)).isNotEqualTo("LOW");
    }

    @Test
    void hashesOfFactsDiffer() {
        assertThat(statements(Four.class).stream()
                        .map(statement ->
                                Fact.of(Four.class, List.of(statement)).hashCode())
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void evidenceOfOneStatementIsItsOwn() {
        Fact<Three> fact = Fact.exactly(Three.LOW, PAPER, CARD);
        assertThat(fact.evidence()).isSameAs(fact.statements().get(0).evidence());
    }

    @Test
    void factWhoseStatementsAllHaveEvidenceNeedsNoSupport() {
        Fact<Three> fact = Fact.exactly(Three.LOW, CARD);
        assertThat(fact.supportedBy(List.of(PAPER))).isSameAs(fact);
    }
}
