package io.kernelagent.testkit.simulation;

/**
 * The simulated process is gone, as if by kill -9. An {@link Error}, so that no code under test takes it for a failure
 * of the world and carries on.
 */
final class ProcessStopped extends Error {
    private static final long serialVersionUID = 1L;

    ProcessStopped(String where) {
        super("the simulated process stopped at " + where, null, false, false);
    }
}
