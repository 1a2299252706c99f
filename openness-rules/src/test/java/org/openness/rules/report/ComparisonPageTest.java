package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.RuleSet;
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

    private static final RuleSet<House.Use> RULES =
            House.asks(Condition.needs(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC));

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

    @Test
    void bothAreToldBeforeWhatDiffers() {
        Evidence hub = Evidence.of("https://example.org/hub");
        Release before = Release.named("Example 1")
                .producer("Lab")
                .weights(weights -> weights.access(Access.HOSTED, hub))
                .build();
        String page = ComparisonPage.of(Comparison.of(RULES.evaluate(before), RULES.evaluate(AFTER)));

        assertThat(page.substring(page.indexOf("<main"), page.indexOf("<table class=\"sides\">")))
                .isEqualTo("<main class=\"sheet\">\n<header>\n<p class=\"kicker\">Side by side, by house 3</p>\n"
                        + "<h1>Example 1 and Example</h1>\n<div class=\"pair because\">\n"
                        + "<section>\n<h2>Example 1</h2>\n<p class=\"kicker\">Lab</p>\n"
                        + "<p class=\"verdict\">Forbidden.</p>\n"
                        + "<p class=\"because\"><bdi>Short of “Allowed”: this does not hold: “Rule 1” "
                        + "(final weights: access is hosted only, needed: public).</bdi></p>\n"
                        + "<ol class=\"rungs\" aria-label=\"Levels, lowest first\">\n"
                        + "<li class=\"r1 proven here\"><span>Forbidden</span>\n<span>proven</span>\n</li>\n"
                        + "<li class=\"r0\"><span>Allowed</span>\n<span>not reached</span>\n</li>\n</ol>\n</section>\n"
                        + "<section>\n<h2>Example</h2>\n<p class=\"kicker\">Producer not stated</p>\n"
                        + "<p class=\"verdict\">Allowed.</p>\n"
                        + "<p class=\"because\">Every requirement of house 3 is met.</p>\n"
                        + "<ol class=\"rungs\" aria-label=\"Levels, lowest first\">\n"
                        + "<li class=\"r1 proven\"><span>Forbidden</span>\n<span>passed</span>\n</li>\n"
                        + "<li class=\"r0 proven here\"><span>Allowed</span>\n<span>proven</span>\n</li>\n</ol>\n</section>\n"
                        + "</div>\n</header>\n<section>\n<h2>What differs</h2>\n");
        assertThat(page)
                .contains("needed: public<a class=\"cite\" href=\"#source-1\" aria-label=\"Source 1\">1</a></li>\n")
                .endsWith("<section>\n<h2>Sources</h2>\n<ol class=\"sources\">\n<li id=\"source-1\">"
                        + "<a rel=\"noopener noreferrer\" href=\"https://example.org/hub\">https://example.org/hub</a></li>\n"
                        + "</ol>\n</section>\n</main>\n"
                        + "<footer class=\"foot sheet\"><p>This is not legal advice.</p></footer>\n</body>\n</html>\n");
    }
}
