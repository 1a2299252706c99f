package org.openness.core.json;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Reads YAML 1.2 into the same tree as JSON, from the engine's events: they are delivered without recursion, and aliases,
 * anchors, tags and repeated names are visible in them and refused. Of plain scalars only null and booleans of the core
 * schema are told apart; everything else is text as written, so that {@code no} is not false and {@code 010} not eight.
 */
final class YamlEvents {

    private static final Set<String> NULLS = ImmutableSet.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = ImmutableSet.of("true", "True", "TRUE", "false", "False", "FALSE");

    /** The engine copies all that is left of a long token each time it fills its buffer: a small one is slow. */
    private static final int LARGEST_BUFFER = 1 << 16;

    private YamlEvents() {}

    /** The engine tells the places with its events; of what it tells twice for one number the last holds. */
    private static final class MarkedPlaces implements Tape.Places {

        private int[] places = new int[64];

        void put(int number, int line, int column) {
            if (2 * number == places.length) {
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[2 * number] = line;
            places[2 * number + 1] = column;
        }

        @Override
        public int line(int number) {
            return places[2 * number];
        }

        @Override
        public int column(int number) {
            return places[2 * number + 1];
        }
    }

    static Json read(String text, int firstLine, ReadLimits limits) {
        MarkedPlaces places = new MarkedPlaces();
        Tape.Builder tree = new Tape.Builder(text.length(), true, limits, places);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(1, Math.min(text.length(), LARGEST_BUFFER)))
                .build();
        boolean started = false;
        // The engine's own entry to events, api.lowlevel, is not exported by its module.
        StreamReader reader = new StreamReader(settings, text);
        ParserImpl events = new ParserImpl(settings, reader);
        while (true) {
            Optional<Event> next = next(events, reader, text, firstLine);
            if (next.isEmpty()) {
                return tree.root();
            }
            Event event = next.get();
            // Marks are on.
            Mark mark = event.getStartMark().orElseThrow();
            int line = mark.getLine() + firstLine;
            int column = mark.getColumn() + 1;
            refuseExtras(event, line, column);
            places.put(tree.next(), line, column);
            switch (event.getEventId()) {
                case DocumentStart -> {
                    refuseMore(started, (DocumentStartEvent) event, line, column);
                    started = true;
                }
                case MappingStart -> {
                    checkName(tree, line, column);
                    tree.start(Json.Kind.OBJECT);
                }
                case SequenceStart -> {
                    checkName(tree, line, column);
                    tree.start(Json.Kind.ARRAY);
                }
                case MappingEnd, SequenceEnd -> tree.end();
                case Scalar -> scalar(tree, (ScalarEvent) event);
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {
                    // Carry no value.
                }
                case Alias -> throw new AssertionError("refused above");
            }
        }
    }

    /** Returns the next event, if there is one; whatever the engine throws on the way says that the text is not YAML. */
    private static Optional<Event> next(ParserImpl events, StreamReader reader, String text, int firstLine) {
        try {
            return events.hasNext() ? Optional.of(events.next()) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            throw notYaml(e.getProblemMark().or(reader::getMark), firstLine, String.valueOf(e.getProblem()));
        } catch (ReaderException e) {
            int[] place = place(text, e.getPosition());
            throw JsonReader.failure(
                    "not-yaml",
                    place[0] + firstLine - 1,
                    place[1],
                    String.format(Locale.ROOT, "the character U+%04X", e.getCodePoint()),
                    "YAML, which does not allow it",
                    "delete it, or escape it in double quotes");
        } catch (RuntimeException e) {
            // For instance NumberFormatException for an escape above the last character.
            throw notYaml(reader.getMark(), firstLine, String.valueOf(e.getMessage()));
        }
    }

    private static InvalidInputException notYaml(Optional<Mark> mark, int firstLine, String reason) {
        return JsonReader.failure(
                "not-yaml",
                mark.map(m -> m.getLine() + firstLine).orElse(0),
                mark.map(m -> m.getColumn() + 1).orElse(0),
                "a syntax error (" + Text.shorten(reason.lines().findFirst().orElse("")) + ")",
                "YAML",
                "");
    }

    /** Returns line and column, from 1, of the character with an index, which counts code points from 0. */
    private static int[] place(String text, int index) {
        int line = 1;
        int column = 1;
        int end = text.offsetByCodePoints(0, Math.min(index, text.codePointCount(0, text.length())));
        for (int i = 0; i < end; i = text.offsetByCodePoints(i, 1)) {
            char c = text.charAt(i);
            boolean newLine = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new int[] {line, column};
    }

    private static void refuseMore(boolean started, DocumentStartEvent event, int line, int column) {
        int end = event.getEndMark().map(Mark::getIndex).orElse(0);
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        // A document that is begun by three hyphens begins at them, unless directives stand before.
        boolean directives = end - start > "---".length();
        if (started || directives) {
            throw JsonReader.failure(
                    "trailing-text",
                    line,
                    column,
                    started ? "a second document" : "a directive",
                    "one YAML document without directives",
                    "");
        }
    }

    private static void scalar(Tape.Builder tree, ScalarEvent event) {
        String value = event.getValue();
        if (tree.awaitsName()) {
            tree.name(value);
        } else if (event.isPlain() && NULLS.contains(value)) {
            tree.scalar(Json.Kind.NULL, value);
        } else if (event.isPlain() && BOOLEANS.contains(value)) {
            tree.scalar(Json.Kind.BOOLEAN, value);
        } else {
            tree.scalar(Json.Kind.STRING, value);
        }
    }

    private static void checkName(Tape.Builder tree, int line, int column) {
        if (tree.awaitsName()) {
            throw JsonReader.failure(
                    "name-not-text", line, column, "a mapping or sequence as a name", "a plain name", "");
        }
    }

    private static void refuseExtras(Event event, int line, int column) {
        if (event instanceof AliasEvent) {
            throw refused("an alias", line, column);
        }
        if (event instanceof NodeEvent node) {
            Optional<Anchor> anchor = node.getAnchor();
            if (anchor.isPresent()) {
                throw refused("an anchor", line, column);
            }
        }
        boolean tagged = event instanceof ScalarEvent scalar
                ? scalar.getTag().isPresent()
                : event instanceof CollectionStartEvent collection
                        && collection.getTag().isPresent();
        if (tagged) {
            throw refused("a tag", line, column);
        }
    }

    private static InvalidInputException refused(String what, int line, int column) {
        return JsonReader.failure(
                "yaml-not-accepted",
                line,
                column,
                what,
                "YAML without anchors, aliases and tags",
                "write the value out");
    }
}
