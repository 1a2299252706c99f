package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.License;
import org.openness.core.license.LicenseOutcome;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/**
 * Something about a release that a reader should know, whatever its level.
 *
 * @param kind what it is
 * @param component the component it is about
 * @param subject the data set, base model or license it is about, if it is about one
 * @param limits the restrictions it is about, with their texts
 * @param evidence who says so
 */
public record Concern(
        Kind kind,
        Component component,
        Optional<String> subject,
        List<LicenseTerms.Limit> limits,
        List<Evidence> evidence) {

    /** The kinds of concern. */
    public enum Kind {
        /** The license of the weights limits a freedom. */
        RESTRICTION("whoever uses, changes or passes on the weights"),
        /** The weights stand behind a gate. */
        GATE("whoever wants to download them, or is bound by privacy rules"),
        /** Sources contradict each other. */
        CONTRADICTORY_EVIDENCE("whoever relies on either source"),
        /** The license was written for another kind of work. */
        UNFIT_LICENSE("whoever has to tell what the license means for it"),
        /** The release states freer terms than its base, which another producer made, allows. */
        LAUNDERING("whoever relies on the stated terms"),
        /** Training data came from a model whose terms forbid or limit training other models. */
        SYNTHETIC_DATA("whoever trains on the data or builds on the model"),
        /** Something that was public has been taken down. */
        WITHDRAWN("whoever wants to reproduce or audit the model"),
        /** Nobody has reviewed the license, or it cannot be told which is meant. */
        UNREVIEWED_LICENSE("whoever has to know what is permitted");

        private final String audience;

        Kind(String audience) {
            this.audience = audience;
        }

        /** Returns who should care. */
        public String audience() {
            return audience;
        }
    }

    /** Copies the lists. */
    public Concern {
        limits = ImmutableList.copyOf(limits);
        evidence = ImmutableList.copyOf(evidence);
    }

    /** Returns the concerns about a release, in the order of kinds. */
    public static List<Concern> of(Release release) {
        List<Concern> concerns = new ArrayList<>();
        addRestrictions(release, concerns);
        addGate(release, concerns);
        addContradictions(release, concerns);
        addUnfitLicenses(release, concerns);
        addLaundering(release, concerns);
        addSyntheticData(release, concerns);
        addWithdrawn(release, concerns);
        addUnreviewed(release, concerns);
        return ImmutableList.copyOf(concerns);
    }

    private static void addRestrictions(Release release, List<Concern> concerns) {
        for (LicenseTerms.Limit limit : release.terms(Component.WEIGHTS).limits()) {
            concerns.add(new Concern(
                    Kind.RESTRICTION,
                    Component.WEIGHTS,
                    Optional.of(limit.license().title()),
                    ImmutableList.of(limit),
                    Aspect.USE.read(release, Component.WEIGHTS).evidence()));
        }
    }

    private static void addGate(Release release, List<Concern> concerns) {
        Fact<Access> access = Aspect.ACCESS.read(release, Component.WEIGHTS);
        if (access.atMost().compareTo(Access.PUBLIC) < 0 && access.atMost().compareTo(Access.SELECTED) >= 0) {
            concerns.add(
                    new Concern(Kind.GATE, Component.WEIGHTS, Optional.empty(), ImmutableList.of(), access.evidence()));
        }
    }

    private static void addContradictions(Release release, List<Concern> concerns) {
        for (Component component : Component.values()) {
            Artifact artifact = release.artifact(component);
            for (Fact<?> fact :
                    List.of(artifact.access(), artifact.completeness(), artifact.detail(), artifact.stated())) {
                if (fact.isContradictory()) {
                    concerns.add(new Concern(
                            Kind.CONTRADICTORY_EVIDENCE,
                            component,
                            Optional.empty(),
                            ImmutableList.of(),
                            fact.evidence()));
                }
            }
            if (differ(artifact.licenses())) {
                concerns.add(new Concern(
                        Kind.CONTRADICTORY_EVIDENCE,
                        component,
                        Optional.of("license"),
                        ImmutableList.of(),
                        artifact.licenses().stream()
                                .flatMap(statement -> statement.evidence().stream())
                                .distinct()
                                .toList()));
            }
        }
        for (DataSet set : release.artifact(Component.TRAINING_DATA).dataSets()) {
            for (Fact<?> fact : List.of(set.access(), set.detail())) {
                if (fact.isContradictory()) {
                    concerns.add(contradiction(Optional.of(set.name()), fact.evidence()));
                }
            }
            if (differ(set.licenses())) {
                concerns.add(contradiction(
                        Optional.of("license of " + set.name()),
                        set.licenses().stream()
                                .flatMap(statement -> statement.evidence().stream())
                                .distinct()
                                .toList()));
            }
        }
    }

    /** Statements differ if they do not name the same text, however it is spelled. */
    private static boolean differ(List<LicenseStatement> statements) {
        for (LicenseStatement statement : statements) {
            if (!name(statement.terms()).equals(name(statements.get(0).terms()))) {
                return true;
            }
        }
        return false;
    }

    private static Concern contradiction(Optional<String> subject, List<Evidence> evidence) {
        return new Concern(Kind.CONTRADICTORY_EVIDENCE, Component.TRAINING_DATA, subject, ImmutableList.of(), evidence);
    }

    private static void addUnfitLicenses(Release release, List<Concern> concerns) {
        for (Component component : Component.values()) {
            subject(component)
                    .ifPresent(subject -> release.artifact(component)
                            .licenses()
                            .forEach(statement -> addUnfit(component, "", subject, statement, concerns)));
        }
        for (DataSet set : release.artifact(Component.TRAINING_DATA).dataSets()) {
            set.licenses()
                    .forEach(statement -> addUnfit(
                            Component.TRAINING_DATA, set.name() + ": ", License.Subject.DATA, statement, concerns));
        }
    }

    private static void addUnfit(
            Component component,
            String prefix,
            License.Subject subject,
            LicenseStatement statement,
            List<Concern> concerns) {
        for (License license : statement.terms().licenses()) {
            Set<License.Subject> intended = license.intendedFor();
            if (statement.terms().resolution() == LicenseTerms.Resolution.RESOLVED
                    && !intended.isEmpty()
                    && !intended.contains(subject)) {
                concerns.add(new Concern(
                        Kind.UNFIT_LICENSE,
                        component,
                        Optional.of(prefix + license.title()),
                        ImmutableList.of(),
                        statement.evidence()));
            }
        }
    }

    private static Optional<License.Subject> subject(Component component) {
        return switch (component.family()) {
            case WEIGHTS -> Optional.of(License.Subject.WEIGHTS);
            case CODE -> Optional.of(License.Subject.CODE);
            case DATA ->
                Optional.of(component == Component.DATA_INFORMATION ? License.Subject.DOCUMENTS : License.Subject.DATA);
            case EVALUATION, DOCUMENTS -> Optional.of(License.Subject.DOCUMENTS);
            case OFFER, LINEAGE -> Optional.empty();
        };
    }

    /** Both texts are named: the subject is what the release states, the limits are what its base demands. */
    private static void addLaundering(Release release, List<Concern> concerns) {
        if (release.lineage().bases().isEmpty()) {
            return;
        }
        LicenseTerms stated = release.statedTerms(Component.WEIGHTS);
        for (Base base : basesOfOthers(release)) {
            LicenseTerms owed = base.release().orElseThrow().terms(Component.WEIGHTS);
            List<LicenseTerms.Limit> broken = owed.limits().stream()
                    .filter(limit -> limit.restriction().limits().stream()
                            .anyMatch(right ->
                                    stated.permissionAtLeast(right).compareTo(owed.permissionAtMost(right)) > 0))
                    .toList();
            // Where no license is granted there are no limits to name.
            if (!broken.isEmpty()
                    || stated.permissionAtLeast(Right.USE).compareTo(owed.permissionAtMost(Right.USE)) > 0) {
                concerns.add(new Concern(
                        Kind.LAUNDERING,
                        Component.WEIGHTS,
                        Optional.of(name(stated) + " over " + base.name() + " under " + name(owed)),
                        broken,
                        Aspect.USE.read(release, Component.WEIGHTS).evidence()));
            }
        }
    }

    /**
     * The known bases in the weights that are not the producer's own: whoever licenses a work may license what is made of it
     * on freer terms, but not what others put into it.
     */
    private static List<Base> basesOfOthers(Release release) {
        List<Base> ofOthers = new ArrayList<>();
        Set<Release> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Release> own = new ArrayDeque<>(List.of(release));
        while (!own.isEmpty()) {
            for (Base base : own.pop().lineage().bases()) {
                Optional<Release> known = base.release().filter(found -> base.passesOn(Component.WEIGHTS, Aspect.USE));
                if (known.isEmpty() || !seen.add(known.get())) {
                    continue;
                }
                boolean isOwn = release.producer().isPresent()
                        && release.producer().equals(known.get().producer());
                if (isOwn) {
                    own.add(known.get());
                } else {
                    ofOthers.add(base);
                }
            }
        }
        return ofOthers;
    }

    /** The title of the text, or the words that name several. */
    private static String name(LicenseTerms terms) {
        boolean one = terms.resolution() == LicenseTerms.Resolution.RESOLVED
                && terms.licenses().size() == 1;
        return one ? terms.licenses().get(0).title() : terms.text();
    }

    private static void addSyntheticData(Release release, List<Concern> concerns) {
        for (DataSet set : release.artifact(Component.TRAINING_DATA).dataSets()) {
            for (DataSet.Generator generator : set.generators()) {
                List<LicenseTerms.Limit> limits = generator.terms().limits().stream()
                        .filter(limit -> limit.restriction().kind() == Restriction.Kind.NO_TRAINING_OTHER_MODELS
                                || limit.restriction().kind() == Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS)
                        .toList();
                if (!limits.isEmpty()) {
                    concerns.add(new Concern(
                            Kind.SYNTHETIC_DATA,
                            Component.TRAINING_DATA,
                            Optional.of(set.name() + " by " + generator.name()),
                            limits,
                            set.evidence()));
                }
            }
        }
    }

    private static void addWithdrawn(Release release, List<Concern> concerns) {
        for (Component component : Component.values()) {
            Artifact artifact = release.artifact(component);
            artifact.withdrawn()
                    .ifPresent(date -> concerns.add(new Concern(
                            Kind.WITHDRAWN,
                            component,
                            Optional.of(date.toString()),
                            ImmutableList.of(),
                            artifact.evidence())));
        }
        for (DataSet set : release.artifact(Component.TRAINING_DATA).dataSets()) {
            set.withdrawn()
                    .ifPresent(date -> concerns.add(new Concern(
                            Kind.WITHDRAWN,
                            Component.TRAINING_DATA,
                            Optional.of(set.name() + ", " + date),
                            ImmutableList.of(),
                            set.evidence())));
        }
    }

    private static void addUnreviewed(Release release, List<Concern> concerns) {
        LicenseTerms terms = release.terms(Component.WEIGHTS);
        if (terms.outcome() == LicenseOutcome.UNREVIEWED && !terms.text().isEmpty()) {
            concerns.add(new Concern(
                    Kind.UNREVIEWED_LICENSE,
                    Component.WEIGHTS,
                    Optional.of(terms.text()),
                    ImmutableList.of(),
                    Aspect.USE.read(release, Component.WEIGHTS).evidence()));
        }
    }
}
