package org.openness.examples;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonWriter;
import org.openness.core.release.Access;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/**
 * What a hub's listing says of a model, as far as it bears on openness. The listing proves which files are there and which
 * gate is before them; the rest is copied from the author's card.
 *
 * @param id owner and name
 * @param created the day the repository was made
 * @param gated {@code false}, {@code auto}, {@code manual}; absent in old answers, which leaves the gate unknown
 * @param licenses the license tags as written: none, one, or several of which it is unclear which applies
 * @param licenseName what the license is called if the tag is {@code other}
 * @param library the framework that loads the model
 * @param dataSets names of data sets "used to train"
 * @param bases ids of the models it was derived from
 * @param relation how it was derived; absent if there are no bases
 * @param files all files of the repository
 * @param evaluated whether results are listed
 */
public record HubModel(
        String id,
        PartialDate created,
        Optional<String> gated,
        List<String> licenses,
        Optional<String> licenseName,
        Optional<String> library,
        List<String> dataSets,
        List<String> bases,
        Optional<Relation> relation,
        List<String> files,
        boolean evaluated) {

    private static final Set<String> WEIGHTS = Set.of("safetensors", "bin", "pt", "gguf", "onnx", "h5", "msgpack");

    /** Copies the lists. */
    public HubModel {
        licenses = List.copyOf(licenses);
        dataSets = List.copyOf(dataSets);
        bases = List.copyOf(bases);
        files = List.copyOf(files);
    }

    /** Returns whether a file holds weights. */
    public static boolean isWeights(String file) {
        return WEIGHTS.contains(file.substring(file.lastIndexOf('.') + 1)) && !file.equals("training_args.bin");
    }

    /** Returns the facts: what the listing does not say stays unknown. */
    public Release.Builder release() {
        Evidence platform = Evidence.of("https://hub.example/api/models/" + id, created.toString(), Speaker.PLATFORM);
        Evidence card = Evidence.of("https://hub.example/" + id, created.toString(), Speaker.PRODUCER);
        Release.Builder release = Release.named(id)
                .producer(id.substring(0, Math.max(1, id.indexOf('/'))))
                .released(created);
        licenses.forEach(
                tag -> release.license(tag.equals("other") && licenseName.isPresent() ? licenseName.get() : tag, card));
        release.weights(weights -> weights.access(access(platform)));
        library.ifPresent(name -> release.frameworkSupport(Answer.YES, card));
        relation.ifPresent(how -> bases.forEach(base -> release.base(how, base, card)));
        if (!dataSets.isEmpty()) {
            release.trainingData(data -> {
                dataSets.forEach(name -> data.dataSet(DataSet.named(name)
                        .location("https://hub.example/datasets/" + name)
                        .evidence(card)
                        .build()));
                return data;
            });
        }
        if (evaluated) {
            release.artifact(Component.EVALUATION_RESULTS, results -> results.access(Access.PUBLIC, card));
        }
        return release;
    }

    private Fact<Access> access(Evidence platform) {
        if (files.stream().noneMatch(HubModel::isWeights)) {
            return Fact.exactly(Access.WITHHELD, platform);
        }
        if (gated.isEmpty()) {
            return Fact.between(Access.ON_APPROVAL, Access.PUBLIC, platform);
        }
        return Fact.exactly(
                switch (gated.get()) {
                    case "false" -> Access.PUBLIC;
                    case "auto" -> Access.ON_ACCEPTANCE;
                    default -> Access.ON_APPROVAL;
                },
                platform);
    }

    /** Returns the answer of the hub's interface, on one line. */
    public String json() {
        JsonWriter json = JsonWriter.compact();
        json.object()
                .field("id", id)
                .field("modelId", id)
                .field("author", id.substring(0, Math.max(1, id.indexOf('/'))))
                .field("sha", String.format(Locale.ROOT, "%040x", id.hashCode() & 0xffffffffL))
                .field("createdAt", created + "T08:30:00.000Z")
                .field("lastModified", created + "T08:30:00.000Z")
                .field("private", false)
                .field("disabled", false);
        gated.ifPresent(gate -> {
            if (gate.equals("false")) {
                json.field("gated", false);
            } else {
                json.field("gated", gate);
            }
        });
        json.field("downloads", Math.floorMod(id.hashCode(), 9973)).field("likes", Math.floorMod(id.hashCode(), 97));
        library.ifPresent(name -> json.field("library_name", name));
        json.field("pipeline_tag", "text-generation").array("tags");
        library.ifPresent(json::item);
        licenses.forEach(tag -> json.item("license:" + tag));
        dataSets.forEach(name -> json.item("dataset:" + name));
        bases.forEach(base -> json.item("base_model:" + base));
        json.item("region:us").endArray().object("cardData");
        if (licenses.size() == 1) {
            json.field("license", licenses.get(0));
        } else if (!licenses.isEmpty()) {
            list(json, "license", licenses);
        }
        licenseName.ifPresent(name -> json.field("license_name", name));
        if (!dataSets.isEmpty()) {
            list(json, "datasets", dataSets);
        }
        if (!bases.isEmpty()) {
            list(json, "base_model", bases);
        }
        relation.ifPresent(how -> json.field("base_model_relation", word(how)));
        json.endObject().array("siblings");
        files.forEach(file -> json.object().field("rfilename", file).endObject());
        json.endArray();
        if (evaluated) {
            json.array("model-index")
                    .object()
                    .field("name", id)
                    .array("results")
                    .endArray()
                    .endObject()
                    .endArray();
        }
        return json.endObject().toString();
    }

    private static void list(JsonWriter json, String name, List<String> items) {
        json.array(name);
        items.forEach(json::item);
        json.endArray();
    }

    /** Returns the hub's word for a relation. */
    public static String word(Relation relation) {
        return switch (relation) {
            case FINE_TUNE -> "finetune";
            case ADAPTER -> "adapter";
            case MERGE -> "merge";
            case QUANTIZATION -> "quantized";
            case DISTILLATION -> "distillation";
        };
    }

    /** Returns the relation that the hub's word names; a fine-tune, which is the hub's own guess, for any other. */
    public static Relation relation(String word) {
        for (Relation relation : Relation.values()) {
            if (word(relation).equals(word)) {
                return relation;
            }
        }
        return Relation.FINE_TUNE;
    }
}
