package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.release.Access.PUBLIC;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.JsonWriter;
import org.openness.core.json.ReadLimits;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Concern;
import org.openness.rules.Outcome;
import org.openness.rules.RandomReleases;
import org.openness.rules.RuleSet;
import org.openness.rules.Step;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;
import org.openness.rules.definition.Yardsticks;

/** The published schema against what is written, and against what was bent. */
class VerdictSchemaTest {

    private static final long SEED = 20_261_124;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Json TREE = tree(JsonReport.schema());
    private static final Schema SCHEMA = REGISTRY.getSchema(JsonReport.schema());

    /** The fields that are there only if there is something to say; all others must be there. */
    private static final Set<String> OPTIONAL = Set.of(
            "source@",
            "asOf@",
            "asOf@before",
            "asOf@after",
            "asOf@verdicts",
            "url@citation",
            "notUsed@reasons",
            "withdrawn@reasons",
            "dataSets@reasons",
            "license@reasons",
            "base@reasons",
            "class@dataSets",
            "withdrawn@dataSets",
            "text@dataSets",
            "place@evidence",
            "seen@evidence",
            "by@evidence",
            "subject@concerns",
            "requirement@claims",
            "trueLabel@claims",
            "base@routes");

    private static Json tree(String json) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void schemaIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(JsonReport.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void idNamesTheVersionThatIsWritten() {
        assertThat(TREE.get("$id").map(Json::text)).contains("urn:openness:schema:verdict:1.0");
    }

    // What is valid.

    static Stream<RuleSet<?>> ruleSets() {
        return Stream.concat(Yardsticks.DEFINITIONS.stream(), Consequences.ALL.stream());
    }

    private static <L extends Enum<L>> String report(RuleSet<L> rules, Release release) {
        return JsonReport.of(rules.evaluate(release));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void everyVerdictOnTheCatalogIsValid(RuleSet<?> rules) {
        for (Release release : ReleaseCatalog.builtIn().releases()) {
            assertThat(errors(report(rules, release))).as(release.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void everyVerdictOnRandomReleasesIsValid(RuleSet<?> rules) {
        RandomReleases releases = new RandomReleases(SEED, 2);
        for (int i = 0; i < 25; i++) {
            String report = report(rules, releases.next());
            assertThat(errors(report)).as("%s: %s", releases, report).isEmpty();
        }
    }

    @Test
    void findingsAloneAreValid() {
        for (Release release : ReleaseCatalog.builtIn().releases()) {
            assertThat(errors(JsonReport.findings(Spectrum.RULES.evaluate(release), Optional.of("a"))))
                    .as(release.toString())
                    .isEmpty();
        }
    }

    @Test
    void releasesOfTheCatalogBySeveralRuleSetsAreValid() {
        List<Release> releases = ReleaseCatalog.builtIn().releases();
        for (int i = 0; i < releases.size(); i += 5) {
            Release release = releases.get(i);
            assertThat(errors(JsonReport.of(SideBySide.of(release))))
                    .as(release.toString())
                    .isEmpty();
        }
    }

    @Test
    void neighborsOfTheCatalogComparedAreValid() {
        List<Release> releases = ReleaseCatalog.builtIn().releases();
        for (int i = 1; i < releases.size(); i++) {
            assertThat(errors(comparison(releases.get(i - 1), releases.get(i))))
                    .as("%s and %s", releases.get(i - 1), releases.get(i))
                    .isEmpty();
        }
    }

    private static String comparison(Release before, Release after) {
        return JsonReport.of(Comparison.of(Spectrum.RULES.evaluate(before), Spectrum.RULES.evaluate(after)));
    }

    // What is not.

    /** Documents in which every field of the schema occurs. */
    private static List<String> samples() {
        Release llama = ReleaseCatalog.builtIn().find("Llama 3.1 8B").orElseThrow();
        Release tuned = Release.named("Example 8B Chat")
                .asOf(PartialDate.parse("2026-03"))
                .claim("open source")
                .base(Relation.FINE_TUNE, llama)
                .weights(PUBLIC, "MIT")
                .evaluationCode(code -> code.notUsed())
                .inferenceCode(code -> code.withdrawn(PartialDate.parse("2026-02-03")))
                .trainingData(data -> data.dataSet(DataSet.named("Lost Corpus")
                        .kind(DataSet.Kind.PUBLIC)
                        .withdrawn(PartialDate.parse("2026-03"))
                        .evidence(Evidence.of("https://example.org/data", "2026", Speaker.PRODUCER)
                                .at("section 2"))
                        .build()))
                .build();
        Release olmo = ReleaseCatalog.builtIn().find("OLMo 2 7B").orElseThrow();
        return List.of(
                JsonReport.line(Spectrum.RULES.evaluate(tuned), Optional.of("line 3")),
                JsonReport.of(Osaid.RULES.evaluate(olmo)),
                JsonReport.of(SideBySide.of(tuned)),
                comparison(tuned, olmo));
    }

    /** What each field of each object is bent into; one object of each kind, all fields of it. */
    private static List<Arguments> bent(UnaryOperator<Object> bend, boolean requiredOnly) {
        List<Arguments> documents = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (String sample : samples()) {
            Object document = value(tree(sample));
            bend("", "", document, document, bend, requiredOnly, seen, documents);
        }
        return documents;
    }

    @SuppressWarnings("unchecked")
    private static void bend(
            String path,
            String owner,
            Object node,
            Object document,
            UnaryOperator<Object> bend,
            boolean requiredOnly,
            Set<String> seen,
            List<Arguments> documents) {
        if (node instanceof List<?> items) {
            items.forEach(item -> bend(path, owner, item, document, bend, requiredOnly, seen, documents));
        } else if (node instanceof Map<?, ?>) {
            Map<String, Object> fields = (Map<String, Object>) node;
            for (String name : List.copyOf(fields.keySet())) {
                bend(path + "/" + name, name, fields.get(name), document, bend, requiredOnly, seen, documents);
                boolean asked = !requiredOnly || !OPTIONAL.contains(name + "@" + owner);
                if (asked && seen.add(owner + "/" + name)) {
                    Map<String, Object> before = new LinkedHashMap<>(fields);
                    Object bentValue = bend.apply(fields.get(name));
                    if (bentValue == REMOVED) {
                        fields.remove(name);
                    } else {
                        fields.put(name, bentValue);
                    }
                    documents.add(Arguments.of(path + "/" + name, text(document)));
                    fields.clear();
                    fields.putAll(before);
                }
            }
            if (seen.add(owner + " added") && bend.apply(ADDED) == ADDED) {
                fields.put("zzzzzz", "added");
                documents.add(Arguments.of(path + "/zzzzzz", text(document)));
                fields.remove("zzzzzz");
            }
        }
    }

    private static final Object REMOVED = new Object();
    private static final Object ADDED = new Object();

    static List<Arguments> without() {
        return bent(value -> REMOVED, true);
    }

    static List<Arguments> mistyped() {
        return bent(value -> value instanceof String || value instanceof Boolean ? List.of() : "text", false);
    }

    /** Leaves the fields as they are: only what is added counts. */
    static Stream<Arguments> added() {
        return bent(value -> value, false).stream()
                .filter(arguments -> arguments.get()[0].toString().endsWith("zzzzzz"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"without", "mistyped", "added"})
    void bentDocumentIsRefused(String path, String document) {
        assertThat(errors(document)).as(path).isNotEmpty();
    }

    @Test
    void samplesAreValid() {
        assertThat(samples()).allSatisfy(sample -> assertThat(errors(sample)).isEmpty());
    }

    @Test
    void everyFieldOfTheSchemaIsInASample() {
        Set<String> written = new TreeSet<>();
        samples().forEach(sample -> collectNames(tree(sample), written));
        Set<String> allowed = new TreeSet<>();
        collectProperties(TREE, allowed);
        assertThat(written).isEqualTo(allowed);
    }

    private static void collectNames(Json node, Set<String> names) {
        node.items().forEach(item -> collectNames(item, names));
        node.fields().forEach(field -> {
            names.add(field.name());
            collectNames(field.value(), names);
        });
    }

    private static void collectProperties(Json schema, Set<String> names) {
        schema.get("properties").ifPresent(properties -> properties.fields().forEach(field -> names.add(field.name())));
        schema.fields().forEach(field -> collectProperties(field.value(), names));
        schema.items().forEach(item -> collectProperties(item, names));
    }

    private static Object value(Json json) {
        return switch (json.kind()) {
            case OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                json.fields().forEach(field -> fields.put(field.name(), value(field.value())));
                yield fields;
            }
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                json.items().forEach(item -> items.add(value(item)));
                yield items;
            }
            case STRING -> json.text();
            case BOOLEAN -> Boolean.valueOf(json.text());
            case NUMBER, NULL -> throw new AssertionError("a report has none: " + json);
        };
    }

    private static String text(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value);
        return text.toString();
    }

    private static void append(StringBuilder text, Object value) {
        if (value instanceof Map<?, ?> fields) {
            text.append('{');
            fields.forEach((name, field) -> {
                text.append(text.charAt(text.length() - 1) == '{' ? "" : ",");
                text.append(quoted(name)).append(':');
                append(text, field);
            });
            text.append('}');
        } else if (value instanceof List<?> items) {
            text.append('[');
            items.forEach(item -> {
                text.append(text.charAt(text.length() - 1) == '[' ? "" : ",");
                append(text, item);
            });
            text.append(']');
        } else {
            text.append(value instanceof Boolean ? value : quoted(value));
        }
    }

    private static String quoted(Object text) {
        return JsonWriter.compact().item(text.toString()).toString();
    }

    // The words of the schema are those of the types.

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "component",
                        Arrays.stream(Component.values()).map(Component::id).toList()),
                Arguments.of(
                        "restrictionKind",
                        Arrays.stream(Restriction.Kind.values())
                                .map(Restriction.Kind::id)
                                .toList()),
                Arguments.of("outcome", ids(Outcome.values())),
                Arguments.of("concern/properties/kind", ids(Concern.Kind.values())),
                Arguments.of("claim/properties/result", ids(ClaimCheck.Result.values())),
                Arguments.of("step/properties/action", ids(Step.Action.values())),
                Arguments.of("dataSet/properties/class", ids(DataSet.Kind.values())),
                Arguments.of("license/properties/outcome", ids(LicenseOutcome.values())),
                Arguments.of("license/properties/resolution", ids(LicenseTerms.Resolution.values())),
                Arguments.of("restrictions/items/properties/limits/items", ids(Right.values())));
    }

    private static List<String> ids(Enum<?>... constants) {
        return Arrays.stream(constants).map(Wording::id).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void wordsOfTheSchemaAreThoseOfTheType(String path, List<String> expected) {
        Json node = TREE.get("$defs").orElseThrow();
        for (String step : path.split("/", -1)) {
            node = node.get(step).orElseThrow();
        }
        assertThat(node.get("enum").orElseThrow().items().stream().map(Json::text))
                .hasSameElementsAs(expected);
    }

    @Test
    void everyDefinitionIsUsed() {
        String text = JsonReport.schema();
        Set<String> unused = new LinkedHashSet<>();
        TREE.get("$defs").orElseThrow().fields().stream()
                .map(Json.Field::name)
                .filter(name -> !text.contains("\"#/$defs/" + name + "\""))
                .forEach(unused::add);
        assertThat(unused).isEmpty();
    }
}
