package org.openness.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;

class ArtifactTest {

    private static final Evidence CARD = Evidence.of("https://example.org/card");
    private static final Evidence HUB = Evidence.of("https://example.org/hub");
    private static final PartialDate DATE = PartialDate.parse("2024-02-01");

    private static LicenseStatement license(String text, Evidence... evidence) {
        return new LicenseStatement(LicenseCatalog.builtIn().resolve(text), List.of(evidence));
    }

    @Test
    void whatIsNotSaidIsUnknown() {
        Artifact weights = Artifact.of(Component.WEIGHTS).build();
        assertThat(weights.access()).isEqualTo(Fact.unknown(Access.class));
        assertThat(weights.completeness()).isEqualTo(Fact.unknown(Completeness.class));
        assertThat(weights.licenses()).isEmpty();
        assertThat(weights.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("singleStatements")
    void anyStatementMakesAnArtifactThatIsNotEmpty(Component component, UnaryOperator<Artifact.Builder> statement) {
        assertThat(statement.apply(Artifact.of(component)).build().isEmpty()).isFalse();
    }

    static Stream<Arguments> singleStatements() {
        return Stream.of(
                statement(Component.WEIGHTS, artifact -> artifact.access(Access.WITHHELD)),
                statement(Component.WEIGHTS, artifact -> artifact.completeness(Completeness.NONE)),
                statement(Component.WEIGHTS, artifact -> artifact.license("MIT")),
                statement(Component.WEIGHTS, artifact -> artifact.location("https://example.org")),
                statement(Component.WEIGHTS, artifact -> artifact.withdrawn(DATE)),
                statement(Component.CHECKPOINTS, Artifact.Builder::notUsed),
                statement(Component.DATA_INFORMATION, artifact -> artifact.detail(Detail.NONE)),
                statement(Component.FREE_OF_CHARGE, artifact -> artifact.stated(Answer.NO)),
                statement(
                        Component.TRAINING_DATA,
                        artifact -> artifact.dataSet(DataSet.named("C4").build())));
    }

    private static Arguments statement(Component component, UnaryOperator<Artifact.Builder> statement) {
        return Arguments.of(component, statement);
    }

    @Test
    void evidenceOfTheArtifactSupportsWhatNamesNone() {
        Artifact weights = Artifact.of(Component.WEIGHTS)
                .access(Access.PUBLIC)
                .completeness(Completeness.COMPLETE, HUB)
                .license("MIT")
                .license("Apache-2.0", HUB)
                .evidence(CARD)
                .build();
        assertThat(weights.access()).isEqualTo(Fact.exactly(Access.PUBLIC, CARD));
        assertThat(weights.completeness()).isEqualTo(Fact.exactly(Completeness.COMPLETE, HUB));
        assertThat(weights.licenses()).containsExactly(license("Apache-2.0", HUB), license("MIT", CARD));
    }

    @Test
    void severalStatementsAreJoined() {
        Artifact weights = Artifact.of(Component.WEIGHTS)
                .access(Access.PUBLIC, CARD)
                .access(Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE, HUB))
                .build();
        assertThat(weights.access())
                .isEqualTo(Fact.exactly(Access.PUBLIC, CARD)
                        .and(Fact.between(Access.ON_APPROVAL, Access.ON_ACCEPTANCE, HUB)));
    }

    @Test
    void orderOfLicensesNeverMatters() {
        List<LicenseStatement> statements =
                List.of(license("MIT", CARD), license("MIT", HUB), license("MIT"), license("Apache-2.0", HUB));
        Artifact.Builder forth = Artifact.of(Component.WEIGHTS);
        Artifact.Builder back = Artifact.of(Component.WEIGHTS);
        for (int i = 0; i < statements.size(); i++) {
            forth.license(statements.get(i));
            back.license(statements.get(statements.size() - 1 - i));
        }
        assertThat(forth.build()).isEqualTo(back.build());
    }

    @Test
    void sameLicenseTwiceIsOne() {
        assertThat(Artifact.of(Component.WEIGHTS)
                        .license("MIT", CARD)
                        .license("MIT", CARD)
                        .build()
                        .licenses())
                .containsExactly(license("MIT", CARD));
    }

    @Test
    void licensesAreResolvedWithTheGivenCatalog() {
        LicenseCatalog house = LicenseCatalog.builtIn()
                .with(List.of(LicenseCatalog.builtIn().find("MIT").orElseThrow()));
        assertThat(Artifact.of(Component.WEIGHTS)
                        .licensesFrom(house)
                        .license("MIT")
                        .build()
                        .licenses())
                .containsExactly(new LicenseStatement(house.resolve("MIT"), List.of()));
    }

    @Test
    void nobodyCanGetWhatWasWithdrawn() {
        assertThat(Artifact.of(Component.WEIGHTS)
                        .withdrawn(DATE)
                        .evidence(CARD)
                        .build()
                        .access())
                .isEqualTo(Fact.exactly(Access.WITHHELD, CARD));
    }

    @Test
    void accessOfWhatWasWithdrawnIsRefused() {
        Artifact.Builder artifact =
                Artifact.of(Component.WEIGHTS).withdrawn(DATE).access(Access.PUBLIC);
        assertThatThrownBy(artifact::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights is withdrawn, so nobody can get it: do not state its access as well");
    }

    @ParameterizedTest
    @MethodSource("statementsBesideNotUsed")
    void anythingElseSaidOfWhatIsNotUsedIsRefused(Component component, UnaryOperator<Artifact.Builder> statement) {
        Artifact.Builder artifact = statement.apply(Artifact.of(component).notUsed());
        assertThatThrownBy(artifact::build)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(component.id() + " is not used: state nothing else about it");
    }

    static Stream<Arguments> statementsBesideNotUsed() {
        return Stream.of(
                statement(Component.CHECKPOINTS, artifact -> artifact.access(Access.WITHHELD)),
                statement(Component.CHECKPOINTS, artifact -> artifact.completeness(Completeness.NONE)),
                statement(Component.CHECKPOINTS, artifact -> artifact.license("MIT")),
                statement(Component.CHECKPOINTS, artifact -> artifact.location("https://example.org")),
                statement(Component.CHECKPOINTS, artifact -> artifact.withdrawn(DATE)),
                statement(Component.DATA_INFORMATION, artifact -> artifact.detail(Detail.NONE)),
                statement(
                        Component.TRAINING_DATA,
                        artifact -> artifact.dataSet(DataSet.named("C4").build())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            names = {
                "CHECKPOINTS",
                "TRAINING_CODE",
                "DATA_PREPARATION_CODE",
                "EVALUATION_CODE",
                "SUPPORTING_LIBRARIES",
                "TRAINING_DATA",
                "DATA_INFORMATION",
                "EVALUATION_DATA"
            })
    void componentsThatAModelMayDoWithoutCanBeUnused(Component component) {
        assertThat(Artifact.of(component).notUsed().evidence(CARD).build().isNotUsed())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Component.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "CHECKPOINTS",
                "TRAINING_CODE",
                "DATA_PREPARATION_CODE",
                "EVALUATION_CODE",
                "SUPPORTING_LIBRARIES",
                "TRAINING_DATA",
                "DATA_INFORMATION",
                "EVALUATION_DATA"
            })
    void otherComponentsAreAlwaysUsed(Component component) {
        assertThatThrownBy(() -> Artifact.of(component).notUsed())
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("every model has a use for its " + component.label());
    }

    @ParameterizedTest
    @MethodSource("propertiesOfOtherComponents")
    void propertyThatAComponentHasNotIsRefused(
            Component component, UnaryOperator<Artifact.Builder> statement, String message) {
        assertThatThrownBy(() -> statement.apply(Artifact.of(component)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> propertiesOfOtherComponents() {
        return Stream.of(
                refused(
                        Component.FREE_OF_CHARGE,
                        artifact -> artifact.access(Access.PUBLIC),
                        "freeOfCharge has no access; it has: stated"),
                refused(
                        Component.FREE_OF_CHARGE,
                        artifact -> artifact.location("https://example.org"),
                        "freeOfCharge has no access; it has: stated"),
                refused(
                        Component.FREE_OF_CHARGE,
                        artifact -> artifact.withdrawn(DATE),
                        "freeOfCharge has no access; it has: stated"),
                refused(
                        Component.FREE_OF_CHARGE,
                        artifact -> artifact.license("MIT"),
                        "freeOfCharge has no license; it has: stated"),
                refused(
                        Component.PAPER,
                        artifact -> artifact.completeness(Completeness.COMPLETE),
                        "paper has no completeness; it has: access, license"),
                refused(
                        Component.WEIGHTS,
                        artifact -> artifact.detail(Detail.SOURCES),
                        "weights has no detail; it has: access, completeness, license"),
                refused(
                        Component.DATA_INFORMATION,
                        artifact -> artifact.stated(Answer.YES),
                        "dataInformation has no stated; it has: access, detail, license"),
                refused(
                        Component.TRAINING_DATA,
                        artifact -> artifact.license("MIT"),
                        "training data are licensed set by set: state the license of each data set"),
                refused(
                        Component.EVALUATION_DATA,
                        artifact -> artifact.dataSet(DataSet.named("C4").build()),
                        "only training data have data sets, not EVALUATION_DATA"),
                refused(
                        Component.LINEAGE,
                        artifact -> artifact.stated(Answer.YES),
                        "lineage is stated by naming the bases"),
                refused(
                        Component.WEIGHTS,
                        artifact -> artifact.location(" "),
                        "the location is blank: leave it out if it is not known"));
    }

    private static Arguments refused(Component component, UnaryOperator<Artifact.Builder> statement, String message) {
        return Arguments.of(component, statement, message);
    }

    @ParameterizedTest
    @MethodSource("singleStatements")
    void artifactsDifferInAnythingThatIsStated(Component component, UnaryOperator<Artifact.Builder> statement) {
        Artifact stated = statement.apply(Artifact.of(component)).build();

        assertThat(stated).isEqualTo(statement.apply(Artifact.of(component)).build());
        assertThat(stated).isNotEqualTo(Artifact.of(component).build());
    }

    @Test
    void artifactsDifferInComponentEvidenceAndDateOfWithdrawal() {
        Artifact weights = Artifact.of(Component.WEIGHTS).withdrawn(DATE).build();

        assertThat(weights)
                .isNotEqualTo(Artifact.of(Component.PAPER).withdrawn(DATE).build());
        assertThat(weights)
                .isNotEqualTo(Artifact.of(Component.WEIGHTS)
                        .withdrawn(PartialDate.parse("2025"))
                        .build());
        assertThat(Artifact.of(Component.WEIGHTS).build())
                .isNotEqualTo(Artifact.of(Component.WEIGHTS).evidence(CARD).build());
        assertThat(weights).isNotEqualTo("weights");
    }

    @Test
    void hashIsOfComponentAndLicenses() {
        int hash = Artifact.of(Component.WEIGHTS).license("MIT").build().hashCode();

        assertThat(Artifact.of(Component.WEIGHTS).license("MIT").build())
                .satisfies(same -> assertThat(same.hashCode()).isEqualTo(hash));
        assertThat(Artifact.of(Component.WEIGHTS).license("ISC").build())
                .satisfies(other -> assertThat(other.hashCode()).isNotEqualTo(hash));
        assertThat(Artifact.of(Component.PAPER).license("MIT").build())
                .satisfies(other -> assertThat(other.hashCode()).isNotEqualTo(hash));
    }

    @Test
    void whatIsSaidIsKept() {
        Artifact weights = Artifact.of(Component.WEIGHTS)
                .location("https://example.org")
                .withdrawn(DATE)
                .evidence("https://example.org/card")
                .build();

        assertThat(weights.location()).contains("https://example.org");
        assertThat(weights.withdrawn()).contains(DATE);
        assertThat(weights.evidence()).containsExactly(CARD);
    }

    @Test
    void artifactReadsAsItsComponentAndAccess() {
        assertThat(Artifact.of(Component.TRAINING_CODE).access(Access.PUBLIC).build())
                .hasToString("trainingCode: access PUBLIC");
    }
}
