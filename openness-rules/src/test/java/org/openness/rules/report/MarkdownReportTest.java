package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Speaker;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.Golden;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

class MarkdownReportTest {

    private static String golden(String name) {
        return "org/openness/rules/report/" + name + ".md";
    }

    @Test
    void verdictIsThatOfItsFile() {
        Release release = ReleaseCatalog.builtIn().find("Llama 3.1 8B").orElseThrow();

        Golden.check(MarkdownReport.of(OpennessClassifier.classify(release)), golden("llama-3.1-8b"));
    }

    @Test
    void severalRuleSetsAreThoseOfTheirFile() {
        Release release = ReleaseCatalog.builtIn().find("gpt-oss-120b").orElseThrow();

        Golden.check(MarkdownReport.of(SideBySide.of(release)), golden("gpt-oss-120b"));
    }

    @Test
    void comparisonIsThatOfItsFile() {
        List<Release> history = ReleaseCatalog.builtIn().history("DeepSeek-V3");

        Golden.check(
                MarkdownReport.of(Comparison.of(
                        OpennessClassifier.classify(history.get(0)), OpennessClassifier.classify(history.get(1)))),
                golden("deepseek-v3"));
    }

    @Test
    void hostileNameIsThatOfItsFile() {
        Golden.check(
                MarkdownReport.of(OpennessClassifier.classify(Hostile.release(String.join(" ", Hostile.TEXTS)))),
                golden("hostile"));
    }

    @Test
    void sourceOnTheWebIsALink() {
        Release release = Release.named("Example 7B")
                .weights(weights -> weights.access(
                        Access.HOSTED,
                        Evidence.of("Example 7B: a paper").at("section 2"),
                        Evidence.of("https://example.org/a,b"),
                        Evidence.of("https://example.org/card").at("<top>"),
                        new Evidence(
                                "https://example.org/files", Optional.empty(), Optional.empty(), Speaker.PLATFORM)))
                .build();

        assertThat(MarkdownReport.of(OpennessClassifier.classify(release))).contains("""
                        ## Sources

                        - \\[1\\] Example 7B: a paper, section 2
                        - \\[2\\] <https://example.org/a,b>
                        - \\[3\\] <https://example.org/card>, \\<top\\>
                        - \\[4\\] <https://example.org/files> (the platform)
                        """);
    }

    @Test
    void addressThatTurnsTextAroundIsNoLink() {
        Release release = Release.named("Example 7B")
                .weights(weights -> weights.access(Access.HOSTED, Evidence.of("https://example.org/\u202Egpj.exe")))
                .build();

        assertThat(MarkdownReport.of(OpennessClassifier.classify(release)))
                .contains("- \\[1\\] https://example.org/\\\\u202Egpj.exe\n");
    }

    @Test
    void addressInANameIsNoLink() {
        Release release = Release.named("See https://example.org now")
                .weights(Access.HOSTED)
                .build();

        assertThat(MarkdownReport.of(OpennessClassifier.classify(release)))
                .startsWith("# See https://example.org now: closed\n");
    }

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    /** What a line is depends on its start and on what stands unescaped in it: both are as with a harmless name. */
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextStaysText(String text) {
        String report = MarkdownReport.of(OpennessClassifier.classify(Hostile.release(text)));
        String expected = MarkdownReport.of(OpennessClassifier.classify(Hostile.harmless()));

        assertThat(report.lines().map(MarkdownReportTest::start))
                .containsExactlyElementsOf(
                        expected.lines().map(MarkdownReportTest::start).toList());
        assertThat(report.replaceAll("\\\\[!-/:-@\\[-`{-~]", "")
                        .replaceFirst("^# ", "")
                        .replaceAll("\n## ", "\n"))
                .doesNotContain("[", "]", "<", ">", "&", "`", "*", "_", "|", "#", "!", "~", "$", "\\\\*");
        assertThat(report.codePoints()
                        .filter(c ->
                                c != '\n' && !Shown.plain(Character.toString(c)).equals(Character.toString(c))))
                .isEmpty();
    }

    private static String start(String line) {
        return line.replaceAll("^((?:# |## | *- )?).*$", "$1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a|b§a\\|b",
                "`a`§\\`a\\`",
                "<b>&amp;§\\<b\\>\\&amp;",
                "](javascript:x)§\\](javascript:x)",
                "1. a§1\\. a",
                "2) a§2\\) a",
                "10. a§10\\. a",
                "9. a§9\\. a",
                "2024§2024",
                "7B.§7B.",
                "a.b) c§a.b) c",
                ". a§. a",
                "- a§\\- a",
                "+ a§\\+ a",
                "=§\\=",
                "a - b + c = 1. d§a - b + c = 1. d",
                "    a§a"
            })
    void escape(String text, String expected) {
        assertThat(MarkdownReport.escape(text)).isEqualTo(expected);
    }
}
