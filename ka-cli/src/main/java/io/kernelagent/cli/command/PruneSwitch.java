package io.kernelagent.cli.command;

import io.kernelagent.cli.arguments.CommonOptions;
import io.kernelagent.cli.arguments.PlanOption;
import io.kernelagent.cli.view.ArchiveViews;
import io.kernelagent.cli.view.ExitCode;
import io.kernelagent.verb.PausePrune;

/** What pausing and resuming have in common: all but the way. */
record PruneSwitch(House house, PlanOption plan, CommonOptions options) {
    int turned(boolean pauses) {
        var verbs = house.verbs(options);
        var order = new PausePrune.Order(pauses, plan.extent(), verbs.invocation(options.words()));
        var views = new House.Views<PausePrune.Outcome>(ArchiveViews::paused, ArchiveViews::pausedDocument);
        return house.end(
                verbs.builds().flatMap(builds -> builds.pausePrune().run(order)),
                options,
                views,
                done -> ExitCode.DONE);
    }
}
