package org.openness.rules;

import java.io.File;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openness.core.release.Release;

/** Where the library and what it needs at run time lie, as folders of classes or as jars. */
final class Modules {

    private static final List<String> LIBRARIES = List.of(
            "com.google.common.collect.ImmutableList",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
            "org.snakeyaml.engine.v2.api.LoadSettings",
            "tools.jackson.core.JsonParser");

    private Modules() {}

    static Path core() {
        return locationOf(Release.class);
    }

    static Path rules() {
        return locationOf(Verdict.class);
    }

    /** The module path that resolves both. */
    static String path() {
        Stream<Path> libraries = LIBRARIES.stream().map(name -> {
            try {
                return locationOf(Class.forName(name));
            } catch (ClassNotFoundException e) {
                throw new AssertionError(name + " is not on the class path", e);
            }
        });
        return Stream.concat(Stream.of(core(), rules()), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The module that lies in a place. */
    static ModuleReference in(Path place) {
        return ModuleFinder.of(place).findAll().iterator().next();
    }

    private static Path locationOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
