package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;

/** Reading and classifying keeps nothing. The long run: {@code -Dmemory.rounds=1000000}. */
class MemoryTest {

    private static final int ROUNDS = Integer.getInteger("memory.rounds", 10_000);
    private static final long TWO_MIB = 2 << 20;

    private static final List<byte[]> RECORDS = ReleaseCatalog.builtIn().releases().stream()
            .map(release -> ReleaseWriter.write(release).getBytes(StandardCharsets.UTF_8))
            .toList();

    private static long sum;

    private static void readAndClassify(int rounds) {
        ReleaseReader reader = ReleaseReader.standard();
        for (int i = 0; i < rounds; i++) {
            sum += OpennessClassifier.classify(reader.read(RECORDS.get(i % RECORDS.size())))
                    .findings()
                    .size();
        }
    }

    private static long heap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }

    @Test
    void heapStaysFlat() {
        readAndClassify(ROUNDS / 10);
        long before = heap();
        readAndClassify(ROUNDS);
        long after = heap();
        System.out.printf(
                "%,d reads and classifications: heap after collection %,d bytes, %,d before%n", ROUNDS, after, before);
        assertThat(sum).isPositive();
        assertThat(after - before).isLessThan(TWO_MIB);
    }
}
