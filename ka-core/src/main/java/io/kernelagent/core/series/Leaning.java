package io.kernelagent.core.series;

import io.vavr.collection.SortedSet;
import io.vavr.collection.TreeSet;
import java.util.ArrayDeque;
import java.util.ArrayList;

/** For each patch of a series the later ones that stand on it. It grows while one thread looks for them. */
final class Leaning {
    private final ArrayList<java.util.TreeSet<Integer>> users = new ArrayList<>();

    /** Nothing leans on anything yet. */
    Leaning(int patches) {
        for (int patch = 0; patch < patches; patch++) {
            users.add(new java.util.TreeSet<>());
        }
    }

    void add(int user, int needed) {
        users.get(needed).add(user);
    }

    /** Everything that leans on some patches, directly or not; what nothing else brings in is not among it. */
    SortedSet<Integer> on(Iterable<Integer> some) {
        var reached = new java.util.TreeSet<Integer>();
        var open = new ArrayDeque<Integer>();
        some.forEach(open::push);
        while (!open.isEmpty()) {
            users.get(open.pop()).stream().filter(reached::add).forEach(open::push);
        }
        return TreeSet.ofAll(reached);
    }
}
