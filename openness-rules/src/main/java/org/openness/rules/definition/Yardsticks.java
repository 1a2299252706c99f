package org.openness.rules.definition;

import java.util.List;
import org.openness.rules.RuleSet;

/** All rule sets that come with the library, for answers by every yardstick at once. */
public final class Yardsticks {

    /** The rule sets that judge a release as a whole, in the order in which reports show them. */
    public static final List<RuleSet<?>> DEFINITIONS =
            List.of(Spectrum.RULES, Osaid.RULES, ModelOpennessFramework.RULES, G7.RULES, EuAiAct.RULES);

    private Yardsticks() {}
}
