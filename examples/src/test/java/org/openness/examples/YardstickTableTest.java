package org.openness.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Yardsticks;

/** The table of the README: well-known releases by all yardsticks, as the catalog and the rule sets have it. */
class YardstickTableTest {

    private static final Path README = Path.of("..", "README.md");
    private static final String BEGIN = "<!-- yardsticks -->\n";
    private static final String END = "<!-- /yardsticks -->";

    private static final List<String> RELEASES = List.of(
            "OLMo 2 7B",
            "Pythia 12B",
            "Apertus 8B",
            "BLOOM 176B",
            "DeepSeek-R1",
            "gpt-oss-120b",
            "Mistral 7B",
            "Gemma 3 27B",
            "Llama 3.1 8B",
            "Command R+");

    @Test
    void tableIsThatOfTheCatalog() throws IOException {
        String readme = Files.readString(README);

        if (Boolean.getBoolean("golden.update")) {
            readme = readme.replace(BEGIN + between(readme) + END, BEGIN + table() + END);
            Files.writeString(README, readme);
        }
        assertThat(between(readme))
                .as("README.md; renew it with -Dgolden.update=true")
                .isEqualTo(table());
    }

    private static String between(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        assertThat(begin).as(BEGIN).isPositive();
        assertThat(end).as(END).isGreaterThan(begin);
        return readme.substring(begin + BEGIN.length(), end);
    }

    private static String table() {
        String head = Yardsticks.DEFINITIONS.stream().map(RuleSet::id).collect(Collectors.joining(" | "));
        String rule = "|---".repeat(Yardsticks.DEFINITIONS.size() + 1) + "|\n";
        return "| release, facts as of | " + head + " |\n" + rule
                + RELEASES.stream().map(YardstickTableTest::row).collect(Collectors.joining());
    }

    private static String row(String name) {
        Release release = ReleaseCatalog.builtIn().find(name).orElseThrow();
        String asOf = release.asOf().map(date -> ", " + date).orElse("");
        return Yardsticks.DEFINITIONS.stream()
                .map(rules -> cell(rules.evaluate(release)))
                .collect(Collectors.joining(" | ", "| " + release.name() + asOf + " | ", " |\n"));
    }

    private static String cell(Verdict<?> verdict) {
        return verdict.isSettled()
                ? words(verdict.level())
                : words(verdict.level()) + " or " + words(verdict.possibleLevel());
    }

    private static String words(Enum<?> level) {
        String words = level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.startsWith("class ")
                ? "class " + words.substring("class ".length()).toUpperCase(Locale.ROOT)
                : words.replace("weights data", "weights + data");
    }
}
