package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.openness.core.fact.Evidence;

/**
 * What the producer calls the release, such as {@code open source}.
 *
 * @param label the words
 * @param evidence where it is called so
 */
public record Claim(String label, List<Evidence> evidence) {

    /**
     * Sorts the evidence.
     *
     * @throws IllegalArgumentException if the label is blank
     */
    public Claim {
        checkArgument(!label.isBlank(), "a claim needs a label, such as \"open source\"");
        evidence = Evidence.inOrder(evidence);
    }
}
