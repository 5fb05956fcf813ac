package io.kernelagent.cli.command;

import io.kernelagent.verb.SeriesApply;
import io.kernelagent.verb.SeriesCheck;
import io.kernelagent.verb.SeriesExport;
import io.kernelagent.verb.SeriesGraph;
import io.kernelagent.verb.SeriesHosts;
import io.kernelagent.verb.SeriesRadar;
import io.kernelagent.verb.SeriesRefresh;
import io.kernelagent.verb.SeriesSplit;
import io.kernelagent.verb.SeriesYank;

/** The verbs about patches in an order. */
public interface SeriesVerbs {
    SeriesCheck check();

    SeriesApply apply();

    SeriesGraph graph();

    SeriesYank yank();

    SeriesHosts hosts();

    SeriesExport export();

    SeriesSplit split();

    SeriesRefresh refresh();

    SeriesRadar radar();
}
