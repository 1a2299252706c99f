package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openness.core.fact.Answer;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.Draft;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;

class BadgeTest {

    private static final Verdict<OpennessLevel> SETTLED = OpennessClassifier.classify(
            Release.named("A & B").weights(Access.HOSTED).build());
    private static final Verdict<OpennessLevel> OPEN = OpennessClassifier.classify(Release.named("Example")
            .weights(Access.ON_APPROVAL)
            .frameworkSupport(Answer.YES)
            .dataInformation(data -> data.detail(Detail.SUMMARY))
            .build());

    @Test
    void svgTellsTheLevelToThoseWhoDoNotSeeIt() {
        assertThat(Badge.svg(SETTLED)).isEqualTo("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="193" height="20" viewBox="0 0 193 20" role="img" aria-labelledby="badge-title badge-desc">
                        <title id="badge-title">openness-spectrum 1.0: closed</title>
                        <desc id="badge-desc">A &amp; B: Short of “Open weights”: this does not hold: “The weights can be had” (final weights: access is hosted only, needed: at least on approval); one more is unknown.</desc>
                        <rect width="193" height="20" rx="3" fill="#5b6468"/>
                        <path d="M3 0H144V20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#2b3134"/>
                        <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
                        <text x="7" y="14" textLength="130">openness-spectrum 1.0</text>
                        <text x="151" y="14" textLength="35">closed</text>
                        </g>
                        </svg>
                        """);
    }

    private enum Permit {
        NO,
        YES;

        @Override
        public String toString() {
            return this == NO ? "no\tno" : "yes";
        }
    }

    /** A bell is written out, which takes the room of six signs; a tab becomes a blank. */
    @Test
    void roomIsMadeForWhatIsShown() {
        RuleSet<Permit> rules = House.asks(
                "house", "2~模\u0007", Permit.class, Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC));

        assertThat(Badge.svg(rules.evaluate(SETTLED.release()))).contains("""
                        <rect width="158" height="20" rx="3" fill="#5b6468"/>
                        <path d="M3 0H113V20H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z" fill="#2b3134"/>
                        <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
                        <text x="7" y="14" textLength="99">house 2~模\\u0007</text>
                        <text x="120" y="14" textLength="31">no no</text>
                        </g>
                        """);
    }

    @Test
    void levelThatIsPossibleIsSaidAsWell() {
        assertThat(Badge.shields(OPEN))
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"openness-spectrum 1.0\","
                        + "\"message\":\"open weights, possibly open weights + data info\",\"color\":\"4a6572\"}");
    }

    @Test
    void markdownLeadsToThePage() {
        assertThat(Badge.markdown(SETTLED, "https://example.org/a.svg", "https://example.org/a(1).html"))
                .isEqualTo(
                        "[![openness-spectrum 1.0: closed](https://example.org/a.svg)](https://example.org/a%281%29.html)");
    }

    @Test
    void addressThatRunsIsRefused() {
        assertThatThrownBy(() -> Badge.markdown(SETTLED, "https://example.org/a.svg", "javascript:x"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a badge leads to an http or https address, not \"javascript:x\"");
    }

    @Test
    void highestLevelHasTheLastColor() {
        assertThat(Badge.shields(OpennessClassifier.classify(Draft.open().build())))
                .isEqualTo("{\"schemaVersion\":1,\"label\":\"openness-spectrum 1.0\","
                        + "\"message\":\"open source\",\"color\":\"0d6355\"}");
    }

    @Test
    void otherAddressesOfTheImageAreRefusedAsWell() {
        assertThatThrownBy(() -> Badge.markdown(SETTLED, "data:x\u202E", "https://example.org/a.html"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a badge leads to an http or https address, not \"data:x\\u202E\"");
    }
}
