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
 * Machines are busy and their clocks wander, so a ratio is taken within a round, and of the rounds the median.
 */
public final class RunBenchmarks {

    /** What each class is measured against. */
    private static final Map<String, String> YARDSTICKS = Map.of(
            "Classification", "handWritten",
            "Licenses", "knownTag",
            "Reading", "skipTokens");

    private RunBenchmarks() {}

    /** Runs as many rounds as the first argument says, writes JMH's JSON to the second, for the classes that follow. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path json = Path.of(arguments.length > 1 ? arguments[1] : "results.json");
        List<String> classes = arguments.length > 2
                ? Arrays.asList(arguments).subList(2, arguments.length)
                : List.of("Classification", "Licenses", "Reading");
        Map<String, Map<String, Rounds>> figures = new LinkedHashMap<>();
        List<RunResult> all = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String type : classes) {
                ChainedOptionsBuilder options = new OptionsBuilder()
                        .include("\\." + type + "\\.")
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgs("-Xmx2g", "-XX:+UseParallelGC")
                        .addProfiler(GCProfiler.class);
                for (RunResult result : new Runner(options.build()).run()) {
                    all.add(result);
                    figures.computeIfAbsent(type, key -> new LinkedHashMap<>())
                            .computeIfAbsent(result.getPrimaryResult().getLabel(), key -> new Rounds())
                            .add(result);
                }
            }
        }
        Files.deleteIfExists(json);
        ResultFormatFactory.getInstance(ResultFormatType.JSON, json.toString()).writeOut(all);
        figures.forEach(RunBenchmarks::print);
    }

    /** The figures of one benchmark, round by round. */
    private static final class Rounds {
        final List<Double> nanoseconds = new ArrayList<>();
        final List<Double> bytes = new ArrayList<>();

        void add(RunResult result) {
            nanoseconds.add(result.getPrimaryResult().getScore());
            for (Map.Entry<String, Result> second : result.getSecondaryResults().entrySet()) {
                if (second.getKey().endsWith("gc.alloc.rate.norm")) {
                    bytes.add(second.getValue().getScore());
                }
            }
        }

        double ratioTo(Rounds yardstick) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < nanoseconds.size(); i++) {
                ratios.add(nanoseconds.get(i) / yardstick.nanoseconds.get(i));
            }
            return median(ratios);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String type, Map<String, Rounds> rows) {
        String name = YARDSTICKS.get(type);
        Rounds yardstick = rows.get(name);
        System.out.println("\n| " + type + " | ns/op | ratio to " + name + " | B/op |\n|---|---:|---:|---:|");
        rows.forEach((row, figures) -> System.out.println(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.2f | %,.0f |",
                row,
                median(figures.nanoseconds),
                figures.ratioTo(yardstick),
                median(figures.bytes))));
    }
}
