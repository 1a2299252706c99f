package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.imports.ReleaseImporter.Document;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonReader;

class OpennessRecordTest {

    private final OpennessRecord importer = new OpennessRecord(Lookup.STANDARD);

    @ParameterizedTest
    @CsvSource({"name, true", "producer, true", "weights, true", "license, false", "note, false", "other, false"})
    void recordBeginsWithItsNameOrAFieldOfItsOwn(String field, boolean begins) {
        assertThat(OpennessRecord.begins(field)).isEqualTo(begins);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: A, weights: public, x: 1, y: 2, z: 3} | true",
                "{name: A, license: mit} | true",
                "{name: A, x: 1} | true",
                "{name: A, license: mit, x: 1, y: 2} | true",
                "{name: A, x: 1, y: 2} | false",
                "{weights: public, license: mit} | true",
                "{weights: public, x: 1} | false",
                "{license: mit, note: a} | false",
                "{} | false",
                "[a] | false",
            })
    void recordHasANameAndAFieldOfItsOwnOrMostlySuchFieldsOrNoOthers(String tree, boolean recognized) {
        assertThat(importer.recognizes(new Document(
                        "a",
                        tree,
                        Optional.of(JsonReader.withLimits(Imports.LIMITS).readYaml(tree, 1)))))
                .isEqualTo(recognized);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "'  ', true", "'# A', false"})
    void frontMatterOfACardIsNoRecord(String rest, boolean recognized) {
        String block = "name: A";

        assertThat(importer.recognizes(new Document(
                        "a",
                        "---\n" + block + "\n---\n" + rest,
                        Optional.of(JsonReader.withLimits(Imports.LIMITS).readYaml(block, 2)))))
                .isEqualTo(recognized);
    }

    @Test
    void textThatIsNeitherJsonNorYamlIsRefused() {
        assertThatThrownBy(() -> importer.read(new Document("a", "text", Optional.empty())))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "the document (line 1, column 1): found text that is neither JSON nor YAML, expected a release:"
                                + " an object with the field \"name\"");
    }
}
