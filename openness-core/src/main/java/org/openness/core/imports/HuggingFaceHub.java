package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Text;
import org.openness.core.release.Access;
import org.openness.core.release.Completeness;
import org.openness.core.release.Release;

/**
 * Reads the answer of the Hugging Face Hub about one model ({@code /api/models/<id>}).
 *
 * <p>What the platform records itself (files, gate, parameters, whether the repository is private or taken down) is a
 * statement of the platform, and what it copied from the card one of the producer. The list of files proves weights, and a
 * complete list without any proves that this repository has none; an answer without the list proves neither. Packages and
 * files of unknown kinds leave it open. The gate bounds who can get the weights: none means anyone, {@code "auto"} whoever
 * accepts the terms, {@code "manual"} whoever is approved; if it is not told it may be any of these. Only an adapter in the
 * repository means that the base has to be had as well. Tags are read where the card's metadata are missing, because they
 * are made from them.
 */
public final class HuggingFaceHub implements ReleaseImporter {

    static final String ID = "hugging-face-hub";

    /** Fields by which an answer with an {@code id} is known to be one of the Hub. */
    private static final ImmutableSet<String> TYPICAL = ImmutableSet.of(
            "siblings",
            "cardData",
            "tags",
            "gated",
            "lastModified",
            "safetensors",
            "gguf",
            "library_name",
            "pipeline_tag",
            "model-index",
            "transformersInfo",
            "baseModels");

    /** Fields of answers about Spaces, which run models, and about data sets. */
    private static final ImmutableSet<String> OTHERS = ImmutableSet.of("sdk", "subdomain", "paperswithcode_id");

    /** Fields of answers about models alone, which the Hub fills in whatever their cards say. */
    private static final ImmutableSet<String> OF_MODELS = ImmutableSet.of(
            "config", "gguf", "library_name", "modelId", "pipeline_tag", "safetensors", "transformersInfo");

    /** The last are the libraries that the Hub itself finds data sets to be readable with. */
    private static final ImmutableList<String> DATASET_TAGS = ImmutableList.of(
            "task_categories:",
            "size_categories:",
            "task_ids:",
            "annotations_creators:",
            "library:datasets",
            "library:mlcroissant");

    private static final int DAY = 10;

    private final Lookup lookup;

    /** Makes an importer that knows the built-in licenses and no bases. */
    public HuggingFaceHub() {
        this(Lookup.STANDARD);
    }

    HuggingFaceHub(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String id() {
        return ID;
    }

    /** Returns whether the document looks like an answer of the Hub, an error included. */
    @Override
    public boolean recognizes(Document document) {
        return document.tree().filter(tree -> isAnswer(tree) || isError(tree)).isPresent()
                && !FrontMatter.find(document.text()).opened();
    }

    private static boolean isAnswer(Json tree) {
        return hasText(tree, "modelId") || (hasText(tree, "id") && isTypical(tree));
    }

    private static boolean isTypical(Json tree) {
        for (Json.Field field : tree.fields()) {
            if (TYPICAL.contains(field.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isError(Json tree) {
        return hasText(tree, "error") && tree.fields().size() <= 3;
    }

    private static boolean hasText(Json object, String name) {
        return object.get(name).filter(HuggingFaceHub::isText).isPresent();
    }

    private static boolean isText(Json value) {
        return value.is(Json.Kind.STRING) && !value.text().isBlank();
    }

    /**
     * Reads an answer about one model.
     *
     * @throws InvalidInputException if it is an error, or an answer about something else than a model
     */
    @Override
    public List<Imported> read(Document document) {
        Json answer = document.tree()
                .filter(tree -> tree.is(Json.Kind.OBJECT))
                .orElseThrow(() -> notAnAnswer(1, 1, "something else than a JSON object"));
        Optional<Json> error = answer.get("error").filter(HuggingFaceHub::isText);
        if (error.isPresent()) {
            throw notAnAnswer(
                    error.get().line(),
                    error.get().column(),
                    "the error " + error.get().described());
        }
        refuseOthers(answer);
        return ImmutableList.of(new Reading(document.name(), answer, lookup).read());
    }

    private static void refuseOthers(Json answer) {
        Optional<Json.Field> other = answer.fields().stream()
                .filter(field -> OTHERS.contains(field.name()))
                .findFirst()
                .or(() -> isOfModel(answer)
                        ? Optional.empty()
                        : answer.get("cardData").flatMap(HuggingFaceCard::fieldOfOthers));
        other.ifPresent(field -> {
            throw notAnAnswer(field.line(), field.column(), "the field " + Text.quote(field.name()));
        });
        for (Json tag : items(answer.get("tags"))) {
            if (isOfDataSet(tag.text())) {
                throw notAnAnswer(tag.line(), tag.column(), "the tag of a data set " + tag.described());
            }
        }
    }

    private static boolean isOfModel(Json answer) {
        return answer.fields().stream().map(Json.Field::name).anyMatch(OF_MODELS::contains);
    }

    private static boolean isOfDataSet(String tag) {
        for (String beginning : DATASET_TAGS) {
            if (tag.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static List<Json> items(Optional<Json> list) {
        return list.isPresent() ? list.get().items() : ImmutableList.of();
    }

    private static InvalidInputException notAnAnswer(int line, int column, String found) {
        return Decoding.problem(
                "not-a-model", line, column, found, "an answer of the Hub about one model", Optional.empty());
    }

    /** The reading of one answer. */
    private static final class Reading {

        private final Json answer;
        private final Lookup lookup;
        private final Notes notes = new Notes();
        private final Optional<PartialDate> modified;
        private final Evidence platform;
        private final Evidence producer;
        private final Gate gate;

        Reading(String name, Json answer, Lookup lookup) {
            this.answer = answer;
            this.lookup = lookup;
            this.modified = modified();
            this.platform = new Evidence(name, Optional.empty(), modified, Speaker.PLATFORM);
            this.producer = new Evidence(name, Optional.empty(), modified, Speaker.PRODUCER);
            this.gate = gate();
        }

        Imported read() {
            String id = name();
            Release.Builder release = Release.named(id);
            modified.ifPresent(release::asOf);
            owner(id).ifPresent(release::producer);
            text("sha").ifPresent(sha -> release.note("Revision " + sha + " of the repository."));
            Optional<String> hidden = hidden();
            WeightFiles files = new WeightFiles(id);
            Optional<Json> listed = list("siblings");
            boolean complete = listed.isPresent() && addFiles(listed.get(), files);
            CardMetadata metadata = metadata();
            boolean adapter = files.areOfAdapter();
            addWeights(release, files, listed.isPresent(), complete, hidden);
            if (adapter && !metadata.namesBase()) {
                // What the base is, and so whether all weights can be had, is not told here.
                release.weights(weights -> weights.completeness(
                        Fact.between(Completeness.PARTIAL, Completeness.COMPLETE, platform.at("/siblings"))));
            }
            CardMetadata.Context context = new CardMetadata.Context(lookup, notes, this::evidence, id, modified);
            metadata.addTo(release, context, adapter);
            addInfo(release);
            if (hidden.isEmpty()) {
                metadata.addResultsTo(release, context);
                addResults(release, listed);
            }
            return new Imported(ID, release.build(), notes.inOrder());
        }

        /** What the Hub found out is the platform's statement; what it copied from the card the producer's. */
        private Evidence evidence(String pointer) {
            return (pointer.equals("/" + CardMetadata.LIBRARY) ? platform : producer).at(pointer);
        }

        private String name() {
            Optional<String> id = text("id");
            Optional<String> modelId = text("modelId");
            if (id.isPresent() && modelId.isPresent() && !id.equals(modelId)) {
                notes.add("several-values", "/modelId", answer.get("modelId").orElse(answer), "the id, " + id.get());
            }
            return id.or(() -> modelId).orElseThrow(() -> notAnAnswer(answer.line(), answer.column(), "no id"));
        }

        private Optional<String> owner(String id) {
            return text("author")
                    .or(() -> Optional.of(id.substring(0, Math.max(id.indexOf('/'), 0)))
                            .filter(owner -> !owner.isBlank()));
        }

        private Optional<PartialDate> modified() {
            Optional<Json> value = present("lastModified");
            try {
                if (value.isPresent() && value.get().text().length() >= DAY) {
                    return Optional.of(PartialDate.parse(value.get().text().substring(0, DAY)));
                }
            } catch (IllegalArgumentException e) {
                // Noted below, with its place.
            }
            value.ifPresent(odd -> notes.add("not-a-date", "/lastModified", odd, "a date as YYYY-MM-DD"));
            return Optional.empty();
        }

        private CardMetadata metadata() {
            Optional<Json> card = present("cardData");
            Optional<Json> mapping = card.filter(value -> value.is(Json.Kind.OBJECT));
            if (card.isPresent() && mapping.isEmpty()) {
                notes.add("not-a-mapping", "/cardData", card.get(), "the metadata of the card");
            }
            CardMetadata own = CardMetadata.ofAnswer(answer, notes);
            return mapping.map(value ->
                            CardMetadata.read(value, "/cardData", notes).orElse(own))
                    .orElse(own);
        }

        /** Returns whether every entry told the name of a file, so that the list proves what is not there. */
        private boolean addFiles(Json listed, WeightFiles files) {
            boolean complete = true;
            List<Json> items = listed.items();
            for (int i = 0; i < items.size(); i++) {
                Json item = items.get(i);
                Optional<Json> file = item.is(Json.Kind.STRING) ? Optional.of(item) : item.get("rfilename");
                if (file.filter(HuggingFaceHub::isText).isPresent()) {
                    files.add(file.get().text());
                } else {
                    complete = false;
                    notes.add(
                            "not-a-file",
                            Notes.child("/siblings", i),
                            file.orElse(item),
                            "a file with its name, \"rfilename\"");
                }
            }
            return complete;
        }

        private void addWeights(
                Release.Builder release, WeightFiles files, boolean listed, boolean complete, Optional<String> hidden) {
            if (hidden.isPresent()) {
                release.weights(weights -> weights.access(Access.WITHHELD, platform.at(hidden.get())));
                return;
            }
            boolean ofSafetensors = hasParameters("safetensors");
            boolean parameters = ofSafetensors || hasParameters("gguf");
            if (files.hasAny()) {
                release.weights(weights -> weights.access(gate.access("/siblings")));
                if (files.areIncomplete()) {
                    release.weights(weights -> weights.completeness(Completeness.PARTIAL, platform.at("/siblings")));
                }
            } else if (listed && (!complete || !files.unsure().isEmpty())) {
                // Perhaps there are weights, and then behind this gate.
                release.weights(weights -> weights.access(gate.access("/siblings", Access.WITHHELD)));
                noteUnsure(files);
            } else if (listed) {
                release.weights(weights -> weights.access(Access.WITHHELD, platform.at("/siblings")));
            } else if (!parameters && gate.isSure()) {
                release.weights(weights -> weights.access(gate.access("/gated", Access.WITHHELD)));
            }
            if (parameters) {
                String where = ofSafetensors ? "/safetensors" : "/gguf";
                release.weights(weights -> weights.access(gate.access(where)));
            }
        }

        private void noteUnsure(WeightFiles files) {
            if (!files.unsure().isEmpty()) {
                notes.add(
                        "weights-unclear",
                        "/siblings",
                        answer.get("siblings").orElse(answer),
                        files.unsure().size()
                                + (files.unsure().size() == 1 ? " file" : " files")
                                + " that may hold weights, the first "
                                + Text.quote(files.unsure().get(0)),
                        "files of weights by their names",
                        Optional.empty());
            }
        }

        /** Who can pass the gate: between two grades. */
        private final class Gate {
            private final Access low;
            private final Access high;
            private final boolean told;

            Gate(Access low, Access high, boolean told) {
                this.low = low;
                this.high = high;
                this.told = told;
            }

            /** Returns whether there surely is a gate. */
            boolean isSure() {
                return high != Access.PUBLIC;
            }

            Fact<Access> access(String where) {
                return access(where, low);
            }

            Fact<Access> access(String where, Access atLeast) {
                return told
                        ? Fact.between(atLeast, high, platform.at(where), platform.at("/gated"))
                        : Fact.between(atLeast, high, platform.at(where));
            }
        }

        private Gate gate() {
            Optional<Json> gated = present("gated");
            String word = gated.map(Json::text).orElse("");
            if (gated.filter(value -> value.is(Json.Kind.BOOLEAN)).isPresent()) {
                // Answers of an earlier interface said only that there is a gate.
                return word.equals("true")
                        ? new Gate(Access.ON_APPROVAL, Access.ON_ACCEPTANCE, true)
                        : new Gate(Access.PUBLIC, Access.PUBLIC, true);
            }
            if (word.equals("auto")) {
                return new Gate(Access.ON_ACCEPTANCE, Access.ON_ACCEPTANCE, true);
            }
            if (word.equals("manual")) {
                return new Gate(Access.ON_APPROVAL, Access.ON_APPROVAL, true);
            }
            gated.ifPresent(odd -> notes.add("unknown-word", "/gated", odd, "false, \"auto\" or \"manual\""));
            return new Gate(Access.ON_APPROVAL, Access.PUBLIC, false);
        }

        private boolean hasParameters(String name) {
            Optional<Json> value = answer.get(name);
            return value.isPresent()
                    && (isPositive(value.get().get("total"))
                            || hasPositive(value.get().get("parameters")));
        }

        private static boolean hasPositive(Optional<Json> byType) {
            return byType.isPresent()
                    && byType.get().fields().stream().anyMatch(type -> isPositive(Optional.of(type.value())));
        }

        private static boolean isPositive(Optional<Json> number) {
            return number.filter(value -> value.is(Json.Kind.NUMBER))
                    .map(Json::text)
                    .filter(text -> !text.startsWith("-") && text.chars().anyMatch(c -> c >= '1' && c <= '9'))
                    .isPresent();
        }

        private void addInfo(Release.Builder release) {
            boolean loadable = answer.get("transformersInfo")
                    .flatMap(info -> info.get("auto_model"))
                    .filter(HuggingFaceHub::isText)
                    .isPresent();
            if (loadable) {
                release.frameworkSupport(Answer.YES, platform.at("/transformersInfo"));
            }
        }

        private void addResults(Release.Builder release, Optional<Json> listed) {
            boolean recorded = list("evalResults")
                    .filter(results -> !results.items().isEmpty())
                    .isPresent();
            if (recorded) {
                release.evaluationResults(results -> results.access(Access.PUBLIC, platform.at("/evalResults")));
            }
            if (listResults(items(listed))) {
                // Whoever can get the weights can get the other files; the results may be told elsewhere as well.
                release.evaluationResults(
                        results -> results.access(Fact.between(gate.low, Access.PUBLIC, platform.at("/siblings"))));
            }
        }

        private static boolean listResults(List<Json> files) {
            for (Json file : files) {
                Optional<Json> name = file.get("rfilename");
                if (name.isPresent() && isOfResults(name.get().text())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOfResults(String file) {
            return file.startsWith(".eval_results/") && (file.endsWith(".yaml") || file.endsWith(".yml"));
        }

        /** Where it is said that what is listed cannot be had now: it is private, or was taken down. */
        private Optional<String> hidden() {
            boolean isPrivate = isTrue("private");
            boolean isDisabled = isTrue("disabled");
            return isPrivate ? Optional.of("/private") : isDisabled ? Optional.of("/disabled") : Optional.empty();
        }

        private boolean isTrue(String name) {
            Optional<Json> value = present(name);
            value.filter(flag -> !flag.is(Json.Kind.BOOLEAN))
                    .ifPresent(odd -> notes.add("not-true-or-false", "/" + name, odd, "true or false"));
            return value.filter(
                            flag -> flag.is(Json.Kind.BOOLEAN) && flag.text().equals("true"))
                    .isPresent();
        }

        private Optional<Json> list(String name) {
            Optional<Json> value = present(name);
            value.filter(list -> !list.is(Json.Kind.ARRAY))
                    .ifPresent(odd -> notes.add("not-a-list", "/" + name, odd, "a list"));
            return value.filter(list -> list.is(Json.Kind.ARRAY));
        }

        private Optional<String> text(String name) {
            Optional<Json> value = present(name);
            value.filter(text -> !isText(text)).ifPresent(odd -> notes.add("not-text", "/" + name, odd, "a text"));
            return value.filter(HuggingFaceHub::isText).map(Json::text);
        }

        /** A field with null is as silent as one that is not there. */
        private Optional<Json> present(String name) {
            return answer.get(name).filter(value -> !value.is(Json.Kind.NULL));
        }
    }
}
