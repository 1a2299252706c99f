package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonReader;
import org.openness.core.release.Access;
import org.openness.core.release.Detail;

class WitnessTest {

    private static final Optional<PartialDate> SEEN = Optional.of(PartialDate.parse("2025-01-02"));
    private static final Witness TOOL = new Witness("bill", SEEN, Speaker.TOOL);
    private static final Located ROOT =
            Located.root(JsonReader.withLimits(Imports.LIMITS).readJson("{\"a\": 1}", 1));
    private static final Located FIELD = ROOT.get("a").orElseThrow();
    private static final Evidence OF_FIELD = new Evidence("bill", Optional.of("/a"), SEEN, Speaker.TOOL);

    @Test
    void evidenceNamesThePlaceInTheDocument() {
        assertThat(TOOL.at(FIELD)).isEqualTo(OF_FIELD);
    }

    @Test
    void evidenceOfTheWholeDocumentNamesNoPlace() {
        assertThat(TOOL.at(ROOT)).isEqualTo(new Evidence("bill", Optional.empty(), SEEN, Speaker.TOOL));
    }

    @Test
    void eachPlaceIsEvidence() {
        assertThat(TOOL.all(List.of(FIELD, ROOT))).containsExactly(OF_FIELD, TOOL.at(ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCER, true, ON_APPROVAL",
        "THIRD_PARTY, true, ON_APPROVAL",
        "TOOL, true, WITHHELD",
        "UNSTATED, true, WITHHELD",
        "PRODUCER, false, WITHHELD",
    })
    void placeThatSomebodyVouchesForCanBeGotFrom(Speaker by, boolean withPlace, Access least) {
        Witness witness = new Witness("bill", SEEN, by);

        assertThat(witness.listed(FIELD, withPlace)).isEqualTo(Fact.between(least, Access.PUBLIC, witness.at(FIELD)));
    }

    @Test
    void descriptionTellsSomething() {
        assertThat(TOOL.described(FIELD)).isEqualTo(Fact.between(Detail.SUMMARY, Detail.REBUILDABLE, OF_FIELD));
    }

    @Test
    void makersSpeakForTheProducerIfTheyAreOneOfThem() {
        assertThat(Witness.speaker(Set.of("lab"), Set.of("lab", "other"))).isEqualTo(Speaker.PRODUCER);
        assertThat(Witness.speaker(Set.of("auditor"), Set.of("lab"))).isEqualTo(Speaker.THIRD_PARTY);
    }

    @Test
    void withoutMakersOrProducersNobodyIsSaidToSpeak() {
        assertThat(Witness.speaker(Set.of(), Set.of("lab"))).isEqualTo(Speaker.UNSTATED);
        assertThat(Witness.speaker(Set.of("lab"), Set.of())).isEqualTo(Speaker.UNSTATED);
    }
}
