package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;
import org.openness.core.release.Component;

class ReleaseSchemaTest {

    private static final long SEED = 20_240_202;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Json TREE = JsonText.tree(ReleaseReader.schema());
    private static final Schema SCHEMA = REGISTRY.getSchema(ReleaseReader.schema());

    private static final List<String> SAMPLES = samples(TREE);

    /** What a schema cannot see. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of("unknown-source", "base-cycle");

    static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static List<Problem> problems(String json) {
        try {
            ReleaseReader.standard().read(json);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }

    // The schema itself.

    @Test
    void schemaIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(ReleaseReader.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyFieldIsExplained() {
        List<String> silent = new ArrayList<>();
        findSilent("", TREE, silent);
        assertThat(silent).isEmpty();
    }

    /** A field says itself what it is, or refers to a definition that does. */
    private static void findSilent(String path, Json node, List<String> silent) {
        node.get("properties")
                .ifPresent(properties -> properties.fields().stream()
                        .filter(field -> !isExplained(field.value()))
                        .filter(field -> !path.contains("dependentSchemas") && !path.matches(".*/(if|then)\\b.*"))
                        .forEach(field -> silent.add(path + "/" + field.name())));
        node.fields().forEach(field -> findSilent(path + "/" + field.name(), field.value(), silent));
        for (int i = 0; i < node.items().size(); i++) {
            findSilent(path + "/" + i, node.items().get(i), silent);
        }
    }

    private static boolean isExplained(Json schema) {
        return schema.get("title").isPresent()
                || schema.get("const").isPresent()
                || schema.get("$ref")
                        .map(ref -> isExplained(resolve(ref.text())))
                        .orElse(false);
    }

    private static Json resolve(String ref) {
        Json node = TREE;
        for (String step : ref.substring(1).split("/")) {
            node = step.isEmpty() ? node : node.get(step).orElseThrow();
        }
        return node;
    }

    @Test
    void everyDefinitionIsUsed() {
        String text = ReleaseReader.schema();
        assertThat(TREE.get("$defs").orElseThrow().fields())
                .extracting(Json.Field::name)
                .allMatch(name -> text.contains("\"#/$defs/" + name + "\""));
    }

    // What is valid.

    static Stream<String> bundled() {
        return ReleaseCatalog.builtIn().byId().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledRecordIsValid(String id) throws IOException {
        try (InputStream in = ReleaseCatalog.class.getResourceAsStream(id + ".yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(errors(JsonText.of(JsonText.tree(yaml)))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void writtenRecordIsValid(String id) {
        assertThat(errors(ReleaseWriter.write(ReleaseCatalog.builtIn().byId().get(id))))
                .isEmpty();
    }

    @Test
    void everyWrittenRecordIsValid() {
        RandomReleases releases = new RandomReleases(SEED);
        for (int i = 0; i < 300; i++) {
            String record = ReleaseWriter.writeLine(releases.next());
            assertThat(errors(record))
                    .as("release %s of seed %s: %s", i, SEED, record)
                    .isEmpty();
        }
    }

    // The schema against the parser.

    @Test
    void whatTheSchemaAllowsIsRead() {
        List<String> refused = SAMPLES.stream()
                .filter(record -> isJudgedByBoth(problems(record)))
                .filter(record -> !problems(record).isEmpty())
                .filter(record -> errors(record).isEmpty())
                .toList();
        assertThat(refused).isEmpty();
    }

    private static boolean isJudgedByBoth(List<Problem> problems) {
        return problems.stream().noneMatch(problem -> BEYOND_A_SCHEMA.contains(problem.code()));
    }

    @Test
    void everyFieldOfTheSchemaIsInASampleThatIsRead() {
        Set<String> read = new LinkedHashSet<>();
        SAMPLES.stream()
                .filter(record -> problems(record).isEmpty())
                .forEach(record -> collectPaths("", JsonText.tree(record), read));
        Set<String> allowed = new LinkedHashSet<>();
        collectFields("", TREE, allowed);
        assertThat(read).containsAll(allowed);
    }

    /** Adds the paths of all fields, without array indexes. */
    private static void collectPaths(String path, Json value, Set<String> paths) {
        paths.add(path);
        value.items().forEach(item -> collectPaths(path, item, paths));
        value.fields().forEach(field -> collectPaths(path + "/" + field.name(), field.value(), paths));
    }

    /** Adds the paths of all fields that the schema lists, without array indexes. */
    private static void collectFields(String path, Json schema, Set<String> paths) {
        schema.get("$ref")
                .filter(ref -> !ref.text().equals("#"))
                .ifPresent(ref -> collectFields(path, resolve(ref.text()), paths));
        schema.get("anyOf").ifPresent(any -> any.items().forEach(item -> collectFields(path, item, paths)));
        schema.get("items").ifPresent(items -> collectFields(path, items, paths));
        schema.get("additionalProperties").ifPresent(more -> collectFields(path + "/key", more, paths));
        schema.get("properties")
                .ifPresent(properties -> properties.fields().forEach(field -> {
                    paths.add(path + "/" + field.name());
                    collectFields(path + "/" + field.name(), field.value(), paths);
                }));
    }

    private static final Pattern KNOWN_FIELDS = Pattern.compile("one of the fields (.*)");
    private static final Pattern KNOWN_WORDS = Pattern.compile("one of: (.*)");

    private static List<String> known(Pattern list, String record, String pointer) {
        List<List<String>> found = problems(record).stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(problem -> list.matcher(problem.expected()))
                .filter(Matcher::find)
                .map(matcher -> List.of(matcher.group(1).split(", ")))
                .toList();
        assertThat(found).as("lists at %s of %s", pointer, record).hasSize(1);
        return found.get(0);
    }

    private static List<String> fieldsOf(String definition) {
        Json schema = definition.isEmpty() ? TREE : resolve("#/$defs/" + definition);
        Json object = schema.get("properties").isPresent()
                ? schema
                : schema.get("anyOf").orElseThrow().items().stream()
                        .filter(item -> item.get("properties").isPresent())
                        .findFirst()
                        .orElseThrow();
        return object.get("properties").orElseThrow().fields().stream()
                .map(Json.Field::name)
                .toList();
    }

    private static Arguments place(String record, String pointer, String definition) {
        return Arguments.of("{\"name\":\"x\"," + record + "}", pointer, definition);
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                place("\"zzzzzz\":0", "/zzzzzz", ""),
                place("\"claims\":{\"label\":\"l\",\"zzzzzz\":0}", "/claims/zzzzzz", "claim"),
                place(
                        "\"paper\":{\"evidence\":{\"source\":\"s\",\"zzzzzz\":0}}",
                        "/paper/evidence/zzzzzz",
                        "sourceObject"),
                place("\"sources\":{\"a\":{\"source\":\"s\",\"zzzzzz\":0}}", "/sources/a/zzzzzz", "sourceObject"),
                place(
                        "\"weights\":{\"access\":{\"is\":\"public\",\"zzzzzz\":0}}",
                        "/weights/access/zzzzzz",
                        "accessStatement"),
                place(
                        "\"weights\":{\"completeness\":{\"is\":\"none\",\"zzzzzz\":0}}",
                        "/weights/completeness/zzzzzz",
                        "completenessStatement"),
                place(
                        "\"dataInformation\":{\"detail\":{\"is\":\"none\",\"zzzzzz\":0}}",
                        "/dataInformation/detail/zzzzzz",
                        "detailStatement"),
                place(
                        "\"freeOfCharge\":{\"stated\":{\"is\":\"no\",\"zzzzzz\":0}}",
                        "/freeOfCharge/stated/zzzzzz",
                        "answerStatement"),
                place("\"license\":{\"is\":\"MIT\",\"zzzzzz\":0}", "/license/zzzzzz", "licenseStatement"),
                place("\"trainingData\":[{\"name\":\"d\",\"zzzzzz\":0}]", "/trainingData/0/zzzzzz", "dataSet"),
                place(
                        "\"trainingData\":[{\"name\":\"d\",\"generatedBy\":{\"name\":\"g\",\"zzzzzz\":0}}]",
                        "/trainingData/0/generatedBy/zzzzzz",
                        "generator"),
                place("\"base\":[{\"name\":\"b\",\"relation\":\"merge\",\"zzzzzz\":0}]", "/base/0/zzzzzz", "base"));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void fieldsOfTheParserAreThoseOfTheSchema(String record, String pointer, String definition) {
        assertThat(known(KNOWN_FIELDS, record, pointer)).hasSameElementsAs(fieldsOf(definition));
    }

    static Stream<Component> components() {
        return Arrays.stream(Component.values()).filter(component -> component != Component.LINEAGE);
    }

    /** The parser knows "used" everywhere, to say why it is refused of what every model has. */
    @ParameterizedTest
    @MethodSource("components")
    void fieldsOfAComponentAreThoseOfTheSchema(Component component) {
        String definition = resolve("#/properties/" + component.id())
                .get("$ref")
                .orElseThrow()
                .text()
                .substring("#/$defs/".length());
        List<String> parser = new ArrayList<>(known(
                KNOWN_FIELDS,
                "{\"name\":\"x\",\"" + component.id() + "\":{\"zzzzzz\":0}}",
                "/" + component.id() + "/zzzzzz"));
        String unused = "{\"name\":\"x\",\"base\":[{\"name\":\"b\",\"relation\":\"merge\"}],\"" + component.id()
                + "\":{\"used\":\"no\"}}";
        if (!problems(unused).isEmpty()) {
            parser.remove("used");
        }
        assertThat(parser).hasSameElementsAs(fieldsOf(definition));
    }

    @Test
    void kindsOfLicenseAreThoseOfTheSchema() {
        List<String> schema = resolve("#/properties/license").get("anyOf").orElseThrow().items().stream()
                .flatMap(item -> item.get("properties").stream())
                .flatMap(properties -> properties.fields().stream())
                .map(Json.Field::name)
                .toList();
        assertThat(known(KNOWN_FIELDS, "{\"name\":\"x\",\"license\":{\"zzzzzz\":0}}", "/license/zzzzzz"))
                .hasSameElementsAs(schema);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                place("\"weights\":{\"access\":\"zzzzzz\"}", "/weights/access", "access"),
                place("\"weights\":\"zzzzzz\"", "/weights", "access"),
                place("\"weights\":{\"completeness\":\"zzzzzz\"}", "/weights/completeness", "completeness"),
                place("\"dataInformation\":{\"detail\":\"zzzzzz\"}", "/dataInformation/detail", "detail"),
                place("\"freeOfCharge\":\"zzzzzz\"", "/freeOfCharge", "answer"),
                place("\"base\":[{\"name\":\"b\",\"relation\":\"zzzzzz\"}]", "/base/0/relation", "relation"),
                place(
                        "\"paper\":{\"evidence\":{\"source\":\"s\",\"by\":\"zzzzzz\"}}",
                        "/paper/evidence/by",
                        "speaker"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsOfTheParserAreThoseOfTheSchema(String record, String pointer, String definition) {
        assertThat(known(KNOWN_WORDS, record, pointer)).isEqualTo(enumOf(resolve("#/$defs/" + definition)));
    }

    @Test
    void classesOfDataAreThoseOfTheSchema() {
        Json kind = resolve("#/$defs/dataSet").get("anyOf").orElseThrow().items().stream()
                .flatMap(item -> item.get("properties").stream())
                .flatMap(properties -> properties.get("class").stream())
                .findFirst()
                .orElseThrow();
        assertThat(known(
                        KNOWN_WORDS,
                        "{\"name\":\"x\",\"trainingData\":[{\"name\":\"d\",\"class\":\"zzzzzz\"}]}",
                        "/trainingData/0/class"))
                .isEqualTo(enumOf(kind));
    }

    private static List<String> enumOf(Json schema) {
        return schema.get("enum").orElseThrow().items().stream().map(Json::text).toList();
    }

    @Test
    void datesOfTheSchemaAreThoseOfTheParser() {
        Pattern date = Pattern.compile(
                resolve("#/$defs/date").get("pattern").orElseThrow().text());
        List<String> texts = new ArrayList<>();
        LocalDate.of(1949, 1, 1)
                .datesUntil(LocalDate.of(2102, 1, 1))
                .map(LocalDate::toString)
                .forEach(texts::add);
        for (int year = 0; year <= 9999; year++) {
            texts.add("%04d".formatted(year));
            texts.add("%04d-02-29".formatted(year));
        }
        for (int month = 0; month <= 99; month++) {
            texts.add("2024-%02d".formatted(month));
            for (int day = 0; day <= 99; day++) {
                texts.add("2023-%02d-%02d".formatted(month, day));
            }
        }
        assertThat(texts)
                .filteredOn(text -> date.matcher(text).find() != isDate(text))
                .isEmpty();
    }

    private static boolean isDate(String text) {
        try {
            PartialDate.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    void blankTextOfTheSchemaIsThatOfTheParser() {
        Pattern text = Pattern.compile(
                resolve("#/$defs/text").get("pattern").orElseThrow().text());
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(character ->
                                text.matcher(Character.toString(character)).find()
                                        == Character.toString(character).isBlank()))
                .isEmpty();
    }

    static Stream<Arguments> scales() {
        return Stream.of(
                Arguments.of("access", "\"weights\":{\"access\":%s}"),
                Arguments.of("completeness", "\"weights\":{\"completeness\":%s}"),
                Arguments.of("detail", "\"dataInformation\":{\"detail\":%s}"),
                Arguments.of("answer", "\"freeOfCharge\":{\"stated\":%s}"));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void endsAreValidExactlyIfTheLowerComesFirst(String scale, String field) {
        List<String> words = enumOf(resolve("#/$defs/" + scale));
        for (int low = 0; low < words.size(); low++) {
            for (int high = 0; high < words.size(); high++) {
                String ends = "{\"atLeast\":\"" + words.get(low) + "\",\"atMost\":\"" + words.get(high) + "\"}";
                String record = "{\"name\":\"x\"," + field.formatted(ends) + "}";
                assertThat(errors(record).isEmpty()).as(record).isEqualTo(low <= high);
            }
        }
    }

    /** Joins every two artifacts of the samples: what may stand alone need not be allowed beside the other. */
    @ParameterizedTest
    @MethodSource("components")
    void twoStatementsOfAComponentAreAllowedByBothOrByNone(Component component) {
        List<Json> artifacts = SAMPLES.stream()
                .flatMap(record -> JsonText.tree(record).get(component.id()).stream())
                .filter(artifact -> artifact.fields().size() == 1)
                .filter(artifact -> !artifact.fields().get(0).name().equals("evidence"))
                .toList();
        Map<String, Json> byField = new LinkedHashMap<>();
        artifacts.forEach(
                artifact -> byField.putIfAbsent(artifact.fields().get(0).name(), artifact));
        for (String first : byField.keySet()) {
            for (String second : byField.keySet()) {
                if (!first.equals(second)) {
                    String record = "{\"name\":\"x\",\"base\":[{\"name\":\"b\",\"relation\":\"merge\"}],\""
                            + component.id() + "\":{" + field(byField.get(first)) + "," + field(byField.get(second))
                            + "}}";
                    assertThat(errors(record).isEmpty())
                            .as(record)
                            .isEqualTo(problems(record).isEmpty());
                }
            }
        }
    }

    private static String field(Json artifact) {
        String object = JsonText.of(artifact);
        return object.substring(1, object.length() - 1);
    }

    static Stream<HostileRecordTest.Expected> badRecords() throws IOException {
        return HostileRecordTest.files().stream()
                .filter(HostileRecordTest.Expected::isSyntaxFine)
                .filter(expected -> !BEYOND_A_SCHEMA.containsAll(expected.codes()));
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void recordThatIsRefusedForItsShapeIsNotValid(HostileRecordTest.Expected expected) {
        assertThat(errors(JsonText.of(expected.tree()))).isNotEmpty();
    }

    /** Records bent at one or two places are accepted by both or by none. */
    @Test
    void schemaAndParserAcceptTheSameRecords() {
        Random random = new Random(SEED);
        List<String> records = new ArrayList<>(SAMPLES);
        RandomReleases releases = new RandomReleases(SEED);
        for (int i = 0; i < 200; i++) {
            records.add(ReleaseWriter.writeLine(releases.next()));
        }
        BentRecords bent = new BentRecords(random);
        int accepted = 0;
        for (int i = 0; i < 6_000; i++) {
            String record = bent.bend(JsonText.tree(records.get(random.nextInt(records.size()))));
            List<Problem> problems = problems(record);
            if (isJudgedByBoth(problems)) {
                assertThat(errors(record).isEmpty())
                        .as("record %s of seed %s: %s%n%s", i, SEED, record, problems)
                        .isEqualTo(problems.isEmpty());
                accepted += problems.isEmpty() ? 1 : 0;
            }
        }
        assertThat(accepted).isBetween(500, 5_500);
    }

    // Samples.

    /** Returns records in which each alternative that the schema offers stands at least once. */
    private static List<String> samples(Json schema) {
        List<String> samples = new ArrayList<>();
        schema.get("$ref")
                .ifPresent(ref -> samples.addAll(
                        ref.text().equals("#") ? List.of("{\"name\":\"sample base\"}") : samples(resolve(ref.text()))));
        schema.get("const").ifPresent(value -> samples.add(JsonText.of(value)));
        schema.get("enum").ifPresent(values -> values.items().forEach(value -> samples.add(JsonText.of(value))));
        schema.get("examples").ifPresent(values -> values.items().forEach(value -> samples.add(JsonText.of(value))));
        schema.get("properties").ifPresent(properties -> samples.addAll(objects(schema, properties)));
        schema.get("anyOf")
                .filter(any -> schema.get("properties").isEmpty())
                .ifPresent(any -> any.items().forEach(item -> samples.addAll(samples(item))));
        schema.get("items").ifPresent(items -> {
            List<String> all = samples(items);
            all.forEach(item -> samples.add("[" + item + "]"));
            if (all.size() > 1) {
                samples.add("[" + all.get(0) + "," + all.get(1) + "]");
            }
        });
        schema.get("additionalProperties")
                .filter(more -> more.is(Json.Kind.OBJECT))
                .ifPresent(more -> samples(more).forEach(value -> samples.add("{\"key\":" + value + "}")));
        return samples.stream().distinct().toList();
    }

    private static List<String> objects(Json schema, Json properties) {
        Map<String, String> required = new LinkedHashMap<>();
        schema.get("required")
                .ifPresent(names -> names.items()
                        .forEach(name -> required.put(
                                name.text(),
                                samples(properties.get(name.text()).orElseThrow())
                                        .get(0))));
        List<String> objects = new ArrayList<>(List.of(object(required)));
        for (Json.Field property : properties.fields()) {
            for (String value : samples(property.value())) {
                Map<String, String> fields = new LinkedHashMap<>(required);
                fields.put(property.name(), value);
                objects.add(object(fields));
                // What only stands beside something else.
                if (property.name().equals("reason")) {
                    fields.put("class", "\"unshareable\"");
                } else if (property.name().equals("release") || property.name().equals("relation")) {
                    fields.put("name", "\"sample base\"");
                } else if (properties.get("is").isPresent() && property.name().equals("evidence")) {
                    fields.put("is", samples(properties.get("is").orElseThrow()).get(0));
                } else if (value.contains("\"used\"")) {
                    fields.put("base", "[{\"name\":\"sample base\",\"relation\":\"merge\"}]");
                } else {
                    continue;
                }
                objects.add(object(fields));
            }
        }
        return objects;
    }

    private static String object(Map<String, String> fields) {
        return "{"
                + String.join(
                        ",",
                        fields.entrySet().stream()
                                .map(field -> JsonText.quoted(field.getKey()) + ":" + field.getValue())
                                .toList())
                + "}";
    }
}
