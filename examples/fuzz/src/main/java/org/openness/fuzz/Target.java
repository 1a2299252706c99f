package org.openness.fuzz;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.openness.core.imports.CycloneDx;
import org.openness.core.imports.HuggingFaceCard;
import org.openness.core.imports.HuggingFaceHub;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;
import org.openness.core.imports.ModelOpennessFrameworkYaml;
import org.openness.core.imports.ReleaseImporter;
import org.openness.core.imports.SpdxAi;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonReader;
import org.openness.core.json.ReadLimits;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseExpression;
import org.openness.core.record.ReleaseReader;
import org.openness.core.record.ReleaseWriter;
import org.openness.core.release.Release;

/**
 * What is fuzzed: takes bytes from anywhere, and may refuse them with {@code InvalidInputException} only.
 *
 * @param id the name, as in a file name
 * @param test throws if the promise is broken, or if the input is refused
 * @param files which names files have that it begins with
 * @param folders the folders of these files, under the test resources of the core
 */
record Target(String id, Consumer<byte[]> test, String files, List<String> folders) {

    private static final JsonReader JSON = JsonReader.withLimits(ReadLimits.DEFAULT);

    static final ImmutableList<Target> ALL = ImmutableList.of(
            new Target("record-json", Target::recordJson, ".*\\.json", List.of("record/hostile", "imports/files")),
            new Target("record-yaml", Target::recordYaml, ".*\\.ya?ml", List.of("record/hostile", "imports/files")),
            new Target("expression", Target::expression, ".*", List.of(Seeds.LICENSES)),
            new Target("license-text", Target::licenseText, ".*", List.of(Seeds.LICENSES)),
            new Target(
                    "card", with(new HuggingFaceCard()), ".*\\.md", List.of("imports/card/hostile", "imports/files")),
            new Target(
                    "hub", with(new HuggingFaceHub()), ".*\\.jsonl?", List.of("imports/hub/hostile", "imports/files")),
            new Target("cyclonedx", with(new CycloneDx()), ".*", folders("cyclonedx")),
            new Target("spdx", with(new SpdxAi()), ".*", folders("spdx")),
            new Target("mof", with(new ModelOpennessFrameworkYaml()), ".*", folders("mof")),
            new Target(
                    "any-format",
                    Target::anyFormat,
                    ".*",
                    List.of("imports/files", "imports/card/hostile", "imports/hub/hostile")),
            new Target("report", new Reports(), ".*", List.of(Seeds.LICENSES)));

    static Target named(String id) {
        return ALL.stream()
                .filter(target -> target.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no target " + id));
    }

    private static List<String> folders(String format) {
        return Stream.of("valid", "odd", "refused", "hostile")
                .map(kind -> "imports/" + format + "/" + kind)
                .toList();
    }

    private static Consumer<byte[]> with(ReleaseImporter importer) {
        return bytes ->
                Imports.standard().read("input", bytes, importer).forEach(imported -> written(imported.release()));
    }

    private static void recordJson(byte[] bytes) {
        written(ReleaseReader.standard().read(JSON.readJson(bytes)));
    }

    /** The same reader takes JSON; what it begins with here is YAML. */
    private static void recordYaml(byte[] bytes) {
        written(ReleaseReader.standard().read(bytes));
    }

    private static void expression(byte[] bytes) {
        // Parentheses that do not matter are not written, so the terms may be joined in another order when read again.
        String written = LicenseExpression.parse(text(bytes)).toString();
        String again = accepted(() -> LicenseExpression.parse(written)).toString();
        check(again.equals(written), "toString of what was parsed from toString");
    }

    /** The text as it is, and its lines as the fields of a card. */
    private static void licenseText(byte[] bytes) {
        String text = text(bytes);
        LicenseCatalog catalog = LicenseCatalog.builtIn();
        catalog.resolve(text);
        String[] fields = text.split("\n", 3);
        catalog.resolve(fields[0], field(fields, 1), field(fields, 2));
    }

    private static Optional<String> field(String[] fields, int index) {
        return index < fields.length ? Optional.of(fields[index]) : Optional.empty();
    }

    /** No part costs another: problems are told, never thrown; whoever asks for the format gets an answer. */
    private static void anyFormat(byte[] bytes) {
        boolean detected = Imports.standard().detect(bytes).isPresent();
        List<ImportedPart> parts = Imports.standard().parts("input", bytes);
        check(detected || parts.stream().allMatch(part -> part.releases().isEmpty()), "read what is no format");
        Imports.standard().read("input", bytes).forEach(imported -> written(imported.release()));
    }

    /** What is read can be written, and comes to the same when it is read again. */
    private static void written(Release release) {
        String record = ReleaseWriter.write(release);
        check(accepted(() -> ReleaseReader.standard().read(record)).equals(release), "read of write");
    }

    /** Our own output is no foreign input: where it is refused, the promise is broken. */
    static <T> T accepted(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidInputException e) {
            throw new AssertionError("refused what the library wrote", e);
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }
}
