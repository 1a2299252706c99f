package org.openness.core.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;

/**
 * The frameworks in general use that load and run a model from its files, by their ids as libraries of the Hub. A library
 * that only trains tensors, such as {@code pytorch} or {@code jax}, is not one: it needs the code of the architecture.
 */
final class Frameworks {

    /** Ids that as a tag can mean nothing but the library. */
    private static final ImmutableSet<String> LIBRARIES =
            words("adapter-transformers adapters allennlp asteroid audiocraft bertopic ctranslate2 "
                    + "diffusers espnet exllamav2 fairseq fastai fasttext flair funasr gensim gliner keras keras-hub "
                    + "keras-nlp lerobot litert-lm llama.cpp llamafile mlx-lm mlx-vlm ml-agents nemo open_clip optimum "
                    + "paddlenlp paddleocr peft pyannote-audio sample-factory scikit-learn "
                    + "sentence-transformers setfit sglang skops spacy span-marker speechbrain "
                    + "stable-baselines3 stanza tensorrt-llm tf-keras timm transformers transformers.js "
                    + "ultralytics vllm");

    /** Ids that as a tag name the format of a file; only as the library are they a statement. */
    private static final ImmutableSet<String> FORMATS =
            words("catboost coreml executorch gguf ggml lightgbm litert mlx onnx onnxruntime openvino "
                    + "sklearn tflite unity-sentis xgboost");

    private Frameworks() {}

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(Splitter.on(' ').split(text));
    }

    /** Returns whether a library that a card names is a framework that runs models. */
    static boolean isFramework(String library) {
        String id = library.strip().toLowerCase(Locale.ROOT);
        return LIBRARIES.contains(id) || FORMATS.contains(id);
    }

    /** Returns whether a tag names such a framework, and not a format of files. */
    static boolean isFrameworkTag(String tag) {
        return LIBRARIES.contains(tag);
    }
}
