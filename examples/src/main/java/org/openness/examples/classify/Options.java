package org.openness.examples.classify;

import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param inputs files, folders, or a dash for standard input
 * @param rules the rule set, by the name that the command line has for it
 * @param format the form of the answers
 * @param output the file to write to
 * @param required the level that every input has to reach
 * @param bases files of releases that inputs name as their bases
 * @param merge how documents about one model are put together
 * @param plan whether to tell what it would take to reach the higher levels
 * @param full whether to tell all
 * @param notes whether to tell all that was odd
 */
record Options(
        List<String> inputs,
        String rules,
        Optional<String> format,
        Optional<String> output,
        Optional<String> required,
        List<String> bases,
        Optional<String> merge,
        boolean plan,
        boolean full,
        boolean notes) {

    /** The rule set of those who ask for none. */
    static final String USUAL_RULES = "spectrum";

    /** Returns what a command line asks for that only names inputs. */
    static Options of(List<String> inputs) {
        return new Options(
                inputs,
                USUAL_RULES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                false,
                false);
    }
}
