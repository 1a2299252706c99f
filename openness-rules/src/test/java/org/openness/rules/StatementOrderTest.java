package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;
import org.openness.rules.report.TextReport;

/** The order in which statements are made decides nothing. */
class StatementOrderTest {

    @Test
    void releaseIsTheSameInWhateverOrderItsStatementsAreMade() {
        RandomReleases releases = new RandomReleases(20260921, 2);
        for (int i = 0; i < 200; i++) {
            List<Release> orders = releases.nextInSeveralOrders();
            for (Release other : orders) {
                assertThat(other).as("%s", releases).isEqualTo(orders.get(0));
            }
        }
    }

    @Test
    void reportIsTheSameInWhateverOrderStatementsAreMade() {
        RandomReleases releases = new RandomReleases(20260922, 2);
        for (int i = 0; i < 60; i++) {
            List<Release> orders = releases.nextInSeveralOrders();
            String first = TextReport.of(OpennessClassifier.classify(orders.get(0)));
            for (Release other : orders) {
                assertThat(TextReport.of(OpennessClassifier.classify(other)))
                        .as("%s", releases)
                        .isEqualTo(first);
            }
        }
    }
}
