package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.imports.Imported;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;

/**
 * What a real file supports alone: never more than open weights, and those only an answer of the platform or a framework
 * file that gives paths; where a file is silent, every level stays possible.
 */
class ImportedLevelTest {

    private static final Path CORPUS = Path.of("../../shared/reference/corpus");

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(CORPUS)) {
            try (Stream<Path> all = Files.walk(CORPUS, 2)) {
                all.filter(file -> Files.isRegularFile(file) && !file.endsWith("INDEX.csv"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static List<Verdict<OpennessLevel>> verdicts(Path file) throws IOException {
        return Imports.standard().parts(file.getFileName().toString(), Files.readAllBytes(file)).stream()
                .map(ImportedPart::releases)
                .flatMap(List::stream)
                .map(Imported::release)
                .map(OpennessClassifier::classify)
                .toList();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void oneFileProvesOpenWeightsAtMost(Path file) throws IOException {
        boolean mayProve =
                file.getParent().endsWith("hf-api") || file.getParent().endsWith("mof");
        OpennessLevel most = mayProve ? OpennessLevel.OPEN_WEIGHTS : OpennessLevel.CLOSED;
        assertThat(verdicts(file)).allSatisfy(verdict -> {
            assertThat(verdict.level()).isLessThanOrEqualTo(most);
            assertThat(verdict.possibleLevel()).isGreaterThanOrEqualTo(verdict.level());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "mof/GPT-3.yml, CLOSED, CLOSED",
        "mof/GPT-4.yml, CLOSED, OPEN_SOURCE",
        "mof/Claude-2.yml, CLOSED, OPEN_SOURCE",
        "mof/Llama-3.1-8B.yml, CLOSED, OPEN_WEIGHTS_DATA_INFO",
        "mof/Unnamed-Model.yml, CLOSED, OPEN_SOURCE",
        "cyclonedx/aloha-jinaai_jina-embeddings-v3-1.6.json, CLOSED, OPEN_WEIGHTS_DATA_INFO",
        "cyclonedx/aloha-pyannote_segmentation-3.0-1.6.json, CLOSED, OPEN_SOURCE",
        "cyclonedx/k8s-aibom-vllm-deployment-1.6.json, CLOSED, OPEN_SOURCE",
        "spdx/aloha-meta-llama_Llama-3.1-8B-Instruct.spdx3.json, CLOSED, OPEN_WEIGHTS_DATA_INFO",
        "spdx/owasp-aibom-generator-Qwen_Qwen2.5-7B-Instruct.spdx3.json, CLOSED, OPEN_SOURCE",
    })
    void levelsAreAsFarApartAsTheFileIsSilent(String name, OpennessLevel proven, OpennessLevel possible)
            throws IOException {
        Path file = CORPUS.resolve(name);
        assumeTrue(Files.exists(file), "the corpus is not there");
        assertThat(verdicts(file)).singleElement().satisfies(verdict -> {
            assertThat(verdict.level()).isEqualTo(proven);
            assertThat(verdict.possibleLevel()).isEqualTo(possible);
        });
    }
}
