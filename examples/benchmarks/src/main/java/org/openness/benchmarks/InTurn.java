package org.openness.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openness.core.license.LicenseCatalog;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.TextReport;

/**
 * Times everything in turn in one JVM, in slices so short that a busy machine leaves some of them alone, and adds up the
 * best of each slice: {@code InTurn 45} takes 45 seconds. JMH isolates better; this keeps ratios where load changes.
 */
public final class InTurn {

    private static final int SLICE = 100;
    private static final int TURNS = 20;
    /** What is slow, and nothing while it is cold, must keep the rest from its turn. */
    private static final int LONGEST_MILLIS = 50;

    /** Where results go, lest the compiler drops what makes them. */
    static volatile Object sink = "";

    private InTurn() {}

    /** Prints the time of one operation for each way. */
    public static void main(String[] arguments) {
        long seconds = arguments.length > 0 ? Long.parseLong(arguments[0]) : 45;
        Sample sample = new Sample();
        LicenseCatalog catalog = LicenseCatalog.builtIn();
        Map<String, IntFunction<Object>> ways = new LinkedHashMap<>();
        ways.put("by hand, read", i -> Read.all(HandWritten.judge(sample.releases.get(i))));
        ways.put("by hand", i -> HandWritten.judge(sample.releases.get(i)));
        ways.put("level", i -> OpennessClassifier.classify(sample.releases.get(i)));
        ways.put(
                "level and findings, read", i -> Read.all(OpennessClassifier.classify(sample.releases.get(i))));
        for (String name : sample.peers.keySet()) {
            Peer peer = sample.peers.get(name);
            ways.put(
                    name,
                    i -> FlatFacts.level(peer.failed(sample.proven.get(i)))
                                    .compareTo(FlatFacts.level(peer.failed(sample.possible.get(i))))
                            <= 0);
        }
        Verdict<OpennessLevel> top = sample.releases.stream()
                .map(OpennessClassifier::classify)
                .filter(verdict -> verdict.level() == OpennessLevel.OPEN_SOURCE)
                .findFirst()
                .orElseThrow();
        ways.put("fifteen findings to JSON", i -> JsonReport.line(top, Optional.empty()));
        ways.put("fifteen findings to text", i -> TextReport.of(top));
        ways.put("ten license terms, AND and OR", i -> catalog.resolve(Licenses.TEN_TERMS));
        ways.put("ten license terms, and and or", i -> catalog.resolve(Licenses.SMALL_OPERATORS));
        Map<String, long[]> best = new LinkedHashMap<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (int slice = 0; System.nanoTime() < end; slice = (slice + 1) % (Sample.SIZE / SLICE)) {
            for (Map.Entry<String, IntFunction<Object>> way : ways.entrySet()) {
                long[] slices = best.computeIfAbsent(way.getKey(), key -> {
                    long[] none = new long[Sample.SIZE / SLICE];
                    Arrays.fill(none, Long.MAX_VALUE);
                    return none;
                });
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
                for (int turn = 0; turn < TURNS && (turn == 0 || System.nanoTime() < until); turn++) {
                    long start = System.nanoTime();
                    for (int i = slice * SLICE; i < (slice + 1) * SLICE; i++) {
                        sink = way.getValue().apply(i);
                    }
                    slices[slice] = Math.min(slices[slice], System.nanoTime() - start);
                }
            }
        }
        System.out.println("| what | ns |\n|---|---:|");
        best.forEach((way, slices) -> System.out.println(String.format(
                Locale.ROOT, "| %s | %,d |", way, Arrays.stream(slices).sum() / Sample.SIZE)));
    }
}
