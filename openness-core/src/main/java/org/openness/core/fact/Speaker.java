package org.openness.core.fact;

/**
 * Who makes a statement, from the least to the best placed to know: a tool that read something somewhere, a third party,
 * the producer about its own release, the platform about what it hosts.
 */
public enum Speaker {
    /** The record does not say who states it. */
    UNSTATED,
    /** A program derived it, for instance the generator of a bill of materials. */
    TOOL,
    /** Somebody other than producer and platform: an index, a paper of others, a journalist. */
    THIRD_PARTY,
    /** The producer of the release: its card, paper, repository, announcement. */
    PRODUCER,
    /** The platform that hosts the artifact, in its own records: file listing, gate. */
    PLATFORM
}
