import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Run by the build, not shipped: turns the SPDX license list into small tables, so that the library does not read 370 KB
 * of JSON.
 *
 * <p>Arguments: folder of {@code licenses.json} and {@code exceptions.json}, folder to write to.
 */
public final class BuildTables {

    private BuildTables() {}

    public static void main(String[] args) throws IOException {
        Path spdx = Path.of(args[0]);
        Path target = Path.of(args[1]);
        write(target.resolve("license/spdx-licenses.tsv"), entries(spdx.resolve("licenses.json"), "licenseId"));
        write(
                target.resolve("license/spdx-exceptions.tsv"),
                entries(spdx.resolve("exceptions.json"), "licenseExceptionId"));
    }

    /**
     * One line an entry, sorted by the first cell: id in lower case, id, flags (o OSI-approved, f FSF-free, d deprecated),
     * name, links by a blank.
     */
    private static List<String> entries(Path file, String idField) throws IOException {
        TreeMap<String, String> lines = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
            while (parser.nextToken() != JsonToken.START_ARRAY) {
                // Skips to the only array at the top: the entries.
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                String id = "";
                String name = "";
                StringBuilder flags = new StringBuilder();
                List<String> links = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (field.equals(idField)) {
                        id = parser.getString();
                    } else if (field.equals("name")) {
                        name = parser.getString();
                    } else if (field.equals("isOsiApproved") && value == JsonToken.VALUE_TRUE) {
                        flags.append('o');
                    } else if (field.equals("isFsfLibre") && value == JsonToken.VALUE_TRUE) {
                        flags.append('f');
                    } else if (field.startsWith("isDeprecated") && value == JsonToken.VALUE_TRUE) {
                        flags.append('d');
                    } else if (field.equals("seeAlso")) {
                        while (parser.nextToken() != JsonToken.END_ARRAY) {
                            links.add(parser.getString().strip().replaceAll("\\s", "%20"));
                        }
                    } else {
                        parser.skipChildren();
                    }
                }
                String key = id.toLowerCase(Locale.ROOT);
                String line = String.join(
                        "\t", key, id, flags.toString(), name.replaceAll("\\s+", " "), String.join(" ", links));
                if (id.isEmpty() || lines.put(key, line) != null) {
                    throw new IllegalStateException("no id, or twice the same id, in " + file + ": " + line);
                }
            }
        }
        if (lines.size() < 50) {
            throw new IllegalStateException("only " + lines.size() + " entries in " + file + ": has its form changed?");
        }
        return List.copyOf(lines.values());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
