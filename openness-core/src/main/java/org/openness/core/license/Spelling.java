package org.openness.core.license;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When two spellings are the same name, and two URLs the same place.
 *
 * <p>Nothing here guesses: a key forgets only what never tells two licenses apart, and is then looked up among the keys of
 * known names, whole. There is no likeness, no substring, and no word that may be missing in the middle. What is forgotten:
 *
 * <ul>
 *   <li>case, compatibility forms of characters, trademark signs, quotes;
 *   <li>which separator stands between words: blanks, hyphens, dashes, underscores, commas, brackets; and whether any stands
 *       between a word and its number ({@code llama2}, {@code Llama 2}, {@code LLaMA-2});
 *   <li>"version", "ver", "v" before a number, and ".0" at its end ({@code Apache v2}, {@code Apache-2.0}, {@code Apache
 *       Version 2.0}); but not the number, so that {@code mit-0} is not {@code mit};
 *   <li>the article at the beginning, the spelling "licence";
 *   <li>"agreement" at the end, and "license" there if the name has a number. Without a number it is kept, since "open
 *       license" must not become "open".
 * </ul>
 */
final class Spelling {

    private static final int LONGEST_URL = 2048;
    private static final Pattern SCHEME = Pattern.compile("^(https?://)?(www\\.)?");
    private static final Pattern FILE_ENDING = Pattern.compile("(?:\\.[a-z]{2})?\\.html?$|\\.(?:txt|md|rst|php|json)$");
    /** Who, which repository, how shown, which revision, which file. */
    private static final Pattern REPOSITORY_FILE = Pattern.compile(
            "^(github\\.com|huggingface\\.co|hf\\.co|gitlab\\.com)/(.+?)/(?:-/)?(?:blob|raw|resolve|tree)/"
                    + "(?:refs/heads/)?([^/]+)/(.+)$");

    private static final Pattern RAW_FILE =
            Pattern.compile("^raw\\.githubusercontent\\.com/([^/]+/[^/]+)/(?:refs/heads/)?([^/]+)/(.+)$");
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{7,40}");
    private static final ImmutableSet<String> MAIN_BRANCHES = ImmutableSet.of("main", "master", "head");
    private static final Pattern CREATIVE_COMMONS_PAGE =
            Pattern.compile("^(creativecommons\\.org/(?:licenses|publicdomain)/[^/]+/[^/]+)/(?:legalcode|deed)[^/]*$");
    /** Pages about one license whose last part is its SPDX id. */
    private static final Pattern PAGE_OF_ID =
            Pattern.compile("^(?:spdx\\.org/licenses|opensource\\.org/licenses?|choosealicense\\.com/licenses"
                    + "|huggingface\\.co/datasets/choosealicense/licenses/blob/main/markdown)/([^/]+)$");

    private static final ImmutableMap<Character, String> SIGNS = ImmutableMap.<Character, String>builder()
            .put('\u2122', "")
            .put('\u00AE', "")
            .put('\u00A9', "")
            .put('\u2018', "")
            .put('\u2019', "")
            .put('\u201C', "")
            .put('\u201D', "")
            .put('\u2010', "-")
            .put('\u2011', "-")
            .put('\u2012', "-")
            .put('\u2013', "-")
            .put('\u2014', "-")
            .put('\u2212', "-")
            .buildOrThrow();

    /** The forms of characters take long to look up, above all the first time: not for what has only one. */
    private static final char FIRST_WITH_ANOTHER_FORM = '\u00A0';

    private static final Pattern NUMBER = Pattern.compile("[-.][0-9]");

    private Spelling() {}

    /** Returns what is left of a name when everything is forgotten that does not matter; perhaps nothing. */
    static String key(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_WITH_ANOTHER_FORM) {
                return keyOfPlain(compatible(text));
            }
        }
        return keyOfPlain(text);
    }

    private static String keyOfPlain(String plain) {
        Words words = new Words(plain.length() + 8);
        for (int i = 0; i < plain.length(); i++) {
            words.add(plain.charAt(i));
        }
        return words.end();
    }

    /** Returns the key without an ending that names may have or lack, if it has one. */
    static Optional<String> withoutEnding(String key) {
        if (key.endsWith("-agreement")) {
            return Optional.of(key.substring(0, key.length() - "-agreement".length()));
        }
        if (key.endsWith("-license")) {
            String rest = key.substring(0, key.length() - "-license".length());
            return NUMBER.matcher(rest).find() ? Optional.of(rest) : Optional.empty();
        }
        return Optional.empty();
    }

    private static String compatible(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            String sign = SIGNS.get(text.charAt(i));
            plain.append(sign == null ? String.valueOf(text.charAt(i)) : sign);
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The words of a name, joined by hyphens as they end. */
    private static final class Words {

        private final StringBuilder text;
        /** Where the word begins that is being read, and the one before it. */
        private int start;

        private int startBefore;
        /** Whether the word before ended only because a number follows it at once. */
        private boolean numberFollows;

        Words(int capacity) {
            text = new StringBuilder(capacity);
        }

        void add(char written) {
            char c = Ascii.toLowerCase(written);
            switch (c) {
                case '-', '_', ' ', '\t', '\n', '\r', ',', '(', ')', '[', ']' -> endWord(false);
                case '"', '\'', '`' -> {
                    // A quote neither is nor separates.
                }
                default -> {
                    if (isDigit(c) && text.length() > start && Character.isLetter(text.charAt(text.length() - 1))) {
                        endWord(true);
                    }
                    text.append(c);
                }
            }
        }

        String end() {
            endWord(false);
            return text.substring(0, Math.max(0, text.length() - 1));
        }

        private void endWord(boolean beforeNumber) {
            while (text.length() > start && text.charAt(text.length() - 1) == '.') {
                text.setLength(text.length() - 1);
            }
            if (text.length() == start) {
                return;
            }
            if (isDigit(text.charAt(start))) {
                shortenVersion();
                dropVersionWord();
            } else if (is(start, text.length(), "licence")) {
                text.replace(start, text.length(), "license");
            } else if (!beforeNumber && is(0, text.length(), "the")) {
                text.setLength(0);
                return;
            }
            text.append('-');
            startBefore = start;
            start = text.length();
            numberFollows = beforeNumber;
        }

        /** "2.0" is "2", "1.0.0" is "1", "2.0+" is "2+"; "2.0.1" and "1.3c" stay. */
        private void shortenVersion() {
            int end = text.charAt(text.length() - 1) == '+' ? text.length() - 1 : text.length();
            for (int i = start; i < end; i++) {
                if (!isDigit(text.charAt(i)) && text.charAt(i) != '.') {
                    return;
                }
            }
            while (end > 1 && text.charAt(end - 1) == '0' && text.charAt(end - 2) == '.') {
                text.delete(end - 2, end);
                end -= 2;
            }
        }

        private void dropVersionWord() {
            int endBefore = start - 1;
            if (is(startBefore, endBefore, "v")
                    || is(startBefore, endBefore, "ver")
                    || is(startBefore, endBefore, "version")) {
                text.delete(startBefore, start);
                start = startBefore;
            } else if (numberFollows && text.charAt(endBefore - 1) == 'v') {
                text.deleteCharAt(endBefore - 1);
                start--;
            }
        }

        private boolean is(int from, int to, String word) {
            return to - from == word.length() && text.indexOf(word, from) == from;
        }
    }

    /** Returns whether the text has the form of a URL, perhaps without its scheme: a host, a path, no blank. */
    static boolean isUrl(String text) {
        if (text.length() > LONGEST_URL || hasBlank(text)) {
            return false;
        }
        if (hasScheme(text) || text.regionMatches(true, 0, "www.", 0, 4)) {
            return true;
        }
        int slash = text.indexOf('/');
        int dot = text.lastIndexOf('.', slash);
        if (dot < 1 || slash - dot < 3) {
            return false;
        }
        for (int i = 0; i < slash; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean isLetter = c >= 'a' && c <= 'z';
            if (!isLetter && (i > dot || !(isDigit(c) || c == '.' || c == '-'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the text begins as a URL does and can be nothing else. */
    static boolean hasScheme(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8);
    }

    /**
     * Returns under what a URL may be known, most exact first: with its query; the place alone; and for a file in a
     * repository, that file in the main branch, whichever way it is shown. A known URL is kept under the first of them.
     */
    static List<String> places(String url) {
        String place = SCHEME.matcher(url.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        int fragment = place.indexOf('#');
        place = (fragment < 0 ? place : place.substring(0, fragment)).replace(" ", "%20");
        int query = place.indexOf('?');
        String path = query < 0 ? place : place.substring(0, query);
        ImmutableSet.Builder<String> places = ImmutableSet.builder();
        if (query >= 0 && query < place.length() - 1) {
            places.add(place);
        }
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        path = FILE_ENDING.matcher(path.substring(0, end)).replaceFirst("");
        path = CREATIVE_COMMONS_PAGE.matcher(path).replaceFirst("$1");
        Matcher raw = RAW_FILE.matcher(path);
        if (raw.matches()) {
            path = "github.com/" + raw.group(1) + "/blob/" + raw.group(2) + "/" + raw.group(3);
        }
        Matcher file = REPOSITORY_FILE.matcher(path);
        if (!file.matches()) {
            return places.add(path).build().asList();
        }
        String host = file.group(1).equals("hf.co") ? "huggingface.co" : file.group(1);
        String revision = file.group(3);
        boolean isMain = MAIN_BRANCHES.contains(revision);
        String before = host + "/" + file.group(2) + "/blob/";
        places.add(before + (isMain ? "main" : revision) + "/" + file.group(4));
        if (REVISION.matcher(revision).matches()) {
            places.add(before + "main/" + file.group(4));
        }
        return places.build().asList();
    }

    /** Returns the SPDX id that a URL ends with, if it is of a site that describes each license under its id. */
    static Optional<String> idOfPage(String place) {
        Matcher page = PAGE_OF_ID.matcher(place);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }
}
