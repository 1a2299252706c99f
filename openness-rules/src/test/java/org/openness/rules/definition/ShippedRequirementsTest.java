package org.openness.rules.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Answer;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.Outcome;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;

/** Every requirement of every rule set that comes with the library. */
class ShippedRequirementsTest {

    private static final List<String> LICENSES =
            LicenseCatalog.builtIn().licenses().stream().map(License::id).toList();

    static Stream<RuleSet<?>> ruleSets() {
        return Stream.concat(Yardsticks.DEFINITIONS.stream(), Consequences.ALL.stream());
    }

    static Stream<Arguments> requirements() {
        return ruleSets().flatMap(rules -> rules.requirements().stream().map(each -> arguments(rules, each.id())));
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void fullyOpenReleaseReachesTheTop(RuleSet<?> rules) {
        Verdict<?> verdict = rules.evaluate(FullyOpen.model().build());

        assertThat(verdict.level().ordinal()).isEqualTo(rules.levels().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void requirementsForTheLowestLevelComeFirst(RuleSet<?> rules) {
        assertThat(rules.requirements())
                .extracting(requirement -> requirement.neededFor().ordinal())
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("ruleSets")
    void emptyReleaseProvesNothingAndRulesNothingOut(RuleSet<?> rules) {
        Verdict<?> verdict = rules.evaluate(Release.named("Model").build());

        assertThat(verdict.level().ordinal()).isZero();
        assertThat(verdict.possibleLevel().ordinal()).isEqualTo(rules.levels().size() - 1);
    }

    @ParameterizedTest
    @MethodSource("requirements")
    void requirementIsOpenWhereNothingIsSaid(RuleSet<?> rules, String id) {
        Component[] components = requirement(rules, id).condition().needs().stream()
                .map(Condition.AtLeast::component)
                .toArray(Component[]::new);
        Verdict<?> verdict =
                rules.evaluate(FullyOpen.model().unknown(components).build());

        assertThat(finding(verdict, id).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.isSettled()).isFalse();
    }

    /** A release that differs from a fully open one in what one requirement asks for, and in nothing that others do. */
    @ParameterizedTest
    @MethodSource("requirements")
    void requirementDecidesAlone(RuleSet<?> rules, String id) {
        Requirement<?> requirement = requirement(rules, id);
        Optional<Verdict<?>> alone = refutations(requirement.condition()).stream()
                .flatMap(ShippedRequirementsTest::releasesMissing)
                .<Verdict<?>>map(rules::evaluate)
                .filter(verdict -> unmet(verdict, requirement).equals(List.of(id)))
                .findFirst();

        assertThat(alone).as("a release that misses %s alone", id).isPresent();
        assertThat(alone.get().possibleLevel().ordinal())
                .isEqualTo(requirement.neededFor().ordinal() - 1);
    }

    @Test
    void idsAreUniqueOverAllRuleSets() {
        assertThat(ruleSets().map(RuleSet::id)).doesNotHaveDuplicates();
    }

    private static Requirement<?> requirement(RuleSet<?> rules, String id) {
        return rules.requirements().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Finding<?> finding(Verdict<?> verdict, String id) {
        return verdict.findings().stream()
                .filter(each -> each.requirement().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is not met of the requirements for the same and for lower levels. */
    private static List<String> unmet(Verdict<?> verdict, Requirement<?> requirement) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() != Outcome.MET)
                .filter(finding -> finding.requirement().neededFor().ordinal()
                        <= requirement.neededFor().ordinal())
                .map(finding -> finding.requirement().id())
                .toList();
    }

    /** Needs that make the condition fail if they are missed together. */
    private static List<List<Condition.AtLeast<?>>> refutations(Condition condition) {
        return condition.match(
                need -> List.of(List.of(need)),
                all -> all.parts().stream()
                        .flatMap(part -> refutations(part).stream())
                        .toList(),
                any -> {
                    List<List<Condition.AtLeast<?>>> products = List.of(List.of());
                    for (Condition part : any.parts()) {
                        List<List<Condition.AtLeast<?>>> longer = new ArrayList<>();
                        for (List<Condition.AtLeast<?>> product : products) {
                            for (List<Condition.AtLeast<?>> more : refutations(part)) {
                                longer.add(Stream.concat(product.stream(), more.stream())
                                        .toList());
                            }
                        }
                        products = longer;
                    }
                    return products;
                });
    }

    private static Stream<Release> releasesMissing(List<Condition.AtLeast<?>> needs) {
        Stream<UnaryOperator<FullyOpen>> changes = Stream.of(UnaryOperator.identity());
        for (Condition.AtLeast<?> need : needs) {
            List<UnaryOperator<FullyOpen>> ways = missing(need);
            changes = changes.flatMap(before -> ways.stream().map(way -> model -> way.apply(before.apply(model))));
        }
        return changes.map(change -> change.apply(FullyOpen.model()).build());
    }

    private static List<UnaryOperator<FullyOpen>> missing(Condition.AtLeast<?> need) {
        Component component = need.component();
        if (component == Component.LINEAGE) {
            return List.of(model -> model.lineage(Release.Builder::baseUndisclosed));
        }
        if (component == Component.TRAINING_DATA) {
            return trainingData();
        }
        if (need.aspect().isOfLicense()) {
            return LICENSES.stream()
                    .<UnaryOperator<FullyOpen>>map(license -> model -> model.under(component, license))
                    .toList();
        }
        return List.of(model -> model.but(component, artifact -> oneBelow(need, artifact)));
    }

    private static Artifact.Builder oneBelow(Condition.AtLeast<?> need, Artifact.Builder artifact) {
        int below = need.grade().ordinal() - 1;
        if (need.component().family() == Component.Family.OFFER) {
            return artifact.stated(Answer.NO);
        }
        artifact.license("MIT").access(need.aspect() == Aspect.ACCESS ? Access.values()[below] : Access.PUBLIC);
        if (Aspect.COMPLETENESS.appliesTo(need.component())) {
            artifact.completeness(
                    need.aspect() == Aspect.COMPLETENESS ? Completeness.values()[below] : Completeness.COMPLETE);
        }
        if (Aspect.DETAIL.appliesTo(need.component())) {
            artifact.detail(need.aspect() == Aspect.DETAIL ? Detail.values()[below] : Detail.REBUILDABLE);
        }
        return artifact;
    }

    private static List<UnaryOperator<FullyOpen>> trainingData() {
        List<UnaryOperator<FullyOpen>> ways = new ArrayList<>();
        for (DataSet.Kind kind : DataSet.Kind.values()) {
            for (Access access : Access.values()) {
                for (String license : List.of("CC-BY-4.0", "CC-BY-NC-4.0")) {
                    for (Detail detail : List.of(Detail.NONE, Detail.SOURCES)) {
                        DataSet.Builder set = DataSet.named("Corpus")
                                .kind(kind)
                                .access(access)
                                .license(license)
                                .detail(detail)
                                .location("https://example.org/corpus");
                        if (kind == DataSet.Kind.UNSHAREABLE) {
                            set.reason("personal data");
                        }
                        DataSet built = set.build();
                        ways.add(model -> model.trainedOn(built));
                    }
                }
            }
        }
        return ways;
    }
}
