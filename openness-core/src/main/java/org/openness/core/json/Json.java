package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.collect.UnmodifiableIterator;
import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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

    /** A named value of an object. */
    public static final class Field {

        private final Tape tape;
        /** Of the name; the value comes behind it. */
        private final int number;

        private Field(Tape tape, int number) {
            this.tape = tape;
            this.number = number;
        }

        /** Returns the name. */
        public String name() {
            return tape.text(number);
        }

        /** Returns the line of the name, from 1. */
        public int line() {
            return tape.line(number);
        }

        /** Returns the column of the name, in characters, from 1. */
        public int column() {
            return tape.column(number);
        }

        /** Returns the value. */
        public Json value() {
            return new Json(tape, number + 1);
        }
    }

    private final Tape tape;
    private final int number;

    /** Returns what stands on a tape at a number. */
    Json(Tape tape, int number) {
        this.tape = tape;
        this.number = number;
    }

    /** Returns what this value is. */
    public Kind kind() {
        return tape.kind(number);
    }

    /** Returns whether this value is of the kind. */
    public boolean is(Kind kind) {
        return kind() == kind;
    }

    /** Returns a scalar as it was written, without quotes and escapes; empty for objects and arrays. */
    public String text() {
        return tape.text(number);
    }

    /** Returns whether this is text, and the same as the given one. */
    public boolean isText(String text) {
        return is(Kind.STRING) && text().equals(text);
    }

    /** Returns whether another value of the same document says the same, fields in the same order. */
    public boolean isSameAs(Json other) {
        return tape.equals(other.tape) && tape.isSame(number, other.number);
    }

    /**
     * Returns the fields of an object in the order of the document; empty for anything else. They are to be read one after
     * another: how many there are, and one by its number, are found by counting.
     */
    public List<Field> fields() {
        return new Fields(tape, number, is(Kind.OBJECT) ? tape.behind(number) : number);
    }

    /** The fields of an object, made as they are read: most are read once, and to keep them would cost more than it saves. */
    private static final class Fields extends AbstractList<Field> {

        private final Tape tape;
        private final int first;
        private final int end;

        Fields(Tape tape, int object, int end) {
            this.tape = tape;
            this.first = object + 1;
            this.end = end;
        }

        @Override
        public boolean isEmpty() {
            return first >= end;
        }

        @Override
        public int size() {
            return Iterators.size(iterator());
        }

        @Override
        public Field get(int index) {
            return Iterators.get(iterator(), index);
        }

        @Override
        public Iterator<Field> iterator() {
            return new UnmodifiableIterator<>() {
                private int next = first;

                @Override
                public boolean hasNext() {
                    return next < end;
                }

                @Override
                public Field next() {
                    if (next >= end) {
                        throw new NoSuchElementException();
                    }
                    Field field = new Field(tape, next);
                    next = tape.behind(next + 1);
                    return field;
                }
            };
        }
    }

    /** Returns the items of an array; empty for anything else. */
    public List<Json> items() {
        int first = number + 1;
        int end = is(Kind.ARRAY) ? tape.behind(number) : first;
        if (first < end && tape.behind(first) == end) {
            return ImmutableList.of(new Json(tape, first));
        }
        ImmutableList.Builder<Json> made = ImmutableList.builder();
        for (int i = first; i < end; i = tape.behind(i)) {
            made.add(new Json(tape, i));
        }
        return made.build();
    }

    /** Returns whether all fields have one of the names; so if this is no object. */
    boolean hasOnly(Collection<String> names) {
        int end = is(Kind.OBJECT) ? tape.behind(number) : number;
        for (int i = number + 1; i < end; i = tape.behind(i + 1)) {
            if (!names.contains(tape.text(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the value of a field, if this is an object that has it. */
    public Optional<Json> get(String name) {
        int found = is(Kind.OBJECT) ? tape.find(number, name) : Tape.NONE;
        return found == Tape.NONE ? Optional.empty() : Optional.of(new Json(tape, found));
    }

    /** Returns the line at which this value begins, from 1. */
    public int line() {
        return tape.line(number);
    }

    /** Returns the column, in characters, at which this value begins, from 1. */
    public int column() {
        return tape.column(number);
    }

    /** Returns how a message names this value: its text in quotes, or its kind. */
    public String described() {
        return switch (kind()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> Text.quote(text());
            case NUMBER -> "the number " + Text.shorten(text());
            case BOOLEAN -> text();
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
        for (Field field : fields()) {
            here.append('/').append(field.name().replace("~", "~0").replace("/", "~1"));
            field.value().putPointers(pointers, here);
            here.setLength(length);
        }
        int index = 0;
        for (Json item : items()) {
            here.append('/').append(index++);
            item.putPointers(pointers, here);
            here.setLength(length);
        }
    }

    /** Two values are equal when they are the same place of the same document, as it was read once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Json value && tape.equals(value.tape) && number == value.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** Returns the value in short, for debugging. */
    @Override
    public String toString() {
        return described() + " at line " + line() + ", column " + column();
    }
}
