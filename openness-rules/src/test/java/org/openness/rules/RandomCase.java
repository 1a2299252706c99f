package org.openness.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.release.Release;

/** A small rule set and a release of which not all is known, drawn at random. */
record RandomCase<L extends Enum<L>>(RuleSet<L> rules, List<Slot> slots, List<Slot.State> states) {

    enum Two {
        LOW,
        HIGH
    }

    enum Three {
        LOW,
        MIDDLE,
        HIGH
    }

    enum Four {
        LOW,
        LOWER_MIDDLE,
        UPPER_MIDDLE,
        HIGH
    }

    static final Citation SOURCE = new Citation("Random rules", "1", "all", Optional.empty());

    /** Draws until the rules can work. */
    static RandomCase<?> draw(Random random, boolean withTrainingData) {
        List<Slot> all = withTrainingData
                ? Slot.values()
                : Slot.values().subList(0, Slot.values().size() - 1);
        while (true) {
            List<Slot> slots = new ArrayList<>(all);
            Collections.shuffle(slots, random);
            slots = new ArrayList<>(slots.subList(0, 2 + random.nextInt(3)));
            if (withTrainingData && !slots.contains(all.get(all.size() - 1))) {
                slots.set(0, all.get(all.size() - 1));
            }
            try {
                return switch (random.nextInt(3)) {
                    case 0 -> new RandomCase<>(rules(Two.class, slots, random), slots, states(slots, random));
                    case 1 -> new RandomCase<>(rules(Three.class, slots, random), slots, states(slots, random));
                    default -> new RandomCase<>(rules(Four.class, slots, random), slots, states(slots, random));
                };
            } catch (IllegalArgumentException e) {
                // A requirement that could never decide: draw again.
            }
        }
    }

    private static List<Slot.State> states(List<Slot> slots, Random random) {
        return slots.stream().map(slot -> slot.random(random)).toList();
    }

    private static <L extends Enum<L>> RuleSet<L> rules(Class<L> levels, List<Slot> slots, Random random) {
        return new RuleSet<>("random", "1", SOURCE, levels, requirements(levels, slots, random));
    }

    static <L extends Enum<L>> List<Requirement<L>> requirements(Class<L> levels, List<Slot> slots, Random random) {
        List<Requirement<L>> requirements = new ArrayList<>();
        List<L> above = List.of(levels.getEnumConstants()).subList(1, levels.getEnumConstants().length);
        for (L level : above) {
            for (int i = 1 + random.nextInt(2); i > 0; i--) {
                requirements.add(new Requirement<>(
                        "requirement-" + requirements.size(),
                        "A requirement",
                        level,
                        SOURCE,
                        condition(slots, random, 3)));
            }
        }
        Collections.shuffle(requirements, random);
        return requirements;
    }

    private static Condition condition(List<Slot> slots, Random random, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            List<Condition.AtLeast<?>> needs =
                    slots.get(random.nextInt(slots.size())).needs();
            return needs.get(random.nextInt(needs.size()));
        }
        Condition[] parts = new Condition[2 + random.nextInt(2)];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = condition(slots, random, depth - 1);
        }
        return random.nextBoolean() ? Condition.allOf(parts) : Condition.anyOf(parts);
    }

    Verdict<L> verdict() {
        return rules.evaluate(Slot.release(states));
    }

    /** The needs that the rules name, of one slot. */
    List<Condition.AtLeast<?>> needsOf(Slot slot) {
        return needs().stream().filter(slot.needs()::contains).toList();
    }

    List<Condition.AtLeast<?>> needs() {
        return rules.requirements().stream()
                .<Condition.AtLeast<?>>flatMap(requirement -> requirement.condition().needs().stream())
                .distinct()
                .toList();
    }

    /** Every release that this one may turn out to be, as far as the rules can tell two apart. */
    List<Release> completions() {
        List<List<Slot.State>> open = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            open.add(slots.get(i).completions(states.get(i), needsOf(slots.get(i))));
        }
        return releases(open).toList();
    }

    /** Every release in which each slot is in one of the states given for it. */
    static Stream<Release> releases(List<List<Slot.State>> choices) {
        List<List<Slot.State>> products = new ArrayList<>();
        products.add(List.of());
        for (List<Slot.State> choice : choices) {
            List<List<Slot.State>> longer = new ArrayList<>();
            for (List<Slot.State> product : products) {
                for (Slot.State state : choice) {
                    List<Slot.State> next = new ArrayList<>(product);
                    next.add(state);
                    longer.add(next);
                }
            }
            products = longer;
        }
        return products.stream().map(Slot::release);
    }

    /** Which property a need is about; all that follows from one license is one. */
    static String property(Condition.AtLeast<?> need) {
        return need.component().id() + "."
                + (need.aspect().isOfLicense() ? "license" : need.aspect().id());
    }

    @Override
    public String toString() {
        return rules.requirements().stream()
                        .map(requirement -> requirement.neededFor() + ": " + requirement.condition())
                        .collect(Collectors.joining("\n  ", "rules\n  ", "\n"))
                + states.stream().map(Slot.State::toString).collect(Collectors.joining("\n  ", "states\n  ", "\n"));
    }
}
