package io.kernelagent.core.repo;

import io.kernelagent.core.text.TreePath;
import io.vavr.collection.List;
import io.vavr.collection.Seq;

/**
 * What a repository keeps for nobody: snapshots beyond the newest few, and packages that no remaining one offers.
 * What is live and the one before it always stay, the latter for clients that are just fetching.
 *
 * @param snapshots the numbers of the snapshots that go
 * @param packages the files of packages that go, signatures included
 */
public record Garbage(Seq<Integer> snapshots, Seq<TreePath> packages) {
    private static final int ALWAYS_KEPT = 2;

    /**
     * What may go.
     *
     * @param kept all snapshots, the live one last
     * @param keep how many of the newest stay
     * @param present the files of packages that are there
     */
    public static Garbage of(Seq<Snapshot> kept, int keep, Seq<TreePath> present) {
        var sorted = kept.sortBy(Snapshot::number);
        var staying = sorted.takeRight(Math.max(keep, ALWAYS_KEPT));
        var needed = staying.flatMap(snapshot -> List.ofAll(snapshot.offers().values()))
                .map(Layout::fileOf)
                .flatMap(file -> List.of(file, Layout.signatureOf(file)))
                .toSortedSet();
        return new Garbage(sorted.dropRight(staying.size()).map(Snapshot::number), present.reject(needed::contains));
    }

    /** The paths that go. */
    public Seq<String> touched() {
        return snapshots.map(Layout::folderOf).appendAll(packages).map(TreePath::toString);
    }

    /** What goes, in words. */
    public String words() {
        return counted(snapshots.size(), "snapshot", "snapshots") + " and "
                + counted(packages.size(), "file of packages", "files of packages");
    }

    private static String counted(int number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    public boolean isNothing() {
        return snapshots.isEmpty() && packages.isEmpty();
    }
}
