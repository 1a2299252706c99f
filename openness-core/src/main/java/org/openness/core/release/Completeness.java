package org.openness.core.release;

/** How much of an artifact is there: of weights or code, or of a list of data sets. */
public enum Completeness {
    /** Nothing. */
    NONE,
    /** A part: some of the files, an example in place of the pipeline, a delta in place of the weights. */
    PARTIAL,
    /** All of it. */
    COMPLETE
}
