package io.kernelagent.core.series.radar;

import io.kernelagent.core.text.Bytes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which line of one version of a file is which line of another one, as far as that is beyond doubt: lines that stand
 * once in either version and in the same order are the same lines (after Cohen's patience diff). Every other line is
 * known to lie between two of those.
 */
final class Alignment {
    /** Lines of the old version, counted from 1 and ascending, that are certain. */
    private final int[] olds;
    /** The lines of the new version that they are. */
    private final int[] news;

    private Alignment(int[] olds, int[] news) {
        this.olds = olds;
        this.news = news;
    }

    static Alignment of(Bytes old, Bytes fresh) {
        var places = places(fresh);
        var candidates = new ArrayList<Pair>();
        for (var line : places(old).entrySet()) {
            int there = places.getOrDefault(line.getKey(), 0);
            if (line.getValue() > 0 && there > 0) {
                candidates.add(new Pair(line.getValue(), there));
            }
        }
        candidates.sort((one, other) -> Integer.compare(one.old, other.old));
        var chain = longestRise(candidates);
        return new Alignment(
                chain.stream().mapToInt(Pair::old).toArray(),
                chain.stream().mapToInt(Pair::fresh).toArray());
    }

    /** Whether a line of the old version may be a line of the new one, both counted from 1. */
    boolean allows(int old, int fresh) {
        int at = Arrays.binarySearch(olds, old);
        if (at >= 0) {
            return news[at] == fresh;
        }
        int next = -at - 1;
        boolean isBehind = next == 0 || news[next - 1] < fresh;
        return isBehind && (next == news.length || fresh < news[next]);
    }

    /** For each text the number of its line, -1 when it stands there more than once. */
    private static Map<Bytes, Integer> places(Bytes content) {
        var places = new TreeMap<Bytes, Integer>();
        int number = 0;
        for (int start = 0; start < content.length(); ) {
            int feed = content.indexOf('\n', start);
            int end = feed < 0 ? content.length() : feed + 1;
            int line = ++number;
            places.merge(content.slice(start, end), line, (first, again) -> -1);
            start = end;
        }
        return places;
    }

    /** The longest row of pairs that ascends on both sides, by piles as in the card game of patience. */
    private static List<Pair> longestRise(List<Pair> pairs) {
        var tops = new ArrayList<Card>();
        for (var pair : pairs) {
            int pile = pileFor(tops, pair.fresh);
            var card = new Card(pair, pile == 0 ? List.of() : List.of(tops.get(pile - 1)));
            if (pile == tops.size()) {
                tops.add(card);
            } else {
                tops.set(pile, card);
            }
        }
        var rise = new ArrayDeque<Pair>();
        var below = tops.isEmpty() ? List.<Card>of() : List.of(tops.get(tops.size() - 1));
        while (!below.isEmpty()) {
            rise.addFirst(below.get(0).pair);
            below = below.get(0).below;
        }
        return List.copyOf(rise);
    }

    private static int pileFor(List<Card> tops, int fresh) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tops.get(middle).pair.fresh < fresh) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One line in both versions. */
    private record Pair(int old, int fresh) {}

    /** A pair on its pile, and the top of the pile before at that moment, if there is one. */
    private record Card(Pair pair, List<Card> below) {}
}
