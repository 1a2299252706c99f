package org.openness.core.license;

/** What judging the terms of a license came to. */
public enum LicenseOutcome {
    /** It is said that no license is granted. */
    NOT_GRANTED,
    /** Nobody has reviewed the text, or it cannot be told which text is meant, so that the freedoms are unknown. */
    UNREVIEWED,
    /** At least one freedom is limited. */
    RESTRICTED,
    /** All four freedoms are granted; the Open Source Initiative has not approved the text. */
    FREE_NOT_APPROVED,
    /** Approved by the Open Source Initiative. */
    OSI_APPROVED
}
