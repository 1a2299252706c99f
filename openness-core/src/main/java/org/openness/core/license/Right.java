package org.openness.core.license;

/**
 * The four freedoms of the Open Source AI Definition 1.0 (Open Source Initiative, 28 October 2024), heading "What is Open
 * Source AI".
 */
public enum Right {
    /** Use the system for any purpose and without having to ask for permission. */
    USE,
    /** Study how the system works and inspect its components. */
    STUDY,
    /** Modify the system for any purpose, including to change its output. */
    MODIFY,
    /** Share the system for others to use, with or without modifications, for any purpose. */
    SHARE
}
