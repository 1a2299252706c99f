package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Access;
import org.openness.core.release.Component;

/** How long reading takes is printed, not asserted: machines differ. What is read is asserted. */
class ImportSpeedTest {

    private static final int FILES = 1_000;
    private static final int WARM = 100;
    private static final int MEASURED = 51;

    @Test
    void answerOfAThousandFilesIsReadSoon() {
        byte[] answer = ("{\"id\": \"example/model\", \"gated\": false, \"tags\": [\"license:mit\"], \"siblings\": ["
                        + IntStream.rangeClosed(1, FILES)
                                .mapToObj(i ->
                                        String.format("{\"rfilename\": \"model-%05d-of-%05d.safetensors\"}", i, FILES))
                                .collect(Collectors.joining(", "))
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < WARM; i++) {
            Imports.standard().read("model.json", answer);
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            Imports.standard().read("model.json", answer);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("An answer of the Hub with %d files is read in %.2f ms%n", FILES, nanos[MEASURED / 2] / 1e6);
        assertThat(Imports.standard()
                        .read("model.json", answer)
                        .get(0)
                        .release()
                        .artifact(Component.WEIGHTS)
                        .access()
                        .atLeast())
                .isEqualTo(Access.PUBLIC);
    }
}
