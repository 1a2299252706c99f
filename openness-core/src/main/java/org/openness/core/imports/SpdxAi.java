package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;
import org.openness.core.json.Problem;

/**
 * Reads the models of an SPDX 3.0 document (JSON-LD) with the AI and Dataset profiles.
 *
 * <p>A model is an {@code ai_AIPackage}; if the document names some as its roots, the others only serve them. Licenses, data sets and base models come from relationships; what tools write of
 * all that beside the specification is read as far as its meaning is plain. Such a document cannot tell under which
 * conditions the model itself is to be had.
 */
public final class SpdxAi implements ReleaseImporter {

    private static final String ID = "spdx";

    private final Lookup lookup;

    /** Returns an importer with the built-in license catalog, which knows no bases. */
    public SpdxAi() {
        this(Lookup.STANDARD);
    }

    SpdxAi(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean recognizes(Document document) {
        return document.tree()
                .filter(tree -> isSpdx(tree) || tree.get("spdxVersion").isPresent())
                .isPresent();
    }

    private static boolean isSpdx(Json tree) {
        if (!tree.is(Json.Kind.OBJECT) && !tree.is(Json.Kind.ARRAY)) {
            return false;
        }
        Located root = Located.root(tree);
        boolean inContext = root.list("@context").stream()
                .flatMap(context -> context.text().stream())
                .anyMatch(context -> context.toLowerCase(Locale.ROOT).contains("spdx.org/"));
        return inContext || new SpdxGraph(root, new Notes()).isOfSpdx();
    }

    /**
     * Reads the models, in the order of the document.
     *
     * @throws InvalidInputException with one problem, if the document is not SPDX 3 in JSON-LD, or describes no model
     */
    @Override
    public List<Imported> read(Document document) {
        Json tree = document.tree().filter(SpdxAi::isSpdx).orElseThrow(() -> refusal(document));
        Located root = Located.root(tree);
        Notes shared = new Notes();
        SpdxGraph graph = new SpdxGraph(root, shared);
        List<Imported> releases = new ArrayList<>();
        for (Located model : graph.models()) {
            Notes notes = new Notes();
            if (releases.isEmpty()) {
                notes.addAll(shared);
            }
            SpdxModel reader = new SpdxModel(document.name(), graph, model, lookup, notes);
            releases.add(new Imported(ID, reader.read(), notes.inOrder()));
        }
        if (releases.isEmpty()) {
            throw Notes.refusal(
                    "no-model",
                    root,
                    "an SPDX document without a model",
                    "an element of the type ai_AIPackage",
                    Optional.empty());
        }
        return ImmutableList.copyOf(releases);
    }

    private static InvalidInputException refusal(Document document) {
        Optional<Located> old = document.tree().map(Located::root).flatMap(root -> root.get("spdxVersion"));
        String expected = "SPDX 3 in JSON-LD: an object with \"@context\" and \"@graph\"";
        if (old.isPresent()) {
            return Notes.refusal(
                    "not-spdx-3",
                    old.get(),
                    old.get().json().described(),
                    expected,
                    Optional.of("convert the document: SPDX 2 knows no models"));
        }
        return new InvalidInputException(
                ImmutableList.of(new Problem("not-spdx-3", "", 1, 1, "another document", expected, Optional.empty())));
    }
}
