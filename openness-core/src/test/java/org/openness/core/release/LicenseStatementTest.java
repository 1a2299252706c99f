package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Evidence;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;

class LicenseStatementTest {

    @Test
    void evidenceIsSortedAndWithoutRepetition() {
        Evidence blog = Evidence.of("https://example.org/blog");
        Evidence card = Evidence.of("https://example.org/card");
        assertThat(new LicenseStatement(LicenseCatalog.builtIn().resolve("MIT"), List.of(card, blog, card)).evidence())
                .containsExactly(blog, card);
    }

    @Test
    void statementWithoutWordsIsRefused() {
        assertThatThrownBy(() -> new LicenseStatement(LicenseTerms.unreviewed(" "), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a license statement needs words: leave it out if none is stated");
    }
}
