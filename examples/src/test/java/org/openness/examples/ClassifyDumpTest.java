package org.openness.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ClassifyDumpTest {

    private static String count(String dump) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ClassifyDump.count(
                "hub.jsonl", new ByteArrayInputStream(dump.getBytes(UTF_8)), new PrintStream(printed, true, UTF_8));
        return printed.toString(UTF_8);
    }

    @Test
    void modelsAreCountedByTheirLevelAndBadLinesBesideThem() {
        String open = "{\"id\":\"lab/a\",\"tags\":[],\"gated\":false,\"library_name\":\"transformers\","
                + "\"siblings\":[{\"rfilename\":\"model.safetensors\"}]}\n";
        String empty = "{\"id\":\"lab/b\",\"tags\":[],\"gated\":false,\"siblings\":[]}\n";

        assertThat(count(open + empty + "{\"id\": \n" + open)).isEqualTo("""
                CLOSED: 1
                OPEN_WEIGHTS: 2
                OPEN_WEIGHTS_DATA_INFO: 0
                OPEN_SOURCE: 0
                lines that cannot be read: 1
                """);
    }

    /** As many models as the dump has lines, whatever their levels. */
    @Test
    void everyLineOfAGeneratedHubIsAModel() {
        StringBuilder dump = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            dump.append(new GenerateHub(42).model(i).json()).append('\n');
        }
        String counted = count(dump.toString());

        assertThat(counted).endsWith("lines that cannot be read: 0\n");
        assertThat(counted.lines()
                        .limit(4)
                        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(": ") + 2)))
                        .sum())
                .isEqualTo(2_000);
    }
}
