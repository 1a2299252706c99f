package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openness.core.json.InvalidInputException;

/**
 * The licenses that are known, and what people mean by what they write.
 *
 * <p>The built-in catalog holds the SPDX license list and the table of license texts that AI releases use. A caller adds or
 * overrides entries with {@link #with(Collection)}, which returns another catalog: nothing is registered anywhere.
 *
 * <pre>{@code
 * LicenseCatalog.builtIn().resolve("llama3.1").outcome()                    // RESTRICTED
 * LicenseCatalog.builtIn().resolve("MIT OR LicenseRef-llama3.1").outcome()  // OSI_APPROVED
 * }</pre>
 */
public final class LicenseCatalog {

    private static final ImmutableList<String> NOTHING_GRANTED =
            ImmutableList.of("unlicensed", "none", "all rights reserved", "no license granted");
    /** Values of the Hugging Face Hub's license key, and of forms, that refer to something else or to nothing. */
    private static final ImmutableSet<String> PLACEHOLDERS = ImmutableSet.of("", "other", "unknown", "license");

    /** Loaded when first asked for. */
    private static final class BuiltIn {
        static final LicenseCatalog CATALOG = load();

        private static LicenseCatalog load() {
            LicenseTable table = LicenseTable.read(SpdxList.resource("licenses.json"), SpdxList.builtIn());
            return new LicenseCatalog(
                    SpdxList.builtIn(), ImmutableList.of(new Layer(table.licenses(), table.families())));
        }
    }

    /**
     * Names that cover several texts.
     *
     * @param names the names
     * @param candidates the ids of the texts that they may mean
     * @param complete whether they can mean no other text
     * @param why what to look at to tell which is meant
     */
    record Family(List<String> names, List<String> candidates, boolean complete, Optional<String> why) {}

    /** Rows that were added together; those of a later layer override those of earlier ones. */
    private record Layer(List<License> licenses, List<Family> families) {}

    /** What a spelling stands for: one license, several, or nothing granted. */
    private static final class Meaning {

        private final ImmutableList<String> ids;
        private final boolean complete;
        private final @Nullable License license;
        /** Made when first asked for. A race makes it twice, no more. */
        private @Nullable Reading reading;

        private Meaning(Collection<String> ids, boolean complete, @Nullable License license) {
            this.ids = ImmutableList.copyOf(ids);
            this.complete = complete;
            this.license = license;
        }

        static Meaning of(License license) {
            return new Meaning(ImmutableList.of(license.id()), true, license);
        }

        static Meaning anyOf(Collection<String> ids, boolean complete) {
            return new Meaning(ids, complete, null);
        }

        /** The spelling was given to both, by mistake or with cause: it may mean either. */
        Meaning or(Meaning other) {
            Set<String> all = new LinkedHashSet<>(ids);
            all.addAll(other.ids);
            return all.size() == ids.size() ? this : anyOf(all, false);
        }

        Reading reading(Function<String, Optional<License>> find) {
            Reading known = reading;
            if (known == null) {
                known = read(find);
                reading = known;
            }
            return known;
        }

        private Reading read(Function<String, Optional<License>> find) {
            if (license != null) {
                return Reading.of(license);
            }
            if (ids.isEmpty() && complete) {
                return Reading.notGranted();
            }
            List<Reading> candidates = new ArrayList<>();
            for (String id : ids) {
                candidates.add(find.apply(id).map(Reading::of).orElseGet(() -> Reading.unreviewed(id)));
            }
            if (!complete) {
                candidates.add(Reading.unreviewed("another text"));
            }
            return Reading.anyOf(candidates);
        }
    }

    private final SpdxList spdx;
    private final ImmutableList<Layer> layers;
    private final ImmutableMap<String, License> byId;
    /** By spelling as it stands in the table, which is how most are written; then nothing needs to be normalized. */
    private final Map<String, Meaning> bySpelling = new HashMap<>();

    private final Map<String, Meaning> byKey = new HashMap<>();
    private final Map<String, Meaning> byPlace = new HashMap<>();

    private LicenseCatalog(SpdxList spdx, List<Layer> layers) {
        this.spdx = spdx;
        this.layers = ImmutableList.copyOf(layers);
        Map<String, License> ids = new LinkedHashMap<>();
        for (Layer layer : layers) {
            layer.licenses.forEach(license -> ids.put(lower(license.id()), license));
        }
        this.byId = ImmutableMap.copyOf(ids);
        List<String> spellings = new ArrayList<>();
        for (String id : spdx.ids()) {
            List<String> meanings = spdx.meaningsOf(id);
            byKey.put(Spelling.key(id), spdxMeaning(meanings));
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

    private Meaning spdxMeaning(List<String> ids) {
        Optional<License> row = ids.size() == 1 ? Optional.ofNullable(byId.get(lower(ids.get(0)))) : Optional.empty();
        return row.map(Meaning::of).orElseGet(() -> Meaning.anyOf(ids, true));
    }

    private void index(Layer layer, List<String> spellings) {
        Map<String, Meaning> names = new LinkedHashMap<>();
        Map<String, Meaning> places = new LinkedHashMap<>();
        List<License> current = layer.licenses.stream()
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
        for (Family family : layer.families) {
            Meaning meaning = Meaning.anyOf(family.candidates, family.complete);
            for (String name : family.names) {
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

    /** Returns the bundled catalog. */
    public static LicenseCatalog builtIn() {
        return BuiltIn.CATALOG;
    }

    /**
     * Returns a catalog with further licenses, which replace those of the same id. Their names and URLs go before any that
     * were known, and family names that list a replaced license list the new one.
     */
    public LicenseCatalog with(Collection<License> licenses) {
        return with(new Layer(ImmutableList.copyOf(licenses), ImmutableList.of()));
    }

    /**
     * Returns a catalog with the licenses and families of a file in the format of the bundled table.
     *
     * @throws InvalidInputException with all problems of the file
     */
    public LicenseCatalog with(byte[] table) {
        LicenseTable read = LicenseTable.read(table, spdx);
        return with(new Layer(read.licenses(), read.families()));
    }

    private LicenseCatalog with(Layer layer) {
        return new LicenseCatalog(
                spdx, ImmutableList.<Layer>builder().addAll(layers).add(layer).build());
    }

    /** Returns the license with an id, in any case: of the table, else of the SPDX list. */
    public Optional<License> find(String id) {
        License license = byId.get(lower(id));
        return license != null ? Optional.of(license) : spdx.find(id);
    }

    /** Returns the licenses of the table, in its order; the SPDX list holds more. */
    public List<License> licenses() {
        return byId.values().asList();
    }

    /**
     * Returns what a license statement permits. The statement may be an id, a known name or title, the URL of a license
     * text, an SPDX expression of ids, or several of these in a row; {@code unlicensed} and {@code NONE} say that no
     * license is granted. What is none of these, or names a text that nobody has reviewed, is unreviewed: there is no
     * guess. What may mean several texts is ambiguous, and so is a row of names that does not say how they are joined.
     */
    public LicenseTerms resolve(String text) {
        Meaning meaning = bySpelling.get(text);
        if (meaning != null) {
            return new LicenseTerms(text, reading(meaning));
        }
        String statement = text.strip();
        return new LicenseTerms(statement, new Statement(this, statement).reading());
    }

    /**
     * Returns what the license fields of a Hugging Face model or data set card permit together. The tags {@code other} and
     * {@code unknown} leave it to the name and the link. A tag or name that covers several texts is narrowed down to those
     * that the other fields name as well; fields that contradict each other leave it open which of them holds. A link to a
     * text that is not known says nothing beside a field that is.
     *
     * @param tag the field {@code license}
     * @param name the field {@code license_name}
     * @param link the field {@code license_link}
     */
    public LicenseTerms resolve(String tag, Optional<String> name, Optional<String> link) {
        List<LicenseTerms> said = new ArrayList<>();
        for (String text : ImmutableList.of(tag, name.orElse(""))) {
            if (!PLACEHOLDERS.contains(Spelling.key(text))) {
                said.add(resolve(text));
            }
        }
        link.map(this::resolve)
                .filter(terms -> terms.resolution() != LicenseTerms.Resolution.UNREVIEWED)
                .ifPresent(said::add);
        if (said.isEmpty()) {
            return resolve(link.filter(text -> Spelling.isUrl(text.strip())).orElse(tag));
        }
        return said.stream().reduce(this::narrowed).orElseThrow();
    }

    /** What two fields about the same thing say together. */
    private LicenseTerms narrowed(LicenseTerms first, LicenseTerms second) {
        ImmutableSet<String> firstIds = candidates(first);
        ImmutableSet<String> secondIds = candidates(second);
        Set<String> both = Sets.intersection(firstIds, secondIds);
        if (both.isEmpty()) {
            return second.as(first.text()).equals(first) ? first : resolve(first.text() + "; " + second.text());
        }
        boolean settled = both.size() == 1;
        if (settled && first.resolution() != LicenseTerms.Resolution.RESOLVED) {
            return second.resolution() == LicenseTerms.Resolution.RESOLVED
                    ? second
                    : resolve(both.iterator().next());
        }
        return secondIds.size() < firstIds.size() ? second : first;
    }

    /** The ids of the texts of which one is meant; none if it is not a question of which text. */
    private static ImmutableSet<String> candidates(LicenseTerms terms) {
        Reading reading = terms.reading();
        ImmutableSet.Builder<String> ids = ImmutableSet.builder();
        for (Reading part : reading.joint() == Reading.Joint.ANY_OF ? reading.parts() : ImmutableList.of(reading)) {
            switch (part.joint()) {
                case TEXT -> ids.add(part.words());
                case UNREVIEWED -> {
                    // Another text, perhaps; the fields can only agree on one that is known.
                }
                case NOT_GRANTED, AND, OR, ANY_OF -> {
                    return ImmutableSet.of();
                }
            }
        }
        return ids.build();
    }

    /** Returns what a spelling of one name, or a URL, stands for; null if nothing that is known. */
    @Nullable
    Reading named(String text) {
        Meaning meaning = bySpelling.get(text);
        if (meaning == null) {
            meaning = meaningOf(Spelling.key(text));
        }
        if (meaning == null && Spelling.isUrl(text)) {
            meaning = meaningOfUrl(text);
        }
        return meaning == null ? null : reading(meaning);
    }

    /** Returns whether the words are an exception that only adds permissions. */
    boolean isPermission(String exception) {
        return spdx.isPermission(exception);
    }

    private Reading reading(Meaning meaning) {
        return meaning.reading(this::find);
    }

    private @Nullable Meaning meaningOf(String key) {
        for (Optional<String> next = Optional.of(key); next.isPresent(); next = Spelling.withoutEnding(next.get())) {
            Meaning meaning = byKey.get(next.get());
            if (meaning != null) {
                return meaning;
            }
            List<String> ids = spdx.idsByTitle(next.get());
            if (!ids.isEmpty()) {
                return spdxMeaning(ids);
            }
        }
        return null;
    }

    private @Nullable Meaning meaningOfUrl(String url) {
        for (String place : Spelling.places(url)) {
            Meaning meaning = byPlace.get(place);
            if (meaning != null) {
                return meaning;
            }
            Optional<String> id =
                    Spelling.idOfPage(place).filter(known -> find(known).isPresent());
            if (id.isPresent()) {
                return byKey.get(Spelling.key(id.get()));
            }
            List<String> ids = spdx.idsByPlace(place);
            if (!ids.isEmpty()) {
                return ids.size() == 1 || isOneVersion(ids) ? spdxMeaning(ids) : Meaning.anyOf(ids, false);
            }
        }
        return null;
    }

    /** "Only" and "or later" of one version share a text. */
    private static boolean isOneVersion(List<String> ids) {
        return ids.size() == 2
                && ids.get(0).replace("-only", "-or-later").equals(ids.get(1))
                && ids.get(0).endsWith("-only");
    }
}
