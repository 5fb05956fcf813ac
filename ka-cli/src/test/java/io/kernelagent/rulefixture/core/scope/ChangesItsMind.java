package io.kernelagent.rulefixture.core.scope;

/** Changes where other packages see it, by way of what it holds. */
public final class ChangesItsMind {
    private final Cursor cursor = new Cursor();

    public int next() {
        return cursor.next();
    }
}
