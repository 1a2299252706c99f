package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;
import org.openness.rules.RandomCase.Three;

/** Of random cases: a requirement is refused if and only if it never decides. */
class UndecidingRequirementLawsTest {

    private static final long SEED = 20261123;

    /** Held against all releases that the rules can tell apart. */
    @Test
    void exactlyTheRequirementsThatNeverDecideAreRefused() {
        Random random = new Random(SEED);
        int refusals = 0;
        for (int i = 0; i < 120; i++) {
            List<Slot> slots = new ArrayList<>(Slot.values());
            Collections.shuffle(slots, random);
            slots = slots.subList(0, 3);
            List<Requirement<Three>> requirements = RandomCase.requirements(Three.class, slots, random);
            boolean refused = isRefused(requirements);
            refusals += refused ? 1 : 0;

            assertThat(refused)
                    .as("seed %s, case %s: %s", SEED, i, requirements)
                    .isEqualTo(neverDecides(requirements, slots));
        }

        assertThat(refusals).isBetween(20, 100);
    }

    private static boolean isRefused(List<Requirement<Three>> requirements) {
        try {
            new RuleSet<>("house", "1", RandomCase.SOURCE, Three.class, requirements);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static boolean neverDecides(List<Requirement<Three>> requirements, List<Slot> slots) {
        List<Condition.AtLeast<?>> told = requirements.stream()
                .<Condition.AtLeast<?>>flatMap(each -> each.condition().needs().stream())
                .distinct()
                .toList();
        List<Release> all = RandomCase.releases(slots.stream()
                        .map(slot -> slot.distinct(
                                told.stream().filter(slot.needs()::contains).toList(), profile -> true))
                        .toList())
                .toList();
        return requirements.stream()
                .anyMatch(requirement -> all.stream()
                        .filter(release -> requirement.condition().test(release) != Outcome.MET)
                        .allMatch(release -> requirements.stream()
                                .filter(other -> !other.id().equals(requirement.id()))
                                .filter(other -> other.neededFor().compareTo(requirement.neededFor()) <= 0)
                                .anyMatch(other -> other.condition().test(release) != Outcome.MET)));
    }
}
