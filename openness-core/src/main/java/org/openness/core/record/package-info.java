/**
 * The library's own record of a release: read from JSON or YAML, written as JSON, one record a document or one a line.
 *
 * <p>A record says what is known and nothing else; a misspelt field or word is a problem with its place, never silence.
 * The format is published as a JSON Schema, {@link org.openness.core.record.ReleaseReader#schema()}. This package must not
 * know of other formats or of rules.
 */
@NullMarked
package org.openness.core.record;

import org.jspecify.annotations.NullMarked;
