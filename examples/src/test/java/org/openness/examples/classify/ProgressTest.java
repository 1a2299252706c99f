package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final String CLEAR = "\r\u001B[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    private Progress progress(boolean watched) {
        return new Progress(new PrintStream(err, true, StandardCharsets.UTF_8), () -> watched, now::get);
    }

    private void steps(Progress progress, int steps, Duration each) {
        for (int i = 0; i < steps; i++) {
            now.addAndGet(each.toNanos());
            progress.step();
        }
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void shortWorkShowsNothing() {
        steps(progress(true), 9, Duration.ofMillis(100));
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsShownWhereNobodyLooks() {
        steps(progress(false), 9, Duration.ofSeconds(1));
        assertThat(told()).isEmpty();
    }

    @Test
    void rateIsToldWhereTheSizeIsNotKnown() {
        Progress progress = progress(true);
        progress.expectUnknown();
        steps(progress, 2, Duration.ofMillis(500));
        assertThat(told()).isEqualTo(CLEAR + "2 releases, 2 a second");
    }

    @Test
    void barAndRemainingTimeAreToldWhereTheSizeIsKnown() {
        Progress progress = progress(true);
        progress.expect(1000);
        progress.read(250);
        steps(progress, 1, Duration.ofSeconds(60));
        assertThat(told()).isEqualTo(CLEAR + "[#####               ]  25 %  1 releases, 0 a second, 3 min 00 s left");
    }

    @Test
    void lineIsClearedForOtherOutput() {
        Progress progress = progress(true);
        steps(progress, 1, Duration.ofSeconds(1));
        err.reset();
        progress.pause();
        progress.pause();
        assertThat(told()).isEqualTo(CLEAR);
    }
}
