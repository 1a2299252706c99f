package org.openness.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.openness.examples.GenerateHub;

/**
 * Times the classification of a made-up hub beside Spark's own JSON reader, which only counts the same lines:
 * {@code MeasureSpeed 200000 hub 5} for answers of the Hub, {@code records} for records of the library. Who counts without
 * a schema has Spark read every line once more to find one; both ways are timed. The turns of all alternate, and the best of
 * each is printed, first beside counting with a schema that is known, then beside counting without.
 */
public final class MeasureSpeed {

    private MeasureSpeed() {}

    /** Takes the number of models, the kind of line, and the number of turns. */
    public static void main(String[] arguments) throws IOException {
        long models = Long.parseLong(arguments[0]);
        Path directory = Files.createTempDirectory("hub");
        Path file = directory.resolve("hub.jsonl");
        String output = directory.resolve("verdicts.parquet").toString();
        GenerateHub hub = new GenerateHub(42);
        try (InputStream lines = arguments[1].equals("records") ? hub.records(models) : hub.listings(models)) {
            Files.copy(lines, file);
        }
        SparkSession spark = SparkSession.builder().appName("openness").getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        String path = file.toString();
        StructType schema = spark.read().json(path).schema();
        Map<String, Runnable> rivals = new LinkedHashMap<>();
        rivals.put(
                "Spark's JSON reader, count with a known schema",
                () -> spark.read().schema(schema).json(path).count());
        rivals.put(
                "Spark's JSON reader, schema and count",
                () -> spark.read().json(path).count());
        rivals.put(
                "Spark's JSON reader, every field",
                () -> discard(spark.read().schema(schema).json(path)));
        // How fast anything in a typed map can be at best.
        rivals.put(
                "a typed map that does not look at its lines",
                () -> discard(ClassifyHub.lines(spark, path)
                        .map(
                                (MapFunction<byte[], VerdictRow>) line -> new VerdictRow(),
                                Encoders.bean(VerdictRow.class))
                        .toDF()));
        rivals.put(
                "verdicts without lineage",
                () -> discard(ClassifyHub.lines(spark, path)
                        .map((MapFunction<byte[], VerdictRow>) Judge::withoutBases, Encoders.bean(VerdictRow.class))
                        .toDF()));
        rivals.put(
                "verdicts with lineage, to Parquet", () -> ClassifyHub.write(ClassifyHub.lines(spark, path), output));
        Map<String, Double> best = new LinkedHashMap<>();
        for (int turn = 0; turn < Integer.parseInt(arguments[2]); turn++) {
            rivals.forEach((name, rival) -> best.merge(name, seconds(rival), Math::min));
        }
        System.out.printf(
                Locale.ROOT,
                "%d %s of %d bytes, %s, JDK %s, best of %s turns%n",
                models,
                arguments[1],
                Files.size(file) / models,
                spark.sparkContext().master(),
                Runtime.version(),
                arguments[2]);
        Iterator<Double> counting = best.values().iterator();
        double known = counting.next();
        double found = counting.next();
        best.forEach((name, seconds) -> System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f %% | %.0f %% |%n",
                name,
                models / seconds,
                100 * known / seconds,
                100 * found / seconds));
        spark.stop();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path made : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(made);
            }
        }
    }

    /** Has every row computed, and drops it. */
    private static void discard(Dataset<Row> rows) {
        rows.write().format("noop").mode("overwrite").save();
    }

    private static double seconds(Runnable rival) {
        long start = System.nanoTime();
        rival.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
