package org.openness.core.license;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that the build sorted by the bytes of its keys: lines of a key, a tab and what stands for the key. A line is found
 * without reading the others, so that a program which asks for one license does not wait for a thousand; for one that asks
 * often, all are read once.
 */
final class SortedLines {

    static final int OFTEN = 200;

    private final byte[] bytes;
    private final String prefix;
    /** A race loses some counts, no more. */
    private int searches;
    /** Read when there was a search often. A race reads it twice, no more. */
    private @Nullable ImmutableMap<String, String> all;

    /** For those lines of which the keys have a prefix, without it. */
    SortedLines(byte[] bytes, String prefix) {
        this.bytes = bytes;
        this.prefix = prefix;
    }

    /** Returns what stands behind a key. */
    Optional<String> find(String key) {
        ImmutableMap<String, String> known = all;
        if (known == null) {
            if (searches < OFTEN) {
                searches++;
                return search(prefix + key);
            }
            known = readAll();
            all = known;
        }
        return Optional.ofNullable(known.get(key));
    }

    private ImmutableMap<String, String> readAll() {
        ImmutableMap.Builder<String, String> read = ImmutableMap.builder();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(prefix))
                .forEach(line -> {
                    int tab = line.indexOf('\t');
                    read.put(line.substring(prefix.length(), tab), line.substring(tab + 1));
                });
        return read.buildOrThrow();
    }

    private Optional<String> search(String key) {
        byte[] wanted = (key + "\t").getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = bytes.length;
        while (low < high) {
            int start = (low + high) >>> 1;
            while (start > low && bytes[start - 1] != '\n') {
                start--;
            }
            int end = start;
            while (bytes[end] != '\n') {
                end++;
            }
            int order = Arrays.compareUnsigned(
                    wanted, 0, wanted.length, bytes, start, Math.min(end, start + wanted.length));
            if (order < 0) {
                high = start;
            } else if (order > 0) {
                low = end + 1;
            } else {
                return valueOf(key, new String(bytes, start, end - start, StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /** A text with a tab, or with half a character, can have the bytes of a key without being it. */
    private static Optional<String> valueOf(String key, String line) {
        int tab = line.indexOf('\t');
        return line.substring(0, tab).equals(key) ? Optional.of(line.substring(tab + 1)) : Optional.empty();
    }
}
