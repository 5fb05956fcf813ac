package io.kernelagent.core.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.kernel.Architecture;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** Headers come with programs of the machine that they are installed on. */
class ProgramGateTest {
    private static final ElfMachine INTEL = ElfMachine.of(Architecture.X86_64);

    @Test
    void the_machine_of_every_architecture_is_read() {
        Architecture.ALL.map(ElfMachine::of).forEach(machine -> assertThat(ElfMachine.of(Modules.madeFor(machine)))
                .containsExactly(machine));
        assertThat(Architecture.ALL.map(ElfMachine::of).distinct()).hasSameSizeAs(Architecture.ALL);
        assertThat(ElfMachine.of(Bytes.utf8("#!/bin/sh\n"))).isEmpty();
    }

    @Test
    void what_may_be_run_among_the_headers_is_asked_and_nothing_else() {
        var tree = staged(FileMode.REGULAR, "headers/Makefile")
                .with(TreePath.of("headers/scripts/basic/fixdep"), file(FileMode.EXECUTABLE))
                .with(TreePath.of("headers/MISSING-PROGRAMS"), file(FileMode.REGULAR))
                .with(TreePath.of("boot/bzImage"), file(FileMode.EXECUTABLE));
        assertThat(ProgramGate.programs(StagedTree.of(tree)))
                .containsExactly(TreePath.of("headers/scripts/basic/fixdep"));
        assertThat(ProgramGate.notice(StagedTree.of(tree))).containsExactly(TreePath.of("headers/MISSING-PROGRAMS"));
        assertThat(ProgramGate.notice(StagedTree.of(staged(FileMode.REGULAR, "headers/scripts/MISSING-PROGRAMS"))))
                .isEmpty();
    }

    @Test
    void programs_of_another_machine_are_told_with_their_machine() {
        var right = LinkedHashMap.of(
                TreePath.of("headers/scripts/basic/fixdep"), Option.some(ElfMachine.of(Architecture.ARM64)));
        Map<TreePath, Option<ElfMachine>> all = right.put(TreePath.of("headers/scripts/mkcompile_h"), Option.none());
        assertThat(ProgramGate.problems(all, Architecture.ARM64)).isEmpty();
        var wrong = List.range(1, 8)
                .foldLeft(
                        all,
                        (sofar, number) ->
                                sofar.put(TreePath.of("headers/scripts/program" + number), Option.some(INTEL)))
                .put(TreePath.of("headers/scripts/odd"), Option.some(new ElfMachine(4711, true, false)));
        Golden.check(
                "artifact/machine.txt",
                ProgramGate.problems(wrong, Architecture.ARM64)
                        .map(ProblemText::of)
                        .mkString("\n"));
    }

    private static Tree staged(FileMode mode, String path) {
        return Tree.EMPTY.with(TreePath.of(path), file(mode));
    }

    private static TreeFile file(FileMode mode) {
        return new TreeFile(mode, Bytes.utf8("bytes"));
    }
}
