package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.apache.org/licenses/LICENSE-2.0?from=card",
                "https://www.apache.org/licenses/LICENSE-2.0#apply",
                "http://apache.org/licenses/LICENSE-2.0/?a=b#c"
            })
    void whatFollowsThePathOfAUrlDoesNotMatter(String url) {
        assertThat(LicenseCatalog.builtIn().resolve(url).licenses())
                .isEqualTo(LicenseCatalog.builtIn()
                        .resolve("https://www.apache.org/licenses/LICENSE-2.0")
                        .licenses());
    }

    @Test
    void urlOf2048CharactersIsRead() {
        String url = "https://www.apache.org/licenses/LICENSE-2.0?";
        String longest = url + "x".repeat(2048 - url.length());

        assertThat(LicenseCatalog.builtIn().resolve(longest).resolution()).isEqualTo(LicenseTerms.Resolution.RESOLVED);
        assertThat(LicenseCatalog.builtIn().resolve(longest + "x").resolution())
                .isEqualTo(LicenseTerms.Resolution.UNREVIEWED);
    }

    @Test
    void urlOfManyQuestionMarksIsReadInLinearTime() {
        String hostile = "https://" + "?".repeat(100_000) + "\nx";
        LicenseTerms terms = assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> LicenseCatalog.builtIn().resolve(hostile));
        assertThat(terms.resolution()).isEqualTo(LicenseTerms.Resolution.UNREVIEWED);
    }
}
