package org.openness.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamGrowthTest {

    /** A sixth of the input, with room for the program itself and its tables. */
    private static final String HEAP = "-Xmx32m";

    @ParameterizedTest
    @ValueSource(strings = {"sequential", "parallel"})
    void twoHundredMegabytesPassThroughASmallHeap(String mode) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        StreamGrowth.class.getName(),
                        mode,
                        "200000"))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Optional<String> row =
                output.lines().filter(line -> line.contains("200,000")).findFirst();
        System.out.println(mode + " with " + HEAP + ": " + row.orElse(output));
        assertThat(row).as(output).isPresent();
    }
}
