package org.openness.core.license;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.openness.core.json.Text;
import org.openness.core.license.Permit.Status;

/**
 * What somebody wants to do with a model. {@link LicenseTerms#may} tells whether the terms of its weights allow it.
 *
 * <pre>{@code
 * LicenseCatalog.builtIn().resolve("llama3.1").may(Purpose.serve(1_000_000)).status()   // CONDITIONAL
 * LicenseCatalog.builtIn().resolve("llama2").may(Purpose.trainOtherModels()).status()   // FORBIDDEN
 * }</pre>
 */
public sealed interface Purpose {

    /** Returns the purpose of selling a product or service that is made with the model. */
    static Purpose sellProduct() {
        return new SellProduct();
    }

    /**
     * Returns the purpose of running the model for the public, for money or not.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    static Purpose serve(long monthlyUsers) {
        return new Serve(monthlyUsers);
    }

    /** Returns the purpose of fine-tuning the model and publishing the result. */
    static Purpose publishFineTune() {
        return new PublishFineTune();
    }

    /** Returns the purpose of training another model with the outputs of this one. */
    static Purpose trainOtherModels() {
        return new TrainOtherModels();
    }

    /**
     * Returns the purpose of using the model in a country.
     *
     * @param country its ISO 3166 code of two letters, in any case
     * @throws IllegalArgumentException if there is no such country
     */
    static Purpose useIn(String country) {
        return new UseIn(country);
    }

    /** Returns the freedoms that the purpose makes use of. */
    Set<Right> needs();

    /**
     * Returns what a restriction means for the purpose: {@link Status#ALLOWED} if nothing, {@link Status#CONDITIONAL} if it
     * can be observed, {@link Status#FORBIDDEN} if it stands in the way, {@link Status#UNKNOWN} if that cannot be told.
     */
    default Status under(Restriction restriction) {
        return Sets.intersection(needs(), restriction.limits()).isEmpty() || isOnTraining(restriction.kind())
                ? Status.ALLOWED
                : Status.CONDITIONAL;
    }

    /** Returns whether a restriction of this kind may matter, so that the answer hangs on its having been looked for. */
    boolean dependsOn(Restriction.Kind kind);

    private static boolean isOnTraining(Restriction.Kind kind) {
        return kind == Restriction.Kind.NO_TRAINING_OTHER_MODELS
                || kind == Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS;
    }

    private static boolean isOnModification(Restriction.Kind kind) {
        return kind == Restriction.Kind.NO_MODIFICATION || kind == Restriction.Kind.CONDITIONAL_MODIFICATION;
    }

    private static boolean isOnSharing(Restriction.Kind kind) {
        return kind == Restriction.Kind.NO_REDISTRIBUTION
                || kind == Restriction.Kind.CONDITIONAL_REDISTRIBUTION
                || kind == Restriction.Kind.NAMING;
    }

    /** Sell a product or service that is made with the model. How large the seller is and where is not said. */
    record SellProduct() implements Purpose {

        @Override
        public Set<Right> needs() {
            return ImmutableSet.of(Right.USE, Right.SHARE);
        }

        @Override
        public Status under(Restriction restriction) {
            Status status = Purpose.super.under(restriction);
            return status == Status.CONDITIONAL
                            && (restriction.kind() == Restriction.Kind.NON_COMMERCIAL
                                    || restriction.kind() == Restriction.Kind.RESEARCH_ONLY)
                    ? Status.FORBIDDEN
                    : status;
        }

        @Override
        public boolean dependsOn(Restriction.Kind kind) {
            return !isOnTraining(kind) && !isOnModification(kind);
        }

        @Override
        public String toString() {
            return "sell a product made with it";
        }
    }

    /**
     * Run the model for the public, commercially or not. Hosting counts as sharing, because many texts say so.
     *
     * @param monthlyUsers how many people use it in a month; caps on the licensee's users are compared with this, though a
     *     text may count those of affiliates too, or those on the day of its release
     */
    record Serve(long monthlyUsers) implements Purpose {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Serve {
            checkArgument(
                    monthlyUsers >= 0, "the number of monthly users must not be negative, but is %s", monthlyUsers);
        }

        @Override
        public Set<Right> needs() {
            return ImmutableSet.of(Right.USE, Right.SHARE);
        }

        /**
         * A cap that is not reached means nothing. One that is exceeded forbids, whether the rights end or a separate
         * license must be asked for: these terms do not grant it. A duty to display can be observed.
         */
        @Override
        public Status under(Restriction restriction) {
            Status status = Purpose.super.under(restriction);
            if (status != Status.CONDITIONAL || restriction.kind() != Restriction.Kind.USER_CAP) {
                return status;
            }
            return restriction
                    .threshold()
                    .map(threshold -> monthlyUsers <= threshold.amount()
                            ? Status.ALLOWED
                            : switch (threshold.effect()) {
                                case ENDS, PERMISSION -> Status.FORBIDDEN;
                                case DISPLAY -> Status.CONDITIONAL;
                            })
                    .orElse(Status.UNKNOWN);
        }

        @Override
        public boolean dependsOn(Restriction.Kind kind) {
            return !isOnTraining(kind) && !isOnModification(kind);
        }

        @Override
        public String toString() {
            return "run it for " + monthlyUsers + " monthly users";
        }
    }

    /** Fine-tune the model and publish the result, commercially or not. */
    record PublishFineTune() implements Purpose {

        @Override
        public Set<Right> needs() {
            return ImmutableSet.of(Right.MODIFY, Right.SHARE);
        }

        @Override
        public Status under(Restriction restriction) {
            boolean modifiedCopiesStay = restriction.kind() == Restriction.Kind.CONDITIONAL_MODIFICATION
                    && restriction.limits().containsAll(needs());
            return modifiedCopiesStay
                            || restriction.kind() == Restriction.Kind.NO_MODIFICATION
                            || restriction.kind() == Restriction.Kind.NO_REDISTRIBUTION
                    ? Status.FORBIDDEN
                    : Purpose.super.under(restriction);
        }

        @Override
        public boolean dependsOn(Restriction.Kind kind) {
            return !isOnTraining(kind);
        }

        @Override
        public String toString() {
            return "fine-tune it and publish the result";
        }
    }

    /** Train another model with the outputs of this one, commercially or not. */
    record TrainOtherModels() implements Purpose {

        @Override
        public Set<Right> needs() {
            return ImmutableSet.of(Right.USE);
        }

        @Override
        public Status under(Restriction restriction) {
            if (isOnTraining(restriction.kind())) {
                return restriction.kind() == Restriction.Kind.NO_TRAINING_OTHER_MODELS
                        ? Status.FORBIDDEN
                        : Status.CONDITIONAL;
            }
            return Purpose.super.under(restriction);
        }

        @Override
        public boolean dependsOn(Restriction.Kind kind) {
            return !isOnModification(kind) && !isOnSharing(kind);
        }

        @Override
        public String toString() {
            return "train another model with its outputs";
        }
    }

    /**
     * Use the model in a country, commercially or not.
     *
     * @param country its ISO 3166 code of two letters
     */
    record UseIn(String country) implements Purpose {

        private static final ImmutableSet<String> COUNTRIES =
                Arrays.stream(Locale.getISOCountries()).collect(ImmutableSet.toImmutableSet());

        /** The members, and those of their regions that are part of the union but have a code of their own. */
        private static final ImmutableSet<String> EUROPEAN_UNION = ImmutableSet.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "AX", "GF", "GP", "MF", "MQ", "RE", "YT");

        /**
         * Checks the code and puts it in capitals.
         *
         * @throws IllegalArgumentException if there is no such country
         */
        public UseIn {
            String code = country.strip().toUpperCase(Locale.ROOT);
            checkArgument(
                    COUNTRIES.contains(code),
                    "%s is not the ISO 3166 code of a country, such as DE, GB or KR",
                    Text.quote(country));
            country = code;
        }

        @Override
        public Set<Right> needs() {
            return ImmutableSet.of(Right.USE);
        }

        @Override
        public Status under(Restriction restriction) {
            Status status = Purpose.super.under(restriction);
            if (status != Status.CONDITIONAL || restriction.kind() != Restriction.Kind.TERRITORY) {
                return status;
            }
            if (restriction.territories().isEmpty()) {
                return Status.UNKNOWN;
            }
            boolean excluded = restriction.territories().contains(country)
                    || (restriction.territories().contains("EU") && EUROPEAN_UNION.contains(country));
            return excluded ? Status.FORBIDDEN : Status.ALLOWED;
        }

        @Override
        public boolean dependsOn(Restriction.Kind kind) {
            return !isOnTraining(kind) && !isOnModification(kind) && !isOnSharing(kind);
        }

        @Override
        public String toString() {
            return "use it in " + country;
        }
    }
}
