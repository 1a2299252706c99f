package org.openness.rules.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openness.rules.Concern;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;

/** What a report says, as lines with a role; text and Markdown only dress them. Long lists fold here, never in JSON. */
final class Narrative {

    /** How many concerns of one kind a summary tells. */
    private static final int TOLD = 3;

    /** How many concerns of one kind, and how many claims, are told. */
    private static final int LISTED = 5;

    /** How many sources are cited in one place. */
    private static final int CITED = 8;

    /** The role of a line. */
    enum Role {
        TITLE,
        TEXT,
        HEADING,
        ITEM,
        DETAIL,
        SOURCE,
        CLOSE
    }

    /** A line. */
    record Line(Role role, String text) {}

    private final List<Line> lines = new ArrayList<>();
    private final Wording.Sources sources = new Wording.Sources(CITED);

    private Narrative() {}

    static <L extends Enum<L>> List<Line> of(Verdict<L> verdict) {
        Narrative narrative = new Narrative();
        narrative.title(verdict);
        narrative.findings(verdict);
        narrative.claims(verdict);
        narrative.concerns(Wording.concerns(verdict.concerns()), LISTED);
        narrative.questions(verdict.questions());
        narrative.plans(verdict.plans());
        narrative.consequences(verdict);
        narrative.sources();
        narrative.close();
        return narrative.lines;
    }

    static <L extends Enum<L>> List<Line> summary(Verdict<L> verdict) {
        Narrative narrative = new Narrative();
        narrative.title(verdict);
        narrative.claims(verdict);
        narrative.inTheWay(verdict);
        narrative.concerns(Wording.concernsInShort(verdict.concerns()), TOLD);
        narrative.sources();
        narrative.close();
        return narrative.lines;
    }

    static <L extends Enum<L>> List<Line> plan(Verdict<L> verdict) {
        Narrative narrative = new Narrative();
        narrative.title(verdict);
        verdict.inTheWay().forEach(narrative::finding);
        narrative.plans(verdict.plans());
        narrative.sources();
        return narrative.lines;
    }

    static List<Line> of(SideBySide sides) {
        Narrative narrative = new Narrative();
        Verdict<?> first = sides.verdicts().get(0);
        narrative.add(
                Role.TITLE,
                Wording.title(first.release()) + " by "
                        + Wording.count(sides.verdicts().size(), "rule set"));
        for (Verdict<?> verdict : sides.verdicts()) {
            narrative.add(Role.ITEM, verdict.rules() + ": " + Wording.level(verdict));
        }
        if (!sides.partings().isEmpty()) {
            narrative.add(Role.HEADING, "Where they part");
        }
        Wording.partings(sides.partings()).forEach(text -> narrative.add(Role.ITEM, text));
        return narrative.lines;
    }

    static <L extends Enum<L>> List<Line> of(Comparison<L> comparison) {
        Narrative narrative = new Narrative();
        narrative.add(
                Role.TITLE,
                Wording.title(comparison.before().release()) + ": " + Wording.level(comparison.before()) + "; "
                        + Wording.title(comparison.after().release()) + ": " + Wording.level(comparison.after()));
        narrative.add(Role.TEXT, "Rule set " + comparison.before().rules());
        if (comparison.isEmpty()) {
            narrative.add(Role.TEXT, "No requirement has another outcome.");
        }
        for (Comparison.Change<L> change : comparison.changes()) {
            narrative.add(
                    Role.ITEM,
                    change.requirement().title() + ": "
                            + Wording.outcome(change.before().outcome()) + ", then "
                            + Wording.outcome(change.after().outcome()));
            Wording.reasons(change.before().reasons(), narrative.sources)
                    .forEach(reason -> narrative.add(Role.DETAIL, "before: " + reason));
            Wording.reasons(change.after().reasons(), narrative.sources)
                    .forEach(reason -> narrative.add(Role.DETAIL, "after: " + reason));
        }
        narrative.sources();
        return narrative.lines;
    }

    private void add(Role role, String text) {
        lines.add(new Line(role, text));
    }

    private <L extends Enum<L>> void title(Verdict<L> verdict) {
        add(Role.TITLE, Wording.title(verdict.release()) + ": " + Wording.level(verdict));
        add(Role.TEXT, "Rule set " + verdict.rules());
    }

    private void close() {
        add(Role.CLOSE, "This is not legal advice.");
    }

    private <L extends Enum<L>> void inTheWay(Verdict<L> verdict) {
        List<Finding<L>> way = verdict.inTheWay();
        if (!way.isEmpty()) {
            L next = verdict.rules().levels().get(verdict.level().ordinal() + 1);
            add(Role.HEADING, "What is in the way of \"" + Shown.inText(next) + "\"");
            way.forEach(this::finding);
        }
    }

    private <L extends Enum<L>> void findings(Verdict<L> verdict) {
        List<Finding<L>> findings = verdict.findings();
        List<L> levels = verdict.rules().levels();
        for (L level : levels.subList(1, levels.size())) {
            add(Role.HEADING, Shown.name(level) + ": " + reached(verdict, level));
            findings.stream()
                    .filter(finding -> finding.requirement().neededFor() == level)
                    .forEach(this::finding);
        }
    }

    private static <L extends Enum<L>> String reached(Verdict<L> verdict, L level) {
        if (verdict.level().compareTo(level) >= 0) {
            return "reached";
        }
        return verdict.possibleLevel().compareTo(level) >= 0 ? "possible, not proven" : "not reached";
    }

    private void finding(Finding<?> finding) {
        String cited = finding.outcome() == Outcome.MET
                ? ""
                : " (" + finding.requirement().source() + ")";
        add(
                Role.ITEM,
                Wording.outcome(finding.outcome()) + ": "
                        + finding.requirement().title() + cited);
        Wording.reasons(finding.reasons(), sources).forEach(reason -> add(Role.DETAIL, reason));
    }

    private void claims(Verdict<?> verdict) {
        List<ClaimCheck> checks = ClaimCheck.of(verdict.release());
        if (!checks.isEmpty()) {
            add(Role.HEADING, "What the producer calls it");
            for (ClaimCheck check : first(checks, LISTED)) {
                add(
                        Role.ITEM,
                        Wording.claimInShort(check)
                                + sources.numbers(check.claim().evidence()));
                Wording.decidesClaim(check).ifPresent(text -> add(Role.DETAIL, text));
            }
            more(checks.size() - LISTED, "claim", "claims");
        }
    }

    /** Of each kind of concern, so many are told. */
    private void concerns(List<Wording.Note> notes, int limit) {
        if (notes.isEmpty()) {
            return;
        }
        add(Role.HEADING, "What to know");
        Map<Concern.Kind, List<Wording.Note>> kinds = new EnumMap<>(Concern.Kind.class);
        notes.forEach(note ->
                kinds.computeIfAbsent(note.kind(), kind -> new ArrayList<>()).add(note));
        kinds.forEach((kind, alike) -> {
            for (Wording.Note note : first(alike, limit)) {
                add(Role.ITEM, note.text() + sources.numbers(note.evidence()));
                note.details().forEach(text -> add(Role.DETAIL, text));
            }
            more(alike.size() - limit, "of this kind", "of this kind");
        });
    }

    private static <T> List<T> first(List<T> list, int limit) {
        return list.subList(0, Math.min(limit, list.size()));
    }

    private void more(int left, String one, String many) {
        if (left > 0) {
            add(Role.ITEM, "and " + Wording.more(left, one, many));
        }
    }

    private <L extends Enum<L>> void questions(List<Question<L>> questions) {
        if (questions.isEmpty()) {
            return;
        }
        add(Role.HEADING, "What would settle it");
        for (Question<L> question : first(questions, Wording.TOLD)) {
            add(Role.ITEM, Shown.name(question.level()) + ", if:");
            Wording.questions(question.facts()).forEach(text -> add(Role.DETAIL, text));
        }
        more(questions.size() - Wording.TOLD, "way", "ways");
    }

    private <L extends Enum<L>> void plans(List<Plan<L>> plans) {
        if (plans.isEmpty()) {
            return;
        }
        add(Role.HEADING, "What it would take");
        for (Plan<L> plan : plans) {
            add(Role.ITEM, Shown.name(plan.target()) + " in " + Wording.count(plan));
            Wording.steps(plan.best()).forEach(step -> add(Role.DETAIL, step));
            Wording.alternatives(plan).forEach(text -> add(Role.DETAIL, text));
        }
    }

    private void consequences(Verdict<?> verdict) {
        add(Role.HEADING, "What that means");
        Consequences.ALL.forEach(rules -> add(Role.ITEM, Wording.consequence(rules.evaluate(verdict.release()))));
    }

    private void sources() {
        List<String> list = sources.list();
        if (!list.isEmpty()) {
            add(Role.HEADING, "Sources");
            list.forEach(source -> add(Role.SOURCE, source));
        }
    }
}
