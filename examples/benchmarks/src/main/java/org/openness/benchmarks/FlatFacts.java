package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openness.core.fact.Fact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.OpennessLevel;
import org.openness.rules.definition.Spectrum;

/**
 * One end of the facts of a release as a bean of small numbers, which is what rule engines like best. It is made before
 * the clock starts: the engines are timed for their rules alone.
 */
public final class FlatFacts {

    private final int weightsAccess;
    private final int weightsCompleteness;
    private final int weightsUse;
    private final int weightsStudy;
    private final int weightsModify;
    private final int weightsShare;
    private final int inferenceAccess;
    private final int inferenceCompleteness;
    private final int inferenceApproved;
    private final int framework;
    private final int dataDetail;
    private final int dataAccess;
    private final int trainingDataAccess;
    private final int trainingDataDisclosed;
    private final int trainingAccess;
    private final int trainingCompleteness;
    private final int trainingApproved;
    private final int preparationAccess;
    private final int preparationCompleteness;
    private final int preparationApproved;
    private final int architectureAccess;
    private final int architectureCompleteness;
    private final int architectureApproved;
    private final int librariesAccess;
    private final int librariesCompleteness;
    private final int librariesApproved;
    private final int evaluationAccess;
    private final int evaluationCompleteness;
    private final int evaluationApproved;
    private final int methodologyAccess;
    private final int resultsAccess;
    private final int lineage;

    private FlatFacts(Release release, boolean proven) {
        weightsAccess = grade(release, Component.WEIGHTS, Aspect.ACCESS, proven);
        weightsCompleteness = grade(release, Component.WEIGHTS, Aspect.COMPLETENESS, proven);
        weightsUse = grade(release, Component.WEIGHTS, Aspect.USE, proven);
        weightsStudy = grade(release, Component.WEIGHTS, Aspect.STUDY, proven);
        weightsModify = grade(release, Component.WEIGHTS, Aspect.MODIFY, proven);
        weightsShare = grade(release, Component.WEIGHTS, Aspect.SHARE, proven);
        inferenceAccess = grade(release, Component.INFERENCE_CODE, Aspect.ACCESS, proven);
        inferenceCompleteness = grade(release, Component.INFERENCE_CODE, Aspect.COMPLETENESS, proven);
        inferenceApproved = grade(release, Component.INFERENCE_CODE, Aspect.OSI_APPROVED, proven);
        framework = grade(release, Component.FRAMEWORK_SUPPORT, Aspect.STATED, proven);
        dataDetail = grade(release, Component.DATA_INFORMATION, Aspect.DETAIL, proven);
        dataAccess = grade(release, Component.DATA_INFORMATION, Aspect.ACCESS, proven);
        trainingDataAccess = grade(release, Component.TRAINING_DATA, Aspect.ACCESS, proven);
        trainingDataDisclosed = grade(release, Component.TRAINING_DATA, Aspect.DISCLOSED, proven);
        trainingAccess = grade(release, Component.TRAINING_CODE, Aspect.ACCESS, proven);
        trainingCompleteness = grade(release, Component.TRAINING_CODE, Aspect.COMPLETENESS, proven);
        trainingApproved = grade(release, Component.TRAINING_CODE, Aspect.OSI_APPROVED, proven);
        preparationAccess = grade(release, Component.DATA_PREPARATION_CODE, Aspect.ACCESS, proven);
        preparationCompleteness = grade(release, Component.DATA_PREPARATION_CODE, Aspect.COMPLETENESS, proven);
        preparationApproved = grade(release, Component.DATA_PREPARATION_CODE, Aspect.OSI_APPROVED, proven);
        architectureAccess = grade(release, Component.ARCHITECTURE, Aspect.ACCESS, proven);
        architectureCompleteness = grade(release, Component.ARCHITECTURE, Aspect.COMPLETENESS, proven);
        architectureApproved = grade(release, Component.ARCHITECTURE, Aspect.OSI_APPROVED, proven);
        librariesAccess = grade(release, Component.SUPPORTING_LIBRARIES, Aspect.ACCESS, proven);
        librariesCompleteness = grade(release, Component.SUPPORTING_LIBRARIES, Aspect.COMPLETENESS, proven);
        librariesApproved = grade(release, Component.SUPPORTING_LIBRARIES, Aspect.OSI_APPROVED, proven);
        evaluationAccess = grade(release, Component.EVALUATION_CODE, Aspect.ACCESS, proven);
        evaluationCompleteness = grade(release, Component.EVALUATION_CODE, Aspect.COMPLETENESS, proven);
        evaluationApproved = grade(release, Component.EVALUATION_CODE, Aspect.OSI_APPROVED, proven);
        methodologyAccess = grade(release, Component.EVALUATION_METHODOLOGY, Aspect.ACCESS, proven);
        resultsAccess = grade(release, Component.EVALUATION_RESULTS, Aspect.ACCESS, proven);
        lineage = grade(release, Component.LINEAGE, Aspect.STATED, proven);
    }

    /** The facts if every unknown turns out badly. */
    static FlatFacts proven(Release release) {
        return new FlatFacts(release, true);
    }

    /** The facts if every unknown turns out well. */
    static FlatFacts possible(Release release) {
        return new FlatFacts(release, false);
    }

    private static <G extends Enum<G>> int grade(
            Release release, Component component, Aspect<G> aspect, boolean proven) {
        Fact<G> fact = aspect.read(release, component);
        return (proven ? fact.atLeast() : fact.atMost()).ordinal();
    }

    /** Returns a grade. */
    public int getWeightsAccess() {
        return weightsAccess;
    }

    /** Returns a grade. */
    public int getWeightsCompleteness() {
        return weightsCompleteness;
    }

    /** Returns a grade. */
    public int getWeightsUse() {
        return weightsUse;
    }

    /** Returns a grade. */
    public int getWeightsStudy() {
        return weightsStudy;
    }

    /** Returns a grade. */
    public int getWeightsModify() {
        return weightsModify;
    }

    /** Returns a grade. */
    public int getWeightsShare() {
        return weightsShare;
    }

    /** Returns a grade. */
    public int getInferenceAccess() {
        return inferenceAccess;
    }

    /** Returns a grade. */
    public int getInferenceCompleteness() {
        return inferenceCompleteness;
    }

    /** Returns a grade. */
    public int getInferenceApproved() {
        return inferenceApproved;
    }

    /** Returns a grade. */
    public int getFramework() {
        return framework;
    }

    /** Returns a grade. */
    public int getDataDetail() {
        return dataDetail;
    }

    /** Returns a grade. */
    public int getDataAccess() {
        return dataAccess;
    }

    /** Returns a grade. */
    public int getTrainingDataAccess() {
        return trainingDataAccess;
    }

    /** Returns a grade. */
    public int getTrainingDataDisclosed() {
        return trainingDataDisclosed;
    }

    /** Returns a grade. */
    public int getTrainingAccess() {
        return trainingAccess;
    }

    /** Returns a grade. */
    public int getTrainingCompleteness() {
        return trainingCompleteness;
    }

    /** Returns a grade. */
    public int getTrainingApproved() {
        return trainingApproved;
    }

    /** Returns a grade. */
    public int getPreparationAccess() {
        return preparationAccess;
    }

    /** Returns a grade. */
    public int getPreparationCompleteness() {
        return preparationCompleteness;
    }

    /** Returns a grade. */
    public int getPreparationApproved() {
        return preparationApproved;
    }

    /** Returns a grade. */
    public int getArchitectureAccess() {
        return architectureAccess;
    }

    /** Returns a grade. */
    public int getArchitectureCompleteness() {
        return architectureCompleteness;
    }

    /** Returns a grade. */
    public int getArchitectureApproved() {
        return architectureApproved;
    }

    /** Returns a grade. */
    public int getLibrariesAccess() {
        return librariesAccess;
    }

    /** Returns a grade. */
    public int getLibrariesCompleteness() {
        return librariesCompleteness;
    }

    /** Returns a grade. */
    public int getLibrariesApproved() {
        return librariesApproved;
    }

    /** Returns a grade. */
    public int getEvaluationAccess() {
        return evaluationAccess;
    }

    /** Returns a grade. */
    public int getEvaluationCompleteness() {
        return evaluationCompleteness;
    }

    /** Returns a grade. */
    public int getEvaluationApproved() {
        return evaluationApproved;
    }

    /** Returns a grade. */
    public int getMethodologyAccess() {
        return methodologyAccess;
    }

    /** Returns a grade. */
    public int getResultsAccess() {
        return resultsAccess;
    }

    /** Returns a grade. */
    public int getLineage() {
        return lineage;
    }

    /** The same as a map, for engines that take variables. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new HashMap<>();
        map.put("weightsAccess", (long) weightsAccess);
        map.put("weightsCompleteness", (long) weightsCompleteness);
        map.put("weightsUse", (long) weightsUse);
        map.put("weightsStudy", (long) weightsStudy);
        map.put("weightsModify", (long) weightsModify);
        map.put("weightsShare", (long) weightsShare);
        map.put("inferenceAccess", (long) inferenceAccess);
        map.put("inferenceCompleteness", (long) inferenceCompleteness);
        map.put("inferenceApproved", (long) inferenceApproved);
        map.put("framework", (long) framework);
        map.put("dataDetail", (long) dataDetail);
        map.put("dataAccess", (long) dataAccess);
        map.put("trainingDataAccess", (long) trainingDataAccess);
        map.put("trainingDataDisclosed", (long) trainingDataDisclosed);
        map.put("trainingAccess", (long) trainingAccess);
        map.put("trainingCompleteness", (long) trainingCompleteness);
        map.put("trainingApproved", (long) trainingApproved);
        map.put("preparationAccess", (long) preparationAccess);
        map.put("preparationCompleteness", (long) preparationCompleteness);
        map.put("preparationApproved", (long) preparationApproved);
        map.put("architectureAccess", (long) architectureAccess);
        map.put("architectureCompleteness", (long) architectureCompleteness);
        map.put("architectureApproved", (long) architectureApproved);
        map.put("librariesAccess", (long) librariesAccess);
        map.put("librariesCompleteness", (long) librariesCompleteness);
        map.put("librariesApproved", (long) librariesApproved);
        map.put("evaluationAccess", (long) evaluationAccess);
        map.put("evaluationCompleteness", (long) evaluationCompleteness);
        map.put("evaluationApproved", (long) evaluationApproved);
        map.put("methodologyAccess", (long) methodologyAccess);
        map.put("resultsAccess", (long) resultsAccess);
        map.put("lineage", (long) lineage);
        return map;
    }

    /**
     * The requirements that fail, in the order of the spectrum, as expressions over these properties that most engines read.
     */
    record Rule(String id, String condition) {}

    /** The fifteen requirements as conditions in the syntax that Java, DRL, CEL and JEXL share. */
    static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("weights-available", "weightsAccess >= 3 && weightsCompleteness >= 2"));
        rules.add(new Rule("model-can-be-run", "inferenceAccess >= 3 || framework >= 1"));
        rules.add(new Rule("training-data-documented", "dataDetail >= 2 || trainingDataAccess >= 3"));
        rules.add(new Rule("no-permission-asked", "weightsAccess >= 4"));
        rules.add(new Rule(
                "weights-free", "weightsUse >= 2 && weightsStudy >= 2 && weightsModify >= 2 && weightsShare >= 2"));
        rules.add(code("training-code", "training"));
        rules.add(code("data-preparation-code", "preparation"));
        rules.add(code("architecture-code", "architecture"));
        rules.add(code("inference-code", "inference"));
        rules.add(code("supporting-libraries", "libraries"));
        rules.add(code("evaluation-code", "evaluation"));
        rules.add(new Rule("data-rebuildable", "dataDetail >= 3 && dataAccess >= 5 && trainingDataDisclosed >= 1"));
        rules.add(new Rule("evaluation-methodology", "methodologyAccess >= 5"));
        rules.add(new Rule("evaluation-results", "resultsAccess >= 5"));
        rules.add(new Rule("base-model", "lineage >= 1"));
        return rules;
    }

    private static Rule code(String id, String prefix) {
        return new Rule(id, prefix + "Access >= 5 && " + prefix + "Completeness >= 2 && " + prefix + "Approved >= 1");
    }

    /** The level that is left if these requirements fail. */
    static OpennessLevel level(List<String> failed) {
        int level = OpennessLevel.OPEN_SOURCE.ordinal();
        for (String id : failed) {
            level = Math.min(level, CAPS.get(id));
        }
        return OpennessLevel.values()[level];
    }

    private static final Map<String, Integer> CAPS = caps();

    private static Map<String, Integer> caps() {
        Map<String, Integer> caps = new HashMap<>();
        Spectrum.RULES
                .requirements()
                .forEach(requirement ->
                        caps.put(requirement.id(), requirement.neededFor().ordinal() - 1));
        return caps;
    }
}
