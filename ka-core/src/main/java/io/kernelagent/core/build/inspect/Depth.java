package io.kernelagent.core.build.inspect;

import io.kernelagent.core.build.Preflight.Miss;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/**
 * What the thorough look has found.
 *
 * @param cacheLimitGib how large the compiler cache may get
 * @param cache what it holds; none where it could not be asked
 * @param roots how full each of them is
 * @param trees whether each source is reached
 */
public record Depth(int cacheLimitGib, Option<Cache> cache, Seq<Used> roots, Seq<Tree> trees) {
    private static final long KIB_OF_GIB = 1L << 20;

    static Depth nothing(int cacheLimitGib) {
        return new Depth(cacheLimitGib, Option.none(), List.empty(), List.empty());
    }

    Depth with(Cache found) {
        return new Depth(cacheLimitGib, Option.some(found), roots, trees);
    }

    Depth with(Used root) {
        return new Depth(cacheLimitGib, cache, roots.append(root), trees);
    }

    Depth with(Tree tree) {
        return new Depth(cacheLimitGib, cache, roots, trees.append(tree));
    }

    /** What is amiss. */
    Seq<Miss> misses() {
        var noCache = Option.when(cache.isEmpty(), () -> new Miss("the compiler cache", "gives no statistics"));
        var unreached =
                trees.flatMap(tree -> tree.why().map(why -> new Miss(tree.name(), "cannot be reached: " + why)));
        return List.ofAll(noCache).appendAll(cacheRoom()).appendAll(unreached);
    }

    /** A cache that has not grown to its limit will, and then the disk is full before the cache is. */
    private Option<Miss> cacheRoom() {
        var limit = cacheLimitGib * KIB_OF_GIB;
        return cache.flatMap(holds -> roots.lastOption()
                .filter(root -> root.freeKib() < limit - holds.kib())
                .map(root -> new Miss(
                        root.path(),
                        root.freeKib() / KIB_OF_GIB + " GiB are free, and the compiler cache may grow by "
                                + (limit - holds.kib()) / KIB_OF_GIB + " GiB")));
    }

    /**
     * The compiler cache.
     *
     * @param kib how large it is
     * @param hits how often it had what was asked for since its last build began
     * @param misses how often it had not
     */
    public record Cache(long kib, long hits, long misses) {}

    /** A root, how much lies in it, and how much room there is. */
    public record Used(String path, long usedKib, long freeKib) {}

    /** A source, and why it is not reached. */
    public record Tree(String name, Option<String> why) {}
}
