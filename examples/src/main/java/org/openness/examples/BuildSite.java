package org.openness.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.definition.Yardsticks;
import org.openness.rules.report.Badge;
import org.openness.rules.report.CollectionPage;
import org.openness.rules.report.ComparisonPage;
import org.openness.rules.report.ModelPage;
import org.openness.rules.report.SpectrumChart;

/**
 * Writes the bundled catalog as a site of plain files: the collection, a page and a badge for each release, two charts, and
 * what changed for each model of which there are records of several dates. {@code BuildSite FOLDER}.
 */
public final class BuildSite {

    private BuildSite() {}

    /** Writes the site into the folder that is named. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.out.println("Say where to: BuildSite FOLDER");
            return;
        }
        Path site = Path.of(arguments[0]);
        ReleaseCatalog catalog = ReleaseCatalog.builtIn();
        IdentityHashMap<Release, String> pages = new IdentityHashMap<>();
        catalog.byId().forEach((id, release) -> pages.put(release, "models/" + id + ".html"));
        write(
                site.resolve("index.html"),
                CollectionPage.of(
                        "How open are these models?",
                        catalog.releases(),
                        Yardsticks.DEFINITIONS,
                        release -> Optional.ofNullable(pages.get(release))));
        for (Map.Entry<String, Release> entry : catalog.byId().entrySet()) {
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(entry.getValue());
            write(site.resolve("models").resolve(entry.getKey() + ".html"), ModelPage.of(verdict));
            write(site.resolve("badges").resolve(entry.getKey() + ".svg"), Badge.svg(verdict));
            write(site.resolve("badges").resolve(entry.getKey() + ".json"), Badge.shields(verdict) + "\n");
            writeHistory(site, entry.getKey(), catalog.history(entry.getValue().name()), entry.getValue());
        }
        List<Verdict<OpennessLevel>> verdicts =
                catalog.releases().stream().map(OpennessClassifier::classify).toList();
        write(site.resolve("levels.svg"), SpectrumChart.levels(verdicts));
        write(site.resolve("years.svg"), SpectrumChart.overTime(verdicts));
    }

    private static void writeHistory(Path site, String id, List<Release> history, Release release) throws IOException {
        int place = history.indexOf(release);
        if (place > 0) {
            Comparison<OpennessLevel> comparison = Comparison.of(
                    OpennessClassifier.classify(history.get(place - 1)), OpennessClassifier.classify(release));
            write(site.resolve("changes").resolve(id + ".html"), ComparisonPage.of(comparison));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
