package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.LicenseCatalog;

/**
 * What is stated about one component of a release. It holds what was said of this component alone; what follows from the
 * license of the whole release or from a base model is read through an {@link Aspect}.
 */
public final class Artifact {

    private static final Comparator<Iterable<Evidence>> BY_EVIDENCE =
            Comparators.lexicographical(Comparator.<Evidence>naturalOrder());

    private final Component component;
    private final Fact<Access> access;
    private final Fact<Completeness> completeness;
    private final Fact<Detail> detail;
    private final Fact<Answer> stated;
    private final ImmutableList<LicenseStatement> licenses;
    private final ImmutableList<DataSet> dataSets;
    private final Optional<String> location;
    private final Optional<PartialDate> withdrawn;
    private final boolean notUsed;
    private final List<Evidence> evidence;

    private Artifact(Builder builder) {
        this.component = builder.component;
        this.evidence = Evidence.inOrder(builder.evidence);
        this.withdrawn = builder.withdrawn;
        this.access = withdrawn.isPresent()
                ? Fact.exactly(Access.WITHHELD, evidence.toArray(Evidence[]::new))
                : builder.access.supportedBy(evidence);
        this.completeness = builder.completeness.supportedBy(evidence);
        this.detail = builder.detail.supportedBy(evidence);
        this.stated = builder.stated.supportedBy(evidence);
        this.licenses = supported(builder.licenses, evidence);
        this.dataSets = ImmutableList.copyOf(builder.dataSets);
        this.location = builder.location;
        this.notUsed = builder.notUsed;
    }

    /** Returns what both facts say together. Most properties are stated once. */
    static <G extends Enum<G>> Fact<G> together(Fact<G> earlier, Fact<G> fact) {
        return earlier.statements().isEmpty() ? fact : earlier.and(fact);
    }

    /** Returns license statements in an order of their own, with evidence for those that name none. */
    static ImmutableList<LicenseStatement> supported(List<LicenseStatement> licenses, List<Evidence> evidence) {
        // Most components state one license, or none.
        return switch (licenses.size()) {
            case 0 -> ImmutableList.of();
            case 1 -> ImmutableList.of(supported(licenses.get(0), evidence));
            default ->
                licenses.stream()
                        .map(license -> supported(license, evidence))
                        .distinct()
                        .sorted(Artifact::byText)
                        .collect(ImmutableList.toImmutableList());
        };
    }

    private static int byText(LicenseStatement one, LicenseStatement other) {
        int byText = one.terms().text().compareTo(other.terms().text());
        return byText == 0 ? BY_EVIDENCE.compare(one.evidence(), other.evidence()) : byText;
    }

    private static LicenseStatement supported(LicenseStatement license, List<Evidence> evidence) {
        return license.evidence().isEmpty() ? new LicenseStatement(license.terms(), evidence) : license;
    }

    /** Begins an artifact. */
    public static Builder of(Component component) {
        return new Builder(component);
    }

    /** Returns which component this is. */
    public Component component() {
        return component;
    }

    /** Returns who can get it; nobody, if it was withdrawn. */
    public Fact<Access> access() {
        return access;
    }

    /** Returns how much of it is there. */
    public Fact<Completeness> completeness() {
        return completeness;
    }

    /** Returns how much it tells about the training data; for {@link Component#DATA_INFORMATION}. */
    public Fact<Detail> detail() {
        return detail;
    }

    /** Returns whether it is so; for a property of the offer, such as {@link Component#FRAMEWORK_SUPPORT}. */
    public Fact<Answer> stated() {
        return stated;
    }

    /** Returns what is said about its own license. */
    public List<LicenseStatement> licenses() {
        return licenses;
    }

    /** Returns the data sets; for {@link Component#TRAINING_DATA}. */
    public List<DataSet> dataSets() {
        return dataSets;
    }

    /** Returns where it can be got, if it is said. */
    public Optional<String> location() {
        return location;
    }

    /** Returns when it was taken down, if it was. */
    public Optional<PartialDate> withdrawn() {
        return withdrawn;
    }

    /** Returns whether the model has no use for such a component, so that nothing is asked of it. */
    public boolean isNotUsed() {
        return notUsed;
    }

    /** Returns the evidence for everything that names none of its own. */
    public List<Evidence> evidence() {
        return evidence;
    }

    /** Returns whether nothing is said. */
    public boolean isEmpty() {
        return !notUsed
                && location.isEmpty()
                && access.statements().isEmpty()
                && completeness.statements().isEmpty()
                && detail.statements().isEmpty()
                && stated.statements().isEmpty()
                && licenses.isEmpty()
                && dataSets.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Artifact artifact
                && component == artifact.component
                && access.equals(artifact.access)
                && completeness.equals(artifact.completeness)
                && detail.equals(artifact.detail)
                && stated.equals(artifact.stated)
                && licenses.equals(artifact.licenses)
                && dataSets.equals(artifact.dataSets)
                && location.equals(artifact.location)
                && withdrawn.equals(artifact.withdrawn)
                && notUsed == artifact.notUsed
                && evidence.equals(artifact.evidence);
    }

    @Override
    public int hashCode() {
        return component.hashCode() * 31 + licenses.hashCode();
    }

    /** Returns the component and its access, for debugging. */
    @Override
    public String toString() {
        return component.id() + ": access " + access;
    }

    /** Says what is known of an artifact; what is not said stays unknown. */
    public static final class Builder {

        private final Component component;
        private LicenseCatalog catalog = LicenseCatalog.builtIn();
        private Fact<Access> access = Facts.ANY_ACCESS;
        private Fact<Completeness> completeness = Facts.ANY_COMPLETENESS;
        private Fact<Detail> detail = Facts.ANY_DETAIL;
        private Fact<Answer> stated = Facts.ANY_ANSWER;
        private final List<LicenseStatement> licenses = new ArrayList<>(0);
        private final List<DataSet> dataSets = new ArrayList<>(0);
        private Optional<String> location = Optional.empty();
        private Optional<PartialDate> withdrawn = Optional.empty();
        private boolean notUsed;
        private final List<Evidence> evidence = new ArrayList<>();

        private Builder(Component component) {
            this.component = component;
        }

        Component component() {
            return component;
        }

        /** Resolves the license texts that follow with another catalog than the built-in one. */
        public Builder licensesFrom(LicenseCatalog catalog) {
            this.catalog = catalog;
            return this;
        }

        /**
         * Says who can get it.
         *
         * @throws IllegalArgumentException if the component is not something that one gets
         */
        public Builder access(Access grade, Evidence... evidence) {
            return access(Fact.exactly(grade, evidence));
        }

        /**
         * Says what is known about who can get it.
         *
         * @throws IllegalArgumentException if the component is not something that one gets
         */
        public Builder access(Fact<Access> fact) {
            check(Aspect.ACCESS);
            this.access = together(access, fact);
            return this;
        }

        /**
         * Says how much of it is there.
         *
         * @throws IllegalArgumentException if the component is neither weights nor code nor training data
         */
        public Builder completeness(Completeness grade, Evidence... evidence) {
            return completeness(Fact.exactly(grade, evidence));
        }

        /**
         * Says what is known about how much of it is there.
         *
         * @throws IllegalArgumentException if the component is neither weights nor code nor training data
         */
        public Builder completeness(Fact<Completeness> fact) {
            check(Aspect.COMPLETENESS);
            this.completeness = together(completeness, fact);
            return this;
        }

        /**
         * Says how much it tells about the training data.
         *
         * @throws IllegalArgumentException if the component is not the data information
         */
        public Builder detail(Detail grade, Evidence... evidence) {
            return detail(Fact.exactly(grade, evidence));
        }

        /**
         * Says what is known about how much it tells about the training data.
         *
         * @throws IllegalArgumentException if the component is not the data information
         */
        public Builder detail(Fact<Detail> fact) {
            check(Aspect.DETAIL);
            this.detail = together(detail, fact);
            return this;
        }

        /**
         * Says whether it is so.
         *
         * @throws IllegalArgumentException if the component is not a property of the offer
         */
        public Builder stated(Answer answer, Evidence... evidence) {
            return stated(Fact.exactly(answer, evidence));
        }

        /**
         * Says what is known about whether it is so.
         *
         * @throws IllegalArgumentException if the component is not a property of the offer
         */
        public Builder stated(Fact<Answer> fact) {
            check(Aspect.STATED);
            checkArgument(component != Component.LINEAGE, "lineage is stated by naming the bases");
            this.stated = together(stated, fact);
            return this;
        }

        /**
         * Says which license it comes under, as somebody wrote it.
         *
         * @throws IllegalArgumentException if the component is not something that is licensed
         */
        public Builder license(String text, Evidence... evidence) {
            return license(new LicenseStatement(catalog.resolve(text), List.of(evidence)));
        }

        /**
         * Says which terms it comes under.
         *
         * @throws IllegalArgumentException if the component is not something that is licensed, or has data sets, each of
         *     which has its own license
         */
        public Builder license(LicenseStatement statement) {
            check(Aspect.USE);
            checkArgument(
                    component != Component.TRAINING_DATA,
                    "training data are licensed set by set: state the license of each data set");
            licenses.add(statement);
            return this;
        }

        /**
         * Adds a data set.
         *
         * @throws IllegalArgumentException if the component is not the training data
         */
        public Builder dataSet(DataSet set) {
            checkArgument(component == Component.TRAINING_DATA, "only training data have data sets, not %s", component);
            dataSets.add(set);
            return this;
        }

        /**
         * Says where it can be got.
         *
         * @throws IllegalArgumentException if it is blank, or the component is not something that one gets
         */
        public Builder location(String location) {
            check(Aspect.ACCESS);
            this.location = Optional.of(Release.notBlank(location, "the location"));
            return this;
        }

        /**
         * Says that it was public and has been taken down, and when.
         *
         * @throws IllegalArgumentException if the component is not something that one gets
         */
        public Builder withdrawn(PartialDate date) {
            check(Aspect.ACCESS);
            this.withdrawn = Optional.of(date);
            return this;
        }

        /**
         * Says that the model has no use for it.
         *
         * @throws IllegalArgumentException if every model has a use for it
         */
        public Builder notUsed() {
            boolean dispensable = switch (component) {
                case CHECKPOINTS,
                        TRAINING_CODE,
                        DATA_PREPARATION_CODE,
                        EVALUATION_CODE,
                        SUPPORTING_LIBRARIES,
                        TRAINING_DATA,
                        DATA_INFORMATION,
                        EVALUATION_DATA -> true;
                default -> false;
            };
            checkArgument(dispensable, "every model has a use for its %s", component.label());
            this.notUsed = true;
            return this;
        }

        /** Says where everything is stated that names no evidence of its own. */
        public Builder evidence(Evidence... evidence) {
            this.evidence.addAll(List.of(evidence));
            return this;
        }

        /** Says where everything is stated that names no evidence of its own: a URL or the title of a document. */
        public Builder evidence(String source) {
            return evidence(Evidence.of(source));
        }

        /**
         * Returns the artifact.
         *
         * @throws IllegalArgumentException if it is withdrawn and its access is stated, or not used and something else is
         *     stated
         */
        public Artifact build() {
            checkArgument(
                    withdrawn.isEmpty() || access.statements().isEmpty(),
                    "%s is withdrawn, so nobody can get it: do not state its access as well",
                    component.id());
            checkArgument(
                    !notUsed
                            || (access.statements().isEmpty()
                                    && completeness.statements().isEmpty()
                                    && detail.statements().isEmpty()
                                    && licenses.isEmpty()
                                    && dataSets.isEmpty()
                                    && location.isEmpty()
                                    && withdrawn.isEmpty()),
                    "%s is not used: state nothing else about it",
                    component.id());
            return new Artifact(this);
        }

        private void check(Aspect<?> aspect) {
            if (!aspect.appliesTo(component)) {
                // Not checkArgument: it would join the list for every fact that is stated.
                throw new IllegalArgumentException(component.id() + " has no " + aspect.stated() + "; it has: "
                        + String.join(", ", Aspect.statedOf(component)));
            }
        }
    }
}
