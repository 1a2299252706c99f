package org.openness.core.license;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
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
    public record Limit(License license, Restriction restriction) {

        /** Returns the summary with the clause and the title of the text. */
        @Override
        public String toString() {
            return restriction.summary() + " (" + restriction.clause() + " of " + license.title() + ")";
        }
    }

    private static final Reading NOTHING_GRANTED = Reading.notGranted();
    private static final Fact<Answer> SURELY = Fact.exactly(Answer.YES);
    private static final Fact<Answer> POSSIBLY = Fact.between(Answer.NO, Answer.YES);
    private static final Fact<Answer> NOT = Fact.exactly(Answer.NO);

    private final String text;
    private final Reading reading;

    LicenseTerms(String text, Reading reading) {
        this.text = text;
        this.reading = reading;
    }

    /** Returns the terms of a statement that no license is granted: every freedom is withheld. */
    public static LicenseTerms notGranted(String text) {
        return new LicenseTerms(text, NOTHING_GRANTED);
    }

    /** Returns the terms of a text that nobody has reviewed, or of a statement that names none: everything is unknown. */
    public static LicenseTerms unreviewed(String text) {
        return new LicenseTerms(text, Reading.unreviewed(text));
    }

    /** Returns the terms of one license, stated in these words. */
    public static LicenseTerms of(String text, License license) {
        return new LicenseTerms(text, Reading.of(license));
    }

    /**
     * Returns the terms of a statement that may mean any of several.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static LicenseTerms anyOf(String text, List<LicenseTerms> candidates) {
        checkArgument(!candidates.isEmpty(), "a statement must mean something: no candidates");
        return new LicenseTerms(
                text,
                Reading.anyOf(candidates.stream().map(terms -> terms.reading).toList()));
    }

    /**
     * Returns the terms of all together, each once: for each freedom the strictest, and the restrictions of all.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static LicenseTerms allOf(List<LicenseTerms> terms) {
        checkArgument(!terms.isEmpty(), "no terms are not free terms: there must be some");
        LicenseTerms first = terms.get(0);
        Reading joined = first.reading;
        Set<Reading.Alike> parts = joined.conjunction();
        StringBuilder words = new StringBuilder(first.operand());
        for (LicenseTerms next : terms.subList(1, terms.size())) {
            Reading both = joined.and(next.reading);
            if (both != joined && parts.add(new Reading.Alike(next.reading))) {
                joined = both;
                words.append(" AND ").append(next.operand());
            }
        }
        return joined == first.reading ? first : new LicenseTerms(words.toString(), joined);
    }

    /** Returns these terms, stated in other words. */
    public LicenseTerms as(String text) {
        return new LicenseTerms(text, reading);
    }

    /** Returns the terms of both together: for each freedom the stricter, and the restrictions of both. */
    public LicenseTerms and(LicenseTerms other) {
        return allOf(ImmutableList.of(this, other));
    }

    /**
     * Returns the terms of the user's choice between both: for each freedom the better. A kind of restriction remains only
     * if both have it.
     */
    public LicenseTerms or(LicenseTerms other) {
        Reading joined = reading.or(other.reading);
        return joined == reading
                ? this
                : joined == other.reading ? other : new LicenseTerms(words() + " OR " + other.words(), joined);
    }

    private String words() {
        return text.isEmpty() ? "terms not stated" : text;
    }

    /** AND binds tighter than OR. */
    private String operand() {
        return reading.joint() == Reading.Joint.OR ? "(" + words() + ")" : words();
    }

    Reading reading() {
        return reading;
    }

    /** Returns the words of the statement. */
    public String text() {
        return text;
    }

    /** Returns how the words were understood. */
    public Resolution resolution() {
        return reading.resolution();
    }

    /** Returns the texts that were named, or may be meant. */
    public List<License> licenses() {
        return reading.licenses();
    }

    /** Returns the restrictions that these terms leave, each with its text; none if all freedoms are granted. */
    public List<Limit> limits() {
        return reading.limits();
    }

    /** Returns the restrictions that limit one freedom, each with its text; none if it is surely granted. */
    public List<Limit> limits(Right right) {
        return permissionAtLeast(right) == Permission.FREE
                ? ImmutableList.of()
                : limits().stream()
                        .filter(limit -> limit.restriction().limits().contains(right))
                        .toList();
    }

    /** Returns what the texts ask for without limiting a freedom. */
    public Set<String> duties() {
        return licenses().stream().flatMap(license -> license.duties().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns how far a freedom is granted. */
    public Fact<Permission> permission(Right right, Evidence... evidence) {
        return Fact.between(permissionAtLeast(right), permissionAtMost(right), evidence);
    }

    /** Returns the lowest permission that the terms may give. */
    public Permission permissionAtLeast(Right right) {
        return reading.judgment().atLeast(right);
    }

    /** Returns the highest permission that the terms may give. */
    public Permission permissionAtMost(Right right) {
        return reading.judgment().atMost(right);
    }

    /** Returns whether the Open Source Initiative has approved the terms: all texts of a conjunction, one of a choice. */
    public Fact<Answer> osiApproved(Evidence... evidence) {
        return property(Judgment.OSI_APPROVED, evidence);
    }

    /** Returns whether the Free Software Foundation lists the terms as free, all of a conjunction, one of a choice. */
    public Fact<Answer> fsfFree(Evidence... evidence) {
        return property(Judgment.FSF_FREE, evidence);
    }

    /**
     * Returns whether the license is open in the sense of the Model Openness Framework 1.0: OSI-approved, FSF-free, or
     * granting all four freedoms, as licenses for open data and content do.
     */
    public Fact<Answer> open(Evidence... evidence) {
        Judgment judgment = reading.judgment();
        int listed = Judgment.OSI_APPROVED | Judgment.FSF_FREE;
        return between(
                judgment.isFree() || (judgment.surely() & listed) != 0,
                !judgment.isRestricted() || (judgment.possibly() & listed) != 0,
                evidence);
    }

    /**
     * Returns whether the terms are written for such a subject, all of a conjunction, one of a choice. It is unknown if the
     * table does not say what a text is written for. Terms on a subject that they are not written for hold all the same,
     * but may not cover what matters there: a software license says nothing of database rights.
     */
    public Fact<Answer> intendedFor(License.Subject subject, Evidence... evidence) {
        return property(Judgment.fits(subject), evidence);
    }

    private Fact<Answer> property(int bit, Evidence... evidence) {
        Judgment judgment = reading.judgment();
        return between((judgment.surely() & bit) != 0, (judgment.possibly() & bit) != 0, evidence);
    }

    /** Returns whether the terms contain no restriction of a kind: yes means there is none. */
    public Fact<Answer> without(Restriction.Kind kind, Evidence... evidence) {
        Judgment judgment = reading.judgment();
        return between(!judgment.possiblyHas(kind), !judgment.surelyHas(kind), evidence);
    }

    private static Fact<Answer> between(boolean surely, boolean possibly, Evidence... evidence) {
        if (evidence.length == 0) {
            // All that follow from a license are asked at once, without evidence, whenever a release is built.
            return surely ? SURELY : possibly ? POSSIBLY : NOT;
        }
        return Fact.between(surely ? Answer.YES : Answer.NO, possibly ? Answer.YES : Answer.NO, evidence);
    }

    /**
     * Returns whether one may use the model for a purpose under these terms, with the clauses that decide. It repeats what
     * the license table holds, and is no legal advice.
     */
    public Permit may(Purpose purpose) {
        return Permit.of(reading, purpose);
    }

    /** Returns the judgment in one word. */
    public LicenseOutcome outcome() {
        Judgment judgment = reading.judgment();
        if (resolution() == Resolution.NOT_GRANTED) {
            return LicenseOutcome.NOT_GRANTED;
        }
        if (judgment.isApproved()) {
            return LicenseOutcome.OSI_APPROVED;
        }
        if (judgment.isFree()) {
            return LicenseOutcome.FREE_NOT_APPROVED;
        }
        return judgment.isRestricted() ? LicenseOutcome.RESTRICTED : LicenseOutcome.UNREVIEWED;
    }

    /** Two terms are equal when the same words mean the same texts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LicenseTerms terms
                && text.equals(terms.text)
                && resolution() == terms.resolution()
                && reading.judgment().equals(terms.reading.judgment())
                && licenses().equals(terms.licenses());
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
