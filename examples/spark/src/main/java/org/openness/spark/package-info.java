/** Classifies a whole hub with Spark: what is done with one line knows nothing of Spark, and Spark nothing of releases. */
@NullMarked
package org.openness.spark;

import org.jspecify.annotations.NullMarked;
