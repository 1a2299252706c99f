package org.openness.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs every benchmark in several rounds and prints the ratios: {@code RunBenchmarks 3 results.json Classification}.
 * Machines are busy, so iterations are short and of all of them the best counts, on both sides of a ratio alike.
 */
public final class RunBenchmarks {

    /** What each class is measured against. */
    private static final Map<String, String> YARDSTICKS = Map.of(
            "Classification", "handWritten",
            "Licenses", "knownTag",
            "Imports", "huggingFaceHub",
            "Records", "skipTokens",
            "Reading", "skipTokens");

    private RunBenchmarks() {}

    /** Runs as many rounds as the first argument says, writes JMH's JSON to the second, for the classes that follow. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path json = Path.of(arguments.length > 1 ? arguments[1] : "results.json");
        List<String> classes = arguments.length > 2
                ? Arrays.asList(arguments).subList(2, arguments.length)
                : List.of("Classification", "Licenses", "Records", "Reading", "Imports");
        Map<String, Map<String, Best>> figures = new LinkedHashMap<>();
        List<RunResult> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String type : classes) {
                ChainedOptionsBuilder options = new OptionsBuilder()
                        .include("\\." + type + "\\.")
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(40)
                        .measurementTime(TimeValue.milliseconds(20))
                        .jvmArgs("-Xmx2g", "-XX:+UseParallelGC")
                        .addProfiler(GCProfiler.class);
                for (RunResult result : new Runner(options.build()).run()) {
                    all.add(result);
                    figures.computeIfAbsent(type, key -> new LinkedHashMap<>())
                            .computeIfAbsent(result.getPrimaryResult().getLabel(), key -> new Best())
                            .add(result);
                }
            }
        }
        Files.deleteIfExists(json);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(all);
        figures.forEach(RunBenchmarks::print);
    }

    /** The best figures of one benchmark. */
    private static final class Best {
        double nanoseconds = Double.MAX_VALUE;
        double bytes = Double.MAX_VALUE;

        void add(RunResult result) {
            nanoseconds = Math.min(
                    nanoseconds, result.getPrimaryResult().getStatistics().getMin());
            for (Map.Entry<String, Result> second : result.getSecondaryResults().entrySet()) {
                if (second.getKey().endsWith("gc.alloc.rate.norm")) {
                    bytes = Math.min(bytes, second.getValue().getScore());
                }
            }
        }
    }

    private static void print(String type, Map<String, Best> rows) {
        String name = YARDSTICKS.get(type);
        double yardstick = rows.containsKey(name) ? rows.get(name).nanoseconds : Double.NaN;
        System.out.println("\n| " + type + " | ns/op | ratio to " + name + " | B/op |\n|---|---:|---:|---:|");
        rows.forEach((row, best) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %,.0f |",
                row,
                best.nanoseconds,
                best.nanoseconds / yardstick,
                best.bytes)));
    }
}
