package org.openness.core.release;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms;

/**
 * What holds of one component of a release, all told: what is stated of it, the license that reaches it, what a base model
 * passes on, what its data sets come to. Made once, when the release is built, so that reading an aspect is a field access.
 */
record Facts(
        boolean notUsed,
        List<Evidence> evidence,
        Fact<Access> access,
        Fact<Completeness> completeness,
        Fact<Detail> detail,
        Fact<Answer> stated,
        LicenseTerms terms,
        List<Evidence> termsEvidence,
        Fact<Answer> disclosed,
        Fact<Answer> shared) {

    static final Fact<Access> ANY_ACCESS = Fact.unknown(Access.class);
    static final Fact<Completeness> ANY_COMPLETENESS = Fact.unknown(Completeness.class);
    static final Fact<Detail> ANY_DETAIL = Fact.unknown(Detail.class);
    static final Fact<Answer> ANY_ANSWER = Fact.unknown(Answer.class);
    private static final LicenseTerms ANY_TERMS = LicenseTerms.unreviewed("");

    /** Nothing is known. */
    static final Facts UNKNOWN = of(ANY_TERMS);

    /** Returns facts of which nothing but the terms is known, and nobody who says so. */
    static Facts of(LicenseTerms terms) {
        return of(terms, ImmutableList.of());
    }

    private static Facts of(LicenseTerms terms, List<Evidence> termsEvidence) {
        return new Facts(
                false,
                ImmutableList.of(),
                ANY_ACCESS,
                ANY_COMPLETENESS,
                ANY_DETAIL,
                ANY_ANSWER,
                terms,
                termsEvidence,
                ANY_ANSWER,
                ANY_ANSWER);
    }

    /** Returns whether this is the constant that says nothing is known. */
    @SuppressWarnings("ReferenceEquality") // Most components are this constant, and comparing ten facts costs more.
    boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** What all statements about one license come to; several that differ leave it open which terms hold. */
    static final class Stated {

        static final Stated NOTHING = new Stated(Optional.empty(), ImmutableList.of());

        private final Optional<LicenseTerms> terms;
        private final List<Evidence> evidence;
        /** Made when first asked for: most components of a release have nothing but its license. A race makes it twice. */
        private @Nullable Facts alone;

        private Stated(Optional<LicenseTerms> terms, List<Evidence> evidence) {
            this.terms = terms;
            this.evidence = evidence;
        }

        static Stated of(List<LicenseStatement> statements) {
            if (statements.isEmpty()) {
                return NOTHING;
            }
            if (statements.size() == 1) {
                LicenseStatement only = statements.get(0);
                return new Stated(Optional.of(only.terms()), only.evidence());
            }
            List<LicenseTerms> candidates =
                    statements.stream().map(LicenseStatement::terms).distinct().toList();
            String text = String.join(
                    " or, as others say, ",
                    candidates.stream().map(LicenseTerms::text).toList());
            return new Stated(
                    Optional.of(LicenseTerms.anyOf(text, candidates)),
                    Evidence.inOrder(statements.stream()
                            .flatMap(statement -> statement.evidence().stream())
                            .toList()));
        }

        /** Returns the terms, if any are stated. */
        Optional<LicenseTerms> terms() {
            return terms;
        }

        /** Returns what is stated about a license of its own; if nothing is, this, which is the default. */
        Stated unless(List<LicenseStatement> own) {
            return own.isEmpty() ? this : of(own);
        }

        /** Returns what holds of a component of which nothing else is stated. */
        Facts alone() {
            if (terms.isEmpty()) {
                return UNKNOWN;
            }
            Facts known = alone;
            if (known == null) {
                known = Facts.of(terms.get(), evidence);
                alone = known;
            }
            return known;
        }
    }

    /** Returns what is stated of an artifact, where a default license reaches it if it states none of its own. */
    static Facts of(Artifact artifact, Stated defaults, Stated dataDefaults) {
        if (artifact.component() == Component.TRAINING_DATA) {
            return ofDataSets(artifact, dataDefaults);
        }
        Stated license = defaults.unless(artifact.licenses());
        return new Facts(
                artifact.isNotUsed(),
                artifact.evidence(),
                artifact.access(),
                completeness(artifact),
                artifact.detail(),
                artifact.stated(),
                license.terms.orElse(ANY_TERMS),
                license.evidence,
                ANY_ANSWER,
                ANY_ANSWER);
    }

    /** Weights that can be got are all the weights unless it is said otherwise; of code nothing is presumed. */
    private static Fact<Completeness> completeness(Artifact artifact) {
        boolean weights = artifact.component().family() == Component.Family.WEIGHTS;
        boolean presumed = weights
                && artifact.completeness().statements().isEmpty()
                && !artifact.access().statements().isEmpty();
        return presumed
                ? Fact.of(new Fact.Statement<>(
                        Completeness.COMPLETE,
                        Completeness.COMPLETE,
                        artifact.access().evidence()))
                : artifact.completeness();
    }

    private static Facts ofDataSets(Artifact artifact, Stated defaults) {
        boolean surelyAll = artifact.completeness().atLeast() == Completeness.COMPLETE;
        boolean possiblyAll = artifact.completeness().atMost() == Completeness.COMPLETE;
        Evidence[] listEvidence = artifact.completeness().evidence().toArray(Evidence[]::new);
        Fact<Access> access = artifact.access();
        Fact<Answer> disclosed = possiblyAll ? ANY_ANSWER : Fact.exactly(Answer.NO, listEvidence);
        Fact<Answer> shared = disclosed;
        LicenseTerms terms = ANY_TERMS;
        List<Evidence> termsEvidence = new ArrayList<>();
        if (artifact.dataSets().isEmpty()) {
            boolean sharedInFull = surelyAll && access.atLeast().compareTo(Access.ON_ACCEPTANCE) >= 0;
            shared = sharedInFull ? Fact.exactly(Answer.YES, access.evidence().toArray(Evidence[]::new)) : shared;
        } else {
            // Sets that are missing from the list may be withheld, unless it is said who can get the data as a whole;
            // those on it bound from above what can be had.
            Fact<Access> all = surelyAll ? Fact.exactly(Access.PUBLIC) : access;
            Fact<Answer> owed = surelyAll ? Fact.exactly(Answer.YES) : disclosed;
            Fact<Answer> given = owed;
            List<LicenseTerms> together = new ArrayList<>();
            if (!surelyAll) {
                together.add(ANY_TERMS);
            }
            for (DataSet set : artifact.dataSets()) {
                Stated license = defaults.unless(set.licenses());
                all = accessOf(set).lesser(all);
                owed = set.disclosed(license.terms).lesser(owed);
                given = set.sharedOrExplained().lesser(given);
                together.add(license.terms.orElse(ANY_TERMS));
                termsEvidence.addAll(license.evidence);
            }
            access = access.statements().isEmpty() ? all : access.lesser(all);
            disclosed = owed;
            shared = given;
            terms = LicenseTerms.allOf(together);
        }
        return new Facts(
                artifact.isNotUsed(),
                artifact.evidence(),
                access,
                artifact.completeness(),
                artifact.detail(),
                artifact.stated(),
                terms,
                termsEvidence,
                disclosed,
                shared);
    }

    private static Fact<Access> accessOf(DataSet set) {
        boolean withheld =
                set.kind().filter(kind -> kind == DataSet.Kind.WITHHELD).isPresent();
        return withheld && set.access().statements().isEmpty()
                ? Fact.exactly(Access.WITHHELD, set.evidence().toArray(Evidence[]::new))
                : set.access();
    }

    /**
     * Returns these facts with the terms of bases added: the strictest of all for each freedom.
     *
     * @param joined terms that were joined before, and what they came to
     */
    Facts underTermsOf(List<Facts> bases, Map<List<LicenseTerms>, LicenseTerms> joined) {
        if (bases.isEmpty() || (isUnknown() && bases.stream().allMatch(Facts::isUnknown))) {
            return this;
        }
        List<LicenseTerms> together = new ArrayList<>(List.of(terms));
        Set<Evidence> joint = new LinkedHashSet<>(termsEvidence);
        for (Facts base : bases) {
            together.add(base.terms);
            joint.addAll(base.termsEvidence);
        }
        return new Facts(
                notUsed,
                evidence,
                access,
                completeness,
                detail,
                stated,
                joined.computeIfAbsent(together, LicenseTerms::allOf),
                ImmutableList.copyOf(joint),
                disclosed,
                shared);
    }

    /** Returns these facts with access no wider than the base's. */
    Facts withAccessOf(Facts base) {
        return new Facts(
                notUsed,
                evidence,
                access.lesser(base.access),
                completeness,
                detail,
                stated,
                terms,
                termsEvidence,
                disclosed,
                shared);
    }

    /** Returns the lesser of both in everything but the terms; what is not used here leaves the base's alone. */
    Facts lesser(Facts base) {
        if (notUsed) {
            return base;
        }
        if (isUnknown() && base.isUnknown()) {
            return this;
        }
        return new Facts(
                false,
                evidence,
                access.lesser(base.access),
                completeness.lesser(base.completeness),
                detail.lesser(base.detail),
                stated,
                terms,
                termsEvidence,
                disclosed.lesser(base.disclosed),
                shared.lesser(base.shared));
    }
}
