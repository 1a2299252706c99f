package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openness.core.json.Json;

/**
 * A value of a document and the way to it, so that a fact or a note can say where it was found without a search. Foreign
 * documents are read leniently: {@code null} is silence, and one value stands for a list of one.
 */
final class Located {

    private final Json json;
    private final @Nullable Located parent;
    private final String step;

    private Located(Json json, @Nullable Located parent, String step) {
        this.json = json;
        this.parent = parent;
        this.step = step;
    }

    static Located root(Json json) {
        return new Located(json, null, "");
    }

    Json json() {
        return json;
    }

    boolean isObject() {
        return json.is(Json.Kind.OBJECT);
    }

    /** Returns the value of a field, unless it is missing or {@code null}. */
    Optional<Located> get(String name) {
        return json.get(name).filter(value -> !value.is(Json.Kind.NULL)).map(value -> new Located(value, this, name));
    }

    /** Returns the fields of an object, those that are {@code null} left out. */
    List<Located> fields() {
        return json.fields().stream()
                .filter(field -> !field.value().is(Json.Kind.NULL))
                .map(field -> new Located(field.value(), this, field.name()))
                .toList();
    }

    /** Returns the items of an array, those that are {@code null} left out, or this value if it is none. */
    List<Located> items() {
        if (!json.is(Json.Kind.ARRAY)) {
            return ImmutableList.of(this);
        }
        ImmutableList.Builder<Located> items = ImmutableList.builder();
        int index = 0;
        for (Json item : json.items()) {
            if (!item.is(Json.Kind.NULL)) {
                items.add(new Located(item, this, Integer.toString(index)));
            }
            index++;
        }
        return items.build();
    }

    /** Returns the items of a field, none if it is missing. */
    List<Located> list(String name) {
        return get(name).map(Located::items).orElse(ImmutableList.of());
    }

    /** Returns the text, without white space around it, unless it is blank or no text. */
    Optional<String> text() {
        return json.is(Json.Kind.STRING) && !json.text().isBlank()
                ? Optional.of(json.text().strip())
                : Optional.empty();
    }

    /** Returns the text of a field, unless it is missing, blank or no text. */
    Optional<String> text(String name) {
        return get(name).flatMap(Located::text);
    }

    /** Returns the last step of the way: the name of the field or the number of the item. */
    String step() {
        return step;
    }

    /** Returns the JSON pointer (RFC 6901). */
    String pointer() {
        return parent == null
                ? ""
                : parent.pointer() + "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
