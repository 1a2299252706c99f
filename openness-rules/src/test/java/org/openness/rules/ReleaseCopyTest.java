package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;

/** The laws change copies of releases; so a copy must be the release. */
class ReleaseCopyTest {

    static Set<String> catalog() {
        return ReleaseCatalog.builtIn().byId().keySet();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("catalog")
    void copyOfABundledReleaseIsThatRelease(String id) {
        Release release = ReleaseCatalog.builtIn().byId().get(id);

        assertThat(ReleaseCopy.of(release).build()).isEqualTo(release);
    }
}
