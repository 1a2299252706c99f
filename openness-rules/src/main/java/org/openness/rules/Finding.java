package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What became of a requirement.
 *
 * @param <L> the levels
 * @param requirement the requirement
 * @param outcome whether it is met
 * @param reasons the facts that decided, and no others, in the order of the condition
 */
public record Finding<L extends Enum<L>>(Requirement<L> requirement, Outcome outcome, List<Reason> reasons) {

    /** Copies the reasons, unless nobody can change them. */
    public Finding {
        reasons = reasons instanceof Decision.Reasons ? reasons : ImmutableList.copyOf(reasons);
    }
}
