package org.openness.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.openness.core.record.RecordLine;
import org.openness.core.record.ReleaseReader;
import org.openness.examples.GenerateHub;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;

/**
 * Reads and classifies streams of growing length, made while they are read, and prints time for each record and the
 * largest heap use that was seen: {@code java -Xmx48m ... StreamGrowth parallel 1000 10000 100000}.
 */
public final class StreamGrowth {

    private StreamGrowth() {}

    /** Prints a row for each number of records. */
    public static void main(String[] arguments) {
        boolean parallel = arguments.length > 0 && arguments[0].equals("parallel");
        System.out.println("| records | MB | us/record | peak heap in use, MB |\n|---:|---:|---:|---:|");
        Arrays.stream(arguments).skip(1).mapToLong(Long::parseLong).forEach(records -> {
            Counted in = new Counted(new GenerateHub(42).records(records));
            Peak peak = new Peak();
            long start = System.nanoTime();
            Stream<RecordLine> lines = ReleaseReader.standard().lines(in);
            long openWeights = (parallel ? lines.parallel() : lines)
                    .peek(peak::sample)
                    .map(line -> OpennessClassifier.classify(line.release().orElseThrow()))
                    .filter(verdict -> verdict.level().compareTo(OpennessLevel.OPEN_WEIGHTS) >= 0)
                    .count();
            double microseconds = (System.nanoTime() - start) / 1e3 / records;
            if (openWeights == 0) {
                throw new IllegalStateException("no open weights among " + records);
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %,.1f | %.1f | %.1f |",
                    records,
                    in.bytes / 1e6,
                    microseconds,
                    peak.bytes.get() / 1e6));
        });
    }

    /** The largest heap use that was seen. */
    private static final class Peak {
        private static final int EVERY = 1_000;
        private final AtomicLong bytes = new AtomicLong();

        void sample(RecordLine line) {
            if (line.number() % EVERY == 0) {
                bytes.accumulateAndGet(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
            }
        }
    }

    /** Counts what is read. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private long bytes;

        Counted(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
