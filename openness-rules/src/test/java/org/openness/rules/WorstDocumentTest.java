package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.imports.Imports;
import org.openness.core.json.ReadLimits;

/**
 * Documents that the limits just let pass, each with as much as possible of one thing. What they cost is printed; as
 * machines differ, only that they do not take ages is asserted, and that twice as much allocates about twice as much.
 */
class WorstDocumentTest {

    private static final String SPDX =
            "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [";

    private static final int ROUNDS = 2;
    private static final Duration AGES = Duration.ofSeconds(60);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A document with a number of things, and the largest number that is accepted, about. */
    private record Shape(String name, String file, int most, IntFunction<String> document) {

        @Override
        public String toString() {
            return name;
        }

        byte[] bytes(int number) {
            return document.apply(number).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Shape record(String name, int most, String before, IntFunction<String> thing, String after) {
        return shape(name, "a.json", most, "{\"name\": \"A\", " + before, thing, ",", after + "}");
    }

    private static Shape shape(
            String name,
            String file,
            int most,
            String before,
            IntFunction<String> thing,
            String between,
            String after) {
        return new Shape(
                name,
                file,
                most,
                number -> before
                        + IntStream.range(0, number).mapToObj(thing).collect(Collectors.joining(between))
                        + after);
    }

    private static String list(int number, IntFunction<String> item) {
        return IntStream.range(0, number).mapToObj(item).collect(Collectors.joining(","));
    }

    private static String model(int number) {
        return "{\"type\":\"ai_AIPackage\",\"spdxId\":\"urn:m" + number + "\",\"name\":\"m" + number + "\"}";
    }

    private static String related(String from, String type, String to) {
        return "{\"type\":\"Relationship\",\"from\":\"urn:" + from + "\",\"relationshipType\":\"" + type
                + "\",\"to\":[\"urn:" + to + "\"]}";
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                record(
                        "data sets",
                        11_000,
                        "\"trainingData\": [",
                        i -> "{\"name\":\"set " + i + "\",\"class\":\"open\",\"access\":\"public\",\"license\":\"MIT\","
                                + "\"location\":\"https://example.org/" + i + "\","
                                + "\"evidence\":\"https://example.org/card/" + i + "\"}",
                        "]"),
                record(
                        "data sets under unknown licenses",
                        32_000,
                        "\"trainingData\": [",
                        i -> "{\"name\":\"set " + i + "\",\"license\":\"License " + i + "\"}",
                        "]"),
                record(
                        "statements on the license of the weights",
                        190_000,
                        "\"weights\": {\"license\": [",
                        i -> "\"License " + i + "\"",
                        "]}"),
                record(
                        "choices for the license of the weights",
                        190_000,
                        "\"weights\": {\"license\": [",
                        i -> "\"MIT OR L" + i + "\"",
                        "]}"),
                record(
                        "statements on the access to the weights",
                        32_000,
                        "\"weights\": {\"access\": [",
                        i -> "{\"is\":\"public\",\"evidence\":\"https://example.org/" + i + "\"}",
                        "]}"),
                record(
                        "pieces of evidence",
                        100_000,
                        "\"weights\": {\"access\": \"public\", \"evidence\": [",
                        i -> "\"https://example.org/" + i + "\"",
                        "]}"),
                record(
                        "bases under licenses of their own",
                        16_000,
                        "\"base\": [",
                        i -> "{\"relation\":\"merge\",\"release\":{\"name\":\"base " + i + "\",\"license\":\"L" + i
                                + "\"}}",
                        "]"),
                record(
                        "bases with evidence of their own",
                        9_000,
                        "\"base\": [",
                        i -> "{\"relation\":\"merge\",\"release\":{\"name\":\"base " + i
                                + "\",\"trainingCode\":{\"access\":\"public\",\"license\":\"L" + i
                                + "\",\"evidence\":\"https://example.org/" + i + "\"}}}",
                        "]"),
                record(
                        "models that wrote a data set",
                        32_000,
                        "\"trainingData\": [{\"name\": \"set\", \"generatedBy\": [",
                        i -> "{\"name\":\"model " + i + "\",\"license\":\"L" + i + "\"}",
                        "]}]"),
                record(
                        "long license expressions",
                        40,
                        "\"license\": [",
                        i -> "\"" + ("L" + i + " OR ").repeat(8_000) + "MIT\"",
                        "]"),
                shape(
                        "data sets in YAML",
                        "a.yaml",
                        16_000,
                        "name: A\ntrainingData:\n",
                        i -> "  - {name: set " + i + ", class: open, access: public, location: https://example.org/" + i
                                + "}",
                        "\n",
                        "\n"),
                shape(
                        "data sets of a card",
                        "README.md",
                        180_000,
                        "---\nlicense: mit\ndatasets:\n",
                        i -> "- example/set-" + i,
                        "\n",
                        "\n---\n# Model\n"),
                shape(
                        "files of an answer of the Hub",
                        "hub.json",
                        45_000,
                        "{\"id\": \"a/b\", \"gated\": false, \"siblings\": [",
                        i -> "{\"rfilename\":\"model-" + i + "-of-45000.safetensors\"}",
                        ",",
                        "]}"),
                shape(
                        "tags of an answer of the Hub",
                        "hub.json",
                        180_000,
                        "{\"id\": \"a/b\", \"gated\": false, \"tags\": [",
                        i -> "\"dataset:a/b" + i + "\"",
                        ",",
                        "]}"),
                shape(
                        "models of a bill",
                        "bom.json",
                        12_000,
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [",
                        i -> "{\"type\":\"machine-learning-model\",\"name\":\"m" + i + "\",\"bom-ref\":\"r" + i
                                + "\",\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]}",
                        ",",
                        "]}"),
                shape(
                        "models of a bill with one reference",
                        "bom.json",
                        9_000,
                        "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"dependencies\": [{\"ref\": \"r\", "
                                + "\"dependsOn\": ["
                                + list(100_000, i -> "\"torch\"")
                                + "]}], \"components\": [",
                        i -> "{\"type\":\"machine-learning-model\",\"name\":\"m" + i
                                + "\",\"bom-ref\":\"r\",\"purl\":\"pkg:huggingface/a/b" + i + "\"}",
                        ",",
                        "]}"),
                shape(
                        "models of SPDX and data sets, all with all",
                        "spdx.json",
                        7_000,
                        SPDX + "{\"type\":\"Relationship\",\"relationshipType\":\"trainedOn\",\"from\":["
                                + list(7_000, i -> "\"urn:m" + i + "\"")
                                + "],\"to\":["
                                + list(100_000, i -> "\"d" + i + "\"")
                                + "]},",
                        WorstDocumentTest::model,
                        ",",
                        "]}"),
                shape(
                        "names of a model of SPDX",
                        "spdx.json",
                        60_000,
                        SPDX + "{\"type\":\"ai_AIPackage\",\"spdxId\":\"urn:m\",\"externalIdentifier\":[",
                        i -> "\"https://huggingface.co/a/b" + i + "\"",
                        ",",
                        "]}]}"),
                shape(
                        "models of SPDX by as many makers",
                        "spdx.json",
                        12_000,
                        SPDX + "{\"type\":\"CreationInfo\",\"createdBy\":["
                                + list(12_000, i -> "\"maker " + i + "\"")
                                + "]},",
                        WorstDocumentTest::model,
                        ",",
                        "]}"),
                shape("models of SPDX", "spdx.json", 12_000, SPDX, WorstDocumentTest::model, ",", "]}"),
                shape(
                        "models of SPDX with the same files",
                        "spdx.json",
                        4_000,
                        SPDX,
                        i -> model(i) + ",{\"type\":\"File\",\"spdxId\":\"urn:f" + i
                                + "\",\"primaryPurpose\":\"model\"}," + related("m" + i, "contains", "p") + ","
                                + related("p", "contains", "f" + i),
                        ",",
                        "]}"),
                shape(
                        "models of SPDX of the same name",
                        "spdx.json",
                        5_000,
                        SPDX + "{\"type\":\"Package\",\"spdxId\":\"urn:p\",\"name\":\"m\"},",
                        i -> "{\"type\":\"ai_AIPackage\",\"spdxId\":\"urn:m" + i + "\",\"name\":\"m\"},"
                                + "{\"type\":\"DatasetPackage\",\"spdxId\":\"urn:d" + i + "\",\"name\":\"d" + i + "\"},"
                                + related("p", "trainedOn", "d" + i),
                        ",",
                        "]}"),
                shape(
                        "relationships of SPDX",
                        "spdx.json",
                        11_000,
                        SPDX + "{\"type\": \"ai_AIPackage\", \"spdxId\": \"urn:m\", \"name\": \"m\"},",
                        i -> related("m", "trainedOn", "d" + i),
                        ",",
                        "]}"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void worstDocumentCostsWhatItsSizeTells(Shape shape) {
        byte[] whole = shape.bytes(shape.most);
        byte[] half = shape.bytes(shape.most / 2);
        assertThat(whole.length).isLessThanOrEqualTo(ReadLimits.DEFAULT.bytes());
        Assertions.assertTimeoutPreemptively(AGES, () -> {
            judge(shape, half);
            long best = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                judge(shape, whole);
                best = Math.min(best, System.nanoTime() - start);
            }
            long bytes = allocated(shape, whole);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%,d %s, %.1f MB: %d ms at best, %d MiB allocated",
                    shape.most,
                    shape.name,
                    whole.length / 1e6,
                    best / 1_000_000,
                    bytes >> 20));
            assertThat(bytes).isLessThan(3 * allocated(shape, half));
        });
    }

    private static long allocated(Shape shape, byte[] document) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        judge(shape, document);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static void judge(Shape shape, byte[] document) {
        Imports.standard()
                .read(shape.file, document)
                .forEach(read ->
                        OpennessClassifier.classify(read.release()).findings().forEach(Finding::reasons));
    }
}
