package org.openness.rules.report;

import com.google.common.collect.ImmutableSet;
import com.google.common.html.HtmlEscapers;
import com.google.common.xml.XmlEscapers;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Foreign text made fit to be shown: nothing in it is markup, turns the text around, or is a link that runs. */
final class Shown {

    private static final Pattern LINK =
            Pattern.compile("https?://[^\\s\\p{Cntrl}\"'<>\\\\^`{|}]{1,2000}", Pattern.CASE_INSENSITIVE);

    /** Numerals and abbreviations, which stay in capitals. */
    private static final ImmutableSet<String> CAPITALS = ImmutableSet.of("I", "II", "III", "IV", "V", "AI", "EU");

    private Shown() {}

    /**
     * The text with control characters, marks that change the direction of text, and halves of characters written out:
     * {@code \\u202E}. Line ends and tabs become blanks.
     */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isHarmless(text, i)) {
                plain.append(text, copied, i).append(written(text.charAt(i)));
                copied = i + 1;
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }

    private static String written(char c) {
        return c == '\n' || c == '\r' || c == '\t' ? " " : String.format(Locale.ROOT, "\\u%04X", (int) c);
    }

    private static boolean isHarmless(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        boolean breaks = c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0x061C || c >= 0xFFFE;
        return !Character.isISOControl(c) && !turns && !breaks;
    }

    /** The text for the content or a quoted attribute of HTML. */
    static String html(String text) {
        return HtmlEscapers.htmlEscaper().escape(plain(text));
    }

    /** The text for the content or a quoted attribute of SVG. */
    static String xml(String text) {
        return XmlEscapers.xmlAttributeEscaper().escape(plain(text));
    }

    /** The address, if it is one of the web that can be followed safely. */
    static Optional<String> link(String address) {
        return LINK.matcher(address).matches() && plain(address).equals(address)
                ? Optional.of(address)
                : Optional.empty();
    }

    /**
     * A JSON string that can stand in a script element: quoted, with control characters written out, and nothing in it ends
     * the element.
     */
    static void json(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '<', '>', '&', '\u2028', '\u2029' -> json.append(escaped(c));
                default -> {
                    if (c < ' ') {
                        json.append(escaped(c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static String escaped(char c) {
        return String.format(Locale.ROOT, "\\u%04x", (int) c);
    }

    /**
     * The name of a level or grade as people write it: {@code Open weights}, {@code Class II}; a level that adds data
     * information to weights, as the article on the spectrum does, {@code Open weights + data info}. A constant that has
     * words of its own is called by these.
     */
    static String name(Enum<?> constant) {
        return capital(words(constant.toString()));
    }

    /** The text as a sentence begins; it has at least one character. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The name inside a sentence. */
    static String inText(Enum<?> constant) {
        return words(constant.toString());
    }

    /** The name of a constant in words. */
    static String words(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            String shown = CAPITALS.contains(word) ? word : word.toLowerCase(Locale.ROOT);
            name.append(name.length() == 0 ? "" : " ").append(shown);
        }
        return name.toString().replace("weights data", "weights + data");
    }
}
