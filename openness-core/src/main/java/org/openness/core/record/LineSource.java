package org.openness.core.record;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openness.core.json.Problem;

/**
 * Splits an input, plain or compressed with gzip as its first bytes tell, into lines. It holds one block and the line
 * that is being read, never more than the limit and one byte of a line, so that memory does not grow with the input.
 */
final class LineSource {

    private static final int BLOCK = 1 << 16;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private final InputStream raw;
    private final int limit;
    private final byte[] block = new byte[BLOCK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(2048);
    private InputStream in;
    private boolean opened;
    private boolean ended;
    private int position;
    private int end;
    private long number;

    LineSource(InputStream raw, int limit) {
        this.raw = raw;
        this.in = raw;
        this.limit = limit;
    }

    /** Returns the next line that is not blank; what is wrong with the compressed input, once, if it cannot go on. */
    Optional<RecordLines.Line> next() {
        try {
            open();
            while (readLine()) {
                RecordLines.Line complete = new RecordLines.Line(number, line.toByteArray(), Optional.empty());
                // Of a line that is too long only the start is known.
                if (line.size() > limit || !complete.isBlank()) {
                    return Optional.of(complete);
                }
            }
            return Optional.empty();
        } catch (EOFException | ZipException e) {
            if (in == raw) {
                throw new UncheckedIOException(e);
            }
            return damage(new Problem(
                    "damaged-gzip",
                    "",
                    1,
                    1,
                    "gzip data that are damaged or end too early",
                    "whole gzip data",
                    Optional.of("fetch or compress the input again; the lines before this one are good")));
        } catch (UnsupportedCompression e) {
            return damage(new Problem(
                    "unsupported-compression",
                    "",
                    1,
                    1,
                    "data compressed with zstd",
                    "JSON Lines, plain or compressed with gzip",
                    Optional.of("pass an InputStream that decompresses them")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input is compressed in a way that the JDK cannot undo. */
    private static final class UnsupportedCompression extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Optional<RecordLines.Line> damage(Problem problem) {
        ended = true;
        number++;
        return Optional.of(new RecordLines.Line(number, new byte[0], Optional.of(problem)));
    }

    private void open() throws IOException {
        if (opened) {
            return;
        }
        opened = true;
        end = raw.readNBytes(block, 0, ZSTD.length);
        if (startsWith(ZSTD)) {
            throw new UnsupportedCompression();
        }
        if (startsWith(GZIP)) {
            Rest rest = new Rest(Arrays.copyOf(block, end), raw);
            end = 0;
            in = rest;
            in = new GZIPInputStream(rest, BLOCK);
        }
    }

    private boolean startsWith(byte[] magic) {
        return end >= magic.length && Arrays.equals(block, 0, magic.length, magic, 0, magic.length);
    }

    /** Reads the next line, without its end, and returns whether there is one. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean begun = false;
        while (!ended) {
            if (position == end && !fill()) {
                ended = true;
                break;
            }
            begun = true;
            int stop = position;
            while (stop < end && block[stop] != '\n') {
                stop++;
            }
            long room = limit + 1L - line.size();
            line.write(block, position, (int) Math.min(stop - position, room));
            position = stop;
            if (stop < end) {
                position++;
                break;
            }
        }
        number += begun ? 1 : 0;
        return begun;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(block));
        if (end == 0 && in != raw) {
            in.close();
        }
        return end > 0;
    }

    /** An input of which the first bytes have been read already. The caller's input stays open. */
    private static final class Rest extends InputStream {

        private final byte[] start;
        private final InputStream raw;
        private int position;

        Rest(byte[] start, InputStream raw) {
            this.start = start;
            this.raw = raw;
        }

        @Override
        public int read() throws IOException {
            return position < start.length ? start[position++] & 0xff : raw.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (position == start.length) {
                return raw.read(target, offset, length);
            }
            int read = Math.min(length, start.length - position);
            System.arraycopy(start, position, target, offset, read);
            position += read;
            return read;
        }

        /** Says that there is more, because the JDK drops further gzip members of an input that is slow to say so. */
        @Override
        public int available() {
            return 1;
        }
    }
}
