package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;
import org.openness.rules.definition.Yardsticks;

class TableTest {

    private static Release release(String name) {
        return Release.named(name).weights(Access.WITHHELD, "Apache-2.0").build();
    }

    private static String table(int columns, int releases, String name) throws IOException {
        StringWriter out = new StringWriter();
        Table table = new Table(out, false, columns);
        for (int i = 0; i < releases; i++) {
            table.add(Answer.of("source", release(name + i), List.of(Spectrum.RULES)));
        }
        table.end();
        return out.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 100, 200})
    void everyLineFits(int columns) throws IOException {
        assertThat(table(columns, 3, "example/model-with-a-long-name-").lines().limit(4))
                .hasSize(4)
                .allMatch(line -> Shown.width(line) <= columns);
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 200})
    void everyLineFitsWithAllRuleSets(int columns) throws IOException {
        StringWriter out = new StringWriter();
        Table table = new Table(out, false, columns);
        table.add(Answer.of("a", Release.named("a".repeat(90)).build(), Yardsticks.DEFINITIONS));
        table.end();
        assertThat(out.toString().lines().limit(2)).allMatch(line -> Shown.width(line) <= columns);
    }

    @Test
    void wideTableIsNotCut() throws IOException {
        assertThat(table(200, 1, "example/model-with-a-long-name-")).isEqualTo("""
                release                           level   license           in the way (?: unknown)
                example/model-with-a-long-name-0  CLOSED  Apache-2.0 (OSI)  - The weights can be had

                1 release by openness-spectrum 1.0: 1 CLOSED
                """);
    }

    @Test
    void moreLinesThanAreMeasuredFollowInOrder() throws IOException {
        assertThat(table(200, 1200, "model-").lines().skip(1).limit(1200))
                .extracting(line -> line.split(" ", 2)[0])
                .hasSize(1200)
                .startsWith("model-0", "model-1")
                .endsWith("model-1199");
    }

    @Test
    void colorsStandAroundTheLevel() throws IOException {
        StringWriter out = new StringWriter();
        Table table = new Table(out, true, 100);
        table.add(Answer.of("a", release("a"), List.of(Spectrum.RULES)));
        table.end();
        assertThat(out.toString()).contains("\na        \u001B[31mCLOSED\u001B[0m  Apache");
    }
}
