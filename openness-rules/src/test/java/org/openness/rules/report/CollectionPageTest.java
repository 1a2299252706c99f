package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;

class CollectionPageTest {

    private static final List<Release> CATALOG = ReleaseCatalog.builtIn().releases();

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

    @Test
    void largeCollectionSaysThatItNeedsScript() {
        List<Release> many = Collections.nCopies(301, Release.named("A").build());

        assertThat(between(CollectionPage.of("Models", many), "<noscript>\n", "</noscript>"))
                .isEqualTo("<p class=\"note\">This table of 301 releases needs script to be shown. "
                        + "The script stands in this file and loads nothing.</p>\n");
    }

    @Test
    void collectionNeedsARuleSet() {
        assertThatThrownBy(() -> CollectionPage.of("Models", CATALOG, List.of(), release -> Optional.empty()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a collection is judged by at least one rule set");
    }
}
