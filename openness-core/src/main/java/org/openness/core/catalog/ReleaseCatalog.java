package org.openness.core.catalog;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.release.Release;

/**
 * Releases by name. One model may be in it several times, at different dates.
 *
 * <pre>{@code
 * ReleaseCatalog.builtIn().find("OLMo 2 7B")
 * ReleaseReader.standard().withBases(ReleaseCatalog.builtIn()::find)
 * }</pre>
 */
public final class ReleaseCatalog {

    /** Made when first asked for. */
    private static final class BuiltIn {
        static final ReleaseCatalog CATALOG = new ReleaseCatalog(new BundledReleases());
    }

    private final Releases releases;

    private ReleaseCatalog(Releases releases) {
        this.releases = releases;
    }

    /** Returns the bundled catalog of real releases. */
    public static ReleaseCatalog builtIn() {
        return BuiltIn.CATALOG;
    }

    /**
     * Returns a catalog of the releases, whose ids are their names with the dates of their facts.
     *
     * @throws IllegalArgumentException if two have the same name and date
     */
    public static ReleaseCatalog of(Collection<Release> releases) {
        Map<String, Release> byId = new LinkedHashMap<>();
        for (Release release : releases) {
            checkArgument(
                    byId.put(release.toString(), release) == null,
                    "%s is there twice: facts that hold for another date need another date",
                    release);
        }
        return new ReleaseCatalog(Releases.Listed.of(byId));
    }

    /**
     * Reads records that may name each other as bases, in any order.
     *
     * @param records the bytes of each record by an id of the caller's choice
     * @throws InvalidInputException with the problems of the first record that has any, or if a record is derived from
     *     itself by way of others, or through more than 16
     */
    public static ReleaseCatalog read(Map<String, byte[]> records) {
        return new ReleaseCatalog(Releases.Listed.of(Loading.all(records)));
    }

    /** Returns the releases by id, in the order in which they were given; ids of the bundled catalog are file names. */
    public Map<String, Release> byId() {
        return releases.byId();
    }

    /** Returns all releases, in the order in which they were given. */
    public List<Release> releases() {
        return releases.byId().values().asList();
    }

    /** Returns the release with this exact name or alias; of several, the one with the latest facts. */
    public Optional<Release> find(String name) {
        return find(name, Optional.empty());
    }

    /**
     * Returns the release with this exact name or alias as it was at a date: the latest that is not later, or the first if
     * all are later.
     */
    public Optional<Release> find(String name, Optional<PartialDate> asOf) {
        return Loading.pick(history(name), asOf);
    }

    /** Returns all records of one release, by the date of their facts. */
    public List<Release> history(String name) {
        return releases.named(name);
    }
}
