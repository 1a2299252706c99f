package org.openness.core.imports;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Base;
import org.openness.core.release.Release;

/**
 * What an importer may look names up in.
 *
 * @param ownLicenses the catalog of the caller, if it is not the built-in one
 * @param bases the releases that documents may name as bases
 */
record Lookup(Optional<LicenseCatalog> ownLicenses, ReleaseReader.Bases bases) {

    static final Lookup STANDARD = new Lookup(Optional.empty(), (name, asOf) -> Optional.empty());

    /** Returns the licenses; asked for only when a document states one, so that others start without the built-in ones. */
    LicenseCatalog licenses() {
        return ownLicenses.orElseGet(LicenseCatalog::builtIn);
    }

    /** Returns a reader of records that looks names up here. */
    ReleaseReader reader() {
        ReleaseReader reader = ReleaseReader.standard().withBases(bases);
        return ownLicenses.map(reader::withLicenses).orElse(reader);
    }

    /**
     * Returns the release that a document names as its base, if it is known and can be: not if it is, or comes from, a
     * release of the document's own name.
     */
    Optional<Release> base(String name, Optional<PartialDate> asOf, String own) {
        return bases.find(name, asOf).filter(found -> !descendsFrom(found, own));
    }

    /** Returns whether a release is, or comes from, one of this name. Each is looked at once. */
    static boolean descendsFrom(Release release, String name) {
        Set<Release> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Release> pending = new ArrayDeque<>();
        pending.push(release);
        while (!pending.isEmpty()) {
            Release next = pending.pop();
            if (next.name().equals(name)) {
                return true;
            }
            for (Base base : next.lineage().bases()) {
                if (base.name().equals(name)) {
                    return true;
                }
                base.release().filter(seen::add).ifPresent(pending::push);
            }
        }
        return false;
    }
}
