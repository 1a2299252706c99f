package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.License.Subject;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Component.Family;

class ReleaseTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence HUB = Evidence.of("https://example.org/hub");
    private static final PartialDate DATE = PartialDate.parse("2024-02-01");

    private static Release.Builder release() {
        return Release.named("Example 7B");
    }

    private static List<Component> components(Family... families) {
        Set<Family> wanted = EnumSet.noneOf(Family.class);
        wanted.addAll(List.of(families));
        return Arrays.stream(Component.values())
                .filter(component -> wanted.contains(component.family()))
                .toList();
    }

    private static List<Component> under(String license, Release release) {
        return Arrays.stream(Component.values())
                .filter(component -> release.terms(component).text().equals(license))
                .toList();
    }

    // What may be said.

    @ParameterizedTest
    @MethodSource("blankTexts")
    void blankTextIsRefused(UnaryOperator<Release.Builder> statement, String what) {
        assertThatThrownBy(() -> statement.apply(release()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(what + " is blank: leave it out if it is not known");
    }

    static Stream<Arguments> blankTexts() {
        return Stream.of(
                blank(release -> Release.named(" "), "the name of a release"),
                blank(release -> release.alias(""), "an alias"),
                blank(release -> release.producer("\n"), "the producer"),
                blank(release -> release.note("\t"), "the note"));
    }

    private static Arguments blank(UnaryOperator<Release.Builder> statement, String what) {
        return Arguments.of(statement, what);
    }

    @ParameterizedTest
    @MethodSource("lineages")
    void lineagesThatExcludeEachOtherAreRefused(
            UnaryOperator<Release.Builder> first, UnaryOperator<Release.Builder> second, String message) {
        assertThatThrownBy(() -> second.apply(first.apply(release())))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Example 7B cannot be both " + message);
    }

    static Stream<Arguments> lineages() {
        UnaryOperator<Release.Builder> scratch = release -> release.trainedFromScratch();
        UnaryOperator<Release.Builder> undisclosed = release -> release.baseUndisclosed();
        UnaryOperator<Release.Builder> derived = release -> release.base(Relation.MERGE, "Base 7B");
        return Stream.of(
                Arguments.of(scratch, undisclosed, "FROM_SCRATCH and UNDISCLOSED"),
                Arguments.of(undisclosed, derived, "UNDISCLOSED and DERIVED"),
                Arguments.of(derived, scratch, "DERIVED and FROM_SCRATCH"));
    }

    @Test
    void lineageSaidTwiceIsJoined() {
        assertThat(release()
                        .trainedFromScratch(HUB)
                        .trainedFromScratch(CARD)
                        .build()
                        .lineage())
                .isEqualTo(new Lineage(Lineage.Kind.FROM_SCRATCH, List.of(), List.of(CARD, HUB)));
    }

    @Test
    void lineageAsAnArtifactIsRefused() {
        assertThatThrownBy(() -> release().artifact(Component.LINEAGE, lineage -> lineage))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("lineage is stated by naming the bases");
    }

    @Test
    void factsOfAnotherComponentAreRefused() {
        assertThatThrownBy(() -> release().weights(weights -> Artifact.of(Component.PAPER)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("facts of paper were given for weights");
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"TRAINING_CODE", "DATA_PREPARATION_CODE", "TRAINING_DATA", "DATA_INFORMATION"})
    void trainingThatIsNotUsedInAModelWithoutABaseIsRefused(Component component) {
        Release.Builder release = release().artifact(component, Artifact.Builder::notUsed);
        assertThatThrownBy(release::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(component.id() + " cannot be unused in Example 7B, which names no base:"
                        + " name the base, or state what is known");
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {"TRAINING_CODE", "DATA_PREPARATION_CODE", "TRAINING_DATA", "DATA_INFORMATION"})
    void trainingMayBeUnusedInADerivedModel(Component component) {
        assertThatCode(() -> release()
                        .base(Relation.QUANTIZATION, "Base 7B")
                        .artifact(component, Artifact.Builder::notUsed)
                        .build())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("ownBases")
    void releaseThatIsItsOwnBaseIsRefused(UnaryOperator<Release.Builder> statement) {
        Release.Builder release = statement.apply(release().asOf(DATE));
        assertThatThrownBy(release::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Example 7B cannot be its own base");
    }

    static Stream<UnaryOperator<Release.Builder>> ownBases() {
        Release same = release().asOf(DATE).build();
        Release byName =
                Release.named("Other 7B").base(Relation.MERGE, "Example 7B").build();
        Release further = Release.named("Other 7B").base(Relation.MERGE, same).build();
        return Stream.of(
                release -> release.base(Relation.MERGE, "Example 7B"),
                release -> release.base(Relation.MERGE, same),
                release -> release.base(Relation.MERGE, byName),
                release -> release.base(Relation.MERGE, "Third 7B").base(Relation.MERGE, further));
    }

    @Test
    void releaseMayBeDerivedFromAnEarlierOneOfTheSameName() {
        assertThatCode(() -> release()
                        .asOf(DATE)
                        .base(
                                Relation.FINE_TUNE,
                                release().asOf(PartialDate.parse("2023")).build())
                        .build())
                .doesNotThrowAnyException();
    }

    /** Each release is a merge of both of the generation before: there are 2^40 ways back to the first. */
    @Test
    void basesThatShareTheirBasesAreWalkedOnce() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            Release first = Release.named("A0").build();
            Release second = Release.named("B0").build();
            for (int i = 1; i <= 40; i++) {
                Release next = merged("A" + i, first, second);
                second = merged("B" + i, first, second);
                first = next;
            }
            return first;
        });
    }

    private static Release merged(String name, Release first, Release second) {
        return Release.named(name)
                .base(Relation.DISTILLATION, first)
                .base(Relation.DISTILLATION, second)
                .build();
    }

    // What is equal.

    @Test
    void orderOfReleaseWideLicensesNeverMatters() {
        assertThat(release()
                        .license("MIT", CARD)
                        .license("Apache-2.0", HUB)
                        .license("MIT", HUB)
                        .build())
                .isEqualTo(release()
                        .license("MIT", HUB)
                        .license("Apache-2.0", HUB)
                        .license("MIT", CARD)
                        .build());
    }

    @Test
    void orderOfLicensesByKindNeverMatters() {
        assertThat(release()
                        .license(Subject.DATA, "MIT", CARD)
                        .license(Subject.CODE, "MIT")
                        .license(Subject.DATA, "MIT", HUB)
                        .build())
                .isEqualTo(release()
                        .license(Subject.DATA, "MIT", HUB)
                        .license(Subject.DATA, "MIT", CARD)
                        .license(Subject.CODE, "MIT")
                        .build());
    }

    @ParameterizedTest
    @MethodSource("differences")
    void releasesDifferInAnythingThatIsStated(UnaryOperator<Release.Builder> statement) {
        assertThat(statement.apply(release()).build()).isNotEqualTo(release().build());
    }

    static Stream<UnaryOperator<Release.Builder>> differences() {
        return Stream.of(
                release -> Release.named("Another 7B"),
                release -> release.alias("example/7b"),
                release -> release.producer("Example Lab"),
                release -> release.released(DATE),
                release -> release.asOf(DATE),
                release -> release.note("A remark."),
                release -> release.claim("open"),
                release -> release.trainedFromScratch(),
                release -> release.baseUndisclosed(),
                release -> release.base(Relation.MERGE, "Base 7B"),
                release -> release.license("MIT"),
                release -> release.license(Subject.WEIGHTS, "MIT"),
                release -> release.weights(Access.PUBLIC),
                release -> release.paper(paper -> paper.evidence(CARD)));
    }

    @Test
    void releaseIsNoName() {
        assertThat(release().build()).isNotEqualTo("Example 7B");
    }

    @Test
    void hashIsOfTheName() {
        assertThat(release().build())
                .hasSameHashCodeAs(release().note("A remark.").build());
        assertThat(release().build())
                .doesNotHaveSameHashCodeAs(Release.named("Another 7B").build());
    }

    @Test
    void whatIsSaidIsKept() {
        Release release = release()
                .producer("Example Lab")
                .released(DATE)
                .asOf(DATE)
                .note("A remark.")
                .claim("open")
                .license("MIT")
                .license(Subject.DATA, "CC-BY-4.0")
                .build();

        assertThat(release.producer()).contains("Example Lab");
        assertThat(release.released()).contains(DATE);
        assertThat(release.asOf()).contains(DATE);
        assertThat(release.note()).contains("A remark.");
        assertThat(release.claims()).containsExactly(new Claim("open", List.of()));
        assertThat(release.licenses())
                .extracting(license -> license.terms().text())
                .containsExactly("MIT");
        assertThat(release.licenses(Subject.DATA))
                .extracting(license -> license.terms().text())
                .containsExactly("CC-BY-4.0");
        assertThat(release.licenses(Subject.CODE)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("methodsOfComponents")
    void eachComponentHasItsMethod(
            Component component, BiFunction<Release.Builder, UnaryOperator<Artifact.Builder>, Release.Builder> method) {
        Release release = method.apply(release(), artifact -> artifact.location("https://example.org"))
                .build();

        assertThat(Arrays.stream(Component.values())
                        .filter(other -> !release.artifact(other).isEmpty()))
                .containsExactly(component);
    }

    static Stream<Arguments> methodsOfComponents() {
        return Stream.of(
                method(Component.WEIGHTS, Release.Builder::weights),
                method(Component.CHECKPOINTS, Release.Builder::checkpoints),
                method(Component.ARCHITECTURE, Release.Builder::architecture),
                method(Component.INFERENCE_CODE, Release.Builder::inferenceCode),
                method(Component.TRAINING_CODE, Release.Builder::trainingCode),
                method(Component.DATA_PREPARATION_CODE, Release.Builder::dataPreparationCode),
                method(Component.EVALUATION_CODE, Release.Builder::evaluationCode),
                method(Component.SUPPORTING_LIBRARIES, Release.Builder::supportingLibraries),
                method(Component.TRAINING_DATA, Release.Builder::trainingData),
                method(Component.DATA_INFORMATION, Release.Builder::dataInformation),
                method(Component.EVALUATION_DATA, Release.Builder::evaluationData),
                method(Component.EVALUATION_METHODOLOGY, Release.Builder::evaluationMethodology),
                method(Component.EVALUATION_RESULTS, Release.Builder::evaluationResults),
                method(Component.MODEL_CARD, Release.Builder::modelCard),
                method(Component.DATA_CARD, Release.Builder::dataCard),
                method(Component.TECHNICAL_REPORT, Release.Builder::technicalReport),
                method(Component.PAPER, Release.Builder::paper));
    }

    private static Arguments method(
            Component component, BiFunction<Release.Builder, UnaryOperator<Artifact.Builder>, Release.Builder> method) {
        return Arguments.of(component, method);
    }

    @Test
    void offerIsStated() {
        Release release = release()
                .frameworkSupport(Answer.YES, CARD)
                .freeOfCharge(Answer.NO, HUB)
                .build();

        assertThat(Aspect.STATED.read(release, Component.FRAMEWORK_SUPPORT)).isEqualTo(Fact.exactly(Answer.YES, CARD));
        assertThat(Aspect.STATED.read(release, Component.FREE_OF_CHARGE)).isEqualTo(Fact.exactly(Answer.NO, HUB));
    }

    @Test
    void statedTermsAreTheReleasesOwn() {
        Release base =
                release().weights(weights -> weights.license("CC-BY-NC-4.0")).build();
        Release derived = Release.named("Derived 7B")
                .base(Relation.FINE_TUNE, base)
                .weights(weights -> weights.license("MIT"))
                .build();

        assertThat(base.statedTerms(Component.WEIGHTS).text()).isEqualTo("CC-BY-NC-4.0");
        assertThat(derived.statedTerms(Component.WEIGHTS).text()).isEqualTo("MIT");
        assertThat(derived.terms(Component.WEIGHTS).text()).isEqualTo("MIT AND CC-BY-NC-4.0");
    }

    @Test
    void dataSetIsDisclosedUnderItsLicenseOrThatOfTheData() {
        DataSet own = DataSet.named("C4")
                .access(Access.PUBLIC)
                .license("CC-BY-NC-4.0")
                .build();
        DataSet none = DataSet.named("C4").access(Access.PUBLIC).build();
        Release release = release().license(Subject.DATA, "CC-BY-4.0").build();

        assertThat(release.disclosed(none)).hasToString("YES");
        assertThat(release.disclosed(own)).hasToString("NO..YES");
    }

    @Test
    void sameAliasTwiceIsOne() {
        assertThat(release().alias("b").alias("a").alias("b").build().aliases()).containsExactly("b", "a");
    }

    @Test
    void whatIsSaidLaterOfTheSameComponentIsAdded() {
        assertThat(release()
                        .weights(Access.PUBLIC)
                        .weights(weights -> weights.license("MIT"))
                        .build())
                .isEqualTo(release().weights(Access.PUBLIC, "MIT").build());
    }

    @Test
    void allCodeIsPublicAndComplete() {
        Release release = release().allCode("MIT", CARD).build();
        for (Component component : components(Family.CODE)) {
            assertThat(release.artifact(component))
                    .isEqualTo(Artifact.of(component)
                            .access(Access.PUBLIC, CARD)
                            .completeness(Completeness.COMPLETE, CARD)
                            .license("MIT", CARD)
                            .build());
        }
    }

    @Test
    void releaseReadsAsItsNameAndDate() {
        assertThat(release().asOf(DATE).build()).hasToString("Example 7B (2024-02-01)");
    }

    @Test
    void releaseWithoutADateReadsAsItsName() {
        assertThat(release().build()).hasToString("Example 7B");
    }

    // Which license reaches which component.

    @Test
    void licenseOfTheReleaseReachesWhatTheProducerMade() {
        List<Component> made = Stream.concat(
                        components(Family.WEIGHTS, Family.CODE).stream(),
                        Stream.concat(
                                Stream.of(Component.DATA_INFORMATION),
                                components(Family.EVALUATION, Family.DOCUMENTS).stream()))
                .toList();
        assertThat(under("MIT", release().license("MIT").build())).isEqualTo(made);
    }

    @Test
    void licenseOfWeightsReachesWeights() {
        assertThat(under("MIT", release().license(Subject.WEIGHTS, "MIT").build()))
                .isEqualTo(components(Family.WEIGHTS));
    }

    @Test
    void licenseOfCodeReachesCode() {
        assertThat(under("MIT", release().license(Subject.CODE, "MIT").build())).isEqualTo(components(Family.CODE));
    }

    @Test
    void licenseOfDataReachesDataAndNotTheirDocumentation() {
        Release release = release()
                .license(Subject.DATA, "MIT")
                .trainingData(DataSet.named("C4").build())
                .build();
        assertThat(under("MIT", release)).containsExactly(Component.TRAINING_DATA, Component.EVALUATION_DATA);
    }

    @Test
    void licenseOfDocumentsReachesDocumentsEvaluationAndDataInformation() {
        List<Component> documents = Stream.concat(
                        Stream.of(Component.DATA_INFORMATION), components(Family.EVALUATION, Family.DOCUMENTS).stream())
                .toList();
        assertThat(under("MIT", release().license(Subject.DOCUMENTS, "MIT").build()))
                .isEqualTo(documents);
    }

    @Test
    void licenseOfTheReleaseDoesNotReachItsDataSets() {
        Release release = release()
                .license("MIT")
                .trainingData(DataSet.named("C4").build())
                .build();
        assertThat(release.terms(Component.TRAINING_DATA)).isEqualTo(LicenseTerms.unreviewed(""));
    }

    @Test
    void licenseOfAKindComesBeforeThatOfTheRelease() {
        Release release =
                release().license("MIT").license(Subject.CODE, "Apache-2.0").build();
        assertThat(under("Apache-2.0", release)).isEqualTo(components(Family.CODE));
    }

    @Test
    void licenseOfAnArtifactComesBeforeTheDefault() {
        Release release = release()
                .license("MIT")
                .paper(paper -> paper.license("CC-BY-4.0"))
                .build();
        assertThat(under("CC-BY-4.0", release)).containsExactly(Component.PAPER);
    }

    @Test
    void licenseOfADataSetComesBeforeTheDefault() {
        Release release = release()
                .license(Subject.DATA, "MIT")
                .trainingData(DataSet.named("C4").license("ODC-By-1.0").build())
                .build();
        assertThat(release.terms(Component.TRAINING_DATA).text()).isEqualTo("ODC-By-1.0");
    }

    @Test
    void unlicensedSaidOfAnArtifactStopsTheDefault() {
        Release release = release()
                .license("MIT")
                .paper(paper -> paper.license("unlicensed"))
                .build();
        assertThat(Aspect.SHARE.read(release, Component.PAPER)).hasToString("WITHHELD");
    }

    @Test
    void noLicenseStatedLeavesEveryPermissionUnknown() {
        Release release = release().weights(Access.PUBLIC).build();
        assertThat(Stream.of(Aspect.USE, Aspect.STUDY, Aspect.MODIFY, Aspect.SHARE)
                        .map(aspect -> aspect.read(release, Component.WEIGHTS).toString()))
                .containsOnly("WITHHELD..FREE");
    }

    @Test
    void sourcesThatNameDifferentLicensesLeaveOpenWhichHolds() {
        Release release = release()
                .weights(weights -> weights.license("MIT", CARD).license("unlicensed", HUB))
                .build();
        assertThat(Aspect.USE.read(release, Component.WEIGHTS)).hasToString("WITHHELD..FREE");
        assertThat(release.terms(Component.WEIGHTS).text()).isEqualTo("MIT or, as others say, unlicensed");
        assertThat(Aspect.USE.read(release, Component.WEIGHTS).evidence()).containsExactly(CARD, HUB);
    }

    @Test
    void permissionCarriesTheEvidenceOfTheLicense() {
        Release release = release()
                .license("MIT", HUB)
                .weights(weights -> weights.access(Access.PUBLIC).evidence(CARD))
                .build();
        assertThat(Aspect.USE.read(release, Component.WEIGHTS).evidence()).containsExactly(HUB);
    }

    // What follows from what is said.

    @Test
    void weightsThatCanBeHadAreAllTheWeightsUnlessItIsSaidOtherwise() {
        Release release = release()
                .weights(weights -> weights.access(Access.PUBLIC, CARD))
                .build();
        assertThat(Aspect.COMPLETENESS.read(release, Component.WEIGHTS))
                .isEqualTo(Fact.exactly(Completeness.COMPLETE, CARD));
    }

    @Test
    void weightsOfWhichPartsAreStatedAreNotPresumedComplete() {
        Release release = release()
                .weights(weights -> weights.access(Access.PUBLIC).completeness(Completeness.PARTIAL))
                .build();
        assertThat(Aspect.COMPLETENESS.read(release, Component.WEIGHTS)).hasToString("PARTIAL");
    }

    @Test
    void weightsOfUnknownAccessAreNotPresumedComplete() {
        Release release = release().weights(weights -> weights.license("MIT")).build();
        assertThat(Aspect.COMPLETENESS.read(release, Component.WEIGHTS).isUnknown())
                .isTrue();
    }

    @Test
    void ofCodeNothingIsPresumed() {
        Release release =
                release().trainingCode(code -> code.access(Access.PUBLIC)).build();
        assertThat(Aspect.COMPLETENESS.read(release, Component.TRAINING_CODE).isUnknown())
                .isTrue();
    }

    @Test
    void nobodyCanGetWhatWasWithdrawn() {
        Release release = release().weights(weights -> weights.withdrawn(DATE)).build();
        assertThat(Aspect.ACCESS.read(release, Component.WEIGHTS)).hasToString("WITHHELD");
    }

    private static DataSet set(Access access) {
        return DataSet.named("Set with access " + access)
                .access(access)
                .license("MIT")
                .build();
    }

    @Test
    void accessToCompleteTrainingDataIsThatToTheLeastOpenSet() {
        Release release = release()
                .trainingData(set(Access.PUBLIC), set(Access.ON_APPROVAL))
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("ON_APPROVAL");
    }

    @Test
    void setsThatAreNotListedMayBeWithheld() {
        Release release = release()
                .trainingData(data -> data.dataSet(set(Access.ON_ACCEPTANCE)))
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("WITHHELD..ON_ACCEPTANCE");
    }

    @Test
    void setsThatAreNotListedMayBeUndisclosed() {
        Release release =
                release().trainingData(data -> data.dataSet(set(Access.PUBLIC))).build();
        assertThat(Aspect.DISCLOSED.read(release, Component.TRAINING_DATA)).hasToString("NO..YES");
    }

    @Test
    void trainingDataWithPartsLeftOutAreNotDisclosed() {
        Release release = release()
                .trainingData(data -> data.completeness(Completeness.PARTIAL).dataSet(set(Access.PUBLIC)))
                .build();
        assertThat(Aspect.DISCLOSED.read(release, Component.TRAINING_DATA)).hasToString("NO");
    }

    @Test
    void trainingDataAreDisclosedIfAllSetsAre() {
        Release release = release()
                .trainingData(set(Access.PUBLIC), set(Access.ON_ACCEPTANCE))
                .build();
        assertThat(Aspect.DISCLOSED.read(release, Component.TRAINING_DATA)).hasToString("YES");
    }

    @Test
    void setOfWithheldDataIsWithheldWithoutSayingSo() {
        Release release = release()
                .trainingData(DataSet.named("C4").kind(DataSet.Kind.WITHHELD).build())
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("WITHHELD");
    }

    @Test
    void licensesOfAllSetsHoldTogether() {
        Release release = release()
                .trainingData(
                        DataSet.named("A").license("CC-BY-NC-4.0").build(),
                        DataSet.named("B").license("MIT").build())
                .build();
        assertThat(Aspect.USE.read(release, Component.TRAINING_DATA)).hasToString("RESTRICTED");
    }

    @Test
    void setsThatAreNotListedMayBeRestricted() {
        Release release =
                release().trainingData(data -> data.dataSet(set(Access.PUBLIC))).build();
        assertThat(Aspect.USE.read(release, Component.TRAINING_DATA)).hasToString("WITHHELD..FREE");
    }

    @Test
    void accessStatedToTheDataAsAWholeHoldsForSetsThatAreNotListed() {
        Release release = release()
                .trainingData(data -> data.access(Access.PUBLIC).dataSet(set(Access.PUBLIC)))
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("PUBLIC");
    }

    @Test
    void statedAccessToTrainingDataBoundsTheSets() {
        Release release = release()
                .trainingData(data -> data.access(Access.ON_APPROVAL)
                        .completeness(Completeness.COMPLETE)
                        .dataSet(set(Access.PUBLIC)))
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("ON_APPROVAL");
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETE, PUBLIC, YES",
        "COMPLETE, ON_ACCEPTANCE, YES",
        "COMPLETE, ON_APPROVAL, NO..YES",
        "PARTIAL, PUBLIC, NO",
    })
    void trainingDataWithoutAListAreSharedIfAllOfThemAre(Completeness completeness, Access access, String shared) {
        Release release = release()
                .trainingData(data -> data.access(access, CARD).completeness(completeness, HUB))
                .build();
        Fact<Answer> fact = Aspect.SHARED.read(release, Component.TRAINING_DATA);

        assertThat(fact).hasToString(shared);
        assertThat(fact.evidence())
                .isEqualTo(shared.equals("YES") ? List.of(CARD) : shared.equals("NO") ? List.of(HUB) : List.of());
    }

    @Test
    void setIsWithheldOnlyIfNothingElseIsSaid() {
        Release release = release()
                .trainingData(
                        DataSet.named("C4")
                                .kind(DataSet.Kind.WITHHELD)
                                .access(Access.ON_APPROVAL)
                                .build(),
                        DataSet.named("D4")
                                .kind(DataSet.Kind.OPEN)
                                .access(Access.PUBLIC)
                                .build())
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("ON_APPROVAL");
    }

    @Test
    void setOfOtherDataIsNotWithheldWithoutSayingSo() {
        Release release = release()
                .trainingData(DataSet.named("C4").kind(DataSet.Kind.OPEN).build())
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("WITHHELD..PUBLIC");
    }

    @Test
    void termsOfTheBaseBringTheirEvidence() {
        Release base = release()
                .weights(weights -> weights.license("CC-BY-NC-4.0", CARD))
                .build();
        Release derived = Release.named("Derived 7B")
                .base(Relation.FINE_TUNE, base)
                .weights(weights -> weights.license("MIT", HUB))
                .build();

        assertThat(Aspect.USE.read(derived, Component.WEIGHTS).evidence()).containsExactly(CARD, HUB);
    }

    @Test
    void statedAccessToTrainingDataIsBoundedByTheSets() {
        Release release = release()
                .trainingData(data -> data.access(Access.PUBLIC)
                        .completeness(Completeness.COMPLETE)
                        .dataSet(set(Access.ON_APPROVAL)))
                .build();
        assertThat(Aspect.ACCESS.read(release, Component.TRAINING_DATA)).hasToString("ON_APPROVAL");
    }

    // Lineage.

    private static final Release GATED = Release.named("Gated 7B")
            .weights(Access.ON_APPROVAL, "CC-BY-NC-4.0")
            .trainingCode(code -> code.access(Access.WITHHELD))
            .dataPreparationCode(code -> code.access(Access.PUBLIC).license("MIT"))
            .trainingData(set(Access.WITHHELD))
            .dataInformation(data -> data.access(Access.PUBLIC).detail(Detail.SUMMARY))
            .build();

    /** Everything about the training is out, and under the freest terms. */
    private static Release.Builder open(String name) {
        return Release.named(name)
                .license("MIT")
                .weights(Access.PUBLIC)
                .allCode("MIT")
                .trainingData(set(Access.PUBLIC))
                .dataInformation(data -> data.access(Access.PUBLIC).detail(Detail.REBUILDABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "FINE_TUNE, RESTRICTED, PUBLIC",
        "ADAPTER, RESTRICTED, ON_APPROVAL",
        "MERGE, RESTRICTED, PUBLIC",
        "QUANTIZATION, RESTRICTED, PUBLIC",
        "DISTILLATION, FREE, PUBLIC"
    })
    void weightsAreNoFreerThanTheBaseThatIsInThem(Relation relation, String use, String access) {
        Release derived = open("Derived 7B").base(relation, GATED).build();
        assertThat(Aspect.USE.read(derived, Component.WEIGHTS)).hasToString(use);
        assertThat(Aspect.ACCESS.read(derived, Component.WEIGHTS)).hasToString(access);
    }

    @ParameterizedTest
    @CsvSource({
        "FINE_TUNE, WITHHELD..FREE, PUBLIC",
        "ADAPTER, WITHHELD..FREE, WITHHELD..PUBLIC",
        "MERGE, WITHHELD..FREE, PUBLIC",
        "QUANTIZATION, WITHHELD..FREE, PUBLIC",
        "DISTILLATION, FREE, PUBLIC"
    })
    void baseThatIsNotFoundLeavesUnknownWhatItPassesOn(Relation relation, String use, String access) {
        Release derived = open("Derived 7B").base(relation, "Lost 7B").build();
        assertThat(Aspect.USE.read(derived, Component.WEIGHTS)).hasToString(use);
        assertThat(Aspect.ACCESS.read(derived, Component.WEIGHTS)).hasToString(access);
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void trainingIsNoMoreOpenThanThatOfTheBase(Relation relation) {
        Release derived = open("Derived 7B").base(relation, GATED).build();
        assertThat(Aspect.ACCESS.read(derived, Component.TRAINING_CODE)).hasToString("WITHHELD");
        assertThat(Aspect.COMPLETENESS.read(derived, Component.DATA_PREPARATION_CODE))
                .hasToString("NONE..COMPLETE");
        assertThat(Aspect.ACCESS.read(derived, Component.TRAINING_DATA)).hasToString("WITHHELD");
        assertThat(Aspect.DETAIL.read(derived, Component.DATA_INFORMATION)).hasToString("SUMMARY");
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void trainingIsUnknownIfTheBaseIsNotFound(Relation relation) {
        Release derived = open("Derived 7B").base(relation, "Lost 7B").build();
        assertThat(Aspect.ACCESS.read(derived, Component.TRAINING_CODE)).hasToString("WITHHELD..PUBLIC");
        assertThat(Aspect.DISCLOSED.read(derived, Component.TRAINING_DATA)).hasToString("NO..YES");
        assertThat(Aspect.DETAIL.read(derived, Component.DATA_INFORMATION)).hasToString("NONE..REBUILDABLE");
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void everythingElseIsTheReleasesOwn(Relation relation) {
        Release derived = open("Derived 7B").base(relation, GATED).build();
        Release alone = open("Derived 7B").build();
        for (Component component : Component.values()) {
            boolean passedOn = new Base("Base", relation, Optional.empty()).passesOn(component, Aspect.USE)
                    || component == Component.WEIGHTS
                    || component == Component.LINEAGE;
            if (!passedOn) {
                assertThat(derived.facts(component)).as("%s", component).isEqualTo(alone.facts(component));
            }
        }
    }

    @Test
    void documentsKeepTheirLicenseWhateverThoseOfTheBaseComeUnder() {
        Release base = Release.named("Base 7B")
                .paper(paper -> paper.license("CC-BY-NC-4.0"))
                .build();
        Release derived = open("Derived 7B")
                .paper(paper -> paper.license("CC-BY-4.0"))
                .base(Relation.FINE_TUNE, base)
                .build();

        assertThat(derived.terms(Component.PAPER).text()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void adapterIsCompleteEvenIfTheWeightsOfItsBaseAreNot() {
        Release base = Release.named("Base 7B")
                .weights(weights -> weights.access(Access.PUBLIC).completeness(Completeness.PARTIAL))
                .build();
        Release derived = open("Derived 7B").base(Relation.ADAPTER, base).build();

        assertThat(Aspect.COMPLETENESS.read(derived, Component.WEIGHTS)).hasToString("COMPLETE");
    }

    @Test
    void restrictedDerivativeOfAFreeBaseStaysRestricted() {
        Release derived = Release.named("Derived 7B")
                .weights(Access.PUBLIC, "CC-BY-NC-4.0")
                .base(Relation.FINE_TUNE, open("Base 7B").build())
                .build();
        assertThat(Aspect.USE.read(derived, Component.WEIGHTS)).hasToString("RESTRICTED");
    }

    @Test
    void trainingThatIsNotUsedLeavesThatOfTheBase() {
        Release derived = Release.named("Derived 7B")
                .base(Relation.QUANTIZATION, GATED)
                .trainingCode(Artifact.Builder::notUsed)
                .trainingData(Artifact.Builder::notUsed)
                .build();
        assertThat(derived.facts(Component.TRAINING_CODE)).isEqualTo(GATED.facts(Component.TRAINING_CODE));
        assertThat(derived.facts(Component.DATA_INFORMATION)).isEqualTo(GATED.facts(Component.DATA_INFORMATION));
    }

    @Test
    void trainingThatTheBaseHadNoUseForLeavesTheReleasesOwn() {
        Release base = Release.named("Base 7B")
                .base(Relation.QUANTIZATION, open("First 7B").build())
                .trainingCode(Artifact.Builder::notUsed)
                .build();
        Release derived = Release.named("Derived 7B")
                .base(Relation.FINE_TUNE, base)
                .trainingCode(code -> code.access(Access.ON_APPROVAL))
                .build();
        assertThat(Aspect.ACCESS.read(derived, Component.TRAINING_CODE)).hasToString("ON_APPROVAL");
    }

    @Test
    void ofSeveralBasesTheLeastOpenDecides() {
        Release derived = open("Merged 7B")
                .base(Relation.MERGE, open("Base 7B").build())
                .base(Relation.MERGE, GATED)
                .build();
        assertThat(Aspect.USE.read(derived, Component.WEIGHTS)).hasToString("RESTRICTED");
        assertThat(Aspect.ACCESS.read(derived, Component.TRAINING_CODE)).hasToString("WITHHELD");
    }

    @Test
    void orderOfBasesDoesNotMatterToWhatIsKnown() {
        Release base = open("Base 7B").build();
        Release forth = open("Merged 7B")
                .base(Relation.MERGE, base)
                .base(Relation.ADAPTER, GATED)
                .build();
        Release back = open("Merged 7B")
                .base(Relation.ADAPTER, GATED)
                .base(Relation.MERGE, base)
                .build();
        for (Aspect<?> aspect : AspectTest.all()) {
            for (Component component : Component.values()) {
                assertThat(aspect.read(forth, component))
                        .hasToString(aspect.read(back, component).toString());
            }
        }
    }

    @Test
    void whatTheFirstBasePassesOnGoesDownTheChain() {
        Release second = open("Second 7B").base(Relation.FINE_TUNE, GATED).build();
        Release third = open("Third 7B").base(Relation.QUANTIZATION, second).build();
        assertThat(Aspect.USE.read(third, Component.WEIGHTS)).hasToString("RESTRICTED");
        assertThat(Aspect.ACCESS.read(third, Component.TRAINING_DATA)).hasToString("WITHHELD");
    }

    @Test
    void distillationEndsTheChainForTheWeightsAlone() {
        Release second = open("Second 7B").base(Relation.DISTILLATION, GATED).build();
        Release third = open("Third 7B").base(Relation.FINE_TUNE, second).build();
        assertThat(Aspect.USE.read(third, Component.WEIGHTS)).hasToString("FREE");
        assertThat(Aspect.ACCESS.read(third, Component.TRAINING_DATA)).hasToString("WITHHELD");
    }

    @Test
    void artifactTellsOnlyWhatIsSaidOfItself() {
        Release derived = open("Derived 7B").base(Relation.ADAPTER, GATED).build();
        assertThat(derived.artifact(Component.WEIGHTS).access()).isEqualTo(Fact.exactly(Access.PUBLIC));
    }

    @ParameterizedTest
    @MethodSource("lineageFacts")
    void lineageIsStatedUnlessItIsKeptSecret(UnaryOperator<Release.Builder> lineage, String stated) {
        assertThat(Aspect.STATED.read(lineage.apply(release()).build(), Component.LINEAGE))
                .hasToString(stated);
    }

    static Stream<Arguments> lineageFacts() {
        return Stream.of(
                lineage(release -> release, "NO..YES"),
                lineage(release -> release.baseUndisclosed(), "NO"),
                lineage(release -> release.trainedFromScratch(), "YES"),
                lineage(release -> release.base(Relation.MERGE, "Base 7B"), "YES"));
    }

    private static Arguments lineage(UnaryOperator<Release.Builder> lineage, String stated) {
        return Arguments.of(lineage, stated);
    }

    @Test
    void statedLineageCarriesItsEvidence() {
        Release release = release().trainedFromScratch(CARD).build();
        assertThat(Aspect.STATED.read(release, Component.LINEAGE)).isEqualTo(Fact.exactly(Answer.YES, CARD));
    }

    @Test
    void licensesAreResolvedWithTheGivenCatalogWheneverItIsGiven() {
        LicenseCatalog house = LicenseCatalog.builtIn()
                .with("{\"families\": [{\"names\": [\"house terms\"], \"candidates\": [\"MIT\", \"ISC\"]}]}"
                        .getBytes(StandardCharsets.UTF_8));
        Release release = release()
                .weights(weights -> weights)
                .licensesFrom(house)
                .weights(weights -> weights.license("house terms"))
                .build();
        assertThat(release.artifact(Component.WEIGHTS).licenses())
                .containsExactly(new LicenseStatement(house.resolve("house terms"), List.of()));
    }
}
