package org.openness.examples.classify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import picocli.CommandLine;

/**
 * Where the program runs.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param colors whether standard output is a terminal whose user does not mind colors
 * @param columns how wide it is; asked where it matters
 * @param watched whether standard error is a terminal; asked once work takes longer than a moment
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean colors,
        IntSupplier columns,
        BooleanSupplier watched) {

    private static final int ON_TERMINALS = 80;
    private static final int ELSEWHERE = 100;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 1000;

    /** Returns those of this process. */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                welcomesColors(),
                () -> columns(Optional.ofNullable(System.getenv("COLUMNS")), () -> isTerminal(1)),
                () -> isTerminal(2));
    }

    /** Without a terminal, and where nobody insists, the library that knows of terminals need not be loaded to say no. */
    @SuppressWarnings("SystemConsoleNull") // Since Java 22 there may be a console without a terminal; then it is asked.
    private static boolean welcomesColors() {
        boolean isPossible = System.console() != null
                || System.getenv("CLICOLOR_FORCE") != null
                || System.getProperty("picocli.ansi") != null
                || System.getProperty("os.name").startsWith("Windows");
        return isPossible && CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** The width that is asked for, if it is one, else a usual one. */
    static int columns(Optional<String> asked, BooleanSupplier terminal) {
        return asked.filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(columns -> columns > 0)
                .map(columns -> Math.max(NARROWEST, Math.min(WIDEST, columns)))
                .orElseGet(() -> terminal.getAsBoolean() ? ON_TERMINALS : ELSEWHERE);
    }

    /** The system knows of each stream by itself; the JDK does not tell. */
    private static boolean isTerminal(int stream) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(stream))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
