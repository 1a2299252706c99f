package org.openness.rules.report;

import java.util.List;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;

/** A verdict as plain text: the level, and for each level what it asks for, what was found and who says so. */
public final class TextReport {

    private TextReport() {}

    /** Returns the verdict with all its reasons. Lines end with {@code \n}. */
    public static <L extends Enum<L>> String of(Verdict<L> verdict) {
        StringBuilder text = new StringBuilder();
        text.append(Wording.title(verdict.release()))
                .append(": ")
                .append(Wording.level(verdict))
                .append("\n");
        text.append("Rule set ").append(verdict.rules()).append("\n");
        Wording.Sources sources = new Wording.Sources();
        List<Finding<L>> findings = verdict.findings();
        List<L> levels = verdict.rules().levels();
        for (L level : levels.subList(1, levels.size())) {
            text.append("\n")
                    .append(level)
                    .append(": ")
                    .append(reached(verdict, level))
                    .append("\n");
            findings.stream()
                    .filter(finding -> finding.requirement().neededFor() == level)
                    .forEach(finding -> append(text, finding, sources));
        }
        text.append("\nSources\n");
        sources.list().forEach(source -> text.append("  ").append(source).append("\n"));
        return text.append("\nThis is not legal advice.\n").toString();
    }

    private static <L extends Enum<L>> String reached(Verdict<L> verdict, L level) {
        if (verdict.level().compareTo(level) >= 0) {
            return "reached";
        }
        return verdict.possibleLevel().compareTo(level) >= 0 ? "possible, not proven" : "not reached";
    }

    private static void append(StringBuilder text, Finding<?> finding, Wording.Sources sources) {
        text.append("  ")
                .append(Wording.outcome(finding.outcome()))
                .append(": ")
                .append(finding.requirement().title());
        if (finding.outcome() != Outcome.MET) {
            text.append(" (").append(finding.requirement().source()).append(")");
        }
        text.append("\n");
        Wording.reasons(finding.reasons(), sources)
                .forEach(reason -> text.append("    - ").append(reason).append("\n"));
    }
}
