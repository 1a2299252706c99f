package org.openness.benchmarks;

import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Reason;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Spectrum;

/**
 * Reads an answer to the end, so that nothing is timed that is put off until it is read: both levels, the outcome of each
 * requirement, and each fact that decided one.
 *
 * <p>Others collect less, so that ratios flatter them: hand-written code the levels and the facts that decided, without an
 * outcome for each requirement; rule engines the requirements that fail at either end, without the facts.
 */
final class Read {

    private static final Condition.AtLeast<?> LAST_NEED =
            Spectrum.RULES.requirements().get(14).condition().needs().get(0);

    private Read() {}

    static int all(Verdict<OpennessLevel> verdict) {
        int sum = verdict.level().ordinal() + verdict.possibleLevel().ordinal();
        for (Finding<OpennessLevel> finding : verdict.findings()) {
            sum = 3 * sum + finding.outcome().ordinal();
            for (Reason reason : finding.reasons()) {
                sum += reason.need() == LAST_NEED ? 2 : 1;
            }
        }
        return sum;
    }

    static int all(Judgment judgment) {
        int sum = judgment.level().ordinal() + judgment.possible().ordinal();
        for (Need reason : judgment.reasons()) {
            sum += reason == Need.LINEAGE_STATED ? 2 : 1;
        }
        return sum;
    }
}
