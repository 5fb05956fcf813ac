package io.kernelagent.cli.view;

import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.problem.Finding;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.problem.Severity;
import io.kernelagent.core.series.PatchReport;
import io.kernelagent.core.series.SeriesFailure;
import io.kernelagent.core.tree.FileReport;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.core.tree.Refusal.Mismatch;
import io.kernelagent.verb.SeriesCheck;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/** Whether a series applies, for people patch by patch, and for programs as {@code kernel-agent/series-check/v1}. */
public final class SeriesCheckView {
    private SeriesCheckView() {}

    /** One line for each patch, what is worth knowing about it below, the failure at the end. */
    public static void people(SeriesCheck.Report report, Console console) {
        report.patches().forEach(patch -> patch(patch, console));
        report.failure().forEach(failure -> {
            console.painted(Console.Color.BAD, Status.FAILS.word(), "   " + failure.patch());
            console.block(ProblemText.of(failure.toProblem()).indent(2));
        });
        console.say(summary(report));
    }

    private static void patch(PatchReport patch, Console console) {
        var status = Status.of(patch);
        console.painted(
                status.color(),
                status.word(),
                " ".repeat(Status.WIDTH - status.word().length()) + patch.patch());
        patch.findings().forEach(finding -> {
            if (finding.severity() == Severity.NOTE) {
                console.detail("  " + finding.message());
            } else {
                console.line("  " + finding.severity().word() + ": " + finding.message());
            }
        });
    }

    private static String summary(SeriesCheck.Report report) {
        int total = report.series().patches().length();
        int good = report.patches().length();
        int untried = total - good - (report.applies() ? 0 : 1);
        return good + " of " + total + " patches apply" + (untried > 0 ? ", " + untried + " were not tried" : "");
    }

    /** The document that docs/formats/series-check.md describes. */
    public static void programs(SeriesCheck.Report report, Console console) {
        var tried = report.patches()
                .map(SeriesCheckView::patch)
                .appendAll(report.failure().map(SeriesCheckView::failing));
        console.document(Json.document("series-check/v1")
                .put("baseline", baseline(report.baseline()))
                .put("applies", report.applies())
                .put("total", report.series().patches().length())
                .put("patches", Json.array(tried, json -> json))
                .put("failure", report.failure(), SeriesCheckView::failure));
    }

    /** What the patches were tried on. */
    static Json baseline(PinnedBaseline pinned) {
        var json = Json.object().put("tree", pinned.baseline().tree());
        var named = pinned.baseline().ref().isEmpty()
                ? json
                : json.put("ref", pinned.baseline().ref());
        return named.put("resolved", pinned.resolved());
    }

    private static Json patch(PatchReport patch) {
        return Json.object()
                .put("name", patch.patch())
                .put("status", Status.of(patch).word())
                .put("hunks", Json.arrayOfAll(patch.files(), file -> hunks(file, patch.findings())))
                .put("notes", Json.array(patch.findings(), SeriesCheckView::note));
    }

    private static Json failing(SeriesFailure failure) {
        return Json.object()
                .put("name", failure.patch())
                .put("status", Status.FAILS.word())
                .put("hunks", Json.strings(List.empty()))
                .put("notes", Json.strings(List.empty()));
    }

    private static Seq<Json> hunks(FileReport file, Seq<Finding> findings) {
        return file.hunks().map(hunk -> hunk(file.path().toString(), hunk)
                .put(
                        "notes",
                        Json.strings(findings.filter(finding -> finding.where().line() == hunk.patchLine())
                                .map(Finding::message))));
    }

    private static Json.Obj hunk(String file, Placement hunk) {
        return Json.object()
                .put("file", file)
                .put("hunk", hunk.hunk())
                .put("line", hunk.patchLine())
                .put("at", hunk.line())
                .put("offset", hunk.offset())
                .put("fuzz", hunk.fuzz())
                .put("others", hunk.others());
    }

    private static Json note(Finding finding) {
        var json = Json.object()
                .put("code", finding.code().text())
                .put("severity", finding.severity().word())
                .put("line", finding.where().line())
                .put("message", finding.message());
        return finding.mend().isEmpty() ? json : json.put("mend", finding.mend());
    }

    /** Why a patch fails. */
    static Json failure(SeriesFailure failure) {
        var refusal = failure.refusal();
        var problem = failure.toProblem();
        var json = Json.object()
                .put("patch", failure.patch())
                .put("index", failure.index() + 1)
                .put("file", refusal.path(), path -> new Json.Str(path.toString()))
                .put("hunk", refusal.hunk(), number -> new Json.Num(number))
                .put("line", refusal.patchLine())
                .put("code", problem.code().text())
                .put("message", problem.headline());
        return refusal.mismatch()
                .fold(() -> json, mismatch -> mismatch(json, mismatch))
                .put("nearest", refusal.nearest(), line -> new Json.Num(line))
                .put("details", Json.strings(problem.details()))
                .put("mend", problem.mend());
    }

    private static Json.Obj mismatch(Json.Obj json, Mismatch mismatch) {
        return json.put("at", mismatch.line())
                .put("expected", mismatch.expected().utf8())
                .put("found", mismatch.found(), line -> new Json.Str(line.utf8()));
    }

    /** How a patch went, in one word. */
    private enum Status {
        APPLIES(Console.Color.GOOD),
        OFFSET(Console.Color.DOUBTFUL),
        FUZZ(Console.Color.DOUBTFUL),
        FAILS(Console.Color.BAD);

        static final int WIDTH = 8;

        private final Console.Color color;

        Status(Console.Color color) {
            this.color = color;
        }

        static Status of(PatchReport patch) {
            if (patch.hunks().exists(hunk -> hunk.fuzz() > 0)) {
                return FUZZ;
            }
            return patch.hunks().exists(hunk -> hunk.offset() != 0) ? OFFSET : APPLIES;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Console.Color color() {
            return color;
        }
    }
}
