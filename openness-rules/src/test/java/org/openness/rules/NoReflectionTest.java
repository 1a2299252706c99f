package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a native image would have to be told of: reflection, which there is none of, and resources, which the jars tell. */
class NoReflectionTest {

    /** Names that compiled code must mention to look into classes, load them by name, or find services. */
    private static final List<String> REFLECTIVE = List.of(
            "java/lang/reflect/",
            "java/lang/ClassLoader",
            "java/util/ServiceLoader",
            "java/io/ObjectInputStream",
            "sun/misc/Unsafe",
            "forName",
            "getDeclared",
            "newProxyInstance",
            "setAccessible");

    private static Stream<Path> modules() {
        return Stream.of(Modules.core(), Modules.rules());
    }

    private static String text(ModuleReader reader, String file) throws IOException {
        try (InputStream in = reader.open(file).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void compiledCodeLooksIntoNoClass(Path module) throws IOException {
        try (ModuleReader reader = Modules.in(module).open()) {
            for (String file :
                    reader.list().filter(name -> name.endsWith(".class")).toList()) {
                assertThat(text(reader, file)).as(file).doesNotContain(REFLECTIVE);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyResourceIsTold(Path module) throws IOException {
        try (ModuleReader reader = Modules.in(module).open()) {
            List<String> told = reader.list()
                    .filter(name -> name.endsWith("/resource-config.json"))
                    .toList();
            assertThat(told).hasSize(1);
            List<Pattern> patterns = Pattern.compile("\"pattern\": \"([^\"]*)\"")
                    .matcher(text(reader, told.get(0)))
                    .results()
                    .map(found -> Pattern.compile(found.group(1)))
                    .toList();
            assertThat(reader.list()
                            .filter(name -> name.startsWith("org/openness/"))
                            .filter(name -> !name.endsWith(".class") && !name.endsWith("/"))
                            .filter(name -> patterns.stream()
                                    .noneMatch(pattern -> pattern.matcher(name).matches())))
                    .isEmpty();
        }
    }
}
