package org.openness.examples.classify;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: what it may say, its help, and what it is told that is wrong with it. */
final class Command {

    private static final int HELP_WIDTH = 80;

    private static final String RULES = "--rules";
    private static final String FORMAT = "--format";
    private static final String OUTPUT = "--output";
    private static final String REQUIRE = "--require";
    private static final String BASE = "--base";
    private static final String MERGE = "--merge";
    private static final String PLAN = "--plan";
    private static final String FULL = "--full";
    private static final String NOTES = "--notes";

    /**
     * Returns what a command line may ask for. It is put together by calls rather than by annotations, to read which takes
     * longer than to answer for a record.
     */
    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create()
                .name("openness")
                .versionProvider(Command::version)
                .addPositional(PositionalParamSpec.builder()
                        .paramLabel("INPUT")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Files, folders, or - for standard input.")
                        .build())
                .addOption(text(
                        "RULES", "The rule set: spectrum (default), osaid, mof, g7, eu-ai-act, or all of them.", RULES))
                .addOption(text(
                        "FORMAT",
                        "text: one release with its reasons, several as a table (default). json: one object a release"
                                + " and line. markdown: the full report. html: a page to open in a browser.",
                        FORMAT))
                .addOption(text("FILE", "Write to a file; without --format its ending tells the format.", "-o", OUTPUT))
                .addOption(text(
                        "LEVEL", "Exit with 1 unless this level of the rule set is proven for every input.", REQUIRE))
                .addOption(OptionSpec.builder(BASE)
                        .paramLabel("FILE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("A release that inputs name as their base model; may be given several times."
                                + " Well-known releases are bundled.")
                        .build())
                .addOption(text(
                        "HOW",
                        "Put together what documents say about one model. all: all inputs are about one; folder:"
                                + " those in one folder are; name: those that name the same one are.",
                        MERGE))
                .addOption(flag(
                                "Say also what it would take to reach the higher levels; in JSON, what would settle open"
                                        + " questions as well.",
                                PLAN)
                        .build())
                .addOption(flag("In text, say all of each release: the full report.", FULL)
                        .build())
                .addOption(flag(
                                "Tell all that was odd or ignored in the inputs, not only the first " + Messages.TOLD
                                        + " such notes.",
                                NOTES)
                        .build())
                .addOption(flag("Show this help message and exit.", "-h", "--help")
                        .usageHelp(true)
                        .build())
                .addOption(flag("Print version information and exit.", "-V", "--version")
                        .versionHelp(true)
                        .build());
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "every input was answered");
        codes.put("1", "the level that --require asks for is not proven for every input");
        codes.put("2", "an input could not be read (the others were answered), or the command is wrong");
        spec.usageMessage()
                .description(
                        "Says how open releases of AI models are, and why.",
                        "",
                        "An input may be an openness record (JSON, YAML, JSON Lines), a model card, an answer of the"
                                + " Hugging Face Hub, a CycloneDX or SPDX bill of materials or a file of the Model"
                                + " Openness Framework; the content tells which. What an input does not say is unknown,"
                                + " which is neither yes nor no.",
                        "")
                .sortOptions(false)
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes)
                .footerHeading("%nExamples:%n")
                .footer(
                        "  openness README.md",
                        "  openness --format json --require OPEN_WEIGHTS models/",
                        "  openness --merge all -o model.html README.md api.json bom.json",
                        "  curl -s https://huggingface.co/api/models/allenai/OLMo-7B | openness --plan -");
        return spec;
    }

    private static OptionSpec text(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names).type(boolean.class).description(description);
    }

    /** The version that the jar says it has. */
    private static String[] version() {
        return new String[] {
            "openness "
                    + Optional.ofNullable(Command.class.getPackage().getImplementationVersion())
                            .orElse("(development)")
        };
    }

    private Command() {}

    /** Answers for a command line, and returns the exit code. */
    static int run(String[] args, Surroundings surroundings) {
        PrintWriter out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
        int code = new CommandLine(spec())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(HELP_WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.colors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Command::misused)
                .setExecutionStrategy(parsed -> answer(parsed, surroundings))
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

    private static int answer(ParseResult parsed, Surroundings surroundings) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        try {
            return Classify.answer(options(parsed), surroundings);
        } catch (Misuse e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), e.getMessage());
        }
    }

    private static Options options(ParseResult parsed) {
        return new Options(
                parsed.matchedPositionalValue(0, List.of()),
                parsed.matchedOptionValue(RULES, Options.USUAL_RULES),
                given(parsed, FORMAT),
                given(parsed, OUTPUT),
                given(parsed, REQUIRE),
                parsed.matchedOptionValue(BASE, List.of()),
                given(parsed, MERGE),
                parsed.hasMatchedOption(PLAN),
                parsed.hasMatchedOption(FULL),
                parsed.hasMatchedOption(NOTES));
    }

    private static Optional<String> given(ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, null));
    }
}
