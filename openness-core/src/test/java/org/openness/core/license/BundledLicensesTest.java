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

    private final BundledLicenses bundled = new BundledLicenses();

    static List<License> licenses() {
        return TABLE.licenses();
    }

    @ParameterizedTest
    @MethodSource("licenses")
    void rowReadAloneIsThatOfTheTable(License license) {
        assertThat(bundled.find(license.id().toLowerCase(Locale.ROOT))).contains(license);
    }

    @Test
    void rowIsReadOnce() {
        assertThat(bundled.find("apache-2.0").orElseThrow())
                .isSameAs(bundled.find("apache-2.0").orElseThrow());
    }

    @Test
    void idWithoutARowIsNotFound() {
        assertThat(bundled.find("licenseref-none")).isEmpty();
    }

    @Test
    void allRowsAreInTheOrderOfTheTable() {
        assertThat(bundled.licenses()).isEqualTo(TABLE.licenses());
    }

    @Test
    void theLayerIsTheTable() {
        assertThat(bundled.layers()).isEqualTo(LISTED.layers());
    }

    @Test
    void everySpellingMeansTheSame() {
        assertThat(found("spelling ", bundled::bySpelling)).isEqualTo(listed("spelling "));
    }

    @Test
    void everyKeyMeansTheSame() {
        assertThat(found("key ", bundled::byKey)).isEqualTo(listed("key "));
    }

    @Test
    void everyPlaceMeansTheSame() {
        assertThat(found("place ", bundled::byPlace)).isEqualTo(listed("place "));
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
        assertThat(bundled.bySpelling("llama3.1")).isSameAs(bundled.bySpelling("llama3.1"));
    }

    @Test
    void spellingOfAnotherCaseIsNoneOfTheTable() {
        assertThat(bundled.bySpelling("lLaMa3.1")).isNull();
    }
}
