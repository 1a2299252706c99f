/**
 * Verdicts held against something: against another verdict, against other rule sets on the same release, against what the
 * producer claims.
 *
 * <p>This package compares what verdicts found; it judges nothing itself.
 */
@NullMarked
package org.openness.rules.compare;

import org.jspecify.annotations.NullMarked;
