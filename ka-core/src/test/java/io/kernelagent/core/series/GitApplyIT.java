package io.kernelagent.core.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Refusal.Reason;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine against {@code git apply}, patch after patch. Where the two differ, the difference is one of those that
 * are known and named here; there are no others.
 */
class GitApplyIT {
    private static final int SERIES = 150;
    private static final int PATCHES = 14;

    @TempDir
    Path folder;

    /** What git does and we do not, because it is wrong or nobody can know that it is right. */
    private enum GitsOwn {
        /** A hunk fits at two places that are equally near; git takes the first, we refuse it. */
        DECIDES_A_TIE,
        /** The file has the new mode already: git calls that a success, we say that it is applied already. */
        SETS_A_MODE_TWICE
    }

    @Test
    void both_give_the_same_files_but_for_what_git_does_of_its_own() throws IOException {
        var known = new EnumMap<GitsOwn, Integer>(GitsOwn.class);
        int compared = 0;
        for (long seed = 1; seed <= SERIES; seed++) {
            compared += compare(seed, Files.createDirectory(folder.resolve("s" + seed)), known);
        }
        assertThat(compared).isGreaterThan(SERIES * PATCHES / 3);
        assertThat(GitsOwn.values()).containsAll(known.keySet());
    }

    @Test
    void git_takes_the_first_of_two_equally_near_places_and_we_refuse() throws IOException {
        var scene = Scene.with("f", "x\na\nb\nc\ny\na\nb\nc\nz\n");
        var patch = Scene.diff("f", "-4,3 +4,3", " a", "-b", "+B", " c");
        assertThat(scene.reason(patch)).isEqualTo(Reason.AMBIGUOUS);
        var git = new GitWorkTree(folder, scene.tree());
        assertThat(git.applies(patch)).isTrue();
        assertThat(git.over(scene.tree())).isNotEqualTo(scene.tree());
    }

    @Test
    void git_looks_where_the_new_side_starts_and_forgets_how_far_the_hunk_before_was_off() throws IOException {
        var scene = Scene.with("f", "1\n2\n3\n4\nh\ni\nj\n8\n9\np\nq\nr\np\nq\nr\nend\n");
        var patch = Scene.diff("f", "-2,3 +2,3", " h", "-i", "+I", " j", "@@ -10,3 +10,3 @@", " p", "-q", "+Q", " r");
        assertThat(scene.contentAfter("f", patch)).endsWith("p\nq\nr\np\nQ\nr\nend\n");
        var git = new GitWorkTree(folder, scene.tree());
        assertThat(git.applies(patch)).isTrue();
        assertThat(Scene.content(git.over(scene.tree()), "f")).endsWith("p\nQ\nr\np\nq\nr\nend\n");
    }

    /** How many patches of one series were compared: up to the first at which git went a way of its own. */
    private static int compare(long seed, Path place, Map<GitsOwn, Integer> known) {
        var draw = WildSeries.draw(new Random(seed), PATCHES);
        var git = new GitWorkTree(place, draw.base());
        var kept = new ArrayList<String>();
        int compared = 0;
        for (var text : draw.patches()) {
            kept.add(text);
            var ours = new Scene(draw.base(), ApplyOptions.STRICT).apply(kept.toArray(String[]::new));
            boolean theirs = git.applies(text);
            if (ours.isLeft()) {
                kept.remove(kept.size() - 1);
            }
            boolean same = ours.isRight() == theirs
                    && (ours.isLeft()
                            || draw.base().overlaid(ours.get().result()).equals(git.over(draw.base())));
            if (!same) {
                var what = "seed " + seed + ", patch " + compared + ", git " + theirs + ", ours " + ours + "\n" + text;
                known.merge(named(ours, theirs, what), 1, Integer::sum);
                return compared;
            }
            compared++;
        }
        return compared;
    }

    private static GitsOwn named(Either<SeriesFailure, Applied> ours, boolean theirs, String what) {
        var reason = ours.fold(SeriesFailure::reason, applied -> Reason.OFFSET);
        if (theirs && reason == Reason.AMBIGUOUS) {
            return GitsOwn.DECIDES_A_TIE;
        }
        if (theirs && reason == Reason.ALREADY_APPLIED && what.contains("\nnew mode ")) {
            return GitsOwn.SETS_A_MODE_TWICE;
        }
        throw new AssertionError(what);
    }
}
