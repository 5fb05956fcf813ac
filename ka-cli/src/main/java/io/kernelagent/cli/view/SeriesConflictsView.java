package io.kernelagent.cli.view;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.resolve.CampaignConflict;
import io.kernelagent.core.series.PartConflict.Kind;
import io.kernelagent.verb.SeriesConflicts;
import io.vavr.control.Option;
import java.util.Locale;

/** Includes that meet, for people, and as {@code kernel-agent/series-conflicts/v1}. */
public final class SeriesConflictsView {
    private SeriesConflictsView() {}

    /** Each pair of includes with the places where they meet. */
    public static void people(SeriesConflicts.Report report, Console console) {
        report.conflicts().forEach(conflict -> conflict(conflict, console));
        report.failure().forEach(failure -> console.block(ProblemText.of(failure.toProblem())));
        var all = report.conflicts();
        console.say("pairs of includes that meet: " + all.length() + ", on the same lines: "
                + all.count(CampaignConflict::isOfSameLines));
    }

    private static void conflict(CampaignConflict conflict, Console console) {
        var color = conflict.isOfSameLines() ? Console.Color.BAD : Console.Color.DOUBTFUL;
        var word = conflict.isOfSameLines() ? "conflict" : "ordered";
        console.painted(
                color,
                word,
                "  " + conflict.first().include() + " and " + conflict.second().include());
        conflict.spots().forEach(spot -> console.line("  " + spot.file() + lines(spot.lines()) + ": " + spot.words()));
    }

    private static String lines(LineRange lines) {
        int last = lines.start() + lines.count() - 1;
        return switch (lines.count()) {
            case 0 -> "";
            case 1 -> ":" + lines.start();
            default -> ":" + lines.start() + "-" + last;
        };
    }

    /** The document that docs/formats/series-conflicts.md describes. */
    public static void programs(SeriesConflicts.Report report, Console console) {
        console.document(Json.document("series-conflicts/v1")
                .put("host", report.host().manifest().host().text())
                .put("baseline", SeriesCheckView.baseline(report.host().baseline()))
                .put("peaceful", report.isPeaceful())
                .put("conflicts", Json.array(report.conflicts(), SeriesConflictsView::program))
                .put("failure", report.failure(), SeriesCheckView::failure));
    }

    /** An element of a document. */
    static Json program(CampaignConflict conflict) {
        return Json.object()
                .put("title", conflict.title())
                .put("same_lines", conflict.isOfSameLines())
                .put("first", side(conflict.first()))
                .put("second", side(conflict.second()))
                .put("files", Json.strings(conflict.files().map(path -> path.toString())))
                .put("spots", Json.array(conflict.spots(), SeriesConflictsView::spot));
    }

    private static Json side(CampaignConflict.Side side) {
        return Json.object()
                .put("include", side.include().toString())
                .put("repository", side.campaign(), campaign -> new Json.Str(campaign.repository()))
                .put("commit", side.campaign().flatMap(campaign -> campaign.commit()), Json.Str::new);
    }

    private static Json spot(CampaignConflict.Spot spot) {
        var lines = Option.some(spot.lines()).filter(range -> range.count() > 0);
        return Json.object()
                .put("kind", word(spot.kind()))
                .put("file", spot.file().toString())
                .put("line", lines, range -> new Json.Num(range.start()))
                .put("lines", lines, range -> new Json.Num(range.count()))
                .put("earlier", spot.earlier(), patch -> new Json.Str(patch.toString()))
                .put("later", spot.later(), patch -> new Json.Str(patch.toString()));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
