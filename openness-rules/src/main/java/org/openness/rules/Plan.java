package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What it takes to prove a higher level. Each route reaches it, and no step of a route can be left out; the first route has
 * the fewest steps.
 *
 * @param <L> the levels
 * @param target the level
 * @param routes the alternatives, fewest steps first, then lowest grades
 */
public record Plan<L extends Enum<L>>(L target, List<List<Step>> routes) {

    /** Copies the routes. */
    public Plan {
        routes = routes.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList());
    }

    /** Returns the route with the fewest steps. */
    public List<Step> best() {
        return routes.get(0);
    }
}
