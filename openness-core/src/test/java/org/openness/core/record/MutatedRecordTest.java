package org.openness.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openness.core.json.InvalidInputException;

/** Damages good records in every way that a byte can be damaged, and expects a located answer each time. */
class MutatedRecordTest {

    private static final long SEED = 20_240_203;

    private static final List<byte[]> JSON = utf8("""
            {"name": "Grün 😀", "aliases": ["a/b"], "asOf": "2024-02-01",
             "sources": {"card": {"source": "https://example.org", "by": "producer"}},
             "license": {"all": "MIT", "data": [{"is": "unlicensed", "evidence": "card"}]},
             "weights": {"access": {"atLeast": "hosted", "atMost": "public"}}}""", """
            {"name":"a","base":[{"relation":"adapter","release":{"name":"b","base":{"none":true}}}],
            "checkpoints":{"used":"no"},"trainingData":[{"name":"C\\u0034","withdrawn":"2024"}],"paper":2e1}""");
    private static final List<byte[]> YAML = utf8("""
            # A comment.
            name: "Gr\\u00fcn 😀"
            sources: {card: {source: https://example.org, seen: 2024-02-01}}
            base:
              - {name: Base, relation: merge, evidence: card}
            weights: {access: [public, {is: hosted}]}
            trainingData:
              completeness: ~
              sets: [C4]
            """, """
            ---
            name: a
            ? license
            : 'MIT'
            claims:
            - {"label": open}
            - |
              literal
            note: >-
              folded
              text
            ...
            """);
    /** What parsers trip over. */
    private static final List<byte[]> PIECES = utf8(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\ud800",
            "\\U0010FFFF",
            "\\x00",
            "\n",
            "\r",
            "\t",
            " ",
            "  ",
            "- ",
            "? ",
            ": ",
            "#",
            "&a ",
            "*a",
            "!",
            "!!str ",
            "%",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "|",
            ">",
            "|9",
            "@",
            "`",
            "~",
            "null",
            "true",
            "NaN",
            "1e999",
            "-",
            "0",
            "\0",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ufffe",
            "😀",
            "<<: ",
            "/*",
            "//",
            "\"name\":",
            "name: ",
            "\"a\":{",
            "[[[[[[[[",
            "{{{{");

    private static List<byte[]> utf8(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
        return join(Arrays.copyOf(bytes, from), middle, Arrays.copyOfRange(bytes, to, bytes.length));
    }

    /** Returns the bytes with one change: a flip, a deletion, an insertion, a repetition, a splice or a cut. */
    private static byte[] mutate(byte[] bytes, byte[] other, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 3));
        return switch (random.nextInt(8)) {
            case 0 -> splice(bytes, from, to, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, from, to, new byte[] {(byte) (0x20 + random.nextInt(0x5f))});
            case 2 -> splice(bytes, from, to, new byte[0]);
            case 3 -> splice(bytes, from, from, PIECES.get(random.nextInt(PIECES.size())));
            case 4 -> splice(bytes, from, to, PIECES.get(random.nextInt(PIECES.size())));
            case 5 -> splice(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 6 -> {
                int start = random.nextInt(other.length);
                int end = Math.min(other.length, start + random.nextInt(80));
                yield splice(bytes, from, to, Arrays.copyOfRange(other, start, end));
            }
            default -> from == bytes.length ? bytes : flip(bytes, from, random.nextInt(8));
        };
    }

    private static byte[] flip(byte[] bytes, int place, int bit) {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << bit);
        return flipped;
    }

    /** Returns the mutation of a number, the same on every run. */
    private static byte[] mutation(List<byte[]> records, int number) {
        SplittableRandom random = new SplittableRandom(SEED + number);
        byte[] bytes = records.get(random.nextInt(records.size()));
        byte[] other = records.get(random.nextInt(records.size()));
        for (int i = 1 + random.nextInt(random.nextInt(4) == 0 ? 6 : 2); i > 0; i--) {
            bytes = mutate(bytes, other, random);
        }
        return bytes;
    }

    private static Optional<String> escaped(List<byte[]> records, int number) {
        byte[] bytes = mutation(records, number);
        try {
            ReleaseReader.standard().read(bytes);
            return Optional.empty();
        } catch (InvalidInputException e) {
            boolean located = e.problems().stream()
                    .allMatch(problem -> problem.line() >= 0
                            && problem.column() >= 0
                            && problem.toString().length() <= 2_000);
            return located ? Optional.empty() : Optional.of(report(number, bytes, e));
        } catch (Throwable e) {
            return Optional.of(report(number, bytes, e));
        }
    }

    private static String report(int number, byte[] bytes, Throwable e) {
        return "mutation " + number + " of seed " + SEED + ": " + e + "\n" + new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<String> allEscaped(List<byte[]> records, int mutations) {
        return IntStream.range(0, mutations)
                .parallel()
                .mapToObj(number -> escaped(records, number))
                .flatMap(Optional::stream)
                .limit(3)
                .toList();
    }

    @Test
    void nothingButInvalidInputComesOfDamagedJson() {
        assertThat(allEscaped(JSON, 200_000)).isEmpty();
    }

    @Test
    void nothingButInvalidInputComesOfDamagedYaml() {
        assertThat(allEscaped(YAML, 120_000)).isEmpty();
    }

    /** Else the mutations would only show that a first check refuses everything, or that nothing is damaged. */
    @Test
    void mutationsAreAcceptedAndRefusedForManyReasons() {
        List<String> codes = IntStream.range(0, 3_000)
                .boxed()
                .flatMap(number -> List.of(mutation(JSON, number), mutation(YAML, number)).stream())
                .map(MutatedRecordTest::firstCode)
                .distinct()
                .toList();
        assertThat(codes)
                .contains(
                        "accepted",
                        "not-json",
                        "not-yaml",
                        "not-utf-8",
                        "duplicate-name",
                        "trailing-text",
                        "yaml-not-accepted",
                        "half-a-character",
                        "unknown-field",
                        "unknown-word",
                        "not-text",
                        "missing-field")
                .hasSizeGreaterThan(15);
    }

    private static String firstCode(byte[] bytes) {
        try {
            ReleaseReader.standard().read(bytes);
            return "accepted";
        } catch (InvalidInputException e) {
            return e.problems().get(0).code();
        }
    }
}
