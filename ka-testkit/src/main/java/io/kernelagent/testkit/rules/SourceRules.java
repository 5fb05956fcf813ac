package io.kernelagent.testkit.rules;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.ArrayList;

/** Sizes, names of tests, and catch-alls: read from the syntax trees of the JDK's compiler. */
public final class SourceRules {
    static final int LINES_OF_A_FILE = 400;
    static final int LINES_OF_A_METHOD = 40;
    static final int PARAMETERS = 5;
    static final int COLUMNS = 120;

    private static final String TEST_NAME = ".*(Test|Properties|Contract|Simulation|IT)";
    private static final String TEST_MARK = "Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example";

    private SourceRules() {}

    /** All rules about source text. */
    public static Seq<SourceRule> all(Layout layout) {
        return List.of(
                filesAreShort(),
                linesAreShort(),
                methodsAreShort(),
                parametersAreFew(),
                testsAreFound(),
                catchNarrowly(layout));
    }

    public static SourceRule filesAreShort() {
        return new SourceRule(
                "have at most " + LINES_OF_A_FILE + " lines",
                file -> file.lines().length() > LINES_OF_A_FILE
                        ? List.of("1: has " + file.lines().length() + " lines")
                        : List.empty());
    }

    public static SourceRule linesAreShort() {
        return new SourceRule("have at most " + COLUMNS + " columns", file -> file.lines()
                .zipWithIndex()
                .filter(line -> line._1.codePointCount(0, line._1.length()) > COLUMNS)
                .map(line -> line._2 + 1 + ": is " + line._1.length() + " columns wide"));
    }

    /** From the signature to the closing brace; annotations do not count. */
    public static SourceRule methodsAreShort() {
        return new SourceRule("have methods of at most " + LINES_OF_A_METHOD + " lines", file -> methods(file)
                .filter(method -> lines(file, method) > LINES_OF_A_METHOD)
                .map(method -> place(file, method) + " has " + lines(file, method) + " lines"));
    }

    private static int lines(SourceFile file, MethodTree method) {
        var begin = method.getModifiers().getAnnotations().isEmpty()
                ? file.firstLine(method)
                : file.lastLine(method.getModifiers()
                                .getAnnotations()
                                .get(method.getModifiers().getAnnotations().size() - 1))
                        + 1;
        return file.lastLine(method) - begin + 1;
    }

    /** The header of a record is no list of parameters: its parts have names wherever they are used. */
    public static SourceRule parametersAreFew() {
        return new SourceRule("have methods of at most " + PARAMETERS + " parameters", file -> methods(file)
                .filter(method -> method.getParameters().size() > PARAMETERS)
                .map(method ->
                        place(file, method) + " has " + method.getParameters().size() + " parameters"));
    }

    /** Surefire and Failsafe look for these names and say nothing about tests that are called otherwise. */
    public static SourceRule testsAreFound() {
        return new SourceRule("name tests so that they are run", file -> List.ofAll(
                        file.tree().getTypeDecls())
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> !type.getSimpleName().toString().matches(TEST_NAME) && hasTests(type))
                .map(type -> file.firstLine(type) + ": " + type.getSimpleName() + " would not be run"));
    }

    private static boolean hasTests(ClassTree type) {
        return List.ofAll(type.getMembers())
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .flatMap(method -> method.getModifiers().getAnnotations())
                .exists(mark -> mark.getAnnotationType().toString().matches(TEST_MARK));
    }

    /** One catch-all stands at the top of the command line; anywhere else it would hide a bug. */
    public static SourceRule catchNarrowly(Layout layout) {
        return new SourceRule(
                "catch what they can answer",
                file -> file.packageName().equals(layout.cli())
                        ? List.empty()
                        : found(file, CatchTree.class)
                                .filter(caught -> isVague(caught.getParameter().getType()))
                                .map(caught -> file.firstLine(caught) + ": catches everything"));
    }

    private static boolean isVague(Tree type) {
        return type.toString().matches("(Runtime)?Exception|Throwable|Error");
    }

    private static String place(SourceFile file, MethodTree method) {
        return file.firstLine(method) + ": " + method.getName();
    }

    private static Seq<MethodTree> methods(SourceFile file) {
        return found(file, MethodTree.class);
    }

    private static <T extends Tree> Seq<T> found(SourceFile file, Class<T> kind) {
        var found = new ArrayList<T>();
        new TreeScanner<Object, Object>() {
            @Override
            public Object scan(Tree piece, Object nothing) {
                if (kind.isInstance(piece)) {
                    found.add(kind.cast(piece));
                }
                return super.scan(piece, nothing);
            }
        }.scan(file.tree(), found);
        return List.ofAll(found);
    }
}
