package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.release.Base;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

class BasesTest {

    private static final Witness WITNESS = new Witness("bill", Optional.empty(), Speaker.TOOL);
    private static final Release KNOWN = Release.named("lab/base").build();
    private static final Release OWN_CHILD =
            Release.named("lab/child").base(Relation.MERGE, "own/name").build();
    private static final Located ROOT = Located.root(JsonReader.withLimits(Imports.LIMITS)
            .readJson("{\"a\": \"base_model:quantized:lab/base\", \"b\": \"license:mit\"}", 1));
    private static final Located A = ROOT.get("a").orElseThrow();
    private static final Located B = ROOT.get("b").orElseThrow();

    private final Notes notes = new Notes();
    private final Bases bases = new Bases(
            new Lookup(
                    Optional.empty(),
                    (name, asOf) -> List.of(KNOWN, OWN_CHILD).stream()
                            .filter(release -> release.name().equals(name))
                            .findFirst()),
            notes);

    private Lineage lineage() {
        Release.Builder release = Release.named("own/name");
        bases.addTo(release, List.of("own/name", "alias"), WITNESS);
        return release.build().lineage();
    }

    private List<String> codes() {
        return notes.inOrder().stream().map(Problem::code).toList();
    }

    @Test
    void baseIsLookedUpAndCarriesAllItsPlaces() {
        bases.add("lab/base", Optional.of(Relation.MERGE), A);
        bases.add("LAB/Base", Optional.of(Relation.ADAPTER), B);

        assertThat(lineage())
                .isEqualTo(new Lineage(
                        Lineage.Kind.DERIVED,
                        List.of(new Base("lab/base", Relation.MERGE, Optional.of(KNOWN))),
                        WITNESS.all(List.of(A, B))));
        assertThat(codes()).isEmpty();
    }

    @Test
    void addressOnTheHubStandsForTheId() {
        bases.add("https://huggingface.co/lab/base/tree/main", Optional.of(Relation.MERGE), A);

        assertThat(lineage().bases()).containsExactly(new Base("lab/base", Relation.MERGE, Optional.of(KNOWN)));
    }

    @Test
    void relationMayBeStatedLater() {
        bases.add("lab/base", Optional.empty(), A);
        bases.add("lab/base", Optional.of(Relation.ADAPTER), B);

        assertThat(lineage().bases()).extracting(Base::relation).containsExactly(Relation.ADAPTER);
        assertThat(codes()).isEmpty();
    }

    @Test
    void baseWithoutARelationIsTakenForAFineTune() {
        bases.add("some/other", Optional.empty(), A);

        assertThat(lineage().bases()).containsExactly(new Base("some/other", Relation.FINE_TUNE, Optional.empty()));
        assertThat(codes()).containsExactly("relation-not-stated");
    }

    @Test
    void fillerIsNoBase() {
        bases.add("n/a", Optional.empty(), A);

        assertThat(lineage()).isEqualTo(Lineage.NOT_STATED);
    }

    @Test
    void modelIsNoBaseOfItself() {
        bases.add("Alias", Optional.of(Relation.MERGE), A);

        assertThat(lineage()).isEqualTo(Lineage.NOT_STATED);
        assertThat(codes()).containsExactly("own-base");
    }

    @Test
    void knownReleaseThatDescendsFromTheModelIsNotItsBase() {
        bases.add("lab/child", Optional.of(Relation.MERGE), A);

        assertThat(lineage().bases()).containsExactly(new Base("lab/child", Relation.MERGE, Optional.empty()));
    }

    @Test
    void onlyTagsOfBasesNameOne() {
        bases.addTag(B);
        bases.addTag(A);

        assertThat(lineage().bases()).containsExactly(new Base("lab/base", Relation.QUANTIZATION, Optional.of(KNOWN)));
    }

    @Test
    void basesBeyondAHundredAreNoted() {
        for (int i = 0; i < 101; i++) {
            bases.add("base " + i, Optional.of(Relation.MERGE), A);
        }
        bases.add("base 5", Optional.of(Relation.MERGE), B);

        assertThat(lineage().bases()).hasSize(100);
        assertThat(codes()).containsExactly("too-many-bases");
    }
}
