package io.kernelagent.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import org.junit.jupiter.api.Test;

/** What every patch tree must do. */
public interface PatchTreeContract {
    /** A patch tree with exactly these files. */
    PatchTree patchTreeWith(SortedMap<TreePath, Bytes> files);

    @Test
    default void each_file_is_read_byte_by_byte() {
        var everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        var path = TreePath.of("patches/a.patch");
        var tree = patchTreeWith(TreeMap.of(path, Bytes.copyOf(everyByte)));
        assertThat(tree.read(List.of(path)).get().get(path).get()).contains(Bytes.copyOf(everyByte));
    }

    @Test
    default void answers_stand_in_the_order_of_the_questions_each_once() {
        var tree = treeOf("b", "a", "c");
        var asked = paths("c", "a", "missing", "a", "b");
        assertThat(tree.read(asked).get().keySet()).containsExactlyElementsOf(paths("c", "a", "missing", "b"));
    }

    @Test
    default void a_folder_or_nothing_at_all_is_no_file() {
        var found = treeOf("patches/a")
                .read(paths("patches", "none", "patches/a/below"))
                .get();
        assertThat(found.values()).allMatch(content -> content.isEmpty());
    }

    @Test
    default void many_files_are_read_at_once() {
        var names = List.range(0, 500).map(number -> "patches/board/x/%04d.patch".formatted(number));
        var tree = treeOf(names.toJavaArray(String[]::new));
        var found = tree.read(names.map(TreePath::of)).get();
        assertThat(found.forAll(file -> file._2.contains(Bytes.utf8(file._1.toString()))))
                .isTrue();
        assertThat(found).hasSize(500);
    }

    @Test
    default void a_listing_is_sorted_by_bytes() {
        var tree = treeOf("p/b", "p/B", "p/a/z", "p/a.x", "p/\u00e9", "q/other");
        assertThat(list(tree, "p")).containsExactlyElementsOf(paths("p/B", "p/a.x", "p/a/z", "p/b", "p/\u00e9"));
    }

    @Test
    default void a_folder_that_is_not_there_has_no_listing() {
        var tree = treeOf("patches/a");
        assertThat(tree.list(TreePath.of("fleet")).get()).isEmpty();
        assertThat(tree.list(TreePath.of("patches/a")).get()).isEmpty();
        assertThat(tree.list(TreePath.of("patch")).get()).isEmpty();
    }

    @Test
    default void the_state_folder_is_never_listed() {
        var tree = treeOf("work/.ka/journal/x", "work/a", "work/.hidden");
        assertThat(list(tree, "work")).containsExactlyElementsOf(paths("work/.hidden", "work/a"));
    }

    @Test
    default void a_tree_of_plain_files_has_no_stray_links() {
        var tree = treeOf("patches/a", "patches/b/c");
        assertThat(tree.links(TreePath.of("patches")).get()).isEmpty();
        assertThat(tree.links(TreePath.of("patches/a")).get()).isEmpty();
        assertThat(tree.links(TreePath.of("none")).get()).isEmpty();
    }

    private PatchTree treeOf(String... names) {
        return patchTreeWith(List.of(names)
                .foldLeft(TreeMap.empty(), (files, name) -> files.put(TreePath.of(name), Bytes.utf8(name))));
    }

    private static Seq<TreePath> list(PatchTree tree, String folder) {
        return tree.list(TreePath.of(folder)).get().get();
    }

    private static List<TreePath> paths(String... names) {
        return List.of(names).map(TreePath::of);
    }
}
