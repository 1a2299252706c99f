package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.rules.definition.Yardsticks;
import org.openness.rules.report.JsonReport;

/** One rule set and one catalog serve any number of threads. */
class ManyThreadsTest {

    private static final int THREADS = 16;
    private static final int CLASSIFICATIONS = 100_000;
    private static final int REPORTED = 1_000;

    private static final List<Release> RELEASES = ReleaseCatalog.builtIn().releases();

    /** What one thread finds; which release and rule set come next depends on where it starts. */
    private static List<String> classified(List<List<Verdict<?>>> expected, int start) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < CLASSIFICATIONS; i++) {
            int at = (start + i) % RELEASES.size();
            int by = (start + i) % Yardsticks.DEFINITIONS.size();
            Verdict<?> verdict = Yardsticks.DEFINITIONS.get(by).evaluate(RELEASES.get(at));
            Verdict<?> alone = expected.get(by).get(at);
            boolean same = verdict.level() == alone.level()
                    && verdict.possibleLevel() == alone.possibleLevel()
                    && (i % REPORTED != 0 || JsonReport.of(verdict).equals(JsonReport.of(alone)));
            if (!same) {
                different.add(verdict.rules() + " on " + verdict.release().name());
            }
        }
        return different;
    }

    @Test
    void threadsFindTheSame() throws InterruptedException, ExecutionException {
        List<List<Verdict<?>>> alone = new ArrayList<>();
        for (RuleSet<?> rules : Yardsticks.DEFINITIONS) {
            List<Verdict<?>> verdicts = new ArrayList<>();
            RELEASES.forEach(release -> verdicts.add(rules.evaluate(release)));
            alone.add(verdicts);
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> found = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int start = thread * 7;
                found.add(threads.submit(() -> classified(alone, start)));
            }
            for (Future<List<String>> different : found) {
                assertThat(different.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }
}
