package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationTest {

    private static final Citation DEFINITION =
            Citation.of("Open Source AI Definition", "1.0", "Code", "https://opensource.org/ai/definition");

    @Test
    void textNamesTitleVersionAndPlace() {
        assertThat(DEFINITION).hasToString("Open Source AI Definition 1.0, Code");
    }

    @Test
    void anotherPlaceIsOfTheSameDocument() {
        assertThat(DEFINITION.at("Parameters"))
                .isEqualTo(new Citation(
                        "Open Source AI Definition",
                        "1.0",
                        "Parameters",
                        Optional.of("https://opensource.org/ai/definition")));
    }

    @ParameterizedTest
    @CsvSource({"' ', 1.0, Code", "Definition, '', Code", "Definition, 1.0, ' '"})
    void everyPartMustBeNamed(String title, String version, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Citation(title, version, place, Optional.empty()))
                .withMessage("a citation names title, version and place: " + title + ", " + version + ", " + place);
    }

    @Test
    void anotherPlaceMustBeNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFINITION.at(" "))
                .withMessage("a citation names title, version and place: Open Source AI Definition, 1.0,  ");
    }
}
