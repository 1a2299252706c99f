package org.openness.core.license;

import java.util.Objects;
import java.util.Set;

/**
 * What terms come to, as bounds packed into a few numbers: how far each freedom is granted at least and at most, which
 * kinds of restriction are surely and which possibly present, and the yes-or-no properties. Each operation is a minimum,
 * a maximum, an intersection or a union, so that it is idempotent, commutative, associative and monotone.
 *
 * @param permissions for each freedom four bits, the lowest permission in the lower two, the highest in the upper two
 * @param present the kinds of restriction that are surely present, one bit each
 * @param possible the kinds that may be present, one bit each
 * @param surely the properties that surely hold, one bit each
 * @param possibly the properties that may hold, one bit each
 */
record Judgment(int permissions, int present, int possible, int surely, int possibly) {

    /** The bit of the property: the Open Source Initiative has approved the terms. */
    static final int OSI_APPROVED = 1;
    /** The bit of the property: the Free Software Foundation lists the terms as free. */
    static final int FSF_FREE = 2;

    private static final int ALL_SUBJECTS;
    private static final int ALL_KINDS = (1 << Restriction.Kind.values().length) - 1;
    private static final Permission[] PERMISSIONS = Permission.values();
    private static final Right[] RIGHTS = Right.values();
    private static final int FREE = Permission.FREE.ordinal();
    private static final int WITHHELD = Permission.WITHHELD.ordinal();

    /** All freedoms withheld, every restriction in force; nothing said of properties but that none is approved. */
    static final Judgment NOT_GRANTED;
    /** Everything is possible. */
    static final Judgment UNREVIEWED;

    static {
        int subjects = 0;
        for (License.Subject subject : License.Subject.values()) {
            subjects |= fits(subject);
        }
        ALL_SUBJECTS = subjects;
        NOT_GRANTED = new Judgment(0, ALL_KINDS, ALL_KINDS, 0, ALL_SUBJECTS);
        int permissions = 0;
        for (Right right : RIGHTS) {
            permissions = with(permissions, right, WITHHELD, FREE);
        }
        UNREVIEWED = new Judgment(permissions, 0, ALL_KINDS, 0, OSI_APPROVED | FSF_FREE | ALL_SUBJECTS);
    }

    /** Returns the bit of the property: the terms are intended for the subject. */
    static int fits(License.Subject subject) {
        return 4 << subject.ordinal();
    }

    static Judgment of(License license) {
        int present = 0;
        int[] high = new int[RIGHTS.length];
        int[] low = new int[RIGHTS.length];
        for (Right right : RIGHTS) {
            high[right.ordinal()] = FREE;
        }
        for (Restriction restriction : license.restrictions()) {
            present |= bit(restriction.kind());
            for (Right right : restriction.limits()) {
                int left = restriction.kind().leaves().ordinal();
                high[right.ordinal()] = Math.min(high[right.ordinal()], left);
            }
        }
        System.arraycopy(high, 0, low, 0, high.length);
        int possible = present;
        for (Restriction.Kind kind : license.unreviewed()) {
            possible |= bit(kind);
            for (Right right : RIGHTS) {
                // Which freedoms an unread clause limits is unknown as well; only these two kinds are about one.
                boolean elsewhere = (kind == Restriction.Kind.NO_REDISTRIBUTION && right != Right.SHARE)
                        || (kind == Restriction.Kind.NO_MODIFICATION && right != Right.MODIFY);
                if (!elsewhere) {
                    low[right.ordinal()] =
                            Math.min(low[right.ordinal()], kind.leaves().ordinal());
                }
            }
        }
        boolean nothingRead = license.unreviewed().size() == Restriction.Kind.values().length;
        int permissions = 0;
        for (Right right : RIGHTS) {
            permissions =
                    with(permissions, right, nothingRead ? WITHHELD : low[right.ordinal()], high[right.ordinal()]);
        }
        int approved = (license.osiApproved() ? OSI_APPROVED : 0) | (license.fsfFree() ? FSF_FREE : 0);
        int fit = 0;
        for (License.Subject subject : license.intendedFor()) {
            fit |= fits(subject);
        }
        return new Judgment(permissions, present, possible, approved | fit, approved | (fit == 0 ? ALL_SUBJECTS : fit));
    }

    Judgment and(Judgment other) {
        int joined = 0;
        for (Right right : RIGHTS) {
            joined = with(
                    joined, right, Math.min(low(right), other.low(right)), Math.min(high(right), other.high(right)));
        }
        return new Judgment(
                joined,
                present | other.present,
                possible | other.possible,
                surely & other.surely,
                possibly & other.possibly);
    }

    Judgment or(Judgment other) {
        int joined = 0;
        for (Right right : RIGHTS) {
            joined = with(
                    joined, right, Math.max(low(right), other.low(right)), Math.max(high(right), other.high(right)));
        }
        return new Judgment(
                joined,
                present & other.present,
                possible & other.possible,
                surely | other.surely,
                possibly | other.possibly);
    }

    Judgment hull(Judgment other) {
        int joined = 0;
        for (Right right : RIGHTS) {
            joined = with(
                    joined, right, Math.min(low(right), other.low(right)), Math.max(high(right), other.high(right)));
        }
        return new Judgment(
                joined,
                present & other.present,
                possible | other.possible,
                surely & other.surely,
                possibly | other.possibly);
    }

    /** Written out, because to link the equality that a record comes with takes eight milliseconds at a cold start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Judgment judgment
                && permissions == judgment.permissions
                && present == judgment.present
                && possible == judgment.possible
                && surely == judgment.surely
                && possibly == judgment.possibly;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permissions, present, possible, surely, possibly);
    }

    boolean isFree() {
        return limitedRights() == 0;
    }

    /** Returns the freedoms that are not surely free, one bit each. */
    int limitedRights() {
        int limited = 0;
        for (Right right : RIGHTS) {
            if (low(right) < FREE) {
                limited |= bit(right);
            }
        }
        return limited;
    }

    boolean isRestricted() {
        for (Right right : RIGHTS) {
            if (high(right) < FREE) {
                return true;
            }
        }
        return false;
    }

    boolean isApproved() {
        return (surely & OSI_APPROVED) != 0;
    }

    boolean surelyHas(Restriction.Kind kind) {
        return (present & bit(kind)) != 0;
    }

    boolean possiblyHas(Restriction.Kind kind) {
        return (possible & bit(kind)) != 0;
    }

    Permission atLeast(Right right) {
        return PERMISSIONS[low(right)];
    }

    Permission atMost(Right right) {
        return PERMISSIONS[high(right)];
    }

    static int bit(Restriction.Kind kind) {
        return 1 << kind.ordinal();
    }

    static int bits(Set<Right> rights) {
        int bits = 0;
        for (Right right : rights) {
            bits |= bit(right);
        }
        return bits;
    }

    private static int bit(Right right) {
        return 1 << right.ordinal();
    }

    private int low(Right right) {
        return (permissions >> (4 * right.ordinal())) & 3;
    }

    private int high(Right right) {
        return (permissions >> (4 * right.ordinal() + 2)) & 3;
    }

    private static int with(int permissions, Right right, int low, int high) {
        return permissions | ((low | (high << 2)) << (4 * right.ordinal()));
    }
}
