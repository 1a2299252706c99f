package org.openness.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openness.core.json.Json;

/** Records of which a value or a field has been put in another place, taken away, added or replaced. */
final class BentRecords {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "1",
            "\"\"",
            "\" \"",
            "\"public\"",
            "\"hosted\"",
            "\"partial\"",
            "\"sources\"",
            "\"yes\"",
            "\"no\"",
            "\"none\"",
            "\"open\"",
            "\"unshareable\"",
            "\"merge\"",
            "\"MIT\"",
            "\"2024-02-29\"",
            "\"2023-02-29\"",
            "\"https://example.org\"",
            "[]",
            "{}",
            "[[]]",
            "[\"public\"]",
            "[\"https://example.org\"]",
            "[\"yes\", \"no\"]",
            "{\"is\": \"public\"}",
            "{\"is\": \"MIT\", \"evidence\": \"https://example.org\"}",
            "{\"is\": \"yes\", \"atMost\": \"yes\"}",
            "{\"atLeast\": \"public\", \"atMost\": \"hosted\"}",
            "{\"atLeast\": \"hosted\", \"atMost\": \"public\"}",
            "{\"atMost\": \"none\"}",
            "{\"source\": \"a letter\"}",
            "{\"name\": \"a name\"}",
            "{\"used\": \"no\"}",
            "{\"none\": true}",
            "{\"undisclosed\": true, \"none\": true}",
            "{\"label\": \"open\"}",
            "{\"withdrawn\": \"2024\"}",
            "{\"name\": \"data\", \"reason\": \"why\"}",
            "{\"name\": \"data\", \"reason\": \"why\", \"class\": \"unshareable\"}",
            "[{\"name\": \"another\", \"relation\": \"merge\"}]",
            "[{\"release\": {\"name\": \"yet another\"}, \"relation\": \"adapter\"}]");
    private static final List<String> NAMES = List.of(
            "name",
            "aliases",
            "producer",
            "released",
            "asOf",
            "claims",
            "sources",
            "license",
            "base",
            "note",
            "weights",
            "checkpoints",
            "trainingCode",
            "trainingData",
            "dataInformation",
            "evaluationData",
            "paper",
            "freeOfCharge",
            "access",
            "completeness",
            "detail",
            "stated",
            "sets",
            "location",
            "withdrawn",
            "used",
            "evidence",
            "is",
            "atLeast",
            "atMost",
            "source",
            "place",
            "seen",
            "by",
            "label",
            "class",
            "reason",
            "generatedBy",
            "relation",
            "release",
            "none",
            "undisclosed",
            "all",
            "code",
            "data",
            "documents",
            "misspelt");

    private final Random random;
    private int until;

    BentRecords(Random random) {
        this.random = random;
    }

    /** Returns the tree as JSON, bent at one place, seldom at two. */
    String bend(Json tree) {
        int places = count(tree);
        until = random.nextInt(places);
        String bent = write(tree);
        if (random.nextInt(4) == 0) {
            Json again = JsonText.tree(bent);
            if (again.is(Json.Kind.OBJECT)) {
                until = random.nextInt(count(again));
                bent = write(again);
            }
        }
        return bent.startsWith("{") ? bent : "[" + bent + "]";
    }

    private static int count(Json value) {
        int count = 1;
        for (Json.Field field : value.fields()) {
            count += count(field.value());
        }
        for (Json item : value.items()) {
            count += count(item);
        }
        return count;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private String write(Json value) {
        if (until-- == 0) {
            return bent(value);
        }
        return switch (value.kind()) {
            case OBJECT -> object(value.fields());
            case ARRAY -> array(value.items());
            case STRING, NUMBER, BOOLEAN, NULL -> JsonText.of(value);
        };
    }

    private String object(List<Json.Field> fields) {
        List<String> parts = new ArrayList<>();
        fields.forEach(field -> parts.add(JsonText.quoted(field.name()) + ":" + write(field.value())));
        return "{" + String.join(",", parts) + "}";
    }

    private String array(List<Json> items) {
        return "[" + String.join(",", items.stream().map(this::write).toList()) + "]";
    }

    private String bent(Json value) {
        return switch (random.nextInt(6)) {
            case 0 -> one(VALUES);
            case 1 -> "[" + JsonText.of(value) + "]";
            case 2 -> value.items().isEmpty() ? one(VALUES) : JsonText.of(one(value.items()));
            case 3 -> without(value);
            case 4 -> with(value, one(NAMES), one(VALUES));
            default -> renamed(value, one(NAMES));
        };
    }

    private String without(Json value) {
        if (value.fields().isEmpty()) {
            return one(VALUES);
        }
        List<Json.Field> fields = new ArrayList<>(value.fields());
        fields.remove(random.nextInt(fields.size()));
        return object(fields);
    }

    private String with(Json value, String name, String added) {
        if (!value.is(Json.Kind.OBJECT) || value.get(name).isPresent()) {
            return one(VALUES);
        }
        String object = JsonText.of(value);
        String field = JsonText.quoted(name) + ":" + added;
        return value.fields().isEmpty()
                ? "{" + field + "}"
                : object.substring(0, object.length() - 1) + "," + field + "}";
    }

    private String renamed(Json value, String name) {
        if (value.fields().isEmpty() || value.get(name).isPresent()) {
            return one(VALUES);
        }
        int place = random.nextInt(value.fields().size());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < value.fields().size(); i++) {
            Json.Field field = value.fields().get(i);
            parts.add(JsonText.quoted(i == place ? name : field.name()) + ":" + JsonText.of(field.value()));
        }
        return "{" + String.join(",", parts) + "}";
    }
}
