package org.openness.core.imports;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openness.core.imports.ReleaseImporter.Document;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonLine;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.ReadLimits;
import org.openness.core.json.Text;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.record.ReleaseReader;

/**
 * Reads releases from whatever people have, told apart by its content: the library's own records, answers of the Hugging
 * Face Hub, bills of materials (CycloneDX, SPDX 3), files of the Model Openness Framework, model cards.
 *
 * <pre>{@code
 * Imports imports = Imports.standard().withBases(ReleaseCatalog.builtIn()::find);
 * Imported card = imports.read(Path.of("README.md")).get(0);
 * Imported hub = imports.read(Path.of("model.json")).get(0);
 * Release release = Imports.merge(List.of(card, hub)).release();
 * }</pre>
 *
 * <p>Text is UTF-8, or UTF-16 with a byte order mark. A file may have 16 MiB, 64 levels and 1,000,000 tokens. Values of this
 * class do not change: the {@code with} methods return another one.
 */
public final class Imports {

    /** Names and strings are bounded by the size of the file alone: a card may hold a license text. */
    static final ReadLimits LIMITS = new ReadLimits(16 << 20, 64, 1_000_000, 16 << 20, 1 << 16, 1_000);

    /** Every format, in the order in which importers are asked; cards last, because Markdown may hold anything. */
    private static final ImmutableList<Function<Lookup, ReleaseImporter>> FORMATS = ImmutableList.of(
            OpennessRecord::new,
            HuggingFaceHub::new,
            CycloneDx::new,
            SpdxAi::new,
            ModelOpennessFrameworkYaml::new,
            HuggingFaceCard::new);

    /** A mapping's name at the start of a line. */
    private static final Pattern YAML_NAME = Pattern.compile("([\"']?)([A-Za-z_][\\w .-]{0,100})\\1\\s*:(\\s.*)?");

    /** The first fields of files of the Model Openness Framework: what begins so is meant to be YAML, and its errors are told. */
    private static final ImmutableSet<String> FRAMEWORK_FIELDS = ImmutableSet.of("framework", "release");

    /** An array is taken apart if one of so many items at its head is a document of a known format. */
    private static final int LOOKED_AT = 1_000;

    private static final Imports STANDARD = new Imports(Lookup.STANDARD, ImmutableList.of());

    private final Lookup lookup;
    private final ImmutableList<ReleaseImporter> others;
    private final ImmutableList<ReleaseImporter> importers;

    private Imports(Lookup lookup, List<ReleaseImporter> others) {
        this.lookup = lookup;
        this.others = ImmutableList.copyOf(others);
        ImmutableList.Builder<ReleaseImporter> all = ImmutableList.builder();
        all.addAll(others);
        FORMATS.forEach(format -> all.add(format.apply(lookup)));
        this.importers = all.build();
    }

    /** Returns the importers of all formats, with the built-in license catalog, which know no bases. */
    public static Imports standard() {
        return STANDARD;
    }

    /** Returns importers that resolve licenses with another catalog. */
    public Imports withLicenses(LicenseCatalog catalog) {
        return new Imports(new Lookup(Optional.of(catalog), lookup.bases()), others);
    }

    /** Returns importers that look up the base models which a document only names. */
    public Imports withBases(ReleaseReader.Bases bases) {
        return new Imports(new Lookup(lookup.ownLicenses(), bases), others);
    }

    /** Returns importers with one more, which is asked before the others. */
    public Imports with(ReleaseImporter importer) {
        return new Imports(
                lookup,
                ImmutableList.<ReleaseImporter>builder()
                        .add(importer)
                        .addAll(others)
                        .build());
    }

    /** Returns the importers, in the order in which they are asked. */
    public List<ReleaseImporter> importers() {
        return importers;
    }

    /** Returns the importer of a format by its id. */
    public Optional<ReleaseImporter> importer(String format) {
        return importers.stream()
                .filter(importer -> importer.id().equals(format))
                .findFirst();
    }

    /** Returns the importer that recognizes the content; of JSON Lines and arrays the first part that any recognizes. */
    public Optional<ReleaseImporter> detect(byte[] bytes) {
        try {
            return documents("input", bytes).stream()
                    .flatMap(part -> part.document().stream())
                    .flatMap(document -> recognizing(document).stream())
                    .findFirst();
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the releases of a file of any format.
     *
     * @param name how the origin is called in evidence: a file name or URL
     * @throws IllegalArgumentException if the name is blank
     * @throws InvalidInputException with the problems of all its parts, if there are any
     */
    public List<Imported> read(String name, byte[] bytes) {
        return releases(parts(name, bytes));
    }

    /**
     * Reads the releases of a file of a format that the caller knows.
     *
     * @param name how the origin is called in evidence: a file name or URL
     * @throws IllegalArgumentException if the name is blank
     * @throws InvalidInputException with the problems of all its parts, if there are any
     */
    public List<Imported> read(String name, byte[] bytes, ReleaseImporter importer) {
        return releases(parts(name, bytes, document -> Optional.of(importer)));
    }

    /**
     * Reads the releases of a file of any format.
     *
     * @throws InvalidInputException with the problems of all its parts, if there are any
     * @throws IOException if the file cannot be read
     */
    public List<Imported> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed is enough to see that it is too much.
            return read(file.toString(), in.readNBytes(LIMITS.bytes() + 1));
        }
    }

    /**
     * Reads a file of any format, where each line of JSON Lines and each document of an array stands for itself: what is
     * wrong with one costs no other.
     *
     * @param name how the origin is called in evidence: a file name or URL
     * @throws IllegalArgumentException if the name is blank
     */
    public List<ImportedPart> parts(String name, byte[] bytes) {
        return parts(name, bytes, this::recognizing);
    }

    /**
     * Reads JSON Lines of any size and any format, plain or compressed, such as a dump of the Hub: each line stands for
     * itself, as with {@link #parts}, in the order of the input. The lines are read as {@link JsonLine#of} reads them: as the
     * stream is consumed, in memory that does not grow with their number, by several threads if the stream is made parallel.
     *
     * <pre>{@code
     * try (InputStream in = Files.newInputStream(Path.of("hub.jsonl.gz"))) {
     *     Imports.standard().lines("hub.jsonl.gz", in).parallel().flatMap(part -> part.releases().stream())...
     * }
     * }</pre>
     *
     * @param name how the origin is called in evidence, where the number of the line comes behind it: a file name or URL
     * @throws IllegalArgumentException if the name is blank
     * @throws UncheckedIOException while the stream is consumed, if the input cannot be read
     */
    public Stream<ImportedPart> lines(String name, InputStream in) {
        checkName(name);
        return JsonLine.of(in, LIMITS).flatMap(line -> parts(name, line).stream());
    }

    private List<ImportedPart> parts(String name, JsonLine line) {
        String origin = name + ":" + line.number();
        try {
            return line.read(bytes -> parts(origin, bytes)).stream()
                    .map(part -> part.onLine(line.number()))
                    .toList();
        } catch (InvalidInputException e) {
            return ImmutableList.of(new ImportedPart(origin, ImmutableList.of(), e.problems()));
        }
    }

    /**
     * Returns one release of what several documents say about one model: all statements of all of them. Of what can have
     * one value only (name, producer, dates, places) the platform's comes before the author's and the author's before a
     * tool's, and otherwise the one that is given first; what was left out is noted. Data sets are matched by their names,
     * bases by theirs. Statements that exclude each other are kept, and leave the fact between them. A license that only
     * one document states for the weights themselves joins those that others state for the release, because these mean the
     * weights first of all; for everything else an artifact's own license goes before that of the release.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Imported merge(List<Imported> parts) {
        checkArgument(!parts.isEmpty(), "there is nothing to merge");
        return parts.size() == 1 ? parts.get(0) : new Merging(parts).merge();
    }

    private static List<Imported> releases(List<ImportedPart> parts) {
        List<Problem> problems =
                parts.stream().flatMap(part -> part.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return parts.stream().flatMap(part -> part.releases().stream()).toList();
    }

    private List<ImportedPart> parts(String name, byte[] bytes, Function<Document, Optional<ReleaseImporter>> choice) {
        checkName(name);
        List<Part> documents;
        try {
            documents = documents(name, bytes);
        } catch (InvalidInputException e) {
            return ImmutableList.of(new ImportedPart(name, ImmutableList.of(), e.problems()));
        }
        ImmutableList.Builder<ImportedPart> parts = ImmutableList.builder();
        documents.forEach(part -> parts.add(read(part, choice)));
        return parts.build();
    }

    private static void checkName(String name) {
        checkArgument(!name.isBlank(), "the origin needs a name, because evidence does");
    }

    private ImportedPart read(Part part, Function<Document, Optional<ReleaseImporter>> choice) {
        if (part.document().isEmpty()) {
            return new ImportedPart(part.name(), ImmutableList.of(), part.problems());
        }
        Document document = part.document().get();
        Optional<ReleaseImporter> importer = choice.apply(document);
        if (importer.isEmpty()) {
            return new ImportedPart(part.name(), ImmutableList.of(), ImmutableList.of(unknownFormat(document, part)));
        }
        try {
            return new ImportedPart(
                    part.name(),
                    importer.get().read(document).stream().map(part::place).toList(),
                    ImmutableList.of());
        } catch (InvalidInputException e) {
            return new ImportedPart(
                    part.name(),
                    ImmutableList.of(),
                    e.problems().stream().map(part::place).toList());
        }
    }

    private Optional<ReleaseImporter> recognizing(Document document) {
        return importers.stream()
                .filter(importer -> importer.recognizes(document))
                .findFirst();
    }

    private Problem unknownFormat(Document document, Part part) {
        Optional<Json> tree = document.tree();
        String found = tree.filter(
                        value -> value.is(Json.Kind.OBJECT) && !value.fields().isEmpty())
                .map(value -> "an object with the fields "
                        + Text.quote(String.join(
                                ", ",
                                value.fields().stream()
                                        .map(Json.Field::name)
                                        .limit(10)
                                        .toList())))
                .orElseGet(() -> tree.map(Json::described)
                        .orElseGet(() -> "text that begins with "
                                + Text.quote(document.text().strip())));
        return new Problem(
                "unknown-format",
                part.pointer(),
                tree.map(Json::line).orElse(1),
                tree.map(Json::column).orElse(1),
                found,
                "a document of one of the formats "
                        + String.join(
                                ", ",
                                importers.stream().map(ReleaseImporter::id).toList()),
                Optional.empty());
    }

    /** A document, or what is wrong with it, and where it stands in its file. */
    private record Part(String name, String pointer, Optional<Document> document, List<Problem> problems) {

        /** Notes of an item of an array stand below that item. */
        Imported place(Imported imported) {
            return pointer.isEmpty()
                    ? imported
                    : new Imported(
                            imported.format(),
                            imported.release(),
                            imported.notes().stream().map(this::place).toList());
        }

        Problem place(Problem problem) {
            return new Problem(
                    problem.code(),
                    pointer + problem.pointer(),
                    problem.line(),
                    problem.column(),
                    problem.found(),
                    problem.expected(),
                    problem.suggestion());
        }
    }

    /** Splits a file into the documents that it holds. */
    private List<Part> documents(String name, byte[] bytes) {
        String text = Decoding.text(bytes, LIMITS.bytes());
        if (text.isBlank()) {
            throw Decoding.problem("empty-document", 0, 0, "nothing but white space", "a document", Optional.empty());
        }
        if (isJson(text)) {
            return jsonDocuments(name, text);
        }
        return ImmutableList.of(
                new Part(name, "", Optional.of(new Document(name, text, yaml(text))), ImmutableList.of()));
    }

    /** Whether text is meant to be JSON: a bracket, after which a link of Markdown would go on differently. */
    private static boolean isJson(String text) {
        int first = nextCharacter(text, 0);
        if (text.charAt(first) == '{') {
            return true;
        }
        int next = nextCharacter(text, first + 1);
        return text.charAt(first) == '[' && next < text.length() && "{[\"]-0123456789".indexOf(text.charAt(next)) >= 0;
    }

    private static int nextCharacter(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private List<Part> jsonDocuments(String name, String text) {
        Json tree;
        try {
            tree = JsonReader.withLimits(LIMITS).readJson(text, 1);
        } catch (InvalidInputException e) {
            List<Part> lines = jsonLines(name, text);
            if (lines.isEmpty()) {
                throw e;
            }
            return lines;
        }
        Document whole = new Document(name, text, Optional.of(tree));
        if (recognizing(whole).isPresent()
                || tree.items().stream()
                        .limit(LOOKED_AT)
                        .noneMatch(item -> recognizing(item(name, item)).isPresent())) {
            return ImmutableList.of(new Part(name, "", Optional.of(whole), ImmutableList.of()));
        }
        ImmutableList.Builder<Part> items = ImmutableList.builder();
        int index = 0;
        for (Json value : tree.items()) {
            String pointer = Notes.child("", index++);
            Document item = item(name + "#" + pointer, value);
            items.add(new Part(item.name(), pointer, Optional.of(item), ImmutableList.of()));
        }
        return items.build();
    }

    private static Document item(String name, Json tree) {
        return new Document(name, "", Optional.of(tree));
    }

    /** The lines of JSON Lines; none if these are no such lines, but one document that is damaged. */
    private static List<Part> jsonLines(String name, String text) {
        List<String> lines = text.lines().toList();
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        int number = 0;
        int read = 0;
        boolean firstReads = false;
        boolean allBegin = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            String part = name + ":" + (i + 1);
            number++;
            allBegin &= line.stripLeading().startsWith("{");
            try {
                Json tree = JsonReader.withLimits(LIMITS).readJson(line, i + 1);
                firstReads |= number == 1;
                read++;
                parts.add(new Part(
                        part, "", Optional.of(new Document(part, line, Optional.of(tree))), ImmutableList.of()));
            } catch (InvalidInputException e) {
                parts.add(new Part(part, "", Optional.empty(), e.problems()));
            }
            if (!firstReads && !allBegin) {
                return ImmutableList.of();
            }
        }
        return number > 1 && read > 0 ? parts.build() : ImmutableList.of();
    }

    /** The tree of front matter, or of text that is YAML as a whole. */
    private static Optional<Json> yaml(String text) {
        FrontMatter front = FrontMatter.find(text);
        try {
            if (front.block().isPresent()) {
                return front.block().get().length() > HuggingFaceCard.LONGEST_BLOCK
                        ? Optional.empty()
                        : Optional.of(HuggingFaceCard.parse(front));
            }
            return firstName(text).isPresent()
                    ? Optional.of(JsonReader.withLimits(LIMITS).readYaml(text, 1))
                    : Optional.empty();
        } catch (InvalidInputException e) {
            boolean meant = front.block().isEmpty()
                    && firstName(text)
                            .filter(name -> FRAMEWORK_FIELDS.contains(name) || OpennessRecord.begins(name))
                            .isPresent();
            if (meant) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** The name of the first field, if the first line that is no comment looks like one of a mapping. */
    private static Optional<String> firstName(String text) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
            if (!line.isBlank() && !line.startsWith("#") && !line.equals("---")) {
                Matcher name = YAML_NAME.matcher(line);
                return name.matches() ? Optional.of(name.group(2)) : Optional.empty();
            }
            start = end < 0 ? text.length() : end + 1;
        }
        return Optional.empty();
    }
}
