package org.openness.examples.classify;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

/**
 * Says how open the releases in files are, and why: a tool for the command line and for builds.
 *
 * <pre>{@code
 * java -jar openness.jar README.md
 * java -jar openness.jar --format json --require OPEN_WEIGHTS models/
 * curl -s https://huggingface.co/api/models/allenai/OLMo-7B | java -jar openness.jar --plan -
 * }</pre>
 */
public final class Classify {

    /** The rule sets by the names that the command line has for them; made when they are asked for. */
    private static final Map<String, Supplier<RuleSet<?>>> RULES = rules();

    private static final String ALL = "all";

    private static final List<String> FORMATS = List.of("text", "json", "markdown", "html");

    private static final Map<String, String> ENDINGS = endings();

    private final Options asked;
    private final Surroundings surroundings;
    private final Progress progress;
    private final Messages messages;
    private Optional<Models> models = Optional.empty();
    private boolean unproven;

    private Classify(Options asked, Surroundings surroundings) {
        this.asked = asked;
        this.surroundings = surroundings;
        this.progress = new Progress(surroundings.err(), surroundings.watched(), System::nanoTime);
        this.messages = new Messages(surroundings.err(), progress, asked.notes());
    }

    private static Map<String, Supplier<RuleSet<?>>> rules() {
        Map<String, Supplier<RuleSet<?>>> rules = new LinkedHashMap<>();
        rules.put("spectrum", () -> Spectrum.RULES);
        rules.put("osaid", () -> Osaid.RULES);
        rules.put("mof", () -> ModelOpennessFramework.RULES);
        rules.put("g7", () -> G7.RULES);
        rules.put("eu-ai-act", () -> EuAiAct.RULES);
        return rules;
    }

    private static Map<String, String> endings() {
        Map<String, String> endings = new LinkedHashMap<>();
        Stream.of("json", "jsonl", "ndjson").forEach(ending -> endings.put(ending, "json"));
        Stream.of("md", "markdown").forEach(ending -> endings.put(ending, "markdown"));
        Stream.of("html", "htm").forEach(ending -> endings.put(ending, "html"));
        return endings;
    }

    /** Answers for the inputs that are named, and exits with the code that the help lists. */
    public static void main(String[] args) {
        System.exit(run(args, Surroundings.ofProcess()));
    }

    /** Answers for a command line, and returns the exit code. */
    static int run(String[] args, Surroundings surroundings) {
        return namesInputs(args) ? answer(Options.of(List.of(args)), surroundings) : Command.run(args, surroundings);
    }

    /** Whether it names inputs and nothing else, as most do: the library that reads options takes longer than the answer. */
    private static boolean namesInputs(String[] args) {
        for (String arg : args) {
            if (!arg.equals(Inputs.STANDARD) && (arg.startsWith("-") || arg.startsWith("@"))) {
                return false;
            }
        }
        return args.length > 0;
    }

    /**
     * Answers what is asked for, and returns the exit code.
     *
     * @throws Misuse if an option has a value that it does not have
     */
    static int answer(Options asked, Surroundings surroundings) {
        return new Classify(asked, surroundings).answer();
    }

    private int answer() {
        List<RuleSet<?>> chosen = chosenRules();
        String form = chosenFormat();
        checkRequired(chosen);
        models = chosenMerging().map(Models::new);
        Inputs reader = new Inputs(surroundings.in(), messages, progress);
        Bases bases = new Bases();
        asked.bases()
                .forEach(file -> reader.read(file, Imports.standard().withBases(bases::find), part -> {
                    messages.tell(part);
                    part.releases().forEach(base -> bases.add(base.release()));
                }));
        try (Writer out = writer()) {
            answer(reader, Imports.standard().withBases(bases::find), output(form, out, chosen), chosen);
        } catch (IOException | UncheckedIOException e) {
            IOException cause = e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e;
            if (asked.output().isPresent() || !"Broken pipe".equals(cause.getMessage())) {
                messages.fail(asked.output().orElse("standard output"), "it cannot be written: " + reason(cause));
            } else {
                // Whoever read along has enough.
                return 0;
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
        List<List<String>> files = asked.inputs().stream().map(reader::files).toList();
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
        asked.required()
                .flatMap(name -> level(verdict.rules(), name))
                .filter(level -> verdict.level().compareTo(level) < 0)
                .ifPresent(level -> {
                    unproven = true;
                    messages.tell(answer.source() + ": " + verdict.release().name() + ": " + level
                            + " is required, proven is " + verdict.level().name()
                            + (verdict.isSettled() ? "" : ", possible " + verdict.possibleLevel()));
                });
    }

    private Writer writer() throws IOException {
        OutputStream stream = asked.output().isPresent()
                ? Files.newOutputStream(path(asked.output().get()))
                : surroundings.out();
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
    }

    private Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new Misuse("--output " + file + ": " + e.getReason());
        }
    }

    private Output output(String form, Writer out, List<RuleSet<?>> chosen) {
        return switch (form) {
            case "json" -> Output.json(out, asked.plan() || asked.full());
            case "markdown" -> Output.markdown(out);
            case "html" -> Output.html(out, chosen);
            default ->
                new TextOutput(
                        out,
                        asked.full()
                                ? TextOutput.Detail.FULL
                                : asked.plan() ? TextOutput.Detail.PLAN : TextOutput.Detail.FITTING,
                        surroundings.colors() && asked.output().isEmpty(),
                        surroundings.columns());
        };
    }

    private List<RuleSet<?>> chosenRules() {
        if (asked.rules().equals(ALL)) {
            return RULES.values().stream().<RuleSet<?>>map(Supplier::get).toList();
        }
        if (!RULES.containsKey(asked.rules())) {
            throw misuse("--rules", asked.rules(), Stream.concat(RULES.keySet().stream(), Stream.of(ALL)));
        }
        return List.of(RULES.get(asked.rules()).get());
    }

    private String chosenFormat() {
        if (asked.format().isPresent()) {
            if (!FORMATS.contains(asked.format().get())) {
                throw misuse("--format", asked.format().get(), FORMATS.stream());
            }
            return asked.format().get();
        }
        return asked.output()
                .map(file -> file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .map(ENDINGS::get)
                .orElse("text");
    }

    private Optional<Models.By> chosenMerging() {
        Map<String, Models.By> words = Models.words();
        if (asked.merge().isPresent() && !words.containsKey(asked.merge().get())) {
            throw misuse("--merge", asked.merge().get(), words.keySet().stream());
        }
        return asked.merge().map(words::get);
    }

    private void checkRequired(List<RuleSet<?>> chosen) {
        asked.required().ifPresent(level -> {
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

    private static Misuse misuse(String option, String found, Stream<String> expected) {
        return new Misuse(option + " " + found + ": expected one of " + expected.collect(Collectors.joining(", ")));
    }

    private static <L extends Enum<L>> Optional<L> level(RuleSet<L> rules, String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return rules.levels().stream()
                .filter(level -> level.name().equals(wanted))
                .findFirst();
    }
}
