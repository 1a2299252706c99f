package org.openness.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/**
 * Releases of every kind that can be built: intervals, contradictions, several statements on one license, data sets,
 * withdrawn and unused artifacts, chains of bases. The same seed gives the same releases.
 */
public final class RandomReleases {

    private static final List<String> LICENSES = List.of(
            "unlicensed",
            "Apache-2.0",
            "MIT",
            "GPL-3.0",
            "CC-BY-4.0",
            "CC0-1.0",
            "CC-BY-NC-4.0",
            "cc",
            "bsd",
            "llama3.1",
            "MIT OR CC-BY-NC-4.0",
            "Apache-2.0 AND CC-BY-NC-4.0",
            "LicenseRef-read-by-nobody");
    private static final List<Evidence> EVIDENCE = List.of(
            Evidence.of("https://example.org/card", "2026-03-01", Speaker.PRODUCER),
            Evidence.of("https://example.org/paper"),
            Evidence.of("https://example.org/hub", "2026-03", Speaker.PLATFORM),
            Evidence.of("https://example.org/review").at("section 2"));

    private final long seed;
    private final int generations;
    private final Random random;
    private int made;

    /** Begins anew, with releases that descend from at most so many generations of others. */
    public RandomReleases(long seed, int generations) {
        this.seed = seed;
        this.generations = generations;
        this.random = new Random(seed);
    }

    /** Returns the seed and how many releases were made, for messages. */
    @Override
    public String toString() {
        return "seed " + seed + ", release " + made;
    }

    /** Returns the next release, derived from one or two others in two of five cases. */
    public Release next() {
        return build("Model " + ++made, statements(generations));
    }

    /** Returns the next release several times, each with its statements in another order. */
    List<Release> nextInSeveralOrders() {
        String name = "Model " + ++made;
        List<Consumer<Release.Builder>> statements = statements(generations);
        List<Release> releases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            releases.add(build(name, statements));
            Collections.shuffle(statements, random);
        }
        return releases;
    }

    private static Release build(String name, List<Consumer<Release.Builder>> statements) {
        Release.Builder release = Release.named(name);
        statements.forEach(statement -> statement.accept(release));
        return release.build();
    }

    private List<Consumer<Release.Builder>> statements(int ancestors) {
        List<Consumer<Release.Builder>> statements = new ArrayList<>();
        boolean derived = addDescent(statements, ancestors);
        for (int i = chance(0.5) ? random.nextInt(1, 3) : 0; i > 0; i--) {
            String text = pick(LICENSES);
            Evidence[] evidence = evidence();
            statements.add(release -> release.license(text, evidence));
        }
        if (chance(0.3)) {
            License.Subject subject = pick(List.of(License.Subject.values()));
            String text = pick(LICENSES);
            Evidence[] evidence = evidence();
            statements.add(release -> release.license(subject, text, evidence));
        }
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && chance(0.8)) {
                addArtifact(statements, component, derived);
            }
        }
        return statements;
    }

    private boolean addDescent(List<Consumer<Release.Builder>> statements, int ancestors) {
        Evidence[] evidence = evidence();
        if (ancestors > 0 && chance(0.4)) {
            List<Base> bases = new ArrayList<>();
            for (int i = random.nextInt(1, 3); i > 0; i--) {
                String name = "Base " + ancestors + "." + i;
                bases.add(new Base(
                        name,
                        pick(List.of(Base.Relation.values())),
                        chance(0.8) ? Optional.of(build(name, statements(ancestors - 1))) : Optional.empty()));
            }
            statements.add(release -> bases.forEach(base -> release.base(base, evidence)));
            return true;
        }
        switch (random.nextInt(3)) {
            case 0 -> statements.add(release -> release.trainedFromScratch(evidence));
            case 1 -> statements.add(release -> release.baseUndisclosed(evidence));
            default -> {}
        }
        return false;
    }

    private void addArtifact(List<Consumer<Release.Builder>> statements, Component component, boolean derived) {
        Evidence[] evidence = evidence();
        add(statements, component, artifact -> artifact.evidence(evidence));
        if (chance(0.15) && isDispensable(component, derived)) {
            add(statements, component, Artifact.Builder::notUsed);
            return;
        }
        if (Aspect.ACCESS.appliesTo(component) && chance(0.05)) {
            add(statements, component, artifact -> artifact.withdrawn(PartialDate.of(2026, 2, 3)));
        } else if (Aspect.ACCESS.appliesTo(component)) {
            facts(Aspect.ACCESS).forEach(fact -> add(statements, component, artifact -> artifact.access(fact)));
        }
        if (Aspect.COMPLETENESS.appliesTo(component)) {
            facts(Aspect.COMPLETENESS)
                    .forEach(fact -> add(statements, component, artifact -> artifact.completeness(fact)));
        }
        if (Aspect.DETAIL.appliesTo(component)) {
            facts(Aspect.DETAIL).forEach(fact -> add(statements, component, artifact -> artifact.detail(fact)));
        }
        if (Aspect.STATED.appliesTo(component)) {
            facts(Aspect.STATED).forEach(fact -> add(statements, component, artifact -> artifact.stated(fact)));
        }
        if (component == Component.TRAINING_DATA) {
            List<DataSet> sets = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                sets.add(dataSet("Corpus " + i));
            }
            add(statements, component, artifact -> sets.forEach(artifact::dataSet));
        } else if (Aspect.USE.appliesTo(component)) {
            for (int i = random.nextInt(3); i > 0; i--) {
                String text = pick(LICENSES);
                Evidence[] sources = evidence();
                add(statements, component, artifact -> artifact.license(text, sources));
            }
        }
    }

    private static void add(
            List<Consumer<Release.Builder>> statements, Component component, Consumer<Artifact.Builder> facts) {
        statements.add(release -> release.artifact(component, artifact -> {
            facts.accept(artifact);
            return artifact;
        }));
    }

    private static boolean isDispensable(Component component, boolean derived) {
        return switch (component) {
            case CHECKPOINTS, EVALUATION_CODE, SUPPORTING_LIBRARIES, EVALUATION_DATA -> true;
            case TRAINING_CODE, DATA_PREPARATION_CODE, TRAINING_DATA, DATA_INFORMATION -> derived;
            default -> false;
        };
    }

    private DataSet dataSet(String name) {
        DataSet.Builder set = DataSet.named(name).evidence(evidence());
        Optional<DataSet.Kind> kind =
                chance(0.8) ? Optional.of(pick(List.of(DataSet.Kind.values()))) : Optional.empty();
        kind.ifPresent(set::kind);
        if (chance(0.1)) {
            set.withdrawn(PartialDate.of(2026, 2, 3));
        } else {
            facts(Aspect.ACCESS).forEach(set::access);
        }
        facts(Aspect.DETAIL).forEach(set::detail);
        if (chance(0.6)) {
            set.license(pick(LICENSES), evidence());
        }
        if (chance(0.6)) {
            set.location("https://example.org/" + name);
        }
        if (kind.filter(known -> known == DataSet.Kind.UNSHAREABLE).isPresent() && chance(0.7)) {
            set.reason("Personal data");
        }
        return set.build();
    }

    /** None, one or two statements on one property; the higher grades are the more frequent ones. */
    private <G extends Enum<G>> List<Fact<G>> facts(Aspect<G> aspect) {
        List<Fact<G>> facts = new ArrayList<>();
        for (int i = chance(0.2) ? 0 : chance(0.8) ? 1 : 2; i > 0; i--) {
            G[] grades = aspect.scale().getEnumConstants();
            int atMost = chance(0.6) ? grades.length - 1 : random.nextInt(grades.length);
            int atLeast = chance(0.7) ? atMost : random.nextInt(atMost + 1);
            facts.add(Fact.between(grades[atLeast], grades[atMost], evidence()));
        }
        return facts;
    }

    private Evidence[] evidence() {
        return EVIDENCE.stream().filter(piece -> chance(0.4)).toArray(Evidence[]::new);
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
