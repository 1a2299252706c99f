package org.openness.core.release;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms;
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

    private static final Set<Family> LICENSED =
            ImmutableSet.of(Family.WEIGHTS, Family.CODE, Family.DATA, Family.EVALUATION, Family.DOCUMENTS);

    /** Who can get it. */
    public static final Aspect<Access> ACCESS = new Aspect<>("access", 0, Access.class, LICENSED, Facts::access);

    /** How much of it is there. */
    public static final Aspect<Completeness> COMPLETENESS = new Aspect<>(
            "completeness", 5, Completeness.class, ImmutableSet.of(Family.WEIGHTS, Family.CODE), Facts::completeness);

    /** How much it tells about the training data. */
    public static final Aspect<Detail> DETAIL =
            new Aspect<>("detail", 7, Detail.class, ImmutableSet.of(), Facts::detail);

    /** Whether it is stated to be so. */
    public static final Aspect<Answer> STATED =
            new Aspect<>("stated", 10, Answer.class, ImmutableSet.of(Family.OFFER, Family.LINEAGE), Facts::stated);

    /** How far it may be used. */
    public static final Aspect<Permission> USE = permission(Right.USE, 11);

    /** How far it may be studied. */
    public static final Aspect<Permission> STUDY = permission(Right.STUDY, 13);

    /** How far it may be modified. */
    public static final Aspect<Permission> MODIFY = permission(Right.MODIFY, 15);

    /** How far it may be shared. */
    public static final Aspect<Permission> SHARE = permission(Right.SHARE, 17);

    /** Whether its license is approved by the Open Source Initiative. */
    public static final Aspect<Answer> OSI_APPROVED =
            license("osi-approved", 19, Answer.class, LicenseTerms::osiApproved);

    /**
     * Whether all training data are disclosed as they should be: open data shared, public and obtainable data listed with
     * where to get them, unshareable data described with the reason.
     */
    public static final Aspect<Answer> DISCLOSED =
            new Aspect<>("disclosed", 20, Answer.class, ImmutableSet.of(), Facts::disclosed);

    /** Whether every training data set is shared with anyone, or described with the reason why it cannot be. */
    public static final Aspect<Answer> SHARED =
            new Aspect<>("shared", 21, Answer.class, ImmutableSet.of(), Facts::shared);

    /**
     * Whether its license is open in the sense of the Model Openness Framework 1.0: see
     * {@link org.openness.core.license.LicenseTerms#open}.
     */
    public static final Aspect<Answer> OPEN_LICENSE = license("open-license", 22, Answer.class, LicenseTerms::open);

    private static final ImmutableList<Aspect<Answer>> WITHOUT = Arrays.stream(Restriction.Kind.values())
            .map(kind -> license(
                    "without-" + kind.id(),
                    23 + kind.ordinal(),
                    Answer.class,
                    (terms, evidence) -> terms.without(kind, evidence)))
            .collect(ImmutableList.toImmutableList());

    private static final ImmutableList<Aspect<?>> STATED_IN_RECORDS =
            ImmutableList.of(ACCESS, COMPLETENESS, DETAIL, STATED, USE);

    private static final ImmutableSet<Aspect<?>> OF_LICENSE = ImmutableSet.<Aspect<?>>builder()
            .add(USE, STUDY, MODIFY, SHARE, OSI_APPROVED, OPEN_LICENSE)
            .addAll(WITHOUT)
            .build();

    private final String id;
    private final int place;
    private final Class<G> scale;
    private final G top;
    private final Set<Family> families;
    private final Function<Facts, Fact<G>> fact;

    /**
     * Makes an aspect.
     *
     * @param place the bit of a packed word that says whether its second grade is reached, after which come those of higher
     *     grades; the aspects of a component share the word
     */
    private Aspect(String id, int place, Class<G> scale, Set<Family> families, Function<Facts, Fact<G>> fact) {
        this.id = id;
        this.place = place;
        this.scale = scale;
        this.top = scale.getEnumConstants()[scale.getEnumConstants().length - 1];
        this.families = families;
        this.fact = fact;
    }

    private static Aspect<Permission> permission(Right right, int place) {
        return license(
                right.name().toLowerCase(Locale.ROOT),
                place,
                Permission.class,
                (terms, evidence) -> terms.permission(right, evidence));
    }

    private static <G extends Enum<G>> Aspect<G> license(
            String id, int place, Class<G> scale, BiFunction<LicenseTerms, Evidence[], Fact<G>> fact) {
        return new Aspect<>(
                id,
                place,
                scale,
                LICENSED,
                facts -> fact.apply(facts.terms(), facts.termsEvidence().toArray(Evidence[]::new)));
    }

    /** Returns the bounds of all aspects that do not follow from the license. */
    static Bounds ofArtifact(Facts facts) {
        // One by one, so that each is a field access: this is done for each component whenever a release is built.
        return ACCESS.pack(facts.access())
                .with(COMPLETENESS.pack(facts.completeness()))
                .with(DETAIL.pack(facts.detail()))
                .with(STATED.pack(facts.stated()))
                .with(DISCLOSED.pack(facts.disclosed()))
                .with(SHARED.pack(facts.shared()));
    }

    /** Returns the bounds of all aspects that follow from the license. */
    static Bounds ofLicense(Facts facts) {
        long atLeast = 0;
        long atMost = 0;
        for (Aspect<?> aspect : OF_LICENSE) {
            Fact<?> fact = aspect.fact.apply(facts);
            atLeast |= aspect.upTo(fact.atLeast());
            atMost |= aspect.upTo(fact.atMost());
        }
        return new Bounds(atLeast, atMost);
    }

    private Bounds pack(Fact<?> known) {
        return new Bounds(upTo(known.atLeast()), upTo(known.atMost()));
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
        return OF_LICENSE.contains(this);
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
        return isWithin(release.bounds(component).atLeast(), grade);
    }

    /** Returns whether the grade is possibly reached, if what is unknown turns out well. */
    public boolean isPossibly(Release release, Component component, G grade) {
        return isWithin(release.bounds(component).atMost(), grade);
    }

    private boolean isWithin(long packed, G grade) {
        return grade.ordinal() == 0 || (packed >>> bit(grade) & 1) != 0;
    }

    /** The bit of a packed word that says whether a grade above the lowest is reached. */
    int bit(G grade) {
        return place + grade.ordinal() - 1;
    }

    /** The bits of all grades up to one. */
    private long upTo(Enum<?> grade) {
        return ((1L << grade.ordinal()) - 1) << place;
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
