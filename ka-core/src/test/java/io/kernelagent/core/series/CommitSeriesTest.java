package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.Golden;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class CommitSeriesTest {
    private static final String RANGE = "git:linux@v6.12..topic";
    private static final TreePath FILE = TreePath.of("dts/board.dts");
    private static final Tree BEFORE = Tree.EMPTY
            .with(FILE, TreeFile.regular(Bytes.utf8(Scene.lines(1, 30))))
            .with(TreePath.of("old"), TreeFile.regular(Bytes.utf8("x\n")))
            .without(TreePath.of("link"));
    private static final Tree AFTER = Tree.EMPTY
            .with(FILE, TreeFile.regular(Bytes.utf8(Scene.lines(1, 9) + "new\n" + Scene.lines(10, 24) + "end\n")))
            .without(TreePath.of("old"))
            .with(TreePath.of("link"), new TreeFile(FileMode.SYMLINK, Bytes.utf8("old")));

    @Test
    void a_commit_becomes_a_mail_with_what_changed_and_no_more() {
        var message = "dts: Say that\nit is new\n\nWhy:\n\n--- a/x\n+++ b/x\n\nSigned-off-by: A <a@example.org>\n";
        var patches = CommitSeries.of(
                        RANGE, List.of(commit("One", 1, BEFORE, BEFORE), commit(message, 1, BEFORE, AFTER)))
                .get();
        assertThat(patches.map(NamedPatch::name)).containsExactly(RANGE + "/0001-dts-Say-that-it-is-new.patch");
        assertThat(patches.head().patch().findings()).isEmpty();
        Golden.check("series/commit.mail", patches.head().patch().bytes().utf8());
    }

    @Test
    void a_range_that_is_no_series_is_refused() {
        var merge = commit("Merge branch 'x' into y\n", 2, Tree.EMPTY, Tree.EMPTY);
        Golden.check(
                "series/range.txt",
                ProblemText.of(CommitSeries.of(RANGE, List.of(merge)).getLeft())
                        + "\n"
                        + ProblemText.of(CommitSeries.of(RANGE, List.empty()).getLeft())
                        + "\n"
                        + ProblemText.of(List.of(
                                CommitSeries.tooMany(RANGE, 10_000),
                                CommitSeries.submodule(RANGE, merge.shortId(), "vendor/x"),
                                noRange("git:linux@v6.12"),
                                noRange("git:linux"),
                                noRange("git:@a..b"))));
    }

    @Test
    void a_range_is_read_from_its_end() {
        var range = GitRange.parse("git:me@host/linux@v6.12..topic/audio").get();
        assertThat(range.base().tree()).isEqualTo("me@host/linux");
        assertThat(range.base().ref()).isEqualTo("v6.12");
        assertThat(range.tip().ref()).isEqualTo("topic/audio");
        assertThat(GitRange.parse("git:linux@a...b").isLeft()).isTrue();
        assertThat(GitRange.isMeant("gitea.patch")).isFalse();
    }

    private static Problem noRange(String word) {
        return CommitSeries.noRange(word, GitRange.parse(word).getLeft());
    }

    private static GitCommit commit(String message, int parents, Tree before, Tree after) {
        return new GitCommit(
                Digests.sha1(Bytes.utf8(message)),
                parents,
                "A U Thor <author@example.org>",
                OffsetDateTime.parse("2026-01-31T12:00:00+01:00"),
                Bytes.utf8(message),
                before,
                after);
    }
}
