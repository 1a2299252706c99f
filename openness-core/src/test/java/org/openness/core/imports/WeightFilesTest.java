package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFilesTest {

    @ParameterizedTest
    @CsvSource({
        "model.safetensors, WEIGHTS",
        "pytorch_model-00001-of-00002.bin, WEIGHTS",
        "model.pt, WEIGHTS",
        "exp/train/best.pth, WEIGHTS",
        "sd-v1-4.ckpt, WEIGHTS",
        "tf_model.h5, WEIGHTS",
        "flax_model.msgpack, WEIGHTS",
        "Model-Q4_K_M.GGUF, WEIGHTS",
        "ggml-model.ggml, WEIGHTS",
        "onnx/model.onnx, WEIGHTS",
        "64.tflite, WEIGHTS",
        "rust_model.ot, WEIGHTS",
        "parakeet.nemo, WEIGHTS",
        "model.keras, WEIGHTS",
        "sklearn_model.joblib, WEIGHTS",
        "model.pkl, WEIGHTS",
        "vectors.npz, WEIGHTS",
        "vectors.npy, WEIGHTS",
        "weights.th, WEIGHTS",
        "saved_model.pb, WEIGHTS",
        "variables/variables.data-00000-of-00001, WEIGHTS",
        "vae_and_unet/../unet.bin, PART",
        "adapter_model.bin, ADAPTER",
        "checkpoint-5/adapter_model.safetensors, ADAPTER",
        "adapters.npz, ADAPTER",
        "pytorch_adapter.bin, ADAPTER",
        "pytorch_model_head.bin, ADAPTER",
        "pytorch_lora_weights.safetensors, ADAPTER",
        "cartoon-lora.safetensors, ADAPTER",
        "lora_rank16.safetensors, ADAPTER",
        "floral.safetensors, WEIGHTS",
        "copying_task.pt, WEIGHTS",
        "licensed.gguf, WEIGHTS",
        "mmproj-model-f16.gguf, PART",
        "vae/diffusion_pytorch_model.safetensors, PART",
        "wan_2.1_vae.safetensors, PART",
        "ppo-LunarLander-v2.zip, ARCHIVE",
        "model.tar.gz, ARCHIVE",
        "pl_core_news_sm-any-py3-none-any.whl, ARCHIVE",
        "training_args.bin, OTHER",
        "checkpoint-5/training_args.bin, OTHER",
        "optimizer.pt, OTHER",
        "scheduler.pt, OTHER",
        "scaler.pt, OTHER",
        "rng_state.pth, OTHER",
        "rng_state_3.pth, OTHER",
        "model.safetensors.index.json, OTHER",
        "tokenizer.model, OTHER",
        "tokenizer.model.v3, OTHER",
        "spiece.model, OTHER",
        "sentencepiece.bpe.model, OTHER",
        "vocab/lookups.bin, OTHER",
        "variables/variables.index, OTHER",
        "log/events.out.tfevents.1641505697.host, OTHER",
        "adapter_config.json, OTHER",
        ".gitattributes, OTHER",
        "README.md, OTHER",
        "LICENSE, OTHER",
        "LICENSES_SOURCES, OTHER",
        "Notice.txt, OTHER",
        "train.py, OTHER",
        "config.json, OTHER",
        "merges.txt, OTHER",
        "ner/model, UNKNOWN",
        "checkpoints/ckpt, UNKNOWN",
        "model.xyz, UNKNOWN",
        "word2vec.model, UNKNOWN",
        "license-2, OTHER",
        "use_policy., OTHER",
        "zero_optim_states.pt, OTHER",
        "notes.data-1, UNKNOWN",
        "'', UNKNOWN"
    })
    void nameTellsWhatAFileIs(String path, WeightFiles.Kind kind) {
        assertThat(WeightFiles.kind(path)).isEqualTo(kind);
    }

    private static WeightFiles files(String repository, String... paths) {
        WeightFiles files = new WeightFiles(repository);
        List.of(paths).forEach(files::add);
        return files;
    }

    @Test
    void noFilesAreNoWeights() {
        assertThat(files("example/model").hasAny()).isFalse();
    }

    @Test
    void partBesideTheWholeIsComplete() {
        assertThat(files("example/model", "vae/model.safetensors", "unet/model.safetensors")
                        .areIncomplete())
                .isFalse();
    }

    @Test
    void partAloneIsIncomplete() {
        assertThat(files("example/model", "vae/model.safetensors").areIncomplete())
                .isTrue();
    }

    @Test
    void partMayBeAllOfARepositoryOfParts() {
        assertThat(files("example/sd-vae", "sd_vae.safetensors").areIncomplete())
                .isFalse();
    }

    @Test
    void missingShardMakesThemIncomplete() {
        assertThat(files("example/model", "a-00001-of-00003.bin", "a-00002-of-00003.bin")
                        .areIncomplete())
                .isTrue();
    }

    @Test
    void oneCompleteSetOfShardsIsEnough() {
        assertThat(files(
                                "example/model",
                                "a-00001-of-00003.bin",
                                "a-00001-of-00002.safetensors",
                                "a-00002-of-00002.safetensors")
                        .areIncomplete())
                .isFalse();
    }

    @Test
    void wholeFileBesideShardsIsComplete() {
        assertThat(files("example/model", "a-00001-of-00003.bin", "a.safetensors")
                        .areIncomplete())
                .isFalse();
    }

    @Test
    void shardsOfDifferentFoldersDoNotMakeASet() {
        assertThat(files("example/model", "x/a-00001-of-00002.bin", "y/a-00002-of-00002.bin")
                        .areIncomplete())
                .isTrue();
    }

    @Test
    void adapterBesideWeightsIsNotAllThereIs() {
        assertThat(files("example/model", "adapter_model.bin", "model.bin").areOfAdapter())
                .isFalse();
    }

    @Test
    void archivesAndUnknownFilesAreUnsure() {
        assertThat(files("example/model", "README.md", "a.zip", "b.xyz").unsure())
                .containsExactly("a.zip", "b.xyz");
    }

    @Test
    void weightsOfAnyKindAreSome() {
        assertThat(files("example/model", "model.bin").hasAny()).isTrue();
        assertThat(files("example/model", "adapter_model.bin").hasAny()).isTrue();
        assertThat(files("example/model", "vae/model.safetensors").hasAny()).isTrue();
        assertThat(files("example/model", "README.md", "a.zip").hasAny()).isFalse();
    }

    @Test
    void onlyAnAdapterAloneIsOne() {
        assertThat(files("example/model", "adapter_model.bin").areOfAdapter()).isTrue();
        assertThat(files("example/model", "adapter_model.bin", "vae/model.safetensors")
                        .areOfAdapter())
                .isFalse();
        assertThat(files("example/model", "README.md").areOfAdapter()).isFalse();
    }

    @Test
    void adapterIsNotIncomplete() {
        assertThat(files("example/model", "adapter_model.bin").areIncomplete()).isFalse();
    }

    @Test
    void projectorMayBeAllOfItsRepository() {
        assertThat(files("example/model-mmproj", "mmproj.gguf").areIncomplete()).isFalse();
    }

    @Test
    void shardsOfFilesWithoutAnEndingMakeASet() {
        assertThat(files("example/model", "m.data-00000-of-00002", "m.data-00001-of-00002")
                        .areIncomplete())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model-00001-of-00003.safetensors",
                "model-00009-of-00010.safetensors",
                "model-1-of-2.bin",
                "model.1-of-2.bin",
                "MODEL-00001-OF-00002.BIN",
                "model-000000001-of-000000002.bin",
                "tf_model-00001-of-00002.h5",
                "model.data-00000-of-00002",
            })
    void oneOfSeveralShardsIsNotAll(String path) {
        assertThat(files("example/model", path).areIncomplete()).isTrue();
    }

    /** What only looks like the number of a shard is part of the name of a whole file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "64.tflite",
                "model-00001-of-.bin",
                "model--of-2.bin",
                "model-of-2.bin",
                "model-10-ep-200.bin",
                "best2-of-8.gguf",
                "model-best-of-n.safetensors",
                "model-1-of-9999999999.bin",
            })
    void fileWithoutTheNumberOfAShardIsWhole(String path) {
        assertThat(files("example/model", path).areIncomplete()).isFalse();
    }

    @Test
    void shardNumbersNeedNoLeadingZeros() {
        assertThat(files("example/model", "model-1-of-2.bin", "model-2-of-2.bin")
                        .areIncomplete())
                .isFalse();
    }

    @Test
    void nameOfNothingButNumbersIsOneOfWeights() {
        assertThat(files("example/model", "00001-of-00002.bin").hasAny()).isTrue();
    }

    @Test
    void fileThatHoldsNoWeightsDoesNotCompleteShards() {
        assertThat(files("example/model", "README.md", "a-00001-of-00003.bin").areIncomplete())
                .isTrue();
    }

    @Test
    void partThatIsListedTwiceIsOnePart() {
        assertThat(files("example/model", "a-00001-of-00002.bin", "a-00001-of-00002.bin")
                        .areIncomplete())
                .isTrue();
    }

    @Test
    void partsOfTwoSetsMayBeListedInTurn() {
        assertThat(files(
                                "example/model",
                                "a-00001-of-00002.bin",
                                "b-00001-of-00003.bin",
                                "a-00002-of-00002.bin",
                                "b-00002-of-00003.bin")
                        .areIncomplete())
                .isFalse();
    }

    /** What stands where the number of a part would stand is none, so that this is a file for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"a-0000x-of-00003.bin", "a-0000000002-of-00003.bin", "a--of-00003.bin"})
    void nameLikeThatOfAPartIsNoPartOfTheSetBefore(String path) {
        assertThat(files("example/model", "a-00001-of-00003.bin").areIncomplete())
                .isTrue();
        assertThat(files("example/model", "a-00001-of-00003.bin", path).areIncomplete())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "123456789"})
    void nameOfNumbersBeforeAnySetIsJudgedByItself(String path) {
        assertThat(files("example/model", path).unsure()).containsExactly(path);
    }
}
