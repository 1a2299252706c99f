package org.openness.rules.report;

import java.util.List;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

/** Verdicts as Markdown (CommonMark). Foreign text is escaped, so that it stays text. Lines end with {@code \n}. */
public final class MarkdownReport {

    private static final String SPECIAL = "\\`*_{}[]<>#|!~";

    private MarkdownReport() {}

    /** Returns the verdict with its reasons, concerns, open questions and plans. Long lists are folded. */
    public static <L extends Enum<L>> String of(Verdict<L> verdict) {
        return markdown(Narrative.of(verdict));
    }

    /** Returns the release by several rule sets, and the facts on which they part. */
    public static String of(SideBySide sides) {
        return markdown(Narrative.of(sides));
    }

    /** Returns what differs between two verdicts. */
    public static <L extends Enum<L>> String of(Comparison<L> comparison) {
        return markdown(Narrative.of(comparison));
    }

    private static String markdown(List<Narrative.Line> lines) {
        StringBuilder text = new StringBuilder();
        Narrative.Role previous = Narrative.Role.TITLE;
        for (Narrative.Line line : lines) {
            boolean inList = line.role() == Narrative.Role.DETAIL
                    || (line.role() == Narrative.Role.ITEM
                            && (previous == Narrative.Role.ITEM || previous == Narrative.Role.DETAIL));
            text.append(text.length() == 0 || inList ? "" : "\n")
                    .append(
                            switch (line.role()) {
                                case TITLE -> "# ";
                                case TEXT, CLOSE -> "";
                                case HEADING -> "## ";
                                case ITEM -> "- ";
                                case DETAIL -> "  - ";
                            })
                    .append(escape(line.text()))
                    .append("\n");
            previous = line.role();
        }
        return text.toString();
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return escaped.toString();
    }
}
