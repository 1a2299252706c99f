package org.openness.core.license;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The titles of Creative Commons licenses, which are made of a few elements in a fixed order, and which people write in any
 * mixture of the long and the short forms of these elements.
 *
 * <p>Nothing is left over: a word that is no part of a title ("Attribution 4.0 with restrictions", the country of a national
 * version) makes it none. Without the name of the publisher a title is told by its scope ("Attribution 4.0 International").
 */
final class CreativeCommons {

    /** What may follow a title and is no part of it. */
    private static final String ENDING = "(?:-public)?(?:-license)?(?:-deed|-legal-?code)?";

    private static final Pattern TITLE =
            Pattern.compile("(?<publisher>creative-commons-(?:cc-)?|cc-)?(?:attribution|by)"
                    + "(?<nc>-non-?commercial|-nc)?(?:(?<sa>-share-?alike|-sa)|(?<nd>-no-?deriv(?:ative)?s?(?:-works)?|-nd))?"
                    + "(?:-license)?(?<version>-[0-9](?:\\.[0-9])?)?(?<scope>-international|-unported|-generic|-igo)?"
                    + ENDING);

    private static final Pattern ZERO = Pattern.compile(
            "(?:creative-commons-(?:cc-?0|cc-?zero|zero)|cc-?zero|cc-?0)(?:-1)?(?:-universal)?" + ENDING);

    private CreativeCommons() {}

    /** Returns the key of the id of the license, or of the family without a version, that the key of a title stands for. */
    static Optional<String> key(String titleKey) {
        if (ZERO.matcher(titleKey).matches()) {
            return Optional.of("cc-0-1");
        }
        Matcher title = TITLE.matcher(titleKey);
        if (!title.matches()
                || (title.group("publisher") == null && title.group("scope") == null)
                || !isScopeOf(title.group("version"), title.group("scope"))) {
            return Optional.empty();
        }
        return Optional.of("cc-by"
                + (title.group("nc") == null ? "" : "-nc")
                + (title.group("sa") == null ? "" : "-sa")
                + (title.group("nd") == null ? "" : "-nd")
                + (title.group("version") == null ? "" : title.group("version"))
                + ("-igo".equals(title.group("scope")) ? "-igo" : ""));
    }

    /** The word after the number follows from it, but for version 3, which organizations ported for themselves. */
    private static boolean isScopeOf(@Nullable String version, @Nullable String scope) {
        if (scope == null) {
            return true;
        }
        if (version == null) {
            return false;
        }
        return switch (version) {
            case "-4" -> scope.equals("-international");
            case "-3" -> scope.equals("-unported") || scope.equals("-igo");
            default -> scope.equals("-generic");
        };
    }
}
