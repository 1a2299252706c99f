package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Concern;
import org.openness.rules.Finding;
import org.openness.rules.Plan;
import org.openness.rules.Question;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.definition.Consequences;
import org.openness.rules.definition.Yardsticks;

class CollectionDataTest {

    private static final RuleSet<House.Use> WEIGHTS_AND_CODE =
            House.asks(allOf(needs(WEIGHTS, ACCESS, PUBLIC), needs(INFERENCE_CODE, ACCESS, PUBLIC)));
    private static final RuleSet<House.Use> CARD_OR_CODE =
            House.asks(anyOf(needs(MODEL_CARD, ACCESS, PUBLIC), needs(INFERENCE_CODE, ACCESS, PUBLIC)));

    private static Told told(List<Release> releases, RuleSet<?>... rules) {
        return new Told(CollectionData.json("Some models", releases, List.of(rules), release -> Optional.empty()));
    }

    private static List<String> strings(Json list) {
        return list.items().stream()
                .map(item -> item.is(Json.Kind.ARRAY) ? strings(item).toString() : item.text())
                .toList();
    }

    @Test
    void modelIsToldByItsFacts() {
        Evidence hub = Evidence.of("https://example.org/hub", "2026-01-02", Speaker.PRODUCER);
        Told told = told(
                List.of(Release.named("Example <7B>")
                        .producer("Lab\nof two lines")
                        .released(PartialDate.parse("2026-01"))
                        .asOf(PartialDate.parse("2026-03-04"))
                        .note("First of all: a note")
                        .weights(weights -> weights.access(PUBLIC, hub).license("CC-BY-NC-4.0", hub))
                        .inferenceCode(code -> code.access(WITHHELD))
                        .build()),
                WEIGHTS_AND_CODE,
                CARD_OR_CODE);

        assertThat(told.title()).isEqualTo("Some models");
        assertThat(told.models()).isOne();
        assertThat(told.field(0, 0).text()).isEqualTo("Example <7B>");
        assertThat(told.producer(0)).isEqualTo("Lab of two lines");
        assertThat(told.field(0, 2).text()).isEqualTo("2026-01");
        assertThat(told.field(0, 3).text()).isEqualTo("2026-03-04");
        assertThat(strings(told.terms(0)))
                .containsExactly(
                        "Creative Commons Attribution Non Commercial 4.0 International",
                        "CC-BY-NC-4.0",
                        "◐",
                        "3",
                        "[non-commercial]");
        assertThat(strings(told.cells(0).get(WEIGHTS.ordinal())))
                .containsExactly("t known lo60 hi60", "P", "public", "6060");
        assertThat(strings(told.cells(0).get(INFERENCE_CODE.ordinal())))
                .containsExactly("t known lo0 hi0", "W", "withheld", "0");
        assertThat(told.levels(0)).containsExactly(0, 0, 0, 1);
        assertThat(told.findings(0))
                .containsExactly(
                        List.of("0", "inference code: access is withheld, needed: public"),
                        List.of("1", "model card: access is not stated, needed: public"));
        assertThat(told.texts(0, 13)).containsExactly("First of all: a note");
        assertThat(told.sources(0))
                .singleElement()
                .asString()
                .startsWith("https://example.org/hub")
                .contains("2026-01-02");
    }

    @Test
    void questionsAndPlansAreToldForEachRuleSet() {
        Told told = told(
                List.of(Release.named("Example 7B")
                        .inferenceCode(code -> code.access(WITHHELD))
                        .build()),
                WEIGHTS_AND_CODE,
                CARD_OR_CODE);

        assertThat(told.why(0, 0))
                .isEqualTo("Short of “Allowed”: this does not hold: “Rule 1” "
                        + "(inference code: access is withheld, needed: public).");
        assertThat(told.questions(0, 0)).isEmpty();
        assertThat(told.questions(0, 1))
                .containsExactly(
                        List.of("Forbidden, if:", "Is the model card public? No."),
                        List.of("Allowed, if:", "Is the model card public? Yes."));
        assertThat(told.plans(0, 0))
                .containsExactly(List.of(
                        "Allowed in 2 steps",
                        "clarify, and state, that the final weights are public",
                        "publish the inference code: public"));
        assertThat(told.plans(0, 1))
                .containsExactly(List.of(
                        "Allowed in 1 step",
                        "clarify, and state, that the model card is public",
                        "or else: publish the inference code: public"));
    }

    @Test
    void licenseThatNobodyStatedHasNoOutcome() {
        assertThat(strings(told(List.of(Release.named("Example 7B").build()), CARD_OR_CODE)
                        .terms(0)))
                .containsExactly("no license stated", "", "?", "0", "[]");
    }

    @Test
    void ofManyQuestionsTheFirstAreTold() {
        Told told = told(List.of(Release.named("Example 7B").build()), Yardsticks.DEFINITIONS.get(0));

        assertThat(told.questions(0, 0)).hasSize(4).last().isEqualTo(List.of("and 119 more ways"));
    }

    @Test
    void threeQuestionsAreAll() {
        assertThat(told(List.of(Release.named("Example 7B").build()), WEIGHTS_AND_CODE)
                        .questions(0, 0))
                .hasSize(3)
                .noneMatch(lines -> lines.size() < 2);
    }

    @Test
    void rulesAreToldWithTheirSources() {
        Told told = told(List.of(), WEIGHTS_AND_CODE);

        assertThat(strings(told.table("rules").get(0)))
                .containsExactly(
                        "house 3",
                        "House policy 3, section 2",
                        "[Forbidden, Allowed]",
                        "[[Rule 1, 1, House policy 3, section 2, https://example.org/policy]]");
        assertThat(told.models()).isZero();
    }

    @Test
    void componentsAreToldWithTheirFamilies() {
        assertThat(strings(new Told(CollectionData.json("", List.of(), List.of(), release -> Optional.empty()))
                        .data("components")))
                .startsWith("[final weights, weights]", "[intermediate checkpoints, weights]")
                .hasSize(Component.values().length);
    }

    @Test
    void pageOfAModelComesLastIfItHasOne() {
        Told told = new Told(CollectionData.json(
                "",
                List.of(Release.named("A").build(), Release.named("B").build()),
                List.of(CARD_OR_CODE),
                release -> release.name().equals("A") ? Optional.of("a\n.html") : Optional.empty()));

        assertThat(strings(told.table("models").get(0))).hasSize(15).endsWith("a\n.html");
        assertThat(strings(told.table("models").get(1))).hasSize(14);
    }

    /** What the reports on one model say, word for word. */
    @Test
    void everyModelOfTheCatalogIsToldAsInItsReport() {
        List<Release> releases = ReleaseCatalog.builtIn().releases();
        Told told = told(releases, Yardsticks.DEFINITIONS.toArray(RuleSet<?>[]::new));

        assertThat(told.models()).isEqualTo(releases.size());
        for (int model = 0; model < releases.size(); model++) {
            Release release = releases.get(model);
            Wording.Sources sources = new Wording.Sources();
            List<Integer> levels = new ArrayList<>();
            List<List<String>> findings = new ArrayList<>();
            for (int i = 0; i < Yardsticks.DEFINITIONS.size(); i++) {
                addVerdict(Yardsticks.DEFINITIONS.get(i).evaluate(release), sources, levels, findings);
                assertThat(told.why(model, i)).isEqualTo(why(release, i));
                assertThat(told.questions(model, i).stream().flatMap(List::stream))
                        .containsAll(firstQuestion(Yardsticks.DEFINITIONS.get(i).evaluate(release)));
                assertThat(told.plans(model, i))
                        .isEqualTo(plans(Yardsticks.DEFINITIONS.get(i).evaluate(release)));
            }
            assertThat(told.levels(model)).isEqualTo(levels);
            assertThat(told.findings(model)).isEqualTo(findings);
            assertThat(told.texts(model, 10))
                    .isEqualTo(plain(ClaimCheck.of(release).stream()
                            .map(check -> Wording.claim(check)
                                    + sources.numbers(check.claim().evidence()))));
            assertThat(told.texts(model, 9)).isEqualTo(plain(Wording.concerns(Concern.of(release), sources).stream()));
            assertThat(told.texts(model, 11))
                    .isEqualTo(plain(
                            Consequences.ALL.stream().map(rules -> Wording.consequence(rules.evaluate(release)))));
            assertThat(told.sources(model))
                    .isEqualTo(plain(sources.list().stream().map(text -> text.replaceFirst("^\\[[0-9]+] ", ""))));
            assertThat(told.texts(model, 13)).isEqualTo(plain(release.note().stream()));
        }
    }

    private static List<String> plain(Stream<String> texts) {
        return texts.map(Shown::plain).toList();
    }

    private static String why(Release release, int rules) {
        return Shown.plain(Explanation.why(Yardsticks.DEFINITIONS.get(rules).evaluate(release)));
    }

    private static <L extends Enum<L>> void addVerdict(
            Verdict<L> verdict, Wording.Sources sources, List<Integer> levels, List<List<String>> findings) {
        levels.add(verdict.level().ordinal());
        levels.add(verdict.possibleLevel().ordinal());
        for (Finding<L> finding : verdict.findings()) {
            List<String> entry = new ArrayList<>(List.of(finding.outcome().ordinal() + ""));
            entry.addAll(plain(Wording.reasons(finding.reasons(), sources).stream()));
            findings.add(entry);
        }
    }

    private static <L extends Enum<L>> List<String> firstQuestion(Verdict<L> verdict) {
        return verdict.questions().stream()
                .limit(1)
                .map(Question::facts)
                .flatMap(facts -> plain(Wording.questions(facts).stream()).stream())
                .toList();
    }

    private static <L extends Enum<L>> List<List<String>> plans(Verdict<L> verdict) {
        return verdict.plans().stream().map(CollectionDataTest::plan).toList();
    }

    private static List<String> plan(Plan<?> plan) {
        List<String> lines = new ArrayList<>();
        lines.add(Shown.name(plan.target()) + " in " + Wording.count(plan));
        lines.addAll(Wording.steps(plan.best()));
        lines.addAll(Wording.alternatives(plan));
        return plain(lines.stream());
    }

    /** A reference is one digit up to 64 texts, and two up to 4,096. */
    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 4095, 4096, 4097})
    void referencesAreAsWideAsTheTableNeeds(int texts) {
        int others = notes(1).table("texts").size() - 1;
        Told told = notes(texts - others);

        assertThat(told.table("texts")).hasSize(texts);
        for (int model = 0; model < told.models(); model++) {
            assertThat(told.texts(model, 13)).containsExactly("note " + model);
        }
    }

    private static Told notes(int number) {
        return told(
                IntStream.range(0, number)
                        .mapToObj(
                                i -> Release.named("Example").note("note " + i).build())
                        .toList(),
                CARD_OR_CODE);
    }
}
