package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;
import org.openness.core.license.LicenseTerms.Resolution;

class LicenseCatalogTest {

    private static final LicenseCatalog CATALOG = LicenseCatalog.builtIn();
    private static final SpdxList SPDX = SpdxList.builtIn();
    private static final String ANOTHER_TEXT = "?";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void spellingResolvesAsExpected(String text, String expected, String why) {
        LicenseTerms terms = CATALOG.resolve(text);

        assertThat(described(terms, expected.startsWith("ambiguous:"))).as(why).isEqualTo(described(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "spellings.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void statementKeepsItsWords(String text, String expected, String why) {
        assertThat(CATALOG.resolve(text).text()).as(why).isEqualTo(text.strip());
    }

    /** Resolution and texts; how the texts are joined and what they come to, if that is said. */
    private static String described(LicenseTerms terms, boolean isAmbiguous) {
        List<String> ids =
                new ArrayList<>(terms.licenses().stream().map(License::id).toList());
        if (isAmbiguous && mayBeAnotherText(terms.reading())) {
            ids.add(ANOTHER_TEXT);
        }
        return terms.resolution() + " " + ids
                + (isAmbiguous || ids.isEmpty()
                        ? ""
                        : " " + joined(terms.reading()) + " " + terms.reading().judgment());
    }

    private static String joined(Reading reading) {
        return reading.parts().isEmpty()
                ? reading.words()
                : reading.parts().stream()
                        .map(LicenseCatalogTest::joined)
                        .collect(Collectors.joining(" " + reading.joint() + " ", "(", ")"));
    }

    private static boolean mayBeAnotherText(Reading reading) {
        Deque<Reading> open = new ArrayDeque<>(List.of(reading));
        while (!open.isEmpty()) {
            Reading next = open.pop();
            if (next.joint() == Reading.Joint.UNREVIEWED) {
                return true;
            }
            next.parts().forEach(open::push);
        }
        return false;
    }

    private static String described(String expected) {
        if (expected.equals("unreviewed")) {
            return Resolution.UNREVIEWED + " []";
        }
        if (expected.equals("not-granted")) {
            return Resolution.NOT_GRANTED + " []";
        }
        if (expected.startsWith("ambiguous:")) {
            return Resolution.AMBIGUOUS + " "
                    + List.of(expected.substring("ambiguous:".length()).split("\\|"));
        }
        Reading joined = LicenseExpression.parse(expected)
                .fold(
                        term -> CATALOG.find(term.id())
                                .map(Reading::of)
                                .orElseGet(() -> Reading.unreviewed(term.toString())),
                        Reading::and,
                        Reading::or);
        return described(new LicenseTerms(expected, joined), false);
    }

    static List<String> hubTags() throws IOException {
        try (InputStream tags = LicenseCatalogTest.class.getResourceAsStream("hub-tags.txt")) {
            return new String(tags.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void hubHasEightyThreeTags() throws IOException {
        assertThat(hubTags()).doesNotHaveDuplicates().hasSize(83);
    }

    @ParameterizedTest
    @MethodSource("hubTags")
    void everyHubTagIsKnownButThoseThatNameNothing(String tag) {
        LicenseTerms terms = CATALOG.resolve(tag);

        assertThat(terms.licenses().isEmpty()).isEqualTo(tag.equals("other") || tag.equals("unknown"));
    }

    @ParameterizedTest
    @MethodSource("hubTags")
    void caseOfAHubTagDoesNotMatter(String tag) {
        assertThat(CATALOG.resolve(tag.toUpperCase(Locale.ROOT)))
                .isEqualTo(CATALOG.resolve(tag).as(tag.toUpperCase(Locale.ROOT)));
    }

    @Test
    void thirtyThreeHubTagsAreNoSpdxIds() throws IOException {
        assertThat(hubTags()).filteredOn(tag -> SPDX.find(tag).isEmpty()).hasSize(33);
    }

    @Test
    void everySpdxIdResolvesToItselfInAnyCase() {
        for (String id : SPDX.ids()) {
            List<String> meanings = SPDX.meaningsOf(id);
            for (String written : List.of(id, id.toUpperCase(Locale.ROOT), id.toLowerCase(Locale.ROOT))) {
                assertThat(CATALOG.resolve(written).licenses())
                        .as(written)
                        .extracting(License::id)
                        .isEqualTo(meanings);
            }
        }
    }

    @Test
    void currentSpdxIdsMeanThemselves() {
        assertThat(SPDX.ids())
                .filteredOn(id -> !SPDX.isDeprecated(id))
                .allSatisfy(id -> assertThat(SPDX.meaningsOf(id)).containsExactly(id));
    }

    @Test
    void deprecatedSpdxIdsMeanCurrentOnesOfTheSameApproval() {
        assertThat(SPDX.ids())
                .filteredOn(SPDX::isDeprecated)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(CATALOG.resolve(id).outcome())
                        .isGreaterThanOrEqualTo(
                                LicenseTerms.of(id, SPDX.find(id).orElseThrow()).outcome()));
    }

    @Test
    void everyExceptionIsKnownInAnyCase() {
        for (String exception : SPDX.exceptions()) {
            for (String written : List.of(exception, exception.toUpperCase(Locale.ROOT))) {
                LicenseTerms terms = CATALOG.resolve("GPL-2.0-only WITH " + written);

                assertThat(terms.outcome())
                        .as(written)
                        .isEqualTo(
                                exception.startsWith("freertos")
                                        ? LicenseOutcome.UNREVIEWED
                                        : LicenseOutcome.OSI_APPROVED);
            }
        }
    }

    @Test
    void noSpellingOfTheTableMeansTwoLicenses() {
        Map<String, String> owners = new HashMap<>();
        for (License license : CATALOG.licenses()) {
            List<String> names = new ArrayList<>(license.names());
            names.add(license.id());
            for (String name : names) {
                String owner = owners.putIfAbsent(Spelling.key(name), license.id());

                assertThat(owner == null ? license.id() : owner).as(name).isEqualTo(license.id());
            }
        }
    }

    @Test
    void everyNameOfTheTableMeansItsRow() {
        for (License license : CATALOG.licenses()) {
            for (String name : license.names()) {
                assertThat(CATALOG.resolve(name).licenses()).as(name).containsExactly(license);
            }
        }
    }

    @Test
    void everyFamilyNameMeansItsCandidates() {
        for (KnownLicenses.Family family : LicenseTableTest.families()) {
            for (String name : family.names()) {
                assertThat(CATALOG.resolve(name).licenses())
                        .as(name)
                        .extracting(License::id)
                        .isEqualTo(family.candidates());
            }
        }
    }

    @Test
    void everyUrlOfTheTableMeansItsRowOrAFamilyWithIt() {
        for (License license : CATALOG.licenses()) {
            for (String url : license.urls()) {
                assertThat(CATALOG.resolve(url).licenses()).as(url).contains(license);
            }
        }
    }

    @Test
    void everyTitleOfTheSpdxListMeansItsLicense() {
        for (String id : SPDX.ids()) {
            if (!SPDX.isDeprecated(id)) {
                String title = SPDX.find(id).orElseThrow().title();

                assertThat(CATALOG.resolve(title).licenses())
                        .as(title)
                        .extracting(License::id)
                        .containsExactly(id);
            }
        }
    }

    @Test
    void noTwoSpdxIdsHaveOneSpelling() {
        Set<String> keys = new HashSet<>();
        assertThat(SPDX.ids())
                .allSatisfy(id -> assertThat(keys.add(Spelling.key(id))).as(id).isTrue());
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "apache-2.0, -, -, Apache-2.0",
                "other, deepseek, https://github.com/deepseek-ai/DeepSeek-V2/blob/main/LICENSE-MODEL, LicenseRef-deepseek-1.0",
                "other, deepseek, LICENSE, LicenseRef-deepseek-1.0",
                "other, -, https://ai.meta.com/llama/license/, LicenseRef-llama2",
                "other, license, https://ai.meta.com/llama/license/, LicenseRef-llama2",
                "unknown, falcon-180b, -, LicenseRef-falcon-180b-1.0",
                "llama3.1, llama3.1, https://llama.meta.com/llama3_1/license/, LicenseRef-llama3.1",
                "apache-2.0, -, https://huggingface.co/Qwen/Qwen3-4B/blob/main/LICENSE, Apache-2.0",
                "apache-2.0, apache-2.0, https://www.apache.org/licenses/LICENSE-2.0, Apache-2.0",
                "other, modified-mit, https://huggingface.co/moonshotai/Kimi-K2-Instruct/blob/main/LICENSE,"
                        + " LicenseRef-kimi-k2-modified-mit",
                "other, modified-mit, LICENSE, ambiguous:LicenseRef-mistral-modified-mit|LicenseRef-kimi-k2-modified-mit"
                        + "|LicenseRef-kimi-k2.5-modified-mit|LicenseRef-kimi-k2.6-modified-mit"
                        + "|LicenseRef-minimax-mit-variant-2025|?",
                "gemma, LicenseRef-gemma-2025-03-24, -, LicenseRef-gemma-2025-03-24",
                "gemma, gemma-terms-of-use, https://ai.google.dev/gemma/terms, ambiguous:LicenseRef-gemma-2024-02-21"
                        + "|LicenseRef-gemma-2024-04-01|LicenseRef-gemma-2025-03-24|LicenseRef-gemma-2026-04-01|?",
                "gpl-3.0, GPL-3.0-only, -, GPL-3.0-only",
                "mit, microsoft-research-license, -, ambiguous:MIT|LicenseRef-ms-research",
                "apache-2.0, -, https://ai.meta.com/llama/license/, ambiguous:Apache-2.0|LicenseRef-llama2",
                "apache-2.0, my-own-license, -, ambiguous:Apache-2.0|?",
                "other, my-own-license, https://www.apache.org/licenses/LICENSE-2.0, ambiguous:Apache-2.0|?",
                "mit, llama2, https://www.apache.org/licenses/LICENSE-2.0, ambiguous:MIT|LicenseRef-llama2|Apache-2.0",
                "other, my-own-license, LICENSE, unreviewed",
                "other, -, -, unreviewed",
                "other, -, https://example.com/LICENSE, unreviewed",
                "'', '', '', unreviewed",
                "unlicensed, -, -, not-granted",
                "Apache-2.0 AND CC-BY-NC-4.0, -, LICENSE, Apache-2.0 AND CC-BY-NC-4.0",
                "Apache-2.0 AND MIT, apache-2.0 and mit, -, Apache-2.0 AND MIT",
                "apache-2.0, jamba-open-model-license, https://www.ai21.com/licenses/jamba-open-model-license,"
                        + " ambiguous:Apache-2.0|LicenseRef-jamba-open-model",
                "apache-2.0, my-own-license, https://www.apache.org/licenses/LICENSE-2.0, ambiguous:Apache-2.0|?",
                "llama2, apache-2.0, https://ai.meta.com/llama/license/, ambiguous:LicenseRef-llama2|Apache-2.0",
                "gemma, -, https://ai.google.dev/gemma/docs/gemma_4_license, Apache-2.0",
                "other, sdxl-license, https://huggingface.co/stabilityai/stable-diffusion-xl-base-1.0/blob/main/LICENSE.md,"
                        + " LicenseRef-openrail-plus-plus-m",
                "falcon-llm-license, TII Falcon License 2.0, -, LicenseRef-falcon-llm-2.0",
                "unlicensed, mit, -, ambiguous:MIT",
                "MIT OR CC-BY-NC-4.0, mit, -, ambiguous:MIT|CC-BY-NC-4.0",
                "Apache-2.0 AND CC-BY-NC-4.0, apache-2.0, -, ambiguous:Apache-2.0|CC-BY-NC-4.0",
            })
    void fieldsOfAHubCardAreReadTogether(String tag, String name, String link, String expected) {
        LicenseTerms terms = CATALOG.resolve(tag, Optional.ofNullable(name), Optional.ofNullable(link));

        assertThat(described(terms, expected.startsWith("ambiguous:"))).isEqualTo(described(expected));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "other, -, ' https://example.com/LICENSE ', https://example.com/LICENSE",
                "other, -, LICENSE, other",
                "apache-2.0, Apache License 2.0, -, apache-2.0",
                "GPL-3.0-only, gpl-3.0, -, GPL-3.0-only",
                "gpl-3.0, GPL-3.0 only, -, GPL-3.0 only",
                "gpl-3.0, GPLv3, -, gpl-3.0",
                "gemma, gemma-terms-of-use, -, gemma-terms-of-use",
                "gemma-terms-of-use, gemma, -, gemma-terms-of-use",
                "falcon-llm-license, TII Falcon License 2.0, -, LicenseRef-falcon-llm-2.0",
                "MIT AND CC-BY-NC-4.0, MIT and CC-BY-NC-4.0, -, MIT AND CC-BY-NC-4.0",
                "mit, llama2, -, mit; llama2",
            })
    void wordsAreThoseOfTheFieldThatDecides(String tag, String name, String link, String words) {
        assertThat(CATALOG.resolve(tag, Optional.ofNullable(name), Optional.ofNullable(link))
                        .text())
                .isEqualTo(words);
    }

    /** Records are written with the words and read again. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "mit, microsoft-research-license, -",
                "other, my-own-license, https://www.apache.org/licenses/LICENSE-2.0",
                "gpl-3.0, GPL-3.0-only, -",
                "other, modified-mit, https://huggingface.co/moonshotai/Kimi-K2-Instruct/blob/main/LICENSE",
                "mit, llama2, https://www.apache.org/licenses/LICENSE-2.0",
                "apache-2.0, jamba-open-model-license, https://www.ai21.com/licenses/jamba-open-model-license",
            })
    void wordsOfAHubCardResolveToTheSame(String tag, String name, String link) {
        LicenseTerms terms = CATALOG.resolve(tag, Optional.ofNullable(name), Optional.ofNullable(link));

        assertThat(CATALOG.resolve(terms.text())).isEqualTo(terms);
    }

    @Test
    void licenseOfACallerOverridesTheRowOfItsId() {
        LicenseCatalog own = CATALOG.with(List.of(license("LicenseRef-llama2", "Ours")));

        assertThat(own.resolve("LicenseRef-llama2").licenses())
                .extracting(License::title)
                .containsExactly("LicenseRef-llama2 in our words");
    }

    @Test
    void namesOfAnOverriddenRowAreForgotten() {
        LicenseCatalog own = CATALOG.with(List.of(license("LicenseRef-llama2", "Ours")));

        assertThat(own.resolve("Llama 2 Community License").resolution()).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void licenseOfACallerOverridesAnSpdxId() {
        LicenseCatalog own = CATALOG.with(List.of(license("CECILL-2.1", "Ours")));

        assertThat(own.resolve("cecill-2.1 and MIT").licenses())
                .extracting(License::title)
                .containsExactly("CECILL-2.1 in our words", "MIT License");
    }

    @Test
    void nameGivenByACallerGoesBeforeAFamily() {
        LicenseCatalog own = CATALOG.with(List.of(license("LicenseRef-own", "Gemma")));

        assertThat(own.resolve("gemma").licenses()).extracting(License::id).containsExactly("LicenseRef-own");
    }

    @Test
    void familyListsTheRowThatOverrides() {
        LicenseCatalog own = CATALOG.with(List.of(license("LicenseRef-gemma-2024-04-01", "Ours")));

        assertThat(own.resolve("gemma").licenses())
                .extracting(License::title)
                .contains("LicenseRef-gemma-2024-04-01 in our words");
    }

    @Test
    void nameThatACallerGivesTwiceIsAmbiguous() {
        LicenseCatalog own = CATALOG.with(List.of(license("LicenseRef-a", "House"), license("LicenseRef-b", "house")));

        assertThat(own.resolve("House").resolution()).isEqualTo(Resolution.AMBIGUOUS);
    }

    private static List<String> idsWithName(String name, String text) {
        return CATALOG.with(List.of(license("LicenseRef-own", name))).resolve(text).licenses().stream()
                .map(License::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "MIT AND ISC, MIT ISC",
        "MIT OR ISC, MIT ISC",
        "Apache-2.0 WITH LLVM-exception, Apache-2.0",
        "MIT and ISC, MIT ISC",
        "MIT or ISC, MIT ISC",
        "Apache-2.0 with LLVM-exception, Apache-2.0"
    })
    void expressionGoesBeforeANameInAnotherSpelling(String expression, String ids) {
        assertThat(idsWithName(expression.replace(' ', '_'), expression)).containsExactly(ids.split(" "));
    }

    @Test
    void nameAsItStandsGoesBeforeAnExpression() {
        assertThat(idsWithName("MIT and ISC", "MIT and ISC")).containsExactly("LicenseRef-own");
    }

    @Test
    void nameInAnotherSpellingGoesBeforeALaterVersion() {
        assertThat(idsWithName("Mit+", "MIT+")).containsExactly("LicenseRef-own");
    }

    @Test
    void nameInAnotherSpellingGoesBeforeTheNamesInIt() {
        assertThat(idsWithName("MIT or ISC License", "MIT or ISC license")).containsExactly("LicenseRef-own");
    }

    @Test
    void licensesAreThoseOfTheTable() {
        assertThat(CATALOG.licenses()).isEqualTo(LicenseTableTest.licenses());
    }

    @Test
    void licenseOfACallerComesAfterThoseOfTheTable() {
        License own = license("LicenseRef-own", "Own words");
        List<License> all = new ArrayList<>(CATALOG.licenses());
        all.add(own);

        assertThat(CATALOG.with(List.of(own)).licenses()).isEqualTo(all);
    }

    @Test
    void familyOfACallersFileIsKnown() {
        byte[] table = "{\"families\": [{\"names\": [\"house terms\"], \"candidates\": [\"MIT\", \"ISC\"]}]}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(CATALOG.with(table).resolve("House Terms").licenses())
                .extracting(License::id)
                .containsExactly("MIT", "ISC");
    }

    @Test
    void catalogThatWasExtendedStaysAsItWas() {
        CATALOG.with(List.of(license("LicenseRef-own", "Own words")));

        assertThat(CATALOG.resolve("Own words").resolution()).isEqualTo(Resolution.UNREVIEWED);
    }

    @Test
    void laterAdditionGoesBeforeEarlierOnes() {
        LicenseCatalog own =
                CATALOG.with(List.of(license("LicenseRef-a", "House"))).with(List.of(license("LicenseRef-b", "House")));

        assertThat(own.resolve("House").licenses()).extracting(License::id).containsExactly("LicenseRef-b");
    }

    @Test
    void fileThatIsNoTableIsRefused() {
        assertThatThrownBy(() -> CATALOG.with("[]".getBytes(StandardCharsets.UTF_8)))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found an array, expected a table of licenses: an object"
                        + " with the field \"licenses\"");
    }

    private static License license(String id, String name) {
        return TestLicense.of(id)
                .title(id + " in our words")
                .names(List.of(name))
                .build();
    }

    @Test
    void findKnowsIdsInAnyCase() {
        assertThat(CATALOG.find("licenseref-LLAMA2")).map(License::id).contains("LicenseRef-llama2");
    }

    @Test
    void findKnowsNoNames() {
        assertThat(CATALOG.find("llama2")).isEmpty();
    }

    @Test
    void longWordsAreNotReadAsNames() {
        assertThat(CATALOG.resolve("MIT ".repeat(100_000)).resolution()).isEqualTo(Resolution.UNREVIEWED);
    }
}
