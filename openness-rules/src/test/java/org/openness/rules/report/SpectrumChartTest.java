package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openness.rules.OpennessLevel.CLOSED;
import static org.openness.rules.OpennessLevel.OPEN_SOURCE;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS_DATA_INFO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Spectrum;

class SpectrumChartTest {

    private static final List<Verdict<OpennessLevel>> VERDICTS = List.of(
            OpennessClassifier.classify(Release.named("A").build()),
            OpennessClassifier.classify(Release.named("B")
                    .released(PartialDate.of(2024, 2, 1))
                    .weights(Access.HOSTED)
                    .build()));

    /** Rules under which who can get the weights is the level. */
    private static final RuleSet<OpennessLevel> BY_ACCESS = House.asks(
            "openness-spectrum",
            "1.0",
            OpennessLevel.class,
            Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.HOSTED),
            Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.ON_APPROVAL),
            Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC));

    private static Verdict<OpennessLevel> verdict(
            OpennessLevel level, OpennessLevel possible, Release.Builder release) {
        Fact<Access> access = Fact.between(access(level), access(possible));
        return BY_ACCESS.evaluate(
                release.weights(weights -> weights.access(access)).build());
    }

    private static Access access(OpennessLevel level) {
        return switch (level) {
            case CLOSED -> Access.WITHHELD;
            case OPEN_WEIGHTS -> Access.HOSTED;
            case OPEN_WEIGHTS_DATA_INFO -> Access.ON_APPROVAL;
            case OPEN_SOURCE -> Access.PUBLIC;
        };
    }

    private static Verdict<OpennessLevel> in(int year, OpennessLevel level) {
        return verdict(level, level, Release.named("Example 7B").released(PartialDate.of(year, 6, 1)));
    }

    /** The picture without its colors and fonts. */
    private static String drawn(String svg) {
        return svg.replaceFirst("(?s)<style>.*</defs>\n", "");
    }

    private static String told(String svg) {
        return svg.substring(svg.indexOf("<title"), svg.indexOf("</desc>"));
    }

    @Test
    void descriptionCountsProvenAndPossibleLevels() {
        assertThat(told(SpectrumChart.levels(VERDICTS)))
                .isEqualTo("<title id=\"chart-title\">2 releases by openness-spectrum 1.0</title>\n"
                        + "<desc id=\"chart-desc\">Open source: 0, possibly 1 more. Open weights + data info: 0. "
                        + "Open weights: 0. Closed: 2.");
    }

    @Test
    void yearsComeInOrderAndReleasesWithoutDateLast() {
        assertThat(told(SpectrumChart.overTime(VERDICTS)))
                .isEqualTo("<title id=\"chart-title\">2 releases over the years, by openness-spectrum 1.0</title>\n"
                        + "<desc id=\"chart-desc\">2024: 1 closed. no date: 1 closed.");
    }

    /** Five proven and three possible, at most four on one level: each is a quarter of the room of 332 pixels. */
    @Test
    void barsOfAllLevelsShareOneScale() {
        List<Verdict<OpennessLevel>> verdicts = List.of(
                verdict(OPEN_SOURCE, OPEN_SOURCE, Release.named("A")),
                verdict(OPEN_SOURCE, OPEN_SOURCE, Release.named("B")),
                verdict(OPEN_WEIGHTS, OPEN_WEIGHTS_DATA_INFO, Release.named("C")),
                verdict(CLOSED, OPEN_SOURCE, Release.named("D")),
                verdict(CLOSED, OPEN_SOURCE, Release.named("E")));

        assertThat(drawn(SpectrumChart.levels(verdicts))).isEqualTo("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="720" height="304" viewBox="0 0 720 304" class="openness" role="img" aria-labelledby="chart-title chart-desc">
                        <title id="chart-title">5 releases by openness-spectrum 1.0</title>
                        <desc id="chart-desc">Open source: 2, possibly 2 more. Open weights + data info: 0, possibly 1 more. Open weights: 1. Closed: 2.</desc>
                        <rect class="paper" width="720" height="304"/>
                        <text class="title" x="24" y="34">5 releases by openness-spectrum 1.0</text>
                        <text x="24" y="81">Open source</text>
                        <rect class="bar" x="214" y="62" width="166" height="28" rx="2"/>
                        <rect class="maybe" x="380" y="62" width="166" height="28" rx="2"/>
                        <text class="quiet" x="556" y="81">2, possibly 2 more</text>
                        <text x="24" y="137">Open weights + data info</text>
                        <rect class="maybe" x="214" y="118" width="83" height="28" rx="2"/>
                        <text class="quiet" x="307" y="137">0, possibly 1 more</text>
                        <text x="24" y="193">Open weights</text>
                        <rect class="bar" x="214" y="174" width="83" height="28" rx="2"/>
                        <text class="quiet" x="307" y="193">1</text>
                        <text x="24" y="249">Closed</text>
                        <rect class="bar" x="214" y="230" width="166" height="28" rx="2"/>
                        <text class="quiet" x="390" y="249">2</text>
                        </svg>
                        """);
    }

    /** Three columns of 160 pixels. Two releases are a dot of radius 15, one of half the area. */
    @Test
    void dotsStandAboveTheirYearsAndBesideTheirLevels() {
        List<Verdict<OpennessLevel>> verdicts = List.of(
                verdict(CLOSED, OPEN_SOURCE, Release.named("Undated")),
                in(2024, OPEN_SOURCE),
                in(2024, OPEN_WEIGHTS),
                in(2023, OPEN_WEIGHTS),
                in(2024, OPEN_WEIGHTS));

        assertThat(drawn(SpectrumChart.overTime(verdicts))).isEqualTo("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="720" height="322" viewBox="0 0 720 322" class="openness" role="img" aria-labelledby="chart-title chart-desc">
                        <title id="chart-title">5 releases over the years, by openness-spectrum 1.0</title>
                        <desc id="chart-desc">2023: 1 open weights. 2024: 1 open source, 2 open weights. no date: 1 closed.</desc>
                        <rect class="paper" width="720" height="322"/>
                        <text class="title" x="24" y="34">5 releases over the years, by openness-spectrum 1.0</text>
                        <text x="24" y="257">Closed</text>
                        <path class="track" stroke-dasharray="1 5" d="M214 252H696"/>
                        <text x="24" y="201">Open weights</text>
                        <path class="track" stroke-dasharray="1 5" d="M214 196H696"/>
                        <text x="24" y="145">Open weights + data info</text>
                        <path class="track" stroke-dasharray="1 5" d="M214 140H696"/>
                        <text x="24" y="89">Open source</text>
                        <path class="track" stroke-dasharray="1 5" d="M214 84H696"/>
                        <circle class="bar" cx="294" cy="192" r="11"/>
                        <text class="quiet" text-anchor="middle" x="294" y="217">1</text>
                        <text class="quiet" text-anchor="middle" x="294" y="298">2023</text>
                        <circle class="bar" cx="454" cy="80" r="11"/>
                        <text class="quiet" text-anchor="middle" x="454" y="105">1</text>
                        <circle class="bar" cx="454" cy="192" r="15"/>
                        <text class="quiet" text-anchor="middle" x="454" y="221">2</text>
                        <text class="quiet" text-anchor="middle" x="454" y="298">2024</text>
                        <circle class="bar" cx="614" cy="248" r="11"/>
                        <text class="quiet" text-anchor="middle" x="614" y="273">1</text>
                        <text class="quiet" text-anchor="middle" x="614" y="298">no date</text>
                        </svg>
                        """);
    }

    /** Twelve columns of 40 pixels. */
    @Test
    void dotsOfManyYearsAreSmallerThanTheirColumns() {
        List<Verdict<OpennessLevel>> verdicts = IntStream.range(2014, 2026)
                .mapToObj(year -> in(year, OPEN_WEIGHTS))
                .toList();

        assertThat(SpectrumChart.overTime(verdicts))
                .contains("cx=\"234\" cy=\"192\" r=\"10\"/>", "cx=\"274\" cy=\"192\" r=\"10\"/>")
                .contains("cx=\"674\" cy=\"192\" r=\"10\"/>");
    }

    @Test
    void oneAmongManyCanBeSeen() {
        List<Verdict<OpennessLevel>> verdicts = new ArrayList<>(Collections.nCopies(1000, in(2024, OPEN_WEIGHTS)));
        verdicts.add(in(2024, OPEN_SOURCE));

        assertThat(SpectrumChart.overTime(verdicts)).contains("cx=\"455\" cy=\"80\" r=\"3\"/>");
    }

    @Test
    void oneReleaseIsNotToldAsSeveral() {
        List<Verdict<OpennessLevel>> one = List.of(in(2024, OPEN_WEIGHTS));

        assertThat(told(SpectrumChart.levels(one)))
                .isEqualTo("<title id=\"chart-title\">1 release by openness-spectrum 1.0</title>\n"
                        + "<desc id=\"chart-desc\">Open source: 0. Open weights + data info: 0. Open weights: 1. "
                        + "Closed: 0.");
        assertThat(told(SpectrumChart.overTime(one)))
                .isEqualTo("<title id=\"chart-title\">1 release over the years, by openness-spectrum 1.0</title>\n"
                        + "<desc id=\"chart-desc\">2024: 1 open weights.");
    }

    private enum Marked {
        NO,
        YES;

        @Override
        public String toString() {
            return this == NO ? "<no>" : "<yes>";
        }
    }

    @Test
    void wordsOfOthersAreNoMarkup() {
        RuleSet<Marked> rules = House.asks(
                "house", "1 & 2", Marked.class, Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC));
        List<Verdict<Marked>> verdicts =
                List.of(rules.evaluate(Release.named("A").weights(Access.HOSTED).build()));

        assertThat(SpectrumChart.levels(verdicts))
                .contains(">1 release by house 1 &amp; 2</title>", ">1 release by house 1 &amp; 2</text>")
                .contains(">&lt;yes&gt;: 0. &lt;no&gt;: 1.</desc>", ">&lt;no&gt;</text>");
        assertThat(SpectrumChart.overTime(verdicts)).contains(">no date: 1 &lt;no&gt;.</desc>", ">&lt;no&gt;</text>");
    }

    @Test
    void sameVerdictsGiveTheSameBytes() {
        assertThat(SpectrumChart.overTime(VERDICTS)).isEqualTo(SpectrumChart.overTime(VERDICTS));
    }

    @Test
    void chartOfNothingIsRefused() {
        assertThatThrownBy(() -> SpectrumChart.levels(List.<Verdict<OpennessLevel>>of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chart needs at least one verdict");
    }

    @Test
    void yearsOfNothingAreRefused() {
        assertThatThrownBy(() -> SpectrumChart.overTime(List.<Verdict<OpennessLevel>>of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a chart needs at least one verdict");
    }

    @Test
    void verdictsUnderTwoRuleSetsAreRefused() {
        RuleSet<OpennessLevel> other = new RuleSet<>(
                "other", "1.0", Spectrum.RULES.source(), OpennessLevel.class, Spectrum.RULES.requirements());
        Release release = Release.named("A").build();
        List<Verdict<OpennessLevel>> mixed = List.of(Spectrum.RULES.evaluate(release), other.evaluate(release));
        String message = "verdicts under openness-spectrum 1.0 and other 1.0 cannot stand in one chart: judge all "
                + "releases by one rule set";

        assertThatThrownBy(() -> SpectrumChart.levels(mixed))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> SpectrumChart.overTime(mixed))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
