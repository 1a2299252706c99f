package org.openness.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.imports.Imported;
import org.openness.core.imports.Imports;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;

/**
 * Counts the levels of a dump of the Hub: {@code ClassifyDump hub.jsonl.gz}. Of an input of any size a few lines are in
 * memory; bases are looked up among the bundled releases.
 */
public final class ClassifyDump {

    private ClassifyDump() {}

    /** Prints how many models reach each level, and how many lines are no models. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ClassifyDump FILE");
            return;
        }
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            count(arguments[0], in, new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
    }

    static void count(String name, InputStream in, PrintStream out) {
        Map<OpennessLevel, LongAdder> models = new EnumMap<>(OpennessLevel.class);
        for (OpennessLevel level : OpennessLevel.values()) {
            models.put(level, new LongAdder());
        }
        LongAdder bad = new LongAdder();
        Imports imports = Imports.standard().withBases(ReleaseCatalog.builtIn()::find);
        imports.lines(name, in).parallel().forEach(part -> {
            part.releases().forEach(read -> models.get(level(read)).increment());
            bad.add(part.problems().isEmpty() ? 0 : 1);
        });
        models.forEach((level, count) -> out.println(level + ": " + count));
        out.println("lines that cannot be read: " + bad);
    }

    private static OpennessLevel level(Imported read) {
        return OpennessClassifier.classify(read.release()).level();
    }
}
