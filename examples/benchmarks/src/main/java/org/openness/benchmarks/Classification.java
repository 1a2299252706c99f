package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Verdict;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.TextReport;

/** What a verdict costs for each of the thousand releases, beside hand-written code and rule engines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(Sample.SIZE)
public class Classification {

    /** So few that a slow machine may do them without being interrupted. */
    private static final int FEW = 100;

    private Sample sample;
    /** Verdicts at the top: with no plan and no question, a report is the findings and little else. */
    private final List<Verdict<OpennessLevel>> top = new ArrayList<>();

    /** Refuses to measure answers that differ. */
    @Setup
    public void prepare() {
        sample = new Sample();
        List<String> disagreements = sample.disagreements();
        if (!disagreements.isEmpty()) {
            throw new IllegalStateException("not the same answers: " + disagreements);
        }
        for (Release release : sample.releases) {
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            if (verdict.level() == OpennessLevel.OPEN_SOURCE) {
                top.add(verdict);
            }
        }
    }

    @Benchmark
    public void handWritten(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(HandWritten.judge(release));
        }
    }

    @Benchmark
    public void handWrittenRead(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(Read.all(HandWritten.judge(release)));
        }
    }

    @Benchmark
    public void levels(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(OpennessClassifier.classify(release));
        }
    }

    @Benchmark
    public void levelsAndFindings(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(Read.all(OpennessClassifier.classify(release)));
        }
    }

    /** Fifteen findings each. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void findingsToText(Blackhole hole) {
        for (int i = 0; i < FEW; i++) {
            hole.consume(TextReport.of(top.get(i % top.size())));
        }
    }

    /** Fifteen findings each. */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public void findingsToJson(Blackhole hole) {
        for (int i = 0; i < FEW; i++) {
            hole.consume(JsonReport.line(top.get(i % top.size()), Optional.empty()));
        }
    }

    @Benchmark
    public void verdictToText(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(TextReport.of(OpennessClassifier.classify(release)));
        }
    }

    @Benchmark
    public void verdictToJson(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(JsonReport.line(OpennessClassifier.classify(release), Optional.empty()));
        }
    }

    @Benchmark
    public void planToOpenSource(Blackhole hole) {
        for (Release release : sample.releases) {
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            if (verdict.level() != OpennessLevel.OPEN_SOURCE) {
                hole.consume(verdict.planTo(OpennessLevel.OPEN_SOURCE));
            }
        }
    }

    @Benchmark
    public void questions(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(OpennessClassifier.classify(release).questions());
        }
    }

    @Benchmark
    public void concerns(Blackhole hole) {
        for (Release release : sample.releases) {
            hole.consume(OpennessClassifier.classify(release).concerns());
        }
    }

    @Benchmark
    public void easyRules(Blackhole hole) {
        peer("Easy Rules", hole);
    }

    @Benchmark
    public void drools(Blackhole hole) {
        peer("Drools", hole);
    }

    @Benchmark
    public void cel(Blackhole hole) {
        peer("CEL", hole);
    }

    @Benchmark
    public void jexl(Blackhole hole) {
        peer("JEXL", hole);
    }

    /** Both levels, as the library gives them: the rules over either end of the facts. */
    private void peer(String name, Blackhole hole) {
        Peer peer = sample.peers.get(name);
        for (int i = 0; i < Sample.SIZE; i++) {
            hole.consume(FlatFacts.level(peer.failed(sample.proven.get(i))));
            hole.consume(FlatFacts.level(peer.failed(sample.possible.get(i))));
        }
    }
}
