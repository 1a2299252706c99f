package org.openness.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import org.openness.core.json.ReadLimits;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;

/**
 * Reads and classifies records with more and more facts, and prints the time for each fact: {@code FactGrowth 1000 10000}.
 * The facts are those of training data sets, of which a record may have any number: four of each.
 */
public final class FactGrowth {

    private static final int FACTS_OF_A_SET = 4;
    private static final int ROUNDS = 15;
    private static final ReadLimits LIMITS =
            new ReadLimits(Integer.MAX_VALUE, 64, Integer.MAX_VALUE, 1_000, 1_000, 1_000);

    private FactGrowth() {}

    /** Prints a row for each number of facts. */
    public static void main(String[] arguments) {
        System.out.println(
                "| facts in a record | MB | reading, ns/fact | level and findings, ns |\n|---:|---:|---:|---:|");
        ReleaseReader reader = ReleaseReader.standard().withLimits(LIMITS);
        for (String argument : arguments) {
            int facts = Integer.parseInt(argument);
            byte[] record = record(facts / FACTS_OF_A_SET).getBytes(UTF_8);
            long reading = Long.MAX_VALUE;
            long classifying = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                Release release = reader.read(record);
                reading = Math.min(reading, System.nanoTime() - start);
                long read = System.nanoTime();
                OpennessLevel level = OpennessClassifier.classify(release).level();
                int findings = OpennessClassifier.classify(release).findings().size();
                classifying = Math.min(classifying, System.nanoTime() - read);
                if (level != OpennessLevel.OPEN_WEIGHTS_DATA_INFO || findings == 0) {
                    throw new IllegalStateException(level + " with " + findings + " findings");
                }
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %,d | %,.1f | %,.0f | %,d |",
                    facts,
                    record.length / 1e6,
                    (double) reading / facts,
                    classifying));
        }
    }

    private static String record(int sets) {
        StringBuilder record = new StringBuilder("{\"name\": \"Example\", \"weights\": \"public\","
                + " \"inferenceCode\": \"public\", \"trainingData\": {\"completeness\": \"complete\", \"sets\": [");
        for (int i = 0; i < sets; i++) {
            record.append(i == 0 ? "" : ", ")
                    .append("{\"name\": \"set ")
                    .append(i)
                    .append("\", \"class\": \"open\", \"access\": \"public\", \"license\": \"CC-BY-4.0\","
                            + " \"location\": \"https://data.example/")
                    .append(i)
                    .append("\"}");
        }
        return record.append("]}}").toString();
    }
}
