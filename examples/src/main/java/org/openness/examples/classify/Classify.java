package org.openness.examples.classify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.imports.Imported;
import org.openness.core.imports.Imports;
import org.openness.core.release.Release;
import org.openness.rules.RuleSet;
import org.openness.rules.Verdict;
import org.openness.rules.definition.EuAiAct;
import org.openness.rules.definition.G7;
import org.openness.rules.definition.ModelOpennessFramework;
import org.openness.rules.definition.Osaid;
import org.openness.rules.definition.Spectrum;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Says how open the releases in files are, and why: a tool for the command line and for builds.
 *
 * <pre>{@code
 * java -jar openness.jar README.md
 * java -jar openness.jar --format json --require OPEN_WEIGHTS models/
 * curl -s https://huggingface.co/api/models/allenai/OLMo-7B | java -jar openness.jar --plan -
 * }</pre>
 */
@Command(
        name = "openness",
        description = {
            "Says how open releases of AI models are, and why.",
            "",
            "An input may be an openness record (JSON, YAML, JSON Lines), a model card, an answer of the Hugging Face"
                    + " Hub, a CycloneDX or SPDX bill of materials or a file of the Model Openness Framework; the content"
                    + " tells which. What an input does not say is unknown, which is neither yes nor no.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Classify.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every input was answered",
            "1:the level that --require asks for is not proven for every input",
            "2:an input could not be read (the others were answered), or the command is wrong"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  openness README.md",
            "  openness --format json --require OPEN_WEIGHTS models/",
            "  openness --merge all -o model.html README.md api.json bom.json",
            "  curl -s https://huggingface.co/api/models/allenai/OLMo-7B | openness --plan -"
        })
public final class Classify implements Callable<Integer> {

    /** The rule sets by the names that the command line has for them. */
    private static final Map<String, RuleSet<?>> RULES = rules();

    private static final String ALL = "all";

    private static final int HELP_WIDTH = 80;

    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html");

    private static final Map<String, String> ENDINGS = endings();

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, folders, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            defaultValue = "spectrum",
            description = "The rule set: spectrum (default), osaid, mof, g7, eu-ai-act, or all of them.")
    private String rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text: one release with its reasons, several as a table (default). json: one object a release"
                    + " and line. markdown: the full report. html: a page to open in a browser.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file; without --format its ending tells the format.")
    private Optional<String> output = Optional.empty();

    @Option(
            names = "--require",
            paramLabel = "LEVEL",
            description = "Exit with 1 unless this level of the rule set is proven for every input.")
    private Optional<String> required = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "FILE",
            description = "A release that inputs name as their base model; may be given several times. Well-known"
                    + " releases are bundled.")
    private List<String> baseFiles = new ArrayList<>();

    @Option(
            names = "--merge",
            paramLabel = "HOW",
            description = "Put together what documents say about one model. all: all inputs are about one; folder:"
                    + " those in one folder are; name: those that name the same one are.")
    private Optional<String> merge = Optional.empty();

    @Option(
            names = "--plan",
            description = "Say also what it would take to reach the higher levels; in JSON, what would settle open"
                    + " questions as well.")
    private boolean plan;

    @Option(names = "--full", description = "In text, say all of each release: the full report.")
    private boolean full;

    @Option(
            names = "--notes",
            description = "Tell all that was odd or ignored in the inputs, not only the first " + Messages.TOLD
                    + " such notes.")
    private boolean notes;

    private final Surroundings surroundings;
    private final Progress progress;
    private Messages messages;
    private Optional<Models> models = Optional.empty();
    private boolean unproven;

    private Classify(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.progress = new Progress(surroundings.err(), surroundings.watched(), System::nanoTime);
        this.messages = new Messages(surroundings.err(), progress, false);
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

    private static Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        Stream.of("json", "jsonl", "ndjson").forEach(ending -> endings.put(ending, "json"));
        Stream.of("md", "markdown").forEach(ending -> endings.put(ending, "markdown"));
        Stream.of("html", "htm").forEach(ending -> endings.put(ending, "html"));
        return endings;
    }

    /** The version that the jar says it has. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {
                "openness "
                        + Optional.ofNullable(Classify.class.getPackage().getImplementationVersion())
                                .orElse("(development)")
            };
        }
    }

    /** Answers for the inputs that are named, and exits with the code that the help lists. */
    public static void main(String[] args) {
        System.exit(run(args, Surroundings.ofProcess()));
    }

    /** Answers for the inputs that are named, and returns the exit code. */
    static int run(String[] args, Surroundings surroundings) {
        PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
        int code = new CommandLine(new Classify(surroundings))
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Classify::misused)
                .execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** Says in one line what is wrong, and where to look; the whole help would hide it. */
    private static int misused(ParameterException misuse, String[] args) {
        PrintWriter err = misuse.getCommandLine().getErr();
        err.println(Shown.line(misuse.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(misuse, err);
        err.println("openness --help tells the options");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() {
        List<RuleSet<?>> chosen = chosenRules();
        String form = chosenFormat();
        checkRequired(chosen);
        models = chosenMerging().map(Models::new);
        messages = new Messages(surroundings.err(), progress, notes);
        Inputs reader = new Inputs(surroundings.in(), messages, progress);
        Bases bases = new Bases();
        baseFiles.forEach(file -> reader.read(file, Imports.standard().withBases(bases::find), part -> {
            messages.tell(part);
            part.releases().forEach(base -> bases.add(base.release()));
        }));
        try (Writer out = writer()) {
            answer(reader, Imports.standard().withBases(bases::find), output(form, out, chosen), chosen);
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e;
            if (output.isPresent() || !"Broken pipe".equals(cause.getMessage())) {
                messages.fail(output.orElse("standard output"), "it cannot be written: " + reason(cause));
            } else {
                // Whoever read along has enough.
                return CommandLine.ExitCode.OK;
            }
        }
        bases.unused().forEach(name -> messages.tell("note: no input names " + name + " as its base"));
        messages.end();
        return messages.hasFailures() ? 2 : unproven ? 1 : 0;
    }

    private static String reason(IOException e) {
        return e instanceof java.nio.file.NoSuchFileException
                ? "there is no such folder"
                : e instanceof java.nio.file.FileSystemException ? "permission denied, or a folder" : e.getMessage();
    }

    private void answer(Inputs reader, Imports imports, Output out, List<RuleSet<?>> chosen) throws IOException {
        List<List<String>> files = inputs.stream().map(reader::files).toList();
        files.stream()
                .flatMap(List::stream)
                .forEach(file -> reader.read(file, imports, part -> {
                    messages.tell(part);
                    for (Imported imported : part.releases()) {
                        progress.step();
                        if (models.isPresent()) {
                            models.get().add(Inputs.source(part), imported);
                        } else {
                            answer(Inputs.source(part), imported.release(), out, chosen);
                        }
                    }
                }));
        models.ifPresent(all -> all.inOrder().forEach(model -> answer(model, out, chosen)));
        progress.pause();
        out.end();
    }

    private void answer(Models.Model model, Output out, List<RuleSet<?>> chosen) {
        Set<String> names = model.hubNames();
        if (names.size() > 1) {
            messages.fail(
                    model.source(),
                    "nothing was put together, because the answers of the Hub are about different models: "
                            + String.join(", ", names));
            model.parts().forEach(part -> answer(model.source(), part.release(), out, chosen));
            return;
        }
        Imported merged = Imports.merge(model.parts());
        merged.notes().stream()
                .filter(note -> note.code().equals("merged-differently"))
                .forEach(note -> messages.note(model.source(), note));
        answer(model.source(), merged.release(), out, chosen);
    }

    private void answer(String source, Release release, Output out, List<RuleSet<?>> chosen) {
        Answer answer = Answer.of(source, release, chosen);
        answer.verdicts().forEach(verdict -> check(answer, verdict));
        progress.pause();
        try {
            out.add(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <L extends Enum<L>> void check(Answer answer, Verdict<L> verdict) {
        required.flatMap(name -> level(verdict.rules(), name))
                .filter(level -> verdict.level().compareTo(level) < 0)
                .ifPresent(level -> {
                    unproven = true;
                    messages.tell(answer.source() + ": " + verdict.release().name() + ": " + level
                            + " is required, proven is " + verdict.level().name()
                            + (verdict.isSettled() ? "" : ", possible " + verdict.possibleLevel()));
                });
    }

    private Writer writer() throws IOException {
        OutputStream stream = output.isPresent() ? Files.newOutputStream(path(output.get())) : surroundings.out();
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "--output " + file + ": " + e.getReason());
        }
    }

    private Output output(String form, Writer out, List<RuleSet<?>> chosen) {
        return switch (form) {
            case "json" -> Output.json(out, plan || full);
            case "markdown" -> Output.markdown(out);
            case "html" -> Output.html(out, chosen);
            default ->
                new TextOutput(
                        out,
                        full ? TextOutput.Detail.FULL : plan ? TextOutput.Detail.PLAN : TextOutput.Detail.FITTING,
                        surroundings.colors() && output.isEmpty(),
                        surroundings.columns().getAsInt());
        };
    }

    private List<RuleSet<?>> chosenRules() {
        if (rules.equals(ALL)) {
            return List.copyOf(RULES.values());
        }
        if (!RULES.containsKey(rules)) {
            throw misuse("--rules", rules, Stream.concat(RULES.keySet().stream(), Stream.of(ALL)));
        }
        return List.of(RULES.get(rules));
    }

    private String chosenFormat() {
        if (format.isPresent()) {
            if (!FORMATS.contains(format.get())) {
                throw misuse("--format", format.get(), FORMATS.stream());
            }
            return format.get();
        }
        return output.map(file -> file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .map(ENDINGS::get)
                .orElse("text");
    }

    private Optional<Models.By> chosenMerging() {
        Map<String, Models.By> words = Models.words();
        if (merge.isPresent() && !words.containsKey(merge.get())) {
            throw misuse("--merge", merge.get(), words.keySet().stream());
        }
        return merge.map(words::get);
    }

    private void checkRequired(List<RuleSet<?>> chosen) {
        required.ifPresent(level -> {
            if (chosen.stream().allMatch(set -> level(set, level).isEmpty())) {
                throw misuse(
                        "--require",
                        level,
                        chosen.stream()
                                .flatMap(set -> set.levels().stream())
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
}
