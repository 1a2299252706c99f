package org.openness.core.release;

/** Who can get an artifact, from nobody to everybody. */
public enum Access {
    /** Nobody outside can get it. */
    WITHHELD,
    /** It can be used through an interface of its host, not got. */
    HOSTED,
    /** It is given to applicants whom the producer chooses. */
    SELECTED,
    /** Anyone may ask, and someone approves each request. */
    ON_APPROVAL,
    /** Anyone who accepts the terms gets it at once. */
    ON_ACCEPTANCE,
    /** Anyone can download it, without a question. */
    PUBLIC
}
