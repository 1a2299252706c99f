package org.openness.rules.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;

/** What the data of a collection page say, read as the script of the page reads them. */
final class Told {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Json data;
    private final Map<String, List<Json>> tables = new HashMap<>();

    Told(String json) {
        data = JsonReader.withLimits(ReadLimits.DEFAULT).readJson(json.getBytes(StandardCharsets.UTF_8));
    }

    private static int width(int size) {
        return size <= 64 ? 1 : size <= 4096 ? 2 : 3;
    }

    private static List<Integer> references(String digits, int size) {
        List<Integer> numbers = new ArrayList<>();
        int width = width(size);
        for (int i = 0; i < digits.length(); i += width) {
            int number = 0;
            for (char digit : digits.substring(i, i + width).toCharArray()) {
                number = number * 64 + DIGITS.indexOf(digit);
            }
            numbers.add(number);
        }
        return numbers;
    }

    Json data(String name) {
        return data.get(name).orElseThrow();
    }

    List<Json> table(String name) {
        return tables.computeIfAbsent(name, key -> data(key).items());
    }

    String title() {
        return data.get("title").orElseThrow().text();
    }

    int models() {
        return table("models").size();
    }

    private String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int part :
                references(table("texts").get(number).text(), table("parts").size())) {
            text.append(table("parts").get(part).text());
        }
        return text.toString();
    }

    private List<String> texts(String digits) {
        return references(digits, table("texts").size()).stream()
                .map(this::text)
                .toList();
    }

    Json field(int model, int number) {
        return table("models").get(model).items().get(number);
    }

    String producer(int model) {
        return table("producers").get(Integer.parseInt(field(model, 1).text())).text();
    }

    Json terms(int model) {
        return table("terms").get(Integer.parseInt(field(model, 4).text()));
    }

    List<Json> cells(int model) {
        return references(field(model, 5).text(), table("cells").size()).stream()
                .map(table("cells")::get)
                .toList();
    }

    /** The proven and the possible level by each rule set. */
    List<Integer> levels(int model) {
        return references(field(model, 6).text(), 1);
    }

    /** By each requirement of all rule sets: the outcome as a number, then the reasons. */
    List<List<String>> findings(int model) {
        List<List<String>> findings = new ArrayList<>();
        int from = 0;
        for (Json column : table("findings")) {
            int to = from + width(column.items().size());
            int row = references(
                            field(model, 7).text().substring(from, to),
                            column.items().size())
                    .get(0);
            String entry = column.items().get(row).text();
            List<String> finding = new ArrayList<>(List.of(entry.substring(0, 1)));
            finding.addAll(texts(entry.substring(1)));
            findings.add(finding);
            from = to;
        }
        return findings;
    }

    private String item(int model, int rules, int part) {
        return field(model, 8).items().get(rules).text().split(" ", -1)[part];
    }

    String why(int model, int rules) {
        return texts(item(model, rules, 0)).get(0);
    }

    List<List<String>> questions(int model, int rules) {
        return references(item(model, rules, 1), table("questions").size()).stream()
                .map(number -> texts(table("questions").get(number).text()))
                .toList();
    }

    List<List<String>> plans(int model, int rules) {
        List<Integer> steps = references(
                data.get("steps").orElseThrow().text(), table("texts").size());
        return references(item(model, rules, 2), table("plans").size()).stream()
                .map(number -> references(table("plans").get(number).text(), steps.size()).stream()
                        .map(step -> text(steps.get(step)))
                        .toList())
                .toList();
    }

    /** A field that is a list of texts: 9 concerns, 10 claims, 11 consequences, 12 sources, 13 the note. */
    List<String> texts(int model, int field) {
        return texts(field(model, field).text());
    }

    /** The sources: each the document and the rest of what is told of it. */
    List<String> sources(int model) {
        List<String> halves = texts(model, 12);
        return IntStream.range(0, halves.size() / 2)
                .mapToObj(i -> halves.get(2 * i) + halves.get(2 * i + 1))
                .toList();
    }
}
