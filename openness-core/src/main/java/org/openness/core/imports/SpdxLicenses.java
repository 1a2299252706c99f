package org.openness.core.imports;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts into words what the licenses of an SPDX 3 document are: expressions, listed and custom licenses, and sets of them. */
final class SpdxLicenses {

    private static final Set<String> RELATIONSHIPS = ImmutableSet.of("hasDeclaredLicense", "hasConcludedLicense");

    /** What converters from other versions of SPDX leave on the package. */
    private static final Set<String> PROPERTIES =
            ImmutableSet.of("licenseDeclared", "licenseConcluded", "declaredLicense", "concludedLicense");

    /** Sets within sets are rare; a cycle or a thicket of them is no license. */
    private static final int MOST_PARTS = 200;

    private final SpdxGraph graph;
    private final Lookup lookup;
    private final Notes notes;

    SpdxLicenses(SpdxGraph graph, Lookup lookup, Notes notes) {
        this.lookup = lookup;
        this.graph = graph;
        this.notes = notes;
    }

    /** Returns the licenses of an element. */
    StatedLicenses of(Located element) {
        StatedLicenses stated = new StatedLicenses(lookup, notes);
        addTo(stated, element);
        return stated;
    }

    /** Adds the licenses of an element, declared and concluded ones alike. */
    void addTo(StatedLicenses stated, Located element) {
        Set<String> id = SpdxGraph.id(element).map(Set::of).orElse(Set.of());
        Stream.concat(
                        RELATIONSHIPS.stream()
                                .flatMap(type -> graph.from(id, type).stream())
                                .flatMap(relationship -> relationship.to().stream()),
                        PROPERTIES.stream().flatMap(name -> SpdxGraph.list(element, name).stream()))
                .forEach(target -> {
                    Optional<String> text = text(target);
                    text.ifPresent(words -> stated.add(words, target));
                    if (text.isEmpty()) {
                        notes.add(
                                "license-without-name",
                                target,
                                "an expression, the address of a listed license, or the spdxId of a license with a name");
                    }
                });
    }

    private Optional<String> text(Located target) {
        return new Reading().text(target, false);
    }

    /** The way through one license, which may contain others. */
    private final class Reading {

        private final Set<String> open = new HashSet<>();
        private int parts;

        Optional<String> text(Located target, boolean within) {
            parts++;
            Optional<Located> element = graph.resolve(target);
            if (element.isEmpty()) {
                return target.text().filter(word -> !isDangling(word)).map(SpdxLicenses::word);
            }
            Optional<String> id = SpdxGraph.id(element.get());
            String key = id.orElse("");
            if (parts > MOST_PARTS || (!key.isEmpty() && !open.add(key))) {
                return Optional.empty();
            }
            Optional<String> text = compound(element.get(), within)
                    .or(() -> SpdxGraph.text(element.get(), "licenseExpression"))
                    .or(() -> id.map(SpdxLicenses::word).filter(word -> !word.equals(key)))
                    .or(() -> SpdxGraph.text(element.get(), "name"))
                    .or(() -> id.filter(known -> SpdxGraph.localName(known).startsWith("LicenseRef-"))
                            .map(SpdxGraph::localName));
            open.remove(key);
            return text;
        }

        private Optional<String> compound(Located element, boolean within) {
            if (SpdxGraph.is(element, "DisjunctiveLicenseSet")) {
                return joined(SpdxGraph.list(element, "member"), " OR ", within);
            }
            if (SpdxGraph.is(element, "ConjunctiveLicenseSet")) {
                return joined(SpdxGraph.list(element, "member"), " AND ", within);
            }
            if (SpdxGraph.is(element, "OrLaterOperator")) {
                return part(element, "subjectLicense").map(license -> license + "+");
            }
            if (SpdxGraph.is(element, "WithAdditionOperator")) {
                return part(element, "subjectExtendableLicense")
                        .flatMap(license ->
                                part(element, "subjectAddition").map(addition -> license + " WITH " + addition));
            }
            return Optional.empty();
        }

        private Optional<String> part(Located element, String name) {
            return SpdxGraph.property(element, name).flatMap(value -> text(value, true));
        }

        /** A set of which one member has no name has none. */
        private Optional<String> joined(List<Located> members, String operator, boolean within) {
            List<String> texts = new ArrayList<>();
            for (Located member : members) {
                Optional<String> text = text(member, true);
                if (text.isEmpty()) {
                    return Optional.empty();
                }
                texts.add(text.get());
            }
            String all = String.join(operator, texts);
            return Optional.of(within && texts.size() > 1 ? "(" + all + ")" : all)
                    .filter(text -> !text.isEmpty());
        }
    }

    private static boolean isDangling(String reference) {
        return reference.startsWith("_:") || reference.startsWith("urn:");
    }

    /** Returns the word for a license that stands without an element: an id, an expression, or the address of one. */
    private static String word(String text) {
        return switch (SpdxGraph.localName(text).toLowerCase(Locale.ROOT)) {
            case "nonelicense", "noneelement", "none" -> "NONE";
            case "noassertionlicense", "noassertionelement", "noassertion" -> "NOASSERTION";
            default -> StatedLicenses.idOf(text);
        };
    }
}
