package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.license.License;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class ReleaseWriterTest {

    private static final long SEED = 20_240_201;
    private static final List<Release> RANDOM =
            Stream.generate(new RandomReleases(SEED)::next).limit(2_000).toList();

    private static final Evidence CARD = Evidence.of("https://example.org/card", "2024-02-01", Speaker.PRODUCER);
    private static final Evidence PAPER = Evidence.of("https://example.org/paper");

    static Stream<Release> bundled() {
        return ReleaseCatalog.builtIn().releases().stream();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledReleaseIsReadBack(Release release) {
        assertThat(ReleaseReader.standard().read(ReleaseWriter.write(release))).isEqualTo(release);
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledReleaseIsReadBackFromALine(Release release) {
        assertThat(ReleaseReader.standard().read(ReleaseWriter.writeLine(release)))
                .isEqualTo(release);
    }

    @Test
    void everyReleaseIsReadBack() {
        for (int i = 0; i < RANDOM.size(); i++) {
            assertThat(ReleaseReader.standard().read(ReleaseWriter.write(RANDOM.get(i))))
                    .as("release %s of seed %s", i, SEED)
                    .isEqualTo(RANDOM.get(i));
        }
    }

    @Test
    void everyReleaseIsReadBackFromALine() {
        for (int i = 0; i < 500; i++) {
            String line = ReleaseWriter.writeLine(RANDOM.get(i));
            assertThat(line).doesNotContain("\n");
            assertThat(ReleaseReader.standard().read(line))
                    .as("release %s of seed %s", i, SEED)
                    .isEqualTo(RANDOM.get(i));
        }
    }

    @Test
    void sameReleaseIsWrittenAlike() {
        for (int i = 0; i < 500; i++) {
            String text = ReleaseWriter.write(RANDOM.get(i));
            assertThat(ReleaseWriter.write(ReleaseReader.standard().read(text)))
                    .as("release %s of seed %s", i, SEED)
                    .isEqualTo(text);
        }
    }

    @Test
    void orderOfFieldsStatementsAndEvidenceNeverMatters() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            String shuffled = JsonText.shuffled(JsonText.tree(ReleaseWriter.write(RANDOM.get(i))), random);
            assertThat(ReleaseReader.standard().read(shuffled))
                    .as("release %s of seed %s: %s", i, SEED, shuffled)
                    .isEqualTo(RANDOM.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void orderOfFieldsStatementsAndEvidenceOfABundledReleaseNeverMatters(Release release) {
        String shuffled = JsonText.shuffled(JsonText.tree(ReleaseWriter.write(release)), new Random(SEED));
        assertThat(ReleaseReader.standard().read(shuffled)).isEqualTo(release);
    }

    /** The random releases prove nothing of a property that none of them has. */
    @Test
    void randomReleasesUseEveryFieldAndWord() {
        Set<String> used = new LinkedHashSet<>();
        RANDOM.forEach(release -> collect(JsonText.tree(ReleaseWriter.writeLine(release)), used));
        Set<String> known = new LinkedHashSet<>();
        collectKnown(JsonText.tree(ReleaseReader.schema()), known);
        // Written records name their evidence in place, and say nothing where nobody says who speaks.
        known.remove("field sources");
        known.remove("word unstated");
        assertThat(used).containsAll(known);
    }

    private static void collect(Json value, Set<String> used) {
        if (value.is(Json.Kind.STRING)) {
            used.add("word " + value.text());
        }
        value.items().forEach(item -> collect(item, used));
        value.fields().forEach(field -> {
            used.add("field " + field.name());
            collect(field.value(), used);
        });
    }

    private static void collectKnown(Json schema, Set<String> known) {
        schema.get("properties")
                .ifPresent(properties -> properties.fields().forEach(field -> known.add("field " + field.name())));
        schema.get("enum").ifPresent(words -> words.items().forEach(word -> known.add("word " + word.text())));
        schema.items().forEach(item -> collectKnown(item, known));
        schema.fields().stream()
                .filter(field -> !field.name().equals("propertyNames"))
                .forEach(field -> collectKnown(field.value(), known));
    }

    @Test
    void recordIsWrittenInTheOrderOfItsSchema() {
        Release base = Release.named("Base 7B").trainedFromScratch().build();
        Release release = Release.named("Example 7B")
                .alias("example/7b")
                .producer("Example Lab")
                .released(PartialDate.parse("2024-02"))
                .asOf(PartialDate.parse("2024-02-01"))
                .claim("open", CARD)
                .license("Apache-2.0")
                .license(License.Subject.DATA, "ODC-By-1.0", CARD)
                .base(Base.Relation.FINE_TUNE, base, CARD)
                .weights(weights -> weights.access(Access.PUBLIC)
                        .access(Fact.between(Access.WITHHELD, Access.ON_ACCEPTANCE, PAPER))
                        .completeness(Completeness.COMPLETE)
                        .license("MIT")
                        .evidence(CARD))
                .checkpoints(checkpoints -> checkpoints.withdrawn(PartialDate.parse("2024")))
                .trainingCode(code -> code.notUsed())
                .trainingData(DataSet.named("C4")
                        .kind(DataSet.Kind.OPEN)
                        .access(Access.PUBLIC)
                        .generatedBy("GPT-4", "")
                        .build())
                .dataInformation(data -> data.access(Fact.between(Access.WITHHELD, Access.PUBLIC))
                        .detail(Detail.SOURCES))
                .frameworkSupport(Answer.YES, PAPER)
                .note("A remark.")
                .build();
        assertThat(ReleaseWriter.write(release)).isEqualTo("""
                {
                  "name" : "Example 7B",
                  "aliases" : [
                    "example/7b"
                  ],
                  "producer" : "Example Lab",
                  "released" : "2024-02",
                  "asOf" : "2024-02-01",
                  "claims" : [
                    {
                      "label" : "open",
                      "evidence" : [
                        {
                          "source" : "https://example.org/card",
                          "seen" : "2024-02-01",
                          "by" : "producer"
                        }
                      ]
                    }
                  ],
                  "license" : {
                    "all" : "Apache-2.0",
                    "data" : [
                      {
                        "is" : "ODC-By-1.0",
                        "evidence" : [
                          {
                            "source" : "https://example.org/card",
                            "seen" : "2024-02-01",
                            "by" : "producer"
                          }
                        ]
                      }
                    ]
                  },
                  "base" : [
                    {
                      "name" : "Base 7B",
                      "relation" : "fine-tune",
                      "release" : {
                        "name" : "Base 7B",
                        "base" : "none"
                      },
                      "evidence" : [
                        {
                          "source" : "https://example.org/card",
                          "seen" : "2024-02-01",
                          "by" : "producer"
                        }
                      ]
                    }
                  ],
                  "weights" : {
                    "access" : [
                      {
                        "atLeast" : "withheld",
                        "atMost" : "on-acceptance",
                        "evidence" : [
                          {
                            "source" : "https://example.org/paper"
                          }
                        ]
                      },
                      {
                        "is" : "public"
                      }
                    ],
                    "completeness" : "complete",
                    "license" : "MIT",
                    "evidence" : [
                      {
                        "source" : "https://example.org/card",
                        "seen" : "2024-02-01",
                        "by" : "producer"
                      }
                    ]
                  },
                  "checkpoints" : {
                    "withdrawn" : "2024"
                  },
                  "trainingCode" : {
                    "used" : "no"
                  },
                  "trainingData" : {
                    "completeness" : "complete",
                    "sets" : [
                      {
                        "name" : "C4",
                        "class" : "open",
                        "access" : "public",
                        "generatedBy" : [
                          {
                            "name" : "GPT-4"
                          }
                        ]
                      }
                    ]
                  },
                  "dataInformation" : {
                    "access" : [
                      {
                        "atLeast" : "withheld",
                        "atMost" : "public"
                      }
                    ],
                    "detail" : "sources"
                  },
                  "frameworkSupport" : {
                    "stated" : [
                      {
                        "is" : "yes",
                        "evidence" : [
                          {
                            "source" : "https://example.org/paper"
                          }
                        ]
                      }
                    ]
                  },
                  "note" : "A remark."
                }""");
    }

    @Test
    void lineHoldsTheSameRecord() {
        Release release = Release.named("Example 7B")
                .license("MIT", PAPER)
                .baseUndisclosed(PAPER)
                .weights(Access.PUBLIC, "MIT")
                .build();
        assertThat(ReleaseWriter.writeLine(release))
                .isEqualTo("{\"name\":\"Example 7B\","
                        + "\"license\":[{\"is\":\"MIT\",\"evidence\":[{\"source\":\"https://example.org/paper\"}]}],"
                        + "\"base\":{\"undisclosed\":true,\"evidence\":[{\"source\":\"https://example.org/paper\"}]},"
                        + "\"weights\":{\"access\":\"public\",\"license\":\"MIT\"}}");
    }

    @Test
    void baseThatWasNotFoundIsWrittenByItsName() {
        Release release = Release.named("Example 7B")
                .base(new Base("Base 7B", Base.Relation.ADAPTER, Optional.empty()))
                .build();
        assertThat(ReleaseWriter.writeLine(release))
                .isEqualTo("{\"name\":\"Example 7B\",\"base\":[{\"name\":\"Base 7B\",\"relation\":\"adapter\"}]}");
    }

    @Test
    void evidenceOfTheWholeArtifactIsNotRepeatedWithItsStatements() {
        Release release = Release.named("Example 7B")
                .paper(paper -> paper.access(Access.PUBLIC)
                        .access(Access.HOSTED, PAPER)
                        .license("Apache-2.0", PAPER)
                        .license("MIT")
                        .evidence(Evidence.of("A letter")))
                .build();
        assertThat(ReleaseWriter.writeLine(release))
                .isEqualTo("{\"name\":\"Example 7B\",\"paper\":{"
                        + "\"access\":[{\"is\":\"hosted\",\"evidence\":[{\"source\":\"https://example.org/paper\"}]},"
                        + "{\"is\":\"public\"}],"
                        + "\"license\":[{\"is\":\"Apache-2.0\",\"evidence\":[{\"source\":\"https://example.org/paper\"}]},"
                        + "{\"is\":\"MIT\"}],"
                        + "\"evidence\":[{\"source\":\"A letter\"}]}}");
    }
}
