package org.openness.core.json;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A line of JSON Lines that is not blank, to be read as a document of its own. */
public final class JsonLine {

    private final long number;
    /** One more than the limit if there are more. */
    private final byte[] bytes;

    private final Optional<Problem> damage;

    JsonLine(long number, byte[] bytes, Optional<Problem> damage) {
        this.number = number;
        this.bytes = bytes;
        this.damage = damage;
    }

    /**
     * Returns the lines of an input, plain or compressed with gzip or zstd as its first bytes tell, in their order, blank ones
     * left out. For zstd, {@code com.github.luben:zstd-jni} must be on the class path. Compressed data that cannot be read on
     * are a bad line at the end. The lines are read as the stream is consumed, and memory does not grow with their number;
     * closing the stream does not close the input. Made {@link Stream#parallel() parallel}, the stream hands batches of lines
     * to several threads and keeps their order.
     *
     * @param limits how many bytes a line may have; of a longer one no more than that is held
     * @throws UncheckedIOException while the stream is consumed, if the input cannot be read
     */
    public static Stream<JsonLine> of(InputStream in, ReadLimits limits) {
        return StreamSupport.stream(new JsonLines(in, limits.bytes()), false);
    }

    /** Returns which line of the input this is, from 1. */
    public long number() {
        return number;
    }

    /**
     * Returns what a reader makes of the bytes.
     *
     * @param reader raises {@code InvalidInputException} for bytes that it does not accept
     * @throws InvalidInputException with the reader's problems, at this line of the input, or with what is wrong with the
     *     input from here on
     */
    public <T> T read(Function<byte[], T> reader) {
        if (damage.isPresent()) {
            throw new InvalidInputException(ImmutableList.of(damage.get().onLine(number)));
        }
        try {
            return reader.apply(bytes);
        } catch (InvalidInputException e) {
            throw new InvalidInputException(
                    e.problems().stream().map(problem -> problem.onLine(number)).toList());
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
