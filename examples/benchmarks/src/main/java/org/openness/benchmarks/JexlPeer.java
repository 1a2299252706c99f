package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL, one expression for each rule. */
final class JexlPeer implements Peer {

    private final List<String> ids = new ArrayList<>();
    private final List<JexlExpression> expressions = new ArrayList<>();

    JexlPeer() {
        JexlEngine engine = new JexlBuilder().strict(true).silent(false).create();
        for (FlatFacts.Rule rule : FlatFacts.rules()) {
            ids.add(rule.id());
            expressions.add(engine.createExpression(rule.condition()));
        }
    }

    @Override
    public List<String> failed(Input release) {
        List<String> failed = new ArrayList<>();
        JexlContext context = new MapContext(release.map());
        for (int i = 0; i < expressions.size(); i++) {
            if (!Boolean.TRUE.equals(expressions.get(i).evaluate(context))) {
                failed.add(ids.get(i));
            }
        }
        return failed;
    }
}
