package org.openness.examples;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ClassifyFileTest {

    @Test
    void forARecordTheVerdictIsPrinted() throws IOException {
        Golden.check("example-7b.txt", ClassifyFile::main, "src/test/resources/records/example-7b.yaml");
    }

    @Test
    void forABadRecordAllItsProblemsArePrinted() throws IOException {
        Golden.check("misspelt.txt", ClassifyFile::main, "src/test/resources/records/misspelt.yaml");
    }

    @Test
    void fileThatDoesNotExistIsNotARecord() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ClassifyFile.main(new String[] {"no-such-record.yaml"}))
                .withMessage("no-such-record.yaml");
    }
}
