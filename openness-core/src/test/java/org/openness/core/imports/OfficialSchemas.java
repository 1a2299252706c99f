package org.openness.core.imports;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The schemas of the formats, as their owners publish them. The build unpacks them; that of CycloneDX 1.7 is in no jar yet and
 * comes from npm, so that it is missing where only a mirror of Maven Central can be reached.
 */
final class OfficialSchemas {

    private static final Path UNPACKED = Path.of("target/schemas");
    private static final Path FROM_NPM = Path.of("target/npm/package/res/schema");
    private static final String CYCLONEDX = "http://cyclonedx.org/schema/";

    private OfficialSchemas() {}

    /** Returns the schema of a version of CycloneDX, if it is at hand. */
    static Optional<Schema> cycloneDx(String version) {
        String name = "bom-" + version + ".schema.json";
        if (Files.exists(UNPACKED.resolve(name))) {
            return Optional.of(schema(UNPACKED, name));
        }
        String fromNpm = "bom-" + version + ".SNAPSHOT.schema.json";
        return Files.exists(FROM_NPM.resolve(fromNpm)) ? Optional.of(schema(FROM_NPM, fromNpm)) : Optional.empty();
    }

    /** What the schema refers to lies beside it; nothing is fetched. */
    private static Schema schema(Path folder, String name) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_7,
                builder -> builder.schemas(iri ->
                        iri.startsWith(CYCLONEDX) ? text(folder.resolve(iri.substring(CYCLONEDX.length()))) : null));
        return registry.getSchema(SchemaLocation.of(CYCLONEDX + name));
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
