package org.openness.examples;

import java.io.IOException;
import java.nio.file.Path;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.json.InvalidInputException;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.report.TextReport;

/** Reads a release record, JSON or YAML, and prints the verdict with its reasons: {@code ClassifyFile model.json}. */
public final class ClassifyFile {

    private ClassifyFile() {}

    /** Prints the verdict on each file, or what is wrong with it. */
    public static void main(String[] files) throws IOException {
        ReleaseReader reader = ReleaseReader.standard().withBases(ReleaseCatalog.builtIn()::find);
        for (String file : files) {
            try {
                Release release = reader.read(Path.of(file));
                System.out.print(TextReport.of(OpennessClassifier.classify(release)));
            } catch (InvalidInputException e) {
                System.out.println(file + " is not a release record:");
                e.problems().forEach(problem -> System.out.println("  " + problem));
            }
        }
    }
}
