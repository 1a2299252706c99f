package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Json} tree from tokens with an explicit stack, within limits, refusing repeated names. */
final class TreeBuilder {

    /** Most objects and arrays of a record are this small. */
    private static final int EXPECTED = 4;

    /** Objects with more fields than this are checked for repeated names with an index. */
    private static final int INDEXED_FROM = 16;

    private final ReadLimits limits;
    private final Deque<Open> open = new ArrayDeque<>();
    private int tokens;
    private @Nullable Json root;

    TreeBuilder(ReadLimits limits) {
        this.limits = limits;
    }

    /** An object or array whose end has not come yet. */
    private static final class Open {
        final boolean isObject;
        final int line;
        final int column;
        final List<Json.Field> fields;
        final List<Json> items;

        @Nullable
        String name;

        int nameLine;
        int nameColumn;

        @Nullable
        Map<String, Json.Field> index;

        Open(boolean isObject, int line, int column) {
            this.isObject = isObject;
            this.fields = isObject ? new ArrayList<>(EXPECTED) : ImmutableList.of();
            this.items = isObject ? ImmutableList.of() : new ArrayList<>(EXPECTED);
            this.line = line;
            this.column = column;
        }

        Json.@Nullable Field earlier(String wanted) {
            if (fields.size() < INDEXED_FROM) {
                for (Json.Field field : fields) {
                    if (field.name().equals(wanted)) {
                        return field;
                    }
                }
                return null;
            }
            if (index == null) {
                index = new HashMap<>();
                for (Json.Field field : fields) {
                    index.put(field.name(), field);
                }
            }
            return index.get(wanted);
        }
    }

    boolean isComplete() {
        return root != null;
    }

    Json root() {
        if (root == null) {
            throw JsonReader.failure("empty-document", 0, 0, "nothing but comments", "a document", "");
        }
        return root;
    }

    boolean awaitsName() {
        Open current = open.peek();
        return current != null && current.isObject && current.name == null;
    }

    void startObject(int line, int column) {
        start(true, line, column);
    }

    void startArray(int line, int column) {
        start(false, line, column);
    }

    private void start(boolean isObject, int line, int column) {
        count(line, column);
        if (open.size() >= limits.depth()) {
            throw JsonReader.failure(
                    "nested-too-deep", line, column, "nesting below " + limits.depth() + " levels", "less", "");
        }
        open.push(new Open(isObject, line, column));
    }

    void name(String name, int line, int column) {
        count(line, column);
        checkLength("name-too-long", "a name", name, limits.name(), line, column);
        checkPairs(name, line, column);
        Open object = open.element();
        Json.Field earlier = object.earlier(name);
        if (earlier != null) {
            throw JsonReader.failure(
                    "duplicate-name",
                    line,
                    column,
                    "the name " + Text.quote(name) + " again, first at line " + earlier.line() + ", column "
                            + earlier.column(),
                    "each name once in an object",
                    "delete one of them");
        }
        object.name = name;
        object.nameLine = line;
        object.nameColumn = column;
    }

    void scalar(Json.Kind kind, String text, int line, int column) {
        count(line, column);
        if (kind == Json.Kind.NUMBER) {
            checkLength("number-too-long", "a number", text, limits.number(), line, column);
        }
        checkLength("string-too-long", "a string", text, limits.string(), line, column);
        checkPairs(text, line, column);
        add(Json.scalar(kind, text, line, column));
    }

    void end() {
        Open closed = open.pop();
        count(closed.line, closed.column);
        add(
                closed.isObject
                        ? Json.object(closed.fields, closed.line, closed.column)
                        : Json.array(closed.items, closed.line, closed.column));
    }

    private void add(Json value) {
        Open parent = open.peek();
        if (parent == null) {
            root = value;
            return;
        }
        if (!parent.isObject) {
            parent.items.add(value);
            return;
        }
        String name = parent.name;
        if (name == null) {
            throw new AssertionError("the parser delivers a name before each value of an object");
        }
        Json.Field field = new Json.Field(name, parent.nameLine, parent.nameColumn, value);
        parent.fields.add(field);
        if (parent.index != null) {
            parent.index.put(name, field);
        }
        parent.name = null;
    }

    private void count(int line, int column) {
        tokens++;
        if (tokens > limits.tokens()) {
            throw JsonReader.failure(
                    "too-many-tokens", line, column, "more than " + limits.tokens() + " tokens", "fewer", "");
        }
    }

    private static void checkLength(String code, String what, String text, int limit, int line, int column) {
        if (text.length() > limit) {
            throw JsonReader.failure(
                    code, line, column, what + " of " + text.length() + " characters", "at most " + limit, "");
        }
    }

    private static void checkPairs(String text, int line, int column) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw JsonReader.failure(
                            "half-a-character",
                            line,
                            column,
                            "half of a surrogate pair in " + Text.quote(text),
                            "whole characters",
                            "");
                }
                i++;
            }
        }
    }
}
