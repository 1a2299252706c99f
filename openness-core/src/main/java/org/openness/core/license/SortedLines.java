package org.openness.core.license;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A table that the build sorted by the bytes of its keys: lines of a key, a tab and what stands for the key. A line is found
 * without reading the others, so that a program which asks for one license does not wait for a thousand.
 */
final class SortedLines {

    private final byte[] bytes;

    SortedLines(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns what stands behind a key. */
    Optional<String> find(String key) {
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
            if (order == 0) {
                return valueOf(key, new String(bytes, start, end - start, StandardCharsets.UTF_8));
            }
            if (order < 0) {
                high = start;
            } else {
                low = end + 1;
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
