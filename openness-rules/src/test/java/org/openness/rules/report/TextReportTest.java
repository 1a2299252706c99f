package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Base.Relation.ADAPTER;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Completeness.PARTIAL;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.core.release.Detail.SUMMARY;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Golden;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.FullyOpen;
import org.openness.rules.definition.Spectrum;

/** The whole text of reports, in files beside this test: one for each thing that can be said of a release. */
class TextReportTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card", "2026-05-04", Speaker.PRODUCER);
    private static final Evidence HUB = Evidence.of("https://example.org/hub", "2026-05", Speaker.PLATFORM);
    private static final Evidence REVIEW = Evidence.of("https://example.org/review", "2026", Speaker.THIRD_PARTY);
    private static final Evidence PAPER = Evidence.of("Example 7B: a paper").at("section 2");

    private static final DataSet CORPUS = DataSet.named("Example Corpus")
            .kind(DataSet.Kind.OPEN)
            .access(PUBLIC)
            .license("CC-BY-4.0")
            .evidence(CARD)
            .build();

    /** A release that lacks nothing; tests take from it or add to it. */
    private static Release.Builder open() {
        return Release.named("Example 7B")
                .trainedFromScratch(PAPER)
                .weights(weights -> weights.access(PUBLIC, HUB).license("Apache-2.0", CARD))
                .allCode("MIT", CARD)
                .trainingData(data -> data.dataSet(CORPUS).completeness(COMPLETE, CARD))
                .dataInformation(data -> data.access(PUBLIC, PAPER).detail(REBUILDABLE, PAPER))
                .evaluationMethodology(methodology -> methodology.access(PUBLIC, PAPER))
                .evaluationResults(results -> results.access(PUBLIC, PAPER));
    }

    /** A restricted release of which only the weights are to be had. */
    private static Release restricted() {
        return Release.named("Example 7B")
                .trainedFromScratch(PAPER)
                .weights(weights -> weights.access(ON_APPROVAL, HUB).license("CC-BY-NC-4.0", CARD))
                .trainingCode(code -> code.access(WITHHELD, CARD))
                .trainingData(data -> data.access(WITHHELD, CARD))
                .dataInformation(data -> data.access(PUBLIC, PAPER).detail(SUMMARY, PAPER))
                .build();
    }

    private static Map<String, Release> releases() {
        Map<String, Release> releases = new TreeMap<>();
        releases.put("open", open().asOf(PartialDate.of(2026, 5, 4)).build());
        releases.put("unknown", Release.named("Example 7B").build());
        releases.put("hosted", Release.named("Example 7B").weights(HOSTED).build());
        releases.put("restricted", restricted());
        releases.put(
                "interval",
                open().weights(weights -> weights.completeness(Fact.between(PARTIAL, COMPLETE, REVIEW)))
                        .evaluationData(data -> data.access(Fact.between(ON_APPROVAL, ON_ACCEPTANCE, HUB)))
                        .build());
        releases.put(
                "contradictory",
                open().dataInformation(data -> data.detail(SOURCES, REVIEW)).build());
        releases.put(
                "withdrawn",
                open().trainingData(data -> data.dataSet(DataSet.named("Lost Corpus")
                                .kind(DataSet.Kind.PUBLIC)
                                .withdrawn(PartialDate.parse("2026-03"))
                                .evidence(REVIEW)
                                .build()))
                        .build());
        releases.put(
                "not-used",
                Release.named("Example 7B")
                        .supportingLibraries(libraries -> libraries.notUsed().evidence(CARD))
                        .evaluationCode(code -> code.notUsed().evidence(PAPER))
                        .build());
        releases.put(
                "unlicensed",
                Release.named("Example 7B")
                        .weights(weights -> weights.access(PUBLIC, HUB).license("unlicensed", CARD))
                        .frameworkSupport(NO, REVIEW)
                        .baseUndisclosed(CARD)
                        .build());
        releases.put(
                "ambiguous-license",
                open().trainingCode(code -> code.license("bsd", HUB))
                        .weights(weights -> weights.license("CC-BY-NC-4.0", REVIEW))
                        .build());
        releases.put(
                "unreviewed-license",
                open().weights(weights -> weights.license("LicenseRef-read-by-nobody", CARD))
                        .build());
        releases.put(
                "inherited",
                Release.named("Example 7B Chat")
                        .base(FINE_TUNE, restricted(), CARD)
                        .weights(weights -> weights.access(PUBLIC, HUB).license("MIT", CARD))
                        .frameworkSupport(YES, HUB)
                        .trainingData(data -> data.dataSet(CORPUS).completeness(COMPLETE, CARD))
                        .dataInformation(data -> data.access(PUBLIC, CARD).detail(REBUILDABLE, CARD))
                        .build());
        releases.put(
                "base-not-found",
                Release.named("Example 7B Chat")
                        .base(ADAPTER, "Lost 7B", CARD)
                        .weights(weights -> weights.access(PUBLIC, HUB).license("MIT", CARD))
                        .build());
        return releases;
    }

    static Stream<String> names() {
        return releases().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void reportIsThatOfItsFile(String name) {
        Golden.check(
                TextReport.of(OpennessClassifier.classify(releases().get(name))),
                "org/openness/rules/report/" + name + ".txt");
    }

    @Test
    void planIsThatOfItsFile() {
        Golden.check(
                TextReport.plan(OpennessClassifier.classify(restricted())),
                "org/openness/rules/report/restricted-plan.txt");
    }

    @Test
    void severalRuleSetsAreThoseOfTheirFile() {
        Golden.check(
                TextReport.of(SideBySide.of(releases().get("hosted"))),
                "org/openness/rules/report/hosted-by-rule-sets.txt");
    }

    @Test
    void comparisonIsThatOfItsFile() {
        Golden.check(
                TextReport.of(Comparison.of(
                        OpennessClassifier.classify(releases().get("hosted")),
                        OpennessClassifier.classify(restricted()))),
                "org/openness/rules/report/hosted-to-restricted.txt");
    }

    @Test
    void reportHasNoLineSeparatorOfThePlatform() {
        assertThat(TextReport.of(OpennessClassifier.classify(restricted()))).doesNotContain("\r");
    }

    @Test
    void reportIsTheSameInEveryLocale() {
        String expected = TextReport.of(OpennessClassifier.classify(restricted()));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(TextReport.of(OpennessClassifier.classify(restricted()))).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileTextFakesNoLine(String text) {
        String report = TextReport.of(OpennessClassifier.classify(Hostile.release(text)));

        assertThat(report.lines())
                .hasSameSizeAs(TextReport.of(OpennessClassifier.classify(Hostile.harmless()))
                        .lines()
                        .toList());
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(Shown.plain(line)).isEqualTo(line));
    }

    @Test
    void marksThatTurnTextAroundAreWrittenOut() {
        assertThat(TextReport.summary(OpennessClassifier.classify(Release.named("abc\u202Edesolc\u0007\nOpen source")
                                .build()))
                        .lines())
                .first()
                .isEqualTo("abc\\u202Edesolc\\u0007 Open source: closed proven, open source possible");
    }

    @Test
    void summaryTellsWhatIsInTheWayOfTheNextLevel() {
        Release release = Release.named("Example 7B")
                .claim("open source", CARD)
                .weights(weights -> weights.access(PUBLIC, HUB).license("CC-BY-NC-4.0", CARD))
                .frameworkSupport(YES, HUB)
                .trainingCode(code -> code.access(WITHHELD, CARD))
                .trainingData(data -> data.access(WITHHELD, CARD))
                .dataInformation(data -> data.access(PUBLIC, PAPER).detail(SUMMARY, PAPER))
                .build();

        assertThat(TextReport.summary(OpennessClassifier.classify(release))).isEqualTo("""
                        Example 7B: open weights
                        Rule set openness-spectrum 1.0

                        What the producer calls it
                          "open source" does not hold; true would be "open weights" [1]
                            - the first requirement that breaks it is "The training data are documented" (Open-Weights vs Open-Source AI 2026, The Spectrum of Openness)

                        What is in the way of "open weights + data info"
                          not met: The training data are documented (Open-Weights vs Open-Source AI 2026, The Spectrum of Openness)
                            - data information: detail is summary, needed: at least sources [2]
                            - training data: access is withheld, needed: at least on approval [1]

                        What to know
                          Creative Commons Attribution Non Commercial 4.0 International restricts the final weights. Matters to whoever uses, changes or passes on the weights. [1]
                            - non-commercial (section 2(a)(1))
                          The license of the final weights was not written for such work: Creative Commons Attribution Non Commercial 4.0 International. Matters to whoever has to tell what the license means for it. [1]

                        Sources
                          [1] https://example.org/card, 2026-05-04 (the producer)
                          [2] Example 7B: a paper, section 2

                        This is not legal advice.
                        """);
    }

    @Test
    void summaryOfTheTopTellsNothingMore() {
        assertThat(TextReport.summary(OpennessClassifier.classify(open().build())))
                .isEqualTo("""
                        Example 7B: open source
                        Rule set openness-spectrum 1.0

                        This is not legal advice.
                        """);
    }

    @Test
    void onlyFiveClaimsAreTold() {
        Release.Builder release = Release.named("Example 7B");
        for (int i = 1; i <= 7; i++) {
            release.claim("openish " + i);
        }

        assertThat(TextReport.summary(OpennessClassifier.classify(release.build())))
                .contains("""
                        What the producer calls it
                          "openish 1" cannot be told, since it means nothing definite
                          "openish 2" cannot be told, since it means nothing definite
                          "openish 3" cannot be told, since it means nothing definite
                          "openish 4" cannot be told, since it means nothing definite
                          "openish 5" cannot be told, since it means nothing definite
                          and 2 more claims

                        """);
    }

    @Test
    void planTellsWhatIsInTheWayAndWhatItWouldTake() {
        Release release = FullyOpen.model()
                .but(Component.EVALUATION_RESULTS, results -> results.access(WITHHELD, PAPER))
                .build();

        assertThat(TextReport.plan(OpennessClassifier.classify(release))).isEqualTo("""
                        Model: open weights + data info
                        Rule set openness-spectrum 1.0
                          not met: What the evaluation found is public (Open-Weights vs Open-Source AI 2026, Open-Source AI (OSI Definition))
                            - evaluation results: access is withheld, needed: public [1]

                        What it would take
                          Open source in 1 step
                            - publish the evaluation results: public

                        Sources
                          [1] Example 7B: a paper, section 2
                        """);
    }

    @Test
    void onlyThreeOtherWaysAreTold() {
        Release release = FullyOpen.model()
                .unknown(
                        Component.ARCHITECTURE,
                        Component.TECHNICAL_REPORT,
                        Component.PAPER,
                        Component.USAGE_INFORMATION,
                        Component.MODEL_CARD)
                .build();

        assertThat(TextReport.plan(EuAiAct.RULES.evaluate(release))).endsWith("""
                        What it would take
                          Appears exempt in 2 steps
                            - clarify, and state, that the architecture code is public
                            - clarify, and state, that the usage information is public
                            - or else: clarify, and state, that the technical report is public
                            - or else: clarify, and state, that the research paper is public
                            - or else: clarify, and state, that the model card is public
                            - and 2 more ways
                        """);
    }

    @Test
    void oneRuleSetPartsFromNone() {
        assertThat(TextReport.of(SideBySide.of(FullyOpen.model().build(), List.of(Spectrum.RULES))))
                .isEqualTo("""
                        Model by 1 rule set
                          openness-spectrum 1.0: open source
                        """);
    }

    @Test
    void comparisonWithoutAnyDifferenceSaysSo() {
        Verdict<OpennessLevel> verdict =
                OpennessClassifier.classify(FullyOpen.model().build());

        assertThat(TextReport.of(Comparison.of(verdict, verdict))).isEqualTo("""
                        Model: open source; Model: open source
                        Rule set openness-spectrum 1.0
                        No requirement has another outcome.
                        """);
    }

    /** A release of many data sets, each with a source of its own, taken down. */
    private static Release crowded() {
        return Release.named("Example 7B")
                .trainingData(data -> {
                    for (int i = 1; i <= 200; i++) {
                        Evidence evidence = Evidence.of("https://example.org/" + i);
                        data.dataSet(DataSet.named("Corpus " + i)
                                .kind(DataSet.Kind.OPEN)
                                .license("GPL-3.0-only", evidence)
                                .withdrawn(PartialDate.parse("2026-03"))
                                .evidence(evidence)
                                .build());
                    }
                    return data;
                })
                .build();
    }

    @Test
    void longListsFold() {
        Golden.check(TextReport.of(OpennessClassifier.classify(crowded())), "org/openness/rules/report/crowded.txt");
    }

    @Test
    void longListsFoldInMarkdown() {
        assertThat(MarkdownReport.of(OpennessClassifier.classify(crowded())).lines())
                .hasSizeLessThan(150)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(700));
    }

    @Test
    void nothingIsFoldedInJson() {
        String json = JsonReport.of(OpennessClassifier.classify(crowded()));

        for (int i = 1; i <= 200; i++) {
            assertThat(json)
                    .contains("\"name\" : \"Corpus " + i + "\"")
                    .contains("\"source\" : \"https://example.org/" + i + "\"")
                    .contains("Corpus " + i + ": GNU General Public License v3.0 only")
                    .contains("Corpus " + i + ", 2026-03");
        }
    }
}
