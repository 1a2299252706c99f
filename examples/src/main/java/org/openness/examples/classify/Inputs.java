package org.openness.examples.classify;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;

/**
 * Reads files, folders and standard input, plain or compressed with gzip. Lines and long arrays of documents are read one by
 * one, so that memory does not grow with their number.
 */
final class Inputs {

    static final String STANDARD = "-";

    private static final String STANDARD_NAME = "standard input";

    /** As much as one document may have, and one byte more, which shows that it has more. */
    private static final int MOST = (16 << 20) + 1;

    private static final Set<String> ENDINGS =
            new TreeSet<>(List.of("json", "jsonl", "jsonld", "ndjson", "md", "markdown", "yaml", "yml"));
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

    private final InputStream in;
    private final Messages messages;
    private final Progress progress;
    private boolean standardIsRead;

    Inputs(InputStream in, Messages messages, Progress progress) {
        this.in = in;
        this.messages = messages;
        this.progress = progress;
    }

    /** Returns how a part of an input is called in answers: by the argument that names the input. */
    static String source(ImportedPart part) {
        return part.name().startsWith(STANDARD_NAME)
                ? STANDARD + part.name().substring(STANDARD_NAME.length())
                : part.name();
    }

    /** The files that an input means, those of a folder sorted by their names. */
    List<String> files(String input) {
        try {
            if (input.equals(STANDARD) || !Files.isDirectory(Path.of(input))) {
                expect(input);
                return List.of(input);
            }
            List<String> files = filesOfFolder(Path.of(input));
            if (files.isEmpty()) {
                messages.fail(input, "a folder without files that end in ." + String.join(", .", ENDINGS));
            }
            files.forEach(this::expect);
            return files;
        } catch (IOException | UncheckedIOException e) {
            messages.fail(input, "the folder cannot be read: " + e.getMessage());
        } catch (InvalidPathException e) {
            messages.fail(input, "this cannot be the name of a file: " + e.getReason());
        }
        return List.of();
    }

    private static List<String> filesOfFolder(Path folder) throws IOException {
        // A link to a folder is followed, those within it are not.
        Path real = folder.toRealPath();
        try (Stream<Path> found = Files.walk(real)) {
            return found.filter(Files::isRegularFile)
                    .map(real::relativize)
                    .filter(Inputs::isCandidate)
                    .map(file -> folder.resolve(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isCandidate(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
        return ENDINGS.contains(plain.substring(plain.lastIndexOf('.') + 1));
    }

    private void expect(String file) {
        try {
            if (!file.equals(STANDARD) && Files.isRegularFile(Path.of(file))) {
                progress.expect(Files.size(Path.of(file)));
                return;
            }
        } catch (IOException e) {
            // Told when it is read.
        }
        progress.expectUnknown();
    }

    /** Reads a file, or standard input for a dash. */
    void read(String source, Imports imports, Consumer<ImportedPart> taker) {
        if (source.equals(STANDARD)) {
            if (standardIsRead) {
                messages.fail(STANDARD_NAME, "it has been read already");
                return;
            }
            standardIsRead = true;
            read(STANDARD_NAME, in, imports, taker);
            return;
        }
        try (InputStream file = Files.newInputStream(Path.of(source))) {
            read(source, file, imports, taker);
        } catch (NoSuchFileException e) {
            messages.fail(source, "there is no such file");
        } catch (AccessDeniedException e) {
            messages.fail(source, "the file cannot be read: permission denied");
        } catch (IOException e) {
            messages.fail(source, "the file cannot be read: " + e.getMessage());
        }
    }

    private void read(String name, InputStream raw, Imports imports, Consumer<ImportedPart> taker) {
        try {
            InputStream counted = new Counted(raw);
            byte[] magic = counted.readNBytes(ZSTD.length);
            InputStream stream = new SequenceInputStream(new ByteArrayInputStream(magic), counted);
            if (Arrays.equals(magic, ZSTD)) {
                messages.fail(name, "data compressed with zstd; pass them through zstd -d, or use gzip");
            } else if (magic.length >= GZIP.length && magic[0] == GZIP[0] && magic[1] == GZIP[1]) {
                readPlain(name, new GZIPInputStream(new Unending(stream), 1 << 16), imports, taker);
            } else {
                readPlain(name, stream, imports, taker);
            }
        } catch (EOFException | ZipException e) {
            messages.fail(name, "gzip data that are damaged or end too early; what stands before was answered");
        } catch (IOException e) {
            messages.fail(name, "it cannot be read: " + e.getMessage());
        }
    }

    private static void readPlain(String name, InputStream stream, Imports imports, Consumer<ImportedPart> taker)
            throws IOException {
        byte[] head = stream.readNBytes(MOST);
        boolean lines = isLines(head);
        if (!lines && (head.length < MOST || !isArray(head))) {
            imports.parts(name, head).forEach(taker);
            return;
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        if (lines) {
            Iterator<ImportedPart> parts = imports.lines(name, whole).iterator();
            while (hasNext(parts)) {
                taker.accept(parts.next());
            }
        } else {
            new Documents(name, new BufferedInputStream(whole, 1 << 16), MOST).readItems(imports, taker);
        }
    }

    /** What goes wrong with the input is told apart from what goes wrong with the answers. */
    private static boolean hasNext(Iterator<ImportedPart> parts) throws IOException {
        try {
            return parts.hasNext();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Whether a document on the first line is followed by others. */
    private static boolean isLines(byte[] head) {
        int start = nextCharacter(head, 0);
        int end = start;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        String line = new String(head, start, end - start, StandardCharsets.ISO_8859_1).strip();
        int next = nextCharacter(head, end);
        return line.startsWith("{") && line.endsWith("}") && next < head.length && head[next] == '{';
    }

    private static boolean isArray(byte[] head) {
        int first = nextCharacter(head, 0);
        int next = nextCharacter(head, first + 1);
        return first < head.length && head[first] == '[' && next < head.length && head[next] == '{';
    }

    private static int nextCharacter(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n')) {
            i++;
        }
        return i;
    }

    /** Tells the progress how much has been read, before it is decompressed. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            progress.read(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            progress.read(Math.max(0, read));
            return read;
        }
    }

    /** Says that there is more, because the JDK drops further gzip members of an input that is slow to say so. */
    private static final class Unending extends FilterInputStream {

        Unending(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
