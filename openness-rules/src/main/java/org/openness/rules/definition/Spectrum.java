package org.openness.rules.definition;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.COMPLETENESS;
import static org.openness.core.release.Aspect.DETAIL;
import static org.openness.core.release.Aspect.DISCLOSED;
import static org.openness.core.release.Aspect.MODIFY;
import static org.openness.core.release.Aspect.OSI_APPROVED;
import static org.openness.core.release.Aspect.SHARE;
import static org.openness.core.release.Aspect.STATED;
import static org.openness.core.release.Aspect.STUDY;
import static org.openness.core.release.Aspect.USE;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.DATA_INFORMATION;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_METHODOLOGY;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.FRAMEWORK_SUPPORT;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;
import static org.openness.rules.OpennessLevel.OPEN_SOURCE;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS;
import static org.openness.rules.OpennessLevel.OPEN_WEIGHTS_DATA_INFO;

import java.util.List;
import java.util.Optional;
import org.openness.core.release.Component;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * The default rule set, {@code openness-spectrum} 1.0: four levels, of which the top one follows the Open Source AI
 * Definition 1.0 and asks for evaluation methodology and results besides, as the article on the spectrum does.
 *
 * <p>A restricted license bars the top level only; below it restrictions are reported, not disqualifying.
 */
public final class Spectrum {

    private static final Citation ARTICLE =
            new Citation("Open-Weights vs Open-Source AI", "2026", "The Spectrum of Openness", Optional.empty());
    private static final Citation OSAID = Citation.of(
            "Open Source AI Definition",
            "1.0",
            "What is Open Source AI",
            "https://opensource.org/ai/open-source-ai-definition");
    /** The three bold headings under "Preferred form to make modifications to machine-learning systems". */
    private static final Citation CODE = OSAID.at("Code");

    private static final Citation DATA = OSAID.at("Data Information");
    private static final Citation PARAMETERS = OSAID.at("Parameters");
    private static final Citation EVALUATION = ARTICLE.at("Open-Source AI (OSI Definition)");

    /** The rule set. */
    public static final RuleSet<OpennessLevel> RULES = new RuleSet<>(
            "openness-spectrum",
            "1.0",
            ARTICLE,
            OpennessLevel.class,
            List.of(
                    new Requirement<>(
                            "weights-available",
                            "The weights can be had",
                            OPEN_WEIGHTS,
                            ARTICLE.at("Open-Weights Models"),
                            allOf(needs(WEIGHTS, ACCESS, ON_APPROVAL), needs(WEIGHTS, COMPLETENESS, COMPLETE))),
                    new Requirement<>(
                            "model-can-be-run",
                            "The model can be run",
                            OPEN_WEIGHTS,
                            ARTICLE.at("Open-Weights Models"),
                            anyOf(needs(INFERENCE_CODE, ACCESS, ON_APPROVAL), needs(FRAMEWORK_SUPPORT, STATED, YES))),
                    new Requirement<>(
                            "training-data-documented",
                            "The training data are documented",
                            OPEN_WEIGHTS_DATA_INFO,
                            ARTICLE,
                            anyOf(needs(DATA_INFORMATION, DETAIL, SOURCES), needs(TRAINING_DATA, ACCESS, ON_APPROVAL))),
                    new Requirement<>(
                            "no-permission-asked",
                            "Nobody has to ask for the weights",
                            OPEN_SOURCE,
                            OSAID,
                            needs(WEIGHTS, ACCESS, ON_ACCEPTANCE)),
                    new Requirement<>(
                            "weights-free",
                            "The weights may be used, studied, modified and shared by anyone for any purpose",
                            OPEN_SOURCE,
                            PARAMETERS,
                            allOf(
                                    needs(WEIGHTS, USE, FREE),
                                    needs(WEIGHTS, STUDY, FREE),
                                    needs(WEIGHTS, MODIFY, FREE),
                                    needs(WEIGHTS, SHARE, FREE))),
                    code("training-code", "The code that trained the model is open source", TRAINING_CODE),
                    code(
                            "data-preparation-code",
                            "The code that prepared the training data is open source",
                            DATA_PREPARATION_CODE),
                    code("architecture-code", "The code of the architecture is open source", ARCHITECTURE),
                    code("inference-code", "The code that runs the model is open source", INFERENCE_CODE),
                    code(
                            "supporting-libraries",
                            "The supporting libraries, such as tokenizers, are open source if used",
                            SUPPORTING_LIBRARIES),
                    code(
                            "evaluation-code",
                            "The code for validation and testing is open source if used",
                            EVALUATION_CODE),
                    new Requirement<>(
                            "data-rebuildable",
                            "A skilled person could rebuild the training data",
                            OPEN_SOURCE,
                            DATA,
                            allOf(
                                    needs(DATA_INFORMATION, DETAIL, REBUILDABLE),
                                    needs(DATA_INFORMATION, ACCESS, PUBLIC),
                                    needs(TRAINING_DATA, DISCLOSED, YES))),
                    new Requirement<>(
                            "evaluation-methodology",
                            "How the model was evaluated is public",
                            OPEN_SOURCE,
                            EVALUATION,
                            needs(EVALUATION_METHODOLOGY, ACCESS, PUBLIC)),
                    new Requirement<>(
                            "evaluation-results",
                            "What the evaluation found is public",
                            OPEN_SOURCE,
                            EVALUATION,
                            needs(EVALUATION_RESULTS, ACCESS, PUBLIC)),
                    new Requirement<>(
                            "base-model",
                            "It is stated what the model was derived from, if from anything",
                            OPEN_SOURCE,
                            OSAID.at("Open Source models and Open Source weights"),
                            needs(LINEAGE, STATED, YES))));

    private Spectrum() {}

    /** Public, complete, free and approved; an approved license is free. */
    private static Requirement<OpennessLevel> code(String id, String title, Component component) {
        Condition open = allOf(
                needs(component, ACCESS, PUBLIC),
                needs(component, COMPLETENESS, COMPLETE),
                needs(component, OSI_APPROVED, YES));
        return new Requirement<>(id, title, OPEN_SOURCE, CODE, open);
    }
}
