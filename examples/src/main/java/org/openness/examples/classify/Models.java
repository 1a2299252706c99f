package org.openness.examples.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.imports.Imported;

/** Collects documents that are about one model, to be put together. */
final class Models {

    /** By what documents are known to be about one model. */
    enum By {
        /** All are. */
        ALL,
        /** Those in one folder. */
        FOLDER,
        /** Those that give the model one name, or one other name. */
        NAME
    }

    /** The format of answers of the Hub, which are about one model each and name it as nobody else is named. */
    private static final String HUB = "hugging-face-hub";

    /** Documents about one model. */
    static final class Model {
        private final Set<String> sources = new LinkedHashSet<>();
        private final List<Imported> parts = new ArrayList<>();

        String source() {
            return String.join(", ", sources);
        }

        List<Imported> parts() {
            return parts;
        }

        /** Returns the models that answers of the Hub are about: more than one, and the documents are not about one. */
        Set<String> hubNames() {
            return parts.stream()
                    .filter(part -> part.format().equals(HUB))
                    .map(part -> part.release().name())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    private final By by;
    private final Map<String, Model> models = new HashMap<>();
    private final Set<Model> inOrder = new LinkedHashSet<>();

    Models(By by) {
        this.by = by;
    }

    void add(String source, Imported part) {
        List<String> keys = switch (by) {
            case ALL -> List.of("");
            case FOLDER -> List.of(folder(source));
            case NAME -> names(part);
        };
        List<Model> found = keys.stream()
                .flatMap(key -> Stream.ofNullable(models.get(key)))
                .distinct()
                .toList();
        Model model = found.isEmpty() ? new Model() : found.get(0);
        inOrder.add(model);
        for (Model other : found) {
            if (other != model) {
                model.sources.addAll(other.sources);
                model.parts.addAll(other.parts);
                inOrder.remove(other);
                models.replaceAll((key, value) -> value == other ? model : value);
            }
        }
        keys.forEach(key -> models.put(key, model));
        model.sources.add(source);
        model.parts.add(part);
    }

    private static String folder(String source) {
        Path parent = Path.of(source).getParent();
        return parent == null ? "" : parent.toString();
    }

    private static List<String> names(Imported part) {
        return Stream.concat(Stream.of(part.release().name()), part.release().aliases().stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** Returns the models in the order in which they were met first. */
    List<Model> inOrder() {
        return List.copyOf(inOrder);
    }

    /** Returns the words for the command line, in their order. */
    static Map<String, By> words() {
        Map<String, By> words = new LinkedHashMap<>();
        for (By by : By.values()) {
            words.put(by.name().toLowerCase(Locale.ROOT), by);
        }
        return words;
    }
}
