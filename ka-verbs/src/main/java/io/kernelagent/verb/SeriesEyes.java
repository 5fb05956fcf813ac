package io.kernelagent.verb;

import io.kernelagent.port.PatchFiles;
import io.kernelagent.port.SourceTrees;
import io.kernelagent.port.Workers;

/**
 * What a verb about a series observes with.
 *
 * @param files patches that the command line names
 * @param sources kernel sources that the command line names
 * @param workspace what the workspace holds, for the series of a host
 * @param workers who think
 */
public record SeriesEyes(PatchFiles files, SourceTrees sources, Eyes workspace, Workers workers) {}
