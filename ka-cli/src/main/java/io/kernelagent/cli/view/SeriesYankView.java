package io.kernelagent.cli.view;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.Yank;
import io.kernelagent.core.text.Digests;
import io.kernelagent.verb.SeriesYank;
import io.vavr.collection.Seq;

/** What falls without some patches, for people, and as {@code kernel-agent/series-yank/v1}. */
public final class SeriesYankView {
    private SeriesYankView() {}

    /** One line for each patch that falls, and for each hunk that lands elsewhere. */
    public static void people(SeriesYank.Report report, Console console) {
        var yank = report.yank();
        yank.cascade().yankedNames().forEach(name -> console.painted(Console.Color.STRONG, "yanked", "  " + name));
        yank.falls().forEach(fall -> {
            console.painted(Console.Color.BAD, "falls", "   " + fall.patch());
            console.line("  " + fall.toProblem().headline());
        });
        yank.moves()
                .forEach(move ->
                        console.painted(Console.Color.DOUBTFUL, "moves", "   " + move.patch() + ": " + words(move)));
        int all = yank.cascade().series().patches().length();
        console.say(
                yank.rest().patches().length() + " of " + all + " patches are left; the cumulative patch would have "
                        + report.cumulative().length() + " bytes and change "
                        + report.changed().length()
                        + " files; tree digest " + report.treeDigest());
    }

    private static String words(Yank.Move move) {
        return "hunk " + move.hunk() + " of " + move.path() + " lands at line " + move.is()
                + ", not at the lines it had" + " at " + move.was();
    }

    /** The document that docs/formats/series-yank.md describes. */
    public static void programs(SeriesYank.Report report, Console console) {
        var yank = report.yank();
        var text = report.cumulative();
        console.document(Json.document("series-yank/v1")
                .put("baseline", SeriesCheckView.baseline(report.baseline()))
                .put("yanked", Json.strings(yank.cascade().yankedNames()))
                .put("falls", Json.strings(yank.cascade().fallenNames()))
                .put("moved", Json.strings(yank.movedNames()))
                .put("failures", Json.array(yank.falls(), SeriesYankView::failure))
                .put("moves", Json.array(yank.moves(), SeriesYankView::move))
                .put("left", Json.strings(left(yank)))
                .put("tree_digest", report.treeDigest())
                .put(
                        "cumulative",
                        Json.object()
                                .put("size", text.length())
                                .put("files", Json.strings(report.changed().map(path -> path.toString())))
                                .put("b2sum", Digests.blake2b(text).toString())));
    }

    private static Seq<String> left(Yank yank) {
        return yank.rest().patches().map(patch -> patch.name());
    }

    private static Json failure(SeriesFailure failure) {
        Problem problem = failure.toProblem();
        return Json.object()
                .put("patch", failure.patch())
                .put("file", failure.file(), path -> new Json.Str(path.toString()))
                .put("hunk", failure.refusal().hunk(), number -> new Json.Num(number))
                .put("code", problem.code().text())
                .put("message", problem.headline());
    }

    private static Json move(Yank.Move move) {
        return Json.object()
                .put("patch", move.patch())
                .put("file", move.path().toString())
                .put("hunk", move.hunk())
                .put("was", move.was())
                .put("is", move.is());
    }
}
