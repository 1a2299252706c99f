package org.openness.rules.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

/** Many releases by chance, each with facts and sources of its own. */
final class Crowd {

    private static final List<String> LICENSES = List.of(
            "Apache-2.0",
            "MIT",
            "CC-BY-4.0",
            "CC-BY-NC-4.0",
            "LicenseRef-llama2",
            "LicenseRef-llama3.1",
            "llama",
            "other",
            "BSD-3-Clause");

    private final Random random;

    private Crowd(long seed) {
        this.random = new Random(seed);
    }

    static List<Release> of(int size, long seed) {
        Crowd crowd = new Crowd(seed);
        List<Release> releases = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            releases.add(crowd.release(i));
        }
        return releases;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Release release(int number) {
        String producer = "lab-" + random.nextInt(400);
        String name = "model-" + Integer.toString(number * 7919 % 1_000_003, 36) + "-" + (1 + random.nextInt(70)) + "B";
        List<Evidence> sources = List.of(
                Evidence.of("https://huggingface.co/" + producer + "/" + name, "2026-11-01", Speaker.PRODUCER),
                Evidence.of("https://arxiv.org/abs/" + (2000 + random.nextInt(600)) + "." + (10000 + number)));
        int generosity = random.nextInt(100);
        Release.Builder builder = Release.named(name)
                .producer(producer)
                .released(PartialDate.of(2019 + random.nextInt(8), 1 + random.nextInt(12), 1 + random.nextInt(28)))
                .asOf(PartialDate.of(2026, 11, 1 + random.nextInt(28)));
        if (random.nextInt(3) > 0) {
            builder.license(any(LICENSES), any(sources));
        }
        if (random.nextInt(3) == 0) {
            builder.claim(any(List.of("open source", "open weights", "open")), any(sources));
        }
        if (random.nextInt(2) == 0) {
            builder.trainedFromScratch(any(sources));
        }
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && random.nextInt(100) < 65) {
                builder.artifact(component, artifact -> artifact(artifact, component, generosity, sources));
            }
        }
        return builder.build();
    }

    private Artifact.Builder artifact(
            Artifact.Builder artifact, Component component, int generosity, List<Evidence> sources) {
        artifact.evidence(any(sources));
        if (Aspect.STATED.appliesTo(component)) {
            return artifact.stated(random.nextInt(100) < generosity ? Answer.YES : Answer.NO);
        }
        if (random.nextInt(40) == 0) {
            return artifact.withdrawn(PartialDate.of(2025, 1 + random.nextInt(12), 1));
        }
        artifact.access(access(generosity));
        if (component == Component.DATA_INFORMATION) {
            artifact.detail(any(List.of(Detail.values())));
        }
        if (component == Component.TRAINING_DATA) {
            return artifact.dataSet(DataSet.named("corpus " + random.nextInt(50))
                    .kind(any(List.of(DataSet.Kind.values())))
                    .build());
        }
        if (component.family() == Component.Family.CODE) {
            artifact.completeness(random.nextInt(4) == 0 ? Completeness.PARTIAL : Completeness.COMPLETE);
        }
        return random.nextInt(4) == 0 ? artifact.license(any(LICENSES), any(sources)) : artifact;
    }

    private Fact<Access> access(int generosity) {
        if (random.nextInt(10) == 0) {
            return Fact.between(Access.ON_APPROVAL, Access.PUBLIC);
        }
        if (random.nextInt(30) == 0) {
            return Fact.exactly(Access.PUBLIC).and(Fact.exactly(Access.WITHHELD));
        }
        return Fact.exactly(random.nextInt(100) < generosity ? Access.PUBLIC : any(List.of(Access.values())));
    }
}
