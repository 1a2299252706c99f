package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.core.release.Thresholds;

/**
 * Requirements ordered into levels. A level is reached when every requirement for it and for the levels below is met.
 *
 * <pre>{@code
 * new RuleSet<>("house-policy", "1.0", Citation, HouseLevel.class, List.of(
 *     new Requirement<>("weights-public", "The weights are public", HouseLevel.USABLE, Citation,
 *         needs(WEIGHTS, ACCESS, PUBLIC))))
 * }</pre>
 *
 * @param <L> the levels, an enum whose constants run from the lowest to the highest
 */
public final class RuleSet<L extends Enum<L>> {

    private static final Thresholds.Reached NOT_ASKED = new Thresholds.Reached(0, 0);

    private final String id;
    private final String version;
    private final Citation source;
    private final Class<L> type;
    private final ImmutableList<L> levels;
    private final ImmutableList<Requirement<L>> requirements;
    /** What the requirements ask for; absent if it is more than a word has bits. */
    private final Optional<Thresholds> thresholds;

    /** Arrays: to read all findings takes a tenth longer from lists. */
    private final Decision<L>[] decisions;
    /** Those for the lowest level first: a requirement that is missed rules out all levels from there. */
    private final Decision<L>[] byLevel;

    /**
     * Makes a rule set.
     *
     * @param id the stable id, kebab-case
     * @param version the version of the rules
     * @param source the document they come from
     * @param levels the levels, lowest first
     * @param requirements the requirements, in the order in which reports show them
     * @throws IllegalArgumentException if it cannot work: no requirements, an id twice, fewer than two levels, a level that
     *     no requirement sets apart from the one below, a requirement that can never decide because it is met whenever the
     *     others for the same and for lower levels are
     */
    public RuleSet(String id, String version, Citation source, Class<L> levels, List<Requirement<L>> requirements) {
        checkArgument(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "the id of a rule set is kebab-case, not \"%s\"", id);
        checkArgument(!version.isBlank(), "rule set %s needs a version", id);
        this.id = id;
        this.version = version;
        this.source = source;
        this.type = levels;
        this.levels = ImmutableList.copyOf(levels.getEnumConstants());
        this.requirements = ImmutableList.copyOf(requirements);
        checkArgument(this.levels.size() >= 2, "rule set %s has fewer than two levels: it could decide nothing", id);
        Set<String> ids = new HashSet<>();
        Set<L> decided = new HashSet<>();
        for (Requirement<L> requirement : requirements) {
            checkArgument(ids.add(requirement.id()), "rule set %s has two requirements %s", id, requirement.id());
            decided.add(requirement.neededFor());
        }
        for (int i = 1; i < this.levels.size(); i++) {
            checkArgument(
                    decided.contains(this.levels.get(i)),
                    "rule set %s has no requirement for %s: it could not be told from %s",
                    id,
                    this.levels.get(i),
                    this.levels.get(i - 1));
        }
        List<Set<Component>> components =
                requirements.stream().map(RuleSet::components).toList();
        for (int i = 0; i < components.size(); i++) {
            checkDecides(i, components);
        }
        this.thresholds = Thresholds.of(requirements.stream()
                .<Thresholds.Threshold<?>>flatMap(
                        requirement -> requirement.condition().needs().stream().map(Condition.AtLeast::threshold))
                .toList());
        this.decisions = decisions();
        this.byLevel = decisions.clone();
        // A comparator of the JDK's making is linked at run time, which takes milliseconds at a cold start.
        Arrays.sort(
                byLevel,
                (one, other) -> one.requirement()
                        .neededFor()
                        .compareTo(other.requirement().neededFor()));
    }

    @SuppressWarnings("unchecked") // No array can be made of a type with parameters.
    private Decision<L>[] decisions() {
        return requirements.stream()
                .map(requirement -> Decision.of(requirement, thresholds))
                .toArray(Decision[]::new);
    }

    private void checkDecides(int index, List<Set<Component>> components) {
        Requirement<L> requirement = requirements.get(index);
        List<Requirement<L>> others = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Requirement<L> other = requirements.get(i);
            if (i != index
                    && other.neededFor().compareTo(requirement.neededFor()) <= 0
                    && !Collections.disjoint(components.get(i), components.get(index))) {
                others.add(other);
            }
        }
        if (!isImplied(requirement, others)) {
            return;
        }
        for (int i = others.size() - 1; i >= 0; i--) {
            Requirement<L> other = others.remove(i);
            if (!isImplied(requirement, others)) {
                others.add(i, other);
            }
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "requirement %s of rule set %s could never decide: it asks for %s, which follows from %s",
                requirement.id(),
                id,
                requirement.condition(),
                others.stream()
                        .map(other -> other.id() + ": " + other.condition())
                        .collect(Collectors.joining("; "))));
    }

    private boolean isImplied(Requirement<L> requirement, List<Requirement<L>> others) {
        return Entailment.followsFromAll(
                others.stream().map(Requirement::condition).toList(), requirement.condition());
    }

    private static Set<Component> components(Requirement<?> requirement) {
        return requirement.condition().needs().stream()
                .map(Condition.AtLeast::component)
                .collect(Collectors.toSet());
    }

    /** Returns the stable id. */
    public String id() {
        return id;
    }

    /** Returns the version of the rules. */
    public String version() {
        return version;
    }

    /** Returns the document the rules come from. */
    public Citation source() {
        return source;
    }

    /** Returns the levels, lowest first. */
    public List<L> levels() {
        return levels;
    }

    /** Returns the enum of the levels. */
    public Class<L> levelType() {
        return type;
    }

    /** Returns the requirements, in their order. */
    public List<Requirement<L>> requirements() {
        return requirements;
    }

    /** Returns the verdict on a release. */
    public Verdict<L> evaluate(Release release) {
        Thresholds.Reached reached = thresholds.isPresent() ? thresholds.get().reached(release) : NOT_ASKED;
        int highest = levels.size() - 1;
        int proven = highest;
        for (Decision<L> decision : byLevel) {
            int below = decision.requirement().neededFor().ordinal() - 1;
            Outcome outcome = decision.outcome(release, reached.surely(), reached.possibly());
            if (outcome != Outcome.MET) {
                proven = Math.min(proven, below);
            }
            if (outcome == Outcome.NOT_MET) {
                return new Verdict<>(this, release, levels.get(proven), levels.get(below), reached);
            }
        }
        return new Verdict<>(this, release, levels.get(proven), levels.get(highest), reached);
    }

    /** Returns what became of each requirement, given which needs are met. */
    List<Finding<L>> findings(Release release, Thresholds.Reached reached) {
        return new Decision.Findings<>(decisions, release, reached);
    }

    /** Returns id and version. */
    @Override
    public String toString() {
        return id + " " + version;
    }
}
