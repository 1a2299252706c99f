package org.openness.core.json;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** How foreign text is quoted in messages, and what a misspelt word probably meant. */
public final class Text {

    private static final int SHOWN = 80;
    /** How many candidates a misspelt word is compared with: foreign input may bring tens of thousands. */
    private static final int COMPARED = 1_000;

    private Text() {}

    /** Returns the text in quotes, at most 80 characters of it, with control characters escaped. */
    public static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    static String shorten(String text) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(text.length(), SHOWN);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))
                    : i > 0 && Character.isLowSurrogate(c) && Character.isHighSurrogate(text.charAt(i - 1));
            if (!paired && (Character.isISOControl(c) || Character.isSurrogate(c) || isInvisible(c))) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                shown.append(c);
            }
        }
        return text.length() > SHOWN ? shown.append("...").toString() : shown.toString();
    }

    /** Format characters turn text around or hide it: direction marks, zero-width characters, line separators. */
    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Returns the candidate that the word is most likely a misspelling of, if one is near. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > SHOWN) {
            return Optional.empty();
        }
        String wanted = plain(word);
        int near = Math.max(1, wanted.length() / 3);
        String best = "";
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : Iterables.limit(candidates, COMPARED)) {
            // Words whose lengths differ by more are further apart than that.
            if (Math.abs(candidate.length() - wanted.length()) <= near) {
                int distance = distance(wanted, plain(candidate));
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return bestDistance <= near ? Optional.of(best) : Optional.empty();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Levenshtein's distance, with two neighbors that changed places as one change. */
    private static int distance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        int[] beforePrevious = previous;
        for (int j = 0; j <= second.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int[] current = new int[second.length() + 1];
            current[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int replaced = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
                boolean swapped = i > 1
                        && j > 1
                        && first.charAt(i - 1) == second.charAt(j - 2)
                        && first.charAt(i - 2) == second.charAt(j - 1);
                if (swapped) {
                    current[j] = Math.min(current[j], 1 + beforePrevious[j - 2]);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[second.length()];
    }
}
