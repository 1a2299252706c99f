package org.openness.benchmarks;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Common Expression Language, compiled once to a program for each rule. */
final class CelPeer implements Peer {

    private final List<String> ids = new ArrayList<>();
    private final List<CelRuntime.Program> programs = new ArrayList<>();

    CelPeer(Set<String> variables) {
        CelCompilerBuilder builder =
                CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
        variables.forEach(variable -> builder.addVar(variable, SimpleType.INT));
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        try {
            for (FlatFacts.Rule rule : FlatFacts.rules()) {
                ids.add(rule.id());
                programs.add(
                        runtime.createProgram(compiler.compile(rule.condition()).getAst()));
            }
        } catch (dev.cel.common.CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> failed(Input release) {
        List<String> failed = new ArrayList<>();
        try {
            for (int i = 0; i < programs.size(); i++) {
                if (!Boolean.TRUE.equals(programs.get(i).eval(release.map()))) {
                    failed.add(ids.get(i));
                }
            }
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return failed;
    }
}
