/**
 * A release: what one producer has made available for one model at one date, as artifacts with graded properties.
 *
 * <p>Start with {@link org.openness.core.release.Release#named}; what is not said stays unknown. Rules read a release
 * through {@link org.openness.core.release.Aspect aspects}, which also settle what is not a plain property: which license
 * reaches an artifact, what a base model passes on, and whether all data sets are disclosed as they should be. This
 * package must not know of levels or requirements.
 */
@NullMarked
package org.openness.core.release;

import org.jspecify.annotations.NullMarked;
