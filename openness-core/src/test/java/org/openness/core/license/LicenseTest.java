package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LicenseTest {

    private static final Restriction LIMIT = new Restriction(
            Restriction.Kind.NON_COMMERCIAL,
            Set.of(Right.USE),
            "section 1",
            "not for money",
            Optional.empty(),
            List.of());

    @Test
    void blankIdIsRefused() {
        assertThatThrownBy(() -> license(" ", "A", false, List.of(), Set.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("a license needs an id");
    }

    @Test
    void blankTitleIsRefused() {
        assertThatThrownBy(() -> license("a", " ", false, List.of(), Set.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("license a needs a title");
    }

    @Test
    void approvedLicenseWithARestrictionIsRefused() {
        assertThatThrownBy(() -> license("a", "A", true, List.of(LIMIT), Set.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("license a is OSI-approved, which rules restrictions out");
    }

    @Test
    void approvedLicenseThatIsNotReviewedIsRefused() {
        assertThatThrownBy(() -> license("a", "A", true, List.of(), Set.of(Restriction.Kind.NAMING)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("license a is OSI-approved, which rules restrictions out");
    }

    @Test
    void approvedLicenseWithoutRestrictionsIsApproved() {
        assertThat(license("a", "A", true, List.of(), Set.of()).osiApproved()).isTrue();
    }

    @Test
    void idOfASubjectIsItsNameInSmallLetters() {
        assertThat(License.Subject.WEIGHTS.id()).isEqualTo("weights");
    }

    @Test
    void hashIsOfTheId() {
        assertThat(license("a", "A", false, List.of(), Set.of()))
                .doesNotHaveSameHashCodeAs(license("b", "A", false, List.of(), Set.of()));
    }

    @Test
    void listsAreCopied() {
        List<Restriction> restrictions = new ArrayList<>(List.of(LIMIT));
        License license = license("a", "A", false, restrictions, Set.of());

        restrictions.clear();

        assertThat(license.restrictions()).containsExactly(LIMIT);
    }

    @Test
    void unreviewedKindsAreInTheirOrder() {
        assertThat(license("a", "A", false, List.of(), Set.of(Restriction.Kind.NAMING, Restriction.Kind.NON_COMMERCIAL))
                        .unreviewed())
                .containsExactly(Restriction.Kind.NON_COMMERCIAL, Restriction.Kind.NAMING);
    }

    @Test
    void equalLicensesHaveEqualHashes() {
        assertThat(license("a", "A", false, List.of(LIMIT), Set.of()))
                .hasSameHashCodeAs(license("a", "A", false, List.of(LIMIT), Set.of()));
    }

    private static License license(
            String id,
            String title,
            boolean approved,
            List<Restriction> restrictions,
            Set<Restriction.Kind> unreviewed) {
        return TestLicense.of(id)
                .title(title)
                .osiApproved(approved)
                .restrictions(restrictions)
                .unreviewed(unreviewed)
                .build();
    }
}
