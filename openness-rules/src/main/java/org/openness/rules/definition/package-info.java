/**
 * The rule sets that come with the library, one file each. Each requirement cites the document, version and heading it
 * comes from.
 *
 * <p>A definition is a list of requirements and nothing else; whatever needs computing is an aspect of the release.
 */
@NullMarked
package org.openness.rules.definition;

import org.jspecify.annotations.NullMarked;
