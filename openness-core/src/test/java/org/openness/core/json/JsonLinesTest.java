package org.openness.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static JsonLines split(int records) {
        return new JsonLines(new ByteArrayInputStream("{}\n".repeat(records).getBytes(UTF_8)), 1_000);
    }

    private static List<Long> numbers(Spliterator<JsonLine> lines) {
        List<Long> numbers = new ArrayList<>();
        lines.forEachRemaining(line -> numbers.add(line.number()));
        return numbers;
    }

    @Test
    void splitsAreNothingAndABatchInTurn() {
        JsonLines lines = split(10_000);
        assertThat(numbers(lines.trySplit())).isEmpty();
        assertThat(numbers(lines.trySplit())).isNotEmpty();
        assertThat(numbers(lines.trySplit())).isEmpty();
        assertThat(numbers(lines.trySplit())).isNotEmpty();
    }

    /** The lines hold few bytes, but each takes memory besides them. */
    @Test
    void batchOfShortLinesIsBounded() {
        JsonLines lines = split(10_000);
        numbers(lines.trySplit());
        assertThat(numbers(lines.trySplit())).hasSizeBetween(1_000, 4_096);
    }

    @Test
    void batchAndWhatIsLeftAreAllLinesInOrder() {
        JsonLines lines = split(10_000);
        numbers(lines.trySplit());
        List<Long> all = numbers(lines.trySplit());
        all.addAll(numbers(lines));
        assertThat(all).isEqualTo(LongStream.rangeClosed(1, 10_000).boxed().toList());
    }

    @Test
    void inputThatIsReadToTheEndIsNotSplit() {
        JsonLines lines = split(1);
        lines.forEachRemaining(line -> {});
        lines.trySplit();
        assertThat(lines.trySplit()).isNull();
    }

    @Test
    void linesAreOrderedAndTheirNumberIsUnknown() {
        JsonLines lines = split(1);
        assertThat(lines.hasCharacteristics(Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE))
                .isTrue();
        assertThat(lines.estimateSize()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void ofALineBeyondTheLimitOneByteMoreThanTheLimitIsHeld() {
        List<Integer> lengths = new ArrayList<>();
        JsonLines lines = new JsonLines(new ByteArrayInputStream(new byte[1_000_000]), 100_000);
        lines.forEachRemaining(line -> lengths.add(line.length()));
        assertThat(lengths).containsExactly(100_001);
    }
}
