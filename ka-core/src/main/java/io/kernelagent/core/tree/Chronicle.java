package io.kernelagent.core.tree;

import java.util.Arrays;

/**
 * What was done to the lines of one file, splice by splice, as far as somebody wanted it remembered. Played again it
 * tells of each line what stood there before; see {@link Blame}.
 */
final class Chronicle {
    private static final int COLUMNS = 4;

    private final int firstLines;
    private final int firstOwner;
    private int[] splices = new int[0];
    private int count;

    /**
     * Nothing done yet.
     *
     * @param firstLines how many lines the file has
     * @param firstOwner the patch that wrote all of them, below zero for the baseline
     */
    Chronicle(int firstLines, int firstOwner) {
        this.firstLines = firstLines;
        this.firstOwner = firstOwner;
    }

    Chronicle copy() {
        var copy = new Chronicle(firstLines, firstOwner);
        copy.splices = splices.clone();
        copy.count = count;
        return copy;
    }

    /** Lines were replaced by others. */
    void note(int owner, int at, int removed, int added) {
        if (count + COLUMNS > splices.length) {
            splices = Arrays.copyOf(splices, Math.max(16 * COLUMNS, splices.length * 2));
        }
        splices[count++] = owner;
        splices[count++] = at;
        splices[count++] = removed;
        splices[count++] = added;
    }

    int firstLines() {
        return firstLines;
    }

    int firstOwner() {
        return firstOwner;
    }

    /** Tells everything again, in order. */
    void tell(Listener listener) {
        for (int i = 0; i < count; i += COLUMNS) {
            listener.spliced(splices[i], splices[i + 1], splices[i + 2], splices[i + 3]);
        }
    }

    /** Who wants to hear it. */
    @FunctionalInterface
    interface Listener {
        void spliced(int owner, int at, int removed, int added);
    }
}
