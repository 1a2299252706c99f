package org.openness.examples;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Detail.SOURCES;

import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.Speaker;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.report.TextReport;

/** Builds a release in code, says no more than is known, and prints what follows. */
public final class BuildRelease {

    private BuildRelease() {}

    /** Prints the verdict. */
    public static void main(String[] args) {
        Evidence card = Evidence.of("https://example.org/model-card", "2026-05-04", Speaker.PRODUCER);
        Evidence hub = Evidence.of("https://example.org/api/models/example-7b", "2026-05-04", Speaker.PLATFORM);

        Release release = Release.named("Example 7B")
                .producer("Example Lab")
                .claim("open source", card)
                .weights(weights -> weights
                        // Gated: the page does not tell whether somebody approves each request.
                        .access(Fact.between(ON_APPROVAL, ON_ACCEPTANCE, hub))
                        .license("Apache-2.0", card))
                .frameworkSupport(YES, card)
                .dataInformation(data -> data.access(PUBLIC, card).detail(SOURCES, card))
                .build();

        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
        System.out.print(TextReport.of(verdict));
    }
}
