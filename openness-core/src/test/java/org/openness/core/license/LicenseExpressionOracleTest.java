package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openness.core.json.InvalidInputException;
import org.spdx.core.InvalidSPDXAnalysisException;
import org.spdx.core.RuntimeSpdxException;
import org.spdx.library.LicenseInfoFactory;
import org.spdx.library.ModelCopyManager;
import org.spdx.library.SpdxModelFactory;
import org.spdx.library.model.v2.license.AnyLicenseInfo;
import org.spdx.library.model.v2.license.ConjunctiveLicenseSet;
import org.spdx.library.model.v2.license.DisjunctiveLicenseSet;
import org.spdx.library.model.v2.license.OrLaterOperator;
import org.spdx.library.model.v2.license.SimpleLicensingInfo;
import org.spdx.library.model.v2.license.WithExceptionOperator;
import org.spdx.storage.simple.InMemSpdxStore;

/** Compares the parser with the library of the SPDX project, which shares nothing with it but the list of ids. */
class LicenseExpressionOracleTest {

    private static final long SEED = 20261123;
    private static final String NAMESPACE = "https://example.org/licenses/";
    private static final SpdxList SPDX = SpdxList.builtIn();
    private static final List<String> IDS = SPDX.ids();
    private static final List<String> EXCEPTIONS = List.copyOf(SPDX.exceptions());

    private static InMemSpdxStore store;
    private static ModelCopyManager copies;

    /** The library has a global state; it reads its own jar only, since the build sets its property for that. */
    @BeforeAll
    static void initializeLibrary() {
        SpdxModelFactory.init();
        store = new InMemSpdxStore();
        copies = new ModelCopyManager();
    }

    @Test
    void everyIdIsReadAsTheLibraryReadsIt() {
        for (String id : IDS) {
            assertThat(structure(id)).isEqualTo(libraryStructure(id)).isEqualTo(id);
        }
    }

    @Test
    void generatedExpressionsHaveTheStructureThatTheLibraryReads() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            String expression = expression(random, random.nextInt(7));

            assertThat(structure(expression))
                    .as("seed %d, expression %d: %s", SEED, i, expression)
                    .isEqualTo(libraryStructure(expression));
        }
    }

    @ParameterizedTest
    @EnumSource
    void malformedExpressionsAreAnErrorWithAnOffset(Malformation malformation) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            String expression = malformation.make.apply(random, expression(random, random.nextInt(4)));

            InvalidInputException failure =
                    catchThrowableOfType(InvalidInputException.class, () -> LicenseExpression.parse(expression));

            assertThat(failure)
                    .as("seed %d, expression %d: %s", SEED, i, expression)
                    .isNotNull();
            assertThat(failure.problems()).hasSize(1);
            assertThat(failure.problems().get(0).column()).isBetween(1, expression.length() + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryDoesWhatIsNotedOfIt(Malformation malformation) {
        Random random = new Random(SEED);
        for (int i = 0; i < 20; i++) {
            String expression = malformation.make.apply(random, expression(random, random.nextInt(4)));

            assertThat(libraryAnswer(expression))
                    .as("seed %d, expression %d: %s", SEED, i, expression)
                    .isEqualTo(malformation.library);
        }
    }

    private static Library libraryAnswer(String expression) {
        try {
            return libraryStructure(expression).startsWith("InvalidLicenseExpression")
                    ? Library.REFUSES
                    : Library.TAKES;
        } catch (RuntimeSpdxException e) {
            return Library.FAILS;
        }
    }

    /** What the library of the SPDX project makes of an expression that the specification does not allow. */
    enum Library {
        REFUSES,
        TAKES,
        /** It throws an exception that it does not declare. */
        FAILS
    }

    /** Ways to break an expression: of which twenty expressions each are made. */
    enum Malformation {
        UNCLOSED(Library.REFUSES, (random, valid) -> "(" + valid),
        UNOPENED(Library.REFUSES, (random, valid) -> valid + ")"),
        NOTHING_BEHIND_AN_OPERATOR(Library.REFUSES, (random, valid) -> valid + (random.nextBoolean() ? " AND" : " OR")),
        NOTHING_BEFORE_AN_OPERATOR(Library.REFUSES, (random, valid) -> (random.nextBoolean() ? "AND " : "OR ") + valid),
        OPERATOR_TWICE(Library.REFUSES, (random, valid) -> valid + " OR OR MIT"),
        OPERATOR_IN_MIXED_CASE(Library.REFUSES, (random, valid) -> valid + " And MIT"),
        NOTHING_BETWEEN(Library.REFUSES, (random, valid) -> "(" + valid + ") (" + valid + ")"),
        COMMA(Library.REFUSES, (random, valid) -> valid + ", MIT"),
        /** The library takes a blank before the plus, which the specification forbids. */
        PLUS_APART(Library.TAKES, (random, valid) -> "(" + valid + ") AND MIT +"),
        /** The library takes WITH behind parentheses around one license; the specification knows it behind an id only. */
        EXCEPTION_TO_PARENTHESES(Library.TAKES, (random, valid) -> "(MIT) WITH LLVM-exception AND (" + valid + ")"),
        /** The library takes a plus behind a reference, of which there are no later versions. */
        PLUS_BEHIND_A_REFERENCE(Library.TAKES, (random, valid) -> "LicenseRef-a+ OR (" + valid + ")"),
        REFERENCE_WITHOUT_A_NAME(Library.FAILS, (random, valid) -> "LicenseRef- OR (" + valid + ")");

        private final Library library;
        private final BiFunction<Random, String, String> make;

        Malformation(Library library, BiFunction<Random, String, String> make) {
            this.library = library;
            this.make = make;
        }
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return term(random);
        }
        List<String> operands = new ArrayList<>();
        String operator = random.nextBoolean() ? "AND" : "OR";
        for (int i = random.nextInt(3); i >= 0; i--) {
            operands.add("(" + expression(random, random.nextInt(depth)) + ")");
        }
        operands.add(random.nextBoolean() ? term(random) : expression(random, depth - 1));
        return String.join(random.nextBoolean() ? " " + operator + " " : "  " + operator + "\t", operands);
    }

    private static String term(Random random) {
        String id = IDS.get(random.nextInt(IDS.size()));
        return switch (random.nextInt(6)) {
            case 0 -> "LicenseRef-" + (char) ('a' + random.nextInt(26)) + random.nextInt(10);
            case 1 -> id + (id.endsWith("+") ? "" : "+");
            case 2 -> id + " WITH " + EXCEPTIONS.get(random.nextInt(EXCEPTIONS.size()));
            default -> id;
        };
    }

    /** What joins what, regardless of order and of parentheses around the same operator. */
    private static String structure(String expression) {
        return LicenseExpression.parse(expression)
                .fold(
                        term -> new Joined("", new TreeSet<>(List.of(term.toString()))),
                        (left, right) -> left.with("AND", right),
                        (left, right) -> left.with("OR", right))
                .toString();
    }

    private record Joined(String operator, TreeSet<String> operands) {

        Joined with(String joint, Joined other) {
            TreeSet<String> all = new TreeSet<>();
            for (Joined one : List.of(this, other)) {
                if (one.operator.isEmpty() || one.operator.equals(joint)) {
                    all.addAll(one.operands);
                } else {
                    all.add(one.toString());
                }
            }
            return new Joined(all.size() == 1 ? "" : joint, all);
        }

        @Override
        public String toString() {
            return operands.size() == 1 ? operands.first() : operator + operands;
        }
    }

    private static String libraryStructure(String expression) {
        try {
            return read(LicenseInfoFactory.parseSPDXLicenseStringCompatV2(expression, store, NAMESPACE, copies))
                    .toString();
        } catch (InvalidSPDXAnalysisException e) {
            throw new AssertionError(expression, e);
        }
    }

    private static Joined read(AnyLicenseInfo license) throws InvalidSPDXAnalysisException {
        if (license instanceof ConjunctiveLicenseSet all) {
            return read("AND", List.copyOf(all.getMembers()));
        }
        if (license instanceof DisjunctiveLicenseSet any) {
            return read("OR", List.copyOf(any.getMembers()));
        }
        return new Joined("", new TreeSet<>(List.of(term(license))));
    }

    private static Joined read(String operator, List<AnyLicenseInfo> members) throws InvalidSPDXAnalysisException {
        Joined joined = read(members.get(0));
        for (AnyLicenseInfo member : members) {
            joined = joined.with(operator, read(member));
        }
        return joined;
    }

    private static String term(AnyLicenseInfo license) throws InvalidSPDXAnalysisException {
        if (license instanceof WithExceptionOperator with) {
            return term(with.getLicense()) + " WITH " + with.getException().getLicenseExceptionId();
        }
        if (license instanceof OrLaterOperator orLater) {
            return term(orLater.getLicense()) + "+";
        }
        return license instanceof SimpleLicensingInfo simple
                ? simple.getLicenseId()
                : license.getClass().getSimpleName() + " " + license;
    }
}
