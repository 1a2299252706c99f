package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.imports.ReleaseImporter.Document;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonReader;
import org.openness.core.license.License;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

class HuggingFaceHubTest {

    private static final Release HOSTED =
            Release.named("example/base").weights(Access.HOSTED).build();

    private static Release answer(String fields) {
        return withId("example/model", fields.replace('\'', '"'));
    }

    private static Release withId(String id, String fields) {
        HuggingFaceHub importer = new HuggingFaceHub(new Lookup(
                Optional.empty(), (base, asOf) -> base.equals(HOSTED.name()) ? Optional.of(HOSTED) : Optional.empty()));
        String text = "{\"id\": \"" + id + "\", " + fields + "}";
        return importer.read(new Document(
                        "model.json",
                        text,
                        Optional.of(JsonReader.withLimits(Imports.LIMITS).readJson(text, 1))))
                .get(0)
                .release();
    }

    private static Fact<Access> access(String fields) {
        return Aspect.ACCESS.read(answer(fields), Component.WEIGHTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'gated': false, 'siblings': [{'rfilename': 'a.bin'}] | PUBLIC | PUBLIC",
                "'gated': 'auto', 'siblings': [{'rfilename': 'a.bin'}] | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': 'manual', 'siblings': [{'rfilename': 'a.bin'}] | ON_APPROVAL | ON_APPROVAL",
                "'siblings': [{'rfilename': 'a.bin'}] | ON_APPROVAL | PUBLIC",
                "'gated': true, 'siblings': ['a.bin'] | ON_APPROVAL | ON_ACCEPTANCE",
                "'gated': false, 'siblings': [] | WITHHELD | WITHHELD",
                "'gated': false, 'siblings': [{'rfilename': 'training_args.bin'}] | WITHHELD | WITHHELD",
                "'gated': false, 'siblings': [{'rfilename': 'a.zip'}] | WITHHELD | PUBLIC",
                "'gated': 'manual', 'siblings': [{'rfilename': 'a.zip'}] | WITHHELD | ON_APPROVAL",
                "'gated': false | WITHHELD | PUBLIC",
                "'gated': 'manual' | WITHHELD | ON_APPROVAL",
                "'gated': 'auto', 'safetensors': {'total': 7} | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': false, 'private': true, 'siblings': ['a.bin'] | WITHHELD | WITHHELD",
                "'gated': false, 'disabled': true, 'siblings': ['a.bin'] | WITHHELD | WITHHELD",
                "'gated': false, 'siblings': [], 'gguf': {'total': 7} | WITHHELD | PUBLIC",
                "'gated': 'auto', 'gguf': {'total': 7} | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': 1} | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': 90} | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': 0} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': -7} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': 0e0} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {'total': '7'} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'gguf': {} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'safetensors': {'parameters': {'F32': 0, 'BF16': 9}} | ON_ACCEPTANCE | ON_ACCEPTANCE",
                "'gated': 'auto', 'safetensors': {'parameters': {'F32': 0}} | WITHHELD | ON_ACCEPTANCE",
                "'gated': 'auto', 'safetensors': {'parameters': {}} | WITHHELD | ON_ACCEPTANCE",
                "'gated': false, 'private': false, 'siblings': ['a.bin'] | PUBLIC | PUBLIC",
                "'gated': false, 'disabled': 'true', 'siblings': ['a.bin'] | PUBLIC | PUBLIC",
            })
    void filesAndGateTellWhoCanGetTheWeights(String fields, Access atLeast, Access atMost) {
        Fact<Access> access = access("'tags': [], ".concat(fields.strip()));
        assertThat(List.of(access.atLeast(), access.atMost())).containsExactly(atLeast, atMost);
    }

    @Test
    void filesAreThePlatformsStatementOfThatDay() {
        assertThat(access("'siblings': ['a.bin'], 'lastModified': '2026-05-10T22:11:12.000Z'")
                        .evidence())
                .containsExactly(new Evidence(
                        "model.json",
                        Optional.of("/siblings"),
                        Optional.of(PartialDate.of(2026, 5, 10)),
                        Speaker.PLATFORM));
    }

    @Test
    void cardIsTheProducersStatement() {
        assertThat(answer("'cardData': {'license': 'mit'}")
                        .statedTerms(Component.WEIGHTS)
                        .text())
                .isEqualTo("mit");
    }

    @Test
    void adapterCannotBeHadWithoutItsBase() {
        assertThat(access("'gated': false, 'siblings': ['adapter_model.bin'], 'tags': ['base_model:example/base']")
                        .atMost())
                .isEqualTo(Access.HOSTED);
    }

    @Test
    void adapterOfABaseThatIsNotKnownMayNotBeHad() {
        assertThat(access("'gated': false, 'siblings': ['adapter_model.bin'], 'tags': ['base_model:someone/else']")
                        .atLeast())
                .isEqualTo(Access.WITHHELD);
    }

    @Test
    void adapterInTheFilesGoesBeforeTheRelationThatIsStated() {
        Release release = answer("'siblings': ['adapter_model.bin'], 'tags': ['base_model:finetune:example/base']");
        assertThat(release.lineage().bases().get(0).relation()).isEqualTo(Base.Relation.ADAPTER);
    }

    @Test
    void contradictionOfFilesAndParametersIsKept() {
        assertThat(access("'gated': false, 'siblings': [], 'gguf': {'total': 7}")
                        .isContradictory())
                .isTrue();
    }

    @Test
    void parametersProveWeightsWhereNoFilesAreListed() {
        assertThat(answer("'gated': 'manual', 'safetensors': {'total': 7}")
                        .artifact(Component.WEIGHTS)
                        .access()
                        .statements())
                .hasSize(1);
    }

    @Test
    void revisionIsRemarked() {
        assertThat(answer("'tags': [], 'sha': 'abc'").note()).contains("Revision abc of the repository.");
    }

    @Test
    void ownerIsTheProducer() {
        assertThat(answer("'tags': []").producer()).contains("example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'evalResults': [{}] | true",
                "'evalResults': [] | false",
                "'siblings': [{'rfilename': '.eval_results/gsm8k.yaml'}] | true",
                "'siblings': [{'rfilename': 'a.md'}, {'rfilename': '.eval_results/gsm8k.yml'}] | true",
                "'siblings': [{'rfilename': '.eval_results/gsm8k.json'}] | false",
                "'siblings': [{'rfilename': 'results/gsm8k.yaml'}] | false",
                "'siblings': [{'rfilename': 'config.yml'}] | false",
            })
    void recordedResultsAndFilesOfResultsAreResults(String fields, boolean results) {
        assertThat(answer("'tags': [], ".concat(fields))
                        .artifact(Component.EVALUATION_RESULTS)
                        .isEmpty())
                .isEqualTo(!results);
    }

    @ParameterizedTest
    @CsvSource({"o/m, o", "/m,", "' /m',", "m,"})
    void producerIsTheOwnerInTheId(String id, String owner) {
        assertThat(withId(id, "\"tags\": []").producer()).isEqualTo(Optional.ofNullable(owner));
    }

    @Test
    void statedAuthorGoesBeforeTheOwner() {
        assertThat(answer("'tags': [], 'author': 'Lab'").producer()).contains("Lab");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-10, 2026-05-10", "2026-05-10T22:11:12.000Z, 2026-05-10", "2026-05-1,", "2026-15-10,", "5,"})
    void dayOfTheAnswerIsThatOfItsLastChange(String modified, String day) {
        assertThat(answer("'tags': [], 'lastModified': '" + modified + "'").asOf())
                .isEqualTo(Optional.ofNullable(day).map(PartialDate::parse));
    }

    @Test
    void textThatIsNoObjectIsAProblem() {
        assertThatThrownBy(() -> new HuggingFaceHub().read(new Document("a.md", "# A", Optional.empty())))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found something else than a JSON object, expected an"
                        + " answer of the Hub about one model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'tags': ['library:datasets'] | the tag of a data set \"library:datasets\" | 34",
                "'cardData': {'size_categories': ['n<1K']} | the field \"size_categories\" | 38",
                "'tags': [], 'cardData': {'sdk': 'docker'} | the field \"sdk\" | 50",
            })
    void answerAboutSomethingElseIsAProblem(String fields, String found, int column) {
        assertThatThrownBy(() -> answer(fields))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column " + column + "): found " + found
                        + ", expected an answer of the Hub about one model");
    }

    @Test
    void modelMayDescribeItsDataAsADataSetDoes() {
        Release release = answer("'pipeline_tag': 'fill-mask', 'cardData': {'license': 'mit', 'task_ids': ['a']}");
        assertThat(release.licenses(License.Subject.WEIGHTS)).hasSize(1);
    }

    @Test
    void answerWithoutAnIdIsAProblem() {
        Document document = new Document(
                "a.json", "", Optional.of(JsonReader.withLimits(Imports.LIMITS).readJson("{\"id\": 7}", 1)));
        assertThatThrownBy(() -> new HuggingFaceHub().read(document))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found no id, expected an answer of the Hub about one"
                        + " model");
    }

    private static Document json(String text) {
        String json = text.replace('\'', '"');
        return new Document(
                "a.json",
                json,
                Optional.of(JsonReader.withLimits(Imports.LIMITS).readJson(json, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'id': 'o/m', 'tags': []} | true",
                "{'modelId': 'o/m'} | true",
                "{'id': 'o/m', 'object': 'model'} | false",
                "{'id': 7, 'tags': []} | false",
                "{'tags': []} | false",
                "{'error': 'Repository not found'} | true",
                "{'error': 'a', 'b': 1, 'c': 2} | true",
                "{'error': 'a', 'b': 1, 'c': 2, 'd': 3} | false",
                "{'error': ' '} | false",
                "[] | false",
            })
    void answerIsKnownByItsFields(String text, boolean recognized) {
        assertThat(new HuggingFaceHub().recognizes(json(text))).isEqualTo(recognized);
    }

    @Test
    void listIsNoAnswerAboutOneModel() {
        assertThatThrownBy(() -> new HuggingFaceHub().read(json("[{'id': 'o/m'}]")))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document (line 1, column 1): found something else than a JSON object, expected an"
                        + " answer of the Hub about one model");
    }

    @Test
    void openGateAloneTellsNothingOfWeights() {
        assertThat(access("'gated': false").statements()).isEmpty();
    }
}
