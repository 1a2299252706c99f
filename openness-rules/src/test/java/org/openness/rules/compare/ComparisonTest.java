package org.openness.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.rules.OpennessLevel;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;

class ComparisonTest {

    private static Release find(String name) {
        return ReleaseCatalog.builtIn().find(name).orElseThrow();
    }

    private static <L extends Enum<L>> Comparison<L> compare(RuleSet<L> rules, Release before, Release after) {
        return Comparison.of(rules.evaluate(before), rules.evaluate(after));
    }

    private static Comparison<?> history(RuleSet<?> rules, String name) {
        List<Release> history = ReleaseCatalog.builtIn().history(name);
        assertThat(history).hasSize(2);
        return compare(rules, history.get(0), history.get(1));
    }

    private static List<String> told(Comparison<?> comparison) {
        return comparison.changes().stream()
                .map(change -> change.requirement().id() + ": "
                        + change.before().outcome() + ", " + change.after().outcome())
                .toList();
    }

    private static List<String> facts(Comparison<?> comparison, String requirement) {
        return comparison.changes().stream()
                .filter(change -> change.requirement().id().equals(requirement))
                .flatMap(change -> change.facts().stream())
                .map(fact -> fact.need() + ": " + fact.before().atLeast() + ".."
                        + fact.before().atMost() + ", " + fact.after().atLeast() + ".."
                        + fact.after().atMost())
                .toList();
    }

    static Stream<Arguments> histories() {
        return Stream.of(
                // The weights came under the MIT license in March 2025; the new card does not say how it was evaluated.
                arguments(
                        Spectrum.RULES,
                        "DeepSeek-V3",
                        List.of("weights-free: NOT_MET, MET", "evaluation-methodology: MET, UNKNOWN")),
                arguments(
                        Osaid.RULES,
                        "DeepSeek-V3",
                        List.of("weights-free: NOT_MET, MET", "weights-approved: NOT_MET, MET")),
                arguments(G7.RULES, "DeepSeek-V3", List.of("weights-free: NOT_MET, MET")),
                // Dolma came under ODC-By in April 2024.
                arguments(Spectrum.RULES, "OLMo 7B", List.of("data-rebuildable: NOT_MET, MET")),
                // The TII Falcon license, with a royalty, gave way to Apache-2.0 in June 2023.
                arguments(Spectrum.RULES, "Falcon-40B", List.of("weights-free: NOT_MET, MET")));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void onlyWhatDiffersIsKept(RuleSet<?> rules, String name, List<String> expected) {
        assertThat(told(history(rules, name))).isEqualTo(expected);
    }

    @Test
    void factsThatMadeItSoAreNamed() {
        assertThat(facts(history(Spectrum.RULES, "DeepSeek-V3"), "weights-free"))
                .containsExactly(
                        "weights.use >= FREE: RESTRICTED..RESTRICTED, FREE..FREE",
                        "weights.share >= FREE: RESTRICTED..RESTRICTED, FREE..FREE");
    }

    @Test
    void relicensedDataSetIsTheFactBehindOlmo() {
        assertThat(facts(history(Spectrum.RULES, "OLMo 7B"), "data-rebuildable"))
                .containsExactly("trainingData.disclosed >= YES: NO..NO, YES..YES");
    }

    @Test
    void levelsAreThoseOfTheVerdicts() {
        Comparison<?> comparison = history(Spectrum.RULES, "OLMo 7B");

        assertThat(comparison.before().level()).hasToString("OPEN_WEIGHTS_DATA_INFO");
        assertThat(comparison.after().level()).hasToString("OPEN_SOURCE");
    }

    @Test
    void twoModelsCompare() {
        assertThat(told(compare(Spectrum.RULES, find("Mistral 7B"), find("Llama 3.1 8B"))))
                .contains("no-permission-asked: MET, NOT_MET", "weights-free: MET, NOT_MET");
    }

    @Test
    void modelsThatDifferAreNotEmpty() {
        assertThat(compare(Spectrum.RULES, find("Mistral 7B"), find("Llama 3.1 8B"))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void modelDoesNotDifferFromItself() {
        assertThat(compare(Osaid.RULES, find("BLOOM 176B"), find("BLOOM 176B")).isEmpty())
                .isTrue();
    }

    @Test
    void swappedModelsSwapOutcomes() {
        Release first = find("Mistral 7B");
        Release second = find("BLOOM 176B");

        assertThat(compare(Spectrum.RULES, first, second).changes())
                .extracting(change -> change.before().outcome())
                .isEqualTo(compare(Spectrum.RULES, second, first).changes().stream()
                        .map(change -> change.after().outcome())
                        .toList());
    }

    @Test
    void verdictsUnderTwoRuleSetsAreRefused() {
        RuleSet<OpennessLevel> other = new RuleSet<>(
                "other", "1.0", Spectrum.RULES.source(), OpennessLevel.class, Spectrum.RULES.requirements());
        Release release = find("Mistral 7B");
        Verdict<OpennessLevel> before = Spectrum.RULES.evaluate(release);
        Verdict<OpennessLevel> after = other.evaluate(release);

        assertThatThrownBy(() -> Comparison.of(before, after))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "verdicts under openness-spectrum 1.0 and other 1.0 cannot be compared: judge both releases by one "
                                + "rule set");
    }
}
