package io.kernelagent.cli.view;

import io.kernelagent.cli.Shown;
import io.kernelagent.core.build.Preflight;
import io.kernelagent.core.build.Preflight.Miss;
import io.kernelagent.core.build.inspect.HostReport;
import io.kernelagent.core.build.inspect.Probe;
import io.kernelagent.core.build.inspect.ThoroughLook;
import io.kernelagent.core.fleet.HostName;
import io.kernelagent.core.issue.IssueDraft;
import io.kernelagent.core.issue.LedgerStep;
import io.kernelagent.core.journal.JobId;
import io.kernelagent.core.plan.Plan;
import io.kernelagent.core.plan.Step;
import io.kernelagent.core.site.BuildHost;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.InspectHost;
import io.vavr.collection.List;
import io.vavr.control.Either;
import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class HostReportViewTest {
    private static final HostName BOLTZMANN = new HostName("boltzmann");

    /** L051: a build host, looked at closely. */
    @Test
    void a_host_that_is_well_is_shown() {
        var machine = new Preflight.Machine(
                "aarch64",
                8,
                List.of("gcc: gcc (Debian 12.2.0-14) 12.2.0"),
                List.of(new JobId("build-fresnel-20261125T060000Z-1-compile-1")),
                List.of("x86_64-linux-gnu-gcc"));
        var depth = new ThoroughLook(BuildHost.HERE, List.empty()).read(Bytes.utf8("""
                cache 1048576 700 300
                used 4096000 90000000 /srv/kernel-agent/source
                used 1048576 90000000 /srv/kernel-agent/ccache
                reached https://example.org/linux.git
                """));
        shown("well", HostReport.of(BOLTZMANN, List.of(Either.right(machine)), Option.some(depth)));
    }

    /** L051: what is amiss is shown with the issue to file. */
    @Test
    void a_host_that_lacks_something_is_shown_with_its_issue() {
        var misses = List.of(new Miss("flex", "is not installed"), new Miss("gcc 5.1", "is 4.9.2"));
        shown("ill", HostReport.of(BOLTZMANN, List.of(Either.left(misses)), Option.none()));
    }

    private static void shown(String name, HostReport report) {
        var issue = IssueDraft.of(report);
        var steps = List.<Step>of(new Probe(BuildHost.HERE)).appendAll(issue.map(LedgerStep.File::new));
        var plan = new Plan<>("doctor", BOLTZMANN.text(), steps);
        var planned = new InspectHost.Outcome(report, issue, plan, Extent.PLAN);
        Shown.by(new HostReportView.People(), planned).isAs("doctor/host-" + name + "-plan.txt");
        Shown.by(new HostReportView.Programs(), planned).isAs("doctor/host-" + name + "-plan.json");
        var outcome = new InspectHost.Outcome(report, issue, plan, Extent.ACT);
        Shown.by(new HostReportView.People(), outcome).isAs("doctor/host-" + name + ".txt");
        Shown.by(new HostReportView.Programs(), outcome).isAs("doctor/host-" + name + ".json");
    }
}
