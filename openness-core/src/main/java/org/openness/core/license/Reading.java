package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openness.core.license.LicenseTerms.Limit;
import org.openness.core.license.LicenseTerms.Resolution;

/**
 * How a license statement was understood: a text, no text, or several joined. A joint is made in constant time and keeps
 * its parts; lists are drawn from them when somebody asks. Parts are visited with an explicit stack and each only once,
 * so that neither depth nor sharing costs more than there are parts. Equality is identity, for the same reason.
 */
final class Reading {

    /** What a reading consists of. */
    enum Joint {
        /** One text. */
        TEXT,
        /** Words that name no text that is known. */
        UNREVIEWED,
        /** The statement that nothing is granted. */
        NOT_GRANTED,
        /** All parts apply. */
        AND,
        /** The user chooses among the parts. */
        OR,
        /** One of the parts is meant. */
        ANY_OF
    }

    private static final Resolution[] RESOLUTIONS = Resolution.values();

    private final Joint joint;
    private final String words;
    private final @Nullable License license;
    private final ImmutableList<Reading> parts;
    private final Resolution resolution;
    private final Judgment judgment;
    /** Drawn when first asked for. A race does the work twice, no more: the lists are immutable. */
    private @Nullable ImmutableList<License> licenses;

    private @Nullable ImmutableList<Limit> limits;

    private Reading(
            Joint joint,
            String words,
            @Nullable License license,
            ImmutableList<Reading> parts,
            Resolution resolution,
            Judgment judgment) {
        this.joint = joint;
        this.words = words;
        this.license = license;
        this.parts = parts;
        this.resolution = resolution;
        this.judgment = judgment;
    }

    static Reading notGranted() {
        return new Reading(
                Joint.NOT_GRANTED, "", null, ImmutableList.of(), Resolution.NOT_GRANTED, Judgment.NOT_GRANTED);
    }

    static Reading unreviewed(String words) {
        return new Reading(
                Joint.UNREVIEWED, words, null, ImmutableList.of(), Resolution.UNREVIEWED, Judgment.UNREVIEWED);
    }

    static Reading of(License license) {
        return new Reading(
                Joint.TEXT, license.id(), license, ImmutableList.of(), Resolution.RESOLVED, Judgment.of(license));
    }

    Reading and(Reading other) {
        if (isSameAs(other)) {
            return this;
        }
        return new Reading(
                Joint.AND,
                "",
                null,
                ImmutableList.of(this, other),
                lower(resolution, other.resolution),
                judgment.and(other.judgment));
    }

    Reading or(Reading other) {
        if (isSameAs(other) || other.joint == Joint.NOT_GRANTED) {
            return this;
        }
        if (joint == Joint.NOT_GRANTED) {
            return other;
        }
        boolean free = judgment.isFree();
        boolean otherFree = other.judgment.isFree();
        // Who may take a free part need not know what the other says.
        Resolution joined = free && otherFree
                ? higher(resolution, other.resolution)
                : free ? resolution : otherFree ? other.resolution : lower(resolution, other.resolution);
        return choice(other, joined);
    }

    /** This version or any later one: at least what this one grants. */
    Reading orLater() {
        return judgment.isFree() ? this : choice(unreviewed("a later version"), resolution);
    }

    private Reading choice(Reading other, Resolution joined) {
        return new Reading(Joint.OR, "", null, ImmutableList.of(this, other), joined, judgment.or(other.judgment));
    }

    /** One of several, of which there must be at least one. */
    static Reading anyOf(List<Reading> candidates) {
        Set<Alike> seen = new HashSet<>();
        List<Reading> distinct = new ArrayList<>();
        for (Reading candidate : candidates) {
            if (seen.add(new Alike(candidate))) {
                distinct.add(candidate);
            }
        }
        if (distinct.size() == 1) {
            return distinct.get(0);
        }
        Judgment hull = distinct.get(0).judgment;
        boolean anythingKnown = false;
        for (Reading candidate : distinct) {
            hull = hull.hull(candidate.judgment);
            anythingKnown |= candidate.resolution != Resolution.UNREVIEWED;
        }
        return new Reading(
                Joint.ANY_OF,
                "",
                null,
                ImmutableList.copyOf(distinct),
                anythingKnown ? Resolution.AMBIGUOUS : Resolution.UNREVIEWED,
                hull);
    }

    Joint joint() {
        return joint;
    }

    /** Returns the id of a text, or the words that name none; empty for joints. */
    String words() {
        return words;
    }

    /** Returns the text, for {@link Joint#TEXT} only. */
    License license() {
        if (license == null) {
            throw new IllegalStateException(joint + " is not one text");
        }
        return license;
    }

    ImmutableList<Reading> parts() {
        return parts;
    }

    Resolution resolution() {
        return resolution;
    }

    Judgment judgment() {
        return judgment;
    }

    /** The same thing understood in the same way; a difference deep inside joints counts as one. */
    private boolean isSameAs(Reading other) {
        if (joint != other.joint || !words.equals(other.words) || resolution != other.resolution) {
            return false;
        }
        if (license != null) {
            return license.equals(other.license);
        }
        if (parts.size() != other.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            Reading mine = parts.get(i);
            Reading others = other.parts.get(i);
            if (mine != others && !(mine.parts.isEmpty() && mine.isSameAs(others))) {
                return false;
            }
        }
        return true;
    }

    /** A reading that is equal to those which understand the same thing in the same way, to be looked up. */
    record Alike(Reading reading) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Alike alike && reading.isSameAs(alike.reading);
        }

        @Override
        public int hashCode() {
            int hash = reading.words.hashCode();
            for (Reading part : reading.parts) {
                hash = 31 * hash + part.words.hashCode();
            }
            return hash;
        }
    }

    /** Returns all that this joins, itself if it is no conjunction: what applies already need not be joined again. */
    Set<Alike> conjunction() {
        Set<Alike> joined = new HashSet<>();
        Reading rest = this;
        while (rest.joint == Joint.AND) {
            joined.add(new Alike(rest.parts.get(1)));
            rest = rest.parts.get(0);
        }
        joined.add(new Alike(rest));
        return joined;
    }

    private static Resolution lower(Resolution first, Resolution second) {
        return RESOLUTIONS[Math.min(first.ordinal(), second.ordinal())];
    }

    private static Resolution higher(Resolution first, Resolution second) {
        return RESOLUTIONS[Math.max(first.ordinal(), second.ordinal())];
    }

    /** Returns the texts, each once, in the order in which they are named. */
    ImmutableList<License> licenses() {
        ImmutableList<License> known = licenses;
        if (known == null) {
            Set<Reading> seen = new HashSet<>();
            ImmutableSet.Builder<License> found = ImmutableSet.builder();
            Deque<Reading> open = new ArrayDeque<>();
            open.push(this);
            while (!open.isEmpty()) {
                Reading next = open.pop();
                if (next.license != null) {
                    found.add(next.license);
                }
                for (int i = next.parts.size() - 1; i >= 0; i--) {
                    if (seen.add(next.parts.get(i))) {
                        open.push(next.parts.get(i));
                    }
                }
            }
            known = found.build().asList();
            licenses = known;
        }
        return known;
    }

    /** Returns the restrictions that remain: those that limit a freedom which no choice around them makes free. */
    ImmutableList<Limit> limits() {
        ImmutableList<Limit> known = limits;
        if (known == null) {
            known = findLimits();
            limits = known;
        }
        return known;
    }

    private record Visit(Reading reading, int rights) {}

    private ImmutableList<Limit> findLimits() {
        ImmutableSet.Builder<Limit> found = ImmutableSet.builder();
        // Which of the four freedoms matter on the way to a part: at most sixteen ways to come to each.
        Map<Reading, Integer> seen = new HashMap<>();
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(this, judgment.limitedRights()));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            Reading next = visit.reading;
            int rights = visit.rights & next.judgment.limitedRights();
            int ways = seen.getOrDefault(next, 0);
            if ((ways & (1 << rights)) != 0) {
                continue;
            }
            seen.put(next, ways | (1 << rights));
            if (next.license != null) {
                for (Restriction restriction : next.license.restrictions()) {
                    if ((Judgment.bits(restriction.limits()) & rights) != 0) {
                        found.add(new Limit(next.license, restriction));
                    }
                }
            }
            for (int i = next.parts.size() - 1; i >= 0; i--) {
                open.push(new Visit(next.parts.get(i), rights));
            }
        }
        return found.build().asList();
    }

    /** Returns this and all parts of parts, each once, a part always before what it is part of. */
    List<Reading> innermostFirst() {
        List<Reading> order = new ArrayList<>();
        Map<Reading, Boolean> done = new HashMap<>();
        Deque<Reading> open = new ArrayDeque<>();
        open.push(this);
        while (!open.isEmpty()) {
            Reading next = open.element();
            Boolean state = done.get(next);
            if (state == null) {
                done.put(next, false);
                for (int i = next.parts.size() - 1; i >= 0; i--) {
                    open.push(next.parts.get(i));
                }
            } else {
                open.pop();
                if (!state) {
                    done.put(next, true);
                    order.add(next);
                }
            }
        }
        return order;
    }
}
