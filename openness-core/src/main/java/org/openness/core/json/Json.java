package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A value of a JSON or YAML document that knows where it stands. Scalars keep the text as it was written.
 *
 * <p>Fields keep the order of the document; names are unique, because a reader refuses a repeated name.
 */
public final class Json {

    /** What a value is. */
    public enum Kind {
        /** Fields by name. */
        OBJECT,
        /** Items in order. */
        ARRAY,
        /** Text. A plain YAML scalar that is neither null nor boolean is text, too, numbers included. */
        STRING,
        /** A number of a JSON document, as it was written. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code null}, or an empty YAML value. */
        NULL
    }

    /**
     * A named value of an object.
     *
     * @param name the name
     * @param line the line of the name, from 1
     * @param column the column of the name, from 1
     * @param value the value
     */
    public record Field(String name, int line, int column, Json value) {}

    private final Kind kind;
    private final String text;
    private final ImmutableList<Field> fields;
    private final ImmutableList<Json> items;
    private final int line;
    private final int column;

    private Json(Kind kind, String text, ImmutableList<Field> fields, ImmutableList<Json> items, int line, int column) {
        this.kind = kind;
        this.text = text;
        this.fields = fields;
        this.items = items;
        this.line = line;
        this.column = column;
    }

    static Json object(List<Field> fields, int line, int column) {
        return new Json(Kind.OBJECT, "", ImmutableList.copyOf(fields), ImmutableList.of(), line, column);
    }

    static Json array(List<Json> items, int line, int column) {
        return new Json(Kind.ARRAY, "", ImmutableList.of(), ImmutableList.copyOf(items), line, column);
    }

    static Json scalar(Kind kind, String text, int line, int column) {
        return new Json(kind, text, ImmutableList.of(), ImmutableList.of(), line, column);
    }

    /** Returns what this value is. */
    public Kind kind() {
        return kind;
    }

    /** Returns whether this value is of the kind. */
    public boolean is(Kind kind) {
        return this.kind == kind;
    }

    /** Returns a scalar as it was written, without quotes and escapes; empty for objects and arrays. */
    public String text() {
        return text;
    }

    /** Returns the fields of an object in the order of the document; empty for anything else. */
    public List<Field> fields() {
        return fields;
    }

    /** Returns the items of an array; empty for anything else. */
    public List<Json> items() {
        return items;
    }

    /** Returns the value of a field, if this is an object that has it. */
    public Optional<Json> get(String name) {
        for (Field field : fields) {
            if (field.name.equals(name)) {
                return Optional.of(field.value);
            }
        }
        return Optional.empty();
    }

    /** Returns the line at which this value begins, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column, in characters, at which this value begins, from 1. */
    public int column() {
        return column;
    }

    /** Returns how a message names this value: its text in quotes, or its kind. */
    public String described() {
        return switch (kind) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> Text.quote(text);
            case NUMBER -> "the number " + Text.shorten(text);
            case BOOLEAN -> text;
            case NULL -> "null";
        };
    }

    /**
     * Returns the JSON pointer (RFC 6901) of a value within this one, empty if it is this one or not below it. Looked for
     * only when a message needs it, so that values need not know their parents.
     */
    public String pointerTo(Json wanted) {
        Map<Json, String> pointers = new HashMap<>();
        pointers.put(wanted, "");
        putPointers(pointers);
        return Objects.requireNonNull(pointers.get(wanted));
    }

    /** Replaces, for each value that is a key and stands within this one, what is mapped to it by its JSON pointer. */
    void putPointers(Map<Json, String> pointers) {
        putPointers(pointers, new StringBuilder());
    }

    /** Recursion is safe: a reader limits the depth. */
    private void putPointers(Map<Json, String> pointers, StringBuilder here) {
        if (pointers.containsKey(this)) {
            pointers.put(this, here.toString());
        }
        int length = here.length();
        for (Field field : fields) {
            here.append('/').append(field.name.replace("~", "~0").replace("/", "~1"));
            field.value.putPointers(pointers, here);
            here.setLength(length);
        }
        for (int i = 0; i < items.size(); i++) {
            here.append('/').append(i);
            items.get(i).putPointers(pointers, here);
            here.setLength(length);
        }
    }

    /** Returns the value in short, for debugging. */
    @Override
    public String toString() {
        return described() + " at line " + line + ", column " + column;
    }
}
