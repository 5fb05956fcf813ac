package io.kernelagent.core.series.radar;

import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.series.NamedPatch;
import io.kernelagent.core.series.radar.Fate.Relocation;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.ApplyOptions;
import io.kernelagent.core.tree.FileChange;
import io.kernelagent.core.tree.Trace;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.Workbench;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.TreeMap;
import io.vavr.control.Option;

/**
 * Where the files went that another baseline does not have at the paths that a series names.
 *
 * @param moved for each lost path the file that is most like what was there, and how much, in hundredths
 * @param files the files that are named so
 */
public record Whereabouts(Map<TreePath, Like> moved, Tree files) {
    /** Nothing is lost. */
    public static final Whereabouts NONE = new Whereabouts(TreeMap.empty(), Tree.EMPTY);

    /** Files less alike than this are different ones, as for git. */
    private static final int ALIKE = 50;

    /** For each lost file the likeliest of the files that were read, if any is alike enough. */
    static Whereabouts among(Seq<Portrait> lost, Tree files) {
        Map<TreePath, Like> moved = lost.foldLeft(TreeMap.empty(), (sofar, portrait) -> likeliest(portrait, files)
                .map(like -> sofar.put(portrait.path(), like))
                .getOrElse(sofar));
        return new Whereabouts(moved, files);
    }

    private static Option<Like> likeliest(Portrait portrait, Tree files) {
        return files.files()
                .map(file -> new Like(file._1, portrait.hundredthsIn(file._2.content())))
                .filter(like -> like.hundredths() >= ALIKE && !like.path().equals(portrait.path()))
                .maxBy(Like::hundredths);
    }

    /** A file that is like a lost one. */
    public record Like(TreePath path, int hundredths) {}

    /** Where the lost files of a patch are, as far as that is known, and what would fit there. */
    Seq<Relocation> of(NamedPatch named, Seq<TreePath> lost) {
        return lost.flatMap(path -> moved.get(path).map(like -> relocation(named, path, like)));
    }

    private Relocation relocation(NamedPatch named, TreePath path, Like like) {
        var changes = named.patch().files().filter(file -> file.oldPath().contains(path));
        int hunks = changes.map(file -> file.hunks().length()).sum().intValue();
        var bench = Workbench.of(files, List.of(like.path()));
        int fitting =
                changes.map(file -> fitting(file, like.path(), bench)).sum().intValue();
        return new Relocation(path, like.path(), like.hundredths(), hunks, fitting);
    }

    private static int fitting(FilePatch file, TreePath there, Workbench bench) {
        return bench.applyEach(
                        new FileChange(file.contentAt(there), 1), hunk -> false, ApplyOptions.STRICT, 0, Trace.of(0))
                .count(trial -> trial.outcome().isRight());
    }
}
