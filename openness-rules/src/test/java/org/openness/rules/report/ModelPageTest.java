package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Evidence;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;

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
                .weights(weights -> weights.access(Access.PUBLIC).evidence(Evidence.of("javascript:<b>")))
                .build()));

        assertThat(page).doesNotContain("<script", "<img", "href=\"javascript:");
    }
}
