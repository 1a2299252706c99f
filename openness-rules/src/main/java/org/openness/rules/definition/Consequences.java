package org.openness.rules.definition;

import static org.openness.core.license.Permission.FREE;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.license.Restriction.Kind.NON_COMMERCIAL;
import static org.openness.core.license.Restriction.Kind.RESEARCH_ONLY;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.STUDY;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.core.release.Detail.SUMMARY;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import java.util.Optional;
import org.openness.core.fact.Answer;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * What openness is good for, as four small rule sets: can others reproduce the model, audit it, compete with it, and does it
 * give the transparency on training data that regulation may ask for? The four questions are those of the article
 * "Open-Weights vs Open-Source AI", heading "Why the Distinction Matters"; what makes the answer a yes is this library's
 * reading of it.
 */
public final class Consequences {

    /** The answer to each question, least first. */
    public enum Degree {
        /** No. */
        NO,
        /** In part. */
        PARTLY,
        /** Yes. */
        YES
    }

    private static final Citation SOURCE =
            new Citation("Open-Weights vs Open-Source AI", "2026", "Why the Distinction Matters", Optional.empty());

    private static final Condition WEIGHTS_HAD = needs(WEIGHTS, ACCESS, ON_APPROVAL);
    private static final Condition DATA_HAD = anyOf(
            needs(TRAINING_DATA, ACCESS, ON_APPROVAL),
            allOf(needs(DATA_INFORMATION, DETAIL, REBUILDABLE), needs(TRAINING_DATA, DISCLOSED, Answer.YES)));

    /** Can others train a substantially equivalent model and verify the results? */
    public static final RuleSet<Degree> REPRODUCE = new RuleSet<>(
            "reproduce",
            "1.0",
            SOURCE.at("For reproducibility"),
            Degree.class,
            List.of(
                    partly(
                            "reproduce-weights",
                            "The weights can be had to compare with",
                            "For reproducibility",
                            WEIGHTS_HAD),
                    partly(
                            "reproduce-data-sources",
                            "The sources of the training data are named",
                            "For reproducibility",
                            anyOf(needs(DATA_INFORMATION, DETAIL, SOURCES), needs(TRAINING_DATA, ACCESS, ON_APPROVAL))),
                    yes("reproduce-data", "The training data can be had or rebuilt", "For reproducibility", DATA_HAD),
                    yes(
                            "reproduce-code",
                            "The code for data preparation and training is there in full",
                            "For reproducibility",
                            allOf(
                                    needs(DATA_PREPARATION_CODE, ACCESS, ON_APPROVAL),
                                    needs(DATA_PREPARATION_CODE, COMPLETENESS, COMPLETE),
                                    needs(TRAINING_CODE, ACCESS, ON_APPROVAL),
                                    needs(TRAINING_CODE, COMPLETENESS, COMPLETE))),
                    yes(
                            "reproduce-evaluation",
                            "Methodology and results of the evaluation are public",
                            "For reproducibility",
                            allOf(
                                    needs(EVALUATION_METHODOLOGY, ACCESS, PUBLIC),
                                    needs(EVALUATION_RESULTS, ACCESS, PUBLIC)))));

    /** Can others audit the model for safety, bias and data? */
    public static final RuleSet<Degree> AUDIT = new RuleSet<>(
            "audit",
            "1.0",
            SOURCE.at("For safety and auditing"),
            Degree.class,
            List.of(
                    partly(
                            "audit-weights",
                            "The weights can be had and studied",
                            "For safety and auditing",
                            allOf(WEIGHTS_HAD, needs(WEIGHTS, STUDY, RESTRICTED))),
                    yes(
                            "audit-study",
                            "Anyone may study the weights for any purpose",
                            "For safety and auditing",
                            needs(WEIGHTS, STUDY, FREE)),
                    yes("audit-data", "The training data can be had or rebuilt", "For safety and auditing", DATA_HAD),
                    yes(
                            "audit-training",
                            "The training code is there in full",
                            "For safety and auditing",
                            allOf(
                                    needs(TRAINING_CODE, ACCESS, ON_APPROVAL),
                                    needs(TRAINING_CODE, COMPLETENESS, COMPLETE))),
                    yes(
                            "audit-evaluation",
                            "The methodology of the evaluation is public",
                            "For safety and auditing",
                            needs(EVALUATION_METHODOLOGY, ACCESS, PUBLIC))));

    /** May others build on the model, train other models with it, sell what they make, and build an equivalent one? */
    public static final RuleSet<Degree> COMPETE = new RuleSet<>(
            "compete",
            "1.0",
            SOURCE.at("For competition"),
            Degree.class,
            List.of(
                    partly("compete-weights", "The weights can be had", "For competition", WEIGHTS_HAD),
                    partly(
                            "compete-commercially",
                            "Products may be built on the weights and sold",
                            "For competition",
                            allOf(
                                    needs(WEIGHTS, without(NON_COMMERCIAL), Answer.YES),
                                    needs(WEIGHTS, without(RESEARCH_ONLY), Answer.YES),
                                    needs(WEIGHTS, MODIFY, RESTRICTED))),
                    yes(
                            "compete-freely",
                            "Anyone may use, modify and share the weights for any purpose",
                            "For competition",
                            allOf(
                                    needs(WEIGHTS, USE, FREE),
                                    needs(WEIGHTS, MODIFY, FREE),
                                    needs(WEIGHTS, SHARE, FREE))),
                    yes(
                            "compete-equivalent",
                            "An equivalent base model can be built: training code and data are there",
                            "For competition",
                            allOf(
                                    needs(TRAINING_CODE, ACCESS, ON_APPROVAL),
                                    needs(TRAINING_CODE, COMPLETENESS, COMPLETE),
                                    DATA_HAD))));

    /** Does it give the transparency on training data that regulation may ask for? */
    public static final RuleSet<Degree> COMPLY = new RuleSet<>(
            "comply",
            "1.0",
            SOURCE.at("For regulatory compliance"),
            Degree.class,
            List.of(
                    partly(
                            "comply-summary",
                            "The training data are summarized",
                            "For regulatory compliance",
                            needs(DATA_INFORMATION, DETAIL, SUMMARY)),
                    yes(
                            "comply-sources",
                            "The sources of the training data are named",
                            "For regulatory compliance",
                            needs(DATA_INFORMATION, DETAIL, SOURCES)),
                    yes(
                            "comply-public",
                            "What is said about the training data is public",
                            "For regulatory compliance",
                            needs(DATA_INFORMATION, ACCESS, PUBLIC))));

    /** The four, in the order of the article. */
    public static final List<RuleSet<Degree>> ALL = List.of(REPRODUCE, AUDIT, COMPETE, COMPLY);

    private Consequences() {}

    private static Requirement<Degree> partly(String id, String title, String place, Condition condition) {
        return new Requirement<>(id, title, Degree.PARTLY, SOURCE.at(place), condition);
    }

    private static Requirement<Degree> yes(String id, String title, String place, Condition condition) {
        return new Requirement<>(id, title, Degree.YES, SOURCE.at(place), condition);
    }
}
