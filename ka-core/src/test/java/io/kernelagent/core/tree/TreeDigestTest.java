package io.kernelagent.core.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import org.junit.jupiter.api.Test;

class TreeDigestTest {
    private static final Tree TREE = Tree.EMPTY
            .with(TreePath.of("b/script"), new TreeFile(FileMode.EXECUTABLE, Bytes.utf8("hello\n")))
            .with(TreePath.of("a\\b"), TreeFile.regular(Bytes.EMPTY))
            .with(TreePath.of("link"), new TreeFile(FileMode.SYMLINK, Bytes.utf8("hello\n")))
            .without(TreePath.of("gone"));

    /** What {@code sha256sum} prints for these files, then their modes, then what is gone. */
    @Test
    void the_digest_is_that_of_a_text_which_coreutils_can_write() {
        assertThat(TreeDigest.text(TREE)).hasToString("""
                        \\e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\\\\b
                        5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  b/script
                        5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03  link
                        100644 a\\\\b
                        100755 b/script
                        120000 link
                        - gone
                        """);
        assertThat(TreeDigest.of(TREE)).isEqualTo(Digests.sha256(TreeDigest.text(TREE)));
    }

    @Test
    void a_mode_or_a_path_that_is_gone_makes_another_digest() {
        var script = TreePath.of("b/script");
        assertThat(TreeDigest.of(TREE.with(script, TreeFile.regular(Bytes.utf8("hello\n")))))
                .isNotEqualTo(TreeDigest.of(TREE));
        assertThat(TreeDigest.of(TREE.without(TreePath.of("never")))).isNotEqualTo(TreeDigest.of(TREE));
    }

    @Test
    void blobs_are_named_as_git_hash_object_names_them() {
        assertThat(GitTree.blobId(Bytes.EMPTY)).hasToString("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assertThat(GitTree.blobId(Bytes.utf8("hello\n"))).hasToString("ce013625030ba8dba906f756967f9e9ca394464a");
    }
}
