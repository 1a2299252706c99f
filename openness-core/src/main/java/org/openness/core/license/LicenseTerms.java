package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;

/**
 * What a license statement permits: how far each of the four freedoms is granted, as an interval, and which restrictions
 * of which texts limit it. Where a text is not reviewed, or it cannot be told which text is meant, the interval says so.
 *
 * <p>Terms combine without being expanded: {@link #and} is the strictest of both, {@link #or} the best of both for each
 * freedom, because the user may choose for each purpose.
 */
public final class LicenseTerms {

    /** How the words of a license statement were understood. */
    public enum Resolution {
        /** It is said that no license is granted. */
        NOT_GRANTED,
        /** It is not known which text is meant, or nobody entered the text. */
        UNREVIEWED,
        /** It may be one of several texts. */
        AMBIGUOUS,
        /** It names known texts. */
        RESOLVED
    }

    /**
     * A restriction and the text that contains it.
     *
     * @param license the text
     * @param restriction the restriction
     */
    public record Limit(License license, Restriction restriction) {}

    private static final int RIGHTS = Right.values().length;
    private static final int ALL_KINDS = (1 << Restriction.Kind.values().length) - 1;
    private static final Permission[] PERMISSIONS = Permission.values();
    private static final int FREE = Permission.FREE.ordinal();
    private static final int WITHHELD = Permission.WITHHELD.ordinal();

    private final String text;
    private final Resolution resolution;
    private final ImmutableList<License> licenses;
    private final ImmutableList<Limit> limits;
    /** For each freedom the lowest and the highest permission, four bits each: low in bits 0-1, high in bits 2-3. */
    private final int permissions;
    /** Kinds of restriction that are surely present, and that may be; one bit each. */
    private final int presentKinds;

    private final int possibleKinds;
    private final Bounds osiApproved;
    private final Bounds fsfFree;

    /** A yes-or-no property of which both ends are known. */
    private record Bounds(boolean atLeast, boolean atMost) {
        static final Bounds UNKNOWN = new Bounds(false, true);
        static final Bounds NO = new Bounds(false, false);
        static final Bounds YES = new Bounds(true, true);

        static Bounds exactly(boolean value) {
            return value ? YES : NO;
        }

        Bounds and(Bounds other) {
            return new Bounds(atLeast && other.atLeast, atMost && other.atMost);
        }

        Bounds or(Bounds other) {
            return new Bounds(atLeast || other.atLeast, atMost || other.atMost);
        }

        Bounds hull(Bounds other) {
            return new Bounds(atLeast && other.atLeast, atMost || other.atMost);
        }

        Fact<Answer> fact(Evidence... evidence) {
            return Fact.between(atLeast ? Answer.YES : Answer.NO, atMost ? Answer.YES : Answer.NO, evidence);
        }
    }

    private LicenseTerms(
            String text,
            Resolution resolution,
            List<License> licenses,
            List<Limit> limits,
            int permissions,
            int presentKinds,
            int possibleKinds,
            Bounds osiApproved,
            Bounds fsfFree) {
        this.text = text;
        this.resolution = resolution;
        this.licenses = ImmutableList.copyOf(licenses);
        this.limits = ImmutableList.copyOf(limits);
        this.permissions = permissions;
        this.presentKinds = presentKinds;
        this.possibleKinds = possibleKinds;
        this.osiApproved = osiApproved;
        this.fsfFree = fsfFree;
    }

    /**
     * Returns the terms of a statement that no license is granted: every freedom is withheld, as if every kind of
     * restriction were there.
     */
    public static LicenseTerms notGranted(String text) {
        return new LicenseTerms(
                text,
                Resolution.NOT_GRANTED,
                ImmutableList.of(),
                ImmutableList.of(),
                0,
                ALL_KINDS,
                ALL_KINDS,
                Bounds.NO,
                Bounds.NO);
    }

    /** Returns the terms of a text that nobody has reviewed, or of a statement that names none: everything is unknown. */
    public static LicenseTerms unreviewed(String text) {
        int permissions = 0;
        for (int right = 0; right < RIGHTS; right++) {
            permissions = with(permissions, right, WITHHELD, FREE);
        }
        return new LicenseTerms(
                text,
                Resolution.UNREVIEWED,
                ImmutableList.of(),
                ImmutableList.of(),
                permissions,
                0,
                ALL_KINDS,
                Bounds.UNKNOWN,
                Bounds.UNKNOWN);
    }

    /** Returns the terms of one license, stated in these words. */
    public static LicenseTerms of(String text, License license) {
        int present = 0;
        int possible = 0;
        int[] high = new int[RIGHTS];
        int[] low = new int[RIGHTS];
        for (int right = 0; right < RIGHTS; right++) {
            high[right] = FREE;
            low[right] = FREE;
        }
        for (Restriction restriction : license.restrictions()) {
            present |= bit(restriction.kind());
            for (Right right : restriction.limits()) {
                int left = restriction.kind().leaves().ordinal();
                high[right.ordinal()] = Math.min(high[right.ordinal()], left);
                low[right.ordinal()] = Math.min(low[right.ordinal()], left);
            }
        }
        for (Restriction.Kind kind : license.unreviewed()) {
            if ((present & bit(kind)) == 0) {
                possible |= bit(kind);
                for (int right = 0; right < RIGHTS; right++) {
                    // Which freedoms an unread clause limits is unknown as well; only these two kinds are about one.
                    boolean elsewhere = (kind == Restriction.Kind.NO_REDISTRIBUTION && right != Right.SHARE.ordinal())
                            || (kind == Restriction.Kind.NO_MODIFICATION && right != Right.MODIFY.ordinal());
                    if (!elsewhere) {
                        low[right] = Math.min(low[right], kind.leaves().ordinal());
                    }
                }
            }
        }
        boolean nothingRead = license.unreviewed().size() == Restriction.Kind.values().length;
        int permissions = 0;
        for (int right = 0; right < RIGHTS; right++) {
            permissions = with(permissions, right, nothingRead ? WITHHELD : low[right], high[right]);
        }
        return new LicenseTerms(
                text,
                Resolution.RESOLVED,
                ImmutableList.of(license),
                license.restrictions().stream()
                        .map(restriction -> new Limit(license, restriction))
                        .toList(),
                permissions,
                present,
                present | possible,
                Bounds.exactly(license.osiApproved()),
                Bounds.exactly(license.fsfFree()));
    }

    /**
     * Returns the terms of a statement that may mean any of several.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static LicenseTerms anyOf(String text, List<LicenseTerms> candidates) {
        LicenseTerms hull = candidates.stream()
                .reduce((first, second) -> new LicenseTerms(
                        text,
                        Resolution.AMBIGUOUS,
                        distinct(first.licenses, second.licenses),
                        distinct(first.limits, second.limits),
                        join(first, second, Math::min, Math::max),
                        first.presentKinds & second.presentKinds,
                        first.possibleKinds | second.possibleKinds,
                        first.osiApproved.hull(second.osiApproved),
                        first.fsfFree.hull(second.fsfFree)))
                .orElseThrow(() -> new IllegalArgumentException("a statement must mean something: no candidates"));
        return hull.as(text, candidates.size() == 1 ? hull.resolution : Resolution.AMBIGUOUS);
    }

    /** Returns these terms, stated in other words. */
    public LicenseTerms as(String text) {
        return as(text, resolution);
    }

    private LicenseTerms as(String text, Resolution resolution) {
        return new LicenseTerms(
                text, resolution, licenses, limits, permissions, presentKinds, possibleKinds, osiApproved, fsfFree);
    }

    /** Returns the terms of both together: for each freedom the stricter, and the restrictions of both. */
    public LicenseTerms and(LicenseTerms other) {
        if (isSameAs(other)) {
            return this;
        }
        return new LicenseTerms(
                joined(" AND ", other),
                lower(resolution, other.resolution),
                distinct(licenses, other.licenses),
                distinct(limits, other.limits),
                join(this, other, Math::min, Math::min),
                presentKinds | other.presentKinds,
                possibleKinds | other.possibleKinds,
                osiApproved.and(other.osiApproved),
                fsfFree.and(other.fsfFree));
    }

    /**
     * Returns the terms of the user's choice between both: for each freedom the better. A kind of restriction remains only
     * if both have it.
     */
    public LicenseTerms or(LicenseTerms other) {
        if (isSameAs(other)) {
            return this;
        }
        int joined = join(this, other, Math::max, Math::max);
        return new LicenseTerms(
                joined(" OR ", other),
                isFree(permissions) || isFree(other.permissions)
                        ? Resolution.RESOLVED
                        : lower(resolution, other.resolution),
                distinct(licenses, other.licenses),
                isFree(joined) ? ImmutableList.of() : distinct(limits, other.limits),
                joined,
                presentKinds & other.presentKinds,
                possibleKinds & other.possibleKinds,
                osiApproved.or(other.osiApproved),
                fsfFree.or(other.fsfFree));
    }

    /** The same texts understood in the same way, in whatever words. */
    private boolean isSameAs(LicenseTerms other) {
        return resolution == other.resolution
                && licenses.equals(other.licenses)
                && permissions == other.permissions
                && possibleKinds == other.possibleKinds
                && (resolution != Resolution.UNREVIEWED || text.equals(other.text));
    }

    private String joined(String operator, LicenseTerms other) {
        return (text.isEmpty() ? "terms not stated" : text)
                + operator
                + (other.text.isEmpty() ? "terms not stated" : other.text);
    }

    /** Returns the terms if the user may choose a later version as well: at least what these grant. */
    LicenseTerms orLater() {
        return isFree(permissions)
                ? as(text + "+")
                : or(unreviewed("a later version")).as(text + "+", resolution);
    }

    private interface Choice {
        int of(int first, int second);
    }

    private static int join(LicenseTerms first, LicenseTerms second, Choice low, Choice high) {
        int joined = 0;
        for (int right = 0; right < RIGHTS; right++) {
            joined = with(
                    joined,
                    right,
                    low.of(low(first.permissions, right), low(second.permissions, right)),
                    high.of(high(first.permissions, right), high(second.permissions, right)));
        }
        return joined;
    }

    private static int with(int permissions, int right, int low, int high) {
        return permissions | ((low | (high << 2)) << (4 * right));
    }

    private static int low(int permissions, int right) {
        return (permissions >> (4 * right)) & 3;
    }

    private static int high(int permissions, int right) {
        return (permissions >> (4 * right + 2)) & 3;
    }

    private static boolean isFree(int permissions) {
        for (int right = 0; right < RIGHTS; right++) {
            if (low(permissions, right) < FREE) {
                return false;
            }
        }
        return true;
    }

    private static int bit(Restriction.Kind kind) {
        return 1 << kind.ordinal();
    }

    private static Resolution lower(Resolution first, Resolution second) {
        return first.compareTo(second) <= 0 ? first : second;
    }

    private static <T> List<T> distinct(List<T> first, List<T> second) {
        if (second.isEmpty()) {
            return first;
        }
        Set<T> all = new LinkedHashSet<>(first);
        all.addAll(second);
        return new ArrayList<>(all);
    }

    /** Returns the words of the statement. */
    public String text() {
        return text;
    }

    /** Returns how the words were understood. */
    public Resolution resolution() {
        return resolution;
    }

    /** Returns the texts that were named, or may be meant. */
    public List<License> licenses() {
        return licenses;
    }

    /** Returns the restrictions that these terms leave, each with its text; none if all freedoms are granted. */
    public List<Limit> limits() {
        return limits;
    }

    /** Returns the restrictions that limit one freedom, each with its text. */
    public List<Limit> limits(Right right) {
        return limits.stream()
                .filter(limit -> limit.restriction().limits().contains(right))
                .toList();
    }

    /** Returns what the texts ask for without limiting a freedom. */
    public Set<String> duties() {
        return licenses.stream().flatMap(license -> license.duties().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns how far a freedom is granted. */
    public Fact<Permission> permission(Right right, Evidence... evidence) {
        return Fact.between(permissionAtLeast(right), permissionAtMost(right), evidence);
    }

    /** Returns the lowest permission that the terms may give. */
    public Permission permissionAtLeast(Right right) {
        return PERMISSIONS[low(permissions, right.ordinal())];
    }

    /** Returns the highest permission that the terms may give. */
    public Permission permissionAtMost(Right right) {
        return PERMISSIONS[high(permissions, right.ordinal())];
    }

    /** Returns whether the Open Source Initiative has approved the terms: all texts of a conjunction, one of a choice. */
    public Fact<Answer> osiApproved(Evidence... evidence) {
        return osiApproved.fact(evidence);
    }

    /** Returns whether the Free Software Foundation lists the terms as free, all of a conjunction, one of a choice. */
    public Fact<Answer> fsfFree(Evidence... evidence) {
        return fsfFree.fact(evidence);
    }

    /**
     * Returns whether the license is open in the sense of the Model Openness Framework 1.0: OSI-approved, FSF-free, or
     * granting all four freedoms, as licenses for open data and content do.
     */
    public Fact<Answer> open(Evidence... evidence) {
        boolean possiblyFree = Stream.of(Right.values()).allMatch(right -> permissionAtMost(right) == Permission.FREE);
        return new Bounds(isFree(permissions), possiblyFree)
                .or(osiApproved)
                .or(fsfFree)
                .fact(evidence);
    }

    /** Returns whether the terms contain no restriction of a kind: yes means there is none. */
    public Fact<Answer> without(Restriction.Kind kind, Evidence... evidence) {
        boolean surelyWithout = (possibleKinds & bit(kind)) == 0;
        boolean possiblyWithout = (presentKinds & bit(kind)) == 0;
        return new Bounds(surelyWithout, possiblyWithout).fact(evidence);
    }

    /** Returns the judgment in one word. */
    public LicenseOutcome outcome() {
        if (resolution == Resolution.NOT_GRANTED) {
            return LicenseOutcome.NOT_GRANTED;
        }
        if (osiApproved.atLeast) {
            return LicenseOutcome.OSI_APPROVED;
        }
        if (isFree(permissions)) {
            return LicenseOutcome.FREE_NOT_APPROVED;
        }
        boolean restricted = Stream.of(Right.values()).anyMatch(right -> permissionAtMost(right) != Permission.FREE);
        return restricted ? LicenseOutcome.RESTRICTED : LicenseOutcome.UNREVIEWED;
    }

    /** Two terms are equal when the same words mean the same texts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LicenseTerms terms
                && text.equals(terms.text)
                && resolution == terms.resolution
                && licenses.equals(terms.licenses)
                && permissions == terms.permissions;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the words of the statement and the judgment. */
    @Override
    public String toString() {
        return text + " (" + outcome() + ")";
    }
}
