package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;

class SpectrumChartTest {

    private static final List<Verdict<OpennessLevel>> VERDICTS = List.of(
            OpennessClassifier.classify(Release.named("A").build()),
            OpennessClassifier.classify(Release.named("B")
                    .released(PartialDate.of(2024, 2, 1))
                    .weights(Access.HOSTED)
                    .build()));

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
}
