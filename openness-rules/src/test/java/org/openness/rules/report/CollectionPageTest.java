package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.needs;

import com.google.common.collect.Lists;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Fact;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.RuleSet;

class CollectionPageTest {

    private static final List<Release> CATALOG = ReleaseCatalog.builtIn().releases();

    private static final RuleSet<House.Rank> RANKS = House.asks(
            needs(WEIGHTS, ACCESS, Access.ON_APPROVAL),
            needs(WEIGHTS, ACCESS, Access.PUBLIC),
            needs(INFERENCE_CODE, ACCESS, Access.PUBLIC));

    private static String between(String text, String start, String end) {
        int from = text.lastIndexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String hash(String text) {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + BaseEncoding.base64().encode(hash) + "'";
    }

    @Test
    void sameReleasesGiveTheSameBytes() {
        assertThat(CollectionPage.of("Models", CATALOG)).isEqualTo(CollectionPage.of("Models", CATALOG));
    }

    @Test
    void orderOfTheReleasesDoesNotMatter() {
        List<Release> reversed = new ArrayList<>(CATALOG);
        Collections.reverse(reversed);

        assertThat(CollectionPage.of("Models", reversed)).isEqualTo(CollectionPage.of("Models", CATALOG));
    }

    @Test
    void policyAllowsItsOwnStyleAndScriptAndNothingElse() {
        String page = CollectionPage.of("Models", List.of());

        assertThat(between(page, "http-equiv=\"Content-Security-Policy\" content=\"", "\""))
                .isEqualTo("default-src 'none'; style-src " + hash(between(page, "<style>", "</style>"))
                        + "; script-src " + hash(between(page, "<script>", "</script>"))
                        + "; base-uri 'none'; form-action 'none'");
    }

    @Test
    void smallCollectionIsATableWithoutScript() {
        String page = CollectionPage.of("Models", List.of(Release.named("A & B").build()));

        assertThat(between(page, "<tbody>\n", "</tbody>"))
                .isEqualTo("<tr><th scope=\"row\">A &amp; B</th>\n<td>Closed proven, open source possible</td>\n"
                        + "<td>not stated</td>\n<td>nothing</td>\n</tr>\n");
    }

    private static String page(List<Release> releases) {
        return CollectionPage.of("Models", releases, List.of(RANKS), release -> Optional.empty());
    }

    private static Release model(String name, Access atLeast, Access atMost) {
        return Release.named(name)
                .weights(weights -> weights.access(Fact.between(atLeast, atMost)))
                .build();
    }

    private static List<String> names(String page) {
        return Pattern.compile("<th scope=\"row\">([^<]+)</th>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void mostOpenComesFirstThenWhatMayBeMoreThenWhatMeetsMoreThenTheName() {
        Release codeToo = Release.named("Z with code")
                .weights(Access.WITHHELD)
                .inferenceCode(code -> code.access(Access.PUBLIC))
                .build();

        assertThat(names(page(List.of(
                        model("B", Access.WITHHELD, Access.WITHHELD),
                        model("A", Access.WITHHELD, Access.WITHHELD),
                        codeToo,
                        model("May be public", Access.WITHHELD, Access.PUBLIC),
                        model("May be gated", Access.WITHHELD, Access.ON_APPROVAL),
                        model("Gated", Access.ON_APPROVAL, Access.ON_APPROVAL)))))
                .containsExactly("Gated", "May be public", "May be gated", "Z with code", "A", "B");
    }

    @Test
    void releasesOfOneNameStandInAnOrderOfTheirOwn() {
        List<Release> twins =
                List.of(model("A", Access.HOSTED, Access.HOSTED), model("A", Access.WITHHELD, Access.WITHHELD));

        assertThat(page(Lists.reverse(twins))).isEqualTo(page(twins));
    }

    @Test
    void tableSaysWhatIsKnown() {
        Release release = Release.named("Example 7B")
                .weights(Access.PUBLIC, "CC-BY-NC-4.0")
                .inferenceCode(code -> code.access(Access.WITHHELD))
                .build();

        assertThat(between(page(List.of(release)), "<noscript>\n", "</noscript>"))
                .isEqualTo("<table class=\"plain\"><caption>Releases, most open first, by house 3</caption>\n"
                        + "<thead><tr><th scope=\"col\">Release</th><th scope=\"col\">Level</th>"
                        + "<th scope=\"col\">License of the weights</th><th scope=\"col\">What is known</th></tr></thead>\n"
                        + "<tbody>\n<tr><th scope=\"row\">Example 7B</th>\n<td>Silver</td>\n"
                        + "<td>CC-BY-NC-4.0 (restricted)</td>\n"
                        + "<td>final weights: public; inference code: withheld</td>\n</tr>\n</tbody></table>\n");
    }

    @Test
    void releasesAreCounted() {
        assertThat(page(List.of(model("A", Access.PUBLIC, Access.PUBLIC))))
                .contains(">1 release, in order of openness.</p>");
        assertThat(page(List.of())).contains(">0 releases, in order of openness.</p>", "<h1>Models</h1>");
    }

    @Test
    void largeCollectionSaysThatItNeedsScript() {
        assertThat(between(
                        page(Collections.nCopies(301, model("A", Access.PUBLIC, Access.PUBLIC))),
                        "<noscript>\n",
                        "</noscript>"))
                .isEqualTo("<p class=\"note\">This table of 301 releases needs script to be shown. "
                        + "The script stands in this file and loads nothing.</p>\n");
        assertThat(names(page(Collections.nCopies(300, model("A", Access.PUBLIC, Access.PUBLIC)))))
                .hasSize(300);
    }

    @Test
    void collectionNeedsARuleSet() {
        assertThatThrownBy(() -> CollectionPage.of("Models", CATALOG, List.of(), release -> Optional.empty()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a collection is judged by at least one rule set");
    }
}
