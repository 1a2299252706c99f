package org.openness.core.imports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.openness.core.json.Problem;

/**
 * What a part of a file came to: releases, or problems. A file is one part, but for JSON Lines, of which each line is one,
 * and for arrays of documents.
 *
 * @param name how its origin is called: the name of the file, with the line ({@code models.jsonl:3}) or the item
 *     ({@code models.json#/2}) if it is a part of it
 * @param releases the releases, at least one if there are no problems
 * @param problems what is wrong otherwise; lines count from the start of the file
 */
public record ImportedPart(String name, List<Imported> releases, List<Problem> problems) {

    /** Copies the lists. */
    public ImportedPart {
        releases = ImmutableList.copyOf(releases);
        problems = ImmutableList.copyOf(problems);
    }

    /** Returns this part as it stands in an input of which it is one line. */
    ImportedPart onLine(long number) {
        return new ImportedPart(
                name,
                releases.stream().map(release -> release.onLine(number)).toList(),
                problems.stream().map(problem -> problem.onLine(number)).toList());
    }
}
