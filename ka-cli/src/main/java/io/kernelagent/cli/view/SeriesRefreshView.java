package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.series.RefreshedFile;
import io.kernelagent.core.series.RefreshedPatch;
import io.kernelagent.core.text.Digests;
import io.kernelagent.core.tree.Placement;
import io.kernelagent.verb.SeriesRefresh;

/** What was refreshed, for people, and as {@code kernel-agent/series-refresh/v1}. */
public final class SeriesRefreshView {
    private SeriesRefreshView() {}

    /** Patch by patch; what the patch file has instead as a diff where somebody has to look at it. */
    public static final class People implements View<SeriesRefresh.Report> {
        private final boolean isPlanOnly;

        public People(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(SeriesRefresh.Report report, Console console) {
            if (isPlanOnly) {
                PlanView.people(report.plan(), console);
            }
            report.refresh().patches().forEach(patch -> patch(patch, console));
            console.say(report.refresh().changed().length() + " of "
                    + report.refresh().patches().length() + " patches "
                    + (isPlanOnly ? "would be refreshed" : "are refreshed"));
        }

        private void patch(RefreshedPatch patch, Console console) {
            if (!patch.isChanged()) {
                console.painted(Console.Color.GOOD, "fits", "       " + patch.name());
                return;
            }
            console.painted(Console.Color.DOUBTFUL, "refreshed", "  " + patch.name());
            patch.files().filter(RefreshedFile::isChanged).forEach(file -> file(file, console));
            if (isPlanOnly || patch.fuzzy().nonEmpty()) {
                patch.diff().forEach(diff -> diff.utf8()
                        .lines()
                        .map(ProblemText::harmless)
                        .forEach(line -> console.line("  | " + line)));
            }
        }

        private static void file(RefreshedFile file, Console console) {
            var displaced = file.placements().filter(hunk -> hunk.offset() != 0 || hunk.fuzz() > 0);
            displaced.forEach(hunk -> hunk(file, hunk, console));
            if (file.hunks().length() != file.fresh().length()) {
                console.line("  " + file.path() + ": " + Counted.of(file.hunks().length(), "hunk") + " become "
                        + file.fresh().length());
            } else if (displaced.isEmpty()) {
                console.line("  " + file.path() + ": other context");
            }
        }

        private static void hunk(RefreshedFile file, Placement hunk, Console console) {
            var place = file.path() + ": hunk " + hunk.hunk() + " stands at line " + hunk.line()
                    + (hunk.offset() == 0 ? "" : ", at an offset of " + hunk.offset());
            if (hunk.fuzz() > 0) {
                var words = " " + place + ", in other context than it says";
                console.painted(Console.Color.BAD, "  fuzz " + hunk.fuzz(), words);
            } else {
                console.line("  " + place);
            }
        }
    }

    /** The document that docs/formats/series-refresh.md describes. */
    public static final class Programs implements View<SeriesRefresh.Report> {
        private final boolean isPlanOnly;

        public Programs(boolean isPlanOnly) {
            this.isPlanOnly = isPlanOnly;
        }

        @Override
        public void show(SeriesRefresh.Report report, Console console) {
            if (isPlanOnly) {
                PlanView.programs(report.plan(), console);
                return;
            }
            console.document(Json.document("series-refresh/v1")
                    .put("baseline", SeriesCheckView.baseline(report.baseline()))
                    .put("refreshed", report.refresh().changed().length())
                    .put("patches", Json.array(report.refresh().patches(), Programs::patch)));
        }

        private static Json patch(RefreshedPatch patch) {
            return Json.object()
                    .put("patch", patch.name())
                    .put("changed", patch.isChanged())
                    .put("before", Digests.blake2b(patch.before()).toString())
                    .put("after", Digests.blake2b(patch.after()).toString())
                    .put("files", Json.array(patch.files(), Programs::file))
                    .put("diff", patch.diff(), diff -> new Json.Str(diff.utf8()));
        }

        private static Json file(RefreshedFile file) {
            return Json.object()
                    .put("file", file.path().toString())
                    .put("changed", file.isChanged())
                    .put("hunks", Json.array(file.placements(), Programs::hunk))
                    .put("hunks_after", file.fresh().length());
        }

        private static Json hunk(Placement hunk) {
            return Json.object()
                    .put("hunk", hunk.hunk())
                    .put("line", hunk.line())
                    .put("offset", hunk.offset())
                    .put("fuzz", hunk.fuzz());
        }
    }
}
