/** Releases of AI models as facts: what is known of each artifact, under which license, and who says so. */
module org.openness.core {
    requires com.google.common;
    requires org.snakeyaml.engine;
    requires tools.jackson.core;
    // For input that is compressed with zstd, where the application brings it.
    requires static com.github.luben.zstd_jni;
    requires static org.jspecify;

    exports org.openness.core.fact;
    exports org.openness.core.json;
    exports org.openness.core.license;
    exports org.openness.core.release;
    exports org.openness.core.record;
    exports org.openness.core.catalog;
    exports org.openness.core.imports;
}
