package org.openness.core.catalog;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.json.Text;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Base;
import org.openness.core.release.Release;

/**
 * Releases by name. One model may be in it several times, at different dates.
 *
 * <pre>{@code
 * ReleaseCatalog.builtIn().find("OLMo 2 7B")
 * ReleaseReader.standard().withBases(ReleaseCatalog.builtIn()::find)
 * }</pre>
 */
public final class ReleaseCatalog {

    private static final Comparator<Release> BY_DATE = Comparator.comparing(
            release -> release.asOf().map(PartialDate::toString).orElse(""));

    /** A release is written with its bases, each three levels deeper, and must be readable within the default limits. */
    private static final int LONGEST_CHAIN = 16;

    /** Loaded when first asked for. */
    private static final class BuiltIn {
        static final ReleaseCatalog CATALOG = load();

        private static ReleaseCatalog load() {
            Map<String, byte[]> files = new LinkedHashMap<>();
            new String(resource("index.txt"), StandardCharsets.UTF_8)
                    .lines()
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> files.put(name.substring(0, name.lastIndexOf('.')), resource(name)));
            return read(files);
        }

        private static byte[] resource(String name) {
            try {
                // Looked up from here: on the module path Guava sees no resources of this module.
                return Resources.toByteArray(Objects.requireNonNull(ReleaseCatalog.class.getResource(name), name));
            } catch (IOException e) {
                throw new UncheckedIOException("the jar of openness-core is damaged: no " + name, e);
            }
        }
    }

    private final ImmutableMap<String, Release> byId;
    private final ImmutableMap<String, ImmutableList<Release>> byName;

    private ReleaseCatalog(Map<String, Release> byId) {
        this.byId = ImmutableMap.copyOf(byId);
        Map<String, Set<Release>> named = new LinkedHashMap<>();
        for (Release release : byId.values()) {
            named.computeIfAbsent(release.name(), key -> new LinkedHashSet<>()).add(release);
            release.aliases()
                    .forEach(alias -> named.computeIfAbsent(alias, key -> new LinkedHashSet<>())
                            .add(release));
        }
        ImmutableMap.Builder<String, ImmutableList<Release>> sorted = ImmutableMap.builder();
        named.forEach((name, releases) -> sorted.put(name, ImmutableList.sortedCopyOf(BY_DATE, releases)));
        this.byName = sorted.buildOrThrow();
    }

    /** Returns the bundled catalog of real releases. */
    public static ReleaseCatalog builtIn() {
        return BuiltIn.CATALOG;
    }

    /**
     * Returns a catalog of the releases, whose ids are their names with the dates of their facts.
     *
     * @throws IllegalArgumentException if two have the same name and date
     */
    public static ReleaseCatalog of(Collection<Release> releases) {
        Map<String, Release> byId = new LinkedHashMap<>();
        for (Release release : releases) {
            checkArgument(
                    byId.put(release.toString(), release) == null,
                    "%s is there twice: facts that hold for another date need another date",
                    release);
        }
        return new ReleaseCatalog(byId);
    }

    /**
     * Reads records that may name each other as bases, in any order.
     *
     * @param records the bytes of each record by an id of the caller's choice
     * @throws InvalidInputException with the problems of the first record that has any, or if a record is derived from
     *     itself by way of others, or through more than 16
     */
    public static ReleaseCatalog read(Map<String, byte[]> records) {
        return new ReleaseCatalog(new Loading(records).all());
    }

    /** Reads records in the order in which they need each other. */
    private static final class Loading {

        private final Map<String, Json> documents = new LinkedHashMap<>();
        private final Map<String, List<String>> idsByName = new LinkedHashMap<>();
        private final Map<String, Release> done = new LinkedHashMap<>();
        private final Set<String> underWay = new LinkedHashSet<>();
        private final IdentityHashMap<Release, Integer> chains = new IdentityHashMap<>();

        Loading(Map<String, byte[]> records) {
            records.forEach((id, bytes) -> {
                Json document = JsonReader.withLimits(ReadLimits.DEFAULT).read(bytes);
                documents.put(id, document);
                names(document)
                        .forEach(name -> idsByName
                                .computeIfAbsent(name, key -> new ArrayList<>())
                                .add(id));
            });
        }

        private static List<String> names(Json document) {
            List<String> names = new ArrayList<>();
            document.get("name").ifPresent(name -> names.add(name.text()));
            document.get("aliases").ifPresent(aliases -> {
                names.add(aliases.text());
                aliases.items().forEach(alias -> names.add(alias.text()));
            });
            return names;
        }

        Map<String, Release> all() {
            Map<String, Release> inOrder = new LinkedHashMap<>();
            documents.keySet().forEach(id -> inOrder.put(id, release(id)));
            return inOrder;
        }

        private Release release(String id) {
            Release known = done.get(id);
            if (known != null) {
                return known;
            }
            if (underWay.contains(id)) {
                List<String> chain =
                        underWay.stream().dropWhile(other -> !other.equals(id)).toList();
                throw failure(
                        "base-cycle",
                        chain.size() + " records that are derived from each other: "
                                + chain.stream().map(Text::quote).collect(joining(", ")),
                        "bases that came before");
            }
            limitChain(underWay.size());
            underWay.add(id);
            Release release = ReleaseReader.standard().withBases(this::find).read(document(id));
            limitChain(chain(release));
            underWay.remove(id);
            done.put(id, release);
            return release;
        }

        private Json document(String id) {
            return Objects.requireNonNull(documents.get(id));
        }

        private void limitChain(int length) {
            if (length > LONGEST_CHAIN) {
                throw failure(
                        "base-chain-too-long",
                        "more than " + LONGEST_CHAIN + " bases behind each other",
                        "at most " + LONGEST_CHAIN);
            }
        }

        /** Returns how many bases stand behind each other; those of a looked-up base have been counted before. */
        private int chain(Release release) {
            Integer known = chains.get(release);
            if (known != null) {
                return known;
            }
            int longest = 0;
            for (Base base : release.lineage().bases()) {
                longest = Math.max(longest, 1 + base.release().map(this::chain).orElse(0));
            }
            chains.put(release, longest);
            return longest;
        }

        /** A problem with the base of the record that is being read. */
        private InvalidInputException failure(String code, String found, String expected) {
            Json base = underWay.stream()
                    .reduce((first, second) -> second)
                    .flatMap(id -> document(id).get("base"))
                    .orElseThrow();
            return new InvalidInputException(ImmutableList.of(
                    new Problem(code, "/base", base.line(), base.column(), found, expected, Optional.empty())));
        }

        private Optional<Release> find(String name, Optional<PartialDate> asOf) {
            return pick(
                    idsByName.getOrDefault(name, ImmutableList.of()).stream()
                            .map(this::release)
                            .sorted(BY_DATE)
                            .toList(),
                    asOf);
        }
    }

    /** The newest that is not later than the date; the oldest if all are. */
    private static Optional<Release> pick(List<Release> byDate, Optional<PartialDate> asOf) {
        return byDate.stream()
                .filter(release -> asOf.isEmpty()
                        || release.asOf()
                                .map(date -> date.compareTo(asOf.get()) <= 0)
                                .orElse(true))
                .reduce((first, second) -> second)
                .or(() -> byDate.stream().findFirst());
    }

    /** Returns the releases by id, in the order in which they were given; ids of the bundled catalog are file names. */
    public Map<String, Release> byId() {
        return byId;
    }

    /** Returns all releases, in the order in which they were given. */
    public List<Release> releases() {
        return byId.values().asList();
    }

    /** Returns the release with this exact name or alias; of several, the one with the latest facts. */
    public Optional<Release> find(String name) {
        return find(name, Optional.empty());
    }

    /**
     * Returns the release with this exact name or alias as it was at a date: the latest that is not later, or the first if
     * all are later.
     */
    public Optional<Release> find(String name, Optional<PartialDate> asOf) {
        return pick(history(name), asOf);
    }

    /** Returns all records of one release, by the date of their facts. */
    public List<Release> history(String name) {
        return byName.getOrDefault(name, ImmutableList.of());
    }
}
