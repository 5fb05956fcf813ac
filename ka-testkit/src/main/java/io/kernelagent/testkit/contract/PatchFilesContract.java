package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.GivenFile;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchFiles;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

/** What everybody who finds, reads and mends the patches that a user names must do. */
public interface PatchFilesContract {
    /** Patch files of which exactly these lie below {@link #folder()}. */
    PatchFiles patchFilesWith(SortedMap<TreePath, Bytes> files);

    /** The folder, as a user would type it. */
    String folder();

    @Test
    default void a_folder_gives_the_files_below_it_by_bytes() {
        var files = filesOf("b.patch", "B", "a/z", "a.x", "\u00e9", "a/.hidden");
        assertThat(files.find(folder()).get().get())
                .containsExactlyElementsOf(below("B", "a.x", "a/.hidden", "a/z", "b.patch", "\u00e9"));
    }

    @Test
    default void a_name_that_is_no_text_is_found_and_read_all_the_same() {
        var odd = TreePath.parse(Bytes.latin1("p\u00e9.patch")).get();
        var files = patchFilesWith(TreeMap.of(odd, Bytes.utf8("x")));
        var found = files.find(folder()).get().get();
        assertThat(found).containsExactly(GivenFile.in(folder(), odd));
        assertThat(files.read(found.head()).get()).isEqualTo(Bytes.utf8("x"));
    }

    @Test
    default void a_file_that_is_named_is_found_as_it_was_named() {
        var files = filesOf("a/b.patch");
        var named = folder() + "/a/b.patch";
        assertThat(files.find(named).get().get()).containsExactly(GivenFile.named(named));
        assertThat(files.read(GivenFile.named(named)).get()).isEqualTo(Bytes.utf8("a/b.patch"));
    }

    @Test
    default void where_nothing_is_nothing_is_found() {
        var files = filesOf("a");
        assertThat(files.find(folder() + "/none").get()).isEmpty();
        assertThat(files.find("").get()).isEmpty();
        assertThat(files.find("nul\0byte").get()).isEmpty();
    }

    @Test
    default void the_folders_of_git_and_of_ka_are_never_entered() {
        var files = filesOf("w/.ka/x.patch", "w/a.patch");
        assertThat(files.find(folder()).get().get()).containsExactlyElementsOf(below("w/a.patch"));
    }

    @Test
    default void a_beginning_is_short_and_a_whole_file_is_whole() {
        var content = Bytes.utf8("0123456789".repeat(100));
        var files = patchFilesWith(TreeMap.of(TreePath.of("long"), content));
        var file = below("long").head();
        assertThat(files.beginning(file).get()).isEqualTo(content.slice(0, PatchFiles.BEGINNING));
        assertThat(files.read(file).get()).isEqualTo(content);
    }

    @Test
    default void a_file_that_is_gone_is_a_fault() {
        var files = filesOf("a");
        assertThat(files.read(below("gone").head()).getLeft().target()).isEqualTo(folder() + "/gone");
        assertThat(files.beginning(below("gone").head()).isLeft()).isTrue();
    }

    @Test
    default void a_file_is_replaced_whole() {
        var files = filesOf("a", "b");
        var file = below("a").head();
        assertThat(files.replace(file, Bytes.utf8("a"), Bytes.utf8("new")).get().isRight())
                .isTrue();
        assertThat(files.read(file).get()).isEqualTo(Bytes.utf8("new"));
        assertThat(files.find(folder()).get().get()).containsExactlyElementsOf(below("a", "b"));
    }

    @Test
    default void a_file_that_somebody_changed_is_left_alone() {
        var files = filesOf("a");
        var file = below("a").head();
        var problem = files.replace(file, Bytes.utf8("what it was"), Bytes.utf8("new"))
                .get()
                .getLeft();
        assertThat(problem.code().text()).isEqualTo("KA-FILE-CHANGED");
        assertThat(files.read(file).get()).isEqualTo(Bytes.utf8("a"));
    }

    private PatchFiles filesOf(String... names) {
        return patchFilesWith(List.of(names)
                .foldLeft(TreeMap.empty(), (files, name) -> files.put(TreePath.of(name), Bytes.utf8(name))));
    }

    private Seq<GivenFile> below(String... names) {
        return List.of(names).map(name -> GivenFile.in(folder(), TreePath.of(name)));
    }
}
