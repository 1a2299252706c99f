package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;

/** Walks the project's own documents. Beside each lies what is to be read from it, under a line that says why it exists. */
class OwnDocumentsTest {

    static Stream<Path> documents() {
        return Stream.of("cyclonedx", "spdx", "mof")
                .flatMap(format -> Stream.of("valid", "odd", "refused")
                        .flatMap(folder -> TestDocuments.own(format, folder).stream()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void yieldsWhatLiesBesideIt(Path document) throws Exception {
        Path expected = document.resolveSibling(document.getFileName() + ".expected");
        String text = Files.readString(expected, StandardCharsets.UTF_8);
        assertThat(read(document)).isEqualTo(text.substring(text.indexOf('\n') + 1));
    }

    private static String read(Path document) {
        ReleaseImporter importer = TestDocuments.importer(document.getParent().getParent());
        String name = document.getFileName().toString();
        byte[] bytes = TestDocuments.bytes(document);
        try {
            ReleaseImporter.Document parsed = name.endsWith(".xml")
                    ? new ReleaseImporter.Document(name, new String(bytes, StandardCharsets.UTF_8), Optional.empty())
                    : TestDocuments.parsed(name, bytes);
            return Summary.of(importer.read(parsed));
        } catch (InvalidInputException e) {
            return "refused " + e.problems().get(0).code() + " " + e.getMessage() + "\n";
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isRecognizedByItsOwnImporterAlone(Path document) {
        Path folder = document.getParent();
        if (document.toString().endsWith(".xml")) {
            return;
        }
        ReleaseImporter.Document parsed = TestDocuments.file(document);
        boolean mayBeRecognized = !folder.endsWith("refused");
        assertThat(Stream.of("cyclonedx", "spdx", "mof")
                        .map(Path::of)
                        .filter(format -> TestDocuments.importer(format).recognizes(parsed))
                        .filter(format -> mayBeRecognized || !folder.getParent().endsWith(format)))
                .isEqualTo(
                        mayBeRecognized ? java.util.List.of(folder.getParent().getFileName()) : java.util.List.of());
    }
}
