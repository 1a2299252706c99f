package org.openness.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What one record of 4.6 KB costs, from its bytes to its verdict and back; beside skipping its tokens. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Records {

    private static final int BYTES = 4_600;

    private final JsonFactory factory = new JsonFactory();
    private final JsonReader reader = JsonReader.withLimits(ReadLimits.DEFAULT);
    private byte[] record;
    private Json tree;
    private Release release;

    /** Takes the bundled record that is nearest to the size. */
    @Setup
    public void prepare() {
        record = ReleaseCatalog.builtIn().releases().stream()
                .map(bundled -> ReleaseWriter.writeLine(bundled).getBytes(UTF_8))
                .min(Comparator.comparingInt(bytes -> Math.abs(bytes.length - BYTES)))
                .orElseThrow();
        tree = reader.read(record);
        release = ReleaseReader.standard().read(record);
        System.out.println(release + ", " + record.length + " bytes");
    }

    @Benchmark
    public int skipTokens() {
        int tokens = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), record)) {
            while (parser.nextToken() != null) {
                tokens++;
            }
        }
        return tokens;
    }

    @Benchmark
    public Json toTree() {
        return reader.read(record);
    }

    @Benchmark
    public Release treeToRelease() {
        return ReleaseReader.standard().read(tree);
    }

    @Benchmark
    public Release toRelease() {
        return ReleaseReader.standard().read(record);
    }

    @Benchmark
    public Verdict<OpennessLevel> toVerdict() {
        return OpennessClassifier.classify(ReleaseReader.standard().read(record));
    }

    @Benchmark
    public String toText() {
        return ReleaseWriter.writeLine(release);
    }
}
