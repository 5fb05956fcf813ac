package io.kernelagent.cli.view;

import io.kernelagent.core.patch.LineRange;
import io.kernelagent.core.series.Stretch;
import io.kernelagent.core.tree.Blame;
import io.kernelagent.verb.SeriesWhy;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/** Who wrote which line, for people, and as {@code kernel-agent/series-why/v1}. */
public final class SeriesWhyView {
    /** Who owns a line that nobody has touched. */
    private static final String BASELINE = "baseline";

    private SeriesWhyView() {}

    /** A line for each story, and below it the lines that patches have written, or that were asked about. */
    public static void people(SeriesWhy.Report report, Console console) {
        var why = report.why();
        why.deleter()
                .forEach(patch ->
                        console.painted(Console.Color.BAD, "gone", "  " + why.name(patch) + " took the file away"));
        if (why.blame().isEmpty() && why.deleter().isEmpty()) {
            console.line("no text: made by " + orNobody(why.makers().map(why::name)));
        }
        var cuts = report.cuts();
        for (var stretch : report.stretches()) {
            cuts = show(report, cuts, stretch.range().start(), console);
            show(report, stretch, console);
        }
        show(report, cuts, Integer.MAX_VALUE, console);
    }

    private static String orNobody(Seq<String> makers) {
        return makers.isEmpty() ? BASELINE : makers.mkString(", ");
    }

    /** The cuts up to a line; what is left of them. */
    private static Seq<Blame.Cut> show(SeriesWhy.Report report, Seq<Blame.Cut> cuts, int upTo, Console console) {
        var here = cuts.takeWhile(cut -> cut.before() <= upTo);
        here.forEach(cut ->
                console.line("before " + cut.before() + ": " + report.why().name(cut.patch())
                        + " took away " + cut.count() + (cut.count() == 1 ? " line" : " lines")
                        + past(report, cut.past().patches(), cut.past().baseline(), " of ")));
        return cuts.drop(here.length());
    }

    private static void show(SeriesWhy.Report report, Stretch stretch, Console console) {
        var owner = stretch.patch().map(report.why()::name);
        var head = lines(stretch.range()) + ": "
                + owner.getOrElse(BASELINE + " "
                        + stretch.baseline().map(SeriesWhyView::lines).getOrElse(""));
        console.line(
                head + (owner.isDefined() ? past(report, stretch.before(), stretch.baseline(), ", in place of ") : ""));
        if (owner.isDefined() || report.asked().isDefined()) {
            stretch.lines().forEach(line -> console.line("    " + text(line)));
        }
    }

    private static String past(SeriesWhy.Report report, Seq<Integer> patches, Option<LineRange> baseline, String word) {
        var all = patches.map(report.why()::name).appendAll(baseline.map(range -> BASELINE + " " + lines(range)));
        return all.isEmpty() ? "" : word + all.mkString(", ");
    }

    private static String lines(LineRange range) {
        return range.count() == 1 ? "" + range.start() : range.start() + "-" + (range.start() + range.count() - 1);
    }

    private static String text(Blame.Line line) {
        return line.text().utf8().replaceFirst("\\R$", "");
    }

    /** The document that docs/formats/series-why.md describes. */
    public static void programs(SeriesWhy.Report report, Console console) {
        var why = report.why();
        console.document(Json.document("series-why/v1")
                .put("baseline", SeriesCheckView.baseline(report.baseline()))
                .put("file", why.path().toString())
                .put("origin", why.blame().flatMap(Blame::origin), path -> new Json.Str(path.toString()))
                .put("lines", why.blame(), blame -> new Json.Num(blame.lines().length()))
                .put("makers", Json.strings(why.makers().map(why::name)))
                .put("deleted_by", why.deleter(), patch -> new Json.Str(why.name(patch)))
                .put("stretches", Json.array(report.stretches(), stretch -> stretch(report, stretch)))
                .put("cuts", Json.array(report.cuts(), cut -> cut(report, cut))));
    }

    private static Json stretch(SeriesWhy.Report report, Stretch stretch) {
        var owner = stretch.patch().map(report.why()::name);
        var chain = List.ofAll(owner).appendAll(stretch.before().map(report.why()::name));
        return range(Json.object(), stretch.range())
                .put("owner", owner.getOrElse(BASELINE))
                .put("chain", Json.strings(chain))
                .put("baseline", stretch.baseline(), lines -> range(Json.object(), lines));
    }

    private static Json cut(SeriesWhy.Report report, Blame.Cut cut) {
        return Json.object()
                .put("before", cut.before())
                .put("patch", report.why().name(cut.patch()))
                .put("count", cut.count())
                .put("chain", Json.strings(cut.past().patches().map(report.why()::name)))
                .put("baseline", cut.past().baseline(), lines -> range(Json.object(), lines));
    }

    private static Json.Obj range(Json.Obj json, LineRange range) {
        return json.put("from", range.start()).put("to", range.start() + range.count() - 1);
    }
}
