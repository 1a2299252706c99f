package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The SPDX license list, as the build condensed it: ids, titles, links, exceptions, and what deprecated ids mean. */
final class SpdxList {

    private static final class Holder {
        static final SpdxList LIST = new SpdxList(lines("spdx-licenses.tsv"), lines("spdx-exceptions.tsv"));
    }

    /**
     * Deprecated ids that have become another id, or another id with an exception; an exception adds permissions only. The
     * comments of the list say so for each.
     */
    private static final ImmutableMap<String, String> RENAMED = ImmutableMap.of(
            "BSD-2-Clause-NetBSD", "BSD-2-Clause",
            "bzip2-1.0.5", "bzip2-1.0.6",
            "eCos-2.0", "GPL-2.0-or-later",
            "StandardML-NJ", "SMLNJ",
            "wxWindows", "LGPL-2.0-or-later");

    /** Clause 2 of its text restricts comparative use: more than an additional permission. */
    private static final ImmutableSet<String> RESTRICTING_EXCEPTIONS = ImmutableSet.of("freertos-exception-2.0");

    /** One line of the list; the license is made when it is first asked for. */
    private static final class Entry {

        private final String line;
        private final String id;
        private @Nullable License license;

        Entry(String line) {
            this.line = line;
            this.id = line.substring(0, line.indexOf('\t'));
        }

        boolean isDeprecated() {
            int flags = line.indexOf('\t') + 1;
            return line.substring(flags, line.indexOf('\t', flags)).indexOf('d') >= 0;
        }

        /** A race makes it twice, no more. */
        License license() {
            License known = license;
            if (known == null) {
                known = license(line.split("\t", -1));
                license = known;
            }
            return known;
        }

        /** An approved text has no restrictions; of any other the list says nothing about its terms. */
        private static License license(String[] cells) {
            boolean approved = cells[1].indexOf('o') >= 0;
            return new License(
                    cells[0],
                    cells[2],
                    Optional.empty(),
                    Optional.of("https://spdx.org/licenses/" + cells[0] + ".html"),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableSet.of(),
                    approved,
                    cells[1].indexOf('f') >= 0,
                    ImmutableList.of(),
                    ImmutableSet.of(),
                    approved ? ImmutableSet.of() : EnumSet.allOf(Restriction.Kind.class),
                    new License.Review(
                            approved ? License.Basis.SPDX : License.Basis.NONE, Optional.empty(), Optional.empty()));
        }
    }

    /** Titles and links, which few statements need. */
    private record Descriptions(Map<String, List<String>> idsByTitle, Map<String, List<String>> idsByPlace) {}

    private final ImmutableMap<String, Entry> entries;
    private final ImmutableSet<String> exceptions;
    private final ImmutableSet<String> exceptionKeys;
    /** Made when first asked for; a race makes it twice, no more. */
    private @Nullable Descriptions descriptions;

    private SpdxList(List<String> licenses, List<String> exceptions) {
        ImmutableMap.Builder<String, Entry> ids = ImmutableMap.builder();
        licenses.forEach(line -> ids.put(id(line).toLowerCase(Locale.ROOT), new Entry(line)));
        this.entries = ids.buildOrThrow();
        this.exceptions = exceptions.stream().map(SpdxList::id).collect(ImmutableSet.toImmutableSet());
        this.exceptionKeys = this.exceptions.stream()
                .filter(id -> !RESTRICTING_EXCEPTIONS.contains(id))
                .map(Spelling::key)
                .collect(ImmutableSet.toImmutableSet());
    }

    static SpdxList builtIn() {
        return Holder.LIST;
    }

    private static List<String> lines(String name) {
        return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
    }

    static byte[] resource(String name) {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toByteArray(Objects.requireNonNull(SpdxList.class.getResource(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-core is damaged: no " + name, e);
        }
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf('\t'));
    }

    /** Returns the ids, deprecated ones included, in the order of the list. */
    List<String> ids() {
        return entries.values().stream().map(entry -> entry.id).toList();
    }

    /** Returns the ids of the exceptions, in the order of the list. */
    Collection<String> exceptions() {
        return exceptions;
    }

    /** Returns whether this is an exception, however it is spelled, that only adds permissions. */
    boolean isPermission(String exception) {
        return exceptionKeys.contains(Spelling.key(exception));
    }

    /** Returns the license of an id, in any case. */
    Optional<License> find(String id) {
        Entry entry = entries.get(id.toLowerCase(Locale.ROOT));
        return entry == null ? Optional.empty() : Optional.of(entry.license());
    }

    boolean isDeprecated(String id) {
        Entry entry = entries.get(id.toLowerCase(Locale.ROOT));
        return entry != null && entry.isDeprecated();
    }

    /**
     * Returns the current ids that an id of the list stands for. It is the id itself, but for deprecated ids: {@code
     * GPL-2.0+} is what is now {@code GPL-2.0-or-later}. {@code GPL-2.0} was defined as "only" yet is written, not only on
     * the Hugging Face Hub, by people who say neither, so that it stands for both.
     */
    List<String> meaningsOf(String id) {
        if (!isDeprecated(id)) {
            return ImmutableList.of(id);
        }
        String renamed = RENAMED.get(id);
        if (renamed != null) {
            return ImmutableList.of(renamed);
        }
        int exception = id.indexOf("-with-");
        String base = exception < 0 ? id : id.substring(0, exception);
        String version = base.endsWith("+") ? base.substring(0, base.length() - 1) : base;
        if (find(version + "-or-later").isEmpty()) {
            return ImmutableList.of(id);
        }
        return base.endsWith("+")
                ? ImmutableList.of(version + "-or-later")
                : ImmutableList.of(version + "-only", version + "-or-later");
    }

    /** Returns the ids of the licenses with a title, by the key of its spelling; nearly always one. */
    List<String> idsByTitle(String key) {
        return descriptions().idsByTitle.getOrDefault(key, ImmutableList.of());
    }

    /** Returns the ids of the licenses for which the list gives a link to a place. */
    List<String> idsByPlace(String place) {
        return descriptions().idsByPlace.getOrDefault(place, ImmutableList.of());
    }

    private Descriptions descriptions() {
        Descriptions known = descriptions;
        if (known == null) {
            known = describe();
            descriptions = known;
        }
        return known;
    }

    private Descriptions describe() {
        Map<String, Set<String>> titles = new LinkedHashMap<>();
        Map<String, Set<String>> places = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.isDeprecated()) {
                continue;
            }
            String[] cells = entry.line.split("\t", -1);
            String key = Spelling.key(cells[2]);
            add(titles, key, entry.id);
            Spelling.withoutEnding(key).ifPresent(shorter -> add(titles, shorter, entry.id));
            for (String link : cells[3].split(" ", -1)) {
                String place = link.isEmpty() ? "" : Spelling.places(link).get(0);
                // The front page of a site is about more than one thing.
                if (place.indexOf('/') > 0) {
                    add(places, place, entry.id);
                }
            }
        }
        return new Descriptions(lists(titles), lists(places));
    }

    private static void add(Map<String, Set<String>> sets, String key, String id) {
        sets.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(id);
    }

    private static Map<String, List<String>> lists(Map<String, Set<String>> sets) {
        ImmutableMap.Builder<String, List<String>> lists = ImmutableMap.builder();
        sets.forEach((key, ids) -> lists.put(key, ImmutableList.copyOf(new ArrayList<>(ids))));
        return lists.buildOrThrow();
    }
}
