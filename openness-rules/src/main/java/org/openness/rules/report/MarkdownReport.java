package org.openness.rules.report;

import java.util.List;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

/** Verdicts as Markdown (CommonMark). Foreign text is escaped, so that it stays text. Lines end with {@code \n}. */
public final class MarkdownReport {

    private static final String SPECIAL = "\\`*_{}[]<>#|!~&$";

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
            boolean inList = isInList(line.role()) && isInList(previous);
            text.append(text.length() == 0 || inList ? "" : "\n")
                    .append(
                            switch (line.role()) {
                                case TITLE -> "# ";
                                case TEXT, CLOSE -> "";
                                case HEADING -> "## ";
                                case ITEM, SOURCE -> "- ";
                                case DETAIL -> "  - ";
                            })
                    .append(line.role() == Narrative.Role.SOURCE ? source(line.text()) : escape(line.text()))
                    .append("\n");
            previous = line.role();
        }
        return text.toString();
    }

    private static boolean isInList(Narrative.Role role) {
        return switch (role) {
            case ITEM, DETAIL, SOURCE -> true;
            case TITLE, TEXT, HEADING, CLOSE -> false;
        };
    }

    /** A numbered source; its address, if it is one of the web, is a link. */
    private static String source(String text) {
        int begin = text.indexOf(' ') + 1;
        String rest = text.substring(begin);
        String address = rest.split(rest.contains(", ") ? ", " : " ", 2)[0];
        return Shown.link(address)
                .map(link -> escape(text.substring(0, begin)) + "<" + link + ">"
                        + escaped(Shown.plain(rest.substring(link.length()))))
                .orElseGet(() -> escape(text));
    }

    /** The text with all that could be markup escaped, at the start of a line too. */
    static String escape(String text) {
        return escaped(Shown.plain(text).stripLeading());
    }

    private static String escaped(String plain) {
        int number = 0;
        while (number < plain.length() && plain.charAt(number) >= '0' && plain.charAt(number) <= '9') {
            number++;
        }
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean marksList = i == 0 ? "-+=".indexOf(c) >= 0 : i == number && (c == '.' || c == ')');
            if (marksList || SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
