package org.openness.rules.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.FullyOpen;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;

class SideBySideTest {

    private static List<String> partings(SideBySide sides, Component component) {
        return sides.partings().stream()
                .filter(parting -> parting.component() == component)
                .map(parting -> parting.property() + ": in the way of " + parting.inTheWayOf() + ", enough for "
                        + parting.askedBy() + ", not asked by " + parting.notAskedBy())
                .toList();
    }

    @Test
    void everyDefinitionIsAnswered() {
        assertThat(SideBySide.of(FullyOpen.model().build()).verdicts())
                .extracting(verdict -> verdict.rules().id())
                .containsExactly("openness-spectrum", "osaid", "mof", "g7", "eu-ai-act");
    }

    @Test
    void verdictsAreThoseOfTheRuleSets() {
        Release release = ReleaseCatalog.builtIn().find("BLOOM 176B").orElseThrow();

        assertThat(SideBySide.of(release, List.of(Osaid.RULES)).verdicts())
                .isEqualTo(List.of(Osaid.RULES.evaluate(release)));
    }

    @Test
    void nothingPartsThoseWhoAreContent() {
        assertThat(SideBySide.of(FullyOpen.model().build()).partings()).isEmpty();
    }

    @Test
    void factThatOneAsksForPartsThem() {
        Release release = FullyOpen.model()
                .but(EVALUATION_METHODOLOGY, methodology -> methodology.access(WITHHELD))
                .build();

        assertThat(partings(SideBySide.of(release), EVALUATION_METHODOLOGY))
                .containsExactly(
                        "access: in the way of [openness-spectrum], enough for [], not asked by [osaid, mof, g7, eu-ai-act]");
    }

    @Test
    void factThatIsEnoughForAnotherPartsThem() {
        Release release = FullyOpen.model()
                .but(INFERENCE_CODE, code -> code.access(WITHHELD))
                .build();

        assertThat(partings(SideBySide.of(release), INFERENCE_CODE))
                .containsExactly(
                        "access: in the way of [openness-spectrum, osaid, mof], enough for [g7], not asked by [eu-ai-act]",
                        "completeness: in the way of [openness-spectrum, osaid], enough for [], not asked by [mof, g7, eu-ai-act]",
                        "license: in the way of [openness-spectrum, osaid, mof], enough for [g7], not asked by [eu-ai-act]");
    }

    @Test
    void factThatIsEnoughForAllOthersPartsThem() {
        Release release = FullyOpen.model()
                .but(INFERENCE_CODE, code -> code.access(WITHHELD))
                .build();

        assertThat(partings(SideBySide.of(release, List.of(Osaid.RULES, G7.RULES)), INFERENCE_CODE))
                .contains("access: in the way of [osaid], enough for [g7], not asked by []");
    }

    @Test
    void licenseInTheWayOfAllPartsNobody() {
        Release release = FullyOpen.model().under(WEIGHTS, "CC-BY-NC-4.0").build();

        assertThat(partings(SideBySide.of(release, List.of(Osaid.RULES, EuAiAct.RULES)), WEIGHTS))
                .isEmpty();
    }

    /** What is unknown is not enough for anybody, though a fact beside it is what decides. */
    @Test
    void unknownFactIsEnoughForNobody() {
        Release release = FullyOpen.model()
                .but(TRAINING_CODE, code -> code.access(WITHHELD))
                .build();

        assertThat(partings(SideBySide.of(release, List.of(Spectrum.RULES, EuAiAct.RULES)), TRAINING_CODE))
                .containsExactly(
                        "access: in the way of [openness-spectrum], enough for [], not asked by [eu-ai-act]",
                        "completeness: in the way of [openness-spectrum], enough for [], not asked by [eu-ai-act]",
                        "license: in the way of [openness-spectrum], enough for [], not asked by [eu-ai-act]");
    }

    @Test
    void alternativeThatIsMetLeavesNothingInTheWay() {
        Release release = Release.named("Example 7B")
                .weights(PUBLIC, "MIT")
                .frameworkSupport(YES)
                .build();

        assertThat(partings(SideBySide.of(release, List.of(Spectrum.RULES, EuAiAct.RULES)), TRAINING_DATA))
                .containsExactly(
                        "access: in the way of [openness-spectrum], enough for [], not asked by [eu-ai-act]",
                        "disclosed: in the way of [openness-spectrum], enough for [], not asked by [eu-ai-act]");
    }
}
