package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Exports;
import org.junit.jupiter.api.Test;

/** What everybody who writes a result into a folder must do. */
public interface ExportsContract {
    Exports exports();

    /** The name of a folder that is not there yet. */
    String absentFolder();

    /** The files that are in the folder now, with their modes. */
    Tree filesOf(String folder);

    /** What a file that was created holds now. */
    Bytes contentOf(String file);

    @Test
    default void a_file_is_created_once_and_never_overwritten() {
        var file = absentFolder() + "/series.mbox";
        assertThat(exports().create(file, Bytes.utf8("one")).get().isRight()).isTrue();
        var problem = exports().create(file, Bytes.utf8("two")).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-EXPORT-EXISTS");
        assertThat(contentOf(file)).isEqualTo(Bytes.utf8("one"));
    }

    @Test
    default void the_files_are_there_with_their_modes_and_nothing_else() {
        var folder = absentFolder();
        var kernel = SourceTreesContract.aSmallKernel();
        assertThat(exports()
                        .write(folder, kernel.without(TreePath.of("deleted")))
                        .get()
                        .isRight())
                .isTrue();
        assertThat(filesOf(folder)).isEqualTo(kernel);
    }

    @Test
    default void a_folder_that_is_not_empty_is_refused_and_left_alone() {
        var folder = absentFolder();
        var first = Tree.EMPTY.with(TreePath.of("a"), TreeFile.regular(Bytes.utf8("1")));
        exports().write(folder, first);
        var problem = exports()
                .write(folder, SourceTreesContract.aSmallKernel())
                .get()
                .getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-EXPORT-NOT-EMPTY");
        assertThat(problem.headline()).contains(folder);
        assertThat(filesOf(folder)).isEqualTo(first);
    }

    @Test
    default void an_empty_result_makes_an_empty_folder_that_may_be_used_later() {
        var folder = absentFolder();
        assertThat(exports().write(folder, Tree.EMPTY).get().isRight()).isTrue();
        assertThat(filesOf(folder)).isEqualTo(Tree.EMPTY);
        assertThat(exports()
                        .write(folder, SourceTreesContract.aSmallKernel())
                        .get()
                        .isRight())
                .isTrue();
    }
}
