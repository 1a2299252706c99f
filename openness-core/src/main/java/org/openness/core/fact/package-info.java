/**
 * What is known, and who says so: a {@link org.openness.core.fact.Fact} is an interval of grades with its
 * {@link org.openness.core.fact.Evidence}.
 *
 * <p>This package knows how knowledge is held and combined. It must not know what is being graded: components,
 * licenses and rules are other packages' business.
 */
@NullMarked
package org.openness.core.fact;

import org.jspecify.annotations.NullMarked;
