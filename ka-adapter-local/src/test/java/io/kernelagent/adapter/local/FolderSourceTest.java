package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.testkit.contract.SourceTreesContract;
import io.kernelagent.testkit.memory.RecordedProgress;
import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest implements SourceTreesContract {
    @TempDir
    Path root;

    @Override
    public SourceTrees sources() {
        return new LocalSourceTrees(LocalSettings.of(root), PooledWorkers.ofThisMachine(), new RecordedProgress());
    }

    @Override
    public Baseline offer(Tree files) {
        SampleTrees.put(files, root.resolve("kernel"));
        return new Baseline("kernel", "v6.1", Option.none());
    }

    @Test
    void a_folder_is_pinned_as_what_it_is() {
        assertThat(sources()
                        .pin(offer(SourceTreesContract.aSmallKernel()))
                        .get()
                        .get()
                        .resolved())
                .isEqualTo("directory");
    }

    @Test
    void a_folder_has_no_sha256() {
        var folder = offer(SourceTreesContract.aSmallKernel());
        var digest = Option.some(Digests.sha256(Bytes.EMPTY));
        var problem =
                sources().pin(new Baseline(folder.tree(), "v6.1", digest)).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-DIGEST-UNWANTED");
    }

    @Test
    void a_file_that_is_no_tarball_is_no_kernel_source() throws IOException {
        Files.writeString(root.resolve("notes.txt"), "x");
        var problem = sources()
                .pin(new Baseline("notes.txt", "", Option.none()))
                .get()
                .getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-TREE");
    }

    @Test
    void a_folder_may_be_named_from_the_root_of_all_and_by_any_characters() {
        var path = TreePath.of("Makefile");
        var tree = Tree.EMPTY.with(path, TreeFile.regular(Bytes.utf8("m")));
        SampleTrees.put(tree, RawPaths.below(root, Bytes.utf8("k\u00e9rnel")));
        for (var name : List.of("k\u00e9rnel", root + "/k\u00e9rnel")) {
            var pinned =
                    sources().pin(new Baseline(name, "", Option.none())).get().get();
            assertThat(sources().read(pinned, List.of(path)).get()).isEqualTo(tree);
        }
    }

    @Test
    void a_name_that_no_file_system_can_hold_is_absent() {
        var long256 = TreePath.of("n".repeat(256));
        var pinned =
                sources().pin(offer(SourceTreesContract.aSmallKernel())).get().get();
        assertThat(sources().read(pinned, List.of(long256)).get().files()).isEmpty();
    }

    @Test
    void a_git_work_tree_without_a_ref_is_a_folder() throws IOException {
        offer(SourceTreesContract.aSmallKernel());
        Files.createDirectory(root.resolve("kernel/.git"));
        assertThat(sources()
                        .pin(new Baseline("kernel", "", Option.none()))
                        .get()
                        .get()
                        .resolved())
                .isEqualTo("directory");
    }
}
