package org.openness.core.json;

import com.google.common.collect.ImmutableSet;
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
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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

    private YamlEvents() {}

    static Json read(String text, ReadLimits limits) {
        TreeBuilder tree = new TreeBuilder(limits);
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        try {
            boolean started = false;
            // The engine's own entry to events, api.lowlevel, is not exported by its module.
            ParserImpl events = new ParserImpl(settings, new StreamReader(settings, text));
            while (events.hasNext()) {
                Event event = events.next();
                Mark mark = event.getStartMark().orElseThrow(() -> new AssertionError("marks are on"));
                int line = mark.getLine() + 1;
                int column = mark.getColumn() + 1;
                refuseExtras(event, line, column);
                switch (event.getEventId()) {
                    case DocumentStart -> {
                        boolean directives = ((DocumentStartEvent) event)
                                        .getSpecVersion()
                                        .isPresent()
                                || !((DocumentStartEvent) event).getTags().isEmpty();
                        if (started || directives) {
                            throw JsonReader.failure(
                                    "trailing-text",
                                    line,
                                    column,
                                    started ? "a second document" : "a directive",
                                    "one YAML document without directives",
                                    "");
                        }
                        started = true;
                    }
                    case MappingStart -> {
                        checkName(tree, line, column);
                        tree.startObject(line, column);
                    }
                    case SequenceStart -> {
                        checkName(tree, line, column);
                        tree.startArray(line, column);
                    }
                    case MappingEnd, SequenceEnd -> tree.end();
                    case Scalar -> scalar(tree, (ScalarEvent) event, line, column);
                    case StreamStart, StreamEnd, DocumentEnd, Comment -> {
                        // Carry no value.
                    }
                    case Alias -> throw new AssertionError("refused above");
                }
            }
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            throw JsonReader.failure(
                    "not-yaml",
                    mark.map(m -> m.getLine() + 1).orElse(0),
                    mark.map(m -> m.getColumn() + 1).orElse(0),
                    "a syntax error (" + Text.shorten(e.getProblem()) + ")",
                    "YAML",
                    "");
        } catch (YamlEngineException e) {
            String reason = e.getMessage() == null ? "not readable" : e.getMessage();
            throw JsonReader.failure(
                    "not-yaml",
                    0,
                    0,
                    "text that is not YAML ("
                            + Text.shorten(reason.lines().findFirst().orElse("")) + ")",
                    "YAML",
                    "");
        }
        return tree.root();
    }

    private static void scalar(TreeBuilder tree, ScalarEvent event, int line, int column) {
        String value = event.getValue();
        if (tree.awaitsName()) {
            tree.name(value, line, column);
        } else if (event.isPlain() && NULLS.contains(value)) {
            tree.scalar(Json.Kind.NULL, value, line, column);
        } else if (event.isPlain() && BOOLEANS.contains(value)) {
            tree.scalar(Json.Kind.BOOLEAN, value, line, column);
        } else {
            tree.scalar(Json.Kind.STRING, value, line, column);
        }
    }

    private static void checkName(TreeBuilder tree, int line, int column) {
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
