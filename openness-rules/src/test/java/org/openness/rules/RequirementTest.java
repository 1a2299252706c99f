package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.needs;
import static org.openness.rules.OpennessLevel.CLOSED;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementTest {

    private static final Citation SOURCE = new Citation("House policy", "3", "section 2", Optional.empty());
    private static final Condition CONDITION = needs(WEIGHTS, ACCESS, PUBLIC);

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Weights", "weights_public", "-weights", "weights-", "weights--public", "weights public"})
    void idThatIsNotKebabCaseIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement<>(id, "The weights are public", OPEN_WEIGHTS, SOURCE, CONDITION))
                .withMessage("the id of a requirement is kebab-case, not \"" + id + "\"");
    }

    @Test
    void blankTitleIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Requirement<>("weights-public", " ", OPEN_WEIGHTS, SOURCE, CONDITION))
                .withMessage("requirement weights-public needs a title");
    }

    @Test
    void requirementForTheLowestLevelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Requirement<>("weights-public", "The weights are public", CLOSED, SOURCE, CONDITION))
                .withMessage("requirement weights-public could never decide: CLOSED is the lowest level");
    }
}
