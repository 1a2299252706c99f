package org.openness.core.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much input a reader accepts before it refuses with a problem. All limits are inclusive.
 *
 * @param bytes size of one document in bytes
 * @param depth nesting of objects and arrays
 * @param tokens values, names and brackets in one document
 * @param string characters of one string value
 * @param name characters of one field name
 * @param number characters of one number
 */
public record ReadLimits(int bytes, int depth, int tokens, int string, int name, int number) {

    /** 4 MiB, 64 levels, 200,000 tokens; strings of 100,000, names of 1,000, numbers of 100 characters. */
    public static final ReadLimits DEFAULT = new ReadLimits(4 << 20, 64, 200_000, 100_000, 1_000, 100);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public ReadLimits {
        checkArgument(
                bytes > 0 && depth > 0 && tokens > 0 && string > 0 && name > 0 && number > 0,
                "every limit must be positive, so that something can be read at all");
    }
}
