package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;

class LocatedTest {

    private static Located root(String json) {
        return Located.root(JsonReader.withLimits(Imports.LIMITS).readJson(json, 1));
    }

    @Test
    void rootIsTheDocument() {
        Located root = root("{\"a\": 1}");

        assertThat(root.pointer()).isEmpty();
        assertThat(root.step()).isEmpty();
        assertThat(root.json().is(Json.Kind.OBJECT)).isTrue();
    }

    @Test
    void pointerIsTheWayFromTheRoot() {
        Located item = root("{\"a/b\": {\"~\": [1, 2]}}")
                .get("a/b")
                .orElseThrow()
                .list("~")
                .get(1);

        assertThat(item.pointer()).isEqualTo("/a~1b/~0/1");
        assertThat(item.step()).isEqualTo("1");
        assertThat(item.json().text()).isEqualTo("2");
    }

    @Test
    void nullIsAsIfItWereMissing() {
        Located root = root("{\"a\": null, \"b\": [null, 1, null], \"c\": 2}");

        assertThat(root.get("a")).isEmpty();
        assertThat(root.fields()).extracting(Located::step).containsExactly("b", "c");
        assertThat(root.list("b")).extracting(Located::pointer).containsExactly("/b/1");
    }

    @Test
    void fieldsAreFollowedFurther() {
        assertThat(root("{\"a\": {\"b\": 1}}").fields().get(0).fields())
                .extracting(Located::pointer)
                .containsExactly("/a/b");
    }

    @Test
    void valueThatIsNoArrayIsItsOnlyItem() {
        Located value = root("{\"a\": 1}").get("a").orElseThrow();

        assertThat(value.items()).isEqualTo(List.of(value));
    }

    @Test
    void missingFieldHasNoItems() {
        assertThat(root("{}").list("a")).isEmpty();
    }

    @Test
    void onlyAnObjectIsOne() {
        Located root = root("{\"a\": []}");

        assertThat(root.isObject()).isTrue();
        assertThat(root.get("a").orElseThrow().isObject()).isFalse();
    }

    @Test
    void textIsStrippedAndNeverBlank() {
        Located root = root("{\"a\": \" x \", \"b\": \" \", \"c\": 1}");

        assertThat(root.text("a")).contains("x");
        assertThat(root.text("b")).isEmpty();
        assertThat(root.text("c")).isEmpty();
        assertThat(root.text("d")).isEmpty();
    }
}
