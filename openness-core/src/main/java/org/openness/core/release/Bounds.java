package org.openness.core.release;

import java.util.IdentityHashMap;
import org.openness.core.license.LicenseTerms;

/**
 * What is known of all aspects of a component in two words, the lower ends of the facts and the upper ends, each grade at the
 * place of its {@link Aspect}. Packed once, when a release is built: a condition is then a shift and a comparison.
 *
 * @param atLeast the lower ends
 * @param atMost the upper ends
 */
record Bounds(long atLeast, long atMost) {

    private static final Bounds UNKNOWN_LICENSE = Aspect.ofLicense(Facts.UNKNOWN);
    private static final Bounds UNKNOWN = Aspect.ofArtifact(Facts.UNKNOWN).with(UNKNOWN_LICENSE);
    /** Most releases come under so few licenses. */
    private static final int EXPECTED = 4;
    /** Every grade is reached: nothing is asked of what the model has no use for. */
    private static final Bounds NOT_USED = new Bounds(-1, -1);

    /** Returns the bounds of what holds of each of a release's components; most components share their license. */
    static Bounds[] of(Facts[] components) {
        IdentityHashMap<LicenseTerms, Bounds> licensed = new IdentityHashMap<>(EXPECTED);
        licensed.put(Facts.UNKNOWN.terms(), UNKNOWN_LICENSE);
        Bounds[] bounds = new Bounds[components.length];
        for (int i = 0; i < components.length; i++) {
            Facts facts = components[i];
            bounds[i] = facts.isUnknown() ? UNKNOWN : facts.notUsed() ? NOT_USED : of(facts, licensed);
        }
        return bounds;
    }

    private static Bounds of(Facts facts, IdentityHashMap<LicenseTerms, Bounds> licensed) {
        return Aspect.ofArtifact(facts)
                .with(licensed.computeIfAbsent(facts.terms(), terms -> Aspect.ofLicense(Facts.of(terms))));
    }

    /** Returns the bits of both. */
    Bounds with(Bounds others) {
        return new Bounds(atLeast | others.atLeast, atMost | others.atMost);
    }
}
