package org.openness.rules.definition;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Aspect.ACCESS;
import static org.openness.core.release.Aspect.OPEN_LICENSE;
import static org.openness.core.release.Component.ARCHITECTURE;
import static org.openness.core.release.Component.CHECKPOINTS;
import static org.openness.core.release.Component.DATA_CARD;
import static org.openness.core.release.Component.DATA_PREPARATION_CODE;
import static org.openness.core.release.Component.EVALUATION_CODE;
import static org.openness.core.release.Component.EVALUATION_DATA;
import static org.openness.core.release.Component.EVALUATION_RESULTS;
import static org.openness.core.release.Component.INFERENCE_CODE;
import static org.openness.core.release.Component.MODEL_CARD;
import static org.openness.core.release.Component.PAPER;
import static org.openness.core.release.Component.TECHNICAL_REPORT;
import static org.openness.core.release.Component.TRAINING_CODE;
import static org.openness.core.release.Component.TRAINING_DATA;
import static org.openness.core.release.Component.WEIGHTS;
import static org.openness.rules.Condition.allOf;
import static org.openness.rules.Condition.anyOf;
import static org.openness.rules.Condition.needs;

import java.util.List;
import org.openness.core.release.Component;
import org.openness.rules.Citation;
import org.openness.rules.Condition;
import org.openness.rules.Requirement;
import org.openness.rules.RuleSet;

/**
 * {@code mof} 1.0: the classes of the Model Openness Framework 1.0 (White et al., LF AI &amp; Data, 2024). A component counts
 * when it is released under an open license; a class needs all components of its own and of the classes below.
 *
 * <p>Open means OSI-approved, FSF-free, or granting all four freedoms, as licenses for open data and content do. A research
 * paper stands in for the technical report, not the report for the paper. Where the public Model Openness Tool departs from
 * the framework, these rules do not follow it:
 *
 * <ul>
 *   <li>its list of open data licenses names {@code ODC-PDDL-1.0}, which is no SPDX id: here {@code PDDL-1.0} is open;
 *   <li>its license names are free text ("Component not include", "Undisclosed"), and some components are marked as present
 *       with no license at all: here such words are unreviewed, so that the component neither counts nor is ruled out;
 *   <li>the {@code date} in its model files is that of the record, not of the release: here no date decides anything;
 *   <li>it takes license ids by exact case and reads no expressions: here every license statement is resolved;
 *   <li>it judges CC-PDDC, FreeBSD-DOC and MulanPSL-1.0 as not open although its own list types them: here the terms decide;
 *   <li>it takes C-UDA-1.0 for typed: here its field of use makes it not open;
 *   <li>it counts a component that is listed and never released: here the component must be accessible to anyone, upon
 *       acceptance of terms at most;
 *   <li>a license of the whole distribution falls to its data sets as well: here it does not, since the sets may be the work
 *       of others; a license for all data, or one of the set, does;
 *   <li>it has no unknown: here what is not stated leaves the class open.
 * </ul>
 *
 * <p>Followed, though it looks like a slip: an open license for another kind of work counts, such as CC-BY-SA-4.0 on code,
 * which the tool accepts because it is FSF-free. The misfit is a {@linkplain org.openness.rules.Concern.Kind#UNFIT_LICENSE
 * concern}.
 */
public final class ModelOpennessFramework {

    /** The classes, least open first. */
    public enum OpennessClass {
        /** Not even class III. */
        UNCLASSIFIED,
        /** Class III, Open Model. */
        CLASS_III,
        /** Class II, Open Tooling. */
        CLASS_II,
        /** Class I, Open Science. */
        CLASS_I
    }

    private static final Citation SOURCE = Citation.of(
            "Model Openness Framework", "1.0", "Acceptable Open Licenses", "https://arxiv.org/abs/2403.13784");
    private static final Citation III = SOURCE.at("Class III. Open Model");
    private static final Citation II = SOURCE.at("Class II. Open Tooling");
    private static final Citation I = SOURCE.at("Class I. Open Science");

    /** The rule set. */
    public static final RuleSet<OpennessClass> RULES = new RuleSet<>(
            "mof",
            "1.0",
            SOURCE,
            OpennessClass.class,
            List.of(
                    component("model-architecture", OpennessClass.CLASS_III, III, ARCHITECTURE),
                    component("final-parameters", OpennessClass.CLASS_III, III, WEIGHTS),
                    new Requirement<>(
                            "technical-report",
                            "The technical report, or the research paper in its place, is released under an open license",
                            OpennessClass.CLASS_III,
                            III,
                            anyOf(open(TECHNICAL_REPORT), open(PAPER))),
                    component("evaluation-results", OpennessClass.CLASS_III, III, EVALUATION_RESULTS),
                    component("model-card", OpennessClass.CLASS_III, III, MODEL_CARD),
                    component("data-card", OpennessClass.CLASS_III, III, DATA_CARD),
                    component("training-code", OpennessClass.CLASS_II, II, TRAINING_CODE),
                    component("inference-code", OpennessClass.CLASS_II, II, INFERENCE_CODE),
                    component("evaluation-code", OpennessClass.CLASS_II, II, EVALUATION_CODE),
                    component("evaluation-data", OpennessClass.CLASS_II, II, EVALUATION_DATA),
                    component("datasets", OpennessClass.CLASS_I, I, TRAINING_DATA),
                    component("data-preprocessing-code", OpennessClass.CLASS_I, I, DATA_PREPARATION_CODE),
                    component("intermediate-parameters", OpennessClass.CLASS_I, I, CHECKPOINTS),
                    component("research-paper", OpennessClass.CLASS_I, I, PAPER)));

    private ModelOpennessFramework() {}

    private static Requirement<OpennessClass> component(
            String id, OpennessClass neededFor, Citation source, Component component) {
        return new Requirement<>(
                id,
                "The component \"" + component.label() + "\" is released under an open license",
                neededFor,
                source,
                open(component));
    }

    private static Condition open(Component component) {
        return allOf(needs(component, ACCESS, ON_ACCEPTANCE), needs(component, OPEN_LICENSE, YES));
    }
}
