package org.openness.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openness.core.release.Release;
import org.openness.rules.OpennessClassifier;

/** A project outside of this build that depends on openness-rules alone, on the class path and on the module path. */
class ConsumerTest {

    private static final String PROGRAM = """
            package consumer;

            import org.openness.core.catalog.ReleaseCatalog;
            import org.openness.core.fact.Answer;
            import org.openness.core.record.ReleaseReader;
            import org.openness.core.release.Access;
            import org.openness.core.release.Release;
            import org.openness.rules.OpennessClassifier;
            import org.openness.rules.OpennessLevel;
            import org.openness.rules.Verdict;

            public final class Main {

                private Main() {}

                public static void main(String[] args) {
                    Release built = Release.named("Example 7B")
                            .weights(Access.PUBLIC, "llama3.1")
                            .frameworkSupport(Answer.YES)
                            .build();
                    Release read = ReleaseReader.standard().read("name: Example 8B\\nweights: {access: hosted}\\n");
                    print(built);
                    print(read);
                    ReleaseCatalog.builtIn().find("OLMo 2 7B").ifPresent(Main::print);
                }

                private static void print(Release release) {
                    Verdict<OpennessLevel> verdict = OpennessClassifier.classify(release);
                    System.out.println(release.name() + ": " + verdict.level() + " to " + verdict.possibleLevel());
                }
            }
            """;
    private static final String MODULE = """
            /** A project that uses the library. */
            module consumer {
                requires org.openness.rules;
            }
            """;
    private static final String OUTPUT = """
            Example 7B: OPEN_WEIGHTS to OPEN_WEIGHTS_DATA_INFO
            Example 8B: CLOSED to CLOSED
            OLMo 2 7B: OPEN_SOURCE to OPEN_SOURCE
            """;

    private static final List<Path> LIBRARY =
            List.of(locationOf(OpennessClassifier.class.getName()), locationOf(Release.class.getName()));
    /** What the library needs at run time, by a class of each. */
    private static final List<Path> NEEDED = Stream.of(
                    "com.google.common.collect.ImmutableList",
                    "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
                    "org.snakeyaml.engine.v2.api.LoadSettings",
                    "tools.jackson.core.JsonParser")
            .map(ConsumerTest::locationOf)
            .toList();

    @TempDir
    private Path project;

    private static Path locationOf(String type) {
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(type + " is not on the class path", e);
        }
    }

    @BeforeEach
    void writeProgram() throws IOException {
        Files.createDirectories(project.resolve("src/consumer"));
        Files.writeString(project.resolve("src/consumer/Main.java"), PROGRAM);
    }

    private Path writeModule(String text) throws IOException {
        return Files.writeString(project.resolve("src/module-info.java"), text);
    }

    private static String path(List<Path> first, List<Path> then) {
        return Stream.concat(first.stream(), then.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path classes() {
        return project.resolve("classes");
    }

    /** Returns what the compiler has to say; nothing, if all is well. */
    private String compile(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "17", "-Xlint:all", "-d", classes().toString()));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        return messages.toString(StandardCharsets.UTF_8);
    }

    private String run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.replace(System.lineSeparator(), "\n");
    }

    @Test
    void projectOnTheClassPathClassifies() throws Exception {
        String messages = compile(
                "-cp",
                path(LIBRARY, List.of()),
                project.resolve("src/consumer/Main.java").toString());
        assertThat(messages).isEmpty();

        assertThat(run(
                        "-cp",
                        path(
                                LIBRARY,
                                Stream.concat(NEEDED.stream(), Stream.of(classes()))
                                        .toList()),
                        "consumer.Main"))
                .isEqualTo(OUTPUT);
    }

    @Test
    void projectOnTheModulePathClassifies() throws Exception {
        String messages = compile(
                "--module-path",
                path(LIBRARY, NEEDED),
                writeModule(MODULE).toString(),
                project.resolve("src/consumer/Main.java").toString());
        assertThat(messages).isEmpty();

        assertThat(run(
                        "--module-path",
                        path(
                                LIBRARY,
                                Stream.concat(NEEDED.stream(), Stream.of(classes()))
                                        .toList()),
                        "--module",
                        "consumer/consumer.Main"))
                .isEqualTo(OUTPUT);
    }

    @Test
    void projectOnTheModulePathSeesNoLibraryOfTheLibrary() throws Exception {
        Path source = Files.writeString(
                project.resolve("src/consumer/Main.java"),
                "package consumer; final class Main { com.google.common.collect.ImmutableList<String> list; }");
        String messages = compile(
                "--module-path", path(LIBRARY, NEEDED), writeModule(MODULE).toString(), source.toString());

        assertThat(messages)
                .contains("package com.google.common.collect is not visible")
                .contains("but module consumer does not read it");
    }
}
