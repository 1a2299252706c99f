package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;

/** Documents for the tests of importers, parsed as a caller would. */
final class TestDocuments {

    static final Path OWN = Path.of("src/test/resources/org/openness/core/imports");

    /** Real files, which are not part of the project. */
    static final Path CORPUS = Path.of("../../shared/reference/corpus");

    private static final ReadLimits LIMITS = new ReadLimits(16 << 20, 64, 1_000_000, 10_000_000, 10_000, 1_000);

    private TestDocuments() {}

    static ReleaseImporter.Document json(String text) {
        return parsed("bom.json", text.getBytes(StandardCharsets.UTF_8));
    }

    static ReleaseImporter.Document yaml(String text) {
        return parsed("model.yml", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the document with its tree.
     *
     * @throws InvalidInputException if it is neither JSON nor YAML
     */
    static ReleaseImporter.Document parsed(String name, byte[] bytes) {
        return new ReleaseImporter.Document(
                name,
                new String(bytes, StandardCharsets.UTF_8),
                Optional.of(JsonReader.withLimits(LIMITS).read(bytes)));
    }

    static ReleaseImporter.Document file(Path file) {
        return parsed(file.getFileName().toString(), bytes(file));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the one release of a document. */
    static Imported only(ReleaseImporter importer, ReleaseImporter.Document document) {
        List<Imported> releases = importer.read(document);
        assertThat(releases).hasSize(1);
        return releases.get(0);
    }

    /** Returns the notes as people read them. */
    static List<String> notes(Imported imported) {
        return imported.notes().stream().map(Problem::toString).toList();
    }

    /** The notes, each as its code and the place that it is about. */
    static List<String> noted(Imported imported) {
        return imported.notes().stream()
                .map(note -> note.code() + " " + note.pointer())
                .toList();
    }

    static ReleaseImporter importer(Path folder) {
        return switch (folder.getFileName().toString()) {
            case "cyclonedx" -> new CycloneDx();
            case "spdx" -> new SpdxAi();
            case "mof" -> new ModelOpennessFrameworkYaml();
            default -> throw new IllegalArgumentException("no importer for " + folder);
        };
    }

    /** Returns the project's own documents of a format in one of its folders: valid, odd or refused. */
    static List<Path> own(String format, String folder) {
        try (Stream<Path> files = Files.list(OWN.resolve(format).resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
