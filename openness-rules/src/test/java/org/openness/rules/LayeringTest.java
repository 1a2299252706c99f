package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may import whom, and nothing else: data flows from bytes to facts to verdicts to reports. */
class LayeringTest {

    private static final Map<String, List<String>> ALLOWED = allowed();

    /** Guava is used inside everywhere; what reads JSON and YAML, and what decompresses lines, is known in one package. */
    private static final List<String> EVERYWHERE = List.of("java.", "com.google.common.", "org.jspecify.");

    private static final Map<String, List<String>> ONLY_IN =
            Map.of("core.json", List.of("tools.jackson.", "org.snakeyaml.", "com.github.luben.zstd."));

    private static Map<String, List<String>> allowed() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        allowed.put("core.fact", List.of());
        allowed.put("core.json", List.of());
        allowed.put("core.license", List.of("core.json", "core.fact"));
        allowed.put("core.release", List.of("core.license", "core.fact"));
        allowed.put("core.record", List.of("core.release", "core.license", "core.fact", "core.json"));
        allowed.put("core.imports", List.of("core.record", "core.release", "core.license", "core.fact", "core.json"));
        // It reads records in the order in which they need each other, so it looks into them and reports their
        // problems.
        allowed.put("core.catalog", List.of("core.record", "core.release", "core.fact", "core.json"));
        // The default rule set is named by the entry point.
        allowed.put("rules", List.of("core.release", "core.license", "core.fact", "rules.definition"));
        allowed.put("rules.definition", List.of("rules", "core.release", "core.license", "core.fact"));
        allowed.put("rules.compare", List.of("rules", "rules.definition", "core.release", "core.license", "core.fact"));
        // Releases of one name are put in order by their records.
        allowed.put(
                "rules.report",
                List.of(
                        "rules",
                        "rules.compare",
                        "rules.definition",
                        "core.record",
                        "core.release",
                        "core.license",
                        "core.fact",
                        "core.json"));
        return allowed;
    }

    /** An import of a package by another. */
    private record Import(String importer, String imported) {

        boolean isAllowed() {
            if (imported.startsWith("org.openness.")) {
                return ALLOWED.getOrDefault(shortName(importer), List.of()).contains(shortName(imported));
            }
            return Stream.concat(EVERYWHERE.stream(), ONLY_IN.getOrDefault(shortName(importer), List.of()).stream())
                    .anyMatch((imported + ".")::startsWith);
        }

        @Override
        public String toString() {
            return importer + " imports " + imported;
        }
    }

    private static String shortName(String name) {
        return name.substring("org.openness.".length());
    }

    private static List<Import> imports() {
        return Stream.of(Modules.core(), Modules.rules())
                .flatMap(place -> imports(place).stream())
                .toList();
    }

    /** Asks the JDK's own jdeps, of which each line with an arrow and a leading blank is about a package. */
    private static List<Import> imports(Path place) {
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        int status = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        printer,
                        printer,
                        "--multi-release",
                        "17",
                        "-verbose:package",
                        "--module-path",
                        Modules.path(),
                        place.toString());
        assertThat(status).as("%s", out).isZero();
        List<Import> imports = new ArrayList<>();
        out.toString().lines().filter(line -> line.startsWith("   ")).forEach(line -> {
            String[] words = line.strip().split("\\s+");
            if (words.length >= 3 && words[1].equals("->")) {
                imports.add(new Import(words[0], words[2]));
            }
        });
        return imports;
    }

    @Test
    void everyPackageImportsOnlyWhatItMay() {
        assertThat(imports()).allMatch(Import::isAllowed);
    }

    @Test
    void everyPackageIsInTheTable() {
        TreeSet<String> packages = new TreeSet<>();
        Stream.of(Modules.core(), Modules.rules())
                .flatMap(place -> Modules.in(place).descriptor().packages().stream())
                .filter(name -> name.startsWith("org.openness."))
                .map(LayeringTest::shortName)
                .forEach(packages::add);

        assertThat(ALLOWED.keySet()).containsAll(packages);
    }

    @Test
    void importsAreSeen() {
        assertThat(imports())
                .contains(
                        new Import("org.openness.core.json", "tools.jackson.core"),
                        new Import("org.openness.rules.definition", "org.openness.rules"));
    }
}
