package org.openness.rules;

import static org.openness.rules.ReleaseCopy.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.openness.core.fact.Fact;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.Permission;
import org.openness.core.license.Right;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;
import org.openness.rules.ReleaseCopy.Part;
import org.openness.rules.ReleaseCopy.SetPart;

/**
 * Every release that agrees with another and of which one fact more is known.
 *
 * <p>Three silences are presumed to mean something, so that what breaks them is no mere addition and is left out: weights
 * that can be had are complete, an artifact comes under the default license, and a release of which no base is named is
 * described as a whole.
 */
final class MoreLearned {

    private final Release release;
    private final BiConsumer<String, Release> visitor;

    private MoreLearned(Release release, BiConsumer<String, Release> visitor) {
        this.release = release;
        this.visitor = visitor;
    }

    /** Visits each with a word on what is learned. */
    static void visit(Release release, BiConsumer<String, Release> visitor) {
        MoreLearned variants = new MoreLearned(release, visitor);
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && !release.artifact(component).isNotUsed()) {
                variants.visit(component);
            }
        }
        variants.visitDataSets();
        variants.visitDescent();
    }

    private void visit(Component component) {
        Artifact artifact = release.artifact(component);
        boolean follows =
                !artifact.dataSets().isEmpty() && artifact.access().statements().isEmpty();
        if (Aspect.ACCESS.appliesTo(component) && artifact.withdrawn().isEmpty() && !follows) {
            within(artifact.access())
                    .forEach(fact -> accept(component, Part.ACCESS, fact, facts -> facts.access(fact)));
        }
        boolean presumed = component.family() == Component.Family.WEIGHTS
                && artifact.completeness().statements().isEmpty();
        if (Aspect.COMPLETENESS.appliesTo(component) && !presumed) {
            within(artifact.completeness())
                    .forEach(fact -> accept(component, Part.COMPLETENESS, fact, facts -> facts.completeness(fact)));
        }
        if (Aspect.DETAIL.appliesTo(component)) {
            within(artifact.detail())
                    .forEach(fact -> accept(component, Part.DETAIL, fact, facts -> facts.detail(fact)));
        }
        if (Aspect.STATED.appliesTo(component)) {
            within(artifact.stated())
                    .forEach(fact -> accept(component, Part.STATED, fact, facts -> facts.stated(fact)));
        }
        if (Aspect.USE.appliesTo(component) && component != Component.TRAINING_DATA) {
            candidates(artifact.licenses())
                    .forEach(license ->
                            accept(component, Part.LICENSE, license.terms(), facts -> facts.license(license)));
        }
    }

    private void accept(Component component, Part part, Object learned, UnaryOperator<Artifact.Builder> facts) {
        visitor.accept(component.id() + "." + part + " " + learned, ReleaseCopy.with(release, component, part, facts));
    }

    /** Every exact grade that the fact allows, and the fact without its lowest and without its highest grade. */
    private static <G extends Enum<G>> List<Fact<G>> within(Fact<G> fact) {
        List<G> grades = List.of(fact.scale().getEnumConstants())
                .subList(fact.atLeast().ordinal(), fact.atMost().ordinal() + 1);
        List<Fact<G>> within = new ArrayList<>();
        grades.forEach(grade -> within.add(Fact.exactly(grade)));
        if (grades.size() > 2) {
            within.add(Fact.between(grades.get(1), fact.atMost()));
            within.add(Fact.between(fact.atLeast(), grades.get(grades.size() - 2)));
        }
        return within;
    }

    /** One of several statements on a license turns out to be right, or one is found where none was. */
    private List<LicenseStatement> candidates(List<LicenseStatement> stated) {
        return stated.isEmpty() && !hasDefaultLicense() ? someLicenses() : stated;
    }

    private static List<LicenseStatement> someLicenses() {
        return Draft.LICENSES.stream()
                .map(text -> new LicenseStatement(LicenseCatalog.builtIn().resolve(text), List.of()))
                .toList();
    }

    private boolean hasDefaultLicense() {
        boolean some = !release.licenses().isEmpty();
        for (License.Subject subject : License.Subject.values()) {
            some |= !release.licenses(subject).isEmpty();
        }
        return some;
    }

    private void visitDataSets() {
        List<DataSet> sets = release.artifact(Component.TRAINING_DATA).dataSets();
        for (int i = 0; i < sets.size(); i++) {
            for (DataSet.Builder more : moreLearned(sets.get(i))) {
                DataSet changed = more.build();
                visitor.accept(
                        "data set " + changed + " " + changed.kind() + " " + changed.access() + " "
                                + changed.licenses(),
                        ReleaseCopy.withDataSet(release, i, changed));
            }
        }
    }

    private List<DataSet.Builder> moreLearned(DataSet set) {
        List<DataSet.Builder> more = new ArrayList<>();
        if (set.withdrawn().isEmpty()) {
            within(set.access())
                    .forEach(fact -> more.add(copy(set, SetPart.ACCESS).access(fact)));
        }
        within(set.detail()).forEach(fact -> more.add(copy(set, SetPart.DETAIL).detail(fact)));
        boolean open = set.kind().filter(kind -> kind == DataSet.Kind.OPEN).isPresent();
        for (LicenseStatement license : candidates(set.licenses())) {
            // That data are open is itself a statement about their terms.
            if (!open || !set.licenses().isEmpty() || isFree(license)) {
                more.add(copy(set, SetPart.LICENSE).license(license));
            }
        }
        more.add(copy(set, SetPart.LOCATION).location("https://example.org/found"));
        if (set.kind().filter(kind -> kind == DataSet.Kind.UNSHAREABLE).isPresent()) {
            more.add(copy(set, SetPart.REASON).reason("Personal data"));
        }
        if (set.kind().isEmpty()) {
            for (DataSet.Kind kind : isOpen(set) ? List.of(DataSet.Kind.OPEN) : List.of(DataSet.Kind.values())) {
                more.add(copy(set, SetPart.KIND).kind(kind));
            }
        }
        return more;
    }

    /** Data that anyone gets under free terms are open; of all others the class is anyone's guess. */
    private boolean isOpen(DataSet set) {
        List<LicenseStatement> licenses =
                set.licenses().isEmpty() ? release.licenses(License.Subject.DATA) : set.licenses();
        return set.access().atLeast().compareTo(Access.ON_ACCEPTANCE) >= 0
                && !licenses.isEmpty()
                && licenses.stream().allMatch(MoreLearned::isFree);
    }

    private static boolean isFree(LicenseStatement license) {
        return Arrays.stream(Right.values())
                .allMatch(right -> license.terms().permissionAtLeast(right) == Permission.FREE);
    }

    /** A base is found, or more is learned of one that was. */
    private void visitDescent() {
        Lineage lineage = release.lineage();
        List<Base> bases = lineage.bases();
        for (int i = 0; i < bases.size(); i++) {
            Base base = bases.get(i);
            int place = i;
            base.release()
                    .ifPresentOrElse(
                            known -> visit(known, (what, more) -> acceptBase(place, what, more)),
                            () -> List.of(Draft.open(), Draft.closed(), Draft.unknown())
                                    .forEach(found -> acceptBase(place, "found", found.build(base.name()))));
        }
        if (lineage.kind() == Lineage.Kind.NOT_STATED) {
            visitor.accept(
                    "trained from scratch",
                    ReleaseCopy.of(release).trainedFromScratch().build());
        }
    }

    private void acceptBase(int place, String what, Release more) {
        List<Base> bases = new ArrayList<>(release.lineage().bases());
        Base base = bases.get(place);
        bases.set(place, new Base(base.name(), base.relation(), Optional.of(more)));
        visitor.accept("base " + base.name() + " " + what, ReleaseCopy.withBases(release, bases));
    }
}
