package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;

/** Drools with a stateless session over the executable model. */
final class DroolsPeer implements Peer {

    private final KieBase rules;

    DroolsPeer() {
        StringBuilder text = new StringBuilder(
                "package rules;\nimport " + FlatFacts.class.getName() + ";\nglobal java.util.List failed;\n");
        for (FlatFacts.Rule rule : FlatFacts.rules()) {
            text.append("rule \"")
                    .append(rule.id())
                    .append("\" when FlatFacts(!(")
                    .append(rule.condition())
                    .append(")) then failed.add(\"")
                    .append(rule.id())
                    .append("\"); end\n");
        }
        rules = new KieHelper().addContent(text.toString(), ResourceType.DRL).build(ExecutableModelProject.class);
    }

    @Override
    public List<String> failed(Input release) {
        List<String> failed = new ArrayList<>();
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("failed", failed);
        session.execute(release.bean());
        return failed;
    }
}
