package org.openness.core.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openness.core.release.Release;

/** Releases by id and by name. */
sealed interface Releases permits BundledReleases, Releases.Listed {

    ImmutableMap<String, Release> byId();

    /** Returns those with a name or alias, by the date of their facts. */
    ImmutableList<Release> named(String name);

    /** Releases that are all at hand. */
    record Listed(ImmutableMap<String, Release> byId, ImmutableMap<String, ImmutableList<Release>> byName)
            implements Releases {

        static Listed of(Map<String, Release> byId) {
            Map<String, Set<Release>> named = new LinkedHashMap<>();
            for (Release release : byId.values()) {
                named.computeIfAbsent(release.name(), key -> new LinkedHashSet<>())
                        .add(release);
                release.aliases()
                        .forEach(alias -> named.computeIfAbsent(alias, key -> new LinkedHashSet<>())
                                .add(release));
            }
            ImmutableMap.Builder<String, ImmutableList<Release>> sorted = ImmutableMap.builder();
            named.forEach((name, releases) -> sorted.put(name, Loading.byDate(releases)));
            return new Listed(ImmutableMap.copyOf(byId), sorted.buildOrThrow());
        }

        @Override
        public ImmutableList<Release> named(String name) {
            return byName.getOrDefault(name, ImmutableList.of());
        }
    }
}
