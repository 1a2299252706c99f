package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;

/**
 * The lines of an input in their order, to be read one at a time or, in a parallel stream, in batches of bounded size.
 *
 * <p>{@link java.util.Spliterators.AbstractSpliterator} would do, but its batches grow with every split, and so would the
 * memory with the input.
 */
final class RecordLines implements Spliterator<RecordLines.Line> {

    /** Enough lines to pay for handing them to another thread, few enough to keep in memory for every thread. */
    private static final int BATCH_BYTES = 1 << 18;
    /** What a line takes besides its bytes, about. */
    private static final int LINE_OVERHEAD = 64;

    private final LineSource source;
    /**
     * Splits of an endless spliterator come in pairs: the framework queues the first part of each pair and works on the
     * second at once, leaving the rest to whoever is free. If the first parts were lines, one thread could queue
     * lines without end while the others are busy; so they are empty, and each thread holds one batch at most.
     */
    private boolean batchIsNext;

    RecordLines(InputStream in, int limit) {
        this.source = new LineSource(in, limit);
    }

    /** The bytes of a line, one more than the limit if it is too long; or what is wrong with the input from there on. */
    static final class Line {

        private final long number;
        private final byte[] bytes;
        private final Optional<Problem> damage;

        Line(long number, byte[] bytes, Optional<Problem> damage) {
            this.number = number;
            this.bytes = bytes;
            this.damage = damage;
        }

        RecordLine read(ReleaseReader reader) {
            if (damage.isPresent()) {
                return new RecordLine(
                        number, Optional.empty(), ImmutableList.of(damage.get().onLine(number)));
            }
            try {
                return new RecordLine(number, Optional.of(reader.read(bytes)), ImmutableList.of());
            } catch (InvalidInputException e) {
                return new RecordLine(
                        number,
                        Optional.empty(),
                        e.problems().stream()
                                .map(problem -> problem.onLine(number))
                                .toList());
            }
        }

        int length() {
            return bytes.length;
        }

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        Optional<Line> line = source.next();
        line.ifPresent(action);
        return line.isPresent();
    }

    @Override
    public @Nullable Spliterator<Line> trySplit() {
        boolean empty = !batchIsNext;
        batchIsNext = empty;
        List<Line> batch = new ArrayList<>();
        int bytes = 0;
        while (!empty && bytes < BATCH_BYTES) {
            Optional<Line> line = source.next();
            if (line.isEmpty()) {
                break;
            }
            batch.add(line.get());
            bytes += line.get().length() + LINE_OVERHEAD;
        }
        return empty || !batch.isEmpty() ? spliterator(batch) : null;
    }

    private static Spliterator<Line> spliterator(List<Line> batch) {
        return Spliterators.spliterator(batch, ORDERED | NONNULL | IMMUTABLE);
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
