package org.openness.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");

    @Test
    void sourceAloneLeavesTheRestUnsaid() {
        assertThat(CARD)
                .isEqualTo(
                        new Evidence("https://example.org/card", Optional.empty(), Optional.empty(), Speaker.UNSTATED));
    }

    @Test
    void evidenceCanBeDatedAndAttributed() {
        assertThat(Evidence.of("Model card", "2024-02", Speaker.PRODUCER))
                .isEqualTo(new Evidence(
                        "Model card", Optional.empty(), Optional.of(PartialDate.parse("2024-02")), Speaker.PRODUCER));
    }

    @Test
    void placeIsAddedToWhatIsThere() {
        assertThat(Evidence.of("Model card", "2024", Speaker.PRODUCER).at("License"))
                .isEqualTo(new Evidence(
                        "Model card",
                        Optional.of("License"),
                        Optional.of(PartialDate.parse("2024")),
                        Speaker.PRODUCER));
    }

    @Test
    void blankSourceIsRefused() {
        assertThatThrownBy(() -> Evidence.of(" \n"))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("evidence needs a source: a URL or the title of a document");
    }

    @Test
    void blankPlaceIsRefused() {
        assertThatThrownBy(() -> CARD.at(""))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("the place of evidence from https://example.org/card is blank: leave it out or name it");
    }

    @Test
    void dateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Evidence.of("Model card", "yesterday", Speaker.PRODUCER))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a date of the form YYYY-MM-DD, YYYY-MM or YYYY: yesterday");
    }

    @Test
    void evidenceSortsBySourcePlaceDateAndSpeaker() {
        Evidence later = Evidence.of("a", "2024", Speaker.UNSTATED);
        Evidence byProducer = Evidence.of("a", "2024", Speaker.PRODUCER);
        Evidence placed = later.at("p");
        Evidence other = Evidence.of("b");
        assertThat(Stream.of(other, placed, byProducer, later, Evidence.of("a")).sorted())
                .containsExactly(Evidence.of("a"), later, byProducer, placed, other);
    }

    @Test
    void evidenceIsTiedInOrderOnlyIfEqual() {
        List<Evidence> all = new ArrayList<>();
        for (String source : List.of("a", "b")) {
            for (Speaker speaker : Speaker.values()) {
                all.add(new Evidence(source, Optional.empty(), Optional.empty(), speaker));
                all.add(Evidence.of(source, "2024", speaker));
                all.add(Evidence.of(source, "2024-01", speaker));
                all.add(Evidence.of(source, "2024", speaker).at("p"));
            }
        }
        for (Evidence first : all) {
            for (Evidence second : all) {
                assertThat(first.compareTo(second) == 0).isEqualTo(first.equals(second));
            }
        }
    }

    @Test
    void onePieceIsInOrderAsItIs() {
        List<Evidence> piece = Evidence.inOrder(List.of(CARD));
        assertThat(Evidence.inOrder(piece)).isSameAs(piece);
    }
}
