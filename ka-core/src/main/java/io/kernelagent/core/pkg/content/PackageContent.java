package io.kernelagent.core.pkg.content;

import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.Tuple2;
import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;

/**
 * Everything that a package puts on a machine, by path: each folder before what is in it, so that a link into
 * {@code /usr/src} never comes before {@code /usr/src} itself.
 *
 * @param entries the paths
 */
public record PackageContent(SortedMap<TreePath, PackageEntry> entries) {
    private static final long KIB = 1024;

    /** The content with all folders on the way; left where two files would land at one path. */
    static Either<Seq<Problem>, PackageContent> of(Seq<PackageEntry> files) {
        var twice = files.groupBy(PackageEntry::path).values().filter(same -> same.size() > 1);
        if (!twice.isEmpty()) {
            return Either.left(Problem.sorted(twice.map(PackageContent::problem)));
        }
        SortedMap<TreePath, PackageEntry> entries = TreeMap.ofEntries(files.flatMap(file -> foldersAbove(file.path()))
                .distinct()
                .map(path -> entry(PackageEntry.folder(path))));
        return Either.right(new PackageContent(files.foldLeft(entries, (map, file) -> map.put(entry(file)))));
    }

    private static Tuple2<TreePath, PackageEntry> entry(PackageEntry entry) {
        return new Tuple2<>(entry.path(), entry);
    }

    private static Problem problem(Seq<PackageEntry> same) {
        return StagingProblems.twice(same.head().path(), source(same.get(0)), source(same.get(1)));
    }

    private static TreePath source(PackageEntry entry) {
        return entry.body().match(new SourceOf(entry.path()));
    }

    private static Seq<TreePath> foldersAbove(TreePath path) {
        var bytes = path.bytes();
        var folders = List.<TreePath>empty();
        for (int slash = bytes.indexOf('/', 0); slash >= 0; slash = bytes.indexOf('/', slash + 1)) {
            folders = folders.append(TreePath.of(bytes.slice(0, slash).utf8()));
        }
        return folders;
    }

    public Seq<PackageEntry> all() {
        return entries.values();
    }

    /** How many bytes all files have together: what pacman shows as the installed size. */
    public long bytes() {
        return all().map(entry -> entry.member(Bytes.EMPTY).size()).sum().longValue();
    }

    /** The same as Debian counts it: each file in whole KiB, everything else as one. */
    public long kibibytes() {
        return all().map(entry -> entry.member(Bytes.EMPTY).size())
                .map(size -> Math.max(1, (size + KIB - 1) / KIB))
                .sum()
                .longValue();
    }

    /** Where an entry comes from; what we wrote ourselves comes from its own path. */
    private record SourceOf(TreePath path) implements EntryBody.Cases<TreePath> {
        @Override
        public TreePath folder(EntryBody.Folder folder) {
            return path;
        }

        @Override
        public TreePath literal(EntryBody.Literal literal) {
            return path;
        }

        @Override
        public TreePath staged(EntryBody.Staged staged) {
            return staged.source();
        }

        @Override
        public TreePath link(EntryBody.Link link) {
            return path;
        }
    }
}
