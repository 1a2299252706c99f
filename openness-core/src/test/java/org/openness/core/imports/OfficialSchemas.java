package org.openness.core.imports;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/**
 * The schemas of the formats, as their owners publish them. The build unpacks them; that of CycloneDX 1.7 is in no jar yet and
 * comes from npm, so that it is missing where only a mirror of Maven Central can be reached.
 */
final class OfficialSchemas {

    private static final Path UNPACKED = Path.of("target/schemas");
    private static final Path FROM_NPM = UNPACKED.resolve("cyclonedx-library.tgz");
    private static final String IN_PACKAGE = "package/res/schema/";
    private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

    private OfficialSchemas() {}

    /** Returns the schema of a version of CycloneDX, if it is at hand. */
    static Optional<Schema> cycloneDx(String version) {
        String name = "bom-" + version + ".schema.json";
        if (Files.exists(UNPACKED.resolve(name))) {
            return Optional.of(schema(name, beside -> text(UNPACKED.resolve(beside))));
        }
        String fromNpm = "bom-" + version + ".SNAPSHOT.schema.json";
        Map<String, String> files = Files.exists(FROM_NPM) ? filesFromNpm() : Map.of();
        return Optional.ofNullable(files.get(fromNpm)).map(text -> schema(fromNpm, files::get));
    }

    /** What the schema refers to lies beside it; nothing is fetched. */
    private static Schema schema(String name, UnaryOperator<String> files) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(
                        iri -> iri.startsWith(CYCLONEDX) ? files.apply(iri.substring(CYCLONEDX.length())) : null));
        return registry.getSchema(SchemaLocation.of(CYCLONEDX + name));
    }

    /** Takes the schemas out of the package: a compressed sequence of files, each after 512 bytes that give name and size. */
    private static Map<String, String> filesFromNpm() {
        Map<String, String> files = new HashMap<>();
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(FROM_NPM))) {
            for (byte[] header = tar.readNBytes(512);
                    header.length == 512 && header[0] != 0;
                    header = tar.readNBytes(512)) {
                String name = new String(header, 0, 100, StandardCharsets.US_ASCII).trim();
                int size = Integer.parseInt(new String(header, 124, 12, StandardCharsets.US_ASCII).trim(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                if (name.startsWith(IN_PACKAGE)) {
                    files.put(name.substring(IN_PACKAGE.length()), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Schema spdx() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(UNPACKED.resolve("resources/schema-v3.0.1.json")), InputFormat.JSON);
    }

    /** Returns what the schema finds wrong. */
    static List<String> problems(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
