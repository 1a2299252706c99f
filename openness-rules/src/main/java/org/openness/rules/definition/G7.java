package org.openness.rules.definition;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OPEN_LICENSE;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.SHARED;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.STUDY;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.FREE_OF_CHARGE;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import org.openness.rules.Citation;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * {@code g7} 2026-05-29: the labels of the G7 vision on AI openness of 29 May 2026, which is not binding. All of them suppose
 * that the release is free of charge. Stricter than the Open Source AI Definition on data, which must be shared wherever
 * that is legally and technically possible; silent on evaluation.
 *
 * <p>The text was read in an account of it; its headings are those of the labels.
 */
public final class G7 {

    /** The labels, least open first. */
    public enum Label {
        /** None of the labels. */
        NONE,
        /** Weights Available AI. */
        WEIGHTS_AVAILABLE,
        /** Open Weights AI. */
        OPEN_WEIGHTS,
        /** Open Source AI. */
        OPEN_SOURCE,
        /** Open Source AI with Open Data. */
        OPEN_SOURCE_WITH_OPEN_DATA
    }

    private static final Citation SOURCE = Citation.of(
            "G7 vision on AI openness", "2026-05-29", "Weights Available AI", "https://www.g7.utoronto.ca/");
    private static final Citation WEIGHTS_LABEL = SOURCE.at("Open Weights AI");
    private static final Citation SOURCE_LABEL = SOURCE.at("Open Source AI");

    /** The rule set. */
    public static final RuleSet<Label> RULES = new RuleSet<>(
            "g7",
            "2026-05-29",
            SOURCE,
            Label.class,
            List.of(
                    new Requirement<>(
                            "free-of-charge",
                            "The release is free of charge",
                            Label.WEIGHTS_AVAILABLE,
                            SOURCE,
                            needs(FREE_OF_CHARGE, STATED, YES)),
                    new Requirement<>(
                            "weights-available",
                            "The weights can be had",
                            Label.WEIGHTS_AVAILABLE,
                            SOURCE,
                            allOf(needs(WEIGHTS, ACCESS, ON_APPROVAL), needs(WEIGHTS, COMPLETENESS, COMPLETE))),
                    new Requirement<>(
                            "deployment-code",
                            "The code to deploy the model can be had, or a standard framework runs it",
                            Label.WEIGHTS_AVAILABLE,
                            SOURCE,
                            anyOf(needs(INFERENCE_CODE, ACCESS, ON_APPROVAL), needs(FRAMEWORK_SUPPORT, STATED, YES))),
                    new Requirement<>(
                            "weights-free",
                            "The terms of the weights do not restrict use, study, modification or sharing",
                            Label.OPEN_WEIGHTS,
                            WEIGHTS_LABEL,
                            allOf(
                                    needs(WEIGHTS, USE, FREE),
                                    needs(WEIGHTS, STUDY, FREE),
                                    needs(WEIGHTS, MODIFY, FREE),
                                    needs(WEIGHTS, SHARE, FREE))),
                    new Requirement<>(
                            "deployment-code-open",
                            "The code to deploy the model comes under an open source license",
                            Label.OPEN_WEIGHTS,
                            WEIGHTS_LABEL,
                            anyOf(
                                    allOf(
                                            needs(INFERENCE_CODE, ACCESS, PUBLIC),
                                            needs(INFERENCE_CODE, OSI_APPROVED, YES)),
                                    needs(FRAMEWORK_SUPPORT, STATED, YES))),
                    new Requirement<>(
                            "training-code",
                            "The training code is complete, public and under an open source license",
                            Label.OPEN_SOURCE,
                            SOURCE_LABEL,
                            allOf(
                                    needs(TRAINING_CODE, ACCESS, PUBLIC),
                                    needs(TRAINING_CODE, COMPLETENESS, COMPLETE),
                                    needs(TRAINING_CODE, OSI_APPROVED, YES))),
                    new Requirement<>(
                            "training-data",
                            "The training data are shared in full, or described where sharing is impossible",
                            Label.OPEN_SOURCE,
                            SOURCE_LABEL,
                            needs(TRAINING_DATA, SHARED, YES)),
                    new Requirement<>(
                            "open-data",
                            "The training data are shared in full, without exception, under open licenses",
                            Label.OPEN_SOURCE_WITH_OPEN_DATA,
                            SOURCE.at("Open Source AI with Open Data"),
                            allOf(
                                    needs(TRAINING_DATA, ACCESS, ON_ACCEPTANCE),
                                    needs(TRAINING_DATA, COMPLETENESS, COMPLETE),
                                    needs(TRAINING_DATA, OPEN_LICENSE, YES)))));

    private G7() {}
}
