package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.needs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.core.release.Aspect;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;

class JsonReportTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card", "2026-05-04", Speaker.PRODUCER);
    private static final Evidence PAPER = Evidence.of("Example 7B: a paper").at("section 2");

    private static Json read(String json) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict<OpennessLevel> verdict(String name) {
        return OpennessClassifier.classify(ReleaseCatalog.builtIn().find(name).orElseThrow());
    }

    private static String text(Json object, String field) {
        return object.get(field).orElseThrow().text();
    }

    private static List<Json> items(Json object, String field) {
        return object.get(field).orElseThrow().items();
    }

    /** The report on one line, where this alone is asked for. */
    private static String report(Release.Builder release, Condition condition) {
        return JsonReport.line(House.asks(condition).evaluate(release.build()), Optional.empty());
    }

    /** JSON without the blanks between. */
    private static String compact(String json) {
        return json.replaceAll("(\"(?:[^\"\\\\]|\\\\.)*\")|\\s+", "$1");
    }

    /** A release under freer terms than those of the model it came from. */
    private static Release.Builder derived() {
        Release base = Release.named("Example 7B")
                .weights(weights -> weights.access(PUBLIC, PAPER).license("CC-BY-NC-4.0", PAPER))
                .build();
        return Release.named("Example 7B Chat")
                .base(FINE_TUNE, base, CARD)
                .weights(weights -> weights.access(PUBLIC, CARD).license("MIT", CARD));
    }

    @Test
    void findingTellsWhatWasAskedByWhomAndWhatDecided() {
        assertThat(report(derived(), needs(WEIGHTS, USE, FREE))).contains(compact("""
                        "findings": [{
                          "requirement": "rule-1",
                          "title": "Rule 1",
                          "neededFor": "ALLOWED",
                          "outcome": "not-met",
                          "citation": {
                            "title": "House policy",
                            "version": "3",
                            "place": "section 2",
                            "url": "https://example.org/policy"
                          },
                          "reasons": [{
                            "component": "weights",
                            "aspect": "use",
                            "needed": "free",
                            "found": {"atLeast": "restricted", "atMost": "restricted", "contradictory": false},
                            "license": {
                              "text": "MIT AND CC-BY-NC-4.0",
                              "resolution": "resolved",
                              "outcome": "restricted",
                              "restrictions": [{
                                "license": "CC-BY-NC-4.0",
                                "kind": "non-commercial",
                                "limits": ["use", "modify", "share"],
                                "clause": "section 2(a)(1)",
                                "summary": "rights hold for purposes that do not aim at commercial advantage or payment"
                              }]
                            },
                            "base": "Example 7B",
                            "evidence": [
                              {"source": "Example 7B: a paper", "place": "section 2"},
                              {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                            ]
                          }]
                        }], "concerns":
                        """));
    }

    static Stream<Aspect<Answer>> aspectsOfDataSets() {
        return Stream.of(Aspect.DISCLOSED, Aspect.SHARED);
    }

    @ParameterizedTest
    @MethodSource("aspectsOfDataSets")
    void dataSetsAreToldOneByOne(Aspect<Answer> aspect) {
        Release.Builder release = Release.named("Example 7B")
                .trainingData(data -> data.dataSet(DataSet.named("Open Corpus")
                                .kind(DataSet.Kind.OPEN)
                                .access(PUBLIC)
                                .license("CC-BY-4.0")
                                .build())
                        .dataSet(DataSet.named("Lost Corpus")
                                .kind(DataSet.Kind.PUBLIC)
                                .withdrawn(PartialDate.parse("2026-03"))
                                .evidence(CARD)
                                .build())
                        .dataSet(DataSet.named("Some Corpus").build()));

        assertThat(report(release, needs(TRAINING_DATA, aspect, YES))).contains(compact("""
                        "dataSets": [
                          {
                            "name": "Open Corpus",
                            "class": "open",
                            "disclosed": {"atLeast": "yes", "atMost": "yes", "contradictory": false},
                            "evidence": []
                          },
                          {
                            "name": "Lost Corpus",
                            "class": "public",
                            "withdrawn": "2026-03",
                            "disclosed": {"atLeast": "no", "atMost": "no", "contradictory": false},
                            "text": "was taken down in 2026-03 and is not listed with where to get it, as public data should be",
                            "evidence": [
                              {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                            ]
                          },
                          {
                            "name": "Some Corpus",
                            "disclosed": {"atLeast": "no", "atMost": "yes", "contradictory": false},
                            "text": "may not be shared, listed or explained: its class is not stated",
                            "evidence": []
                          }
                        ],
                        """));
    }

    @Test
    void reasonTellsWhatIsNotUsed() {
        Release.Builder release = Release.named("Example 7B")
                .evaluationCode(code -> code.notUsed().evidence(CARD));

        assertThat(report(release, needs(EVALUATION_CODE, ACCESS, PUBLIC))).contains(compact("""
                        "reasons": [{
                          "component": "evaluationCode",
                          "aspect": "access",
                          "needed": "public",
                          "found": {"atLeast": "public", "atMost": "public", "contradictory": false},
                          "notUsed": true,
                          "evidence": [
                            {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                          ]
                        }]}],
                        """));
    }

    @Test
    void reasonTellsWhatWasTakenDown() {
        Release.Builder release = Release.named("Example 7B")
                .inferenceCode(
                        code -> code.withdrawn(PartialDate.parse("2026-02-03")).evidence(PAPER));

        assertThat(report(release, needs(INFERENCE_CODE, ACCESS, PUBLIC))).contains(compact("""
                        "reasons": [{
                          "component": "inferenceCode",
                          "aspect": "access",
                          "needed": "public",
                          "found": {"atLeast": "withheld", "atMost": "withheld", "contradictory": false},
                          "withdrawn": "2026-02-03",
                          "evidence": [{"source": "Example 7B: a paper", "place": "section 2"}]
                        }]}],
                        """));
    }

    @Test
    void concernTellsWhatItIsAboutAndWhoSaysSo() {
        Release.Builder release = Release.named("Example 7B")
                .weights(weights -> weights.access(ON_APPROVAL, PAPER).license("CC-BY-NC-4.0", CARD));

        assertThat(report(release, needs(WEIGHTS, USE, FREE))).contains(compact("""
                        "concerns": [
                          {
                            "kind": "restriction",
                            "component": "weights",
                            "text": "Creative Commons Attribution Non Commercial 4.0 International restricts the final weights: non-commercial: rights hold for purposes that do not aim at commercial advantage or payment, section 2(a)(1). Matters to whoever uses, changes or passes on the weights.",
                            "audience": "whoever uses, changes or passes on the weights",
                            "subject": "Creative Commons Attribution Non Commercial 4.0 International",
                            "restrictions": [{
                              "license": "CC-BY-NC-4.0",
                              "kind": "non-commercial",
                              "limits": ["use", "modify", "share"],
                              "clause": "section 2(a)(1)",
                              "summary": "rights hold for purposes that do not aim at commercial advantage or payment"
                            }],
                            "evidence": [
                              {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                            ]
                          },
                          {
                            "kind": "gate",
                            "component": "weights",
                            "text": "The final weights stand behind a gate. Matters to whoever wants to download them, or is bound by privacy rules.",
                            "audience": "whoever wants to download them, or is bound by privacy rules",
                            "restrictions": [],
                            "evidence": [{"source": "Example 7B: a paper", "place": "section 2"}]
                          },
                          {
                            "kind": "unfit-license",
                            "component": "weights",
                            "text": "The license of the final weights was not written for such work: Creative Commons Attribution Non Commercial 4.0 International. Matters to whoever has to tell what the license means for it.",
                            "audience": "whoever has to tell what the license means for it",
                            "subject": "Creative Commons Attribution Non Commercial 4.0 International",
                            "restrictions": [],
                            "evidence": [
                              {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                            ]
                          }
                        ], "claims":
                        """));
    }

    @Test
    void claimTellsWhetherItHoldsAndWhoMadeIt() {
        Release.Builder release = Release.named("Example 7B").weights(HOSTED).claim("open weights", CARD);

        assertThat(report(release, needs(WEIGHTS, ACCESS, PUBLIC))).contains(compact("""
                        "claims": [{
                          "label": "open weights",
                          "result": "does-not-hold",
                          "requirement": "weights-available",
                          "trueLabel": "CLOSED",
                          "text": "\\"open weights\\" does not hold; true would be \\"closed\\": the first requirement that breaks it is \\"The weights can be had\\" (Open-Weights vs Open-Source AI 2026, Open-Weights Models)",
                          "evidence": [
                            {"source": "https://example.org/card", "seen": "2026-05-04", "by": "producer"}
                          ]
                        }], "questions":
                        """));
    }

    @Test
    void questionsTellWhichAnswersSettle() {
        assertThat(report(Release.named("Example 7B"), needs(FRAMEWORK_SUPPORT, STATED, YES)))
                .contains(compact("""
                        "questions": [
                          {
                            "level": "FORBIDDEN",
                            "facts": [
                              {"component": "frameworkSupport", "aspect": "stated", "needed": "yes", "reached": false}
                            ],
                            "texts": ["Is this so: support by a standard framework? No."]
                          },
                          {
                            "level": "ALLOWED",
                            "facts": [
                              {"component": "frameworkSupport", "aspect": "stated", "needed": "yes", "reached": true}
                            ],
                            "texts": ["Is this so: support by a standard framework? Yes."]
                          }
                        ], "plans":
                        """));
    }

    @Test
    void planTellsEachStepAndTheBaseThatBindsIt() {
        assertThat(report(derived(), needs(WEIGHTS, USE, FREE))).contains(compact("""
                        "plans": [{
                          "target": "ALLOWED",
                          "routes": [[{
                            "action": "relicense",
                            "component": "weights",
                            "needs": [{"component": "weights", "aspect": "use", "needed": "free"}],
                            "base": "Example 7B",
                            "text": "put the final weights under a license that lets anyone use them for any purpose (bound by the base model Example 7B)"
                          }]]
                        }], "consequences":
                        """));
    }

    @Test
    void dateOfTheFactsIsTold() {
        Release release =
                Release.named("Example 7B").asOf(PartialDate.parse("2026-03")).build();

        assertThat(JsonReport.findings(OpennessClassifier.classify(release), Optional.empty()))
                .startsWith("{\"format\":\"1.0\",\"name\":\"Example 7B\",\"asOf\":\"2026-03\","
                        + "\"rules\":\"openness-spectrum\",\"rulesVersion\":\"1.0\",\"level\":\"CLOSED\","
                        + "\"possibleLevel\":\"OPEN_SOURCE\",\"settled\":false,\"findings\":[");
    }

    /** The verdict as it stands in a document of several. */
    private static String inside(Verdict<?> verdict) {
        return JsonReport.line(verdict, Optional.empty()).replace("{\"format\":\"1.0\",", "{");
    }

    @Test
    void rulesSideBySideTellTheirVerdictsAndWhereTheyPart() {
        RuleSet<House.Use> strict = House.asks("strict", needs(WEIGHTS, ACCESS, PUBLIC));
        RuleSet<House.Use> lenient = House.asks("lenient", needs(WEIGHTS, ACCESS, HOSTED));
        RuleSet<House.Use> other = House.asks("other", needs(FRAMEWORK_SUPPORT, STATED, YES));
        Release release = Release.named("Example 7B")
                .weights(HOSTED)
                .frameworkSupport(YES)
                .build();

        assertThat(compact(JsonReport.of(SideBySide.of(release, List.of(strict, lenient, other)))))
                .isEqualTo(compact("""
                        {
                          "format": "1.0",
                          "verdicts": [%s, %s, %s],
                          "partings": [{
                            "component": "weights",
                            "property": "access",
                            "inTheWayOf": ["strict"],
                            "enoughFor": ["lenient"],
                            "notAskedBy": ["other"]
                          }]
                        }
                        """.formatted(
                                inside(strict.evaluate(release)),
                                inside(lenient.evaluate(release)),
                                inside(other.evaluate(release)))));
    }

    @Test
    void comparisonTellsBothVerdictsAndTheFactsThatChanged() {
        RuleSet<House.Use> rules = House.asks("house", needs(WEIGHTS, ACCESS, ON_APPROVAL));
        Verdict<House.Use> before =
                rules.evaluate(Release.named("Example 7B").weights(HOSTED).build());
        Verdict<House.Use> after =
                rules.evaluate(Release.named("Example 7B").weights(PUBLIC).build());

        assertThat(compact(JsonReport.of(Comparison.of(before, after))))
                .isEqualTo(compact("""
                        {
                          "format": "1.0",
                          "before": %s,
                          "after": %s,
                          "changes": [{
                            "requirement": "rule-1",
                            "before": "not-met",
                            "after": "met",
                            "facts": [{
                              "component": "weights",
                              "aspect": "access",
                              "needed": "on-approval",
                              "before": {"atLeast": "hosted", "atMost": "hosted", "contradictory": false},
                              "after": {"atLeast": "public", "atMost": "public", "contradictory": false}
                            }]
                          }]
                        }
                        """.formatted(inside(before), inside(after))));
    }

    @Test
    void schemaIsThatOfTheVersionWritten() {
        assertThat(text(read(JsonReport.schema()), "$id")).isEqualTo("urn:openness:schema:verdict:1.0");
    }

    @Test
    void verdictIsReadBack() {
        Verdict<OpennessLevel> verdict = verdict("Apertus 8B");

        Json read = read(JsonReport.of(verdict));

        assertThat(text(read, "name")).isEqualTo("Apertus 8B");
        assertThat(text(read, "level")).isEqualTo("OPEN_WEIGHTS_DATA_INFO");
        assertThat(text(read, "possibleLevel")).isEqualTo("OPEN_SOURCE");
        assertThat(items(read, "findings").stream().map(finding -> text(finding, "outcome")))
                .isEqualTo(verdict.findings().stream()
                        .map(Finding::outcome)
                        .map(Wording::id)
                        .toList());
        assertThat(items(read, "concerns")).hasSameSizeAs(verdict.concerns());
        assertThat(items(read, "questions")).hasSameSizeAs(verdict.questions());
        assertThat(items(read, "plans")).hasSameSizeAs(verdict.plans());
        assertThat(items(read, "consequences").stream().map(each -> text(each, "rules")))
                .containsExactly("reproduce", "audit", "compete", "comply");
    }

    @Test
    void lineIsTheSameDocumentOnOneLine() {
        Verdict<OpennessLevel> verdict = verdict("Llama 3.1 8B");

        assertThat(JsonReport.line(verdict, Optional.empty())).isEqualTo(compact(JsonReport.of(verdict)));
    }

    @Test
    void lineNamesTheSource() {
        assertThat(text(read(JsonReport.line(verdict("Llama 3.1 8B"), Optional.of("line 7"))), "source"))
                .isEqualTo("line 7");
    }

    @Test
    void findingsAreTheLineUpToTheOpenQuestions() {
        Verdict<OpennessLevel> verdict = verdict("Llama 3.1 8B");
        String line = JsonReport.line(verdict, Optional.of("example.json"));
        assertThat(JsonReport.findings(verdict, Optional.of("example.json")))
                .isEqualTo(line.substring(0, line.indexOf(",\"questions\":")) + "}");
    }

    @Test
    void sourceIsLeftOutWhereThereIsNone() {
        assertThat(JsonReport.findings(verdict("Llama 3.1 8B"), Optional.empty()))
                .startsWith("{\"format\":\"1.0\",\"name\":\"Llama 3.1 8B\",");
    }

    @Test
    void claimNamesTheRequirementThatBreaksItAndTheTrueLabel() {
        Json claim =
                items(read(JsonReport.of(verdict("Llama 3.1 8B"))), "claims").get(0);

        assertThat(text(claim, "result")).isEqualTo("does-not-hold");
        assertThat(text(claim, "requirement")).isEqualTo("training-data-documented");
        assertThat(text(claim, "trueLabel")).isEqualTo("OPEN_WEIGHTS");
    }

    @Test
    void severalRuleSetsAreReadBack() {
        SideBySide sides = SideBySide.of(verdict("Llama 3.1 8B").release());

        Json read = read(JsonReport.of(sides));

        assertThat(items(read, "verdicts").stream().map(each -> text(each, "rules")))
                .containsExactly("openness-spectrum", "osaid", "mof", "g7", "eu-ai-act");
        assertThat(items(read, "partings")).hasSameSizeAs(sides.partings());
    }

    @Test
    void comparisonIsReadBack() {
        List<Release> history = ReleaseCatalog.builtIn().history("OLMo 7B");

        Json read = read(JsonReport.of(Comparison.of(
                OpennessClassifier.classify(history.get(0)), OpennessClassifier.classify(history.get(1)))));

        Json change = items(read, "changes").get(0);
        assertThat(text(change, "requirement")).isEqualTo("data-rebuildable");
        assertThat(text(items(change, "facts").get(0), "aspect")).isEqualTo("disclosed");
        assertThat(text(items(change, "facts").get(0).get("after").orElseThrow(), "atLeast"))
                .isEqualTo("yes");
    }

    /** Half a character cannot be written in UTF-8. */
    static Stream<String> hostile() {
        return Hostile.TEXTS.stream().filter(text -> !text.startsWith("half"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileNameIsReadBackAsItWas(String text) {
        Json read = read(JsonReport.of(OpennessClassifier.classify(Hostile.release(text))));

        assertThat(text(read, "name")).isEqualTo(text);
        assertThat(text(items(read, "claims").get(0), "label")).isEqualTo(text);
    }
}
