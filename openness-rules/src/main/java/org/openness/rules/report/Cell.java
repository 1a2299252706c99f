package org.openness.rules.report;

import java.util.Optional;
import org.openness.core.fact.Fact;
import org.openness.core.fact.PartialDate;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.Release;

/**
 * How open one component is, and how well that is known: for a table in which shape, letter and words say the same.
 *
 * @param shape how well it is known
 * @param mark a letter or sign, two letters for an interval
 * @param words the same in words
 * @param low how far it is surely open, in sixtieths of the scale
 * @param high how far it may be open
 */
record Cell(Shape shape, String mark, String words, int low, int high) {

    /** How well it is known. */
    enum Shape {
        NOT_USED,
        WITHDRAWN,
        UNKNOWN,
        CONTRADICTORY,
        INTERVAL,
        KNOWN
    }

    /** The letters of the grades of a scale, least open first. */
    private static final String ACCESS = "WHSATP";

    private static final String DETAIL = "NMSR";
    private static final String ANSWER = "NY";
    private static final int FULL = 60;

    static Cell of(Release release, Component component) {
        Artifact artifact = release.artifact(component);
        boolean inherited =
                release.lineage().bases().stream().anyMatch(base -> base.passesOn(component, Aspect.ACCESS));
        if (artifact.isNotUsed() && !inherited) {
            return new Cell(Shape.NOT_USED, "–", "not used", 0, 0);
        }
        Optional<PartialDate> withdrawn = artifact.withdrawn();
        if (withdrawn.isPresent()) {
            return new Cell(Shape.WITHDRAWN, "×", "withdrawn " + Wording.when(withdrawn.get()), 0, 0);
        }
        return switch (component.family()) {
            case OFFER, LINEAGE -> of(Aspect.STATED.read(release, component), ANSWER);
            case DATA ->
                component == Component.DATA_INFORMATION
                        ? of(Aspect.DETAIL.read(release, component), DETAIL)
                        : of(Aspect.ACCESS.read(release, component), ACCESS);
            case WEIGHTS, CODE -> partly(of(Aspect.ACCESS.read(release, component), ACCESS), release, component);
            case EVALUATION, DOCUMENTS -> of(Aspect.ACCESS.read(release, component), ACCESS);
        };
    }

    private static Cell partly(Cell cell, Release release, Component component) {
        boolean partial = Aspect.COMPLETENESS.read(release, component).atMost() == Completeness.PARTIAL;
        return partial && cell.high > 0
                ? new Cell(cell.shape, cell.mark + "½", cell.words + ", in part", cell.low, cell.high)
                : cell;
    }

    private static Cell of(Fact<?> fact, String letters) {
        int top = letters.length() - 1;
        int low = fact.atLeast().ordinal();
        int high = fact.atMost().ordinal();
        String ends = "between " + Wording.grade(fact.atLeast()) + " and " + Wording.grade(fact.atMost());
        String marks = letters.charAt(low) + "–" + letters.charAt(high);
        if (fact.isContradictory()) {
            return cell(Shape.CONTRADICTORY, "≠", "sources contradict each other: " + ends, low, high, top);
        }
        if (fact.isExact()) {
            String mark = String.valueOf(letters.charAt(low));
            return cell(Shape.KNOWN, mark, Wording.grade(fact.atLeast()), low, high, top);
        }
        if (fact.isUnknown()) {
            return cell(Shape.UNKNOWN, "?", fact.statements().isEmpty() ? "not stated" : "not known", 0, 0, top);
        }
        return cell(Shape.INTERVAL, marks, ends, low, high, top);
    }

    private static Cell cell(Shape shape, String mark, String words, int low, int high, int top) {
        return new Cell(shape, mark, words, FULL * low / top, FULL * high / top);
    }

    /** The classes that draw it: the shape, and both ends in tenths of sixty. */
    String classes() {
        return "t " + Wording.id(shape) + " lo" + low + " hi" + high;
    }
}
