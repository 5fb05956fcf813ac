package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import org.junit.jupiter.api.Test;

class PatchSelectionTest {
    @Test
    void patches_and_mailboxes_are_known_by_their_names() {
        assertThat(isNamedLikeAPatch("a/0001-x.patch")).isTrue();
        assertThat(isNamedLikeAPatch("x.diff")).isTrue();
        assertThat(isNamedLikeAPatch("thread.mbox")).isTrue();
        assertThat(isNamedLikeAPatch("x.patch.orig")).isFalse();
        assertThat(isNamedLikeAPatch("patch")).isFalse();
    }

    @Test
    void a_mailbox_is_known_by_its_first_line() {
        assertThat(isMailbox("From 6e1b1d7a94 Mon Sep 17 00:00:00 2001\nFrom: A\n"))
                .isTrue();
        assertThat(isMailbox("From a@example.org  Thu Jan  1 00:00:00 1970\r\n"))
                .isTrue();
        assertThat(isMailbox("From here on nothing is a mailbox any more\n")).isFalse();
        assertThat(isMailbox("From 6e1b1d7a94 Mon Sep 17 00:00:00 2001")).isFalse();
        assertThat(isMailbox("")).isFalse();
    }

    @Test
    void a_series_file_names_paths_beside_it() {
        var listed = PatchSelection.listed(
                TreePath.of("deb/series"), Bytes.utf8("# head\n\na.patch -p0 # why\n-off\n../out\n sub/b\n"));
        assertThat(listed)
                .containsExactly(TreePath.of("deb/a.patch"), TreePath.of("deb/off"), TreePath.of("deb/sub/b"));
        assertThat(PatchSelection.listed(TreePath.of("series"), Bytes.utf8("a")))
                .containsExactly(TreePath.of("a"));
    }

    private static boolean isNamedLikeAPatch(String path) {
        return PatchSelection.isNamedLikeAPatch(TreePath.of(path));
    }

    private static boolean isMailbox(String text) {
        return PatchSelection.isMailbox(Bytes.utf8(text));
    }
}
