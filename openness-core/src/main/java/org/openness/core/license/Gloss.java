package org.openness.core.license;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

/**
 * What people add to the name of a license to say in a word what it permits. It is no term of its own where the text says
 * the same; where it does not, it may take back what the text grants, or claim what it does not.
 */
enum Gloss {
    /** No commercial use. */
    NON_COMMERCIAL,
    /** Research and nothing else. */
    RESEARCH_ONLY,
    /** Commercial use as well. */
    COMMERCIAL,
    /** Approved by the Open Source Initiative. */
    OPEN_SOURCE;

    private static final ImmutableMap<String, Gloss> BY_KEY = ImmutableMap.<String, Gloss>builder()
            .put("nc", NON_COMMERCIAL)
            .put("noncommercial", NON_COMMERCIAL)
            .put("non-commercial", NON_COMMERCIAL)
            .put("noncommercial-only", NON_COMMERCIAL)
            .put("non-commercial-only", NON_COMMERCIAL)
            .put("non-commercial-use", NON_COMMERCIAL)
            .put("non-commercial-use-only", NON_COMMERCIAL)
            .put("no-commercial-use", NON_COMMERCIAL)
            .put("research-only", RESEARCH_ONLY)
            .put("research-use-only", RESEARCH_ONLY)
            .put("commercial-ok", COMMERCIAL)
            .put("commercial-friendly", COMMERCIAL)
            .put("commercial-use-ok", COMMERCIAL)
            .put("commercial-use-allowed", COMMERCIAL)
            .put("commercial-use-permitted", COMMERCIAL)
            .put("free-for-commercial-use", COMMERCIAL)
            .put("open-source", OPEN_SOURCE)
            .put("osi-approved", OPEN_SOURCE)
            .buildOrThrow();

    /** Returns what the words mean, if they are nothing but a gloss. */
    static Optional<Gloss> of(String words) {
        return Optional.ofNullable(BY_KEY.get(Spelling.key(words)));
    }

    /** Returns whether each of these texts says so itself. */
    boolean isTrueOf(List<License> licenses) {
        return !licenses.isEmpty() && licenses.stream().map(Judgment::of).allMatch(this::isTrueOf);
    }

    private boolean isTrueOf(Judgment terms) {
        return switch (this) {
            case NON_COMMERCIAL -> terms.surelyHas(Restriction.Kind.NON_COMMERCIAL);
            case RESEARCH_ONLY -> terms.surelyHas(Restriction.Kind.RESEARCH_ONLY);
            case COMMERCIAL ->
                !terms.possiblyHas(Restriction.Kind.NON_COMMERCIAL)
                        && !terms.possiblyHas(Restriction.Kind.RESEARCH_ONLY);
            case OPEN_SOURCE -> terms.isApproved();
        };
    }
}
