package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

    private static Problem problem(int line) {
        return new Problem("not-text", "/name", line, 1, "null", "text", Optional.empty());
    }

    private static List<Problem> problems(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(InvalidInputExceptionTest::problem)
                .toList();
    }

    private static String lines(int number) {
        return problems(number).stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void messageHasALineForEachProblem() {
        assertThat(new InvalidInputException(problems(100))).hasMessage(lines(100));
    }

    @Test
    void messageOfManyProblemsEndsAfterAHundred() {
        assertThat(new InvalidInputException(problems(103))).hasMessage(lines(100) + "\nand 3 more");
    }

    @Test
    void allProblemsAreCarried() {
        assertThat(new InvalidInputException(problems(103)).problems()).isEqualTo(problems(103));
    }

    @Test
    void problemsAreCopied() {
        List<Problem> given = new ArrayList<>(problems(1));
        InvalidInputException exception = new InvalidInputException(given);
        given.clear();
        assertThat(exception.problems()).isEqualTo(problems(1));
    }

    @Test
    void exceptionWithoutProblemIsRefused() {
        assertThatThrownBy(() -> new InvalidInputException(Collections.emptyList()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("an InvalidInputException needs at least one problem");
    }
}
