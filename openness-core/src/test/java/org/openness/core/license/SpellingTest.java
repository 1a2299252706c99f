package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '$',
            value = {
                "MIT, mit",
                "Apache-2.0, apache-2",
                "$Apache License, Version 2.0$, apache-license-2",
                "The Unlicense, unlicense",
                "the, ''",
                "Llama2, llama-2",
                "LLaMA_2, llama-2",
                "Llama 3.1, llama-3.1",
                "GPLv3, gpl-3",
                "GPL v. 3.0, gpl-3",
                "GPLv3+, gpl-3+",
                "GPL-3.0+, gpl-3+",
                "Falcon (Version 2.0.0), falcon-2",
                "1.3c, 1.3c",
                "2.0.1, 2.0.1",
                "10.0, 10",
                "0.0, 0",
                "licence, license",
                "licences, licences",
                "Étalab, étalab",
                "BSD 3-Clause \"New\", bsd-3-clause-new",
                "Gemma™ Terms, gemma-terms",
                "ＭＩＴ, mit",
                "CC–BY–4.0, cc-by-4",
                "openrail++, openrail++",
                "zlib/libpng, zlib/libpng",
                "dev 3, dev-3",
                "v2, 2",
                "version, version",
                "--, ''",
                "..., ''",
                "0, 0",
                "GPT9, gpt-9",
                "The7, the-7",
                "3b.0, 3b.0",
                "GPL ver 3, gpl-3",
                "GPL\u00A0v3, gpl-3",
                "IBMv3xv 2, ibm-3xv-2",
            })
    void keyForgetsWhatDoesNotMatter(String text, String key) {
        assertThat(Spelling.key(text)).isEqualTo(key == null || key.equals("''") ? "" : key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mit-0",
                "MIT 2",
                "not MIT",
                "MIT-like",
                "MIT+",
                "MIT/X11",
                "MIT:",
                "MIT*",
                "MIT X",
                "XMIT",
                "M I T"
            })
    void keyKeepsWhatTellsNamesApart(String text) {
        assertThat(Spelling.key(text)).isNotEqualTo(Spelling.key("MIT"));
    }

    @Test
    void keyOfAKeyIsTheKey() {
        for (String id : SpdxList.builtIn().ids()) {
            assertThat(Spelling.key(Spelling.key(id))).isEqualTo(Spelling.key(id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "llama-2-community-license-agreement, llama-2-community-license",
        "llama-2-community-license, llama-2-community",
        "gemma-license-agreement, gemma-license",
        "big-model-2-license, big-model-2",
        "model.1-dev-license, model.1-dev",
    })
    void endingsMayBeLeftOut(String key, String shorter) {
        assertThat(Spelling.withoutEnding(key)).contains(shorter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open-license",
                "open-data-license",
                "mit-license",
                "license",
                "agreement",
                "apache-license-2",
                "2-license"
            })
    void endingOfANameWithoutANumberStays(String key) {
        assertThat(Spelling.withoutEnding(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a",
                "HTTP://A/b",
                "www.a",
                "example.com/x",
                "hf.co/",
                "a-b.example.org/c",
                "a.bc/x",
                "example.az/x",
                "x1.org/y"
            })
    void whatHasASchemeOrAHostAndAPathIsAUrl(String text) {
        assertThat(Spelling.isUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MIT",
                "MIT/Apache-2.0",
                "Apache-2.0/MIT",
                "and/or",
                "a.b",
                "/x",
                "./LICENSE",
                "x y.com/z",
                "a.c/b",
                "a_b.com/x",
                "a{b.com/x",
                "version-3.14/x",
                "https://a b"
            })
    void whatMayBeANameIsNoUrl(String text) {
        assertThat(Spelling.isUrl(text)).isFalse();
    }

    @Test
    void whatIsLongerThanAnyAddressIsNoUrl() {
        String longest = "https://" + "a".repeat(2040);

        assertThat(Spelling.isUrl(longest)).isTrue();
        assertThat(Spelling.isUrl(longest + "a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.apache.org/licenses/LICENSE-2.0, apache.org/licenses/license-2.0",
        "http://apache.org/licenses/LICENSE-2.0.txt#x, apache.org/licenses/license-2.0",
        "apache.org/licenses/LICENSE-2.0//, apache.org/licenses/license-2.0",
        "https://a.org/x.md, a.org/x",
        "https://a.org/gpl.en.html, a.org/gpl",
        "https://creativecommons.org/licenses/by/4.0/legalcode.txt, creativecommons.org/licenses/by/4.0",
        "https://creativecommons.org/licenses/by/4.0/deed.de, creativecommons.org/licenses/by/4.0",
        "https://creativecommons.org/licenses/by/3.0/fr/, creativecommons.org/licenses/by/3.0/fr",
        "https://github.com/a/b/blob/master/LICENSE, github.com/a/b/blob/main/license",
        "https://github.com/a/b/raw/main/LICENSE, github.com/a/b/blob/main/license",
        "https://raw.githubusercontent.com/a/b/main/c/LICENSE, github.com/a/b/blob/main/c/license",
        "https://raw.githubusercontent.com/a/b/refs/heads/main/LICENSE, github.com/a/b/blob/main/license",
        "https://hf.co/a/b/resolve/main/LICENSE.txt, huggingface.co/a/b/blob/main/license",
        "https://huggingface.co/gpt2/raw/main/LICENSE, huggingface.co/gpt2/blob/main/license",
        "https://gitlab.com/a/b/-/blob/main/LICENSE, gitlab.com/a/b/blob/main/license",
        "https://github.com/a/b/blob/v1.0/LICENSE, github.com/a/b/blob/v1.0/license",
    })
    void placeIsTheSameHoweverItIsWritten(String url, String place) {
        assertThat(Spelling.places(url)).containsExactly(place);
    }

    @Test
    void queryMakesAPlaceOfItsOwnFirst() {
        assertThat(Spelling.places("https://a.org/x?y=z")).containsExactly("a.org/x?y=z", "a.org/x");
    }

    @Test
    void fileAtACommitIsLookedForInTheMainBranchToo() {
        assertThat(Spelling.places("https://github.com/a/b/blob/0123abc/LICENSE"))
                .containsExactly("github.com/a/b/blob/0123abc/license", "github.com/a/b/blob/main/license");
    }

    @Test
    void emptyQueryMakesNoPlaceOfItsOwn() {
        assertThat(Spelling.places("https://a.org/x?")).containsExactly("a.org/x");
    }

    @Test
    void withoutAHostThereIsNoPath() {
        assertThat(Spelling.places("https://?y=z")).containsExactly("?y=z", "");
        assertThat(Spelling.places("https://#y")).containsExactly("");
    }

    @Test
    void pageAboutOneLicenseEndsWithItsId() {
        assertThat(Spelling.idOfPage("spdx.org/licenses/mit")).contains("mit");
        assertThat(Spelling.idOfPage("opensource.org/license/mit")).contains("mit");
        assertThat(Spelling.idOfPage("huggingface.co/datasets/choosealicense/licenses/blob/main/markdown/mit"))
                .contains("mit");
        assertThat(Spelling.idOfPage("opensource.org/mit")).isEmpty();
    }
}
