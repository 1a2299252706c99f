package org.openness.core.fact;

/** The scale of a plain question, phrased so that yes is the more open answer. */
public enum Answer {
    /** It is stated not to be so. */
    NO,
    /** It is stated to be so. */
    YES
}
