package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OPEN_LICENSE;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.SHARED;
import static org.openness.core.release.Aspect.STUDY;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction.Kind;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.rules.Condition.AtLeast;

class EntailmentTest {

    @Test
    void approvedLicenseGrantsAllThatALicenseCanGrant() {
        List<AtLeast<?>> approved = List.of(need(WEIGHTS, OSI_APPROVED, YES));

        assertThat(licenseNeeds()).allMatch(need -> Entailment.follows(approved, need));
    }

    @Test
    void whatFollowsForOneComponentFollowsForNoOther() {
        assertThat(Entailment.follows(List.of(need(WEIGHTS, OSI_APPROVED, YES)), need(TRAINING_CODE, USE, FREE)))
                .isFalse();
    }

    @Test
    void fourFreedomsAreAnOpenLicense() {
        assertThat(Entailment.follows(freedoms(), need(WEIGHTS, OPEN_LICENSE, YES)))
                .isTrue();
    }

    @Test
    void fourFreedomsAreNoApproval() {
        assertThat(Entailment.follows(freedoms(), need(WEIGHTS, OSI_APPROVED, YES)))
                .isFalse();
    }

    @Test
    void threeFreedomsAreNotFour() {
        assertThat(Entailment.follows(freedoms().subList(0, 3), need(WEIGHTS, OPEN_LICENSE, YES)))
                .isFalse();
    }

    @Test
    void higherGradeMeetsALowerNeed() {
        assertThat(Entailment.follows(List.of(need(WEIGHTS, ACCESS, PUBLIC)), need(WEIGHTS, ACCESS, ON_ACCEPTANCE)))
                .isTrue();
    }

    @Test
    void whatFollowsFromOneOfSeveralThatAllHoldFollows() {
        Condition both = Condition.allOf(need(TRAINING_CODE, USE, FREE), need(WEIGHTS, ACCESS, PUBLIC));

        assertThat(Entailment.followsFromAll(List.of(both), need(WEIGHTS, ACCESS, ON_ACCEPTANCE)))
                .isTrue();
    }

    @Test
    void whatFollowsFromEachAlternativeFollows() {
        Condition either = Condition.anyOf(need(WEIGHTS, ACCESS, PUBLIC), need(WEIGHTS, ACCESS, ON_ACCEPTANCE));
        assertThat(Entailment.followsFromAll(List.of(either), need(WEIGHTS, ACCESS, ON_ACCEPTANCE)))
                .isTrue();
        assertThat(Entailment.followsFromAll(List.of(either), need(WEIGHTS, ACCESS, PUBLIC)))
                .isFalse();
    }

    @Test
    void completeDataThatAnyoneCanGetAreSharedButNotThereforeDisclosed() {
        List<AtLeast<?>> had =
                List.of(need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE), need(TRAINING_DATA, COMPLETENESS, COMPLETE));
        assertThat(Entailment.follows(had, need(TRAINING_DATA, SHARED, YES))).isTrue();
        assertThat(Entailment.follows(had, need(TRAINING_DATA, DISCLOSED, YES))).isFalse();
    }

    @Test
    void approvedLicenseCannotStandBesideAMissedFreedom() {
        assertThat(Entailment.isConsistent(
                        List.of(need(WEIGHTS, OSI_APPROVED, YES)), List.of(need(WEIGHTS, SHARE, FREE))))
                .isFalse();
    }

    @Test
    void freeLicenseCanStandBesideAMissedApproval() {
        assertThat(Entailment.isConsistent(freedoms(), List.of(need(WEIGHTS, OSI_APPROVED, YES))))
                .isTrue();
    }

    @Test
    void fourFreedomsAreAllButApproval() {
        assertThat(licenseNeeds())
                .filteredOn(need -> !Entailment.follows(freedoms(), need))
                .containsExactly(need(WEIGHTS, OSI_APPROVED, YES));
    }

    @Test
    void fourLimitedFreedomsAreWithoutBansAndNoMore() {
        List<AtLeast<?>> limited = freedoms(RESTRICTED);
        assertThat(licenseNeeds())
                .filteredOn(need -> Entailment.follows(limited, need))
                .containsExactlyInAnyOrderElementsOf(withBansLifted(limited));
    }

    @Test
    void licenseWithoutBansGrantsFourLimitedFreedoms() {
        assertThat(licenseNeeds())
                .filteredOn(need -> Entailment.follows(withBansLifted(List.of()), need))
                .containsExactlyInAnyOrderElementsOf(withBansLifted(freedoms(RESTRICTED)));
    }

    @Test
    void oneBanLiftedSaysNothingElse() {
        for (AtLeast<?> lifted : withBansLifted(List.of())) {
            assertThat(licenseNeeds())
                    .filteredOn(need -> Entailment.follows(List.of(lifted), need))
                    .isEqualTo(List.of(lifted));
        }
    }

    @Test
    void dataThatAreDisclosedAreComplete() {
        AtLeast<?> disclosed = need(TRAINING_DATA, DISCLOSED, YES);
        assertThat(dataNeeds())
                .filteredOn(need -> Entailment.follows(List.of(disclosed), need))
                .isEqualTo(List.of(need(TRAINING_DATA, COMPLETENESS, COMPLETE), disclosed));
    }

    @Test
    void dataThatAreSharedAreComplete() {
        AtLeast<?> shared = need(TRAINING_DATA, SHARED, YES);
        assertThat(dataNeeds())
                .filteredOn(need -> Entailment.follows(List.of(shared), need))
                .isEqualTo(List.of(need(TRAINING_DATA, COMPLETENESS, COMPLETE), shared));
    }

    @Test
    void dataThatCanBeHadNeedNotBeComplete() {
        assertThat(dataNeeds())
                .filteredOn(need -> Entailment.follows(List.of(need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE)), need))
                .isEqualTo(List.of(
                        need(TRAINING_DATA, ACCESS, Access.ON_APPROVAL), need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE)));
    }

    @Test
    void disclosedDataThatCanBeHadAreShared() {
        List<AtLeast<?>> premises =
                List.of(need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE), need(TRAINING_DATA, DISCLOSED, YES));
        assertThat(dataNeeds())
                .filteredOn(need -> !Entailment.follows(premises, need))
                .isEqualTo(List.of(need(TRAINING_DATA, OPEN_LICENSE, YES)));
    }

    /** There are 2^22 ways to choose among the alternatives; none of them matters. */
    @Test
    void whatFollowsAlreadyIsNotSoughtAmongAlternatives() {
        List<Condition> conditions = new ArrayList<>(List.of(need(WEIGHTS, OSI_APPROVED, YES)));
        for (int i = 0; i < 22; i++) {
            conditions.add(Condition.anyOf(need(WEIGHTS, USE, FREE), need(WEIGHTS, STUDY, FREE)));
        }
        assertThat(Entailment.followsFromAll(conditions, need(WEIGHTS, SHARE, FREE)))
                .isTrue();
    }

    @Test
    void premisesOfTrainingDataAreOfTheirLicenseAndOfTheirList() {
        assertThat(Entailment.premises(TRAINING_DATA))
                .hasToString("[trainingData.use >= RESTRICTED, trainingData.use >= FREE, "
                        + "trainingData.study >= RESTRICTED, trainingData.study >= FREE, "
                        + "trainingData.modify >= RESTRICTED, trainingData.modify >= FREE, "
                        + "trainingData.share >= RESTRICTED, trainingData.share >= FREE, "
                        + "trainingData.osi-approved >= YES, trainingData.without-no-redistribution >= YES, "
                        + "trainingData.without-no-modification >= YES, trainingData.access >= ON_ACCEPTANCE, "
                        + "trainingData.completeness >= COMPLETE, trainingData.disclosed >= YES, "
                        + "trainingData.shared >= YES]");
    }

    @Test
    void whatHasNoLicenseHasNoPremises() {
        assertThat(Entailment.premises(Component.FREE_OF_CHARGE)).isEmpty();
    }

    private static List<AtLeast<?>> freedoms() {
        return freedoms(FREE);
    }

    private static List<AtLeast<?>> freedoms(Permission grade) {
        return List.of(
                need(WEIGHTS, USE, grade),
                need(WEIGHTS, STUDY, grade),
                need(WEIGHTS, MODIFY, grade),
                need(WEIGHTS, SHARE, grade));
    }

    private static List<AtLeast<?>> withBansLifted(List<AtLeast<?>> others) {
        List<AtLeast<?>> needs = new ArrayList<>(others);
        needs.add(need(WEIGHTS, without(Kind.NO_REDISTRIBUTION), YES));
        needs.add(need(WEIGHTS, without(Kind.NO_MODIFICATION), YES));
        return needs;
    }

    static List<AtLeast<?>> licenseNeeds() {
        List<AtLeast<?>> needs = new ArrayList<>(freedoms());
        for (Aspect<Permission> freedom : List.of(USE, STUDY, MODIFY, SHARE)) {
            needs.add(need(WEIGHTS, freedom, RESTRICTED));
        }
        needs.add(need(WEIGHTS, OSI_APPROVED, YES));
        needs.add(need(WEIGHTS, OPEN_LICENSE, YES));
        for (Kind kind : Kind.values()) {
            needs.add(need(WEIGHTS, without(kind), YES));
        }
        return needs;
    }

    static List<AtLeast<?>> dataNeeds() {
        return List.of(
                need(TRAINING_DATA, ACCESS, Access.ON_APPROVAL),
                need(TRAINING_DATA, ACCESS, ON_ACCEPTANCE),
                need(TRAINING_DATA, COMPLETENESS, COMPLETE),
                need(TRAINING_DATA, DISCLOSED, YES),
                need(TRAINING_DATA, SHARED, YES),
                need(TRAINING_DATA, OPEN_LICENSE, YES));
    }

    private static <G extends Enum<G>> AtLeast<G> need(Component component, Aspect<G> aspect, G grade) {
        return new AtLeast<>(component, aspect, grade);
    }
}
