package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.DATA_CARD;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.RuleSet;
import org.openness.rules.definition.FullyOpen;

class ModelPageTest {

    private static final String LLAMA = ModelPage.of(OpennessClassifier.classify(
            ReleaseCatalog.builtIn().find("Llama 3.1 8B").orElseThrow()));

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static final Release BARE = Release.named("Bare").build();

    /** What stands under a heading. */
    private static String section(String page, String heading) {
        String start = "<section>\n<h2>" + heading + "</h2>\n";
        return page.substring(page.indexOf(start) + start.length(), page.indexOf("</section>", page.indexOf(start)));
    }

    private static String page(Release release, Condition condition) {
        return ModelPage.of(House.asks(condition).evaluate(release));
    }

    private static Condition shows(Component component) {
        return needs(component, ACCESS, PUBLIC);
    }

    /** Needs of which nothing is known. */
    private static Condition[] asks(int number) {
        return Stream.of(PAPER, MODEL_CARD, DATA_CARD, INFERENCE_CODE, TRAINING_CODE, EVALUATION_CODE)
                .limit(number)
                .map(ModelPageTest::shows)
                .toArray(Condition[]::new);
    }

    static Stream<Release> releases() {
        return Stream.concat(
                Stream.of(BARE, FullyOpen.model().build()),
                ReleaseCatalog.builtIn().releases().stream().limit(20));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatIsOpenedIsClosed(Release release) {
        String page = ModelPage.of(OpennessClassifier.classify(release));
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));

        assertThatCode(() -> DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .doesNotThrowAnyException();
    }

    @Test
    void nothingKnownHasNoConcernsClaimsAndSources() {
        assertThat(all(page(BARE, shows(WEIGHTS)), "<h2>([^<]+)</h2>"))
                .containsExactly(
                        "What is released and what is not",
                        "What the license of the weights forbids",
                        "What would lift it",
                        "What would settle it",
                        "By every yardstick",
                        "What that means",
                        "The requirements, one by one");
    }

    @Test
    void everythingOpenHasNothingToLiftAndNothingToPartOn() {
        String page = page(FullyOpen.model().build(), shows(WEIGHTS));

        assertThat(all(page, "<h2>([^<]+)</h2>")).doesNotContain("What would lift it", "What would settle it");
        assertThat(all(section(page, "By every yardstick"), "<h3[^>]*>([^<]+)</h3>"))
                .isEmpty();
        assertThat(all(section(page(BARE, shows(WEIGHTS)), "By every yardstick"), "<h3[^>]*>([^<]+)</h3>"))
                .containsExactly("Where they part");
    }

    @Test
    void everyRungSaysWhetherItIsReached() {
        Release release = Release.named("Example 7B")
                .weights(weights -> weights.access(Fact.between(ON_APPROVAL, ON_ACCEPTANCE)))
                .build();

        RuleSet<House.Rank> rules =
                House.asks(needs(WEIGHTS, ACCESS, ON_APPROVAL), needs(WEIGHTS, ACCESS, ON_ACCEPTANCE), shows(WEIGHTS));

        assertThat(ModelPage.of(rules.evaluate(release)))
                .contains("<ol class=\"rungs\" aria-label=\"Levels, lowest first\">\n"
                        + "<li class=\"r3 proven\"><span>None</span>\n<span>passed</span>\n</li>\n"
                        + "<li class=\"r2 proven here\"><span>Bronze</span>\n<span>proven</span>\n</li>\n"
                        + "<li class=\"r1 possible\"><span>Silver</span>\n<span>possible, not proven</span>\n</li>\n"
                        + "<li class=\"r0\"><span>Gold</span>\n<span>not reached</span>\n</li>\n"
                        + "</ol>\n");
    }

    @Test
    void questionsStandWithTheAnswersThatSettle() {
        assertThat(section(page(BARE, shows(MODEL_CARD)), "What would settle it"))
                .isEqualTo("<div class=\"grid\">\n"
                        + "<div>\n<h3 class=\"small\">Forbidden, if</h3>\n<ul>\n"
                        + "<li>Is the model card public? No.</li>\n</ul>\n</div>\n"
                        + "<div>\n<h3 class=\"small\">Allowed, if</h3>\n<ul>\n"
                        + "<li>Is the model card public? Yes.</li>\n</ul>\n</div>\n"
                        + "</div>\n");
    }

    /** Each of the needs rules the level out if it fails, and all of them prove it. */
    @ParameterizedTest
    @CsvSource({"2, ''", "3, And one more way.", "5, And 3 more ways."})
    void ofManyQuestionsTheFirstAreTold(int needs, String rest) {
        String questions = section(page(BARE, allOf(asks(needs))), "What would settle it");

        assertThat(all(questions, "<h3[^>]*>([^<]+)</h3>")).hasSize(3);
        assertThat(all(questions, "<p class=\"quiet\">([^<]+)</p>"))
                .isEqualTo(rest.isEmpty() ? List.of() : List.of(rest));
    }

    @Test
    void planNamesItsStepsAndOfOthersWhatTheyDoInstead() {
        Release release = Release.named("Example 7B")
                .weights(WITHHELD)
                .inferenceCode(code -> code.access(WITHHELD))
                .trainingCode(code -> code.access(WITHHELD))
                .build();

        assertThat(section(
                        page(release, allOf(shows(WEIGHTS), anyOf(shows(INFERENCE_CODE), shows(TRAINING_CODE)))),
                        "What would lift it"))
                .startsWith("<div class=\"grid\">\n<div>\n<h3 class=\"small\">To allowed: 2 steps</h3>\n<ul>\n"
                        + "<li>publish the final weights: public</li>\n"
                        + "<li>publish the inference code: public</li>\n"
                        + "<li class=\"quiet\">or else: publish the training code: public</li>\n"
                        + "</ul>\n</div>\n");
    }

    @ParameterizedTest
    @CsvSource({"4, ''", "5, and one more way", "6, and 2 more ways"})
    void ofManyPlansTheFirstAreTold(int ways, String rest) {
        String plans = section(page(BARE, anyOf(asks(ways))), "What would lift it");
        List<String> others = all(plans.substring(0, plans.indexOf("</ul>")), "<li class=\"quiet\">([^<]+)</li>");

        assertThat(others.subList(0, 3)).allMatch(other -> other.startsWith("or else: "));
        assertThat(others.subList(3, others.size())).isEqualTo(rest.isEmpty() ? List.of() : List.of(rest));
    }

    @ParameterizedTest
    @CsvSource({
        "'', no license stated, That is not known.",
        "MIT, MIT License: OSI-approved, 'Nothing: it lets anyone use, study, modify and share them.'",
        "CC-BY-4.0, 'Creative Commons Attribution 4.0 International: free, not OSI-approved', "
                + "'Nothing: it lets anyone use, study, modify and share them.'",
        "Lab License, Lab License: unreviewed, That is not known.",
        "NONE, NONE: not granted, Everything: it is said that no license is granted.",
    })
    void licenseWithoutLimitsIsToldInASentence(String license, String name, String told) {
        Release.Builder release = Release.named("Example 7B");
        String page = page(
                license.isEmpty()
                        ? release.build()
                        : release.weights(PUBLIC, license).build(),
                shows(WEIGHTS));

        assertThat(section(page, "What the license of the weights forbids"))
                .isEqualTo("<p><b>" + name.replaceFirst(":|$", "</b>$0") + ".</p>\n<p class=\"because\">" + told
                        + "</p>\n");
    }

    @Test
    void verdictIsToldFromTheLevelToTheSources() {
        assertThat(all(LLAMA, "<h2>([^<]+)</h2>"))
                .containsExactly(
                        "What is released and what is not",
                        "What the license of the weights forbids",
                        "What would lift it",
                        "What the producer calls it",
                        "What to know",
                        "By every yardstick",
                        "What that means",
                        "The requirements, one by one",
                        "Sources");
    }

    @Test
    void levelComesWithOneSentenceWhy() {
        assertThat(all(LLAMA, "<p class=\"(?:verdict|because)\">(?:<bdi>)?([^<]+)(?:</bdi>)?</p>")
                        .subList(0, 2))
                .containsExactly(
                        "Open weights.",
                        "Short of “Open weights + data info”: this does not hold: “The training data are documented” "
                                + "(data information: detail is summary, needed: at least sources; "
                                + "training data: access is withheld, needed: at least on approval).");
    }

    @Test
    void restrictionNamesItsClause() {
        assertThat(LLAMA)
                .contains("<b><bdi>User cap – limits use, modify, share</bdi></b>\n"
                        + "<span>A separate license is needed by whoever, with affiliates, had more than 700 million monthly "
                        + "active users on the release date.</span>\n"
                        + "<span class=\"citation\">Section 2, Llama 3.1 Community License Agreement</span>");
    }

    @Test
    void textThatMayBeMeantMayForbidAndIsToldOnce() {
        String page = ModelPage.of(OpennessClassifier.classify(Release.named("Example 7B")
                .weights(weights -> weights.access(PUBLIC).license("gemma"))
                .build()));

        assertThat(page).contains("<b>gemma</b>: unreviewed; this is what it may forbid.</p>");
        assertThat(all(page, "<b><bdi>([^<]+) – limits [^<]+</bdi></b>"))
                .containsExactly(
                        "Use policy",
                        "Conditions on training other models",
                        "Conditional redistribution",
                        "Revocable",
                        "Revocable");
        assertThat(all(page, "<li>(?:<bdi>)?(Gemma Terms of Use, if it is meant, restricts the final weights)"))
                .hasSize(5);
    }

    @Test
    void everyNumberOfASourceLeadsToIt() {
        assertThat(all(LLAMA, "id=\"(source-\\d+)\"")).containsAll(all(LLAMA, "href=\"#(source-\\d+)\""));
    }

    @Test
    void sameVerdictGivesTheSameBytes() {
        assertThat(ModelPage.of(OpennessClassifier.classify(
                        ReleaseCatalog.builtIn().find("Llama 3.1 8B").orElseThrow())))
                .isEqualTo(LLAMA);
    }

    @Test
    void foreignTextIsNoMarkup() {
        String page = ModelPage.of(OpennessClassifier.classify(Release.named("<script>x</script>")
                .producer("<img src=x>")
                .weights(weights -> weights.access(PUBLIC).evidence(Evidence.of("javascript:<b>")))
                .build()));

        assertThat(page).doesNotContain("<script", "<img", "href=\"javascript:");
    }
}
