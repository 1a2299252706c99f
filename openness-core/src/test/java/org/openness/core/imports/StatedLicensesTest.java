package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.fact.Speaker;
import org.openness.core.json.JsonReader;
import org.openness.core.json.Problem;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.release.LicenseStatement;

class StatedLicensesTest {

    private static final Witness WITNESS = new Witness("bill", Optional.empty(), Speaker.TOOL);
    private static final Located ROOT =
            Located.root(JsonReader.withLimits(Imports.LIMITS).readJson("{\"a\": 1, \"b\": 2}", 1));
    private static final Located A = ROOT.get("a").orElseThrow();
    private static final Located B = ROOT.get("b").orElseThrow();

    private final Notes notes = new Notes();
    private final StatedLicenses licenses = new StatedLicenses(Lookup.STANDARD, notes);

    private List<LicenseStatement> statements() {
        List<LicenseStatement> statements = new ArrayList<>();
        licenses.addTo(statements::add, WITNESS);
        return statements;
    }

    private static LicenseStatement statement(String text, Located... places) {
        return new LicenseStatement(LicenseCatalog.builtIn().resolve(text), WITNESS.all(List.of(places)));
    }

    private static LicenseStatement furtherTerms(Located... places) {
        return new LicenseStatement(LicenseTerms.unreviewed("further terms"), WITNESS.all(List.of(places)));
    }

    @Test
    void eachWordingIsStatedOnceWithAllItsPlaces() {
        licenses.add("MIT", A);
        licenses.add("ISC", A);
        licenses.add("MIT", B);

        assertThat(statements()).containsExactly(statement("MIT", A, B), statement("ISC", A));
        assertThat(licenses.isEmpty()).isFalse();
    }

    @Test
    void noAssertionSaysNothing() {
        licenses.add("NoAssertion", A);

        assertThat(licenses.isEmpty()).isTrue();
        assertThat(statements()).isEmpty();
    }

    @Test
    void whatIsTooLongForANameMayForbidAnything() {
        licenses.add("x".repeat(1000), A);
        licenses.add("y".repeat(1001), B);

        assertThat(statements()).containsExactly(statement("x".repeat(1000), A), furtherTerms(B));
        assertThat(notes.inOrder())
                .extracting(Problem::toString)
                .containsExactly(
                        "/b (line 1, column 15): found 1001 characters, expected the id, name or expression of a"
                                + " license");
    }

    @Test
    void textAloneIsAStatement() {
        licenses.add("y".repeat(1001), B);

        assertThat(licenses.isEmpty()).isFalse();
    }

    @Test
    void licensesBeyondAHundredMayForbidAnything() {
        for (int i = 0; i < 103; i++) {
            licenses.add("license " + i, A);
        }
        licenses.add("license 5", B);

        assertThat(statements())
                .hasSize(101)
                .contains(statement("license 5", A, B))
                .last()
                .isEqualTo(furtherTerms(A));
        assertThat(notes.inOrder()).extracting(Problem::code).containsExactly("too-many-licenses");
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT",
        "https://spdx.org/licenses/MIT, MIT",
        "http://spdx.org/licenses/MIT.html, MIT",
        "HTTPS://SPDX.org/licenses/MIT.json, MIT",
        "https://spdx.org/licenses/MIT.txt, MIT",
        "https://www.spdx.org/licenses/MIT/, MIT",
        "https://spdx.org/licenses/, https://spdx.org/licenses/",
        "spdx.org/licenses/MIT, spdx.org/licenses/MIT",
        "https://example.org/licenses/MIT, https://example.org/licenses/MIT",
    })
    void idIsBehindTheAddressOfTheList(String text, String id) {
        assertThat(StatedLicenses.idOf(text)).isEqualTo(id);
    }
}
