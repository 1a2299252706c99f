package org.openness.examples.classify;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openness.core.license.License;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.rules.Verdict;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.report.TextReport;

/** Answers for people: one release with its reasons, several as a table. */
final class TextOutput implements Output {

    /** How much is told of each release. */
    enum Detail {
        /** As much as is right for their number. */
        FITTING,
        /** Also what it would take to reach the higher levels. */
        PLAN,
        /** All. */
        FULL
    }

    private final Writer out;
    private final Detail detail;
    private final boolean colors;
    private final IntSupplier columns;
    private Optional<Answer> first = Optional.empty();
    private Optional<Table> table = Optional.empty();
    private boolean written;

    TextOutput(Writer out, Detail detail, boolean colors, IntSupplier columns) {
        this.out = out;
        this.detail = detail;
        this.colors = colors;
        this.columns = columns;
    }

    @Override
    public void add(Answer answer) throws IOException {
        if (detail != Detail.FITTING) {
            write(answer);
        } else if (first.isEmpty()) {
            first = Optional.of(answer);
        } else {
            if (table.isEmpty()) {
                table = Optional.of(new Table(out, colors, columns.getAsInt()));
                table.get().add(first.get());
            }
            table.get().add(answer);
        }
    }

    @Override
    public void end() throws IOException {
        if (table.isPresent()) {
            table.get().end();
        } else if (first.isPresent()) {
            write(first.get());
        }
        out.flush();
    }

    private void write(Answer answer) throws IOException {
        if (detail == Detail.FITTING && answer.verdicts().size() > 1) {
            write(TextReport.of(SideBySide.of(answer.release())), answer);
            return;
        }
        for (Verdict<?> verdict : answer.verdicts()) {
            switch (detail) {
                case FITTING -> write(TextReport.summary(verdict), answer);
                case PLAN -> write(TextReport.plan(verdict), answer);
                case FULL -> write(TextReport.of(verdict), answer);
            }
        }
        out.flush();
    }

    private void write(String report, Answer answer) throws IOException {
        String shown = Shown.text(report);
        int end = shown.indexOf('\n') + 1;
        String title = shown.substring(0, end - 1);
        out.write(written ? "\n" : "");
        out.write((colors ? Shown.BOLD + title + Shown.PLAIN : title) + "\n");
        if (detail != Detail.FULL) {
            out.write("License of the weights: " + Shown.line(license(answer)) + "\n");
        }
        out.write(shown.substring(end));
        written = true;
    }

    /** The terms that the release states, and what they come to with those of its bases. */
    private static String license(Answer answer) {
        LicenseTerms stated = answer.release().statedTerms(Component.WEIGHTS);
        LicenseTerms terms = answer.release().terms(Component.WEIGHTS);
        if (stated.equals(terms)) {
            return stated.text().isEmpty() ? "not stated" : stated.text() + " (" + outcome(terms) + ")";
        }
        String known = bases(answer, base -> base.release().isPresent());
        String unknown = bases(answer, base -> base.release().isEmpty());
        return (stated.text().isEmpty() ? "not stated" : stated.text() + " (" + outcome(stated) + ")")
                + (known.isEmpty() ? "" : "; with the terms of the base model " + known + ": " + outcome(terms))
                + (unknown.isEmpty() ? "" : "; the terms of the base model " + unknown + " are not known");
    }

    /** The bases whose terms bind the weights. */
    private static String bases(Answer answer, Predicate<Base> which) {
        return answer.release().lineage().bases().stream()
                .filter(base -> base.passesOn(Component.WEIGHTS, Aspect.USE))
                .filter(which)
                .map(Base::name)
                .collect(Collectors.joining(", "));
    }

    private static String outcome(LicenseTerms terms) {
        String limits = terms.limits().stream()
                .map(limit -> limit.restriction().kind().label())
                .distinct()
                .collect(Collectors.joining(", "));
        if (terms.resolution() == LicenseTerms.Resolution.AMBIGUOUS) {
            List<String> titles =
                    terms.licenses().stream().map(License::title).distinct().toList();
            String several = (titles.size() == 1 ? "ambiguous between versions of " : "ambiguous between ")
                    + String.join(" and ", titles);
            return (terms.licenses().size() == 1 ? titles.get(0) + " or another text" : several)
                    + (limits.isEmpty() ? "" : "; perhaps " + limits);
        }
        String outcome = switch (terms.outcome()) {
            case NOT_GRANTED -> "not granted";
            case UNREVIEWED -> "unreviewed";
            case RESTRICTED -> "restricted";
            case FREE_NOT_APPROVED -> "free, not OSI-approved";
            case OSI_APPROVED -> "OSI-approved";
        };
        return outcome + (limits.isEmpty() ? "" : ": " + limits);
    }
}
