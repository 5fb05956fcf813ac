package io.kernelagent.core.series.radar;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.NearMiss;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeSet;
import io.vavr.control.Option;

/**
 * All paths of another baseline, and those of the baseline before where that is known.
 *
 * @param there the paths of the other baseline
 * @param here the paths of the baseline before
 */
record Listing(Seq<TreePath> there, Option<Seq<TreePath>> here) {
    /** More files than this are not read for one that is lost. */
    private static final int MOST = 40;

    /**
     * The files that a lost one may have become, the likeliest first: those that are new, if it is known which are,
     * else those of its name and those of its kind that are beside it.
     */
    Seq<TreePath> candidates(TreePath lost) {
        var known = here.map(TreeSet::ofAll);
        return there.filter(path -> known.map(paths -> !paths.contains(path) && isOfKind(path, lost))
                        .getOrElse(() -> isNamed(path, lost) || isBeside(path, lost)))
                .sortBy(path -> distance(path, lost))
                .take(MOST);
    }

    private static boolean isNamed(TreePath path, TreePath lost) {
        return path.name().equals(lost.name());
    }

    private static boolean isBeside(TreePath path, TreePath lost) {
        return path.parent().equals(lost.parent()) && isOfKind(path, lost);
    }

    private static boolean isOfKind(TreePath path, TreePath lost) {
        return isNamed(path, lost) || suffix(path).equals(suffix(lost));
    }

    private static String suffix(TreePath path) {
        var name = path.name().latin1();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(dot);
    }

    /** A file that keeps its name is likelier than one that keeps its folder. */
    private static int distance(TreePath path, TreePath lost) {
        int ofName = isNamed(path, lost) ? 0 : 1000 + 10 * NearMiss.distance(text(path.name()), text(lost.name()));
        return ofName + NearMiss.distance(folder(path), folder(lost));
    }

    private static String folder(TreePath path) {
        return path.parent().map(parent -> text(parent.bytes())).getOrElse("");
    }

    private static String text(Bytes bytes) {
        return bytes.latin1();
    }
}
