package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.SELECTED;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Base.Relation.ADAPTER;
import static org.openness.core.release.Base.Relation.DISTILLATION;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Base.Relation.MERGE;
import static org.openness.rules.Concern.Kind.CONTRADICTORY_EVIDENCE;
import static org.openness.rules.Concern.Kind.GATE;
import static org.openness.rules.Concern.Kind.LAUNDERING;
import static org.openness.rules.Concern.Kind.RESTRICTION;
import static org.openness.rules.Concern.Kind.SYNTHETIC_DATA;
import static org.openness.rules.Concern.Kind.UNFIT_LICENSE;
import static org.openness.rules.Concern.Kind.UNREVIEWED_LICENSE;
import static org.openness.rules.Concern.Kind.WITHDRAWN;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/** What a reader should know: for each kind a release that has it, and its neighbor that has not. */
class ConcernTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card", "2026-05-04", Speaker.PRODUCER);
    private static final Evidence HUB = Evidence.of("https://example.org/hub", "2026-05", Speaker.PLATFORM);

    private static Release.Builder model() {
        return Release.named("Example 7B");
    }

    private static Release.Builder tuned() {
        return Release.named("Example 7B Chat");
    }

    private static Release weights(String license) {
        return model().weights(weights -> weights.access(PUBLIC, HUB).license(license, CARD))
                .build();
    }

    private static Release data(DataSet.Builder set) {
        return model().trainingData(data -> data.dataSet(set.evidence(CARD).build()))
                .build();
    }

    /** The concern as data: kind, component, subject, the clauses it is about, and who says so. */
    private static String told(Concern concern) {
        return concern.kind() + " " + concern.component().id() + ": "
                + concern.subject().orElse("-") + " "
                + concern.limits().stream()
                        .map(limit -> limit.license().id() + " "
                                + limit.restriction().kind().id() + " "
                                + limit.restriction().clause())
                        .toList()
                + " " + concern.evidence().stream().map(Evidence::source).toList();
    }

    private static List<String> told(Release release) {
        return Concern.of(release).stream().map(ConcernTest::told).toList();
    }

    static Stream<Arguments> cases() {
        Release llama = weights("llama3.1");
        return Stream.of(
                arguments(
                        weights("CC-BY-NC-SA-2.0"),
                        RESTRICTION,
                        List.of(
                                "RESTRICTION weights: Creative Commons Attribution Non Commercial Share Alike 2.0 Generic "
                                        + "[CC-BY-NC-SA-2.0 non-commercial section 4(c)] [https://example.org/card]")),
                arguments(weights("CC-BY-SA-4.0"), RESTRICTION, List.of()),
                arguments(
                        model().weights(weights -> weights.access(ON_ACCEPTANCE, HUB))
                                .build(),
                        GATE,
                        List.of("GATE weights: - [] [https://example.org/hub]")),
                arguments(
                        model().weights(weights -> weights.access(PUBLIC, HUB)).build(), GATE, List.of()),
                arguments(
                        model().weights(weights -> weights.access(HOSTED, HUB)).build(), GATE, List.of()),
                arguments(
                        model().weights(weights -> weights.access(SELECTED, HUB))
                                .build(),
                        GATE,
                        List.of("GATE weights: - [] [https://example.org/hub]")),
                arguments(model().build(), GATE, List.of()),
                arguments(
                        model().trainingCode(code -> code.access(PUBLIC, HUB).access(WITHHELD, CARD))
                                .build(),
                        CONTRADICTORY_EVIDENCE,
                        List.of(
                                "CONTRADICTORY_EVIDENCE trainingCode: - [] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        model().trainingCode(code -> code.access(PUBLIC, HUB).access(PUBLIC, CARD))
                                .build(),
                        CONTRADICTORY_EVIDENCE,
                        List.of()),
                arguments(
                        model().trainingCode(code -> code.license("MIT", HUB).license("Apache-2.0", CARD))
                                .build(),
                        CONTRADICTORY_EVIDENCE,
                        List.of(
                                "CONTRADICTORY_EVIDENCE trainingCode: license [] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        model().trainingCode(code -> code.license("MIT", HUB).license("MIT License", CARD))
                                .build(),
                        CONTRADICTORY_EVIDENCE,
                        List.of()),
                // Words around a name are not the name.
                arguments(
                        model().trainingCode(code -> code.license("MIT", HUB).license("MIT; terms of our own", CARD))
                                .build(),
                        CONTRADICTORY_EVIDENCE,
                        List.of(
                                "CONTRADICTORY_EVIDENCE trainingCode: license [] [https://example.org/hub, https://example.org/card]")),
                arguments(
                        data(DataSet.named("Corpus").access(PUBLIC, HUB).access(WITHHELD, CARD)),
                        CONTRADICTORY_EVIDENCE,
                        List.of(
                                "CONTRADICTORY_EVIDENCE trainingData: Corpus [] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        data(DataSet.named("Corpus").license("MIT", HUB).license("CC0-1.0", CARD)),
                        CONTRADICTORY_EVIDENCE,
                        List.of(
                                "CONTRADICTORY_EVIDENCE trainingData: license of Corpus [] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        data(DataSet.named("Corpus").access(PUBLIC, HUB).license("CC0-1.0", CARD)),
                        CONTRADICTORY_EVIDENCE,
                        List.of()),
                arguments(
                        data(DataSet.named("Corpus").license("GPL-3.0-only", HUB)),
                        UNFIT_LICENSE,
                        List.of(
                                "UNFIT_LICENSE trainingData: Corpus: GNU General Public License v3.0 only [] [https://example.org/hub]")),
                arguments(data(DataSet.named("Corpus").license("CC-BY-4.0", HUB)), UNFIT_LICENSE, List.of()),
                arguments(
                        model().trainingCode(code -> code.license("CC-BY-4.0", HUB))
                                .build(),
                        UNFIT_LICENSE,
                        List.of(
                                "UNFIT_LICENSE trainingCode: Creative Commons Attribution 4.0 International [] [https://example.org/hub]")),
                arguments(model().trainingCode(code -> code.license("MIT", HUB)).build(), UNFIT_LICENSE, List.of()),
                arguments(
                        model().dataInformation(text -> text.license("CDLA-Permissive-2.0", HUB))
                                .build(),
                        UNFIT_LICENSE,
                        List.of("UNFIT_LICENSE dataInformation: Community Data License Agreement Permissive 2.0 [] "
                                + "[https://example.org/hub]")),
                arguments(
                        model().dataInformation(text -> text.license("GFDL-1.3-only", HUB))
                                .build(),
                        UNFIT_LICENSE,
                        List.of()),
                arguments(
                        model().evaluationData(data -> data.license("CDLA-Permissive-2.0", HUB))
                                .build(),
                        UNFIT_LICENSE,
                        List.of()),
                // For what nobody has judged it for, it may be fit.
                arguments(model().trainingCode(code -> code.license("AAL", HUB)).build(), UNFIT_LICENSE, List.of()),
                arguments(
                        model().trainingCode(code -> code.license("CC BY", HUB)).build(), UNFIT_LICENSE, List.of()),
                // Which of several texts is meant cannot be told.
                arguments(
                        model().trainingCode(code -> code.license("llama", HUB)).build(), UNFIT_LICENSE, List.of()),
                arguments(
                        tuned().base(FINE_TUNE, weights("CC-BY-NC-4.0"), CARD)
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of(
                                "LAUNDERING weights: MIT License over Example 7B under Creative Commons Attribution Non Commercial 4.0 "
                                        + "International [CC-BY-NC-4.0 non-commercial section 2(a)(1)] [https://example.org/card, https://example.org/hub]")),
                // Both may be used as one likes; what was changed may be passed on of one only.
                arguments(
                        tuned().base(FINE_TUNE, weights("CC-BY-ND-4.0"), CARD)
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of(
                                "LAUNDERING weights: MIT License over Example 7B under Creative Commons Attribution No Derivatives 4.0 "
                                        + "International [CC-BY-ND-4.0 conditional-modification section 2(a)(1)(B)] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        tuned().base(ADAPTER, weights("unlicensed"), CARD)
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of(
                                "LAUNDERING weights: MIT License over Example 7B under unlicensed [] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        tuned().base(ADAPTER, weights("unlicensed"), CARD)
                                .weights(weights -> weights.license("unlicensed", HUB))
                                .build(),
                        LAUNDERING,
                        List.of()),
                arguments(
                        tuned().base(FINE_TUNE, weights("CC-BY-NC-4.0"), CARD)
                                .weights(weights -> weights.license("MIT AND Apache-2.0", HUB))
                                .build(),
                        LAUNDERING,
                        List.of(
                                "LAUNDERING weights: MIT AND Apache-2.0 over Example 7B under Creative Commons Attribution Non Commercial "
                                        + "4.0 International [CC-BY-NC-4.0 non-commercial section 2(a)(1)] [https://example.org/card, https://example.org/hub]")),
                arguments(
                        tuned().base(FINE_TUNE, llama)
                                .weights(weights -> weights.license("llama3.1", HUB))
                                .build(),
                        LAUNDERING,
                        List.of()),
                arguments(
                        tuned().base(FINE_TUNE, weights("Apache-2.0"))
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of()),
                arguments(
                        tuned().base(DISTILLATION, llama)
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of()),
                arguments(
                        tuned().base(FINE_TUNE, "Lost 7B")
                                .weights(weights -> weights.license("MIT", HUB))
                                .build(),
                        LAUNDERING,
                        List.of()),
                arguments(
                        data(DataSet.named("Dialogs").generatedBy("Llama 2 70B", "llama2")),
                        SYNTHETIC_DATA,
                        List.of(
                                "SYNTHETIC_DATA trainingData: Dialogs by Llama 2 70B [LicenseRef-llama2 no-training-other-models section 1.b.v] [https://example.org/card]")),
                arguments(
                        data(DataSet.named("Dialogs").generatedBy("Llama 3.1 70B", "llama3.1")),
                        SYNTHETIC_DATA,
                        List.of(
                                "SYNTHETIC_DATA trainingData: Dialogs by Llama 3.1 70B [LicenseRef-llama3.1 conditions-on-training-other-models section 1.b.i] [https://example.org/card]")),
                arguments(
                        data(DataSet.named("Dialogs").generatedBy("Mistral 7B", "Apache-2.0")),
                        SYNTHETIC_DATA,
                        List.of()),
                arguments(
                        data(DataSet.named("Dialogs").generatedBy("Example 7B", "CC-BY-NC-4.0")),
                        SYNTHETIC_DATA,
                        List.of()),
                arguments(
                        model().weights(weights -> weights.withdrawn(PartialDate.parse("2026-03"))
                                        .evidence(HUB))
                                .build(),
                        WITHDRAWN,
                        List.of("WITHDRAWN weights: 2026-03 [] [https://example.org/hub]")),
                arguments(
                        data(DataSet.named("LAION-5B").withdrawn(PartialDate.parse("2023-12-19"))),
                        WITHDRAWN,
                        List.of("WITHDRAWN trainingData: LAION-5B, 2023-12-19 [] [https://example.org/card]")),
                arguments(
                        model().weights(weights -> weights.access(WITHHELD, HUB))
                                .build(),
                        WITHDRAWN,
                        List.of()),
                arguments(
                        weights("LicenseRef-read-by-nobody"),
                        UNREVIEWED_LICENSE,
                        List.of("UNREVIEWED_LICENSE weights: LicenseRef-read-by-nobody [] [https://example.org/card]")),
                arguments(weights("MIT"), UNREVIEWED_LICENSE, List.of()),
                arguments(weights("unlicensed"), UNREVIEWED_LICENSE, List.of()),
                arguments(model().build(), UNREVIEWED_LICENSE, List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void concernsOfAKind(Release release, Concern.Kind kind, List<String> expected) {
        assertThat(Concern.of(release).stream()
                        .filter(concern -> concern.kind() == kind)
                        .map(ConcernTest::told))
                .isEqualTo(expected);
    }

    @Test
    void launderingNamesEachClauseOfTheBase() {
        Release tuned = tuned().base(FINE_TUNE, weights("llama3.1"), CARD)
                .weights(weights -> weights.license("MIT", HUB))
                .build();

        assertThat(Concern.of(tuned))
                .filteredOn(concern -> concern.kind() == LAUNDERING)
                .flatExtracting(Concern::limits)
                .extracting(limit -> limit.restriction().clause())
                .containsExactly(
                        "section 2", "section 1.b.i", "section 1.b.i", "section 1.b.iv; Acceptable Use Policy");
    }

    private static List<String> laundered(Release release) {
        return Concern.of(release).stream()
                .filter(concern -> concern.kind() == LAUNDERING)
                .flatMap(concern -> concern.subject().stream())
                .toList();
    }

    private static Release.Builder by(String producer, String name, String license) {
        return Release.named(name).producer(producer).weights(weights -> weights.license(license));
    }

    @Test
    void licensorMayLicenseItsOwnWorkOnFreerTerms() {
        Release base = by("Lab", "Lab 7B", "CC-BY-NC-4.0").build();

        assertThat(laundered(
                        by("Lab", "Lab 7B Chat", "MIT").base(FINE_TUNE, base).build()))
                .isEmpty();
        assertThat(laundered(
                        by("Others", "Other 7B", "MIT").base(FINE_TUNE, base).build()))
                .containsExactly("MIT License over Lab 7B under Creative Commons Attribution Non Commercial 4.0 "
                        + "International");
    }

    @Test
    void licensorMayNotLicenseWhatOthersPutIntoItsWork() {
        Release foreign = by("Others", "Other 7B", "CC-BY-NC-4.0").build();
        Release first =
                by("Lab", "Lab 7B", "CC-BY-NC-4.0").base(FINE_TUNE, foreign).build();
        Release merged = by("Lab", "Lab 7B Merge", "MIT")
                .base(MERGE, first)
                .base(
                        MERGE,
                        by("Lab", "Lab 7B Code", "MIT").base(FINE_TUNE, foreign).build())
                .build();

        assertThat(laundered(merged))
                .containsExactly("MIT License over Other 7B under Creative Commons Attribution Non Commercial 4.0 "
                        + "International");
    }

    @Test
    void launderingIsFoundThroughAChain() {
        Release first = Release.named("Example 7B Base Chat")
                .base(FINE_TUNE, weights("CC-BY-NC-4.0"))
                .weights(weights -> weights.license("CC-BY-NC-4.0"))
                .build();
        Release second = Release.named("Example 7B Chat")
                .base(FINE_TUNE, first)
                .weights(weights -> weights.license("MIT"))
                .build();

        assertThat(Concern.of(second)).extracting(Concern::kind).contains(LAUNDERING);
    }

    @Test
    void withdrawnWeightsAreNotBehindAGate() {
        Release release = model().weights(weights -> weights.withdrawn(PartialDate.parse("2026-03")))
                .build();

        assertThat(Concern.of(release)).extracting(Concern::kind).containsExactly(WITHDRAWN);
    }

    @Test
    void weightsOnApprovalAreBehindAGate() {
        assertThat(told(model().weights(weights -> weights.access(ON_APPROVAL, CARD))
                        .build()))
                .containsExactly("GATE weights: - [] [https://example.org/card]");
    }

    @Test
    void concernsComeInTheOrderOfKinds() {
        Release release = tuned().base(FINE_TUNE, weights("llama3.1"))
                .weights(weights -> weights.access(ON_APPROVAL).license("MIT"))
                .trainingCode(code -> code.withdrawn(PartialDate.parse("2026")))
                .build();

        assertThat(Concern.of(release)).extracting(Concern::kind).isSorted();
    }

    @Test
    void everyKindMattersToSomebody() {
        assertThat(Concern.Kind.values())
                .extracting(Concern.Kind::audience)
                .containsExactly(
                        "whoever uses, changes or passes on the weights",
                        "whoever wants to download them, or is bound by privacy rules",
                        "whoever relies on either source",
                        "whoever has to tell what the license means for it",
                        "whoever relies on the stated terms",
                        "whoever trains on the data or builds on the model",
                        "whoever wants to reproduce or audit the model",
                        "whoever has to know what is permitted");
    }

    @Test
    void openReleaseRaisesNone() {
        assertThat(Concern.of(weights("MIT"))).isEmpty();
    }
}
