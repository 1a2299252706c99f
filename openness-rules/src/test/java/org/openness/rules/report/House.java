package org.openness.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/** The rules of a house of its own, which ask for little, so that all that is told of them can be read at once. */
final class House {

    enum Use {
        FORBIDDEN,
        ALLOWED
    }

    enum Rank {
        NONE,
        BRONZE,
        SILVER,
        GOLD
    }

    private static final Citation POLICY =
            new Citation("House policy", "3", "section 2", Optional.of("https://example.org/policy"));

    private House() {}

    /** Rules that ask for one condition. */
    static RuleSet<Use> asks(Condition condition) {
        return asks("house", condition);
    }

    /** Rules of an id of their own that ask for one condition. */
    static RuleSet<Use> asks(String id, Condition condition) {
        return asks(id, "3", Use.class, condition);
    }

    /** Rules that ask for a condition for each rank, least first. */
    static RuleSet<Rank> asks(Condition bronze, Condition silver, Condition gold) {
        return asks("house", "3", Rank.class, bronze, silver, gold);
    }

    /** Rules that ask for a condition for each level above the lowest. */
    static <L extends Enum<L>> RuleSet<L> asks(String id, String version, Class<L> levels, Condition... conditions) {
        List<Requirement<L>> requirements = new ArrayList<>();
        for (Condition condition : conditions) {
            int rule = requirements.size() + 1;
            requirements.add(new Requirement<>(
                    "rule-" + rule, "Rule " + rule, levels.getEnumConstants()[rule], POLICY, condition));
        }
        return new RuleSet<>(id, version, POLICY, levels, requirements);
    }
}
