package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import org.openness.core.json.InvalidInputException;

/** Splits an input into lines of bounded length, one at a time, so that memory does not grow with the input. */
final class RecordLines extends Spliterators.AbstractSpliterator<RecordLines.Line> {

    private final InputStream in;
    private final int limit;
    private long number;

    /** The bytes of a line; one more than the limit if it is too long. */
    static final class Line {

        private final long number;
        private final byte[] bytes;

        Line(long number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        RecordLine read(ReleaseReader reader) {
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

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return true;
        }
    }

    RecordLines(InputStream in, int limit) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.in = in;
        this.limit = limit;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Line> action) {
        try {
            while (true) {
                ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                number++;
                for (; b >= 0 && b != '\n'; b = in.read()) {
                    if (line.size() <= limit) {
                        line.write(b);
                    }
                }
                Line complete = new Line(number, line.toByteArray());
                if (!complete.isBlank()) {
                    action.accept(complete);
                    return true;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
