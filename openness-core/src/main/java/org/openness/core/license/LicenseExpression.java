package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.openness.core.json.InvalidInputException;
import org.openness.core.json.Problem;
import org.openness.core.json.Text;

/**
 * An SPDX license expression (SPDX specification 3.0.1, annex "SPDX license expressions"): ids joined by {@code AND},
 * {@code OR}, {@code WITH}, {@code +} and parentheses; {@code AND} binds tighter than {@code OR}.
 *
 * <p>It is kept in postfix order and worked through with an explicit stack, so that no nesting, however deep, can exhaust
 * the thread's stack; it is never expanded into a normal form, which would grow exponentially.
 *
 * <pre>{@code
 * LicenseExpression.parse("MIT OR (Apache-2.0 AND CC-BY-4.0)")
 * }</pre>
 */
public final class LicenseExpression {

    /** The longest expression that is read, in characters. */
    public static final int MAX_LENGTH = 64 * 1024;

    /** A step of the postfix order: a term, or an operator over what two earlier steps left. */
    private record Step(Optional<Term> term, boolean isAnd) {}

    private static final Step AND = new Step(Optional.empty(), true);
    private static final Step OR = new Step(Optional.empty(), false);

    private final ImmutableList<Step> postfix;

    private LicenseExpression(List<Step> postfix) {
        this.postfix = ImmutableList.copyOf(postfix);
    }

    /**
     * A license id with its modifiers, as written.
     *
     * @param id an SPDX id, {@code LicenseRef-...} or {@code DocumentRef-...:LicenseRef-...}
     * @param orLater whether {@code +} follows: this version or any later one
     * @param exception the id behind {@code WITH}
     */
    public record Term(String id, boolean orLater, Optional<String> exception) {

        /** Returns whether the id refers to a text that comes with the release, not to one of the SPDX list. */
        boolean isReference() {
            return isReference(id);
        }

        private static boolean isReference(String id) {
            return id.startsWith("LicenseRef-") || id.startsWith("DocumentRef-");
        }

        /** Returns the term as it is written in an expression. */
        @Override
        public String toString() {
            return id
                    + (orLater ? "+" : "")
                    + exception.map(name -> " WITH " + name).orElse("");
        }
    }

    /**
     * Returns the expression that the text writes. Whether its ids are known is another question.
     *
     * @throws InvalidInputException with one problem, whose column is the place in the text, if it is not an expression
     */
    public static LicenseExpression parse(String text) {
        try {
            return new LicenseExpression(new Parser(text).parse());
        } catch (Refused refused) {
            throw new InvalidInputException(ImmutableList.of(new Problem(
                    "not-a-license-expression",
                    "",
                    1,
                    refused.offset + 1,
                    refused.found,
                    refused.expected,
                    Optional.empty())));
        }
    }

    /** Returns the expression that the text writes, if it is one: a third faster than to be told why it is none. */
    static Optional<LicenseExpression> tryParse(String text) {
        try {
            return Optional.of(new LicenseExpression(new Parser(text).parse()));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    /** Returns the terms from left to right. */
    public List<Term> terms() {
        return postfix.stream().flatMap(step -> step.term().stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the value of the expression, given the value of each term and what {@code AND} and {@code OR} make of two
     * values. Each operator is applied once, from the innermost to the outermost.
     */
    public <T> T fold(Function<Term, T> term, BinaryOperator<T> and, BinaryOperator<T> or) {
        Deque<T> values = new ArrayDeque<>();
        for (Step step : postfix) {
            if (step.term().isPresent()) {
                values.push(term.apply(step.term().get()));
            } else {
                T right = values.pop();
                T left = values.pop();
                values.push(step.isAnd() ? and.apply(left, right) : or.apply(left, right));
            }
        }
        return values.pop();
    }

    /** Two expressions are equal when they have the same terms joined in the same order. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LicenseExpression expression && postfix.equals(expression.postfix);
    }

    @Override
    public int hashCode() {
        return postfix.hashCode();
    }

    /** Returns the expression with parentheses only where they matter. */
    @Override
    public String toString() {
        List<StringBuilder> terms = new ArrayList<>();
        fold(
                term -> {
                    StringBuilder written = new StringBuilder(term.toString());
                    terms.add(written);
                    return new Part(written, written, false);
                },
                Part::and,
                Part::or);
        return String.join("", terms);
    }

    /**
     * A part of an expression as text. Each term is written with the parentheses around it and the operator behind it, so
     * that joining parts copies none of them.
     *
     * @param first its first term
     * @param last its last term
     */
    private record Part(StringBuilder first, StringBuilder last, boolean isOr) {

        Part and(Part right) {
            inParenthesesIfOr();
            right.inParenthesesIfOr();
            last.append(" AND ");
            return new Part(first, right.last, false);
        }

        Part or(Part right) {
            last.append(" OR ");
            return new Part(first, right.last, true);
        }

        private void inParenthesesIfOr() {
            if (isOr) {
                first.insert(0, '(');
                last.append(')');
            }
        }
    }

    /**
     * Dijkstra's shunting yard. The grammar:
     *
     * <pre>
     * expression = and { "OR" and }
     * and        = unit { "AND" unit }
     * unit       = license [ "WITH" addition ] | "(" expression ")"
     * license    = id [ "+" ] | [ "DocumentRef-" id ":" ] "LicenseRef-" id
     * addition   = id | [ "DocumentRef-" id ":" ] "AdditionRef-" id
     * </pre>
     *
     * Operators are written in capitals, or all in small letters as SPDX 3 allows.
     */
    private static final class Parser {

        private enum Operator {
            OPEN,
            OR,
            AND
        }

        private final String text;
        private int next;
        private final List<Step> output = new ArrayList<>();
        private final Deque<Operator> pending = new ArrayDeque<>();
        private final Deque<Integer> openedAt = new ArrayDeque<>();

        Parser(String text) {
            this.text = text;
        }

        List<Step> parse() {
            if (text.length() > MAX_LENGTH) {
                throw new Refused(0, text.length() + " characters", "at most " + MAX_LENGTH);
            }
            boolean wantsOperand = true;
            String wanted = "";
            for (skipSpace(); next < text.length(); skipSpace()) {
                int start = next;
                char c = text.charAt(start);
                if (wantsOperand) {
                    if (c == '(') {
                        next++;
                        pending.push(Operator.OPEN);
                        openedAt.push(start);
                    } else {
                        Term term = term();
                        output.add(new Step(Optional.of(term), false));
                        wantsOperand = false;
                        wanted = term.exception().isPresent() ? "AND, OR or the end" : "AND, OR, WITH or the end";
                    }
                } else if (c == ')') {
                    next++;
                    close(start);
                    wanted = "AND, OR or the end";
                } else {
                    Operator operator = operator(wanted);
                    reduceDownTo(operator);
                    pending.push(operator);
                    wantsOperand = true;
                }
            }
            if (wantsOperand) {
                throw new Refused(next, "the end", "a license id");
            }
            reduceDownTo(Operator.OR);
            if (!pending.isEmpty()) {
                throw new Refused(openedAt.element(), "an open parenthesis", "one that is closed");
            }
            return output;
        }

        private void skipSpace() {
            while (next < text.length() && " \t\n\r".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
        }

        private Term term() {
            String id = word("a license id", "LicenseRef-");
            boolean orLater = !Term.isReference(id) && next < text.length() && text.charAt(next) == '+';
            if (orLater) {
                next++;
            }
            skipSpace();
            String operator = peekWord();
            if (operator.equals("WITH") || operator.equals("with")) {
                next += 4;
                skipSpace();
                return new Term(id, orLater, Optional.of(word("the id of an exception", "AdditionRef-")));
            }
            return new Term(id, orLater, Optional.empty());
        }

        private Operator operator(String wanted) {
            int start = next;
            String found = peekWord();
            next += found.length();
            return switch (found) {
                case "AND", "and" -> Operator.AND;
                case "OR", "or" -> Operator.OR;
                default ->
                    throw new Refused(
                            start,
                            found.isEmpty() ? Text.quote(text.substring(start, start + 1)) : Text.quote(found),
                            wanted);
            };
        }

        private String word(String expected, String reference) {
            int start = next;
            String found = peekWord();
            if (found.isEmpty()) {
                String what = start < text.length() ? Text.quote(text.substring(start, start + 1)) : "the end";
                throw new Refused(start, what, expected);
            }
            if (isReserved(found)) {
                throw new Refused(start, "the operator " + found, expected);
            }
            if (!isWhole(found, reference)) {
                throw new Refused(
                        start,
                        Text.quote(found),
                        expected + ", " + reference + "... or DocumentRef-...:" + reference + "...");
            }
            next += found.length();
            return found;
        }

        /** A reference has a name, and only one into another document has a colon. */
        private static boolean isWhole(String word, String reference) {
            int colon = word.indexOf(':');
            String local = word.substring(colon + 1);
            boolean named = !local.equals(reference) && !local.contains(":");
            if (!word.startsWith("DocumentRef-")) {
                return named && colon < 0;
            }
            return named && colon > "DocumentRef-".length() && local.startsWith(reference);
        }

        private static boolean isReserved(String word) {
            return switch (word) {
                case "AND", "and", "OR", "or", "WITH", "with" -> true;
                default -> false;
            };
        }

        private String peekWord() {
            int end = next;
            while (end < text.length() && isIdCharacter(text.charAt(end))) {
                end++;
            }
            return text.substring(next, end);
        }

        /** Letters, digits, hyphen and dot, and the colon after a DocumentRef. */
        private static boolean isIdCharacter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-.:".indexOf(c) >= 0;
        }

        private void close(int start) {
            reduceDownTo(Operator.OR);
            if (pending.isEmpty()) {
                throw new Refused(start, "a closing parenthesis", "one that was opened");
            }
            pending.pop();
            openedAt.pop();
        }

        private void reduceDownTo(Operator weakest) {
            while (!pending.isEmpty() && pending.element().compareTo(weakest) >= 0) {
                output.add(pending.pop() == Operator.AND ? AND : OR);
            }
        }
    }

    /** Where a text stops being an expression. It has no trace of calls: most texts that are tried are names, and none. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int offset;
        private final String found;
        private final String expected;

        Refused(int offset, String found, String expected) {
            super(expected, null, false, false);
            this.offset = offset;
            this.found = found;
            this.expected = expected;
        }
    }
}
