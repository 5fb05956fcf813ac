package io.kernelagent.cli.command;

import io.kernelagent.verb.Build;
import io.kernelagent.verb.CancelBuild;
import io.kernelagent.verb.DebugBuild;
import io.kernelagent.verb.HandOver;
import io.kernelagent.verb.InspectHost;
import io.kernelagent.verb.KeepBuild;
import io.kernelagent.verb.ListBuilds;
import io.kernelagent.verb.PausePrune;
import io.kernelagent.verb.Prune;
import io.kernelagent.verb.ReadBuildLog;
import io.kernelagent.verb.RestoreArchive;
import io.kernelagent.verb.Stop;
import io.kernelagent.verb.WatchBuilds;
import io.vavr.control.Either;
import io.vavr.control.Option;

/** The verbs about building kernels. */
public interface BuildVerbs {
    Build build();

    /**
     * A build that is handed over for signing; left where it is to be, and the site names no repository.
     *
     * @param skips whether nothing is handed over
     * @param repository another folder than the site says
     */
    Either<Stop, HandOver> handOver(boolean skips, Option<String> repository);

    ListBuilds list();

    ReadBuildLog log();

    CancelBuild cancel();

    KeepBuild keep();

    DebugBuild debug();

    WatchBuilds watch();

    InspectHost inspect();

    Prune prune();

    PausePrune pausePrune();

    RestoreArchive restoreArchive();
}
