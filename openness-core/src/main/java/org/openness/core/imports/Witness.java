package org.openness.core.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.release.Access;
import org.openness.core.release.Detail;

/**
 * Who says what a document says, and as of when.
 *
 * @param name how the document is called
 * @param seen the date of the document, if it gives one
 * @param by who made the document
 */
record Witness(String name, Optional<PartialDate> seen, Speaker by) {

    /** Returns who speaks in a document without a tool that made it, if it names its makers and the producers of the model. */
    static Speaker speaker(Set<String> makers, Set<String> producers) {
        if (makers.isEmpty() || producers.isEmpty()) {
            return Speaker.UNSTATED;
        }
        return makers.stream().anyMatch(producers::contains) ? Speaker.PRODUCER : Speaker.THIRD_PARTY;
    }

    /** Returns the evidence of a value of the document. */
    Evidence at(Located where) {
        String pointer = where.pointer();
        return new Evidence(name, pointer.isEmpty() ? Optional.empty() : Optional.of(pointer), seen, by);
    }

    /** Returns the evidence of a value that stands in several places. */
    List<Evidence> all(List<Located> places) {
        return places.stream().map(this::at).toList();
    }

    /**
     * Returns what it says about access that the document lists an artifact. A listing is a claim, not a release: it
     * leaves the access open. With a place where the artifact is to be had it says that anyone can get it, if not under
     * which conditions; a place that a program gives, or nobody knows who, may be made up from the name.
     */
    Fact<Access> listed(Located where, boolean withPlace) {
        boolean mayBeMadeUp = by == Speaker.TOOL || by == Speaker.UNSTATED;
        Access least = withPlace && !mayBeMadeUp ? Access.ON_APPROVAL : Access.WITHHELD;
        return Fact.between(least, Access.PUBLIC, at(where));
    }

    /** Returns what it says about detail that there is a description, of which nobody has judged what it tells. */
    Fact<Detail> described(Located where) {
        return Fact.between(Detail.SUMMARY, Detail.REBUILDABLE, at(where));
    }
}
