package org.openness.examples.classify;

import java.util.List;
import org.openness.core.release.Release;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;

/**
 * What the program found out about a release.
 *
 * @param source the input
 * @param release what it says
 * @param verdicts the verdicts by the rule sets that were asked for
 */
record Answer(String source, Release release, List<Verdict<?>> verdicts) {

    static Answer of(String source, Release release, List<RuleSet<?>> rules) {
        return new Answer(
                source,
                release,
                rules.stream().<Verdict<?>>map(set -> set.evaluate(release)).toList());
    }
}
