package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Release;

/** What is imported can be written as a record and read again: nothing of it is outside the vocabulary of records. */
class ImportedRecordTest {

    static List<Path> files() throws IOException {
        return ImportFiles.in(ImportFiles.folder("files"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsAsTheSameRelease(Path file) throws IOException {
        for (ImportedPart part : ImportFiles.IMPORTS.parts(file.getFileName().toString(), Files.readAllBytes(file))) {
            for (Imported imported : part.releases()) {
                Release release = imported.release();
                assertThat(ReleaseReader.standard().read(ReleaseWriter.write(release)))
                        .isEqualTo(release);
            }
        }
    }
}
