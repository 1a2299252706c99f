package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openness.core.release.Release;

/** What a user of the library can see of it: types of the JDK and of the library itself, and no others. */
class PublicSignatureTest {

    private static final List<String> OWN_AND_JDK = List.of("org.openness.", "java.");

    private static List<Class<?>> exportedTypes() {
        return Stream.of(Modules.core(), Modules.rules())
                .flatMap(place -> exportedTypes(place).stream())
                .toList();
    }

    private static List<Class<?>> exportedTypes(Path place) {
        Set<String> exported = new HashSet<>();
        for (ModuleDescriptor.Exports exports : Modules.in(place).descriptor().exports()) {
            exported.add(exports.source());
        }
        try (ModuleReader reader = Modules.in(place).open()) {
            List<Class<?>> types = new ArrayList<>();
            for (String file : reader.list()
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                int dot = name.lastIndexOf('.');
                if (dot > 0 && exported.contains(name.substring(0, dot)) && !name.endsWith("package-info")) {
                    types.add(Class.forName(name, false, PublicSignatureTest.class.getClassLoader()));
                }
            }
            return types.stream().filter(PublicSignatureTest::isSeen).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isSeen(Class<?> type) {
        return isSeen(type.getModifiers()) && (type.getEnclosingClass() == null || isSeen(type.getEnclosingClass()));
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Each place where a type of somebody else can be seen. */
    private static List<String> foreign(Class<?> type) {
        List<String> found = new ArrayList<>();
        check(
                type,
                "extends",
                type.getGenericSuperclass() == null ? List.of() : List.of(type.getGenericSuperclass()),
                found);
        check(type, "implements", List.of(type.getGenericInterfaces()), found);
        check(type, "of", List.of(type.getTypeParameters()), found);
        for (Field field : type.getDeclaredFields()) {
            if (isSeen(field.getModifiers())) {
                check(type, field.getName(), List.of(field.getGenericType()), found);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isSeen(method.getModifiers()) && !method.isSynthetic()) {
                check(type, method.getName(), List.of(method.getGenericReturnType()), found);
                check(type, method, found);
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isSeen(constructor.getModifiers())) {
                check(type, constructor, found);
            }
        }
        return found;
    }

    private static void check(Class<?> type, Executable executable, List<String> found) {
        check(type, executable.getName(), List.of(executable.getGenericParameterTypes()), found);
        check(type, executable.getName(), List.of(executable.getGenericExceptionTypes()), found);
        check(type, executable.getName(), List.of(executable.getTypeParameters()), found);
    }

    private static void check(Class<?> type, String place, List<? extends Type> mentioned, List<String> found) {
        Set<Type> seen = new HashSet<>();
        mentioned.forEach(mention -> collect(mention, seen));
        for (Type mention : seen) {
            if (mention instanceof Class<?> named
                    && !named.isPrimitive()
                    && OWN_AND_JDK.stream().noneMatch(named.getName()::startsWith)) {
                found.add(type.getName() + " " + place + ": " + named.getName());
            }
        }
    }

    private static void collect(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof Class<?> named && named.isArray()) {
            seen.remove(type);
            collect(named.getComponentType(), seen);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), seen);
        } else if (type instanceof ParameterizedType generic) {
            collect(generic.getRawType(), seen);
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen));
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(bound -> collect(bound, seen));
            Arrays.stream(wildcard.getLowerBounds()).forEach(bound -> collect(bound, seen));
        } else if (type instanceof TypeVariable<?> variable) {
            Arrays.stream(variable.getBounds()).forEach(bound -> collect(bound, seen));
        }
    }

    @Test
    void noPublicSignatureShowsTypesOfOthers() {
        assertThat(exportedTypes().stream().flatMap(type -> foreign(type).stream()))
                .isEmpty();
    }

    @Test
    void publicClassesCannotBeExtended() {
        assertThat(exportedTypes().stream()
                        .filter(type -> !type.isInterface() && !type.isEnum() && !type.isSealed())
                        .filter(type -> !Modifier.isFinal(type.getModifiers())))
                .isEmpty();
    }

    /** Who adds a type that users see adds a line here, and promises to keep it. */
    @Test
    void typesThatUsersSeeAreListed() {
        String names =
                exportedTypes().stream().map(Class::getName).sorted().collect(Collectors.joining("\n", "", "\n"));
        Golden.check(names, "org/openness/rules/public-types.txt");
    }

    @Test
    void exportedTypesAreSeen() {
        assertThat(exportedTypes())
                .contains(Verdict.class, Condition.AtLeast.class, Release.class, Release.Builder.class);
    }
}
