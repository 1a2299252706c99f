/**
 * Rules and verdicts. A {@link org.openness.rules.Condition} asks for grades of components; a
 * {@link org.openness.rules.Requirement} is a condition with its source; a {@link org.openness.rules.RuleSet} orders
 * requirements into levels and gives a {@link org.openness.rules.Verdict}.
 *
 * <p>Start with {@link org.openness.rules.OpennessClassifier#classify}. Evaluation is a function of rule set and release:
 * no input or output, clock, locale or shared state. This package must not know how releases are read or verdicts shown.
 */
@NullMarked
package org.openness.rules;

import org.jspecify.annotations.NullMarked;
