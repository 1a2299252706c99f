package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build wrote down says of each row and spelling what the whole table says. */
class BundledLicensesTest {

    private static final LicenseTable TABLE = LicenseTable.read(SpdxList.resource("licenses.json"), SpdxList.builtIn());
    private static final ListedLicenses LISTED = new ListedLicenses(
            SpdxList.builtIn(), List.of(new KnownLicenses.Layer(TABLE.licenses(), TABLE.families())));
    private static final BundledLicenses BUNDLED = new BundledLicenses();

    static List<License> licenses() {
        return TABLE.licenses();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void rowReadAloneIsThatOfTheTable(License license) {
        assertThat(BUNDLED.find(license.id().toLowerCase(Locale.ROOT))).contains(license);
    }

    @Test
    void rowIsReadOnce() {
        assertThat(BUNDLED.find("apache-2.0").orElseThrow())
                .isSameAs(BUNDLED.find("apache-2.0").orElseThrow());
    }

    @Test
    void idWithoutARowIsNotFound() {
        assertThat(BUNDLED.find("licenseref-none")).isEmpty();
    }

    @Test
    void allRowsAreInTheOrderOfTheTable() {
        assertThat(BUNDLED.licenses()).isEqualTo(TABLE.licenses());
    }

    @Test
    void theLayerIsTheTable() {
        assertThat(BUNDLED.layers()).isEqualTo(LISTED.layers());
    }

    @Test
    void everySpellingMeansTheSame() {
        assertThat(found("spelling ", BUNDLED::bySpelling)).isEqualTo(listed("spelling "));
    }

    @Test
    void everyKeyMeansTheSame() {
        assertThat(found("key ", BUNDLED::byKey)).isEqualTo(listed("key "));
    }

    @Test
    void everyPlaceMeansTheSame() {
        assertThat(found("place ", BUNDLED::byPlace)).isEqualTo(listed("place "));
    }

    private static Map<String, String> listed(String sort) {
        return LISTED.meanings().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(sort))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(sort.length()), entry -> entry.getValue()));
    }

    private static Map<String, String> found(String sort, Function<String, Meaning> find) {
        return listed(sort).keySet().stream()
                .collect(Collectors.toMap(text -> text, text -> find.apply(text).written()));
    }

    @Test
    void theIndexHoldsNothingElse() {
        String index = new String(SpdxList.resource("license-index.tsv"), StandardCharsets.UTF_8);

        assertThat(index.lines())
                .hasSize(LISTED.meanings().size() + TABLE.licenses().size());
    }

    @Test
    void meaningIsReadOnce() {
        assertThat(BUNDLED.bySpelling("llama3.1")).isSameAs(BUNDLED.bySpelling("llama3.1"));
    }

    @Test
    void spellingOfAnotherCaseIsNoneOfTheTable() {
        assertThat(BUNDLED.bySpelling("lLaMa3.1")).isNull();
    }
}
