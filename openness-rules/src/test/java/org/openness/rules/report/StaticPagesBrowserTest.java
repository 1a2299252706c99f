package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.compare.Comparison;

/** The pages without script: of one model, and of two. */
class StaticPagesBrowserTest {

    @TempDir
    static Path folder;

    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start(folder);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Verdict<OpennessLevel> verdict(String name) {
        return OpennessClassifier.classify(ReleaseCatalog.builtIn().find(name).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "768, dark", "360, light", "360, dark"})
    void pageOfAModelHasNoBarrierAndFits(int width, String scheme) {
        chromium.open(ModelPage.of(verdict("Llama 3.1 8B")));
        fits(width, scheme, "model");
    }

    @ParameterizedTest
    @CsvSource({"1440, light", "768, dark", "360, light", "360, dark"})
    void pageOfTwoModelsHasNoBarrierAndFits(int width, String scheme) {
        chromium.open(ComparisonPage.of(Comparison.of(verdict("Llama 3.1 8B"), verdict("OLMo 2 7B"))));
        fits(width, scheme, "comparison");
    }

    private static void fits(int width, String scheme, String name) {
        chromium.width(width);
        chromium.look("screen", scheme);
        chromium.picture(name + "-" + width + "-" + scheme);

        assertThat(chromium.violations()).isEmpty();
        assertThat(chromium.run("return document.documentElement.scrollWidth - window.innerWidth"))
                .isEqualTo(0L);
    }
}
