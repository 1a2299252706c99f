package org.openness.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openness.core.license.License;
import org.openness.core.license.LicenseTerms;
import org.openness.core.license.Permission;
import org.openness.core.license.Restriction;
import org.openness.core.license.Restriction.Kind;
import org.openness.core.license.Right;

/** Made-up license texts that grant each freedom to a chosen grade. */
final class Terms {

    private static final List<Kind> FURTHER =
            List.of(Kind.NON_COMMERCIAL, Kind.NO_MODIFICATION, Kind.NO_REDISTRIBUTION);

    /** Terms that are free and not approved. */
    static final LicenseTerms FREE = of(Map.of(), Set.of(), false, false);

    /** Terms that are approved. */
    static final LicenseTerms APPROVED = of(Map.of(), Set.of(), true, false);

    /** Terms that are fully known, one for each combination of what the laws look at. */
    static final List<LicenseTerms> EXACT = exact();

    private Terms() {}

    private static List<LicenseTerms> exact() {
        List<LicenseTerms> all = new ArrayList<>();
        all.add(LicenseTerms.notGranted("unlicensed"));
        all.add(APPROVED);
        for (Permission use : Permission.values()) {
            for (Permission study : Permission.values()) {
                for (Permission modify : Permission.values()) {
                    for (Permission share : Permission.values()) {
                        addVariants(
                                Map.of(Right.USE, use, Right.STUDY, study, Right.MODIFY, modify, Right.SHARE, share),
                                all);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    private static void addVariants(Map<Right, Permission> grades, List<LicenseTerms> all) {
        boolean free = grades.values().stream().allMatch(grade -> grade == Permission.FREE);
        for (int chosen = 0; chosen < (free ? 1 : 1 << FURTHER.size()); chosen++) {
            Set<Kind> kinds = new LinkedHashSet<>();
            for (int i = 0; i < FURTHER.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    kinds.add(FURTHER.get(i));
                }
            }
            if (!grades.containsValue(Permission.WITHHELD)) {
                all.add(of(grades, kinds, false, false));
                all.add(of(grades, kinds, false, !free));
            } else if (kinds.contains(Kind.NO_MODIFICATION) || kinds.contains(Kind.NO_REDISTRIBUTION)) {
                all.add(of(grades, kinds, false, false));
                all.add(of(grades, kinds, false, true));
            }
        }
    }

    /**
     * Returns terms that grant the freedoms to these grades, others in full.
     *
     * @param kinds restrictions to be present; each limits a freedom that is limited anyway, and one that is withheld is
     *     withheld by a ban among these
     */
    static LicenseTerms of(Map<Right, Permission> grades, Set<Kind> kinds, boolean approved, boolean fsfFree) {
        List<Restriction> restrictions = new ArrayList<>();
        Map<Right, Permission> limited = new EnumMap<>(Right.class);
        grades.forEach((right, grade) -> {
            if (grade != Permission.FREE) {
                limited.put(right, grade);
            }
        });
        for (Kind kind : kinds) {
            boolean withholds = kind.leaves() == Permission.WITHHELD;
            limited.forEach((right, grade) -> {
                if (!withholds || grade == Permission.WITHHELD) {
                    restrictions.add(restriction(kind, right));
                }
            });
        }
        limited.forEach((right, grade) -> {
            if (grade == Permission.RESTRICTED) {
                restrictions.add(restriction(Kind.REVOCABLE, right));
            }
        });
        String id = "LicenseRef-" + new EnumMap<>(grades(grades)) + kinds + (approved ? "-osi" : "")
                + (fsfFree ? "-fsf" : "");
        return LicenseTerms.of(id, license(id, restrictions, approved, fsfFree));
    }

    /** Returns terms whose only restriction is of this kind. */
    static LicenseTerms with(Kind kind, Right... limits) {
        String id = "LicenseRef-" + kind.id();
        Restriction restriction = new Restriction(
                kind, new LinkedHashSet<>(List.of(limits)), "section 1", kind.id(), Optional.empty(), List.of());
        return LicenseTerms.of(id, license(id, List.of(restriction), false, false));
    }

    private static Map<Right, Permission> grades(Map<Right, Permission> grades) {
        Map<Right, Permission> all = new EnumMap<>(Right.class);
        for (Right right : Right.values()) {
            all.put(right, grades.getOrDefault(right, Permission.FREE));
        }
        return all;
    }

    private static Restriction restriction(Kind kind, Right right) {
        return new Restriction(kind, Set.of(right), "section 1", kind.id(), Optional.empty(), List.of());
    }

    private static License license(String id, List<Restriction> restrictions, boolean approved, boolean fsfFree) {
        return new License(
                id,
                id,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of(),
                approved,
                fsfFree,
                restrictions,
                Set.of(),
                Set.of(),
                new License.Review(License.Basis.TEXT, Optional.empty(), Optional.empty()));
    }
}
