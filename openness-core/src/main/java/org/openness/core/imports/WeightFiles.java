package org.openness.core.imports;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** Every name that the pattern matches begins with one of these; expressions are the dearest part of a look at a file. */
    private static final ImmutableList<String> MAY_BE_OTHER =
            ImmutableList.of("licen", "readme", "notice", "copying", "rng_state", "events.", "tokenizer.");

    private static final Pattern ADAPTER = Pattern.compile(
            "adapter_model\\..*|adapters?\\.(safetensors|npz|pt|bin)|pytorch_adapter\\.bin|pytorch_model_head\\.bin"
                    + "|pytorch_lora_weights\\..*|(.*[-_.])?q?lora([-_.].*)?");
    /** One of these is in every name that the pattern matches; expressions were three quarters of the time for a file. */
    private static final ImmutableList<String> MAY_BE_ADAPTER = ImmutableList.of("adapter", "lora", "model_head");

    private static final Pattern TENSORFLOW_DATA = Pattern.compile(".*\\.data-\\d{1,9}-of-\\d{1,9}");
    private static final String OF = "-of-";

    private static final int MOST_DIGITS = 9;

    private final boolean ofPart;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, Set<String>> shards = new HashMap<>();
    private final List<String> unsure = new ArrayList<>();
    private boolean unsharded;
    /** The set that was added to last: its parts come one after another, and whatever the first is the others are. */
    private Optional<Shards> last = Optional.empty();

    /** The numbers of the parts of a set of weights, and what stands before and behind them in the names of its files. */
    private record Shards(String beginning, String ending, Set<String> parts) {

        /** Adds the part that a path names, and returns whether it names one. */
        boolean add(String path) {
            int end = path.length() - ending.length();
            boolean isPart = end > beginning.length()
                    && path.startsWith(beginning)
                    && path.endsWith(ending)
                    && firstDigit(path, end) == beginning.length();
            if (isPart) {
                parts.add(path.substring(beginning.length(), end));
            }
            return isPart;
        }
    }

    /** Begins the list of files of a repository. */
    WeightFiles(String repository) {
        String name = repository.toLowerCase(Locale.ROOT);
        this.ofPart = name.contains("vae") || name.contains("mmproj");
    }

    private static ImmutableSet<String> words(String text) {
        return ImmutableSet.copyOf(Splitter.on(' ').split(text));
    }

    void add(String path) {
        if (last.isPresent() && last.get().add(path)) {
            return;
        }
        Kind kind = kind(path);
        kinds.add(kind);
        if (kind == Kind.WEIGHTS) {
            unsharded |= !addShard(path);
        }
        if (kind == Kind.ARCHIVE || kind == Kind.UNKNOWN) {
            unsure.add(path);
        }
    }

    /** Notes {@code model-00001-of-00003.safetensors} as one of three, and returns whether the path has this form. */
    private boolean addShard(String path) {
        int end = beforeEnding(path);
        int total = firstDigit(path, end);
        int of = total - OF.length();
        if (total == end || !path.regionMatches(true, of, OF, 0, OF.length())) {
            return false;
        }
        int part = firstDigit(path, of);
        if (part == of || part == 0 || "-.".indexOf(path.charAt(part - 1)) < 0) {
            return false;
        }
        Set<String> parts = shards.computeIfAbsent(
                path.substring(0, part - 1) + " " + path.substring(total), key -> new HashSet<>());
        Shards set = new Shards(path.substring(0, part), path.substring(of), parts);
        last = Optional.of(set);
        return set.add(path);
    }

    /** Where the ending begins that tells the kind of weights, or where the path ends if it has none but a number. */
    private static int beforeEnding(String path) {
        int dot = path.lastIndexOf('.');
        for (int i = dot + 1; i < path.length(); i++) {
            if (!Ascii.isLowerCase(Ascii.toLowerCase(path.charAt(i))) && !isDigit(path.charAt(i))) {
                return path.length();
            }
        }
        return dot;
    }

    /** Where the number begins that ends here, or the end itself if there is none, or none so short. */
    private static int firstDigit(String path, int end) {
        int first = end;
        while (first > 0 && isDigit(path.charAt(first - 1))) {
            first--;
        }
        return end - first > MOST_DIGITS ? end : first;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
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
        while (end < total.length() && isDigit(total.charAt(end))) {
            end++;
        }
        return Integer.parseInt(total.substring(0, end));
    }

    /** Returns the files that may hold weights: packages, and files of a kind that is not known. */
    List<String> unsure() {
        return unsure;
    }

    private static boolean isAdapter(String name) {
        for (String word : MAY_BE_ADAPTER) {
            if (name.contains(word)) {
                return ADAPTER.matcher(name).matches();
            }
        }
        return false;
    }

    private static boolean isOther(String name) {
        for (String beginning : MAY_BE_OTHER) {
            if (name.startsWith(beginning)) {
                return OTHER_PATTERN.matcher(name).matches();
            }
        }
        return false;
    }

    static Kind kind(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1);
        if (OTHER.contains(extension)
                || OTHER_NAMES.contains(name.endsWith(".") ? name.substring(0, dot) : name)
                || name.endsWith(".bpe.model")
                || name.endsWith("_optim_states.pt")
                || isOther(name)) {
            return Kind.OTHER;
        }
        if (name.contains(".data-") && TENSORFLOW_DATA.matcher(name).matches()) {
            return Kind.WEIGHTS;
        }
        if (WEIGHTS.contains(extension)) {
            if (isAdapter(name)) {
                return Kind.ADAPTER;
            }
            return lower.contains("vae") || name.contains("mmproj") ? Kind.PART : Kind.WEIGHTS;
        }
        return ARCHIVES.contains(extension) ? Kind.ARCHIVE : Kind.UNKNOWN;
    }
}
