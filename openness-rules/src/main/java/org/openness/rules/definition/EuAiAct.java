package org.openness.rules.definition;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.RESTRICTED;
import static org.openness.core.license.Restriction.Kind.CONDITIONAL_MODIFICATION;
import static org.openness.core.license.Restriction.Kind.CONDITIONAL_REDISTRIBUTION;
import static org.openness.core.license.Restriction.Kind.CONDITIONS_ON_TRAINING_OTHER_MODELS;
import static org.openness.core.license.Restriction.Kind.FIELD_OF_USE;
import static org.openness.core.license.Restriction.Kind.NON_COMMERCIAL;
import static org.openness.core.license.Restriction.Kind.NO_TRAINING_OTHER_MODELS;
import static org.openness.core.license.Restriction.Kind.RESEARCH_ONLY;
import static org.openness.core.license.Restriction.Kind.REVENUE_CAP;
import static org.openness.core.license.Restriction.Kind.TERRITORY;
import static org.openness.core.license.Restriction.Kind.USER_CAP;
import static org.openness.core.license.Restriction.Kind.USE_POLICY;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Aspect.without;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.NO_PERSONAL_DATA_COLLECTED;
import static org.openness.core.release.Component.NO_SYSTEMIC_RISK;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.SAFETY_TERMS_ONLY;
import static org.openness.core.release.Component.TECHNICAL_REPORT;
import static org.openness.core.release.Component.USAGE_INFORMATION;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * {@code eu-ai-act}: whether a general-purpose AI model appears to be exempt under Article 53(2) of the EU AI Act, by the
 * guidelines of the European Commission of 18 July 2025, section 4 (paragraphs 72 to 92), which are not binding.
 *
 * <p>Use restrictions may be harmless if they are specific, safety-oriented, proportionate and non-discriminatory (paragraph
 * 84): somebody has to judge that, so that the answer stays unknown until the record says so
 * ({@link org.openness.core.release.Component#SAFETY_TERMS_ONLY}). A ban on modification or distribution is the lack of a grant
 * (paragraphs 76 to 78); conditions on either are a restriction of it (paragraphs 81 and 82). The exemption never covers the copyright policy and the summary of training
 * content.
 */
public final class EuAiAct {

    /** The answer. */
    public enum Exemption {
        /** Does not appear to be exempt. */
        NOT_EXEMPT("appears not exempt"),
        /** Appears to be exempt. */
        EXEMPT("appears exempt");

        private final String words;

        Exemption(String words) {
            this.words = words;
        }

        /** Returns the answer in words. */
        @Override
        public String toString() {
            return words;
        }
    }

    private static final Citation SOURCE = Citation.of(
            "Guidelines on the scope of obligations for providers of general-purpose AI models",
            "18 July 2025",
            "section 4",
            "https://digital-strategy.ec.europa.eu/en/library/guidelines-scope-obligations-providers-general-purpose-ai-models-under-ai-act");

    /** The rule set. */
    public static final RuleSet<Exemption> RULES = new RuleSet<>(
            "eu-ai-act",
            "2025-07-18",
            SOURCE,
            Exemption.class,
            List.of(
                    rule(
                            "no-systemic-risk",
                            "The model is not one with systemic risk",
                            "paragraphs 72 and 74",
                            needs(NO_SYSTEMIC_RISK, STATED, YES)),
                    rule(
                            "license-grants",
                            "The license grants use, modification and distribution",
                            "paragraphs 76 to 78",
                            allOf(
                                    needs(WEIGHTS, USE, RESTRICTED),
                                    needs(WEIGHTS, MODIFY, RESTRICTED),
                                    needs(WEIGHTS, SHARE, RESTRICTED))),
                    rule(
                            "access",
                            "Anyone interested gets access, wherever they are",
                            "paragraph 79",
                            allOf(needs(WEIGHTS, ACCESS, ON_ACCEPTANCE), needs(WEIGHTS, without(TERRITORY), YES))),
                    rule(
                            "use",
                            "Use is not restricted, save by specific safety-oriented terms",
                            "paragraphs 80 and 84",
                            anyOf(
                                    allOf(
                                            needs(WEIGHTS, without(FIELD_OF_USE), YES),
                                            needs(WEIGHTS, without(USE_POLICY), YES)),
                                    needs(SAFETY_TERMS_ONLY, STATED, YES))),
                    rule(
                            "training-other-models",
                            "Using the model for other models is not restricted",
                            "paragraph 80",
                            allOf(
                                    needs(WEIGHTS, without(NO_TRAINING_OTHER_MODELS), YES),
                                    needs(WEIGHTS, without(CONDITIONS_ON_TRAINING_OTHER_MODELS), YES))),
                    rule(
                            "modification",
                            "Modification is not restricted",
                            "paragraph 81",
                            needs(WEIGHTS, without(CONDITIONAL_MODIFICATION), YES)),
                    rule(
                            "distribution",
                            "Distribution is not restricted beyond attribution and comparable terms",
                            "paragraph 82",
                            needs(WEIGHTS, without(CONDITIONAL_REDISTRIBUTION), YES)),
                    rule(
                            "no-disqualifier",
                            "Neither commercial use nor large numbers of users are excluded",
                            "paragraph 83",
                            allOf(
                                    needs(WEIGHTS, without(NON_COMMERCIAL), YES),
                                    needs(WEIGHTS, without(RESEARCH_ONLY), YES),
                                    needs(WEIGHTS, without(USER_CAP), YES))),
                    rule(
                            "no-monetization",
                            "The model is not monetized, by a price or above a revenue",
                            "paragraphs 85 and 86",
                            allOf(needs(FREE_OF_CHARGE, STATED, YES), needs(WEIGHTS, without(REVENUE_CAP), YES))),
                    rule(
                            "no-personal-data",
                            "No personal data are collected for access, save for security",
                            "paragraph 87",
                            anyOf(needs(WEIGHTS, ACCESS, PUBLIC), needs(NO_PERSONAL_DATA_COLLECTED, STATED, YES))),
                    rule(
                            "weights-public",
                            "The parameters are available in full",
                            "paragraphs 90 to 92",
                            needs(WEIGHTS, COMPLETENESS, COMPLETE)),
                    rule(
                            "architecture-public",
                            "Information on the architecture is public",
                            "paragraphs 90 to 92",
                            anyOf(
                                    needs(ARCHITECTURE, ACCESS, PUBLIC),
                                    needs(TECHNICAL_REPORT, ACCESS, PUBLIC),
                                    needs(PAPER, ACCESS, PUBLIC))),
                    rule(
                            "usage-public",
                            "Information on usage is public",
                            "paragraphs 90 to 92",
                            anyOf(needs(USAGE_INFORMATION, ACCESS, PUBLIC), needs(MODEL_CARD, ACCESS, PUBLIC)))));

    private EuAiAct() {}

    private static Requirement<Exemption> rule(String id, String title, String paragraphs, Condition condition) {
        return new Requirement<>(id, title, Exemption.EXEMPT, SOURCE.at(paragraphs), condition);
    }
}
