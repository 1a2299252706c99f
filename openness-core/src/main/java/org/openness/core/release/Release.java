package org.openness.core.release;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.license.License;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;

/**
 * What one producer has made available for one model at one date. A component that is not mentioned is unknown, never
 * absent.
 *
 * <pre>{@code
 * Release release = Release.named("Example 7B")
 *         .producer("Example Lab")
 *         .license("Apache-2.0")
 *         .trainedFromScratch()
 *         .weights(Access.PUBLIC)
 *         .frameworkSupport(Answer.YES)
 *         .dataInformation(data -> data.access(Access.PUBLIC).detail(Detail.SOURCES).evidence("https://example.org/data"))
 *         .build();
 * }</pre>
 */
public final class Release {

    private static final Component[] COMPONENTS = Component.values();
    private static final Artifact[] NOTHING_STATED = nothingStated();

    private final String name;
    private final ImmutableList<String> aliases;
    private final Optional<String> producer;
    private final Optional<PartialDate> released;
    private final Optional<PartialDate> asOf;
    private final Optional<String> note;
    private final ImmutableList<Claim> claims;
    private final Lineage lineage;
    private final ImmutableList<LicenseStatement> licenses;
    private final ImmutableMap<License.Subject, ImmutableList<LicenseStatement>> licensesBySubject;
    /** What they come to, which most components share. */
    private final Facts.Stated stated;

    private final ImmutableMap<License.Subject, Facts.Stated> statedBySubject;
    private final Artifact[] artifacts;
    private final Facts[] facts;
    private final Bounds[] bounds;

    private Release(Builder builder) {
        this.name = builder.name;
        this.aliases = ImmutableSet.copyOf(builder.aliases).asList();
        this.producer = builder.producer;
        this.released = builder.released;
        this.asOf = builder.asOf;
        this.note = builder.note;
        this.claims = ImmutableList.copyOf(builder.claims);
        this.lineage = builder.lineage();
        this.licenses = Artifact.supported(builder.licenses, ImmutableList.of());
        ImmutableMap.Builder<License.Subject, ImmutableList<LicenseStatement>> bySubject = ImmutableMap.builder();
        ImmutableMap.Builder<License.Subject, Facts.Stated> comesTo = ImmutableMap.builder();
        builder.licensesBySubject.forEach((subject, statements) -> {
            ImmutableList<LicenseStatement> supported = Artifact.supported(statements, ImmutableList.of());
            bySubject.put(subject, supported);
            comesTo.put(subject, Facts.Stated.of(supported));
        });
        this.licensesBySubject = bySubject.buildOrThrow();
        this.stated = Facts.Stated.of(licenses);
        this.statedBySubject = comesTo.buildOrThrow();
        this.artifacts = NOTHING_STATED.clone();
        this.facts = new Facts[COMPONENTS.length];
        for (Artifact.Builder stated : builder.artifacts.values()) {
            artifacts[stated.component().ordinal()] = stated.build();
        }
        for (Component component : COMPONENTS) {
            facts[component.ordinal()] = ownFacts(component);
        }
        if (!lineage.bases().isEmpty()) {
            applyBases();
        }
        this.bounds = Bounds.of(facts);
    }

    private static Artifact[] nothingStated() {
        Artifact[] artifacts = new Artifact[COMPONENTS.length];
        for (Component component : COMPONENTS) {
            artifacts[component.ordinal()] = Artifact.of(component).build();
        }
        return artifacts;
    }

    private Facts ownFacts(Component component) {
        if (component == Component.LINEAGE) {
            return lineageFacts();
        }
        // Without training data of its own, a derived model has nothing to inform of either, whatever it says.
        Artifact artifact = artifacts[component.ordinal()];
        Artifact data = artifacts[Component.TRAINING_DATA.ordinal()];
        if (component == Component.DATA_INFORMATION && data.isNotUsed()) {
            artifact = Artifact.of(component)
                    .notUsed()
                    .evidence(data.evidence().toArray(Evidence[]::new))
                    .build();
        }
        Facts.Stated defaults = defaultTerms(component);
        return artifact.isEmpty() ? defaults.alone() : Facts.of(artifact, defaults, stated(License.Subject.DATA));
    }

    private Facts.Stated stated(License.Subject subject) {
        return statedBySubject.getOrDefault(subject, Facts.Stated.NOTHING);
    }

    /** A license for the whole release reaches what the producer made, not the data sets it used. */
    private Facts.Stated defaultTerms(Component component) {
        return switch (component.family()) {
            case WEIGHTS -> ownOrWhole(License.Subject.WEIGHTS);
            case CODE -> ownOrWhole(License.Subject.CODE);
            // Training data come under the licenses of their sets.
            case DATA ->
                component == Component.DATA_INFORMATION
                        ? ownOrWhole(License.Subject.DOCUMENTS)
                        : component == Component.TRAINING_DATA ? Facts.Stated.NOTHING : stated(License.Subject.DATA);
            case EVALUATION, DOCUMENTS -> ownOrWhole(License.Subject.DOCUMENTS);
            case OFFER, LINEAGE -> Facts.Stated.NOTHING;
        };
    }

    private Facts.Stated ownOrWhole(License.Subject subject) {
        Facts.Stated ofKind = stated(subject);
        return ofKind.terms().isEmpty() ? stated : ofKind;
    }

    private Facts lineageFacts() {
        Evidence[] evidence = lineage.evidence().toArray(Evidence[]::new);
        return switch (lineage.kind()) {
            case NOT_STATED -> Facts.UNKNOWN;
            case UNDISCLOSED -> lineageFacts(Fact.exactly(Answer.NO, evidence));
            case DERIVED, FROM_SCRATCH -> lineageFacts(Fact.exactly(Answer.YES, evidence));
        };
    }

    private Facts lineageFacts(Fact<Answer> stated) {
        return new Facts(
                false,
                lineage.evidence(),
                Facts.UNKNOWN.access(),
                Facts.UNKNOWN.completeness(),
                Facts.UNKNOWN.detail(),
                stated,
                Facts.UNKNOWN.terms(),
                ImmutableList.of(),
                Facts.UNKNOWN.disclosed(),
                Facts.UNKNOWN.shared());
    }

    /** A derived release is never more open than its bases where their weights, data or code are part of it. */
    private void applyBases() {
        // Most components come under the same terms.
        Map<List<LicenseTerms>, LicenseTerms> joined = new HashMap<>();
        for (Component component : COMPONENTS) {
            Facts own = facts[component.ordinal()];
            // Terms are joined at once: one after another, those of many bases would be written out again and again.
            List<Facts> underTermsOf = new ArrayList<>();
            for (Base base : lineage.bases()) {
                boolean passesOn = base.passesOn(component, Aspect.ACCESS);
                if (passesOn || base.passesOn(component, Aspect.USE)) {
                    Facts limit = factsOf(base, component);
                    if (passesOn) {
                        own = component == Component.WEIGHTS ? own.withAccessOf(limit) : own.lesser(limit);
                    }
                    underTermsOf.add(limit);
                }
            }
            facts[component.ordinal()] = own.underTermsOf(underTermsOf, joined);
        }
    }

    private static Facts factsOf(Base base, Component component) {
        return base.release().map(release -> release.facts(component)).orElse(Facts.UNKNOWN);
    }

    static String notBlank(String text, String what) {
        checkArgument(!text.isBlank(), "%s is blank: leave it out if it is not known", what);
        return text;
    }

    Facts facts(Component component) {
        return facts[component.ordinal()];
    }

    Bounds bounds(Component component) {
        return bounds(component.ordinal());
    }

    Bounds bounds(int ordinal) {
        return bounds[ordinal];
    }

    /**
     * Begins a release.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Returns the name of the model, with its size or version. */
    public String name() {
        return name;
    }

    /** Returns other exact names by which it is called, such as ids on a hub. */
    public List<String> aliases() {
        return aliases;
    }

    /** Returns who released it. */
    public Optional<String> producer() {
        return producer;
    }

    /** Returns when it was first released. */
    public Optional<PartialDate> released() {
        return released;
    }

    /** Returns the date for which the facts hold. */
    public Optional<PartialDate> asOf() {
        return asOf;
    }

    /** Returns a remark for readers, which decides nothing. */
    public Optional<String> note() {
        return note;
    }

    /** Returns what the producer calls it. */
    public List<Claim> claims() {
        return claims;
    }

    /** Returns what is said about its descent. */
    public Lineage lineage() {
        return lineage;
    }

    /** Returns what is said about the license of the release as a whole. */
    public List<LicenseStatement> licenses() {
        return licenses;
    }

    /** Returns what is said about the license of everything of a kind. */
    public List<LicenseStatement> licenses(License.Subject subject) {
        return licensesBySubject.getOrDefault(subject, ImmutableList.of());
    }

    /** Returns what is stated about a component itself; empty for {@link Component#LINEAGE}. */
    public Artifact artifact(Component component) {
        return artifacts[component.ordinal()];
    }

    /**
     * Returns the license terms that hold for a component, all told: its own or the default that reaches it, and what base
     * models add. Unreviewed, with an empty text, if none are stated.
     */
    public LicenseTerms terms(Component component) {
        return facts(component).terms();
    }

    /**
     * Returns the license terms that the release itself states for a component, or its default that reaches it, whatever
     * its base models demand. Unreviewed, with an empty text, if none are stated.
     */
    public LicenseTerms statedTerms(Component component) {
        return lineage.bases().isEmpty()
                ? terms(component)
                : ownFacts(component).terms();
    }

    /**
     * Returns whether one of this release's training data sets is disclosed as its class demands: see
     * {@link Aspect#DISCLOSED}.
     */
    public Fact<Answer> disclosed(DataSet set) {
        return set.disclosed(stated(License.Subject.DATA).unless(set.licenses()).terms());
    }

    /** Two releases are equal when the same is stated about them. */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Release release)) {
            return false;
        }
        for (int i = 0; i < artifacts.length; i++) {
            if (!artifacts[i].equals(release.artifacts[i])) {
                return false;
            }
        }
        return name.equals(release.name)
                && aliases.equals(release.aliases)
                && producer.equals(release.producer)
                && released.equals(release.released)
                && asOf.equals(release.asOf)
                && note.equals(release.note)
                && claims.equals(release.claims)
                && lineage.equals(release.lineage)
                && licenses.equals(release.licenses)
                && licensesBySubject.equals(release.licensesBySubject);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name, with the date of the facts if there is one. */
    @Override
    public String toString() {
        return asOf.map(date -> name + " (" + date + ")").orElse(name);
    }

    /** Says what is known of a release; what is not said stays unknown. */
    public static final class Builder {

        private final String name;
        private LicenseCatalog catalog = LicenseCatalog.builtIn();
        private final List<String> aliases = new ArrayList<>();
        private Optional<String> producer = Optional.empty();
        private Optional<PartialDate> released = Optional.empty();
        private Optional<PartialDate> asOf = Optional.empty();
        private Optional<String> note = Optional.empty();
        private final List<Claim> claims = new ArrayList<>();
        private Lineage.Kind lineage = Lineage.Kind.NOT_STATED;
        private final List<Base> bases = new ArrayList<>();
        private final List<Evidence> lineageEvidence = new ArrayList<>();
        private final List<LicenseStatement> licenses = new ArrayList<>();
        private final Map<License.Subject, List<LicenseStatement>> licensesBySubject =
                new EnumMap<>(License.Subject.class);
        private final Map<Component, Artifact.Builder> artifacts = new EnumMap<>(Component.class);

        private Builder(String name) {
            this.name = notBlank(name, "the name of a release");
        }

        /** Resolves the license texts that follow with another catalog than the built-in one. */
        public Builder licensesFrom(LicenseCatalog catalog) {
            this.catalog = catalog;
            artifacts.values().forEach(artifact -> artifact.licensesFrom(catalog));
            return this;
        }

        /**
         * Adds another exact name by which the model is called.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder alias(String alias) {
            aliases.add(notBlank(alias, "an alias"));
            return this;
        }

        /**
         * Says who released it.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Builder producer(String producer) {
            this.producer = Optional.of(notBlank(producer, "the producer"));
            return this;
        }

        /** Says when it was first released. */
        public Builder released(PartialDate date) {
            this.released = Optional.of(date);
            return this;
        }

        /** Says for which date the facts hold. */
        public Builder asOf(PartialDate date) {
            this.asOf = Optional.of(date);
            return this;
        }

        /**
         * Adds a remark for readers.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder note(String note) {
            this.note = Optional.of(notBlank(note, "the note"));
            return this;
        }

        /**
         * Says what the producer calls it.
         *
         * @throws IllegalArgumentException if the label is blank
         */
        public Builder claim(String label, Evidence... evidence) {
            claims.add(new Claim(label, List.of(evidence)));
            return this;
        }

        /** Says that the model was trained from scratch. */
        public Builder trainedFromScratch(Evidence... evidence) {
            return lineage(Lineage.Kind.FROM_SCRATCH, evidence);
        }

        /** Says that the model was derived from one that is kept secret. */
        public Builder baseUndisclosed(Evidence... evidence) {
            return lineage(Lineage.Kind.UNDISCLOSED, evidence);
        }

        /** Says which model it was derived from. */
        public Builder base(Base.Relation relation, Release base, Evidence... evidence) {
            return base(new Base(base.name(), relation, Optional.of(base)), evidence);
        }

        /** Says which model it was derived from, if nothing else is known of that one. */
        public Builder base(Base.Relation relation, String base, Evidence... evidence) {
            return base(new Base(base, relation, Optional.empty()), evidence);
        }

        /** Says which model it was derived from. */
        public Builder base(Base base, Evidence... evidence) {
            bases.add(base);
            return lineage(Lineage.Kind.DERIVED, evidence);
        }

        private Builder lineage(Lineage.Kind kind, Evidence... evidence) {
            checkArgument(
                    lineage == Lineage.Kind.NOT_STATED || lineage == kind,
                    "%s cannot be both %s and %s",
                    name,
                    lineage,
                    kind);
            lineage = kind;
            lineageEvidence.addAll(List.of(evidence));
            return this;
        }

        private Lineage lineage() {
            return lineage == Lineage.Kind.NOT_STATED
                    ? Lineage.NOT_STATED
                    : new Lineage(lineage, bases, lineageEvidence);
        }

        /** Says which license the release as a whole comes under: the default for weights, code and documents. */
        public Builder license(String text, Evidence... evidence) {
            return license(new LicenseStatement(catalog.resolve(text), List.of(evidence)));
        }

        /** Says which terms the release as a whole comes under: the default for weights, code and documents. */
        public Builder license(LicenseStatement statement) {
            licenses.add(statement);
            return this;
        }

        /** Says which license everything of a kind comes under. */
        public Builder license(License.Subject subject, String text, Evidence... evidence) {
            return license(subject, new LicenseStatement(catalog.resolve(text), List.of(evidence)));
        }

        /** Says which terms everything of a kind comes under. */
        public Builder license(License.Subject subject, LicenseStatement statement) {
            licensesBySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(statement);
            return this;
        }

        /**
         * Says what is known of a component; what was said before of the same component stays.
         *
         * @throws IllegalArgumentException if the component is the lineage, or the facts are of another component
         */
        public Builder artifact(Component component, UnaryOperator<Artifact.Builder> facts) {
            checkArgument(component != Component.LINEAGE, "lineage is stated by naming the bases");
            Artifact.Builder known = artifacts.get(component);
            Artifact.Builder stated =
                    facts.apply(known == null ? Artifact.of(component).licensesFrom(catalog) : known);
            checkArgument(
                    stated.component() == component,
                    "facts of %s were given for %s",
                    stated.component().id(),
                    component.id());
            artifacts.put(component, stated);
            return this;
        }

        /** Says what is known of the final weights. */
        public Builder weights(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.WEIGHTS, facts);
        }

        /** Says who can get the final weights. */
        public Builder weights(Access access) {
            return weights(weights -> weights.access(access));
        }

        /** Says who can get the final weights, and under which license. */
        public Builder weights(Access access, String license) {
            return weights(weights -> weights.access(access).license(license));
        }

        /** Says what is known of the intermediate checkpoints. */
        public Builder checkpoints(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.CHECKPOINTS, facts);
        }

        /** Says what is known of the architecture code. */
        public Builder architecture(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.ARCHITECTURE, facts);
        }

        /** Says what is known of the inference code. */
        public Builder inferenceCode(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.INFERENCE_CODE, facts);
        }

        /** Says what is known of the training code. */
        public Builder trainingCode(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.TRAINING_CODE, facts);
        }

        /** Says what is known of the data preparation code. */
        public Builder dataPreparationCode(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.DATA_PREPARATION_CODE, facts);
        }

        /** Says what is known of the evaluation code. */
        public Builder evaluationCode(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.EVALUATION_CODE, facts);
        }

        /** Says what is known of the supporting libraries. */
        public Builder supportingLibraries(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.SUPPORTING_LIBRARIES, facts);
        }

        /** Says that all code is there, public and complete: architecture, inference, training, data preparation. */
        public Builder allCode(String license, Evidence... evidence) {
            for (Component component : COMPONENTS) {
                if (component.family() == Component.Family.CODE) {
                    artifact(
                            component,
                            code -> code.access(Access.PUBLIC, evidence)
                                    .completeness(Completeness.COMPLETE, evidence)
                                    .license(license, evidence));
                }
            }
            return this;
        }

        /** Says what is known of the training data. */
        public Builder trainingData(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.TRAINING_DATA, facts);
        }

        /** Says that the model was trained on these data sets and no others. */
        public Builder trainingData(DataSet... sets) {
            return trainingData(data -> {
                for (DataSet set : sets) {
                    data.dataSet(set);
                }
                return data.completeness(Completeness.COMPLETE);
            });
        }

        /** Says what is known of the documentation of the training data. */
        public Builder dataInformation(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.DATA_INFORMATION, facts);
        }

        /** Says what is known of the evaluation data. */
        public Builder evaluationData(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.EVALUATION_DATA, facts);
        }

        /** Says what is known of the evaluation methodology. */
        public Builder evaluationMethodology(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.EVALUATION_METHODOLOGY, facts);
        }

        /** Says what is known of the evaluation results. */
        public Builder evaluationResults(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.EVALUATION_RESULTS, facts);
        }

        /** Says what is known of the model card. */
        public Builder modelCard(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.MODEL_CARD, facts);
        }

        /** Says what is known of the data card. */
        public Builder dataCard(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.DATA_CARD, facts);
        }

        /** Says what is known of the technical report. */
        public Builder technicalReport(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.TECHNICAL_REPORT, facts);
        }

        /** Says what is known of the research paper. */
        public Builder paper(UnaryOperator<Artifact.Builder> facts) {
            return artifact(Component.PAPER, facts);
        }

        /** Says whether the model runs in a framework that is in general use. */
        public Builder frameworkSupport(Answer answer, Evidence... evidence) {
            return artifact(Component.FRAMEWORK_SUPPORT, support -> support.stated(answer, evidence));
        }

        /** Says whether the release costs nothing. */
        public Builder freeOfCharge(Answer answer, Evidence... evidence) {
            return artifact(Component.FREE_OF_CHARGE, free -> free.stated(answer, evidence));
        }

        /**
         * Returns the release.
         *
         * @throws IllegalArgumentException if parts contradict each other: an artifact that is withdrawn and has access, or
         *     training that is said not to be used in a model without a base, or a base that is the release itself
         */
        public Release build() {
            Release release = new Release(this);
            for (Component component : List.of(
                    Component.TRAINING_CODE,
                    Component.DATA_PREPARATION_CODE,
                    Component.TRAINING_DATA,
                    Component.DATA_INFORMATION)) {
                checkArgument(
                        !release.artifact(component).isNotUsed() || lineage == Lineage.Kind.DERIVED,
                        "%s cannot be unused in %s, which names no base: name the base, or state what is known",
                        component.id(),
                        name);
            }
            checkArgument(bases.isEmpty() || !isItsOwnBase(release), "%s cannot be its own base", name);
            return release;
        }

        /** Walks each base once, however many descend from it. */
        private static boolean isItsOwnBase(Release release) {
            Set<Release> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            Deque<Release> pending = new ArrayDeque<>(List.of(release));
            while (!pending.isEmpty()) {
                for (Base base : pending.pop().lineage.bases()) {
                    boolean same = base.release()
                            .map(known -> known.name.equals(release.name) && known.asOf.equals(release.asOf))
                            .orElse(base.name().equals(release.name));
                    if (same) {
                        return true;
                    }
                    base.release().filter(seen::add).ifPresent(pending::push);
                }
            }
            return false;
        }
    }
}
