package org.openness.core.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the names of the files in a repository prove about weights. A name is judged by what is known of it: a file of a
 * kind nobody has listed may hold weights and may not.
 */
final class WeightFiles {

    /** What a file is. */
    enum Kind {
        /** Weights of the model. */
        WEIGHTS,
        /** Weights that are used together with those of a base model. */
        ADAPTER,
        /** Weights of a part: a projector, an autoencoder. */
        PART,
        /** A package that may hold weights. */
        ARCHIVE,
        /** A file of a kind that is not known. */
        UNKNOWN,
        /** Something else. */
        OTHER
    }

    private static final ImmutableSet<String> WEIGHTS =
            words("safetensors bin pt pth ckpt h5 hdf5 msgpack gguf ggml onnx onnx_data tflite litertlm ot "
                    + "nemo keras joblib pkl pickle npz npy th pb mlmodel pdparams skops llamafile");
    private static final ImmutableSet<String> ARCHIVES = words("zip gz tgz tar bz2 xz zst 7z rar whl mar egg");
    private static final ImmutableSet<String> OTHER =
            words("md txt json jsonl yaml yml toml ini cfg conf xml html css js ts py pyc ipynb sh bat c "
                    + "cc cpp h hpp cu rs go java rst tex bib cff csv tsv parquet arrow png jpg jpeg gif webp "
                    + "svg bmp ico mp3 mp4 wav flac ogg webm mov avi pdf log lock jinja jinja2 template "
                    + "gitattributes gitignore gitkeep gitmodules index vocab bpe codes sha256 md5 sig env "
                    + "dockerfile license imatrix");
    private static final ImmutableSet<String> OTHER_NAMES =
            words("license licence notice readme copying dockerfile makefile modelfile requirements "
                    + "use_policy training_args.bin optimizer.pt optimizer.bin optimizer.pth scheduler.pt "
                    + "scheduler.bin scheduler.pth scaler.pt scaler.pth tokenizer.model tokenizer.bin "
                    + "spiece.model sentencepiece.model keras_metadata.pb fingerprint.pb lookups.bin");
    private static final Pattern OTHER_PATTERN = Pattern.compile(
            "(license|licence|readme|notice|copying)[^.]*|rng_state.*\\.pth|events\\.out\\.tfevents\\..*|tokenizer\\.model\\.v\\d+");
    private static final Pattern ADAPTER = Pattern.compile(
            "adapter_model\\..*|adapters?\\.(safetensors|npz|pt|bin)|pytorch_adapter\\.bin|pytorch_model_head\\.bin"
                    + "|pytorch_lora_weights\\..*|(.*[-_.])?q?lora([-_.].*)?");
    /** One of these is in every name that the pattern matches; expressions were three quarters of the time for a file. */
    private static final ImmutableList<String> MAY_BE_ADAPTER = ImmutableList.of("adapter", "lora", "model_head");

    private static final Pattern TENSORFLOW_DATA = Pattern.compile(".*\\.data-\\d{1,9}-of-\\d{1,9}");
    private static final Pattern SHARD =
            Pattern.compile("(.*?)[-.](\\d{1,9})-of-(\\d{1,9})(\\.[a-z0-9]{1,20})?", Pattern.CASE_INSENSITIVE);

    private final boolean ofPart;
    private final Set<Kind> kinds = new HashSet<>();
    private final Map<String, Set<String>> shards = new HashMap<>();
    private final List<String> unsure = new ArrayList<>();
    private boolean unsharded;

    /** Begins the list of files of a repository. */
    WeightFiles(String repository) {
        String name = repository.toLowerCase(Locale.ROOT);
        this.ofPart = name.contains("vae") || name.contains("mmproj");
    }

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(Splitter.on(' ').split(text));
    }

    void add(String path) {
        Kind kind = kind(path);
        kinds.add(kind);
        if (kind == Kind.WEIGHTS) {
            Matcher shard = SHARD.matcher(path);
            if (shard.matches()) {
                shards.computeIfAbsent(shard.group(1) + " " + shard.group(3) + shard.group(4), key -> new HashSet<>())
                        .add(shard.group(2));
            } else {
                unsharded = true;
            }
        }
        if (kind == Kind.ARCHIVE || kind == Kind.UNKNOWN) {
            unsure.add(path);
        }
    }

    /** Returns whether there are weights, of the whole or of a part. */
    boolean hasAny() {
        return kinds.contains(Kind.WEIGHTS) || kinds.contains(Kind.ADAPTER) || kinds.contains(Kind.PART);
    }

    /** Returns whether the only weights are those of an adapter. */
    boolean areOfAdapter() {
        return kinds.contains(Kind.ADAPTER) && !kinds.contains(Kind.WEIGHTS) && !kinds.contains(Kind.PART);
    }

    /** Returns whether there are weights, but surely not all of them. */
    boolean areIncomplete() {
        if (kinds.contains(Kind.WEIGHTS)) {
            return !unsharded
                    && shards.entrySet().stream()
                            .noneMatch(set -> set.getValue().size() >= expected(set.getKey()));
        }
        return kinds.contains(Kind.PART) && !ofPart;
    }

    private static int expected(String key) {
        String total = key.substring(key.lastIndexOf(' ') + 1);
        int end = 0;
        while (end < total.length() && Character.isDigit(total.charAt(end))) {
            end++;
        }
        return Integer.parseInt(total.substring(0, end));
    }

    /** Returns the files that may hold weights: packages, and files of a kind that is not known. */
    List<String> unsure() {
        return unsure;
    }

    private static boolean mayBeAdapter(String name) {
        for (String word : MAY_BE_ADAPTER) {
            if (name.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static Kind kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (OTHER.contains(extension)
                || OTHER_NAMES.contains(name)
                || (extension.isEmpty() && OTHER_NAMES.contains(stem))
                || name.endsWith(".bpe.model")
                || name.endsWith("_optim_states.pt")
                || OTHER_PATTERN.matcher(name).matches()) {
            return Kind.OTHER;
        }
        if (name.contains(".data-") && TENSORFLOW_DATA.matcher(name).matches()) {
            return Kind.WEIGHTS;
        }
        if (WEIGHTS.contains(extension)) {
            if (mayBeAdapter(name) && ADAPTER.matcher(name).matches()) {
                return Kind.ADAPTER;
            }
            return lower.contains("vae") || name.contains("mmproj") ? Kind.PART : Kind.WEIGHTS;
        }
        return ARCHIVES.contains(extension) ? Kind.ARCHIVE : Kind.UNKNOWN;
    }
}
