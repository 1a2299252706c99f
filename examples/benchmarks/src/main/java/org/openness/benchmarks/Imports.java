package org.openness.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.imports.CycloneDx;
import org.openness.core.imports.CycloneDxWriter;
import org.openness.core.imports.HuggingFaceCard;
import org.openness.core.imports.HuggingFaceHub;
import org.openness.core.imports.Imported;
import org.openness.core.imports.ModelOpennessFrameworkYaml;
import org.openness.core.imports.ReleaseImporter;
import org.openness.core.imports.SpdxAi;
import org.openness.examples.GenerateHub;
import org.openness.examples.HubModel;

/** What each importer takes for one document of its format, from bytes to releases; all documents are made up. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Imports {

    private static final long SEED = 42;
    private static final HubModel MODEL = new GenerateHub(SEED).model(7);

    private final org.openness.core.imports.Imports imports = org.openness.core.imports.Imports.standard();
    private final byte[] card = card().getBytes(UTF_8);
    private final byte[] answer = MODEL.json().getBytes(UTF_8);
    private final byte[] bill = CycloneDxWriter.write(
                    ReleaseCatalog.builtIn().releases().get(0))
            .getBytes(UTF_8);
    private final byte[] spdx = resource("bill.spdx.json");
    private final byte[] mof = resource("model.mof.yml");

    /** As the cards of a hub are: metadata of a dozen lines, and ten times as much prose. */
    private static String card() {
        return """
                ---
                license: apache-2.0
                language:
                - en
                - de
                library_name: transformers
                pipeline_tag: text-generation
                base_model: example-lab/Base-7B
                base_model_relation: finetune
                datasets:
                - example-lab/web
                - example-lab/letters
                tags:
                - text-generation
                ---
                # Example 7B

                """ + "The model was trained on text of the web, and evaluated on tasks of its own.\n".repeat(40);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Imports.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Imported> read(String name, byte[] document, ReleaseImporter importer) {
        return imports.read(name, document, importer);
    }

    @Benchmark
    public List<Imported> huggingFaceCard() {
        return read("README.md", card, new HuggingFaceCard());
    }

    @Benchmark
    public List<Imported> huggingFaceHub() {
        return read("model.json", answer, new HuggingFaceHub());
    }

    @Benchmark
    public List<Imported> cycloneDx() {
        return read("bom.json", bill, new CycloneDx());
    }

    @Benchmark
    public List<Imported> spdxAi() {
        return read("bill.spdx.json", spdx, new SpdxAi());
    }

    @Benchmark
    public List<Imported> modelOpennessFramework() {
        return read("model.mof.yml", mof, new ModelOpennessFrameworkYaml());
    }
}
