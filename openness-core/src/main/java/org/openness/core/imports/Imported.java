package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.openness.core.json.Problem;
import org.openness.core.release.Release;

/**
 * A release that was read from a document of another format.
 *
 * @param format the id of the format
 * @param release what the document says
 * @param notes what was odd or ignored, each with its place; no fact was taken from these places
 */
public record Imported(String format, Release release, List<Problem> notes) {

    /** Copies the notes. */
    public Imported {
        notes = ImmutableList.copyOf(notes);
    }

    /** Returns this as it stands in an input of which its document is one line. */
    Imported onLine(long number) {
        return new Imported(
                format, release, notes.stream().map(note -> note.onLine(number)).toList());
    }
}
