package org.openness.core.record;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.license.License;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

/** Releases that use every property of the record, the same for the same seed. */
final class RandomReleases {

    private static final List<String> TEXTS = List.of(
            "plain",
            "two words",
            " blanks around ",
            "Grüße 漢字 😀",
            "null",
            "true",
            "no",
            "2024",
            "- item",
            "# comment",
            "key: value",
            "\"quoted\" 'text' \\ / `",
            "line\nline\r\n\ttab",
            "\u0000\u0007\u001b\u007f\u0085",
            "\u202eright to left\u200b\ufeff\u2028",
            "{\"json\": [1]}",
            "&anchor *alias !tag %directive @ |");
    private static final List<String> LICENSES = List.of(
            "MIT",
            "Apache-2.0",
            "CC-BY-NC-4.0",
            "LicenseRef-llama2",
            "LicenseRef-nobody-knows",
            "MIT OR Apache-2.0",
            "(MIT AND CC-BY-4.0) OR GPL-2.0-only WITH Classpath-exception-2.0",
            "GPL-2.0+",
            "unlicensed",
            "llama3",
            "https://www.apache.org/licenses/LICENSE-2.0",
            "Some terms \"of\" their own\n",
            " MIT ");
    private static final List<String> DATES = List.of("1950", "2024", "2024-02", "2024-02-29", "2100-12-31");

    private final Random random;
    private int names;

    RandomReleases(long seed) {
        this.random = new Random(seed);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private <T> void maybe(int percent, Supplier<T> what) {
        if (chance(percent)) {
            what.get();
        }
    }

    private String text() {
        return one(TEXTS);
    }

    private PartialDate date() {
        return PartialDate.parse(one(DATES));
    }

    private Evidence[] evidence() {
        return IntStream.range(0, chance(50) ? 0 : random.nextInt(4))
                .mapToObj(i -> new Evidence(
                        chance(70) ? "https://example.org/" + random.nextInt(5) : text(),
                        chance(30) ? Optional.of(text()) : Optional.empty(),
                        chance(50) ? Optional.of(date()) : Optional.empty(),
                        one(List.of(Speaker.values()))))
                .toArray(Evidence[]::new);
    }

    private <G extends Enum<G>> Fact<G> fact(Class<G> scale) {
        Fact<G> fact = Fact.unknown(scale);
        for (int i = chance(70) ? 1 : random.nextInt(4); i > 0; i--) {
            int low = random.nextInt(scale.getEnumConstants().length);
            int high = chance(60) ? low : low + random.nextInt(scale.getEnumConstants().length - low);
            fact = fact.and(Fact.between(scale.getEnumConstants()[low], scale.getEnumConstants()[high], evidence()));
        }
        return fact;
    }

    private int few() {
        return chance(80) ? 1 : 1 + random.nextInt(3);
    }

    private DataSet dataSet() {
        DataSet.Builder set = DataSet.named(text());
        Optional<DataSet.Kind> kind = chance(70) ? Optional.of(one(List.of(DataSet.Kind.values()))) : Optional.empty();
        kind.ifPresent(set::kind);
        if (chance(20)) {
            set.withdrawn(date());
        } else {
            maybe(60, () -> set.access(fact(Access.class)));
        }
        maybe(40, () -> set.detail(fact(Detail.class)));
        for (int i = chance(50) ? few() : 0; i > 0; i--) {
            set.license(one(LICENSES), evidence());
        }
        maybe(40, () -> set.location(text()));
        if (kind.filter(k -> k == DataSet.Kind.UNSHAREABLE).isPresent()) {
            maybe(60, () -> set.reason(text()));
        }
        for (int i = chance(20) ? few() : 0; i > 0; i--) {
            set.generatedBy(text(), chance(50) ? one(LICENSES) : "");
        }
        return set.evidence(evidence()).build();
    }

    private static final List<Component> SPARE = List.of(
            Component.CHECKPOINTS,
            Component.EVALUATION_CODE,
            Component.SUPPORTING_LIBRARIES,
            Component.EVALUATION_DATA);
    private static final List<Component> SPARE_IF_DERIVED = List.of(
            Component.TRAINING_CODE,
            Component.DATA_PREPARATION_CODE,
            Component.TRAINING_DATA,
            Component.DATA_INFORMATION);

    private Artifact.Builder artifact(Component component, Artifact.Builder artifact, boolean derived) {
        artifact.evidence(evidence());
        if ((SPARE.contains(component) || (derived && SPARE_IF_DERIVED.contains(component))) && chance(20)) {
            return artifact.notUsed();
        }
        if (Aspect.ACCESS.appliesTo(component)) {
            if (chance(15)) {
                artifact.withdrawn(date());
            } else {
                maybe(70, () -> artifact.access(fact(Access.class)));
            }
            maybe(30, () -> artifact.location(text()));
        }
        if (Aspect.COMPLETENESS.appliesTo(component)) {
            maybe(60, () -> artifact.completeness(fact(Completeness.class)));
        }
        if (Aspect.DETAIL.appliesTo(component)) {
            maybe(60, () -> artifact.detail(fact(Detail.class)));
        }
        if (Aspect.STATED.appliesTo(component)) {
            maybe(80, () -> artifact.stated(fact(Answer.class)));
        }
        if (component == Component.TRAINING_DATA) {
            for (int i = chance(70) ? few() : 0; i > 0; i--) {
                artifact.dataSet(dataSet());
            }
        } else if (Aspect.USE.appliesTo(component)) {
            for (int i = chance(40) ? few() : 0; i > 0; i--) {
                artifact.license(one(LICENSES), evidence());
            }
        }
        return artifact;
    }

    /** Returns the next release. */
    Release next() {
        return next(2);
    }

    private Release next(int basesBehind) {
        String name = text() + " " + names++;
        Release.Builder release = Release.named(name);
        for (int i = chance(30) ? few() : 0; i > 0; i--) {
            release.alias(text());
        }
        maybe(50, () -> release.producer(text()));
        maybe(40, () -> release.released(date()));
        maybe(60, () -> release.asOf(date()));
        maybe(20, () -> release.note(text()));
        for (int i = chance(30) ? few() : 0; i > 0; i--) {
            release.claim(text(), evidence());
        }
        for (int i = chance(40) ? few() : 0; i > 0; i--) {
            release.license(one(LICENSES), evidence());
        }
        for (License.Subject subject : License.Subject.values()) {
            for (int i = chance(10) ? few() : 0; i > 0; i--) {
                release.license(subject, one(LICENSES), evidence());
            }
        }
        int lineage = random.nextInt(4);
        if (lineage == 1) {
            release.trainedFromScratch(evidence());
        } else if (lineage == 2) {
            release.baseUndisclosed(evidence());
        } else if (lineage == 3) {
            for (int i = few(); i > 0; i--) {
                release.base(base(basesBehind), evidence());
            }
        }
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && chance(30)) {
                release.artifact(component, artifact -> artifact(component, artifact, lineage == 3));
            }
        }
        return release.build();
    }

    private Base base(int basesBehind) {
        Base.Relation relation = one(List.of(Base.Relation.values()));
        if (basesBehind == 0 || chance(40)) {
            return new Base(text() + " base " + names++, relation, Optional.empty());
        }
        Release release = next(basesBehind - 1);
        return new Base(chance(70) ? release.name() : text(), relation, Optional.of(release));
    }
}
