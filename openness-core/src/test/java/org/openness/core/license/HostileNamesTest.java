package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HostileNamesTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();

    /** Garbage made of pieces of names, joints and odd characters must neither fail nor become an approved license. */
    @Test
    void noStringIsAFailure() {
        long seed = 20261123;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "MIT",
                "mit",
                "Apache",
                "2.0",
                "v",
                "version",
                "license",
                "agreement",
                "the",
                "llama",
                "2",
                "-",
                "_",
                " ",
                " ",
                "  ",
                "(",
                ")",
                "[",
                "]",
                "](",
                "/",
                "//",
                "://",
                "https://",
                "www.",
                "github.com/",
                "/blob/",
                "main",
                "?",
                "#",
                ",",
                ";",
                "|",
                "\n",
                "\t",
                ":",
                ".",
                "+",
                "and",
                "or",
                "with",
                "AND",
                "OR",
                "WITH",
                "&",
                "for",
                "code",
                "weights",
                "7B",
                "under",
                "licensed under",
                "or later",
                "\"",
                "'",
                "\u2019",
                "\u00a0",
                "\ud83d",
                "\ude00",
                "\0",
                "\u0130",
                "\u00df",
                "%20",
                "@",
                "*");
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            LicenseTerms terms = CATALOG.resolve(text.toString());

            assertThat(terms.text())
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(text.toString().strip());
        }
    }
}
