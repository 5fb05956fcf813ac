package io.kernelagent.core.artifact;

import io.kernelagent.core.build.HeaderPrograms;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.Where;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.util.regex.Pattern;

/**
 * Whether the programs among staged headers run where the headers are installed. A build host leaves its own there, and
 * on another machine nothing is wrong with them until somebody compiles a module.
 */
public final class ProgramGate {
    private static final Pattern HEADER = Pattern.compile("(?:headers|usr/src/[^/]+)/.+");
    private static final int SHOWN = 5;

    private ProgramGate() {}

    /** What may be a program or a library, by path. */
    public static Seq<TreePath> programs(StagedTree tree) {
        return tree.entries()
                .filter((path, entry) ->
                        entry.isExecutable() && HEADER.matcher(path.toString()).matches())
                .keySet()
                .toArray();
    }

    /** The file that says which programs are left out; none when none is. */
    public static Option<TreePath> notice(StagedTree tree) {
        return tree.entries().keySet().find(path -> path.toString().equals("headers/" + HeaderPrograms.NOTICE));
    }

    /** What is wrong with files that are made for these machines; those of one machine are one problem. */
    public static Seq<Problem> problems(Map<TreePath, Option<ElfMachine>> made, Architecture architecture) {
        return made.toArray()
                .flatMap(file -> file._2.map(machine -> new Tuple2<>(file._1, machine)))
                .reject(file -> file._2.equals(ElfMachine.of(architecture)))
                .groupBy(file -> file._2)
                .toArray()
                .map(group -> problem(group._1, group._2.map(Tuple2::_1).sorted(), architecture))
                .sortBy(Problem::headline);
    }

    private static Problem problem(ElfMachine machine, Seq<TreePath> programs, Architecture architecture) {
        return Problem.of(
                        "KA-ARTIFACT-MACHINE",
                        Where.file(programs.head().toString()),
                        programs.size() + " programs among the headers are for " + machine.words()
                                + ", and this kernel is for " + architecture.kernelName())
                .withFirst(programs.map(TreePath::toString), SHOWN)
                .withMend("see that the compiler of the build host makes programs of its own machine, which uname -m"
                        + " names, then ka build with --again");
    }
}
