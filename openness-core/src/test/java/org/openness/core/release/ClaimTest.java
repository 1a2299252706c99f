package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Evidence;

class ClaimTest {

    @Test
    void evidenceIsSortedAndWithoutRepetition() {
        Evidence blog = Evidence.of("https://example.org/blog");
        Evidence card = Evidence.of("https://example.org/card");
        assertThat(new Claim("open", List.of(card, blog, card)).evidence()).containsExactly(blog, card);
    }

    @Test
    void blankLabelIsRefused() {
        assertThatThrownBy(() -> new Claim("", List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a claim needs a label, such as \"open source\"");
    }
}
