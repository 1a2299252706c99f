package org.openness.examples;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Restriction.Kind.NON_COMMERCIAL;
import static org.openness.core.license.Restriction.Kind.RESEARCH_ONLY;
import static org.openness.core.license.Restriction.Kind.TERRITORY;
import static org.openness.core.license.Restriction.Kind.USER_CAP;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import java.util.Optional;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.rules.Citation;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;
import org.openness.rules.report.TextReport;

/** A rule set of one's own: which models may a company use, and which may it build its products on? */
public final class HousePolicy {

    /** What the house allows, least first. */
    public enum Permit {
        /** Not to be used. */
        NONE,
        /** To be used inside, by anyone. */
        INTERNAL,
        /** To be built into products that are sold in the EU. */
        PRODUCTS
    }

    private static final Citation POLICY =
            new Citation("House policy on AI models", "3", "section 2", Optional.empty());

    /** The policy. */
    public static final RuleSet<Permit> RULES = new RuleSet<>(
            "house-policy",
            "3",
            POLICY,
            Permit.class,
            List.of(
                    new Requirement<>(
                            "weights-in-house",
                            "The weights can be run in-house",
                            Permit.INTERNAL,
                            POLICY.at("section 2.1"),
                            needs(WEIGHTS, ACCESS, ON_APPROVAL)),
                    new Requirement<>(
                            "no-research-terms",
                            "The terms are not for research alone",
                            Permit.INTERNAL,
                            POLICY.at("section 2.2"),
                            needs(WEIGHTS, without(RESEARCH_ONLY), YES)),
                    new Requirement<>(
                            "commercial-in-the-eu",
                            "The weights may be used commercially in the EU, however many users there are",
                            Permit.PRODUCTS,
                            POLICY.at("section 3.1"),
                            allOf(
                                    needs(WEIGHTS, without(NON_COMMERCIAL), YES),
                                    needs(WEIGHTS, without(TERRITORY), YES),
                                    needs(WEIGHTS, without(USER_CAP), YES))),
                    new Requirement<>(
                            "no-strings",
                            "No use is excluded",
                            Permit.PRODUCTS,
                            POLICY.at("section 3.2"),
                            needs(WEIGHTS, USE, FREE)),
                    new Requirement<>(
                            "data-named",
                            "The training data are named",
                            Permit.PRODUCTS,
                            POLICY.at("section 3.3"),
                            needs(DATA_INFORMATION, DETAIL, SOURCES))));

    private HousePolicy() {}

    /** Prints what the policy says of two models. */
    public static void main(String[] args) {
        ReleaseCatalog catalog = ReleaseCatalog.builtIn();
        for (String name : List.of("Llama 3.1 8B", "OLMo 2 7B")) {
            catalog.find(name)
                    .ifPresent(
                            release -> System.out.println(TextReport.of(OpennessClassifier.classify(release, RULES))));
        }
    }
}
