package org.openness.examples.classify;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Component;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;

/**
 * Releases as lines of a table that fits the terminal. The first lines tell how wide the columns have to be, so memory does
 * not grow with the number of lines.
 */
final class Table {

    private static final int MEASURED = 500;
    private static final int GAP = 2;
    private static final String HIGHER = "+";
    private static final int NAME_LEAST = 16;

    /** Names that follow may be longer than those that were measured. */
    private static final int NAME_USUAL = 40;

    private static final int LICENSE_LEAST = 12;
    private static final int LICENSE_GOOD = 18;
    private static final int LICENSE_MOST = 32;
    private static final int REASON_LEAST = 24;

    /** What a line tells; the levels by each rule set stand between name and license. */
    private record Row(String name, List<String> levels, List<Integer> ranks, String license, String reason) {

        static Row of(Answer answer) {
            return new Row(
                    Shown.line(answer.release().name()),
                    answer.verdicts().stream()
                            .map(verdict -> answer.verdicts().size() == 1 ? level(verdict) : shortLevel(verdict))
                            .toList(),
                    answer.verdicts().stream().map(verdict -> rank(verdict)).toList(),
                    license(answer),
                    answer.verdicts().size() == 1 ? obstacle(answer.verdicts().get(0)) : "");
        }

        private static String license(Answer answer) {
            LicenseTerms stated = answer.release().statedTerms(Component.WEIGHTS);
            LicenseTerms terms = answer.release().terms(Component.WEIGHTS);
            String text = stated.text().isEmpty() ? "not stated" : Shown.line(stated.text());
            return terms.text().isEmpty()
                    ? text
                    : text + (stated.equals(terms) ? "" : " + base") + " (" + outcome(terms) + ")";
        }

        private static String outcome(LicenseTerms terms) {
            if (terms.resolution() == LicenseTerms.Resolution.AMBIGUOUS) {
                return "ambiguous";
            }
            return switch (terms.outcome()) {
                case NOT_GRANTED -> "not granted";
                case UNREVIEWED -> "unreviewed";
                case RESTRICTED -> "restricted";
                case FREE_NOT_APPROVED -> "free";
                case OSI_APPROVED -> "OSI";
            };
        }
    }

    private final Writer out;
    private final boolean colors;
    private final int columns;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private Widths widths;
    private long count;

    Table(Writer out, boolean colors, int columns) {
        this.out = out;
        this.colors = colors;
        this.columns = columns;
    }

    void add(Answer answer) throws IOException {
        count++;
        answer.verdicts()
                .forEach(verdict -> tallies.computeIfAbsent(verdict.rules().toString(), key -> new Tally(verdict))
                        .add(verdict));
        Row row = Row.of(answer);
        if (widths != null) {
            write(row);
            return;
        }
        rows.add(row);
        if (rows.size() == MEASURED) {
            writeRows(NAME_USUAL);
        }
    }

    void end() throws IOException {
        if (widths == null) {
            writeRows(0);
        }
        out.write("\n");
        if (tallies.size() > 1) {
            out.write(HIGHER + " may be higher\n");
        }
        for (Tally tally : tallies.values()) {
            out.write(count + (count == 1 ? " release" : " releases") + " by " + tally + "\n");
        }
        out.flush();
    }

    private void writeRows(int nameLeast) throws IOException {
        List<String> rules = tallies.keySet().stream()
                .map(name -> tallies.size() == 1 ? "level" : name.substring(0, name.lastIndexOf(' ')))
                .toList();
        Row head = new Row("release", rules, List.of(), "license", "in the way (?: unknown)");
        widths = new Widths(rows, head, nameLeast, columns);
        out.write((colors ? Shown.FAINT : "") + line(head, false) + (colors ? Shown.PLAIN : "") + "\n");
        for (Row row : rows) {
            write(row);
        }
        rows.clear();
    }

    private void write(Row row) throws IOException {
        out.write(line(row, colors) + "\n");
        out.flush();
    }

    private String line(Row row, boolean colored) {
        StringBuilder line = new StringBuilder();
        line.append(Shown.pad(Shown.cutMiddle(row.name, widths.name), widths.name));
        for (int i = 0; i < row.levels.size(); i++) {
            String level = Shown.pad(Shown.cutEnd(row.levels.get(i), widths.levels[i]), widths.levels[i]);
            line.append(" ".repeat(GAP)).append(colored ? color(row.ranks.get(i)) + level + Shown.PLAIN : level);
        }
        if (widths.license > 0) {
            line.append(" ".repeat(GAP)).append(Shown.pad(Shown.cutEnd(row.license, widths.license), widths.license));
        }
        if (widths.reason > 0) {
            line.append(" ".repeat(GAP)).append(Shown.cutEnd(row.reason, widths.reason));
        }
        return line.toString().stripTrailing();
    }

    /** Red at the bottom, green at the top; the words tell the same. */
    private static String color(int rank) {
        return rank == 0 ? "\u001B[31m" : rank == 2 ? "\u001B[32m" : "\u001B[33m";
    }

    private static int rank(Verdict<?> verdict) {
        int top = verdict.rules().levels().size() - 1;
        return verdict.level().ordinal() == top ? 2 : verdict.level().ordinal() == 0 && verdict.isSettled() ? 0 : 1;
    }

    private static String level(Verdict<?> verdict) {
        return verdict.isSettled()
                ? verdict.level().name()
                : verdict.level().name() + " to " + verdict.possibleLevel().name();
    }

    /** Of several rule sets a line has room for the proven levels alone. */
    private static String shortLevel(Verdict<?> verdict) {
        return verdict.level().name() + (verdict.isSettled() ? "" : HIGHER);
    }

    /** What is known to be in the way goes before what is not known. */
    private static <L extends Enum<L>> String obstacle(Verdict<L> verdict) {
        return verdict.inTheWay().stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_MET)
                .findFirst()
                .or(() -> verdict.inTheWay().stream().findFirst())
                .map(finding -> (finding.outcome() == Outcome.NOT_MET ? "- " : "? ")
                        + finding.requirement().title())
                .orElse("");
    }

    /** How often each level is proven. */
    private static final class Tally {

        private final Verdict<?> sample;
        private final int[] proven;
        private int unsettled;

        Tally(Verdict<?> sample) {
            this.sample = sample;
            this.proven = new int[sample.rules().levels().size()];
        }

        void add(Verdict<?> verdict) {
            proven[verdict.level().ordinal()]++;
            unsettled += verdict.isSettled() ? 0 : 1;
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>();
            for (int i = proven.length - 1; i >= 0; i--) {
                if (proven[i] > 0) {
                    parts.add(proven[i] + " " + sample.rules().levels().get(i).name());
                }
            }
            return sample.rules() + ": " + String.join(", ", parts)
                    + (unsettled == 0 ? "" : "; " + unsettled + " may be higher");
        }
    }

    /** How wide each column is; what does not fit is left out from the right. */
    private static final class Widths {

        private final int[] levels;
        private int name;
        private int license;
        private int reason;

        Widths(List<Row> rows, Row head, int nameLeast, int columns) {
            levels = IntStream.range(0, head.levels.size())
                    .map(i -> Math.max(Shown.width(head.levels.get(i)), widest(rows, row -> row.levels.get(i))))
                    .toArray();
            name = Math.max(Math.max(nameLeast, Shown.width(head.name)), widest(rows, Row::name));
            license = Math.min(LICENSE_MOST, Math.max(Shown.width(head.license), widest(rows, Row::license)));
            reason = head.levels.size() == 1 ? Math.max(Shown.width(head.reason), widest(rows, Row::reason)) : 0;
            fit(columns);
        }

        private static int widest(List<Row> rows, Function<Row, String> text) {
            return rows.stream().map(text).mapToInt(Shown::width).max().orElse(0);
        }

        private int excess(int columns) {
            int total = name + (license > 0 ? GAP + license : 0) + (reason > 0 ? GAP + reason : 0);
            for (int level : levels) {
                total += GAP + level;
            }
            return Math.max(0, total - columns);
        }

        private void fit(int columns) {
            reason = shrunk(reason, REASON_LEAST, excess(columns));
            name = shrunk(name, Math.max(NAME_LEAST, columns / 4), excess(columns));
            license = shrunk(license, LICENSE_GOOD, excess(columns));
            if (excess(columns) > 0) {
                reason = 0;
            }
            license = shrunk(license, LICENSE_LEAST, excess(columns));
            name = shrunk(name, NAME_LEAST, excess(columns));
            if (excess(columns) > 0) {
                license = 0;
            }
            for (int i = levels.length - 1; i >= 0; i--) {
                levels[i] = shrunk(levels[i], LICENSE_LEAST, excess(columns));
            }
        }

        private static int shrunk(int width, int least, int excess) {
            return Math.max(Math.min(width, least), width - excess);
        }
    }
}
