package org.openness.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openness.core.fact.Evidence;
import org.openness.core.license.License;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

/** Copies of a release, of which one part is left out to be said anew. */
final class ReleaseCopy {

    /** The parts of an artifact. */
    enum Part {
        ACCESS,
        COMPLETENESS,
        DETAIL,
        STATED,
        LICENSE,
        DATA_SETS
    }

    /** The parts of a data set. */
    enum SetPart {
        KIND,
        ACCESS,
        DETAIL,
        LICENSE,
        LOCATION,
        REASON
    }

    private ReleaseCopy() {}

    /** Returns everything that a release states. */
    static Release.Builder of(Release release) {
        return start(release, release.lineage().bases(), release.licenses(), artifacts(release));
    }

    /** Returns a release with other bases. */
    static Release withBases(Release release, List<Base> bases) {
        return start(release, bases, release.licenses(), artifacts(release)).build();
    }

    /** Returns a release with another default license. */
    static Release withLicense(Release release, LicenseStatement license) {
        return start(release, release.lineage().bases(), List.of(license), artifacts(release))
                .build();
    }

    /** Returns a release in which a part of an artifact is left out and said anew. */
    static Release with(Release release, Component component, Part part, UnaryOperator<Artifact.Builder> facts) {
        List<Artifact> others = artifacts(release).stream()
                .filter(artifact -> artifact.component() != component)
                .toList();
        return start(release, release.lineage().bases(), release.licenses(), others)
                .artifact(component, builder -> facts.apply(copy(release.artifact(component), Set.of(part), builder)))
                .build();
    }

    /** Returns a release in which one data set is another. */
    static Release withDataSet(Release release, int index, DataSet set) {
        List<DataSet> sets =
                new ArrayList<>(release.artifact(Component.TRAINING_DATA).dataSets());
        sets.set(index, set);
        return with(release, Component.TRAINING_DATA, Part.DATA_SETS, data -> {
            sets.forEach(data::dataSet);
            return data;
        });
    }

    private static List<Artifact> artifacts(Release release) {
        return Arrays.stream(Component.values())
                .filter(component -> component != Component.LINEAGE)
                .map(release::artifact)
                .filter(artifact -> !artifact.isEmpty() || !artifact.evidence().isEmpty())
                .toList();
    }

    private static Release.Builder start(
            Release release, List<Base> bases, List<LicenseStatement> licenses, List<Artifact> artifacts) {
        Release.Builder copy = Release.named(release.name());
        release.aliases().forEach(copy::alias);
        release.producer().ifPresent(copy::producer);
        release.released().ifPresent(copy::released);
        release.asOf().ifPresent(copy::asOf);
        release.note().ifPresent(copy::note);
        release.claims()
                .forEach(claim -> copy.claim(claim.label(), claim.evidence().toArray(Evidence[]::new)));
        describe(copy, release.lineage(), bases);
        licenses.forEach(copy::license);
        for (License.Subject subject : License.Subject.values()) {
            release.licenses(subject).forEach(statement -> copy.license(subject, statement));
        }
        artifacts.forEach(
                artifact -> copy.artifact(artifact.component(), builder -> copy(artifact, Set.of(), builder)));
        return copy;
    }

    private static void describe(Release.Builder copy, Lineage lineage, List<Base> bases) {
        Evidence[] evidence = lineage.evidence().toArray(Evidence[]::new);
        switch (lineage.kind()) {
            case NOT_STATED -> {}
            case UNDISCLOSED -> copy.baseUndisclosed(evidence);
            case DERIVED -> bases.forEach(base -> copy.base(base, evidence));
            case FROM_SCRATCH -> copy.trainedFromScratch(evidence);
        }
    }

    private static Artifact.Builder copy(Artifact artifact, Set<Part> without, Artifact.Builder copy) {
        copy.evidence(artifact.evidence().toArray(Evidence[]::new));
        if (artifact.isNotUsed()) {
            return copy.notUsed();
        }
        artifact.location().ifPresent(copy::location);
        if (!without.contains(Part.ACCESS)) {
            if (artifact.withdrawn().isPresent()) {
                copy.withdrawn(artifact.withdrawn().get());
            } else if (!artifact.access().statements().isEmpty()) {
                copy.access(artifact.access());
            }
        }
        if (!without.contains(Part.COMPLETENESS)
                && !artifact.completeness().statements().isEmpty()) {
            copy.completeness(artifact.completeness());
        }
        if (!without.contains(Part.DETAIL) && !artifact.detail().statements().isEmpty()) {
            copy.detail(artifact.detail());
        }
        if (!without.contains(Part.STATED) && !artifact.stated().statements().isEmpty()) {
            copy.stated(artifact.stated());
        }
        if (!without.contains(Part.LICENSE)) {
            artifact.licenses().forEach(copy::license);
        }
        if (!without.contains(Part.DATA_SETS)) {
            artifact.dataSets().forEach(copy::dataSet);
        }
        return copy;
    }

    /** Returns what is said of a data set, of which some parts are left out to be said anew. */
    static DataSet.Builder copy(DataSet set, SetPart... without) {
        List<SetPart> parts = new ArrayList<>(List.of(SetPart.values()));
        parts.removeAll(List.of(without));
        DataSet.Builder copy = DataSet.named(set.name()).evidence(set.evidence().toArray(Evidence[]::new));
        set.generators().forEach(generator -> copy.generatedBy(generator.name(), generator.terms()));
        parts.forEach(part -> copy(set, part, copy));
        return copy;
    }

    private static void copy(DataSet set, SetPart part, DataSet.Builder copy) {
        switch (part) {
            case KIND -> set.kind().ifPresent(copy::kind);
            case ACCESS -> set.withdrawn().ifPresentOrElse(copy::withdrawn, () -> copy.access(set.access()));
            case DETAIL -> copy.detail(set.detail());
            case LICENSE -> set.licenses().forEach(copy::license);
            case LOCATION -> set.location().ifPresent(copy::location);
            case REASON -> set.reason().ifPresent(copy::reason);
        }
    }
}
