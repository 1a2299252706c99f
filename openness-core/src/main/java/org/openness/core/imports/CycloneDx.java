package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;

/**
 * Reads the models of a CycloneDX bill of materials (ML-BOM) in JSON, versions 1.5 to 1.7.
 *
 * <p>A model is a component of type {@code machine-learning-model}, wherever it stands. The same model listed twice, by
 * package URL, reference or name, is one release. Such a bill has no field for who can get the weights, and its data sets
 * are those "used to train and evaluate", so that it names data sets without telling their role or whether it names all.
 * If {@code metadata.tools} names a generator, everything is said by a tool; if the metadata name who made the bill, by the
 * producer of the model or a third party; else nobody says who says it.
 */
public final class CycloneDx implements ReleaseImporter {

    private static final String ID = "cyclonedx";

    /** The name space of a bill in XML stands after a declaration and comments at most. */
    private static final int HEAD = 2_000;

    private final Lookup lookup;

    /** Returns an importer with the built-in license catalog, which knows no bases. */
    public CycloneDx() {
        this(Lookup.STANDARD);
    }

    CycloneDx(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(Document document) {
        return document.tree().filter(CycloneDx::isBill).isPresent() || isXml(document);
    }

    /** A bill in XML is recognized, so that it is told what to do with it. */
    private static boolean isXml(Document document) {
        String head =
                document.text().substring(0, Math.min(HEAD, document.text().length()));
        return document.tree().isEmpty()
                && head.stripLeading().startsWith("<")
                && head.contains("cyclonedx.org/schema/bom/");
    }

    private static boolean isBill(Json tree) {
        return text(tree, "bomFormat").equals("cyclonedx")
                || (tree.get("bomFormat").isEmpty() && text(tree, "$schema").contains("cyclonedx.org/schema/bom-"));
    }

    private static String text(Json tree, String name) {
        return tree.get(name)
                .map(value -> value.text().strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /**
     * Reads the models, in the order of the bill.
     *
     * @throws InvalidInputException with one problem, if the document is not a CycloneDX bill in JSON, or lists no model
     */
    @Override
    public List<Imported> read(Document document) {
        Json tree = document.tree().orElseThrow(() -> refusal(document));
        if (!isBill(tree)) {
            throw refusal(document);
        }
        Bill bill = new Bill(document, Located.root(tree));
        List<Imported> releases = new ArrayList<>();
        for (List<Located> model : bill.models()) {
            Notes notes = new Notes();
            if (releases.isEmpty()) {
                notes.addAll(bill.notes);
            }
            CycloneDxModel reader = new CycloneDxModel(bill, model, lookup, notes);
            releases.add(new Imported(ID, reader.read(), notes.inOrder()));
        }
        if (releases.isEmpty()) {
            throw Notes.refusal(
                    "no-model",
                    bill.root,
                    "a bill of materials without a model",
                    "a component of the type machine-learning-model",
                    Optional.empty());
        }
        return ImmutableList.copyOf(releases);
    }

    private static InvalidInputException refusal(Document document) {
        boolean xml = document.text().stripLeading().startsWith("<");
        Optional<Located> format = document.tree().map(Located::root).flatMap(root -> root.get("bomFormat"));
        String expected = "a CycloneDX bill of materials in JSON: an object with \"bomFormat\": \"CycloneDX\"";
        if (format.isPresent()) {
            return Notes.refusal(
                    "not-cyclonedx", format.get(), format.get().json().described(), expected, Optional.empty());
        }
        return new InvalidInputException(ImmutableList.of(new Problem(
                "not-cyclonedx",
                "",
                1,
                1,
                xml ? "XML" : "another document",
                expected,
                xml ? Optional.of("convert the bill to JSON") : Optional.empty())));
    }

    /** A bill of materials: who says what it says, its components by reference, and its models. */
    static final class Bill {

        final String name;
        final Located root;
        final Notes notes = new Notes();
        private final Optional<PartialDate> seen;
        private final boolean generated;
        private final Set<String> makers;
        private final Map<String, Located> components = new HashMap<>();
        private final Map<String, Located> data = new HashMap<>();
        private final Map<String, Located> dependencies = new HashMap<>();
        private final List<Located> models = new ArrayList<>();

        Bill(Document document, Located root) {
            this.name = document.name();
            this.root = root;
            Optional<Located> metadata = notes.object(root, "metadata");
            this.generated = metadata.filter(Bill::namesTool).isPresent();
            this.seen = metadata.flatMap(known -> known.get("timestamp")).flatMap(notes::date);
            this.makers = metadata.stream()
                    .flatMap(known -> names(known, "manufacturer", "manufacture", "authors"))
                    .collect(ImmutableSet.toImmutableSet());
            metadata.ifPresent(known -> known.list("component").forEach(this::add));
            root.list("components").forEach(this::add);
            for (Located dependency : root.list("dependencies")) {
                dependency.text("ref").ifPresent(reference -> dependencies.putIfAbsent(reference, dependency));
            }
        }

        /** Returns who says what the bill says of a model. */
        Witness witness(List<Located> model) {
            Set<String> producers = model.stream().flatMap(CycloneDx::producers).collect(ImmutableSet.toImmutableSet());
            return new Witness(name, seen, generated ? Speaker.TOOL : Witness.speaker(makers, producers));
        }

        /** The tools are a list up to 1.4 and in files made by hand, since 1.5 an object of components and services. */
        private static boolean namesTool(Located metadata) {
            return metadata.list("tools").stream()
                    .flatMap(tool -> tool.get("components").isPresent()
                                    || tool.get("services").isPresent()
                            ? ImmutableList.<Located>builder()
                                    .addAll(tool.list("components"))
                                    .addAll(tool.list("services"))
                                    .build()
                                    .stream()
                            : ImmutableList.of(tool).stream())
                    .anyMatch(tool -> tool.text().isPresent()
                            || tool.text("name").isPresent()
                            || tool.text("vendor").isPresent());
        }

        private void add(Located component) {
            if (!notes.isObject(component)) {
                return;
            }
            component.text("bom-ref").ifPresent(reference -> components.putIfAbsent(reference, component));
            for (Located item : component.list("data")) {
                item.text("bom-ref").ifPresent(reference -> data.putIfAbsent(reference, item));
            }
            if (isOne(component)) {
                models.add(component);
            }
            component.list("components").forEach(this::add);
        }

        /** Only a model may have a model card, so that one with a misspelt type is still one. */
        private boolean isOne(Located component) {
            boolean typed = CycloneDx.isModel(component);
            boolean carded =
                    component.get("modelCard").filter(Located::isObject).isPresent();
            if (!typed && carded) {
                notes.add(
                        "model-of-another-type",
                        component.get("type").orElse(component),
                        "the type machine-learning-model of a component with a model card");
            }
            return typed || carded;
        }

        Optional<Located> component(String reference) {
            return Optional.ofNullable(components.get(reference));
        }

        Optional<Located> data(String reference) {
            return Optional.ofNullable(data.get(reference));
        }

        /** Returns what a component depends on, as references; of several with the same reference it is the first. */
        List<Located> dependenciesOf(Located component) {
            Optional<Located> dependency = component
                    .text("bom-ref")
                    .filter(own -> components.get(own) == component)
                    .map(dependencies::get);
            return dependency.map(found -> found.list("dependsOn")).orElse(ImmutableList.of());
        }

        /** Returns the models, each with all components that are it. */
        List<List<Located>> models() {
            Map<String, List<Located>> known = new HashMap<>();
            List<List<Located>> distinct = new ArrayList<>();
            for (Located model : models) {
                List<String> keys = keys(model);
                List<Located> same = null;
                for (String key : keys) {
                    List<Located> candidate = known.get(key);
                    if (same == null && candidate != null && isCompatible(candidate.get(0), model)) {
                        same = candidate;
                    }
                }
                if (same == null) {
                    same = new ArrayList<>();
                    distinct.add(same);
                }
                same.add(model);
                for (String key : keys) {
                    known.putIfAbsent(key, same);
                }
            }
            return distinct;
        }

        private static List<String> keys(Located model) {
            List<String> keys = new ArrayList<>();
            model.text("purl").ifPresent(purl -> keys.add("purl " + purl));
            model.text("bom-ref").ifPresent(reference -> keys.add("ref " + reference));
            qualifiedName(model).ifPresent(name -> {
                model.text("version").ifPresent(version -> keys.add("version " + version + " of " + name));
                keys.add("name " + name);
            });
            return keys;
        }

        /** Two components of one name are two models if their package URLs or versions differ. */
        private static boolean isCompatible(Located first, Located second) {
            Optional<String> firstUrl = first.text("purl");
            Optional<String> secondUrl = second.text("purl");
            boolean bothHaveOne = firstUrl.isPresent() && secondUrl.isPresent();
            return bothHaveOne ? firstUrl.equals(secondUrl) : agree(first.text("version"), second.text("version"));
        }

        private static boolean agree(Optional<String> first, Optional<String> second) {
            return first.isEmpty() || second.isEmpty() || first.equals(second);
        }
    }

    /** Returns whether a component has the type of models. */
    static boolean isModel(Located component) {
        return component
                .text("type")
                .filter(type -> type.equalsIgnoreCase("machine-learning-model"))
                .isPresent();
    }

    /** Returns who made a component. The supplier is left out: it may be a mere distributor. */
    static Stream<String> producers(Located component) {
        return names(component, "manufacturer", "publisher", "authors", "author");
    }

    private static Stream<String> names(Located object, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> object.list(field).stream())
                .flatMap(who -> who.text().or(() -> who.text("name")).stream());
    }

    /** Returns the name of a component with its group before it, unless the name begins with it. */
    static Optional<String> qualifiedName(Located component) {
        Optional<String> name = component.text("name");
        return component
                .text("group")
                .flatMap(group -> name.map(own -> own.startsWith(group + "/") ? own : group + "/" + own))
                .or(() -> name);
    }
}
