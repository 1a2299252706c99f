package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Draft.Field.ACCESS;
import static org.openness.rules.Draft.Field.COMPLETENESS;
import static org.openness.rules.Draft.Field.DETAIL;
import static org.openness.rules.Draft.Field.LICENSE;
import static org.openness.rules.Draft.Field.STATED;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Component;
import org.openness.rules.definition.Spectrum;

/**
 * The table of levels once more, as plain conditions on places of scales: what the rule set makes of a release of which
 * everything is known must agree with it.
 */
class PlainReadingTest {

    private static final int ON_APPROVAL = 3;
    private static final int ON_ACCEPTANCE = 4;
    private static final int PUBLIC = 5;
    private static final int COMPLETE = 2;
    private static final int SOURCES = 2;
    private static final int REBUILDABLE = 3;
    private static final int YES = 1;
    private static final int FREE = 2;
    private static final int APPROVED = 3;

    private final long seed = 20261021;
    private final Random random = new Random(seed);

    private static OpennessLevel levelOf(Draft draft) {
        boolean openWeights = grade(draft, WEIGHTS, ACCESS) >= ON_APPROVAL
                && grade(draft, WEIGHTS, COMPLETENESS) == COMPLETE
                && (grade(draft, INFERENCE_CODE, ACCESS) >= ON_APPROVAL
                        || grade(draft, FRAMEWORK_SUPPORT, STATED) == YES);
        boolean dataInfo =
                grade(draft, DATA_INFORMATION, DETAIL) >= SOURCES || grade(draft, TRAINING_DATA, ACCESS) >= ON_APPROVAL;
        boolean openSource = grade(draft, WEIGHTS, ACCESS) >= ON_ACCEPTANCE
                && grade(draft, WEIGHTS, LICENSE) >= FREE
                && List.of(
                                TRAINING_CODE,
                                DATA_PREPARATION_CODE,
                                ARCHITECTURE,
                                INFERENCE_CODE,
                                SUPPORTING_LIBRARIES,
                                EVALUATION_CODE)
                        .stream()
                        .allMatch(code -> isOpen(draft, code))
                && grade(draft, DATA_INFORMATION, DETAIL) == REBUILDABLE
                && grade(draft, DATA_INFORMATION, ACCESS) == PUBLIC
                && grade(draft, TRAINING_DATA, COMPLETENESS) == COMPLETE
                && grade(draft, EVALUATION_METHODOLOGY, ACCESS) == PUBLIC
                && grade(draft, EVALUATION_RESULTS, ACCESS) == PUBLIC
                && grade(draft, LINEAGE, STATED) == YES;
        if (!openWeights) {
            return OpennessLevel.CLOSED;
        }
        if (!dataInfo) {
            return OpennessLevel.OPEN_WEIGHTS;
        }
        return openSource ? OpennessLevel.OPEN_SOURCE : OpennessLevel.OPEN_WEIGHTS_DATA_INFO;
    }

    private static boolean isOpen(Draft draft, Component code) {
        return grade(draft, code, ACCESS) == PUBLIC
                && grade(draft, code, COMPLETENESS) == COMPLETE
                && grade(draft, code, LICENSE) == APPROVED;
    }

    private static int grade(Draft draft, Component component, Draft.Field field) {
        return draft.atLeast(new Draft.Property(component, field));
    }

    @Test
    void levelOfACompleteReleaseIsThatOfThePlainReading() {
        List<Draft.Property> read = Draft.readBy(Spectrum.RULES);
        int[] reached = new int[OpennessLevel.values().length];
        for (int i = 0; i < 10_000; i++) {
            Draft draft = Draft.random(random, read, 0.97);
            OpennessLevel level = OpennessClassifier.classify(draft.build()).level();
            assertThat(level).as("seed %s, %s", seed, draft).isEqualTo(levelOf(draft));
            reached[level.ordinal()]++;
        }
        assertThat(reached).as("releases on each level").doesNotContain(0);
    }
}
