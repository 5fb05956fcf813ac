package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.testkit.contract.SourceTreesContract;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JGit reads and names, against what git itself wrote and names. */
class RealGitIT {
    @TempDir
    Path root;

    private Path work = Path.of("unset");
    private Tree files = Tree.EMPTY;

    @BeforeEach
    void makeRepository() throws IOException {
        work = Files.createDirectory(root.resolve("linux"));
        files = SampleTrees.oddNames()
                .foldLeft(manyFiles(), (tree, path) -> tree.with(path, TreeFile.regular(path.bytes())))
                .overlaid(SourceTreesContract.aSmallKernel());
        SampleTrees.put(files, work);
        git().run("init", "-q", "-b", "main");
        git().run("add", "-A", "-f");
        git().run("commit", "-q", "-m", "kernel");
        git().run("tag", "-a", "-m", "release", "v6.1");
    }

    private static Tree manyFiles() {
        return List.range(0, 300)
                .foldLeft(
                        Tree.EMPTY,
                        (tree, number) -> tree.with(
                                TreePath.of("drivers/d" + number % 17 + "/f" + number + ".c"),
                                TreeFile.regular(Bytes.utf8("int x" + number + ";\n"))));
    }

    @Test
    void loose_packed_bare_linked_and_cloned_repositories_read_the_same() {
        var commit = git().run("rev-parse", "HEAD");
        assertThat(read("linux")).isEqualTo(files);
        git().run("gc", "-q");
        git().run("pack-refs", "--all");
        assertThat(read("linux")).isEqualTo(files);
        git().run("clone", "-q", "--bare", ".", "../bare.git");
        assertThat(read("bare.git")).isEqualTo(files);
        git().run("clone", "-q", "--shared", ".", "../shared");
        assertThat(read("shared")).isEqualTo(files);
        git().run("worktree", "add", "-q", "../linked", "v6.1");
        assertThat(read("linked")).isEqualTo(files);
        assertThat(pin("linked", commit.substring(0, 12)).resolved()).isEqualTo("commit:" + commit);
    }

    @Test
    void the_work_tree_does_not_matter() throws IOException {
        Files.writeString(work.resolve("Makefile"), "changed and not committed");
        git().run("rm", "-q", "--cached", "scripts/run.sh");
        assertThat(read("linux")).isEqualTo(files);
    }

    @Test
    void a_shallow_mirror_of_a_url_reads_the_same_by_tag_branch_and_commit() {
        var url = work.toUri().toString();
        for (var ref : List.of("v6.1", "main", git().run("rev-parse", "HEAD"))) {
            var settings = LocalSettings.of(root).withState(root.resolve("state-" + ref));
            var sources = new LocalSourceTrees(settings, PooledWorkers.ofThisMachine(), new RecordedProgress());
            var pinned =
                    sources.pin(new Baseline(url, ref, Option.none())).get().get();
            assertThat(sources.read(pinned, files.paths()).get()).as(ref).isEqualTo(files);
        }
    }

    @Test
    void tree_ids_are_those_of_git_write_tree() {
        var changed = Tree.EMPTY
                .with(TreePath.of("drivers/d3/f3.c"), TreeFile.regular(Bytes.utf8("changed\n")))
                .with(TreePath.of("drivers/d3.c"), TreeFile.regular(Bytes.utf8("sorts beside the folder d3\n")))
                .with(TreePath.of("new/deep/er/file"), new TreeFile(FileMode.EXECUTABLE, Bytes.utf8("#!/bin/sh\n")))
                .with(TreePath.of("scripts/dtc/link"), new TreeFile(FileMode.SYMLINK, Bytes.utf8("../run.sh")))
                .without(TreePath.of("drivers/d5/f5.c"))
                .without(TreePath.of("scripts/run.sh"));
        var id = gitTrees()
                .treeOf(pin("linux", "v6.1"), changed, true)
                .get()
                .get()
                .hex();
        apply(changed);
        git().run("add", "-A", "-f");
        assertThat(id).isEqualTo(git().run("write-tree"));
        assertThat(git().run("cat-file", "-p", id + ":drivers/d3.c")).isEqualTo("sorts beside the folder d3");
        git().run("fsck", "--strict");
    }

    @Test
    void a_missing_object_is_a_fault_that_names_the_repository() throws IOException {
        var blob = git().run("rev-parse", "v6.1:Makefile");
        Files.delete(work.resolve(".git/objects/" + blob.substring(0, 2) + "/" + blob.substring(2)));
        var pinned = pin("linux", "v6.1");
        var fault = sources().read(pinned, List.of(TreePath.of("Makefile"))).getLeft();
        assertThat(fault.detail()).contains(blob);
    }

    private void apply(Tree changed) {
        changed.paths().forEach(path -> {
            try {
                Files.deleteIfExists(RawPaths.below(work, path));
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        SampleTrees.put(changed, work);
    }

    private Tree read(String tree) {
        return sources().read(pin(tree, "v6.1"), files.paths()).get();
    }

    private PinnedBaseline pin(String tree, String ref) {
        return sources().pin(new Baseline(tree, ref, Option.none())).get().get();
    }

    private LocalSourceTrees sources() {
        return new LocalSourceTrees(LocalSettings.of(root), PooledWorkers.ofThisMachine(), new RecordedProgress());
    }

    private LocalGitTrees gitTrees() {
        return new LocalGitTrees(LocalSettings.of(root));
    }

    private RealGit git() {
        return new RealGit(work);
    }
}
