package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, as people run it. */
class ProcessTest {

    @TempDir
    private Path folder;

    private Process start(String... args) throws IOException {
        return start(Map.of(), args);
    }

    private Process start(Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Classify.class.getName()));
        command.addAll(List.of(args));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        return process.start();
    }

    @Test
    void standardInputIsAnsweredOnStandardOutput() throws Exception {
        Process process = start("--require", "OPEN_SOURCE", "-");
        process.getOutputStream().write("name: Überall\nweights: withheld\n".getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(out).startsWith("Überall: closed\n").doesNotContain("\u001B");
        assertThat(err).isEqualTo("-: Überall: OPEN_SOURCE is required, proven is CLOSED\n");
        assertThat(process.exitValue()).isEqualTo(1);
    }

    @Test
    void whoInsistsGetsColorsWithoutATerminal() throws Exception {
        Path file = folder.resolve("record.json");
        Files.writeString(file, "{\"name\": \"A\", \"weights\": \"withheld\"}");
        Process process = start(Map.of("CLICOLOR_FORCE", "1"), file.toString());
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(out).startsWith("\u001B[1mA: closed\u001B[0m\n");
    }

    /** More lines than fit into the memory that the process has. */
    @Test
    void memoryDoesNotGrowWithTheNumberOfLines() throws Exception {
        Path file = folder.resolve("hub.jsonl");
        String line =
                "{\"id\": \"example/model\", \"siblings\": [{\"rfilename\": \"model.safetensors\"}], \"filler\": \""
                        + "x".repeat(30_000) + "\"}\n";
        Files.writeString(file, line.repeat(5_000));
        Process process = start("-o", folder.resolve("answers.jsonl").toString(), file.toString());
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(err).isEmpty();
        try (var answers = Files.lines(folder.resolve("answers.jsonl"))) {
            assertThat(answers).hasSize(5_000);
        }
    }
}
