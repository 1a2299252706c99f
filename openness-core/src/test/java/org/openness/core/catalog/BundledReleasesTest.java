package org.openness.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.release.Release;

/** Read one by one, the bundled releases are what all files say together. */
class BundledReleasesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/openness/core/catalog");
    private static final ReleaseCatalog ALL = ReleaseCatalog.read(files());

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                files.put(name.substring(0, name.lastIndexOf('.')), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static Stream<String> names() {
        return ALL.releases().stream()
                .flatMap(release -> Stream.concat(Stream.of(release.name()), release.aliases().stream()))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("names")
    void releaseReadAloneIsThatOfItsFile(String name) {
        assertThat(new BundledReleases().named(name)).isEqualTo(ALL.history(name));
    }

    @Test
    void allAreThoseOfTheFilesInTheirOrder() {
        assertThat(List.copyOf(new BundledReleases().byId().entrySet()))
                .isEqualTo(List.copyOf(ALL.byId().entrySet()));
    }

    @Test
    void releaseIsReadOnce() {
        BundledReleases releases = new BundledReleases();
        Release first = releases.named("OLMo 2 7B").get(0);

        assertThat(releases.byId().get("olmo-2-7b")).isSameAs(first);
    }

    @Test
    void namesAreLookedUpOnce() {
        BundledReleases releases = new BundledReleases();

        assertThat(releases.named("OLMo 2 7B")).isSameAs(releases.named("OLMo 2 7B"));
    }

    @Test
    void noReleaseHasNoName() {
        assertThat(new BundledReleases().named("")).isEmpty();
    }

    @Test
    void nameThatNoReleaseHasIsNotFound() {
        assertThat(new BundledReleases().named("olmo 2 7b")).isEmpty();
    }
}
