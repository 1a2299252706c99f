package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Thresholds.Threshold;

class ThresholdsTest {

    private static final Threshold<Access> WEIGHTS_PUBLIC =
            new Threshold<>(Component.WEIGHTS, Aspect.ACCESS, Access.PUBLIC);

    /** Every grade above the lowest of every property of every component. */
    private static final List<Threshold<?>> ALL = Stream.of(Component.values())
            .flatMap(component -> AspectTest.all().stream()
                    .filter(aspect -> aspect.appliesTo(component))
                    .<Threshold<?>>flatMap(aspect -> thresholds(component, aspect)))
            .toList();

    private static <G extends Enum<G>> Stream<Threshold<?>> thresholds(Component component, Aspect<G> aspect) {
        return Stream.of(aspect.scale().getEnumConstants())
                .skip(1)
                .map(grade -> new Threshold<>(component, aspect, grade));
    }

    private static <G extends Enum<G>> boolean isSurely(Threshold<G> threshold, Release release) {
        return threshold.aspect().isSurely(release, threshold.component(), threshold.grade());
    }

    private static <G extends Enum<G>> boolean isPossibly(Threshold<G> threshold, Release release) {
        return threshold.aspect().isPossibly(release, threshold.component(), threshold.grade());
    }

    private static void check(List<Threshold<?>> some, Release release) {
        Thresholds thresholds = Thresholds.of(some).orElseThrow();
        Thresholds.Reached reached = thresholds.reached(release);
        long all = 0;
        for (Threshold<?> threshold : some) {
            long bit = thresholds.bit(threshold);
            assertThat((reached.surely() & bit) != 0).as("%s", threshold).isEqualTo(isSurely(threshold, release));
            assertThat((reached.possibly() & bit) != 0).as("%s", threshold).isEqualTo(isPossibly(threshold, release));
            all |= bit;
        }
        assertThat(Long.bitCount(all)).isEqualTo(some.size());
    }

    static Stream<Release> bundled() {
        return ReleaseCatalog.builtIn().releases().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bitsAgreeWithEachAspect(Release release) {
        long seed = 20261130;
        List<Threshold<?>> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(seed));
        for (int from = 0; from + Long.SIZE <= shuffled.size(); from += Long.SIZE) {
            check(shuffled.subList(from, from + Long.SIZE), release);
        }
    }

    /** The bits of two components that both ask for much fit into no word together. */
    @ParameterizedTest
    @MethodSource("bundled")
    void bitsThatCollideArePlacedOneByOne(Release release) {
        check(ALL.subList(0, Long.SIZE), release);
    }

    @Test
    void thresholdThatStandsTwiceHasOneBit() {
        Thresholds thresholds =
                Thresholds.of(List.of(WEIGHTS_PUBLIC, WEIGHTS_PUBLIC)).orElseThrow();
        Release release = Release.named("Example 7B").weights(Access.PUBLIC).build();
        assertThat(thresholds.reached(release).surely()).isEqualTo(thresholds.bit(WEIGHTS_PUBLIC));
    }

    @Test
    void moreThanAWordHasBitsAreRefused() {
        assertThat(Thresholds.of(ALL.subList(0, Long.SIZE + 1))).isEmpty();
    }

    @Test
    void bitOfWhatIsNotAskedForIsRefused() {
        Thresholds none = Thresholds.of(List.of()).orElseThrow();
        assertThatThrownBy(() -> none.bit(WEIGHTS_PUBLIC))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(WEIGHTS_PUBLIC + " is none of these thresholds");
    }

    @Test
    void lowestGradeIsRefused() {
        assertThatThrownBy(() -> new Threshold<>(Component.WEIGHTS, Aspect.ACCESS, Access.WITHHELD))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("WITHHELD is the lowest grade of access: everything reaches it");
    }
}
