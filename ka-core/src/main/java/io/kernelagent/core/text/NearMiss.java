package io.kernelagent.core.text;

import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What somebody probably meant: the candidate that the fewest slips of the pen (a letter left out, added, replaced, or
 * two neighbours swapped) turn into what was written.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance">optimal string alignment</a>
 */
public final class NearMiss {
    private NearMiss() {}

    /** The nearest candidate if it is near enough to be a slip: at most a third of the letters are wrong. */
    public static Option<String> of(String written, Seq<String> candidates) {
        return nearest(written, candidates)
                .filter(candidate -> distance(written, candidate) <= Math.max(1, written.length() / 3));
    }

    /** The nearest candidate, however far; of two that are equally near the one that comes first. */
    public static Option<String> nearest(String written, Seq<String> candidates) {
        return candidates.minBy(candidate -> distance(written, candidate));
    }

    /** How many slips lie between the two words. */
    public static int distance(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = countingUpTo(to.length());
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                row[j] = Math.min(cheapest(from, to, i, j, row, last), swapped(from, to, i, j, beforeLast));
            }
            beforeLast = last;
            last = row;
        }
        return last[to.length()];
    }

    private static int cheapest(String from, String to, int i, int j, int[] row, int[] last) {
        int replaced = last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
    }

    private static int swapped(String from, String to, int i, int j, int[] beforeLast) {
        boolean isSwap =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwap ? beforeLast[j - 2] + 1 : Integer.MAX_VALUE;
    }

    private static int[] countingUpTo(int end) {
        int[] row = new int[end + 1];
        for (int j = 0; j <= end; j++) {
            row[j] = j;
        }
        return row;
    }
}
