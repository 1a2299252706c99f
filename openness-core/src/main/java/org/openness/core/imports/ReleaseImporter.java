package org.openness.core.imports;

import java.util.List;
import java.util.Optional;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Json;

/**
 * Reads releases from one format. An importer is a pure function of the document: it fetches nothing and reads no other
 * file. A user's own importer is one class that implements this.
 */
public interface ReleaseImporter {

    /** Returns the stable id of the format, kebab-case, such as {@code hugging-face-hub}. */
    String id();

    /** Returns whether a document looks like one of this format, from its content alone. */
    boolean recognizes(Document document);

    /**
     * Reads the releases of a document, at least one.
     *
     * @throws InvalidInputException with one problem, if the document is not of this format at all
     */
    List<Imported> read(Document document);

    /**
     * A document that has been decoded and, as far as it is JSON or YAML, parsed.
     *
     * @param name how its origin is called in evidence: a file name or URL
     * @param text the text, without a byte order mark; empty for an item of an array of documents
     * @param tree the tree of a document that is JSON or YAML as a whole, or of the front matter of a Markdown document;
     *     empty if there is none
     */
    record Document(String name, String text, Optional<Json> tree) {}
}
