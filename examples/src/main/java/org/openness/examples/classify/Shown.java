package org.openness.examples.classify;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Text as it is shown: names come from files of others, and some would steer a terminal or turn a line around. */
final class Shown {

    static final String BOLD = "\u001B[1m";
    static final String FAINT = "\u001B[2m";
    static final String PLAIN = "\u001B[0m";

    private static final String CUT = "…";

    private Shown() {}

    /** Returns text of several lines with all other control characters escaped. */
    static String text(String text) {
        return escaped(text, true);
    }

    /** Returns text as one line. */
    static String line(String text) {
        return escaped(text, false);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isSteering(c) && !(lines && c == '\n')) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    private static boolean isSteering(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Returns how many columns of a terminal a line takes. */
    static int width(String line) {
        return line.codePoints().map(Shown::width).sum();
    }

    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (c < 0x1100) {
            return 1;
        }
        boolean wide = switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> (c >= 0x3000 && c <= 0x303E) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x1F300 && c <= 0x1FAFF);
        };
        return wide ? 2 : 1;
    }

    /** Returns a line with its end cut off where it is too long. */
    static String cutEnd(String line, int width) {
        return width(line) <= width ? line : head(line, width - 1) + CUT;
    }

    /** Returns a line with its middle cut out where it is too long: of names the start and the end tell most. */
    static String cutMiddle(String line, int width) {
        if (width(line) <= width) {
            return line;
        }
        String head = head(line, width / 2);
        int room = width - 1 - width(head);
        int start = line.length();
        for (int used = 0; start > 0; ) {
            int c = line.codePointBefore(start);
            used += width(c);
            if (used > room) {
                break;
            }
            start -= Character.charCount(c);
        }
        return head + CUT + line.substring(start);
    }

    private static String head(String line, int width) {
        int end = 0;
        for (int used = 0; end < line.length(); ) {
            int c = line.codePointAt(end);
            used += width(c);
            if (used > width) {
                break;
            }
            end += Character.charCount(c);
        }
        return line.substring(0, end);
    }

    /** Returns a line filled up with spaces. */
    static String pad(String line, int width) {
        return line + " ".repeat(Math.max(0, width - width(line)));
    }
}
