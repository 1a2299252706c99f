/**
 * Verdicts for people: texts composed from the parts of a verdict, in one place.
 *
 * <p>To read one verdict: {@link org.openness.rules.report.TextReport}, {@link org.openness.rules.report.MarkdownReport},
 * {@link org.openness.rules.report.JsonReport}. To look at one: {@link org.openness.rules.report.ModelPage}, and
 * {@link org.openness.rules.report.Badge} for a model card. To look at two: {@link org.openness.rules.report.ComparisonPage}. To
 * look at a collection: {@link org.openness.rules.report.CollectionPage}, {@link org.openness.rules.report.SpectrumChart}. The
 * pages are single files that load nothing.
 *
 * <p>Same verdict, same bytes: no clock, locale or line separator of the platform. This package decides nothing.
 */
@NullMarked
package org.openness.rules.report;

import org.jspecify.annotations.NullMarked;
