package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.PartialDate;
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

    @Test
    void notesOfAnotherAreAddedWithThoseThatWereOnlyCounted() {
        Notes many = new Notes();
        for (int i = 0; i < Notes.KEPT + 2; i++) {
            many.add("odd", "", OBJECT, "x");
        }
        Notes notes = new Notes();
        notes.add("first", "", OBJECT, "x");
        notes.addAll(many);

        assertThat(many.size()).isEqualTo(Notes.KEPT + 2);
        assertThat(notes.size()).isEqualTo(Notes.KEPT + 3);
        assertThat(notes.inOrder())
                .extracting(Problem::code)
                .startsWith("first")
                .endsWith("more-notes");
        assertThat(notes.inOrder().get(Notes.KEPT).found()).isEqualTo("3 more values that are odd");
    }

    @Test
    void notesOfOneLineComeInTheOrderOfColumns() {
        Json object = JsonReader.withLimits(Imports.LIMITS).readJson("{\"a\": 1, \"b\": 2}", 1);
        Notes notes = new Notes();
        notes.add("second", "/b", object.fields().get(1).value(), "x");
        notes.add("first", "/a", object.fields().get(0).value(), "x");

        assertThat(notes.inOrder()).extracting(Problem::code).containsExactly("first", "second");
    }

    @Test
    void pointerOfAnItemIsItsNumber() {
        assertThat(Notes.child("/x", 3)).isEqualTo("/x/3");
    }

    private static Located root(String json) {
        return Located.root(JsonReader.withLimits(Imports.LIMITS).readJson(json, 1));
    }

    @Test
    void anythingButTextIsNoted() {
        Located root = root("{\"a\": \" x \", \"b\": 1, \"c\": \"\", \"d\": null}");
        Notes notes = new Notes();

        assertThat(notes.text(root, "a")).contains("x");
        assertThat(notes.text(root, "b")).isEmpty();
        assertThat(notes.text(root, "c")).isEmpty();
        assertThat(notes.text(root, "d")).isEmpty();
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/b (line 1, column 19): found the number 1, expected text");
    }

    @Test
    void anythingButAnObjectIsNoted() {
        Located root = root("{\"a\": {}, \"b\": 1}");
        Notes notes = new Notes();

        assertThat(notes.object(root, "a")).map(Located::pointer).contains("/a");
        assertThat(notes.object(root, "b")).isEmpty();
        assertThat(notes.object(root, "c")).isEmpty();
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly("/b (line 1, column 16): found the number 1, expected an object");
    }

    @Test
    void dateMayBeTheBeginningOfAPointInTime() {
        Located root = root("[\"2024-05-06T07:08:09Z\", \"2024-05\", \"May\", \"\"]");
        Notes notes = new Notes();

        assertThat(root.items().stream().map(notes::date))
                .containsExactly(
                        Optional.of(PartialDate.parse("2024-05-06")),
                        Optional.of(PartialDate.parse("2024-05")),
                        Optional.empty(),
                        Optional.empty());
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "/2 (line 1, column 37): found \"May\", expected a date from 1950 to 2100 that begins with"
                                + " YYYY-MM-DD, YYYY-MM or YYYY");
    }

    @Test
    void refusalIsOneProblemWithItsPlace() {
        Located where = root("{\"a\": 1}").get("a").orElseThrow();

        assertThat(Notes.refusal("code", where, "one", "two", Optional.of("do it")))
                .hasMessage("/a (line 1, column 7): found one, expected two; do it");
    }

    @Test
    void fieldBesideTheRightOneIsNotMisspelt() {
        Json object = JsonReader.withLimits(Imports.LIMITS).readJson("{\"licence\": 1, \"license\": 2}", 1);
        Notes notes = new Notes();
        notes.addMisspelt("", object, List.of("license"), List.of("license"));

        assertThat(notes.inOrder()).isEmpty();
    }
}
