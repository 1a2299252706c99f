/**
 * Collections of releases that find each other as bases: the bundled catalog of real releases, and a user's own.
 *
 * <p>This package knows names and dates. It must not know of rules: which level a release reaches is decided elsewhere.
 */
@NullMarked
package org.openness.core.catalog;

import org.jspecify.annotations.NullMarked;
