package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @ParameterizedTest
    @ValueSource(strings = {"the", " The. ", "and)", "train\"", "15T", "1,500", "~8%", "x", "", "!!"})
    void wordOrNumberOfASentenceIsNoName(String word) {
        assertThat(Prose.isCutOut(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C4", "ab", "wikipedia.", "the pile", "15TB"})
    void anythingElseMayBeAName(String name) {
        assertThat(Prose.isCutOut(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " N/A ", "[More Information Needed]", "unknown", "See model card", "Not disclosed"})
    void fillerSaysNothing(String text) {
        assertThat(Prose.isFiller(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none of them", "C4"})
    void anythingElseSaysSomething(String text) {
        assertThat(Prose.isFiller(text)).isFalse();
    }
}
