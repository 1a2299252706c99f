package org.openness.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fuzzes one target after the other, each in a process of its own, and prints what was reached. What it learns stays in the
 * working folder, and the next run begins with it. Ends with an error if an input broke a promise.
 */
public final class RunTargets {

    /** Only what is instrumented is seen: without this it runs blind. */
    private static final String OURS = "org.openness.core.**:org.openness.rules.**";

    /** Follows regular expressions character by character, those of the checks too: a hundred times slower. */
    private static final String SLOW = "com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private static final int SECONDS_FOR_ONE_INPUT = 20;

    /** {@code #4096 NEW cov: 812 ft: 2205 corp: ...}. */
    private static final Pattern PROGRESS = Pattern.compile("^#(\\d+)\\s.*\\bcov: (\\d+) ft: (\\d+).*");

    private RunTargets() {}

    /** What a run came to. */
    private record Figures(long executions, long coverage, long features, long lastCoverage, int exit, long seconds) {

        Figures seen(long number, long points, long pairs) {
            return new Figures(
                    Math.max(number, executions),
                    Math.max(points, coverage),
                    Math.max(pairs, features),
                    points > coverage ? number : lastCoverage,
                    exit,
                    seconds);
        }

        Figures ended(int code, long time) {
            return new Figures(executions, coverage, features, lastCoverage, code, time);
        }

        String row(Target target) {
            return "| " + target.id() + " | " + executions + " | " + coverage + " | " + features + " | "
                    + (executions - lastCoverage) + " | " + seconds + " | " + (exit == 0 ? "none" : "see its folder")
                    + " |";
        }
    }

    /** Takes the test resources of the core, a working folder, the limits for each target, and names of targets. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path resources = Path.of(args[0]);
        Path work = Path.of(args[1]);
        List<String> names = Splitter.on(',').splitToList(args[4]);
        boolean held = true;
        boolean ran = false;
        System.out.println(
                "| target | executions | coverage points | features | executions since the last new point | seconds"
                        + " | findings |");
        System.out.println("|---|---:|---:|---:|---:|---:|---|");
        for (Target target : Target.ALL) {
            if (names.contains("all") || names.contains(target.id())) {
                Figures figures = run(target, resources, work.resolve(target.id()), args[2], args[3]);
                held &= figures.exit() == 0;
                System.out.println(figures.row(target));
                ran = true;
            }
        }
        if (!held || !ran) {
            System.exit(1);
        }
    }

    private static Figures run(Target target, Path resources, Path folder, String seconds, String runs)
            throws IOException, InterruptedException {
        Path seeds = folder.resolve("seeds");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Path findings = Files.createDirectories(folder.resolve("findings"));
        Seeds.gather(target, resources, seeds);
        List<String> command = ImmutableList.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-cp",
                System.getProperty("java.class.path"),
                Jazzer.class.getName(),
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target.id(),
                "--instrumentation_includes=" + OURS,
                "--custom_hook_includes=" + OURS,
                "--disabled_hooks=" + SLOW,
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-max_len=" + Seeds.LONGEST,
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-max_total_time=" + seconds,
                "-runs=" + runs,
                "-print_final_stats=1",
                corpus.toString(),
                seeds.toString());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Figures figures = new Figures(0, 0, 0, 0, 0, 0);
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                PrintStream log = new PrintStream(folder.resolve("log.txt").toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                Matcher progress = PROGRESS.matcher(line);
                if (progress.matches()) {
                    figures = figures.seen(
                            Long.parseLong(progress.group(1)),
                            Long.parseLong(progress.group(2)),
                            Long.parseLong(progress.group(3)));
                } else if (line.startsWith("==") || line.startsWith("Caused by")) {
                    System.out.println(target.id() + ": " + line);
                }
            }
        }
        return figures.ended(process.waitFor(), (System.nanoTime() - start) / 1_000_000_000);
    }
}
