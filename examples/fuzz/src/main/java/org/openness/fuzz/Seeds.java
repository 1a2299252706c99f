package org.openness.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gathers what a target begins with from the test files of the core. */
final class Seeds {

    /** A folder of tables of texts, not of files that are inputs. */
    static final String LICENSES = "license";

    /** What is longer teaches little and slows everything down. */
    static final int LONGEST = 16 * 1024;

    /** The first cell of a row, quoted or alone on its line. */
    private static final Pattern CELL = Pattern.compile("(?m)^(?:\"((?:[^\"]|\"\")*)\"|([^,\"\\r\\n]+)$)");

    private Seeds() {}

    /** Fills the folder with the seeds of a target. */
    static void gather(Target target, Path resources, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String name : target.folders()) {
            List<Path> files = files(resources.resolve(name));
            for (Path file : files) {
                if (name.equals(LICENSES)) {
                    cells(file, folder);
                } else if (isInput(target, file)) {
                    String copy = name.replace('/', '-') + "-" + file.getFileName();
                    Files.copy(file, folder.resolve(copy), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static boolean isInput(Target target, Path file) throws IOException {
        String name = file.getFileName().toString();
        return name.matches(target.files()) && !name.startsWith("expected.") && Files.size(file) <= LONGEST;
    }

    private static void cells(Path table, Path folder) throws IOException {
        List<String> texts = CELL.matcher(Files.readString(table))
                .results()
                .map(Seeds::text)
                .distinct()
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            Files.write(
                    folder.resolve(table.getFileName() + "-" + i), texts.get(i).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(MatchResult found) {
        return found.group(2) == null ? found.group(1).replace("\"\"", "\"") : found.group(2);
    }
}
