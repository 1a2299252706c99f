package org.openness.examples.classify;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.report.CollectionPage;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.MarkdownReport;
import org.openness.rules.report.ModelPage;

/** A form in which answers are written. */
interface Output {

    /** Writes an answer, or keeps it until more is known. */
    void add(Answer answer) throws IOException;

    /** Writes what was kept. */
    void end() throws IOException;

    /**
     * One object a release and rule set, on a line of its own.
     *
     * @param outlook whether open questions and plans are told as well
     */
    static Output json(Writer out, boolean outlook) {
        return streamed(answer -> {
            for (Verdict<?> verdict : answer.verdicts()) {
                Optional<String> source = Optional.of(answer.source());
                out.write((outlook ? JsonReport.line(verdict, source) : JsonReport.findings(verdict, source)) + "\n");
            }
            out.flush();
        });
    }

    /** The full reports, one after the other. */
    static Output markdown(Writer out) {
        List<Verdict<?>> first = new ArrayList<>(1);
        return streamed(answer -> {
            for (Verdict<?> verdict : answer.verdicts()) {
                out.write((first.isEmpty() ? "" : "\n") + Shown.text(MarkdownReport.of(verdict)));
                if (first.isEmpty()) {
                    first.add(verdict);
                }
            }
            out.flush();
        });
    }

    /** The page of a model, or of a collection if there are more. */
    static Output html(Writer out, List<RuleSet<?>> rules) {
        List<Answer> answers = new ArrayList<>();
        return new Output() {

            @Override
            public void add(Answer answer) {
                answers.add(answer);
            }

            @Override
            public void end() throws IOException {
                if (answers.size() == 1) {
                    out.write(ModelPage.of(answers.get(0).verdicts().get(0)));
                } else if (!answers.isEmpty()) {
                    out.write(CollectionPage.of(
                            "Openness of " + answers.size() + " releases",
                            answers.stream().map(Answer::release).toList(),
                            rules,
                            release -> Optional.empty()));
                }
                out.flush();
            }
        };
    }

    /** Writes one answer. */
    interface Step {
        void write(Answer answer) throws IOException;
    }

    private static Output streamed(Step step) {
        return new Output() {

            @Override
            public void add(Answer answer) throws IOException {
                step.write(answer);
            }

            @Override
            public void end() {
                // All has been written.
            }
        };
    }
}
