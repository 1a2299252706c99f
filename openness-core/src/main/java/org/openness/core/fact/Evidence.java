package org.openness.core.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a statement comes from. Two pieces of evidence that differ in any part are two.
 *
 * @param source the document: a URL or, where there is none, its title; never blank
 * @param place where in the document: a heading, clause, page, file or JSON pointer
 * @param seen the date for which the source says so: of the document, or of the day it was read
 * @param by who makes the statement
 */
public record Evidence(String source, Optional<String> place, Optional<PartialDate> seen, Speaker by)
        implements Comparable<Evidence> {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the source or the place is blank
     */
    public Evidence {
        checkArgument(!source.isBlank(), "evidence needs a source: a URL or the title of a document");
        checkArgument(
                place.isEmpty() || !place.get().isBlank(),
                "the place of evidence from %s is blank: leave it out or name it",
                source);
    }

    /**
     * Returns evidence of which only the source is told.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public static Evidence of(String source) {
        return new Evidence(source, Optional.empty(), Optional.empty(), Speaker.UNSTATED);
    }

    /**
     * Returns evidence from a source as it was on a date.
     *
     * @throws IllegalArgumentException if the source is blank or the date is none (see {@link PartialDate#parse})
     */
    public static Evidence of(String source, String seen, Speaker by) {
        return new Evidence(source, Optional.empty(), Optional.of(PartialDate.parse(seen)), by);
    }

    /**
     * Returns this evidence, narrowed to a place in the document.
     *
     * @throws IllegalArgumentException if the place is blank
     */
    public Evidence at(String place) {
        return new Evidence(source, Optional.of(place), seen, by);
    }

    /** Returns the pieces in their order and without repetition, so that it does not matter how they were given. */
    public static List<Evidence> inOrder(Collection<Evidence> pieces) {
        return pieces.size() < 2
                ? ImmutableList.copyOf(pieces)
                : ImmutableSortedSet.copyOf(pieces).asList();
    }

    /** Orders by source, place, date and speaker; what is not told comes first. */
    @Override
    public int compareTo(Evidence other) {
        int order = source.compareTo(other.source);
        if (order == 0) {
            order = place.orElse("").compareTo(other.place.orElse(""));
        }
        if (order == 0) {
            order = Boolean.compare(seen.isPresent(), other.seen.isPresent());
        }
        if (order == 0 && seen.isPresent()) {
            order = seen.get().compareTo(other.seen.orElseThrow());
        }
        return order == 0 ? by.compareTo(other.by) : order;
    }
}
