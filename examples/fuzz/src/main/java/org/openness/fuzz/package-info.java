/**
 * Coverage-guided fuzzing of everything that takes foreign input. The promise is the oracle: any input gives a result or an
 * {@code InvalidInputException}, and nothing else is ever caught here.
 */
@NullMarked
package org.openness.fuzz;

import org.jspecify.annotations.NullMarked;
