package org.openness.benchmarks;

import java.util.List;
import org.openness.rules.OpennessLevel;

/**
 * What hand-written code answers.
 *
 * @param level the proven level
 * @param possible the possible level
 * @param reasons the facts that decided, requirement by requirement, in the order of the requirements
 */
record Judgment(OpennessLevel level, OpennessLevel possible, List<Need> reasons) {}
