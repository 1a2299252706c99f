package org.openness.core.imports;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.json.Json;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/** Reads one model of an SPDX 3 document. */
final class SpdxModel {

    private static final int MOST_PARTS = 1_000;

    private final SpdxGraph graph;
    private final Located model;
    private final Lookup lookup;
    private final Notes notes;
    private final Witness witness;
    private final SpdxLicenses spdxLicenses;
    private final Set<String> own = new LinkedHashSet<>();
    /** An ordinary package of the same name, on which converters leave what belongs to the model. */
    private final Optional<Located> twin;

    private final List<Located> weights;

    SpdxModel(String document, SpdxGraph graph, Located model, Lookup lookup, Notes notes) {
        this.lookup = lookup;
        this.graph = graph;
        this.model = model;
        this.notes = notes;
        this.spdxLicenses = new SpdxLicenses(graph, lookup, notes);
        this.witness = witness(document);
        SpdxGraph.id(model).ifPresent(own::add);
        this.twin = SpdxGraph.text(model, "name").flatMap(graph::packageNamed);
        this.weights = weights();
    }

    private Witness witness(String document) {
        Optional<Located> creation = SpdxGraph.property(model, "creationInfo")
                .flatMap(graph::resolve)
                .or(graph::creation);
        return new Witness(
                document,
                creation.flatMap(info -> SpdxGraph.property(info, "created")).flatMap(notes::date),
                creation.map(this::speaker).orElse(Speaker.UNSTATED));
    }

    private Speaker speaker(Located creation) {
        SpdxGraph.Makers makers = graph.makers(creation);
        Set<String> suppliers = Stream.of("suppliedBy", "originatedBy")
                .flatMap(name -> SpdxGraph.list(model, name).stream())
                .flatMap(who -> graph.nameOf(who).stream())
                .collect(ImmutableSet.toImmutableSet());
        return makers.isTool() ? Speaker.TOOL : Witness.speaker(makers.names(), suppliers);
    }

    Release read() {
        List<String> names = names();
        Release.Builder release = Release.named(names.get(0));
        names.stream().skip(1).forEach(release::alias);
        producer().ifPresent(release::producer);
        SpdxGraph.property(model, "releaseTime").flatMap(notes::date).ifPresent(release::released);
        witness.seen().ifPresent(release::asOf);
        licenses().addTo(release::license, witness);
        bases().addTo(release, names, witness);
        if (!weights.isEmpty()) {
            release.weights(this::weights);
        }
        trainingData(release);
        evaluationData(release);
        code(release);
        Stream.of(model)
                .flatMap(element -> SpdxGraph.property(element, "metric").stream())
                .filter(metric -> metric.items().stream().anyMatch(SpdxModel::isMeasured))
                // Whoever has the document has the results.
                .forEach(metric ->
                        release.evaluationResults(results -> results.access(Access.PUBLIC, witness.at(metric))));
        Evidence[] frameworks = graph.from(own, "dependsOn").stream()
                .flatMap(relationship -> relationship.to().stream())
                .filter(this::isFramework)
                .map(witness::at)
                .toArray(Evidence[]::new);
        if (frameworks.length > 0) {
            release.frameworkSupport(Answer.YES, frameworks);
        }
        return release.build();
    }

    private boolean isFramework(Located target) {
        return graph.nameOf(target).filter(Frameworks::isFramework).isPresent();
    }

    private static boolean isMeasured(Located metric) {
        return SpdxGraph.property(metric, "value")
                .filter(value -> value.json().is(Json.Kind.NUMBER)
                        || value.text().filter(text -> !Prose.isFiller(text)).isPresent())
                .isPresent();
    }

    private List<String> names() {
        List<String> names = HubNames.distinct(Stream.concat(
                SpdxGraph.property(model, "name").flatMap(notes::text).stream(),
                Stream.of("packageUrl", "downloadLocation", "externalIdentifier")
                        .flatMap(name -> SpdxGraph.list(model, name).stream())
                        .flatMap(value -> value.text().or(() -> SpdxGraph.text(value, "identifier")).stream())
                        .flatMap(link -> HubNames.ofPurl(link).or(() -> HubNames.ofUrl(link)).stream())));
        if (names.isEmpty()) {
            notes.add("missing-name", model, "a model with a name");
            names.add(witness.name());
        }
        return names;
    }

    /** The supplier may be a mere distributor, so that who made it comes first. */
    private Optional<String> producer() {
        return Stream.of("originatedBy", "suppliedBy")
                .flatMap(name -> SpdxGraph.list(model, name).stream())
                .flatMap(who -> graph.nameOf(who).stream())
                .filter(name -> name.indexOf(':') < 0)
                .findFirst();
    }

    private StatedLicenses licenses() {
        StatedLicenses stated = spdxLicenses.of(model);
        if (stated.isEmpty() && twin.isPresent()) {
            StatedLicenses ofTwin = spdxLicenses.of(twin.get());
            if (!ofTwin.isEmpty()) {
                notes.add(
                        "license-of-twin",
                        model,
                        "an AI package without a license",
                        "its license",
                        Optional.of("that of the package of the same name is taken"));
            }
            return ofTwin;
        }
        return stated;
    }

    private Bases bases() {
        Bases bases = new Bases(lookup, notes);
        graph.from(own, "descendantOf")
                .forEach(relationship -> relationship.to().forEach(base -> base(bases, base)));
        graph.to(own, "ancestorOf").forEach(relationship -> base(bases, relationship.from()));
        SpdxGraph.list(model, "domain").forEach(bases::addTag);
        return bases;
    }

    private void base(Bases bases, Located target) {
        Optional<String> name = graph.resolve(target)
                .flatMap(element -> SpdxGraph.text(element, "name"))
                .or(() -> named(target));
        if (name.isPresent()) {
            bases.add(name.get(), Optional.empty(), target);
        } else if (!isIndividual(target)) {
            notes.add("unknown-reference", target, "the spdxId of an element with a name");
        }
    }

    /** A word in place of a reference is a name; an address of nothing is none. */
    private static Optional<String> named(Located target) {
        Optional<String> purl = target.text().flatMap(HubNames::ofPurl);
        return purl.or(() -> target.text()
                .filter(text -> text.indexOf(':') < 0 && !isIndividual(target))
                .map(text -> NamedDataSets.nameIn(text).orElse(text)));
    }

    /** SPDX has names for "none" and for "nothing is asserted". */
    private static boolean isIndividual(Located target) {
        String name = target.text().map(SpdxGraph::localName).orElse("").toLowerCase(Locale.ROOT);
        return name.startsWith("noassertion") || name.equals("none") || name.equals("noneelement");
    }

    private List<Located> weights() {
        List<Located> found = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(own);
        twin.flatMap(SpdxGraph::id).ifPresent(seen::add);
        List<String> open = new ArrayList<>(seen);
        while (!open.isEmpty()) {
            String whole = open.remove(open.size() - 1);
            for (SpdxGraph.Relationship relationship : graph.from(ImmutableSet.of(whole), "contains")) {
                for (Located target : relationship.to()) {
                    if (seen.size() == MOST_PARTS || !graph.mayLookAtPart()) {
                        notes.add(
                                "too-many-parts",
                                target,
                                "more parts than are looked at",
                                "at most " + MOST_PARTS + " of a model",
                                Optional.of("name the files with the weights first"));
                        return found;
                    }
                    Optional<String> id = SpdxGraph.reference(target);
                    if (id.filter(seen::add).isPresent()) {
                        open.add(id.get());
                        graph.resolve(target).filter(SpdxModel::isWeights).ifPresent(found::add);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isWeights(Located part) {
        return SpdxGraph.is(part, "File")
                && Stream.of("primaryPurpose", "additionalPurpose")
                        .flatMap(name -> SpdxGraph.list(part, name).stream())
                        .flatMap(purpose -> purpose.text().stream())
                        .anyMatch(purpose -> SpdxGraph.localName(purpose).equalsIgnoreCase("model"));
    }

    private Artifact.Builder weights(Artifact.Builder artifact) {
        Optional<Located> place = Stream.concat(Stream.of(model), twin.stream())
                .flatMap(whole -> SpdxGraph.property(whole, "downloadLocation").stream())
                .filter(value -> value.text().isPresent() && !isIndividual(value))
                .findFirst();
        artifact.access(witness.listed(weights.get(0), place.isPresent()));
        place.ifPresent(value -> artifact.location(value.json().text().strip()).evidence(witness.at(value)));
        StatedLicenses stated = new StatedLicenses(lookup, notes);
        weights.forEach(file -> spdxLicenses.addTo(stated, file));
        stated.addTo(artifact::license, witness);
        return artifact;
    }

    /** Training may be stated of the weights instead of the package. */
    private Set<String> trained() {
        Set<String> ids = new LinkedHashSet<>(own);
        twin.flatMap(SpdxGraph::id).ifPresent(ids::add);
        weights.forEach(file -> SpdxGraph.id(file).ifPresent(ids::add));
        return ids;
    }

    private void trainingData(Release.Builder release) {
        NamedDataSets sets = new NamedDataSets(lookup, notes);
        List<SpdxGraph.Relationship> relationships = graph.from(trained(), "trainedOn");
        boolean allNamed = true;
        Optional<Located> description = SpdxGraph.list(model, "modelDataPreprocessing").stream()
                .filter(SpdxModel::isStated)
                .findFirst();
        for (SpdxGraph.Relationship relationship : relationships) {
            for (Located target : relationship.to()) {
                Optional<NamedDataSets.Draft> draft = dataSet(sets, target);
                allNamed &= draft.isPresent();
                Optional<Located> ofSet = draft.flatMap(set -> describe(set, target));
                description = description.or(() -> ofSet);
            }
        }
        boolean complete =
                allNamed && relationships.size() == 1 && relationships.get(0).complete();
        release.trainingData(data -> sets.addTo(
                complete
                        ? data.completeness(
                                Completeness.COMPLETE,
                                witness.at(relationships.get(0).to().get(0)))
                        : data,
                witness));
        description.ifPresent(text -> release.dataInformation(data -> data.detail(witness.described(text))));
    }

    private static boolean isStated(Located value) {
        return value.text().filter(text -> !Prose.isFiller(text)).isPresent();
    }

    private Optional<NamedDataSets.Draft> dataSet(NamedDataSets sets, Located target) {
        Optional<String> name = dataSetElement(target)
                .flatMap(element -> SpdxGraph.text(element, "name"))
                .or(() -> named(target));
        if (name.isEmpty()) {
            if (!isIndividual(target)) {
                notes.add("unknown-reference", target, "the spdxId of a data set with a name");
            }
            return Optional.empty();
        }
        return sets.add(name.get(), target);
    }

    /** A model is trained on files at times, which are then named by the data set that they belong to. */
    private Optional<Located> dataSetElement(Located target) {
        return graph.dataSet(target).or(() -> graph.resolve(target));
    }

    /** Returns the place where it is told how the data came about, if it is. */
    private Optional<Located> describe(NamedDataSets.Draft draft, Located target) {
        Optional<Located> element = dataSetElement(target);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        Located set = element.get();
        draft.location = draft.location.or(() -> SpdxGraph.text(set, "downloadLocation"));
        SpdxGraph.property(set, "datasetAvailability").ifPresent(value -> availability(draft, value));
        SpdxGraph.property(set, "confidentialityLevel").ifPresent(value -> confidentiality(draft, value, set));
        spdxLicenses.addTo(draft.licenses, set);
        Optional<Located> description = Stream.of("dataCollectionProcess", "dataPreprocessing")
                .flatMap(name -> SpdxGraph.list(set, name).stream())
                .filter(SpdxModel::isStated)
                .findFirst();
        description.ifPresent(text -> draft.detail.add(witness.described(text)));
        return description;
    }

    private void availability(NamedDataSets.Draft draft, Located value) {
        Optional<String> text = notes.text(value);
        if (text.isEmpty()) {
            return;
        }
        switch (SpdxGraph.localName(text.get()).toLowerCase(Locale.ROOT)) {
            case "directdownload" -> {
                draft.kind = Optional.of(DataSet.Kind.PUBLIC);
                draft.access.add(Fact.exactly(Access.PUBLIC, witness.at(value)));
            }
            case "clickthrough" -> {
                draft.kind = Optional.of(DataSet.Kind.OBTAINABLE);
                draft.access.add(Fact.exactly(Access.ON_ACCEPTANCE, witness.at(value)));
            }
            // Whether everybody who registers is let in is not told.
            case "registration" -> {
                draft.kind = Optional.of(DataSet.Kind.OBTAINABLE);
                draft.access.add(Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE, witness.at(value)));
            }
            case "query" -> draft.access.add(Fact.exactly(Access.HOSTED, witness.at(value)));
            // The data lie about in public; the provider gives the script alone.
            case "scrapingscript" -> draft.kind = Optional.of(DataSet.Kind.PUBLIC);
            default ->
                notes.add(
                        "unknown-word",
                        value,
                        "one of: directDownload, clickthrough, registration, query, scrapingScript");
        }
    }

    /** The levels are those of the Traffic Light Protocol; the highest says who may have the data, not that they do. */
    private void confidentiality(NamedDataSets.Draft draft, Located value, Located set) {
        Optional<String> text = notes.text(value);
        if (text.isEmpty()) {
            return;
        }
        switch (SpdxGraph.localName(text.get()).toLowerCase(Locale.ROOT)) {
            case "clear" -> {
                // May be given to anyone, which does not say that it is.
            }
            case "green" -> draft.access.add(Fact.between(Access.WITHHELD, Access.ON_APPROVAL, witness.at(value)));
            case "amber", "red" -> {
                draft.access.add(Fact.between(Access.WITHHELD, Access.SELECTED, witness.at(value)));
                boolean personal = SpdxGraph.text(set, "hasSensitivePersonalInformation")
                        .filter(answer -> SpdxGraph.localName(answer).equalsIgnoreCase("yes"))
                        .isPresent();
                if (personal && draft.kind.isEmpty()) {
                    draft.kind = Optional.of(DataSet.Kind.UNSHAREABLE);
                    draft.reason = Optional.of("sensitive personal information");
                }
            }
            default -> notes.add("unknown-word", value, "one of: clear, green, amber, red");
        }
    }

    /** Of several sets none speaks for all: that they are named is all that is said. */
    private void evaluationData(Release.Builder release) {
        NamedDataSets sets = new NamedDataSets(lookup, notes);
        List<Located> named = graph.from(trained(), "testedOn").stream()
                .flatMap(relationship -> relationship.to().stream())
                .filter(target -> dataSet(sets, target).isPresent())
                .toList();
        if (!named.isEmpty()) {
            Evidence[] evidence = named.stream().map(witness::at).toArray(Evidence[]::new);
            release.evaluationData(data -> data.access(Fact.between(Access.WITHHELD, Access.PUBLIC, evidence)));
        }
    }

    /** A source that generates the model, or its weights, trains it. */
    private void code(Release.Builder release) {
        for (SpdxGraph.Relationship relationship : graph.to(trained(), "generates")) {
            Optional<Located> source = graph.resolve(relationship.from()).filter(SpdxModel::isSource);
            source.ifPresent(code -> release.artifact(Component.TRAINING_CODE, artifact -> {
                Optional<String> place = SpdxGraph.text(code, "downloadLocation");
                StatedLicenses stated = spdxLicenses.of(code);
                stated.addTo(artifact::license, witness);
                place.ifPresent(artifact::location);
                return artifact.access(witness.listed(code, place.isPresent()));
            }));
        }
    }

    private static boolean isSource(Located element) {
        return Stream.of("primaryPurpose", "additionalPurpose")
                .flatMap(name -> SpdxGraph.list(element, name).stream())
                .flatMap(purpose -> purpose.text().stream())
                .anyMatch(purpose -> SpdxGraph.localName(purpose).equalsIgnoreCase("source"));
    }
}
