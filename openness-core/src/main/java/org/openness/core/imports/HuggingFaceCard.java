package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Speaker;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;
import org.openness.core.release.Release;

/**
 * Reads model cards of the Hugging Face Hub: Markdown with metadata in YAML front matter. Only the metadata are read; what
 * the prose says is left to people.
 *
 * <p>All facts are statements of the producer. The license of a card is that of the weights; code and documents that are
 * published elsewhere have terms of their own. A card names data sets, which neither documents nor lists all of the training
 * data; a quantized model may name the data that it was calibrated with, so none of them is taken. A base model that is named without a relation is entered as fine-tuned: every relation
 * that a card can state makes the base's terms bind, and the notes say that none was stated. A form for gated access proves
 * no gate. Front matter that is missing, not closed or not YAML leaves everything unknown, with a note. A card of a data set
 * or a Space is refused: its license is not that of any weights.
 */
public final class HuggingFaceCard implements ReleaseImporter {

    static final String ID = "hugging-face-card";

    /** Longer metadata were never met; the longest block of 39,086 had 252,690 characters. */
    static final int LONGEST_BLOCK = 1 << 20;

    private static final Pattern MARKDOWN = Pattern.compile(
            "^ {0,3}(#{1,6} \\S|={3,}\\s*$|```|[-*] \\S|> \\S|\\|.*\\|)|\\]\\(|\\*\\*\\S", Pattern.MULTILINE);

    /** The beginning of metadata: a line of dashes, and below it a field that most cards have. */
    private static final Pattern LATER = Pattern.compile(
            "^---\\R(?=(?:license|language|library_name|tags|pipeline_tag|base_model|datasets):)", Pattern.MULTILINE);

    /** Fields that only cards of data sets have, as the Hub specifies them. */
    private static final ImmutableSet<String> OF_DATA_SETS = ImmutableSet.of(
            "annotations_creators",
            "configs",
            "dataset_info",
            "language_creators",
            "multilinguality",
            "pretty_name",
            "size_categories",
            "source_datasets",
            "task_categories",
            "task_ids");

    /** The field without which a Space, which runs models, does not start. */
    private static final String OF_SPACES = "sdk";

    /** Fields that only cards of models have: some of these describe their data in the words of a data set's card as well. */
    private static final ImmutableSet<String> OF_MODELS = ImmutableSet.of(
            CardMetadata.BASE_MODEL,
            CardMetadata.RELATION,
            CardMetadata.DATASETS,
            CardMetadata.LIBRARY,
            CardMetadata.MODEL_INDEX,
            "new_version",
            "pipeline_tag");

    private static final String TEMPLATE = "[More Information Needed]";

    private final Lookup lookup;

    /** Makes an importer that knows the built-in licenses and no bases. */
    public HuggingFaceCard() {
        this(Lookup.STANDARD);
    }

    HuggingFaceCard(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String id() {
        return ID;
    }

    /** Returns whether the document begins like one with front matter, or has marks of Markdown and is nothing else. */
    @Override
    public boolean recognizes(Document document) {
        return FrontMatter.find(document.text()).opened()
                || (document.tree().filter(HuggingFaceCard::isStructured).isEmpty()
                        && MARKDOWN.matcher(document.text()).find());
    }

    private static boolean isStructured(Json tree) {
        return tree.is(Json.Kind.OBJECT) || tree.is(Json.Kind.ARRAY);
    }

    /**
     * Reads a card: always one release.
     *
     * @throws InvalidInputException if the document is empty, or the card of a data set or a Space
     */
    @Override
    public List<Imported> read(Document document) {
        if (document.text().isBlank()) {
            throw Decoding.problem("empty-document", 0, 0, "nothing but white space", "a model card", Optional.empty());
        }
        Notes notes = new Notes();
        FrontMatter front = FrontMatter.find(document.text());
        Optional<Json> tree = metadata(front, document, notes);
        tree.ifPresent(HuggingFaceCard::refuseOthers);
        CardMetadata metadata =
                tree.map(card -> CardMetadata.read(card, "", notes)).orElse(CardMetadata.none());
        String name = metadata.modelName().orElse(nameOf(document.name()));
        Evidence card = new Evidence(document.name(), Optional.empty(), Optional.empty(), Speaker.PRODUCER);
        Release.Builder release = Release.named(name);
        CardMetadata.Context context = new CardMetadata.Context(lookup, notes, card::at, name, Optional.empty());
        metadata.addTo(release, context, false);
        metadata.addResultsTo(release, context);
        int template = document.text().indexOf(TEMPLATE, front.end());
        if (template >= 0) {
            notes.add(new Problem(
                    "unfilled-template",
                    "",
                    FrontMatter.line(document.text(), template),
                    1,
                    Text.quote(TEMPLATE),
                    "a card that has been filled in",
                    Optional.empty()));
        }
        return ImmutableList.of(new Imported(ID, release.build(), notes.inOrder()));
    }

    private static void refuseOthers(Json card) {
        fieldOfOthers(card).ifPresent(field -> {
            throw Decoding.problem(
                    "not-a-model",
                    field.line(),
                    field.column(),
                    "the field " + Text.quote(field.name()),
                    "the card of a model, not of a data set or a Space",
                    Optional.empty());
        });
    }

    /** Returns the first field by which a card is known to be that of a data set or a Space, if it is. */
    static Optional<Json.Field> fieldOfOthers(Json card) {
        boolean ofModel = card.fields().stream().map(Json.Field::name).anyMatch(OF_MODELS::contains);
        return card.fields().stream()
                .filter(field -> field.name().equals(OF_SPACES) || (!ofModel && OF_DATA_SETS.contains(field.name())))
                .findFirst();
    }

    private static Optional<Json> metadata(FrontMatter front, Document document, Notes notes) {
        if (front.block().isEmpty()) {
            notes.add(new Problem(
                    front.opened() ? "front-matter-not-closed" : "no-front-matter",
                    "",
                    1,
                    1,
                    front.opened() ? "front matter that is not closed" : "no front matter",
                    "metadata between two lines of three dashes at the head",
                    front.opened() ? Optional.empty() : later(document.text())));
            return Optional.empty();
        }
        if (front.block().get().isBlank()) {
            return Optional.empty();
        }
        if (front.block().get().length() > LONGEST_BLOCK) {
            notes.add(new Problem(
                    "front-matter-too-large",
                    "",
                    front.firstLine(),
                    1,
                    front.block().get().length() + " characters of front matter",
                    "at most " + LONGEST_BLOCK,
                    Optional.empty()));
            return Optional.empty();
        }
        Optional<Json> tree = document.tree();
        if (tree.isEmpty()) {
            try {
                tree = Optional.of(parse(front));
            } catch (InvalidInputException e) {
                e.problems().forEach(notes::add);
                return Optional.empty();
            }
        }
        Optional<Json> mapping = tree.filter(value -> value.is(Json.Kind.OBJECT));
        if (mapping.isEmpty()) {
            tree.ifPresent(value -> notes.add("not-a-mapping", "", value, "front matter with named fields"));
        }
        return mapping;
    }

    /** What to do with metadata that stand further down, where neither the Hub nor this importer takes them from. */
    private static Optional<String> later(String text) {
        Matcher block = LATER.matcher(text);
        return block.find()
                ? Optional.of("move what stands from line " + FrontMatter.line(text, block.start()) + " on to the head")
                : Optional.empty();
    }

    static Json parse(FrontMatter front) {
        return JsonReader.withLimits(Imports.LIMITS).readYaml(front.block().orElse(""), front.firstLine());
    }

    /** The name of the file, or of the folder of a file that has the name every card has. */
    private static String nameOf(String document) {
        String path = document.replace('\\', '/');
        String file = path.substring(path.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        String parent = folder.substring(folder.lastIndexOf('/') + 1);
        String name = stem.equalsIgnoreCase("readme") && !parent.isBlank() && !parent.startsWith(".") ? parent : stem;
        return name.isBlank() ? document : name;
    }
}
