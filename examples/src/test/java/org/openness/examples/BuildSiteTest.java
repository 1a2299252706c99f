package org.openness.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSiteTest {

    @TempDir
    private Path folder;

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            List<Path> files = walk.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                texts.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private Map<String, String> build(String name) throws IOException {
        Path site = folder.resolve(name);
        BuildSite.main(new String[] {site.toString()});
        return files(site);
    }

    @Test
    void sameCatalogGivesTheSameBytes() throws IOException {
        assertThat(build("first")).isEqualTo(build("second"));
    }

    @Test
    void siteHasACollectionAndForEachReleaseAPageAndABadge() throws IOException {
        assertThat(build("site").keySet())
                .contains(
                        "index.html",
                        "levels.svg",
                        "years.svg",
                        "models/llama-3-1-8b.html",
                        "badges/llama-3-1-8b.svg",
                        "badges/llama-3-1-8b.json",
                        "changes/pythia-12b-2024-10.html");
    }
}
