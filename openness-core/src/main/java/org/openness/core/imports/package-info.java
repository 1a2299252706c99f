/**
 * Releases from what people already have: model cards, Hub answers, bills of materials, Model Openness Framework files.
 *
 * <p>Importers are lenient on the outside and exact on the inside: a file that is odd still yields its true facts, one bad
 * value costs one fact and gives one located note, and where a format is silent the fact stays unknown. Nothing is fetched
 * and nothing is guessed; every fact carries who says so. This package must not know of rules.
 */
@NullMarked
package org.openness.core.imports;

import org.jspecify.annotations.NullMarked;
