package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Access;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;

class JsonReportTest {

    private static final Verdict<OpennessLevel> VERDICT = OpennessClassifier.classify(
            Release.named("Example").weights(Access.PUBLIC, "MIT").build());

    @Test
    void findingsAreTheLineUpToTheOpenQuestions() {
        String line = JsonReport.line(VERDICT, Optional.of("example.json"));
        assertThat(JsonReport.findings(VERDICT, Optional.of("example.json")))
                .isEqualTo(line.substring(0, line.indexOf(",\"questions\":")) + "}");
    }

    @Test
    void sourceIsLeftOutWhereThereIsNone() {
        assertThat(JsonReport.findings(VERDICT, Optional.empty()))
                .startsWith("{\"format\":\"1.0\",\"name\":\"Example\",\"rules\":");
    }
}
