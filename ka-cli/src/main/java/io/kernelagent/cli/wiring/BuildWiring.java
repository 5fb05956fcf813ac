package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.local.CommandPeers;
import io.kernelagent.adapter.local.FileHostLocks;
import io.kernelagent.adapter.local.FileServerCache;
import io.kernelagent.adapter.local.LocalCommands;
import io.kernelagent.adapter.local.ThreadPauses;
import io.kernelagent.adapter.local.UnpackedStagedTrees;
import io.kernelagent.cli.command.BuildVerbs;
import io.kernelagent.core.machine.MachinePath;
import io.kernelagent.core.site.Site;
import io.kernelagent.core.site.SiteProblems;
import io.kernelagent.packing.FileStagedTrees;
import io.kernelagent.verb.Build;
import io.kernelagent.verb.CancelBuild;
import io.kernelagent.verb.DebugBuild;
import io.kernelagent.verb.HandOver;
import io.kernelagent.verb.InspectHost;
import io.kernelagent.verb.KeepBuild;
import io.kernelagent.verb.ListBuilds;
import io.kernelagent.verb.PausePrune;
import io.kernelagent.verb.Promote;
import io.kernelagent.verb.Prune;
import io.kernelagent.verb.ReadBuildLog;
import io.kernelagent.verb.RestoreArchive;
import io.kernelagent.verb.Stop;
import io.kernelagent.verb.WatchBuilds;
import io.kernelagent.verb.Workshop;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.InstantSource;

/**
 * The verbs about building, on the build hosts of the site.
 *
 * @param site what it says about them
 */
record BuildWiring(Places places, Site site) implements BuildVerbs {
    @Override
    public Build build() {
        var promote = new Promote(places.eyes(), places.workers(), places.hands(), places.progress());
        return new Build(promote, places.eyes(), places.hands(), workshop(), places.progress());
    }

    @Override
    public Either<Stop, HandOver> handOver(boolean skips, Option<String> repository) {
        if (repository.isDefined() && site.repository().isEmpty()) {
            return Either.left(Stop.refused(SiteProblems.noRepository()));
        }
        var publish = site.repository()
                .filter(named -> !skips)
                .map(named -> repository.map(named::in).getOrElse(named))
                .map(named -> new RepositoryWiring(places, site, named).publish());
        return Either.right(new HandOver(
                build(), publish, places.progress(), places.workspace().toString()));
    }

    @Override
    public ListBuilds list() {
        return new ListBuilds(places.patchTree(), places.journal(), workshop());
    }

    @Override
    public ReadBuildLog log() {
        return new ReadBuildLog(places.patchTree(), places.hands(), workshop());
    }

    @Override
    public CancelBuild cancel() {
        return new CancelBuild(places.patchTree(), places.hands(), workshop());
    }

    @Override
    public KeepBuild keep() {
        return new KeepBuild(places.patchTree(), places.hands(), workshop());
    }

    @Override
    public DebugBuild debug() {
        return new DebugBuild(places.patchTree(), places.hands(), workshop(), Places.terminal(), places.progress());
    }

    @Override
    public WatchBuilds watch() {
        return new WatchBuilds(places.patchTree(), places.hands(), workshop(), places.progress());
    }

    @Override
    public InspectHost inspect() {
        return new InspectHost(places.patchTree(), places.hands(), workshop());
    }

    @Override
    public Prune prune() {
        return new Prune(places.patchTree(), places.hands(), workshop(), new FileServerCache(places.settings()));
    }

    @Override
    public PausePrune pausePrune() {
        return new PausePrune(places.patchTree(), places.hands());
    }

    @Override
    public RestoreArchive restoreArchive() {
        return new RestoreArchive(places.patchTree(), places.hands(), workshop());
    }

    private Workshop workshop() {
        return new Workshop(
                new SiteDoors(site, places.workspace()).machines(),
                new CommandPeers(site.works().his(), new LocalCommands()),
                new ThreadPauses(),
                new FileHostLocks(places.settings(), InstantSource.system()),
                new Workshop.Packing(
                        new UnpackedStagedTrees(new FileStagedTrees(places.workers())),
                        RepositoryWiring::writer,
                        RepositoryWiring::reader,
                        places.workspace().toString(),
                        ground()));
    }

    /** Jobs never lie in anybody's home, not even on this machine. */
    private String ground() {
        var workspace = places.workspace().toString();
        return MachinePath.parse(workspace).isRight()
                ? workspace
                : "/var/tmp/kernel-agent-" + System.getProperty("user.name", "somebody");
    }
}
