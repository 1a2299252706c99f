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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SPDX license list, as the build condensed it: ids, titles, links, exceptions, and what deprecated ids mean. */
final class SpdxList {

    private static final SpdxList LIST = new SpdxList();

    /** Loaded when an id is first looked up. */
    private static final class Licenses {
        static final SortedLines LINES = new SortedLines(resource("spdx-licenses.tsv"), "");
    }

    /** Read when an exception is first asked for. */
    private static final class Exceptions {
        static final ImmutableSet<String> IDS =
                lines("spdx-exceptions.tsv").map(line -> new Entry(line).id).collect(ImmutableSet.toImmutableSet());
        static final ImmutableSet<String> PERMISSIONS = IDS.stream()
                .filter(id -> !RESTRICTING_EXCEPTIONS.contains(id))
                .map(Spelling::key)
                .collect(ImmutableSet.toImmutableSet());
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
            return cells()[1].contains("d");
        }

        /** Id, flags, title, links. */
        private String[] cells() {
            return line.split("\t", -1);
        }

        /** A race makes it twice, no more. */
        License license() {
            License known = license;
            if (known == null) {
                known = license(cells());
                license = known;
            }
            return known;
        }

        /** An approved text has no restrictions; of any other the list says nothing about its terms. */
        private static License license(String[] cells) {
            boolean approved = cells[1].contains("o");
            return new License(
                    cells[0],
                    cells[2],
                    Optional.empty(),
                    Optional.of("https://spdx.org/licenses/" + cells[0] + ".html"),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    ImmutableSet.of(),
                    approved,
                    cells[1].contains("f"),
                    ImmutableList.of(),
                    ImmutableSet.of(),
                    approved ? ImmutableSet.of() : EnumSet.allOf(Restriction.Kind.class),
                    new License.Review(
                            approved ? License.Basis.SPDX : License.Basis.NONE, Optional.empty(), Optional.empty()));
        }
    }

    /** Titles and links, which few statements need; read when first asked for. */
    private static final class Descriptions {

        static final Map<String, List<String>> IDS_BY_TITLE;
        static final Map<String, List<String>> IDS_BY_PLACE;

        static {
            Map<String, Set<String>> titles = new LinkedHashMap<>();
            Map<String, Set<String>> places = new LinkedHashMap<>();
            for (Entry entry : entries()) {
                if (entry.isDeprecated()) {
                    continue;
                }
                String[] cells = entry.cells();
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
            IDS_BY_TITLE = lists(titles);
            IDS_BY_PLACE = lists(places);
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

    /** Those that were looked up, by id in lower case. */
    private final Map<String, Entry> found = new ConcurrentHashMap<>();

    SpdxList() {}

    static SpdxList builtIn() {
        return LIST;
    }

    /** Returns the lines of a table without the keys by which the build sorted them. */
    private static Stream<String> lines(String name) {
        return new String(resource(name), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(line.indexOf('\t') + 1));
    }

    private static List<Entry> entries() {
        return lines("spdx-licenses.tsv").sorted().map(Entry::new).toList();
    }

    static byte[] resource(String name) {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toByteArray(Objects.requireNonNull(SpdxList.class.getResource(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-core is damaged: no " + name, e);
        }
    }

    /** Returns the ids, deprecated ones included, in their order. */
    List<String> ids() {
        return entries().stream().map(entry -> entry.id).toList();
    }

    /** Returns the ids of the exceptions. */
    Collection<String> exceptions() {
        return Exceptions.IDS;
    }

    /** Returns whether this is an exception, however it is spelled, that only adds permissions. */
    boolean isPermission(String exception) {
        return Exceptions.PERMISSIONS.contains(Spelling.key(exception));
    }

    /** Returns the license of an id, in any case. */
    Optional<License> find(String id) {
        return entry(id).map(Entry::license);
    }

    boolean isDeprecated(String id) {
        return entry(id).map(Entry::isDeprecated).orElse(false);
    }

    private Optional<Entry> entry(String id) {
        String key = id.toLowerCase(Locale.ROOT);
        Entry known = found.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Entry> entry = Licenses.LINES.find(key).map(Entry::new);
        entry.ifPresent(read -> found.put(key, read));
        return entry;
    }

    /**
     * Returns the current ids that an id of the list stands for. It is the id itself, but for deprecated ids: {@code
     * GPL-2.0+} is what is now {@code GPL-2.0-or-later}. {@code GPL-2.0} was defined as "only" yet is written, not only on
     * the Hugging Face Hub, by people who say neither, so that it stands for both.
     */
    List<String> meaningsOf(String id) {
        return isDeprecated(id) ? meaningsOfDeprecated(id) : ImmutableList.of(id);
    }

    private List<String> meaningsOfDeprecated(String id) {
        String renamed = RENAMED.get(id);
        if (renamed != null) {
            return ImmutableList.of(renamed);
        }
        String base = id.replaceFirst("-with-.*", "");
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
        return Descriptions.IDS_BY_TITLE.getOrDefault(key, ImmutableList.of());
    }

    /** Returns the ids of the licenses for which the list gives a link to a place. */
    List<String> idsByPlace(String place) {
        return Descriptions.IDS_BY_PLACE.getOrDefault(place, ImmutableList.of());
    }
}
