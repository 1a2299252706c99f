package org.openness.rules;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * The document a rule comes from.
 *
 * @param title the title of the document
 * @param version its version or date
 * @param place the heading, clause or paragraph
 * @param url where it is published, if it is on the web
 */
public record Citation(String title, String version, String place, Optional<String> url) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if title, version or place is blank
     */
    public Citation {
        checkArgument(
                !title.isBlank() && !version.isBlank() && !place.isBlank(),
                "a citation names title, version and place: %s, %s, %s",
                title,
                version,
                place);
    }

    /**
     * Returns a citation of a document on the web.
     *
     * @throws IllegalArgumentException if title, version or place is blank
     */
    public static Citation of(String title, String version, String place, String url) {
        return new Citation(title, version, place, Optional.of(url));
    }

    /** Returns the same document at another place. */
    public Citation at(String place) {
        return new Citation(title, version, place, url);
    }

    /** Returns title, version and place on one line. */
    @Override
    public String toString() {
        return title + " " + version + ", " + place;
    }
}
