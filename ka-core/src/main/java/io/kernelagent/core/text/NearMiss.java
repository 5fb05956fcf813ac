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
    /** How many rows of the table are looked at; what a word can take stays in proportion to its length. */
    private static final int ROWS = 3;

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
        var slips = new int[ROWS][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                slips[i % ROWS][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(edited(from, to, i, j, slips), swapped(from, to, i, j, slips));
            }
        }
        return slips[from.length() % ROWS][to.length()];
    }

    private static int edited(String from, String to, int i, int j, int[][] slips) {
        int replaced = slips[(i - 1) % ROWS][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, Math.min(slips[i % ROWS][j - 1], slips[(i - 1) % ROWS][j]) + 1);
    }

    private static int swapped(String from, String to, int i, int j, int[][] slips) {
        boolean isSwap =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return isSwap ? slips[(i - 2) % ROWS][j - 2] + 1 : Integer.MAX_VALUE;
    }
}
