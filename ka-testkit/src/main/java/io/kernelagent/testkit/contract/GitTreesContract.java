package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.GitTrees;
import org.junit.jupiter.api.Test;

/** What everybody who computes the ids of git trees must do. The expected ids were printed by git itself. */
public interface GitTreesContract {
    /** {@code git write-tree} of {@link SourceTreesContract#aSmallKernel()}. */
    String SMALL_KERNEL = "548bf60c0ed35268eba13287576da2d895576b05";

    /** The same after the changes of the second test. */
    String CHANGED_KERNEL = "0b2faab7090fb7f4f87dbe038dc4210dea73de4b";

    /** The same after the changes of the third test. */
    String TURNED_KERNEL = "40e50bbdc6a99721b09b5f0572d5009b4e03f328";

    GitTrees gitTrees();

    /** A pinned git baseline with exactly these files. */
    PinnedBaseline gitBaseline(Tree files);

    /** A pinned baseline that is no git repository. */
    PinnedBaseline plainBaseline(Tree files);

    @Test
    default void no_change_gives_the_id_of_the_baseline() {
        assertThat(idOf(Tree.EMPTY)).isEqualTo(SMALL_KERNEL);
    }

    @Test
    default void changes_creations_and_deletions_give_the_id_that_git_gives() {
        var changed = Tree.EMPTY
                .with(TreePath.of("Makefile"), TreeFile.regular(Bytes.utf8("VERSION = 7\n")))
                .with(TreePath.of("drivers/net-next/a.c"), TreeFile.regular(Bytes.utf8("new\n")))
                .with(TreePath.of("scripts/run.sh"), TreeFile.regular(Bytes.utf8("#!/bin/sh\n")))
                .with(TreePath.of("tools/go"), new TreeFile(FileMode.EXECUTABLE, Bytes.EMPTY))
                .without(TreePath.of("scripts/dtc/link"))
                .without(TreePath.of("never/was"));
        assertThat(idOf(changed)).isEqualTo(CHANGED_KERNEL);
    }

    @Test
    default void a_file_may_give_way_to_a_folder_and_a_folder_to_a_file() {
        var changed = Tree.EMPTY
                .without(TreePath.of("Makefile"))
                .with(TreePath.of("Makefile/Kbuild"), TreeFile.regular(Bytes.utf8("k\n")))
                .without(TreePath.of("scripts/run.sh"))
                .without(TreePath.of("scripts/dtc/link"))
                .with(TreePath.of("scripts"), TreeFile.regular(Bytes.utf8("s\n")));
        assertThat(idOf(changed)).isEqualTo(TURNED_KERNEL);
    }

    @Test
    default void deleting_everything_gives_the_empty_tree() {
        var nothing = SourceTreesContract.aSmallKernel().paths().foldLeft(Tree.EMPTY, Tree::without);
        assertThat(idOf(nothing)).isEqualTo("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
    }

    @Test
    default void asking_twice_and_writing_give_the_same_id() {
        var baseline = gitBaseline(SourceTreesContract.aSmallKernel());
        var changed = Tree.EMPTY.with(TreePath.of("a"), TreeFile.regular(Bytes.utf8("a")));
        var computed = gitTrees().treeOf(baseline, changed, false).get();
        assertThat(gitTrees().treeOf(baseline, changed, true).get()).isEqualTo(computed);
        assertThat(gitTrees().treeOf(baseline, changed, false).get()).isEqualTo(computed);
    }

    @Test
    default void a_baseline_that_is_no_git_repository_is_a_problem() {
        var baseline = plainBaseline(SourceTreesContract.aSmallKernel());
        var problem = gitTrees().treeOf(baseline, Tree.EMPTY, false).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-NOT-GIT");
    }

    private String idOf(Tree changed) {
        return gitTrees()
                .treeOf(gitBaseline(SourceTreesContract.aSmallKernel()), changed, false)
                .get()
                .get()
                .hex();
    }
}
