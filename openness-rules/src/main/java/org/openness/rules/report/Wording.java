package org.openness.rules.report;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.License;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Concern;
import org.openness.rules.Condition;
import org.openness.rules.Outcome;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.Reason;
import org.openness.rules.Step;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;

/** The words of all reports: composed from component, property and grade, never written for a single rule. */
final class Wording {

    /** How many open questions, and how many alternatives to a plan, are told. */
    static final int TOLD = 3;

    /** How many data sets are told in one place. */
    private static final int SETS = 5;

    private static final String NOT_GRANTED = "no license is granted";
    private static final String NO_SETS = "which data sets there are is not stated";

    private Wording() {}

    static String title(Release release) {
        return release.name()
                + release.asOf().map(date -> " (as of " + date + ")").orElse("");
    }

    /** The level inside a sentence, and the one that is possible if that is another. */
    static String level(Verdict<?> verdict) {
        return verdict.isSettled()
                ? Shown.inText(verdict.level())
                : Shown.inText(verdict.level()) + " proven, " + Shown.inText(verdict.possibleLevel()) + " possible";
    }

    /** Other routes of a plan, by the steps that the best one does not have; of many the first, and how many more. */
    static List<String> alternatives(Plan<?> plan) {
        List<List<Step>> others = plan.routes().subList(1, plan.routes().size());
        List<String> told = new ArrayList<>();
        for (List<Step> route : others.subList(0, Math.min(TOLD, others.size()))) {
            List<Step> instead =
                    route.stream().filter(step -> !plan.best().contains(step)).toList();
            told.add("or else: " + String.join("; ", steps(instead)));
        }
        if (others.size() > TOLD) {
            told.add("and " + more(others.size() - TOLD, "way", "ways"));
        }
        return told;
    }

    /** How many there are that are not told one by one. */
    static String more(int number, String one, String many) {
        return number == 1 ? "one more " + one : number + " more " + many;
    }

    /** How many steps a plan has, as they are told: what is done to one component at once is one. */
    static String count(Plan<?> plan) {
        return count(steps(plan.best()).size(), "step");
    }

    /** So many things: {@code 1 step}, {@code 2 steps}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
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
        return groups(reasons).stream()
                .map(group -> line(group, true) + sources.numbers(evidence(group)))
                .toList();
    }

    /**
     * What was found, and what was needed, in one line and without sources.
     *
     * @param withTexts whether the clauses that limit a freedom are told, and the texts that a license may mean
     */
    static String found(List<Reason> reasons, boolean withTexts) {
        return groups(reasons).stream().map(group -> line(group, withTexts)).collect(Collectors.joining("; "));
    }

    private static List<List<Reason>> groups(List<Reason> reasons) {
        List<List<Reason>> groups = new ArrayList<>();
        for (int i = 0; i < reasons.size(); ) {
            List<Reason> group = new ArrayList<>();
            Reason first = reasons.get(i);
            for (; i < reasons.size() && belongsTo(first, reasons.get(i)); i++) {
                group.add(reasons.get(i));
            }
            groups.add(group);
        }
        return groups;
    }

    /** Of data sets that are not disclosed, who says so of those that are told. */
    private static List<Evidence> evidence(List<Reason> group) {
        List<Evidence> ofSets = group.stream()
                .filter(reason -> reason.aspect() == Aspect.DISCLOSED)
                .flatMap(reason -> origin(reason).stream())
                .flatMap(reason -> undisclosedSets(reason).stream().limit(SETS))
                .flatMap(set -> set.evidence().stream())
                .distinct()
                .sorted()
                .toList();
        return ofSets.isEmpty() ? group.get(0).evidence() : ofSets;
    }

    /** The reason in the release that it comes from: a base's, and that base's in turn; empty if a base was not found. */
    private static Optional<Reason> origin(Reason reason) {
        Optional<Base> base = reason.inheritedFrom();
        return base.isEmpty()
                ? Optional.of(reason)
                : base.get().release().flatMap(release -> origin(new Reason(release, reason.need())));
    }

    private static List<DataSet> undisclosedSets(Reason reason) {
        return reason.artifact().dataSets().stream()
                .filter(set -> reason.release().disclosed(set).atLeast() == Answer.NO)
                .toList();
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

    private static String line(List<Reason> group, boolean withTexts) {
        Reason first = group.get(0);
        if (first.outcome() == Outcome.MET && first.artifact().isNotUsed()) {
            return first.component().label() + ": not used";
        }
        StringJoiner parts = new StringJoiner("; ", first.component().label() + ": ", "");
        if (isPermission(first)) {
            parts.add(permissions(group, withTexts));
        } else {
            Map<String, List<Reason>> byFound = new LinkedHashMap<>();
            group.forEach(reason -> byFound.computeIfAbsent(found(reason, withTexts), found -> new ArrayList<>())
                    .add(reason));
            byFound.forEach((found, alike) -> parts.add(found + needed(alike)));
        }
        String base = first.inheritedFrom()
                .map(origin -> "; from the base model " + origin.name()
                        + (origin.release().isPresent() ? "" : ", of which nothing is known"))
                .orElse("");
        return parts + base;
    }

    /** The four freedoms of one license in one clause. */
    private static String permissions(List<Reason> group, boolean withTexts) {
        Reason first = group.get(0);
        LicenseTerms terms = first.release().terms(first.component());
        List<Right> rights = group.stream()
                .flatMap(reason -> right(reason.aspect()).stream())
                .toList();
        String freedoms = list(rights.stream().map(Wording::lower).toList());
        String object = pronoun(first.component());
        if (terms.text().isEmpty()) {
            return "no license stated, so that it is unknown who may " + freedoms + object;
        }
        return switch (first.outcome()) {
            case MET ->
                names(terms)
                        + (rights.stream().allMatch(right -> terms.permissionAtLeast(right) == Permission.FREE)
                                ? " lets anyone " + freedoms + object
                                : " lets people " + freedoms + object + " within limits");
            case NOT_MET ->
                terms.resolution() == LicenseTerms.Resolution.NOT_GRANTED
                        ? NOT_GRANTED
                        : names(terms) + " limits " + freedoms + (withTexts ? limits(rights, terms) : "");
            case UNKNOWN ->
                names(terms) + unclear(terms, withTexts) + ", so that it is unknown who may " + freedoms + object;
        };
    }

    private static String pronoun(Component component) {
        return isPlural(component) ? " them" : " it";
    }

    private static String unclear(LicenseTerms terms, boolean withTexts) {
        return switch (terms.resolution()) {
            case AMBIGUOUS -> {
                List<String> ids = terms.licenses().stream().map(License::id).toList();
                yield ids.size() == 1
                        ? " may mean " + ids.get(0) + " or another text"
                        : " may mean several texts" + (withTexts ? " (" + list(ids) + ")" : "");
            }
            // Of a conjunction some parts may be known, and of others, such as the terms of a base, nothing.
            case UNREVIEWED -> terms.licenses().isEmpty() ? " has not been reviewed" : " is not known in full";
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

    private static String found(Reason reason, boolean withTexts) {
        Fact<?> fact = reason.found();
        Optional<LicenseTerms> terms = reason.terms();
        if (terms.isPresent()) {
            return license(reason, terms.get(), withTexts);
        }
        if (reason.aspect() == Aspect.DISCLOSED && reason.outcome() != Outcome.MET) {
            return origin(reason).map(Wording::undisclosed).orElse(NO_SETS);
        }
        if (fact.statements().isEmpty()) {
            return (property(reason.aspect()) + " not stated").stripLeading();
        }
        String withdrawn = reason.aspect() == Aspect.ACCESS
                ? reason.artifact()
                        .withdrawn()
                        .map(date -> ", withdrawn " + when(date))
                        .orElse("")
                : "";
        String contradictory = fact.isContradictory() ? ", sources contradict each other" : "";
        return (property(reason.aspect()) + " " + ends(fact)).stripLeading() + withdrawn + contradictory;
    }

    /** A date in a sentence: {@code on 2024-04-16}, {@code in 2024-04}. */
    static String when(PartialDate date) {
        return (date.day() == 0 ? "in " : "on ") + date;
    }

    /** The data sets that are not disclosed as they should be, and what would be owed. */
    private static String undisclosed(Reason reason) {
        Release release = reason.release();
        List<DataSet> sets = reason.artifact().dataSets();
        List<DataSet> missing = undisclosedSets(reason);
        if (!missing.isEmpty()) {
            int left = missing.size() - SETS;
            return missing.stream()
                            .limit(SETS)
                            .map(set -> set.name() + " " + undisclosed(release, set))
                            .collect(Collectors.joining("; "))
                    + (left > 0 ? "; and " + more(left, "data set", "data sets") : "");
        }
        if (sets.isEmpty()) {
            return NO_SETS;
        }
        return reason.artifact().completeness().atMost() == Completeness.COMPLETE
                ? "it is not stated that the list of data sets is complete"
                : "the list of data sets is not complete";
    }

    /** What a data set lacks: {@code is not shared with anyone on free terms, as open data should be}. */
    static String undisclosed(Release release, DataSet set) {
        String withdrawn = set.withdrawn()
                .map(date -> "was taken down " + when(date) + " and ")
                .orElse("");
        return withdrawn + (release.disclosed(set).atMost() == Answer.NO ? "is not " : "may not be ") + owed(set);
    }

    private static String owed(DataSet set) {
        return set.kind()
                .map(kind -> switch (kind) {
                    case OPEN -> "shared with anyone on free terms, as open data should be";
                    case PUBLIC -> "listed with where to get it, as public data should be";
                    case OBTAINABLE -> "listed with where to get it, as obtainable data should be";
                    case UNSHAREABLE -> "described with the reason why it cannot be shared";
                    case WITHHELD -> "shared or explained, but withheld";
                })
                .orElse("shared, listed or explained: its class is not stated");
    }

    private static String ends(Fact<?> fact) {
        if (fact.isExact()) {
            return grade(fact.atLeast());
        }
        return fact.isUnknown() ? "not known" : "between " + grade(fact.atLeast()) + " and " + grade(fact.atMost());
    }

    private static String license(Reason reason, LicenseTerms terms, boolean withTexts) {
        if (terms.text().isEmpty()) {
            return "no license stated";
        }
        if (terms.resolution() == LicenseTerms.Resolution.NOT_GRANTED) {
            return NOT_GRANTED;
        }
        boolean met = reason.outcome() == Outcome.MET;
        String judged;
        if (reason.aspect() == Aspect.OSI_APPROVED) {
            judged = met ? " is OSI-approved" : " is not OSI-approved";
        } else if (reason.aspect() == Aspect.OPEN_LICENSE) {
            judged = met ? " is an open license" : " is not an open license";
        } else {
            judged = (met ? " has no" : " has a") + " restriction of the kind "
                    + kind(reason.aspect()).map(Wording::quoted).orElseThrow();
        }
        return names(terms) + (reason.outcome() == Outcome.UNKNOWN ? unclear(terms, withTexts) : judged);
    }

    private static String names(LicenseTerms terms) {
        return switch (terms.resolution()) {
            case RESOLVED ->
                terms.licenses().size() == 1 ? terms.licenses().get(0).title() : terms.text();
            case NOT_GRANTED, AMBIGUOUS, UNREVIEWED -> terms.text();
        };
    }

    private static String limits(List<Right> rights, LicenseTerms terms) {
        boolean several =
                terms.licenses().stream().map(License::title).distinct().count() > 1;
        String clauses = terms.limits().stream()
                .filter(limit -> limit.restriction().limits().stream().anyMatch(rights::contains))
                .map(limit -> restriction(limit, several))
                .distinct()
                .collect(Collectors.joining("; "));
        return clauses.isEmpty() ? "" : " (" + clauses + ")";
    }

    private static String restriction(LicenseTerms.Limit limit, boolean nameLicense) {
        Restriction restriction = limit.restriction();
        return restriction.kind().label() + ": " + restriction.summary() + ", " + restriction.clause()
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

    /** What would have been needed where the same was found, if something was. */
    private static String needed(List<Reason> alike) {
        List<String> kinds = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (Reason reason : alike) {
            if (reason.outcome() == Outcome.MET || reason.aspect() == Aspect.DISCLOSED) {
                continue;
            }
            kindToTell(reason).ifPresentOrElse(kind -> kinds.add(quoted(kind)), () -> needed.add(needed(reason)));
        }
        if (!kinds.isEmpty()) {
            needed.add("a license without restrictions of the kind " + list(kinds));
        }
        return needed.isEmpty() ? "" : ", needed: " + list(needed);
    }

    /** The kind of restriction that is asked about, where it is not in what was found. */
    private static Optional<Restriction.Kind> kindToTell(Reason reason) {
        return kind(reason.aspect())
                .filter(kind -> reason.outcome() != Outcome.NOT_MET
                        || reason.terms().orElseThrow().resolution() == LicenseTerms.Resolution.NOT_GRANTED);
    }

    private static String needed(Reason reason) {
        if (reason.aspect() == Aspect.OSI_APPROVED) {
            return "an OSI-approved license";
        }
        if (reason.aspect() == Aspect.OPEN_LICENSE) {
            return "an open license";
        }
        if (reason.terms().isPresent()) {
            return "none of that kind";
        }
        Enum<?>[] grades = reason.aspect().scale().getEnumConstants();
        boolean top = reason.needed() == grades[grades.length - 1];
        return (top ? "" : "at least ") + grade(reason.needed());
    }

    private static String property(Aspect<?> aspect) {
        if (aspect == Aspect.STATED) {
            return "";
        }
        if (aspect == Aspect.SHARED) {
            return "all shared, or explained where that is impossible:";
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
        return grade.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The sources that a report cites, numbered in the order in which they are first cited. */
    static final class Sources {

        private final Map<Evidence, Integer> numbers = new LinkedHashMap<>();
        private final int limit;

        /** Sources that are all cited. */
        Sources() {
            this(Integer.MAX_VALUE);
        }

        /** Sources of which only so many are cited in one place. */
        Sources(int limit) {
            this.limit = limit;
        }

        String numbers(List<Evidence> evidence) {
            int left = evidence.size() - limit;
            StringJoiner cited =
                    new StringJoiner(", ", " [", (left > 0 ? " and " + left + " more" : "") + "]").setEmptyValue("");
            evidence.stream()
                    .limit(limit)
                    .map(piece -> numbers.computeIfAbsent(piece, unseen -> numbers.size() + 1))
                    .sorted()
                    .forEach(number -> cited.add(number.toString()));
            return cited.toString();
        }

        /** Each source that was cited, in the order of the numbers. */
        List<Evidence> cited() {
            return List.copyOf(numbers.keySet());
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

    /** The ids of all constants of an enum, made once: a report in JSON names a hundred grades and speakers. */
    private static final ClassValue<ImmutableList<String>> IDS = new ClassValue<>() {
        @Override
        protected ImmutableList<String> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> lower((Enum<?>) constant).replace('_', '-'))
                    .collect(ImmutableList.toImmutableList());
        }
    };

    /** The stable id of a constant: its name in kebab-case. */
    static String id(Enum<?> constant) {
        return IDS.get(constant.getDeclaringClass()).get(constant.ordinal());
    }

    /** Whether a claim holds, what decides that, and what would be true, on one line. */
    static String claim(ClaimCheck check) {
        return claimInShort(check)
                + decidesClaim(check).map(text -> ": " + text).orElse("");
    }

    /** Whether a claim holds, and what would be true. */
    static String claimInShort(ClaimCheck check) {
        String label = '"' + check.claim().label() + '"';
        String proven =
                check.trueLabel().map(level -> "\"" + Shown.words(level) + '"').orElse("");
        return switch (check.result()) {
            case HOLDS -> label + " holds";
            case CANNOT_BE_TOLD ->
                label + " cannot be told"
                        + (proven.isEmpty() ? ", since it means nothing definite" : "; " + proven + " is proven");
            case DOES_NOT_HOLD -> label + " does not hold; true would be " + proven;
        };
    }

    /** The first requirement that breaks a claim or leaves it open. */
    static Optional<String> decidesClaim(ClaimCheck check) {
        return check.broken()
                .map(finding -> "the first requirement that "
                        + (finding.outcome() == Outcome.NOT_MET ? "breaks it" : "is open") + " is \""
                        + finding.requirement().title() + "\" ("
                        + finding.requirement().source() + ")");
    }

    /**
     * What is told of one concern, or of several that belong together.
     *
     * @param kind the kind of concern
     * @param text what it is, and to whom it matters
     * @param details the restrictions that it is about
     * @param evidence who says so
     */
    record Note(Concern.Kind kind, String text, List<String> details, List<Evidence> evidence) {}

    /** The concerns, the restrictions of one license together. */
    static List<Note> concerns(List<Concern> concerns) {
        return notes(concerns, false);
    }

    /** The concerns, of restrictions only the kinds and the clauses. */
    static List<Note> concernsInShort(List<Concern> concerns) {
        return notes(concerns, true);
    }

    private static List<Note> notes(List<Concern> concerns, boolean inShort) {
        List<Note> notes = new ArrayList<>();
        boolean isOpen = isLicenseOpen(concerns);
        for (int i = 0; i < concerns.size(); ) {
            Concern first = concerns.get(i);
            List<LicenseTerms.Limit> limits = new ArrayList<>();
            do {
                limits.addAll(concerns.get(i++).limits());
            } while (first.kind() == Concern.Kind.RESTRICTION
                    && i < concerns.size()
                    && concerns.get(i).kind() == first.kind()
                    && concerns.get(i).subject().equals(first.subject()));
            // What a base demands restricts the weights, and is told there.
            boolean told = first.kind() == Concern.Kind.LAUNDERING;
            notes.add(new Note(
                    first.kind(),
                    words(first, isOpen) + audience(first),
                    inShort || told ? inShort(first, limits) : details(limits),
                    first.evidence()));
        }
        return notes;
    }

    private static List<String> inShort(Concern concern, List<LicenseTerms.Limit> limits) {
        return limits.isEmpty()
                ? List.of()
                : List.of(limits.stream()
                        .map(limit -> limit.restriction().kind().label() + " ("
                                + limit.restriction().clause() + ")")
                        .distinct()
                        .collect(Collectors.joining(
                                ", ", concern.kind() == Concern.Kind.LAUNDERING ? "left out: " : "", "")));
    }

    private static List<String> details(List<LicenseTerms.Limit> limits) {
        boolean several = isOfSeveralTexts(limits);
        return limits.stream()
                .map(limit -> restriction(limit, several))
                .distinct()
                .toList();
    }

    /**
     * A concern on one line.
     *
     * @param isOpen whether it is open which license is meant
     */
    static String concern(Concern concern, boolean isOpen) {
        return words(concern, isOpen)
                + (concern.limits().isEmpty() ? "" : about(concern) + String.join("; ", details(concern.limits())))
                + audience(concern);
    }

    private static String about(Concern concern) {
        return concern.kind() == Concern.Kind.LAUNDERING ? "; left out: " : ": ";
    }

    private static String audience(Concern concern) {
        return ". Matters to " + concern.kind().audience() + ".";
    }

    /** Each concern on one line, with the numbers of its sources. */
    static List<String> concerns(List<Concern> concerns, Sources sources) {
        boolean isOpen = isLicenseOpen(concerns);
        return concerns.stream()
                .map(concern -> concern(concern, isOpen) + sources.numbers(concern.evidence()))
                .distinct()
                .toList();
    }

    /** Of several texts that may be meant, some may restrict and others not. */
    static boolean isLicenseOpen(List<Concern> concerns) {
        return concerns.stream().anyMatch(concern -> concern.kind() == Concern.Kind.UNREVIEWED_LICENSE);
    }

    private static String words(Concern concern, boolean isOpen) {
        String subject = concern.subject().orElse("");
        String label = concern.component().label();
        return switch (concern.kind()) {
            case RESTRICTION -> subject + (isOpen ? ", if it is meant, restricts the " : " restricts the ") + label;
            case GATE -> "The " + label + " stand behind a gate";
            case CONTRADICTORY_EVIDENCE ->
                "Sources contradict each other on the " + (subject.isEmpty() ? "" : subject + " of the ") + label;
            case UNFIT_LICENSE -> "The license of the " + label + " was not written for such work: " + subject;
            case LAUNDERING -> "License laundering, freer terms than the base allows: " + subject;
            case SYNTHETIC_DATA ->
                "Training data come from a model whose terms limit training other models: " + subject;
            case WITHDRAWN -> "Taken down: " + label + ", " + subject;
            case UNREVIEWED_LICENSE ->
                "It is not fully known what the license of the " + label + " permits: " + subject;
        };
    }

    private static boolean isOfSeveralTexts(List<LicenseTerms.Limit> limits) {
        return limits.stream().map(limit -> limit.license().title()).distinct().count() > 1;
    }

    /** The facts on which rule sets part, those of the same rule sets together. */
    static List<String> partings(List<SideBySide.Parting> partings) {
        Map<String, Map<String, List<String>>> facts = new LinkedHashMap<>();
        for (SideBySide.Parting parting : partings) {
            facts.computeIfAbsent(sides(parting), key -> new LinkedHashMap<>())
                    .computeIfAbsent(parting.component().label(), key -> new ArrayList<>())
                    .add(parting.property().equals(Aspect.STATED.id()) ? "" : parting.property());
        }
        List<String> lines = new ArrayList<>();
        facts.forEach((sides, components) -> {
            StringJoiner text = new StringJoiner("; ", sides + ": ", "");
            components.forEach((label, properties) ->
                    text.add(label + (properties.contains("") ? "" : " (" + list(properties) + ")")));
            lines.add(text.toString());
        });
        return lines;
    }

    private static String sides(SideBySide.Parting parting) {
        StringBuilder text = new StringBuilder("In the way of ").append(list(List.copyOf(parting.inTheWayOf())));
        if (!parting.askedBy().isEmpty()) {
            text.append(", enough for ").append(list(List.copyOf(parting.askedBy())));
        }
        if (!parting.notAskedBy().isEmpty()) {
            text.append(", not asked by ").append(list(List.copyOf(parting.notAskedBy())));
        }
        return text.toString();
    }

    static String consequence(Verdict<Consequences.Degree> verdict) {
        return switch (verdict.rules().id()) {
                    case "reproduce" -> "Can it be reproduced and verified independently? ";
                    case "audit" -> "Can it be audited for safety, bias and data? ";
                    case "compete" -> "May others compete: build on it, train with it, sell it? ";
                    case "comply" -> "Does it give the transparency on training data that regulation may ask for? ";
                    default -> verdict.rules().id() + ": ";
                }
                + answer(verdict);
    }

    /** What is not known is not told as a no. */
    private static String answer(Verdict<Consequences.Degree> verdict) {
        if (verdict.isSettled()) {
            return lower(verdict.level());
        }
        if (verdict.level() == Consequences.Degree.PARTLY) {
            return "at least partly";
        }
        return verdict.possibleLevel() == Consequences.Degree.YES ? "not known" : "at most partly";
    }

    /** Questions that a person can go and answer, one for each component, each with the answer that settles. */
    static List<String> questions(List<Question.Unknown> facts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < facts.size(); ) {
            Question.Unknown first = facts.get(i);
            Component component = first.needs().get(0).component();
            List<Condition.AtLeast<?>> needs = new ArrayList<>();
            for (;
                    i < facts.size()
                            && facts.get(i).reached() == first.reached()
                            && facts.get(i).needs().get(0).component() == component;
                    i++) {
                needs.addAll(facts.get(i).needs());
            }
            texts.add(question(component, needs) + (first.reached() ? " Yes." : " No."));
        }
        return texts;
    }

    private static String question(Component component, List<Condition.AtLeast<?>> needs) {
        if (component == Component.LINEAGE) {
            return "Is it stated whether the model was trained from scratch, or from which base?";
        }
        return component.family() == Component.Family.OFFER
                ? "Is this so: " + component.label() + "?"
                : (isPlural(component) ? "Are the " : "Is the ") + component.label() + " " + goal(needs) + "?";
    }

    private static String question(Condition.AtLeast<?> need) {
        if (need.aspect() == Aspect.DETAIL) {
            return "detailed enough (" + grade(need.grade()) + ")";
        }
        if (need.aspect() == Aspect.DISCLOSED || need.aspect() == Aspect.SHARED) {
            return need.aspect() == Aspect.SHARED
                    ? "shared in full, or explained where that is impossible"
                    : "disclosed, each set as its class demands";
        }
        Enum<?>[] grades = need.aspect().scale().getEnumConstants();
        boolean top = need.grade() == grades[grades.length - 1];
        return top ? grade(need.grade()) : "to be had at least " + grade(need.grade());
    }

    /** What a license must do to satisfy the needs, in short. */
    private static String grants(List<Condition.AtLeast<?>> terms) {
        if (terms.stream().anyMatch(need -> need.aspect() == Aspect.OSI_APPROVED)) {
            return "is OSI-approved";
        }
        if (terms.stream().anyMatch(need -> need.aspect() == Aspect.OPEN_LICENSE)) {
            return "is open";
        }
        List<String> freedoms = terms.stream()
                .flatMap(need -> right(need.aspect()).stream())
                .map(Wording::lower)
                .toList();
        List<String> bans = terms.stream()
                .flatMap(need -> kind(need.aspect()).stream())
                .map(Wording::quoted)
                .toList();
        List<String> parts = new ArrayList<>();
        if (!freedoms.isEmpty()) {
            boolean free = terms.stream().anyMatch(need -> need.grade() == Permission.FREE);
            parts.add((free ? "lets anyone " : "lets people ")
                    + list(freedoms)
                    + pronoun(terms.get(0).component())
                    + (free ? " for any purpose" : ""));
        }
        if (!bans.isEmpty()) {
            parts.add("has no restriction of the kind " + list(bans));
        }
        return list(parts);
    }

    private static Optional<Restriction.Kind> kind(Aspect<?> aspect) {
        return Arrays.stream(Restriction.Kind.values())
                .filter(kind -> Aspect.without(kind).equals(aspect))
                .findFirst();
    }

    private static String quoted(Restriction.Kind kind) {
        return '"' + kind.label() + '"';
    }

    /** Steps in words, neighbors that do the same with one component together. */
    static List<String> steps(List<Step> steps) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); ) {
            Step first = steps.get(i);
            List<Condition.AtLeast<?>> needs = new ArrayList<>();
            for (;
                    i < steps.size()
                            && steps.get(i).component() == first.component()
                            && steps.get(i).action() == first.action()
                            && steps.get(i).base().equals(first.base());
                    i++) {
                needs.addAll(steps.get(i).needs());
            }
            lines.add(step(first, needs));
        }
        return lines;
    }

    private static String step(Step step, List<Condition.AtLeast<?>> needs) {
        String label = step.component().label();
        String goal = goal(needs);
        String is = isPlural(step.component()) ? "are " : "is ";
        String text;
        if (step.component() == Component.LINEAGE) {
            text = "state what the model was derived from, or that it was trained from scratch";
        } else if (step.component().family() == Component.Family.OFFER) {
            text = (step.action() == Step.Action.CLARIFY ? "clarify, and state: " : "provide: ") + label;
        } else {
            text = switch (step.action()) {
                case CLARIFY -> "clarify, and state, that the " + label + " " + is + goal;
                case PUBLISH -> "publish the " + label + ": " + goal;
                case DOCUMENT -> "document the " + label + ": " + goal;
                case RELICENSE -> "put the " + label + " " + goal;
            };
        }
        return text
                + step.base()
                        .map(base -> " (bound by the base model " + base.name() + ")")
                        .orElse("");
    }

    /** The grades to reach, the license last. */
    private static String goal(List<Condition.AtLeast<?>> needs) {
        List<String> asked = new ArrayList<>();
        needs.stream().filter(need -> !need.aspect().isOfLicense()).forEach(need -> asked.add(question(need)));
        List<Condition.AtLeast<?>> terms =
                needs.stream().filter(need -> need.aspect().isOfLicense()).toList();
        if (!terms.isEmpty()) {
            asked.add("under a license that " + grants(terms));
        }
        return list(asked);
    }

    private static boolean isPlural(Component component) {
        return switch (component) {
            case WEIGHTS,
                    CHECKPOINTS,
                    SUPPORTING_LIBRARIES,
                    TRAINING_DATA,
                    EVALUATION_DATA,
                    EVALUATION_RESULTS,
                    SAMPLE_OUTPUTS,
                    METADATA -> true;
            default -> false;
        };
    }
}
