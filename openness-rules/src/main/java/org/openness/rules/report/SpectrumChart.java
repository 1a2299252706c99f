package org.openness.rules.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.openness.rules.Verdict;

/**
 * A collection over the levels, as SVG: how many releases reach each level, and how that went over the years. Solid is
 * proven; hatched is possible and not proven. Every number stands beside its bar, and all of them in the description.
 */
public final class SpectrumChart {

    private static final int WIDTH = 720;
    private static final int ROW = 56;
    private static final int TOP = 56;
    private static final int LABELS = 190;
    private static final int MARGIN = 24;

    /** Of this picture alone, so that it can stand in a page among others. */
    private static final String STYLE = String.join(
            "",
            "<style>",
            ".openness text{font:14px -apple-system,\"Segoe UI\",Roboto,Arial,sans-serif;fill:#1c2325}",
            ".openness .title{font:600 20px Georgia,serif}.openness .quiet{fill:#545f62}.openness .bar{fill:#0d6355}",
            ".openness .track{stroke:#7d888a}.openness .maybe{fill:url(#openness-hatch);stroke:#0d6355}",
            ".openness .stripe{stroke:#0d6355}.openness .paper{fill:#faf9f6}",
            "@media(prefers-color-scheme:dark){.openness text{fill:#e7e5df}.openness .quiet{fill:#a5afb1}",
            ".openness .bar{fill:#7ad3be}.openness .track{stroke:#78868a}.openness .maybe,.openness .stripe{stroke:#7ad3be}",
            ".openness .paper{fill:#14181a}}</style>\n",
            "<defs><pattern id=\"openness-hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">",
            "<path class=\"stripe\" d=\"M0 6L6 0\" stroke-width=\"1.5\"/></pattern></defs>\n");

    private SpectrumChart() {}

    /**
     * Returns how many releases reach each level, the highest on top.
     *
     * @throws IllegalArgumentException if there are no verdicts, or they are of several rule sets
     */
    public static <L extends Enum<L>> String levels(List<Verdict<L>> verdicts) {
        List<L> levels = levelsOf(verdicts);
        int[] proven = new int[levels.size()];
        int[] possible = new int[levels.size()];
        for (Verdict<L> verdict : verdicts) {
            proven[verdict.level().ordinal()]++;
            if (!verdict.isSettled()) {
                possible[verdict.possibleLevel().ordinal()]++;
            }
        }
        int most = 1;
        for (int i = 0; i < proven.length; i++) {
            most = Math.max(most, proven[i] + possible[i]);
        }
        StringBuilder bars = new StringBuilder();
        List<String> told = new ArrayList<>();
        int room = WIDTH - LABELS - 2 * MARGIN - 150;
        for (int i = levels.size() - 1; i >= 0; i--) {
            int y = TOP + (levels.size() - 1 - i) * ROW;
            int solid = room * proven[i] / most;
            int hatched = room * possible[i] / most;
            String count = proven[i] + (possible[i] == 0 ? "" : ", possibly " + possible[i] + " more");
            bars.append(text("", MARGIN, y + 25, Shown.name(levels.get(i))))
                    .append(bar("bar", MARGIN + LABELS, y + 6, solid))
                    .append(bar("maybe", MARGIN + LABELS + solid, y + 6, hatched))
                    .append(text("quiet", MARGIN + LABELS + solid + hatched + 10, y + 25, count));
            told.add(Shown.name(levels.get(i)) + ": " + count);
        }
        String title = Wording.count(verdicts.size(), "release") + " by "
                + verdicts.get(0).rules();
        return svg(title, told, TOP + levels.size() * ROW + MARGIN, bars);
    }

    private static String bar(String look, int x, int y, int width) {
        return width == 0
                ? ""
                : "<rect class=\"" + look + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width
                        + "\" height=\"28\" rx=\"2\"/>\n";
    }

    /**
     * Returns how many releases of each year reach each proven level; those whose date is not stated come last.
     *
     * @throws IllegalArgumentException if there are no verdicts, or they are of several rule sets
     */
    public static <L extends Enum<L>> String overTime(List<Verdict<L>> verdicts) {
        List<L> levels = levelsOf(verdicts);
        TreeMap<Integer, int[]> years = new TreeMap<>();
        for (Verdict<L> verdict : verdicts) {
            int year = verdict.release().released().map(date -> date.year()).orElse(Integer.MAX_VALUE);
            years.computeIfAbsent(year, unseen -> new int[levels.size()])[
                    verdict.level().ordinal()]++;
        }
        int most = years.values().stream()
                .flatMapToInt(counts -> Arrays.stream(counts))
                .max()
                .orElse(1);
        int step = (WIDTH - LABELS - 2 * MARGIN) / years.size();
        int widest = Math.min(step, ROW) - 8;
        StringBuilder dots = new StringBuilder();
        List<String> told = new ArrayList<>();
        int bottom = TOP + levels.size() * ROW;
        for (int i = 0; i < levels.size(); i++) {
            int y = TOP + (levels.size() - 1 - i) * ROW + ROW / 2;
            dots.append(text("", MARGIN, y + 5, Shown.name(levels.get(i))))
                    .append("<path class=\"track\" stroke-dasharray=\"1 5\" d=\"M" + (MARGIN + LABELS) + " " + y + "H"
                            + (WIDTH - MARGIN) + "\"/>\n");
        }
        int x = MARGIN + LABELS + step / 2;
        for (var entry : years.entrySet()) {
            String year = entry.getKey() == Integer.MAX_VALUE
                    ? "no date"
                    : entry.getKey().toString();
            List<String> parts = new ArrayList<>();
            for (int i = levels.size() - 1; i >= 0; i--) {
                int count = entry.getValue()[i];
                int y = TOP + (levels.size() - 1 - i) * ROW + ROW / 2;
                if (count > 0) {
                    dots.append(dot(x, y, count, most, widest));
                    parts.add(count + " " + Shown.inText(levels.get(i)));
                }
            }
            dots.append("<text class=\"quiet\" text-anchor=\"middle\" x=\"" + x + "\" y=\"" + (bottom + 18) + "\">"
                    + year + "</text>\n");
            told.add(year + ": " + String.join(", ", parts));
            x += step;
        }
        String title = Wording.count(verdicts.size(), "release") + " over the years, by "
                + verdicts.get(0).rules();
        return svg(title, told, bottom + 18 + MARGIN, dots);
    }

    /** A dot whose area tells the number, with the number beneath. */
    private static String dot(int x, int y, int count, int most, int widest) {
        long radius = Math.max(3, Math.round(StrictMath.sqrt((double) count / most) * widest / 3.2));
        return "<circle class=\"bar\" cx=\"" + x + "\" cy=\"" + (y - 4) + "\" r=\"" + radius + "\"/>\n"
                + "<text class=\"quiet\" text-anchor=\"middle\" x=\"" + x + "\" y=\""
                + (y + radius + 10)
                + "\">" + count + "</text>\n";
    }

    private static <L extends Enum<L>> List<L> levelsOf(List<Verdict<L>> verdicts) {
        checkArgument(!verdicts.isEmpty(), "a chart needs at least one verdict");
        for (Verdict<L> verdict : verdicts) {
            checkArgument(
                    verdict.rules() == verdicts.get(0).rules(),
                    "verdicts under %s and %s cannot stand in one chart: judge all releases by one rule set",
                    verdicts.get(0).rules(),
                    verdict.rules());
        }
        return verdicts.get(0).rules().levels();
    }

    private static String text(String look, int x, int y, String text) {
        return "<text" + (look.isEmpty() ? "" : " class=\"" + look + "\"") + " x=\"" + x + "\" y=\"" + y + "\">"
                + Shown.xml(text) + "</text>\n";
    }

    private static String svg(String title, List<String> told, int height, StringBuilder content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + WIDTH + " " + height
                + "\" class=\"openness\" role=\"img\" aria-labelledby=\"chart-title chart-desc\">\n"
                + "<title id=\"chart-title\">" + Shown.xml(title) + "</title>\n"
                + "<desc id=\"chart-desc\">" + Shown.xml(String.join(". ", told)) + ".</desc>\n"
                + STYLE
                + "<rect class=\"paper\" width=\"" + WIDTH + "\" height=\"" + height + "\"/>\n"
                + text("title", MARGIN, 34, title)
                + content
                + "</svg>\n";
    }
}
