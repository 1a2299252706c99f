package org.openness.rules;

import static org.openness.rules.ReleaseCopy.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Right;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;
import org.openness.rules.ReleaseCopy.Part;
import org.openness.rules.ReleaseCopy.SetPart;

/** Every release that differs from another in one fact, in which it is more open. */
final class MoreReleased {

    private final Release release;
    private final BiConsumer<String, Release> visitor;

    private MoreReleased(Release release, BiConsumer<String, Release> visitor) {
        this.release = release;
        this.visitor = visitor;
    }

    /** Visits each with a word on what is different. */
    static void visit(Release release, BiConsumer<String, Release> visitor) {
        MoreReleased variants = new MoreReleased(release, visitor);
        for (Component component : Component.values()) {
            if (component != Component.LINEAGE && !release.artifact(component).isNotUsed()) {
                variants.visit(component);
            }
        }
        variants.visitDataSets();
        variants.visitDescent();
        visitor.accept("license of all", ReleaseCopy.withLicense(release, statement("MIT")));
    }

    private static LicenseStatement statement(String text) {
        return new LicenseStatement(LicenseCatalog.builtIn().resolve(text), List.of());
    }

    private void visit(Component component) {
        Artifact artifact = release.artifact(component);
        // Who can get training data of which only the sets are stated follows from the sets.
        boolean follows =
                !artifact.dataSets().isEmpty() && artifact.access().statements().isEmpty();
        if (Aspect.ACCESS.appliesTo(component) && !follows) {
            above(artifact.access())
                    .forEach(fact -> accept(
                            component,
                            Part.ACCESS,
                            fact,
                            with(component, Part.ACCESS, builder -> builder.access(fact))));
        }
        if (Aspect.COMPLETENESS.appliesTo(component)) {
            // Of weights more may be presumed than is stated.
            above(
                            component.family() == Component.Family.WEIGHTS
                                    ? Aspect.COMPLETENESS.read(release, component)
                                    : artifact.completeness())
                    .forEach(fact -> accept(
                            component,
                            Part.COMPLETENESS,
                            fact,
                            with(component, Part.COMPLETENESS, builder -> builder.completeness(fact))));
        }
        if (Aspect.DETAIL.appliesTo(component)) {
            above(artifact.detail())
                    .forEach(fact -> accept(
                            component,
                            Part.DETAIL,
                            fact,
                            with(component, Part.DETAIL, builder -> builder.detail(fact))));
        }
        if (Aspect.STATED.appliesTo(component)) {
            above(artifact.stated())
                    .forEach(fact -> accept(
                            component,
                            Part.STATED,
                            fact,
                            with(component, Part.STATED, builder -> builder.stated(fact))));
        }
        if (Aspect.USE.appliesTo(component) && component != Component.TRAINING_DATA) {
            for (String license : Draft.LICENSES) {
                LicenseStatement statement = statement(license);
                if (isAtLeast(statement.terms(), release.terms(component))) {
                    accept(
                            component,
                            Part.LICENSE,
                            license,
                            with(component, Part.LICENSE, builder -> builder.license(statement)));
                }
            }
        }
    }

    private Release with(Component component, Part part, UnaryOperator<Artifact.Builder> facts) {
        return ReleaseCopy.with(release, component, part, facts);
    }

    private void accept(Component component, Part part, Object more, Release changed) {
        visitor.accept(component.id() + "." + part + " " + more, changed);
    }

    /** Every way in which the grade is at least one of those above the lower end. */
    static <G extends Enum<G>> List<Fact<G>> above(Fact<G> fact) {
        List<Fact<G>> above = new ArrayList<>();
        for (G grade : fact.scale().getEnumConstants()) {
            if (grade.compareTo(fact.atLeast()) > 0) {
                above.add(Fact.between(grade, grade.compareTo(fact.atMost()) > 0 ? grade : fact.atMost()));
            }
        }
        return above;
    }

    /** Returns whether terms are at least as open as others in every respect, at both ends. */
    private static boolean isAtLeast(LicenseTerms terms, LicenseTerms others) {
        for (Right right : Right.values()) {
            if (terms.permissionAtLeast(right).compareTo(others.permissionAtLeast(right)) < 0
                    || terms.permissionAtMost(right).compareTo(others.permissionAtMost(right)) < 0) {
                return false;
            }
        }
        return terms.osiApproved().atLeast().compareTo(others.osiApproved().atLeast()) >= 0
                && terms.osiApproved().atMost().compareTo(others.osiApproved().atMost()) >= 0;
    }

    private void visitDataSets() {
        List<DataSet> sets = release.artifact(Component.TRAINING_DATA).dataSets();
        for (int i = 0; i < sets.size(); i++) {
            for (DataSet.Builder more : moreReleased(sets.get(i))) {
                DataSet changed = more.build();
                visitor.accept(
                        "data set " + changed + " " + changed.kind() + " " + changed.access(),
                        ReleaseCopy.withDataSet(release, i, changed));
            }
        }
    }

    private static List<DataSet.Builder> moreReleased(DataSet set) {
        List<DataSet.Builder> more = new ArrayList<>();
        above(set.access()).forEach(fact -> more.add(copy(set, SetPart.ACCESS).access(fact)));
        above(set.detail()).forEach(fact -> more.add(copy(set, SetPart.DETAIL).detail(fact)));
        more.add(copy(set, SetPart.LICENSE).license("MIT"));
        more.add(copy(set, SetPart.LOCATION).location("https://example.org/found"));
        if (set.kind().filter(kind -> kind == DataSet.Kind.UNSHAREABLE).isPresent()) {
            more.add(copy(set, SetPart.REASON).reason("Personal data"));
        }
        // What was neither shared nor explained may turn out to be anything.
        if (set.kind().filter(kind -> kind == DataSet.Kind.WITHHELD).isPresent()) {
            for (DataSet.Kind kind : DataSet.Kind.values()) {
                more.add(copy(set, SetPart.KIND).kind(kind));
            }
        }
        return more;
    }

    private void visitDescent() {
        List<Base> bases = release.lineage().bases();
        for (int i = 0; i < bases.size(); i++) {
            Base base = bases.get(i);
            int place = i;
            base.release()
                    .ifPresent(known -> visit(known, (what, more) -> {
                        List<Base> changed = new ArrayList<>(bases);
                        changed.set(place, new Base(base.name(), base.relation(), Optional.of(more)));
                        visitor.accept("base " + base.name() + " " + what, ReleaseCopy.withBases(release, changed));
                    }));
        }
    }
}
