package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;

/** Walks the project's own documents. Beside each lies what is to be read from it, under a line that says why it exists. */
class OwnDocumentsTest {

    static Stream<Path> documents() {
        return Stream.concat(
                documentsWithReleases(),
                Stream.of("cyclonedx", "spdx", "mof").flatMap(format -> TestDocuments.own(format, "refused").stream()));
    }

    static Stream<Path> documentsWithReleases() {
        return Stream.of("cyclonedx", "spdx", "mof")
                .flatMap(format ->
                        Stream.of("valid", "odd").flatMap(folder -> TestDocuments.own(format, folder).stream()));
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
        try {
            return Summary.of(Imports.standard().read(name, TestDocuments.bytes(document), importer));
        } catch (InvalidInputException e) {
            return "refused " + e.problems().get(0).code() + " " + e.getMessage() + "\n";
        }
    }

    @ParameterizedTest
    @MethodSource("documentsWithReleases")
    void isRecognizedByItsOwnImporter(Path document) {
        assertThat(Imports.standard().detect(TestDocuments.bytes(document)).map(ReleaseImporter::id))
                .contains(
                        TestDocuments.importer(document.getParent().getParent()).id());
    }
}
