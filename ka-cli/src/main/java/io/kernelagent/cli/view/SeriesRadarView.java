package io.kernelagent.cli.view;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.Series;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.series.radar.Evidence;
import io.kernelagent.core.series.radar.Fate;
import io.kernelagent.core.series.radar.Piece;
import io.kernelagent.core.series.radar.Status;
import io.kernelagent.verb.SeriesRadar;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** How a series fares on other baselines, for people. */
public final class SeriesRadarView {
    private static final int WIDTH = 11;

    private SeriesRadarView() {}

    /** On one baseline patch by patch with the reasons; on several a table. */
    public static void people(SeriesRadar.Report report, Console console) {
        if (report.views().length() == 1) {
            single(report, report.views().head(), console);
        } else {
            table(report, console);
        }
        report.views().forEach(view -> console.say(summary(view)));
    }

    /** The document that docs/formats/series-radar.md describes. */
    public static void programs(SeriesRadar.Report report, Console console) {
        console.document(SeriesRadarJson.of(report));
    }

    private static void single(SeriesRadar.Report report, SeriesRadar.View view, Console console) {
        view.radar().fates().forEach(fate -> {
            console.painted(color(fate.status()), padded(fate.status().word()), fate.patch());
            reasons(fate, report.series()).forEach(line -> console.line("  " + line));
            fate.failing()
                    .flatMap(Piece::refusal)
                    .filter(refusal -> fate.status() != Status.WAITS)
                    .map(refusal -> new SeriesFailure(fate.patch(), fate.index(), refusal))
                    .forEach(failure ->
                            console.block(ProblemText.of(failure.toProblem()).indent(2)));
        });
        view.edit().forEach(edit -> {
            console.line("what is contained can be retired:");
            edit.utf8().lines().map(ProblemText::harmless).forEach(console::line);
        });
    }

    private static Seq<String> reasons(Fate fate, Series series) {
        var waits = fate.waitsFor().map(index -> "for " + name(series, index));
        var contained = fate.contained().flatMap(piece -> piece.evidence().map(found -> proof(piece, found, series)));
        var displaced = fate.displaced()
                .map(moved -> moved.path() + ": hunk " + moved.hunk() + " stands at line " + moved.is()
                        + ", in other lines than before, when it stood at " + moved.was());
        var relocated = fate.relocations()
                .map(moved -> moved.from() + " is most likely " + moved.to() + " now (" + moved.alike() + " % alike); "
                        + moved.fitting() + " of " + moved.hunks() + " hunks fit there");
        return List.ofAll(waits).appendAll(contained).appendAll(displaced).appendAll(relocated);
    }

    private static String name(Series series, int index) {
        return series.patches().get(index).name();
    }

    private static String proof(Piece piece, Evidence evidence, Series series) {
        var hunk = piece.hunk().map(number -> "hunk " + number + ": ").getOrElse("");
        var rewritten = evidence.rewritten().isEmpty()
                ? ""
                : ", rewritten by "
                        + evidence.rewritten().map(index -> name(series, index)).mkString(", ");
        return hunk + evidence.path() + lines(evidence) + " " + evidence.kind().words() + rewritten;
    }

    private static String lines(Evidence evidence) {
        if (!evidence.hasLines()) {
            return "";
        }
        int last = evidence.lines().start() + evidence.lines().count() - 1;
        return ":" + evidence.lines().start() + (evidence.lines().count() == 1 ? "" : "-" + last);
    }

    private static void table(SeriesRadar.Report report, Console console) {
        report.views().zipWithIndex().forEach(view -> console.line((view._2 + 1) + "  " + named(view._1.baseline())));
        console.line(report.views()
                .zipWithIndex()
                .map(view -> padded(String.valueOf(view._2 + 1)))
                .mkString()
                .stripTrailing());
        report.series()
                .patches()
                .map(NamedPatch::name)
                .zipWithIndex()
                .forEach(patch -> console.line(report.views()
                                .map(view -> padded(view.radar()
                                        .fates()
                                        .get(patch._2)
                                        .status()
                                        .word()))
                                .mkString()
                        + patch._1));
    }

    private static String padded(String word) {
        return word + " ".repeat(WIDTH - word.length());
    }

    private static String summary(SeriesRadar.View view) {
        return named(view.baseline()) + ": " + view.radar().summary();
    }

    private static String named(PinnedBaseline pinned) {
        var baseline = pinned.baseline();
        return baseline.ref().isEmpty() ? baseline.tree() : baseline.tree() + "@" + baseline.ref();
    }

    private static Console.Color color(Status status) {
        if (!status.isFine()) {
            return Console.Color.BAD;
        }
        return status.isPlain() ? Console.Color.GOOD : Console.Color.DOUBTFUL;
    }
}
