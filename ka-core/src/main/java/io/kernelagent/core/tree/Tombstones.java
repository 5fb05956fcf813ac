package io.kernelagent.core.tree;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Sets of patches, each under a number: those that have deleted something in a gap between two lines. A set never
 * changes; the empty one is {@link #NONE}.
 */
final class Tombstones {
    static final int NONE = 0;

    private int[] owners = new int[16];
    private int[] rests = new int[16];
    private int count = 1;

    Tombstones copy() {
        var copy = new Tombstones();
        copy.owners = owners.clone();
        copy.rests = rests.clone();
        copy.count = count;
        return copy;
    }

    /** The set with one more patch. */
    int with(int set, int owner) {
        return has(set, owner) ? set : added(set, owner);
    }

    /** The union. */
    int union(int one, int other) {
        if (one == NONE || one == other) {
            return other;
        }
        int union = one;
        for (int at = other; at != NONE; at = rests[at]) {
            union = with(union, owners[at]);
        }
        return union;
    }

    void forEach(int set, IntConsumer use) {
        for (int at = set; at != NONE; at = rests[at]) {
            use.accept(owners[at]);
        }
    }

    private boolean has(int set, int owner) {
        int at = set;
        while (at != NONE && owners[at] != owner) {
            at = rests[at];
        }
        return at != NONE;
    }

    private int added(int set, int owner) {
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, count * 2);
            rests = Arrays.copyOf(rests, count * 2);
        }
        owners[count] = owner;
        rests[count] = set;
        return count++;
    }
}
