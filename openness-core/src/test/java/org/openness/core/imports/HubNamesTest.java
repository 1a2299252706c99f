package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.release.Base;

class HubNamesTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:huggingface/org/model, org/model",
        "PKG:HuggingFace/org/model, org/model",
        "pkg:huggingface/gpt2, gpt2",
        "pkg:huggingface/org/model@559062ad13d3, org/model",
        "pkg:huggingface/org/model@1?repository_url=https://hub.example.com#onnx, org/model",
        "pkg:huggingface/org/model?repository_url=https://hub.example.com, org/model",
        "pkg:huggingface/org/model#onnx, org/model",
        "pkg:huggingface/org%2Fmodel, org/model",
        "pkg:huggingface/%6Frg/model, org/model",
        "pkg:huggingface/org/model/onnx,",
        "pkg:huggingface/org/my%20model,",
        "pkg:huggingface/org/a+b,",
        "pkg:huggingface/org/50%,",
        "pkg:huggingface//model,",
        "pkg:huggingface/,",
        "pkg:npm/org/model,",
    })
    void packageUrlNamesARepository(String purl, String id) {
        assertThat(HubNames.ofPurl(purl)).isEqualTo(Optional.ofNullable(id));
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/org/model, org/model",
        "http://www.huggingface.co/org/model/, org/model",
        "https://hf.co/org/model, org/model",
        "https://huggingface.co/org/model?library=transformers, org/model",
        "https://huggingface.co/org/model#uses, org/model",
        "https://huggingface.co/org/model/blob/main/README.md, org/model",
        "https://huggingface.co/org/model/tree/main/onnx, org/model",
        "https://huggingface.co/org/activity/likes,",
        "https://huggingface.co/org/-model,",
        "https://huggingface.co/org,",
        "https://huggingface.co/,",
        "https://huggingface.co/docs/hub,",
        "https://huggingface.co/spaces/org,",
        "https://huggingface.co/datasets/squad,",
        "https://example.org/org/model,",
    })
    void addressIsInTheRepositoryOfAModel(String url, String id) {
        assertThat(HubNames.ofUrl(url)).isEqualTo(Optional.ofNullable(id));
    }

    @ParameterizedTest
    @CsvSource({
        "https://huggingface.co/datasets/squad, squad",
        "https://huggingface.co/datasets/squad/tree/main, squad",
        "https://huggingface.co/datasets/org/set, org/set",
        "https://huggingface.co/datasets/org/set/blob/main/README.md, org/set",
        "https://huggingface.co/datasets/org/set?row=1, org/set",
        "https://huggingface.co/datasets,",
        "https://huggingface.co/org/model,",
        "https://example.org/datasets/squad,",
    })
    void addressIsInTheRepositoryOfADataSet(String url, String id) {
        assertThat(HubNames.dataSetOfUrl(url)).isEqualTo(Optional.ofNullable(id));
    }

    @ParameterizedTest
    @CsvSource({
        "base_model:org/model, org/model,",
        "base_model:quantized:org/model, org/model, QUANTIZATION",
        "base_model:Merge:org/model, org/model, MERGE",
        "base_model:llama3:8b, llama3:8b,",
    })
    void tagNamesABaseAndPerhapsItsRelation(String tag, String base, Base.Relation relation) {
        assertThat(HubNames.baseOfTag(tag)).isEqualTo(base);
        assertThat(HubNames.relationOfTag(tag)).isEqualTo(Optional.ofNullable(relation));
    }
}
