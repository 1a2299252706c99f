package org.openness.rules.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Citation;
import org.openness.rules.Concern;
import org.openness.rules.Finding;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.definition.Consequences;

/**
 * What a collection page knows, as compact JSON. Every text, and every list of texts that recurs, is told once and referred
 * to by number; a number is written in base 64 with a fixed width, so that a list of them is one string.
 */
final class CollectionData {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /** Where texts that are alike part: behind a label or a clause, before an aside or the numbers of sources. */
    private static final Pattern PART = Pattern.compile("(?<=[:;] )|(?= \\()|(?= \\[[0-9, ]+]$)");

    /** Things that are told once, by number. */
    private static final class Table<T> {

        private final Map<T, Integer> numbers = new LinkedHashMap<>();

        int number(T entry) {
            Integer known = numbers.get(entry);
            if (known == null) {
                known = numbers.size();
                numbers.put(entry, known);
            }
            return known;
        }

        /** The numbers in base 64, each as wide as the greatest needs. */
        String references(List<Integer> list) {
            int width = 1;
            while (numbers.size() > 1 << (6 * width)) {
                width++;
            }
            StringBuilder digits = new StringBuilder();
            for (int number : list) {
                for (int shift = 6 * (width - 1); shift >= 0; shift -= 6) {
                    digits.append(DIGITS.charAt((number >> shift) & 63));
                }
            }
            return digits.toString();
        }
    }

    /** What a rule set says of a release: why it is no higher, then questions and plans, all by number. */
    private record Item(int why, List<Integer> questions, List<Integer> plans) {}

    private record Row(
            Release release,
            String levels,
            List<Integer> findings,
            List<Item> items,
            List<Integer> cells,
            int terms,
            List<Integer> concerns,
            List<Integer> claims,
            List<Integer> consequences,
            List<Integer> sources) {}

    private final List<RuleSet<?>> rules;
    private final Function<Release, Optional<String>> pages;
    private final Table<String> parts = new Table<>();
    private final Table<List<Integer>> texts = new Table<>();
    private final Map<String, Integer> textsByWords = new HashMap<>();
    private final Table<Integer> steps = new Table<>();
    private final List<Table<List<Integer>>> findings = new ArrayList<>();
    private final Table<List<Integer>> questions = new Table<>();
    private final Table<List<Integer>> plans = new Table<>();
    private final Table<Cell> cells = new Table<>();
    private final Table<LicenseTerms> terms = new Table<>();
    private final Table<String> producers = new Table<>();
    private final List<Row> rows = new ArrayList<>();

    private CollectionData(List<RuleSet<?>> rules, Function<Release, Optional<String>> pages) {
        this.rules = rules;
        this.pages = pages;
        rules.forEach(set -> set.requirements().forEach(requirement -> findings.add(new Table<>())));
    }

    static String json(
            String title, List<Release> releases, List<RuleSet<?>> rules, Function<Release, Optional<String>> pages) {
        CollectionData data = new CollectionData(rules, pages);
        releases.forEach(data::add);
        return data.document(title);
    }

    private int text(String text) {
        return textsByWords.computeIfAbsent(text, words -> {
            List<Integer> references = new ArrayList<>();
            for (String part : PART.split(Shown.plain(words), -1)) {
                references.add(parts.number(part));
            }
            return texts.number(references);
        });
    }

    private List<Integer> texts(List<String> lines) {
        return lines.stream().map(this::text).toList();
    }

    private void add(Release release) {
        Wording.Sources sources = new Wording.Sources();
        StringBuilder levels = new StringBuilder();
        List<Integer> found = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (RuleSet<?> set : rules) {
            verdict(set.evaluate(release), sources, levels, found, items);
        }
        List<Integer> claims = new ArrayList<>();
        for (ClaimCheck check : ClaimCheck.of(release)) {
            claims.add(text(Wording.claim(check) + sources.numbers(check.claim().evidence())));
        }
        List<Integer> concerns = texts(Wording.concerns(Concern.of(release), sources));
        List<Integer> consequences = Consequences.ALL.stream()
                .map(question -> text(Wording.consequence(question.evaluate(release))))
                .toList();
        List<Integer> tiles = new ArrayList<>();
        for (Component component : Component.values()) {
            tiles.add(cells.number(Cell.of(release, component)));
        }
        producers.number(producer(release));
        rows.add(new Row(
                release,
                levels.toString(),
                found,
                items,
                tiles,
                terms.number(release.terms(Component.WEIGHTS)),
                concerns,
                claims,
                consequences,
                sources(sources)));
    }

    private static String producer(Release release) {
        return Shown.plain(release.producer().orElse(""));
    }

    private void row(StringBuilder json, Row row) {
        Release release = row.release();
        json.append("[");
        Shown.json(json, Shown.plain(release.name()));
        json.append(',').append(producers.number(producer(release)));
        string(json, release.released().map(PartialDate::toString).orElse(""));
        string(json, release.asOf().map(PartialDate::toString).orElse(""));
        json.append(',').append(row.terms());
        string(json, cells.references(row.cells()));
        string(json, row.levels());
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < findings.size(); i++) {
            found.append(findings.get(i).references(row.findings().subList(i, i + 1)));
        }
        string(json, found.toString());
        String separator = ",[";
        for (Item item : row.items()) {
            json.append(separator);
            Shown.json(
                    json,
                    texts.references(List.of(item.why())) + " " + questions.references(item.questions()) + " "
                            + plans.references(item.plans()));
            separator = ",";
        }
        json.append(']');
        string(json, texts.references(row.concerns()));
        string(json, texts.references(row.claims()));
        string(json, texts.references(row.consequences()));
        string(json, texts.references(row.sources()));
        string(
                json,
                release.note()
                        .map(note -> texts.references(List.of(text(note))))
                        .orElse(""));
        pages.apply(release).ifPresent(page -> string(json, page));
        json.append(']');
    }

    private static void string(StringBuilder json, String value) {
        json.append(',');
        Shown.json(json, value);
    }

    private <L extends Enum<L>> void verdict(
            Verdict<L> verdict, Wording.Sources sources, StringBuilder levels, List<Integer> found, List<Item> items) {
        levels.append(DIGITS.charAt(verdict.level().ordinal()))
                .append(DIGITS.charAt(verdict.possibleLevel().ordinal()));
        for (Finding<L> finding : verdict.findings()) {
            List<Integer> entry = new ArrayList<>();
            entry.add(finding.outcome().ordinal());
            entry.addAll(texts(Wording.reasons(finding.reasons(), sources)));
            found.add(findings.get(found.size()).number(entry));
        }
        List<Question<L>> open = verdict.questions();
        List<Integer> asked = new ArrayList<>();
        for (Question<L> question : open.subList(0, Math.min(Wording.TOLD, open.size()))) {
            List<Integer> entry = new ArrayList<>();
            entry.add(text(Shown.name(question.level()) + ", if:"));
            entry.addAll(texts(Wording.questions(question.facts())));
            asked.add(questions.number(entry));
        }
        if (open.size() > Wording.TOLD) {
            asked.add(questions.number(
                    List.of(text("and " + Wording.more(open.size() - Wording.TOLD, "way", "ways")))));
        }
        items.add(new Item(
                text(Explanation.why(verdict)),
                asked,
                verdict.plans().stream().map(this::plan).map(plans::number).toList()));
    }

    private List<Integer> plan(Plan<?> plan) {
        List<String> lines = new ArrayList<>();
        lines.add(Shown.name(plan.target()) + " in " + Wording.count(plan));
        lines.addAll(Wording.steps(plan.best()));
        lines.addAll(Wording.alternatives(plan));
        return lines.stream().map(line -> steps.number(text(line))).toList();
    }

    /** For each source the document and the rest of its text. */
    private List<Integer> sources(Wording.Sources sources) {
        List<String> list = sources.list();
        List<Integer> references = new ArrayList<>();
        int number = 0;
        for (Evidence piece : sources.cited()) {
            String told = list.get(number);
            number++;
            int start = ("[" + number + "] ").length();
            references.add(text(piece.source()));
            references.add(text(told.substring(start + piece.source().length())));
        }
        return references;
    }

    private static void cell(StringBuilder json, Cell cell) {
        json.append('[');
        Shown.json(json, cell.classes());
        string(json, cell.mark());
        string(json, cell.words());
        json.append(',').append(cell.low() * 100 + cell.high()).append(']');
    }

    private static void terms(StringBuilder json, LicenseTerms terms) {
        json.append('[');
        Shown.json(json, Shown.plain(Explanation.name(terms)));
        string(json, Shown.plain(terms.text()));
        string(json, Explanation.sign(terms));
        json.append(',')
                .append(terms.text().isEmpty() ? 0 : 1 + terms.outcome().ordinal())
                .append(',');
        strings(json, Explanation.restrictions(terms));
        json.append(']');
    }

    private String document(String title) {
        StringBuilder json = new StringBuilder("{\"title\":");
        Shown.json(json, Shown.plain(title));
        json.append(",\"components\":[");
        for (Component component : Component.values()) {
            json.append(component.ordinal() == 0 ? "[" : ",[");
            Shown.json(json, component.label());
            json.append(',');
            Shown.json(json, component.family().id());
            json.append(']');
        }
        json.append("],\"rules\":[");
        for (int i = 0; i < rules.size(); i++) {
            json.append(i == 0 ? "\n" : ",\n");
            rules(json, rules.get(i));
        }
        StringBuilder models = new StringBuilder();
        rows.forEach(row -> row.release().note().ifPresent(this::text));
        rows.forEach(row -> row(models.append(models.length() == 0 ? "\n" : ",\n"), row));
        json.append("],\"cells\":");
        list(json, cells.numbers.keySet(), cell -> cell(json, cell));
        json.append(",\"terms\":");
        list(json, terms.numbers.keySet(), entry -> terms(json, entry));
        json.append(",\"producers\":");
        strings(json, producers.numbers.keySet());
        json.append(",\"parts\":");
        strings(json, parts.numbers.keySet());
        json.append(",\"texts\":");
        list(json, texts.numbers.keySet(), text -> Shown.json(json, parts.references(text)));
        json.append(",\"steps\":");
        Shown.json(json, texts.references(List.copyOf(steps.numbers.keySet())));
        json.append(",\"findings\":");
        list(json, findings, table -> list(json, table.numbers.keySet(), entry -> Shown.json(json, finding(entry))));
        json.append(",\"questions\":");
        list(json, questions.numbers.keySet(), entry -> Shown.json(json, texts.references(entry)));
        json.append(",\"plans\":");
        list(json, plans.numbers.keySet(), entry -> Shown.json(json, steps.references(entry)));
        return json.append(",\"models\":[").append(models).append("]}").toString();
    }

    private String finding(List<Integer> entry) {
        return entry.get(0) + texts.references(entry.subList(1, entry.size()));
    }

    private static <T> void list(StringBuilder json, Collection<T> entries, Consumer<T> writer) {
        json.append('[');
        String separator = "";
        for (T entry : entries) {
            json.append(separator);
            writer.accept(entry);
            separator = ",";
        }
        json.append(']');
    }

    private static void strings(StringBuilder json, Collection<String> entries) {
        list(json, entries, entry -> Shown.json(json, entry));
    }

    private static <L extends Enum<L>> void rules(StringBuilder json, RuleSet<L> rules) {
        json.append('[');
        Shown.json(json, rules.toString());
        json.append(',');
        Shown.json(json, rules.source().toString());
        json.append(",[");
        for (L level : rules.levels()) {
            json.append(level.ordinal() == 0 ? "" : ",");
            Shown.json(json, Shown.name(level));
        }
        json.append("],[");
        String separator = "";
        for (Requirement<L> requirement : rules.requirements()) {
            Citation source = requirement.source();
            json.append(separator).append('[');
            Shown.json(json, Shown.plain(requirement.title()));
            json.append(',').append(requirement.neededFor().ordinal()).append(',');
            Shown.json(json, Shown.plain(source.toString()));
            json.append(',');
            Shown.json(json, source.url().flatMap(Shown::link).orElse(""));
            json.append(']');
            separator = ",";
        }
        json.append("]]");
    }
}
