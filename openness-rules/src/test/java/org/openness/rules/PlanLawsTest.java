package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of random cases: a plan reaches its target, and no step can be left out. */
class PlanLawsTest {

    private static final long SEED = 20261123;
    private static final int CASES = 4_300;

    @Test
    void everyRouteProvesItsTargetAndNoStepCanBeLeftOut() {
        Random random = new Random(SEED);
        int plans = 0;
        for (int i = 0; i < CASES; i++) {
            plans += check(RandomCase.draw(random, i % 3 == 0), i);
        }

        assertThat(plans).isGreaterThan(5_000);
    }

    private static <L extends Enum<L>> int check(RandomCase<L> drawn, int number) {
        Verdict<L> verdict = drawn.verdict();
        for (Plan<L> plan : verdict.plans()) {
            Supplier<String> where = () -> "seed " + SEED + ", case " + number + ": " + drawn + verdict + "\n" + plan;
            assertThat(plan.routes()).as(where).isNotEmpty().doesNotHaveDuplicates();
            for (List<Step> route : plan.routes()) {
                assertThat(properties(route)).as(where).doesNotHaveDuplicates();
                assertThat(outcomes(drawn, route, plan.target()).allMatch(proven -> proven))
                        .as(() -> route + " reaches its target, " + where.get())
                        .isTrue();
                for (Step step : route) {
                    List<Step> rest = new ArrayList<>(route);
                    rest.remove(step);
                    assertThat(outcomes(drawn, rest, plan.target()).allMatch(proven -> proven))
                            .as(() -> route + " needs " + step + ", " + where.get())
                            .isFalse();
                }
            }
        }
        return verdict.plans().size();
    }

    private static List<String> properties(List<Step> route) {
        return route.stream()
                .map(step -> RandomCase.property(step.needs().get(0)))
                .toList();
    }

    /** Whether the target is proven, for every way to do exactly these steps. */
    private static <L extends Enum<L>> Stream<Boolean> outcomes(RandomCase<L> drawn, List<Step> steps, L target) {
        List<List<Slot.State>> choices = new ArrayList<>();
        for (int i = 0; i < drawn.slots().size(); i++) {
            choices.add(done(drawn, drawn.slots().get(i), drawn.states().get(i), steps));
        }
        return RandomCase.releases(choices)
                .map(release -> drawn.rules().evaluate(release).level().compareTo(target) >= 0);
    }

    /** The states that a slot may be in when the steps that touch it are done, and nothing else is. */
    private static List<Slot.State> done(RandomCase<?> drawn, Slot slot, Slot.State before, List<Step> steps) {
        List<Step> own = steps.stream()
                .filter(step -> slot.needs().containsAll(step.needs()))
                .toList();
        if (own.isEmpty()) {
            return List.of(before);
        }
        boolean[] asked = new boolean[slot.needs().size()];
        own.forEach(step -> step.needs().forEach(need -> asked[slot.needs().indexOf(need)] = true));
        boolean replaced = own.stream().anyMatch(step -> step.action() == Step.Action.RELICENSE);
        boolean within = own.stream().allMatch(step -> step.action() == Step.Action.CLARIFY);
        String known = Slot.profile(slot.needs(), before.alone());
        Predicate<String> fits = exactly -> {
            for (int i = 0; i < asked.length; i++) {
                boolean met = exactly.charAt(i) == Slot.MET;
                boolean wasMet = known.charAt(i) == Slot.MET;
                boolean wasOpen = known.charAt(i) == Slot.UNKNOWN;
                if ((asked[i] && !met) || (wasMet && !met && !replaced) || (within && !wasMet && !wasOpen && met)) {
                    return false;
                }
            }
            return true;
        };
        return slot.distinct(drawn.needsOf(slot), fits);
    }

    /** Raises every set of properties as far as it goes; the training data, whose properties hang together, are left out. */
    @Test
    void bestRouteHasAsFewStepsAsAnySetOfPropertiesThatReachesTheTarget() {
        Random random = new Random(SEED);
        for (int i = 0; i < CASES / 3; i++) {
            checkFewest(RandomCase.draw(random, false), i);
        }
    }

    private static <L extends Enum<L>> void checkFewest(RandomCase<L> drawn, int number) {
        Verdict<L> verdict = drawn.verdict();
        int slots = drawn.slots().size();
        Map<L, Integer> fewest = new LinkedHashMap<>();
        for (int chosen = 0; chosen < 1 << slots; chosen++) {
            List<Slot.State> states = new ArrayList<>(drawn.states());
            for (int i = 0; i < slots; i++) {
                if ((chosen >> i & 1) == 1) {
                    states.set(i, drawn.slots().get(i).best());
                }
            }
            L level = drawn.rules().evaluate(Slot.release(states)).level();
            for (L target : drawn.rules().levels().subList(0, level.ordinal() + 1)) {
                fewest.merge(target, Integer.bitCount(chosen), Math::min);
            }
        }
        for (Plan<L> plan : verdict.plans()) {
            assertThat(plan.best())
                    .as("seed %s, case %s: %s%s", SEED, number, drawn, verdict)
                    .hasSize(fewest.get(plan.target()));
            assertThat(plan.routes().stream().map(List::size).toList())
                    .as("seed %s, case %s: %s%s", SEED, number, drawn, verdict)
                    .isSorted();
        }
    }
}
