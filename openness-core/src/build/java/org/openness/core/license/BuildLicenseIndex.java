package org.openness.core.license;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Run by the build once the library is compiled, not shipped: checks the whole license table, and writes down what each
 * spelling means and where each row stands, so that a program reads the rows that it asks for and no others.
 *
 * <p>Arguments: the table, the file to write.
 */
public final class BuildLicenseIndex {

    private BuildLicenseIndex() {}

    public static void main(String[] args) throws IOException {
        byte[] table = Files.readAllBytes(Path.of(args[0]));
        SpdxList spdx = SpdxList.builtIn();
        LicenseTable read = LicenseTable.read(table, spdx);
        ListedLicenses licenses = new ListedLicenses(
                spdx, List.of(new KnownLicenses.Layer(read.licenses(), read.families())));
        Map<byte[], String> lines = new TreeMap<>(Arrays::compareUnsigned);
        licenses.meanings().forEach((key, meaning) -> add(lines, key, meaning));
        addRows(lines, table);
        Files.writeString(Path.of(args[1]), String.join("\n", lines.values()) + "\n");
    }

    private static void add(Map<byte[], String> lines, String key, String value) {
        lines.put((key + "\t").getBytes(StandardCharsets.UTF_8), key + "\t" + value);
    }

    /** Of each row the place of its first byte, and how many it has. */
    private static void addRows(Map<byte[], String> lines, byte[] table) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), table)) {
            while (!"licenses".equals(parser.currentName()) || parser.currentToken() != JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                long start = parser.currentTokenLocation().getByteOffset();
                String id = "";
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    if (parser.nextToken() == JsonToken.VALUE_STRING && parser.currentName().equals("id")) {
                        id = parser.getString();
                    }
                    parser.skipChildren();
                }
                long end = parser.currentLocation().getByteOffset();
                add(lines, "row " + id.toLowerCase(Locale.ROOT), start + "\t" + (end - start));
            }
        }
    }
}
