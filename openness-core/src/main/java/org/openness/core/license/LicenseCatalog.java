package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Values of the Hugging Face Hub's license key, and of forms, that refer to something else or to nothing. */
    private static final ImmutableSet<String> PLACEHOLDERS = ImmutableSet.of("", "other", "unknown", "license");

    /** Made when first asked for. */
    private static final class BuiltIn {
        static final LicenseCatalog CATALOG = new LicenseCatalog(SpdxList.builtIn(), new BundledLicenses());
    }

    private final SpdxList spdx;
    private final KnownLicenses known;

    private LicenseCatalog(SpdxList spdx, KnownLicenses known) {
        this.spdx = spdx;
        this.known = known;
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
        return with(new KnownLicenses.Layer(ImmutableList.copyOf(licenses), ImmutableList.of()));
    }

    /**
     * Returns a catalog with the licenses and families of a file in the format of the bundled table.
     *
     * @throws InvalidInputException with all problems of the file
     */
    public LicenseCatalog with(byte[] table) {
        LicenseTable read = LicenseTable.read(table, spdx);
        return with(new KnownLicenses.Layer(read.licenses(), read.families()));
    }

    private LicenseCatalog with(KnownLicenses.Layer layer) {
        List<KnownLicenses.Layer> layers = new ArrayList<>(known.layers());
        layers.add(layer);
        return new LicenseCatalog(spdx, new ListedLicenses(spdx, layers));
    }

    /** Returns the license with an id, in any case: of the table, else of the SPDX list. */
    public Optional<License> find(String id) {
        return known.find(id.toLowerCase(Locale.ROOT)).or(() -> spdx.find(id));
    }

    /** Returns the licenses of the table, in its order; the SPDX list holds more. */
    public List<License> licenses() {
        return known.licenses();
    }

    /**
     * Returns what a license statement permits. The statement may be an id, a known name or title, the URL of a license
     * text, an SPDX expression of ids, or several of these in a row; {@code unlicensed} and {@code NONE} say that no
     * license is granted. What is none of these, or names a text that nobody has reviewed, is unreviewed: there is no
     * guess. What may mean several texts is ambiguous, and so is a row of names that does not say how they are joined.
     */
    public LicenseTerms resolve(String text) {
        Meaning meaning = known.bySpelling(text);
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
        ImmutableSet<String> agreed = said.stream()
                .map(LicenseCatalog::candidates)
                .reduce((some, others) -> ImmutableSet.copyOf(Sets.intersection(some, others)))
                .orElseThrow();
        return agreed.isEmpty()
                ? open(said)
                : said.stream().reduce(this::narrowed).orElseThrow();
    }

    /** What fields say of which no text is meant by all: two that agree do not outvote a third. */
    private LicenseTerms open(List<LicenseTerms> said) {
        LicenseTerms first = said.get(0);
        return said.stream().allMatch(terms -> terms.as(first.text()).equals(first))
                ? first
                : resolve(said.stream().map(LicenseTerms::text).distinct().collect(Collectors.joining("; ")));
    }

    /** What two fields about the same thing say together, which both may mean the same text. */
    private LicenseTerms narrowed(LicenseTerms first, LicenseTerms second) {
        ImmutableSet<String> firstIds = candidates(first);
        ImmutableSet<String> secondIds = candidates(second);
        Set<String> both = Sets.intersection(firstIds, secondIds);
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

    /** Returns what a spelling of one name, or a URL, stands for, if it is known. */
    Optional<Reading> named(String text) {
        return Optional.ofNullable(known.bySpelling(text))
                .or(() -> meaningOf(Spelling.key(text)))
                .or(() -> Spelling.isUrl(text) ? meaningOfUrl(text) : Optional.empty())
                .map(this::reading);
    }

    /** Returns whether the words are an exception that only adds permissions. */
    boolean isPermission(String exception) {
        return spdx.isPermission(exception);
    }

    private Reading reading(Meaning meaning) {
        return meaning.reading(this::find);
    }

    private Optional<Meaning> meaningOf(String key) {
        for (Optional<String> next = Optional.of(key); next.isPresent(); next = Spelling.withoutEnding(next.get())) {
            Meaning meaning = known.byKey(next.get());
            if (meaning != null) {
                return Optional.of(meaning);
            }
            List<String> ids = spdx.idsByTitle(next.get());
            if (!ids.isEmpty()) {
                return Optional.of(Meaning.anyOf(ids, true));
            }
        }
        return CreativeCommons.key(key).map(known::byKey);
    }

    private Optional<Meaning> meaningOfUrl(String url) {
        for (String place : Spelling.places(url)) {
            Meaning meaning = known.byPlace(place);
            if (meaning != null) {
                return Optional.of(meaning);
            }
            Optional<String> id =
                    Spelling.idOfPage(place).filter(page -> find(page).isPresent());
            if (id.isPresent()) {
                return Optional.ofNullable(known.byKey(Spelling.key(id.get())));
            }
            List<String> ids = spdx.idsByPlace(place);
            if (!ids.isEmpty()) {
                return Optional.of(Meaning.anyOf(ids, ids.size() == 1 || isOneVersion(ids)));
            }
        }
        return Optional.empty();
    }

    /** "Only" and "or later" of one version share a text. */
    private static boolean isOneVersion(List<String> ids) {
        return ids.size() == 2 && ids.get(0).replace("-only", "-or-later").equals(ids.get(1));
    }
}
