package org.openness.benchmarks;

import java.util.List;
import java.util.Map;

/** What a Java user may pick instead: an engine that holds the fifteen rules and says which fail. */
interface Peer {

    /** Returns the ids of the requirements that fail, in any order. */
    List<String> failed(Input release);

    /** One end of the facts of a release, in the form that each engine takes, made before the clock starts. */
    record Input(FlatFacts bean, Map<String, Object> map) {
        static Input of(FlatFacts bean) {
            return new Input(bean, bean.asMap());
        }
    }
}
