package org.openness.rules;

import java.util.List;
import java.util.Optional;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

/**
 * A fact that decided an outcome: what was needed, what was found, and who says so. It is data; its text is composed when
 * a report is written.
 *
 * @param release the release that was judged
 * @param need what was needed
 */
public record Reason(Release release, Condition.AtLeast<?> need) {

    /** Returns what this fact comes to alone. */
    public Outcome outcome() {
        return need.test(release);
    }

    /** Returns the component. */
    public Component component() {
        return need.component();
    }

    /** Returns the property. */
    public Aspect<?> aspect() {
        return need.aspect();
    }

    /** Returns the grade that was needed. */
    public Enum<?> needed() {
        return need.grade();
    }

    /** Returns what is known, all told. */
    public Fact<?> found() {
        return need.read(release);
    }

    /** Returns who says so; empty if nothing is stated. */
    public List<Evidence> evidence() {
        return found().evidence();
    }

    /** Returns what is stated about the component itself. */
    public Artifact artifact() {
        return release.artifact(need.component());
    }

    /** Returns the license terms that decided, if the fact follows from a license. */
    public Optional<LicenseTerms> terms() {
        return need.aspect().isOfLicense() ? Optional.of(release.terms(need.component())) : Optional.empty();
    }

    /**
     * Returns the base whose facts keep this one from being met: among several the first.
     */
    public Optional<Base> inheritedFrom() {
        if (outcome() == Outcome.MET) {
            return Optional.empty();
        }
        return release.lineage().bases().stream()
                .filter(base -> base.passesOn(need.component(), need.aspect()))
                .filter(base ->
                        base.release().map(need::test).orElse(Outcome.UNKNOWN).compareTo(outcome()) <= 0)
                .findFirst();
    }
}
