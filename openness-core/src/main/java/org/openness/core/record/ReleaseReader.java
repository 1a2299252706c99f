package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonLine;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.release.Release;

/**
 * Reads release records. All problems of a record are reported at once, each with its place.
 *
 * <pre>{@code
 * Release release = ReleaseReader.standard().read(Path.of("model.json"));
 * }</pre>
 *
 * <p>Readers are values: the {@code with} methods return another one.
 */
public final class ReleaseReader {

    private static final ReleaseReader STANDARD =
            new ReleaseReader(ReadLimits.DEFAULT, LicenseCatalog::builtIn, (name, asOf) -> Optional.empty());

    private final ReadLimits limits;
    private final Licenses licenses;
    private final Bases bases;

    /** Asked for the catalog only when a record states a license, so that others start without it. */
    private interface Licenses {
        LicenseCatalog catalog();
    }

    /** Finds the base that a record names. */
    @FunctionalInterface
    public interface Bases {

        /**
         * Returns the release with a name, if it is known.
         *
         * @param name the name as the record gives it
         * @param asOf the date of the record, if it has one: the base is wanted as it was then
         */
        Optional<Release> find(String name, Optional<PartialDate> asOf);
    }

    private ReleaseReader(ReadLimits limits, Licenses licenses, Bases bases) {
        this.limits = limits;
        this.licenses = licenses;
        this.bases = bases;
    }

    /** Returns a reader with the default limits and the built-in license catalog, which knows no bases. */
    public static ReleaseReader standard() {
        return STANDARD;
    }

    /** Returns a reader with other limits. */
    public ReleaseReader withLimits(ReadLimits limits) {
        return new ReleaseReader(limits, licenses, bases);
    }

    /** Returns a reader that resolves licenses with another catalog. */
    public ReleaseReader withLicenses(LicenseCatalog catalog) {
        return new ReleaseReader(limits, () -> catalog, bases);
    }

    /** Returns a reader that looks up bases which a record only names. */
    public ReleaseReader withBases(Bases bases) {
        return new ReleaseReader(limits, licenses, bases);
    }

    /**
     * Reads one record.
     *
     * @param bytes JSON or YAML in UTF-8
     * @throws InvalidInputException with all problems, if there are any
     */
    public Release read(byte[] bytes) {
        return read(JsonReader.withLimits(limits).read(bytes));
    }

    /**
     * Reads one record.
     *
     * @param text JSON or YAML
     * @throws InvalidInputException with all problems, if there are any
     */
    public Release read(String text) {
        int half = halfCharacter(text);
        if (half >= 0) {
            String before = text.substring(0, half);
            throw new InvalidInputException(ImmutableList.of(new Problem(
                    "half-a-character",
                    "",
                    (int) before.chars().filter(c -> c == '\n').count() + 1,
                    half - before.lastIndexOf('\n'),
                    "half of a surrogate pair",
                    "whole characters",
                    Optional.empty())));
        }
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns where a surrogate stands alone, which an encoder would replace by a question mark; -1 if none does. */
    private static int halfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /**
     * Reads one record from a file of JSON or YAML.
     *
     * @throws InvalidInputException with all problems, if there are any
     * @throws IOException if the file cannot be read
     */
    public Release read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed is enough to see that it is too much.
            return read(in.readNBytes(limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1));
        }
    }

    /**
     * Reads one record from a tree.
     *
     * @throws InvalidInputException with all problems, if there are any
     */
    public Release read(Json document) {
        return new RecordParser(document, licenses::catalog, bases).parse();
    }

    /**
     * Reads JSON Lines, plain or compressed: one record a line, in the order of the input, as {@link JsonLine#of} reads lines
     * of any size. A bad line is answered with its problems and costs no other line. For lines that are no records, such as
     * those of a dump of the Hub, see {@link org.openness.core.imports.Imports#lines}.
     *
     * @throws UncheckedIOException while the stream is consumed, if the input cannot be read
     */
    public Stream<RecordLine> lines(InputStream in) {
        return JsonLine.of(in, limits).map(line -> RecordLine.of(line, this));
    }

    /** Returns the JSON Schema (draft 2020-12) of a record. */
    public static String schema() {
        try {
            // Looked up from here: on the module path Guava sees no resources of this module.
            return Resources.toString(
                    Objects.requireNonNull(
                            ReleaseReader.class.getResource("release.schema.json"), "release.schema.json"),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of openness-core is damaged: no schema", e);
        }
    }
}
