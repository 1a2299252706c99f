package org.openness.core.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.JsonLine;
import org.openness.core.json.Problem;
import org.openness.core.release.Release;

/**
 * What a line of JSON Lines came to: a release, or problems.
 *
 * @param number the line, from 1
 * @param release the release, if the line is a good record
 * @param problems what is wrong otherwise; their lines count from the start of the input
 */
public record RecordLine(long number, Optional<Release> release, List<Problem> problems) {

    /** Copies the problems. */
    public RecordLine {
        problems = ImmutableList.copyOf(problems);
    }

    static RecordLine of(JsonLine line, ReleaseReader reader) {
        try {
            return new RecordLine(line.number(), Optional.of(line.read(reader::read)), ImmutableList.of());
        } catch (InvalidInputException e) {
            return new RecordLine(line.number(), Optional.empty(), e.problems());
        }
    }
}
