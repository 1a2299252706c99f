package org.openness.core.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openness.core.release.Release;

/** The bundled releases. The build wrote down their names; each is read, with its bases, when it is first asked for. */
final class BundledReleases implements Releases {

    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> idsByName = new HashMap<>();
    /** Used by one thread at a time. */
    private final Loading loading = new Loading(id -> Loading.document(resource(id + ".yaml")), idsByName);

    private final Map<String, ImmutableList<Release>> found = new ConcurrentHashMap<>();

    BundledReleases() {
        new String(resource("index.tsv"), StandardCharsets.UTF_8).lines().forEach(line -> {
            String[] cells = line.split("\t", -1);
            ids.add(cells[0]);
            for (int i = 1; i < cells.length; i++) {
                idsByName.computeIfAbsent(cells[i], name -> new ArrayList<>()).add(cells[0]);
            }
        });
    }

    private static byte[] resource(String name) {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toByteArray(Objects.requireNonNull(BundledReleases.class.getResource(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-core is damaged: no " + name, e);
        }
    }

    @Override
    public ImmutableMap<String, Release> byId() {
        ImmutableMap.Builder<String, Release> all = ImmutableMap.builder();
        ids.forEach(id -> all.put(id, release(id)));
        return all.buildOrThrow();
    }

    @Override
    public ImmutableList<Release> named(String name) {
        List<String> named = idsByName.get(name);
        if (named == null) {
            return ImmutableList.of();
        }
        ImmutableList<Release> known = found.get(name);
        if (known == null) {
            known = Loading.byDate(named.stream().map(this::release).toList());
            found.put(name, known);
        }
        return known;
    }

    private Release release(String id) {
        synchronized (loading) {
            return loading.release(id);
        }
    }
}
