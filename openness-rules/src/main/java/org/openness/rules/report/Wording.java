package org.openness.rules.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.License;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Reason;
import org.openness.rules.Verdict;

/** The words of all reports: composed from component, property and grade, never written for a single rule. */
final class Wording {

    private Wording() {}

    static String title(Release release) {
        return release.name()
                + release.asOf().map(date -> " (as of " + date + ")").orElse("");
    }

    static String level(Verdict<?> verdict) {
        return verdict.isSettled()
                ? verdict.level().toString()
                : verdict.level() + " proven, " + verdict.possibleLevel() + " possible";
    }

    static String outcome(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> "not met";
            case UNKNOWN -> "unknown";
            case MET -> "met";
        };
    }

    /**
     * What was found, what was needed, and who says so: one line for each component, with its sources as numbers of the
     * given notes.
     */
    static List<String> reasons(List<Reason> reasons, Sources sources) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < reasons.size(); ) {
            List<Reason> group = new ArrayList<>();
            Reason first = reasons.get(i);
            for (; i < reasons.size() && belongsTo(first, reasons.get(i)); i++) {
                group.add(reasons.get(i));
            }
            lines.add(line(group) + sources.numbers(first.evidence()));
        }
        return lines;
    }

    private static boolean belongsTo(Reason first, Reason reason) {
        return first.component() == reason.component()
                && first.evidence().equals(reason.evidence())
                && first.inheritedFrom().equals(reason.inheritedFrom())
                && isPermission(first) == isPermission(reason);
    }

    private static boolean isPermission(Reason reason) {
        return reason.aspect().scale() == Permission.class;
    }

    private static String line(List<Reason> group) {
        Reason first = group.get(0);
        if (first.outcome() == Outcome.MET && first.artifact().isNotUsed()) {
            return first.component().label() + ": not used";
        }
        StringJoiner parts = new StringJoiner("; ", first.component().label() + ": ", "");
        if (isPermission(first)) {
            parts.add(permissions(group));
        } else {
            group.forEach(reason -> parts.add(
                    reason.outcome() == Outcome.MET ? found(reason) : found(reason) + ", needed: " + needed(reason)));
        }
        String base = first.inheritedFrom()
                .map(origin -> "; from the base model " + origin.name()
                        + (origin.release().isPresent() ? "" : ", of which nothing is known"))
                .orElse("");
        return parts + base;
    }

    /** The four freedoms of one license in one clause. */
    private static String permissions(List<Reason> group) {
        Reason first = group.get(0);
        LicenseTerms terms = first.terms().orElseThrow(() -> new AssertionError("a permission comes from terms"));
        List<Right> rights = group.stream()
                .flatMap(reason -> right(reason.aspect()).stream())
                .toList();
        String freedoms = list(rights.stream().map(Wording::lower).toList());
        if (terms.text().isEmpty()) {
            return "no license stated, so that it is unknown who may " + freedoms + " them";
        }
        return switch (first.outcome()) {
            case MET -> names(terms) + " lets anyone " + freedoms + " them";
            case NOT_MET ->
                terms.resolution() == LicenseTerms.Resolution.NOT_GRANTED
                        ? "no license is granted"
                        : names(terms) + " limits " + freedoms + limits(rights, terms);
            case UNKNOWN -> names(terms) + unclear(terms) + ", so that it is unknown who may " + freedoms + " them";
        };
    }

    private static String unclear(LicenseTerms terms) {
        return switch (terms.resolution()) {
            case AMBIGUOUS ->
                " may mean several texts ("
                        + list(terms.licenses().stream().map(License::id).toList()) + ")";
            case UNREVIEWED -> " has not been reviewed";
            case RESOLVED, NOT_GRANTED -> " has been reviewed in part";
        };
    }

    private static String list(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String found(Reason reason) {
        Fact<?> fact = reason.found();
        Optional<LicenseTerms> terms = reason.terms();
        if (terms.isPresent()) {
            return license(reason, terms.get());
        }
        if (fact.isUnknown() && fact.statements().isEmpty()) {
            return property(reason.aspect()) + " not stated";
        }
        String withdrawn = reason.aspect() == Aspect.ACCESS
                ? reason.artifact()
                        .withdrawn()
                        .map(date -> ", withdrawn in " + date)
                        .orElse("")
                : "";
        String contradictory = fact.isContradictory() ? ", sources contradict each other" : "";
        return property(reason.aspect()) + " " + ends(fact) + withdrawn + contradictory;
    }

    private static String ends(Fact<?> fact) {
        if (fact.isExact()) {
            return grade(fact.atLeast());
        }
        return fact.isUnknown() ? "not known" : "between " + grade(fact.atLeast()) + " and " + grade(fact.atMost());
    }

    private static String license(Reason reason, LicenseTerms terms) {
        if (terms.text().isEmpty()) {
            return "no license stated";
        }
        boolean approval = reason.aspect() == Aspect.OSI_APPROVED;
        String kind = approval ? "" : reason.aspect().id().substring("without-".length());
        return switch (reason.outcome()) {
            case MET -> names(terms) + (approval ? " is OSI-approved" : " has no " + kind);
            case NOT_MET -> names(terms) + (approval ? " is not OSI-approved" : " has a " + kind);
            case UNKNOWN -> names(terms) + unclear(terms);
        };
    }

    private static String names(LicenseTerms terms) {
        return switch (terms.resolution()) {
            case NOT_GRANTED -> "the statement that no license is granted";
            case RESOLVED ->
                terms.licenses().size() == 1 ? terms.licenses().get(0).title() : terms.text();
            case AMBIGUOUS, UNREVIEWED -> terms.text();
        };
    }

    private static String limits(List<Right> rights, LicenseTerms terms) {
        StringJoiner clauses = new StringJoiner("; ", " (", ")").setEmptyValue("");
        for (LicenseTerms.Limit limit : terms.limits()) {
            if (limit.restriction().limits().stream().anyMatch(rights::contains)) {
                clauses.add(restriction(limit, terms.licenses().size() > 1));
            }
        }
        return clauses.toString();
    }

    private static String restriction(LicenseTerms.Limit limit, boolean nameLicense) {
        Restriction restriction = limit.restriction();
        return restriction.kind().id().replace('-', ' ') + ": " + restriction.summary() + ", " + restriction.clause()
                + (nameLicense ? " of " + limit.license().title() : "");
    }

    private static Optional<Right> right(Aspect<?> aspect) {
        for (Right right : Right.values()) {
            if (right.name().toLowerCase(Locale.ROOT).equals(aspect.id())) {
                return Optional.of(right);
            }
        }
        return Optional.empty();
    }

    private static String needed(Reason reason) {
        Aspect<?> aspect = reason.aspect();
        if (reason.terms().isPresent()) {
            return aspect == Aspect.OSI_APPROVED
                    ? "an OSI-approved license"
                    : "no " + aspect.id().substring("without-".length());
        }
        Enum<?>[] grades = aspect.scale().getEnumConstants();
        boolean top = reason.needed() == grades[grades.length - 1];
        return (top ? "" : "at least ") + grade(reason.needed());
    }

    private static String property(Aspect<?> aspect) {
        if (aspect == Aspect.STATED) {
            return "the answer is";
        }
        return aspect == Aspect.DISCLOSED
                ? "every set shared, listed or explained as its class demands:"
                : aspect.id() + " is";
    }

    /** A grade in words: {@code on approval}. */
    static String grade(Enum<?> grade) {
        if (grade == Access.SELECTED) {
            return "for selected applicants";
        }
        if (grade == Access.HOSTED) {
            return "hosted only";
        }
        if (grade == Completeness.NONE || grade == Detail.NONE) {
            return "none";
        }
        return grade.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The sources that a report cites, numbered in the order in which they are first cited. */
    static final class Sources {

        private final Map<Evidence, Integer> numbers = new LinkedHashMap<>();

        String numbers(List<Evidence> evidence) {
            StringJoiner cited = new StringJoiner(", ", " [", "]").setEmptyValue("");
            evidence.forEach(piece ->
                    cited.add(String.valueOf(numbers.computeIfAbsent(piece, unseen -> numbers.size() + 1))));
            return cited.toString();
        }

        /** Each source with its number. */
        List<String> list() {
            return numbers.entrySet().stream()
                    .map(entry -> "[" + entry.getValue() + "] " + text(entry.getKey()))
                    .toList();
        }

        private static String text(Evidence piece) {
            return piece.source()
                    + piece.place().map(place -> ", " + place).orElse("")
                    + piece.seen().map(seen -> ", " + seen).orElse("")
                    + switch (piece.by()) {
                        case UNSTATED -> "";
                        case TOOL -> " (a tool)";
                        case THIRD_PARTY -> " (a third party)";
                        case PRODUCER -> " (the producer)";
                        case PLATFORM -> " (the platform)";
                    };
        }
    }

    /** The license of the weights in one cell of a table. */
    static String weightsLicense(Release release) {
        LicenseTerms terms = release.terms(Component.WEIGHTS);
        return terms.text().isEmpty() ? "not stated" : terms.text();
    }

    /** The components that are in the way, each once. */
    static String missing(List<? extends Finding<?>> findings) {
        return String.join(
                ", ",
                findings.stream()
                        .map(finding -> finding.requirement().id())
                        .distinct()
                        .toList());
    }
}
