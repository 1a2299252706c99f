package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Whether terms allow a purpose, and what decides. It repeats what the license table holds, and is no legal advice.
 *
 * <p>Where all of several texts apply the worst of them decides. Where the user may choose, the best does, and the answer
 * speaks of the first alternative that gives it. Where it is unclear which text is meant, they must all agree.
 *
 * @param purpose what was asked
 * @param status the answer
 * @param limits the restrictions that decide: those that forbid it, or else all that must be observed
 * @param gaps what nobody has checked, so that the answer is unknown
 * @param duties what the texts ask for besides, such as {@code attribution}; empty if it is forbidden
 */
public record Permit(
        Purpose purpose, Status status, List<LicenseTerms.Limit> limits, List<Gap> gaps, Set<String> duties) {

    /** The answers, least permission first. */
    public enum Status {
        /** The terms do not grant it; somebody would have to be asked. */
        FORBIDDEN,
        /** Nobody has checked what would decide, or it is unclear which text is meant and they differ. */
        UNKNOWN,
        /** The terms grant it to those who observe the limits that are listed. */
        CONDITIONAL,
        /** The terms grant it; only duties such as attribution apply. */
        ALLOWED
    }

    /**
     * What was not checked.
     *
     * @param statement the id of a text of which a part was not reviewed, or words that name no known text
     * @param kinds the kinds of restriction that nobody has looked for and that could matter
     */
    public record Gap(String statement, Set<Restriction.Kind> kinds) {

        /** Copies the kinds in their order. */
        public Gap {
            kinds = kinds.stream().sorted().collect(ImmutableSet.toImmutableSet());
        }
    }

    /** Copies the collections. */
    public Permit {
        limits = ImmutableList.copyOf(limits);
        gaps = ImmutableList.copyOf(gaps);
        duties = ImmutableSet.copyOf(duties);
    }

    static Permit of(Reading reading, Purpose purpose) {
        Map<Reading, Status> statuses = new HashMap<>();
        for (Reading part : reading.innermostFirst()) {
            statuses.put(part, status(part, purpose, statuses));
        }
        return new Finder(purpose, statuses).permit(reading);
    }

    private static Status status(Reading part, Purpose purpose, Map<Reading, Status> statuses) {
        return switch (part.joint()) {
            case NOT_GRANTED -> Status.FORBIDDEN;
            case UNREVIEWED -> Status.UNKNOWN;
            case TEXT -> status(part.license(), purpose);
            case AND -> Collections.min(of(part, statuses));
            case OR -> Collections.max(of(part, statuses));
            case ANY_OF -> {
                List<Status> all = of(part, statuses);
                yield all.stream().distinct().count() == 1 ? all.get(0) : Status.UNKNOWN;
            }
        };
    }

    private static List<Status> of(Reading joint, Map<Reading, Status> statuses) {
        return joint.parts().stream().map(part -> known(part, statuses)).toList();
    }

    private static Status known(Reading part, Map<Reading, Status> statuses) {
        return Objects.requireNonNull(statuses.get(part), "a part comes before what it is part of");
    }

    private static Status status(License license, Purpose purpose) {
        List<Status> all = new ArrayList<>();
        all.add(license.unreviewed().stream().anyMatch(purpose::dependsOn) ? Status.UNKNOWN : Status.ALLOWED);
        license.restrictions().forEach(restriction -> all.add(purpose.under(restriction)));
        return Collections.min(all);
    }

    /** Walks from the whole to those texts that give it its status. */
    private static final class Finder {

        private final Purpose purpose;
        private final Map<Reading, Status> statuses;
        private final ImmutableSet.Builder<LicenseTerms.Limit> limits = ImmutableSet.builder();
        private final ImmutableSet.Builder<Gap> gaps = ImmutableSet.builder();
        private final ImmutableSet.Builder<String> duties = ImmutableSet.builder();

        Finder(Purpose purpose, Map<Reading, Status> statuses) {
            this.purpose = purpose;
            this.statuses = statuses;
        }

        Permit permit(Reading whole) {
            Status answer = known(whole, statuses);
            Set<Reading> seen = new HashSet<>();
            Deque<Reading> open = new ArrayDeque<>();
            open.push(whole);
            while (!open.isEmpty()) {
                Reading next = open.pop();
                if (!seen.add(next)) {
                    continue;
                }
                visit(next, answer);
                List<Reading> deciding = deciding(next, answer);
                for (int i = deciding.size() - 1; i >= 0; i--) {
                    open.push(deciding.get(i));
                }
            }
            return new Permit(
                    purpose,
                    answer,
                    limits.build().asList(),
                    gaps.build().asList(),
                    answer == Status.FORBIDDEN ? ImmutableSet.of() : duties.build());
        }

        private List<Reading> deciding(Reading joint, Status answer) {
            return switch (joint.joint()) {
                case TEXT, UNREVIEWED, NOT_GRANTED -> ImmutableList.of();
                case AND ->
                    answer == Status.FORBIDDEN
                            ? joint.parts().stream()
                                    .filter(part -> known(part, statuses) == Status.FORBIDDEN)
                                    .toList()
                            : joint.parts();
                case OR -> alternatives(joint);
                case ANY_OF -> joint.parts();
            };
        }

        private List<Reading> alternatives(Reading choice) {
            Status best = known(choice, statuses);
            List<Reading> equal = choice.parts().stream()
                    .filter(part -> known(part, statuses) == best)
                    .toList();
            return best.compareTo(Status.CONDITIONAL) >= 0 ? equal.subList(0, 1) : equal;
        }

        private void visit(Reading reading, Status answer) {
            switch (reading.joint()) {
                case TEXT -> visit(reading.license(), answer);
                case UNREVIEWED -> gaps.add(new Gap(reading.words(), relevant(EnumSet.allOf(Restriction.Kind.class))));
                case NOT_GRANTED, AND, OR, ANY_OF -> {
                    // Nothing is granted without a clause that says so; joints have none of their own.
                }
            }
        }

        private void visit(License license, Status answer) {
            duties.addAll(license.duties());
            for (Restriction restriction : license.restrictions()) {
                Status status = purpose.under(restriction);
                if (answer == Status.FORBIDDEN ? status == Status.FORBIDDEN : status != Status.ALLOWED) {
                    limits.add(new LicenseTerms.Limit(license, restriction));
                }
            }
            Set<Restriction.Kind> unread = relevant(license.unreviewed());
            if (answer == Status.UNKNOWN && !unread.isEmpty()) {
                gaps.add(new Gap(license.id(), unread));
            }
        }

        private Set<Restriction.Kind> relevant(Set<Restriction.Kind> kinds) {
            return kinds.stream().filter(purpose::dependsOn).collect(ImmutableSet.toImmutableSet());
        }
    }

    /** Returns the answer with the limits and gaps that it rests on. */
    @Override
    public String toString() {
        StringJoiner why = new StringJoiner("; ", ": ", "").setEmptyValue("");
        limits.forEach(limit -> why.add(limit.toString()));
        gaps.forEach(gap -> why.add("not reviewed: " + gap.statement()));
        return purpose + " - " + status.name().toLowerCase(Locale.ROOT) + why;
    }
}
