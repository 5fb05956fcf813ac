package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.Clash;
import io.kernelagent.core.series.Reorder;
import io.kernelagent.core.series.SeriesPart;
import io.kernelagent.verb.SeriesReorder;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Whether another order gives the same tree, for people, and as {@code kernel-agent/series-reorder/v1}. */
public final class SeriesReorderView {
    private SeriesReorderView() {}

    /** One word, and for an order that does not do the first pair that keeps it from doing. */
    public static void people(SeriesReorder.Report report, Console console) {
        var reorder = report.reorder();
        if (reorder.isFree()) {
            console.painted(Console.Color.GOOD, "same", "  the other order gives the same tree");
        }
        reorder.obstacle().forEach(obstacle -> {
            console.painted(
                    Console.Color.BAD,
                    "other",
                    "  " + name(reorder, obstacle.first()) + " has to stay before " + name(reorder, obstacle.second()));
            console.block(words(obstacle.clash()).indent(2));
        });
    }

    private static String words(Clash clash) {
        return clash.fold(
                refused -> ProblemText.of(refused.failure().toProblem()),
                differs -> differs.path() + (differs.line() == 0 ? "" : ":" + differs.line())
                        + ": comes out differently"
                        + differs.moved()
                                .map(hunk -> ", hunk " + hunk.hunk() + " of " + hunk.patch() + " lands elsewhere")
                                .getOrElse(""));
    }

    private static String name(Reorder reorder, int part) {
        return reorder.parts().get(part).name();
    }

    /** The document that docs/formats/series-reorder.md describes. */
    public static void programs(SeriesReorder.Report report, Console console) {
        var reorder = report.reorder();
        console.document(Json.document("series-reorder/v1")
                .put("baseline", SeriesCheckView.baseline(report.baseline()))
                .put("same", reorder.isFree())
                .put("now", Json.strings(reorder.parts().map(SeriesPart::name)))
                .put("order", Json.strings(reorder.names()))
                .put("obstacle", reorder.obstacle(), obstacle -> obstacle(reorder, obstacle)));
    }

    private static Json obstacle(Reorder reorder, Reorder.Obstacle obstacle) {
        Seq<String> before = obstacle.before().map(part -> name(reorder, part));
        var json = Json.object()
                .put("first", name(reorder, obstacle.first()))
                .put("second", name(reorder, obstacle.second()))
                .put("before", Json.strings(before));
        return obstacle.clash()
                .fold(
                        refused -> json.put("reason", "refused")
                                .put("failure", SeriesCheckView.failure(refused.failure())),
                        differs -> differs(json.put("reason", "differs"), differs));
    }

    private static Json differs(Json.Obj json, Clash.Differs differs) {
        var line = Option.when(differs.line() > 0, differs.line());
        return json.put("file", differs.path().toString())
                .put("line", line, number -> new Json.Num(number))
                .put("moved", differs.moved(), hunk -> Json.object()
                        .put("patch", hunk.patch())
                        .put("hunk", hunk.hunk()));
    }
}
