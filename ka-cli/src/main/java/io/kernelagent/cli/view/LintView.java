package io.kernelagent.cli.view;

import io.kernelagent.core.patch.HunkCounts;
import io.kernelagent.core.patch.PatchFinding;
import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.problem.Severity;
import io.kernelagent.core.series.LintReport;
import io.kernelagent.core.series.LintedFile;
import io.kernelagent.core.series.Mend;
import io.vavr.collection.Seq;

/** What lint found, for people as compilers say it, and for programs as {@code kernel-agent/lint/v1}. */
public final class LintView {
    private LintView() {}

    /** What the user asked to see. */
    public enum Manner {
        /** What is wrong. */
        FINDINGS,
        /** What was mended, and what is wrong still. */
        MENDED,
        /** What would be mended. */
        PLAN
    }

    /** Finding by finding, one line each and one for the way to mend it. */
    public static final class People implements View<LintReport> {
        private final Manner manner;

        public People(Manner manner) {
            this.manner = manner;
        }

        @Override
        public void show(LintReport report, Console console) {
            if (manner == Manner.PLAN) {
                PlanView.people(report.plan(), console);
                return;
            }
            report.plan().steps().forEach(mend -> mended(mend, console));
            report.files().forEach(file -> file.findings().forEach(finding -> finding(file, finding, console)));
            console.say(summary(report));
        }

        private static void mended(Mend mend, Console console) {
            mend.mended()
                    .forEach(finding -> console.painted(
                            Console.Color.GOOD, place(mend.file().toString(), finding) + ": mended: ", words(finding)));
        }

        private void finding(LintedFile file, PatchFinding finding, Console console) {
            console.painted(
                    color(finding.severity()),
                    place(file.file().toString(), finding) + ": "
                            + finding.severity().word() + ": ",
                    words(finding));
            if (!finding.mend().isEmpty()) {
                console.line((manner == Manner.MENDED ? "  not mended: " : "  mend: ") + finding.mend());
            }
        }

        private static String place(String file, PatchFinding finding) {
            return file + ":" + finding.line();
        }

        private static String words(PatchFinding finding) {
            return finding.message() + " [" + finding.code() + "]";
        }

        private static Console.Color color(Severity severity) {
            return switch (severity) {
                case ERROR -> Console.Color.BAD;
                case WARNING -> Console.Color.DOUBTFUL;
                case NOTE -> Console.Color.STRONG;
            };
        }

        private static String summary(LintReport report) {
            return ProblemText.harmless(Counted.of(report.files().length(), "file") + ", "
                    + Counted.of(report.hunks(), "hunk") + ": " + Counted.of(report.count(Severity.ERROR), "error")
                    + ", "
                    + Counted.of(report.count(Severity.WARNING), "warning"));
        }
    }

    /** The document that docs/formats/lint.md describes. */
    public static final class Programs implements View<LintReport> {
        private final Manner manner;

        public Programs(Manner manner) {
            this.manner = manner;
        }

        @Override
        public void show(LintReport report, Console console) {
            if (manner == Manner.PLAN) {
                PlanView.programs(report.plan(), console);
                return;
            }
            var document = Json.document("lint/v1")
                    .put("files", report.files().length())
                    .put("hunks", report.hunks())
                    .put("findings", Json.arrayOfAll(report.files(), Programs::findings));
            console.document(manner == Manner.MENDED ? document.put("mended", mended(report)) : document);
        }

        private static Json mended(LintReport report) {
            return Json.arrayOfAll(report.plan().steps(), mend -> mend.mended()
                    .map(finding -> finding(mend.file().toString(), finding)));
        }

        private static Seq<Json> findings(LintedFile file) {
            return file.findings().map(finding -> finding(file.file().toString(), finding));
        }

        private static Json finding(String file, PatchFinding finding) {
            var json = Json.object()
                    .put("file", file)
                    .put("line", finding.line())
                    .put("hunk", finding.hunk(), number -> new Json.Num(number))
                    .put("code", finding.code().text())
                    .put("severity", finding.severity().word())
                    .put("message", finding.message())
                    .put("stated", finding.stated(), Programs::counts)
                    .put("actual", finding.actual(), Programs::counts);
            return finding.mend().isEmpty() ? json : json.put("mend", finding.mend());
        }

        private static Json counts(HunkCounts counts) {
            return Json.object().put("old", counts.old()).put("new", counts.fresh());
        }
    }
}
