package org.openness.core.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.openness.core.fact.Evidence;

/** What a document writes about the license of one thing: each wording once, with all its places. */
final class StatedLicenses {

    /** More is no name of a license, but perhaps its text. */
    private static final int LONGEST = 1_000;

    private static final int MOST = 100;

    private final Remarks remarks;
    private final Map<String, List<Located>> places = new LinkedHashMap<>();

    StatedLicenses(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Adds a wording; that nothing is asserted says nothing. */
    void add(String text, Located where) {
        if (text.equalsIgnoreCase("NOASSERTION")) {
            return;
        }
        if (text.length() > LONGEST) {
            remarks.add("license-too-long", where, "the id, name or expression of a license");
        } else if (places.size() >= MOST && !places.containsKey(text)) {
            remarks.add("too-many-licenses", where, "at most " + MOST + " licenses");
        } else {
            places.computeIfAbsent(text, key -> new ArrayList<>()).add(where);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** States each wording with its evidence. */
    void addTo(BiConsumer<String, Evidence[]> license, Witness witness) {
        places.forEach((text, where) ->
                license.accept(text, where.stream().map(witness::at).toArray(Evidence[]::new)));
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
