package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CreativeCommonsTest {

    /** The elements of the six licenses: how the id has them, and what people write. */
    private static final List<List<String>> ELEMENTS = List.of(
            List.of(""),
            List.of("-NC", "-NC", " NonCommercial", "-Non-Commercial", " Noncommercial"),
            List.of("-ND", "-ND", " NoDerivatives", "-NoDerivs", " No Derivs", " No Derivative Works"),
            List.of("-SA", "-SA", " ShareAlike", "-Share Alike"));

    private static final List<String> VERSIONS = List.of("2.0", "2.5", "3.0", "4.0");

    @Test
    void everyMixtureOfLongAndShortFormsIsTheId() {
        for (String nc : List.of("", "-NC")) {
            for (List<String> last : List.of(ELEMENTS.get(0), ELEMENTS.get(2), ELEMENTS.get(3))) {
                for (String version : VERSIONS) {
                    String id = "CC-BY" + nc + last.get(0) + "-" + version;
                    for (String ncWritten : nc.isEmpty() ? List.of("") : ELEMENTS.get(1)) {
                        for (String lastWritten : last) {
                            assertIsId("CC BY" + ncWritten + lastWritten + " " + version, id);
                            assertIsId("CC Attribution" + ncWritten + lastWritten + " " + version, id);
                            assertIsId("Creative Commons BY" + ncWritten + lastWritten + " " + version, id);
                            assertIsId(
                                    "Creative Commons Attribution" + ncWritten + lastWritten + " " + version
                                            + scope(version) + " License",
                                    id);
                        }
                    }
                }
            }
        }
    }

    private static String scope(String version) {
        return switch (version) {
            case "4.0" -> " International";
            case "3.0" -> " Unported";
            default -> " Generic";
        };
    }

    private static void assertIsId(String written, String id) {
        assertThat(CreativeCommons.key(Spelling.key(written))).as(written).contains(Spelling.key(id));
    }

    /** Ids that begin so and are no licenses of the six, or are national versions of them, keep their own meaning. */
    @Test
    void noIdOfTheSpdxListIsTakenForAnother() {
        for (String id : SpdxList.builtIn().ids()) {
            String key = Spelling.key(id);

            assertThat(CreativeCommons.key(key).orElse(key)).as(id).isEqualTo(key);
        }
    }
}
