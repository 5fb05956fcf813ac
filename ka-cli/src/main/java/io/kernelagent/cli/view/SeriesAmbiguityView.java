package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.Ambiguity;
import io.kernelagent.core.tree.Placement.Choice;
import io.kernelagent.verb.SeriesAmbiguity;
import java.util.Locale;

/** Hunks that fit in several places, for people, and as {@code kernel-agent/series-ambiguity/v1}. */
public final class SeriesAmbiguityView {
    private SeriesAmbiguityView() {}

    /** Each hunk with its places and, below it, the one that was taken. */
    public static void people(SeriesAmbiguity.Report report, Console console) {
        report.ambiguities().forEach(ambiguity -> ambiguity(ambiguity, console));
        report.findings().forEach(finding -> FindingView.line(finding, console));
        report.failure().forEach(failure -> {
            console.painted(Console.Color.BAD, "fails", "   " + failure.patch());
            console.block(ProblemText.of(failure.toProblem()).indent(2));
        });
        var all = report.ambiguities();
        console.say(all.length() + " of " + report.hunks() + " hunks fit in several places: "
                + all.count(Ambiguity::isTie) + " tied, " + all.count(Ambiguity::isDoubtful)
                + " taken for their distance alone");
    }

    private static void ambiguity(Ambiguity ambiguity, Console console) {
        var head = ambiguity.patch() + ":" + ambiguity.patchLine() + ": ";
        var lines = ambiguity.places().mkString(", ")
                + (ambiguity.count() > ambiguity.places().length() ? ", ..." : "");
        console.painted(
                color(ambiguity),
                head,
                ambiguity.file() + ", hunk " + ambiguity.hunk() + ": " + ambiguity.count() + " places, at lines "
                        + lines);
        console.line(ambiguity
                .taken()
                .map(taken -> "  taken: line " + taken.line() + ", because "
                        + taken.why().words())
                .getOrElse("  tied: nothing speaks for one of them"));
        if (ambiguity.isTie() || ambiguity.isDoubtful()) {
            console.line("  mend: give the hunk more context, or acknowledge a place: " + acknowledgement(ambiguity));
        }
    }

    /** What a manifest would say. */
    private static String acknowledgement(Ambiguity ambiguity) {
        return "{patch: " + ambiguity.patch() + ", file: " + ambiguity.file() + ", hunk: " + ambiguity.hunk()
                + ", line: LINE, reason: WHY}";
    }

    private static Console.Color color(Ambiguity ambiguity) {
        if (ambiguity.isTie()) {
            return Console.Color.BAD;
        }
        return ambiguity.isDoubtful() ? Console.Color.DOUBTFUL : Console.Color.GOOD;
    }

    /** The document that docs/formats/series-ambiguity.md describes. */
    public static void programs(SeriesAmbiguity.Report report, Console console) {
        console.document(Json.document("series-ambiguity/v1")
                .put("baseline", SeriesCheckView.baseline(report.baseline()))
                .put("settled", report.isSettled())
                .put("hunks", report.hunks())
                .put("ambiguities", Json.array(report.ambiguities(), SeriesAmbiguityView::program))
                .put("findings", Json.array(report.findings(), FindingView::program))
                .put("failure", report.failure(), SeriesCheckView::failure));
    }

    private static Json program(Ambiguity ambiguity) {
        return Json.object()
                .put("patch", ambiguity.patch())
                .put("line", ambiguity.patchLine())
                .put("file", ambiguity.file().toString())
                .put("hunk", ambiguity.hunk())
                .put("count", ambiguity.count())
                .put("places", Json.array(ambiguity.places(), line -> new Json.Num(line)))
                .put("taken", ambiguity.taken(), SeriesAmbiguityView::taken);
    }

    private static Json taken(Ambiguity.Taken taken) {
        return Json.object().put("line", taken.line()).put("why", word(taken.why()));
    }

    private static String word(Choice why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
