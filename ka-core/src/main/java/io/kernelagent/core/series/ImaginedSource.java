package io.kernelagent.core.series;

import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.patch.FilePatch;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.vavr.control.Option;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A source that fits a series, made up from the patches alone: what they say about lines that none of them wrote, where
 * they say it. It is not the source; but what the patches want of each other shows on it as well.
 */
final class ImaginedSource {
    private final TreeMap<TreePath, Origin> origins = new TreeMap<>();
    private final TreeMap<TreePath, Sketch> files = new TreeMap<>();
    private final Sketch.Allowance allowance = new Sketch.Allowance();
    /** Paths of which is known whether the source has them. */
    private final TreeSet<TreePath> seen = new TreeSet<>();

    private ImaginedSource() {}

    /** The source, which knows every path that the series touches. */
    static Tree of(Series series) {
        var source = new ImaginedSource();
        series.patches().flatMap(named -> named.patch().files()).forEach(source::take);
        return series.touched().foldLeft(Tree.EMPTY, (tree, path) -> Option.of(source.origins.get(path))
                .map(origin -> tree.with(path, origin.file()))
                .getOrElse(() -> tree.without(path)));
    }

    private void take(FilePatch patch) {
        switch (patch.change()) {
            case CREATE -> create(patch);
            case MODIFY, DELETE, RENAME -> move(patch, patch.oldPath().getOrElse(patch.path()));
            case COPY -> copy(patch);
        }
    }

    private void create(FilePatch patch) {
        seen.add(patch.path());
        var fresh = Sketch.created();
        fresh.apply(patch.hunks());
        files.put(patch.path(), fresh);
    }

    private void move(FilePatch patch, TreePath from) {
        file(patch, from).forEach(file -> {
            file.apply(patch.hunks());
            files.remove(from);
            seen.add(patch.path());
            patch.newPath().forEach(path -> files.put(path, file));
        });
    }

    private void copy(FilePatch patch) {
        seen.add(patch.path());
        file(patch, patch.oldPath().getOrElse(patch.path())).map(Sketch::copy).forEach(copy -> {
            copy.apply(patch.hunks());
            files.put(patch.path(), copy);
        });
    }

    /** The file at a path; the source must have had it when nobody has spoken of it before. */
    private Option<Sketch> file(FilePatch patch, TreePath path) {
        if (seen.add(path)) {
            var origin = new Origin(patch.oldMode().getOrElse(FileMode.REGULAR), new Sketch.Original(allowance));
            origins.put(path, origin);
            files.put(path, Sketch.of(origin.text()));
        }
        return Option.of(files.get(path));
    }

    /** A file of the source. */
    private record Origin(FileMode mode, Sketch.Original text) {
        TreeFile file() {
            return new TreeFile(mode, text.content());
        }
    }
}
