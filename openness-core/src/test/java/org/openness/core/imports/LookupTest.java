package org.openness.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Base;
import org.openness.core.release.Release;

class LookupTest {

    private static final Release ROOT = Release.named("root").build();
    private static final Release MIDDLE =
            Release.named("middle").base(Base.Relation.FINE_TUNE, ROOT).build();

    private static Lookup knowing(Release release) {
        return new Lookup(Optional.empty(), (name, asOf) -> Optional.of(release));
    }

    @Test
    void knownBaseIsFound() {
        assertThat(knowing(MIDDLE).base("middle", Optional.empty(), "leaf")).contains(MIDDLE);
    }

    @Test
    void baseThatComesFromTheReleaseItselfIsNotFound() {
        assertThat(knowing(MIDDLE).base("middle", Optional.empty(), "root")).isEmpty();
    }

    @Test
    void releaseIsNotItsOwnBase() {
        assertThat(knowing(MIDDLE).base("alias", Optional.empty(), "middle")).isEmpty();
    }

    @Test
    void baseThatIsOnlyNamedCountsAsDescent() {
        Release named = Release.named("x").base(Base.Relation.MERGE, "y").build();
        assertThat(Lookup.descendsFrom(named, "y")).isTrue();
    }

    @Test
    void standardKnowsNoBase() {
        assertThat(Lookup.STANDARD.base("root", Optional.empty(), "leaf")).isEmpty();
    }
}
