package org.openness.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Starts the program of the examples on one file, again and again, in turn with a class that only prints a line and with one
 * that only has Jackson find the tokens of the same file: {@code ColdStart openness.jar 14}. Archives are made beforehand:
 * AppCDS, or from JDK 25 on the AOT cache.
 */
public final class ColdStart {

    private static final List<String> LEAN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final boolean HAS_AOT_CACHE = Runtime.version().feature() >= 25;
    private static final String RECORD =
            "{\"name\":\"Example 7B\",\"weights\":{\"access\":\"public\",\"license\":\"MIT\"},\"frameworkSupport\":\"yes\"}\n";

    private ColdStart() {}

    /** The least that a program does. */
    public static final class PrintLine {

        private PrintLine() {}

        /** Prints a line. */
        public static void main(String[] arguments) {
            System.out.println("A line.");
        }
    }

    /** The least that a program does which reads the file with the same library. */
    public static final class CountTokens {

        private CountTokens() {}

        /** Prints how many tokens there are. */
        public static void main(String[] arguments) throws IOException {
            int tokens = 0;
            byte[] record = Files.readAllBytes(Path.of(arguments[0]));
            try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), record)) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
            System.out.println(tokens);
        }
    }

    /** Takes the jar of the program, and how often everything is started. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String program = Path.of(arguments[0]).toAbsolutePath().toString();
        int rounds = Integer.parseInt(arguments[1]);
        Path directory = Files.createTempDirectory("cold");
        String file =
                Files.writeString(directory.resolve("record.json"), RECORD).toString();
        String line = jar(directory.resolve("line.jar"), PrintLine.class);
        String tokens = program
                + System.getProperty("path.separator")
                + jar(directory.resolve("tokens.jar"), CountTokens.class);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("prints a line", List.of("-cp", line, PrintLine.class.getName()));
        List<String> counting = List.of("-cp", tokens, CountTokens.class.getName(), file);
        ways.put("counts the tokens with Jackson, with an archive", archived(counting, directory.resolve("tokens")));
        List<String> classifying = List.of("-jar", program, file);
        ways.put("classifies", classifying);
        ways.put("classifies, one compiler, serial collector", joined(LEAN, classifying));
        ways.put("classifies, the same with an archive", archived(classifying, directory.resolve("program")));
        Map<String, long[]> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                long start = System.nanoTime();
                run(way.getValue());
                times.computeIfAbsent(way.getKey(), key -> new long[rounds])[round] = System.nanoTime() - start;
            }
        }
        print(times);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path made : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(made);
            }
        }
    }

    private static void print(Map<String, long[]> times) {
        System.out.println("JDK " + Runtime.version() + ", " + (HAS_AOT_CACHE ? "AOT cache" : "AppCDS"));
        System.out.println("| | best, ms | median, ms | ratio of the medians |\n|---|---:|---:|---:|");
        double least = 0;
        for (Map.Entry<String, long[]> way : times.entrySet()) {
            long[] sorted = way.getValue().clone();
            Arrays.sort(sorted);
            double median = sorted[sorted.length / 2] / 1e6;
            least = least == 0 ? median : least;
            System.out.println(String.format(
                    Locale.ROOT, "| %s | %.0f | %.0f | %.1f |", way.getKey(), sorted[0] / 1e6, median, median / least));
        }
    }

    /** Makes an archive by a first run, and returns the command that uses it. */
    private static List<String> archived(List<String> command, Path archive) throws IOException, InterruptedException {
        String make = HAS_AOT_CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        String use = HAS_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        run(joined(LEAN, joined(List.of(make + archive), command)));
        return joined(LEAN, joined(List.of(use + archive), command));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(joined(List.of(java), command))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    /** Archives are made of classes from jars only. */
    private static String jar(Path path, Class<?> type) throws IOException {
        String entry = type.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(path));
                InputStream bytes = Objects.requireNonNull(type.getResourceAsStream("/" + entry), entry)) {
            jar.putNextEntry(new JarEntry(entry));
            bytes.transferTo(jar);
        }
        return path.toString();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
