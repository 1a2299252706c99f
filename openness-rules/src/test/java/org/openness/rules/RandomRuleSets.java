package org.openness.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.openness.core.license.Restriction;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;

/** Rule sets of random trees over three levels. The same seed gives the same rule sets. */
final class RandomRuleSets {

    /** Levels with no meaning. */
    enum Tier {
        BOTTOM,
        MIDDLE,
        TOP
    }

    private static final Citation SOURCE = new Citation("No document", "0", "nowhere", Optional.empty());

    /** What can be stated of a component; what its data sets come to has a test of its own. */
    private static final List<Aspect<?>> ASPECTS = Stream.concat(
                    Stream.of(
                            Aspect.ACCESS,
                            Aspect.COMPLETENESS,
                            Aspect.DETAIL,
                            Aspect.STATED,
                            Aspect.USE,
                            Aspect.STUDY,
                            Aspect.MODIFY,
                            Aspect.SHARE,
                            Aspect.OSI_APPROVED),
                    Arrays.stream(Restriction.Kind.values()).map(Aspect::without))
            .toList();

    private final Random random;

    RandomRuleSets(Random random) {
        this.random = random;
    }

    /** The next rule set that can work: one with a requirement that can never decide is refused, and drawn again. */
    RuleSet<Tier> next() {
        while (true) {
            try {
                return draw();
            } catch (IllegalArgumentException e) {
                if (!String.valueOf(e.getMessage()).contains("could never decide")) {
                    throw e;
                }
            }
        }
    }

    private RuleSet<Tier> draw() {
        List<Requirement<Tier>> requirements = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Tier tier = i % 2 == 0 ? Tier.MIDDLE : Tier.TOP;
            requirements.add(new Requirement<>("requirement-" + i, "Random tree", tier, SOURCE, tree(3)));
        }
        return new RuleSet<>("random", "0", SOURCE, Tier.class, requirements);
    }

    private Condition tree(int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return need();
        }
        Condition[] parts = new Condition[random.nextInt(1, 4)];
        Arrays.setAll(parts, i -> tree(depth - 1));
        return random.nextBoolean() ? Condition.allOf(parts) : Condition.anyOf(parts);
    }

    private Condition need() {
        // Few components, so that trees share facts.
        List<Component> components = List.of(
                Component.WEIGHTS,
                Component.INFERENCE_CODE,
                Component.TRAINING_DATA,
                Component.DATA_INFORMATION,
                Component.FREE_OF_CHARGE,
                Component.LINEAGE);
        Component component = components.get(random.nextInt(components.size()));
        List<Aspect<?>> aspects = ASPECTS.stream()
                .filter(aspect -> aspect.appliesTo(component))
                .filter(aspect -> component != Component.TRAINING_DATA || !aspect.isOfLicense())
                .toList();
        return need(component, aspects.get(random.nextInt(aspects.size())));
    }

    private <G extends Enum<G>> Condition need(Component component, Aspect<G> aspect) {
        G[] grades = aspect.scale().getEnumConstants();
        return Condition.needs(component, aspect, grades[random.nextInt(1, grades.length)]);
    }
}
