package io.kernelagent.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TreePathTest {
    @Test
    void a_path_that_leaves_the_tree_is_refused_with_the_reason() {
        assertThat(TreePath.parse(Bytes.utf8("../etc/passwd")).getLeft()).isEqualTo("leaves the tree by \"..\"");
        assertThat(TreePath.parse(Bytes.utf8("a/../../b")).isLeft()).isTrue();
        assertThat(TreePath.parse(Bytes.utf8("/etc/passwd")).getLeft()).isEqualTo("is absolute");
        assertThat(TreePath.parse(Bytes.utf8("a//b")).getLeft()).isEqualTo("has an empty segment");
        assertThat(TreePath.parse(Bytes.utf8("a\0b")).getLeft()).isEqualTo("holds a NUL byte");
    }

    @Test
    void git_s_own_folder_is_out_of_reach_in_every_spelling() {
        assertThat(TreePath.parse(Bytes.utf8(".git/config")).isLeft()).isTrue();
        assertThat(TreePath.parse(Bytes.utf8("sub/.GIT/hooks/x")).isLeft()).isTrue();
        assertThat(TreePath.parse(Bytes.utf8(".gitignore")).isRight()).isTrue();
    }

    @Test
    void paths_are_bytes_and_sort_as_in_the_c_locale() {
        var latin = TreePath.parse(Bytes.latin1("Documentation/\u00e4")).get();
        assertThat(latin.bytes().length()).isEqualTo(15);
        assertThat(TreePath.of("Z")).isLessThan(TreePath.of("a")).isGreaterThan(latin);
    }

    @Test
    void below_means_below_and_not_beside() {
        assertThat(TreePath.of("drivers/gpu/drm").isBelow(TreePath.of("drivers/gpu")))
                .isTrue();
        assertThat(TreePath.of("drivers/gpu-x").isBelow(TreePath.of("drivers/gpu")))
                .isFalse();
        assertThat(TreePath.of("drivers/gpu/drm").name()).hasToString("drm");
    }
}
