package io.kernelagent.cli.view;

import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.inspect.Depth;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.InspectHost;

/** How a build host stands. */
public final class HostReportView {
    private static final long KIB_OF_MIB = 1024;

    private HostReportView() {}

    /** For people. */
    public static final class People implements View<InspectHost.Outcome> {
        @Override
        public void show(InspectHost.Outcome outcome, Console console) {
            var report = outcome.report();
            report.machine().forEach(machine -> machine(report, machine, console));
            report.depth().forEach(depth -> depth(depth, console));
            report.misses()
                    .forEach(miss ->
                            console.painted(Console.Color.BAD, report.host().text(), ": " + miss.words()));
            if (outcome.extent() == Extent.PLAN) {
                PlanView.people(outcome.plan(), console);
                return;
            }
            outcome.issue().forEach(issue -> {
                console.line("issue: " + issue.title());
                issue.body().lines().forEach(line -> console.line("  " + line));
            });
            console.say(report.isHealthy() ? "healthy" : "not ready");
        }

        private static void machine(HostReport report, Preflight.Machine machine, Console console) {
            console.painted(Console.Color.GOOD, report.host().text(), ": " + machine.words());
            machine.versions().forEach(line -> console.detail("  " + line));
        }

        private static void depth(Depth depth, Console console) {
            depth.roots()
                    .forEach(root -> console.line("  " + root.path() + ": " + root.usedKib() / KIB_OF_MIB + " MiB, "
                            + root.freeKib() / KIB_OF_MIB + " MiB free"));
            depth.cache()
                    .forEach(cache ->
                            console.line("  ccache: " + cache.kib() / KIB_OF_MIB + " MiB of " + depth.cacheLimitGib()
                                    + " GiB, " + cache.hits() + " hits, " + cache.misses() + " misses"));
            depth.trees()
                    .filter(tree -> tree.why().isEmpty())
                    .forEach(tree -> console.line("  " + tree.name() + ": reached"));
        }
    }

    /** The documents {@code doctor-host/v1} and {@code plan/v1}. */
    public static final class Programs implements View<InspectHost.Outcome> {
        @Override
        public void show(InspectHost.Outcome outcome, Console console) {
            if (outcome.extent() == Extent.PLAN) {
                PlanView.programs(outcome.plan(), console);
                return;
            }
            var report = outcome.report();
            console.document(Json.document("doctor-host/v1")
                    .put("host", report.host().text())
                    .put("healthy", report.isHealthy())
                    .put("machine", report.machine(), Programs::machine)
                    .put("misses", Json.array(report.misses(), miss -> Json.object()
                            .put("what", miss.what())
                            .put("found", miss.found())))
                    .put("thorough", report.depth(), Programs::depth)
                    .put("issue", outcome.issue(), IssueView::document));
        }

        private static Json machine(Preflight.Machine machine) {
            return Json.object()
                    .put("architecture", machine.architecture())
                    .put("processors", machine.cpus())
                    .put("versions", Json.strings(machine.versions()))
                    .put("notes", Json.strings(machine.notes()))
                    .put("running", Json.strings(machine.running().map(job -> job.text())));
        }

        private static Json depth(Depth depth) {
            return Json.object()
                    .put("roots", Json.array(depth.roots(), root -> Json.object()
                            .put("path", root.path())
                            .put("used_kib", root.usedKib())
                            .put("free_kib", root.freeKib())))
                    .put("ccache", depth.cache(), cache -> Json.object()
                            .put("kib", cache.kib())
                            .put("limit_gib", depth.cacheLimitGib())
                            .put("hits", cache.hits())
                            .put("misses", cache.misses()))
                    .put("trees", Json.array(depth.trees(), tree -> Json.object()
                            .put("tree", tree.name())
                            .put("missed", tree.why(), Json.Str::new)));
        }
    }
}
