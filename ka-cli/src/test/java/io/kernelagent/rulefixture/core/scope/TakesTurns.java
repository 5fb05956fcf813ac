package io.kernelagent.rulefixture.core.scope;

/** Synchronizes. */
final class TakesTurns {
    private TakesTurns() {}

    static synchronized int turn() {
        return 1;
    }
}
