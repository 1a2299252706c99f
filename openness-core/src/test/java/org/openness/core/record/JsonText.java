package org.openness.core.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.JsonWriter;
import org.openness.core.json.ReadLimits;

/** Trees as JSON text: for another validator, or in another order. */
final class JsonText {

    /** The lists of a record whose order means nothing. */
    private static final Set<String> UNORDERED = Set.of(
            "evidence",
            "access",
            "completeness",
            "detail",
            "stated",
            "license",
            "all",
            "weights",
            "code",
            "data",
            "documents");

    private JsonText() {}

    /** Returns the tree of a document in JSON or YAML. */
    static Json tree(String text) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the tree as JSON. */
    static String of(Json value) {
        return of("", value, items -> items);
    }

    /** Returns the tree as JSON, with fields and statements in another order. */
    static String shuffled(Json value, Random random) {
        return of("", value, items -> {
            List<String> copy = new ArrayList<>(items);
            Collections.shuffle(copy, random);
            return copy;
        });
    }

    private static String of(String name, Json value, UnaryOperator<List<String>> order) {
        return switch (value.kind()) {
            case OBJECT ->
                "{"
                        + String.join(
                                ",",
                                order.apply(value.fields().stream()
                                        .map(field ->
                                                quoted(field.name()) + ":" + of(field.name(), field.value(), order))
                                        .toList()))
                        + "}";
            case ARRAY -> {
                List<String> items =
                        value.items().stream().map(item -> of("", item, order)).toList();
                yield "[" + String.join(",", UNORDERED.contains(name) ? order.apply(items) : items) + "]";
            }
            case STRING -> quoted(value.text());
            case NULL -> "null";
            case NUMBER, BOOLEAN -> value.text().toLowerCase(Locale.ROOT);
        };
    }

    static String quoted(String text) {
        String array = JsonWriter.compact().array().item(text).endArray().toString();
        return array.substring(1, array.length() - 1);
    }
}
