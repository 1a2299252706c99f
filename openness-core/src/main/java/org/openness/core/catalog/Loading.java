package org.openness.core.catalog;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/** Reads records in the order in which they need each other. */
final class Loading {

    private static final Comparator<Release> BY_DATE = Comparator.comparing(
            release -> release.asOf().map(PartialDate::toString).orElse(""));

    /** A release is written with its bases, each three levels deeper, and must be readable within the default limits. */
    private static final int LONGEST_CHAIN = 16;

    private final Function<String, Json> documents;
    private final Map<String, List<String>> idsByName;
    private final Map<String, Release> done = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();
    private final IdentityHashMap<Release, Integer> chains = new IdentityHashMap<>();

    /** For documents by id, and the ids of those with a name. */
    Loading(Function<String, Json> documents, Map<String, List<String>> idsByName) {
        this.documents = documents;
        this.idsByName = idsByName;
    }

    /** Reads all records, which may name each other in any order. */
    static Map<String, Release> all(Map<String, byte[]> records) {
        Map<String, Json> documents = new LinkedHashMap<>();
        Map<String, List<String>> idsByName = new LinkedHashMap<>();
        records.forEach((id, bytes) -> {
            Json document = document(bytes);
            documents.put(id, document);
            names(document)
                    .forEach(name -> idsByName
                            .computeIfAbsent(name, key -> new ArrayList<>())
                            .add(id));
        });
        Loading loading = new Loading(id -> Objects.requireNonNull(documents.get(id)), idsByName);
        Map<String, Release> inOrder = new LinkedHashMap<>();
        documents.keySet().forEach(id -> inOrder.put(id, loading.release(id)));
        return inOrder;
    }

    static Json document(byte[] record) {
        return JsonReader.withLimits(ReadLimits.DEFAULT).read(record);
    }

    /** Returns the names that a record gives itself. */
    static List<String> names(Json document) {
        List<String> names = new ArrayList<>();
        document.get("name").ifPresent(name -> names.add(name.text()));
        document.get("aliases").ifPresent(aliases -> {
            names.add(aliases.text());
            aliases.items().forEach(alias -> names.add(alias.text()));
        });
        return names;
    }

    /** Returns the release of a record, which is read with its bases unless it has been. */
    Release release(String id) {
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
        Release release = ReleaseReader.standard().withBases(this::find).read(documents.apply(id));
        limitChain(chain(release));
        underWay.remove(id);
        done.put(id, release);
        return release;
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
                .flatMap(id -> documents.apply(id).get("base"))
                .orElseThrow();
        return new InvalidInputException(ImmutableList.of(
                new Problem(code, "/base", base.line(), base.column(), found, expected, Optional.empty())));
    }

    private Optional<Release> find(String name, Optional<PartialDate> asOf) {
        List<Release> named = new ArrayList<>();
        idsByName.getOrDefault(name, ImmutableList.of()).forEach(id -> named.add(release(id)));
        return pick(byDate(named), asOf);
    }

    /** The newest that is not later than the date; the oldest if all are. */
    static Optional<Release> pick(List<Release> byDate, Optional<PartialDate> asOf) {
        return byDate.stream()
                .filter(release -> asOf.isEmpty()
                        || release.asOf()
                                .map(date -> date.compareTo(asOf.get()) <= 0)
                                .orElse(true))
                .reduce((first, second) -> second)
                .or(() -> byDate.stream().findFirst());
    }

    /** Returns the releases by the date of their facts. */
    static ImmutableList<Release> byDate(Collection<Release> releases) {
        return ImmutableList.sortedCopyOf(BY_DATE, releases);
    }
}
