package io.kernelagent.adapter.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Exports;
import io.kernelagent.testkit.contract.ExportsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExportsTest implements ExportsContract {
    @TempDir
    Path here;

    @Override
    public Exports exports() {
        return new FileExports(here);
    }

    @Override
    public String absentFolder() {
        return "out/result";
    }

    @Override
    public Tree filesOf(String folder) {
        return SampleTrees.treeIn(here.resolve(folder));
    }

    @Override
    public Bytes contentOf(String file) {
        try {
            return Bytes.wrap(Files.readAllBytes(here.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_file_in_the_way_is_refused() throws IOException {
        Files.writeString(here.resolve("out"), "a file");
        var problem = exports().write("out", Tree.EMPTY).get().getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-EXPORT-NO-FOLDER");
    }

    @Test
    void modes_are_those_of_git() throws IOException {
        exports()
                .write(
                        "out",
                        Tree.EMPTY
                                .with(TreePath.of("run"), new TreeFile(FileMode.EXECUTABLE, Bytes.EMPTY))
                                .with(TreePath.of("read"), TreeFile.regular(Bytes.EMPTY)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.resolve("out/run"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.resolve("out/read"))))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void names_and_links_that_are_no_utf8_survive() {
        var path = TreePath.parse(Bytes.latin1("dir\u00e9/caf\u00e9")).get();
        var link = TreePath.parse(Bytes.latin1("l\u00efnk")).get();
        var tree = Tree.EMPTY
                .with(path, TreeFile.regular(Bytes.utf8("x")))
                .with(link, new TreeFile(FileMode.SYMLINK, Bytes.latin1("dir\u00e9/caf\u00e9")));
        exports().write("out", tree);
        assertThat(filesOf("out")).isEqualTo(tree);
    }

    @Test
    void a_tree_that_no_file_system_can_hold_is_a_fault_that_warns_of_what_is_there_already() {
        var tree = Tree.EMPTY
                .with(TreePath.of("a"), TreeFile.regular(Bytes.EMPTY))
                .with(TreePath.of("a/b"), TreeFile.regular(Bytes.EMPTY));
        assertThat(exports().write("out", tree).getLeft().effect()).isEqualTo(Fault.Effect.UNKNOWN);
    }

    @Test
    void no_file_is_written_through_a_link_of_the_same_tree() throws IOException {
        Files.createDirectory(here.resolve("elsewhere"));
        var tree = Tree.EMPTY
                .with(TreePath.of("a"), new TreeFile(FileMode.SYMLINK, Bytes.utf8("../elsewhere")))
                .with(TreePath.of("a/b"), TreeFile.regular(Bytes.utf8("escaped")));
        assertThat(exports().write("out", tree).isLeft()).isTrue();
        assertThat(here.resolve("elsewhere")).isEmptyDirectory();
    }
}
