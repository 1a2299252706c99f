package org.openness.rules.report;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * A page in one file that asks nothing of anyone: styles and script stand inside and are allowed by their hashes, and
 * whatever else a page might load or run is forbidden.
 */
final class HtmlPage {

    private final StringBuilder body = new StringBuilder();

    /** Adds markup as it is. */
    HtmlPage raw(String markup) {
        body.append(markup);
        return this;
    }

    /** Adds an element with a text, which may be foreign. */
    HtmlPage element(String open, String text) {
        body.append('<').append(open).append('>').append(foreign(text));
        body.append("</").append(open.split(" ", 2)[0]).append(">\n");
        return this;
    }

    /** A text that may be foreign: escaped, and kept from turning its surroundings around. */
    static String foreign(String text) {
        String escaped = Shown.html(text);
        return escaped.chars().allMatch(c -> c < 0x0590) ? escaped : "<bdi>" + escaped + "</bdi>";
    }

    /** A text that starts with an address: the address becomes a link if it is one of the web. */
    static String linked(String address, String text) {
        return Shown.link(address)
                .map(link ->
                        "<a rel=\"noopener noreferrer\" href=\"" + Shown.html(link) + "\">" + foreign(text) + "</a>")
                .orElseGet(() -> foreign(text));
    }

    /** Returns the page. */
    String document(String title, Optional<String> script) {
        String style = resource("page.css");
        String policy = "default-src 'none'; style-src '" + hash(style) + "'"
                + script.map(code -> "; script-src '" + hash(code) + "'").orElse("")
                + "; base-uri 'none'; form-action 'none'";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<title>" + Shown.html(title) + "</title>\n"
                + "<style>" + style + "</style>\n</head>\n<body>\n"
                + body
                + script.map(code -> "<script>" + code + "</script>\n").orElse("")
                + "</body>\n</html>\n";
    }

    private static String hash(String text) {
        return "sha256-"
                + BaseEncoding.base64()
                        .encode(Hashing.sha256()
                                .hashString(text, StandardCharsets.UTF_8)
                                .asBytes());
    }

    static String resource(String name) {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toString(
                            Objects.requireNonNull(HtmlPage.class.getResource(name), name), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-rules is damaged: no " + name, e);
        }
    }
}
