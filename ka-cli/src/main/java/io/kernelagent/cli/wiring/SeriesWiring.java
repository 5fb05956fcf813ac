package io.kernelagent.cli.wiring;

import io.kernelagent.adapter.local.FileExports;
import io.kernelagent.adapter.local.LocalGitTrees;
import io.kernelagent.cli.command.SeriesVerbs;
import io.kernelagent.verb.SeriesAmbiguity;
import io.kernelagent.verb.SeriesApply;
import io.kernelagent.verb.SeriesCheck;
import io.kernelagent.verb.SeriesConflicts;
import io.kernelagent.verb.SeriesExport;
import io.kernelagent.verb.SeriesEyes;
import io.kernelagent.verb.SeriesGraph;
import io.kernelagent.verb.SeriesHosts;
import io.kernelagent.verb.SeriesRadar;
import io.kernelagent.verb.SeriesRefresh;
import io.kernelagent.verb.SeriesReorder;
import io.kernelagent.verb.SeriesSplit;
import io.kernelagent.verb.SeriesWhy;
import io.kernelagent.verb.SeriesYank;

/** The verbs about patches in an order, on this machine. */
record SeriesWiring(Places places) implements SeriesVerbs {
    @Override
    public SeriesCheck check() {
        return new SeriesCheck(eyes());
    }

    @Override
    public SeriesApply apply() {
        return new SeriesApply(
                new SeriesApply.Sources(places.patchFiles(), places.sources(), places.workers()),
                new SeriesApply.Targets(new FileExports(places.here()), new LocalGitTrees(places.named())));
    }

    @Override
    public SeriesGraph graph() {
        return new SeriesGraph(eyes());
    }

    @Override
    public SeriesWhy why() {
        return new SeriesWhy(eyes());
    }

    @Override
    public SeriesExport export() {
        return new SeriesExport(places.patchFiles(), places.workers(), places.eyes(), new FileExports(places.here()));
    }

    @Override
    public SeriesHosts hosts() {
        return new SeriesHosts(places.eyes(), places.patchFiles(), places.workers());
    }

    @Override
    public SeriesYank yank() {
        return new SeriesYank(eyes());
    }

    @Override
    public SeriesAmbiguity ambiguity() {
        return new SeriesAmbiguity(eyes());
    }

    @Override
    public SeriesReorder reorder() {
        return new SeriesReorder(eyes());
    }

    @Override
    public SeriesConflicts conflicts() {
        return new SeriesConflicts(eyes());
    }

    private SeriesEyes eyes() {
        return new SeriesEyes(places.patchFiles(), places.sources(), places.eyes(), places.workers());
    }

    @Override
    public SeriesSplit split() {
        return new SeriesSplit(places.patchFiles(), new FileExports(places.here()));
    }

    @Override
    public SeriesRefresh refresh() {
        return new SeriesRefresh(
                places.patchFiles(), places.sources(), places.workers(), new FileExports(places.here()));
    }

    @Override
    public SeriesRadar radar() {
        return new SeriesRadar(places.patchFiles(), places.sources(), places.eyes(), places.workers());
    }
}
