package org.openness.fuzz;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.openness.core.fact.Evidence;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.report.Badge;
import org.openness.rules.report.CollectionPage;
import org.openness.rules.report.ComparisonPage;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.MarkdownReport;
import org.openness.rules.report.ModelPage;
import org.openness.rules.report.TextReport;

/** Reports on a release whose every text is foreign: it stays text, whatever it would like to be. */
final class Reports implements Consumer<byte[]> {

    private static final JsonReader JSON = JsonReader.withLimits(ReadLimits.DEFAULT);
    private static final Pattern HARM = Pattern.compile(
            "(?i)</?(?:script|style|img|iframe|object|embed|base|form|link|meta)\\b" + "|href=\"(?:javascript|data):");
    private static final Pattern ESCAPED_OR_ADDRESS = Pattern.compile("\\\\[!-/:-@\\[-`{-~]|(?i)<https?://[^<>\\s]+>");

    /** How often pages with harmless names have what harms where it is foreign. */
    private final List<Long> own =
            pages(release("Example")).stream().map(Reports::harm).toList();

    @Override
    public void accept(byte[] bytes) {
        String text = Target.text(bytes);
        if (text.isBlank()) {
            return;
        }
        Release release = release(text);
        List<String> pages = pages(release);
        Target.check(pages.stream().map(Reports::harm).toList().equals(own), "no markup but our own");
        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
        String markdown = ESCAPED_OR_ADDRESS.matcher(MarkdownReport.of(verdict)).replaceAll("");
        Target.check(markdown.indexOf('<') < 0 && markdown.indexOf('[') < 0, "no markup in Markdown");
        Target.check(
                TextReport.of(verdict).chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)),
                "no control characters in text");
        Optional<String> source = Optional.of(text);
        parsed(JsonReport.of(verdict));
        parsed(JsonReport.line(verdict, source));
        JsonReport.findings(verdict, source).lines().forEach(Reports::parsed);
        parsed(Badge.shields(verdict));
    }

    private static void parsed(String json) {
        Target.accepted(() -> JSON.readJson(json, 1));
    }

    private static long harm(String page) {
        return HARM.matcher(page).results().count();
    }

    private static List<String> pages(Release release) {
        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
        return ImmutableList.of(
                CollectionPage.of(release.name(), ImmutableList.of(release)),
                ModelPage.of(verdict),
                ComparisonPage.of(Comparison.of(verdict, verdict)),
                Badge.svg(verdict));
    }

    private static Release release(String text) {
        Evidence evidence = Evidence.of(text).at(text);
        Release base = Release.named("Base " + text)
                .weights(weights -> weights.access(Access.PUBLIC, evidence).license("CC-BY-NC-4.0", evidence))
                .build();
        return Release.named(text)
                .producer(text)
                .claim(text, evidence)
                .base(Base.Relation.FINE_TUNE, base, evidence)
                .weights(weights -> weights.access(Access.PUBLIC, evidence).license("MIT", evidence))
                .inferenceCode(code -> code.access(Access.PUBLIC, evidence).license(text, evidence))
                .trainingData(data -> data.dataSet(DataSet.named(text)
                        .kind(DataSet.Kind.OPEN)
                        .access(Access.WITHHELD, evidence)
                        .license("GPL-3.0-only", evidence)
                        .generatedBy(text, "llama2")
                        .build()))
                .build();
    }
}
