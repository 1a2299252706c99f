package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are all at hand. */
final class ListedLicenses implements KnownLicenses {

    private static final ImmutableList<String> NOTHING_GRANTED =
            ImmutableList.of("unlicensed", "none", "all rights reserved", "no license granted");

    private final ImmutableList<Layer> layers;
    private final ImmutableMap<String, License> byId;
    private final Map<String, Meaning> bySpelling = new HashMap<>();
    private final Map<String, Meaning> byKey = new HashMap<>();
    private final Map<String, Meaning> byPlace = new HashMap<>();

    ListedLicenses(SpdxList spdx, List<Layer> layers) {
        this.layers = ImmutableList.copyOf(layers);
        Map<String, License> ids = new LinkedHashMap<>();
        for (Layer layer : layers) {
            layer.licenses().forEach(license -> ids.put(lower(license.id()), license));
        }
        this.byId = ImmutableMap.copyOf(ids);
        List<String> spellings = new ArrayList<>();
        for (String id : spdx.ids()) {
            byKey.put(Spelling.key(id), Meaning.anyOf(spdx.meaningsOf(id), true));
            spellings.add(id);
            spellings.add(lower(id));
        }
        NOTHING_GRANTED.forEach(words -> byKey.put(Spelling.key(words), Meaning.anyOf(ImmutableList.of(), true)));
        spellings.addAll(NOTHING_GRANTED);
        for (Layer layer : layers) {
            index(layer, spellings);
        }
        for (String spelling : spellings) {
            bySpelling.put(spelling, byKey.getOrDefault(Spelling.key(spelling), byPlace.get(place(spelling))));
        }
    }

    private void index(Layer layer, List<String> spellings) {
        Map<String, Meaning> names = new LinkedHashMap<>();
        Map<String, Meaning> places = new LinkedHashMap<>();
        List<License> current = layer.licenses().stream()
                .filter(license -> license.equals(byId.get(lower(license.id()))))
                .toList();
        for (License license : current) {
            Meaning meaning = Meaning.of(license);
            names.put(Spelling.key(license.id()), meaning);
            spellings.add(license.id());
            spellings.add(lower(license.id()));
            license.url().ifPresent(url -> places.merge(place(url), meaning, Meaning::or));
            license.urls().forEach(url -> places.merge(place(url), meaning, Meaning::or));
            spellings.addAll(license.urls());
        }
        Set<String> idKeys = ImmutableSet.copyOf(names.keySet());
        for (License license : current) {
            Meaning meaning = Meaning.of(license);
            for (String name : license.names()) {
                if (!idKeys.contains(Spelling.key(name))) {
                    names.merge(Spelling.key(name), meaning, Meaning::or);
                }
                spellings.add(name);
                spellings.add(lower(name));
            }
        }
        for (Family family : layer.families()) {
            Meaning meaning = Meaning.anyOf(family.candidates(), family.complete());
            for (String name : family.names()) {
                // Several rows may cite the same page; the family then says what it stands for.
                if (Spelling.hasScheme(name)) {
                    places.put(place(name), meaning);
                } else {
                    names.putIfAbsent(Spelling.key(name), meaning);
                }
                spellings.add(name);
                spellings.add(lower(name));
            }
        }
        Map<String, Meaning> shorter = new LinkedHashMap<>();
        names.forEach((key, meaning) ->
                Spelling.withoutEnding(key).ifPresent(rest -> shorter.merge(rest, meaning, Meaning::or)));
        byKey.putAll(names);
        shorter.forEach(byKey::putIfAbsent);
        byPlace.putAll(places);
    }

    private static String place(String url) {
        return Spelling.places(url).get(0);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<License> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<License> licenses() {
        return byId.values().asList();
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public @Nullable Meaning bySpelling(String text) {
        return bySpelling.get(text);
    }

    @Override
    public @Nullable Meaning byKey(String key) {
        return byKey.get(key);
    }

    @Override
    public @Nullable Meaning byPlace(String place) {
        return byPlace.get(place);
    }

    /** Returns what the build writes into the index, by sort and text. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new HashMap<>();
        bySpelling.forEach((text, meaning) -> meanings.put("spelling " + text, meaning.written()));
        byKey.forEach((text, meaning) -> meanings.put("key " + text, meaning.written()));
        byPlace.forEach((text, meaning) -> meanings.put("place " + text, meaning.written()));
        return meanings;
    }
}
