package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Problem;
import org.openness.core.license.License;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.Permission;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

class MergingTest {

    private static final Evidence PLATFORM = evidence("hub", Speaker.PLATFORM);
    private static final Evidence AUTHOR = evidence("card", Speaker.PRODUCER);
    private static final Evidence TOOL = evidence("bom", Speaker.TOOL);

    private static Evidence evidence(String source, Speaker by) {
        return new Evidence(source, Optional.empty(), Optional.empty(), by);
    }

    /** A release in which somebody says something. */
    private static Release said(String name, Evidence evidence, UnaryOperator<Release.Builder> facts) {
        return facts.apply(Release.named(name)
                        .artifact(Component.MODEL_CARD, card -> card.access(Access.PUBLIC, evidence)))
                .build();
    }

    private static Imported merge(Release... releases) {
        List<Imported> parts = new ArrayList<>();
        for (Release release : releases) {
            parts.add(new Imported("test", release, List.of()));
        }
        return Imports.merge(parts);
    }

    private static Release merged(Release... releases) {
        return merge(releases).release();
    }

    private static Release weights(UnaryOperator<Artifact.Builder> facts) {
        return Release.named("a").weights(facts).build();
    }

    @Test
    void oneStaysAsItIs() {
        Imported only = new Imported("test", Release.named("a").build(), List.of());
        assertThat(Imports.merge(List.of(only))).isSameAs(only);
    }

    @Test
    void mergingAReleaseWithItselfChangesNoFact() {
        Release release = Release.named("a")
                .alias("b")
                .producer("p")
                .note("n")
                .claim("open", AUTHOR)
                .license("Apache-2.0", AUTHOR)
                .license(License.Subject.DATA, "CC-BY-4.0", AUTHOR)
                .base(Base.Relation.MERGE, "base", AUTHOR)
                .weights(weights -> weights.access(Access.PUBLIC, PLATFORM)
                        .completeness(Completeness.PARTIAL, TOOL)
                        .license("mit", AUTHOR)
                        .location("https://example.org"))
                .checkpoints(checkpoints ->
                        checkpoints.withdrawn(PartialDate.parse("2024")).evidence(PLATFORM))
                .trainingCode(code -> code.notUsed().evidence(AUTHOR))
                .trainingData(data -> data.dataSet(DataSet.named("d")
                        .kind(DataSet.Kind.UNSHAREABLE)
                        .reason("personal data")
                        .detail(Detail.SOURCES)
                        .license("mit")
                        .generatedBy("m", "mit")
                        .evidence(AUTHOR)
                        .build()))
                .frameworkSupport(Answer.YES, AUTHOR)
                .build();
        assertThat(merged(release, release)).isEqualTo(release);
    }

    @Test
    void platformNamesTheReleaseBeforeTheAuthorBeforeATool() {
        Release merged =
                merged(said("tool", TOOL, r -> r), said("author", AUTHOR, r -> r), said("platform", PLATFORM, r -> r));
        assertThat(merged.name()).isEqualTo("platform");
        assertThat(merged.aliases()).containsExactly("author", "tool");
    }

    @Test
    void orderOfDocumentsDecidesAmongEquals() {
        assertThat(merged(said("first", AUTHOR, r -> r), said("second", AUTHOR, r -> r))
                        .name())
                .isEqualTo("first");
    }

    @Test
    void nameOfAFileIsNoAlias() {
        Imported hub = new Imported("test", said("a/b", PLATFORM, r -> r), List.of());
        Imported card = new Imported(HuggingFaceCard.ID, said("README", AUTHOR, r -> r), List.of());
        assertThat(Imports.merge(List.of(card, hub)).release().aliases()).isEmpty();
    }

    @Test
    void valueThatWasLeftOutIsNoted() {
        Imported merged = merge(
                said("a", AUTHOR, r -> r.producer("Author Lab").released(PartialDate.parse("2024-01"))),
                said("a", PLATFORM, r -> r.producer("account")));
        assertThat(merged.release().producer()).contains("account");
        assertThat(merged.notes())
                .extracting(Problem::toString)
                .containsExactly("the document: found producer \"Author Lab\", expected producer \"account\", which was"
                        + " taken");
        assertThat(merged.release().released()).contains(PartialDate.parse("2024-01"));
    }

    @Test
    void remarksAreJoined() {
        assertThat(merged(said("a", AUTHOR, r -> r.note("One.")), said("a", PLATFORM, r -> r.note("Two.")))
                        .note())
                .contains("Two. One.");
    }

    @Test
    void notesOfAllStay() {
        Problem note = new Problem("odd", "", 1, 1, "x", "y", Optional.empty());
        Imported noted = new Imported("test", Release.named("a").build(), List.of(note));
        assertThat(Imports.merge(List.of(noted, noted)).notes()).containsExactly(note, note);
    }

    @Test
    void statementsThatAgreeAreIntersected() {
        Release merged = merged(
                weights(w -> w.access(Fact.between(Access.ON_APPROVAL, Access.PUBLIC, PLATFORM))),
                weights(w -> w.access(Fact.between(Access.WITHHELD, Access.ON_ACCEPTANCE, AUTHOR))));
        Fact<Access> access = merged.artifact(Component.WEIGHTS).access();
        assertThat(List.of(access.atLeast(), access.atMost()))
                .containsExactly(Access.ON_APPROVAL, Access.ON_ACCEPTANCE);
    }

    @Test
    void statementsThatExcludeEachOtherAreKept() {
        Release merged =
                merged(weights(w -> w.access(Access.WITHHELD, PLATFORM)), weights(w -> w.access(Access.PUBLIC, TOOL)));
        Fact<Access> access = merged.artifact(Component.WEIGHTS).access();
        assertThat(access.isContradictory()).isTrue();
        assertThat(access.evidence()).containsExactlyInAnyOrder(PLATFORM, TOOL);
    }

    @Test
    void evidenceOfOneIsNotLentToAnother() {
        Release merged = merged(
                weights(w -> w.access(Access.PUBLIC)),
                weights(w -> w.completeness(Completeness.COMPLETE).evidence(TOOL)));
        assertThat(merged.artifact(Component.WEIGHTS).access().evidence()).isEmpty();
    }

    @Test
    void sameLicenseInOtherWordsIsOneStatement() {
        Release merged =
                merged(said("a", AUTHOR, r -> r.license("MIT", AUTHOR)), said("a", TOOL, r -> r.license("mit", TOOL)));
        assertThat(merged.licenses())
                .singleElement()
                .extracting(LicenseStatement::evidence)
                .isEqualTo(List.of(TOOL, AUTHOR));
    }

    @Test
    void licensesThatDifferBoundTheirSubject() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license("mit", AUTHOR)), said("a", TOOL, r -> r.license("llama2", TOOL)));
        Fact<Permission> use = Aspect.USE.read(merged, Component.WEIGHTS);
        assertThat(List.of(use.atLeast(), use.atMost())).containsExactly(Permission.RESTRICTED, Permission.FREE);
    }

    @Test
    void licenseOfTheReleaseStandsBesideThatOfTheWeights() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license("mit", AUTHOR)),
                said("a", TOOL, r -> r.weights(weights -> weights.license("llama2", TOOL))));
        assertThat(merged.artifact(Component.WEIGHTS).licenses())
                .extracting(statement -> statement.terms().text())
                .containsExactlyInAnyOrder("mit", "llama2");
    }

    @Test
    void licenseOfAllWeightsStandsBesideThatOfTheRelease() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license(License.Subject.WEIGHTS, "mit", AUTHOR)),
                said("a", TOOL, r -> r.license("llama2", TOOL)));
        assertThat(merged.artifact(Component.WEIGHTS).licenses())
                .extracting(statement -> statement.terms().text())
                .containsExactlyInAnyOrder("mit", "llama2");
    }

    @Test
    void licenseOfCodeGoesBeforeThatOfTheRelease() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license("llama2", AUTHOR)),
                said("a", TOOL, r -> r.trainingCode(code -> code.license("mit", TOOL))));
        assertThat(merged.terms(Component.TRAINING_CODE).outcome()).isEqualTo(LicenseOutcome.OSI_APPROVED);
    }

    @Test
    void claimsAreJoinedByTheirWords() {
        Release merged =
                merged(said("a", AUTHOR, r -> r.claim("open", AUTHOR)), said("a", TOOL, r -> r.claim("open", TOOL)));
        assertThat(merged.claims()).singleElement().extracting("evidence").isEqualTo(List.of(TOOL, AUTHOR));
    }

    @Test
    void basesAreMatchedByTheirNames() {
        Release known = Release.named("B").build();
        Release merged = merged(
                said("a", AUTHOR, r -> r.base(Base.Relation.FINE_TUNE, "b", AUTHOR)),
                said("a", TOOL, r -> r.base(new Base("B", Base.Relation.FINE_TUNE, Optional.of(known)), TOOL)));
        assertThat(merged.lineage().bases())
                .containsExactly(new Base("B", Base.Relation.FINE_TUNE, Optional.of(known)));
    }

    @Test
    void relationThatIsStatedReplacesFineTuning() {
        Release known = Release.named("b").build();
        Release merged = merged(
                said("a", AUTHOR, r -> r.base(Base.Relation.FINE_TUNE, known, AUTHOR)),
                said("a", TOOL, r -> r.base(Base.Relation.ADAPTER, "b", TOOL)));
        assertThat(merged.lineage().bases()).containsExactly(new Base("b", Base.Relation.ADAPTER, Optional.of(known)));
    }

    @Test
    void relationsThatContradictEachOtherBothBind() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.base(Base.Relation.MERGE, "b", AUTHOR)),
                said("a", TOOL, r -> r.base(Base.Relation.ADAPTER, "b", TOOL)));
        assertThat(merged.lineage().bases())
                .extracting(Base::relation)
                .containsExactly(Base.Relation.MERGE, Base.Relation.ADAPTER);
    }

    @Test
    void baseBindsWhoeverNamesIt() {
        Imported merged = merge(
                said("a", AUTHOR, r -> r.trainedFromScratch(AUTHOR)),
                said("a", TOOL, r -> r.base(Base.Relation.MERGE, "b", TOOL)));
        assertThat(merged.release().lineage().kind()).isEqualTo(Lineage.Kind.DERIVED);
        assertThat(merged.notes())
                .extracting(Problem::toString)
                .containsExactly("the document: found the descent \"FROM_SCRATCH\", expected the descent \"DERIVED\","
                        + " which was taken");
    }

    @Test
    void baseThatIsUndisclosedGoesBeforeNone() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.trainedFromScratch(AUTHOR)), said("a", TOOL, r -> r.baseUndisclosed(TOOL)));
        assertThat(merged.lineage()).isEqualTo(new Lineage(Lineage.Kind.UNDISCLOSED, List.of(), List.of(TOOL)));
    }

    @Test
    void releaseIsNotItsOwnBaseByAnotherName() {
        Release known = Release.named("b").base(Base.Relation.MERGE, "a/model").build();
        Release merged = merged(
                said("a/model", PLATFORM, r -> r),
                said(
                        "model",
                        AUTHOR,
                        r -> r.base(Base.Relation.FINE_TUNE, known).base(Base.Relation.MERGE, "a/model")));
        assertThat(merged.lineage().bases()).containsExactly(new Base("b", Base.Relation.FINE_TUNE, Optional.empty()));
    }

    @Test
    void withdrawalThatNobodyContradictsStays() {
        Release merged = merged(
                weights(w -> w.withdrawn(PartialDate.parse("2024")).evidence(AUTHOR)),
                weights(w -> w.license("mit", TOOL)));
        assertThat(merged.artifact(Component.WEIGHTS).withdrawn()).contains(PartialDate.parse("2024"));
    }

    @Test
    void withdrawalThatIsContradictedIsOneStatementOfTwo() {
        Imported merged = merge(
                weights(w -> w.withdrawn(PartialDate.parse("2024")).evidence(AUTHOR)),
                weights(w -> w.access(Access.PUBLIC, PLATFORM)));
        Fact<Access> access = merged.release().artifact(Component.WEIGHTS).access();
        assertThat(List.of(access.atLeast(), access.atMost())).containsExactly(Access.WITHHELD, Access.PUBLIC);
        assertThat(merged.notes())
                .extracting(Problem::toString)
                .containsExactly(
                        "the document: found weights \"withdrawn 2024\", expected weights \"access\", which was"
                                + " taken");
    }

    @Test
    void whatOneSaysIsNotUsedIsUsedIfAnotherHasIt() {
        Imported merged = merge(
                said("a", AUTHOR, r -> r.evaluationCode(code -> code.notUsed().evidence(AUTHOR))),
                said("a", TOOL, r -> r.evaluationCode(code -> code.access(Access.PUBLIC, TOOL))));
        assertThat(merged.release().artifact(Component.EVALUATION_CODE).isNotUsed())
                .isFalse();
        assertThat(merged.notes())
                .extracting(Problem::toString)
                .containsExactly("the document: found evaluationCode \"not used\", expected evaluationCode \"used\","
                        + " which was taken");
    }

    private static Release trainedOn(DataSet... sets) {
        return Release.named("a")
                .trainingData(data -> {
                    for (DataSet set : sets) {
                        data.dataSet(set);
                    }
                    return data;
                })
                .build();
    }

    @Test
    void dataSetsAreMatchedByTheirNames() {
        Release merged = merged(
                trainedOn(DataSet.named("Dolma").access(Access.PUBLIC, AUTHOR).build()),
                trainedOn(
                        DataSet.named("dolma")
                                .license("mit", TOOL)
                                .location("https://example.org")
                                .build(),
                        DataSet.named("other").build()));
        assertThat(merged.artifact(Component.TRAINING_DATA).dataSets())
                .containsExactly(
                        DataSet.named("Dolma")
                                .access(Access.PUBLIC, AUTHOR)
                                .license("mit", TOOL)
                                .location("https://example.org")
                                .build(),
                        DataSet.named("other").build());
    }

    @Test
    void classesThatContradictEachOtherLeaveItUnknown() {
        Imported merged = merge(
                trainedOn(DataSet.named("d").kind(DataSet.Kind.OPEN).build()),
                trainedOn(DataSet.named("d")
                        .kind(DataSet.Kind.UNSHAREABLE)
                        .reason("personal data")
                        .build()));
        assertThat(merged.release().artifact(Component.TRAINING_DATA).dataSets())
                .containsExactly(DataSet.named("d").build());
        assertThat(merged.notes())
                .extracting(Problem::toString)
                .containsExactly("the document: found the class of d \"[OPEN, UNSHAREABLE]\", expected the class of d"
                        + " \"none of them\", which was taken");
    }

    @Test
    void orderOfDocumentsChangesNoFact() {
        List<Release> releases = new ArrayList<>(List.of(
                said("a", PLATFORM, r -> r.weights(w -> w.access(Access.PUBLIC, PLATFORM))),
                said("b", AUTHOR, r -> r.license("mit", AUTHOR).base(Base.Relation.MERGE, "x", AUTHOR)),
                said("c", TOOL, r -> r.license("llama2", TOOL).weights(w -> w.access(Access.HOSTED, TOOL)))));
        Release merged = merged(releases.toArray(Release[]::new));
        Collections.reverse(releases);
        Release reversed = merged(releases.toArray(Release[]::new));
        assertThat(reversed.artifact(Component.WEIGHTS)).isEqualTo(merged.artifact(Component.WEIGHTS));
        assertThat(reversed.lineage()).isEqualTo(merged.lineage());
        assertThat(reversed.licenses()).containsExactlyElementsOf(merged.licenses());
    }

    @Test
    void whoeverSpeaksOfALicenseOrADataSetSpeaksInTheRelease() {
        Release tool = said("tool", TOOL, r -> r);
        Release licensed = Release.named("licensed").license("mit", AUTHOR).build();
        Release trained = Release.named("trained")
                .trainingData(
                        data -> data.dataSet(DataSet.named("d").evidence(AUTHOR).build()))
                .build();

        assertThat(merged(tool, licensed).name()).isEqualTo("licensed");
        assertThat(merged(tool, trained).name()).isEqualTo("trained");
    }

    private static List<String> licenses(String first, String second) {
        return merged(said("a", AUTHOR, r -> r.license(first, AUTHOR)), said("a", TOOL, r -> r.license(second, TOOL)))
                .licenses()
                .stream()
                .map(statement -> statement.terms().text())
                .toList();
    }

    @Test
    void sameTextUnderAnotherNameIsOneStatement() {
        assertThat(licenses("Apache-2.0", "Apache License 2.0")).containsExactly("Apache-2.0");
    }

    @Test
    void sameWordsThatNobodyKnowsAreOneStatement() {
        assertThat(licenses("Our Terms", "our terms")).containsExactly("Our Terms");
    }

    @Test
    void differentWordsThatNobodyKnowsAreTwoStatements() {
        assertThat(licenses("our terms", "their terms")).containsExactly("our terms", "their terms");
    }

    @Test
    void knownBaseStaysKnownWhoeverNamesItToo() {
        Release known = Release.named("b").build();
        Release merged = merged(
                said("a", AUTHOR, r -> r.base(Base.Relation.MERGE, known, AUTHOR)),
                said("a", TOOL, r -> r.base(Base.Relation.MERGE, "b", TOOL)));

        assertThat(merged.lineage().bases()).containsExactly(new Base("b", Base.Relation.MERGE, Optional.of(known)));
    }

    @Test
    void eachRelationKeepsTheReleaseThatIsKnownForIt() {
        Release first = Release.named("b").asOf(PartialDate.parse("2024")).build();
        Release second = Release.named("b").asOf(PartialDate.parse("2025")).build();
        Release merged = merged(
                said("a", AUTHOR, r -> r.base(Base.Relation.MERGE, first, AUTHOR)),
                said("a", TOOL, r -> r.base(Base.Relation.ADAPTER, second, TOOL)));

        assertThat(merged.lineage().bases())
                .extracting(Base::release)
                .containsExactly(Optional.of(first), Optional.of(second));
    }

    @Test
    void silenceDoesNotContradictThatSomethingIsNotUsed() {
        Imported merged = merge(
                said("a", AUTHOR, r -> r.evaluationCode(code -> code.notUsed().evidence(AUTHOR))),
                said("a", TOOL, r -> r));

        assertThat(merged.release().artifact(Component.EVALUATION_CODE))
                .isEqualTo(Artifact.of(Component.EVALUATION_CODE)
                        .notUsed()
                        .evidence(AUTHOR)
                        .build());
        assertThat(merged.notes()).isEmpty();
    }

    @Test
    void evidenceOfAllSupportsTheWholeIfEachHasSome() {
        Release merged = merged(
                weights(w -> w.access(Access.PUBLIC).evidence(AUTHOR)),
                weights(w -> w.location("https://example.org").evidence(TOOL)));

        assertThat(merged.artifact(Component.WEIGHTS).evidence()).containsExactlyInAnyOrder(AUTHOR, TOOL);
    }

    @Test
    void detailsAreMerged() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.dataInformation(data -> data.detail(Detail.SOURCES, AUTHOR))),
                said("a", TOOL, r -> r));

        assertThat(merged.artifact(Component.DATA_INFORMATION).detail())
                .isEqualTo(Fact.exactly(Detail.SOURCES, AUTHOR));
    }

    @Test
    void licenseOfTheReleaseAloneIsNotStatedOfTheWeights() {
        Release twice = merged(
                said("a", AUTHOR, r -> r.license("mit", AUTHOR)), said("a", TOOL, r -> r.license("llama2", TOOL)));
        Release once = merged(said("a", AUTHOR, r -> r.license("mit", AUTHOR)), said("a", TOOL, r -> r));

        assertThat(twice.artifact(Component.WEIGHTS).licenses()).isEmpty();
        assertThat(once.artifact(Component.WEIGHTS).licenses()).isEmpty();
    }

    @Test
    void licenseOfAllWeightsAloneIsNotStatedOfTheWeights() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license(License.Subject.WEIGHTS, "mit", AUTHOR)), said("a", TOOL, r -> r));

        assertThat(merged.artifact(Component.WEIGHTS).licenses()).isEmpty();
    }

    @Test
    void licensesStatedApartAreThoseOfTheWeightsOnly() {
        Release merged = merged(
                said("a", AUTHOR, r -> r.license("mit", AUTHOR).trainingCode(code -> code.access(Access.PUBLIC))),
                said("a", TOOL, r -> r.license(License.Subject.WEIGHTS, "llama2", TOOL)));

        assertThat(merged.artifact(Component.WEIGHTS).licenses()).hasSize(2);
        assertThat(merged.artifact(Component.TRAINING_CODE).licenses()).isEmpty();
    }

    @Test
    void withdrawalOfADataSetThatIsContradictedIsOneStatementOfTwo() {
        DataSet withdrawn = DataSet.named("d")
                .withdrawn(PartialDate.parse("2024"))
                .evidence(AUTHOR)
                .build();
        Imported merged = merge(
                trainedOn(withdrawn),
                trainedOn(DataSet.named("d").access(Access.PUBLIC, TOOL).build()));
        DataSet set =
                merged.release().artifact(Component.TRAINING_DATA).dataSets().get(0);

        assertThat(set.withdrawn()).isEmpty();
        assertThat(set.access()).hasToString("WITHHELD..PUBLIC (contradictory)");
        assertThat(merged.notes()).extracting(Problem::code).containsExactly("merged-differently");
    }

    @Test
    void withdrawalOfADataSetThatNobodyContradictsStays() {
        DataSet withdrawn =
                DataSet.named("d").withdrawn(PartialDate.parse("2024")).build();
        Release merged = merged(
                trainedOn(withdrawn),
                trainedOn(DataSet.named("d").license("mit", TOOL).build()));

        assertThat(merged.artifact(Component.TRAINING_DATA).dataSets().get(0).withdrawn())
                .contains(PartialDate.parse("2024"));
    }
}
