package org.openness.rules;

import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

/**
 * How open is a release, and why?
 *
 * <pre>{@code
 * Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
 * verdict.level();          // the level that is proven
 * verdict.possibleLevel();  // the level if every unknown turns out well
 * verdict.findings();       // which facts decided
 * }</pre>
 */
public final class OpennessClassifier {

    private OpennessClassifier() {}

    /** Returns the verdict under the default rule set, {@link Spectrum#RULES}. */
    public static Verdict<OpennessLevel> classify(Release release) {
        return Spectrum.RULES.evaluate(release);
    }

    /** Returns the verdict under another rule set. */
    public static <L extends Enum<L>> Verdict<L> classify(Release release, RuleSet<L> rules) {
        return rules.evaluate(release);
    }
}
