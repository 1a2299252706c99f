package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;

/** The levels of the bundled releases, and those that the article and the Open Source Initiative give themselves. */
class BundledCatalogTest {

    /** A line of {@code expected-levels.csv}. */
    private record Row(String id, OpennessLevel proven, OpennessLevel possible, String reason) {

        private static final Pattern FORM = Pattern.compile("([a-z0-9-]+),([A-Z_]+),([A-Z_]+),\"([^\"]+)\"");

        static Row parse(String line) {
            Matcher matcher = FORM.matcher(line);
            assertThat(matcher.matches()).as("not a row: %s", line).isTrue();
            return new Row(
                    matcher.group(1),
                    OpennessLevel.valueOf(matcher.group(2)),
                    OpennessLevel.valueOf(matcher.group(3)),
                    matcher.group(4));
        }
    }

    private static final Map<String, Release> RECORDS = ReleaseCatalog.builtIn().byId();
    private static final Map<String, Row> ROWS = rows();

    private static Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BundledCatalogTest.class.getResourceAsStream("expected-levels.csv")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(Row::parse)
                    .forEach(row -> assertThat(rows.put(row.id(), row))
                            .as("two rows for %s", row.id())
                            .isNull());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static Verdict<OpennessLevel> verdict(String id) {
        return OpennessClassifier.classify(Objects.requireNonNull(RECORDS.get(id), () -> "the catalog has no " + id));
    }

    private static List<String> idsOf(Verdict<OpennessLevel> verdict, Outcome outcome) {
        return verdict.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.requirement().id())
                .toList();
    }

    @Test
    void everyRecordHasARow() {
        assertThat(ROWS.keySet()).containsAll(RECORDS.keySet());
    }

    @Test
    void everyRowHasARecord() {
        assertThat(RECORDS.keySet()).containsAll(ROWS.keySet());
    }

    static Set<String> rowsWithRecords() {
        Set<String> ids = new LinkedHashSet<>(ROWS.keySet());
        ids.retainAll(RECORDS.keySet());
        return ids;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithRecords")
    void levelsAreThoseExpected(String id) {
        Row row = Objects.requireNonNull(ROWS.get(id));
        Verdict<OpennessLevel> verdict = verdict(id);
        assertThat(verdict.level() + " to " + verdict.possibleLevel())
                .as(
                        "%s: %s Unknown: %s. Not met: %s.",
                        id, row.reason(), idsOf(verdict, Outcome.UNKNOWN), idsOf(verdict, Outcome.NOT_MET))
                .isEqualTo(row.proven() + " to " + row.possible());
    }

    /** The article "Open-Weights vs Open-Source AI", heading "The Spectrum of Openness", column of examples. */
    @ParameterizedTest
    @CsvSource({
        "gpt-4, CLOSED",
        "claude-3-opus, CLOSED",
        "llama-3-8b, OPEN_WEIGHTS",
        "llama-3-70b, OPEN_WEIGHTS",
        "llama-3-1-8b, OPEN_WEIGHTS",
        "llama-4-scout, OPEN_WEIGHTS",
        "mistral-7b, OPEN_WEIGHTS",
        "gemma-7b, OPEN_WEIGHTS",
        "falcon-2-11b, OPEN_WEIGHTS_DATA_INFO",
        "olmo-7b-2024-04, OPEN_SOURCE",
        "olmo-2-7b, OPEN_SOURCE",
        "pythia-12b-2023-04, OPEN_SOURCE"
    })
    void examplesOfTheArticleAreOnItsLevels(String id, OpennessLevel level) {
        assertThat(verdict(id).level()).isEqualTo(level);
    }

    /** The Open Source AI Definition's FAQ, "Which AI systems comply with the OSAID 1.0?": those that pass. */
    @ParameterizedTest
    @ValueSource(strings = {"pythia-12b-2023-04", "olmo-7b-2024-04", "amber-7b", "crystalcoder-7b", "t5-11b"})
    void modelsThatPassByTheInitiativeAreOpenSource(String id) {
        assertThat(verdict(id).level()).isEqualTo(OpennessLevel.OPEN_SOURCE);
    }

    /** The same answer: those that would pass if they changed their terms. */
    @ParameterizedTest
    @ValueSource(strings = {"bloom-176b", "starcoder2-15b"})
    void modelsThatWouldPassWithOtherTermsAreBarredByTheirLicense(String id) {
        assertThat(idsOf(verdict(id), Outcome.NOT_MET)).contains("weights-free");
    }

    /** The same answer: Falcon, too, is named with those; its record shows withheld code besides. */
    @ParameterizedTest
    @ValueSource(strings = {"bloom-176b", "starcoder2-15b", "falcon-40b-2023-05", "falcon-180b", "falcon-2-11b"})
    void modelsThatWouldPassWithOtherTermsStopBelowOpenSource(String id) {
        assertThat(verdict(id).possibleLevel()).isEqualTo(OpennessLevel.OPEN_WEIGHTS_DATA_INFO);
    }

    /** The same answer: those that lack components or have terms that do not fit. */
    @ParameterizedTest
    @ValueSource(strings = {"llama-2-7b", "llama-2-70b", "grok-1", "phi-2-2024-01", "mixtral-8x7b"})
    void modelsThatFailByTheInitiativeCannotBeOpenSource(String id) {
        assertThat(verdict(id).possibleLevel()).isLessThan(OpennessLevel.OPEN_SOURCE);
    }
}
