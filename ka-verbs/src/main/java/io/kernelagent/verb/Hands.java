package io.kernelagent.verb;

import io.kernelagent.port.Journal;
import io.kernelagent.port.Workspace;
import java.time.InstantSource;

/**
 * What a verb acts with on the workspace.
 *
 * @param workspace where files are written
 * @param journal where every step is written down
 * @param clock what time it is, for the journal only
 */
public record Hands(Workspace workspace, Journal journal, InstantSource clock) {}
