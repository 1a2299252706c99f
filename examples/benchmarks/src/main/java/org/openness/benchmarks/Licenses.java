package org.openness.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.license.LicenseTerms;

/** What it costs to understand what people write as a license. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Licenses {

    static final String TEN_TERMS =
            "(MIT OR Apache-2.0) AND BSD-3-Clause AND (GPL-2.0-or-later WITH Classpath-exception-2.0 OR MPL-2.0)"
                    + " AND (CC-BY-4.0 OR CC0-1.0) AND (ISC OR Zlib) AND LicenseRef-llama3.1";

    static final String SMALL_OPERATORS =
            TEN_TERMS.replace(" OR ", " or ").replace(" AND ", " and ").replace(" WITH ", " with ");

    private LicenseCatalog catalog;
    private String tag = "llama3.1";
    private String expression = TEN_TERMS;
    private String smallOperators = SMALL_OPERATORS;
    private String title = "Llama 3.1 Community License Agreement";
    private String unknown = "my-own-license-1.0";

    @Setup
    public void prepare() {
        catalog = LicenseCatalog.builtIn();
    }

    @Benchmark
    public LicenseTerms knownTag() {
        return catalog.resolve(tag);
    }

    @Benchmark
    public LicenseTerms tenTerms() {
        return catalog.resolve(expression);
    }

    @Benchmark
    public LicenseTerms tenTermsWithSmallOperators() {
        return catalog.resolve(smallOperators);
    }

    @Benchmark
    public LicenseTerms title() {
        return catalog.resolve(title);
    }

    @Benchmark
    public LicenseTerms unreviewed() {
        return catalog.resolve(unknown);
    }
}
