package io.kernelagent.core.tree;

import java.util.Arrays;

/**
 * Looks for a run of lines in a file. It compares numbers only, and it costs no more than one walk over the file
 * however often the lines repeat (after Knuth, Morris and Pratt).
 */
final class HunkSearch {
    private final LineTable table;
    private final HunkImage image;
    private final int from;
    private final int length;

    /** A search for the lines of an image without {@code head} lines at its start and {@code tail} at its end. */
    HunkSearch(LineTable table, HunkImage image, int head, int tail) {
        this.table = table;
        this.image = image;
        this.from = head;
        this.length = image.length() - head - tail;
    }

    int length() {
        return length;
    }

    /** Whether the lines stand at an index. */
    boolean matchesAt(int at) {
        if (at < 0 || at + length > table.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (table.id(at + i) != image.id(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** How often the rarest of the lines stands in the file: no more places than that can match. */
    int atMost() {
        int rarest = Integer.MAX_VALUE;
        for (int i = 0; i < length; i++) {
            rarest = Math.min(rarest, table.occurrences(image.id(from + i)));
        }
        return rarest;
    }

    /** Every index at which the lines stand, from {@code floor} on, in order. */
    int[] places(int floor) {
        if (length == 0 || atMost() == 0) {
            return new int[0];
        }
        var places = new int[8];
        int found = 0;
        var borders = borders();
        int matched = 0;
        for (int at = floor; at < table.size(); at++) {
            matched = advanced(borders, matched, table.id(at));
            if (matched == length) {
                places = found == places.length ? Arrays.copyOf(places, found * 2) : places;
                places[found++] = at + 1 - length;
                matched = borders[length - 1];
            }
        }
        return Arrays.copyOf(places, found);
    }

    /** For each prefix of the lines the length of its longest proper border. */
    private int[] borders() {
        var borders = new int[length];
        int matched = 0;
        for (int i = 1; i < length; i++) {
            matched = advanced(borders, matched, image.id(from + i));
            borders[i] = matched;
        }
        return borders;
    }

    private int advanced(int[] borders, int matched, int id) {
        int kept = matched;
        while (kept > 0 && image.id(from + kept) != id) {
            kept = borders[kept - 1];
        }
        return image.id(from + kept) == id ? kept + 1 : kept;
    }
}
