package io.kernelagent.rulefixture.core.scope;

/** Innocent: changes, but inside its package only. */
final class Cursor {
    private int at;

    int next() {
        return at++;
    }
}
