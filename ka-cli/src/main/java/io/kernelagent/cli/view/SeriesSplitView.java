package io.kernelagent.cli.view;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.scope.Reach;
import io.kernelagent.core.series.PatchSplit;
import io.kernelagent.core.series.SplitPart;
import io.kernelagent.core.series.SplitStep;
import io.kernelagent.core.text.Digests;
import io.kernelagent.verb.SeriesSplit;
import io.vavr.collection.Seq;

/** The parts of a patch, for people, and as {@code kernel-agent/series-split/v1}. */
public final class SeriesSplitView {
    private SeriesSplitView() {}

    /** Each part with its files below it, and why it stands where it stands. */
    public static void people(SeriesSplit.Report report, Console console) {
        var split = report.split();
        split.parts().forEach(part -> part(part, console));
        console.say(summary(split, report.plan().steps()));
    }

    private static void part(SplitPart part, Console console) {
        console.painted(Console.Color.STRONG, part.number() + " " + part.label(), "  " + part.name());
        part.files().forEach(file -> console.line("    " + words(file)));
        part.needs()
                .forEach(need ->
                        console.line("  behind " + need.part() + ": " + need.file() + " speaks of " + need.other()));
    }

    private static String words(FilePatch file) {
        return switch (file.change()) {
            case MODIFY -> file.path().toString();
            case CREATE -> file.path() + " (created)";
            case DELETE -> file.path() + " (deleted)";
            case RENAME -> file.path() + " (renamed from " + file.oldPath().get() + ")";
            case COPY -> file.path() + " (copied from " + file.oldPath().get() + ")";
        };
    }

    private static String summary(PatchSplit split, Seq<SplitStep> steps) {
        if (split.isWhole()) {
            return split.patch() + " is of one scope: there is nothing to split";
        }
        var parts = split.patch() + " has " + split.parts().length() + " parts";
        return steps.headOption()
                .map(step -> parts + "; they are in " + step.folder() + " with their series file")
                .getOrElse(parts + "; --write DIR writes them");
    }

    /** The document that docs/formats/series-split.md describes. */
    public static void programs(SeriesSplit.Report report, Console console) {
        console.document(Json.document("series-split/v1")
                .put("patch", report.split().patch())
                .put("whole", report.split().isWhole())
                .put("parts", Json.array(report.split().parts(), SeriesSplitView::part))
                .put("written", report.plan().steps().headOption(), step -> new Json.Str(step.folder())));
    }

    private static Json part(SplitPart part) {
        return Json.object()
                .put("number", part.number())
                .put("name", part.name())
                .put("label", part.label())
                .put("scopes", Json.strings(part.scopes().map(Reach::tag)))
                .put("files", Json.array(part.files(), SeriesSplitView::file))
                .put("needs", Json.array(part.needs(), SeriesSplitView::need))
                .put("size", part.text().length())
                .put("b2sum", Digests.blake2b(part.text()).toString());
    }

    private static Json file(FilePatch file) {
        return Json.object()
                .put("path", file.path().toString())
                .put("change", file.change().word())
                .put("hunks", file.hunks().length());
    }

    private static Json need(SplitPart.Need need) {
        return Json.object()
                .put("part", need.part())
                .put("file", need.file().toString())
                .put("other", need.other().toString());
    }
}
