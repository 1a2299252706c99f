package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problems;
import org.openness.core.json.ReadLimits;

/**
 * Reads the license table: {@code {"licenses": [...], "families": [...]}}. A row that does not read is a problem, never
 * skipped: a lost restriction would make a license look free.
 */
final class LicenseTable {

    private static final ReadLimits LIMITS = ReadLimits.DEFAULT;

    private static final ImmutableList<String> ROW_FIELDS = ImmutableList.of(
            "id",
            "title",
            "version",
            "url",
            "names",
            "urls",
            "intendedFor",
            "restrictions",
            "duties",
            "unreviewed",
            "review");
    private static final ImmutableList<String> RESTRICTION_FIELDS = ImmutableList.of(
            "kind", "limits", "clause", "summary", "users", "revenue", "currency", "period", "effect", "territories");
    private static final ImmutableSet<String> DUTIES = ImmutableSet.of(
            "notice",
            "attribution",
            "license-copy",
            "share-alike",
            "source-disclosure",
            "state-changes",
            "patent-retaliation",
            "no-endorsement",
            "indemnity");

    private final SpdxList spdx;
    private final Problems problems;
    private final List<License> licenses = new ArrayList<>();
    private final List<KnownLicenses.Family> families = new ArrayList<>();

    private LicenseTable(SpdxList spdx, Problems problems) {
        this.spdx = spdx;
        this.problems = problems;
    }

    /** Reads a table; titles and approval of SPDX ids come from the list. */
    static LicenseTable read(byte[] bytes, SpdxList spdx) {
        Json document = JsonReader.withLimits(LIMITS).read(bytes);
        LicenseTable table = new LicenseTable(spdx, new Problems(document));
        table.readAll(document);
        table.problems.throwIfAny();
        return table;
    }

    /** Reads a row of a table that has been checked; the places of problems are those in the row. */
    static License readRow(String row, SpdxList spdx) {
        Json document = JsonReader.withLimits(LIMITS).readJson(row, 1);
        LicenseTable table = new LicenseTable(spdx, new Problems(document));
        Optional<License> license = table.license(document);
        table.problems.throwIfAny();
        return license.orElseThrow();
    }

    List<License> licenses() {
        return licenses;
    }

    List<KnownLicenses.Family> families() {
        return families;
    }

    private void readAll(Json document) {
        if (!document.is(Json.Kind.OBJECT)) {
            problems.add("not-an-object", document, "a table of licenses: an object with the field \"licenses\"");
            return;
        }
        problems.addUnknownFields(document, ImmutableList.of("licenses", "families"));
        Set<String> ids = new HashSet<>();
        for (Json row : items(document, "licenses")) {
            Optional<License> license = license(row);
            license.ifPresent(licenses::add);
            license.filter(known -> !ids.add(known.id()))
                    .ifPresent(known -> problems.add("duplicate-license", row, "each id once: " + known.id()));
        }
        for (Json row : items(document, "families")) {
            if (row.is(Json.Kind.OBJECT)) {
                families.add(family(row));
            } else {
                problems.add("not-an-object", row, "a family of licenses: an object");
            }
        }
    }

    private KnownLicenses.Family family(Json row) {
        problems.addUnknownFields(row, ImmutableList.of("names", "candidates", "complete", "why"));
        List<String> names = texts(row, "names");
        if (names.isEmpty()) {
            problems.add("missing-field", row, "the field \"names\": what people call the family");
        }
        Optional<Json> complete = row.get("complete");
        if (complete.isPresent() && !complete.get().is(Json.Kind.BOOLEAN)) {
            problems.add("not-a-boolean", complete.get(), "true or false");
        }
        return new KnownLicenses.Family(
                names,
                texts(row, "candidates"),
                complete.map(value -> value.text().equals("true")).orElse(false),
                text(row, "why"));
    }

    private Optional<License> license(Json row) {
        if (!row.is(Json.Kind.OBJECT)) {
            problems.add("not-an-object", row, "a license: an object");
            return Optional.empty();
        }
        problems.addUnknownFields(row, ROW_FIELDS);
        Optional<String> id = text(row, "id");
        if (id.isEmpty()) {
            problems.add("missing-field", row, "the field \"id\"");
            return Optional.empty();
        }
        Optional<License> listed = spdx.find(id.get());
        Optional<String> title = text(row, "title").or(() -> listed.map(License::title));
        if (title.isEmpty()) {
            problems.add("missing-field", row, "the field \"title\": SPDX does not list " + id.get());
            return Optional.empty();
        }
        try {
            return Optional.of(new License(
                    listed.map(License::id).orElse(id.get()),
                    title.get(),
                    text(row, "version"),
                    text(row, "url").or(() -> listed.flatMap(License::url)),
                    texts(row, "names"),
                    texts(row, "urls"),
                    words(row, "intendedFor", License.Subject.class, License.Subject::id),
                    listed.map(License::osiApproved).orElse(false),
                    listed.map(License::fsfFree).orElse(false),
                    restrictions(row),
                    duties(row),
                    unreviewed(row),
                    review(row)));
        } catch (IllegalArgumentException e) {
            problems.add("impossible-license", row, id.get(), String.valueOf(e.getMessage()), Optional.empty());
            return Optional.empty();
        }
    }

    private List<Restriction> restrictions(Json row) {
        List<Restriction> restrictions = new ArrayList<>();
        for (Json item : items(row, "restrictions")) {
            problems.addUnknownFields(item, RESTRICTION_FIELDS);
            Optional<Restriction.Kind> kind = item.get("kind")
                    .flatMap(value ->
                            word(value, "a kind of restriction", Restriction.Kind.class, Restriction.Kind::id));
            if (kind.isEmpty()) {
                problems.add("missing-field", item, "a restriction with the field \"kind\"");
                continue;
            }
            restrictions.add(new Restriction(
                    kind.get(),
                    words(item, "limits", Right.class, right -> right.name().toLowerCase(Locale.ROOT)),
                    text(item, "clause").orElse(""),
                    text(item, "summary").orElse(""),
                    threshold(item),
                    texts(item, "territories")));
        }
        return restrictions;
    }

    private Optional<Restriction.Threshold> threshold(Json item) {
        Restriction.Effect effect = item.get("effect")
                .flatMap(value -> word(
                        value,
                        "an effect",
                        Restriction.Effect.class,
                        e -> e.name().toLowerCase(Locale.ROOT)))
                .orElse(Restriction.Effect.PERMISSION);
        Optional<Json> users = item.get("users");
        if (users.isPresent()) {
            return Optional.of(new Restriction.Threshold(number(users.get()), "monthly users", effect));
        }
        return item.get("revenue")
                .map(revenue -> new Restriction.Threshold(
                        number(revenue),
                        text(item, "currency").orElse("USD") + " a "
                                + text(item, "period").orElse("year"),
                        effect));
    }

    private Set<String> duties(Json row) {
        Set<String> duties = new LinkedHashSet<>();
        for (Json item : items(row, "duties")) {
            if (DUTIES.contains(item.text())) {
                duties.add(item.text());
            } else {
                problems.addUnknownWord("unknown-word", item, "a duty", DUTIES);
            }
        }
        return duties;
    }

    private Set<Restriction.Kind> unreviewed(Json row) {
        List<Json> items = items(row, "unreviewed");
        if (items.size() == 1 && items.get(0).text().equals("all")) {
            return EnumSet.allOf(Restriction.Kind.class);
        }
        return words(row, "unreviewed", Restriction.Kind.class, Restriction.Kind::id);
    }

    private License.Review review(Json row) {
        Optional<Json> review = row.get("review");
        if (review.isEmpty()) {
            problems.add("missing-field", row, "the field \"review\": how the terms were checked");
        }
        review.ifPresent(object -> problems.addUnknownFields(object, ImmutableList.of("by", "source", "note")));
        License.Basis basis = review.flatMap(object -> object.get("by"))
                .flatMap(value -> word(
                        value, "a basis", License.Basis.class, b -> b.name().toLowerCase(Locale.ROOT)))
                .orElse(License.Basis.NONE);
        return new License.Review(
                basis,
                review.flatMap(object -> text(object, "source")),
                review.flatMap(object -> text(object, "note")));
    }

    private List<Json> items(Json object, String name) {
        Optional<Json> value = object.get(name);
        value.filter(other -> !other.is(Json.Kind.ARRAY))
                .ifPresent(other -> problems.add("not-an-array", other, "an array"));
        return value.map(Json::items).orElse(ImmutableList.of());
    }

    private Optional<String> text(Json object, String name) {
        Optional<Json> value = object.get(name);
        if (value.isPresent() && !value.get().is(Json.Kind.STRING)) {
            problems.add("not-text", value.get(), "text");
            return Optional.empty();
        }
        return value.map(Json::text);
    }

    private List<String> texts(Json object, String name) {
        List<String> texts = new ArrayList<>();
        for (Json item : items(object, name)) {
            if (item.is(Json.Kind.STRING) && !item.text().isBlank()) {
                texts.add(item.text());
            } else {
                problems.add("not-text", item, "text");
            }
        }
        return texts;
    }

    private long number(Json value) {
        try {
            return Long.parseLong(value.text());
        } catch (NumberFormatException e) {
            problems.add("not-a-number", value, "a whole number");
            return 1;
        }
    }

    private <E extends Enum<E>> Set<E> words(Json object, String name, Class<E> type, Function<E, String> id) {
        Set<E> words = new LinkedHashSet<>();
        for (Json item : items(object, name)) {
            word(item, "a value of " + name, type, id).ifPresent(words::add);
        }
        return words;
    }

    private <E extends Enum<E>> Optional<E> word(Json value, String what, Class<E> type, Function<E, String> id) {
        for (E constant : type.getEnumConstants()) {
            if (id.apply(constant).equals(value.text())) {
                return Optional.of(constant);
            }
        }
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            known.add(id.apply(constant));
        }
        problems.addUnknownWord("unknown-word", value, what, known);
        return Optional.empty();
    }
}
