package io.kernelagent.core.series;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.scope.Companion;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import java.util.Comparator;

/**
 * Parts the changes of a patch by scope. Files that speak for a scope found the clumps; the others go along: bindings
 * are a clump of their own, headers too where several scopes may want them, what builds a file goes to its neighbours,
 * and words to the end.
 */
final class Clumps {
    private static final Comparator<Clump> EARLY =
            Comparator.comparingInt(Clump::rank).thenComparingInt(Clump::line);

    private final Seq<Clump> chains;

    private Clumps(Seq<Clump> chains) {
        this.chains = chains;
    }

    /** The clumps of a patch, those first that others are likely to build upon. */
    static Seq<Clump> of(NamedPatch patch) {
        return new Clumps(Chain.of(new Series(List.of(patch))).map(Clump::of)).parted();
    }

    private Seq<Clump> parted() {
        var founders = founders();
        if (founders.isEmpty()) {
            return List.of(Clump.of(chains));
        }
        var others = chains.reject(chain -> chain.speaks() || chain.isA(Companion.BINDINGS));
        var headers = others.filter(chain -> chain.isA(Companion.HEADER));
        boolean areShared = founders.count(Clump::speaks) > 1;
        var begun = areShared && headers.nonEmpty()
                ? founders.append(Clump.of(headers)).sorted(EARLY)
                : founders;
        return others.reject(chain -> areShared && chain.isA(Companion.HEADER)).foldLeft(begun, Clumps::joined);
    }

    /** What speaks for one scope belongs together, and so do all bindings; without any scope nothing is parted. */
    private Array<Clump> founders() {
        var speaking =
                chains.filter(Clump::speaks).groupBy(Clump::grounds).values().map(Clump::of);
        if (speaking.isEmpty()) {
            return Array.empty();
        }
        var bindings = chains.filter(chain -> chain.isA(Companion.BINDINGS));
        return Array.ofAll(speaking)
                .appendAll(bindings.isEmpty() ? List.empty() : List.of(Clump.of(bindings)))
                .sorted(EARLY);
    }

    private static Array<Clump> joined(Array<Clump> clumps, Clump companion) {
        int host = companion.isA(Companion.BUILD) ? nearest(clumps, companion) : lastSpeaking(clumps);
        return clumps.update(host, clumps.get(host).with(companion));
    }

    private static int lastSpeaking(Array<Clump> clumps) {
        return clumps.lastIndexWhere(Clump::speaks);
    }

    /** The clump with a file in the same folder, or else nearest; of several the last, which has all it names. */
    private static int nearest(Array<Clump> clumps, Clump companion) {
        var path = companion.files().head().path();
        var best = clumps.zipWithIndex()
                .filter(clump -> clump._1.speaks())
                .maxBy(Comparator.<Tuple2<Clump, Integer>>comparingInt(clump -> common(clump._1, path))
                        .thenComparingInt(clump -> -depth(clump._1, path))
                        .thenComparingInt(clump -> clump._2));
        return best.get()._2;
    }

    private static int common(Clump clump, TreePath path) {
        return clump.files().map(file -> common(file, path)).max().getOrElse(0);
    }

    private static int common(FilePatch file, TreePath path) {
        var theirs = file.path().folders();
        return path.folders()
                .zip(theirs)
                .takeWhile(pair -> pair._1.equals(pair._2))
                .length();
    }

    /** How deep the file lies that is nearest to the top, among those as near as can be. */
    private static int depth(Clump clump, TreePath path) {
        int most = common(clump, path);
        return clump.files()
                .filter(file -> common(file, path) == most)
                .map(file -> file.path().segments().length())
                .min()
                .getOrElse(0);
    }
}
