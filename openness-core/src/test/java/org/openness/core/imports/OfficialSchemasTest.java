package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our idea of the formats agrees with that of their owners: what we call valid is, and what we call odd is not. */
class OfficialSchemasTest {

    static Stream<Path> validBills() {
        return TestDocuments.own("cyclonedx", "valid").stream();
    }

    static Stream<Path> oddBills() {
        return TestDocuments.own("cyclonedx", "odd").stream();
    }

    @ParameterizedTest
    @MethodSource("validBills")
    void validBillIsValid(Path file) throws Exception {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String version = TestDocuments.file(file)
                .tree()
                .orElseThrow()
                .get("specVersion")
                .orElseThrow()
                .text();
        Optional<Schema> schema = OfficialSchemas.cycloneDx(version);
        assumeTrue(schema.isPresent(), "no official schema of CycloneDX " + version + " at hand");
        assertThat(OfficialSchemas.problems(schema.orElseThrow(), text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("oddBills")
    void oddBillIsNotValid(Path file) throws Exception {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(OfficialSchemas.problems(OfficialSchemas.cycloneDx("1.6").orElseThrow(), text))
                .isNotEmpty();
    }

    @Test
    void licenseMixIsNotValidBeforeItWasAllowed() throws Exception {
        String text = Files.readString(
                TestDocuments.OWN.resolve("cyclonedx/valid/license-mix-1.7.json"), StandardCharsets.UTF_8);
        assertThat(OfficialSchemas.problems(OfficialSchemas.cycloneDx("1.6").orElseThrow(), text))
                .isNotEmpty();
    }

    @Test
    void validSpdxIsValid() throws Exception {
        Schema schema = OfficialSchemas.spdx();
        for (Path file : TestDocuments.own("spdx", "valid")) {
            assertThat(OfficialSchemas.problems(schema, Files.readString(file, StandardCharsets.UTF_8)))
                    .as("%s", file)
                    .isEmpty();
        }
    }

    @Test
    void oddSpdxIsNotValid() throws Exception {
        Schema schema = OfficialSchemas.spdx();
        for (Path file : TestDocuments.own("spdx", "odd")) {
            assertThat(OfficialSchemas.problems(schema, Files.readString(file, StandardCharsets.UTF_8)))
                    .as("%s", file)
                    .isNotEmpty();
        }
    }

    @Test
    void validModelOpennessFileIsValid() throws Exception {
        Path official = TestDocuments.CORPUS.resolve("mof/mof_schema.json");
        assumeTrue(Files.exists(official), "the corpus is not there");
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(official, StandardCharsets.UTF_8), InputFormat.JSON);
        for (Path file : TestDocuments.own("mof", "valid")) {
            assertThat(schema.validate(Files.readString(file, StandardCharsets.UTF_8), InputFormat.YAML))
                    .as("%s", file)
                    .isEmpty();
        }
    }
}
