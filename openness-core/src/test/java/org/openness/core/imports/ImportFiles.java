package org.openness.core.imports;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Access;
import org.openness.core.release.Release;

/** The files under {@code files}, what is expected of each under {@code expected}, and the corpus where it is. */
final class ImportFiles {

    /** A base that some files name. */
    static final Release KNOWN = Release.named("example/known-7b")
            .license("LicenseRef-llama2")
            .weights(Access.PUBLIC)
            .build();

    static final Imports IMPORTS = Imports.standard()
            .withBases((name, asOf) -> name.equals(KNOWN.name()) ? Optional.of(KNOWN) : Optional.empty());

    private ImportFiles() {}

    /** Returns a folder of the test resources. */
    static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(ImportFiles.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the files of a folder by name. */
    static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Returns the folder of real files, if there is one beside the project. */
    static Optional<Path> corpus() {
        for (Path root = Path.of("").toAbsolutePath(); root != null; root = root.getParent()) {
            if (Files.exists(root.resolve("openness-core"))) {
                Path corpus = root.resolve("../shared/reference/corpus").normalize();
                return Files.isDirectory(corpus) ? Optional.of(corpus) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns what a file came to, as text. */
    static String described(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (ImportedPart part : IMPORTS.parts(file.getFileName().toString(), Files.readAllBytes(file))) {
            lines.add("part " + part.name());
            for (Imported imported : part.releases()) {
                lines.add("format " + imported.format());
                lines.add(ReleaseWriter.write(imported.release()));
                imported.notes().forEach(note -> lines.add("note " + note.code() + ": " + note));
            }
            part.problems().forEach(problem -> lines.add("problem " + problem.code() + ": " + problem));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns what is expected of a file, without the reason why the file exists. */
    static String expected(Path file) throws IOException {
        Path expected = folder("expected").resolve(file.getFileName() + ".txt");
        String text = Files.readString(expected, StandardCharsets.UTF_8);
        if (!text.startsWith("# ")) {
            throw new IllegalStateException(expected + " does not begin with why the file exists");
        }
        return text.substring(text.indexOf('\n') + 1);
    }
}
