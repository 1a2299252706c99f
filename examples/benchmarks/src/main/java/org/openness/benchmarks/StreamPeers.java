package org.openness.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.alibaba.fastjson2.JSON;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openness.core.record.RecordLine;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.examples.GenerateHub;
import org.openness.rules.OpennessClassifier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one file of JSON Lines in every way: {@code StreamPeers 50000 10} writes 50,000 records of about 1.6 KB to a file,
 * lets everybody read it ten times in turn, and prints the best of each.
 */
public final class StreamPeers {

    private static final int THREADS = 2;
    private static final int SHORTEST = 700;
    private static final JsonFactory JSON_FACTORY = new JsonFactory();

    private StreamPeers() {}

    /** Writes as many records as the first argument says, and reads them as often as the second says. */
    public static void main(String[] arguments) throws Exception {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        Path file = Files.createTempFile("records", ".jsonl");
        ForkJoinPool pool = new ForkJoinPool(THREADS);
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            write(file, records);
            byte[] bytes = Files.readAllBytes(file);
            int[] starts = starts(bytes, records);
            Map<String, Callable<Long>> ways = new LinkedHashMap<>();
            // How fast anything that reads with Jackson can be at best: skipping makes nothing, then texts and no more.
            ways.put("Jackson, tokens skipped, 1 thread", () -> tokens(file, false));
            ways.put("Jackson, texts made, 1 thread", () -> tokens(file, true));
            ways.put(
                    "Jackson, tokens skipped, 2 threads",
                    () -> pool.submit(() -> tokensOfLines(bytes, starts)).join());
            ways.put("to verdicts, 1 thread", () -> verdicts(file, false));
            ways.put(
                    "to verdicts, 2 threads",
                    () -> pool.submit(() -> verdicts(file, true)).join());
            ways.put("fastjson2, bound to beans, 1 thread", () -> bind(bytes, starts, false));
            ways.put(
                    "fastjson2, bound to beans, 2 threads",
                    () -> pool.submit(() -> bind(bytes, starts, true)).join());
            ways.put("DuckDB, counting, 2 threads", () -> count(database, file));
            Map<String, Long> best = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Callable<Long>> way : ways.entrySet()) {
                    long start = System.nanoTime();
                    long found = way.getValue().call();
                    best.merge(way.getKey(), System.nanoTime() - start, Math::min);
                    if (found != records) {
                        throw new IllegalStateException(way.getKey() + " found " + found);
                    }
                }
            }
            System.out.println(records + " records, " + bytes.length / records + " bytes each, best of " + rounds);
            System.out.println("| reading | records/s | us/record |\n|---|---:|---:|");
            best.forEach((way, nanoseconds) -> System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %.1f |",
                    way,
                    records * TimeUnit.SECONDS.toNanos(1) / nanoseconds,
                    nanoseconds / 1e3 / records)));
        } finally {
            pool.shutdown();
            Files.delete(file);
        }
    }

    private static void write(Path file, int records) throws IOException {
        GenerateHub hub = new GenerateHub(42);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            int written = 0;
            for (long number = 0; written < records; number++) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                line.writeBytes(ReleaseWriter.writeLine(hub.release(number)).getBytes(UTF_8));
                line.write('\n');
                if (line.size() > SHORTEST) {
                    line.writeTo(out);
                    written++;
                }
            }
        }
    }

    private static int[] starts(byte[] bytes, int records) {
        int[] starts = new int[records + 1];
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts[++line] = i + 1;
            }
        }
        return Arrays.copyOf(starts, line + 1);
    }

    private static long tokens(Path file, boolean texts) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = JSON_FACTORY.createParser(ObjectReadContext.empty(), in)) {
            return documents(parser, texts);
        }
    }

    private static long tokensOfLines(byte[] bytes, int[] starts) {
        return IntStream.range(0, starts.length - 1)
                .parallel()
                .mapToLong(i -> {
                    try (JsonParser parser = JSON_FACTORY.createParser(
                            ObjectReadContext.empty(), bytes, starts[i], starts[i + 1] - starts[i])) {
                        return documents(parser, false);
                    }
                })
                .sum();
    }

    /** Returns how many documents there are. */
    private static long documents(JsonParser parser, boolean texts) {
        long documents = 0;
        long characters = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            documents += parser.streamReadContext().inRoot() ? 1 : 0;
            if (texts && token == JsonToken.VALUE_STRING) {
                characters += parser.getString().length();
            } else if (texts && token == JsonToken.PROPERTY_NAME) {
                characters += parser.currentName().length();
            }
        }
        if (texts && characters == 0) {
            throw new IllegalStateException("no texts");
        }
        return documents;
    }

    private static long verdicts(Path file, boolean parallel) {
        try (InputStream in = Files.newInputStream(file)) {
            Stream<RecordLine> lines = ReleaseReader.standard().lines(in);
            return (parallel ? lines.parallel() : lines)
                    .map(line -> OpennessClassifier.classify(line.release().orElseThrow()))
                    .filter(verdict -> verdict.level().compareTo(verdict.possibleLevel()) <= 0)
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bind(byte[] bytes, int[] starts, boolean parallel) {
        IntStream lines = IntStream.range(0, starts.length - 1);
        return (parallel ? lines.parallel() : lines)
                .mapToObj(
                        i -> JSON.parseObject(bytes, starts[i], starts[i + 1] - 1 - starts[i], UTF_8, RecordBean.class))
                .filter(bean -> bean.name != null)
                .count();
    }

    private static long count(Connection database, Path file) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + THREADS);
            try (ResultSet result = statement.executeQuery("SELECT count(name) FROM read_json('" + file
                    + "', format = 'newline_delimited', columns = {name: 'VARCHAR', weights: 'JSON'})")) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
