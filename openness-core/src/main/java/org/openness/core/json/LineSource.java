package org.openness.core.json;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Splits an input, plain or compressed with gzip or zstd as its first bytes tell, into lines. It holds one block and the line
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
    private String compression = "";
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
    Optional<JsonLine> next() {
        try {
            open();
            while (readLine()) {
                JsonLine complete = new JsonLine(number, line.toByteArray(), Optional.empty());
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
                    "damaged-" + compression,
                    "",
                    1,
                    1,
                    compression + " data that are damaged or end too early",
                    "whole " + compression + " data",
                    Optional.of("fetch or compress the input again; the lines before this one are good")));
        } catch (UnsupportedCompression e) {
            return damage(new Problem(
                    "unsupported-compression",
                    "",
                    1,
                    1,
                    "data compressed with zstd",
                    "JSON Lines, plain or compressed with gzip; with zstd where its library is there",
                    Optional.of("add com.github.luben:zstd-jni to the class path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input is compressed in a way that the JDK cannot undo, and the library that can is not there. */
    private static final class UnsupportedCompression extends IOException {
        private static final long serialVersionUID = 1;
    }

    private Optional<JsonLine> damage(Problem problem) {
        ended = true;
        number++;
        return Optional.of(new JsonLine(number, new byte[0], Optional.of(problem)));
    }

    private void open() throws IOException {
        if (opened) {
            return;
        }
        opened = true;
        end = raw.readNBytes(block, 0, ZSTD.length);
        boolean zstd = startsWith(ZSTD);
        if (zstd || startsWith(GZIP)) {
            compression = zstd ? "zstd" : "gzip";
            Rest rest = new Rest(Arrays.copyOf(block, end), raw);
            end = 0;
            in = rest;
            in = zstd ? zstd(rest) : new GZIPInputStream(rest, BLOCK);
        }
    }

    private static InputStream zstd(InputStream in) throws IOException {
        try {
            return new Zstd(in);
        } catch (LinkageError e) {
            // It is not there, or its native part does not fit the machine.
            throw new UnsupportedCompression();
        }
    }

    /** The only class that knows the library, which is optional. Its window is bounded by 128 MiB unless told otherwise. */
    private static final class Zstd extends FilterInputStream {

        Zstd(InputStream in) throws IOException {
            super(new ZstdInputStream(in));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (ZstdIOException e) {
                // As the JDK says it of gzip.
                throw new ZipException(e.getMessage());
            }
        }
    }

    private boolean startsWith(byte[] magic) {
        // Behind a shorter input the block is zero, as no byte of either magic is.
        return Arrays.equals(block, 0, magic.length, magic, 0, magic.length);
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
        number++;
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
