package org.openness.core.json;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an input in their order, to be read one at a time or, in a parallel stream, in batches of bounded size.
 *
 * <p>{@link java.util.Spliterators.AbstractSpliterator} would do, but its batches grow with every split, and so would the
 * memory with the input.
 */
final class JsonLines implements Spliterator<JsonLine> {

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

    JsonLines(InputStream in, int limit) {
        this.source = new LineSource(in, limit);
    }

    @Override
    public boolean tryAdvance(Consumer<? super JsonLine> action) {
        Optional<JsonLine> line = source.next();
        line.ifPresent(action);
        return line.isPresent();
    }

    @Override
    public @Nullable Spliterator<JsonLine> trySplit() {
        boolean empty = !batchIsNext;
        batchIsNext = empty;
        List<JsonLine> batch = new ArrayList<>();
        int bytes = 0;
        while (!empty && bytes < BATCH_BYTES) {
            Optional<JsonLine> line = source.next();
            if (line.isEmpty()) {
                break;
            }
            batch.add(line.get());
            bytes += line.get().length() + LINE_OVERHEAD;
        }
        return empty || !batch.isEmpty() ? spliterator(batch) : null;
    }

    private static Spliterator<JsonLine> spliterator(List<JsonLine> batch) {
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
