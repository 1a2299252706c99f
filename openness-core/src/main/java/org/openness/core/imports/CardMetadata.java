package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.json.Json;
import org.openness.core.json.Text;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.Access;
import org.openness.core.release.Base;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/**
 * What the metadata of a model card say, wherever they stand: in the front matter, copied into an answer of the Hub, or
 * taken from the card into the tags of such an answer.
 */
final class CardMetadata {

    static final String LICENSE = "license";
    static final String LICENSE_NAME = "license_name";
    static final String LICENSE_LINK = "license_link";
    static final String DATASETS = "datasets";
    static final String BASE_MODEL = "base_model";
    static final String RELATION = "base_model_relation";
    static final String LIBRARY = "library_name";
    static final String TAGS = "tags";
    static final String MODEL_INDEX = "model-index";

    /** Fields that carry facts: what is nearly one of them is probably meant to be it. */
    private static final ImmutableSet<String> WANTED = ImmutableSet.of(
            LICENSE,
            LICENSE_NAME,
            LICENSE_LINK,
            DATASETS,
            BASE_MODEL,
            RELATION,
            LIBRARY,
            TAGS,
            MODEL_INDEX,
            "new_version");

    private static final ImmutableSet<String> KNOWN = ImmutableSet.<String>builder()
            .addAll(WANTED)
            .add("pipeline_tag", "language", "metrics", "co2_eq_emissions", "buckets", "widget", "inference")
            .add("thumbnail", "license_details", "task", "tasks", "title", "model_name", "model_type")
            .build();

    private static final ImmutableMap<String, Base.Relation> RELATIONS = ImmutableMap.of(
            "finetune", Base.Relation.FINE_TUNE,
            "adapter", Base.Relation.ADAPTER,
            "merge", Base.Relation.MERGE,
            "quantized", Base.Relation.QUANTIZATION);

    /** Tags and libraries that tell of a quantized copy. */
    private static final ImmutableSet<String> QUANTIZED = ImmutableSet.of(
            "gguf", "gptq", "awq", "exl2", "exl3", "imatrix", "quantized", "quantization", "compressed-tensors");

    /** Names that a card gives to a license that it does not name. */
    private static final ImmutableSet<String> NO_NAME =
            ImmutableSet.of("license", "license.md", "license.txt", "other", "unknown", "custom");

    /** Longer texts are not names. */
    private static final int LONGEST = 300;

    /** More licenses or bases than anybody means; a card with more is damaged. */
    private static final int MOST = 100;

    /**
     * A text and where it stands. Few are ever asked for their pointers, so these are put together then.
     *
     * @param holder the pointer of the field that holds it
     * @param index its place in the list there, or {@link #ALONE}
     */
    private record Value(String text, Json where, String holder, int index) {

        static final int ALONE = -1;

        String pointer() {
            return index == ALONE ? holder : Notes.child(holder, index);
        }

        /** Returns another text that was taken from this one. */
        Value with(String part) {
            return new Value(part, where, holder, index);
        }
    }

    private final ImmutableList<Value> licenses;
    private final Optional<Value> licenseName;
    private final Optional<Value> licenseLink;
    private final ImmutableList<Value> dataSets;
    private final ImmutableList<Value> bases;
    private final ImmutableMap<String, Base.Relation> relations;
    private final Optional<Base.Relation> relation;
    private final ImmutableList<Value> libraries;
    private final ImmutableList<Value> tags;
    private final Optional<String> results;
    private final Optional<String> modelName;
    private final boolean quantizer;

    private CardMetadata(Builder builder) {
        this.licenses = ImmutableList.copyOf(builder.licenses);
        this.licenseName = builder.licenseName;
        this.licenseLink = builder.licenseLink;
        this.dataSets = ImmutableList.copyOf(builder.dataSets);
        this.bases = ImmutableList.copyOf(builder.bases);
        this.relations = ImmutableMap.copyOf(builder.relations);
        this.relation = builder.relation;
        this.libraries = ImmutableList.copyOf(builder.libraries);
        this.tags = ImmutableList.copyOf(builder.tags);
        this.results = builder.results;
        this.modelName = builder.modelName;
        this.quantizer = builder.quantizer;
    }

    private static final class Builder {
        private List<Value> licenses = ImmutableList.of();
        private Optional<Value> licenseName = Optional.empty();
        private Optional<Value> licenseLink = Optional.empty();
        private List<Value> dataSets = ImmutableList.of();
        private List<Value> bases = ImmutableList.of();
        private final Map<String, Base.Relation> relations = new LinkedHashMap<>();
        private Optional<Base.Relation> relation = Optional.empty();
        private List<Value> libraries = ImmutableList.of();
        private List<Value> tags = ImmutableList.of();
        private Optional<String> results = Optional.empty();
        private Optional<String> modelName = Optional.empty();
        private boolean quantizer;
    }

    /** The metadata that say nothing. */
    static CardMetadata none() {
        return new CardMetadata(new Builder());
    }

    /**
     * Reads the metadata of a card.
     *
     * @param card the mapping
     * @param pointer where it stands in its document
     */
    static CardMetadata read(Json card, String pointer, Notes notes) {
        Builder builder = new Builder();
        builder.licenses = texts(card, pointer, LICENSE, notes);
        builder.licenseName = text(card, pointer, LICENSE_NAME, notes);
        builder.licenseLink = text(card, pointer, LICENSE_LINK, notes);
        builder.dataSets = names(
                texts(card, pointer, DATASETS, notes),
                NamedDataSets::isName,
                NamedDataSets.NO_NAME,
                NamedDataSets.A_NAME,
                notes);
        builder.relation = relation(card, pointer, notes);
        builder.libraries = texts(card, pointer, LIBRARY, notes);
        builder.tags = texts(card, pointer, TAGS, notes);
        // PEFT writes the tag that the Hub would make into the card itself.
        List<Value> tagged = taggedBases(builder);
        List<Value> bases = names(
                texts(card, pointer, BASE_MODEL, notes), Bases::isName, "not-a-base", "the name of a model", notes);
        builder.bases = bases.isEmpty() ? tagged : bases;
        builder.quantizer =
                card.get("quantized_by").filter(by -> by.is(Json.Kind.STRING)).isPresent();
        readIndex(card, pointer, notes, builder);
        noteHints(card, pointer, notes);
        notes.addMisspelt(pointer, card, KNOWN, WANTED);
        return new CardMetadata(builder);
    }

    /** Reads what an answer of the Hub says beside the card's metadata: library, results, and tags made from the card. */
    static CardMetadata ofAnswer(Json answer, Notes notes) {
        Builder builder = new Builder();
        List<Value> tags = texts(answer, "", TAGS, notes);
        builder.tags = tags;
        builder.licenses = tagged(tags, "license:");
        builder.dataSets = tagged(tags, "dataset:").stream()
                .filter(set -> NamedDataSets.isName(set.text))
                .toList();
        builder.bases = taggedBases(builder);
        builder.libraries = texts(answer, "", LIBRARY, notes);
        readIndex(answer, "", notes, builder);
        return new CardMetadata(builder);
    }

    /** The base models that tags name; the relations that some of them state go to the builder. */
    private static List<Value> taggedBases(Builder builder) {
        List<Value> bases = new ArrayList<>();
        for (Value tag : tagged(builder.tags, "base_model:")) {
            int colon = tag.text.indexOf(':');
            Base.Relation relation = colon < 0 ? null : RELATIONS.get(tag.text.substring(0, colon));
            String name = relation == null ? tag.text : tag.text.substring(colon + 1);
            if (relation != null && Bases.isName(name)) {
                builder.relations.put(name, relation);
            }
            if (Bases.isName(name) && bases.stream().limit(MOST).noneMatch(base -> base.text.equals(name))) {
                bases.add(tag.with(name));
            }
        }
        return bases;
    }

    private static List<Value> tagged(List<Value> tags, String prefix) {
        ImmutableList.Builder<Value> tagged = ImmutableList.builder();
        for (Value tag : tags) {
            if (tag.text.startsWith(prefix) && tag.text.length() > prefix.length()) {
                tagged.add(tag.with(tag.text.substring(prefix.length())));
            }
        }
        return tagged.build();
    }

    /** Returns these metadata, and for every field on which they are silent what others say of it. */
    CardMetadata orElse(CardMetadata others) {
        Builder builder = new Builder();
        boolean licensed = !licenses.isEmpty() || licenseName.isPresent();
        builder.licenses = licensed ? licenses : others.licenses;
        builder.licenseName = licensed ? licenseName : others.licenseName;
        builder.licenseLink = licensed ? licenseLink : others.licenseLink;
        builder.dataSets = dataSets.isEmpty() ? others.dataSets : dataSets;
        builder.bases = bases.isEmpty() ? others.bases : bases;
        builder.relations.putAll(others.relations);
        builder.relations.putAll(relations);
        builder.relation = relation.or(() -> others.relation);
        builder.libraries = libraries.isEmpty() ? others.libraries : libraries;
        builder.tags =
                ImmutableList.<Value>builder().addAll(tags).addAll(others.tags).build();
        builder.results = results.or(() -> others.results);
        builder.modelName = modelName.or(() -> others.modelName);
        builder.quantizer = quantizer || others.quantizer;
        return new CardMetadata(builder);
    }

    private static Optional<Base.Relation> relation(Json card, String pointer, Notes notes) {
        Optional<Value> word = text(card, pointer, RELATION, notes);
        Optional<Base.Relation> known = word.map(value -> RELATIONS.get(value.text));
        if (word.isPresent() && known.isEmpty()) {
            notes.add(
                    "unknown-word",
                    word.get().pointer(),
                    word.get().where,
                    word.get().where.described(),
                    "one of: " + String.join(", ", RELATIONS.keySet()),
                    Text.nearest(word.get().text, RELATIONS.keySet())
                            .map(near -> "did you mean " + Text.quote(near) + "?"));
        }
        return known;
    }

    private static void readIndex(Json card, String pointer, Notes notes, Builder builder) {
        Optional<Json> index = card.get(MODEL_INDEX).filter(value -> !value.is(Json.Kind.NULL));
        if (index.isEmpty()) {
            return;
        }
        String at = Notes.child(pointer, MODEL_INDEX);
        boolean single = index.get().is(Json.Kind.OBJECT);
        if (!single && !index.get().is(Json.Kind.ARRAY)) {
            notes.add("not-a-list", at, index.get(), "a list of models with their results");
            return;
        }
        List<Json> models = single ? ImmutableList.of(index.get()) : index.get().items();
        for (int i = 0; i < models.size() && builder.results.isEmpty(); i++) {
            builder.results = results(models.get(i), single ? at : Notes.child(at, i), notes);
        }
        if (models.size() == 1) {
            builder.modelName = models.get(0)
                    .get("name")
                    .filter(name -> name.is(Json.Kind.STRING) && isName(name.text()))
                    .map(name -> name.text().strip());
        }
    }

    /** Where the first result with a metric stands; its data set is one of evaluation. */
    private static Optional<String> results(Json model, String pointer, Notes notes) {
        String at = Notes.child(pointer, "results");
        Optional<Json> results = model.get("results").filter(value -> !value.is(Json.Kind.NULL));
        if (results.isPresent() && !results.get().is(Json.Kind.ARRAY)) {
            notes.add("not-a-list", at, results.get(), "a list of results");
        }
        List<Json> items = results.map(Json::items).orElse(ImmutableList.of());
        for (int i = 0; i < items.size(); i++) {
            boolean measured = items.get(i)
                    .get("metrics")
                    .filter(metrics -> metrics.items().stream()
                            .anyMatch(metric -> metric.get("value")
                                    .filter(value -> !value.is(Json.Kind.NULL))
                                    .isPresent()))
                    .isPresent();
            if (measured) {
                return Optional.of(Notes.child(at, i));
            }
        }
        return Optional.empty();
    }

    /** What suggests something and proves nothing. */
    private static void noteHints(Json card, String pointer, Notes notes) {
        boolean told = false;
        for (Json.Field field : card.fields()) {
            if (field.name().equals("extra_gated_eu_disallowed")) {
                if (field.value().text().equals("true")) {
                    notes.add(
                            "eu-refused",
                            Notes.child(pointer, field.name()),
                            field.value(),
                            "that users in the European Union are refused if the repository is gated",
                            "the platform's record of whether it is",
                            Optional.of("a limit on territory that no license text states"));
                }
            } else if (field.name().startsWith("extra_gated_") && !told) {
                told = true;
                notes.add(
                        "gate-form",
                        Notes.child(pointer, field.name()),
                        field.value(),
                        "a form that is shown if the repository is gated",
                        "the platform's record of whether it is",
                        Optional.of("copies of gated models keep the form; nothing was taken from it"));
            }
        }
        card.get("new_version")
                .filter(version -> version.is(Json.Kind.STRING))
                .ifPresent(version -> notes.add(
                        "superseded",
                        Notes.child(pointer, "new_version"),
                        version,
                        "a newer version: " + version.described(),
                        "the latest release",
                        Optional.empty()));
    }

    private static Optional<Value> text(Json card, String pointer, String name, Notes notes) {
        List<Value> texts = texts(card, pointer, name, notes);
        if (texts.size() > 1) {
            notes.add(
                    "several-values",
                    Notes.child(pointer, name),
                    texts.get(1).where,
                    texts.size() + " values",
                    "one; the first was taken",
                    Optional.empty());
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    /** A text, or a list of texts; what is neither is left out with a note, what is empty says nothing. */
    private static List<Value> texts(Json card, String pointer, String name, Notes notes) {
        Optional<Json> value = card.get(name);
        if (value.isEmpty()) {
            return ImmutableList.of();
        }
        String at = Notes.child(pointer, name);
        if (value.get().is(Json.Kind.STRING)) {
            String text = value.get().text().strip();
            return text.isEmpty()
                    ? ImmutableList.of()
                    : ImmutableList.of(new Value(text, value.get(), at, Value.ALONE));
        }
        if (!value.get().is(Json.Kind.ARRAY)) {
            if (!value.get().is(Json.Kind.NULL)) {
                notes.add("not-text", at, value.get(), "a text or a list of texts");
            }
            return ImmutableList.of();
        }
        List<Json> items = value.get().items();
        ImmutableList.Builder<Value> texts = ImmutableList.builderWithExpectedSize(items.size());
        for (int i = 0; i < items.size(); i++) {
            Json item = items.get(i);
            if (item.is(Json.Kind.STRING) && !item.text().isBlank()) {
                texts.add(new Value(item.text().strip(), item, at, i));
            } else {
                notes.add("not-text", Notes.child(at, i), item, "a text");
            }
        }
        return texts.build();
    }

    /** The values that are names; the others are noted. */
    private static List<Value> names(
            List<Value> values, Predicate<String> isName, String code, String expected, Notes notes) {
        ImmutableList.Builder<Value> names = ImmutableList.builderWithExpectedSize(values.size());
        for (Value value : values) {
            if (isName.test(value.text)) {
                names.add(value);
            } else {
                notes.add(code, value.pointer(), value.where, expected);
            }
        }
        return names.build();
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /** Returns what the card calls the model, if it says so once. */
    Optional<String> modelName() {
        return modelName;
    }

    /** Returns whether a base model is named. */
    boolean namesBase() {
        return !bases.isEmpty();
    }

    /**
     * Puts the facts into a release.
     *
     * @param ofAdapter whether the files of the repository prove that it is an adapter
     */
    void addTo(Release.Builder release, Context context, boolean ofAdapter) {
        addLicenses(release, context);
        addBases(release, context, ofAdapter);
        addDataSets(release, context);
        addFramework(release, context);
    }

    /** Puts the evaluation results of the card into a release, for a card that anyone can read. */
    void addResultsTo(Release.Builder release, Context context) {
        results.ifPresent(at -> release.evaluationResults(evaluation ->
                evaluation.access(Access.PUBLIC, context.evidence().at(at))));
    }

    /**
     * What the reading of a document shares.
     *
     * @param lookup where names are looked up
     * @param notes where oddities go
     * @param evidence who says what stands at a place
     * @param own the name of the release that is read
     * @param asOf the date for which bases are wanted
     */
    record Context(Lookup lookup, Notes notes, Places evidence, String own, Optional<PartialDate> asOf) {}

    /** Tells who says what stands at a place of a document. */
    interface Places {
        Evidence at(String pointer);
    }

    /**
     * The license of a card is that of the weights: code and documents that are published elsewhere have terms of their
     * own, of which cards tell in prose at most. Several licenses are no choice: which applies is unclear, so all are
     * stated and the bounds of all hold.
     */
    private void addLicenses(Release.Builder release, Context context) {
        Map<LicenseTerms, LicenseStatement> statements = new LinkedHashMap<>();
        for (Value license : licenses.subList(0, Math.min(MOST, licenses.size()))) {
            for (LicenseStatement statement : statements(license, context)) {
                statements.putIfAbsent(statement.terms(), statement);
            }
        }
        if (licenses.isEmpty() && licenseName.isPresent()) {
            statements(licenseName.get(), context)
                    .forEach(statement -> statements.putIfAbsent(statement.terms(), statement));
        }
        if (licenses.size() > MOST) {
            context.notes().add("too-many", licenses.get(MOST).pointer(), licenses.get(MOST).where, "at most " + MOST);
            LicenseTerms rest = LicenseTerms.unreviewed("and " + (licenses.size() - MOST) + " more");
            statements.put(
                    rest,
                    new LicenseStatement(
                            rest,
                            List.of(context.evidence().at(licenses.get(MOST).pointer()))));
        }
        if (statements.size() > 1) {
            // Where there is no second tag, the name or the address contradicts the first.
            Value second = licenses.size() > 1
                    ? licenses.get(1)
                    : licenseName.or(() -> licenseLink).orElseThrow();
            context.notes()
                    .add(
                            "license-unclear",
                            second.pointer(),
                            second.where,
                            statements.size() + " licenses that differ",
                            "one; which applies is unclear, so the bounds of all hold",
                            Optional.empty());
        }
        statements.values().forEach(license -> release.license(License.Subject.WEIGHTS, license));
    }

    private List<LicenseStatement> statements(Value license, Context context) {
        LicenseStatement stated = statement(license, context);
        Optional<Value> name = licenseName
                .filter(value -> !value.pointer().equals(license.pointer()))
                .filter(value -> !isNoName(value));
        if (license.text.equalsIgnoreCase("none")) {
            // Not one of the statements that no license is granted, and no license either.
            context.notes().add("license-unclear", license.pointer(), license.where, "the name of a license");
            return ImmutableList.of();
        }
        Optional<LicenseStatement> named = name.map(value -> statement(value, context));
        Optional<LicenseStatement> linked = licenses.size() <= 1 ? linked(context) : Optional.empty();
        if (license.text.equalsIgnoreCase("other") || (licenses.isEmpty() && isNoName(license))) {
            return other(license, stated, named, linked, context);
        }
        return joined(stated, Stream.of(named, linked).flatMap(Optional::stream));
    }

    private static boolean isNoName(Value name) {
        return NO_NAME.contains(name.text.toLowerCase(Locale.ROOT));
    }

    /** What fields say that agree with none before them; of a name that may mean several texts another picks some. */
    private static List<LicenseStatement> joined(LicenseStatement first, Stream<LicenseStatement> others) {
        List<LicenseStatement> joined = new ArrayList<>(List.of(first));
        others.forEach(other -> join(joined, other));
        return ImmutableList.copyOf(joined);
    }

    private static void join(List<LicenseStatement> statements, LicenseStatement other) {
        for (int i = 0; i < statements.size(); i++) {
            LicenseTerms said = statements.get(i).terms();
            if (isWithin(said, other.terms())) {
                if (said.resolution() == LicenseTerms.Resolution.AMBIGUOUS
                        && other.terms().licenses().size() < said.licenses().size()) {
                    statements.set(i, other);
                }
                return;
            }
        }
        statements.add(other);
    }

    /** The license behind the address, if it is known; what else is there nobody can tell without going there. */
    private Optional<LicenseStatement> linked(Context context) {
        return licenseLink
                .filter(link -> link.text.startsWith("https://") || link.text.startsWith("http://"))
                .map(link -> statement(link, context))
                .filter(statement -> isKnown(statement.terms()));
    }

    /** Whether another field can mean the license of the tag, so that both agree. */
    private static boolean isWithin(LicenseTerms tag, LicenseTerms name) {
        return !tag.licenses().isEmpty()
                && !name.licenses().isEmpty()
                && (name.licenses().containsAll(tag.licenses())
                        || tag.licenses().containsAll(name.licenses()));
    }

    /** The license that {@code other} stands for: the one with the name, or the one with the address, or both unclear. */
    private static List<LicenseStatement> other(
            Value tag,
            LicenseStatement stated,
            Optional<LicenseStatement> named,
            Optional<LicenseStatement> linked,
            Context context) {
        if (linked.isPresent()) {
            return named.filter(name -> isKnown(name.terms()))
                    .map(name -> joined(name, linked.stream()))
                    .orElse(ImmutableList.of(linked.get()));
        }
        if (named.isEmpty()) {
            context.notes()
                    .add(
                            "license-not-named",
                            tag.pointer(),
                            tag.where,
                            tag.where.described(),
                            "a license_name that names the text",
                            Optional.empty());
        }
        return ImmutableList.of(named.orElse(stated));
    }

    private static boolean isKnown(LicenseTerms terms) {
        return terms.resolution() != LicenseTerms.Resolution.UNREVIEWED;
    }

    private static LicenseStatement statement(Value value, Context context) {
        List<Evidence> evidence = ImmutableList.of(context.evidence().at(value.pointer()));
        if (value.text.length() > LONGEST) {
            context.notes()
                    .add(
                            "too-long",
                            value.pointer(),
                            value.where,
                            value.text.length() + " characters",
                            "the name of a license",
                            Optional.empty());
            return new LicenseStatement(begun(value.text, context.lookup().licenses()), evidence);
        }
        return new LicenseStatement(context.lookup().licenses().resolve(value.text), evidence);
    }

    /** Of a text that is too long for a name the beginning; if that is one, what follows may take it back. */
    private static LicenseTerms begun(String text, LicenseCatalog licenses) {
        LicenseTerms begun = licenses.resolve(beginning(text));
        return isKnown(begun) ? LicenseTerms.unreviewed("a text of " + text.length() + " characters") : begun;
    }

    /** The first characters of a text, each of them whole, without white space at the end. */
    private static String beginning(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).stripTrailing();
    }

    /**
     * A base without a stated relation is entered as {@link Base.Relation#FINE_TUNE}: each of the four relations that a
     * card can state makes the base's weights a part of the model, so that its terms bound the permissions, and only an
     * adapter cannot be had without its base, which the files prove or the card says.
     */
    private void addBases(Release.Builder release, Context context, boolean ofAdapter) {
        for (int i = 0; i < Math.min(MOST, bases.size()); i++) {
            Value base = bases.get(i);
            String id = HubNames.ofUrl(base.text).orElse(base.text);
            String name = id.length() > LONGEST ? beginning(id) : id;
            if (name.equals(context.own())) {
                context.notes().add("own-base", base.pointer(), base.where, "a model other than this one");
                continue;
            }
            Optional<Base.Relation> stated = relation.or(() -> Optional.ofNullable(relations.get(base.text)));
            if (stated.isEmpty() && !ofAdapter) {
                context.notes()
                        .add(
                                "relation-not-stated",
                                base.pointer(),
                                base.where,
                                "a base model without its relation: " + base.where.described(),
                                "the field " + Text.quote(RELATION),
                                Optional.of("taken as a model that contains the weights of its base"));
            }
            if (isPath(name)) {
                context.notes().add("base-not-public", base.pointer(), base.where, "the public name of a model");
            }
            Base.Relation relation = ofAdapter ? Base.Relation.ADAPTER : stated.orElse(Base.Relation.FINE_TUNE);
            release.base(
                    new Base(name, relation, context.lookup().base(name, context.asOf(), context.own())),
                    context.evidence().at(base.pointer()));
        }
        if (bases.size() > MOST) {
            Value base = bases.get(MOST);
            context.notes().add("too-many", base.pointer(), base.where, "at most " + MOST);
            release.base(
                    Base.Relation.FINE_TUNE,
                    "and " + (bases.size() - MOST) + " more",
                    context.evidence().at(base.pointer()));
        }
    }

    /** Whether a base is a folder on somebody's machine. */
    private static boolean isPath(String name) {
        return name.startsWith("/")
                || name.startsWith(".")
                || name.startsWith("~")
                || name.indexOf('\\') >= 0
                || (name.length() > 2 && name.charAt(1) == ':' && name.charAt(2) == '/');
    }

    /** Names of data are not documentation of them, and a quantized copy names what it was calibrated with. */
    private void addDataSets(Release.Builder release, Context context) {
        Notes notes = context.notes();
        if (dataSets.isEmpty()) {
            return;
        }
        if (isQuantized()) {
            notes.add(
                    "calibration-data",
                    dataSets.get(0).pointer(),
                    dataSets.get(0).where,
                    "data sets of a quantized model",
                    "data sets of which it is told that the model was trained on them",
                    Optional.of("a quantized model may name the data it was calibrated with; none was taken"));
            return;
        }
        Map<String, DataSet> named = new LinkedHashMap<>();
        for (Value set : dataSets) {
            if (isName(set.text)) {
                named.computeIfAbsent(
                        HubNames.dataSetOfUrl(set.text).orElse(set.text),
                        name -> DataSet.named(name)
                                .evidence(context.evidence().at(set.pointer()))
                                .build());
            } else {
                notes.add(
                        "too-long",
                        set.pointer(),
                        set.where,
                        set.text.length() + " characters",
                        "the name of a data set",
                        Optional.empty());
            }
        }
        release.trainingData(data -> {
            named.values().forEach(data::dataSet);
            return data;
        });
    }

    private boolean isQuantized() {
        boolean stated =
                relation.filter(known -> known == Base.Relation.QUANTIZATION).isPresent()
                        || relations.containsValue(Base.Relation.QUANTIZATION)
                        || quantizer;
        return stated || (!bases.isEmpty() && (tellOfQuantization(tags) || tellOfQuantization(libraries)));
    }

    private static boolean tellOfQuantization(List<Value> words) {
        return words.stream().anyMatch(word -> QUANTIZED.contains(word.text.toLowerCase(Locale.ROOT)));
    }

    private void addFramework(Release.Builder release, Context context) {
        Optional<Value> framework = libraries.isEmpty()
                ? first(tags, Frameworks::isFrameworkTag)
                : first(libraries, Frameworks::isFramework);
        framework.ifPresent(
                value -> release.frameworkSupport(Answer.YES, context.evidence().at(value.pointer())));
        if (framework.isEmpty() && !libraries.isEmpty()) {
            context.notes()
                    .add(
                            "unknown-library",
                            libraries.get(0).pointer(),
                            libraries.get(0).where,
                            "a framework that is known to run models from their files");
        }
    }

    private static Optional<Value> first(List<Value> values, Predicate<String> wanted) {
        for (Value value : values) {
            if (wanted.test(value.text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
