package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.repo.FileSum;
import io.kernelagent.core.repo.Garbage;
import io.kernelagent.core.repo.Layout;
import io.kernelagent.core.repo.Material;
import io.kernelagent.core.repo.Rendering;
import io.kernelagent.core.repo.Shelf;
import io.kernelagent.core.repo.SnapshotFiles;
import io.kernelagent.core.repo.Stored;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Repositories;
import io.kernelagent.port.RepositoryFiles;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A repository in a folder of this machine, which a web server may serve as it is. */
public final class FileRepositories implements Repositories, RepositoryFiles {
    private static final Pattern LIVE = Pattern.compile("snapshots/(\\d{6,9})");
    private static final Seq<TreePath> PACKAGES = List.of(TreePath.of("pacman"), TreePath.of("deb/pool"));

    private final Path root;
    private final RepositoryWriter writer;
    private final BoundedFiles files = new BoundedFiles(LocalSettings.Limits.DEFAULT);
    private final LockFile lock;

    /**
     * @param root the folder of the repository
     * @param sources what the names of files to store count from
     */
    public FileRepositories(Path root, Path sources, InstantSource clock) {
        this(root, sources, clock, new RealDisk());
    }

    FileRepositories(Path root, Path sources, InstantSource clock, Disk disk) {
        this.root = root.toAbsolutePath().normalize();
        this.writer = new RepositoryWriter(this.root, sources, disk);
        this.lock = new LockFile(this.root.resolve(".ka-lock"), clock);
    }

    @Override
    public Either<Fault, Shelf> shelf() {
        try {
            return Either.right(new Shelf(live(), snapshots()));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the snapshots of", root, failure));
        }
    }

    private Option<Integer> live() throws IOException {
        var link = RawPaths.below(root, Layout.LIVE);
        try {
            var target = Files.readSymbolicLink(link);
            var parts = LIVE.matcher(target.toString());
            if (!parts.matches()) {
                throw new FileSystemException(
                        link.toString(), null, "it leads to " + target + ", which is no snapshot");
            }
            return Option.some(Integer.valueOf(parts.group(1)));
        } catch (NoSuchFileException notYet) {
            return Option.none();
        } catch (NotLinkException other) {
            throw new FileSystemException(link.toString(), null, RepositoryWriter.NO_LINK);
        }
    }

    /** A folder without a list is none, whatever its name. */
    private Seq<Integer> snapshots() throws IOException {
        var folder = RawPaths.below(root, Layout.SNAPSHOTS);
        if (!Files.isDirectory(folder)) {
            return List.empty();
        }
        try (var entries = Files.list(folder)) {
            return List.ofAll(entries.toList())
                    .map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.matches("\\d{6,9}"))
                    .filter(name -> Files.exists(folder.resolve(name).resolve(Rendering.LIST.toString())))
                    .map(Integer::valueOf)
                    .sorted();
        }
    }

    @Override
    public Either<Fault, Seq<TreePath>> packages() {
        try {
            var found = List.<TreePath>empty();
            for (var folder : PACKAGES) {
                found = found.prependAll(packagesBelow(RawPaths.below(root, folder)));
            }
            return Either.right(found.sorted());
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the packages of", root, failure));
        }
    }

    private Seq<TreePath> packagesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.empty();
        }
        try (var below = Files.walk(folder)) {
            return List.ofAll(below.filter(place -> Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS))
                            .filter(place ->
                                    !String.valueOf(place.getFileName()).startsWith(DurableFiles.TEMPORARY))
                            .toList())
                    .flatMap(place -> TreePath.parse(RawPaths.bytesOf(root.relativize(place))));
        }
    }

    @Override
    public Either<Fault, Map<TreePath, Option<Bytes>>> read(Seq<TreePath> wanted) {
        return each("read", wanted, files::read);
    }

    @Override
    public Material material(TreePath file) {
        return Material.file(RawPaths.below(root, file).toString());
    }

    @Override
    public Either<Fault, Map<TreePath, Option<FileSum>>> sums(Seq<TreePath> wanted) {
        return each("read", wanted, RepositoryWriter::sumOf);
    }

    private interface Look<A> {
        A at(Path file) throws IOException;
    }

    private <A> Either<Fault, Map<TreePath, Option<A>>> each(String operation, Seq<TreePath> wanted, Look<A> look) {
        Map<TreePath, Option<A>> found = LinkedHashMap.empty();
        for (var path : wanted) {
            var file = RawPaths.below(root, path);
            try {
                found = found.put(path, Files.isRegularFile(file) ? Option.some(look.at(file)) : Option.none());
            } catch (IOException failure) {
                return Either.left(Faults.harmless(operation, path, failure));
            }
        }
        return Either.right(found);
    }

    @Override
    public Either<Fault, Workspace.Done> store(Seq<Stored> wanted) {
        return beside("store packages in", () -> {
            for (var file : wanted) {
                writer.store(file);
            }
        });
    }

    @Override
    public Either<Fault, Workspace.Done> write(SnapshotFiles snapshot) {
        return beside("write snapshot " + snapshot.number() + " in", () -> {
            refuseLive(snapshot.number());
            writer.write(snapshot);
        });
    }

    @Override
    public Either<Fault, Workspace.Done> switchTo(int snapshot) {
        return changed("switch to snapshot " + snapshot + " in", () -> {
            var list = Layout.folderOf(snapshot).plus(Rendering.LIST);
            if (!Files.isRegularFile(RawPaths.below(root, list))) {
                throw new IOException("there is no snapshot " + snapshot);
            }
            writer.switchTo(snapshot);
        });
    }

    @Override
    public Either<Fault, Workspace.Done> remove(Garbage garbage) {
        return changed("clear up", () -> {
            for (var snapshot : garbage.snapshots()) {
                refuseLive(snapshot);
            }
            var places = garbage.snapshots().map(Layout::folderOf).appendAll(garbage.packages());
            for (var place : places.map(path -> RawPaths.below(root, path))) {
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    writer.remove(place);
                }
            }
        });
    }

    private void refuseLive(int snapshot) throws IOException {
        if (live().contains(snapshot)) {
            throw new IOException("snapshot " + snapshot + " is live");
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Nobody sees what stands beside the live state, so that doing it again is all there is to do. */
    private Either<Fault, Workspace.Done> beside(String operation, Change change) {
        try {
            change.make();
            return Either.right(Workspace.Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.harmless(operation, root, failure));
        }
    }

    /**
     * Clients see an old or a new state whatever failed, and doing it again is safe; but look which of the two it is.
     */
    private Either<Fault, Workspace.Done> changed(String operation, Change change) {
        try {
            change.make();
            return Either.right(Workspace.Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.uncertain(operation, root, failure));
        }
    }

    @Override
    public <R> Either<Fault, R> exclusively(String purpose, Supplier<R> work) {
        return lock.take(purpose).map(held -> {
            try {
                return work.get();
            } finally {
                held.release();
            }
        });
    }
}
