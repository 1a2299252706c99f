package org.openness.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.catalog.ReleaseCatalog;
import org.openness.core.fact.PartialDate;
import org.openness.core.imports.Imported;
import org.openness.core.imports.ImportedPart;
import org.openness.core.imports.Imports;
import org.openness.core.json.Problem;
import org.openness.core.release.Release;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.ModelOpennessFramework;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;
import org.openness.rules.report.JsonReport;
import org.openness.rules.report.MarkdownReport;
import org.openness.rules.report.TextReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says how open the releases in files are, and why: a tool for the command line and for builds.
 *
 * <pre>{@code
 * java -jar openness.jar README.md model.json
 * java -jar openness.jar --format json --require OPEN_WEIGHTS models/
 * curl -s https://huggingface.co/api/models/allenai/OLMo-7B | java -jar openness.jar --plan -
 * }</pre>
 */
@Command(
        name = "Classify",
        description = "Says how open releases of AI models are, and why.",
        mixinStandardHelpOptions = true,
        version = "openness 0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every input was answered",
            "1:the required level is not proven for every input",
            "2:an input could not be read; the others were answered"
        })
public final class Classify implements Callable<Integer> {

    /** The rule sets by the names that the command line has for them. */
    private static final Map<String, RuleSet<?>> RULES = rules();

    private static final String ALL = "all";

    /** As much as one document may have, and one byte more, which shows that it has more. */
    private static final int MOST = (16 << 20) + 1;

    private static final Set<String> ENDINGS = Set.of("json", "jsonl", "ndjson", "md", "markdown", "yaml", "yml");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = "spectrum",
            description = "The rule set: spectrum, osaid, mof, g7, eu-ai-act, or all of them. Default: spectrum.")
    private String rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: the level and what is in the way. json: one object a release and line, complete."
                    + " markdown: the full report. Default: text.")
    private String format;

    @Option(
            names = "--require",
            paramLabel = "LEVEL",
            description = "Exit with 1 unless this level of the rule set is proven for every input.")
    private Optional<String> required = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "FILE",
            description = "A file with a release that inputs name as their base model. Bundled releases are known.")
    private List<String> baseFiles = new ArrayList<>();

    @Option(names = "--plan", description = "Say in text what it would take to reach the higher levels as well.")
    private boolean plan;

    @Option(names = "--merge", description = "All inputs are about one model: put together what they say.")
    private boolean merge;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders, or - for standard input: openness records (JSON, YAML, JSON Lines), model"
                    + " cards, answers of the Hugging Face Hub, and other formats that importers know.")
    private List<String> inputs = new ArrayList<>();

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final Map<String, List<Release>> bases = new LinkedHashMap<>();
    private final Set<String> basesUsed = new LinkedHashSet<>();
    private final List<Imported> read = new ArrayList<>();
    private Imports imports = Imports.standard();
    private final Progress progress;
    private boolean unread;
    private boolean unproven;
    private int printed;

    private Classify(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.progress = new Progress(err, terminal);
    }

    private static Map<String, RuleSet<?>> rules() {
        Map<String, RuleSet<?>> rules = new LinkedHashMap<>();
        rules.put("spectrum", Spectrum.RULES);
        rules.put("osaid", Osaid.RULES);
        rules.put("mof", ModelOpennessFramework.RULES);
        rules.put("g7", G7.RULES);
        rules.put("eu-ai-act", EuAiAct.RULES);
        return rules;
    }

    /** Answers for the inputs that are named, and exits with the code that the help lists. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(args, System.in, out, err, CommandLine.Help.Ansi.AUTO.enabled()));
    }

    /**
     * Answers for the inputs that are named.
     *
     * @param terminal whether somebody reads along, who likes colors and wants to see that work goes on
     * @return the exit code
     */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        int code = new CommandLine(new Classify(in, out, err, terminal))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() {
        List<RuleSet<?>> chosen = chosenRules();
        checkFormat();
        checkRequired(chosen);
        readBases();
        imports = Imports.standard().withBases(this::base);
        for (String input : inputs) {
            files(input).forEach(file -> read(file, part -> answer(file, part, chosen)));
        }
        if (merge && !read.isEmpty()) {
            Imported merged = Imports.merge(read);
            merged.notes().stream()
                    .filter(note -> note.code().equals("merged-differently"))
                    .forEach(note -> tell("note: " + note));
            print(String.join(", ", inputs), merged.release(), chosen);
        }
        progress.close();
        tellUnusedBases();
        return unread ? 2 : unproven ? 1 : 0;
    }

    private List<RuleSet<?>> chosenRules() {
        if (rules.equals(ALL)) {
            return List.copyOf(RULES.values());
        }
        RuleSet<?> named = RULES.get(rules);
        if (named == null) {
            throw misuse("--rules", rules, Stream.concat(RULES.keySet().stream(), Stream.of(ALL)));
        }
        return List.of(named);
    }

    private void checkFormat() {
        if (!List.of("text", "json", "markdown").contains(format)) {
            throw misuse("--format", format, Stream.of("text", "json", "markdown"));
        }
    }

    private void checkRequired(List<RuleSet<?>> chosen) {
        required.ifPresent(level -> {
            if (chosen.stream().allMatch(rules -> level(rules, level).isEmpty())) {
                throw misuse(
                        "--require",
                        level,
                        chosen.stream()
                                .flatMap(rules -> rules.levels().stream())
                                .map(Enum::name)
                                .distinct());
            }
        });
    }

    private ParameterException misuse(String option, String found, Stream<String> expected) {
        return new ParameterException(
                spec.commandLine(),
                option + " " + found + ": expected one of " + expected.collect(Collectors.joining(", ")));
    }

    private static <L extends Enum<L>> Optional<L> level(RuleSet<L> rules, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return rules.levels().stream()
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }

    private void readBases() {
        for (String file : baseFiles) {
            imports = Imports.standard().withBases(this::base);
            read(file, part -> {
                part.releases().forEach(base -> addBase(base.release()));
                tell(part);
            });
        }
    }

    private void addBase(Release base) {
        Stream.concat(Stream.of(base.name()), base.aliases().stream())
                .forEach(name ->
                        bases.computeIfAbsent(name, key -> new ArrayList<>()).add(base));
    }

    /** The base from a file that was given, else the bundled one. */
    private Optional<Release> base(String name, Optional<PartialDate> asOf) {
        List<Release> given = bases.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return ReleaseCatalog.builtIn().find(name, asOf);
        }
        basesUsed.add(given.get(0).name());
        return ReleaseCatalog.of(given).find(name, asOf);
    }

    private void tellUnusedBases() {
        bases.values().stream()
                .flatMap(List::stream)
                .map(Release::name)
                .distinct()
                .filter(name -> !basesUsed.contains(name))
                .forEach(name -> tell("note: no input names " + name + " as its base"));
    }

    /** The files that an input means, those of a folder sorted by their names. */
    private List<String> files(String input) {
        Path path = Path.of(input);
        if (input.equals("-") || !Files.isDirectory(path)) {
            return List.of(input);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<String> files = found.filter(Files::isRegularFile)
                    .filter(file -> isCandidate(path.relativize(file)))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                fail(
                        input,
                        "a folder without files that end in ."
                                + ENDINGS.stream().sorted().collect(Collectors.joining(", .")));
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            fail(input, "the folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isCandidate(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        String name = file.toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Takes a part of an input. */
    private interface Taker {
        void take(ImportedPart part);
    }

    private void read(String source, Taker taker) {
        try {
            if (source.equals("-")) {
                read("standard input", in, taker);
            } else {
                try (InputStream file = Files.newInputStream(Path.of(source))) {
                    read(source, file, taker);
                }
            }
        } catch (NoSuchFileException e) {
            fail(source, "there is no such file");
        } catch (IOException e) {
            fail(source, "the file cannot be read: " + e.getMessage());
        }
    }

    private void read(String name, InputStream stream, Taker taker) throws IOException {
        byte[] head = stream.readNBytes(MOST);
        if (head.length == MOST && isLines(head)) {
            readLines(name, new SequenceInputStream(new ByteArrayInputStream(head), stream), taker);
        } else {
            imports.parts(name, head).forEach(taker::take);
        }
    }

    /** Whether a document on the first line is followed by others, which are then read one by one. */
    private static boolean isLines(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        String line = new String(head, 0, end, StandardCharsets.UTF_8).strip();
        return end < head.length && line.startsWith("{") && line.endsWith("}");
    }

    private void readLines(String name, InputStream stream, Taker taker) throws IOException {
        long number = 0;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = stream.read(); b >= 0; b = stream.read()) {
            if (b == '\n') {
                number++;
                takeLine(name, number, line, taker);
            } else if (line.size() < MOST) {
                line.write(b);
            }
        }
        takeLine(name, number + 1, line, taker);
    }

    private void takeLine(String name, long number, ByteArrayOutputStream line, Taker taker) {
        byte[] bytes = line.toByteArray();
        line.reset();
        if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            for (ImportedPart part : imports.parts(name + ":" + number, bytes)) {
                taker.take(new ImportedPart(
                        part.name(),
                        part.releases(),
                        part.problems().stream()
                                .map(problem -> problem.onLine(number))
                                .toList()));
            }
        }
    }

    private void answer(String source, ImportedPart part, List<RuleSet<?>> chosen) {
        tell(part);
        for (Imported imported : part.releases()) {
            progress.step();
            if (merge) {
                read.add(imported);
            } else {
                print(source, imported.release(), chosen);
            }
        }
    }

    private void tell(ImportedPart part) {
        part.problems().forEach(problem -> fail(part.name(), problem.toString()));
        for (Imported imported : part.releases()) {
            for (Problem note : imported.notes()) {
                tell(part.name() + ": note: " + note);
            }
        }
    }

    private void fail(String source, String why) {
        unread = true;
        tell(source + ": " + why);
    }

    private void tell(String line) {
        progress.pause();
        err.println(plain(line));
    }

    private void print(String source, Release release, List<RuleSet<?>> chosen) {
        chosen.forEach(rules -> print(source, rules.evaluate(release)));
    }

    private <L extends Enum<L>> void print(String source, Verdict<L> verdict) {
        boolean proven = required.flatMap(name -> level(verdict.rules(), name))
                .map(level -> verdict.level().compareTo(level) >= 0)
                .orElse(true);
        unproven |= !proven;
        progress.pause();
        if (format.equals("json")) {
            out.print(JsonReport.line(verdict, Optional.of(source)) + "\n");
            return;
        }
        String report = format.equals("markdown")
                ? MarkdownReport.of(verdict)
                : plan ? TextReport.plan(verdict) : TextReport.summary(verdict);
        out.print(printed == 0 ? "" : "\n");
        printed++;
        out.print(terminal && format.equals("text") ? withBoldTitle(plain(report)) : plain(report));
    }

    private static String withBoldTitle(String report) {
        int end = report.indexOf('\n');
        return "\u001B[1m" + report.substring(0, end) + "\u001B[0m" + report.substring(end);
    }

    /** Names come from files of others: what would steer a terminal is shown in place of being done. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (Character.isISOControl(c) && c != '\n') {
                plain.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                plain.append((char) c);
            }
        });
        return plain.toString();
    }

    /** Tells on a terminal how many releases have been read, once it takes longer than a moment. */
    private static final class Progress {

        private static final long MOMENT = 1_000_000_000;

        private final PrintStream err;
        private final boolean shown;
        private long last = System.nanoTime();
        private long read;
        private boolean onLine;

        Progress(PrintStream err, boolean shown) {
            this.err = err;
            this.shown = shown;
        }

        void step() {
            read++;
            if (shown && System.nanoTime() - last > MOMENT) {
                last = System.nanoTime();
                onLine = true;
                err.print("\r" + read + " releases read");
                err.flush();
            }
        }

        /** Clears the line for other output. */
        void pause() {
            if (onLine) {
                err.print("\r\u001B[K");
                err.flush();
                onLine = false;
            }
        }

        void close() {
            pause();
        }
    }
}
