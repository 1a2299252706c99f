package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openness.core.fact.Answer;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.compare.Comparison;

class ComparisonPageTest {

    private static final Release BEFORE = Release.named("Example")
            .weights(Access.HOSTED)
            .frameworkSupport(Answer.YES)
            .build();
    private static final Release AFTER = Release.named("Example")
            .weights(Access.PUBLIC)
            .frameworkSupport(Answer.YES)
            .build();

    private static String page(Release before, Release after) {
        return ComparisonPage.of(
                Comparison.of(OpennessClassifier.classify(before), OpennessClassifier.classify(after)));
    }

    @Test
    void requirementWithAnotherOutcomeShowsBothFacts() {
        assertThat(page(BEFORE, AFTER))
                .contains("<tr><th scope=\"row\">The weights can be had</th>\n"
                        + "<td><b>✕ not met</b>\n<ul>\n<li>final weights: access is hosted only, needed: at least on approval</li>\n"
                        + "</ul></td>\n"
                        + "<td><b>✓ met</b>\n<ul>\n<li>final weights: access is public; completeness is complete</li>\n</ul></td>\n"
                        + "</tr>\n");
    }

    @Test
    void componentOfWhichSomethingElseIsKnownIsListed() {
        assertThat(page(BEFORE, AFTER))
                .contains("<tr><th scope=\"row\">final weights</th>\n"
                        + "<td><span class=\"t known lo12 hi12\" aria-hidden=\"true\">H</span> <span>hosted only</span>\n</td>\n"
                        + "<td><span class=\"t known lo60 hi60\" aria-hidden=\"true\">P</span> <span>public</span>\n</td>\n"
                        + "</tr>\n");
    }

    @Test
    void sameReleaseDiffersInNothing() {
        assertThat(page(BEFORE, BEFORE)).contains("<p>No requirement has another outcome.</p>", "<p>None.</p>");
    }
}
