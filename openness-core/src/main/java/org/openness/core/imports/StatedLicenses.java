package org.openness.core.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.LicenseStatement;

/** What a document writes about the license of one thing: each wording once, with all its places. */
final class StatedLicenses {

    /** More is no name of a license, but perhaps its text. */
    private static final int LONGEST = 1_000;

    private static final int MOST = 100;

    private final Lookup lookup;
    private final Notes notes;
    private final Map<String, List<Located>> places = new LinkedHashMap<>();
    private final List<Located> unnamed = new ArrayList<>();

    StatedLicenses(Lookup lookup, Notes notes) {
        this.lookup = lookup;
        this.notes = notes;
    }

    /** Adds a wording; that nothing is asserted says nothing. */
    void add(String text, Located where) {
        if (text.equalsIgnoreCase("NOASSERTION")) {
            return;
        }
        if (text.length() > LONGEST) {
            notes.add(
                    "license-too-long",
                    where,
                    text.length() + " characters",
                    "the id, name or expression of a license",
                    Optional.empty());
            unnamed.add(where);
        } else if (places.size() >= MOST && !places.containsKey(text)) {
            if (unnamed.isEmpty()) {
                notes.add("too-many-licenses", where, "at most " + MOST + " licenses");
                unnamed.add(where);
            }
        } else {
            places.computeIfAbsent(text, key -> new ArrayList<>()).add(where);
        }
    }

    boolean isEmpty() {
        return places.isEmpty() && unnamed.isEmpty();
    }

    /** States each wording with its evidence. What was too long or too much may forbid anything. */
    void addTo(Consumer<LicenseStatement> license, Witness witness) {
        places.forEach((text, where) ->
                license.accept(new LicenseStatement(lookup.licenses().resolve(text), witness.all(where))));
        if (!unnamed.isEmpty()) {
            license.accept(new LicenseStatement(LicenseTerms.unreviewed("further terms"), witness.all(unnamed)));
        }
    }

    /** Returns the id behind the URL of a license in the SPDX list, and any other text as it is. */
    static String idOf(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int listed = lower.indexOf("spdx.org/licenses/");
        if (listed < 0 || !lower.startsWith("http")) {
            return text;
        }
        String id = text.substring(listed + "spdx.org/licenses/".length());
        for (String end : List.of(".html", ".json", ".txt", "/")) {
            id = id.endsWith(end) ? id.substring(0, id.length() - end.length()) : id;
        }
        return id.isEmpty() ? text : id;
    }
}
