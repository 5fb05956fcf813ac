package io.kernelagent.cli.command;

import io.kernelagent.verb.Build;
import io.kernelagent.verb.CancelBuild;
import io.kernelagent.verb.DebugBuild;
import io.kernelagent.verb.KeepBuild;
import io.kernelagent.verb.ListBuilds;
import io.kernelagent.verb.PausePrune;
import io.kernelagent.verb.Prune;
import io.kernelagent.verb.ReadBuildLog;
import io.kernelagent.verb.RestoreArchive;
import io.kernelagent.verb.WatchBuilds;

/** The verbs about building kernels. */
public interface BuildVerbs {
    Build build();

    ListBuilds list();

    ReadBuildLog log();

    CancelBuild cancel();

    KeepBuild keep();

    DebugBuild debug();

    WatchBuilds watch();

    Prune prune();

    PausePrune pausePrune();

    RestoreArchive restoreArchive();
}
