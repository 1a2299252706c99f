package org.openness.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.openness.core.fact.Answer;
import org.openness.core.fact.Fact;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Restriction.Kind;
import org.openness.core.release.Access;
import org.openness.core.release.Aspect;
import org.openness.core.release.Completeness;
import org.openness.core.release.Component;
import org.openness.core.release.DataSet;
import org.openness.core.release.Detail;
import org.openness.core.release.LicenseStatement;
import org.openness.core.release.Release;

/**
 * A part of a release that can be in several states, whatever the other parts are: one plain property, the license of a
 * component, or its training data. Releases at chosen grades are put together from such states.
 */
record Slot(String name, List<Condition.AtLeast<?>> needs, List<State> exact, List<String> profiles) {

    static final char UNKNOWN = (char) ('0' + Outcome.UNKNOWN.ordinal());
    static final char MET = (char) ('0' + Outcome.MET.ordinal());

    Slot(String name, List<Condition.AtLeast<?>> needs, List<State> exact) {
        this(
                name,
                needs,
                exact,
                exact.stream().map(state -> profile(needs, state.alone())).toList());
    }

    /** A state: what to say of a release so that the slot is in it, and a release of which nothing else is said. */
    record State(String name, Consumer<Release.Builder> statement, Release alone) {

        static State of(String name, Consumer<Release.Builder> statement) {
            Release.Builder builder = Release.named("Model");
            statement.accept(builder);
            return new State(name, statement, builder.build());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Slot> ALL = all();

    /** All slots; the last one is the training data. */
    static List<Slot> values() {
        return ALL;
    }

    private static List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        for (Component component : List.of(Component.WEIGHTS, Component.TRAINING_CODE)) {
            slots.add(plain(component, Aspect.ACCESS));
            slots.add(plain(component, Aspect.COMPLETENESS));
            slots.add(license(component));
        }
        slots.add(plain(Component.DATA_INFORMATION, Aspect.DETAIL));
        slots.add(plain(Component.DATA_INFORMATION, Aspect.ACCESS));
        slots.add(plain(Component.FRAMEWORK_SUPPORT, Aspect.STATED));
        slots.add(new Slot(
                "lineage",
                needs(Component.LINEAGE, Aspect.STATED),
                List.of(
                        State.of("undisclosed", Release.Builder::baseUndisclosed),
                        State.of("from scratch", Release.Builder::trainedFromScratch))));
        slots.add(trainingData());
        return List.copyOf(slots);
    }

    private static <G extends Enum<G>> List<Condition.AtLeast<?>> needs(Component component, Aspect<G> aspect) {
        List<Condition.AtLeast<?>> needs = new ArrayList<>();
        G[] grades = aspect.scale().getEnumConstants();
        for (int i = 1; i < grades.length; i++) {
            needs.add(new Condition.AtLeast<>(component, aspect, grades[i]));
        }
        return needs;
    }

    private static <G extends Enum<G>> Slot plain(Component component, Aspect<G> aspect) {
        List<State> states = new ArrayList<>();
        for (G grade : aspect.scale().getEnumConstants()) {
            states.add(State.of(
                    component.id() + "." + aspect.id() + " " + grade, state(component, aspect, Fact.exactly(grade))));
        }
        return new Slot(component.id() + "." + aspect.id(), needs(component, aspect), states);
    }

    private static <G extends Enum<G>> Consumer<Release.Builder> state(
            Component component, Aspect<G> aspect, Fact<G> fact) {
        return release -> release.artifact(component, artifact -> {
            // Both are stated, so that neither is presumed from the other.
            if (aspect == Aspect.ACCESS) {
                return artifact.access(cast(Access.class, fact));
            }
            if (aspect == Aspect.COMPLETENESS) {
                return artifact.completeness(cast(Completeness.class, fact));
            }
            return aspect == Aspect.DETAIL
                    ? artifact.detail(cast(Detail.class, fact))
                    : artifact.stated(cast(Answer.class, fact));
        });
    }

    private static <G extends Enum<G>> Fact<G> cast(Class<G> scale, Fact<?> fact) {
        return Fact.between(
                scale.getEnumConstants()[fact.atLeast().ordinal()],
                scale.getEnumConstants()[fact.atMost().ordinal()]);
    }

    private static Slot license(Component component) {
        List<Condition.AtLeast<?>> needs = new ArrayList<>();
        for (Aspect<?> aspect : List.of(Aspect.USE, Aspect.MODIFY, Aspect.SHARE, Aspect.STUDY, Aspect.OSI_APPROVED)) {
            needs.addAll(needs(component, aspect));
        }
        needs.addAll(needs(component, Aspect.OPEN_LICENSE));
        for (Kind kind : List.of(Kind.NON_COMMERCIAL, Kind.NO_REDISTRIBUTION, Kind.NO_MODIFICATION)) {
            needs.addAll(needs(component, Aspect.without(kind)));
        }
        Map<String, State> states = new LinkedHashMap<>();
        for (LicenseTerms terms : Terms.EXACT) {
            State state = license(component, terms);
            states.putIfAbsent(profile(needs, state.alone()), state);
        }
        return new Slot(component.id() + ".license", needs, List.copyOf(states.values()));
    }

    static State license(Component component, LicenseTerms terms) {
        return State.of(
                component.id() + " under " + terms.text(),
                release -> release.artifact(
                        component, artifact -> artifact.license(new LicenseStatement(terms, List.of()))));
    }

    private static Slot trainingData() {
        List<Condition.AtLeast<?>> needs = new ArrayList<>();
        for (Aspect<?> aspect : List.of(Aspect.ACCESS, Aspect.COMPLETENESS, Aspect.DISCLOSED, Aspect.SHARED)) {
            needs.addAll(needs(Component.TRAINING_DATA, aspect));
        }
        Map<String, State> states = new LinkedHashMap<>();
        // Of a list that is incomplete nothing else can be told, but that it is had.
        for (Completeness completeness : List.of(Completeness.NONE, Completeness.PARTIAL)) {
            for (Access access : Access.values()) {
                State state = State.of(
                        "training data " + completeness + " " + access,
                        release -> release.trainingData(
                                data -> data.completeness(completeness).access(access)));
                states.put(profile(needs, state.alone()), state);
            }
        }
        List<DataSet> sets = dataSets();
        for (DataSet first : sets) {
            for (DataSet second : sets) {
                State state = State.of(
                        "training data: " + first + " and " + second, release -> release.trainingData(first, second));
                states.putIfAbsent(profile(needs, state.alone()), state);
            }
        }
        states.keySet().removeIf(profile -> profile.indexOf(UNKNOWN) >= 0);
        return new Slot("trainingData", needs, List.copyOf(states.values()));
    }

    private static List<DataSet> dataSets() {
        List<DataSet> sets = new ArrayList<>();
        for (Access access : Access.values()) {
            for (String license : List.of("CC-BY-4.0", "CC-BY-NC-4.0")) {
                sets.add(set(DataSet.Kind.OPEN, access, Detail.NONE, license));
                sets.add(set(DataSet.Kind.PUBLIC, access, Detail.NONE, license));
                sets.add(set(DataSet.Kind.UNSHAREABLE, access, Detail.SOURCES, license));
                sets.add(set(DataSet.Kind.WITHHELD, access, Detail.NONE, license));
            }
        }
        return sets;
    }

    private static DataSet set(DataSet.Kind kind, Access access, Detail detail, String license) {
        DataSet.Builder set = DataSet.named(kind + " " + access + " " + license)
                .kind(kind)
                .access(access)
                .detail(detail)
                .license(license)
                .location("https://example.org/data");
        return (kind == DataSet.Kind.UNSHAREABLE ? set.reason("personal data") : set).build();
    }

    static String profile(List<? extends Condition.AtLeast<?>> needs, Release release) {
        StringBuilder profile = new StringBuilder();
        needs.forEach(need -> profile.append(need.test(release).ordinal()));
        return profile.toString();
    }

    /** A state in which the slot may be, when not all is known of it. */
    State random(Random random) {
        if (name.equals("lineage")) {
            return random.nextBoolean() ? pick(random) : State.of("lineage unknown", release -> {});
        }
        if (name.equals("trainingData")) {
            return randomData(random);
        }
        if (name.endsWith(".license")) {
            return randomLicense(random);
        }
        return randomInterval(needs.get(0), random);
    }

    private State pick(Random random) {
        return exact.get(random.nextInt(exact.size()));
    }

    private <G extends Enum<G>> State randomInterval(Condition.AtLeast<G> need, Random random) {
        G[] grades = need.aspect().scale().getEnumConstants();
        int first = random.nextInt(grades.length);
        int second = random.nextBoolean() ? random.nextInt(grades.length) : first;
        Fact<G> fact = Fact.between(grades[Math.min(first, second)], grades[Math.max(first, second)]);
        if (random.nextInt(3) == 0) {
            fact = Fact.between(grades[0], grades[grades.length - 1]);
        }
        return State.of(name + " " + fact, state(need.component(), need.aspect(), fact));
    }

    private State randomLicense(Random random) {
        Component component = needs.get(0).component();
        int candidates = random.nextInt(4);
        if (candidates == 0) {
            return State.of(name + " not stated", release -> {});
        }
        List<LicenseTerms> terms = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            // Every other text is one of the two that free everything.
            terms.add(
                    random.nextBoolean()
                            ? Terms.EXACT.get(random.nextInt(Terms.EXACT.size()))
                            : random.nextBoolean() ? Terms.APPROVED : Terms.FREE);
        }
        return license(component, LicenseTerms.anyOf("one of " + terms, terms));
    }

    private static State randomData(Random random) {
        if (random.nextInt(4) == 0) {
            return State.of("training data unknown", release -> {});
        }
        int from = random.nextInt(3);
        int to = random.nextBoolean() ? 2 : from;
        Fact<Completeness> completeness = Fact.between(Completeness.values()[from], Completeness.values()[to]);
        List<DataSet> sets = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            DataSet.Builder set = DataSet.named("set " + i);
            if (random.nextBoolean()) {
                int low = random.nextInt(6);
                set.access(Fact.between(Access.values()[low], Access.values()[low + random.nextInt(6 - low)]));
            }
            if (random.nextBoolean()) {
                set.license(random.nextBoolean() ? "CC-BY-4.0" : "CC-BY-NC-4.0");
            }
            int kind = random.nextInt(4);
            if (kind < 3) {
                set.kind(List.of(DataSet.Kind.OPEN, DataSet.Kind.PUBLIC, DataSet.Kind.UNSHAREABLE)
                        .get(kind));
            }
            if (kind == 2 && random.nextBoolean()) {
                set.reason("personal data");
            }
            sets.add(set.build());
        }
        return State.of(
                "training data " + completeness + " " + sets,
                release -> release.trainingData(data -> {
                    sets.forEach(data::dataSet);
                    return data.completeness(completeness);
                }));
    }

    /** The exact states that a state may turn out to be, one for each combination of the given needs. */
    List<State> completions(State state, List<Condition.AtLeast<?>> told) {
        String known = profile(needs, state.alone());
        return distinct(told, each -> isWithin(known, each));
    }

    /** The exact states that satisfy a condition on their profiles, one for each combination of the given needs. */
    List<State> distinct(List<Condition.AtLeast<?>> told, Predicate<String> condition) {
        int[] places = told.stream().mapToInt(needs::indexOf).toArray();
        Map<String, State> distinct = new LinkedHashMap<>();
        for (int i = 0; i < exact.size(); i++) {
            String profile = profiles.get(i);
            if (condition.test(profile)) {
                char[] part = new char[places.length];
                for (int j = 0; j < places.length; j++) {
                    part[j] = profile.charAt(places[j]);
                }
                distinct.putIfAbsent(new String(part), exact.get(i));
            }
        }
        return List.copyOf(distinct.values());
    }

    private static boolean isWithin(String known, String exactly) {
        for (int i = 0; i < known.length(); i++) {
            if (known.charAt(i) != UNKNOWN && known.charAt(i) != exactly.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The state that meets every need. */
    State best() {
        return exact.get(profiles.indexOf(String.valueOf(MET).repeat(needs.size())));
    }

    static Release release(List<State> states) {
        Release.Builder builder = Release.named("Model");
        states.forEach(state -> state.statement().accept(builder));
        return builder.build();
    }
}
