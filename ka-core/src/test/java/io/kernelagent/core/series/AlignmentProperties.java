package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Alignment;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.collection.List;
import java.time.OffsetDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The diff that is guessed for commits: whatever it guesses, it leads from one file to the other. */
class AlignmentProperties {
    private static final TreePath PATH = TreePath.of("f");

    @Property(tries = 300)
    void what_is_kept_is_the_same_line_and_in_the_same_order(
            @ForAll @Size(max = 40) java.util.List<@IntRange(max = 9) Integer> old,
            @ForAll @Size(max = 40) java.util.List<@IntRange(max = 9) Integer> fresh) {
        var ownership = Alignment.of(PATH, text(old), text(fresh));
        assertThat(ownership.lines()).isEqualTo(fresh.size());
        int last = -1;
        for (int line = 0; line < fresh.size(); line++) {
            int kept = ownership.baselineLineOf(line);
            if (kept >= 0) {
                assertThat(kept).isGreaterThan(last);
                assertThat(old.get(kept)).isEqualTo(fresh.get(line));
                last = kept;
            }
        }
    }

    @Property(tries = 300)
    void the_patch_of_a_commit_leads_to_its_tree(
            @ForAll @Size(max = 60) java.util.List<@IntRange(max = 20) Integer> old,
            @ForAll @Size(max = 60) java.util.List<@IntRange(max = 20) Integer> fresh,
            @ForAll boolean isTorn) {
        var before = Tree.EMPTY.with(PATH, TreeFile.regular(text(old)));
        var end = isTorn ? Bytes.latin1("no line feed") : Bytes.EMPTY;
        var after = Tree.EMPTY.with(PATH, TreeFile.regular(text(fresh).plus(end)));
        var commit = new GitCommit(
                Digests.sha1(Bytes.EMPTY),
                1,
                "A <a@example.org>",
                OffsetDateTime.parse("2026-01-31T12:00:00+01:00"),
                Bytes.latin1("Change f\n"),
                before,
                after);
        var series = CommitSeries.of("git:x@a..b", List.of(commit));
        if (before.equals(after)) {
            assertThat(series.isLeft()).isTrue();
            return;
        }
        var scene = new Scene(before, Scene.EMPTY.options());
        assertThat(scene.apply(new Series(series.get())).get().result()).isEqualTo(after);
    }

    private static Bytes text(java.util.List<Integer> lines) {
        return Bytes.latin1(List.ofAll(lines).map(line -> "line " + line + "\n").mkString());
    }
}
