package org.openness.rules.report;

import org.openness.core.json.JsonWriter;
import org.openness.rules.Verdict;

/**
 * A verdict as a badge for a model card: the rule set with its version on the left, the level on the right. Where unknown
 * facts leave more than one level possible, it says both.
 */
public final class Badge {

    private static final int HEIGHT = 20;
    private static final int PADDING = 7;

    /** From the lowest to the highest level, all dark enough for white letters. */
    private static final String[] COLORS = {"#5b6468", "#4a6572", "#2f6a72", "#1d6a68", "#0d6355"};

    /** Widths of the printable ASCII characters in a sans-serif of 11 pixels, in half pixels from A for none, from the blank on. */
    private static final String WIDTHS =
            "HJKSOVRGJJLSHIHHOOOOOOOOOOHHSSSMWPPPRONRRGGOMTQRNRPONQPWPNPJHJSLLNOMOOIOOGGNGVONOOJLJONSNNMOHOS";

    private Badge() {}

    /** Returns the badge as SVG, with a title and a description for those who do not see it. */
    public static String svg(Verdict<?> verdict) {
        String left = Shown.plain(verdict.rules().toString());
        String right = Shown.plain(message(verdict));
        int leftWidth = width(left);
        int rightWidth = width(right);
        int width = leftWidth + rightWidth;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + HEIGHT
                + "\" viewBox=\"0 0 " + width + " " + HEIGHT
                + "\" role=\"img\" aria-labelledby=\"badge-title badge-desc\">\n"
                + "<title id=\"badge-title\">" + Shown.xml(left + ": " + right) + "</title>\n"
                + "<desc id=\"badge-desc\">"
                + Shown.xml(Wording.title(verdict.release()) + ": " + Explanation.why(verdict))
                + "</desc>\n"
                + "<rect width=\"" + width + "\" height=\"" + HEIGHT + "\" rx=\"3\" fill=\"" + color(verdict) + "\"/>\n"
                + "<path d=\"M3 0H" + leftWidth + "V" + HEIGHT
                + "H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3z\" fill=\"#2b3134\"/>\n"
                + "<g fill=\"#fff\" font-family=\"Verdana,Geneva,DejaVu Sans,sans-serif\" font-size=\"11\">\n"
                + text(left, 0, leftWidth)
                + text(right, leftWidth, rightWidth)
                + "</g>\n</svg>\n";
    }

    private static String text(String text, int from, int width) {
        return "<text x=\"" + (from + PADDING) + "\" y=\"14\" textLength=\"" + (width - 2 * PADDING) + "\">"
                + Shown.xml(text) + "</text>\n";
    }

    /** Of text without control characters, as it is shown. */
    private static int width(String text) {
        int tenths = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            tenths += c > '~' ? 80 : 5 * (WIDTHS.charAt(c - ' ') - 'A');
        }
        return 2 * PADDING + (tenths + 9) / 10;
    }

    private static String message(Verdict<?> verdict) {
        return verdict.isSettled()
                ? Shown.inText(verdict.level())
                : Shown.inText(verdict.level()) + ", possibly " + Shown.inText(verdict.possibleLevel());
    }

    private static String color(Verdict<?> verdict) {
        int top = verdict.rules().levels().size() - 1;
        return COLORS[verdict.level().ordinal() * (COLORS.length - 1) / top];
    }

    /**
     * Returns a snippet of Markdown for a model card: the badge, which leads to a page.
     *
     * @param image where the badge is published
     * @param page where the verdict is explained
     * @throws IllegalArgumentException if an address is neither http nor https
     */
    public static String markdown(Verdict<?> verdict, String image, String page) {
        return "[![" + MarkdownReport.escape(verdict.rules() + ": " + message(verdict)) + "](" + address(image) + ")]("
                + address(page) + ")";
    }

    private static String address(String address) {
        String encoded = address.replace("(", "%28").replace(")", "%29");
        return Shown.link(encoded)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a badge leads to an http or https address, not \"" + Shown.plain(address) + "\""));
    }

    /** Returns the badge as the JSON that shields.io reads from an endpoint, on one line. */
    public static String shields(Verdict<?> verdict) {
        JsonWriter json = JsonWriter.compact();
        json.object()
                .field("schemaVersion", 1)
                .field("label", verdict.rules().toString())
                .field("message", message(verdict))
                .field("color", color(verdict).substring(1));
        return json.endObject().toString();
    }
}
