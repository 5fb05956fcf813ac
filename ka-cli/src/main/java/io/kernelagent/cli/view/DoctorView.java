package io.kernelagent.cli.view;

import io.kernelagent.core.problem.ProblemText;
import io.kernelagent.core.resolve.DoctorReport;

/** The health of a workspace. */
public final class DoctorView {
    private DoctorView() {}

    /** Host by host, then everything that is wrong, then what nobody uses. */
    public static final class People implements View<DoctorReport> {
        @Override
        public void show(DoctorReport report, Console console) {
            report.hosts().forEach(host -> host(host, console));
            if (!report.allProblems().isEmpty()) {
                console.block("\n" + ProblemText.of(report.allProblems()));
            }
            report.allFindings().forEach(finding -> FindingView.line(finding, console));
            report.orphans().forEach(path -> console.line(path + ": no host includes it"));
            console.say(report.isHealthy() ? "healthy" : Counted.of(report.wrong(), "problem"));
        }

        private static void host(DoctorReport.HostHealth host, Console console) {
            if (host.problems().isEmpty()) {
                console.painted(
                        Console.Color.GOOD,
                        host.host().text(),
                        ": " + Counted.patches(host.patches().length()));
            } else {
                console.painted(
                        Console.Color.BAD,
                        host.host().text(),
                        ": " + Counted.of(host.problems().length(), "problem"));
            }
        }
    }

    /** The document {@code doctor/v1}. */
    public static final class Programs implements View<DoctorReport> {
        @Override
        public void show(DoctorReport report, Console console) {
            console.document(Json.document("doctor/v1")
                    .put("healthy", report.isHealthy())
                    .put("hosts", Json.array(report.hosts(), Programs::host))
                    .put("problems", Json.array(report.allProblems(), StopView::problem))
                    .put("findings", Json.array(report.allFindings(), FindingView::program))
                    .put("orphans", Json.strings(report.orphans().map(path -> path.toString()))));
        }

        private static Json host(DoctorReport.HostHealth host) {
            return Json.object()
                    .put("host", host.host().text())
                    .put("patches", host.patches().length())
                    .put("problems", host.problems().length());
        }
    }
}
