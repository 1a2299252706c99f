/**
 * Reading and writing JSON, and YAML of the same structure, strictly: a {@link org.openness.core.json.Json} tree that knows
 * the place of every value, JSON Lines of any size as a stream, limits on by default, and one exception that carries all
 * located problems.
 *
 * <p>This package knows syntax. It must not know what any field means.
 */
@NullMarked
package org.openness.core.json;

import org.jspecify.annotations.NullMarked;
