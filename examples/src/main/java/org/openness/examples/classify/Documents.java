package org.openness.examples.classify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.openness.core.imports.Imported;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;
import org.openness.core.json.Problem;

/** Takes documents one by one out of an input that holds many, so that only one of them is in memory. */
final class Documents {

    private final String name;
    private final InputStream in;
    private final int most;
    private final ByteArrayOutputStream document = new ByteArrayOutputStream();
    private int line = 1;
    private int column;

    /**
     * @param name how the input is called
     * @param in the input, buffered
     * @param most how many bytes of one document are kept: one more than it may have
     */
    Documents(String name, InputStream in, int most) {
        this.name = name;
        this.in = in;
        this.most = most;
    }

    private int next() throws IOException {
        int b = in.read();
        column++;
        return b;
    }

    private void endLine() {
        line++;
        column = 0;
    }

    private void keep(int b) {
        if (document.size() < most) {
            document.write(b);
        }
    }

    /** Reads the documents that are the items of an array. */
    void readItems(Imports imports, Consumer<ImportedPart> taker) throws IOException {
        int b = afterSpace();
        for (int number = 0; b == '[' || b == ','; number++) {
            b = afterSpace();
            if (b != '{') {
                break;
            }
            String pointer = "/" + number;
            int startLine = line;
            int startColumn = column;
            readItem();
            take(name + "#" + pointer, imports, taker, problem -> placed(problem, pointer, startLine, startColumn));
            b = afterSpace();
        }
        if (b != ']') {
            Problem problem = new Problem(
                    "syntax-error",
                    "",
                    line,
                    Math.max(column, 1),
                    b < 0 ? "the end of the input" : "a syntax error",
                    "an array of objects",
                    Optional.empty());
            taker.accept(new ImportedPart(name, List.of(), List.of(problem)));
        }
    }

    private int afterSpace() throws IOException {
        int b = next();
        while (isSpace(b)) {
            if (b == '\n') {
                endLine();
            }
            b = next();
        }
        return b;
    }

    /** Reads on to the bracket that closes the one before. */
    private void readItem() throws IOException {
        boolean inText = false;
        boolean escaped = false;
        int depth = 1;
        document.reset();
        document.write('{');
        while (depth > 0) {
            int b = next();
            if (b < 0) {
                return;
            }
            keep(b);
            if (b == '\n') {
                endLine();
            }
            if (escaped) {
                escaped = false;
            } else if (b == '"') {
                inText = !inText;
            } else if (inText) {
                escaped = b == '\\';
            } else {
                depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            }
        }
    }

    private static Problem placed(Problem problem, String pointer, int startLine, int startColumn) {
        return new Problem(
                problem.code(),
                pointer + problem.pointer(),
                startLine + Math.max(problem.line(), 1) - 1,
                problem.line() > 1 ? problem.column() : startColumn + Math.max(problem.column(), 1) - 1,
                problem.found(),
                problem.expected(),
                problem.suggestion());
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private void take(String part, Imports imports, Consumer<ImportedPart> taker, UnaryOperator<Problem> placed) {
        for (ImportedPart read : imports.parts(part, document.toByteArray())) {
            taker.accept(new ImportedPart(
                    read.name(),
                    read.releases().stream()
                            .map(imported -> new Imported(
                                    imported.format(),
                                    imported.release(),
                                    imported.notes().stream().map(placed).toList()))
                            .toList(),
                    read.problems().stream().map(placed).toList()));
        }
    }
}
