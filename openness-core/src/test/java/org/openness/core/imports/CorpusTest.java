package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Fact;
import org.openness.core.json.Problem;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

/**
 * Real cards and answers say what {@code corpus-hugging-face.txt} lists. The files themselves belong to others; where they
 * are not beside the project, nothing is tested.
 */
class CorpusTest {

    private static final List<String> FOLDERS = List.of("hf-cards", "hf-api");

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (ImportFiles.corpus().isPresent()) {
            for (String folder : FOLDERS) {
                files.addAll(ImportFiles.in(ImportFiles.corpus().get().resolve(folder)));
            }
        }
        return files;
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(ImportFiles.folder("corpus-hugging-face.txt"))) {
            if (!line.startsWith("#")) {
                int bar = line.indexOf(" | ");
                table.put(line.substring(0, bar), line.substring(bar + 3));
            }
        }
        return table;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void saysWhatIsListed(Path file) throws IOException {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        assertThat(facts(file)).isEqualTo(table().get(name));
    }

    static String facts(Path file) throws IOException {
        return Imports.standard().parts(file.getFileName().toString(), Files.readAllBytes(file)).stream()
                .flatMap(part -> Stream.concat(
                        part.releases().stream().map(CorpusTest::facts),
                        part.problems().stream().map(problem -> "problem " + problem.code())))
                .collect(Collectors.joining(" / "));
    }

    private static String facts(Imported imported) {
        Release release = imported.release();
        Artifact weights = release.artifact(Component.WEIGHTS);
        List<String> facts = new ArrayList<>();
        fact(weights.access()).ifPresent(access -> facts.add("weights " + access));
        fact(weights.completeness()).ifPresent(facts::add);
        list(release.licenses(License.Subject.WEIGHTS).stream()
                        .map(license -> license.terms().text())
                        .sorted())
                .ifPresent(licenses -> facts.add("license " + licenses));
        list(release.lineage().bases().stream()
                        .map(base -> base.name() + " (" + base.relation().id() + ")"))
                .ifPresent(bases -> facts.add("base " + bases));
        list(release.artifact(Component.TRAINING_DATA).dataSets().stream().map(Object::toString))
                .ifPresent(sets -> facts.add("data " + sets));
        fact(release.artifact(Component.EVALUATION_RESULTS).access())
                .ifPresent(access -> facts.add("results " + access));
        fact(release.artifact(Component.FRAMEWORK_SUPPORT).stated())
                .ifPresent(stated -> facts.add("framework " + stated));
        list(imported.notes().stream().map(Problem::code)).ifPresent(notes -> facts.add("notes " + notes));
        return facts.isEmpty() ? "nothing" : String.join("; ", facts);
    }

    private static Optional<String> fact(Fact<?> fact) {
        return fact.statements().isEmpty() ? Optional.empty() : Optional.of(fact.toString());
    }

    private static Optional<String> list(Stream<String> items) {
        String list = items.collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
