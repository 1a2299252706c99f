package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openness.core.json.Json;

/**
 * The elements of an SPDX 3 document and what relates them. Tools write names with or without the prefix of their profile,
 * one value in place of a list, and elements within other elements: all of that is read. SPDX fixes the JSON-LD context, so
 * that nothing has to be expanded.
 */
final class SpdxGraph {

    private static final Set<String> PREFIXES = ImmutableSet.of(
            "ai",
            "build",
            "core",
            "dataset",
            "expandedlicensing",
            "extension",
            "security",
            "simplelicensing",
            "software");

    private static final int LONGEST_NAME = 200;

    /**
     * How many parts of models are looked at in a document. A package that many models contain is looked at for each of them:
     * without a limit, a document of 2 MB takes 20 seconds.
     */
    private static final int MOST_PARTS_OF_ALL = 50_000;

    /** A relationship starts from one element. How many pairs of start and end those that start from several may make. */
    private static final int MOST_PAIRS = 10_000;

    private final Notes notes;
    private final List<Located> elements = new ArrayList<>();
    private final Set<Json> added = new HashSet<>();
    /** By their types in lower case. */
    private final SetMultimap<String, Located> byType = LinkedHashMultimap.create();

    /** Each once. */
    private final List<Located> allModels;

    private final Map<String, Located> byId = new HashMap<>();
    private final Map<String, Located> packages = new HashMap<>();
    private final Map<String, List<Relationship>> from = new HashMap<>();
    private final Map<String, List<Relationship>> to = new HashMap<>();
    private final Map<String, Located> dataSetsByPart = new HashMap<>();
    private final Optional<Located> creation;
    /** Asked for by every model, and as a rule the same for all. */
    private final Map<Located, Makers> makers = new HashMap<>();

    private int partsLeft = MOST_PARTS_OF_ALL;
    private long pairsLeft = MOST_PAIRS;

    /**
     * A relationship between an element and others.
     *
     * @param type its type in lower case, without separators
     * @param from the element it starts from, or what names it
     * @param to the elements it leads to, or what names them
     * @param complete whether it is said to lead to all there are
     */
    record Relationship(String type, Located from, List<Located> to, boolean complete) {}

    /**
     * Who made a document.
     *
     * @param isTool whether a tool did
     * @param names the names of all makers
     */
    record Makers(boolean isTool, Set<String> names) {}

    SpdxGraph(Located root, Notes notes) {
        this.notes = notes;
        roots(root).forEach(this::add);
        // The second is a relationship that also tells in which part of its life the software has it.
        elements.stream()
                .filter(element -> is(element, "Relationship") || is(element, "LifecycleScopedRelationship"))
                .forEach(this::relate);
        List<Located> dataSets = elements("DatasetPackage");
        dataSets.forEach(set -> id(set).ifPresent(id -> dataSetsByPart.putIfAbsent(id, set)));
        dataSets.forEach(this::addParts);
        this.creation = elements("SpdxDocument").stream()
                .findFirst()
                .flatMap(element -> property(element, "creationInfo"))
                .flatMap(this::resolve)
                .or(() -> elements("CreationInfo").stream().findFirst());
        Set<String> ids = new HashSet<>();
        this.allModels = elements("AIPackage").stream()
                .filter(model -> id(model).map(ids::add).orElse(true))
                .toList();
        Set<String> names = new HashSet<>();
        allModels.stream()
                .flatMap(model -> text(model, "name").stream())
                .filter(name -> !names.add(name.toLowerCase(Locale.ROOT)))
                .forEach(this::leaveAlone);
    }

    /** A package whose name several models have belongs to none of them. */
    private void leaveAlone(String name) {
        Optional.ofNullable(packages.remove(name.toLowerCase(Locale.ROOT)))
                .ifPresent(twin -> notes.add(
                        "twin-of-several-models",
                        twin,
                        "a package with the name of several AI packages",
                        "a package of one model",
                        Optional.of("nothing is taken from it: state it of the AI packages")));
    }

    private static List<Located> roots(Located root) {
        if (!root.isObject()) {
            return root.items();
        }
        ImmutableList.Builder<Located> roots = ImmutableList.builder();
        for (String name : List.of("@graph", "graph", "element", "elements", "relationship", "relationships")) {
            roots.addAll(root.list(name));
        }
        // A document of one element may be the element itself.
        return roots.add(root).build();
    }

    private void add(Located element) {
        if (element.text().isPresent()) {
            // A reference to an element that stands elsewhere.
            return;
        }
        // A document that is the root itself has its elements listed already.
        if (!notes.isObject(element) || !added.add(element.json())) {
            return;
        }
        id(element).ifPresent(id -> byId.putIfAbsent(id, element));
        List<String> types = types(element);
        types.forEach(type -> byType.put(type.toLowerCase(Locale.ROOT), element));
        if (!types.isEmpty()) {
            elements.add(element);
        }
        if (is(element, "Package")) {
            text(element, "name").ifPresent(name -> packages.putIfAbsent(name.toLowerCase(Locale.ROOT), element));
        }
        if (is(element, "SpdxDocument")) {
            list(element, "element").stream().filter(Located::isObject).forEach(this::add);
        }
    }

    private void relate(Located element) {
        String type = property(element, "relationshipType")
                .flatMap(Located::text)
                .map(text -> localName(text)
                        .toLowerCase(Locale.ROOT)
                        .replace("_", "")
                        .replace("-", ""))
                .orElse("");
        List<Located> ends = list(element, "to");
        List<Located> starts = list(element, "from");
        if (type.isEmpty() || ends.isEmpty() || starts.isEmpty()) {
            notes.add(
                    "incomplete-relationship",
                    element,
                    "a relationship without its type, start or end",
                    "from, to and relationshipType",
                    Optional.empty());
            return;
        }
        if (starts.size() > 1 && !mayPair((long) starts.size() * ends.size())) {
            notes.add(
                    "too-many-starts",
                    element,
                    "a relationship from " + starts.size() + " elements to " + ends.size(),
                    "one that starts from one element",
                    Optional.empty());
            return;
        }
        boolean complete = property(element, "completeness")
                .flatMap(Located::text)
                .filter(text -> localName(text).equalsIgnoreCase("complete"))
                .isPresent();
        for (Located start : starts) {
            Relationship relationship = new Relationship(type, start, ends, complete);
            reference(start)
                    .ifPresent(id ->
                            from.computeIfAbsent(id, key -> new ArrayList<>()).add(relationship));
            ends.forEach(end -> reference(end)
                    .ifPresent(id ->
                            to.computeIfAbsent(id, key -> new ArrayList<>()).add(relationship)));
        }
    }

    private boolean mayPair(long pairs) {
        boolean enough = pairs <= pairsLeft;
        pairsLeft -= enough ? pairs : 0;
        return enough;
    }

    /**
     * Remembers of all that a data set contains, at any depth, that it does. Nothing is looked into twice, and another data
     * set within it not at all.
     */
    private void addParts(Located dataSet) {
        List<String> open = new ArrayList<>();
        id(dataSet).filter(id -> dataSetsByPart.get(id) == dataSet).ifPresent(open::add);
        while (!open.isEmpty()) {
            for (Relationship relationship : from(ImmutableSet.of(open.remove(open.size() - 1)), "contains")) {
                relationship.to().stream()
                        .flatMap(part -> reference(part).stream())
                        .filter(part -> dataSetsByPart.putIfAbsent(part, dataSet) == null)
                        .forEach(open::add);
            }
        }
    }

    /** Returns the data set that a value refers to, or that contains the file it refers to, if there is one. */
    Optional<Located> dataSet(Located value) {
        return reference(value).map(dataSetsByPart::get);
    }

    /** Returns the elements of a class, in the order of the document. */
    List<Located> elements(String type) {
        return ImmutableList.copyOf(byType.get(type.toLowerCase(Locale.ROOT)));
    }

    /** Returns who made the document, and when: what is told of it as a whole, or else what is told first. */
    Optional<Located> creation() {
        return creation;
    }

    /** Returns who is told in an element on how the document came about. */
    Makers makers(Located creationInfo) {
        return makers.computeIfAbsent(creationInfo, info -> {
            List<Located> all = list(info, "createdBy");
            return new Makers(
                    !list(info, "createdUsing").isEmpty() || all.stream().anyMatch(this::isTool),
                    all.stream().flatMap(maker -> nameOf(maker).stream()).collect(ImmutableSet.toImmutableSet()));
        });
    }

    private boolean isTool(Located maker) {
        return resolve(maker)
                .map(element -> is(element, "Tool") || is(element, "SoftwareAgent"))
                .orElseGet(() -> maker.text()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("tool"))
                        .isPresent());
    }

    /** Returns the name of an element, or what stands for it. */
    Optional<String> nameOf(Located target) {
        return resolve(target).flatMap(element -> text(element, "name")).or(target::text);
    }

    /** Returns the first ordinary package of a name that at most one model has. */
    Optional<Located> packageNamed(String name) {
        return Optional.ofNullable(packages.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns the models that the document is about: those it names as its roots, or else all, each once. */
    List<Located> models() {
        Set<String> roots = elements.stream()
                .flatMap(element -> list(element, "rootElement").stream())
                .flatMap(root -> reference(root).stream())
                .collect(ImmutableSet.toImmutableSet());
        List<Located> subjects = allModels.stream()
                .filter(model -> id(model).filter(roots::contains).isPresent())
                .toList();
        return subjects.isEmpty() ? allModels : subjects;
    }

    /** Returns whether one more part of a model may be looked at. */
    boolean mayLookAtPart() {
        return partsLeft > 0 && partsLeft-- > 0;
    }

    /** Returns whether any element has a type that SPDX knows and an id. */
    boolean isOfSpdx() {
        return elements.stream()
                .anyMatch(element -> element.get("spdxId").isPresent()
                        || is(element, "SpdxDocument")
                        || is(element, "CreationInfo"));
    }

    static boolean is(Located element, String type) {
        return types(element).stream().anyMatch(type::equalsIgnoreCase);
    }

    private static List<String> types(Located element) {
        return element.get("type").or(() -> element.get("@type")).stream()
                .flatMap(type -> type.items().stream())
                .flatMap(type -> type.text().stream())
                .map(SpdxGraph::localName)
                .toList();
    }

    /** Returns the id of an element. */
    static Optional<String> id(Located element) {
        return element.text("spdxId").or(() -> element.text("@id")).or(() -> element.text("id"));
    }

    /** Returns the id that a value refers to: the text, or the id of an element that stands in its place. */
    static Optional<String> reference(Located value) {
        return value.text().or(() -> id(value));
    }

    /** Returns the element that a value refers to or is. */
    Optional<Located> resolve(Located value) {
        Optional<Located> known = reference(value).map(byId::get);
        return known.or(() -> Optional.of(value).filter(Located::isObject));
    }

    /** Returns the value of a property, with the prefix of its profile or without. */
    static Optional<Located> property(Located element, String name) {
        return element.fields().stream()
                // The way to a value is repeated with every fact, so that a long name would be too.
                .filter(field -> field.step().length() <= LONGEST_NAME
                        && localName(field.step()).equals(name))
                .findFirst();
    }

    static List<Located> list(Located element, String name) {
        return property(element, name).map(Located::items).orElse(ImmutableList.of());
    }

    static Optional<String> text(Located element, String name) {
        return list(element, name).stream()
                .flatMap(value -> value.text().stream())
                .findFirst();
    }

    /** Returns the relationships of a type that start from any of these elements. */
    List<Relationship> from(Set<String> ids, String type) {
        return related(from, ids, type);
    }

    /** Returns the relationships of a type that lead to any of these elements. */
    List<Relationship> to(Set<String> ids, String type) {
        return related(to, ids, type);
    }

    private static List<Relationship> related(Map<String, List<Relationship>> index, Set<String> ids, String type) {
        return ids.stream()
                .flatMap(id -> index.getOrDefault(id, ImmutableList.of()).stream())
                .filter(relationship -> relationship.type.equals(type.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Returns a name without the address or prefix of its profile: {@code AIPackage} for {@code ai_AIPackage}. */
    static String localName(String name) {
        int end = Math.max(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#')), name.lastIndexOf(':'));
        String local = name.substring(end + 1);
        int underscore = local.indexOf('_');
        return underscore > 0
                        && PREFIXES.contains(local.substring(0, underscore).toLowerCase(Locale.ROOT))
                ? local.substring(underscore + 1)
                : local;
    }
}
