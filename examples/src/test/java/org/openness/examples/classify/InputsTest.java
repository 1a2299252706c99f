package org.openness.examples.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;

class InputsTest {

    private static final String RECORDS = "{\"name\":\"A\"}\n{\"name\":\"B\"}\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<ImportedPart> parts = new ArrayList<>();

    private void read(byte[] bytes) {
        read(new ByteArrayInputStream(bytes), Inputs.STANDARD);
    }

    private Inputs inputs(InputStream in) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(messages, () -> false, System::nanoTime);
        return new Inputs(in, new Messages(messages, progress, true), progress);
    }

    private void read(InputStream in, String source) {
        inputs(in).read(source, Imports.standard(), parts::add);
    }

    private List<String> names() {
        return parts.stream()
                .flatMap(part -> part.releases().stream())
                .map(imported -> imported.release().name())
                .toList();
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes(text));
        }
        return zipped.toByteArray();
    }

    @Test
    void compressedLinesAreRead() throws IOException {
        read(zipped(RECORDS));
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void compressedDocumentIsRead() throws IOException {
        read(zipped("name: A\n"));
        assertThat(names()).containsExactly("A");
    }

    @Test
    void severalCompressedMembersAreOneInput() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.write(zipped(RECORDS));
        members.write(zipped("{\"name\":\"C\"}\n"));
        read(members.toByteArray());
        assertThat(names()).containsExactly("A", "B", "C");
    }

    @Test
    void compressedInputThatEndsTooEarlyIsTold() throws IOException {
        byte[] zipped = zipped(RECORDS);
        read(Arrays.copyOf(zipped, zipped.length - 9));
        assertThat(told())
                .isEqualTo("standard input: gzip data that are damaged or end too early; what stands before was"
                        + " answered\n");
    }

    @Test
    void zstdIsTold() {
        read(new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0});
        assertThat(told())
                .isEqualTo("standard input: data compressed with zstd; pass them through zstd -d, or use gzip\n");
    }

    @Test
    void linesHaveTheirNumbers() {
        read(bytes("\n" + RECORDS));
        assertThat(parts).extracting(ImportedPart::name).containsExactly("standard input:2", "standard input:3");
    }

    @Test
    void problemsAndNotesOfALineAreOnThatLine() {
        read(bytes("{\"name\":\"A\"}\n{\"name\": 7}\n{\"id\": \"a/b\", \"tags\": [7]}\n"));
        assertThat(parts.get(1).problems())
                .extracting(problem -> tuple(problem.line(), problem.column()))
                .containsExactly(tuple(2, 10));
        assertThat(parts.get(2).releases().get(0).notes())
                .extracting(problem -> tuple(problem.line(), problem.column()))
                .containsExactly(tuple(3, 24));
    }

    @Test
    void lineWithoutAnEndIsRead() {
        read(bytes(RECORDS.strip()));
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void linesMayEndAsOnWindows() {
        read(bytes(RECORDS.replace("\n", "\r\n")));
        assertThat(names()).containsExactly("A", "B");
    }

    @Test
    void longArrayIsReadItemByItem() {
        String item = "{\"id\": \"a/b\", \"tags\": [\"}]\\\"{\"], \"filler\": \"" + "x".repeat(1 << 20) + "\"}";
        read(bytes("[\n" + (item + ",\n").repeat(17) + item + "\n]\n"));
        assertThat(parts).hasSize(18).last().extracting(ImportedPart::name).isEqualTo("standard input#/17");
        assertThat(names()).hasSize(18).containsOnly("a/b");
    }

    @Test
    void problemInALongArrayHasItsPlace() {
        String item = "{\"name\": \"a\", \"filler\": \"" + "x".repeat(1 << 20) + "\"}";
        read(bytes("[" + (item + ",\n").repeat(17) + "  {\"name\":\n 7}]"));
        assertThat(parts.get(17).problems().toString())
                .isEqualTo("[/17/name (line 19, column 2): found the number 7, expected text that is not blank]");
    }

    @Test
    void longArrayThatEndsTooEarlyIsTold() {
        String item = "{\"id\": \"a/b\", \"tags\": [], \"filler\": \"" + "x".repeat(1 << 20) + "\"}";
        read(bytes("[" + (item + ",\n").repeat(17)));
        assertThat(names()).hasSize(17);
        assertThat(parts.get(17).problems().toString())
                .isEqualTo(
                        "[the document (line 18, column 1): found the end of the input, expected an array of objects]");
    }

    @Test
    void folderHoldsCompressedFilesAsWell() throws IOException {
        Files.write(folder.resolve("a.jsonl.gz"), zipped(RECORDS));
        Files.writeString(folder.resolve("b.tar.gz"), "");
        Inputs inputs = inputs(InputStream.nullInputStream());
        assertThat(inputs.files(folder.toString()))
                .containsExactly(folder.resolve("a.jsonl.gz").toString());
    }

    @Test
    void nameThatCannotBeOneIsTold() {
        assertThat(inputs(InputStream.nullInputStream()).files("a\0b")).isEmpty();
        assertThat(told()).isEqualTo("a\\u0000b: this cannot be the name of a file: Nul character not allowed\n");
    }

    @Test
    void folderIsNoFileOfABase() {
        read(InputStream.nullInputStream(), folder.toString());
        assertThat(told()).endsWith(": it cannot be read: Is a directory\n");
    }

    @Test
    void linkToAFolderIsFollowed() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Files.writeString(real.resolve("a.yaml"), "name: A\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(inputs(InputStream.nullInputStream()).files(link.toString()))
                .containsExactly(link.resolve("a.yaml").toString());
    }

    @Test
    void standardInputIsReadOnce() {
        Inputs inputs = inputs(new ByteArrayInputStream(bytes("name: A\n")));
        inputs.read(Inputs.STANDARD, Imports.standard(), parts::add);
        inputs.read(Inputs.STANDARD, Imports.standard(), parts::add);
        assertThat(names()).containsExactly("A");
        assertThat(told()).isEqualTo("standard input: it has been read already\n");
    }
}
