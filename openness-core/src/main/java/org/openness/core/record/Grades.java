package org.openness.core.record;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
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

    /** Returns the constant whose word the value is. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, Json value) {
        Enum<?> constant = value.is(Json.Kind.STRING) ? WORDS.get(type).get(value.text()) : null;
        return constant == null ? Optional.empty() : Optional.of(type.cast(constant));
    }

    static ImmutableSet<String> words(Class<? extends Enum<?>> type) {
        return WORDS.get(type).keySet();
    }
}
