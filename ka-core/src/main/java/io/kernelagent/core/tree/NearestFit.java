package io.kernelagent.core.tree;

/** Where a hunk that found no place would fit, or fit best: what a person wants to look at first. */
final class NearestFit {
    /** A line that stands more often in the file tells nothing about the place. */
    private static final int COMMON = 256;

    /** Comparisons that a better message is worth; beyond them the expected line has to do. */
    private static final long WORTH_IT = 50_000_000;

    private final LineTable table;
    private final HunkImage image;

    NearestFit(LineTable table, HunkImage image) {
        this.table = table;
        this.image = image;
    }

    /** The index nearest to the expected one at which every line matches, or -1. */
    int exact(int expected) {
        int best = -1;
        for (int place : new HunkSearch(table, image, 0, 0).places(0)) {
            best = best < 0 || Math.abs(place - expected) < Math.abs(best - expected) ? place : best;
        }
        return best;
    }

    /** The index at which most of the telling lines match, at least half of all, or -1. */
    int best(int expected) {
        long cost = (long) table.size() * image.length();
        if (cost == 0 || cost > WORTH_IT) {
            return -1;
        }
        var score = new int[table.size()];
        for (int at = 0; at < table.size(); at++) {
            if (table.occurrences(table.id(at)) <= COMMON) {
                vote(score, at);
            }
        }
        int best = bestOf(score, expected);
        return 2 * score[best] >= image.length() ? best : -1;
    }

    /** Every line of the file speaks for each place that would put its like there. */
    private void vote(int[] score, int at) {
        for (int i = 0; i < image.length(); i++) {
            if (image.id(i) == table.id(at) && at >= i) {
                score[at - i]++;
            }
        }
    }

    private static int bestOf(int[] score, int wanted) {
        int best = 0;
        for (int i = 1; i < score.length; i++) {
            boolean isNearer = Math.abs(i - wanted) < Math.abs(best - wanted);
            best = score[i] > score[best] || (score[i] == score[best] && isNearer) ? i : best;
        }
        return best;
    }
}
