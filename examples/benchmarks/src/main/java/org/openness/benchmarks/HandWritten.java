package org.openness.benchmarks;

import static org.openness.core.fact.Answer.YES;
import static org.openness.core.license.Permission.FREE;
import static org.openness.core.release.Access.ON_ACCEPTANCE;
import static org.openness.core.release.Access.ON_APPROVAL;
import static org.openness.core.release.Access.PUBLIC;
import static org.openness.core.release.Completeness.COMPLETE;
import static org.openness.core.release.Detail.REBUILDABLE;
import static org.openness.core.release.Detail.SOURCES;
import static org.openness.rules.Outcome.MET;
import static org.openness.rules.Outcome.NOT_MET;
import static org.openness.rules.Outcome.UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import org.openness.core.release.Aspect;
import org.openness.core.release.Component;
import org.openness.core.release.Release;
import org.openness.rules.OpennessLevel;
import org.openness.rules.Outcome;

/**
 * The yardstick: the requirements of the spectrum as anybody would write them by hand, for one purpose, with
 * {@code if} and {@code else} over the facts of a release, collecting the same reasons as constants.
 */
final class HandWritten {

    private final Release release;
    private final List<Need> reasons = new ArrayList<>();
    private int proven = OpennessLevel.OPEN_SOURCE.ordinal();
    private int possible = proven;

    private HandWritten(Release release) {
        this.release = release;
    }

    static Judgment judge(Release release) {
        return new HandWritten(release).judge();
    }

    private Judgment judge() {
        Outcome obtainable = need(Component.WEIGHTS, Aspect.ACCESS, ON_APPROVAL);
        Outcome whole = need(Component.WEIGHTS, Aspect.COMPLETENESS, COMPLETE);
        all(OpennessLevel.OPEN_WEIGHTS, obtainable, Need.WEIGHTS_OBTAINABLE, whole, Need.WEIGHTS_COMPLETE);

        Outcome code = need(Component.INFERENCE_CODE, Aspect.ACCESS, ON_APPROVAL);
        Outcome framework = need(Component.FRAMEWORK_SUPPORT, Aspect.STATED, YES);
        any(OpennessLevel.OPEN_WEIGHTS, code, Need.INFERENCE_CODE_OBTAINABLE, framework, Need.FRAMEWORK_SUPPORT);

        Outcome named = need(Component.DATA_INFORMATION, Aspect.DETAIL, SOURCES);
        Outcome data = need(Component.TRAINING_DATA, Aspect.ACCESS, ON_APPROVAL);
        any(OpennessLevel.OPEN_WEIGHTS_DATA_INFO, named, Need.DATA_SOURCES_NAMED, data, Need.DATA_OBTAINABLE);

        one(need(Component.WEIGHTS, Aspect.ACCESS, ON_ACCEPTANCE), Need.WEIGHTS_WITHOUT_ASKING);
        weightsFree();
        code(
                Component.TRAINING_CODE,
                Need.TRAINING_CODE_PUBLIC,
                Need.TRAINING_CODE_COMPLETE,
                Need.TRAINING_CODE_APPROVED);
        code(
                Component.DATA_PREPARATION_CODE,
                Need.DATA_PREPARATION_CODE_PUBLIC,
                Need.DATA_PREPARATION_CODE_COMPLETE,
                Need.DATA_PREPARATION_CODE_APPROVED);
        code(Component.ARCHITECTURE, Need.ARCHITECTURE_PUBLIC, Need.ARCHITECTURE_COMPLETE, Need.ARCHITECTURE_APPROVED);
        code(
                Component.INFERENCE_CODE,
                Need.INFERENCE_CODE_PUBLIC,
                Need.INFERENCE_CODE_COMPLETE,
                Need.INFERENCE_CODE_APPROVED);
        code(
                Component.SUPPORTING_LIBRARIES,
                Need.SUPPORTING_LIBRARIES_PUBLIC,
                Need.SUPPORTING_LIBRARIES_COMPLETE,
                Need.SUPPORTING_LIBRARIES_APPROVED);
        code(
                Component.EVALUATION_CODE,
                Need.EVALUATION_CODE_PUBLIC,
                Need.EVALUATION_CODE_COMPLETE,
                Need.EVALUATION_CODE_APPROVED);
        all(
                need(Component.DATA_INFORMATION, Aspect.DETAIL, REBUILDABLE),
                Need.DATA_REBUILDABLE,
                need(Component.DATA_INFORMATION, Aspect.ACCESS, PUBLIC),
                Need.DATA_INFORMATION_PUBLIC,
                need(Component.TRAINING_DATA, Aspect.DISCLOSED, YES),
                Need.DATA_DISCLOSED);
        one(need(Component.EVALUATION_METHODOLOGY, Aspect.ACCESS, PUBLIC), Need.METHODOLOGY_PUBLIC);
        one(need(Component.EVALUATION_RESULTS, Aspect.ACCESS, PUBLIC), Need.RESULTS_PUBLIC);
        one(need(Component.LINEAGE, Aspect.STATED, YES), Need.LINEAGE_STATED);
        return new Judgment(OpennessLevel.values()[proven], OpennessLevel.values()[possible], reasons);
    }

    private <G extends Enum<G>> Outcome need(Component component, Aspect<G> aspect, G grade) {
        if (aspect.isSurely(release, component, grade)) {
            return MET;
        } else if (aspect.isPossibly(release, component, grade)) {
            return UNKNOWN;
        } else {
            return NOT_MET;
        }
    }

    private void weightsFree() {
        Outcome use = need(Component.WEIGHTS, Aspect.USE, FREE);
        Outcome study = need(Component.WEIGHTS, Aspect.STUDY, FREE);
        Outcome modify = need(Component.WEIGHTS, Aspect.MODIFY, FREE);
        Outcome share = need(Component.WEIGHTS, Aspect.SHARE, FREE);
        Outcome worst = least(least(use, study), least(modify, share));
        if (use == worst) {
            reasons.add(Need.WEIGHTS_USE);
        }
        if (study == worst) {
            reasons.add(Need.WEIGHTS_STUDY);
        }
        if (modify == worst) {
            reasons.add(Need.WEIGHTS_MODIFY);
        }
        if (share == worst) {
            reasons.add(Need.WEIGHTS_SHARE);
        }
        cap(OpennessLevel.OPEN_SOURCE, worst);
    }

    private void code(Component component, Need isPublic, Need complete, Need approved) {
        all(
                need(component, Aspect.ACCESS, PUBLIC),
                isPublic,
                need(component, Aspect.COMPLETENESS, COMPLETE),
                complete,
                need(component, Aspect.OSI_APPROVED, YES),
                approved);
    }

    private void one(Outcome outcome, Need need) {
        reasons.add(need);
        cap(OpennessLevel.OPEN_SOURCE, outcome);
    }

    private void all(OpennessLevel level, Outcome first, Need firstNeed, Outcome second, Need secondNeed) {
        Outcome worst = least(first, second);
        decided(worst, first, firstNeed, second, secondNeed);
        cap(level, worst);
    }

    private void any(OpennessLevel level, Outcome first, Need firstNeed, Outcome second, Need secondNeed) {
        Outcome best = first.compareTo(second) >= 0 ? first : second;
        decided(best, first, firstNeed, second, secondNeed);
        cap(level, best);
    }

    private void decided(Outcome outcome, Outcome first, Need firstNeed, Outcome second, Need secondNeed) {
        if (first == outcome) {
            reasons.add(firstNeed);
        }
        if (second == outcome) {
            reasons.add(secondNeed);
        }
    }

    private void all(Outcome first, Need firstNeed, Outcome second, Need secondNeed, Outcome third, Need thirdNeed) {
        Outcome worst = least(first, least(second, third));
        decided(worst, first, firstNeed, second, secondNeed);
        if (third == worst) {
            reasons.add(thirdNeed);
        }
        cap(OpennessLevel.OPEN_SOURCE, worst);
    }

    private void cap(OpennessLevel level, Outcome outcome) {
        if (outcome != MET) {
            proven = Math.min(proven, level.ordinal() - 1);
        }
        if (outcome == NOT_MET) {
            possible = Math.min(possible, level.ordinal() - 1);
        }
    }

    private static Outcome least(Outcome first, Outcome second) {
        return first.compareTo(second) <= 0 ? first : second;
    }
}
