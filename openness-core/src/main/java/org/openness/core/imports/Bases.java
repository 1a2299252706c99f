package org.openness.core.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openness.core.fact.Evidence;
import org.openness.core.json.Text;
import org.openness.core.release.Base;
import org.openness.core.release.Release;

/** The models from which a document says that its model comes, each once, with the relation as far as it is told. */
final class Bases {

    /** A model has one base, a merge a handful: what names more is no lineage. */
    private static final int MOST = 100;

    private static final class Named {
        final String name;
        final List<Located> places = new ArrayList<>();
        Optional<Base.Relation> relation = Optional.empty();

        Named(String name) {
            this.name = name;
        }
    }

    private final Lookup lookup;
    private final Notes notes;
    private final Map<String, Named> named = new LinkedHashMap<>();

    Bases(Lookup lookup, Notes notes) {
        this.lookup = lookup;
        this.notes = notes;
    }

    /** Adds a base; the address of a repository on the Hub stands for its id. */
    void add(String stated, Optional<Base.Relation> relation, Located where) {
        if (!isName(stated)) {
            return;
        }
        String name = HubNames.ofUrl(stated).orElse(stated);
        String key = name.toLowerCase(Locale.ROOT);
        if (named.size() >= MOST && !named.containsKey(key)) {
            notes.add("too-many-bases", where, "at most " + MOST + " base models");
            return;
        }
        Named base = named.computeIfAbsent(key, k -> new Named(name));
        base.places.add(where);
        base.relation = base.relation.or(() -> relation);
    }

    /** Returns whether the text names a model, and does not only fill a gap. */
    static boolean isName(String stated) {
        return !Prose.isFiller(stated);
    }

    /** Adds the base that a tag of the Hub names, if it is such a tag. */
    void addTag(Located tag) {
        tag.text()
                .filter(HubNames::isBaseTag)
                .ifPresent(text -> add(HubNames.baseOfTag(text), HubNames.relationOfTag(text), tag));
    }

    /** Adds the bases to a release; a model is not a base of itself, by whatever name. */
    void addTo(Release.Builder release, List<String> ownNames, Witness witness) {
        for (Named base : named.values()) {
            Located where = base.places.get(0);
            if (ownNames.stream().anyMatch(base.name::equalsIgnoreCase)) {
                notes.add("own-base", where, "a base model other than the model itself");
                continue;
            }
            if (base.relation.isEmpty()) {
                notes.add(
                        "relation-not-stated",
                        where,
                        where.json().described(),
                        "how the model comes from its base",
                        Optional.of("it is taken for a fine-tune of " + Text.quote(base.name)));
            }
            Optional<Release> known = lookup.base(base.name, witness.seen(), ownNames.get(0))
                    .filter(found -> ownNames.stream().noneMatch(own -> Lookup.descendsFrom(found, own)));
            release.base(
                    new Base(base.name, base.relation.orElse(Base.Relation.FINE_TUNE), known),
                    base.places.stream().map(witness::at).toArray(Evidence[]::new));
        }
    }
}
