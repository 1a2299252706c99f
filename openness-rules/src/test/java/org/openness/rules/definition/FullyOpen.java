package org.openness.rules.definition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openness.core.fact.Answer;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/** A release of which everything is said and everything is open, but for what a test says of it. */
public final class FullyOpen {

    /** The one data set the model was trained on. */
    public static final DataSet CORPUS = DataSet.named("Corpus")
            .kind(DataSet.Kind.OPEN)
            .access(Access.PUBLIC)
            .license("CC-BY-4.0")
            .location("https://example.org/corpus")
            .build();

    private final Map<Component, UnaryOperator<Artifact.Builder>> said = new EnumMap<>(Component.class);
    private final Set<Component> unsaid = EnumSet.noneOf(Component.class);
    private UnaryOperator<Release.Builder> lineage = Release.Builder::trainedFromScratch;
    private UnaryOperator<Release.Builder> more = UnaryOperator.identity();

    private FullyOpen() {}

    /** Begins with everything open. */
    public static FullyOpen model() {
        return new FullyOpen();
    }

    /** Says this of a component, and nothing else. */
    public FullyOpen but(Component component, UnaryOperator<Artifact.Builder> facts) {
        said.put(component, facts);
        return this;
    }

    /** Says nothing of the components. */
    public FullyOpen unknown(Component... components) {
        for (Component component : components) {
            unsaid.add(component);
            lineage = component == Component.LINEAGE ? UnaryOperator.identity() : lineage;
        }
        return this;
    }

    /** Says something else of the lineage. */
    public FullyOpen lineage(UnaryOperator<Release.Builder> lineage) {
        this.lineage = lineage;
        return this;
    }

    /** Says more of the release as a whole. */
    public FullyOpen more(UnaryOperator<Release.Builder> more) {
        this.more = more;
        return this;
    }

    /** Puts a component, which is as open as ever, under other terms. */
    public FullyOpen under(Component component, LicenseTerms terms) {
        return but(component, artifact -> stated(component, artifact).license(new LicenseStatement(terms, List.of())));
    }

    /** Puts a component, which is as open as ever, under another license. */
    public FullyOpen under(Component component, String license) {
        return but(component, artifact -> stated(component, artifact).license(license));
    }

    /** Says nothing of the license of a component, which is as open as ever. */
    public FullyOpen withoutLicense(Component component) {
        return but(component, artifact -> stated(component, artifact));
    }

    /** Says that the model was trained on these data sets and no others. */
    public FullyOpen trainedOn(DataSet... sets) {
        return but(Component.TRAINING_DATA, data -> {
            for (DataSet set : sets) {
                data.dataSet(set);
            }
            return data.completeness(Completeness.COMPLETE);
        });
    }

    /** Returns the release. */
    public Release build() {
        Release.Builder release = Release.named("Model");
        lineage.apply(release);
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && !unsaid.contains(component)) {
                UnaryOperator<Artifact.Builder> facts = said.get(component);
                release.artifact(component, facts == null ? artifact -> open(component, artifact) : facts);
            }
        }
        return more.apply(release).build();
    }

    private static Artifact.Builder open(Component component, Artifact.Builder artifact) {
        Artifact.Builder stated = stated(component, artifact);
        return switch (component.family()) {
            case WEIGHTS, CODE -> stated.license("MIT");
            case DATA ->
                switch (component) {
                    case TRAINING_DATA -> stated;
                    case DATA_INFORMATION -> stated.license("MIT");
                    default -> stated.license("CC-BY-4.0");
                };
            case EVALUATION, DOCUMENTS -> stated.license("CC-BY-4.0");
            case OFFER, LINEAGE -> stated;
        };
    }

    private static Artifact.Builder stated(Component component, Artifact.Builder artifact) {
        return switch (component.family()) {
            case WEIGHTS, CODE -> artifact.access(Access.PUBLIC).completeness(Completeness.COMPLETE);
            case DATA ->
                switch (component) {
                    case TRAINING_DATA -> artifact.dataSet(CORPUS).completeness(Completeness.COMPLETE);
                    case DATA_INFORMATION -> artifact.access(Access.PUBLIC).detail(Detail.REBUILDABLE);
                    default -> artifact.access(Access.PUBLIC);
                };
            case EVALUATION, DOCUMENTS -> artifact.access(Access.PUBLIC);
            case OFFER, LINEAGE -> artifact.stated(Answer.YES);
        };
    }
}
