package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transformers",
                "diffusers",
                "Keras",
                " spacy ",
                "peft",
                "gguf",
                "onnx",
                "sklearn",
                "LeRobot",
                "funasr"
            })
    void libraryThatRunsModelsIsAFramework(String library) {
        assertThat(Frameworks.isFramework(library)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "jax", "flax", "hunyuan-dit", "my library", ""})
    void otherLibraryIsNone(String library) {
        assertThat(Frameworks.isFramework(library)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gguf", "onnx", "safetensors", "mlx", "pytorch", "coreml", "tflite"})
    void formatOfFilesAsATagIsAHintOnly(String tag) {
        assertThat(Frameworks.isFrameworkTag(tag)).isFalse();
    }
}
