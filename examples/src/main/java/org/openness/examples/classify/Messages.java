package org.openness.examples.classify;

import java.io.PrintStream;
import org.openness.core.imports.Imported;
import org.openness.core.imports.ImportedPart;
import org.openness.core.json.Problem;

/** What is told beside the answers: one line each, on standard error. */
final class Messages {

    /** So many notes are told without being asked for. */
    static final int TOLD = 10;

    private final PrintStream err;
    private final Progress progress;
    private final boolean all;
    private boolean failed;
    private long notes;

    Messages(PrintStream err, Progress progress, boolean all) {
        this.err = err;
        this.progress = progress;
        this.all = all;
    }

    /** Tells what is wrong with an input. */
    void fail(String source, String why) {
        failed = true;
        tell(source + ": " + why);
    }

    /** Tells what is wrong with a part of an input, and what is odd about it. */
    void tell(ImportedPart part) {
        part.problems().forEach(problem -> fail(part.name(), problem.toString()));
        for (Imported imported : part.releases()) {
            imported.notes().forEach(note -> note(part.name(), note));
        }
    }

    void note(String source, Problem note) {
        notes++;
        if (all || notes <= TOLD) {
            tell(source + ": note: " + note);
        }
    }

    void tell(String line) {
        progress.pause();
        err.println(Shown.line(line));
    }

    /** Tells how much was not told. */
    void end() {
        progress.pause();
        if (!all && notes > TOLD) {
            long more = notes - TOLD;
            tell("note: " + more + (more == 1 ? " more note" : " more notes") + "; --notes tells all");
        }
    }

    boolean hasFailures() {
        return failed;
    }
}
