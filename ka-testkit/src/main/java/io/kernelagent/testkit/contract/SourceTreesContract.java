package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.SourceTrees;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import org.junit.jupiter.api.Test;

/** What every kind of kernel source must do. */
public interface SourceTreesContract {
    SourceTrees sources();

    /** Makes a source of the kind under test with exactly these files, and names it as a manifest would. */
    Baseline offer(Tree files);

    @Test
    default void a_baseline_that_exists_is_pinned_and_pinned_again_the_same() {
        var baseline = offer(aSmallKernel());
        var pinned = pin(baseline);
        assertThat(pinned.baseline()).isEqualTo(baseline);
        assertThat(pinned.resolved()).matches("commit:[0-9a-f]{40}|sha256:[0-9a-f]{64}|directory");
        assertThat(pin(baseline)).isEqualTo(pinned);
    }

    @Test
    default void files_come_with_their_bytes_and_modes() {
        var kernel = aSmallKernel();
        var pinned = pin(offer(kernel));
        assertThat(sources().read(pinned, kernel.paths()).get()).isEqualTo(kernel);
    }

    @Test
    default void only_what_was_asked_for_is_known() {
        var read = sources().read(pin(offer(aSmallKernel())), paths("Makefile")).get();
        assertThat(read.paths()).containsExactly(TreePath.of("Makefile"));
    }

    @Test
    default void a_path_without_a_file_is_known_to_be_without_one() {
        var asked = paths("missing", "drivers", "drivers/net/none.c", "Makefile/below", "scripts/dtc/link/below");
        var read = sources().read(pin(offer(aSmallKernel())), asked).get();
        assertThat(read.paths()).hasSize(5);
        assertThat(read.files()).isEmpty();
    }

    @Test
    default void a_folder_is_known_by_the_first_of_its_files_that_nobody_asked_about() {
        var pinned = pin(offer(aSmallKernel()));
        var ignore = TreePath.of("drivers/net/phy/.gitignore");
        for (var folder : paths("drivers", "drivers/net", "drivers/net/phy")) {
            assertThat(read(pinned, List.of(folder)).inhabitantOf(folder)).contains(ignore);
            assertThat(read(pinned, List.of(folder, ignore)).inhabitantOf(folder))
                    .contains(TreePath.of("drivers/net/phy/phy.c"));
        }
        var scripts = TreePath.of("scripts");
        assertThat(read(pinned, List.of(scripts)).inhabitantOf(scripts)).contains(TreePath.of("scripts/dtc/link"));
    }

    @Test
    default void a_folder_whose_files_somebody_asked_about_has_no_other_inhabitant() {
        var pinned = pin(offer(aSmallKernel()));
        var asked = paths("drivers/net", "drivers/net/phy/.gitignore", "drivers/net/phy/phy.c");
        assertThat(read(pinned, asked).inhabitantOf(asked.head())).isEmpty();
        assertThat(read(pinned, asked).inhabitantOf(asked.head())).isEmpty();
        assertThat(read(pinned, asked.take(1)).inhabitantOf(asked.head())).contains(asked.get(1));
        assertThat(read(pinned, asked.take(2)).inhabitantOf(asked.head())).contains(asked.get(2));
    }

    @Test
    default void files_links_and_what_is_not_there_have_no_inhabitants() {
        var asked = paths("Makefile", "scripts/dtc/link", "scripts/dtc/link/net", "missing", "drivers/ne");
        var read = read(pin(offer(aSmallKernel())), asked);
        assertThat(asked.flatMap(read::inhabitantOf)).isEmpty();
    }

    /** As git sorts: a folder counts as if its name ended in a slash. */
    @Test
    default void the_first_file_is_the_first_by_all_the_bytes_of_its_path() {
        var files = paths("d/a/x", "d/a-b", "d/a.c").foldLeft(Tree.EMPTY, (tree, path) -> tree.with(path, file("x")));
        var folder = TreePath.of("d");
        assertThat(read(pin(offer(files)), List.of(folder)).inhabitantOf(folder))
                .contains(TreePath.of("d/a-b"));
    }

    @Test
    default void a_second_read_may_ask_for_more() {
        var kernel = aSmallKernel();
        var pinned = pin(offer(kernel));
        sources().read(pinned, paths("Makefile", "missing"));
        var read = sources()
                .read(pinned, kernel.paths().appendAll(paths("missing")))
                .get();
        assertThat(read).isEqualTo(kernel.without(TreePath.of("missing")));
    }

    @Test
    default void asking_for_nothing_gives_nothing() {
        assertThat(sources().read(pin(offer(aSmallKernel())), List.empty()).get())
                .isEqualTo(Tree.EMPTY);
    }

    @Test
    default void every_file_and_link_is_listed_once_by_bytes_and_no_folder() {
        var kernel = aSmallKernel();
        assertThat(sources().paths(pin(offer(kernel))).get()).containsExactlyElementsOf(kernel.paths());
    }

    @Test
    default void a_second_listing_is_the_same() {
        var pinned = pin(offer(aSmallKernel()));
        assertThat(sources().paths(pinned).get())
                .isEqualTo(sources().paths(pinned).get());
    }

    @Test
    default void a_tree_that_is_not_there_is_a_problem_that_names_it() {
        var baseline = offer(aSmallKernel());
        var gone = new Baseline(baseline.tree().replace("kernel", "no-such"), baseline.ref(), baseline.digest());
        var problem = sources().pin(gone).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-BASELINE-TREE");
        assertThat(problem.headline()).contains(gone.tree());
    }

    @Test
    default void only_a_git_repository_has_tags() {
        var baseline = offer(aSmallKernel());
        var tags = sources().tags(baseline).get();
        if (pin(baseline).isGit()) {
            assertThat(tags.get()).containsExactly(baseline.ref());
        } else {
            assertThat(tags.getLeft().code().text()).isEqualTo("KA-BASELINE-TAGS");
        }
    }

    @Test
    default void a_tree_that_is_not_there_has_no_tags_and_says_so() {
        var baseline = offer(aSmallKernel());
        var gone = new Baseline(baseline.tree().replace("kernel", "no-such"), baseline.ref(), baseline.digest());
        assertThat(sources().tags(gone).get().getLeft().code().text()).isEqualTo("KA-BASELINE-TREE");
    }

    /** A few files of every mode; implementations put it at a place whose name holds the word {@code kernel}. */
    static Tree aSmallKernel() {
        return Tree.EMPTY
                .with(TreePath.of("Makefile"), TreeFile.regular(Bytes.utf8("VERSION = 6\nPATCHLEVEL = 1\n")))
                .with(
                        TreePath.of("drivers/net/phy/phy.c"),
                        TreeFile.regular(Bytes.latin1("/* J\u00f6rg */\r\nno newline")))
                .with(TreePath.of("drivers/net/phy/.gitignore"), TreeFile.regular(Bytes.EMPTY))
                .with(TreePath.of("scripts/run.sh"), new TreeFile(FileMode.EXECUTABLE, Bytes.utf8("#!/bin/sh\n")))
                .with(TreePath.of("scripts/dtc/link"), new TreeFile(FileMode.SYMLINK, Bytes.utf8("../../drivers/net")));
    }

    private Tree read(PinnedBaseline pinned, Seq<TreePath> paths) {
        return sources().read(pinned, paths).get();
    }

    private static TreeFile file(String content) {
        return TreeFile.regular(Bytes.utf8(content));
    }

    private PinnedBaseline pin(Baseline baseline) {
        return sources().pin(baseline).get().get();
    }

    private static List<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of);
    }
}
