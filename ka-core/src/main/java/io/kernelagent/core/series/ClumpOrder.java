package io.kernelagent.core.series;

import io.kernelagent.core.series.Mentions.Mention;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings clumps into an order in which each comes behind those it needs, and changes nothing otherwise. Clumps that
 * need each other cannot be parted and become one.
 */
final class ClumpOrder {
    private final Array<Clump> clumps;
    /** For each clump those it needs, and those they need. */
    private final Array<Set<Integer>> needs;

    private ClumpOrder(Array<Clump> clumps, Seq<Mention> mentions) {
        this.clumps = clumps;
        var direct = Array.fill(clumps.length(), () -> (Set<Integer>) new TreeSet<Integer>());
        mentions.forEach(mention -> direct.get(mention.later()).add(mention.earlier()));
        this.needs = Array.range(0, clumps.length()).map(clump -> closure(direct, clump));
    }

    static Seq<Clump> of(Seq<Clump> clumps) {
        return new ClumpOrder(clumps.toArray(), Mentions.among(clumps)).ordered();
    }

    private static Set<Integer> closure(Array<Set<Integer>> direct, int clump) {
        var reached = new TreeSet<Integer>();
        var open = new ArrayDeque<>(direct.get(clump));
        while (!open.isEmpty()) {
            int next = open.pop();
            if (reached.add(next)) {
                open.addAll(direct.get(next));
            }
        }
        return reached;
    }

    /** Again and again the first circle, most often of one clump, that needs nothing but what stands before it. */
    private Seq<Clump> ordered() {
        var waiting = new ArrayList<>(
                Array.range(0, clumps.length()).map(this::circle).distinct().asJava());
        var placed = new TreeSet<Integer>();
        var ordered = new ArrayList<Clump>();
        while (!waiting.isEmpty()) {
            var next = Array.ofAll(waiting)
                    .find(circle -> circle.forAll(clump -> isReady(clump, circle, placed)))
                    .getOrElseThrow(() -> new IllegalStateException("clumps that wait for each other were not joined"));
            waiting.remove(next);
            placed.addAll(next.asJava());
            ordered.add(Clump.of(next.map(clumps::get)));
        }
        return Array.ofAll(ordered);
    }

    private boolean isReady(int clump, Seq<Integer> circle, Set<Integer> placed) {
        return needs.get(clump).stream().allMatch(need -> circle.contains(need) || placed.contains(need));
    }

    /** The clump and all that need it and are needed by it. */
    private Seq<Integer> circle(int clump) {
        return Array.ofAll(needs.get(clump))
                .filter(other -> needs.get(other).contains(clump))
                .append(clump)
                .distinct()
                .sorted();
    }
}
