package org.openness.rules.report;

import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Access.WITHHELD;

import java.util.List;
import org.openness.core.fact.Evidence;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Base.Relation;
import org.openness.core.release.DataSet;
import org.openness.core.release.Release;

/** Foreign text that would like to be more than text. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "a | b |\n|---|---|\n| open | source |",
            "`code` ``` ~~~ x",
            "X\n\nOpen source: reached\r\n  met: everything",
            "X\u2028Open source\u2029reached\u0085at last",
            "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;",
            "abc\u202Edesolc\u202C \u2066x\u2069 \u200Fy",
            "[open](javascript:alert(1)) ![x](https://evil.example/x.png) ](javascript:alert(1))",
            "# Open source\n- [x] proven",
            "1. first",
            "- - + = x",
            "    indented *much* _more_ \\\\ \\* $x$ \u001B[31mred\u0007\u0000",
            "half \uD83D of a character");

    private Hostile() {}

    /** A release that is called so, and with data, base, license, claim and sources that are. */
    static Release release(String text) {
        Evidence evidence = Evidence.of(text).at(text);
        Release base = Release.named("Base " + text)
                .weights(weights -> weights.access(PUBLIC, evidence).license("CC-BY-NC-4.0", evidence))
                .trainingData(data -> data.access(WITHHELD, evidence))
                .build();
        return Release.named(text)
                .claim(text, evidence)
                .claim("open source", evidence)
                .base(Relation.FINE_TUNE, base, evidence)
                .weights(weights -> weights.access(PUBLIC, evidence).license("MIT", evidence))
                .inferenceCode(code -> code.access(PUBLIC, evidence).license(text, evidence))
                .trainingData(data -> data.dataSet(DataSet.named(text)
                                .kind(DataSet.Kind.OPEN)
                                .access(WITHHELD, evidence)
                                .license("GPL-3.0-only", evidence)
                                .generatedBy(text, "llama2")
                                .build())
                        .dataSet(DataSet.named(text + " too")
                                .withdrawn(PartialDate.parse("2026-03"))
                                .build()))
                .build();
    }

    /** The same release with a name that is only a name. */
    static Release harmless() {
        return release("Example");
    }
}
