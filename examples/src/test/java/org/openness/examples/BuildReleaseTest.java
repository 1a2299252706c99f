package org.openness.examples;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BuildReleaseTest {

    @Test
    void verdictOnTheReleaseIsPrinted() throws IOException {
        Golden.check("build-release.txt", BuildRelease::main);
    }
}
