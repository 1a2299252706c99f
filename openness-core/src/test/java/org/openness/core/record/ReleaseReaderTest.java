package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class ReleaseReaderTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence PAPER = Evidence.of("https://example.org/paper");
    private static final PartialDate DATE = PartialDate.parse("2024-02-01");

    private static Release read(String text) {
        return ReleaseReader.standard().read(text);
    }

    private static Release.Builder example() {
        return Release.named("Example 7B");
    }

    /** Returns the messages with which a record is refused. */
    private static List<String> problems(String text) {
        Throwable thrown = catchThrowable(() -> read(text));
        assertThat(thrown).isExactlyInstanceOf(InvalidInputException.class);
        return ((InvalidInputException) thrown)
                .problems().stream().map(Problem::toString).toList();
    }

    private static String problemsIn(String fields) {
        return String.join("\n", problems("{\"name\": \"Example 7B\",\n" + fields + "}"));
    }

    // Forms.

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void recordIsReadAsWhatABuilderSays(String fields, UnaryOperator<Release.Builder> said) {
        assertThat(read("name: Example 7B\n" + fields))
                .isEqualTo(said.apply(example()).build());
    }

    static Stream<Arguments> forms() {
        List<Arguments> forms = new ArrayList<>();
        // The release.
        forms.add(form("# nothing else", release -> release));
        forms.add(form("aliases: a/b", release -> release.alias("a/b")));
        forms.add(form("aliases: [a/b, c]", release -> release.alias("a/b").alias("c")));
        forms.add(form("producer: Example Lab", release -> release.producer("Example Lab")));
        forms.add(form("released: 2024-02-01", release -> release.released(DATE)));
        forms.add(form("asOf: 2024", release -> release.asOf(PartialDate.parse("2024"))));
        forms.add(form("note: A remark.", release -> release.note("A remark.")));
        forms.add(form("claims: open", release -> release.claim("open")));
        forms.add(form("claims: [open, free]", release -> release.claim("open").claim("free")));
        forms.add(form("claims: {label: open}", release -> release.claim("open")));
        forms.add(form(
                "claims: [{label: open, evidence: https://example.org/card}]", release -> release.claim("open", CARD)));
        // Evidence.
        forms.add(evidence("https://example.org/card", CARD));
        forms.add(evidence("http://example.org", Evidence.of("http://example.org")));
        forms.add(evidence("[https://example.org/card, https://example.org/paper]", CARD, PAPER));
        forms.add(evidence("{source: https://example.org/card}", CARD));
        forms.add(evidence("{source: A letter}", Evidence.of("A letter")));
        forms.add(evidence("{source: https://example.org/card, place: Data}", CARD.at("Data")));
        forms.add(evidence("{source: A, seen: 2024-02-01, by: tool}", Evidence.of("A", "2024-02-01", Speaker.TOOL)));
        forms.add(evidence("[{source: https://example.org/card}, https://example.org/paper]", CARD, PAPER));
        for (Speaker speaker : Speaker.values()) {
            forms.add(evidence(
                    "{source: A, by: " + Grades.word(speaker) + "}",
                    new Evidence("A", Optional.empty(), Optional.empty(), speaker)));
        }
        // Named sources.
        forms.add(named("card: https://example.org/card", "card", CARD));
        forms.add(named("card: {source: https://example.org/card}", "card", CARD));
        forms.add(named(
                "card: {source: A, place: p, seen: 2024, by: tool}",
                "card",
                Evidence.of("A", "2024", Speaker.TOOL).at("p")));
        forms.add(named(
                "card: {source: A, place: p, seen: 2024, by: tool}",
                "{source: card, place: q}",
                Evidence.of("A", "2024", Speaker.TOOL).at("q")));
        forms.add(named(
                "card: {source: A, place: p, seen: 2024, by: tool}",
                "{source: card, seen: 2023, by: producer}",
                Evidence.of("A", "2023", Speaker.PRODUCER).at("p")));
        forms.add(form("sources: {card: https://example.org/card}", release -> release));
        // Artifacts.
        forms.add(form("weights: public", release -> release.weights(Access.PUBLIC)));
        forms.add(form("weights: {}", release -> release));
        forms.add(form("weights: {access: public, license: MIT}", release -> release.weights(Access.PUBLIC, "MIT")));
        forms.add(form("freeOfCharge: \"yes\"", release -> release.freeOfCharge(Answer.YES)));
        forms.add(form("freeOfCharge: no", release -> release.freeOfCharge(Answer.NO)));
        forms.add(form("freeOfCharge: {stated: \"yes\"}", release -> release.freeOfCharge(Answer.YES)));
        forms.add(form(
                "paper: {evidence: https://example.org/card}",
                release -> release.paper(paper -> paper.evidence(CARD))));
        forms.add(form("paper: {location: There}", release -> release.paper(paper -> paper.location("There"))));
        forms.add(form("paper: {withdrawn: 2024-02-01}", release -> release.paper(paper -> paper.withdrawn(DATE))));
        forms.add(form(
                "checkpoints: {used: no, evidence: https://example.org/card}",
                release ->
                        release.checkpoints(checkpoints -> checkpoints.notUsed().evidence(CARD))));
        // Facts.
        forms.add(access("public", Fact.exactly(Access.PUBLIC)));
        forms.add(access("{is: public}", Fact.exactly(Access.PUBLIC)));
        forms.add(access("{is: public, evidence: https://example.org/card}", Fact.exactly(Access.PUBLIC, CARD)));
        forms.add(access("{atLeast: hosted, atMost: on-approval}", Fact.between(Access.HOSTED, Access.ON_APPROVAL)));
        forms.add(access("{atLeast: hosted}", Fact.between(Access.HOSTED, Access.PUBLIC)));
        forms.add(access("{atMost: hosted}", Fact.between(Access.WITHHELD, Access.HOSTED)));
        forms.add(access(
                "{atLeast: withheld, atMost: public, evidence: https://example.org/card}",
                Fact.between(Access.WITHHELD, Access.PUBLIC, CARD)));
        forms.add(access("{atLeast: hosted, atMost: hosted}", Fact.exactly(Access.HOSTED)));
        forms.add(access("[public]", Fact.exactly(Access.PUBLIC)));
        forms.add(access(
                "[{is: public, evidence: https://example.org/card}, hosted]",
                Fact.exactly(Access.PUBLIC, CARD).and(Fact.exactly(Access.HOSTED))));
        // Licenses.
        forms.add(form("license: MIT", release -> release.license("MIT")));
        forms.add(form("license: {is: MIT}", release -> release.license("MIT")));
        forms.add(form(
                "license: {is: MIT, evidence: https://example.org/card}", release -> release.license("MIT", CARD)));
        forms.add(form(
                "license: [MIT, {is: Apache-2.0, evidence: https://example.org/card}]",
                release -> release.license("MIT").license("Apache-2.0", CARD)));
        forms.add(form("license: {}", release -> release));
        forms.add(form("license: {all: MIT}", release -> release.license("MIT")));
        for (License.Subject subject : License.Subject.values()) {
            forms.add(form("license: {" + subject.id() + ": MIT}", release -> release.license(subject, "MIT")));
        }
        forms.add(form(
                "license: {all: MIT, code: [{is: GPL-3.0-only, evidence: https://example.org/card}, MIT]}",
                release -> release.license("MIT")
                        .license(License.Subject.CODE, "GPL-3.0-only", CARD)
                        .license(License.Subject.CODE, "MIT")));
        forms.add(form("weights: {license: \" MIT \"}", release -> release.weights(w -> w.license("MIT"))));
        // Lineage.
        forms.add(form("base: none", release -> release.trainedFromScratch()));
        forms.add(form("base: undisclosed", release -> release.baseUndisclosed()));
        forms.add(form("base: {none: true}", release -> release.trainedFromScratch()));
        forms.add(form(
                "base: {none: True, evidence: https://example.org/card}", release -> release.trainedFromScratch(CARD)));
        forms.add(form(
                "base: {undisclosed: true, evidence: https://example.org/card}",
                release -> release.baseUndisclosed(CARD)));
        for (Base.Relation relation : Base.Relation.values()) {
            forms.add(form(
                    "base: [{name: Base 7B, relation: " + relation.id() + "}]",
                    release -> release.base(relation, "Base 7B")));
        }
        forms.add(form(
                "base: [{name: B, relation: merge, evidence: https://example.org/card}, {name: C, relation: merge}]",
                release -> release.base(Base.Relation.MERGE, "B", CARD).base(Base.Relation.MERGE, "C")));
        forms.add(form(
                "base: [{relation: adapter, release: {name: Base 7B, weights: public}}]",
                release -> release.base(
                        Base.Relation.ADAPTER,
                        Release.named("Base 7B").weights(Access.PUBLIC).build())));
        forms.add(form(
                "base: [{name: a/base, relation: adapter, release: {name: Base 7B}}]",
                release -> release.base(new Base(
                        "a/base",
                        Base.Relation.ADAPTER,
                        Optional.of(Release.named("Base 7B").build())))));
        // Training data.
        forms.add(
                form("trainingData: withheld", release -> release.trainingData(data -> data.access(Access.WITHHELD))));
        forms.add(form("trainingData: [C4]", release -> release.trainingData(data -> data.dataSet(set().build()))));
        forms.add(form(
                "trainingData: [{name: C4}, C5]",
                release -> release.trainingData(data ->
                        data.dataSet(set().build()).dataSet(DataSet.named("C5").build()))));
        forms.add(form(
                "trainingData: {sets: [C4], completeness: complete}", release -> release.trainingData(set().build())));
        for (DataSet.Kind kind : DataSet.Kind.values()) {
            forms.add(set("class: " + Grades.word(kind), set().kind(kind)));
        }
        forms.add(set("access: public", set().access(Access.PUBLIC)));
        forms.add(set("detail: {atLeast: summary}", set().detail(Fact.between(Detail.SUMMARY, Detail.REBUILDABLE))));
        forms.add(set("license: MIT", set().license("MIT")));
        forms.add(set("location: There", set().location("There")));
        forms.add(set(
                "class: unshareable, reason: personal data",
                set().kind(DataSet.Kind.UNSHAREABLE).reason("personal data")));
        forms.add(set("withdrawn: 2024-02-01", set().withdrawn(DATE)));
        forms.add(set("generatedBy: GPT-4", set().generatedBy("GPT-4", "")));
        forms.add(set(
                "generatedBy: [GPT-4, {name: Llama 2}]",
                set().generatedBy("GPT-4", "").generatedBy("Llama 2", "")));
        forms.add(set("generatedBy: {name: GPT-4, license: MIT}", set().generatedBy("GPT-4", "MIT")));
        forms.add(set("evidence: https://example.org/card", set().evidence(CARD)));
        return forms.stream();
    }

    private static Arguments form(String fields, UnaryOperator<Release.Builder> said) {
        return Arguments.of(fields, said);
    }

    private static Arguments evidence(String text, Evidence... evidence) {
        return form(
                "paper: {access: public, evidence: " + text + "}",
                release -> release.paper(paper -> paper.access(Access.PUBLIC).evidence(evidence)));
    }

    private static Arguments named(String source, String text, Evidence evidence) {
        return form(
                "sources:\n  " + source + "\npaper: {access: public, evidence: " + text + "}",
                release -> release.paper(paper -> paper.access(Access.PUBLIC).evidence(evidence)));
    }

    private static Arguments access(String text, Fact<Access> fact) {
        return form("weights: {access: " + text + "}", release -> release.weights(weights -> weights.access(fact)));
    }

    private static DataSet.Builder set() {
        return DataSet.named("C4");
    }

    private static Arguments set(String fields, DataSet.Builder set) {
        return form(
                "trainingData: [{name: C4, " + fields + "}]",
                release -> release.trainingData(data -> data.dataSet(set.build())));
    }

    @ParameterizedTest
    @EnumSource(Access.class)
    void everyAccessIsReadByItsWord(Access access) {
        assertThat(read("name: x\npaper: " + Grades.word(access))
                        .artifact(Component.PAPER)
                        .access())
                .isEqualTo(Fact.exactly(access));
    }

    @ParameterizedTest
    @EnumSource(Completeness.class)
    void everyCompletenessIsReadByItsWord(Completeness completeness) {
        assertThat(read("name: x\nweights: {completeness: " + Grades.word(completeness) + "}")
                        .artifact(Component.WEIGHTS)
                        .completeness())
                .isEqualTo(Fact.exactly(completeness));
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void everyDetailIsReadByItsWord(Detail detail) {
        assertThat(read("name: x\ndataInformation: {detail: " + Grades.word(detail) + "}")
                        .artifact(Component.DATA_INFORMATION)
                        .detail())
                .isEqualTo(Fact.exactly(detail));
    }

    @ParameterizedTest
    @EnumSource(value = Component.class, mode = EnumSource.Mode.EXCLUDE, names = "LINEAGE")
    void everyComponentIsReadByItsId(Component component) {
        boolean offer = component.family() == Component.Family.OFFER;
        Release release = read("name: x\n" + component.id() + ": " + (offer ? "\"yes\"" : "public"));
        assertThat(release.artifact(component).isEmpty()).isFalse();
    }

    private static final String EVERYTHING = """
            name: Example 7B
            aliases: [example/7b]
            producer: Example Lab
            released: 2024-02
            asOf: 2024-02-01
            claims:
              - {label: open, evidence: card}
            sources:
              card: {source: "https://example.org/card", seen: 2024-02-01, by: producer}
              paper: https://example.org/paper
            license: {all: Apache-2.0, data: ODC-By-1.0}
            base:
              - {name: Base 7B, relation: fine-tune, evidence: card}
            weights:
              access: [{is: public, evidence: card}, {atMost: on-acceptance, evidence: paper}]
              license: MIT
            trainingData:
              completeness: complete
              evidence: paper
              sets:
                - {name: C4, class: open, access: public}
                - {name: Letters, class: unshareable, reason: personal data, detail: sources}
            dataPreparationCode: {used: "no", evidence: card}
            frameworkSupport: {stated: "yes", evidence: card}
            note: A remark.
            """;

    private static final String EVERYTHING_IN_JSON = """
            {
              "name": "Example 7B",
              "aliases": ["example/7b"],
              "producer": "Example Lab",
              "released": "2024-02",
              "asOf": "2024-02-01",
              "claims": [{"label": "open", "evidence": "card"}],
              "sources": {
                "card": {"source": "https://example.org/card", "seen": "2024-02-01", "by": "producer"},
                "paper": "https://example.org/paper"
              },
              "license": {"all": "Apache-2.0", "data": "ODC-By-1.0"},
              "base": [{"name": "Base 7B", "relation": "fine-tune", "evidence": "card"}],
              "weights": {
                "access": [{"is": "public", "evidence": "card"}, {"atMost": "on-acceptance", "evidence": "paper"}],
                "license": "MIT"
              },
              "trainingData": {
                "completeness": "complete",
                "evidence": "paper",
                "sets": [
                  {"name": "C4", "class": "open", "access": "public"},
                  {"name": "Letters", "class": "unshareable", "reason": "personal data", "detail": "sources"}
                ]
              },
              "dataPreparationCode": {"used": "no", "evidence": "card"},
              "frameworkSupport": {"stated": "yes", "evidence": "card"},
              "note": "A remark."
            }
            """;

    @Test
    void sameRecordInYamlAndJsonIsTheSameRelease() {
        assertThat(read(EVERYTHING)).isEqualTo(read(EVERYTHING_IN_JSON));
    }

    @Test
    void textBytesFileAndTreeAreReadAlike(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("release.yaml"), EVERYTHING);
        assertThat(List.of(
                        ReleaseReader.standard().read(EVERYTHING.getBytes(StandardCharsets.UTF_8)),
                        ReleaseReader.standard().read(file)))
                .containsOnly(read(EVERYTHING));
    }

    @Test
    void fileThatIsNotThereIsAnIoException(@TempDir Path folder) {
        Path file = folder.resolve("release.yaml");
        assertThatThrownBy(() -> ReleaseReader.standard().read(file))
                .isExactlyInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
    }

    @Test
    void fileThatIsTooLargeIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("release.yaml"), "name: " + "x".repeat(1_000));
        ReleaseReader reader = ReleaseReader.standard().withLimits(new ReadLimits(100, 64, 100, 100, 100, 100));
        assertThatThrownBy(() -> reader.read(file))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("the document: found more than 100 bytes, expected at most 100;"
                        + " raise ReadLimits.bytes or split the document");
    }

    @Test
    void fileIsReadWithTheLargestLimit(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("release.yaml"), "name: x");
        ReadLimits limits = new ReadLimits(Integer.MAX_VALUE, 64, 100, 100, 100, 100);
        assertThat(ReleaseReader.standard().withLimits(limits).read(file).name())
                .isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({"'name: a\ud800b', 1, 8", "'name: x\nnote: \udc00', 2, 7", "'\ud800', 1, 1"})
    void textWithHalfACharacterIsRefusedAndNotRepaired(String text, int line, int column) {
        assertThat(problems(text))
                .containsExactly("the document (line " + line + ", column " + column
                        + "): found half of a surrogate pair, expected whole characters");
    }

    @Test
    void textWithWholeCharactersIsRead() {
        assertThat(read("name: 😀").name()).isEqualTo("😀");
    }

    @Test
    void licensesAreResolvedWithTheGivenCatalog() {
        LicenseCatalog house = LicenseCatalog.builtIn().with(List.of());
        Release release = ReleaseReader.standard().withLicenses(house).read("name: x\nlicense: MIT");
        assertThat(release.licenses())
                .extracting(statement -> statement.terms().text())
                .containsExactly("MIT");
    }

    // Bases.

    @Test
    void basesAreLookedUpByNameAndDate() {
        Release base = Release.named("Base 7B").weights(Access.PUBLIC).build();
        List<String> asked = new ArrayList<>();
        Release release = ReleaseReader.standard()
                .withBases((name, asOf) -> {
                    asked.add(name + " " + asOf);
                    return Optional.of(base);
                })
                .read("name: x\nasOf: 2024-02\nbase: [{name: a/base, relation: merge}]");
        assertThat(asked).containsExactly("a/base Optional[2024-02]");
        assertThat(release.lineage().bases())
                .containsExactly(new Base("a/base", Base.Relation.MERGE, Optional.of(base)));
    }

    @Test
    void basesThatTheRecordHoldsAreNotLookedUp() {
        Release release = ReleaseReader.standard()
                .withBases((name, asOf) -> {
                    throw new AssertionError("asked for " + name);
                })
                .read("name: x\nbase: [{relation: merge, release: {name: y}}]");
        assertThat(release.lineage().bases().get(0).release())
                .contains(Release.named("y").build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base: [{name: Example 7B, relation: merge}]                                       | /base/0           | 8
            base: [{relation: merge, release: {name: Example 7B}}]                            | /base/0           | 8
            base: [{relation: merge, release: {name: y, base: [{name: Example 7B, relation: merge}]}}] | /base/0/release/base/0 | 52
            """)
    void releaseThatIsItsOwnBaseIsRefused(String base, String pointer, int column) {
        assertThat(problems("name: Example 7B\n" + base))
                .containsExactly(pointer + " (line 2, column " + column + "): found the base \"Example 7B\", which is"
                        + " derived from this release, expected a base that came before");
    }

    @Test
    void releaseThatALookedUpBaseIsDerivedFromIsRefused() {
        Release base = Release.named("y").base(Base.Relation.MERGE, "x").build();
        assertThatThrownBy(() -> ReleaseReader.standard()
                        .withBases((name, asOf) -> Optional.of(base))
                        .read("name: x\nbase: [{name: y, relation: merge}]"))
                .isExactlyInstanceOf(InvalidInputException.class)
                .hasMessage("/base (line 2, column 7): found a base that is derived from this release,"
                        + " expected bases that came before");
    }

    @Test
    void releaseMayBeDerivedFromAnEarlierOneOfTheSameName() {
        Release earlier = Release.named("x").asOf(PartialDate.parse("2023")).build();
        assertThat(read("name: x\nasOf: 2024\nbase: [{relation: fine-tune, release: {name: x, asOf: 2023}}]"))
                .isEqualTo(Release.named("x")
                        .asOf(PartialDate.parse("2024"))
                        .base(Base.Relation.FINE_TUNE, earlier)
                        .build());
    }

    // Problems.

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []       | an array
            - a      | an array
            a text   | "a text"
            ~        | null
            true     | true
            """)
    void recordThatIsNoObjectIsRefused(String text, String found) {
        assertThat(problems(text))
                .containsExactly("the document (line 1, column 1): found " + found
                        + ", expected a release: an object with the field \"name\"");
    }

    private static final String RELEASE_FIELDS = "name, aliases, producer, released, asOf, claims, sources, license,"
            + " base, note, weights, checkpoints, architecture, inferenceCode, trainingCode, dataPreparationCode,"
            + " evaluationCode, supportingLibraries, trainingData, dataInformation, evaluationData,"
            + " evaluationMethodology, evaluationResults, modelCard, dataCard, technicalReport, paper, sampleOutputs,"
            + " metadata, usageInformation, frameworkSupport, freeOfCharge, noSystemicRisk, safetyTermsOnly, noPersonalDataCollected";

    @Test
    void misspeltFieldOfTheReleaseIsRefused() {
        assertThat(problemsIn("\"lisense\": \"MIT\""))
                .isEqualTo("/lisense (line 2, column 1): found the field \"lisense\", expected one of the fields "
                        + RELEASE_FIELDS + "; did you mean \"license\"?");
    }

    @Test
    void fieldOfAnotherFormatIsRefused() {
        assertThat(problemsIn("\"model_details\": 1"))
                .isEqualTo("/model_details (line 2, column 1): found the field \"model_details\", expected one of the"
                        + " fields " + RELEASE_FIELDS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weights           | acess      | access       | access, completeness, license, location, withdrawn, used, evidence
            checkpoints       | Licence    | license      | access, completeness, license, location, withdrawn, used, evidence
            trainingData      | set        | sets         | access, completeness, sets, location, withdrawn, used, evidence
            dataInformation   | details    | detail       | access, detail, license, location, withdrawn, used, evidence
            evaluationData    | usd        | used         | access, license, location, withdrawn, used, evidence
            paper             | widthdrawn | withdrawn    | access, license, location, withdrawn, used, evidence
            freeOfCharge      | state      | stated       | stated, evidence
            """)
    void misspeltFieldOfAnArtifactIsRefused(String component, String field, String meant, String fields) {
        assertThat(problemsIn("\"" + component + "\": {\"" + field + "\": 1}"))
                .isEqualTo("/" + component + "/" + field + " (line 2, column " + (component.length() + 6)
                        + "): found the field \"" + field + "\", expected one of the fields " + fields
                        + "; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /trainingData/0/clas        | "trainingData": [{"name": "C4", "clas": 1}]                        | 33 | class     | name, class, access, detail, license, location, reason, withdrawn, generatedBy, evidence
            /paper/evidence/sorce       | "paper": {"evidence": {"source": "a", "sorce": 1}}                 | 39 | source    | source, place, seen, by
            /sources/a/seem             | "sources": {"a": {"source": "a", "seem": 1}}                       | 34 | seen      | source, place, seen, by
            /paper/access/atleast       | "paper": {"access": {"is": "public", "atleast": 1}}                | 38 | atLeast   | is, atLeast, atMost, evidence
            /license/evidense           | "license": {"is": "MIT", "evidense": 1}                            | 26 | evidence  | is, evidence
            /license/documens           | "license": {"documens": 1}                                         | 13 | documents | all, weights, code, data, documents
            /base/0/relase              | "base": [{"name": "a", "relation": "merge", "relase": 1}]          | 45 | release   | name, relation, release, evidence
            /base/evidense              | "base": {"none": true, "evidense": 1}                              | 24 | evidence  | none, evidence
            /claims/evidense            | "claims": {"label": "open", "evidense": 1}                         | 29 | evidence  | label, evidence
            /trainingData/0/generatedBy/licence | "trainingData": [{"name": "C4", "generatedBy": {"name": "a", "licence": 1}}] | 62 | license | name, license
            """)
    void misspeltFieldBelowIsRefused(String pointer, String fields, int column, String meant, String known) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        assertThat(problemsIn(fields))
                .isEqualTo(pointer + " (line 2, column " + column + "): found the field \"" + field
                        + "\", expected one of the fields " + known + "; did you mean \"" + meant + "\"?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "weights": "publik"                                   | /weights                   | 12 | publik     | an access, one of: withheld, hosted, selected, on-approval, on-acceptance, public  | public
            "weights": {"access": "on_approval"}                  | /weights/access            | 23 | on_approval | an access, one of: withheld, hosted, selected, on-approval, on-acceptance, public | on-approval
            "weights": {"access": {"atMost": "Public"}}           | /weights/access/atMost     | 34 | Public     | an access, one of: withheld, hosted, selected, on-approval, on-acceptance, public  | public
            "weights": {"access": {"atLeast": "publik"}}          | /weights/access/atLeast    | 35 | publik     | an access, one of: withheld, hosted, selected, on-approval, on-acceptance, public  | public
            "weights": {"completeness": "complet"}                | /weights/completeness      | 29 | complet    | a completeness, one of: none, partial, complete                                    | complete
            "dataInformation": {"detail": ["source"]}             | /dataInformation/detail/0  | 32 | source     | a detail, one of: none, summary, sources, rebuildable                              | sources
            "freeOfCharge": "yess"                                | /freeOfCharge              | 17 | yess       | an answer, one of: no, yes                                                         | yes
            "checkpoints": {"used": "nope"}                       | /checkpoints/used          | 25 | nope       | an answer, one of: no, yes                                                         |
            "trainingData": [{"name": "C4", "class": "opne"}]     | /trainingData/0/class      | 42 | opne       | a class of data, one of: open, public, obtainable, unshareable, withheld           | open
            "base": [{"name": "a", "relation": "finetune"}]       | /base/0/relation           | 36 | finetune   | a relation, one of: fine-tune, adapter, merge, quantization, distillation          | fine-tune
            "paper": {"evidence": {"source": "a", "by": "thirdparty"}} | /paper/evidence/by    | 45 | thirdparty | who says it, one of: unstated, tool, third-party, producer, platform               | third-party
            """)
    void misspeltWordIsRefused(String fields, String pointer, int column, String word, String expected, String meant) {
        assertThat(problemsIn(fields))
                .isEqualTo(pointer + " (line 2, column " + column + "): found \"" + word + "\", expected " + expected
                        + (meant == null ? "" : "; did you mean \"" + meant + "\"?"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            "aliases": 1                                       | /aliases (line 2, column 12): found the number 1, expected text that is not blank
            "aliases": []                                      | /aliases (line 2, column 12): found an empty array, expected at least one item; leave the field out
            "aliases": ["a", ["b"]]                            | /aliases/1 (line 2, column 18): found an array, expected text that is not blank
            "producer": " "                                    | /producer (line 2, column 13): found " ", expected text that is not blank
            "producer": null                                   | /producer (line 2, column 13): found null, expected text that is not blank
            "released": 2024                                   | /released (line 2, column 13): found the number 2024, expected a date from 1950 to 2100 as YYYY-MM-DD, YYYY-MM or YYYY
            "asOf": "2023-02-30"                               | /asOf (line 2, column 9): found "2023-02-30", expected a date from 1950 to 2100 as YYYY-MM-DD, YYYY-MM or YYYY
            "note": {}                                         | /note (line 2, column 9): found an object, expected text that is not blank
            "claims": {}                                       | /claims (line 2, column 11): found an object, expected the field "label"
            "claims": [true]                                   | /claims/0 (line 2, column 12): found true, expected text that is not blank
            "sources": []                                      | /sources (line 2, column 12): found an array, expected named sources: an object of evidence by key
            "sources": {"a": ["http://b", "http://c"]}         | /sources/a (line 2, column 18): found an array, expected one source: a URL, or an object with "source"
            "sources": {"a": "b"}                              | /sources/a (line 2, column 18): found "b", expected a URL or a key of "sources"; write {"source": "..."} for a document without a URL
            "sources": {"a": {}}                               | /sources/a (line 2, column 18): found an object, expected the field "source"
            "paper": {"evidence": "crd"}, "sources": {"card": "http://a"} | /paper/evidence (line 2, column 23): found "crd", expected a URL or a key of "sources"; did you mean "card"?
            "paper": {"evidence": "ftp://a"}                   | /paper/evidence (line 2, column 23): found "ftp://a", expected a URL or a key of "sources"; write {"source": "..."} for a document without a URL
            "paper": {"evidence": []}                          | /paper/evidence (line 2, column 23): found an empty array, expected at least one item; leave the field out
            "paper": {"evidence": {"place": "p"}}              | /paper/evidence (line 2, column 23): found an object, expected the field "source"
            "license": []                                      | /license (line 2, column 12): found an empty array, expected at least one item; leave the field out
            "license": {"is": "MIT", "code": "MIT"}            | /license/code (line 2, column 26): found the field "code", expected one of the fields is, evidence
            "license": [{"evidence": "http://a"}]              | /license/0 (line 2, column 13): found an object, expected the field "is"
            "license": 1                                       | /license (line 2, column 12): found the number 1, expected text that is not blank
            "base": "nothing"                                  | /base (line 2, column 9): found "nothing", expected "none", "undisclosed" or a list of bases; write [{"name": "...", "relation": "fine-tune"}], or leave it out if unknown
            "base": []                                         | /base (line 2, column 9): found an array, expected "none", "undisclosed" or a list of bases; write [{"name": "...", "relation": "fine-tune"}], or leave it out if unknown
            "base": {"name": "a", "relation": "merge"}         | /base (line 2, column 9): found an object, expected "none", "undisclosed" or a list of bases; write [{"name": "...", "relation": "fine-tune"}], or leave it out if unknown
            "base": {"none": false}                            | /base/none (line 2, column 18): found false, expected true, or a list of bases in place of the object
            "base": {"none": "true"} | /base/none (line 2, column 18): found "true", expected true, or a list of bases in place of the object
            "base": {"undisclosed": "yes"}                     | /base/undisclosed (line 2, column 25): found "yes", expected true, or a list of bases in place of the object
            "base": {"none": true, "undisclosed": true}        | /base/undisclosed (line 2, column 24): found the field "undisclosed", expected one of the fields none, evidence
            "base": ["a"]                                      | /base/0 (line 2, column 10): found "a", expected a base: an object with "name" or "release", and "relation"
            "base": [{"name": "a"}]                            | /base/0 (line 2, column 10): found an object, expected the field "relation"
            "base": [{"relation": "merge"}]                    | /base/0 (line 2, column 10): found an object, expected the field "name" or "release"
            "base": [{"relation": "merge", "release": {}}]     | /base/0/release (line 2, column 43): found an object, expected the field "name"
            "base": [{"relation": "merge", "release": "a"}]    | /base/0/release (line 2, column 43): found "a", expected a release: an object with the field "name"
            "base": [{"name": "Example 7B", "relation": "merge", "release": {}}] | /base/0/release (line 2, column 65): found an object, expected the field "name"
            "weights": ["public"]                              | /weights (line 2, column 12): found an array, expected an artifact: an object, or its access in one word
            "weights": null                                    | /weights (line 2, column 12): found null, expected an artifact: an object, or its access in one word
            "weights": {"access": {}}                          | /weights/access (line 2, column 23): found an object, expected the field "is", "atLeast" or "atMost"
            "weights": {"access": []}                          | /weights/access (line 2, column 23): found an empty array, expected at least one item; leave the field out
            "weights": {"access": {"is": "public", "atMost": "public"}} | /weights/access/atMost (line 2, column 50): found the field "atMost" beside "is", expected only one of them: an exact grade has no ends; delete one of them
            "weights": {"access": {"is": "public", "atLeast": "public"}} | /weights/access/atLeast (line 2, column 51): found the field "atLeast" beside "is", expected only one of them: an exact grade has no ends; delete one of them
            "weights": {"access": {"atLeast": "public", "atMost": "hosted"}} | /weights/access (line 2, column 23): found at least public and at most hosted, expected the lower end first; swap them, or write two statements if sources contradict each other
            "weights": {"withdrawn": "2024", "access": "public"} | /weights/access (line 2, column 44): found the field "access" beside "withdrawn", expected only one of them: nobody can get what was withdrawn; delete one of them
            "weights": {"used": "no"}                          | /weights/used (line 2, column 21): found no use for the final weights, expected the field left out: every model has a use for its final weights
            "checkpoints": {"used": "yes"}                     | /checkpoints/used (line 2, column 25): found "yes", expected "no"; leave it out if it is used
            "checkpoints": {"used": "no", "access": "public"}  | /checkpoints/access (line 2, column 41): found the field "access" beside "used", expected only one of them: nothing else can be said of what is not used; delete one of them
            "checkpoints": {"used": "no", "location": "here"}  | /checkpoints/location (line 2, column 43): found the field "location" beside "used", expected only one of them: nothing else can be said of what is not used; delete one of them
            "trainingCode": {"used": "no"}                     | /trainingCode/used (line 2, column 26): found no use for the training code in a release that names no base, expected the field left out, or a base: a model without one was trained
            "trainingCode": {"used": "yes"} | /trainingCode/used (line 2, column 26): found "yes", expected "no"; leave it out if it is used
            "trainingData": []                                 | /trainingData (line 2, column 17): found an empty array, expected at least one item; leave the field out
            "trainingData": {"sets": []}                       | /trainingData/sets (line 2, column 26): found an empty array, expected at least one item; leave the field out
            "trainingData": {"sets": "C4"}                     | /trainingData/sets (line 2, column 26): found "C4", expected an array of data sets
            "trainingData": [1]                                | /trainingData/0 (line 2, column 18): found the number 1, expected a data set: an object with the field "name", or its name
            "trainingData": [{"class": "open"}]                | /trainingData/0 (line 2, column 18): found an object, expected the field "name"
            "trainingData": [{"name": "a", "reason": "b"}]     | /trainingData/0/reason (line 2, column 42): found a reason for not sharing, expected the class "unshareable" beside it; add "class": "unshareable"
            "trainingData": [{"name": "a", "class": "open", "reason": "b"}] | /trainingData/0/reason (line 2, column 59): found a reason for not sharing, expected the class "unshareable" beside it; add "class": "unshareable"
            "trainingData": [{"name": "a", "generatedBy": []}] | /trainingData/0/generatedBy (line 2, column 47): found an empty array, expected at least one item; leave the field out
            "trainingData": [{"name": "a", "generatedBy": 1}]  | /trainingData/0/generatedBy (line 2, column 47): found the number 1, expected a model: an object with "name" and "license", or its name
            "trainingData": [{"name": "a", "generatedBy": {}}] | /trainingData/0/generatedBy (line 2, column 47): found an object, expected the field "name"
            "trainingData": [{"name": "a", "withdrawn": "2024", "access": "public"}] | /trainingData/0/access (line 2, column 63): found the field "access" beside "withdrawn", expected only one of them: nobody can get what was withdrawn; delete one of them
            """)
    void whatIsWrongIsSaidWithItsPlaceAndRemedy(String fields, String message) {
        assertThat(problemsIn(fields)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trainingCode", "dataPreparationCode", "trainingData", "dataInformation"})
    void trainingMayBeUnusedInADerivedModel(String component) {
        assertThat(read("name: x\nbase: [{name: y, relation: merge}]\n" + component + ": {used: no}"))
                .isEqualTo(Release.named("x")
                        .base(Base.Relation.MERGE, "y")
                        .artifact(
                                Stream.of(Component.values())
                                        .filter(c -> c.id().equals(component))
                                        .findFirst()
                                        .orElseThrow(),
                                artifact -> artifact.notUsed())
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base: none\n", "base: undisclosed\n", "base: {none: true}\n", ""})
    void trainingMayNotBeUnusedOtherwise(String base) {
        assertThat(problems("name: x\n" + base + "trainingData: {used: no}"))
                .singleElement()
                .asString()
                .startsWith("/trainingData/used ");
    }

    @Test
    void allProblemsAreReportedInTheOrderOfTheDocument() {
        assertThat(problems("""
                        {
                          "weights": {"access": "publik", "lisense": "MIT"},
                          "base": [{"name": "a", "relation": "merge", "release": {"note": 1}}],
                          "trainingData": [{"reason": "b", "withdrawn": 1, "generatedBy": 1, "class": "opne"}],
                          "asOf": "soon",
                          "paper": {"evidence": "card"}
                        }
                        """))
                .containsExactly(
                        "the document (line 1, column 1): found an object, expected the field \"name\"",
                        "/weights/access (line 2, column 25): found \"publik\", expected an access, one of: withheld,"
                                + " hosted, selected, on-approval, on-acceptance, public; did you mean \"public\"?",
                        "/weights/lisense (line 2, column 35): found the field \"lisense\", expected one of the fields"
                                + " access, completeness, license, location, withdrawn, used, evidence;"
                                + " did you mean \"license\"?",
                        "/base/0/release (line 3, column 58): found an object, expected the field \"name\"",
                        "/base/0/release/note (line 3, column 67): found the number 1, expected text that is not"
                                + " blank",
                        "/trainingData/0 (line 4, column 20): found an object, expected the field \"name\"",
                        "/trainingData/0/withdrawn (line 4, column 49): found the number 1, expected a date from 1950"
                                + " to 2100 as YYYY-MM-DD, YYYY-MM or YYYY",
                        "/trainingData/0/generatedBy (line 4, column 67): found the number 1, expected a model: an"
                                + " object with \"name\" and \"license\", or its name",
                        "/trainingData/0/class (line 4, column 79): found \"opne\", expected a class of data, one of:"
                                + " open, public, obtainable, unshareable, withheld; did you mean \"open\"?",
                        "/asOf (line 5, column 11): found \"soon\", expected a date from 1950 to 2100 as YYYY-MM-DD,"
                                + " YYYY-MM or YYYY",
                        "/paper/evidence (line 6, column 25): found \"card\", expected a URL or a key of \"sources\";"
                                + " write {\"source\": \"...\"} for a document without a URL");
    }

    /** What was read well is not read twice; what was not must be reported wherever it stands. */
    @Test
    void sameMistakeIsReportedWhereverItStands() {
        assertThat(
                        problems(
                                "{\"name\": \"x\",\n\"paper\": {\"evidence\": \"card\"},\n\"modelCard\": {\"evidence\": \"card\"}}"))
                .containsExactly(
                        "/paper/evidence (line 2, column 23): found \"card\", expected a URL or a key of \"sources\";"
                                + " write {\"source\": \"...\"} for a document without a URL",
                        "/modelCard/evidence (line 3, column 27): found \"card\", expected a URL or a key of \"sources\";"
                                + " write {\"source\": \"...\"} for a document without a URL");
    }

    @Test
    void problemsOfYamlAreFoundAtTheSamePlaces() {
        assertThat(problems("name: x\nweights:\n  access: publik\n  evidence:\n    - card\n"))
                .containsExactly(
                        "/weights/access (line 3, column 11): found \"publik\", expected an access, one of: withheld,"
                                + " hosted, selected, on-approval, on-acceptance, public; did you mean \"public\"?",
                        "/weights/evidence/0 (line 5, column 7): found \"card\", expected a URL or a key of"
                                + " \"sources\"; write {\"source\": \"...\"} for a document without a URL");
    }

    @Test
    void yamlsUnquotedTruthIsNoAnswer() {
        assertThat(problems("name: x\nfreeOfCharge: true"))
                .containsExactly("/freeOfCharge (line 2, column 15): found true, expected an answer: \"no\" or"
                        + " \"yes\", or an object with the field \"stated\"");
    }

    @Test
    void foreignNamesAreShortenedAndEscaped() {
        assertThat(problemsIn("\"\\u0007" + "x".repeat(900) + "\": 1"))
                .isEqualTo("/\\u0007" + "x".repeat(78) + "... (line 2, column 1): found the field \"\\u0007"
                        + "x".repeat(79) + "...\", expected one of the fields " + RELEASE_FIELDS);
    }

    @Test
    void foreignTextIsShortenedAndEscaped() {
        assertThat(problemsIn("\"paper\": \"\\u0007" + "x".repeat(9_000) + "\""))
                .isEqualTo("/paper (line 2, column 10): found \"\\u0007" + "x".repeat(79)
                        + "...\", expected an access, one of: withheld, hosted, selected, on-approval, on-acceptance,"
                        + " public");
    }

    @Test
    void unnamedTermsOfAGeneratorAreUnknown() {
        Release release = read("name: x\ntrainingData: [{name: C4, generatedBy: GPT-4}]");
        assertThat(release.artifact(Component.TRAINING_DATA).dataSets().get(0).generators())
                .containsExactly(new DataSet.Generator("GPT-4", LicenseTerms.unreviewed("")));
    }
}
