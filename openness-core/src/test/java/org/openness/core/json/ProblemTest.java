package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProblemTest {

    private static final Problem PROBLEM = new Problem(
            "unknown-word",
            "/weights/access",
            14,
            17,
            "\"publik\"",
            "an access",
            Optional.of("did you mean \"public\"?"));

    @Test
    void problemReadsAsOneSentenceWithItsPlace() {
        assertThat(PROBLEM)
                .hasToString("/weights/access (line 14, column 17): found \"publik\", expected an access;"
                        + " did you mean \"public\"?");
    }

    @Test
    void problemWithoutSuggestionEndsEarlier() {
        assertThat(new Problem("not-text", "/name", 1, 9, "null", "text", Optional.empty()))
                .hasToString("/name (line 1, column 9): found null, expected text");
    }

    @Test
    void problemOfTheWholeDocumentHasNoPointer() {
        assertThat(new Problem("not-json", "", 2, 3, "x", "JSON", Optional.empty()).location())
                .isEqualTo("the document (line 2, column 3)");
    }

    @Test
    void problemOfTheWholeInputHasNoPlace() {
        assertThat(new Problem("empty-document", "", 0, 0, "nothing", "a document", Optional.empty()).location())
                .isEqualTo("the document");
    }

    @Test
    void longPointerIsShortenedInTheLocation() {
        assertThat(new Problem("not-text", "/" + "x\n".repeat(500), 1, 1, "null", "text", Optional.empty()).location())
                .isEqualTo("/" + "x\\u000A".repeat(39) + "x... (line 1, column 1)");
    }

    @Test
    void problemOnALineOfSeveralKeepsItsColumn() {
        assertThat(PROBLEM.onLine(3).location()).isEqualTo("/weights/access (line 3, column 17)");
    }

    @Test
    void problemOfAWholeLineIsAtItsStart() {
        assertThat(new Problem("empty-document", "", 0, 0, "nothing", "a document", Optional.empty())
                        .onLine(3)
                        .location())
                .isEqualTo("the document (line 3, column 1)");
    }

    @Test
    void lineNumberBeyondCountingIsTheLargest() {
        assertThat(PROBLEM.onLine(1L << 40).line()).isEqualTo(Integer.MAX_VALUE);
    }
}
