/** The tool that says how open the releases in files are: {@link org.openness.examples.classify.Classify}. */
package org.openness.examples.classify;
