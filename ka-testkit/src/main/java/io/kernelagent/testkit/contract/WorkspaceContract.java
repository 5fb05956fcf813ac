package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Workspace;
import io.vavr.collection.List;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

/** What every workspace must do, seen through the port that reads it. */
public interface WorkspaceContract {
    Workspace workspace();

    /** Reads what the workspace has written. */
    PatchTree patchTree();

    @Test
    default void what_was_written_is_read() {
        write("build/fresnel/v6.1%2Frc1/manifest.lock", "schema: x\n");
        assertThat(read("build/fresnel/v6.1%2Frc1/manifest.lock")).contains(Bytes.utf8("schema: x\n"));
    }

    @Test
    default void a_second_write_replaces_the_first_as_a_whole() {
        write("a", "a long first content\n");
        write("a", "short\n");
        assertThat(read("a")).contains(Bytes.utf8("short\n"));
    }

    @Test
    default void writing_leaves_nothing_else_behind() {
        write("build/a", "1");
        write("build/a", "2");
        assertThat(patchTree().list(TreePath.of("build")).get().get()).containsExactly(TreePath.of("build/a"));
    }

    @Test
    default void an_empty_file_is_a_file() {
        write("empty", "");
        assertThat(read("empty")).contains(Bytes.EMPTY);
    }

    @Test
    default void a_deleted_file_is_gone_and_deleting_it_again_is_no_fault() {
        write("a", "1");
        assertThat(workspace().delete(TreePath.of("a")).isRight()).isTrue();
        assertThat(read("a")).isEmpty();
        assertThat(workspace().delete(TreePath.of("a")).isRight()).isTrue();
        assertThat(workspace().delete(TreePath.of("never/was/here")).isRight()).isTrue();
    }

    @Test
    default void a_folder_is_neither_written_over_nor_deleted() {
        write("folder/file", "1");
        var folder = TreePath.of("folder");
        assertThat(workspace().write(folder, Bytes.utf8("2")).getLeft().effect())
                .isEqualTo(Fault.Effect.NONE);
        assertThat(workspace().delete(folder).getLeft().effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(read("folder/file")).contains(Bytes.utf8("1"));
    }

    @Test
    default void a_file_does_not_become_a_folder() {
        write("file", "1");
        var fault =
                workspace().write(TreePath.of("file/below"), Bytes.utf8("2")).getLeft();
        assertThat(fault.effect()).isEqualTo(Fault.Effect.NONE);
        assertThat(read("file")).contains(Bytes.utf8("1"));
    }

    @Test
    default void names_that_are_no_utf8_are_names() {
        var path =
                TreePath.parse(Bytes.latin1("patches/driver/caf\u00e9.patch")).get();
        assertThat(workspace().write(path, Bytes.utf8("1")).isRight()).isTrue();
        assertThat(patchTree().read(List.of(path)).get().get(path).get()).contains(Bytes.utf8("1"));
        assertThat(patchTree().list(TreePath.of("patches")).get().get()).containsExactly(path);
    }

    @Test
    default void the_lock_gives_the_result_of_the_work() {
        assertThat(workspace().exclusively("test", () -> 42).get()).isEqualTo(42);
    }

    @Test
    default void the_lock_is_free_again_after_the_work_and_after_a_bug_in_it() {
        workspace().exclusively("test", () -> 1);
        assertThatThrownBy(() -> workspace().exclusively("test", () -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(workspace().exclusively("test", () -> 2).get()).isEqualTo(2);
    }

    @Test
    default void a_held_lock_is_refused_and_the_fault_says_what_it_is_held_for() {
        var inner = workspace()
                .exclusively("promote fresnel", () -> workspace().exclusively("promote ampere", () -> 1))
                .get();
        assertThat(inner.getLeft().detail()).contains("promote fresnel");
        assertThat(inner.getLeft().effect()).isEqualTo(Fault.Effect.NONE);
    }

    private void write(String path, String content) {
        assertThat(workspace().write(TreePath.of(path), Bytes.utf8(content)).get())
                .isEqualTo(Workspace.Done.DONE);
    }

    private Option<Bytes> read(String path) {
        return patchTree()
                .read(List.of(TreePath.of(path)))
                .get()
                .get(TreePath.of(path))
                .get();
    }
}
