package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.NO;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.WEIGHTS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Access;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;

class VerdictTest {

    private static Verdict<OpennessLevel> verdict(Draft draft) {
        return OpennessClassifier.classify(draft.build());
    }

    private static List<String> idsOf(List<Finding<OpennessLevel>> findings) {
        return findings.stream().map(finding -> finding.requirement().id()).toList();
    }

    @Test
    void verdictWithOneLevelIsSettled() {
        assertThat(verdict(Draft.open()).isSettled()).isTrue();
    }

    @Test
    void verdictWithTwoLevelsIsNotSettled() {
        assertThat(verdict(Draft.open().without(LINEAGE, STATED)).isSettled()).isFalse();
    }

    @Test
    void thereIsAFindingForEveryRequirementInTheOrderOfTheRuleSet() {
        assertThat(verdict(Draft.closed()).findings())
                .extracting(Finding::requirement)
                .containsExactlyElementsOf(Spectrum.RULES.requirements());
    }

    @Test
    void nothingIsInTheWayOfTheHighestLevel() {
        assertThat(verdict(Draft.open()).inTheWay()).isEmpty();
    }

    @Test
    void onlyWhatTheNextLevelAsksForIsInTheWay() {
        Draft hosted = Draft.open()
                .with(WEIGHTS, Access.HOSTED)
                .with(DATA_INFORMATION, Detail.NONE)
                .with(LINEAGE, NO);

        assertThat(idsOf(verdict(hosted).inTheWay())).containsExactly("weights-available");
    }

    @Test
    void whatIsUnknownIsInTheWayOfTheNextProvenLevel() {
        Draft undecided = Draft.open().without(LINEAGE, STATED).with(DATA_INFORMATION, Detail.SOURCES);

        assertThat(idsOf(verdict(undecided).inTheWay())).containsExactly("data-rebuildable", "base-model");
    }

    @Test
    void concernsAreThoseOfTheRelease() {
        Release gated = Release.named("Example 7B").weights(Access.ON_APPROVAL).build();

        assertThat(OpennessClassifier.classify(gated).concerns()).isNotEmpty().isEqualTo(Concern.of(gated));
    }

    @Test
    void textOfASettledVerdictNamesItsLevel() {
        Release release = Release.named("Example 7B")
                .asOf(PartialDate.of(2026, 5, 4))
                .weights(Access.HOSTED)
                .build();

        assertThat(OpennessClassifier.classify(release))
                .hasToString("Example 7B (2026-05-04) under openness-spectrum 1.0: CLOSED");
    }

    @Test
    void textOfAnOpenVerdictNamesBothLevels() {
        assertThat(OpennessClassifier.classify(Release.named("Example 7B").build()))
                .hasToString("Example 7B under openness-spectrum 1.0: CLOSED..OPEN_SOURCE");
    }

    @Test
    void verdictsOnTheSameReleaseByTheSameRulesAreEqual() {
        Release release = Release.named("Example 7B").weights(Access.HOSTED).build();
        Release same = Release.named("Example 7B").weights(Access.HOSTED).build();

        assertThat(Spectrum.RULES.evaluate(release))
                .isEqualTo(Spectrum.RULES.evaluate(same))
                .hasSameHashCodeAs(Spectrum.RULES.evaluate(same));
    }

    @Test
    void verdictsOnTwoReleasesOrByTwoRuleSetsAreNotEqual() {
        Release release = Release.named("Example 7B").weights(Access.HOSTED).build();

        assertThat(Spectrum.RULES.evaluate(release))
                .isNotEqualTo(Spectrum.RULES.evaluate(
                        Release.named("Example 7B").weights(Access.WITHHELD).build()))
                .isNotEqualTo(Osaid.RULES.evaluate(release));
    }
}
