package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The bundled table, of which only what is asked for is read. The build has checked all of it, and written down what each
 * spelling means and where each row stands.
 */
final class BundledLicenses implements KnownLicenses {

    private static final String TABLE = "licenses.json";

    /** Loaded when a spelling is first looked up. */
    private static final class Index {
        private static final byte[] BYTES = SpdxList.resource("license-index.tsv");
        static final SortedLines SPELLINGS = new SortedLines(BYTES, "spelling ");
        static final SortedLines KEYS = new SortedLines(BYTES, "key ");
        static final SortedLines PLACES = new SortedLines(BYTES, "place ");
        static final SortedLines ROWS = new SortedLines(BYTES, "row ");
    }

    /** Loaded when a row is first read. */
    private static final class Rows {
        static final byte[] BYTES = SpdxList.resource(TABLE);
    }

    /** Read when somebody asks for all. */
    private static final class Whole {
        static final Layer LAYER = load();

        private static Layer load() {
            LicenseTable table = LicenseTable.read(Rows.BYTES, SpdxList.builtIn());
            return new Layer(ImmutableList.copyOf(table.licenses()), ImmutableList.copyOf(table.families()));
        }
    }

    /** Meanings of one sort; what was found is kept, which the index bounds. */
    private static final class Meanings {

        private final Function<String, Optional<String>> lines;
        private final Map<String, Meaning> found = new ConcurrentHashMap<>();

        Meanings(Function<String, Optional<String>> lines) {
            this.lines = lines;
        }

        @Nullable
        Meaning find(String text) {
            Meaning known = found.get(text);
            if (known == null) {
                Optional<String> line = lines.apply(text);
                if (line.isEmpty()) {
                    return null;
                }
                known = Meaning.parse(line.get());
                found.put(text, known);
            }
            return known;
        }
    }

    private final Meanings spellings = new Meanings(text -> Index.SPELLINGS.find(text));
    private final Meanings keys = new Meanings(key -> Index.KEYS.find(key));
    private final Meanings places = new Meanings(place -> Index.PLACES.find(place));
    private final Map<String, License> rows = new ConcurrentHashMap<>();

    @Override
    public Optional<License> find(String id) {
        License known = rows.get(id);
        if (known == null) {
            Optional<String> line = Index.ROWS.find(id);
            if (line.isEmpty()) {
                return Optional.empty();
            }
            known = read(line.get());
            rows.put(id, known);
        }
        return Optional.of(known);
    }

    private static License read(String line) {
        int tab = line.indexOf('\t');
        int start = Integer.parseInt(line.substring(0, tab));
        int length = Integer.parseInt(line.substring(tab + 1));
        return LicenseTable.readRow(new String(Rows.BYTES, start, length, StandardCharsets.UTF_8), SpdxList.builtIn());
    }

    @Override
    public List<License> licenses() {
        return Whole.LAYER.licenses();
    }

    @Override
    public List<Layer> layers() {
        return ImmutableList.of(Whole.LAYER);
    }

    @Override
    public @Nullable Meaning bySpelling(String text) {
        return spellings.find(text);
    }

    @Override
    public @Nullable Meaning byKey(String key) {
        return keys.find(key);
    }

    @Override
    public @Nullable Meaning byPlace(String place) {
        return places.find(place);
    }
}
