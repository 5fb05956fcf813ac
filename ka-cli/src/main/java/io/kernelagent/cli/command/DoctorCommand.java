package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.view.DoctorView;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.core.resolve.DoctorReport;
import java.util.concurrent.Callable;
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
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:something is wrong",
            "2:ka.yaml cannot be read",
            "4:the world failed: disk, network",
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ka doctor", "  ka doctor --online", "  ka doctor --json | jq -r '.orphans[]'"},
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
    private final House house;

    @Option(names = "--online", description = "Also check that every baseline and its ref exist, over the network too.")
    private boolean online;

    @Mixin
    private CommonOptions options = new CommonOptions();

    DoctorCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() {
        var views = new House.Views<DoctorReport>(new DoctorView.People(), new DoctorView.Programs());
        return house.end(
                house.verbs(options).doctor().run(online),
                options,
                views,
                report -> report.isHealthy() ? ExitCode.DONE : ExitCode.FOUND);
    }
}
