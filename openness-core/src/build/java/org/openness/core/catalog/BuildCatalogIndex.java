package org.openness.core.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Run by the build once the library is compiled, not shipped: writes down the names of the bundled releases, one line for
 * each file, so that a program reads the releases that it asks for and no others.
 *
 * <p>Arguments: the folder of the catalog, the file to write.
 */
public final class BuildCatalogIndex {

    private static final String ENDING = ".yaml";

    private BuildCatalogIndex() {}

    public static void main(String[] args) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(ENDING)).sorted().collect(Collectors.toList());
        }
        List<String> lines = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Set<String> cells = new LinkedHashSet<>(Loading.names(Loading.document(Files.readAllBytes(file))));
            cells.remove("");
            lines.add(name.substring(0, name.length() - ENDING.length()) + "\t" + String.join("\t", cells));
        }
        Files.writeString(Path.of(args[1]), String.join("\n", lines) + "\n");
    }
}
