package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.SELECTED;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Completeness.PARTIAL;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.Restriction;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Concern;
import org.openness.rules.Condition;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;
import org.openness.rules.compare.ClaimCheck;
import org.openness.rules.compare.SideBySide;
import org.openness.rules.definition.Consequences;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.FullyOpen;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.ModelOpennessFramework;
import org.openness.rules.definition.ModelOpennessFramework.OpennessClass;
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
        List<Concern> all = Concern.of(release.build());
        return all.stream()
                .map(concern -> Wording.concern(concern, Wording.isLicenseOpen(all)))
                .toList();
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
    void restrictionOfATextThatMayNotBeMeant() {
        assertThat(Wording.concernsInShort(
                        Concern.of(model().weights(PUBLIC, "gemma").build())))
                .first()
                .isEqualTo(new Wording.Note(
                        Concern.Kind.RESTRICTION,
                        "Gemma Terms of Use, if it is meant, restricts the final weights. Matters to whoever uses, changes or"
                                + " passes on the weights.",
                        List.of(
                                "use policy (section 3.2; Gemma Prohibited Use Policy), conditions on training other models"
                                        + " (sections 1.1(e) and 3.1), conditional redistribution (section 3.1), revocable (sections 3.2"
                                        + " and 4.1; Prohibited Use Policy, first line), revocable (section 3.2; Prohibited Use Policy,"
                                        + " first line)"),
                        List.of()));
    }

    @Test
    void whatIsNeededOfTheSameLicenseIsToldAtOnce() {
        assertThat(reasons(EuAiAct.RULES, "no-disqualifier", model().weights(PUBLIC, "LicenseRef-x")))
                .containsExactly("final weights: LicenseRef-x has not been reviewed, needed: a license without "
                        + "restrictions of the kind \"non-commercial\", \"research only\" and \"user cap\"");
        assertThat(reasons(EuAiAct.RULES, "no-disqualifier", model().weights(PUBLIC, "unlicensed")))
                .containsExactly("final weights: no license is granted, needed: a license without restrictions of the "
                        + "kind \"non-commercial\", \"research only\" and \"user cap\"");
    }

    @Test
    void versionsOfATextAreToldOnce() {
        Release base =
                Release.named("Base 7B").weights(PUBLIC, "Gemma Terms of Use").build();

        assertThat(reasons(
                        Spectrum.RULES,
                        "weights-free",
                        model().base(FINE_TUNE, base).weights(PUBLIC, "CC-BY-NC-4.0")))
                .first(InstanceOfAssertFactories.STRING)
                .containsOnlyOnce("use policy: ");
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

    /** What is told of the facts that decide a requirement, with the numbers of the sources. */
    private static List<String> reasons(RuleSet<?> rules, String requirement, Release.Builder release) {
        return reasons(rules, requirement, release.build(), new Wording.Sources());
    }

    private static List<String> reasons(
            RuleSet<?> rules, String requirement, Release release, Wording.Sources sources) {
        return rules.evaluate(release).findings().stream()
                .filter(finding -> finding.requirement().id().equals(requirement))
                .flatMap(finding -> Wording.reasons(finding.reasons(), sources).stream())
                .toList();
    }

    @Test
    void licenseThatGrantsWithinLimitsDoesNotLetAnyone() {
        assertThat(reasons(
                        EuAiAct.RULES,
                        "license-grants",
                        model().weights(PUBLIC, "LicenseRef-stability-community-2024")))
                .containsExactly(
                        "final weights: Stability AI Community License Agreement lets people use, modify and share"
                                + " them within limits");
    }

    @Test
    void codeIsOne() {
        assertThat(reasons(
                        Osaid.RULES,
                        "training-code",
                        model().trainingCode(code ->
                                code.access(PUBLIC).completeness(COMPLETE).license("MIT"))))
                .last()
                .isEqualTo("training code: MIT License lets anyone use, study, modify and share it");
    }

    @Test
    void termsOfABaseThatIsNotFoundAreNotKnown() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "weights-free",
                        model().base(FINE_TUNE, "Lost 7B").weights(PUBLIC, "MIT")))
                .containsExactly(
                        "final weights: MIT AND terms not stated is not known in full, so that it is unknown who may"
                                + " use, study, modify and share them; from the base model Lost 7B, of which nothing is known");
    }

    @Test
    void sourcesThatNameAKnownAndAnUnknownLicenseLeaveItOpen() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "weights-free",
                        model().weights(weights ->
                                weights.license("MIT", HUB).license("LicenseRef-read-by-nobody", CARD))))
                .containsExactly(
                        "final weights: LicenseRef-read-by-nobody or, as others say, MIT may mean MIT or another text,"
                                + " so that it is unknown who may use, study, modify and share them [1, 2]");
    }

    @Test
    void sourcesThatNameUnknownLicensesLeaveThemUnreviewed() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "weights-free",
                        model().weights(weights ->
                                weights.license("LicenseRef-a", HUB).license("LicenseRef-b", CARD))))
                .containsExactly("final weights: LicenseRef-a or, as others say, LicenseRef-b has not been reviewed,"
                        + " so that it is unknown who may use, study, modify and share them [1, 2]");
    }

    @Test
    void dataThatWereTakenDownAreSaidToBe() {
        DataSet set = DataSet.named("LAION-2B-en")
                .kind(DataSet.Kind.PUBLIC)
                .withdrawn(PartialDate.of(2023, 12, 19))
                .build();

        assertThat(reasons(Osaid.RULES, "data-disclosed", model().trainingData(set)))
                .containsExactly(
                        "training data: LAION-2B-en was taken down on 2023-12-19 and is not listed with where to get"
                                + " it, as public data should be");
    }

    @Test
    void sharedDataAreToldInWords() {
        DataSet set = DataSet.named("Corpus").access(PUBLIC).build();

        assertThat(reasons(
                        G7.RULES,
                        "training-data",
                        model().trainingData(data -> data.dataSet(set).completeness(COMPLETE))))
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

    @Test
    void asManySourcesAsAreCitedLeaveNoneOut() {
        Wording.Sources sources = new Wording.Sources(2);

        assertThat(sources.numbers(List.of(HUB, CARD))).isEqualTo(" [1, 2]");
        assertThat(sources.cited()).containsExactly(HUB, CARD);
    }

    private static Release.Builder tunedOn(Release.Builder base) {
        return model().base(FINE_TUNE, base.build());
    }

    private static Release.Builder base() {
        return Release.named("Base 7B");
    }

    @Test
    void factsOfTheBaseAreToldApart() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "training-code",
                        tunedOn(base().trainingCode(
                                                code -> code.access(WITHHELD).completeness(COMPLETE)))
                                .trainingCode(code -> code.access(PUBLIC).completeness(PARTIAL))))
                .containsExactly(
                        "training code: access is withheld, needed: public; from the base model Base 7B",
                        "training code: completeness is partial, needed: complete");
    }

    @Test
    void termsAreToldApart() {
        assertThat(reasons(
                        Osaid.RULES,
                        "training-code",
                        model().trainingCode(code -> code.access(WITHHELD).license("CC-BY-NC-4.0"))))
                .containsExactly(
                        "training code: access is withheld, needed: public",
                        "training code: Creative Commons Attribution Non Commercial 4.0 International limits use, "
                                + "modify and share (non-commercial: rights hold for purposes that do not aim at "
                                + "commercial advantage or payment, section 2(a)(1))");
    }

    @Test
    void whatABaseKeepsIsNotUnusedInTheDerivedModel() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "training-code",
                        tunedOn(base().trainingCode(code -> code.access(WITHHELD)))
                                .trainingCode(Artifact.Builder::notUsed)))
                .containsExactly("training code: access is withheld, needed: public; from the base model Base 7B");
    }

    @Test
    void accessOnWhichSourcesContradictEachOtherIsNotKnown() {
        assertThat(reasons(
                        EuAiAct.RULES,
                        "usage-public",
                        model().modelCard(card -> card.access(PUBLIC, HUB).access(WITHHELD, CARD))))
                .contains("model card: access is not known, sources contradict each other, needed: public [1, 2]");
    }

    @Test
    void accessForSomeIsForSelectedApplicants() {
        assertThat(reasons(Spectrum.RULES, "weights-available", model().weights(SELECTED)))
                .containsExactly("final weights: access is for selected applicants, needed: at least on approval");
    }

    @Test
    void withdrawalIsToldOfAccess() {
        assertThat(reasons(
                        Spectrum.RULES,
                        "training-code",
                        model().trainingCode(code ->
                                code.withdrawn(PartialDate.parse("2025-03")).completeness(PARTIAL))))
                .containsExactly(
                        "training code: access is withheld, withdrawn in 2025-03, needed: public; completeness "
                                + "is partial, needed: complete");
    }

    @Test
    void clauseOfAFreedomThatIsNotAskedForIsLeftOut() {
        assertThat(reasons(EuAiAct.RULES, "license-grants", model().weights(PUBLIC, "LicenseRef-ai2-impact-mr")))
                .containsExactly("final weights: AI2 ImpACT License, Medium Risk Artifacts limits share (no "
                        + "redistribution: the artifact itself may not be passed on, not located (text not read))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MIT | access is public; MIT License is an open license",
                "CC-BY-NC-4.0 | Creative Commons Attribution Non Commercial 4.0 International is not an open license, "
                        + "needed: an open license",
                "LicenseRef-x | LicenseRef-x has not been reviewed, needed: an open license",
                "unlicensed | no license is granted, needed: an open license"
            })
    void openLicense(String license, String told) {
        assertThat(reasons(ModelOpennessFramework.RULES, "final-parameters", model().weights(PUBLIC, license)))
                .containsExactly("final weights: " + told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "MIT | MIT License has no restriction of the kind \"conditional modification\"",
                "Elastic-2.0 | Elastic License 2.0 has a restriction of the kind \"conditional modification\", needed: none "
                        + "of that kind",
                "LicenseRef-x | LicenseRef-x has not been reviewed, needed: a license without restrictions of the kind "
                        + "\"conditional modification\"",
                "unlicensed | no license is granted, needed: a license without restrictions of the kind \"conditional "
                        + "modification\""
            })
    void kindOfRestriction(String license, String told) {
        assertThat(reasons(EuAiAct.RULES, "modification", model().weights(PUBLIC, license)))
                .containsExactly("final weights: " + told);
    }

    private static final DataSet CORPUS = DataSet.named("Corpus")
            .kind(DataSet.Kind.OPEN)
            .access(PUBLIC)
            .license("CC-BY-4.0")
            .build();

    private static DataSet withheld(String name) {
        return DataSet.named(name).kind(DataSet.Kind.WITHHELD).evidence(HUB).build();
    }

    private static List<String> disclosed(Release.Builder release) {
        return reasons(Osaid.RULES, "data-disclosed", release);
    }

    @Test
    void listOfDataSetsThatIsNotGiven() {
        assertThat(disclosed(model())).containsExactly("training data: which data sets there are is not stated");
    }

    @Test
    void listOfDataSetsThatMayBeIncomplete() {
        assertThat(disclosed(model().trainingData(data -> data.dataSet(CORPUS))))
                .containsExactly("training data: it is not stated that the list of data sets is complete");
    }

    @Test
    void listOfDataSetsThatIsIncomplete() {
        assertThat(disclosed(model().trainingData(data -> data.dataSet(CORPUS).completeness(PARTIAL))))
                .containsExactly("training data: the list of data sets is not complete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | 5 is not shared or explained, but withheld",
                "6 | 5 is not shared or explained, but withheld; and one more data set",
                "7 | 5 is not shared or explained, but withheld; and 2 more data sets"
            })
    void onlyFiveDataSetsAreTold(int sets, String end) {
        assertThat(disclosed(model().trainingData(data -> {
                    for (int i = 1; i <= sets; i++) {
                        data.dataSet(withheld("Set " + i));
                    }
                    return data;
                })))
                .singleElement(STRING)
                .startsWith("training data: Set 1 is not shared or explained, but withheld; Set 2 is")
                .endsWith("; Set " + end + " [1]");
    }

    @Test
    void dataSetsThatABaseKeepsAreThoseOfTheBase() {
        Release.Builder first =
                base().trainingData(data -> data.dataSet(withheld("Secret")).completeness(COMPLETE));
        Wording.Sources sources = new Wording.Sources();

        assertThat(reasons(
                        Osaid.RULES,
                        "data-disclosed",
                        model().base(
                                        FINE_TUNE,
                                        Release.named("Base 7B Chat")
                                                .base(FINE_TUNE, first.build())
                                                .trainingData(data ->
                                                        data.dataSet(CORPUS).completeness(COMPLETE))
                                                .build())
                                .trainingData(data -> data.dataSet(CORPUS).completeness(COMPLETE, CARD))
                                .build(),
                        sources))
                .containsExactly("training data: Secret is not shared or explained, but withheld; from the base model "
                        + "Base 7B Chat [1]");
        assertThat(sources.cited()).containsExactly(HUB);
    }

    @Test
    void dataSetsOfABaseThatWasNotFoundAreNotStated() {
        assertThat(disclosed(model().base(FINE_TUNE, "Lost 7B")
                        .trainingData(data -> data.dataSet(CORPUS).completeness(COMPLETE))))
                .containsExactly(
                        "training data: which data sets there are is not stated; from the base model Lost 7B, of "
                                + "which nothing is known");
    }

    @Test
    void whoStatesTheAccessToTheDataIsCitedForIt() {
        Wording.Sources sources = new Wording.Sources();

        assertThat(reasons(
                        G7.RULES,
                        "open-data",
                        model().trainingData(data -> data.dataSet(withheld("Secret"))
                                        .access(WITHHELD, CARD)
                                        .completeness(COMPLETE))
                                .build(),
                        sources))
                .containsExactly("training data: access is withheld, needed: at least on acceptance [1]");
        assertThat(sources.cited()).containsExactly(CARD);
    }

    @Test
    void dataThatMayBeShared() {
        assertThat(reasons(G7.RULES, "training-data", model()))
                .containsExactly(
                        "training data: all shared, or explained where that is impossible: not stated, needed: "
                                + "yes");
    }

    private static <L extends Enum<L>> List<List<String>> questions(RuleSet<L> rules, FullyOpen release) {
        return rules.evaluate(release.build()).questions().stream()
                .map(question -> Wording.questions(question.facts()))
                .toList();
    }

    @Test
    void lineageIsAskedForInAQuestion() {
        assertThat(questions(Spectrum.RULES, FullyOpen.model().unknown(Component.LINEAGE)))
                .containsExactly(
                        List.of("Is it stated whether the model was trained from scratch, or from which base? No."),
                        List.of("Is it stated whether the model was trained from scratch, or from which base? Yes."));
    }

    @Test
    void whatMustBeSoIsAskedApartFromWhatMustNot() {
        assertThat(questions(
                        Spectrum.RULES,
                        FullyOpen.model()
                                .but(
                                        Component.WEIGHTS,
                                        weights -> weights.access(Fact.between(HOSTED, PUBLIC))
                                                .completeness(COMPLETE)
                                                .license("MIT"))))
                .contains(List.of(
                        "Are the final weights to be had at least on approval? Yes.",
                        "Are the final weights to be had at least on acceptance? No."));
    }

    @Test
    void dataThatAreSharedAreAskedFor() {
        assertThat(questions(G7.RULES, FullyOpen.model().but(Component.TRAINING_DATA, data -> data.access(PUBLIC))))
                .contains(List.of("Are the training data shared in full, or explained where that is impossible? No."));
    }

    private static <L extends Enum<L>> List<String> steps(RuleSet<L> rules, L target, Release release) {
        return Wording.steps(rules.evaluate(release).planTo(target).best());
    }

    @Test
    void stepsThatABaseBindsAreToldApart() {
        Release base = base().trainingCode(code -> code.access(WITHHELD).completeness(COMPLETE))
                .build();

        assertThat(steps(
                        Spectrum.RULES,
                        OpennessLevel.OPEN_SOURCE,
                        FullyOpen.model()
                                .lineage(release -> release.base(FINE_TUNE, base))
                                .but(
                                        Component.TRAINING_CODE,
                                        code -> code.access(PUBLIC)
                                                .completeness(PARTIAL)
                                                .license("MIT"))
                                .build()))
                .containsSequence(
                        "publish the training code: public (bound by the base model Base 7B)",
                        "publish the training code: complete");
    }

    @Test
    void licenseThatShallBeOpen() {
        assertThat(steps(
                        ModelOpennessFramework.RULES,
                        OpennessClass.CLASS_III,
                        FullyOpen.model()
                                .under(Component.WEIGHTS, "CC-BY-NC-4.0")
                                .build()))
                .containsExactly("put the final weights under a license that is open");
    }

    @Test
    void licenseThatShallGrantFreedomsAndHaveNoRestrictions() {
        assertThat(steps(
                        EuAiAct.RULES,
                        EuAiAct.Exemption.EXEMPT,
                        FullyOpen.model().under(Component.WEIGHTS, "unlicensed").build()))
                .containsExactly(
                        "put the final weights under a license that lets people use, modify and share them and has "
                                + "no restriction of the kind \"territory\", \"no training other models\", \"conditions on training "
                                + "other models\", \"conditional modification\", \"conditional redistribution\", \"non-"
                                + "commercial\", \"research only\", \"user cap\" and \"revenue cap\"");
    }

    @Test
    void licenseThatShallLoseARestriction() {
        RuleSet<Freedom> rules = new RuleSet<>(
                "house",
                "1",
                Osaid.RULES.source(),
                Freedom.class,
                List.of(new Requirement<>(
                        "no-user-cap",
                        "Large products may be built on it",
                        Freedom.ENOUGH,
                        Osaid.RULES.source(),
                        Condition.needs(Component.WEIGHTS, Aspect.without(Restriction.Kind.USER_CAP), YES))));

        assertThat(steps(
                        rules, Freedom.ENOUGH, model().weights(PUBLIC, "llama2").build()))
                .containsExactly(
                        "put the final weights under a license that has no restriction of the kind \"user cap\"");
    }

    private enum Freedom {
        TOO_LITTLE,
        ENOUGH
    }

    @Test
    void licenseOfCodeThatShallLetAnyoneUseIt() {
        assertThat(steps(
                        Osaid.RULES,
                        Osaid.Conformance.CONFORMS_IN_SUBSTANCE,
                        FullyOpen.model()
                                .under(Component.TRAINING_CODE, "CC-BY-NC-4.0")
                                .build()))
                .containsExactly(
                        "put the training code under a license that lets anyone use, study, modify and share it for any "
                                + "purpose");
    }

    @Test
    void concernsOfTwoComponentsAreToldApart() {
        assertThat(Wording.concerns(Concern.of(
                        model().inferenceCode(code -> code.access(PUBLIC, HUB).access(WITHHELD, CARD))
                                .trainingCode(code -> code.access(PUBLIC, HUB).access(WITHHELD, CARD))
                                .build())))
                .extracting(Wording.Note::text)
                .containsExactly(
                        "Sources contradict each other on the inference code. Matters to whoever relies on either source.",
                        "Sources contradict each other on the training code. Matters to whoever relies on either source.");
    }

    @Test
    void restrictionAndMisfitOfOneLicenseAreToldApart() {
        assertThat(Wording.concernsInShort(
                        Concern.of(model().weights(PUBLIC, "CC-BY-NC-4.0").build())))
                .containsExactly(
                        new Wording.Note(
                                Concern.Kind.RESTRICTION,
                                "Creative Commons Attribution Non Commercial 4.0 International restricts the final weights. "
                                        + "Matters to whoever uses, changes or passes on the weights.",
                                List.of("non-commercial (section 2(a)(1))"),
                                List.of()),
                        new Wording.Note(
                                Concern.Kind.UNFIT_LICENSE,
                                "The license of the final weights was not written for such work: Creative Commons "
                                        + "Attribution Non Commercial 4.0 International. Matters to whoever has to tell what "
                                        + "the license means for it.",
                                List.of(),
                                List.of()));
    }

    @Test
    void restrictionsOfSeveralTextsNameTheText() {
        Release base = base().weights(PUBLIC, "CC-BY-NC-4.0 AND JSON").build();

        assertThat(concerns(model().base(FINE_TUNE, base).weights(PUBLIC, "MIT")))
                .contains("License laundering, freer terms than the base allows: MIT License over Base 7B under "
                        + "CC-BY-NC-4.0 AND JSON; left out: non-commercial: rights hold for purposes that do not aim at "
                        + "commercial advantage or payment, section 2(a)(1) of Creative Commons Attribution Non "
                        + "Commercial 4.0 International; field of use: the software is to serve good and not evil, which "
                        + "leaves the judgement of purposes open, paragraph 3 of the text of JSON License. Matters to "
                        + "whoever relies on the stated terms.");
    }

    private enum Furniture {
        TABLE,
        ARM_CHAIR
    }

    @Test
    void idIsTheNameInKebabCase() {
        assertThat(Wording.id(Furniture.ARM_CHAIR)).isEqualTo("arm-chair");
    }

    private static String transparency(UnaryOperator<Artifact.Builder> dataInformation) {
        return Wording.consequence(Consequences.COMPLY.evaluate(
                model().dataInformation(dataInformation).build()));
    }

    @Test
    void consequenceThatIsNotKnownIsNotToldAsANo() {
        String asked = "Does it give the transparency on training data that regulation may ask for? ";

        assertThat(transparency(information -> information)).isEqualTo(asked + "not known");
        assertThat(transparency(information -> information.detail(Fact.between(Detail.NONE, Detail.SUMMARY))))
                .isEqualTo(asked + "at most partly");
        assertThat(transparency(information -> information.detail(Detail.SUMMARY)))
                .isEqualTo(asked + "partly");
        assertThat(transparency(information -> information.detail(Detail.SOURCES)))
                .isEqualTo(asked + "at least partly");
        assertThat(transparency(
                        information -> information.detail(Detail.SOURCES).access(PUBLIC)))
                .isEqualTo(asked + "yes");
        assertThat(transparency(information -> information.detail(Detail.NONE))).isEqualTo(asked + "no");
    }
}
