package org.openness.examples.classify;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Shows on a terminal how far the work has come, once it takes longer than a moment: how much has been read, how fast, and
 * how long the rest will take if its size is known.
 */
final class Progress {

    private static final long MOMENT = Duration.ofSeconds(1).toNanos();
    private static final long PAUSE = Duration.ofMillis(200).toNanos();
    private static final int BAR = 20;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintStream err;
    private final BooleanSupplier watched;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private Optional<Boolean> shown = Optional.empty();
    private boolean onLine;
    private long releases;
    private long bytes;
    private long size;
    private boolean sized = true;

    Progress(PrintStream err, BooleanSupplier watched, LongSupplier clock) {
        this.err = err;
        this.watched = watched;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + MOMENT;
    }

    /** Expects an input of a size. */
    void expect(long bytes) {
        size += bytes;
    }

    /** Expects an input of which nobody knows the size. */
    void expectUnknown() {
        sized = false;
    }

    void read(long more) {
        bytes += more;
    }

    /** Counts a release. */
    void step() {
        releases++;
        long now = clock.getAsLong();
        if (now >= next) {
            next = now + PAUSE;
            if (shown.isEmpty()) {
                shown = Optional.of(watched.getAsBoolean());
            }
            if (shown.get()) {
                onLine = true;
                err.print(CLEAR + line(now - start));
                err.flush();
            }
        }
    }

    private String line(long elapsed) {
        double seconds = elapsed / 1e9;
        String read =
                String.format(Locale.ROOT, "%,d releases, %,d a second", releases, Math.round(releases / seconds));
        if (!sized || size == 0) {
            return read;
        }
        double part = Math.min(1, (double) bytes / size);
        int full = (int) Math.floor(part * BAR);
        String bar = "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] "
                + String.format(Locale.ROOT, "%3d %%", (int) Math.floor(part * 100));
        return bar + "  " + read + (part > 0 ? ", " + left(seconds / part * (1 - part)) : "");
    }

    private static String left(double seconds) {
        long left = (long) Math.ceil(seconds);
        return left >= 3600
                ? String.format(Locale.ROOT, "%d h %02d min left", left / 3600, left / 60 % 60)
                : left >= 60
                        ? String.format(Locale.ROOT, "%d min %02d s left", left / 60, left % 60)
                        : left + " s left";
    }

    /** Clears the line for other output. */
    void pause() {
        if (onLine) {
            err.print(CLEAR);
            err.flush();
            onLine = false;
        }
    }
}
