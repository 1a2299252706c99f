package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonWriter;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseExpression;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Lineage;
import org.openness.core.release.Release;

/**
 * Writes a release as a CycloneDX 1.7 bill of materials in JSON. What the format has no field for, such as who can get the
 * weights, becomes properties whose names begin with {@code openness:}. The same release gives the same text everywhere.
 *
 * <p>It stands beside the importers so that one package knows the format, both ways.
 */
public final class CycloneDxWriter {

    /** The name of the property that says how a model comes from its ancestor. */
    static final String RELATION = "openness:relation";

    private static final String PREFIX = "openness:";

    private final JsonWriter json = JsonWriter.indented();

    private CycloneDxWriter() {}

    /** Returns the bill, indented, without a line end. */
    public static String write(Release release) {
        return write(release, ImmutableMap.of());
    }

    /**
     * Returns the bill with further properties of the model, such as the level that a rule set gives it, in the order of
     * the map.
     */
    public static String write(Release release, Map<String, String> properties) {
        CycloneDxWriter writer = new CycloneDxWriter();
        writer.bill(release, properties);
        return writer.json.toString();
    }

    private void bill(Release release, Map<String, String> properties) {
        json.object()
                .field("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json")
                .field("bomFormat", "CycloneDX")
                .field("specVersion", "1.7")
                .field("version", 1)
                .object("metadata");
        release.asOf().filter(date -> date.day() > 0).ifPresent(date -> json.field("timestamp", date + "T00:00:00Z"));
        json.object("tools")
                .array("components")
                .object()
                .field("type", "application")
                .field("name", "openness")
                .endObject()
                .endArray()
                .endObject()
                .object("component");
        model(release, properties);
        json.endObject().endObject().endObject();
    }

    private void model(Release release, Map<String, String> given) {
        json.field("type", "machine-learning-model").field("bom-ref", "model").field("name", release.name());
        release.producer()
                .ifPresent(
                        name -> json.object("manufacturer").field("name", name).endObject());
        Map<String, String> links = links(release);
        packageUrl(release, links.keySet()).ifPresent(url -> json.field("purl", url));
        licenses(licensesOf(release));
        pedigree(release.lineage());
        references(links);
        dataSets(release.artifact(Component.TRAINING_DATA).dataSets());
        parts(release);
        List<Property> properties = properties(release);
        given.forEach((name, value) -> properties.add(new Property(name, value)));
        write(properties);
    }

    /** The license of the model as a whole, or else of its weights. */
    private static List<LicenseStatement> licensesOf(Release release) {
        List<LicenseStatement> ofWeights = release.artifact(Component.WEIGHTS).licenses();
        return Stream.of(release.licenses(), ofWeights, release.licenses(License.Subject.WEIGHTS))
                .filter(statements -> !statements.isEmpty())
                .findFirst()
                .orElse(ImmutableList.of());
    }

    private void licenses(List<LicenseStatement> statements) {
        if (statements.isEmpty()) {
            return;
        }
        Map<String, LicenseTerms> terms = new LinkedHashMap<>();
        statements.forEach(statement -> terms.putIfAbsent(statement.terms().text(), statement.terms()));
        json.array("licenses");
        terms.values().forEach(this::license);
        json.endArray();
    }

    private void license(LicenseTerms terms) {
        json.object();
        List<LicenseExpression.Term> words = termsOf(terms.text());
        boolean compound = words.size() > 1
                || words.stream()
                        .anyMatch(word -> word.orLater() || word.exception().isPresent());
        // The terms of a choice may come down to one license, which the words do not.
        Optional<License> single = !compound
                        && terms.resolution() == LicenseTerms.Resolution.RESOLVED
                        && terms.licenses().size() == 1
                ? Optional.of(terms.licenses().get(0))
                : Optional.empty();
        if (compound && words.stream().allMatch(word -> isExpressible(word.id()))) {
            json.field("expression", terms.text());
        } else {
            json.object("license");
            Optional<License> listed = single.filter(license -> isListed(license.id()));
            if (listed.isPresent()) {
                json.field("id", listed.get().id());
            } else {
                json.field("name", terms.text());
                single.flatMap(License::url).filter(CycloneDxWriter::isUrl).ifPresent(url -> json.field("url", url));
            }
            json.endObject();
        }
        json.endObject();
    }

    /** Returns the terms of an SPDX expression, none if the words are no expression. */
    private static List<LicenseExpression.Term> termsOf(String text) {
        try {
            return LicenseExpression.parse(text).terms();
        } catch (InvalidInputException e) {
            return ImmutableList.of();
        }
    }

    private static boolean isListed(String id) {
        return !id.startsWith("LicenseRef-");
    }

    private static boolean isExpressible(String id) {
        return id.startsWith("LicenseRef-")
                || LicenseCatalog.builtIn()
                        .find(id)
                        .filter(license -> isListed(license.id()))
                        .isPresent();
    }

    private void pedigree(Lineage lineage) {
        if (lineage.bases().isEmpty()) {
            return;
        }
        json.object("pedigree").array("ancestors");
        for (Base base : lineage.bases()) {
            json.object().field("type", "machine-learning-model").field("name", base.name());
            base.release()
                    .flatMap(Release::producer)
                    .ifPresent(name ->
                            json.object("manufacturer").field("name", name).endObject());
            base.release().ifPresent(release -> licenses(licensesOf(release)));
            write(ImmutableList.of(new Property(RELATION, base.relation().id())));
            json.endObject();
        }
        json.endArray().endObject();
    }

    /** Returns the types of external references by URL: where things are to be had, then where all this is stated. */
    private static Map<String, String> links(Release release) {
        Map<String, String> links = new LinkedHashMap<>();
        for (Component component : Component.values()) {
            release.artifact(component)
                    .location()
                    .filter(CycloneDxWriter::isUrl)
                    .ifPresent(url -> links.putIfAbsent(url, typeOf(component)));
        }
        evidence(release)
                .map(Evidence::source)
                .filter(CycloneDxWriter::isUrl)
                .forEach(url -> links.putIfAbsent(url, "evidence"));
        return links;
    }

    private static String typeOf(Component component) {
        if (component == Component.MODEL_CARD) {
            return "model-card";
        }
        return switch (component.family()) {
            case WEIGHTS -> "distribution";
            case CODE -> "source-distribution";
            case EVALUATION, DOCUMENTS -> "documentation";
            case DATA, OFFER, LINEAGE -> "other";
        };
    }

    private static Stream<Evidence> evidence(Release release) {
        Stream<Evidence> ofRelease = Stream.of(
                        release.licenses().stream().flatMap(license -> license.evidence().stream()),
                        Stream.of(License.Subject.values())
                                .flatMap(subject -> release.licenses(subject).stream())
                                .flatMap(license -> license.evidence().stream()),
                        release.claims().stream().flatMap(claim -> claim.evidence().stream()),
                        release.lineage().evidence().stream())
                .flatMap(pieces -> pieces);
        Stream<Evidence> ofArtifacts = Stream.of(Component.values())
                .map(release::artifact)
                .flatMap(artifact -> Stream.of(
                                artifact.evidence().stream(),
                                artifact.access().evidence().stream(),
                                artifact.completeness().evidence().stream(),
                                artifact.detail().evidence().stream(),
                                artifact.stated().evidence().stream(),
                                artifact.licenses().stream().flatMap(license -> license.evidence().stream()),
                                artifact.dataSets().stream().flatMap(CycloneDxWriter::evidence))
                        .flatMap(pieces -> pieces));
        return Stream.concat(ofRelease, ofArtifacts);
    }

    private static Stream<Evidence> evidence(DataSet set) {
        return Stream.of(
                        set.evidence().stream(),
                        set.access().evidence().stream(),
                        set.detail().evidence().stream(),
                        set.licenses().stream().flatMap(license -> license.evidence().stream()))
                .flatMap(pieces -> pieces);
    }

    private void references(Map<String, String> links) {
        if (links.isEmpty()) {
            return;
        }
        json.array("externalReferences");
        links.forEach((url, type) ->
                json.object().field("type", type).field("url", url).endObject());
        json.endArray();
    }

    /** A name is an id on the Hub if a link leads to its repository there. */
    private static Optional<String> packageUrl(Release release, Set<String> links) {
        Set<String> ids = new LinkedHashSet<>();
        links.forEach(link -> HubNames.ofUrl(link).ifPresent(ids::add));
        return Stream.concat(Stream.of(release.name()), release.aliases().stream())
                .filter(ids::contains)
                .findFirst()
                .map(id -> "pkg:huggingface/" + id);
    }

    private void dataSets(List<DataSet> sets) {
        if (sets.isEmpty()) {
            return;
        }
        json.object("modelCard").object("modelParameters").array("datasets");
        for (DataSet set : sets) {
            json.object().field("type", "dataset").field("name", set.name());
            set.kind().ifPresent(kind -> json.field("classification", word(kind)));
            List<Property> properties = new ArrayList<>();
            set.licenses()
                    .forEach(license -> properties.add(
                            new Property(PREFIX + "license", license.terms().text())));
            fact(properties, PREFIX + "access", set.access());
            fact(properties, PREFIX + "detail", set.detail());
            set.reason().ifPresent(reason -> properties.add(new Property(PREFIX + "reason", reason)));
            set.withdrawn().ifPresent(date -> properties.add(new Property(PREFIX + "withdrawn", date.toString())));
            Optional<String> url = set.location().filter(CycloneDxWriter::isUrl);
            set.location()
                    .filter(place -> url.isEmpty())
                    .ifPresent(place -> properties.add(new Property(PREFIX + "location", place)));
            if (url.isPresent() || !properties.isEmpty()) {
                json.object("contents");
                url.ifPresent(place -> json.field("url", place));
                write(properties);
                json.endObject();
            }
            json.endObject();
        }
        json.endArray().endObject().endObject();
    }

    /** What has a license of its own is a part of the model; that of the weights may be the model's already. */
    private void parts(Release release) {
        List<Artifact> parts = Stream.of(Component.values())
                .map(release::artifact)
                .filter(artifact -> !artifact.licenses().isEmpty())
                .filter(artifact -> artifact.component() != Component.WEIGHTS
                        || !release.licenses().isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return;
        }
        json.array("components");
        for (Artifact part : parts) {
            String type = switch (part.component().family()) {
                case WEIGHTS -> "file";
                case CODE -> part.component() == Component.SUPPORTING_LIBRARIES ? "library" : "application";
                case DATA, EVALUATION, DOCUMENTS, OFFER, LINEAGE -> "data";
            };
            json.object().field("type", type).field("name", part.component().label());
            licenses(part.licenses());
            json.endObject();
        }
        json.endArray();
    }

    /** A property of the model or of a data set. */
    private record Property(String name, String value) {}

    private static List<Property> properties(Release release) {
        List<Property> properties = new ArrayList<>();
        release.aliases().forEach(alias -> properties.add(new Property(PREFIX + "alias", alias)));
        release.released().ifPresent(date -> properties.add(new Property(PREFIX + "released", date.toString())));
        release.asOf().ifPresent(date -> properties.add(new Property(PREFIX + "as-of", date.toString())));
        release.claims().forEach(claim -> properties.add(new Property(PREFIX + "claim", claim.label())));
        release.note().ifPresent(note -> properties.add(new Property(PREFIX + "note", note)));
        if (release.lineage().kind() != Lineage.Kind.NOT_STATED) {
            properties.add(
                    new Property(PREFIX + "lineage", word(release.lineage().kind())));
        }
        for (License.Subject subject : License.Subject.values()) {
            release.licenses(subject)
                    .forEach(license -> properties.add(new Property(
                            PREFIX + "license:" + subject.id(), license.terms().text())));
        }
        for (Component component : Component.values()) {
            Artifact artifact = release.artifact(component);
            String name = PREFIX + component.id() + ":";
            if (artifact.isNotUsed()) {
                properties.add(new Property(name + "used", "no"));
            }
            fact(properties, name + "access", artifact.access());
            fact(properties, name + "completeness", artifact.completeness());
            fact(properties, name + "detail", artifact.detail());
            fact(properties, name + "stated", artifact.stated());
            artifact.withdrawn().ifPresent(date -> properties.add(new Property(name + "withdrawn", date.toString())));
            artifact.location()
                    .filter(place -> !isUrl(place))
                    .ifPresent(place -> properties.add(new Property(name + "location", place)));
        }
        return properties;
    }

    private static void fact(List<Property> properties, String name, Fact<?> fact) {
        if (!fact.statements().isEmpty()) {
            String low = word(fact.atLeast());
            properties.add(new Property(name, fact.isExact() ? low : low + " to " + word(fact.atMost())));
        }
    }

    private void write(List<Property> properties) {
        if (properties.isEmpty()) {
            return;
        }
        json.array("properties");
        properties.forEach(property -> json.object()
                .field("name", property.name())
                .field("value", property.value())
                .endObject());
        json.endArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isUrl(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return false;
        }
        try {
            return new URI(text).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
