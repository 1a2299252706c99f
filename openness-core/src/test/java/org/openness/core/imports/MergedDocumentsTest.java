package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.json.Problem;

/** A card, an answer of the Hub, a bill of materials and an own record of one model, put together. */
class MergedDocumentsTest {

    private static final List<String> ALL = List.of("card.md", "hub.json", "bom.json", "record.yaml");

    private static Imported read(String file) throws IOException {
        return Imports.standard()
                .read(file, Files.readAllBytes(ImportFiles.folder("merged").resolve(file)))
                .get(0);
    }

    private static Imported merged(List<String> files) throws IOException {
        ImmutableList.Builder<Imported> parts = ImmutableList.builder();
        for (String file : files) {
            parts.add(read(file));
        }
        return Imports.merge(parts.build());
    }

    private static String facts(Imported imported) {
        return Summary.of(List.of(new Imported(imported.format(), imported.release(), List.of())));
    }

    @Test
    void whatAllSayIsThere() throws IOException {
        assertThat(facts(merged(ALL))).isEqualTo("""
                release example/model-7b
                alias Model 7B
                alias model-7b
                producer example
                released 2026-04-30
                as of 2026-05-10
                license Apache-2.0 <- /metadata/component/licenses/0/license/id by tool
                weights license apache-2.0 <- /cardData/license by producer
                weights license mit <- /license by producer
                base example/base-7b, fine-tune
                lineage <- /base_model, /cardData/base_model by producer
                weights access on-acceptance..public (contradictory) <- nowhere, /gated, /siblings by producer, platform
                weights license apache-2.0 <- /metadata/component/licenses/0/license/id, /cardData/license by tool, producer
                weights license mit <- /license by producer
                trainingCode access public <- nowhere by producer
                trainingCode license Apache-2.0 <- nowhere by producer
                set example/conversations <- /metadata/component/modelCard/modelParameters/datasets/0, /datasets/0 by tool, producer
                evaluationResults access public <- /model-index/0/results/0 by producer
                frameworkSupport stated yes <- /library_name by platform
                """);
    }

    @Test
    void orderOfDocumentsChangesNothingButTheirOwnOrder() throws IOException {
        List<String> facts = facts(merged(ALL)).lines().toList();
        for (List<String> files : Collections2.permutations(ALL)) {
            assertThat(sorted(facts(merged(files)).lines().toList()))
                    .as(files.toString())
                    .isEqualTo(sorted(facts));
        }
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream()
                .map(line -> line.chars()
                        .sorted()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .sorted()
                .toList();
    }

    @Test
    void whatWasLeftOutIsNoted() throws IOException {
        assertThat(merged(ALL).notes())
                .extracting(Problem::toString)
                .containsExactly(
                        "/base_model (line 3, column 13): found a base model without its relation: \"example/base-7b\","
                                + " expected the field \"base_model_relation\"; taken as a model that contains the"
                                + " weights of its base",
                        "the document: found producer \"Example Lab\", expected producer \"example\", which was taken",
                        "the document: found the descent \"FROM_SCRATCH\", expected the descent \"DERIVED\", which was"
                                + " taken");
    }

    @Test
    void mergingTwiceIsMergingOnce() throws IOException {
        Imported first = merged(List.of("card.md", "hub.json"));
        Imported second = Imports.merge(List.of(first, read("bom.json"), read("record.yaml")));
        assertThat(sorted(facts(second).lines().toList()))
                .isEqualTo(sorted(facts(merged(ALL)).lines().toList()));
    }

    @Test
    void answerThatTheRepositoryWasTakenDownContradictsAnEarlierOne() throws IOException {
        assertThat(facts(merged(List.of("hub.json", "withdrawn.json")))
                        .lines()
                        .filter(line -> line.startsWith("weights access")))
                .containsExactly(
                        "weights access withheld..on-acceptance (contradictory) <- /gated, /siblings, /disabled"
                                + " by platform");
    }
}
