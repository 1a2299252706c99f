package org.openness.core.license;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A license statement that is not a known spelling as it stands: an expression, a name in another spelling, or several
 * names with words around them.
 *
 * <p>A statement is cut at the marks and words that join names. Every piece must be a known name, whole; one that is not
 * leaves the statement open, however many others are known, because it may take back what they grant ("MIT, but not for
 * commercial use"). Where the pieces are joined by "and" or "or" the joint is what it says. Where they only stand in a row,
 * or each is for another part of the release, any of them may apply to what the statement is asked about.
 */
final class Statement {

    /** Nobody writes that much to name a license. */
    private static final int LONGEST_PROSE = 1000;
    /** Nor so many of them, nor with so many words around one. */
    private static final int MOST_NAMES = 32;

    private static final int MOST_LAYERS = 8;

    private static final String CODE = "(?:source )?code(?:base)?(?: repository)?";
    private static final String WEIGHTS = "(?:models?|(?:model )?(?:weights|checkpoints|parameters))";
    /** The release as a whole: by one word, or by its code and weights, of which a model consists. */
    private static final String WHOLE =
            "(?:th(?:e|is|ese) (?:models?|data ?sets?|software|code|project|work|repository)"
                    + "|(?:(?:the|this|our|all|both)(?: the| our)? )?(?:" + CODE + " and (?:the |our )?" + WEIGHTS
                    + "|" + WEIGHTS + " and (?:the |our )?" + CODE + "))";

    private static final Pattern LEAD_IN = Pattern.compile("(?i)^(?:spdx-license-identifier\\s*:"
            + "|licen[cs]e\\s*:{1,2}(?:\\s*osi approved\\s*::)?|governing terms\\s*:"
            + "|(?:your )?use of " + WHOLE + " is governed by\\b"
            + "|(?:" + WHOLE + " (?:is|are) )?(?:dual[- ])?"
            + "(?:licensed|released|distributed|published|available|made available) under\\b|under\\b)\\s*"
            + "(?:the terms (?:and conditions )?of\\s+)?(?:the\\s+|an?\\s+)?");
    private static final Pattern MARKDOWN_LINK = Pattern.compile(
            "\\[([^\\[\\]]+)\\]\\(\\s*([^\\s\\[\\]]+)\\s*\\)((?:\\s+licen[cs]e)?)\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASIS = Pattern.compile("(\\*{1,3})([^*]+)\\1\\.?");
    private static final Pattern ROW = Pattern.compile("[;|\\n\\r]+|\\.\\s+(?=\\p{Lu})");
    private static final Pattern COMMA = Pattern.compile(",");
    /** Any of the marks and words that may stand between names. */
    private static final Pattern JOINT = Pattern.compile("(?i)[;|\\n\\r,/&+]|\\s(?:and|or|plus)\\s");

    private static final Pattern CLOSING_AND = Pattern.compile("(?i)^and\\s+");
    private static final Pattern CLOSING_OR = Pattern.compile("(?i)^or\\s+");
    private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+");
    private static final Pattern AND = Pattern.compile("(?i)\\s+(?:and|plus|&|\\+)\\s+");
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern WITH = Pattern.compile("(?i)\\s+(?:with\\s+|w/)(?:the\\s+)?");
    private static final Pattern OR_LATER = Pattern.compile(
            "(?i),?\\s+or\\s+(?:\\(?at your option\\)?\\s+)?(?:any\\s+)?(?:later|newer)(?:\\s+versions?)?$");

    private static final Pattern SIZE = Pattern.compile("\\d+(?:\\.\\d+)?[bmkBMK]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s,&/]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)\\.?$");
    private static final Pattern NAMED_TWICE = Pattern.compile("([^()]+)\\(([^()]*)\\)([^()]*)");
    private static final Pattern FOR = Pattern.compile("(?i)\\s+for\\s+([\\w ]+)$");
    /** What a release consists of, as people write it, and words that stand with it. */
    private static final ImmutableSet<String> PARTS = ImmutableSet.of(
            "all",
            "annotations",
            "architecture",
            "base",
            "checkpoint",
            "checkpoints",
            "code",
            "codebase",
            "content",
            "contents",
            "data",
            "dataset",
            "datasets",
            "docs",
            "documentation",
            "documents",
            "else",
            "evaluation",
            "everything",
            "files",
            "images",
            "inference",
            "library",
            "mixed",
            "model",
            "models",
            "multiple",
            "other",
            "others",
            "our",
            "paper",
            "parameters",
            "pre-trained",
            "pretrained",
            "repo",
            "repository",
            "rest",
            "script",
            "scripts",
            "software",
            "source",
            "text",
            "the",
            "tokenizer",
            "training",
            "various",
            "weight",
            "weights");
    /** What may stand between a part and its license. */
    private static final ImmutableSet<String> BEFORE_LICENSE =
            ImmutableSet.of("=", ":", "is", "are", "licensed", "released", "under", "the");

    private static final String COMMONS_CLAUSE = "LicenseRef-commons-clause";

    private final LicenseCatalog catalog;
    private final String text;
    /** Words that are no name are tried as a row, as names and as a piece: once is enough, and the most costly of all. */
    private final Map<String, Optional<Reading>> singles = new HashMap<>();

    Statement(LicenseCatalog catalog, String text) {
        this.catalog = catalog;
        this.text = text;
    }

    /** Returns what the statement means; words that cannot be told are unreviewed. */
    Reading reading() {
        if (text.length() > LicenseExpression.MAX_LENGTH) {
            return Reading.unreviewed(text);
        }
        Optional<Reading> whole = whole();
        if (whole.isPresent()) {
            return whole.get();
        }
        return text.length() > LONGEST_PROSE ? Reading.unreviewed(text) : prose();
    }

    /**
     * Capital operators make it an expression even if nobody knows its ids; small ones are words as well. What may be an
     * expression is read as one first: to normalize a name so long takes as long as to resolve ten terms.
     */
    private Optional<Reading> whole() {
        if (text.contains(" AND ") || text.contains(" OR ") || text.contains(" WITH ")) {
            return expression(text, true).or(() -> single(text, false));
        }
        return text.contains(" and ") || text.contains(" or ") || text.contains(" with ")
                ? expression(text, true).or(() -> catalog.named(text))
                : single(text);
    }

    private Reading prose() {
        Found found = statement(LEAD_IN.matcher(text).replaceFirst(""));
        return found.isSettled() ? found.candidates.get(0) : open(found);
    }

    private Reading open(Found found) {
        boolean anyKnown = found.candidates.stream()
                .anyMatch(candidate -> candidate.resolution() != LicenseTerms.Resolution.UNREVIEWED);
        if (!anyKnown) {
            return Reading.unreviewed(text);
        }
        // One name for one part says nothing of the others.
        return found.candidates.size() > 1
                ? Reading.anyOf(found.candidates)
                : Reading.anyOf(ImmutableList.of(found.candidates.get(0), Reading.unreviewed(text)));
    }

    /**
     * What a piece of the statement came to.
     *
     * @param candidates what may be meant, words that name nothing known among it
     * @param isSettled whether it is one thing that is known, and for the whole release
     */
    private record Found(ImmutableList<Reading> candidates, boolean isSettled) {

        static Found settled(Reading reading) {
            return new Found(ImmutableList.of(reading), true);
        }

        static Found unknown(String words) {
            return new Found(ImmutableList.of(Reading.unreviewed(words)), false);
        }

        Found asPart() {
            return new Found(candidates, false);
        }

        static Found row(List<Found> found) {
            return found.size() == 1
                    ? found.get(0)
                    : new Found(
                            found.stream()
                                    .flatMap(one -> one.candidates.stream())
                                    .collect(ImmutableList.toImmutableList()),
                            false);
        }

        static Found joined(List<Found> found, BinaryOperator<Reading> joint) {
            return found.stream().allMatch(Found::isSettled)
                    ? settled(found.stream()
                            .map(one -> one.candidates.get(0))
                            .reduce(joint)
                            .orElseThrow())
                    : row(found);
        }
    }

    private Found statement(String words) {
        if (JOINT.split(words, MOST_NAMES + 1).length > MOST_NAMES) {
            return Found.unknown(words);
        }
        List<Found> rows = new ArrayList<>();
        for (String row : split(ROW, words)) {
            if (!row.isEmpty()) {
                rows.add(commas(row));
            }
        }
        return Found.row(rows);
    }

    /** "A, B, C", where "and" or "or" before the last joins them all. */
    private Found commas(String row) {
        Optional<Reading> names = names(row, OR, Reading::or).or(() -> names(row, AND, Reading::and));
        if (names.isPresent()) {
            return Found.settled(names.get());
        }
        List<String> pieces = split(COMMA, row);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            int end = nameEnd(pieces, i);
            String piece = String.join(", ", pieces.subList(i, end));
            if (i > 0 && end == pieces.size()) {
                return closed(found, piece);
            }
            found.add(piece(piece, 0));
            i = end;
        }
        return Found.row(found);
    }

    /** Names, with or without commas of their own, and nothing but the joint between them. */
    private Optional<Reading> names(String row, Pattern at, BinaryOperator<Reading> joint) {
        Reading joined = null;
        for (String name : split(at, row)) {
            Optional<Reading> found = single(name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            joined = joined == null ? found.get() : joint.apply(joined, found.get());
        }
        return Optional.ofNullable(joined);
    }

    /** A name may contain commas itself: the longest run of pieces that is one. */
    private int nameEnd(List<String> pieces, int from) {
        int end = Math.min(pieces.size(), from + 3);
        while (end > from + 1
                && catalog.named(String.join(", ", pieces.subList(from, end))).isEmpty()) {
            end--;
        }
        return end;
    }

    private Found closed(List<Found> before, String last) {
        List<Found> all = new ArrayList<>(before);
        for (boolean isAnd : new boolean[] {true, false}) {
            BinaryOperator<Reading> joint = isAnd ? Reading::and : Reading::or;
            Matcher closing = (isAnd ? CLOSING_AND : CLOSING_OR).matcher(last);
            if (closing.find()) {
                all.add(piece(last.substring(closing.end()), 0));
                return Found.joined(all, joint);
            }
            List<String> operands = split(isAnd ? AND : OR, last);
            boolean isMixed = split(isAnd ? OR : AND, last).size() > 1;
            if (operands.size() == 2 && !isMixed) {
                operands.forEach(operand -> all.add(piece(operand, 0)));
                return Found.joined(all, joint);
            }
        }
        all.add(piece(last, 0));
        return Found.row(all);
    }

    /** A piece of a row. Each call of itself is for a shorter one, with one layer of words taken off. */
    private Found piece(String piece, int layers) {
        if (layers > MOST_LAYERS) {
            return Found.unknown(piece);
        }
        Optional<Reading> whole = single(piece).or(() -> laterVersions(piece)).or(() -> withAddition(piece));
        if (whole.isPresent()) {
            return Found.settled(whole.get());
        }
        Matcher link = MARKDOWN_LINK.matcher(piece);
        if (link.matches()) {
            Reading linked = catalog.resolve(
                            "other", Optional.of(link.group(1) + link.group(3)), Optional.of(link.group(2)))
                    .reading();
            return linked.resolution() == LicenseTerms.Resolution.UNREVIEWED
                    ? Found.unknown(piece)
                    : Found.settled(linked);
        }
        Matcher emphasis = EMPHASIS.matcher(piece);
        if (emphasis.matches()) {
            return piece(emphasis.group(2).strip(), layers + 1);
        }
        Optional<String> named = withoutPart(piece);
        if (named.isPresent()) {
            return piece(named.get(), layers + 1).asPart();
        }
        Optional<Reading> twice = namedTwice(piece).or(() -> glossed(piece));
        if (twice.isPresent()) {
            return Found.settled(twice.get());
        }
        Matcher leadIn = LEAD_IN.matcher(piece);
        if (leadIn.find() && leadIn.end() < piece.length()) {
            return piece(piece.substring(leadIn.end()), layers + 1);
        }
        return pieces(OR, piece, layers)
                .map(choices -> Found.joined(choices, Reading::or))
                .or(() -> pieces(AND, piece, layers).map(all -> Found.joined(all, Reading::and)))
                .or(() -> Spelling.hasScheme(piece)
                        ? Optional.empty()
                        : pieces(SLASH, piece, layers).map(Found::row))
                .orElseGet(() -> Found.unknown(piece));
    }

    private Optional<List<Found>> pieces(Pattern at, String piece, int layers) {
        List<String> operands = split(at, piece);
        return operands.size() > 1
                ? Optional.of(operands.stream()
                        .map(operand -> piece(operand, layers + 1))
                        .toList())
                : Optional.empty();
    }

    /** Cuts at the marks outside brackets: what brackets hold is about the words before them. */
    private static List<String> split(Pattern at, String text) {
        ImmutableList.Builder<String> pieces = ImmutableList.builder();
        Matcher mark = at.matcher(text);
        int start = 0;
        int seen = 0;
        int open = 0;
        while (mark.find()) {
            for (char c : text.substring(seen, mark.start()).toCharArray()) {
                switch (c) {
                    case '(', '[' -> open++;
                    case ')', ']' -> open = Math.max(0, open - 1);
                    default -> {
                        // Part of a piece.
                    }
                }
            }
            seen = mark.start();
            if (open == 0) {
                pieces.add(text.substring(start, mark.start()).strip());
                start = mark.end();
            }
        }
        return pieces.add(text.substring(start).strip()).build();
    }

    /** One name or URL, or an expression of known ids. */
    private Optional<Reading> single(String piece) {
        return singles.computeIfAbsent(piece, words -> single(words, true));
    }

    private Optional<Reading> single(String piece, boolean onlyKnownIds) {
        return catalog.named(piece).or(() -> expression(piece, onlyKnownIds));
    }

    private Optional<Reading> expression(String piece, boolean onlyKnownIds) {
        boolean[] isUnknown = new boolean[1];
        return LicenseExpression.tryParse(piece)
                .map(expression -> expression.fold(
                        term -> {
                            Optional<Reading> known = term(term);
                            isUnknown[0] |= known.isEmpty() && !term.isReference();
                            return known.orElseGet(() -> Reading.unreviewed(term.toString()));
                        },
                        Reading::and,
                        Reading::or))
                .filter(reading -> !(onlyKnownIds && isUnknown[0]));
    }

    private Optional<Reading> term(LicenseExpression.Term term) {
        // What an unknown exception does nobody knows.
        if (!term.exception().map(catalog::isPermission).orElse(true)) {
            return Optional.empty();
        }
        Optional<Reading> named =
                catalog.named(term.id()).filter(reading -> reading.resolution() != LicenseTerms.Resolution.NOT_GRANTED);
        return term.orLater()
                ? named.map(version -> catalog.named(term.id() + "-or-later").orElseGet(version::orLater))
                : named;
    }

    private Optional<Reading> laterVersions(String piece) {
        Matcher ending = OR_LATER.matcher(piece);
        if (!ending.find()) {
            return Optional.empty();
        }
        return single(piece.substring(0, ending.start())).map(reading -> {
            List<License> texts = reading.licenses();
            // "GPLv3" may be "only" or "or later"; now it says which.
            return texts.size() == 2 && texts.get(1).id().endsWith("-or-later")
                    ? Reading.of(texts.get(1))
                    : reading.orLater();
        });
    }

    /** "Apache Software License (Apache-2.0)", "Affero GPL (AGPL) v3": the one narrows the other down, or contradicts it. */
    private Optional<Reading> namedTwice(String piece) {
        Matcher brackets = NAMED_TWICE.matcher(piece);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        String around = (brackets.group(1).strip() + " " + brackets.group(3).strip()).strip();
        String within = brackets.group(2).strip();
        // What follows the brackets is the end of the name, not another name that is joined to it.
        boolean isName = brackets.group(3).isBlank() || catalog.named(around).isPresent();
        return isName && single(around).isPresent() && single(within).isPresent()
                ? Optional.of(catalog.resolve(around, Optional.of(within), Optional.empty())
                        .reading())
                : Optional.empty();
    }

    /** "CC-BY-NC-4.0 (non-commercial)": brackets that say only what the text before them says itself. */
    private Optional<Reading> glossed(String piece) {
        Matcher brackets = IN_BRACKETS.matcher(piece);
        return brackets.find()
                ? Gloss.of(brackets.group(1))
                        .flatMap(gloss -> single(
                                        piece.substring(0, brackets.start()).strip())
                                .filter(reading -> gloss.isTrueOf(reading.licenses())))
                : Optional.empty();
    }

    /** An exception adds permissions, a condition takes some away; what anything else does nobody knows. */
    private Optional<Reading> withAddition(String piece) {
        List<String> two = split(WITH, piece);
        if (two.size() != 2) {
            return Optional.empty();
        }
        if (catalog.isPermission(two.get(1))) {
            return single(two.get(0));
        }
        Optional<Reading> clause =
                single(two.get(1)).filter(reading -> reading.words().equals(COMMONS_CLAUSE));
        return clause.isPresent() ? single(two.get(0)).map(license -> license.and(clause.get())) : Optional.empty();
    }

    /** Takes off what a piece says of the part of the release that it is for: "code: MIT", "7B MIT", "MIT (data)". */
    private static Optional<String> withoutPart(String piece) {
        for (Pattern ending : ImmutableList.of(IN_BRACKETS, FOR)) {
            Matcher part = ending.matcher(piece);
            if (part.find() && part.start() > 0 && areParts(part.group(1))) {
                return Optional.of(piece.substring(0, part.start()).strip());
            }
        }
        List<String> words = split(SPACE, piece);
        int parts = 0;
        boolean isLabel = true;
        while (parts < words.size() && isPart(words.get(parts))) {
            isLabel = words.get(parts).endsWith(":") || (isLabel && isSize(words.get(parts)));
            parts++;
        }
        int license = parts;
        while (license < words.size()
                && BEFORE_LICENSE.contains(words.get(license).toLowerCase(Locale.ROOT))) {
            license++;
        }
        // "Code Llama License" is a name, "code: Llama License" is not.
        return parts == 0 || license == words.size() || !(isLabel || license > parts)
                ? Optional.empty()
                : Optional.of(String.join(" ", words.subList(license, words.size())));
    }

    private static boolean areParts(String words) {
        return split(BETWEEN_PARTS, words.strip()).stream()
                .allMatch(word -> word.equalsIgnoreCase("and") || isPart(word));
    }

    private static boolean isPart(String word) {
        String plain = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        return PARTS.contains(plain.toLowerCase(Locale.ROOT)) || isSize(plain);
    }

    private static boolean isSize(String word) {
        return split(SLASH, word).stream().allMatch(size -> SIZE.matcher(size).matches());
    }
}
