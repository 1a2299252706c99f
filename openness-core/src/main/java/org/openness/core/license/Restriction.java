package org.openness.core.license;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A limit that a license text puts on a freedom. Notice, attribution, share-alike and patent-retaliation terms are not
 * restrictions but duties (see {@link License#duties()}).
 *
 * @param kind what sort of limit
 * @param limits the freedoms it limits, in the order of {@link Right}
 * @param clause the section of the text that says so
 * @param summary the limit in our words, one line
 * @param threshold the size at which a user or revenue cap begins
 * @param territories the countries or unions left out, by ISO 3166 code ({@code EU} for the European Union); for kind
 *     {@link Kind#TERRITORY} only
 */
public record Restriction(
        Kind kind,
        Set<Right> limits,
        String clause,
        String summary,
        Optional<Threshold> threshold,
        List<String> territories) {

    /** The sorts of limits that the texts of AI licenses contain. */
    public enum Kind {
        /** Commercial use is forbidden or needs a separate agreement. */
        NON_COMMERCIAL,
        /** Only research is allowed. */
        RESEARCH_ONLY,
        /** Rights end, or need permission, above a number of users. */
        USER_CAP,
        /** Rights end, need permission or cost money above a revenue. */
        REVENUE_CAP,
        /** Some purposes or fields are excluded. */
        FIELD_OF_USE,
        /** A use policy is part of the terms. */
        USE_POLICY,
        /** The model or its outputs may not be used to train other models. */
        NO_TRAINING_OTHER_MODELS,
        /** Other models may be trained with it or its outputs under conditions only. */
        CONDITIONS_ON_TRAINING_OTHER_MODELS,
        /** It may not be passed on. */
        NO_REDISTRIBUTION,
        /** It may be passed on under conditions beyond notice, attribution and share-alike. */
        CONDITIONAL_REDISTRIBUTION,
        /** It may not be modified. */
        NO_MODIFICATION,
        /**
         * It may be modified under conditions only. If it limits {@link Right#MODIFY} and {@link Right#SHARE} both, then it
         * may be modified but modified copies may not be shared.
         */
        CONDITIONAL_MODIFICATION,
        /** Some countries are excluded. */
        TERRITORY,
        /** The licensor can take the rights back, or change the terms, at will. */
        REVOCABLE,
        /** A duty to name or to display beyond attribution. */
        NAMING;

        /** Returns the stable id: the name in kebab-case. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns what it is called in a sentence, such as {@code non-commercial} or {@code user cap}. */
        public String label() {
            // Every other hyphen of an id stands between two words.
            return id().replace('-', ' ').replace("non ", "non-");
        }

        /** Returns how far a restriction of this kind leaves the freedom that it limits. */
        public Permission leaves() {
            return this == NO_REDISTRIBUTION || this == NO_MODIFICATION ? Permission.WITHHELD : Permission.RESTRICTED;
        }
    }

    /** What happens to whoever is above a threshold. */
    public enum Effect {
        /** The rights end. */
        ENDS,
        /** A separate license must be asked for, or paid for. */
        PERMISSION,
        /** The rights stay, a duty to display a name begins. */
        DISPLAY
    }

    /**
     * The size at which a cap begins.
     *
     * @param amount number of users, or of units of the currency
     * @param unit what is counted: {@code monthly users} or a currency and period such as {@code USD a year}
     * @param effect what happens above it
     */
    public record Threshold(long amount, String unit, Effect effect) {

        /**
         * Checks the amount.
         *
         * @throws IllegalArgumentException if the amount is not positive
         */
        public Threshold {
            checkArgument(amount > 0, "the threshold of a cap must be positive, not %s", amount);
        }
    }

    /**
     * Sorts and checks the parts.
     *
     * @throws IllegalArgumentException if no freedom is limited, clause or summary is blank, or a threshold or territory
     *     stands with a kind that has none
     */
    public Restriction {
        checkArgument(!limits.isEmpty(), "a restriction (%s) must limit at least one freedom", kind);
        checkArgument(!clause.isBlank(), "a restriction (%s) must cite its clause", kind);
        checkArgument(!summary.isBlank(), "a restriction (%s) needs a summary", kind);
        checkArgument(
                threshold.isEmpty() || kind == Kind.USER_CAP || kind == Kind.REVENUE_CAP,
                "only a user or revenue cap has a threshold, not %s",
                kind);
        checkArgument(
                territories.isEmpty() || kind == Kind.TERRITORY, "only a territory has territories, not %s", kind);
        limits = limits.stream().sorted().collect(ImmutableSet.toImmutableSet());
        territories = ImmutableList.copyOf(territories);
    }
}
