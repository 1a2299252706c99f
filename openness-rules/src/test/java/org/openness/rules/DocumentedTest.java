package org.openness.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every public type and method says what it is. */
class DocumentedTest {

    private static List<Path> sources(String module) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> undocumented(String module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    diagnostic -> {},
                    List.of("-proc:none", "--module-path", Modules.path()),
                    null,
                    files.getJavaFileObjectsFromPaths(sources(module)));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Comments comments = new Comments(DocTrees.instance(task));
            units.forEach(unit -> comments.scan(unit, null));
            return comments.missing;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"openness-core", "openness-rules"})
    void everyPublicTypeAndMethodIsDocumented(String module) throws IOException {
        assertThat(undocumented(module)).isEmpty();
    }

    @Test
    void sourcesAreFound() throws IOException {
        assertThat(sources("openness-core")).hasSizeGreaterThan(50);
    }

    private static final class Comments extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final List<String> missing = new ArrayList<>();

        Comments(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree tree, Void unused) {
            check();
            return super.visitClass(tree, unused);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void unused) {
            check();
            return super.visitMethod(tree, unused);
        }

        private void check() {
            TreePath path = getCurrentPath();
            Element element = trees.getElement(path);
            if (element == null || !isSeen(element) || inherits(element) || isOfARecord(element)) {
                return;
            }
            DocCommentTree comment = trees.getDocCommentTree(path);
            if (comment == null || comment.getFirstSentence().isEmpty()) {
                missing.add(element.getEnclosingElement() + " " + element);
            }
        }

        private static boolean isSeen(Element element) {
            for (Element at = element; at.getKind() != ElementKind.PACKAGE; at = at.getEnclosingElement()) {
                boolean inInterface = at.getEnclosingElement().getKind() == ElementKind.INTERFACE;
                Set<Modifier> modifiers = at.getModifiers();
                boolean open = modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
                if (!open && (!inInterface || modifiers.contains(Modifier.PRIVATE))) {
                    return false;
                }
            }
            return true;
        }

        /** The constructor of a record takes the components, which the record documents. */
        private static boolean isOfARecord(Element element) {
            return element.getKind() == ElementKind.CONSTRUCTOR
                    && element.getEnclosingElement().getKind() == ElementKind.RECORD;
        }

        /** An overriding method says what it overrides, unless it says more. */
        private static boolean inherits(Element element) {
            return element.getAnnotationMirrors().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("java.lang.Override"));
        }
    }
}
