package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;
import org.openness.core.license.License;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Claim;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

/** Puts together what several documents say about one model: see {@link Imports#merge}. */
final class Merging {

    static final String ID = "merged";

    private static final Component[] COMPONENTS = Component.values();

    private final List<Imported> parts;
    private final List<Release> releases;
    private final List<Problem> notes = new ArrayList<>();

    Merging(List<Imported> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparing((Imported part) -> speaker(part.release()))
                        .reversed())
                .toList();
        this.releases = this.parts.stream().map(Imported::release).toList();
        parts.forEach(part -> notes.addAll(part.notes()));
    }

    /** The best placed of those who say something in a release. */
    private static Speaker speaker(Release release) {
        Stream<Evidence> licenses = release.licenses().stream().flatMap(license -> license.evidence().stream());
        Stream<Evidence> artifacts = Stream.of(COMPONENTS)
                .map(release::artifact)
                .flatMap(artifact -> Stream.of(
                                artifact.access().evidence(),
                                artifact.stated().evidence(),
                                artifact.completeness().evidence(),
                                artifact.detail().evidence(),
                                artifact.evidence(),
                                artifact.dataSets().stream()
                                        .flatMap(set -> set.evidence().stream())
                                        .toList())
                        .flatMap(List::stream));
        return Stream.of(licenses, artifacts, release.lineage().evidence().stream())
                .flatMap(Function.identity())
                .map(Evidence::by)
                .max(Comparator.naturalOrder())
                .orElse(Speaker.UNSTATED);
    }

    Imported merge() {
        String name = releases.get(0).name();
        Release.Builder merged = Release.named(name);
        names(name).forEach(merged::alias);
        first("producer", releases, Release::producer).ifPresent(merged::producer);
        first("released", releases, Release::released).ifPresent(merged::released);
        first("asOf", releases, Release::asOf).ifPresent(merged::asOf);
        joined(releases.stream().flatMap(release -> release.note().stream())).ifPresent(merged::note);
        addClaims(merged);
        joint(releases.stream().map(Release::licenses)).forEach(merged::license);
        for (License.Subject subject : License.Subject.values()) {
            joint(releases.stream().map(release -> release.licenses(subject)))
                    .forEach(license -> merged.license(subject, license));
        }
        addLineage(name, merged);
        for (Component component : COMPONENTS) {
            if (component != Component.LINEAGE) {
                addArtifact(component, merged);
            }
        }
        return new Imported(ID, merged.build(), notes);
    }

    private void note(String what, Object taken, Object left) {
        notes.add(new Problem(
                "merged-differently",
                "",
                0,
                0,
                what + " " + Text.quote(left.toString()),
                what + " " + Text.quote(taken.toString()) + ", which was taken",
                Optional.empty()));
    }

    /** All other names, without those that cards have from their files. */
    private List<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        for (Imported part : parts) {
            if (!part.format().equals(HuggingFaceCard.ID)) {
                names.add(part.release().name());
            }
            names.addAll(part.release().aliases());
        }
        names.remove(name);
        return ImmutableList.copyOf(names);
    }

    private <S, T> Optional<T> first(String what, List<S> sources, Function<S, Optional<T>> value) {
        List<T> values = sources.stream()
                .flatMap(source -> value.apply(source).stream())
                .distinct()
                .toList();
        values.stream().skip(1).forEach(left -> note(what, values.get(0), left));
        return values.stream().findFirst();
    }

    private static Optional<String> joined(Stream<String> texts) {
        List<String> distinct = texts.distinct().toList();
        return distinct.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", distinct));
    }

    private void addClaims(Release.Builder merged) {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        releases.stream()
                .flatMap(release -> release.claims().stream())
                .forEach(claim -> evidence.computeIfAbsent(claim.label(), label -> new ArrayList<>())
                        .addAll(claim.evidence()));
        evidence.forEach((label, all) -> {
            Claim claim = new Claim(label, all);
            merged.claim(claim.label(), claim.evidence().toArray(Evidence[]::new));
        });
    }

    /** The statements of all, those of the same license joined into one. */
    private static List<LicenseStatement> joint(Stream<List<LicenseStatement>> statements) {
        List<LicenseStatement> joint = new ArrayList<>();
        statements.flatMap(List::stream).forEach(statement -> {
            for (int i = 0; i < joint.size(); i++) {
                LicenseStatement other = joint.get(i);
                if (isSame(other.terms(), statement.terms())) {
                    List<Evidence> evidence = new ArrayList<>(other.evidence());
                    evidence.addAll(statement.evidence());
                    joint.set(i, new LicenseStatement(other.terms(), evidence));
                    return;
                }
            }
            joint.add(statement);
        });
        return joint;
    }

    /** The same license, in whatever words. */
    private static boolean isSame(LicenseTerms first, LicenseTerms second) {
        return first.text().equalsIgnoreCase(second.text())
                || (first.resolution() == LicenseTerms.Resolution.RESOLVED
                        && first.as("").equals(second.as("")));
    }

    private void addLineage(String name, Release.Builder merged) {
        List<Lineage> stated = releases.stream()
                .map(Release::lineage)
                .filter(lineage -> lineage.kind() != Lineage.Kind.NOT_STATED)
                .toList();
        // The most cautious holds: a base binds, whoever names it.
        Optional<Lineage.Kind> kind = Stream.of(
                        Lineage.Kind.DERIVED, Lineage.Kind.UNDISCLOSED, Lineage.Kind.FROM_SCRATCH)
                .filter(candidate -> stated.stream().anyMatch(lineage -> lineage.kind() == candidate))
                .findFirst();
        if (kind.isEmpty()) {
            return;
        }
        stated.stream()
                .map(Lineage::kind)
                .filter(other -> other != kind.get())
                .distinct()
                .forEach(left -> note("the descent", kind.get(), left));
        Evidence[] evidence = stated.stream()
                .filter(lineage -> lineage.kind() == kind.get())
                .flatMap(lineage -> lineage.evidence().stream())
                .toArray(Evidence[]::new);
        switch (kind.get()) {
            case FROM_SCRATCH -> merged.trainedFromScratch(evidence);
            case UNDISCLOSED -> merged.baseUndisclosed(evidence);
            case DERIVED -> bases(name, stated).forEach(base -> merged.base(base, evidence));
            case NOT_STATED -> throw new AssertionError("left out above");
        }
    }

    /**
     * The bases of all, one of each name and relation. Fine-tuning is also what a document is taken to say that names no
     * relation, so another relation replaces it.
     */
    private static List<Base> bases(String name, List<Lineage> stated) {
        Map<String, Map<Base.Relation, Base>> byName = new LinkedHashMap<>();
        for (Lineage lineage : stated) {
            for (Base base : lineage.bases()) {
                Optional<Release> known = base.release().filter(release -> !Lookup.descendsFrom(release, name));
                byName.computeIfAbsent(key(base.name()), key -> new LinkedHashMap<>())
                        .merge(
                                base.relation(),
                                new Base(base.name(), base.relation(), known),
                                (first, second) -> first.release().isPresent() ? first : second);
            }
        }
        List<Base> bases = new ArrayList<>();
        byName.values().forEach(relations -> {
            Optional<Release> known = relations.values().stream()
                    .flatMap(base -> base.release().stream())
                    .findFirst();
            if (relations.size() > 1) {
                relations.remove(Base.Relation.FINE_TUNE);
            }
            relations
                    .values()
                    .forEach(base -> bases.add(new Base(
                            base.name(), base.relation(), base.release().or(() -> known))));
        });
        return bases.stream().filter(base -> !base.name().equals(name)).toList();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void addArtifact(Component component, Release.Builder merged) {
        List<Artifact> stated = releases.stream()
                .map(release -> release.artifact(component))
                .filter(artifact -> !artifact.isEmpty())
                .toList();
        List<Artifact> used =
                stated.stream().filter(artifact -> !artifact.isNotUsed()).toList();
        if (used.isEmpty() && !stated.isEmpty()) {
            merged.artifact(component, artifact -> artifact.notUsed().evidence(evidence(stated)));
            return;
        }
        if (used.size() < stated.size()) {
            note(component.id(), "used", "not used");
        }
        merged.artifact(component, artifact -> artifact(component, used, artifact));
    }

    private Artifact.Builder artifact(Component component, List<Artifact> used, Artifact.Builder merged) {
        if (used.stream().allMatch(Merging::isSupported)) {
            merged.evidence(evidence(used));
        }
        Optional<PartialDate> withdrawn = withdrawn(
                component.id(),
                used,
                Artifact::withdrawn,
                artifact -> artifact.access().statements().isEmpty());
        withdrawn.ifPresentOrElse(
                date -> merged.withdrawn(date).evidence(evidence(used)),
                () -> used.forEach(one -> ifStated(one.access(), merged::access)));
        for (Artifact one : used) {
            ifStated(one.completeness(), merged::completeness);
            ifStated(one.detail(), merged::detail);
            ifStated(one.stated(), merged::stated);
        }
        first("the place of the " + component.label(), used, Artifact::location).ifPresent(merged::location);
        joint(licenses(component, used)).forEach(merged::license);
        dataSets(used).forEach(merged::dataSet);
        return merged;
    }

    private static boolean isSupported(Artifact artifact) {
        return Stream.of(artifact.access(), artifact.completeness(), artifact.detail(), artifact.stated())
                .flatMap(fact -> fact.statements().stream())
                .noneMatch(statement -> statement.evidence().isEmpty());
    }

    private static <G extends Enum<G>> void ifStated(Fact<G> fact, Consumer<Fact<G>> action) {
        if (!fact.statements().isEmpty()) {
            action.accept(fact);
        }
    }

    /** The date of the withdrawal, if nobody says who can get it now; else that nobody can is one statement of several. */
    private <S> Optional<PartialDate> withdrawn(
            String what, List<S> sources, Function<S, Optional<PartialDate>> date, Predicate<S> isSilent) {
        Optional<PartialDate> first =
                sources.stream().flatMap(source -> date.apply(source).stream()).findFirst();
        boolean contradicted =
                sources.stream().anyMatch(source -> date.apply(source).isEmpty() && !isSilent.test(source));
        if (first.isPresent() && contradicted) {
            note(what, "access", "withdrawn " + first.get());
            return Optional.empty();
        }
        return first(what + " withdrawn", sources, date);
    }

    /**
     * The license of a release means its weights first of all, so it stands beside one that others state for the weights
     * alone.
     */
    private Stream<List<LicenseStatement>> licenses(Component component, List<Artifact> used) {
        if (component != Component.WEIGHTS || !areStatedApart()) {
            return used.stream().map(Artifact::licenses);
        }
        return releases.stream().map(release -> {
            List<LicenseStatement> own = release.artifact(Component.WEIGHTS).licenses();
            List<LicenseStatement> ofKind = release.licenses(License.Subject.WEIGHTS);
            return !own.isEmpty() ? own : !ofKind.isEmpty() ? ofKind : release.licenses();
        });
    }

    /** Whether one document states the license of the weights, another that of all weights, or of the release. */
    private boolean areStatedApart() {
        return releases.stream()
                        .map(release ->
                                !release.artifact(Component.WEIGHTS).licenses().isEmpty()
                                        ? 1
                                        : !release.licenses(License.Subject.WEIGHTS)
                                                        .isEmpty()
                                                ? 2
                                                : release.licenses().isEmpty() ? 0 : 3)
                        .filter(level -> level > 0)
                        .distinct()
                        .count()
                > 1;
    }

    private List<DataSet> dataSets(List<Artifact> artifacts) {
        Map<String, List<DataSet>> byName = new LinkedHashMap<>();
        artifacts.stream()
                .flatMap(artifact -> artifact.dataSets().stream())
                .forEach(set -> byName.computeIfAbsent(key(set.name()), key -> new ArrayList<>())
                        .add(set));
        return byName.values().stream().map(this::dataSet).toList();
    }

    private DataSet dataSet(List<DataSet> sets) {
        String name = sets.get(0).name();
        DataSet.Builder merged = DataSet.named(name);
        List<DataSet.Kind> kinds =
                sets.stream().flatMap(set -> set.kind().stream()).distinct().toList();
        if (kinds.size() == 1) {
            merged.kind(kinds.get(0));
        } else if (!kinds.isEmpty()) {
            // No class holds the others, so it is open which it is.
            note("the class of " + name, "none of them", kinds);
        }
        if (kinds.equals(List.of(DataSet.Kind.UNSHAREABLE))) {
            first("the reason of " + name, sets, DataSet::reason).ifPresent(merged::reason);
        }
        first("the place of " + name, sets, DataSet::location).ifPresent(merged::location);
        Optional<PartialDate> withdrawn = withdrawn(
                name, sets, DataSet::withdrawn, set -> set.access().statements().isEmpty());
        withdrawn.ifPresentOrElse(merged::withdrawn, () -> sets.forEach(set -> ifStated(set.access(), merged::access)));
        sets.forEach(set -> ifStated(set.detail(), merged::detail));
        joint(sets.stream().map(DataSet::licenses)).forEach(merged::license);
        sets.stream()
                .flatMap(set -> set.generators().stream())
                .distinct()
                .forEach(generator -> merged.generatedBy(generator.name(), generator.terms()));
        sets.forEach(set -> merged.evidence(set.evidence().toArray(Evidence[]::new)));
        return merged.build();
    }

    private static Evidence[] evidence(List<Artifact> artifacts) {
        return artifacts.stream()
                .flatMap(artifact -> artifact.evidence().stream())
                .toArray(Evidence[]::new);
    }
}
