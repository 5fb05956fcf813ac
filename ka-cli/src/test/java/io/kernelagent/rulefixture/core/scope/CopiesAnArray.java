package io.kernelagent.rulefixture.core.scope;

/** Innocent: the one allowed member of System. */
final class CopiesAnArray {
    private CopiesAnArray() {}

    static int copied() {
        var from = new byte[1];
        var to = new byte[1];
        System.arraycopy(from, 0, to, 0, 1);
        return to[0];
    }
}
