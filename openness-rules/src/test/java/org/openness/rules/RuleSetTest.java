package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Fact;
import org.openness.core.release.Access;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

class RuleSetTest {

    private enum Permit {
        NONE,
        INTERNAL,
        PRODUCTS
    }

    private enum Two {
        NO,
        YES
    }

    private enum Single {
        ONLY
    }

    private static final Citation SOURCE = new Citation("House policy", "3", "section 2", Optional.empty());
    private static final Requirement<Permit> HOSTED_WEIGHTS = requirement("hosted-weights", Permit.INTERNAL, HOSTED);
    private static final Requirement<Permit> PUBLIC_WEIGHTS = requirement("public-weights", Permit.PRODUCTS, PUBLIC);
    private static final RuleSet<Permit> RULES = rules("house-policy", "3", List.of(HOSTED_WEIGHTS, PUBLIC_WEIGHTS));

    private static Requirement<Permit> requirement(String id, Permit level, Access access) {
        return new Requirement<>(id, "The weights can be had", level, SOURCE, needs(WEIGHTS, ACCESS, access));
    }

    private static RuleSet<Permit> rules(String id, String version, List<Requirement<Permit>> requirements) {
        return new RuleSet<>(id, version, SOURCE, Permit.class, requirements);
    }

    private static Verdict<Permit> verdict(Access atLeast, Access atMost) {
        return RULES.evaluate(Release.named("Example 7B")
                .weights(weights -> weights.access(Fact.between(atLeast, atMost)))
                .build());
    }

    @Test
    void nameIsIdAndVersion() {
        assertThat(RULES).hasToString("house-policy 3");
    }

    @Test
    void levelsAreThoseOfTheEnumInItsOrder() {
        assertThat(RULES.levels()).containsExactly(Permit.NONE, Permit.INTERNAL, Permit.PRODUCTS);
    }

    @Test
    void requirementsKeepTheirOrder() {
        assertThat(rules("house-policy", "3", List.of(PUBLIC_WEIGHTS, HOSTED_WEIGHTS))
                        .requirements())
                .containsExactly(PUBLIC_WEIGHTS, HOSTED_WEIGHTS);
    }

    @Test
    void requirementsDoNotChangeWithTheListTheyCameIn() {
        List<Requirement<Permit>> list = new ArrayList<>(List.of(HOSTED_WEIGHTS, PUBLIC_WEIGHTS));
        RuleSet<Permit> rules = rules("house-policy", "3", list);
        list.clear();

        assertThat(rules.requirements()).containsExactly(HOSTED_WEIGHTS, PUBLIC_WEIGHTS);
    }

    @Test
    void highestLevelIsReachedIfEveryRequirementIsMet() {
        assertThat(verdict(PUBLIC, PUBLIC).level()).isEqualTo(Permit.PRODUCTS);
    }

    @Test
    void levelBelowTheLowestUnmetRequirementIsReached() {
        assertThat(verdict(HOSTED, HOSTED).level()).isEqualTo(Permit.INTERNAL);
    }

    @Test
    void lowestLevelNeedsNothing() {
        assertThat(verdict(Access.WITHHELD, Access.WITHHELD).level()).isEqualTo(Permit.NONE);
    }

    @Test
    void higherLevelIsNotReachedByLeavingOutALowerOne() {
        Requirement<Permit> code = new Requirement<>(
                "public-code",
                "The training code is public",
                Permit.INTERNAL,
                SOURCE,
                needs(TRAINING_CODE, ACCESS, PUBLIC));
        Release weightsAlone = Release.named("Example 7B")
                .weights(PUBLIC)
                .artifact(Component.TRAINING_CODE, training -> training.access(Access.WITHHELD))
                .build();

        assertThat(rules("house-policy", "3", List.of(PUBLIC_WEIGHTS, code))
                        .evaluate(weightsAlone)
                        .possibleLevel())
                .isEqualTo(Permit.NONE);
    }

    @Test
    void unknownFactsLowerTheProvenLevelOnly() {
        Verdict<Permit> verdict = verdict(Access.WITHHELD, PUBLIC);

        assertThat(List.of(verdict.level(), verdict.possibleLevel())).containsExactly(Permit.NONE, Permit.PRODUCTS);
    }

    @Test
    void verdictKnowsRulesAndRelease() {
        Release release = Release.named("Example 7B").build();

        Verdict<Permit> verdict = RULES.evaluate(release);

        assertThat(verdict.rules()).isSameAs(RULES);
        assertThat(verdict.release()).isSameAs(release);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "House", "house_policy", "house-"})
    void idThatIsNotKebabCaseIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(id, "3", List.of(HOSTED_WEIGHTS, PUBLIC_WEIGHTS)))
                .withMessage("the id of a rule set is kebab-case, not \"" + id + "\"");
    }

    @Test
    void blankVersionIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("house-policy", "", List.of(HOSTED_WEIGHTS, PUBLIC_WEIGHTS)))
                .withMessage("rule set house-policy needs a version");
    }

    @Test
    void twoLevelsAreEnough() {
        RuleSet<Two> rules = new RuleSet<>(
                "house-policy",
                "3",
                SOURCE,
                Two.class,
                List.of(new Requirement<>(
                        "hosted-weights", "The weights can be had", Two.YES, SOURCE, needs(WEIGHTS, ACCESS, HOSTED))));
        assertThat(rules.levels()).containsExactly(Two.NO, Two.YES);
    }

    @Test
    void ruleSetTellsWhatItIsMadeOf() {
        assertThat(List.of(RULES.id(), RULES.version(), RULES.source(), RULES.levelType()))
                .isEqualTo(List.of("house-policy", "3", SOURCE, Permit.class));
    }

    @Test
    void singleLevelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleSet<>("house-policy", "3", SOURCE, Single.class, List.of()))
                .withMessage("rule set house-policy has fewer than two levels: it could decide nothing");
    }

    @Test
    void idThatIsUsedTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(
                        "house-policy",
                        "3",
                        List.of(HOSTED_WEIGHTS, requirement("hosted-weights", Permit.PRODUCTS, PUBLIC))))
                .withMessage("rule set house-policy has two requirements hosted-weights");
    }

    @Test
    void levelThatNothingIsNeededForIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("house-policy", "3", List.of(HOSTED_WEIGHTS)))
                .withMessage(
                        "rule set house-policy has no requirement for PRODUCTS: it could not be told from INTERNAL");
    }

    @Test
    void ruleSetWithoutRequirementsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules("house-policy", "3", List.of()))
                .withMessage("rule set house-policy has no requirement for INTERNAL: it could not be told from NONE");
    }

    @Test
    void requirementsCannotBeChanged() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> RULES.requirements().clear());
    }
}
