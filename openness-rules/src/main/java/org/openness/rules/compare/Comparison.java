package org.openness.rules.compare;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.openness.core.fact.Fact;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.Requirement;
import org.openness.rules.Verdict;

/**
 * Two verdicts under one rule set side by side: of one release at two dates, or of two releases. Only what differs is kept.
 *
 * @param <L> the levels
 * @param before the first verdict
 * @param after the second verdict
 * @param changes the requirements whose outcome differs, in the order of the rule set
 */
public record Comparison<L extends Enum<L>>(Verdict<L> before, Verdict<L> after, List<Change<L>> changes) {

    /**
     * A requirement with another outcome, and the facts that made it so.
     *
     * @param <L> the levels
     * @param before what was found first
     * @param after what was found then
     * @param facts the facts that differ, of those the requirement looks at
     */
    public record Change<L extends Enum<L>>(Finding<L> before, Finding<L> after, List<Difference> facts) {

        /** Copies the facts. */
        public Change {
            facts = ImmutableList.copyOf(facts);
        }

        /** Returns the requirement. */
        public Requirement<L> requirement() {
            return before.requirement();
        }
    }

    /**
     * A fact that differs.
     *
     * @param need what is asked for
     * @param before what is known in the first release
     * @param after what is known in the second release
     */
    public record Difference(Condition.AtLeast<?> need, Fact<?> before, Fact<?> after) {}

    /** Copies the changes. */
    public Comparison {
        changes = ImmutableList.copyOf(changes);
    }

    /**
     * Returns what differs.
     *
     * @throws IllegalArgumentException if the verdicts are of different rule sets
     */
    public static <L extends Enum<L>> Comparison<L> of(Verdict<L> before, Verdict<L> after) {
        checkArgument(
                before.rules() == after.rules(),
                "verdicts under %s and %s cannot be compared: judge both releases by one rule set",
                before.rules(),
                after.rules());
        List<Finding<L>> first = before.findings();
        List<Finding<L>> second = after.findings();
        List<Change<L>> changes = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).outcome() != second.get(i).outcome()) {
                changes.add(new Change<>(first.get(i), second.get(i), differences(first.get(i), before, after)));
            }
        }
        return new Comparison<>(before, after, changes);
    }

    private static <L extends Enum<L>> List<Difference> differences(
            Finding<L> finding, Verdict<L> before, Verdict<L> after) {
        List<Difference> differences = new ArrayList<>();
        for (Condition.AtLeast<?> need : finding.requirement().condition().needs()) {
            if (need.test(before.release()) != need.test(after.release())) {
                differences.add(new Difference(need, need.read(before.release()), need.read(after.release())));
            }
        }
        return differences;
    }

    /** Returns whether no requirement has another outcome. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
