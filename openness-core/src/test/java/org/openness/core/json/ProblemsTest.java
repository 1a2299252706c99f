package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static Json read(String text) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void problemWithAValueNamesItsPlaceAndWhatItIs() {
        Json document = read("{\"a\": [1]}");
        Problems problems = new Problems(document);
        problems.add("not-text", document.get("a").orElseThrow().items().get(0), "text");
        assertThat(problems.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/a/0 (line 1, column 8): found the number 1, expected text");
    }

    @Test
    void problemsComeInTheOrderOfTheDocument() {
        Json document = read("[1,\n2, 3,\n4]");
        Problems problems = new Problems(document);
        for (int index : new int[] {3, 1, 2, 0}) {
            problems.add("not-text", document.items().get(index), "text");
        }
        assertThat(problems.inOrder()).extracting(Problem::pointer).containsExactly("/0", "/1", "/2", "/3");
    }

    @Test
    void problemsWithOneValueComeInTheOrderInWhichTheyWereFound() {
        Json document = read("[1]");
        Problems problems = new Problems(document);
        problems.add("second", document, "x");
        problems.add("first", document, "x");
        assertThat(problems.inOrder()).extracting(Problem::code).containsExactly("second", "first");
    }

    @Test
    void unknownWordListsTheKnownOnesAndTheNearest() {
        Json document = read("[\"publik\"]");
        Problems problems = new Problems(document);
        problems.addUnknownWord("unknown-word", document.items().get(0), "an access", List.of("withheld", "public"));
        assertThat(problems.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "/0 (line 1, column 2): found \"publik\", expected an access, one of: withheld, public;"
                                + " did you mean \"public\"?");
    }

    @Test
    void unknownFieldIsReportedAtItsName() {
        Json document = read("{\"a\": {\"lisense\":\n 1, \"access\": 2}}");
        Problems problems = new Problems(document);
        problems.addUnknownFields(document.get("a").orElseThrow(), List.of("access", "license"));
        assertThat(problems.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "/a/lisense (line 1, column 8): found the field \"lisense\", expected one of the fields"
                                + " access, license; did you mean \"license\"?");
    }

    @Test
    void nothingIsThrownIfNothingIsWrong() {
        assertThatCode(() -> new Problems(read("{}")).throwIfAny()).doesNotThrowAnyException();
    }

    @Test
    void allProblemsAreThrownTogether() {
        Json document = read("[1, 2]");
        Problems problems = new Problems(document);
        document.items().forEach(item -> problems.add("not-text", item, "text"));
        assertThatThrownBy(problems::throwIfAny)
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/0 (line 1, column 2): found the number 1, expected text\n"
                        + "/1 (line 1, column 5): found the number 2, expected text");
    }

    @Test
    void thousandProblemsAreCollected() {
        Json document = read("[0" + ",0".repeat(999) + "]");
        Problems problems = new Problems(document);
        document.items().forEach(item -> problems.add("not-text", item, "text"));
        assertThat(problems.inOrder()).hasSize(1000);
    }

    @Test
    void readingEndsAfterAThousandProblems() {
        Json document = read("[0" + ",0".repeat(5000) + "]");
        Problems problems = new Problems(document);
        List<Problem> thrown = catchThrowableOfType(
                        InvalidInputException.class,
                        () -> document.items().forEach(item -> problems.add("not-text", item, "text")))
                .problems();
        assertThat(thrown).hasSize(1001);
        assertThat(thrown.get(1000))
                .isEqualTo(new Problem(
                        "too-many-problems",
                        "",
                        1,
                        2002,
                        "more than 1000 problems",
                        "fewer",
                        Optional.of("solve these first; what comes after them was not looked at")));
    }

    @Test
    void pointersOfManyProblemsInALargeDocumentAreFound() {
        Json document = read("[" + "[0,0,0],".repeat(30_000) + "[0]]");
        Problems problems = new Problems(document);
        document.items().subList(29_000, 30_000).forEach(item -> problems.add("x", item, "y"));
        assertThat(problems.inOrder().get(999).pointer()).isEqualTo("/29999");
    }

    @Test
    void problemsAreCounted() {
        Json document = read("[1, 2]");
        Problems problems = new Problems(document);
        document.items().forEach(item -> problems.add("not-text", item, "text"));
        assertThat(problems.size()).isEqualTo(2);
    }
}
