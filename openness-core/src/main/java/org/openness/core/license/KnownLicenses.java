package org.openness.core.license;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of license tables, and what the spellings in them and in the SPDX list mean; null if nothing that is known. */
sealed interface KnownLicenses permits BundledLicenses, ListedLicenses {

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
    record Layer(List<License> licenses, List<Family> families) {}

    /** Returns the row of an id in lower case. */
    Optional<License> find(String id);

    /** Returns all rows, in the order of their tables. */
    List<License> licenses();

    List<Layer> layers();

    /** Returns the meaning of a spelling as it stands in a table, which is how most are written. */
    @Nullable
    Meaning bySpelling(String text);

    /** Returns the meaning of the key of a name. */
    @Nullable
    Meaning byKey(String key);

    /** Returns the meaning of a place that URLs refer to. */
    @Nullable
    Meaning byPlace(String place);
}
