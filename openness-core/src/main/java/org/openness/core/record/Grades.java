package org.openness.core.record;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;

/** The words of a record for the constants of an enum: their names in kebab-case. */
final class Grades {

    private Grades() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> ImmutableMap<String, E> words(Class<E> type) {
        ImmutableMap.Builder<String, E> words = ImmutableMap.builder();
        for (E constant : type.getEnumConstants()) {
            words.put(word(constant), constant);
        }
        return words.buildOrThrow();
    }
}
