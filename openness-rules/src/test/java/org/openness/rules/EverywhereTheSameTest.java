package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports have the same bytes on every JVM, whatever its locale, charset and time zone. */
class EverywhereTheSameTest {

    private static final String HERE = Fingerprint.ofBundledReleases();

    private static String elsewhere(Path java, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fingerprint.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    /** The most unlike; all combinations with {@code -Deverywhere=true}. */
    static Stream<Arguments> places() {
        if (!Boolean.getBoolean("everywhere")) {
            return Stream.of(
                    arguments("tr", "TR", "US-ASCII", "Pacific/Kiritimati"), arguments("ar", "EG", "UTF-8", "UTC"));
        }
        return Stream.of("tr-TR", "ar-EG", "de-DE", "th-TH")
                .flatMap(locale -> Stream.of("UTF-8", "US-ASCII")
                        .flatMap(charset -> Stream.of("Pacific/Kiritimati", "UTC")
                                .map(zone -> arguments(locale.substring(0, 2), locale.substring(3), charset, zone))));
    }

    @ParameterizedTest
    @MethodSource("places")
    void reportsDoNotDependOnLocaleCharsetOrTimeZone(String language, String country, String charset, String zone)
            throws IOException, InterruptedException {
        assertThat(elsewhere(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Dfile.encoding=" + charset,
                        "-Duser.timezone=" + zone))
                .isEqualTo(HERE);
    }

    /** The other JDK is given with {@code -Dother.java=.../bin/java}. */
    @Test
    void reportsDoNotDependOnTheJavaVersion() throws IOException, InterruptedException {
        String other = System.getProperty("other.java", "");
        assumeTrue(!other.isEmpty(), "no other JDK: give its program with -Dother.java=.../bin/java");
        assertThat(elsewhere(Path.of(other))).isEqualTo(HERE);
    }
}
