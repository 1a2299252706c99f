package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.HOSTED;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Base.Relation.ADAPTER;
import static org.openness.core.release.Base.Relation.DISTILLATION;
import static org.openness.core.release.Base.Relation.FINE_TUNE;
import static org.openness.core.release.Base.Relation.MERGE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.core.release.Detail.SUMMARY;

import org.junit.jupiter.api.Test;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Permission;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class ReasonTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Condition.AtLeast<Detail> SOURCES_NAMED =
            new Condition.AtLeast<>(DATA_INFORMATION, DETAIL, SOURCES);
    private static final Condition.AtLeast<Permission> FREE_TO_USE = new Condition.AtLeast<>(WEIGHTS, USE, FREE);

    private static Release base(String name, Detail detail) {
        return Release.named(name)
                .weights(PUBLIC, "CC-BY-NC-4.0")
                .dataInformation(data -> data.detail(detail))
                .build();
    }

    private static Release.Builder tuned() {
        return Release.named("Example 7B Chat")
                .weights(PUBLIC, "MIT")
                .dataInformation(data -> data.detail(REBUILDABLE));
    }

    private static Reason sourcesNamed(Release release) {
        return new Reason(release, SOURCES_NAMED);
    }

    @Test
    void partsAreThoseOfTheNeed() {
        Reason reason = sourcesNamed(base("Example 7B", SUMMARY));

        assertThat(reason.component()).isEqualTo(DATA_INFORMATION);
        assertThat(reason.aspect()).isEqualTo(DETAIL);
        assertThat(reason.needed()).isEqualTo(SOURCES);
    }

    @Test
    void foundIsWhatIsKnownAllTold() {
        Release release = tuned().base(FINE_TUNE, base("Example 7B", SUMMARY)).build();

        assertThat(sourcesNamed(release).found()).isEqualTo(Fact.exactly(SUMMARY));
    }

    @Test
    void evidenceIsThatOfTheFact() {
        Release release = Release.named("Example 7B")
                .weights(weights -> weights.access(HOSTED, CARD).completeness(Completeness.COMPLETE))
                .build();

        assertThat(new Reason(release, new Condition.AtLeast<>(WEIGHTS, ACCESS, PUBLIC)).evidence())
                .containsExactly(CARD);
    }

    @Test
    void nobodySaysWhatIsNotStated() {
        assertThat(sourcesNamed(Release.named("Example 7B").build()).evidence()).isEmpty();
    }

    @Test
    void artifactIsWhatIsStatedOfTheComponentItself() {
        Release release = tuned().base(FINE_TUNE, base("Example 7B", SUMMARY)).build();

        assertThat(sourcesNamed(release).artifact())
                .isEqualTo(Artifact.of(DATA_INFORMATION).detail(REBUILDABLE).build());
    }

    @Test
    void termsAreThoseThatDecideAPermission() {
        Release release =
                Release.named("Example 7B").weights(PUBLIC, "CC-BY-NC-4.0").build();

        assertThat(new Reason(release, FREE_TO_USE).terms().map(LicenseTerms::text))
                .contains("CC-BY-NC-4.0");
    }

    @Test
    void accessDoesNotFollowFromTerms() {
        Release release = Release.named("Example 7B").weights(PUBLIC, "MIT").build();

        assertThat(new Reason(release, new Condition.AtLeast<>(WEIGHTS, ACCESS, PUBLIC)).terms())
                .isEmpty();
    }

    @Test
    void releaseWithoutBaseInheritsNothing() {
        assertThat(sourcesNamed(base("Example 7B", SUMMARY)).inheritedFrom()).isEmpty();
    }

    @Test
    void factThatFallsShortForTheBaseIsInherited() {
        Release release = tuned().base(FINE_TUNE, base("Example 7B", SUMMARY)).build();

        assertThat(sourcesNamed(release).inheritedFrom().map(Base::name)).contains("Example 7B");
    }

    @Test
    void factThatWillDoForTheBaseIsNotInherited() {
        Release release = Release.named("Example 7B Chat")
                .dataInformation(data -> data.detail(SUMMARY))
                .base(FINE_TUNE, base("Example 7B", REBUILDABLE))
                .build();

        assertThat(sourcesNamed(release).inheritedFrom()).isEmpty();
    }

    @Test
    void metNeedIsNotInherited() {
        Release release = tuned().base(FINE_TUNE, base("Example 7B", SOURCES)).build();

        assertThat(sourcesNamed(release).inheritedFrom()).isEmpty();
    }

    @Test
    void whatABaseDoesNotPassOnIsNotInherited() {
        Release base = Release.named("Example 7B")
                .inferenceCode(code -> code.access(HOSTED))
                .build();
        Release release = tuned().inferenceCode(code -> code.access(HOSTED))
                .base(FINE_TUNE, base)
                .build();

        assertThat(new Reason(release, new Condition.AtLeast<>(INFERENCE_CODE, ACCESS, PUBLIC)).inheritedFrom())
                .isEmpty();
    }

    @Test
    void factsOfABaseThatIsNotFoundAreInherited() {
        Release release = tuned().base(FINE_TUNE, "Lost 7B").build();

        assertThat(sourcesNamed(release).inheritedFrom().map(Base::name)).contains("Lost 7B");
    }

    @Test
    void factThatFallsShortAnywayIsNotInheritedFromABaseThatIsNotFound() {
        Release release = Release.named("Example 7B Chat")
                .dataInformation(data -> data.detail(SUMMARY))
                .base(FINE_TUNE, "Lost 7B")
                .build();

        assertThat(sourcesNamed(release).inheritedFrom()).isEmpty();
    }

    @Test
    void amongSeveralBasesTheFirstThatFallsShortIsNamed() {
        Release release = tuned().base(MERGE, base("Good 7B", SOURCES))
                .base(MERGE, base("Poor 7B", SUMMARY))
                .base(MERGE, base("Worse 7B", Detail.NONE))
                .build();

        assertThat(sourcesNamed(release).inheritedFrom().map(Base::name)).contains("Poor 7B");
    }

    @Test
    void termsOfADistilledModelAreItsOwn() {
        Release release =
                tuned().base(DISTILLATION, base("Example 7B", SOURCES)).build();

        assertThat(new Reason(release, FREE_TO_USE).outcome()).isEqualTo(Outcome.MET);
    }

    @Test
    void accessToAnAdapterIsInherited() {
        Release release = tuned().base(
                        ADAPTER, Release.named("Hosted 7B").weights(HOSTED).build())
                .build();

        assertThat(new Reason(release, new Condition.AtLeast<>(WEIGHTS, ACCESS, PUBLIC))
                        .inheritedFrom()
                        .map(Base::name))
                .contains("Hosted 7B");
    }
}
