package org.openness.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseCatalog;
import org.openness.core.release.Access;
import org.openness.core.release.Artifact;
import org.openness.core.release.Aspect;
import org.openness.core.release.Base;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;
import org.openness.rules.definition.Spectrum;

/**
 * A release as a table: for each property of each component the lowest and the highest place on its scale. The laws vary
 * one cell at a time and walk through all ways in which unknown cells can turn out.
 *
 * <p>Licenses are a scale of four texts here, each at least as open as the one before in every respect.
 */
public final class Draft {

    /** From no license at all to an approved one. */
    static final ImmutableList<String> LICENSES =
            ImmutableList.of("unlicensed", "CC-BY-NC-4.0", "CC-BY-4.0", "Apache-2.0");

    private static final ImmutableList<LicenseStatement> STATEMENTS = LICENSES.stream()
            .map(text -> new LicenseStatement(LicenseCatalog.builtIn().resolve(text), List.of()))
            .collect(ImmutableList.toImmutableList());

    /** What can be stated about a component. */
    enum Field {
        ACCESS(Aspect.ACCESS, Access.values().length),
        COMPLETENESS(Aspect.COMPLETENESS, Completeness.values().length),
        DETAIL(Aspect.DETAIL, Detail.values().length),
        STATED(Aspect.STATED, Answer.values().length),
        LICENSE(Aspect.USE, 4);

        private final Aspect<?> aspect;
        private final int grades;

        Field(Aspect<?> aspect, int grades) {
            this.aspect = aspect;
            this.grades = grades;
        }
    }

    /** A cell of the table. */
    record Property(Component component, Field field) {

        int top() {
            return field.grades - 1;
        }

        /** Returns whether a need looks at this cell. */
        boolean isReadBy(Condition.AtLeast<?> need) {
            if (need.component() != component) {
                return false;
            }
            return switch (field) {
                case LICENSE -> need.aspect().isOfLicense();
                case COMPLETENESS -> need.aspect() == Aspect.COMPLETENESS || need.aspect() == Aspect.DISCLOSED;
                case ACCESS, DETAIL, STATED -> need.aspect() == field.aspect;
            };
        }

        @Override
        public String toString() {
            return component.id() + "." + field;
        }
    }

    /** All cells. Data sets have licenses of their own, so that training data have no cell for one. */
    static final ImmutableList<Property> PROPERTIES = Arrays.stream(Component.values())
            .flatMap(component -> Arrays.stream(Field.values())
                    .filter(field -> field.aspect.appliesTo(component))
                    .filter(field -> field != Field.LICENSE || component != Component.TRAINING_DATA)
                    .map(field -> new Property(component, field)))
            .collect(ImmutableList.toImmutableList());

    private static final DataSet OPEN_SET = DataSet.named("Example Corpus")
            .kind(DataSet.Kind.OPEN)
            .access(Access.PUBLIC)
            .detail(Detail.REBUILDABLE)
            .license("CC-BY-4.0")
            .location("https://example.org/corpus")
            .build();

    private final int[] low;
    private final int[] high;
    private final ImmutableList<DataSet> sets;
    private final ImmutableList<Base> bases;

    private Draft(int[] low, int[] high, List<DataSet> sets, List<Base> bases) {
        this.low = low;
        this.high = high;
        this.sets = ImmutableList.copyOf(sets);
        this.bases = ImmutableList.copyOf(bases);
    }

    /** Returns the release of which nothing is known. */
    public static Draft unknown() {
        int[] high = PROPERTIES.stream().mapToInt(Property::top).toArray();
        return new Draft(new int[high.length], high, List.of(), List.of());
    }

    /** Returns the release that has all that the default rule set can ask for. */
    public static Draft open() {
        return of(readBy(Spectrum.RULES), Property::top);
    }

    /** Returns the release that has nothing of what the default rule set can ask for, and says so. */
    public static Draft closed() {
        return of(readBy(Spectrum.RULES), property -> 0);
    }

    /** Returns a release of which some cells are known, a share of them at the top and the others anywhere. */
    static Draft random(Random random, List<Property> cells, double share) {
        return of(
                cells,
                property -> random.nextDouble() < share ? property.top() : random.nextInt(property.field.grades));
    }

    private static Draft of(List<Property> cells, ToIntFunction<Property> grade) {
        Draft draft = unknown().withDataSets(OPEN_SET);
        for (Property cell : cells) {
            int place = grade.applyAsInt(cell);
            draft = draft.with(cell, place, place);
        }
        return draft;
    }

    /** Returns the cells that a rule set looks at. */
    static List<Property> readBy(RuleSet<?> rules) {
        List<Condition.AtLeast<?>> needs = rules.requirements().stream()
                .flatMap(requirement -> requirement.condition().needs().stream())
                .toList();
        return PROPERTIES.stream()
                .filter(property -> needs.stream().anyMatch(property::isReadBy))
                .toList();
    }

    public Draft with(Component component, Access grade) {
        return with(component, Field.ACCESS, grade.ordinal());
    }

    public Draft with(Component component, Completeness grade) {
        return with(component, Field.COMPLETENESS, grade.ordinal());
    }

    public Draft with(Component component, Detail grade) {
        return with(component, Field.DETAIL, grade.ordinal());
    }

    public Draft with(Component component, Answer grade) {
        return with(component, Field.STATED, grade.ordinal());
    }

    /** Says which of the four licenses it comes under. */
    public Draft withLicense(Component component, String license) {
        return with(component, Field.LICENSE, LICENSES.indexOf(license));
    }

    private Draft with(Component component, Field field, int grade) {
        return with(new Property(component, field), grade, grade);
    }

    Draft with(Property property, int atLeast, int atMost) {
        int cell = PROPERTIES.indexOf(property);
        int[] newLow = low.clone();
        int[] newHigh = high.clone();
        newLow[cell] = atLeast;
        newHigh[cell] = atMost;
        return new Draft(newLow, newHigh, sets, bases);
    }

    /** Forgets what is known of one cell. */
    public Draft without(Component component, Aspect<?> aspect) {
        return without(PROPERTIES.stream()
                .filter(property -> property.component == component && property.field.aspect == aspect)
                .findFirst()
                .orElseThrow());
    }

    /** Forgets which license it comes under. */
    public Draft withoutLicense(Component component) {
        return without(new Property(component, Field.LICENSE));
    }

    Draft without(Property property) {
        return with(property, 0, property.top());
    }

    /** Says which data sets it was trained on; whether that is all is another cell. */
    public Draft withDataSets(DataSet... dataSets) {
        return new Draft(low, high, List.of(dataSets), bases);
    }

    /** Says that it was derived from a model, which takes the place of what was known of its descent. */
    public Draft withBase(Base base) {
        return new Draft(
                low,
                high,
                sets,
                ImmutableList.<Base>builder().addAll(bases).add(base).build());
    }

    int atLeast(Property property) {
        return low[PROPERTIES.indexOf(property)];
    }

    int atMost(Property property) {
        return high[PROPERTIES.indexOf(property)];
    }

    /** Returns the cells of which more than one grade is possible. */
    List<Property> open(List<Property> among) {
        return among.stream()
                .filter(property -> atLeast(property) < atMost(property))
                .toList();
    }

    /** Returns in how many ways the cells can turn out. */
    long completions(List<Property> cells) {
        return cells.stream()
                .mapToLong(property -> atMost(property) - atLeast(property) + 1L)
                .reduce(1, (first, second) -> first * second);
    }

    /** Visits every way in which the cells can turn out. */
    void forEachCompletion(List<Property> cells, Consumer<Draft> visitor) {
        int[] index = cells.stream().mapToInt(PROPERTIES::indexOf).toArray();
        int[] grades = low.clone();
        int[] ends = high.clone();
        complete(index, 0, grades, ends, visitor);
    }

    private void complete(int[] index, int next, int[] grades, int[] ends, Consumer<Draft> visitor) {
        if (next == index.length) {
            visitor.accept(new Draft(grades, ends, sets, bases));
            return;
        }
        int cell = index[next];
        for (int grade = low[cell]; grade <= high[cell]; grade++) {
            grades[cell] = grade;
            ends[cell] = grade;
            complete(index, next + 1, grades, ends, visitor);
        }
    }

    /** Returns the release. */
    public Release build() {
        return build("Example 7B");
    }

    /** Returns the release under a name. */
    public Release build(String name) {
        Release.Builder release = Release.named(name);
        for (int cell = 0; cell < low.length; cell++) {
            Property property = PROPERTIES.get(cell);
            if (property.component == Component.LINEAGE) {
                stateDescent(release, low[cell], high[cell]);
            } else if (low[cell] > 0 || high[cell] < property.top() || isPresumed(property)) {
                int atLeast = low[cell];
                int atMost = high[cell];
                release.artifact(property.component, artifact -> state(artifact, property.field, atLeast, atMost));
            }
        }
        return release.artifact(Component.TRAINING_DATA, data -> {
                    sets.forEach(data::dataSet);
                    return data;
                })
                .build();
    }

    /**
     * Of weights that can be had it is presumed that they are complete, and training data can be had as far as their sets
     * can; here unknown shall mean unknown, and that must be said.
     */
    private static boolean isPresumed(Property property) {
        return (property.field == Field.COMPLETENESS && property.component.family() == Component.Family.WEIGHTS)
                || (property.field == Field.ACCESS && property.component == Component.TRAINING_DATA);
    }

    private void stateDescent(Release.Builder release, int atLeast, int atMost) {
        bases.forEach(release::base);
        if (bases.isEmpty() && atLeast == atMost) {
            if (atLeast == Answer.NO.ordinal()) {
                release.baseUndisclosed();
            } else {
                release.trainedFromScratch();
            }
        }
    }

    private static Artifact.Builder state(Artifact.Builder artifact, Field field, int atLeast, int atMost) {
        switch (field) {
            case ACCESS -> artifact.access(between(Access.values(), atLeast, atMost));
            case COMPLETENESS -> artifact.completeness(between(Completeness.values(), atLeast, atMost));
            case DETAIL -> artifact.detail(between(Detail.values(), atLeast, atMost));
            case STATED -> artifact.stated(between(Answer.values(), atLeast, atMost));
            case LICENSE -> STATEMENTS.subList(atLeast, atMost + 1).forEach(artifact::license);
        }
        return artifact;
    }

    private static <G extends Enum<G>> Fact<G> between(G[] grades, int atLeast, int atMost) {
        return Fact.between(grades[atLeast], grades[atMost]);
    }

    /** Returns the cells that are known, for messages. */
    @Override
    public String toString() {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < low.length; cell++) {
            Property property = PROPERTIES.get(cell);
            if (low[cell] > 0 || high[cell] < property.top()) {
                cells.add(property + "=" + low[cell] + (low[cell] == high[cell] ? "" : ".." + high[cell]));
            }
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        cells.forEach(text::add);
        return text + " sets " + sets + " bases " + bases;
    }
}
