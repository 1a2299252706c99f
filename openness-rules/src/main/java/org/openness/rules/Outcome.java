package org.openness.rules;

/** What a condition comes to, worst first: the lesser of two is their <em>and</em>, the greater their <em>or</em>. */
public enum Outcome {
    /** It is not met, however the unknown facts turn out. */
    NOT_MET,
    /** Unknown facts decide. */
    UNKNOWN,
    /** It is met, however the unknown facts turn out. */
    MET
}
