package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a spelling stands for: one license, several, or nothing granted. */
final class Meaning {

    private static final String ONE_OF = "one of";
    private static final String ONE_OF_OR_ANOTHER = "one of, or another";

    private final ImmutableList<String> ids;
    private final boolean complete;
    /** Made when first asked for. A race makes it twice, no more. */
    private @Nullable Reading reading;

    private Meaning(Collection<String> ids, boolean complete) {
        this.ids = ImmutableList.copyOf(ids);
        this.complete = complete;
    }

    static Meaning of(License license) {
        return new Meaning(ImmutableList.of(license.id()), true);
    }

    static Meaning anyOf(Collection<String> ids, boolean complete) {
        return new Meaning(ids, complete);
    }

    /** Reads what {@link #written()} wrote. */
    static Meaning parse(String written) {
        List<String> parts = Arrays.asList(written.split("\t", -1));
        return new Meaning(parts.subList(1, parts.size()), parts.get(0).equals(ONE_OF));
    }

    /** Returns it as a line of the index has it. */
    String written() {
        List<String> parts = new ArrayList<>();
        parts.add(complete ? ONE_OF : ONE_OF_OR_ANOTHER);
        parts.addAll(ids);
        return String.join("\t", parts);
    }

    /** The spelling was given to both, by mistake or with cause: it may mean either. */
    Meaning or(Meaning other) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(other.ids);
        return all.size() == ids.size() ? this : anyOf(all, false);
    }

    Reading reading(Function<String, Optional<License>> find) {
        Reading known = reading;
        if (known == null) {
            known = read(find);
            reading = known;
        }
        return known;
    }

    private Reading read(Function<String, Optional<License>> find) {
        if (ids.isEmpty() && complete) {
            return Reading.notGranted();
        }
        List<Reading> candidates = new ArrayList<>();
        for (String id : ids) {
            candidates.add(find.apply(id).map(Reading::of).orElseGet(() -> Reading.unreviewed(id)));
        }
        if (!complete) {
            candidates.add(Reading.unreviewed("another text"));
        }
        return Reading.anyOf(candidates);
    }
}
