package org.openness.rules.compare;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openness.core.release.Claim;
import org.openness.core.release.Release;
import org.openness.rules.Finding;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Outcome;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.ModelOpennessFramework;
import org.openness.rules.definition.ModelOpennessFramework.OpennessClass;
import org.openness.rules.definition.Spectrum;

/**
 * Whether what a producer calls its release holds.
 *
 * <p>{@code open source} and {@code fully open} are held against the level OPEN_SOURCE of the spectrum, {@code open weights}
 * and plain {@code open} against OPEN_WEIGHTS, a class of the Model Openness Framework and {@code exempt under 53(2)}
 * against their own rule sets. Any other label cannot be told.
 *
 * @param claim the claim
 * @param result whether it holds
 * @param broken the first requirement that breaks it, or that leaves it open; empty if it holds or means nothing definite
 * @param trueLabel the level that the facts prove, such as {@code OPEN_WEIGHTS}; empty if the label means nothing definite
 */
public record ClaimCheck(Claim claim, Result result, Optional<Finding<?>> broken, Optional<String> trueLabel) {

    /** What became of a claim. */
    public enum Result {
        /** A requirement breaks it. */
        DOES_NOT_HOLD,
        /** Unknown facts decide, or the label means nothing definite. */
        CANNOT_BE_TOLD,
        /** It holds. */
        HOLDS
    }

    private static final ImmutableMap<String, OpennessLevel> SPECTRUM = ImmutableMap.<String, OpennessLevel>builder()
            .put("open source", OpennessLevel.OPEN_SOURCE)
            .put("open source ai", OpennessLevel.OPEN_SOURCE)
            .put("open source model", OpennessLevel.OPEN_SOURCE)
            .put("fully open source", OpennessLevel.OPEN_SOURCE)
            .put("truly open source", OpennessLevel.OPEN_SOURCE)
            .put("fully open", OpennessLevel.OPEN_SOURCE)
            .put("truly open", OpennessLevel.OPEN_SOURCE)
            .put("open weights", OpennessLevel.OPEN_WEIGHTS)
            .put("open weight", OpennessLevel.OPEN_WEIGHTS)
            .put("open weight model", OpennessLevel.OPEN_WEIGHTS)
            .put("open", OpennessLevel.OPEN_WEIGHTS)
            .put("open model", OpennessLevel.OPEN_WEIGHTS)
            .put("open models", OpennessLevel.OPEN_WEIGHTS)
            .buildOrThrow();

    private static final Pattern SEPARATORS = Pattern.compile("[\\s_-]+");

    private static final ImmutableMap<String, OpennessClass> MOF = ImmutableMap.of(
            "mof class iii", OpennessClass.CLASS_III,
            "mof class ii", OpennessClass.CLASS_II,
            "mof class i", OpennessClass.CLASS_I);

    /** Returns a check of each claim that the release makes. */
    public static List<ClaimCheck> of(Release release) {
        return release.claims().stream().map(claim -> of(release, claim)).toList();
    }

    /** Returns a check of a claim about a release. */
    public static ClaimCheck of(Release release, Claim claim) {
        String label = SEPARATORS
                .matcher(claim.label().toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        OpennessLevel level = SPECTRUM.get(label);
        if (level != null) {
            return check(release, claim, Spectrum.RULES, level);
        }
        OpennessClass mofClass = MOF.get(label);
        if (mofClass != null) {
            return check(release, claim, ModelOpennessFramework.RULES, mofClass);
        }
        if (label.equals("exempt under 53(2)") || label.equals("exempt under article 53(2)")) {
            return check(release, claim, EuAiAct.RULES, EuAiAct.Exemption.EXEMPT);
        }
        return new ClaimCheck(claim, Result.CANNOT_BE_TOLD, Optional.empty(), Optional.empty());
    }

    private static <L extends Enum<L>> ClaimCheck check(Release release, Claim claim, RuleSet<L> rules, L claimed) {
        Verdict<L> verdict = rules.evaluate(release);
        Optional<String> trueLabel = Optional.of(verdict.level().name());
        if (verdict.level().compareTo(claimed) >= 0) {
            return new ClaimCheck(claim, Result.HOLDS, Optional.empty(), trueLabel);
        }
        boolean possible = verdict.possibleLevel().compareTo(claimed) >= 0;
        Outcome wanted = possible ? Outcome.UNKNOWN : Outcome.NOT_MET;
        // These rule sets ask for the lowest level first, so that the first is of the claimed level or of one below.
        Optional<Finding<?>> first = verdict.findings().stream()
                .filter(finding -> finding.outcome() == wanted)
                .<Finding<?>>map(finding -> finding)
                .findFirst();
        return new ClaimCheck(claim, possible ? Result.CANNOT_BE_TOLD : Result.DOES_NOT_HOLD, first, trueLabel);
    }
}
