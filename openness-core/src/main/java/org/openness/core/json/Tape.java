package org.openness.core.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names and values of a document one after another, as they were read: three arrays in place of an object for each. A
 * {@link Json} is a number on it. Where anything stands is only found out for a message, by reading again.
 */
final class Tape {

    private static final Json.Kind[] KINDS = Json.Kind.values();
    private static final byte NAME = -1;
    /** No number. */
    static final int NONE = -1;

    private final Places places;
    private final byte[] kinds;
    /** For an object or array, the number of what comes behind it. */
    private final int[] ends;

    private final String[] texts;

    private Tape(Builder builder) {
        this.places = builder.places;
        this.kinds = builder.kinds;
        this.ends = builder.ends;
        this.texts = builder.texts;
    }

    /** Where what has a number begins. */
    interface Places {

        /** Returns the line, from 1. */
        int line(int number);

        /** Returns the column in characters, from 1. */
        int column(int number);
    }

    Json.Kind kind(int number) {
        return KINDS[kinds[number]];
    }

    int line(int number) {
        return places.line(number);
    }

    int column(int number) {
        return places.column(number);
    }

    String text(int number) {
        return texts[number];
    }

    /** Returns whether two values are the same, with all that is in them. */
    boolean isSame(int first, int second) {
        int length = behind(first) - first;
        boolean same = behind(second) - second == length;
        for (int i = 0; same && i < length; i++) {
            same = kinds[first + i] == kinds[second + i] && texts[first + i].equals(texts[second + i]);
        }
        return same;
    }

    /** Returns the number of what comes behind a value: the next name or item, or the end of what it stands in. */
    int behind(int number) {
        return behind(number, kinds, ends);
    }

    private static int behind(int number, byte[] kinds, int[] ends) {
        boolean nests = kinds[number] == Json.Kind.OBJECT.ordinal() || kinds[number] == Json.Kind.ARRAY.ordinal();
        return nests ? ends[number] : number + 1;
    }

    /** Returns the number of the value with a name in an object, or {@link #NONE}. */
    int find(int object, String name) {
        for (int i = object + 1; i < ends[object]; i = behind(i + 1)) {
            if (name.equals(texts[i])) {
                return i + 1;
            }
        }
        return NONE;
    }

    /** Fills a tape, within limits, refusing repeated names. */
    static final class Builder {

        /** Few documents have more names and values than one for so many characters; the arrays grow for those. */
        private static final int CHARACTERS_EACH = 8;
        /** Objects with more fields are checked for repeated names with an index. */
        private static final int INDEXED_FROM = 64;

        private final ReadLimits limits;
        private final Places places;
        private final boolean textsChecked;
        private byte[] kinds;
        private int[] ends;
        private String[] texts;
        private int size;
        private int tokens;
        /** The objects and arrays whose end has not come yet, by number. */
        private int[] open = new int[16];

        /** How many fields or items they have. */
        private int[] counts = new int[16];
        /** Which names they have, as a set of a few bits of their hashes: a name whose bit is new is new itself. */
        private long[] names = new long[16];

        private int depth;
        private boolean named;
        private final Map<Integer, Map<String, Integer>> indexes = new HashMap<>();

        /**
         * Begins a tape.
         *
         * @param length how many characters the document has
         * @param textsChecked whether text may hold half of a surrogate pair
         */
        Builder(int length, boolean textsChecked, ReadLimits limits, Places places) {
            this.textsChecked = textsChecked;
            this.limits = limits;
            this.places = places;
            int expected = 8 + Math.min(limits.tokens(), length / CHARACTERS_EACH);
            this.kinds = new byte[expected];
            this.ends = new int[expected];
            this.texts = new String[expected];
        }

        /** Returns the number of what comes next. */
        int next() {
            return size;
        }

        boolean isComplete() {
            return depth == 0 && size > 0;
        }

        boolean awaitsName() {
            return depth > 0 && kinds[open[depth - 1]] == Json.Kind.OBJECT.ordinal() && !named;
        }

        Json root() {
            if (size == 0) {
                throw JsonReader.failure("empty-document", 0, 0, "nothing but comments", "a document", "");
            }
            return new Json(new Tape(this), 0);
        }

        void start(Json.Kind kind) {
            count(size);
            if (depth >= limits.depth()) {
                throw failure("nested-too-deep", size, "nesting below " + limits.depth() + " levels", "less", "");
            }
            if (depth == open.length) {
                open = Arrays.copyOf(open, 2 * depth);
                counts = Arrays.copyOf(counts, 2 * depth);
                names = Arrays.copyOf(names, 2 * depth);
            }
            open[depth] = size;
            counts[depth] = 0;
            names[depth] = 0;
            depth++;
            named = false;
            add((byte) kind.ordinal(), "");
        }

        void end() {
            depth--;
            int number = open[depth];
            count(number);
            ends[number] = size;
            if (counts[depth] > INDEXED_FROM) {
                indexes.remove(number);
            }
            named = false;
        }

        void name(String name) {
            count(size);
            checkLength("name-too-long", "a name", name.length(), limits.name());
            if (textsChecked) {
                checkPairs(name);
            }
            int object = depth - 1;
            long bit = 1L << (name.hashCode() & 63);
            if (counts[object] >= INDEXED_FROM || (names[object] & bit) != 0) {
                checkNew(open[object], counts[object], name);
            }
            counts[object]++;
            names[object] |= bit;
            add(NAME, name);
            named = true;
        }

        private void checkNew(int object, int count, String name) {
            int earlier = NONE;
            if (count < INDEXED_FROM) {
                for (int i = object + 1; i < size && earlier == NONE; i = behind(i + 1, kinds, ends)) {
                    earlier = name.equals(texts[i]) ? i : NONE;
                }
            } else {
                Map<String, Integer> index = indexes.computeIfAbsent(object, this::index);
                Integer known = index.putIfAbsent(name, size);
                earlier = known == null ? NONE : known;
            }
            if (earlier != NONE) {
                throw failure(
                        "duplicate-name",
                        size,
                        "the name " + Text.quote(name) + " again, first at line " + places.line(earlier) + ", column "
                                + places.column(earlier),
                        "each name once in an object",
                        "delete one of them");
            }
        }

        private Map<String, Integer> index(int object) {
            Map<String, Integer> index = new HashMap<>();
            for (int i = object + 1; i < size; i = behind(i + 1, kinds, ends)) {
                index.put(texts[i], i);
            }
            return index;
        }

        void scalar(Json.Kind kind, String text) {
            count(size);
            if (kind == Json.Kind.NUMBER) {
                checkLength("number-too-long", "a number", text.length(), limits.number());
            }
            checkLength("string-too-long", "a string", text.length(), limits.string());
            if (textsChecked) {
                checkPairs(text);
            }
            add((byte) kind.ordinal(), text);
            named = false;
        }

        private void add(byte kind, String text) {
            if (size == kinds.length) {
                kinds = Arrays.copyOf(kinds, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                texts = Arrays.copyOf(texts, 2 * size);
            }
            kinds[size] = kind;
            texts[size] = text;
            size++;
        }

        private void count(int number) {
            tokens++;
            if (tokens > limits.tokens()) {
                throw failure("too-many-tokens", number, "more than " + limits.tokens() + " tokens", "fewer", "");
            }
        }

        private void checkLength(String code, String what, int length, int limit) {
            if (length > limit) {
                throw failure(code, size, what + " of " + length + " characters", "at most " + limit, "");
            }
        }

        private void checkPairs(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isSurrogate(c)) {
                    boolean pair = Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1));
                    if (!pair) {
                        throw failure(
                                "half-a-character",
                                size,
                                "half of a surrogate pair in " + Text.quote(text),
                                "whole characters",
                                "");
                    }
                    i++;
                }
            }
        }

        private InvalidInputException failure(
                String code, int number, String found, String expected, String suggestion) {
            return JsonReader.failure(code, places.line(number), places.column(number), found, expected, suggestion);
        }
    }
}
