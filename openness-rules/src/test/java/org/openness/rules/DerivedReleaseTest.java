package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Fact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

/** A derived release is never more open than its base where the base's weights, data or code are part of it. */
class DerivedReleaseTest {

    private static final List<Aspect<?>> ASPECTS = List.of(
            Aspect.ACCESS,
            Aspect.COMPLETENESS,
            Aspect.DETAIL,
            Aspect.USE,
            Aspect.STUDY,
            Aspect.MODIFY,
            Aspect.SHARE,
            Aspect.OSI_APPROVED,
            Aspect.DISCLOSED);

    /** Requirements that look only at what a base passes on. */
    private static final List<String> ON_DATA_AND_TRAINING =
            List.of("training-data-documented", "training-code", "data-preparation-code", "data-rebuildable");

    /** Visits a release and its bases, theirs, and so on, as pairs. */
    private static void visitChain(Release release, List<Base> links, List<Release> derived) {
        for (Base base : release.lineage().bases()) {
            links.add(base);
            derived.add(release);
            base.release().ifPresent(origin -> visitChain(origin, links, derived));
        }
    }

    @Test
    void noFactThatABasePassesOnIsAboveThatOfTheBase() {
        RandomReleases releases = new RandomReleases(20261001, 3);
        int compared = 0;
        while (compared < 40_000) {
            List<Base> links = new ArrayList<>();
            List<Release> derived = new ArrayList<>();
            visitChain(releases.next(), links, derived);
            for (int i = 0; i < links.size(); i++) {
                for (Component component : Component.values()) {
                    for (Aspect<?> aspect : ASPECTS) {
                        if (aspect.appliesTo(component) && links.get(i).passesOn(component, aspect)) {
                            checkBelow(releases, aspect, component, derived.get(i), links.get(i));
                            compared++;
                        }
                    }
                }
            }
        }
    }

    private static <G extends Enum<G>> void checkBelow(
            Object origin, Aspect<G> aspect, Component component, Release derived, Base base) {
        Fact<G> own = aspect.read(derived, component);
        Fact<G> passedOn = base.release()
                .map(release -> aspect.read(release, component))
                .orElseGet(() -> Fact.unknown(aspect.scale()));
        // An unknown base leaves only its lower end: it may be as bad as can be.
        boolean below =
                own.atLeast().compareTo(passedOn.atLeast()) <= 0 && own.atMost().compareTo(passedOn.atMost()) <= 0;
        if (!below) {
            throw new AssertionError(origin + ": " + component.id() + "." + aspect + " of " + derived + " is " + own
                    + ", that of its base " + base + " " + passedOn);
        }
    }

    @Test
    void noRequirementOnDataAndTrainingComesOutBetterThanForTheBase() {
        RandomReleases releases = new RandomReleases(20261002, 3);
        for (int i = 0; i < 400; i++) {
            List<Base> links = new ArrayList<>();
            List<Release> derived = new ArrayList<>();
            visitChain(releases.next(), links, derived);
            for (int link = 0; link < links.size(); link++) {
                for (Requirement<OpennessLevel> requirement : Spectrum.RULES.requirements()) {
                    if (ON_DATA_AND_TRAINING.contains(requirement.id())) {
                        Outcome ofBase = links.get(link)
                                .release()
                                .map(requirement.condition()::test)
                                .orElse(Outcome.UNKNOWN);
                        assertThat(requirement.condition().test(derived.get(link)))
                                .as("%s, %s", releases, requirement.id())
                                .isLessThanOrEqualTo(ofBase);
                    }
                }
            }
        }
    }
}
