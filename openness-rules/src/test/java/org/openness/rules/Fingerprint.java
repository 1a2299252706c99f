package org.openness.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Release;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;
import org.openness.rules.definition.Yardsticks;
import org.openness.rules.report.Badge;
import org.openness.rules.report.CollectionPage;
import org.openness.rules.report.ComparisonPage;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.MarkdownReport;
import org.openness.rules.report.ModelPage;
import org.openness.rules.report.SpectrumChart;
import org.openness.rules.report.TextReport;

/** Digests of every report on each third bundled release. Run as a program in another JVM, it prints them. */
final class Fingerprint {

    private final Map<String, MessageDigest> digests = new LinkedHashMap<>();

    private Fingerprint() {}

    static String ofBundledReleases() {
        Fingerprint fingerprint = new Fingerprint();
        List<Verdict<OpennessLevel>> verdicts = new ArrayList<>();
        List<Release> all = ReleaseCatalog.builtIn().releases();
        List<Release> releases = IntStream.range(0, all.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(all::get)
                .toList();
        for (Release release : releases) {
            String record = ReleaseWriter.write(release);
            fingerprint.add("records", record);
            fingerprint.add(
                    "records read back",
                    ReleaseWriter.write(ReleaseReader.standard().read(record.getBytes(StandardCharsets.UTF_8))));
            for (RuleSet<?> rules : Yardsticks.DEFINITIONS) {
                fingerprint.verdict(rules.evaluate(release));
            }
            for (RuleSet<?> rules : Consequences.ALL) {
                fingerprint.verdict(rules.evaluate(release));
            }
            fingerprint.add("side by side", TextReport.of(SideBySide.of(release)));
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            verdicts.add(verdict);
            fingerprint.add("model pages", ModelPage.of(verdict));
        }
        Comparison<OpennessLevel> comparison = Comparison.of(verdicts.get(0), verdicts.get(verdicts.size() - 1));
        fingerprint.add("comparison", TextReport.of(comparison) + ComparisonPage.of(comparison));
        fingerprint.add("collection page", CollectionPage.of("All", releases));
        fingerprint.add("charts", SpectrumChart.levels(verdicts) + SpectrumChart.overTime(verdicts));
        return fingerprint.text();
    }

    private <L extends Enum<L>> void verdict(Verdict<L> verdict) {
        add("text", TextReport.of(verdict));
        add("Markdown", MarkdownReport.of(verdict));
        add("JSON", JsonReport.line(verdict, Optional.of("a file")));
        add("badges", Badge.svg(verdict) + Badge.shields(verdict));
    }

    private void add(String kind, String report) {
        digests.computeIfAbsent(kind, unused -> sha256().get()).update(report.getBytes(StandardCharsets.UTF_8));
    }

    private static Supplier<MessageDigest> sha256() {
        return () -> {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        digests.forEach((kind, digest) -> text.append(kind)
                .append(": ")
                .append(HexFormat.of().formatHex(digest.digest()))
                .append('\n'));
        return text.toString();
    }

    public static void main(String[] args) {
        System.out.print(ofBundledReleases());
        System.out.flush();
    }
}
