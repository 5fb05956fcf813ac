package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.HostOptions;
import io.kernelagent.cli.view.DoctorView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.cli.view.HostReportView;
import io.kernelagent.core.resolve.DoctorReport;
import io.kernelagent.verb.Extent;
import io.kernelagent.verb.InspectHost;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ka doctor}: is the workspace in order? */
@Command(
        name = "doctor",
        header = "Check the whole workspace: manifests, includes, scopes, keys, orphans.",
        description = {
            "Every manifest is read and resolved, every patch of the patch tree must have a scope, the keys that the"
                    + " repository is believed by must be the pinned ones and live for more than a week, and patches"
                    + " that no host includes are listed. Nothing is changed.",
            "It stays off the network and reads no kernel source unless --online is given.",
            "With --host it looks at a build host of ka.yaml instead, and touches nothing there: what is checked before"
                    + " a job. With --thorough it makes a folder in each root to see its mode, as jobs do, and looks"
                    + " at the size of trees and of the compiler cache, and whether the mirrors of trees: are reached"
                    + " from there. It wakes nobody. What is amiss is filed as an"
                    + " issue in the ledger, which halts builds there; when nothing is, that issue is closed. An issue"
                    + " about a build that hung there is closed by --mended, the word of whoever has found out why.",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong, or planned",
            "1:something is wrong",
            "2:ka.yaml cannot be read, or has no such build host",
            "4:the world failed: disk, network, a build host that does not answer",
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ka doctor",
            "  ka doctor --online",
            "  ka doctor --json | jq -r '.orphans[]'",
            "  ka doctor --host boltzmann --thorough",
            "  ka doctor --host boltzmann --mended --plan",
        },
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final House house;

    @Option(names = "--online", description = "Also check that every baseline and its ref exist, over the network too.")
    private boolean online;

    @ArgGroup(exclusive = false)
    private HostOptions host = new HostOptions();

    @Mixin
    private CommonOptions options = new CommonOptions();

    DoctorCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var verbs = house.verbs(options);
        var by = verbs.invocation(options.words());
        return host.order(by).map(order -> host(verbs, order)).getOrElse(() -> workspace(verbs));
    }

    private int workspace(Verbs verbs) {
        var views = new House.Views<DoctorReport>(new DoctorView.People(), new DoctorView.Programs());
        return house.end(
                verbs.doctor().run(online),
                options,
                views,
                report -> report.isHealthy() ? ExitCode.DONE : ExitCode.FOUND);
    }

    private int host(Verbs verbs, InspectHost.Order order) {
        var views = new House.Views<InspectHost.Outcome>(new HostReportView.People(), new HostReportView.Programs());
        return house.end(
                verbs.builds().flatMap(builds -> builds.inspect().run(order)),
                options,
                views,
                outcome -> outcome.report().isHealthy() || outcome.extent() == Extent.PLAN
                        ? ExitCode.DONE
                        : ExitCode.FOUND);
    }
}
