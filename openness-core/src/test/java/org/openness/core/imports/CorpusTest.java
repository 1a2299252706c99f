package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Fact;
import org.openness.core.json.Problem;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

/**
 * Real files say what {@code corpus-hugging-face.txt} and {@code corpus-bills.txt} list. The files themselves belong to
 * others; where they are not beside the project, nothing is tested.
 */
class CorpusTest {

    private static final List<String> FOLDERS = List.of("hf-cards", "hf-api", "cyclonedx", "spdx", "mof");

    /** The components that have words of their own. */
    private static final List<Component> TOLD = List.of(
            Component.WEIGHTS, Component.TRAINING_DATA, Component.EVALUATION_RESULTS, Component.FRAMEWORK_SUPPORT);

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (ImportFiles.corpus().isPresent()) {
            for (String folder : FOLDERS) {
                files.addAll(ImportFiles.in(ImportFiles.corpus().get().resolve(folder)));
            }
        }
        return files;
    }

    private static final List<String> TABLES = List.of("corpus-hugging-face.txt", "corpus-bills.txt");

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String name : TABLES) {
            for (String line : Files.readAllLines(ImportFiles.folder(name))) {
                if (!line.startsWith("#")) {
                    int bar = line.indexOf(" | ");
                    table.put(line.substring(0, bar), line.substring(bar + 3));
                }
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

    @Test
    void everyFileOfTheIndexIsRead() throws IOException {
        assumeTrue(ImportFiles.corpus().isPresent(), "the corpus is not there");
        List<String> index = Files.readAllLines(ImportFiles.corpus().get().resolve("INDEX.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(index);
    }

    static String facts(Path file) throws IOException {
        return Imports.standard().parts(file.getFileName().toString(), bytes(file)).stream()
                .flatMap(part -> Stream.concat(
                        part.releases().stream().map(CorpusTest::facts),
                        part.problems().stream().map(problem -> "problem " + problem.code())))
                .collect(Collectors.joining(" / "));
    }

    /** The example of the guide for bills is JSON with comments within Markdown, which a reader of the guide would take out. */
    private static byte[] bytes(Path file) throws IOException {
        if (!file.getParent().endsWith("cyclonedx") || !file.toString().endsWith(".md")) {
            return Files.readAllBytes(file);
        }
        String text = Files.readString(file);
        int start = text.indexOf("```jsonc") + "```jsonc".length();
        return text.substring(start, text.indexOf("```", start))
                .replaceAll("(?m)^\\s*//.*$", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String facts(Imported imported) {
        Release release = imported.release();
        Artifact weights = release.artifact(Component.WEIGHTS);
        List<String> facts = new ArrayList<>();
        if (!imported.format().startsWith("hugging-face")) {
            facts.add(release.name() + " by " + speakers(release));
        }
        fact(weights.access()).ifPresent(access -> facts.add("weights " + access));
        fact(weights.completeness()).ifPresent(facts::add);
        list(Stream.of(release.licenses(License.Subject.WEIGHTS), release.licenses(), weights.licenses())
                        .flatMap(List::stream)
                        .map(license -> license.terms().text())
                        .distinct()
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
        list(Stream.of(Component.values())
                        .filter(component -> !TOLD.contains(component)
                                && !release.artifact(component).isEmpty())
                        .map(component -> component.id() + " "
                                + release.artifact(component).access()
                                + release.artifact(component).licenses().stream()
                                        .map(license -> " " + license.terms().text())
                                        .collect(Collectors.joining(","))))
                .ifPresent(others -> facts.add("also " + others));
        list(imported.notes().stream().map(Problem::code)).ifPresent(notes -> facts.add("notes " + notes));
        return facts.isEmpty() ? "nothing" : String.join("; ", facts);
    }

    /** Who says anything at all. */
    private static String speakers(Release release) {
        return Stream.concat(
                        release.licenses().stream().flatMap(license -> license.evidence().stream()),
                        Stream.concat(
                                release.lineage().evidence().stream(),
                                Stream.of(Component.values())
                                        .map(release::artifact)
                                        .flatMap(artifact -> Stream.of(
                                                        artifact.evidence(),
                                                        artifact.access().evidence(),
                                                        artifact.detail().evidence(),
                                                        artifact.stated().evidence(),
                                                        artifact.dataSets().stream()
                                                                .flatMap(set -> set.evidence().stream())
                                                                .toList())
                                                .flatMap(List::stream))))
                .map(evidence -> evidence.by().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> fact(Fact<?> fact) {
        return fact.statements().isEmpty() ? Optional.empty() : Optional.of(fact.toString());
    }

    private static Optional<String> list(Stream<String> items) {
        String list = items.collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(list);
    }
}
