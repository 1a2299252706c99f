package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Base.Relation.FINE_TUNE;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;
import org.openness.rules.Concern;
import org.openness.rules.RuleSet;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;

/** Whole sentences. */
class WordingTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence HUB = Evidence.of("https://example.org/hub");

    private static Release.Builder model() {
        return Release.named("Example 7B");
    }

    private static List<String> concerns(Release.Builder release) {
        return Concern.of(release.build()).stream().map(Wording::concern).toList();
    }

    @Test
    void restriction() {
        assertThat(concerns(model().weights(PUBLIC, "CC-BY-NC-4.0")))
                .first()
                .isEqualTo("Creative Commons Attribution Non Commercial 4.0 International restricts the final weights: "
                        + "non-commercial: rights hold for purposes that do not aim at commercial advantage or payment, section "
                        + "2(a)(1). Matters to whoever uses, changes or passes on the weights.");
    }

    @Test
    void gate() {
        assertThat(concerns(model().weights(ON_ACCEPTANCE, "MIT")))
                .containsExactly(
                        "The final weights stand behind a gate. Matters to whoever wants to download them, or is bound "
                                + "by privacy rules.");
    }

    @Test
    void contradictoryEvidence() {
        assertThat(concerns(
                        model().trainingCode(code -> code.access(PUBLIC, HUB).access(WITHHELD, CARD))))
                .containsExactly(
                        "Sources contradict each other on the training code. Matters to whoever relies on either "
                                + "source.");
    }

    @Test
    void contradictoryLicenses() {
        assertThat(concerns(
                        model().trainingCode(code -> code.license("MIT", HUB).license("Apache-2.0", CARD))))
                .containsExactly(
                        "Sources contradict each other on the license of the training code. Matters to whoever relies on "
                                + "either source.");
    }

    @Test
    void unfitLicense() {
        assertThat(concerns(model().trainingData(
                                DataSet.named("Corpus").license("GPL-3.0-only").build())))
                .containsExactly(
                        "The license of the training data was not written for such work: Corpus: GNU General Public "
                                + "License v3.0 only. Matters to whoever has to tell what the license means for it.");
    }

    @Test
    void laundering() {
        Release base = Release.named("Base 7B").weights(PUBLIC, "CC-BY-NC-4.0").build();

        assertThat(concerns(model().base(FINE_TUNE, base).weights(PUBLIC, "MIT")))
                .last()
                .isEqualTo(
                        "License laundering, freer terms than the base allows: MIT License over Base 7B under Creative Commons "
                                + "Attribution Non Commercial 4.0 International; left out: non-commercial: rights hold for purposes that "
                                + "do not aim at commercial advantage or payment, section 2(a)(1). Matters to whoever relies on the "
                                + "stated terms.");
    }

    @Test
    void syntheticData() {
        assertThat(concerns(model().trainingData(DataSet.named("Dialogs")
                        .generatedBy("Llama 2 70B", "llama2")
                        .build())))
                .containsExactly(
                        "Training data come from a model whose terms limit training other models: Dialogs by Llama 2 70B: "
                                + "no training other models: neither the materials nor their outputs may be used to improve any large "
                                + "language model but Llama 2 and its derivatives, section 1.b.v. Matters to whoever trains on the data "
                                + "or builds on the model.");
    }

    @Test
    void withdrawn() {
        assertThat(concerns(model().trainingData(DataSet.named("The Pile")
                        .withdrawn(PartialDate.parse("2023-07"))
                        .build())))
                .containsExactly(
                        "Taken down: training data, The Pile, 2023-07. Matters to whoever wants to reproduce or audit the model.");
    }

    @Test
    void unreviewedLicense() {
        assertThat(concerns(model().weights(PUBLIC, "LicenseRef-read-by-nobody")))
                .containsExactly(
                        "It is not fully known what the license of the final weights permits: LicenseRef-read-by-nobody. "
                                + "Matters to whoever has to know what is permitted.");
    }

    private static <L extends Enum<L>> List<String> reasons(
            Release.Builder release, RuleSet<L> rules, String requirement) {
        return rules.evaluate(release.build()).findings().stream()
                .filter(finding -> finding.requirement().id().equals(requirement))
                .flatMap(finding -> Wording.reasons(finding.reasons(), new Wording.Sources()).stream())
                .toList();
    }

    @Test
    void licenseThatGrantsWithinLimitsDoesNotLetAnyone() {
        assertThat(reasons(
                        model().weights(PUBLIC, "LicenseRef-stability-community-2024"),
                        EuAiAct.RULES,
                        "license-grants"))
                .containsExactly(
                        "final weights: Stability AI Community License Agreement lets people use, modify and share"
                                + " them within limits");
    }

    @Test
    void codeIsOne() {
        assertThat(reasons(
                        model().trainingCode(code -> code.access(PUBLIC)
                                .completeness(Completeness.COMPLETE)
                                .license("MIT")),
                        Osaid.RULES,
                        "training-code"))
                .last()
                .isEqualTo("training code: MIT License lets anyone use, study, modify and share it");
    }

    @Test
    void termsOfABaseThatIsNotFoundAreNotKnown() {
        assertThat(reasons(model().base(FINE_TUNE, "Lost 7B").weights(PUBLIC, "MIT"), Spectrum.RULES, "weights-free"))
                .containsExactly(
                        "final weights: MIT AND terms not stated is not known in full, so that it is unknown who may"
                                + " use, study, modify and share them; from the base model Lost 7B, of which nothing is known");
    }

    @Test
    void sourcesThatNameAKnownAndAnUnknownLicenseLeaveItOpen() {
        assertThat(reasons(
                        model().weights(weights ->
                                weights.license("MIT", HUB).license("LicenseRef-read-by-nobody", CARD)),
                        Spectrum.RULES,
                        "weights-free"))
                .containsExactly(
                        "final weights: LicenseRef-read-by-nobody or, as others say, MIT may mean MIT or another text,"
                                + " so that it is unknown who may use, study, modify and share them [1, 2]");
    }

    @Test
    void sourcesThatNameUnknownLicensesLeaveThemUnreviewed() {
        assertThat(reasons(
                        model().weights(weights ->
                                weights.license("LicenseRef-a", HUB).license("LicenseRef-b", CARD)),
                        Spectrum.RULES,
                        "weights-free"))
                .containsExactly("final weights: LicenseRef-a or, as others say, LicenseRef-b has not been reviewed,"
                        + " so that it is unknown who may use, study, modify and share them [1, 2]");
    }

    @Test
    void dataThatWereTakenDownAreSaidToBe() {
        DataSet set = DataSet.named("LAION-2B-en")
                .kind(DataSet.Kind.PUBLIC)
                .withdrawn(PartialDate.of(2023, 12, 19))
                .build();

        assertThat(reasons(model().trainingData(set), Osaid.RULES, "data-disclosed"))
                .containsExactly(
                        "training data: LAION-2B-en was taken down on 2023-12-19 and is not listed with where to get"
                                + " it, as public data should be");
    }

    @Test
    void sharedDataAreToldInWords() {
        DataSet set = DataSet.named("Corpus").access(PUBLIC).build();

        assertThat(reasons(
                        model().trainingData(data -> data.dataSet(set).completeness(Completeness.COMPLETE)),
                        G7.RULES,
                        "training-data"))
                .containsExactly("training data: all shared, or explained where that is impossible: yes");
    }

    private static String claim(Release.Builder release, String label) {
        return Wording.claim(ClaimCheck.of(release.claim(label).build()).get(0));
    }

    @Test
    void claimThatHolds() {
        assertThat(claim(model().weights(PUBLIC, "MIT").frameworkSupport(YES), "open weights"))
                .isEqualTo("\"open weights\" holds");
    }

    @Test
    void claimThatDoesNotHold() {
        assertThat(claim(model().weights(WITHHELD), "open source"))
                .isEqualTo(
                        "\"open source\" does not hold; true would be \"closed\": the first requirement that breaks it is \"The "
                                + "weights can be had\" (Open-Weights vs Open-Source AI 2026, Open-Weights Models)");
    }

    @Test
    void claimThatCannotBeTold() {
        assertThat(claim(model(), "open weights"))
                .isEqualTo(
                        "\"open weights\" cannot be told; \"closed\" is proven: the first requirement that is open is \"The "
                                + "weights can be had\" (Open-Weights vs Open-Source AI 2026, Open-Weights Models)");
    }

    @Test
    void claimThatMeansNothing() {
        assertThat(claim(model(), "openish")).isEqualTo("\"openish\" cannot be told, since it means nothing definite");
    }

    @Test
    void exemptionIsWhatAppears() {
        assertThat(Wording.level(
                        EuAiAct.RULES.evaluate(model().weights(WITHHELD).build())))
                .isEqualTo("appears not exempt");
    }

    @Test
    void restrictionsOfOneLicenseAreToldTogether() {
        Release release = model().weights(PUBLIC, "llama2").build();

        assertThat(Wording.concernsInShort(Concern.of(release)))
                .containsExactly(new Wording.Note(
                        Concern.Kind.RESTRICTION,
                        "Llama 2 Community License Agreement restricts the final weights. Matters to whoever uses, changes or "
                                + "passes on the weights.",
                        List.of(
                                "user cap (section 2), no training other models (section 1.b.v), use policy (section 1.b.iv; "
                                        + "Acceptable Use Policy)"),
                        List.of()));
    }

    @Test
    void restrictionsOfTwoLicensesAreToldApart() {
        LicenseCatalog catalog = LicenseCatalog.builtIn();
        Release release = model().weights(
                        weights -> weights.license("llama2 AND CC-BY-NC-4.0").access(PUBLIC))
                .build();

        assertThat(catalog.resolve("llama2 AND CC-BY-NC-4.0").limits()).hasSize(4);
        assertThat(Wording.concerns(Concern.of(release)))
                .filteredOn(note -> note.kind() == Concern.Kind.RESTRICTION)
                .extracting(note -> note.details().size())
                .containsExactly(3, 1);
    }

    @Test
    void factsOnWhichTheSameRuleSetsPartAreToldTogether() {
        assertThat(Wording.partings(List.of(
                        parting(Component.PAPER, "access"),
                        parting(Component.PAPER, "license"),
                        parting(Component.NO_SYSTEMIC_RISK, "stated"))))
                .containsExactly(
                        "In the way of mof, not asked by g7: research paper (access and license); no systemic risk");
    }

    private static SideBySide.Parting parting(Component component, String property) {
        return new SideBySide.Parting(component, property, Set.of("mof"), Set.of(), Set.of("g7"));
    }

    @Test
    void onlySoManySourcesAreCitedInOnePlace() {
        Wording.Sources sources = new Wording.Sources(2);

        assertThat(sources.numbers(List.of(CARD, HUB, Evidence.of("a"), Evidence.of("b"))))
                .isEqualTo(" [1, 2 and 2 more]");
        assertThat(sources.list()).containsExactly("[1] https://example.org/card", "[2] https://example.org/hub");
        assertThat(new Wording.Sources().numbers(List.of())).isEmpty();
    }
}
