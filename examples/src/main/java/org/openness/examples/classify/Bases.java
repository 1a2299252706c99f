package org.openness.examples.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Release;

/** The releases that inputs may name as their bases: those that were given, then the bundled ones. */
final class Bases {

    private final Map<String, List<Release>> given = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    void add(Release base) {
        Stream.concat(Stream.of(base.name()), base.aliases().stream())
                .forEach(name ->
                        given.computeIfAbsent(name, key -> new ArrayList<>()).add(base));
    }

    Optional<Release> find(String name, Optional<PartialDate> asOf) {
        List<Release> bases = given.getOrDefault(name, List.of());
        if (bases.isEmpty()) {
            return ReleaseCatalog.builtIn().find(name, asOf);
        }
        used.add(bases.get(0).name());
        return ReleaseCatalog.of(bases).find(name, asOf);
    }

    /** Returns the names of those that were given for nothing. */
    List<String> unused() {
        return given.values().stream()
                .flatMap(List::stream)
                .map(Release::name)
                .distinct()
                .filter(name -> !used.contains(name))
                .toList();
    }
}
