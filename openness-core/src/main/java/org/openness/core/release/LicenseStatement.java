package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.openness.core.fact.Evidence;
import org.openness.core.license.LicenseTerms;

/**
 * Somebody's statement that an artifact comes under certain terms.
 *
 * @param terms the terms
 * @param evidence who says so
 */
public record LicenseStatement(LicenseTerms terms, List<Evidence> evidence) {

    /**
     * Sorts the evidence.
     *
     * @throws IllegalArgumentException if the terms have no words
     */
    public LicenseStatement {
        checkArgument(!terms.text().isBlank(), "a license statement needs words: leave it out if none is stated");
        evidence = Evidence.inOrder(evidence);
    }
}
