package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules with lambdas, its fastest form: a rule fires when its requirement fails. */
final class EasyRulesPeer implements Peer {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRulesPeer() {
        rule("weights-available", f -> f.getWeightsAccess() >= 3 && f.getWeightsCompleteness() >= 2);
        rule("model-can-be-run", f -> f.getInferenceAccess() >= 3 || f.getFramework() >= 1);
        rule("training-data-documented", f -> f.getDataDetail() >= 2 || f.getTrainingDataAccess() >= 3);
        rule("no-permission-asked", f -> f.getWeightsAccess() >= 4);
        rule(
                "weights-free",
                f -> f.getWeightsUse() >= 2
                        && f.getWeightsStudy() >= 2
                        && f.getWeightsModify() >= 2
                        && f.getWeightsShare() >= 2);
        rule(
                "training-code",
                f -> f.getTrainingAccess() >= 5 && f.getTrainingCompleteness() >= 2 && f.getTrainingApproved() >= 1);
        rule(
                "data-preparation-code",
                f -> f.getPreparationAccess() >= 5
                        && f.getPreparationCompleteness() >= 2
                        && f.getPreparationApproved() >= 1);
        rule(
                "architecture-code",
                f -> f.getArchitectureAccess() >= 5
                        && f.getArchitectureCompleteness() >= 2
                        && f.getArchitectureApproved() >= 1);
        rule(
                "inference-code",
                f -> f.getInferenceAccess() >= 5 && f.getInferenceCompleteness() >= 2 && f.getInferenceApproved() >= 1);
        rule(
                "supporting-libraries",
                f -> f.getLibrariesAccess() >= 5 && f.getLibrariesCompleteness() >= 2 && f.getLibrariesApproved() >= 1);
        rule(
                "evaluation-code",
                f -> f.getEvaluationAccess() >= 5
                        && f.getEvaluationCompleteness() >= 2
                        && f.getEvaluationApproved() >= 1);
        rule(
                "data-rebuildable",
                f -> f.getDataDetail() >= 3 && f.getDataAccess() >= 5 && f.getTrainingDataDisclosed() >= 1);
        rule("evaluation-methodology", f -> f.getMethodologyAccess() >= 5);
        rule("evaluation-results", f -> f.getResultsAccess() >= 5);
        rule("base-model", f -> f.getLineage() >= 1);
    }

    private void rule(String id, Predicate<FlatFacts> condition) {
        rules.register(new RuleBuilder()
                .name(id)
                .when(facts -> !condition.test(facts.get("release")))
                .then(facts -> facts.<List<String>>get("failed").add(id))
                .build());
    }

    @Override
    public List<String> failed(Input release) {
        List<String> failed = new ArrayList<>();
        Facts facts = new Facts();
        facts.put("release", release.bean());
        facts.put("failed", failed);
        engine.fire(rules, facts);
        return failed;
    }
}
