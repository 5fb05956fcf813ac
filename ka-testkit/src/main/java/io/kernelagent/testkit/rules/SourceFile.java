package io.kernelagent.testkit.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import javax.tools.ToolProvider;

/**
 * A source file as a person reads it: lines and syntax. Byte code knows neither how long a method is on the screen nor
 * what a test was called by its author.
 *
 * @param path where it lies
 * @param lines its lines, without their ends
 * @param tree its syntax
 * @param positions where in the text a piece of syntax stands
 */
public record SourceFile(Path path, Seq<String> lines, CompilationUnitTree tree, SourcePositions positions) {
    /** All Java files of all modules of a checkout, production and tests. */
    public static Seq<SourceFile> ofCheckout(Path root) {
        return parsed(below(root, file -> {
            var name = root.relativize(file).toString();
            return name.matches("[^/]+/src/(main|test)/java/.*\\.java");
        }));
    }

    /** All Java files below a folder. */
    public static Seq<SourceFile> ofFolder(Path folder) {
        return parsed(below(folder, file -> file.toString().endsWith(".java")));
    }

    private static Seq<Path> below(Path folder, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
            return List.ofAll(files.filter(wanted).sorted());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seq<SourceFile> parsed(Seq<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(files.asJava());
            var task = (JavacTask) compiler.getTask(null, manager, null, null, null, units);
            var positions = Trees.instance(task).getSourcePositions();
            return List.ofAll(task.parse())
                    .map(tree -> new SourceFile(Path.of(tree.getSourceFile().toUri()), lines(tree), tree, positions));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Seq<String> lines(CompilationUnitTree tree) {
        try {
            return List.ofAll(
                    tree.getSourceFile().getCharContent(true).toString().lines());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String packageName() {
        return String.valueOf(tree.getPackageName());
    }

    /** The line on which a piece of syntax begins, counted from 1. */
    int firstLine(Tree piece) {
        return lineOf(positions.getStartPosition(tree, piece));
    }

    /** The line on which it ends. */
    int lastLine(Tree piece) {
        return lineOf(positions.getEndPosition(tree, piece));
    }

    private int lineOf(long position) {
        return Math.toIntExact(tree.getLineMap().getLineNumber(position));
    }
}
