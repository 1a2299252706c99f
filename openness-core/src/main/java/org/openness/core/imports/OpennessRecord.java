package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Component;

/** Reads the library's own records, as strictly as {@link ReleaseReader} does: there are no notes, only problems. */
final class OpennessRecord implements ReleaseImporter {

    static final String ID = "openness-record";

    /** Fields that other formats have as well. */
    private static final ImmutableSet<String> COMMON = ImmutableSet.of("name", "license", "note");

    private static final ImmutableSet<String> FIELDS = fields();

    private final Lookup lookup;

    OpennessRecord(Lookup lookup) {
        this.lookup = lookup;
    }

    private static ImmutableSet<String> fields() {
        ImmutableSet.Builder<String> fields = ImmutableSet.builder();
        fields.addAll(COMMON).add("aliases", "producer", "released", "asOf", "claims", "sources", "base");
        for (Component component : Component.values()) {
            fields.add(component.id());
        }
        return fields.build();
    }

    /** Returns whether a YAML text whose first field has this name is meant to be a record, and not a card without dashes. */
    static boolean begins(String name) {
        return FIELDS.contains(name) && (name.equals("name") || !COMMON.contains(name));
    }

    @Override
    public String id() {
        return ID;
    }

    /**
     * Returns whether it is an object with a name and a field that only a record has, or mostly fields of a record; without a
     * name, whether all fields are of a record, so that its author learns that the name is missing.
     */
    @Override
    public boolean recognizes(Document document) {
        Optional<Json> record = document.tree().filter(tree -> tree.is(Json.Kind.OBJECT));
        FrontMatter front = FrontMatter.find(document.text());
        boolean isCard = front.block().isPresent()
                && !document.text().substring(front.end()).isBlank();
        if (record.isEmpty() || isCard) {
            return false;
        }
        int all = 0;
        int known = 0;
        boolean onlyOfRecords = false;
        for (Json.Field field : record.get().fields()) {
            all++;
            if (FIELDS.contains(field.name())) {
                known++;
                onlyOfRecords |= !COMMON.contains(field.name());
            }
        }
        return record.get().get("name").isPresent() ? onlyOfRecords || 2 * known >= all : onlyOfRecords && known == all;
    }

    /**
     * Reads a record.
     *
     * @throws InvalidInputException with all its problems
     */
    @Override
    public List<Imported> read(Document document) {
        Json record = document.tree()
                .orElseThrow(() -> Decoding.problem(
                        "not-an-object",
                        1,
                        1,
                        "text that is neither JSON nor YAML",
                        "a release: an object with the field \"name\"",
                        Optional.empty()));
        return ImmutableList.of(new Imported(ID, lookup.reader().read(record), ImmutableList.of()));
    }
}
