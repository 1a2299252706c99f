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
    NON_COMMERCIAL {
        @Override
        boolean isTrueOf(License license) {
            return limits(license, Restriction.Kind.NON_COMMERCIAL);
        }
    },
    /** Research and nothing else. */
    RESEARCH_ONLY {
        @Override
        boolean isTrueOf(License license) {
            return limits(license, Restriction.Kind.RESEARCH_ONLY);
        }
    },
    /** Commercial use as well. */
    COMMERCIAL {
        @Override
        boolean isTrueOf(License license) {
            return isFree(license, Restriction.Kind.NON_COMMERCIAL) && isFree(license, Restriction.Kind.RESEARCH_ONLY);
        }
    },
    /** Approved by the Open Source Initiative. */
    OPEN_SOURCE {
        @Override
        boolean isTrueOf(License license) {
            return license.osiApproved();
        }
    };

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
        return !licenses.isEmpty() && licenses.stream().allMatch(this::isTrueOf);
    }

    abstract boolean isTrueOf(License license);

    private static boolean limits(License license, Restriction.Kind kind) {
        return license.restrictions().stream().anyMatch(restriction -> restriction.kind() == kind);
    }

    private static boolean isFree(License license, Restriction.Kind kind) {
        return !limits(license, kind) && !license.unreviewed().contains(kind);
    }
}
