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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final ImmutableSet<String> NOT_GRANTED = ImmutableSet.of("unlicensed", "none");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");
    private static final Pattern URL_START = Pattern.compile("^https?://(www\\.)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL_END = Pattern.compile("([?#].*)?$");

    /** Loaded when first asked for. */
    private static final class BuiltIn {
        static final LicenseCatalog CATALOG = load();

        private static LicenseCatalog load() {
            LicenseTable table = LicenseTable.read(resource("licenses.json"), SpdxList.builtIn());
            return new LicenseCatalog(SpdxList.builtIn(), table.licenses(), table.families());
        }
    }

    private final SpdxList spdx;
    private final ImmutableMap<String, License> byId;
    private final ImmutableMap<String, License> byName;
    private final ImmutableMap<String, Family> families;

    /**
     * Names that cover several texts.
     *
     * @param names the names
     * @param candidates the ids of the texts that they may mean
     * @param complete whether they can mean no other text
     * @param why what to look at to tell which is meant
     */
    record Family(List<String> names, List<String> candidates, boolean complete, Optional<String> why) {}

    private LicenseCatalog(SpdxList spdx, Collection<License> licenses, Collection<Family> families) {
        this.spdx = spdx;
        Map<String, License> ids = new LinkedHashMap<>();
        Map<String, License> names = new LinkedHashMap<>();
        for (License license : licenses) {
            ids.put(key(license.id()), license);
            names.put(key(license.id()), license);
            license.names().forEach(name -> names.put(key(name), license));
            license.url().ifPresent(url -> names.put(urlKey(url), license));
            license.urls().forEach(url -> names.put(urlKey(url), license));
        }
        Map<String, Family> known = new LinkedHashMap<>();
        families.forEach(family -> family.names().forEach(name -> known.put(key(name), family)));
        this.byId = ImmutableMap.copyOf(ids);
        this.byName = ImmutableMap.copyOf(names);
        this.families = ImmutableMap.copyOf(known);
    }

    /** Returns the bundled catalog. */
    public static LicenseCatalog builtIn() {
        return BuiltIn.CATALOG;
    }

    /** Returns a catalog with further licenses, which replace those of the same id. */
    public LicenseCatalog with(Collection<License> licenses) {
        Map<String, License> all = new LinkedHashMap<>();
        byId.values().forEach(license -> all.put(license.id(), license));
        licenses.forEach(license -> all.put(license.id(), license));
        return new LicenseCatalog(spdx, all.values(), ImmutableSet.copyOf(families.values()));
    }

    /**
     * Returns a catalog with the licenses of a file in the format of the bundled table.
     *
     * @throws InvalidInputException with all problems of the file
     */
    public LicenseCatalog with(byte[] table) {
        return with(LicenseTable.read(table, spdx).licenses());
    }

    /** Returns the license with an id, in any case: of the table, else of the SPDX list. */
    public Optional<License> find(String id) {
        License license = byId.get(key(id));
        return license != null ? Optional.of(license) : spdx.find(id);
    }

    /** Returns the licenses of the table, in its order; the SPDX list holds more. */
    public List<License> licenses() {
        return byId.values().asList();
    }

    /**
     * Returns what a license statement permits. The statement may be an id, a known name or title, the URL of a license
     * text, or an SPDX expression of ids; {@code unlicensed} and {@code NONE} say that no license is granted. What is none
     * of these, or names a text that nobody has reviewed, is unreviewed: there is no guess.
     */
    public LicenseTerms resolve(String text) {
        String wanted = text.strip();
        String key = key(wanted);
        if (NOT_GRANTED.contains(key)) {
            return LicenseTerms.notGranted(wanted);
        }
        Optional<LicenseTerms> named = named(wanted);
        if (named.isPresent()) {
            return named.get();
        }
        if (URL_START.matcher(wanted).find()) {
            License license = byName.get(urlKey(wanted));
            return license == null ? LicenseTerms.unreviewed(wanted) : LicenseTerms.of(wanted, license);
        }
        return expression(wanted);
    }

    private Optional<LicenseTerms> named(String wanted) {
        String key = key(wanted);
        License license = byName.get(key);
        if (license != null) {
            return Optional.of(LicenseTerms.of(wanted, license));
        }
        Family family = families.get(key);
        if (family != null) {
            return Optional.of(terms(wanted, family));
        }
        return spdx.find(wanted).map(found -> LicenseTerms.of(wanted, found));
    }

    private LicenseTerms terms(String wanted, Family family) {
        List<LicenseTerms> candidates = new ArrayList<>();
        for (String id : family.candidates()) {
            candidates.add(find(id).map(license -> LicenseTerms.of(id, license)).orElse(LicenseTerms.unreviewed(id)));
        }
        if (!family.complete()) {
            candidates.add(LicenseTerms.unreviewed("another text"));
        }
        return LicenseTerms.anyOf(wanted, candidates);
    }

    private LicenseTerms expression(String wanted) {
        LicenseExpression expression;
        try {
            expression = LicenseExpression.parse(wanted);
        } catch (InvalidInputException e) {
            return LicenseTerms.unreviewed(wanted);
        }
        return expression.fold(this::term, LicenseTerms::and, LicenseTerms::or).as(wanted);
    }

    private LicenseTerms term(LicenseExpression.Term term) {
        if (NOT_GRANTED.contains(key(term.id()))) {
            return LicenseTerms.unreviewed(term.id());
        }
        LicenseTerms terms = named(term.id()).orElseGet(() -> LicenseTerms.unreviewed(term.id()));
        // An SPDX exception only adds permissions; what an unknown one does nobody knows.
        if (term.exception().isPresent() && !spdx.isException(term.exception().get())) {
            return LicenseTerms.unreviewed(term.toString());
        }
        return term.orLater() ? terms.orLater() : terms;
    }

    private static String key(String text) {
        return SEPARATORS.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
    }

    private static String urlKey(String url) {
        String path =
                URL_END.matcher(URL_START.matcher(url.strip()).replaceFirst("")).replaceFirst("");
        return "url:" + (path.endsWith("/") ? path.substring(0, path.length() - 1) : path).toLowerCase(Locale.ROOT);
    }

    static byte[] resource(String name) {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toByteArray(Objects.requireNonNull(LicenseCatalog.class.getResource(name), name));
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-core is damaged: no " + name, e);
        }
    }

    /** The SPDX license list, as the build condensed it; an entry is made when it is asked for. */
    static final class SpdxList {

        private static final class Holder {
            static final SpdxList LIST = new SpdxList(lines("spdx-licenses.tsv"), lines("spdx-exceptions.tsv"));
        }

        private final ImmutableMap<String, String> licenses;
        private final ImmutableSet<String> exceptions;

        private SpdxList(List<String> licenses, List<String> exceptions) {
            ImmutableMap.Builder<String, String> ids = ImmutableMap.builder();
            licenses.forEach(line -> ids.put(id(line).toLowerCase(Locale.ROOT), line));
            this.licenses = ids.buildOrThrow();
            this.exceptions = exceptions.stream()
                    .map(line -> id(line).toLowerCase(Locale.ROOT))
                    .collect(ImmutableSet.toImmutableSet());
        }

        static SpdxList builtIn() {
            return Holder.LIST;
        }

        private static List<String> lines(String name) {
            return new String(resource(name), StandardCharsets.UTF_8).lines().toList();
        }

        private static String id(String line) {
            return line.substring(0, line.indexOf('\t'));
        }

        boolean isException(String id) {
            return exceptions.contains(id.toLowerCase(Locale.ROOT));
        }

        Optional<License> find(String id) {
            String line = licenses.get(id.toLowerCase(Locale.ROOT));
            return line == null ? Optional.empty() : Optional.of(license(line));
        }

        /** An approved text has no restrictions; of any other the list says nothing about its terms. */
        private static License license(String line) {
            String[] cells = line.split("\t", -1);
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
}
