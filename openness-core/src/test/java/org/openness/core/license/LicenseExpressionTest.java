package org.openness.core.license;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;

class LicenseExpressionTest {

    private static final long SMALL_STACK = 256 * 1024;
    private static final Pattern REPEATED = Pattern.compile("\\{([^{}]*)\\*(\\d+)\\}");

    @Test
    void oneIdIsOneTerm() {
        assertThat(LicenseExpression.parse("MIT").terms())
                .containsExactly(new LicenseExpression.Term("MIT", false, Optional.empty()));
    }

    @Test
    void plusAndExceptionBelongToTheirTerm() {
        assertThat(LicenseExpression.parse("MIT OR GPL-2.0+ WITH Classpath-exception-2.0")
                        .terms())
                .containsExactly(
                        new LicenseExpression.Term("MIT", false, Optional.empty()),
                        new LicenseExpression.Term("GPL-2.0", true, Optional.of("Classpath-exception-2.0")));
    }

    @ParameterizedTest
    @CsvSource({
        "MIT AND ISC OR Zlib, ((MIT & ISC) | Zlib)",
        "MIT OR ISC AND Zlib, (MIT | (ISC & Zlib))",
        "MIT AND (ISC OR Zlib), (MIT & (ISC | Zlib))",
        "MIT OR ISC OR Zlib, ((MIT | ISC) | Zlib)",
        "MIT OR (ISC OR Zlib), (MIT | (ISC | Zlib))",
        "mit and isc or zlib, ((mit & isc) | zlib)",
        "((MIT)), MIT",
        "LicenseRef-a AND DocumentRef-b:LicenseRef-c, (LicenseRef-a & DocumentRef-b:LicenseRef-c)",
        "MIT WITH AdditionRef-a, MIT WITH AdditionRef-a",
    })
    void andBindsTighterThanOr(String text, String structure) {
        String folded = LicenseExpression.parse(text)
                .fold(
                        LicenseExpression.Term::toString,
                        (left, right) -> "(" + left + " & " + right + ")",
                        (left, right) -> "(" + left + " | " + right + ")");

        assertThat(folded).isEqualTo(structure);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT AND (ISC OR Zlib), MIT AND (ISC OR Zlib)",
        "(MIT AND ISC) OR Zlib, MIT AND ISC OR Zlib",
        "((MIT) OR (ISC)), MIT OR ISC",
        "(MIT OR ISC) OR Zlib, MIT OR ISC OR Zlib",
        "MIT OR (ISC OR Zlib), MIT OR ISC OR Zlib",
        "((MIT OR ISC) AND Zlib OR NCSA) AND 0BSD, ((MIT OR ISC) AND Zlib OR NCSA) AND 0BSD",
        "(MIT OR ISC) AND (Zlib OR NCSA), (MIT OR ISC) AND (Zlib OR NCSA)",
        "mit or gpl-2.0+ with classpath-exception-2.0, mit OR gpl-2.0+ WITH classpath-exception-2.0",
        "MIT AND (ISC AND Zlib AND NCSA), MIT AND ISC AND Zlib AND NCSA",
    })
    void isWrittenWithParenthesesOnlyWhereTheyMatter(String text, String written) {
        assertThat(LicenseExpression.parse(text)).hasToString(written);
    }

    @Test
    void blanksOfAllKindsSeparate() {
        assertThat(LicenseExpression.parse("\tMIT\r\n OR  ISC ")).isEqualTo(LicenseExpression.parse("MIT OR ISC"));
    }

    @Test
    void equalExpressionsHaveEqualHashes() {
        assertThat(LicenseExpression.parse("MIT OR  ISC")).hasSameHashCodeAs(LicenseExpression.parse("(MIT OR ISC)"));
    }

    @Test
    void otherTermsHaveAnotherHash() {
        assertThat(LicenseExpression.parse("MIT")).doesNotHaveSameHashCodeAs(LicenseExpression.parse("ISC"));
    }

    @Test
    void expressionIsNoText() {
        assertThat(LicenseExpression.parse("MIT")).isNotEqualTo("MIT");
    }

    @Test
    void longestTextIsRead() {
        String longest = "A".repeat(LicenseExpression.MAX_LENGTH);

        assertThat(LicenseExpression.parse(longest)).hasToString(longest);
    }

    @Test
    void idHasLettersDigitsHyphensAndDots() {
        assertThat(LicenseExpression.parse("az-AZ.09")).hasToString("az-AZ.09");
    }

    @ParameterizedTest
    @CsvSource({"LicenseRef-a, true", "DocumentRef-a:LicenseRef-b, true", "MIT, false"})
    void referenceIsToATextThatComesWithTheRelease(String id, boolean isReference) {
        assertThat(new LicenseExpression.Term(id, false, Optional.empty()).isReference())
                .isEqualTo(isReference);
    }

    @Test
    void orderOfTermsMakesADifference() {
        assertThat(LicenseExpression.parse("MIT OR ISC")).isNotEqualTo(LicenseExpression.parse("ISC OR MIT"));
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(
            resources = "hostile-expressions.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void hostileTextIsOneProblemWithItsOffset(String text, int offset, String found, String expected, String why) {
        InvalidInputException failure = catchThrowableOfType(
                InvalidInputException.class, () -> onSmallStack(() -> LicenseExpression.parse(expanded(text))));

        assertThat(failure.problems())
                .as(why)
                .containsExactly(
                        new Problem("not-a-license-expression", "", 1, offset + 1, found, expected, Optional.empty()));
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(
            resources = "hostile-expressions.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void hostileTextResolvesWithoutAFailure(String text, int offset, String found, String expected, String why) {
        LicenseTerms terms = onSmallStack(() -> LicenseCatalog.builtIn().resolve(expanded(text)));

        assertThat(terms.text()).as(why).isEqualTo(expanded(text).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "{(*10000}MIT{)*10000}, OSI_APPROVED",
        "{(*30000}MIT{)*30000}, OSI_APPROVED",
        "{(MIT AND *5000}ISC{)*5000}, OSI_APPROVED",
        "{MIT AND *8000}ISC, OSI_APPROVED",
        "{CC-BY-NC-4.0 OR *4000}CC-BY-NC-3.0, RESTRICTED",
        "{(MIT OR CC-BY-NC-4.0) AND *200}ISC, OSI_APPROVED",
        "{(LicenseRef-llama2 OR CC-BY-NC-4.0) AND *200}ISC, RESTRICTED",
        "{(LicenseRef-a OR LicenseRef-b) AND *1500}ISC, UNREVIEWED",
    })
    void longAndDeepExpressionsAreAnsweredAtOnce(String text, LicenseOutcome outcome) {
        String expression = expanded(text);
        LicenseCatalog catalog = LicenseCatalog.builtIn();
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            LicenseTerms terms = onSmallStack(() -> {
                LicenseTerms resolved = catalog.resolve(expression);
                assertThat(resolved.limits().size() + resolved.licenses().size())
                        .isPositive();
                assertThat(resolved.may(Purpose.sellProduct()).purpose()).isEqualTo(Purpose.sellProduct());
                assertThat(LicenseExpression.parse(expression).toString()).isNotEmpty();
                return resolved;
            });
            fastest = Math.min(fastest, System.nanoTime() - start);

            assertThat(terms.outcome()).isEqualTo(outcome);
        }

        // Some 10 ms on the machine of 2025; anything quadratic takes seconds.
        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(500));
    }

    /** Expands {@code {text*count}}. */
    private static String expanded(String text) {
        Matcher repeated = REPEATED.matcher(text);
        StringBuilder all = new StringBuilder();
        while (repeated.find()) {
            String expansion = repeated.group(1).repeat(Integer.parseInt(repeated.group(2)));
            repeated.appendReplacement(all, Matcher.quoteReplacement(expansion));
        }
        return repeated.appendTail(all).toString().replace("\\u0000", "\0");
    }

    private static <T> T onSmallStack(Supplier<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(task.get());
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "small-stack",
                SMALL_STACK);
        thread.start();
        try {
            return result.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidInputException invalid) {
                throw invalid;
            }
            throw new AssertionError("on a stack of 256 KiB", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no answer in 30 seconds", e);
        }
    }

    @Test
    void triedTextIsTheSameExpression() {
        assertThat(LicenseExpression.tryParse("MIT OR ISC")).contains(LicenseExpression.parse("MIT OR ISC"));
    }

    @Test
    void triedTextMayBeNoExpression() {
        assertThat(LicenseExpression.tryParse("MIT OR")).isEmpty();
    }

    @Test
    void termsAreInTheOrderOfTheText() {
        assertThat(LicenseExpression.parse("A AND (B OR C) AND D").terms())
                .extracting(LicenseExpression.Term::id)
                .isEqualTo(List.of("A", "B", "C", "D"));
    }
}
