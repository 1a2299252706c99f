package org.openness.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.alibaba.fastjson2.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.openness.core.record.RecordLine;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Release;
import org.openness.examples.GenerateHub;
import org.openness.rules.OpennessClassifier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What it costs to read JSON Lines, beside skipping the same tokens and binding the same lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Reading.RECORDS)
public class Reading {

    static final int RECORDS = 4_000;
    private static final int THREADS = 2;

    private final JsonFactory factory = new JsonFactory();
    private ForkJoinPool pool;
    private byte[] plain;
    private byte[] gzip;
    private int[] starts;

    /** Writes the records that everything reads: those of the sample, until there are enough, without the shortest. */
    @Setup
    public void prepare() throws IOException {
        pool = new ForkJoinPool(THREADS);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        starts = new int[RECORDS + 1];
        GenerateHub hub = new GenerateHub(42);
        int written = 0;
        for (long number = 0; written < RECORDS; number++) {
            byte[] line = line(hub.release(number));
            if (line.length > 800) {
                lines.write(line);
                starts[++written] = lines.size();
            }
        }
        plain = lines.toByteArray();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        }
        gzip = compressed.toByteArray();
        System.out.println(RECORDS + " records of " + plain.length / RECORDS + " bytes on average");
    }

    private static byte[] line(Release release) {
        return (ReleaseWriter.writeLine(release) + "\n").getBytes(UTF_8);
    }

    @TearDown
    public void close() {
        pool.shutdown();
    }

    @Benchmark
    public int skipTokens() {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(plain))) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public void bindWithFastjson(Blackhole hole) {
        for (int i = 0; i < RECORDS; i++) {
            hole.consume(JSON.parseObject(plain, starts[i], starts[i + 1] - 1 - starts[i], UTF_8, RecordBean.class));
        }
    }

    @Benchmark
    public void toReleases(Blackhole hole) {
        lines(plain).forEach(hole::consume);
    }

    @Benchmark
    public long toVerdicts() {
        return verdicts(lines(plain));
    }

    @Benchmark
    public long gzipToVerdicts() {
        return verdicts(lines(gzip));
    }

    @Benchmark
    public long toVerdictsOnTwoThreads() {
        return pool.submit(() -> verdicts(lines(plain).parallel())).join();
    }

    private static Stream<RecordLine> lines(byte[] input) {
        return ReleaseReader.standard().lines(new ByteArrayInputStream(input));
    }

    private static long verdicts(Stream<RecordLine> lines) {
        return lines.mapToLong(
                        line -> OpennessClassifier.classify(line.release().orElseThrow())
                                .level()
                                .ordinal())
                .sum();
    }
}
