package io.kernelagent.core.artifact;

import io.kernelagent.core.kernel.KernelRelease;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * L067: whether staged modules were built together with their kernel. A folder of the right name proves nothing: what
 * was left there by an earlier build has that name too, and the kernel refuses it only when it runs. Nor does the
 * release alone: a header that has changed in between leaves it as it was, and only the CRCs of the symbols tell.
 */
public final class ModuleGate {
    private static final Pattern MODULE = Pattern.compile("(?:usr/)?lib/modules/.+\\.ko(?:\\.(?:gz|xz|zst))?");
    private static final String SYMBOLS = "headers/Module.symvers";
    private static final int SHOWN = 5;
    private static final String ANEW = "build kernel and modules in one run: ka build with --again makes a clean tree";

    private ModuleGate() {}

    /** The modules of a tree, by path, compressed ones too; whoever reads them unpacks those. */
    public static Seq<TreePath> modules(StagedTree tree) {
        return tree.entries()
                .filter((path, entry) ->
                        entry.isFile() && MODULE.matcher(path.toString()).matches())
                .keySet()
                .toArray();
    }

    /** The list of what this kernel gives to modules; none where none is staged. */
    public static Option<TreePath> symbols(StagedTree tree) {
        return tree.entries().keySet().find(path -> path.toString().equals(SYMBOLS));
    }

    /**
     * What is wrong with modules that say this; modules with the same fault are one problem.
     *
     * @param given what this kernel gives to modules
     */
    public static Seq<Problem> problems(
            Map<TreePath, Either<String, ModuleWords>> said, KernelRelease release, SymbolVersions given) {
        return released(said, release).appendAll(strangers(said, given));
    }

    private static Seq<Problem> released(Map<TreePath, Either<String, ModuleWords>> said, KernelRelease release) {
        return said.toArray()
                .flatMap(module -> fault(module._2, release).map(fault -> new Tuple2<>(module._1, fault)))
                .groupBy(faulty -> faulty._2)
                .toArray()
                .map(group -> problem(group._1, group._2.map(Tuple2::_1).sorted()))
                .sortBy(Problem::headline);
    }

    private static Option<Problem> strangers(Map<TreePath, Either<String, ModuleWords>> said, SymbolVersions given) {
        var wrong = said.toArray().sortBy(module -> module._1).flatMap(module -> module._2
                .toOption()
                .flatMap(words -> words.wants().flatMap(given::objection).headOption())
                .map(why -> module._1 + ": " + why));
        return Option.when(!wrong.isEmpty(), () -> Problem.of(
                        "KA-ARTIFACT-CRC",
                        Where.file(SYMBOLS),
                        wrong.size() + " modules were built against symbols that this kernel does not have")
                .withFirst(wrong, SHOWN)
                .withMend(ANEW));
    }

    private static Option<String> fault(Either<String, ModuleWords> said, KernelRelease release) {
        return said.fold(
                why -> Option.some("cannot be told to belong to kernel " + release + ": " + why),
                words -> Option.when(
                        !words.vermagic().release().equals(release.text()),
                        () -> "built for kernel " + words.vermagic().release() + ", not for " + release));
    }

    private static Problem problem(String fault, Seq<TreePath> modules) {
        return Problem.of(
                        "KA-ARTIFACT-VERMAGIC",
                        Where.file(modules.head().toString()),
                        modules.size() + " modules " + fault)
                .withFirst(modules.map(TreePath::toString), SHOWN)
                .withMend(ANEW);
    }
}
