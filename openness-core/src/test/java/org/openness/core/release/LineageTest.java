package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openness.core.fact.Evidence;

class LineageTest {

    private static final List<Base> BASES = List.of(new Base("Base 7B", Base.Relation.MERGE, Optional.empty()));

    @Test
    void evidenceIsSortedAndWithoutRepetition() {
        Evidence blog = Evidence.of("https://example.org/blog");
        Evidence card = Evidence.of("https://example.org/card");
        assertThat(new Lineage(Lineage.Kind.DERIVED, BASES, List.of(card, blog, card)).evidence())
                .containsExactly(blog, card);
    }

    @Test
    void derivedModelWithoutBasesIsRefused() {
        assertThatThrownBy(() -> new Lineage(Lineage.Kind.DERIVED, List.of(), List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("bases are named exactly if the model is derived: DERIVED with 0 bases");
    }

    @ParameterizedTest
    @EnumSource(value = Lineage.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "DERIVED")
    void basesOfAModelThatIsNotDerivedAreRefused(Lineage.Kind kind) {
        assertThatThrownBy(() -> new Lineage(kind, BASES, List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("bases are named exactly if the model is derived: " + kind + " with 1 bases");
    }
}
