/**
 * Verdicts for people: texts composed from the parts of a verdict, in one place.
 *
 * <p>Same verdict, same bytes: no clock, locale or line separator of the platform. This package decides nothing.
 */
@NullMarked
package org.openness.rules.report;

import org.jspecify.annotations.NullMarked;
