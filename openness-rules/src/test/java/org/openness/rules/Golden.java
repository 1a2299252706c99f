package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are compared as a whole with files of the test resources. */
public final class Golden {

    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    private Golden() {}

    /** Checks that a text is that of a file, or makes it so if the build is told to renew such files. */
    public static void check(String actual, String file) {
        Path path = Path.of("src", "test", "resources").resolve(file);
        try {
            if (UPDATE) {
                Files.createDirectories(path.getParent());
                Files.write(path, actual.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(actual)
                    .as("%s; if the change is wanted, renew the file with mvn verify -Dgolden.update=true", path)
                    .isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException("no " + path + ": make it with mvn verify -Dgolden.update=true", e);
        }
    }
}
