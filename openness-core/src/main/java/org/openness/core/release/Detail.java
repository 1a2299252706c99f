package org.openness.core.release;

/**
 * How much the documentation of training data tells.
 *
 * <p>The upper two grades follow the Open Source AI Definition 1.0, heading "Preferred form to make modifications to
 * machine-learning systems", paragraph "Data Information".
 */
public enum Detail {
    /** Nothing. */
    NONE,
    /** General words: kinds of sources, numbers of tokens, shares. */
    SUMMARY,
    /** The data sets or sources are named, with how they were selected or processed. */
    SOURCES,
    /** A skilled person could build a substantially equivalent data set. */
    REBUILDABLE
}
