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
 * was left there by an earlier build has that name too, and the kernel refuses it only when it runs.
 */
public final class ModuleGate {
    private static final Pattern MODULE = Pattern.compile("(?:usr/)?lib/modules/.+\\.ko(?:\\.(?:gz|xz|zst))?");
    private static final int SHOWN = 5;

    private ModuleGate() {}

    /** The modules of a tree, by path, compressed ones too; whoever reads them unpacks those. */
    public static Seq<TreePath> modules(StagedTree tree) {
        return tree.entries()
                .filter((path, entry) ->
                        entry.isFile() && MODULE.matcher(path.toString()).matches())
                .keySet()
                .toArray();
    }

    /** What is wrong with modules that say this; modules with the same fault are one problem. */
    public static Seq<Problem> problems(Map<TreePath, Either<String, Vermagic>> said, KernelRelease release) {
        return said.toArray()
                .flatMap(module -> fault(module._2, release).map(fault -> new Tuple2<>(module._1, fault)))
                .groupBy(faulty -> faulty._2)
                .toArray()
                .map(group -> problem(group._1, group._2.map(Tuple2::_1).sorted()))
                .sortBy(Problem::headline);
    }

    private static Option<String> fault(Either<String, Vermagic> said, KernelRelease release) {
        return said.fold(
                why -> Option.some("cannot be told to belong to kernel " + release + ": " + why),
                vermagic -> Option.when(
                        !vermagic.release().equals(release.text()),
                        () -> "built for kernel " + vermagic.release() + ", not for " + release));
    }

    private static Problem problem(String fault, Seq<TreePath> modules) {
        var rest = modules.size() - SHOWN;
        var problem = Problem.of(
                "KA-ARTIFACT-VERMAGIC", Where.file(modules.head().toString()), modules.size() + " modules " + fault);
        var shown = modules.take(SHOWN).foldLeft(problem, (told, path) -> told.withDetail(path.toString()));
        return (rest > 0 ? shown.withDetail("and " + rest + " more") : shown)
                .withMend("build kernel and modules in one run: ka build with --again makes a clean tree");
    }
}
