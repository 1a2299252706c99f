package org.openness.examples;

import java.util.List;
import java.util.stream.Collectors;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.report.TextReport;

/**
 * Prints the spectrum of the bundled releases: level, license of the weights, and what keeps each from the next level.
 * With names as arguments, prints the full reasons for these: {@code BrowseCatalog "OLMo 7B" "Llama 3.1 8B"}.
 */
public final class BrowseCatalog {

    private static final int SHOWN = 3;

    private BrowseCatalog() {}

    /** Prints the table, or the verdicts on the releases that are named. */
    public static void main(String[] names) {
        ReleaseCatalog catalog = ReleaseCatalog.builtIn();
        if (names.length == 0) {
            printSpectrum(catalog);
        }
        for (String name : names) {
            List<Release> found = catalog.history(name);
            found.forEach(release -> System.out.println(TextReport.of(OpennessClassifier.classify(release))));
            if (found.isEmpty()) {
                System.out.println("No release is called \"" + name + "\"; run without arguments to see them all.");
            }
        }
    }

    private static void printSpectrum(ReleaseCatalog catalog) {
        List<Verdict<OpennessLevel>> verdicts =
                catalog.releases().stream().map(OpennessClassifier::classify).toList();
        for (int i = OpennessLevel.values().length - 1; i >= 0; i--) {
            OpennessLevel level = OpennessLevel.values()[i];
            List<Verdict<OpennessLevel>> onLevel = verdicts.stream()
                    .filter(verdict -> verdict.level() == level)
                    .toList();
            System.out.println(level + ": " + onLevel.size() + " releases");
            onLevel.forEach(BrowseCatalog::printRow);
            System.out.println();
        }
        System.out.println("Levels are what is proven; \"or\" gives the level that unknown facts still allow.");
    }

    private static void printRow(Verdict<OpennessLevel> verdict) {
        String license = verdict.release().terms(Component.WEIGHTS).text();
        String possible = verdict.isSettled() ? "" : "or " + verdict.possibleLevel();
        System.out.println(String.format(
                        "  %-36s %-25s %-36s %s",
                        shorten(verdict.release().toString(), 36),
                        possible,
                        shorten(license.isEmpty() ? "no license stated" : license, 36),
                        missing(verdict))
                .stripTrailing());
    }

    private static String missing(Verdict<OpennessLevel> verdict) {
        List<String> ids = verdict.inTheWay().stream()
                .map(finding -> finding.requirement().id())
                .toList();
        String shown = ids.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return ids.size() > SHOWN ? shown + " and " + (ids.size() - SHOWN) + " more" : shown;
    }

    private static String shorten(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 3) + "...";
    }
}
