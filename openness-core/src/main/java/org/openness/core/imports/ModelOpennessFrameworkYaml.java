package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/**
 * Reads the file of one model in the Model Openness Tool (LF AI &amp; Data), YAML.
 *
 * <p>Such files are written by contributors, and what they list is a claim: some list the parameters of models that were
 * never released. A component that is listed with a path is said to be there for anyone; without one its access stays
 * open; a component that is not listed is unknown. The license of a component is its own, else the one for its kind (code,
 * data, document), else that of the distribution; model parameters are of the kind data. The date is that of the file.
 * Files of the tool's first year name a component's license {@code license_name} and its path {@code location}.
 */
public final class ModelOpennessFrameworkYaml implements ReleaseImporter {

    private static final String ID = "model-openness-framework";
    private static final String FRAMEWORK = "Model Openness Framework";

    private enum Kind {
        CODE,
        DATA,
        DOCUMENT
    }

    private record Entry(Component component, Kind kind) {}

    /** The names are fixed; the kinds are those of the framework's component list. */
    private static final ImmutableMap<String, Entry> ENTRIES = ImmutableMap.<String, Entry>builder()
            .put("Model architecture", new Entry(Component.ARCHITECTURE, Kind.CODE))
            .put("Data preprocessing code", new Entry(Component.DATA_PREPARATION_CODE, Kind.CODE))
            .put("Training code", new Entry(Component.TRAINING_CODE, Kind.CODE))
            .put("Inference code", new Entry(Component.INFERENCE_CODE, Kind.CODE))
            .put("Evaluation code", new Entry(Component.EVALUATION_CODE, Kind.CODE))
            .put("Supporting libraries and tools", new Entry(Component.SUPPORTING_LIBRARIES, Kind.CODE))
            .put("Model parameters (Final)", new Entry(Component.WEIGHTS, Kind.DATA))
            .put("Model parameters (Intermediate)", new Entry(Component.CHECKPOINTS, Kind.DATA))
            .put("Datasets", new Entry(Component.TRAINING_DATA, Kind.DATA))
            .put("Evaluation data", new Entry(Component.EVALUATION_DATA, Kind.DATA))
            .put("Model metadata", new Entry(Component.METADATA, Kind.DATA))
            .put("Sample model outputs", new Entry(Component.SAMPLE_OUTPUTS, Kind.DATA))
            .put("Model card", new Entry(Component.MODEL_CARD, Kind.DOCUMENT))
            .put("Data card", new Entry(Component.DATA_CARD, Kind.DOCUMENT))
            .put("Technical report", new Entry(Component.TECHNICAL_REPORT, Kind.DOCUMENT))
            .put("Research paper", new Entry(Component.PAPER, Kind.DOCUMENT))
            .put("Evaluation results", new Entry(Component.EVALUATION_RESULTS, Kind.DOCUMENT))
            .buildOrThrow();

    private static final ImmutableMap<String, Entry> BY_KEY = ENTRIES.entrySet().stream()
            .collect(ImmutableMap.toImmutableMap(entry -> key(entry.getKey()), Map.Entry::getValue));

    private final Lookup lookup;

    /** Returns an importer with the built-in license catalog, which knows no bases. */
    public ModelOpennessFrameworkYaml() {
        this(Lookup.STANDARD);
    }

    ModelOpennessFrameworkYaml(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(Document document) {
        return document.tree()
                .map(Located::root)
                .flatMap(root -> root.get("framework"))
                .flatMap(framework -> framework.text("name"))
                .filter(FRAMEWORK::equalsIgnoreCase)
                .isPresent();
    }

    /**
     * Reads the release.
     *
     * @throws InvalidInputException with one problem, if the document is not a file of the Model Openness Tool
     */
    @Override
    public List<Imported> read(Document document) {
        Optional<Located> release = document.tree().map(Located::root).flatMap(root -> root.get("release"));
        String expected = "a file of the Model Openness Tool: the mappings \"framework\" and \"release\"";
        if (release.isPresent() && !release.get().isObject()) {
            throw Notes.refusal(
                    "not-model-openness-framework",
                    release.get(),
                    release.get().json().described(),
                    expected,
                    Optional.empty());
        }
        if (release.isEmpty()
                || (!recognizes(document) && release.get().get("components").isEmpty())) {
            throw new InvalidInputException(ImmutableList.of(new Problem(
                    "not-model-openness-framework", "", 1, 1, "another document", expected, Optional.empty())));
        }
        Notes notes = new Notes();
        Release imported = new Reading(document.name(), release.get(), lookup, notes).read();
        return ImmutableList.of(new Imported(ID, imported, notes.inOrder()));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** The way through one file. */
    private static final class Reading {

        private final Located model;
        private final Lookup lookup;
        private final Notes notes;
        private final Witness witness;
        private final Optional<Located> distribution;
        private final ImmutableMap<Kind, Optional<Located>> licenses;

        Reading(String document, Located model, Lookup lookup, Notes notes) {
            this.lookup = lookup;
            this.model = model;
            this.notes = notes;
            this.witness = new Witness(document, model.get("date").flatMap(notes::date), Speaker.THIRD_PARTY);
            Optional<Located> stated = model.get("license");
            // One text in place of the mapping is a license for everything.
            boolean plain = stated.filter(value -> value.text().isPresent()).isPresent();
            Optional<Located> byKind = plain ? Optional.empty() : stated.filter(notes::isObject);
            this.distribution = plain ? stated : byKind.flatMap(all -> license(all, "distribution"));
            this.licenses = ImmutableMap.of(
                    Kind.CODE, byKind.flatMap(all -> license(all, "code")),
                    Kind.DATA, byKind.flatMap(all -> license(all, "data")),
                    Kind.DOCUMENT, byKind.flatMap(all -> license(all, "document")));
        }

        /** A license is a mapping with a name; some write the name alone. */
        private Optional<Located> license(Located object, String name) {
            return object.get(name).flatMap(value -> {
                Optional<Located> license = value.isObject() ? value.get("name") : Optional.of(value);
                license.flatMap(Located::text)
                        .filter(Prose::isFiller)
                        .ifPresent(text ->
                                notes.add("license-without-name", license.orElse(value), "the name of a license"));
                return license.filter(text -> notes.text(text).isPresent());
            });
        }

        Release read() {
            List<String> names = names();
            Release.Builder release = Release.named(names.get(0));
            names.stream().skip(1).forEach(release::alias);
            notes.text(model, "producer").filter(name -> !Prose.isFiller(name)).ifPresent(release::producer);
            witness.seen().ifPresent(release::asOf);
            // Beside licenses by kind the one for all reaches only what is listed and of no such kind.
            boolean forAll = licenses.values().stream().allMatch(Optional::isEmpty);
            distribution
                    .filter(license -> forAll && isLicense(license))
                    .ifPresent(license -> release.license(statement(license)));
            model.get("origin")
                    .filter(origin -> origin.text()
                            .filter(text -> names.stream().noneMatch(text::equalsIgnoreCase))
                            .isPresent())
                    .ifPresent(origin -> notes.add(
                            "origin-is-free-text",
                            origin,
                            "a base model by name and relation; nothing is taken from it"));
            model.list("components").forEach(component -> component(release, component));
            return release.build();
        }

        private List<String> names() {
            Optional<String> name = notes.text(model, "name");
            if (name.isEmpty()) {
                notes.add("missing-name", model, "a release with a name");
            }
            String own = name.orElse(witness.name());
            return Stream.concat(
                            Stream.of(own),
                            model.text("huggingface").flatMap(HubNames::ofUrl).stream()
                                    .filter(id -> !id.equalsIgnoreCase(own)))
                    .toList();
        }

        private void component(Release.Builder release, Located component) {
            if (!notes.isObject(component)) {
                return;
            }
            Optional<Located> name = component.get("name");
            Optional<String> text = name.flatMap(notes::text);
            Entry entry = text.map(written -> BY_KEY.get(key(written))).orElse(null);
            if (entry == null) {
                Located where = name.orElse(component);
                notes.add(
                        "unknown-component",
                        where,
                        where.json().described(),
                        "one of the components of the framework: " + String.join(", ", ENTRIES.keySet()),
                        text.flatMap(written -> Text.nearest(written, ENTRIES.keySet()))
                                .map(near -> "did you mean " + Text.quote(near) + "?"));
                return;
            }
            Optional<Located> license = license(component, "license")
                    .or(() -> license(component, "license_name"))
                    .or(() -> licenses.getOrDefault(entry.kind(), Optional.empty()))
                    .or(() -> distribution);
            Optional<Located> path = path(component, "component_path").or(() -> path(component, "location"));
            release.artifact(entry.component(), artifact -> listed(artifact, entry, component, license, path));
        }

        private Artifact.Builder listed(
                Artifact.Builder artifact,
                Entry entry,
                Located component,
                Optional<Located> license,
                Optional<Located> path) {
            Optional<Located> absence = license.filter(text -> isAbsence(text(text)));
            Fact<Access> access = absence.map(text ->
                            // That it is not included leaves open whether it runs somewhere.
                            Fact.between(Access.WITHHELD, Access.HOSTED, witness.at(text)))
                    .orElseGet(() -> witness.listed(path.orElse(component), path.isPresent()));
            Optional<Located> terms = license.filter(this::isLicense);
            if (entry.component() == Component.TRAINING_DATA && absence.isEmpty()) {
                return artifact.dataSet(dataSet(component, access, terms, path));
            }
            path.map(Reading::text).ifPresent(artifact::location);
            terms.ifPresent(text -> artifact.license(statement(text)));
            return artifact.access(access);
        }

        /** All the data under one name: the framework has no other. */
        private DataSet dataSet(
                Located component, Fact<Access> access, Optional<Located> terms, Optional<Located> path) {
            Evidence evidence = witness.at(component);
            DataSet.Builder set = DataSet.named("Datasets").access(access).evidence(evidence);
            terms.ifPresent(text -> set.license(statement(text)));
            path.map(Reading::text).ifPresent(set::location);
            return set.build();
        }

        private LicenseStatement statement(Located license) {
            return new LicenseStatement(
                    lookup.licenses().resolve(text(license)), ImmutableList.of(witness.at(license)));
        }

        private static String text(Located value) {
            return value.json().text().strip();
        }

        private Optional<Located> path(Located component, String name) {
            return component.get(name).filter(this::isPath);
        }

        /** A URL or a path of files; other text in its place, such as the name of a license, leads nowhere. */
        private boolean isPath(Located value) {
            Optional<String> text = notes.text(value);
            boolean leads = text.filter(
                            path -> path.indexOf(' ') < 0 && (path.indexOf('/') >= 0 || path.indexOf('.') >= 0))
                    .isPresent();
            if (text.isPresent() && !leads) {
                notes.add("not-a-path", value, "a URL or a path");
            }
            return leads;
        }

        /** Some contributors write into the field of the license that there is nothing to license. */
        private static boolean isAbsence(String license) {
            String text = license.toLowerCase(Locale.ROOT);
            return text.contains("not include") || text.contains("not released");
        }

        /** That the license is not disclosed says nothing, but keeps that of the distribution away. */
        private boolean isLicense(Located license) {
            return !isAbsence(text(license)) && !Prose.isFiller(text(license));
        }
    }
}
