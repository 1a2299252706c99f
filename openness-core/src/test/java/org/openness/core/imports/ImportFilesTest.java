package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file under {@code files} comes to what stands under {@code expected}, word for word. */
class ImportFilesTest {

    static List<Path> files() throws IOException {
        return ImportFiles.in(ImportFiles.folder("files"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void comesToWhatIsExpected(Path file) throws IOException {
        assertThat(ImportFiles.described(file)).isEqualTo(ImportFiles.expected(file));
    }

    @Test
    void everyExpectationHasItsFile() throws IOException {
        try (Stream<Path> expected = Files.list(ImportFiles.folder("expected"))) {
            assertThat(expected.map(file -> file.getFileName().toString().replaceFirst("\\.txt$", "")))
                    .allMatch(name -> Files.exists(ImportFiles.folder("files").resolve(name)));
        }
    }
}
