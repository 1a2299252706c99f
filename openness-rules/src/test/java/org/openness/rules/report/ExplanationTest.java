package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Evidence;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Draft;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.definition.FullyOpen;

class ExplanationTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");

    private static String why(FullyOpen model) {
        return Explanation.why(OpennessClassifier.classify(model.build()));
    }

    @Test
    void levelThatIsProvenStandsAlone() {
        assertThat(Explanation.level(
                        OpennessClassifier.classify(FullyOpen.model().build())))
                .isEqualTo("Open source");
    }

    @Test
    void levelThatIsPossibleStandsBesideTheProvenOne() {
        assertThat(Explanation.level(OpennessClassifier.classify(
                        FullyOpen.model().unknown(WEIGHTS).build())))
                .isEqualTo("Closed proven, open source possible");
    }

    @Test
    void nothingIsInTheWayOfTheTop() {
        assertThat(why(FullyOpen.model())).isEqualTo("Every requirement of openness-spectrum 1.0 is met.");
    }

    @Test
    void whatIsNotMetIsToldWithoutItsSources() {
        assertThat(why(FullyOpen.model().but(EVALUATION_RESULTS, results -> results.access(WITHHELD, CARD))))
                .isEqualTo(
                        "Short of “Open source”: this does not hold: “What the evaluation found is public” (evaluation "
                                + "results: access is withheld, needed: public).");
    }

    @Test
    void whatIsNotMetIsToldBeforeWhatIsUnknown() {
        assertThat(why(FullyOpen.model()
                        .unknown(TRAINING_CODE)
                        .but(EVALUATION_RESULTS, results -> results.access(WITHHELD))))
                .isEqualTo(
                        "Short of “Open source”: this does not hold: “What the evaluation found is public” (evaluation "
                                + "results: access is withheld, needed: public); one more is unknown.");
    }

    @Test
    void whatElseFailsIsCountedApartFromWhatIsUnknown() {
        assertThat(why(FullyOpen.model()
                        .unknown(TRAINING_CODE, LINEAGE)
                        .but(EVALUATION_METHODOLOGY, methodology -> methodology.access(WITHHELD))
                        .but(EVALUATION_RESULTS, results -> results.access(WITHHELD))))
                .endsWith("; one more does not hold; 2 more are unknown.");
    }

    @Test
    void whatIsUnknownIsToldIfNothingIsMissed() {
        assertThat(why(FullyOpen.model().unknown(EVALUATION_METHODOLOGY, EVALUATION_RESULTS, LINEAGE)))
                .isEqualTo("Not proven to reach “Open source”: it is unknown whether this holds: “How the model was "
                        + "evaluated is public” (evaluation methodology: access is not stated, needed: public); 2 more are "
                        + "unknown.");
    }

    @Test
    void clauseIsToldWhereItIsShort() {
        assertThat(why(FullyOpen.model().under(WEIGHTS, "LicenseRef-playground-v2-community")))
                .isEqualTo(
                        "Short of “Open source”: this does not hold: “The weights may be used, studied, modified and "
                                + "shared by anyone for any purpose” (final weights: Playground v2 Community License limits use "
                                + "(no training other models: neither the model nor its outputs may improve other models, section "
                                + "1.b.v)).");
    }

    @Test
    void clauseIsLeftOutWhereItWouldBuryTheSentence() {
        Release base = Draft.open().withLicense(WEIGHTS, "CC-BY-NC-4.0").build("Base 7B");

        assertThat(why(FullyOpen.model().lineage(release -> release.base(FINE_TUNE, base))))
                .isEqualTo(
                        "Short of “Open source”: this does not hold: “The weights may be used, studied, modified and "
                                + "shared by anyone for any purpose” (final weights: MIT AND CC-BY-NC-4.0 limits use, "
                                + "modify and share; from the base model Base 7B).");
    }

    /** A model of which there is so much to tell as the name of a license is long. */
    private static FullyOpen withNameOf(int length) {
        return FullyOpen.model()
                .but(
                        WEIGHTS,
                        weights -> weights.access(PUBLIC)
                                .license("JSON")
                                .license("ISC OR LicenseRef-" + "x".repeat(length)));
    }

    @Test
    void textsThatMayBeMeantAreToldUpToSoManyCharacters() {
        assertThat(why(withNameOf(25)))
                .isEqualTo("Not proven to reach “Open source”: it is unknown whether this holds: “The weights may be "
                        + "used, studied, modified and shared by anyone for any purpose” (final weights: ISC OR "
                        + "LicenseRef-xxxxxxxxxxxxxxxxxxxxxxxxx or, as others say, JSON may mean several texts (ISC and JSON), so "
                        + "that it is unknown who may use them).");
        assertThat(why(withNameOf(26)))
                .isEqualTo("Not proven to reach “Open source”: it is unknown whether this holds: “The weights may be "
                        + "used, studied, modified and shared by anyone for any purpose” (final weights: ISC OR "
                        + "LicenseRef-xxxxxxxxxxxxxxxxxxxxxxxxxx or, as others say, JSON may mean several texts, so "
                        + "that it is unknown who may use them).");
    }

    @Test
    void nameWithBracketsStaysWhole() {
        DataSet set = DataSet.named("A corpus with a rather long name [2] (second edition, of 2026, with corrections)")
                .kind(DataSet.Kind.WITHHELD)
                .build();

        assertThat(why(FullyOpen.model()
                        .but(TRAINING_DATA, data -> data.dataSet(set).completeness(COMPLETE))))
                .isEqualTo(
                        "Short of “Open source”: this does not hold: “A skilled person could rebuild the training data” "
                                + "(training data: A corpus with a rather long name [2] (second edition, of 2026, with "
                                + "corrections) is not shared or explained, but withheld).");
    }

    private static LicenseTerms terms(String text) {
        return LicenseCatalog.builtIn().resolve(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | no license stated | not stated | ?",
                "MIT | MIT License | OSI-approved | ✓",
                "MIT AND Apache-2.0 | MIT AND Apache-2.0 | OSI-approved | ✓",
                "CC-BY-4.0 | Creative Commons Attribution 4.0 International | free, not OSI-approved | ○",
                "CC-BY-NC-4.0 | Creative Commons Attribution Non Commercial 4.0 International | restricted | ◐",
                "MIT AND LicenseRef-x | MIT AND LicenseRef-x | unreviewed | ?",
                "bsd | bsd | unreviewed | ?",
                "unlicensed | unlicensed | not granted | ✕"
            })
    void license(String text, String name, String outcome, String sign) {
        assertThat(Explanation.name(terms(text))).isEqualTo(name);
        assertThat(Explanation.license(terms(text))).isEqualTo(outcome);
        assertThat(Explanation.sign(terms(text))).isEqualTo(sign);
    }

    @Test
    void kindsOfRestrictionAreToldOnce() {
        assertThat(Explanation.restrictions(terms("CC-BY-NC-4.0 AND JSON AND CC-BY-NC-SA-4.0")))
                .containsExactly("non-commercial", "field of use");
    }
}
