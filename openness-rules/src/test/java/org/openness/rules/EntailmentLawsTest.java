package org.openness.rules;

import static org.openness.core.release.Completeness.COMPLETE;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Completeness;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;
import org.openness.rules.Condition.AtLeast;

/** Whatever the license and the data sets: what follows from met needs is met itself. */
class EntailmentLawsTest {

    /** Every rule, held against every text of the table and every ninety-seventh pair of them. */
    @Test
    void rulesHoldForEveryLicense() {
        List<LicenseTerms> terms = new ArrayList<>(Terms.EXACT);
        LicenseCatalog catalog = LicenseCatalog.builtIn();
        catalog.licenses().forEach(license -> terms.add(LicenseTerms.of(license.id(), license)));
        List<LicenseTerms> single = List.copyOf(terms);
        for (int i = 0; i < single.size(); i++) {
            for (int j = i % 97; j < single.size(); j += 97) {
                terms.add(single.get(i).and(single.get(j)));
            }
        }
        terms.add(LicenseTerms.unreviewed("a text"));
        terms.add(catalog.resolve("llama"));
        terms.add(catalog.resolve("MIT OR LicenseRef-llama2"));

        for (LicenseTerms each : terms) {
            assertCoherent(
                    Release.named("Model")
                            .weights(weights -> weights.license(new LicenseStatement(each, List.of())))
                            .build(),
                    EntailmentTest.licenseNeeds());
        }
    }

    @Test
    void rulesHoldForEveryCombinationOfTwoDataSets() {
        List<DataSet> sets = new ArrayList<>();
        for (DataSet.Kind kind : DataSet.Kind.values()) {
            for (Access access : List.of(Access.WITHHELD, Access.ON_APPROVAL, Access.ON_ACCEPTANCE)) {
                for (Detail detail : List.of(Detail.NONE, Detail.SOURCES)) {
                    DataSet.Builder set = DataSet.named(kind + " " + access)
                            .kind(kind)
                            .access(access)
                            .detail(detail)
                            .license("CC-BY-4.0");
                    if (kind == DataSet.Kind.UNSHAREABLE) {
                        set.reason("personal data");
                    }
                    sets.add(set.build());
                    sets.add(set.location("https://example.org/data").build());
                }
            }
        }
        List<Fact<Completeness>> completeness =
                List.of(Fact.exactly(COMPLETE), Fact.exactly(Completeness.PARTIAL), Fact.unknown(Completeness.class));

        for (DataSet first : sets) {
            for (DataSet second : sets) {
                for (Fact<Completeness> all : completeness) {
                    assertCoherent(
                            Release.named("Model")
                                    .trainingData(data ->
                                            data.dataSet(first).dataSet(second).completeness(all))
                                    .build(),
                            EntailmentTest.dataNeeds());
                }
            }
        }
    }

    @Test
    void rulesHoldForTrainingDataWithoutAList() {
        for (Access access : Access.values()) {
            for (Completeness completeness : Completeness.values()) {
                assertCoherent(
                        Release.named("Model")
                                .trainingData(data -> data.access(access).completeness(completeness))
                                .build(),
                        EntailmentTest.dataNeeds());
            }
        }
    }

    /** What follows from met needs is met itself, and possible wherever they are missed for certain. */
    private static void assertCoherent(Release release, List<AtLeast<?>> needs) {
        List<AtLeast<?>> met =
                needs.stream().filter(need -> need.test(release) == Outcome.MET).toList();
        List<AtLeast<?>> missed = needs.stream()
                .filter(need -> need.test(release) == Outcome.NOT_MET)
                .toList();

        for (AtLeast<?> need : needs) {
            if (Entailment.follows(met, need) && !met.contains(need)) {
                throw new AssertionError(need + " follows from " + met + " and is not met");
            }
        }
        if (!Entailment.isConsistent(met, missed)) {
            throw new AssertionError(missed + " are missed beside " + met);
        }
    }
}
