package org.openness.core.license;

/** How far a license grants one of the four freedoms, least first. */
public enum Permission {
    /** Not granted at all. */
    WITHHELD,
    /** Granted within limits: for some purposes, people, sizes or places, or until taken back. */
    RESTRICTED,
    /** Granted to anyone for any purpose; notice, attribution and share-alike are no limits. */
    FREE
}
