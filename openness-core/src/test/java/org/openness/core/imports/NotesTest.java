package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;

class NotesTest {

    private static final Json OBJECT =
            JsonReader.withLimits(Imports.LIMITS).readJson("{\"a\": 1,\n \"licence\": 2,\n \"b/~\": 3}", 1);

    @Test
    void notesComeInTheOrderOfTheDocument() {
        Notes notes = new Notes();
        notes.add("second", "/licence", OBJECT.fields().get(1).value(), "x");
        notes.add("first", "/a", OBJECT.fields().get(0).value(), "x");
        assertThat(notes.inOrder()).extracting(Problem::code).containsExactly("first", "second");
    }

    @Test
    void manyNotesAreOnlyCounted() {
        Notes notes = new Notes();
        for (int i = 0; i < Notes.KEPT + 3; i++) {
            notes.add("odd", "", OBJECT, "x");
        }
        assertThat(notes.inOrder())
                .hasSize(Notes.KEPT + 1)
                .last()
                .asString()
                .isEqualTo("the document: found 3 more values that are odd, expected a document with fewer of them");
    }

    @Test
    void misspeltFieldIsNotedUnlessTheRightOneIsThere() {
        Notes notes = new Notes();
        notes.addMisspelt("", OBJECT, List.of("a"), List.of("license", "a"));
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/licence (line 2, column 2): found the field \"licence\", expected a field that is"
                        + " known; did you mean \"license\"? No fact was taken from it");
    }

    @Test
    void pointersAreEscaped() {
        assertThat(Notes.child("/x", "b/~")).isEqualTo("/x/b~1~0");
    }
}
