package org.openness.spark;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.try_parse_json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.storage.StorageLevel;
import org.openness.rules.OpennessLevel;
import scala.Tuple2;

/**
 * Classifies every model of a hub and prints the spectrum by license and year: {@code ClassifyHub INPUT OUTPUT}. The input
 * is JSON Lines, plain or compressed, or Parquet; the lines are answers of the Hub's interface, records of the library, or
 * anything else that it reads. The output is Parquet with the columns of {@link VerdictRow}.
 */
public final class ClassifyHub {

    private static final Encoder<VerdictRow> VERDICT = Encoders.bean(VerdictRow.class);

    /** Fields that are texts in some answers of the Hub and something else in others, so that a column holds JSON. */
    private static final Set<String> MIXED = Set.of("gated", "cardData");

    private ClassifyHub() {}

    /** Reads, classifies, writes and prints. */
    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: ClassifyHub INPUT OUTPUT");
            return;
        }
        SparkSession spark = SparkSession.builder().appName("openness").getOrCreate();
        Dataset<Row> verdicts = write(lines(spark, arguments[0]), arguments[1]);
        spectrum(verdicts).show(60, 40, false);
        spark.stop();
    }

    /** Writes the verdicts, and returns them as they were written. */
    static Dataset<Row> write(Dataset<byte[]> lines, String output) {
        Dataset<Tuple2<byte[], VerdictRow>> models = read(lines);
        classify(models).write().mode(SaveMode.Overwrite).parquet(output);
        models.unpersist();
        return lines.sparkSession().read().parquet(output);
    }

    /**
     * Returns one JSON object for each model of a path: Parquet if its name ends so, JSON Lines otherwise. Parquet has
     * either one column with the objects, or a column for each field. Bytes, because a text would be decoded twice.
     */
    static Dataset<byte[]> lines(SparkSession spark, String path) {
        Column line = col("value");
        Dataset<Row> rows;
        if (path.endsWith(".parquet")) {
            rows = spark.read().parquet(path);
            StructField[] fields = rows.schema().fields();
            line = fields.length == 1 && fields[0].dataType().equals(DataTypes.StringType)
                    ? col(fields[0].name())
                    : object(fields);
        } else {
            rows = spark.read().text(path).filter("trim(value) != ''");
        }
        return rows.select(line.cast(DataTypes.BinaryType)).as(Encoders.BINARY());
    }

    private static Column object(StructField[] fields) {
        List<Column> columns = new ArrayList<>();
        for (StructField field : fields) {
            Column column = col(field.name());
            boolean holdsJson = MIXED.contains(field.name()) && field.dataType().equals(DataTypes.StringType);
            columns.add(
                    holdsJson
                            // Tables write a gate that is not there as "false" or "False".
                            ? coalesce(try_parse_json(column), try_parse_json(lower(column)), column.cast("variant"))
                                    .as(field.name())
                            : column);
        }
        return to_json(struct(columns.toArray(Column[]::new)), Map.of("timeZone", "UTC"));
    }

    /** Reads every line once, and judges the models that do not name a base, which are most. Kept, because all is used twice. */
    static Dataset<Tuple2<byte[], VerdictRow>> read(Dataset<byte[]> lines) {
        return lines.map(
                        (MapFunction<byte[], Tuple2<byte[], VerdictRow>>)
                                line -> new Tuple2<>(line, Judge.withoutBases(line)),
                        Encoders.tuple(Encoders.BINARY(), VERDICT))
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    /**
     * Returns the verdicts. Of the models that name bases, the names of all ancestors are joined first, generation by
     * generation, which moves little; then the lines of the ancestors, and no others, are sent to those that descend from
     * them.
     */
    static Dataset<VerdictRow> classify(Dataset<Tuple2<byte[], VerdictRow>> models) {
        Dataset<Row> named = models.select(
                col("_2.name").as("name"),
                col("_2.bases").as("bases"),
                col("_1").as("line"));
        Dataset<Row> pairs = ancestors(
                named.select(col("name").as("model"), explode(col("bases")).as("base")));
        // Most models are nobody's base, and their lines stay where they are.
        Dataset<Row> names = broadcast(pairs.select("base").distinct());
        Dataset<Row> lines = pairs.join(
                        named.join(names, col("name").equalTo(col("base")), "left_semi"),
                        col("base").equalTo(col("name")))
                .select("model", "base", "line");
        Dataset<VerdictRow> derived = models.filter("size(_2.bases) > 0")
                .groupByKey(
                        (MapFunction<Tuple2<byte[], VerdictRow>, String>) model -> model._2.getName(),
                        Encoders.STRING())
                .cogroup(
                        lines.groupByKey((MapFunction<Row, String>) line -> line.getString(0), Encoders.STRING()),
                        (CoGroupFunction<String, Tuple2<byte[], VerdictRow>, Row, VerdictRow>)
                                (name, own, ancestors) -> {
                                    Map<String, byte[]> known = new HashMap<>();
                                    ancestors.forEachRemaining(line -> known.put(line.getString(1), line.getAs(2)));
                                    List<VerdictRow> verdicts = new ArrayList<>();
                                    own.forEachRemaining(model -> verdicts.add(Judge.withBases(model._1, name, known)));
                                    return verdicts.iterator();
                                },
                        VERDICT);
        return models.filter("size(_2.bases) = 0").select("_2.*").as(VERDICT).unionByName(derived);
    }

    /** Returns every model beside every model that it descends from. */
    private static Dataset<Row> ancestors(Dataset<Row> parents) {
        Dataset<Row> edges = parents.distinct().localCheckpoint();
        Dataset<Row> all = edges;
        Dataset<Row> newest = edges;
        while (!newest.isEmpty()) {
            // Without those that are known already, so that a circle of bases ends as well.
            newest = newest.as("young")
                    .join(edges.as("old"), col("young.base").equalTo(col("old.model")))
                    .select(col("young.model"), col("old.base"))
                    .distinct()
                    .except(all)
                    .localCheckpoint();
            all = all.union(newest);
        }
        return all;
    }

    /** Counts the levels by license and year, the most frequent license first. */
    static Dataset<Row> spectrum(Dataset<Row> verdicts) {
        List<Object> levels = new ArrayList<>();
        for (OpennessLevel level : OpennessLevel.values()) {
            levels.add(level.name());
        }
        Dataset<Row> judged = verdicts.filter("problem = ''");
        Dataset<Row> models = judged.groupBy("license").count().withColumnRenamed("count", "models");
        return judged.groupBy("license", "licenseOutcome", "year")
                .pivot("level", levels)
                .count()
                .na()
                .fill(0)
                .join(models, "license")
                .orderBy(col("models").desc(), col("license"), col("licenseOutcome"), col("year"))
                .drop("models");
    }
}
