package org.openness.rules.report;

import java.util.List;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

/**
 * Verdicts as plain text. Lines end with {@code \n}. Control characters and marks that turn text around are written out
 * ({@code \\u202E}), so that no name can pass for a line of the report.
 */
public final class TextReport {

    private TextReport() {}

    /** Returns the verdict with its reasons, concerns, open questions and plans. Long lists are folded. */
    public static <L extends Enum<L>> String of(Verdict<L> verdict) {
        return text(Narrative.of(verdict));
    }

    /**
     * Returns the level, whether the producer's claims hold, what keeps the release from the next level, and what else a
     * reader should know: the first screen.
     */
    public static <L extends Enum<L>> String summary(Verdict<L> verdict) {
        return text(Narrative.summary(verdict));
    }

    /** Returns the level, what keeps the release from the next one, and what it would take to reach the higher ones. */
    public static <L extends Enum<L>> String plan(Verdict<L> verdict) {
        return text(Narrative.plan(verdict));
    }

    /** Returns the release by several rule sets, and the facts on which they part. */
    public static String of(SideBySide sides) {
        return text(Narrative.of(sides));
    }

    /** Returns what differs between two verdicts. */
    public static <L extends Enum<L>> String of(Comparison<L> comparison) {
        return text(Narrative.of(comparison));
    }

    private static String text(List<Narrative.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Narrative.Line line : lines) {
            text.append(
                            switch (line.role()) {
                                case TITLE, TEXT -> "";
                                case HEADING, CLOSE -> "\n";
                                case ITEM, SOURCE -> "  ";
                                case DETAIL -> "    - ";
                            })
                    .append(Shown.plain(line.text()))
                    .append("\n");
        }
        return text.toString();
    }
}
