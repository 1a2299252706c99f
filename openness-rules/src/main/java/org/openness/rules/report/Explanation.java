package org.openness.rules.report;

import java.util.List;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.LicenseTerms;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;

/** A verdict in the one or two sentences with which a person would begin. */
final class Explanation {

    private static final int LONG = 160;

    private Explanation() {}

    /** The level, and the one that is possible if that is another: {@code Closed, possibly open weights}. */
    static String level(Verdict<?> verdict) {
        return Shown.capital(Wording.level(verdict));
    }

    /** Why the level is no higher: the first requirement in the way, and what was found. */
    static <L extends Enum<L>> String why(Verdict<L> verdict) {
        List<Finding<L>> way = verdict.inTheWay();
        if (way.isEmpty()) {
            return "Every requirement of " + verdict.rules() + " is met.";
        }
        L next = verdict.rules().levels().get(verdict.level().ordinal() + 1);
        Finding<L> first = way.stream()
                .filter(finding -> finding.outcome() == Outcome.NOT_MET)
                .findFirst()
                .orElse(way.get(0));
        List<Finding<L>> others =
                way.stream().filter(finding -> !finding.equals(first)).toList();
        return (first.outcome() == Outcome.UNKNOWN ? "Not proven to reach “" : "Short of “") + Shown.name(next)
                + (first.outcome() == Outcome.UNKNOWN
                        ? "”: it is unknown whether this holds: “"
                        : "”: this does not hold: “")
                + first.requirement().title() + "” (" + found(first) + ")"
                + more(others, Outcome.NOT_MET, "does not hold", "do not hold")
                + more(others, Outcome.UNKNOWN, "is unknown", "are unknown") + ".";
    }

    /** How many others are in the way: of what nobody states it is not said that it does not hold. */
    private static <L extends Enum<L>> String more(
            List<Finding<L>> others, Outcome outcome, String singular, String plural) {
        int count = (int)
                others.stream().filter(finding -> finding.outcome() == outcome).count();
        return count == 0 ? "" : "; " + Wording.more(count, singular, plural);
    }

    /** What was found, without sources, and without clauses where they would bury the sentence. */
    private static String found(Finding<?> finding) {
        String found = Wording.found(finding.reasons(), true);
        return found.length() > LONG ? Wording.found(finding.reasons(), false) : found;
    }

    /** The license as a person would call it. */
    static String name(LicenseTerms terms) {
        if (terms.text().isEmpty()) {
            return "no license stated";
        }
        boolean named = terms.resolution() == LicenseTerms.Resolution.RESOLVED
                && terms.licenses().size() == 1;
        return named ? terms.licenses().get(0).title() : terms.text();
    }

    /** What became of a license, in short. */
    static String license(LicenseTerms terms) {
        return terms.text().isEmpty() ? "not stated" : outcome(terms.outcome());
    }

    static String outcome(LicenseOutcome outcome) {
        return switch (outcome) {
            case NOT_GRANTED -> "not granted";
            case UNREVIEWED -> "unreviewed";
            case RESTRICTED -> "restricted";
            case FREE_NOT_APPROVED -> "free, not OSI-approved";
            case OSI_APPROVED -> "OSI-approved";
        };
    }

    /** The kinds of restriction that the terms leave, in words. */
    static List<String> restrictions(LicenseTerms terms) {
        return terms.limits().stream()
                .map(limit -> limit.restriction().kind().label())
                .distinct()
                .toList();
    }

    /** The sign that goes with an outcome. */
    static String sign(LicenseTerms terms) {
        return switch (terms.outcome()) {
            case NOT_GRANTED -> "✕";
            case UNREVIEWED -> "?";
            case RESTRICTED -> "◐";
            case FREE_NOT_APPROVED -> "○";
            case OSI_APPROVED -> "✓";
        };
    }
}
