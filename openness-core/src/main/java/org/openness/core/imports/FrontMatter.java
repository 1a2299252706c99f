package org.openness.core.imports;

import java.util.Optional;

/**
 * The metadata block at the head of a Markdown document, as the client of the Hub finds it:
 * {@code ^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))}. Leading white space is allowed, the first
 * line after it is exactly three dashes, and the block ends at the first line of three dashes after at least one line.
 * Found by one pass over the text: the expression itself takes quadratic time on hostile input.
 *
 * @param opened whether the document begins like one with a block
 * @param block the text of the block, if it was opened and closed
 * @param firstLine the line of the document at which the block's text begins, from 1
 * @param end where the rest of the document begins
 */
record FrontMatter(boolean opened, Optional<String> block, int firstLine, int end) {

    private static final String DASHES = "---";

    static FrontMatter find(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        int content = text.startsWith(DASHES, start) ? afterLineEnd(text, start + DASHES.length()) : -1;
        if (content < 0) {
            return new FrontMatter(false, Optional.empty(), 1, 0);
        }
        int firstLine = line(text, content);
        for (int i = content; i < text.length(); i++) {
            int next = afterLineEnd(text, i);
            if (text.startsWith(DASHES, next)) {
                int end = afterClosing(text, next + DASHES.length());
                if (end >= 0) {
                    return new FrontMatter(true, Optional.of(text.substring(content, i)), firstLine, end);
                }
            }
        }
        // An empty block between lines that end as on Windows: the expression then splits the first line end.
        int end = text.startsWith(DASHES, content) && text.charAt(content - 2) == '\r'
                ? afterClosing(text, content + DASHES.length())
                : -1;
        return end >= 0
                ? new FrontMatter(true, Optional.of(""), firstLine, end)
                : new FrontMatter(true, Optional.empty(), firstLine, 0);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085' || c == '\uFEFF';
    }

    /** Where the line begins after the line end at this place, -1 if there is none. */
    private static int afterLineEnd(String text, int place) {
        if (place >= text.length()) {
            return -1;
        }
        if (text.startsWith("\r\n", place)) {
            return place + 2;
        }
        return text.charAt(place) == '\r' || text.charAt(place) == '\n' ? place + 1 : -1;
    }

    /** Where the rest begins if only blanks follow on this line, -1 if not. */
    private static int afterClosing(String text, int place) {
        int i = place;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        if (i == text.length()) {
            return i;
        }
        // A closing line may end in anything but a lone carriage return.
        return text.charAt(i) == '\n' || text.startsWith("\r\n", i) ? afterLineEnd(text, i) : -1;
    }

    static int line(String text, int place) {
        int line = 1;
        for (int i = 0; i < place; ) {
            int next = afterLineEnd(text, i);
            line += next >= 0 ? 1 : 0;
            i = next >= 0 ? next : i + 1;
        }
        return line;
    }
}
