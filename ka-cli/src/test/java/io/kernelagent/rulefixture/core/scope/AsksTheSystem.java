package io.kernelagent.rulefixture.core.scope;

/** Names a type that acts. */
final class AsksTheSystem {
    private AsksTheSystem() {}

    static long ticks() {
        return System.nanoTime();
    }
}
