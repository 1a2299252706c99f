package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;

class NamedDataSetsTest {

    private static final Witness WITNESS = new Witness("bill", Optional.empty(), Speaker.TOOL);
    private static final Located ROOT =
            Located.root(JsonReader.withLimits(Imports.LIMITS).readJson("{\"a\": 1, \"b\": 2}", 1));
    private static final Located A = ROOT.get("a").orElseThrow();
    private static final Located B = ROOT.get("b").orElseThrow();

    private final Notes notes = new Notes();
    private final NamedDataSets sets = new NamedDataSets(Lookup.STANDARD, notes);

    private List<DataSet> dataSets() {
        return sets.addTo(Artifact.of(Component.TRAINING_DATA), WITNESS).build().dataSets();
    }

    private List<String> codes() {
        return notes.inOrder().stream().map(Problem::code).toList();
    }

    @Test
    void addressOnTheHubStandsForTheId() {
        sets.add("lab/corpus", A);
        sets.add("https://huggingface.co/datasets/lab/corpus", B);

        assertThat(dataSets()).extracting(DataSet::name).containsExactly("lab/corpus");
    }

    @Test
    void setCarriesAllThatIsSaidOfItAndWhere() {
        NamedDataSets.Draft draft = sets.add("C4", A).orElseThrow();
        sets.add("c4", B);
        draft.kind = Optional.of(DataSet.Kind.UNSHAREABLE);
        draft.location = Optional.of("https://example.org");
        draft.reason = Optional.of("personal data");
        draft.access.add(Fact.exactly(Access.WITHHELD, WITNESS.at(A)));
        draft.detail.add(Fact.exactly(Detail.SOURCES, WITNESS.at(B)));
        draft.licenses.add("MIT", A);

        assertThat(dataSets())
                .containsExactly(DataSet.named("C4")
                        .kind(DataSet.Kind.UNSHAREABLE)
                        .location("https://example.org")
                        .reason("personal data")
                        .access(Access.WITHHELD, WITNESS.at(A))
                        .detail(Detail.SOURCES, WITNESS.at(B))
                        .license("MIT", WITNESS.at(A))
                        .evidence(WITNESS.at(A), WITNESS.at(B))
                        .build());
        assertThat(codes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"the", "none", "Generator"})
    void wordOrFillerOrKindOfFilesIsNoDataSet(String name) {
        assertThat(sets.add(name, A)).isEmpty();
        assertThat(dataSets()).isEmpty();
        assertThat(codes()).containsExactly("not-a-data-set");
    }

    @Test
    void setsBeyondFiveThousandAreNoted() {
        for (int i = 0; i < 5000; i++) {
            assertThat(sets.add("set " + i, A)).isPresent();
        }

        assertThat(sets.add("another set", A)).isEmpty();
        assertThat(sets.add("SET 7", B)).isPresent();
        assertThat(codes()).containsExactly("too-many-data-sets");
    }

    @ParameterizedTest
    @CsvSource({
        "C4-0123abcd-0123-0123-0123-0123456789AB, C4",
        "C4-0123abcd-0123-0123-0123-0123456789, ",
        "urn:C4-0123abcd-0123-0123-0123-0123456789ab, ",
        ":-0123abcd-0123-0123-0123-0123456789ab, ",
    })
    void nameStandsBeforeARandomId(String reference, String name) {
        assertThat(NamedDataSets.nameIn(reference)).isEqualTo(Optional.ofNullable(name));
    }
}
