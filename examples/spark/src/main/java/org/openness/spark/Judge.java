package org.openness.spark;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.PartialDate;
import org.openness.core.imports.Imports;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.license.LicenseTerms;
import org.openness.core.record.ReleaseReader;
import org.openness.core.release.Base;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.OpennessClassifier;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Outcome;
import org.openness.rules.Reason;
import org.openness.rules.Verdict;

/**
 * What an executor does with one line. Nothing of it travels: the licenses, the bundled releases and the rules are made once
 * in every JVM, when its first line needs them.
 */
final class Judge {

    /** How evidence calls the place where a line was found. */
    private static final String SOURCE = "hub";

    private Judge() {}

    /** Returns the verdict on a model that names no base; of one that does, the name and the bases alone. */
    static VerdictRow withoutBases(byte[] line) {
        VerdictRow row = new VerdictRow();
        try {
            Release release = read(line, Imports.standard());
            List<String> bases = new ArrayList<>();
            addNamed(release, bases);
            row.setName(release.name());
            row.setBases(bases);
            if (bases.isEmpty()) {
                fill(row, release);
            }
        } catch (InvalidInputException e) {
            row.setProblem(text(e));
        }
        return row;
    }

    /** Returns the verdict on a model, given the lines of all models that it descends from, by their names. */
    static VerdictRow withBases(byte[] line, String name, Map<String, byte[]> ancestors) {
        VerdictRow row = new VerdictRow();
        row.setName(name);
        try {
            Release release = read(line, Imports.standard().withBases(new Ancestors(name, ancestors)));
            row.setBases(release.lineage().bases().stream().map(Base::name).toList());
            fill(row, release);
        } catch (InvalidInputException e) {
            row.setProblem(text(e));
        }
        return row;
    }

    private static Release read(byte[] line, Imports imports) {
        return imports.read(SOURCE, line).get(0).release();
    }

    /** Adds the bases of which the line itself tells the name alone. */
    private static void addNamed(Release release, List<String> names) {
        for (Base base : release.lineage().bases()) {
            base.release().ifPresentOrElse(known -> addNamed(known, names), () -> names.add(base.name()));
        }
    }

    private static String text(InvalidInputException e) {
        return e.problems().stream().map(Problem::toString).collect(joining("\n"));
    }

    /** The ancestors of one model, each read once with its own; then the bundled releases. */
    private static final class Ancestors implements ReleaseReader.Bases {

        private final Map<String, byte[]> lines;
        private final Map<String, Optional<Release>> read = new HashMap<>();
        private final Set<String> underWay = new HashSet<>();

        Ancestors(String name, Map<String, byte[]> lines) {
            this.lines = lines;
            underWay.add(name);
        }

        @Override
        public Optional<Release> find(String name, Optional<PartialDate> asOf) {
            if (!lines.containsKey(name)) {
                return ReleaseCatalog.builtIn().find(name, asOf);
            }
            if (!read.containsKey(name)) {
                // In a circle of bases, the reader refuses the model where the circle closes.
                if (!underWay.add(name)) {
                    return Optional.empty();
                }
                read.put(name, readOrNothing(lines.get(name)));
                underWay.remove(name);
            }
            return read.get(name);
        }

        /** A base whose own line is no record is one that cannot be found. */
        private Optional<Release> readOrNothing(byte[] line) {
            try {
                return Optional.of(Judge.read(line, Imports.standard().withBases(this)));
            } catch (InvalidInputException e) {
                return Optional.empty();
            }
        }
    }

    private static void fill(VerdictRow row, Release release) {
        Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
        LicenseTerms terms = release.terms(Component.WEIGHTS);
        row.setYear(release.released().or(release::asOf).map(PartialDate::year).orElse(0));
        row.setLicense(terms.text());
        row.setLicenseOutcome(terms.outcome().name());
        row.setLevel(verdict.level().name());
        row.setPossibleLevel(verdict.possibleLevel().name());
        row.setReasons(reasons(verdict));
    }

    private static List<String> reasons(Verdict<OpennessLevel> verdict) {
        List<String> reasons = new ArrayList<>();
        for (Finding<OpennessLevel> finding : verdict.inTheWay()) {
            for (Reason reason : finding.reasons()) {
                if (reason.outcome() != Outcome.MET) {
                    reasons.add(finding.requirement().id() + ": " + reason.need() + ", found " + reason.found());
                }
            }
        }
        return reasons;
    }
}
