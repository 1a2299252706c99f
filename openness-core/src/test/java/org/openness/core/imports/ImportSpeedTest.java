package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Access;
import org.openness.core.release.Component;

/** How long reading takes is printed; as machines differ, only that it does not take ages is asserted. */
class ImportSpeedTest {

    private static final int FILES = 1_000;
    private static final int WARM = 40;
    private static final int MEASURED = 21;
    private static final double GENEROUS = 2_000;

    @Test
    void answerOfAThousandFilesIsReadSoon() {
        byte[] answer = ("{\"id\": \"example/model\", \"gated\": false, \"tags\": [\"license:mit\"], \"siblings\": ["
                        + IntStream.rangeClosed(1, FILES)
                                .mapToObj(i ->
                                        String.format("{\"rfilename\": \"model-%05d-of-%05d.safetensors\"}", i, FILES))
                                .collect(Collectors.joining(", "))
                        + "]}")
                .getBytes(StandardCharsets.UTF_8);
        double millis = bestMillis("model.json", answer);
        System.out.printf("An answer of the Hub with %d files is read in %.2f ms at best%n", FILES, millis);
        assertThat(millis).isLessThan(GENEROUS);
        assertThat(Imports.standard()
                        .read("model.json", answer)
                        .get(0)
                        .release()
                        .artifact(Component.WEIGHTS)
                        .access()
                        .atLeast())
                .isEqualTo(Access.PUBLIC);
    }

    @Test
    void billOfThreeMegabytesIsReadSoon() {
        String results = IntStream.rangeClosed(1, 16_000)
                .mapToObj(i -> String.format(
                        "{\"type\": \"accuracy\", \"value\": \"0.%05d\", \"slice\": \"task %05d of the suite\", "
                                + "\"confidenceInterval\": {\"lowerBound\": \"0.%05d\", \"upperBound\": \"0.%05d\"}}",
                        i, i, i, i))
                .collect(Collectors.joining(",\n"));
        String files = IntStream.rangeClosed(1, 8_000)
                .mapToObj(i -> String.format(
                        "{\"type\": \"file\", \"bom-ref\": \"f%05d\", \"name\": \"model-%05d.safetensors\"}", i, i))
                .collect(Collectors.joining(",\n"));
        byte[] bill = ("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [{"
                        + "\"type\": \"machine-learning-model\", \"name\": \"M\", \"modelCard\": {\"quantitativeAnalysis\": "
                        + "{\"performanceMetrics\": [" + results + "]}}, \"components\": [" + files + "]}]}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(bill.length).isGreaterThan(3_000_000);
        double millis = bestMillis("bom.json", bill);
        System.out.printf("A bill of %.1f MB is read in %.2f ms at best%n", bill.length / 1e6, millis);
        assertThat(millis).isLessThan(GENEROUS);
    }

    /** The best of several times, because other programs on the machine only lengthen them. */
    private static double bestMillis(String name, byte[] bytes) {
        for (int i = 0; i < WARM; i++) {
            Imports.standard().read(name, bytes);
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            Imports.standard().read(name, bytes);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[0] / 1e6;
    }
}
