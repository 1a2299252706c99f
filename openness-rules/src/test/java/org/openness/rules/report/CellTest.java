package org.openness.rules.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openness.core.release.Component.CHECKPOINTS;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;

import org.junit.jupiter.api.Test;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Detail;
import org.openness.core.release.Release;

class CellTest {

    private static final Release.Builder NOTHING = Release.named("Example");

    private static Release weights(Fact<Access> access) {
        return Release.named("Example")
                .weights(artifact -> artifact.access(access))
                .build();
    }

    @Test
    void knownGradeIsALetterAndAHeight() {
        assertThat(Cell.of(weights(Fact.exactly(Access.ON_APPROVAL)), WEIGHTS))
                .isEqualTo(new Cell(Cell.Shape.KNOWN, "A", "on approval", 36, 36));
    }

    @Test
    void intervalHasTwoEnds() {
        assertThat(Cell.of(weights(Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE)), WEIGHTS))
                .isEqualTo(new Cell(Cell.Shape.INTERVAL, "A–T", "between on approval and on acceptance", 36, 48));
    }

    @Test
    void whatNobodySaysIsNotWithheld() {
        assertThat(Cell.of(NOTHING.build(), WEIGHTS)).isEqualTo(new Cell(Cell.Shape.UNKNOWN, "?", "not stated", 0, 0));
    }

    @Test
    void whatSourcesLeaveOpenIsNotUnstated() {
        assertThat(Cell.of(weights(Fact.between(Access.WITHHELD, Access.PUBLIC)), WEIGHTS))
                .isEqualTo(new Cell(Cell.Shape.UNKNOWN, "?", "not known", 0, 0));
    }

    @Test
    void contradictionIsNoInterval() {
        Fact<Access> both = Fact.exactly(Access.PUBLIC).and(Fact.exactly(Access.WITHHELD));

        assertThat(Cell.of(weights(both), WEIGHTS))
                .isEqualTo(new Cell(
                        Cell.Shape.CONTRADICTORY,
                        "≠",
                        "sources contradict each other: between withheld and public",
                        0,
                        60));
    }

    @Test
    void withdrawnSaysWhen() {
        Release release = Release.named("Example")
                .weights(artifact -> artifact.withdrawn(PartialDate.of(2025, 1, 2)))
                .build();

        assertThat(Cell.of(release, WEIGHTS))
                .isEqualTo(new Cell(Cell.Shape.WITHDRAWN, "×", "withdrawn on 2025-01-02", 0, 0));
    }

    @Test
    void notUsedIsNeitherOpenNorClosed() {
        Release release =
                Release.named("Example").checkpoints(Artifact.Builder::notUsed).build();

        assertThat(Cell.of(release, CHECKPOINTS)).isEqualTo(new Cell(Cell.Shape.NOT_USED, "–", "not used", 0, 0));
    }

    @Test
    void baseHasNoSayInWhatItDoesNotPassOn() {
        Release base = Release.named("Base")
                .evaluationCode(code -> code.access(Access.WITHHELD))
                .build();
        Release release = Release.named("Example")
                .base(Base.Relation.FINE_TUNE, base)
                .evaluationCode(Artifact.Builder::notUsed)
                .build();

        assertThat(Cell.of(release, EVALUATION_CODE)).isEqualTo(new Cell(Cell.Shape.NOT_USED, "–", "not used", 0, 0));
    }

    @Test
    void partOfTheCodeIsMarked() {
        Release release = Release.named("Example")
                .trainingCode(code -> code.access(Access.PUBLIC).completeness(Completeness.PARTIAL))
                .build();

        assertThat(Cell.of(release, TRAINING_CODE))
                .isEqualTo(new Cell(Cell.Shape.KNOWN, "P½", "public, in part", 60, 60));
    }

    @Test
    void dataInformationTellsItsDetail() {
        Release release = Release.named("Example")
                .dataInformation(data -> data.access(Access.PUBLIC).detail(Detail.SOURCES))
                .build();

        assertThat(Cell.of(release, DATA_INFORMATION)).isEqualTo(new Cell(Cell.Shape.KNOWN, "S", "sources", 40, 40));
    }

    @Test
    void offerIsYesOrNo() {
        Release release = Release.named("Example").frameworkSupport(Answer.NO).build();

        assertThat(Cell.of(release, FRAMEWORK_SUPPORT)).isEqualTo(new Cell(Cell.Shape.KNOWN, "N", "no", 0, 0));
    }

    @Test
    void whatABaseKeepsIsNotOpenInTheDerivedModel() {
        Release base = Release.named("Base")
                .trainingCode(code -> code.access(Access.WITHHELD))
                .build();
        Release release = Release.named("Example")
                .base(Base.Relation.FINE_TUNE, base)
                .trainingCode(Artifact.Builder::notUsed)
                .build();

        assertThat(Cell.of(release, TRAINING_CODE)).isEqualTo(new Cell(Cell.Shape.KNOWN, "W", "withheld", 0, 0));
    }

    @Test
    void withdrawalTellsMoreThanWhatTheBaseKeeps() {
        Release release = Release.named("Example")
                .base(Base.Relation.FINE_TUNE, Release.named("Base").build())
                .trainingCode(code -> code.withdrawn(PartialDate.of(2025, 1, 2)))
                .build();

        assertThat(Cell.of(release, TRAINING_CODE).shape()).isEqualTo(Cell.Shape.WITHDRAWN);
    }

    @Test
    void trainingDataTellWhoCanHaveThem() {
        Release release = Release.named("Example")
                .trainingData(data -> data.access(Access.SELECTED).completeness(Completeness.PARTIAL))
                .build();

        assertThat(Cell.of(release, TRAINING_DATA))
                .isEqualTo(new Cell(Cell.Shape.KNOWN, "S", "for selected applicants", 24, 24));
    }

    @Test
    void documentTellsWhoCanReadIt() {
        Release release = Release.named("Example")
                .artifact(MODEL_CARD, card -> card.access(Access.PUBLIC))
                .build();

        assertThat(Cell.of(release, MODEL_CARD)).isEqualTo(new Cell(Cell.Shape.KNOWN, "P", "public", 60, 60));
    }

    @Test
    void partOfWhatNobodyCanHaveIsNotMarked() {
        Release release = Release.named("Example")
                .trainingCode(code -> code.access(Access.WITHHELD).completeness(Completeness.PARTIAL))
                .build();

        assertThat(Cell.of(release, TRAINING_CODE)).isEqualTo(new Cell(Cell.Shape.KNOWN, "W", "withheld", 0, 0));
    }

    @Test
    void classesSayShapeAndHeights() {
        assertThat(Cell.of(weights(Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE)), WEIGHTS)
                        .classes())
                .isEqualTo("t interval lo36 hi48");
    }
}
