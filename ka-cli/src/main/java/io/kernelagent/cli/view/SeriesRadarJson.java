package io.kernelagent.cli.view;

import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.radar.Evidence;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Piece;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Refusal;
import io.kernelagent.verb.SeriesRadar;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** How a series fares on other baselines, as {@code kernel-agent/series-radar/v1}. */
final class SeriesRadarJson {
    private final Series series;

    private SeriesRadarJson(Series series) {
        this.series = series;
    }

    static Json of(SeriesRadar.Report report) {
        var json = new SeriesRadarJson(report.series());
        return Json.document("series-radar/v1")
                .put("baseline", report.home(), SeriesCheckView::baseline)
                .put("fine", report.isFine())
                .put("patches", Json.strings(report.series().patches().map(NamedPatch::name)))
                .put("onto", Json.array(report.views(), json::view));
    }

    private Json view(SeriesRadar.View view) {
        return Json.object()
                .put("baseline", SeriesCheckView.baseline(view.baseline()))
                .put("fine", view.radar().isFine())
                .put("fates", Json.array(view.radar().fates(), this::fate))
                .put("retire", Json.strings(view.radar().contained().map(Fate::patch)))
                .put("edit", view.edit(), edit -> new Json.Str(edit.utf8()));
    }

    private Json fate(Fate fate) {
        return Json.object()
                .put("patch", fate.patch())
                .put("status", fate.status().word())
                .put("pieces", Json.array(fate.pieces(), piece -> piece(fate, piece)))
                .put("displaced", Json.array(fate.displaced(), SeriesRadarJson::displaced))
                .put("waits_for", names(fate.waitsFor()))
                .put("relocations", Json.array(fate.relocations(), SeriesRadarJson::relocation));
    }

    private Json names(Seq<Integer> patches) {
        return Json.strings(patches.map(index -> series.patches().get(index).name()));
    }

    private Json piece(Fate fate, Piece piece) {
        var json = Json.object()
                .put("file", piece.path().toString())
                .put("hunk", piece.hunk(), number -> new Json.Num(number));
        return piece.outcome()
                .fold(
                        fits -> placed(json.put("outcome", "fits"), fits.placement()),
                        contained -> json.put("outcome", "contained").put("evidence", evidence(contained.evidence())),
                        fails -> json.put("outcome", "fails").put("failure", failure(fate, fails.refusal())));
    }

    private static Json placed(Json.Obj json, Option<Placement> placement) {
        return json.put("line", placement, placed -> new Json.Num(placed.line()))
                .put("offset", placement, placed -> new Json.Num(placed.offset()));
    }

    private Json evidence(Evidence evidence) {
        var lines = Option.when(evidence.hasLines(), evidence::lines);
        return Json.object()
                .put("kind", evidence.kind().word())
                .put("file", evidence.path().toString())
                .put("from", lines, range -> new Json.Num(range.start()))
                .put("to", lines, range -> new Json.Num(range.start() + range.count() - 1L))
                .put("rewritten_by", names(evidence.rewritten()));
    }

    private static Json failure(Fate fate, Refusal refusal) {
        return SeriesCheckView.failure(new SeriesFailure(fate.patch(), fate.index(), refusal));
    }

    private static Json displaced(Fate.Displaced moved) {
        return Json.object()
                .put("file", moved.path().toString())
                .put("hunk", moved.hunk())
                .put("was", moved.was())
                .put("is", moved.is());
    }

    private static Json relocation(Fate.Relocation moved) {
        return Json.object()
                .put("from", moved.from().toString())
                .put("to", moved.to().toString())
                .put("alike", moved.alike())
                .put("hunks", moved.hunks())
                .put("fitting", moved.fitting());
    }
}
