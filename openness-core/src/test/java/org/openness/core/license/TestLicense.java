package org.openness.core.license;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A license that was read and has nothing but what a test is about. */
final class TestLicense {

    private final String id;
    private String title;
    private List<String> names = List.of();
    private List<String> urls = List.of();
    private Set<License.Subject> subjects = Set.of();
    private boolean osiApproved;
    private boolean fsfFree;
    private List<Restriction> restrictions = List.of();
    private Set<String> duties = Set.of();
    private Set<Restriction.Kind> unreviewed = Set.of();

    private TestLicense(String id) {
        this.id = id;
        this.title = id;
    }

    /** A license of that id and title. */
    static TestLicense of(String id) {
        return new TestLicense(id);
    }

    /** A restriction that limits these rights. */
    static Restriction limit(Restriction.Kind kind, Right... rights) {
        return new Restriction(kind, Set.of(rights), "section 1", "a limit", Optional.empty(), List.of());
    }

    TestLicense title(String text) {
        title = text;
        return this;
    }

    TestLicense names(List<String> all) {
        names = all;
        return this;
    }

    TestLicense urls(List<String> all) {
        urls = all;
        return this;
    }

    TestLicense intendedFor(Set<License.Subject> all) {
        subjects = all;
        return this;
    }

    TestLicense osiApproved(boolean approved) {
        osiApproved = approved;
        return this;
    }

    TestLicense fsfFree(boolean free) {
        fsfFree = free;
        return this;
    }

    TestLicense restrictions(Collection<Restriction> all) {
        restrictions = List.copyOf(all);
        return this;
    }

    TestLicense duties(Set<String> all) {
        duties = all;
        return this;
    }

    TestLicense unreviewed(Set<Restriction.Kind> kinds) {
        unreviewed = kinds;
        return this;
    }

    License build() {
        return new License(
                id,
                title,
                Optional.empty(),
                urls.stream().findFirst(),
                names,
                urls,
                subjects,
                osiApproved,
                fsfFree,
                restrictions,
                duties,
                unreviewed,
                new License.Review(License.Basis.TEXT, Optional.empty(), Optional.empty()));
    }
}
