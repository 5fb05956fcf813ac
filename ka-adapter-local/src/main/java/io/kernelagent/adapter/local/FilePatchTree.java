package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.PatchTree;
import io.kernelagent.port.Workers;
import io.vavr.collection.Array;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The files that people write, read from a folder of this machine. A file that is a symbolic link is read as what it
 * points to, as long as that is in the same workspace; pipes, sockets and devices are no files.
 */
public final class FilePatchTree implements PatchTree {
    private final LocalSettings settings;
    private final BoundedFiles files;
    private final Workers workers;

    /** @param workers read several files at a time */
    public FilePatchTree(LocalSettings settings, Workers workers) {
        this.settings = settings;
        this.files = new BoundedFiles(settings.limits());
        this.workers = workers;
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> paths) {
        var distinct = paths.distinct();
        var places = distinct.map(path -> RawPaths.below(settings.root(), path));
        return foldersAreInside(places).flatMap(inside -> {
            var contents = workers.map(places, this::content);
            return Either.sequenceRight(contents)
                    .map(found -> distinct.zip(found).foldLeft(LinkedHashMap.empty(), LinkedHashMap::put));
        });
    }

    @Override
    public Either<Fault, Option<Seq<TreePath>>> list(TreePath folder) {
        var start = RawPaths.below(settings.root(), folder);
        if (!Files.isDirectory(start)) {
            return Either.right(Option.none());
        }
        try {
            new Inside(settings.root()).check(start);
            var listing = new Listing(folder, settings);
            Files.walkFileTree(start.toRealPath(), listing);
            return Either.right(Option.some(listing.sorted()));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list", folder, failure));
        }
    }

    @Override
    public Either<Fault, Seq<StrayLink>> links(TreePath folder) {
        var start = RawPaths.below(settings.root(), folder);
        try {
            var itself = StrayLinks.of(folder, start, settings.root());
            if (itself.exists(link -> link.kind() != StrayLink.Kind.FOLDER)) {
                return Either.right(itself.toArray());
            }
            if (!Files.isDirectory(start)) {
                return Either.right(Array.empty());
            }
            var listing = new Listing(folder, settings);
            Files.walkFileTree(start.toRealPath(), listing);
            return Either.right(listing.links());
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list", folder, failure));
        }
    }

    /** Each folder is looked at once, however many files of it are wanted. */
    private Either<Fault, Seq<Path>> foldersAreInside(Seq<Path> places) {
        var inside = new Inside(settings.root());
        return Either.sequenceRight(places.map(RawPaths::folderOf).distinct().map(folder -> {
            try {
                inside.check(folder);
                return Either.right(folder);
            } catch (IOException failure) {
                return Either.left(Faults.harmless("read", folder, failure));
            }
        }));
    }

    private Either<Fault, Option<Bytes>> content(Path place) {
        try {
            if (!Files.isRegularFile(place)) {
                return Either.right(Option.none());
            }
            if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                new Inside(settings.root()).check(place);
            }
            return Either.right(Option.some(files.read(place)));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read", place, failure));
        }
    }
}
