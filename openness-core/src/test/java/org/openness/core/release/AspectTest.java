package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.Restriction;
import org.openness.core.release.Component.Family;

class AspectTest {

    private static final Set<Family> GOT =
            EnumSet.of(Family.WEIGHTS, Family.CODE, Family.DATA, Family.EVALUATION, Family.DOCUMENTS);

    static List<Aspect<?>> all() {
        List<Aspect<?>> all = new ArrayList<>();
        for (Field constant : Aspect.class.getFields()) {
            try {
                all.add((Aspect<?>) constant.get(null));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        Arrays.stream(Restriction.Kind.values()).map(Aspect::without).forEach(all::add);
        return all;
    }

    static List<Aspect<?>> ofLicense() {
        return all().stream().filter(Aspect::isOfLicense).toList();
    }

    private static List<Component> componentsWith(Aspect<?> aspect) {
        return Arrays.stream(Component.values()).filter(aspect::appliesTo).toList();
    }

    private static List<Component> componentsOf(Set<Family> families) {
        return Arrays.stream(Component.values())
                .filter(component -> families.contains(component.family()))
                .toList();
    }

    @Test
    void whatOneGetsHasAccess() {
        assertThat(componentsWith(Aspect.ACCESS)).isEqualTo(componentsOf(GOT));
    }

    @ParameterizedTest
    @MethodSource("ofLicense")
    void whatOneGetsHasALicense(Aspect<?> aspect) {
        assertThat(componentsWith(aspect)).isEqualTo(componentsOf(GOT));
    }

    @Test
    void weightsCodeAndTheListOfDataSetsHaveCompleteness() {
        assertThat(componentsWith(Aspect.COMPLETENESS))
                .containsExactly(
                        Component.WEIGHTS,
                        Component.CHECKPOINTS,
                        Component.ARCHITECTURE,
                        Component.INFERENCE_CODE,
                        Component.TRAINING_CODE,
                        Component.DATA_PREPARATION_CODE,
                        Component.EVALUATION_CODE,
                        Component.SUPPORTING_LIBRARIES,
                        Component.TRAINING_DATA);
    }

    @Test
    void onlyDataInformationHasDetail() {
        assertThat(componentsWith(Aspect.DETAIL)).containsExactly(Component.DATA_INFORMATION);
    }

    @Test
    void onlyTrainingDataAreDisclosed() {
        assertThat(componentsWith(Aspect.DISCLOSED)).containsExactly(Component.TRAINING_DATA);
    }

    @Test
    void onlyTrainingDataAreSharedSetBySet() {
        assertThat(componentsWith(Aspect.SHARED)).containsExactly(Component.TRAINING_DATA);
    }

    @Test
    void offerAndLineageAreStated() {
        assertThat(componentsWith(Aspect.STATED)).isEqualTo(componentsOf(EnumSet.of(Family.OFFER, Family.LINEAGE)));
    }

    @Test
    void idsAreUnique() {
        assertThat(all()).extracting(Aspect::id).doesNotHaveDuplicates();
    }

    @Test
    void permissionsApprovalsAndAbsencesFollowFromTheLicense() {
        assertThat(all().stream().filter(aspect -> !aspect.isOfLicense()))
                .containsExactlyInAnyOrder(
                        Aspect.ACCESS,
                        Aspect.COMPLETENESS,
                        Aspect.DETAIL,
                        Aspect.STATED,
                        Aspect.DISCLOSED,
                        Aspect.SHARED);
    }

    @Test
    void absenceOfARestrictionIsNamedByItsKind() {
        assertThat(Arrays.stream(Restriction.Kind.values())
                        .map(kind -> Aspect.without(kind).id()))
                .containsExactlyElementsOf(Arrays.stream(Restriction.Kind.values())
                        .map(kind -> "without-" + kind.id())
                        .toList());
    }

    static Stream<Release> bundled() {
        return ReleaseCatalog.builtIn().releases().stream();
    }

    private static <G extends Enum<G>> void checkBounds(Aspect<G> aspect, Release release, Component component) {
        Fact<G> fact = aspect.read(release, component);
        for (G grade : aspect.scale().getEnumConstants()) {
            assertThat(aspect.isSurely(release, component, grade))
                    .as("%s of %s surely %s, being %s", aspect, component, grade, fact)
                    .isEqualTo(fact.atLeast().compareTo(grade) >= 0);
            assertThat(aspect.isPossibly(release, component, grade))
                    .as("%s of %s possibly %s, being %s", aspect, component, grade, fact)
                    .isEqualTo(fact.atMost().compareTo(grade) >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void shortAnswersAgreeWithTheFact(Release release) {
        for (Aspect<?> aspect : all()) {
            for (Component component : Component.values()) {
                checkBounds(aspect, release, component);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsNotUsedHasTheTopGrade(Aspect<?> aspect) {
        Evidence card = Evidence.of("https://example.org/card");
        Release release = Release.named("Example 7B")
                .checkpoints(checkpoints -> checkpoints.notUsed().evidence(card))
                .build();
        Fact<?> fact = aspect.read(release, Component.CHECKPOINTS);
        Object[] grades = aspect.scale().getEnumConstants();
        assertThat((Object) fact.atLeast()).isEqualTo(grades[grades.length - 1]);
        assertThat(fact.evidence()).containsExactly(card);
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsKnownOfWhatIsNotMentioned(Aspect<?> aspect) {
        Release release = Release.named("Example 7B").build();
        for (Component component : Component.values()) {
            assertThat(aspect.read(release, component).isUnknown())
                    .as("%s", component)
                    .isTrue();
        }
    }

    static Stream<Release> releases() {
        return Stream.of(
                Release.named("Bare").build(),
                Release.named("Restricted")
                        .license("CC-BY-NC-4.0")
                        .allCode("MIT")
                        .weights(Access.ON_APPROVAL)
                        .build(),
                Release.named("Between")
                        .weights(weights -> weights.access(Fact.between(Access.SELECTED, Access.ON_ACCEPTANCE)))
                        .dataInformation(
                                information -> information.detail(Fact.between(Detail.SUMMARY, Detail.SOURCES)))
                        .frameworkSupport(Answer.NO)
                        .trainedFromScratch()
                        .build());
    }

    /** What is packed into words says the same as the facts. */
    @ParameterizedTest
    @MethodSource("releases")
    void gradeIsReachedIfTheFactSaysSo(Release release) {
        for (Component component : Component.values()) {
            all().stream()
                    .filter(aspect -> aspect.appliesTo(component))
                    .forEach(aspect -> check(aspect, release, component));
        }
    }

    private static <G extends Enum<G>> void check(Aspect<G> aspect, Release release, Component component) {
        Fact<G> fact = aspect.read(release, component);
        for (G grade : aspect.scale().getEnumConstants()) {
            String told = aspect + " of " + component + " reaches " + grade;
            assertThat(aspect.isSurely(release, component, grade))
                    .as(told)
                    .isEqualTo(fact.atLeast().compareTo(grade) >= 0);
            assertThat(aspect.isPossibly(release, component, grade))
                    .as(told)
                    .isEqualTo(fact.atMost().compareTo(grade) >= 0);
        }
    }
}
