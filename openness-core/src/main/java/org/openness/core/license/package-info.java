/**
 * What licenses permit: the terms of each text for the four freedoms, SPDX license expressions over them, and the
 * catalog that resolves what people write.
 *
 * <p>A license is judged by what its text permits, never by the sound of its name. This package must not know of releases
 * or rules; whether a restriction matters is decided there.
 */
@NullMarked
package org.openness.core.license;

import org.jspecify.annotations.NullMarked;
