package org.openness.core.release;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction;
import org.openness.core.license.Right;
import org.openness.core.release.Component.Family;

/**
 * A graded property by which rules read components. There are only the constants of this class: they are the vocabulary
 * that records, rules and reports share.
 *
 * <p>Every scale is ordered, least open first, and releasing more never lowers a grade. What looks negative is turned
 * around: {@link #without} asks whether a kind of restriction is absent.
 *
 * @param <G> the scale
 */
public final class Aspect<G extends Enum<G>> {

    /** How far down a packed pair of grades the upper one starts; no scale has more than sixteen grades. */
    private static final int UPPER = 4;

    private static final Set<Family> LICENSED =
            ImmutableSet.of(Family.WEIGHTS, Family.CODE, Family.DATA, Family.EVALUATION, Family.DOCUMENTS);

    /** Who can get it. */
    public static final Aspect<Access> ACCESS = new Aspect<>("access", Access.class, LICENSED, facts -> facts.access());

    /** How much of it is there. */
    public static final Aspect<Completeness> COMPLETENESS = new Aspect<>(
            "completeness",
            Completeness.class,
            ImmutableSet.of(Family.WEIGHTS, Family.CODE),
            facts -> facts.completeness());

    /** How much it tells about the training data. */
    public static final Aspect<Detail> DETAIL =
            new Aspect<>("detail", Detail.class, ImmutableSet.of(), facts -> facts.detail());

    /** Whether it is stated to be so. */
    public static final Aspect<Answer> STATED = new Aspect<>(
            "stated", Answer.class, ImmutableSet.of(Family.OFFER, Family.LINEAGE), facts -> facts.stated());

    /** How far it may be used. */
    public static final Aspect<Permission> USE = permission(Right.USE);

    /** How far it may be studied. */
    public static final Aspect<Permission> STUDY = permission(Right.STUDY);

    /** How far it may be modified. */
    public static final Aspect<Permission> MODIFY = permission(Right.MODIFY);

    /** How far it may be shared. */
    public static final Aspect<Permission> SHARE = permission(Right.SHARE);

    /** Whether its license is approved by the Open Source Initiative. */
    public static final Aspect<Answer> OSI_APPROVED = license(
            "osi-approved",
            facts -> facts.terms().osiApproved(),
            facts -> facts.terms().osiApproved(facts.termsEvidence().toArray(Evidence[]::new)));

    /**
     * Whether all training data are disclosed as they should be: open data shared, public and obtainable data listed with
     * where to get them, unshareable data described with the reason.
     */
    public static final Aspect<Answer> DISCLOSED =
            new Aspect<>("disclosed", Answer.class, ImmutableSet.of(), facts -> facts.disclosed());

    /** Whether every training data set is shared with anyone, or described with the reason why it cannot be. */
    public static final Aspect<Answer> SHARED =
            new Aspect<>("shared", Answer.class, ImmutableSet.of(), facts -> facts.shared());

    /**
     * Whether its license is open in the sense of the Model Openness Framework 1.0: see
     * {@link org.openness.core.license.LicenseTerms#open}.
     */
    public static final Aspect<Answer> OPEN_LICENSE = license(
            "open-license",
            facts -> facts.terms().open(),
            facts -> facts.terms().open(facts.termsEvidence().toArray(Evidence[]::new)));

    private static final ImmutableList<Aspect<Answer>> WITHOUT = Arrays.stream(Restriction.Kind.values())
            .map(kind -> license(
                    "without-" + kind.id(),
                    facts -> facts.terms().without(kind),
                    facts -> facts.terms().without(kind, facts.termsEvidence().toArray(Evidence[]::new))))
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableList<Aspect<?>> STATED_IN_RECORDS =
            ImmutableList.of(ACCESS, COMPLETENESS, DETAIL, STATED, USE);

    private final String id;
    private final Class<G> scale;
    private final G top;
    private final Set<Family> families;
    private final Function<Facts, Fact<G>> fact;
    private final ToIntFunction<Facts> bounds;

    private Aspect(String id, Class<G> scale, Set<Family> families, Function<Facts, Fact<G>> fact) {
        this(id, scale, families, fact, facts -> pack(fact.apply(facts)));
    }

    private Aspect(
            String id,
            Class<G> scale,
            Set<Family> families,
            Function<Facts, Fact<G>> fact,
            ToIntFunction<Facts> bounds) {
        this.id = id;
        this.scale = scale;
        this.top = scale.getEnumConstants()[scale.getEnumConstants().length - 1];
        this.families = families;
        this.fact = fact;
        this.bounds = bounds;
    }

    private static Aspect<Permission> permission(Right right) {
        return new Aspect<>(
                right.name().toLowerCase(Locale.ROOT),
                Permission.class,
                LICENSED,
                facts -> facts.terms().permission(right, facts.termsEvidence().toArray(Evidence[]::new)),
                facts -> facts.terms().permissionAtLeast(right).ordinal()
                        | facts.terms().permissionAtMost(right).ordinal() << UPPER);
    }

    private static Aspect<Answer> license(
            String id, Function<Facts, Fact<Answer>> bare, Function<Facts, Fact<Answer>> withEvidence) {
        return new Aspect<>(id, Answer.class, LICENSED, withEvidence, facts -> pack(bare.apply(facts)));
    }

    private static <G extends Enum<G>> int pack(Fact<G> fact) {
        return fact.atLeast().ordinal() | fact.atMost().ordinal() << UPPER;
    }

    /** Returns the aspect that its license contains no restriction of a kind. */
    public static Aspect<Answer> without(Restriction.Kind kind) {
        return WITHOUT.get(kind.ordinal());
    }

    /** Returns the stable id, such as {@code access} or {@code without-user-cap}. */
    public String id() {
        return id;
    }

    /** Returns the scale: the enum of the grades. */
    public Class<G> scale() {
        return scale;
    }

    /** Returns whether the component has this property. */
    public boolean appliesTo(Component component) {
        if (this == DETAIL) {
            return component == Component.DATA_INFORMATION;
        }
        if (this == DISCLOSED || this == SHARED) {
            return component == Component.TRAINING_DATA;
        }
        return families.contains(component.family()) || (this == COMPLETENESS && component == Component.TRAINING_DATA);
    }

    /** Returns whether the fact follows from the license of the component. */
    public boolean isOfLicense() {
        return scale == Permission.class || this == OSI_APPROVED || this == OPEN_LICENSE || WITHOUT.contains(this);
    }

    static List<String> statedOf(Component component) {
        return STATED_IN_RECORDS.stream()
                .filter(aspect -> aspect.appliesTo(component))
                .map(Aspect::stated)
                .toList();
    }

    /** Returns the name under which it is stated: what follows from the license is stated by it. */
    String stated() {
        return isOfLicense() ? "license" : id;
    }

    /**
     * Returns what is known of this property of a component of a release, all told: with the license that reaches it and
     * with what a base model passes on. Nothing is asked of what the model has no use for: it has the top grade.
     */
    public Fact<G> read(Release release, Component component) {
        Facts facts = release.facts(component);
        return facts.notUsed() ? Fact.exactly(top, facts.evidence().toArray(Evidence[]::new)) : fact.apply(facts);
    }

    /** Returns whether the grade is surely reached, whatever is still unknown. */
    public boolean isSurely(Release release, Component component, G grade) {
        Facts facts = release.facts(component);
        return facts.notUsed() || (bounds.applyAsInt(facts) & ((1 << UPPER) - 1)) >= grade.ordinal();
    }

    /** Returns whether the grade is possibly reached, if what is unknown turns out well. */
    public boolean isPossibly(Release release, Component component, G grade) {
        Facts facts = release.facts(component);
        return facts.notUsed() || bounds.applyAsInt(facts) >> UPPER >= grade.ordinal();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
