package org.openness.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What programs print, compared as a whole with files of the test resources. */
public final class Golden {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** The {@code main} method of a program. */
    @FunctionalInterface
    interface Program {
        void main(String[] args) throws IOException;
    }

    /** Runs a program and checks that it prints a file, or makes it so if the build is told to renew such files. */
    static void check(String file, Program program, String... args) throws IOException {
        check(file, printed(program, args));
    }

    /** Checks that what was printed is a file, or makes it so if the build is told to renew such files. */
    public static void check(String file, String printed) throws IOException {
        Path path = FOLDER.resolve(file);
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.write(path, printed.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(path).as("make it with mvn verify -Dgolden.update=true").exists();
        assertThat(printed)
                .as("%s; if the change is wanted, renew the file with mvn verify -Dgolden.update=true", path)
                .isEqualTo(Files.readString(path));
    }

    private static String printed(Program program, String... args) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            program.main(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
