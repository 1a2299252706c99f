/** Rule sets that place a release of an AI model on the openness spectrum, with the reasons. */
module org.openness.rules {
    requires com.google.common;
    requires transitive org.openness.core;
    requires static org.jspecify;

    exports org.openness.rules;
    exports org.openness.rules.compare;
    exports org.openness.rules.definition;
    exports org.openness.rules.report;
}
