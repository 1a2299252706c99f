package org.openness.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.release.Release;
import org.openness.examples.GenerateHub;
import org.openness.rules.Condition;
import org.openness.rules.Finding;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Outcome;
import org.openness.rules.Verdict;
import org.openness.rules.definition.Spectrum;

/** The thousand releases that everything is measured on: the bundled real ones, and made-up ones for the rest. */
final class Sample {

    static final int SIZE = 1_000;
    private static final long SEED = 42;

    final List<Release> releases = new ArrayList<>(ReleaseCatalog.builtIn().releases());
    final List<Peer.Input> proven = new ArrayList<>();
    final List<Peer.Input> possible = new ArrayList<>();
    final Map<String, Peer> peers = new LinkedHashMap<>();

    Sample() {
        GenerateHub hub = new GenerateHub(SEED);
        for (long number = 0; releases.size() < SIZE; number++) {
            releases.add(hub.release(number));
        }
        for (Release release : releases) {
            proven.add(Peer.Input.of(FlatFacts.proven(release)));
            possible.add(Peer.Input.of(FlatFacts.possible(release)));
        }
        peers.put("Easy Rules", new EasyRulesPeer());
        peers.put("Drools", new DroolsPeer());
        peers.put("CEL", new CelPeer(proven.get(0).map().keySet()));
        peers.put("JEXL", new JexlPeer());
    }

    /** Returns every disagreement on a level, a failed requirement or a reason; none if it is fair to compare times. */
    List<String> disagreements() {
        List<Condition.AtLeast<?>> needs = Spectrum.RULES.requirements().stream()
                .<Condition.AtLeast<?>>flatMap(requirement -> requirement.condition().needs().stream())
                .toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            Release release = releases.get(i);
            Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
            Judgment byHand = HandWritten.judge(release);
            if (!byHand.equals(new Judgment(verdict.level(), verdict.possibleLevel(), reasons(verdict, needs)))) {
                found.add(release + ": by hand " + byHand + ", here " + verdict);
            }
            Set<String> unproven = failed(verdict, Outcome.UNKNOWN);
            Set<String> ruledOut = failed(verdict, Outcome.NOT_MET);
            for (Map.Entry<String, Peer> peer : peers.entrySet()) {
                List<String> low = peer.getValue().failed(proven.get(i));
                List<String> high = peer.getValue().failed(possible.get(i));
                if (!unproven.equals(new HashSet<>(low))
                        || !ruledOut.equals(new HashSet<>(high))
                        || FlatFacts.level(low) != verdict.level()
                        || FlatFacts.level(high) != verdict.possibleLevel()) {
                    found.add(release + ": " + peer.getKey() + " fails " + low + " and " + high + ", here " + verdict);
                }
            }
        }
        return found;
    }

    private static Set<String> failed(Verdict<OpennessLevel> verdict, Outcome atMost) {
        Set<String> failed = new HashSet<>();
        for (Finding<OpennessLevel> finding : verdict.findings()) {
            if (finding.outcome().compareTo(atMost) <= 0) {
                failed.add(finding.requirement().id());
            }
        }
        return failed;
    }

    /** The library's reasons as the constants of the hand-written code: both stand in the order of the rules. */
    private static List<Need> reasons(Verdict<OpennessLevel> verdict, List<Condition.AtLeast<?>> needs) {
        List<Need> reasons = new ArrayList<>();
        int start = 0;
        for (Finding<OpennessLevel> finding : verdict.findings()) {
            int from = start;
            start += finding.requirement().condition().needs().size();
            List<Condition.AtLeast<?>> own = needs.subList(from, start);
            finding.reasons().forEach(reason -> reasons.add(Need.values()[from + own.indexOf(reason.need())]));
        }
        return reasons;
    }
}
