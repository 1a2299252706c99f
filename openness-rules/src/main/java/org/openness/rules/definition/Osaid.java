package org.openness.rules.definition;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
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
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.LINEAGE;
import static org.openness.core.release.Component.SUPPORTING_LIBRARIES;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import org.openness.core.release.Component;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * {@code osaid} 1.0: the Open Source AI Definition 1.0 of the Open Source Initiative (28 October 2024), which asks for data
 * information, code and parameters, and not for evaluation results.
 *
 * <p>The definition asks for OSI-approved terms on all three. Where everything is there and free under terms that the OSI
 * has not approved, the release conforms in substance.
 */
public final class Osaid {

    /** How far a release conforms, least first. */
    public enum Conformance {
        /** Something that the definition requires is missing or not free. */
        DOES_NOT_CONFORM,
        /** All that is required is there and free; some terms are not OSI-approved, or not stated for the data information. */
        CONFORMS_IN_SUBSTANCE,
        /** All that is required is there under OSI-approved terms. */
        CONFORMS
    }

    private static final Citation SOURCE = Citation.of(
            "Open Source AI Definition",
            "1.0",
            "What is Open Source AI",
            "https://opensource.org/ai/open-source-ai-definition");
    private static final Citation DATA = SOURCE.at("Data Information");
    private static final Citation CODE = SOURCE.at("Code");
    private static final Citation PARAMETERS = SOURCE.at("Parameters");

    /** The rule set. */
    public static final RuleSet<Conformance> RULES = new RuleSet<>(
            "osaid",
            "1.0",
            SOURCE,
            Conformance.class,
            List.of(
                    requirement(
                            "weights-available",
                            "The parameters can be had without asking for permission",
                            PARAMETERS,
                            allOf(needs(WEIGHTS, ACCESS, ON_ACCEPTANCE), needs(WEIGHTS, COMPLETENESS, COMPLETE))),
                    requirement(
                            "weights-free",
                            "The parameters may be used, studied, modified and shared by anyone for any purpose",
                            PARAMETERS,
                            free(WEIGHTS)),
                    code("training-code", "The code that trained the model is there and free", TRAINING_CODE),
                    code(
                            "data-preparation-code",
                            "The code that processed and filtered the data is there and free",
                            DATA_PREPARATION_CODE),
                    code("architecture-code", "The code of the architecture is there and free", ARCHITECTURE),
                    code("inference-code", "The code that runs the model is there and free", INFERENCE_CODE),
                    code(
                            "supporting-libraries",
                            "The supporting libraries, such as tokenizers, are there and free if used",
                            SUPPORTING_LIBRARIES),
                    code(
                            "evaluation-code",
                            "The code for validation and testing is there and free if used",
                            EVALUATION_CODE),
                    requirement(
                            "data-rebuildable",
                            "A skilled person could build a substantially equivalent system from the data information",
                            DATA,
                            allOf(
                                    needs(DATA_INFORMATION, DETAIL, REBUILDABLE),
                                    needs(DATA_INFORMATION, ACCESS, PUBLIC))),
                    requirement(
                            "data-disclosed",
                            "Open data are shared, public and obtainable data listed, unshareable data described",
                            DATA,
                            needs(TRAINING_DATA, DISCLOSED, YES)),
                    requirement(
                            "base-model",
                            "It is stated what the model was derived from, if from anything",
                            SOURCE.at("Open Source models and Open Source weights"),
                            needs(LINEAGE, STATED, YES)),
                    new Requirement<>(
                            "weights-approved",
                            "The parameters come under OSI-approved terms",
                            Conformance.CONFORMS,
                            PARAMETERS,
                            needs(WEIGHTS, OSI_APPROVED, YES)),
                    new Requirement<>(
                            "code-approved",
                            "The code comes under OSI-approved licenses",
                            Conformance.CONFORMS,
                            CODE,
                            allOf(
                                    needs(TRAINING_CODE, OSI_APPROVED, YES),
                                    needs(DATA_PREPARATION_CODE, OSI_APPROVED, YES),
                                    needs(ARCHITECTURE, OSI_APPROVED, YES),
                                    needs(INFERENCE_CODE, OSI_APPROVED, YES),
                                    needs(SUPPORTING_LIBRARIES, OSI_APPROVED, YES),
                                    needs(EVALUATION_CODE, OSI_APPROVED, YES))),
                    new Requirement<>(
                            "data-information-approved",
                            "The data information comes under OSI-approved terms",
                            Conformance.CONFORMS,
                            DATA,
                            needs(DATA_INFORMATION, OSI_APPROVED, YES))));

    private Osaid() {}

    private static Requirement<Conformance> requirement(String id, String title, Citation source, Condition condition) {
        return new Requirement<>(id, title, Conformance.CONFORMS_IN_SUBSTANCE, source, condition);
    }

    private static Requirement<Conformance> code(String id, String title, Component component) {
        return requirement(
                id,
                title,
                CODE,
                allOf(needs(component, ACCESS, PUBLIC), needs(component, COMPLETENESS, COMPLETE), free(component)));
    }

    private static Condition free(Component component) {
        return allOf(
                needs(component, USE, FREE),
                needs(component, STUDY, FREE),
                needs(component, MODIFY, FREE),
                needs(component, SHARE, FREE));
    }
}
