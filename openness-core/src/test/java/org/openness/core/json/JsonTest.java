package org.openness.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    private static Json read(String text) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Json at(Json value, Object... steps) {
        Json found = value;
        for (Object step : steps) {
            found = step instanceof Integer index
                    ? found.items().get(index)
                    : found.get((String) step).orElseThrow();
        }
        return found;
    }

    @Test
    void pointerToTheDocumentIsEmpty() {
        Json document = read("{}");
        assertThat(document.pointerTo(document)).isEmpty();
    }

    @Test
    void pointerNamesFieldsAndIndexes() {
        Json document = read("{\"a\": 1, \"b\": [2, {\"c\": 3}]}");
        assertThat(document.pointerTo(at(document, "b", 1, "c"))).isEqualTo("/b/1/c");
    }

    @Test
    void pointerEscapesTildesAndSlashes() {
        Json document = read("{\"a/b\": {\"~1\": {\"\": 1}}}");
        assertThat(document.pointerTo(at(document, "a/b", "~1", ""))).isEqualTo("/a~1b/~01/");
    }

    @Test
    void pointerTellsEqualValuesApart() {
        Json document = read("[1, 1, 1]");
        assertThat(document.pointerTo(at(document, 2))).isEqualTo("/2");
    }

    @Test
    void pointerIsRelativeToTheValue() {
        Json document = read("{\"a\": [{\"b\": 1}]}");
        assertThat(at(document, "a").pointerTo(at(document, "a", 0, "b"))).isEqualTo("/0/b");
    }

    @Test
    void pointerToAStrangerIsEmpty() {
        assertThat(read("[1]").pointerTo(read("1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                      | an object
            []                      | an array
            ["a\\u0007"]            | "a\\u0007"
            [1.50]                  | the number 1.50
            [true]                  | true
            [null]                  | null
            - True                  | True
            - ~                     | null
            """)
    void valueIsDescribedAsAMessageNamesIt(String text, String described) {
        Json value = read(text);
        assertThat((value.items().isEmpty() ? value : value.items().get(0)).described())
                .isEqualTo(described);
    }

    @Test
    void scalarsHaveNeitherFieldsNorItems() {
        Json text = at(read("[\"a\"]"), 0);
        assertThat(text.fields().size() + text.items().size()).isZero();
    }

    @Test
    void fieldThatIsNotThereIsAbsent() {
        assertThat(read("{\"a\": 1}").get("b")).isEmpty();
    }

    @Test
    void arrayHasNoFields() {
        assertThat(read("[{\"a\": 1}]").get("a")).isEmpty();
    }

    @Test
    void fieldsAreFoundByTheirNumbers() {
        List<Json.Field> fields =
                read("{\"a\": {\"b\": [1, 2]}, \"c\": [], \"d\": 3}").fields();

        assertThat(fields).hasSize(3).isNotEmpty();
        assertThat(fields.get(2).name() + fields.get(2).value().text()).isEqualTo("d3");
        assertThat(fields.stream().map(Json.Field::name)).containsExactly("a", "c", "d");
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> fields.get(3));
    }

    @Test
    void behindTheLastFieldThereIsNone() {
        Iterator<Json.Field> fields =
                read("[{\"a\": 1}, 2]").items().get(0).fields().iterator();
        fields.next();

        assertThat(fields.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(fields::next);
    }

    @Test
    void emptyObjectHasNoFields() {
        assertThat(read("[{}, 2]").items().get(0).fields()).isEmpty();
    }

    /** The tape of one of these documents is full to its last place. */
    @Test
    void emptyArrayHasNoItemsWhereverItStands() {
        for (int size = 1; size <= 64; size++) {
            Json last = read("[" + "[],".repeat(size - 1) + "[]]").items().get(size - 1);
            assertThat(last.items()).as("the last of %s", size).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                        | true
            {"a": 1}                  | true
            {"b": {"c": 1}, "a": [2]} | true
            {"c": 1}                  | false
            {"a": {"b": 1}, "c": 1}   | false
            ["c"]                     | true
            "c"                       | true
            """)
    void objectHasOnlyTheNamedFieldsIfEachOfItsOwnIsNamed(String value, boolean only) {
        assertThat(at(read("{\"x\": " + value + "}"), "x").hasOnly(List.of("a", "b")))
                .isEqualTo(only);
    }

    @Test
    void pointersAreLookedUpOnlyForTheKeys() {
        Json document = read("{\"a\": [1, 2]}");
        Map<Json, String> pointers = new HashMap<>(Map.of(at(document, "a", 1), ""));
        document.putPointers(pointers);
        assertThat(pointers).containsExactly(Map.entry(at(document, "a", 1), "/a/1"));
    }

    @Test
    void valuesAreEqualAtTheSamePlaceOfTheSameDocumentOnly() {
        Json document = read("[1, 1]");
        assertThat(at(document, 0))
                .isEqualTo(at(document, 0))
                .hasSameHashCodeAs(at(document, 0))
                .isNotEqualTo(at(document, 1))
                .isNotEqualTo(at(read("[1, 1]"), 0))
                .isNotEqualTo("1");
    }

    /** Pointers are looked up by value, and a hostile document has very many. */
    @Test
    void valuesOfADocumentHaveDifferentHashCodes() {
        assertThat(read("[1, 1, {\"a\": 1}]").items())
                .extracting(Json::hashCode)
                .doesNotHaveDuplicates();
    }
}
