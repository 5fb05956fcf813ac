package io.kernelagent.core.tree;

import io.kernelagent.core.text.Bytes;
import java.util.Arrays;

/**
 * The distinct lines of one file, of its copies, and of everything that patches put into them, each under a number, so
 * that comparing two lines is comparing two numbers. A line's text includes its line feed: a last line without one is
 * another line.
 *
 * <p>Numbers are given in the order in which texts are first seen, so nothing ever depends on a hash.
 */
final class LineTexts {
    /** The number of a line that was never seen. */
    static final int UNKNOWN = -1;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private byte[] pool;
    private int[] starts;
    private int[] hashes;
    private int[] slots;
    private int count;

    /** Room for about so many bytes of text; it grows when there are more. */
    LineTexts(int expectedBytes) {
        int lines = Math.max(16, expectedBytes / 24);
        pool = new byte[Math.max(64, expectedBytes)];
        starts = new int[lines + 1];
        hashes = new int[lines];
        slots = emptySlots(Integer.highestOneBit(lines) * 4);
    }

    private static int[] emptySlots(int size) {
        var empty = new int[size];
        Arrays.fill(empty, UNKNOWN);
        return empty;
    }

    /** How many distinct lines there are; numbers run from 0 to one below. */
    int count() {
        return count;
    }

    /** The number of a text, or {@link #UNKNOWN}. */
    int find(byte[] array, int from, int to) {
        return slots[slotOf(hash(array, from, to), array, from, to)];
    }

    /** The number of a text, a new one when it was never seen. */
    int intern(byte[] array, int from, int to) {
        int hash = hash(array, from, to);
        int slot = slotOf(hash, array, from, to);
        if (slots[slot] != UNKNOWN) {
            return slots[slot];
        }
        slots[slot] = count;
        add(hash, array, from, to);
        if (count * 2 > slots.length) {
            rehash();
        }
        return count - 1;
    }

    /** The text of a line, copied. */
    Bytes text(int id) {
        return Bytes.wrap(Arrays.copyOfRange(pool, starts[id], starts[id + 1]));
    }

    int length(int id) {
        return starts[id + 1] - starts[id];
    }

    boolean hasNewline(int id) {
        return pool[starts[id + 1] - 1] == '\n';
    }

    /** Copies the text of a line to a place in an array and returns the index behind it. */
    int write(int id, byte[] target, int at) {
        int length = length(id);
        System.arraycopy(pool, starts[id], target, at, length);
        return at + length;
    }

    private int slotOf(int hash, byte[] array, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != UNKNOWN && !isText(slots[slot], hash, array, from, to)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isText(int id, int hash, byte[] array, int from, int to) {
        return hashes[id] == hash && Arrays.equals(pool, starts[id], starts[id + 1], array, from, to);
    }

    private void add(int hash, byte[] array, int from, int to) {
        int start = starts[count];
        int end = Math.addExact(start, to - from);
        if (end > pool.length) {
            pool = Arrays.copyOf(pool, grown(pool.length, end));
        }
        if (count + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, grown(starts.length, count + 2));
            hashes = Arrays.copyOf(hashes, starts.length - 1);
        }
        System.arraycopy(array, from, pool, start, to - from);
        hashes[count] = hash;
        starts[++count] = end;
    }

    private static int grown(int length, int needed) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, length + (length >> 1) + 16L));
    }

    private void rehash() {
        slots = emptySlots(slots.length * 2);
        int mask = slots.length - 1;
        for (int id = 0; id < count; id++) {
            int slot = hashes[id] & mask;
            while (slots[slot] != UNKNOWN) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = id;
        }
    }

    /** Multiplies at every byte: lines that differ in one letter must not share a slot, nor may they be made to. */
    private static int hash(byte[] array, int from, int to) {
        long hash = SPREAD;
        for (int i = from; i < to; i++) {
            hash = (hash ^ array[i]) * SPREAD;
        }
        return (int) (hash >>> 32);
    }
}
