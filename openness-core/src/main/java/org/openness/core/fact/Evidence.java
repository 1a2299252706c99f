package org.openness.core.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.Comparator;
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

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::source)
            .thenComparing(evidence -> evidence.place.orElse(""))
            .thenComparing(evidence -> evidence.seen, Comparators.emptiesFirst(Comparator.naturalOrder()))
            .thenComparing(Evidence::by);

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

    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
