package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

class JsonReportTest {

    private static Json read(String json) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict<OpennessLevel> verdict(String name) {
        return OpennessClassifier.classify(ReleaseCatalog.builtIn().find(name).orElseThrow());
    }

    private static String text(Json object, String field) {
        return object.get(field).orElseThrow().text();
    }

    private static List<Json> items(Json object, String field) {
        return object.get(field).orElseThrow().items();
    }

    @Test
    void verdictIsReadBack() {
        Verdict<OpennessLevel> verdict = verdict("Apertus 8B");

        Json read = read(JsonReport.of(verdict));

        assertThat(text(read, "name")).isEqualTo("Apertus 8B");
        assertThat(text(read, "level")).isEqualTo("OPEN_WEIGHTS_DATA_INFO");
        assertThat(text(read, "possibleLevel")).isEqualTo("OPEN_SOURCE");
        assertThat(items(read, "findings").stream().map(finding -> text(finding, "outcome")))
                .isEqualTo(verdict.findings().stream()
                        .map(Finding::outcome)
                        .map(Wording::id)
                        .toList());
        assertThat(items(read, "concerns")).hasSameSizeAs(verdict.concerns());
        assertThat(items(read, "questions")).hasSameSizeAs(verdict.questions());
        assertThat(items(read, "plans")).hasSameSizeAs(verdict.plans());
        assertThat(items(read, "consequences").stream().map(each -> text(each, "rules")))
                .containsExactly("reproduce", "audit", "compete", "comply");
    }

    @Test
    void lineIsTheSameDocumentOnOneLine() {
        Verdict<OpennessLevel> verdict = verdict("Llama 3.1 8B");

        String line = JsonReport.line(verdict, Optional.empty());

        assertThat(line).doesNotContain("\n");
        assertThat(read(line).toString()).isEqualTo(read(JsonReport.of(verdict)).toString());
    }

    @Test
    void lineNamesTheSource() {
        assertThat(text(read(JsonReport.line(verdict("Llama 3.1 8B"), Optional.of("line 7"))), "source"))
                .isEqualTo("line 7");
    }

    @Test
    void findingsAreTheLineUpToTheOpenQuestions() {
        Verdict<OpennessLevel> verdict = verdict("Llama 3.1 8B");
        String line = JsonReport.line(verdict, Optional.of("example.json"));
        assertThat(JsonReport.findings(verdict, Optional.of("example.json")))
                .isEqualTo(line.substring(0, line.indexOf(",\"questions\":")) + "}");
    }

    @Test
    void sourceIsLeftOutWhereThereIsNone() {
        assertThat(JsonReport.findings(verdict("Llama 3.1 8B"), Optional.empty()))
                .startsWith("{\"format\":\"1.0\",\"name\":\"Llama 3.1 8B\",");
    }

    @Test
    void claimNamesTheRequirementThatBreaksItAndTheTrueLabel() {
        Json claim =
                items(read(JsonReport.of(verdict("Llama 3.1 8B"))), "claims").get(0);

        assertThat(text(claim, "result")).isEqualTo("does-not-hold");
        assertThat(text(claim, "requirement")).isEqualTo("training-data-documented");
        assertThat(text(claim, "trueLabel")).isEqualTo("OPEN_WEIGHTS");
    }

    @Test
    void severalRuleSetsAreReadBack() {
        SideBySide sides = SideBySide.of(verdict("Llama 3.1 8B").release());

        Json read = read(JsonReport.of(sides));

        assertThat(items(read, "verdicts").stream().map(each -> text(each, "rules")))
                .containsExactly("openness-spectrum", "osaid", "mof", "g7", "eu-ai-act");
        assertThat(items(read, "partings")).hasSameSizeAs(sides.partings());
    }

    @Test
    void comparisonIsReadBack() {
        List<Release> history = ReleaseCatalog.builtIn().history("OLMo 7B");

        Json read = read(JsonReport.of(Comparison.of(
                OpennessClassifier.classify(history.get(0)), OpennessClassifier.classify(history.get(1)))));

        Json change = items(read, "changes").get(0);
        assertThat(text(change, "requirement")).isEqualTo("data-rebuildable");
        assertThat(text(items(change, "facts").get(0), "aspect")).isEqualTo("disclosed");
        assertThat(text(items(change, "facts").get(0).get("after").orElseThrow(), "atLeast"))
                .isEqualTo("yes");
    }

    /** Half a character cannot be written in UTF-8. */
    static Stream<String> hostile() {
        return Hostile.TEXTS.stream().filter(text -> !text.startsWith("half"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileNameIsReadBackAsItWas(String text) {
        Json read = read(JsonReport.of(OpennessClassifier.classify(Hostile.release(text))));

        assertThat(text(read, "name")).isEqualTo(text);
        assertThat(text(items(read, "claims").get(0), "label")).isEqualTo(text);
    }
}
