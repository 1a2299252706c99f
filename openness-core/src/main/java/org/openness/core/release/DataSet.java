package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Permission;
import org.openness.core.license.Right;

/**
 * One data set a model was trained on.
 *
 * <p>What its producer owes depends on its class. The classes and duties are those of the OSI's FAQ on the Open Source AI
 * Definition 1.0: open data must be shared, public and obtainable data listed with where to get them, unshareable data
 * described with the reason.
 */
public final class DataSet {

    /** What kind of data these are; no scale. */
    public enum Kind {
        /** Data that anyone may copy, preserve, modify and share. */
        OPEN,
        /** Data that others can inspect as long as they stay available. */
        PUBLIC,
        /** Data that can be got from third parties, for a fee too. */
        OBTAINABLE,
        /** Data that cannot be shared for a reason that can be explained, such as personal data. */
        UNSHAREABLE,
        /** Data that are neither shared nor explained. */
        WITHHELD
    }

    /**
     * A model that wrote synthetic data.
     *
     * @param name the name of the model
     * @param terms the terms of that model or service; unreviewed if they are not stated
     */
    public record Generator(String name, LicenseTerms terms) {

        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Generator {
            Release.notBlank(name, "the name of a model that wrote data");
        }
    }

    private final String name;
    private final Optional<Kind> kind;
    private final Fact<Access> access;
    private final Fact<Detail> detail;
    private final ImmutableList<LicenseStatement> licenses;
    private final Optional<String> location;
    private final Optional<String> reason;
    private final Optional<PartialDate> withdrawn;
    private final ImmutableList<Generator> generators;
    private final List<Evidence> evidence;

    private DataSet(Builder builder) {
        this.name = builder.name;
        this.kind = builder.kind;
        this.location = builder.location;
        this.reason = builder.reason;
        this.withdrawn = builder.withdrawn;
        this.generators = ImmutableList.copyOf(builder.generators);
        this.evidence = Evidence.inOrder(builder.evidence);
        this.access = withdrawn.isPresent()
                ? Fact.exactly(Access.WITHHELD, evidence.toArray(Evidence[]::new))
                : builder.access.supportedBy(evidence);
        this.detail = builder.detail.supportedBy(evidence);
        this.licenses = Artifact.supported(builder.licenses, evidence);
    }

    /**
     * Begins a data set.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns what kind of data these are, if it is said. */
    public Optional<Kind> kind() {
        return kind;
    }

    /** Returns who can get it; nobody, if it was withdrawn. */
    public Fact<Access> access() {
        return access;
    }

    /** Returns how well it is described. */
    public Fact<Detail> detail() {
        return detail;
    }

    /** Returns what is said about its license. */
    public List<LicenseStatement> licenses() {
        return licenses;
    }

    /** Returns where it can be got, if it is said. */
    public Optional<String> location() {
        return location;
    }

    /** Returns why it cannot be shared, if it is said. */
    public Optional<String> reason() {
        return reason;
    }

    /** Returns when it was taken down, if it was. */
    public Optional<PartialDate> withdrawn() {
        return withdrawn;
    }

    /** Returns the models that wrote it, as far as it is synthetic and they are named. */
    public List<Generator> generators() {
        return generators;
    }

    /** Returns who says all this. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /**
     * Returns whether the data set is disclosed as its class demands. A data set of unknown class is, if it can be had by
     * anyone under a license that grants the four freedoms: then every class is satisfied.
     *
     * @param stated the license terms that reach the data set, if any are stated
     */
    Fact<Answer> disclosed(Optional<LicenseTerms> stated) {
        LicenseTerms terms = stated.orElseGet(() -> LicenseTerms.unreviewed(""));
        boolean surelyShared = access.atLeast().compareTo(Access.ON_ACCEPTANCE) >= 0;
        boolean possiblyShared = access.atMost().compareTo(Access.ON_ACCEPTANCE) >= 0;
        boolean surelyFree = allRights(terms, true);
        boolean possiblyFree = allRights(terms, false);
        boolean possiblyExplained = detail.atMost().compareTo(Detail.SOURCES) >= 0;
        if (kind.isEmpty()) {
            // What was taken down can only be excused, as data that cannot be shared.
            return answer(surelyShared && surelyFree, withdrawn.isEmpty() || possiblyExplained);
        }
        return switch (kind.get()) {
            // That it is open is itself a statement about its terms; a stated license must not contradict it.
            case OPEN -> answer(surelyShared && (stated.isEmpty() || surelyFree), possiblyShared && possiblyFree);
            case PUBLIC, OBTAINABLE -> answer(location.isPresent() && withdrawn.isEmpty(), withdrawn.isEmpty());
            case UNSHAREABLE ->
                answer(reason.isPresent() && detail.atLeast().compareTo(Detail.SOURCES) >= 0, possiblyExplained);
            case WITHHELD -> answer(false, false);
        };
    }

    /**
     * Returns whether the data set is shared with anyone, or cannot be shared for a reason that is given and is described
     * instead.
     */
    Fact<Answer> sharedOrExplained() {
        boolean explicable = kind.map(known -> known == Kind.UNSHAREABLE).orElse(true);
        return answer(
                access.atLeast().compareTo(Access.ON_ACCEPTANCE) >= 0
                        || (reason.isPresent() && detail.atLeast().compareTo(Detail.SOURCES) >= 0),
                access.atMost().compareTo(Access.ON_ACCEPTANCE) >= 0
                        || (explicable && detail.atMost().compareTo(Detail.SOURCES) >= 0));
    }

    private static boolean allRights(LicenseTerms terms, boolean surely) {
        for (Right right : Right.values()) {
            Permission permission = surely ? terms.permissionAtLeast(right) : terms.permissionAtMost(right);
            if (permission != Permission.FREE) {
                return false;
            }
        }
        return true;
    }

    private Fact<Answer> answer(boolean atLeast, boolean atMost) {
        return Fact.between(
                atLeast ? Answer.YES : Answer.NO, atMost ? Answer.YES : Answer.NO, evidence.toArray(Evidence[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DataSet set
                && name.equals(set.name)
                && kind.equals(set.kind)
                && access.equals(set.access)
                && detail.equals(set.detail)
                && licenses.equals(set.licenses)
                && location.equals(set.location)
                && reason.equals(set.reason)
                && withdrawn.equals(set.withdrawn)
                && generators.equals(set.generators)
                && evidence.equals(set.evidence);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** Says what is known of a data set; what is not said stays unknown. */
    public static final class Builder {

        private final String name;
        private LicenseCatalog catalog = LicenseCatalog.builtIn();
        private Optional<Kind> kind = Optional.empty();
        private Fact<Access> access = Facts.ANY_ACCESS;
        private Fact<Detail> detail = Facts.ANY_DETAIL;
        private final List<LicenseStatement> licenses = new ArrayList<>();
        private Optional<String> location = Optional.empty();
        private Optional<String> reason = Optional.empty();
        private Optional<PartialDate> withdrawn = Optional.empty();
        private final List<Generator> generators = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();

        private Builder(String name) {
            this.name = Release.notBlank(name, "the name of a data set");
        }

        /** Resolves the license texts that follow with another catalog than the built-in one. */
        public Builder licensesFrom(LicenseCatalog catalog) {
            this.catalog = catalog;
            return this;
        }

        /** Says what kind of data these are. */
        public Builder kind(Kind kind) {
            this.kind = Optional.of(kind);
            return this;
        }

        /** Says who can get it. */
        public Builder access(Access grade, Evidence... evidence) {
            return access(Fact.exactly(grade, evidence));
        }

        /** Says what is known about who can get it. */
        public Builder access(Fact<Access> fact) {
            this.access = Artifact.together(access, fact);
            return this;
        }

        /** Says how well it is described. */
        public Builder detail(Detail grade, Evidence... evidence) {
            return detail(Fact.exactly(grade, evidence));
        }

        /** Says what is known about how well it is described. */
        public Builder detail(Fact<Detail> fact) {
            this.detail = Artifact.together(detail, fact);
            return this;
        }

        /** Says which license it comes under, as somebody wrote it. */
        public Builder license(String text, Evidence... evidence) {
            return license(new LicenseStatement(catalog.resolve(text), List.of(evidence)));
        }

        /** Says which terms it comes under. */
        public Builder license(LicenseStatement statement) {
            licenses.add(statement);
            return this;
        }

        /**
         * Says where it can be got.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder location(String location) {
            this.location = Optional.of(Release.notBlank(location, "the location"));
            return this;
        }

        /**
         * Says why it cannot be shared.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder reason(String reason) {
            this.reason = Optional.of(Release.notBlank(reason, "the reason"));
            return this;
        }

        /** Says that it was taken down. */
        public Builder withdrawn(PartialDate date) {
            this.withdrawn = Optional.of(date);
            return this;
        }

        /**
         * Says that a model wrote it, under these terms; an empty text leaves them unknown.
         *
         * @throws IllegalArgumentException if the name of the model is blank
         */
        public Builder generatedBy(String model, String license) {
            return generatedBy(model, catalog.resolve(license));
        }

        /**
         * Says that a model wrote it, under these terms.
         *
         * @throws IllegalArgumentException if the name of the model is blank
         */
        public Builder generatedBy(String model, LicenseTerms terms) {
            generators.add(new Generator(model, terms));
            return this;
        }

        /** Says where all this is stated. */
        public Builder evidence(Evidence... evidence) {
            this.evidence.addAll(List.of(evidence));
            return this;
        }

        /**
         * Returns the data set.
         *
         * @throws IllegalArgumentException if it is withdrawn and its access is stated, or has a reason for not being
         *     shared without being unshareable
         */
        public DataSet build() {
            checkArgument(
                    withdrawn.isEmpty() || access.statements().isEmpty(),
                    "data set %s is withdrawn, so nobody can get it: do not state its access as well",
                    name);
            checkArgument(
                    reason.isEmpty() || kind.filter(k -> k == Kind.UNSHAREABLE).isPresent(),
                    "data set %s has a reason for not being shared: say that it is unshareable",
                    name);
            return new DataSet(this);
        }
    }
}
