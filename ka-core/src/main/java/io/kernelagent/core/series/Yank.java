package io.kernelagent.core.series;

import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.Standing;
import io.kernelagent.core.tree.Tree;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedSet;
import io.vavr.control.Either;

/**
 * What happens to a series when patches are taken out of it: exact, since the rest was tried.
 *
 * @param cascade what goes
 * @param moves hunks that still apply, but on other lines than before, which is rarely what anybody wants
 */
public record Yank(Cascade cascade, Seq<Move> moves) {

    /** The yank of some patches of a series, or the first patch of the series that does not even apply with all. */
    public static Either<SeriesFailure, Yank> of(Series series, Tree base, SortedSet<Integer> yanked) {
        return of(series, base, yanked, ApplyOptions.STRICT);
    }

    public static Either<SeriesFailure, Yank> of(
            Series series, Tree base, SortedSet<Integer> yanked, ApplyOptions options) {
        if (yanked.isEmpty()) {
            throw new IllegalArgumentException("nothing to yank");
        }
        return Rehearsal.of(series, base, options).map(rehearsal -> of(series, yanked, rehearsal));
    }

    private static Yank of(Series series, SortedSet<Integer> yanked, Rehearsal rehearsal) {
        var outcome = rehearsal.without(yanked);
        var falls = outcome.fallen().map(fall -> new SeriesFailure(name(series, fall._1), fall._1, fall._2));
        var moves = outcome.standing()
                .toArray()
                .flatMap(patch -> moves(name(series, patch._1), rehearsal.standingsOf(patch._1), patch._2));
        return new Yank(new Cascade(series, yanked, falls.toArray()), moves);
    }

    private static String name(Series series, int patch) {
        return series.patches().get(patch).name();
    }

    /** A hunk has moved when its lines were written by somebody else than before. */
    private static Seq<Move> moves(String patch, Seq<Standing> before, Seq<Standing> after) {
        return after.flatMap(is -> before.find(was -> was.hasMovedTo(is))
                .map(was -> new Move(patch, is.path(), is.hunk(), was.line(), is.line())));
    }

    public Seq<SeriesFailure> falls() {
        return cascade.falls();
    }

    /** The patches that are left: neither yanked nor fallen. */
    public Series rest() {
        return cascade.rest();
    }

    /** The names of the patches that still apply, but not where they did, in the order of the series. */
    public Seq<String> movedNames() {
        return moves.map(Move::patch).distinct();
    }

    /**
     * A hunk that lands elsewhere.
     *
     * @param patch the name of its patch
     * @param path the file
     * @param hunk which hunk of its patch, counted from 1
     * @param was the line at which it stood, in the file as it was then
     * @param is the line at which it stands without the yanked patches
     */
    public record Move(String patch, TreePath path, int hunk, int was, int is) {}
}
