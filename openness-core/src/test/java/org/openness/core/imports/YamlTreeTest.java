package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The tree of front matter is the one that the YAML engine builds itself, but for what is refused on purpose. */
class YamlTreeTest {

    private static final List<String> REFUSED =
            List.of("yaml-not-accepted", "nested-too-deep", "name-not-text", "trailing-text");

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(ImportFiles.in(ImportFiles.folder("files")));
        if (ImportFiles.corpus().isPresent()) {
            files.addAll(ImportFiles.in(ImportFiles.corpus().get().resolve("hf-cards")));
            files.addAll(ImportFiles.in(ImportFiles.corpus().get().resolve("mof")));
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void isTheTreeOfTheEngine(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        boolean yaml = file.toString().endsWith(".yml") || file.toString().endsWith(".yaml");
        Optional<String> block =
                yaml ? Optional.of(text) : FrontMatter.find(text).block();
        if (block.isPresent() && !block.get().isBlank()) {
            compare(block.get());
        }
    }

    private static void compare(String yaml) {
        Json tree;
        try {
            tree = JsonReader.withLimits(Imports.LIMITS).readYaml(yaml, 1);
        } catch (InvalidInputException e) {
            if (!REFUSED.contains(e.problems().get(0).code())) {
                assertThat(load(yaml)).as(e.getMessage()).isEmpty();
            }
            return;
        }
        assertThat(load(yaml)).hasValueSatisfying(loaded -> compare(tree, loaded.get(0)));
    }

    /** A list of the one value, which may be null; empty if the engine refuses the text. */
    private static Optional<List<Object>> load(String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(false)
                .build();
        try {
            return Optional.of(Collections.singletonList(new Load(settings).loadFromString(yaml)));
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static void compare(Json tree, Object value) {
        if (value == null) {
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.NULL);
        } else if (value instanceof Map<?, ?> map) {
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.OBJECT);
            assertThat(tree.fields()).hasSameSizeAs(map.entrySet());
            map.forEach((name, field) -> compare(tree.get(String.valueOf(name)).orElseThrow(), field));
        } else if (value instanceof List<?> list) {
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.ARRAY);
            assertThat(tree.items()).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                compare(tree.items().get(i), list.get(i));
            }
        } else if (value instanceof Boolean truth) {
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.BOOLEAN);
            assertThat(tree.text()).isEqualToIgnoringCase(truth.toString());
        } else if (value instanceof Number number) {
            // Numbers stay text as written, so that a version is not a fraction.
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.STRING);
            assertThat(new Load(LoadSettings.builder()
                                    .setSchema(new CoreSchema())
                                    .build())
                            .loadFromString(tree.text()))
                    .isEqualTo(number);
        } else {
            assertThat(tree.kind()).as(tree.toString()).isEqualTo(Json.Kind.STRING);
            assertThat(tree.text()).isEqualTo(value);
        }
    }
}
