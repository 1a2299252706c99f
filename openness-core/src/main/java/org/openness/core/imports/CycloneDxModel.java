package org.openness.core.imports;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.json.Json;
import org.openness.core.json.Text;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/** Reads one model of a CycloneDX bill: what all the components say that are this model. */
final class CycloneDxModel {

    /** Endings of files that hold weights and nothing else. */
    private static final Set<String> ONLY_WEIGHTS =
            ImmutableSet.of(".safetensors", ".gguf", ".ggml", ".ckpt", ".pth", ".tflite");

    private static final Set<String> MODEL_REFERENCES =
            ImmutableSet.of("distribution", "model-card", "source-distribution", "vcs", "website");

    /** The types of data that are none, of those that the specification has. */
    private static final Set<String> NOT_DATA_SETS = ImmutableSet.of("source-code", "configuration", "definition");

    private static final int MOST_DATA_ENTRIES = 100;

    private final CycloneDx.Bill bill;
    private final List<Located> components;
    private final Witness witness;
    private final Lookup lookup;
    private final Notes notes;

    private final StatedLicenses licenses;
    private final StatedLicenses weightLicenses;
    private final NamedDataSets dataSets;
    private final Bases bases;
    private final List<Located> weights = new ArrayList<>();
    private final List<Located> adapters = new ArrayList<>();
    private final List<Located> metrics = new ArrayList<>();
    private final List<Located> frameworks = new ArrayList<>();
    private final Set<String> hubIds = new HashSet<>();
    private final Set<Json> readSets = new HashSet<>();
    private boolean weightsHavePlace;
    private Optional<Located> modelCard = Optional.empty();
    private Optional<Located> distribution = Optional.empty();
    private Optional<String> producer = Optional.empty();

    CycloneDxModel(CycloneDx.Bill bill, List<Located> components, Lookup lookup, Notes notes) {
        this.bill = bill;
        this.components = components;
        this.witness = bill.witness(components);
        this.lookup = lookup;
        this.notes = notes;
        this.licenses = new StatedLicenses(lookup, notes);
        this.weightLicenses = new StatedLicenses(lookup, notes);
        this.dataSets = new NamedDataSets(lookup, notes);
        this.bases = new Bases(lookup, notes);
    }

    Release read() {
        components.forEach(this::component);
        List<String> names = names();
        Release.Builder release = Release.named(names.get(0));
        names.stream().skip(1).forEach(release::alias);
        producer.ifPresent(release::producer);
        witness.seen().ifPresent(release::asOf);
        licenses.addTo(release::license, witness);
        bases.addTo(release, names, witness);
        release.trainingData(data -> dataSets.addTo(data, witness));
        release.weights(this::weights);
        if (!metrics.isEmpty()) {
            // Whoever has the bill has the results.
            release.evaluationResults(results -> results.access(Access.PUBLIC, evidence(metrics)));
        }
        modelCard.ifPresent(link -> release.modelCard(
                card -> card.location(link.json().text().strip()).evidence(witness.at(link))));
        if (!frameworks.isEmpty()) {
            release.frameworkSupport(Answer.YES, evidence(frameworks));
        }
        return release.build();
    }

    private Evidence[] evidence(List<Located> places) {
        return places.stream().map(witness::at).toArray(Evidence[]::new);
    }

    /** Returns the name, and the other names that are not the same but for case. */
    private List<String> names() {
        List<String> names = HubNames.distinct(Stream.concat(
                components.stream().flatMap(component -> CycloneDx.qualifiedName(component).stream()),
                Stream.concat(
                        components.stream()
                                .flatMap(component -> component.text("purl").stream())
                                .flatMap(purl -> HubNames.ofPurl(purl).stream()),
                        // Links into several repositories do not tell which is the model's own.
                        hubIds.size() == 1 ? hubIds.stream() : Stream.empty())));
        if (names.isEmpty()) {
            notes.add("missing-name", components.get(0), "a model with a name");
            names.add(bill.name);
        }
        return names;
    }

    private void component(Located component) {
        component.list("licenses").forEach(license -> license(license, licenses));
        producer = producer.or(() -> CycloneDx.producers(component).findFirst());
        component.list("externalReferences").forEach(this::reference);
        component.list("properties").forEach(this::property);
        component.list("tags").forEach(bases::addTag);
        notes.object(component, "pedigree")
                .ifPresent(pedigree -> pedigree.list("ancestors").forEach(this::ancestor));
        notes.object(component, "modelCard").ifPresent(this::modelCard);
        component.list("components").forEach(this::part);
        bill.dependenciesOf(component).forEach(this::dependency);
    }

    private void license(Located item, StatedLicenses stated) {
        Optional<String> bare = item.text();
        if (bare.isPresent()) {
            stated.add(bare.get(), item);
            return;
        }
        if (!notes.isObject(item)) {
            return;
        }
        int noted = notes.size();
        Optional<String> expression = notes.text(item, "expression");
        expression.ifPresent(text -> stated.add(text, item.get("expression").orElse(item)));
        Optional<Located> license = item.get("license");
        boolean named = license.map(inner -> namedLicense(inner, stated)).orElseGet(() -> namedLicense(item, stated));
        if (expression.isEmpty() && !named && notes.size() == noted) {
            notes.add("license-without-name", item, "a license with id, name or expression");
        }
    }

    /** One of id and name is allowed. A name beside the id is a statement of its own if it means another license. */
    private boolean namedLicense(Located license, StatedLicenses stated) {
        Optional<String> bare = license.text();
        if (bare.isPresent()) {
            stated.add(bare.get(), license);
            return true;
        }
        Optional<Located> id = license.get("id");
        Optional<Located> name = license.get("name");
        Optional<String> idText = id.flatMap(notes::text);
        Optional<String> nameText = name.flatMap(notes::text);
        idText.ifPresent(text -> stated.add(text, id.orElse(license)));
        if (nameText.isPresent() && (idText.isEmpty() || differ(idText.get(), nameText.get()))) {
            stated.add(nameText.get(), name.orElse(license));
        }
        if (idText.isEmpty() && nameText.isEmpty()) {
            Optional<String> url = license.text("url");
            url.ifPresent(text ->
                    stated.add(StatedLicenses.idOf(text), license.get("url").orElse(license)));
            return url.isPresent();
        }
        return true;
    }

    private boolean differ(String id, String name) {
        LicenseTerms first = lookup.licenses().resolve(id);
        LicenseTerms second = lookup.licenses().resolve(name);
        return second.resolution() == LicenseTerms.Resolution.RESOLVED
                && !second.licenses().equals(first.licenses());
    }

    private void reference(Located reference) {
        if (!notes.isObject(reference)) {
            return;
        }
        String type = reference.text("type").orElse("").toLowerCase(Locale.ROOT);
        Optional<Located> url =
                reference.get("url").filter(link -> notes.text(link).isPresent());
        if (url.isEmpty() || !MODEL_REFERENCES.contains(type)) {
            return;
        }
        String link = url.get().json().text().strip();
        HubNames.ofUrl(link).ifPresent(hubIds::add);
        if (type.equals("model-card")) {
            modelCard = modelCard.or(() -> url);
        } else if (type.equals("distribution") && HubNames.dataSetOfUrl(link).isEmpty()) {
            distribution = distribution.or(() -> url);
        }
    }

    private void property(Located property) {
        if (!property.isObject() || property.get("name").isEmpty()) {
            notes.add("not-a-property", property, "an object with name and value");
            return;
        }
        String name = property.text("name").orElse("");
        Optional<Located> value = property.get("value");
        if (value.isPresent() && name.equals("base_model")) {
            notes.text(value.get()).stream()
                    .flatMap(names -> Stream.of(names.split(",", -1)))
                    .map(String::strip)
                    .forEach(base -> bases.add(base, Optional.empty(), value.get()));
        } else if (value.isPresent() && name.equals("library_name")) {
            notes.text(value.get()).filter(Frameworks::isFramework).ifPresent(framework -> frameworks.add(value.get()));
        }
    }

    private void ancestor(Located ancestor) {
        if (!notes.isObject(ancestor)) {
            return;
        }
        Optional<String> name =
                ancestor.text("purl").flatMap(HubNames::ofPurl).or(() -> CycloneDx.qualifiedName(ancestor));
        if (name.isEmpty()) {
            notes.add("missing-name", ancestor, "an ancestor with a name");
            return;
        }
        Optional<Base.Relation> relation = ancestor.list("properties").stream()
                .filter(property -> property.text("name")
                        .filter(CycloneDxWriter.RELATION::equals)
                        .isPresent())
                .flatMap(property -> property.text("value").stream())
                .flatMap(word -> Stream.of(Base.Relation.values())
                        .filter(known -> known.id().equals(word)))
                .findFirst();
        bases.add(name.get(), relation, ancestor);
    }

    private void dependency(Located reference) {
        reference
                .text()
                .flatMap(bill::component)
                .flatMap(component -> component.text("name"))
                .filter(Frameworks::isFramework)
                .ifPresent(framework -> frameworks.add(reference));
    }

    private void modelCard(Located card) {
        card.list("properties").forEach(this::property);
        notes.object(card, "modelParameters")
                .ifPresent(parameters -> parameters.list("datasets").forEach(this::dataSet));
        notes.object(card, "quantitativeAnalysis").ifPresent(analysis -> {
            boolean measured = analysis.list("performanceMetrics").stream().anyMatch(CycloneDxModel::isMeasured);
            boolean drawn = analysis.list("graphics").stream()
                    .anyMatch(graphics -> !graphics.list("collection").isEmpty());
            if (measured || drawn) {
                metrics.add(analysis);
            }
        });
    }

    private static boolean isMeasured(Located metric) {
        return metric.get("value")
                .filter(value -> value.json().is(Json.Kind.NUMBER)
                        || value.text().filter(text -> !Prose.isFiller(text)).isPresent())
                .isPresent();
    }

    private void dataSet(Located item) {
        Optional<String> bare = item.text();
        if (bare.isPresent()) {
            dataSets.add(bare.get(), item);
            return;
        }
        if (!notes.isObject(item)) {
            return;
        }
        Optional<Located> reference = item.get("ref");
        if (reference.isEmpty()) {
            data(item, item);
            return;
        }
        Optional<String> wanted = notes.text(reference.get());
        Optional<Located> component = wanted.flatMap(bill::component);
        Optional<Located> data = wanted.flatMap(bill::data);
        if (component.isPresent()) {
            dataOf(component.get(), item);
        } else if (data.isPresent()) {
            data(data.get(), item);
        } else {
            Optional<String> name = wanted.flatMap(NamedDataSets::nameIn);
            name.ifPresent(known -> dataSets.add(known, reference.get()));
            if (wanted.isPresent() && name.isEmpty()) {
                notes.add("unknown-reference", reference.get(), "the bom-ref of a component or of its data");
            }
        }
    }

    private void data(Located data, Located item) {
        if (isDataSet(data)) {
            int noted = notes.size();
            Optional<String> url = data.get("contents").flatMap(contents -> contents.text("url"));
            Optional<String> name = notes.text(data, "name").or(() -> url.flatMap(HubNames::dataSetOfUrl));
            if (name.isPresent()) {
                named(name.get(), item, List.of(data));
            } else if (notes.size() == noted) {
                notes.add("missing-name", item, "a data set with a name");
            }
        } else {
            notes.add("not-a-data-set", data.get("type").orElse(item), "data of the type dataset");
        }
    }

    /** A component that holds data; its license is left out, as the set may have served for evaluation alone. */
    private void dataOf(Located component, Located item) {
        if (CycloneDx.isModel(component)) {
            notes.add("not-a-data-set", item, "a component that holds data, not a model");
            return;
        }
        if (!readSets.add(component.json())) {
            return;
        }
        Optional<Located> set = component.list("data").stream()
                .limit(MOST_DATA_ENTRIES)
                .filter(Located::isObject)
                .filter(CycloneDxModel::isDataSet)
                .findFirst();
        Optional<String> name = component.text("name").or(() -> set.flatMap(data -> data.text("name")));
        if (name.isPresent()) {
            named(
                    name.get(),
                    item,
                    Stream.concat(set.stream(), Stream.of(component)).toList());
        } else {
            notes.add("missing-name", component, "a component with the name of a data set");
        }
    }

    /** A word that the specification does not have, such as "synthetic", tells the kind of data set. */
    private static boolean isDataSet(Located data) {
        return data.text("type")
                .filter(type -> NOT_DATA_SETS.contains(type.toLowerCase(Locale.ROOT)))
                .isEmpty();
    }

    private void named(String name, Located item, List<Located> descriptions) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (ONLY_WEIGHTS.stream().anyMatch(lower::endsWith)) {
            notes.add(
                    "not-a-data-set",
                    item,
                    "the file " + Text.quote(name),
                    "a data set, not weights",
                    Optional.empty());
        } else {
            dataSets.add(name, item).ifPresent(draft -> descriptions.forEach(data -> describe(draft, data)));
        }
    }

    private void describe(NamedDataSets.Draft draft, Located data) {
        draft.location = draft.location.or(() -> data.get("contents").flatMap(contents -> contents.text("url")));
        Optional<Located> description = data.get("description")
                .filter(known ->
                        known.text().filter(text -> !Prose.isFiller(text)).isPresent());
        description.ifPresent(known -> draft.detail.add(witness.described(known)));
        // Any other word, such as "private", tells how the data are handled and not what is owed.
        boolean open =
                data.text("classification").filter("public"::equalsIgnoreCase).isPresent();
        draft.kind = open ? Optional.of(DataSet.Kind.PUBLIC) : draft.kind;
    }

    /** The files of the model: weights, if they are named so, whatever their type says. */
    private void part(Located part) {
        String type = part.text("type").orElse("file").toLowerCase(Locale.ROOT);
        Optional<String> name = part.text("name");
        if (!type.equals("file") && !type.equals("data")) {
            return;
        }
        part.list("components").forEach(this::part);
        WeightFiles.Kind kind = name.map(CycloneDxModel::kind).orElse(WeightFiles.Kind.OTHER);
        if (kind == WeightFiles.Kind.ADAPTER) {
            adapters.add(part);
        } else if (kind == WeightFiles.Kind.WEIGHTS || kind == WeightFiles.Kind.PART) {
            weights.add(part);
        } else {
            return;
        }
        part.list("licenses").forEach(license -> license(license, weightLicenses));
        weightsHavePlace |= Stream.concat(
                        part.list("externalReferences").stream()
                                .filter(reference -> reference
                                        .text("type")
                                        .filter("distribution"::equalsIgnoreCase)
                                        .isPresent())
                                .map(reference -> reference.text("url")),
                        part.list("data").stream()
                                .limit(MOST_DATA_ENTRIES)
                                .map(data -> data.get("contents").flatMap(contents -> contents.text("url"))))
                .anyMatch(Optional::isPresent);
    }

    private Artifact.Builder weights(Artifact.Builder artifact) {
        List<Located> files = weights.isEmpty() ? adapters : weights;
        files.stream().findFirst().ifPresent(file -> artifact.access(witness.listed(file, weightsHavePlace)));
        if (weights.isEmpty() && !adapters.isEmpty()) {
            artifact.completeness(Completeness.PARTIAL, evidence(adapters));
        }
        distribution.ifPresent(
                link -> artifact.location(link.json().text().strip()).evidence(witness.at(link)));
        weightLicenses.addTo(artifact::license, witness);
        return artifact;
    }

    /** A name may be a path, or the path of a file in a repository. */
    private static WeightFiles.Kind kind(String name) {
        return WeightFiles.kind(name.substring(name.lastIndexOf('#') + 1));
    }
}
