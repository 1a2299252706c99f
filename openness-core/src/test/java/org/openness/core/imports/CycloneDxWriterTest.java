package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class CycloneDxWriterTest {

    private static final Schema NEWEST = OfficialSchemas.cycloneDx("1.7")
            .or(() -> OfficialSchemas.cycloneDx("1.6"))
            .orElseThrow();

    private static final Evidence CARD =
            Evidence.of("https://huggingface.co/example-lab/Example-7B", "2026-03-01", Speaker.PRODUCER);

    /** One release with everything that the format has a place for. */
    private static Release full() {
        return Release.named("Example 7B")
                .alias("example-lab/Example-7B")
                .producer("Example Lab")
                .released(PartialDate.parse("2026-01"))
                .asOf(PartialDate.parse("2026-03-01"))
                .note("A made-up model.")
                .claim("open source", CARD)
                .license("Apache-2.0", CARD)
                .license(License.Subject.DOCUMENTS, "CC-BY-4.0")
                .base(Base.Relation.QUANTIZATION, "base-lab/Base-7B", CARD)
                .weights(weights -> weights.access(Access.ON_ACCEPTANCE, CARD)
                        .license("llama3.1")
                        .location("https://huggingface.co/example-lab/Example-7B/tree/main"))
                .trainingCode(code -> code.access(Access.PUBLIC)
                        .license("MIT OR GPL-2.0-only WITH Classpath-exception-2.0")
                        .location("https://github.com/example-lab/train")
                        .evidence("https://example.org/with a blank"))
                .modelCard(card -> card.location("https://huggingface.co/example-lab/Example-7B"))
                .trainingData(
                        DataSet.named("Web")
                                .kind(DataSet.Kind.PUBLIC)
                                .location("https://example.org/web")
                                .license("CC0-1.0")
                                .build(),
                        DataSet.named("Letters")
                                .kind(DataSet.Kind.UNSHAREABLE)
                                .reason("personal data")
                                .location("a box in the cellar")
                                .build())
                .dataInformation(data -> data.access(Access.PUBLIC).detail(Detail.SOURCES))
                .frameworkSupport(Answer.YES)
                .build();
    }

    static Stream<Release> releases() {
        return Stream.concat(
                Stream.of(full(), Release.named("Silent").build()), ReleaseCatalog.builtIn().releases().stream());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void billIsValidByTheOfficialSchema(Release release) {
        String bill = CycloneDxWriter.write(release, Map.of("openness:level", "open-weights"));
        assertThat(OfficialSchemas.problems(NEWEST, bill)).isEmpty();
    }

    @Test
    void licensesAndExpressionsSideBySideAreValid() {
        Optional<Schema> schema = OfficialSchemas.cycloneDx("1.7");
        assumeTrue(schema.isPresent(), "no official schema of CycloneDX 1.7 at hand");
        Release release = Release.named("Example")
                .license("MIT")
                .license("MIT OR Apache-2.0")
                .license("Our own terms")
                .build();
        assertThat(OfficialSchemas.problems(schema.orElseThrow(), CycloneDxWriter.write(release)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatIsWrittenIsReadAgain(Release release) {
        Release again = TestDocuments.only(new CycloneDx(), TestDocuments.json(CycloneDxWriter.write(release)))
                .release();
        assertThat(again.name()).isEqualTo(release.name());
        assertThat(again.producer()).isEqualTo(release.producer());
        assertThat(again.lineage().bases().stream().map(base -> base.name() + " " + base.relation()))
                .isEqualTo(release.lineage().bases().stream()
                        .map(base -> base.name() + " " + base.relation())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apache-2.0 | {\"license\":{\"id\":\"Apache-2.0\"}}",
                "MIT OR Apache-2.0 | {\"expression\":\"MIT OR Apache-2.0\"}",
                "GPL-3.0-only+ | {\"expression\":\"GPL-3.0-only+\"}",
                "MIT OR LicenseRef-own | {\"expression\":\"MIT OR LicenseRef-own\"}",
                "GPL-2.0-only WITH Classpath-exception-2.0 | {\"expression\":\"GPL-2.0-only WITH Classpath-exception-2.0\"}",
                "MIT OR our-own | {\"license\":{\"name\":\"MIT OR our-own\"}}",
                // Known here, but no id of SPDX.
                "MIT OR llama3.1 | {\"license\":{\"name\":\"MIT OR llama3.1\"}}",
                // It may be another text, or it is two.
                "MIT (code and data) | {\"license\":{\"name\":\"MIT (code and data)\"}}",
                "Apache License 2.0 and MIT License | {\"license\":{\"name\":\"Apache License 2.0 and MIT License\"}}",
                "Our own terms | {\"license\":{\"name\":\"Our own terms\"}}",
                "unlicensed | {\"license\":{\"name\":\"unlicensed\"}}"
            })
    void licenseIsAnIdOrAnExpressionOrAName(String text, String expected) {
        String bill =
                CycloneDxWriter.write(Release.named("Example").license(text).build());
        String compact = bill.replaceAll("\\s*\\n\\s*", "").replace("\" : ", "\":");
        assertThat(compact).contains("\"licenses\":[" + expected + "]");
    }

    @Test
    void knownTextThatSpdxDoesNotListIsANameWithItsAddress() {
        String bill = CycloneDxWriter.write(
                Release.named("Example").license("llama3.1").build());
        assertThat(TestDocuments.json(bill)
                        .tree()
                        .orElseThrow()
                        .get("metadata")
                        .flatMap(metadata -> metadata.get("component"))
                        .flatMap(component -> component.get("licenses"))
                        .map(licenses -> licenses.items().get(0))
                        .flatMap(license -> license.get("license"))
                        .orElseThrow()
                        .fields())
                .extracting(field -> field.name() + "=" + field.value().text())
                .containsExactly(
                        "name=llama3.1",
                        "url="
                                + LicenseCatalog.builtIn()
                                        .find("LicenseRef-llama3.1")
                                        .flatMap(License::url)
                                        .orElseThrow());
    }

    @Test
    void licenseOfTheWeightsAloneIsThatOfTheModelAndOfNoPart() {
        String bill = CycloneDxWriter.write(
                Release.named("Example").weights(Access.PUBLIC, "MIT").build());

        assertThat(bill).containsOnlyOnce("\"MIT\"").doesNotContain("\"weights\"");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/w, true",
        "http://example.org/w, true",
        "ftp://example.org/w, false",
        "https:///w, false",
        "https://example.org/a b, false"
    })
    void addressOfTheWebIsAReference(String location, boolean isReference) {
        String bill = CycloneDxWriter.write(Release.named("Example")
                .modelCard(card -> card.location(location))
                .build());

        assertThat(bill.contains("\"url\" : \"" + location + "\"")).isEqualTo(isReference);
    }

    @Test
    void givenPropertiesStandLastInTheirOrder() {
        Map<String, String> given =
                ImmutableMap.of("openness:level", "open-weights", "openness:rules", "openness-spectrum 1.0", "a", "b");
        String bill = CycloneDxWriter.write(Release.named("Example").build(), given);
        assertThat(bill).isEqualTo("""
                        {
                          "$schema" : "http://cyclonedx.org/schema/bom-1.7.schema.json",
                          "bomFormat" : "CycloneDX",
                          "specVersion" : "1.7",
                          "version" : 1,
                          "metadata" : {
                            "tools" : {
                              "components" : [
                                {
                                  "type" : "application",
                                  "name" : "openness"
                                }
                              ]
                            },
                            "component" : {
                              "type" : "machine-learning-model",
                              "bom-ref" : "model",
                              "name" : "Example",
                              "properties" : [
                                {
                                  "name" : "openness:level",
                                  "value" : "open-weights"
                                },
                                {
                                  "name" : "openness:rules",
                                  "value" : "openness-spectrum 1.0"
                                },
                                {
                                  "name" : "a",
                                  "value" : "b"
                                }
                              ]
                            }
                          }
                        }""");
    }

    @Test
    void everythingThatIsSaidIsWritten() {
        List<Imported> again = new CycloneDx().read(TestDocuments.json(CycloneDxWriter.write(full())));
        assertThat(Summary.of(again)).isEqualTo("""
                        release Example 7B
                        alias example-lab/Example-7B
                        producer Example Lab
                        as of 2026-03-01
                        license Apache-2.0 <- /metadata/component/licenses/0/license/id by tool
                        base base-lab/Base-7B, quantization
                        lineage <- /metadata/component/pedigree/ancestors/0 by tool
                        weights location https://huggingface.co/example-lab/Example-7B/tree/main <- /metadata/component/externalReferences/0/url by tool
                        set Web <- /metadata/component/modelCard/modelParameters/datasets/0 by tool
                        Web class public
                        Web location https://example.org/web
                        set Letters <- /metadata/component/modelCard/modelParameters/datasets/1 by tool
                        modelCard location https://huggingface.co/example-lab/Example-7B <- /metadata/component/externalReferences/2/url by tool
                        """);
    }

    @Test
    void whatHasNoFieldIsAProperty() {
        assertThat(TestDocuments.json(CycloneDxWriter.write(full()))
                        .tree()
                        .orElseThrow()
                        .get("metadata")
                        .flatMap(metadata -> metadata.get("component"))
                        .flatMap(component -> component.get("properties"))
                        .orElseThrow()
                        .items())
                .extracting(property -> property.get("name").orElseThrow().text() + "="
                        + property.get("value").orElseThrow().text())
                .containsExactly(
                        "openness:alias=example-lab/Example-7B",
                        "openness:released=2026-01",
                        "openness:as-of=2026-03-01",
                        "openness:claim=open source",
                        "openness:note=A made-up model.",
                        "openness:lineage=derived",
                        "openness:license:documents=CC-BY-4.0",
                        "openness:weights:access=on-acceptance",
                        "openness:trainingCode:access=public",
                        "openness:trainingData:completeness=complete",
                        "openness:dataInformation:access=public",
                        "openness:dataInformation:detail=sources",
                        "openness:frameworkSupport:stated=yes");
    }

    private static Evidence evidence(String page) {
        return Evidence.of("https://example.org/" + page);
    }

    /** One release in which each thing is said that has a place of its own in a bill, each by another page. */
    private static Release everything() {
        Release base = Release.named("Base 7B")
                .producer("Base Lab")
                .license(License.Subject.WEIGHTS, "Apache-2.0")
                .build();
        return Release.named("example-lab/Example-7B")
                .alias("example 7b")
                .asOf(PartialDate.parse("2026-03"))
                .claim("open", evidence("claim"))
                .license("MIT", evidence("license"))
                .license(License.Subject.CODE, "ISC", evidence("license-of-code"))
                .base(Base.Relation.FINE_TUNE, base, evidence("lineage"))
                .base(Base.Relation.MERGE, "Other 7B")
                .weights(weights -> weights.access(Fact.between(Access.HOSTED, Access.PUBLIC, evidence("access")))
                        .completeness(Completeness.PARTIAL, evidence("completeness"))
                        .license("MIT", evidence("license-of-weights"))
                        .license("llama2")
                        .location("https://huggingface.co/example-lab/Example-7B/resolve/main/a.bin"))
                .checkpoints(checkpoints -> checkpoints.notUsed().evidence(evidence("checkpoints")))
                .trainingCode(code ->
                        code.withdrawn(PartialDate.parse("2025")).license("mit").location("on request"))
                .supportingLibraries(libraries -> libraries.license("ISC"))
                .evaluationCode(code -> code.location("https:/nowhere"))
                .trainingData(data -> data.access(Access.WITHHELD)
                        .dataSet(DataSet.named("A")
                                .kind(DataSet.Kind.UNSHAREABLE)
                                .reason("personal data")
                                .withdrawn(PartialDate.parse("2024-02-03"))
                                .detail(Detail.SUMMARY, evidence("detail-of-set"))
                                .license("CC0-1.0", evidence("license-of-set"))
                                .evidence(evidence("set"))
                                .build())
                        .dataSet(DataSet.named("B")
                                .access(Access.PUBLIC, evidence("access-of-set"))
                                .location("https://example.org/b")
                                .build())
                        .dataSet(DataSet.named("C").location("a shelf").build())
                        .dataSet(DataSet.named("D").build())
                        .dataSet(DataSet.named("E")
                                .location("http://example.org/e")
                                .build()))
                .dataInformation(data -> data.detail(Detail.SOURCES, evidence("detail")))
                .paper(paper -> paper.license("CC-BY-4.0").location("https://example.org/paper"))
                .freeOfCharge(Answer.YES, evidence("free"))
                .build();
    }

    @Test
    void billOfEverythingIsWrittenToTheLetter() throws IOException {
        try (InputStream expected = CycloneDxWriterTest.class.getResourceAsStream("bill-of-everything.json")) {
            assertThat(CycloneDxWriter.write(everything()) + "\n")
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void dayOfTheFactsIsTheTimeOfTheBill() {
        assertThat(CycloneDxWriter.write(
                        Release.named("a").asOf(PartialDate.parse("2026-03-01")).build()))
                .contains("\"timestamp\" : \"2026-03-01T00:00:00Z\"");
    }

    @Test
    void choiceThatComesDownToOneLicenseIsAnExpression() {
        assertThat(CycloneDxWriter.write(
                        Release.named("a").license("MIT OR MIT").build()))
                .contains("\"expression\" : \"MIT OR MIT\"");
    }

    @Test
    void familyOfLicensesIsAName() {
        assertThat(CycloneDxWriter.write(Release.named("a").license("gpl-3.0").build()))
                .contains("\"name\" : \"gpl-3.0\"");
    }

    @Test
    void licenseStatedTwiceIsWrittenOnce() {
        Release release = Release.named("a")
                .weights(weights -> weights.license("MIT", CARD).license("MIT"))
                .build();

        assertThat(CycloneDxWriter.write(release)).containsOnlyOnce("\"id\" : \"MIT\"");
    }
}
