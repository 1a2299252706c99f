package org.openness.core.record;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openness.core.json.Json;

/** The words of a record for the constants of an enum: their names in kebab-case. */
final class Grades {

    private static final ClassValue<ImmutableMap<String, Enum<?>>> WORDS = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Enum<?>> computeValue(Class<?> type) {
            ImmutableMap.Builder<String, Enum<?>> words = ImmutableMap.builder();
            for (Object constant : type.getEnumConstants()) {
                words.put(word((Enum<?>) constant), (Enum<?>) constant);
            }
            return words.buildOrThrow();
        }
    };

    private Grades() {}

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the constant whose word the value is. Scales are short: comparing in place costs less than a lookup. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, Json value) {
        for (Map.Entry<String, Enum<?>> word : WORDS.get(type).entrySet()) {
            if (value.isText(word.getKey())) {
                return Optional.of(type.cast(word.getValue()));
            }
        }
        return Optional.empty();
    }

    static ImmutableSet<String> words(Class<? extends Enum<?>> type) {
        return WORDS.get(type).keySet();
    }
}
