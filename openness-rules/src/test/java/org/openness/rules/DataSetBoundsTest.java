package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Component.TRAINING_DATA;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Access;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

/** What is owed for a data set is known exactly as far as it is the same however the unknown turns out. */
class DataSetBoundsTest {

    private static final List<Fact<Access>> ACCESS = List.of(
            Fact.unknown(Access.class),
            Fact.exactly(Access.WITHHELD),
            Fact.exactly(Access.ON_APPROVAL),
            Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE),
            Fact.exactly(Access.ON_ACCEPTANCE),
            Fact.exactly(Access.PUBLIC));
    private static final List<Fact<Detail>> DETAIL = List.of(
            Fact.unknown(Detail.class),
            Fact.exactly(Detail.SUMMARY),
            Fact.between(Detail.SUMMARY, Detail.SOURCES),
            Fact.exactly(Detail.SOURCES));

    /** What is said of a data set. */
    private record Said(
            Optional<DataSet.Kind> kind,
            Fact<Access> access,
            boolean withdrawn,
            Optional<String> license,
            boolean located,
            boolean explained,
            Fact<Detail> detail) {

        Outcome disclosed() {
            DataSet.Builder set = DataSet.named("Example Corpus").detail(detail);
            kind.ifPresent(set::kind);
            license.ifPresent(set::license);
            if (withdrawn) {
                set.withdrawn(PartialDate.of(2026, 2, 3));
            } else {
                set.access(access);
            }
            if (located) {
                set.location("https://example.org/corpus");
            }
            if (explained) {
                set.reason("Personal data");
            }
            Release release =
                    Release.named("Example 7B").trainingData(set.build()).build();
            return Condition.needs(TRAINING_DATA, DISCLOSED, YES).test(release);
        }

        /** Every way in which the unknown can turn out. */
        List<Said> completions() {
            List<Said> completions = new ArrayList<>();
            for (Access settled : grades(access)) {
                for (Detail told : grades(detail)) {
                    for (String found : license.map(List::of).orElse(Draft.LICENSES)) {
                        for (DataSet.Kind turnedOut : kinds(!withdrawn && isShared(settled) && isFree(found))) {
                            if (turnedOut != DataSet.Kind.OPEN || license.isPresent() || isFree(found)) {
                                completions.add(complete(turnedOut, settled, told, found));
                            }
                        }
                    }
                }
            }
            return completions;
        }

        /** Of an unknown class, data that anyone gets under free terms are open, and others can be of any. */
        private List<DataSet.Kind> kinds(boolean open) {
            if (kind.isEmpty()) {
                return open ? List.of(DataSet.Kind.OPEN) : List.of(DataSet.Kind.values());
            }
            // Who has not said where data are, or why they cannot be shared, may never say so.
            boolean owed = isListed(kind.get()) ? !located : kind.get() == DataSet.Kind.UNSHAREABLE && !explained;
            return owed ? List.of(kind.get(), DataSet.Kind.WITHHELD) : List.of(kind.get());
        }

        private Said complete(DataSet.Kind turnedOut, Access settled, Detail told, String found) {
            return new Said(
                    Optional.of(turnedOut),
                    Fact.exactly(settled),
                    withdrawn,
                    Optional.of(found),
                    located || isListed(turnedOut),
                    turnedOut == DataSet.Kind.UNSHAREABLE,
                    Fact.exactly(told));
        }

        private static boolean isListed(DataSet.Kind kind) {
            return kind == DataSet.Kind.PUBLIC || kind == DataSet.Kind.OBTAINABLE;
        }

        private static boolean isShared(Access access) {
            return access.compareTo(Access.ON_ACCEPTANCE) >= 0;
        }

        private static boolean isFree(String license) {
            return Draft.LICENSES.indexOf(license) >= Draft.LICENSES.indexOf("CC-BY-4.0");
        }

        private static <G extends Enum<G>> List<G> grades(Fact<G> fact) {
            return List.of(fact.scale().getEnumConstants())
                    .subList(fact.atLeast().ordinal(), fact.atMost().ordinal() + 1);
        }
    }

    private static List<Said> sayings() {
        List<Optional<DataSet.Kind>> kinds = new ArrayList<>(List.of(Optional.empty()));
        List.of(DataSet.Kind.values()).forEach(kind -> kinds.add(Optional.of(kind)));
        List<Optional<String>> licenses = new ArrayList<>(List.of(Optional.empty()));
        Draft.LICENSES.forEach(license -> licenses.add(Optional.of(license)));
        List<Said> sayings = new ArrayList<>();
        for (Optional<DataSet.Kind> kind : kinds) {
            boolean explicable =
                    kind.filter(known -> known == DataSet.Kind.UNSHAREABLE).isPresent();
            for (Optional<String> license : licenses) {
                for (Fact<Detail> detail : DETAIL) {
                    for (boolean located : List.of(false, true)) {
                        for (boolean explained : explicable ? List.of(false, true) : List.of(false)) {
                            ACCESS.forEach(access ->
                                    sayings.add(new Said(kind, access, false, license, located, explained, detail)));
                            sayings.add(new Said(
                                    kind, Fact.exactly(Access.WITHHELD), true, license, located, explained, detail));
                        }
                    }
                }
            }
        }
        return sayings;
    }

    @Test
    void disclosureIsUnknownExactlyIfItDependsOnWhatIsUnknown() {
        int completions = 0;
        for (Said said : sayings()) {
            Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
            for (Said completion : said.completions()) {
                outcomes.add(completion.disclosed());
                completions++;
            }
            Outcome expected = outcomes.size() == 1 ? outcomes.iterator().next() : Outcome.UNKNOWN;
            assertThat(said.disclosed()).as("%s", said).isEqualTo(expected);
            assertThat(outcomes).as("%s", said).doesNotContain(Outcome.UNKNOWN);
        }
        assertThat(completions).isGreaterThan(15_000);
    }
}
