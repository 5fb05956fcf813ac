package io.kernelagent.adapter.local;

import io.kernelagent.core.kernel.Baseline;
import io.kernelagent.core.kernel.BaselineProblems;
import io.kernelagent.core.kernel.PinnedBaseline;
import io.kernelagent.core.patch.FileMode;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.core.tree.Tree;
import io.kernelagent.core.tree.TreeFile;
import io.kernelagent.port.Workers;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;

/** A kernel source unpacked in a folder. Symbolic links are what they are: nothing is read through one. */
final class FolderSource implements KernelSource {
    private static final int LONGEST_NAME = 255;

    private final BoundedFiles files;
    private final LocalSettings.Limits limits;
    private final Workers workers;

    FolderSource(LocalSettings settings, Workers workers) {
        this.files = new BoundedFiles(settings.limits());
        this.limits = settings.limits();
        this.workers = workers;
    }

    @Override
    public Either<Fault, Either<Problem, PinnedBaseline>> pin(Baseline baseline, Path place) {
        return baseline.digest().isDefined()
                ? KernelSource.refused(BaselineProblems.digestUnwanted(baseline))
                : KernelSource.pinned(baseline, "directory");
    }

    @Override
    public Either<Fault, Tree> read(PinnedBaseline pinned, Path place, Seq<TreePath> paths) {
        var wanted = paths.distinct();
        var realFolders = wanted.map(path -> RawPaths.folderOf(RawPaths.below(place, path)))
                .distinct()
                .toLinkedMap(folder -> folder, folder -> isRealFolder(folder, place));
        var inhabitants = new FolderInhabitants(wanted);
        var found = workers.map(wanted, path -> {
            var file = RawPaths.below(place, path);
            return realFolders.get(RawPaths.folderOf(file)).contains(true)
                    ? at(file, path, inhabitants)
                    : Either.<Fault, Tree>right(Tree.EMPTY.without(path));
        });
        return Either.sequenceRight(found).map(parts -> parts.foldLeft(Tree.EMPTY, Tree::overlaid));
    }

    @Override
    public Either<Fault, Seq<TreePath>> paths(PinnedBaseline pinned, Path place) {
        try {
            return Either.right(FilesBelow.ofSource(place, limits));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list the baseline", place, failure));
        }
    }

    /** Whether a folder is reached from the top of the source without a link. */
    private static boolean isRealFolder(Path folder, Path top) {
        return folder.equals(top)
                || (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && isRealFolder(RawPaths.folderOf(folder), top));
    }

    /** What there is at one path. */
    private Either<Fault, Tree> at(Path place, TreePath path, FolderInhabitants inhabitants) {
        var absent = Tree.EMPTY.without(path);
        if (path.name().length() > LONGEST_NAME || Files.notExists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(absent);
        }
        try {
            var file = fileAt(place);
            return Either.right(
                    file.isDefined()
                            ? Tree.EMPTY.with(path, file.get())
                            : inhabitants
                                    .firstOf(path, place)
                                    .map(lives -> Tree.EMPTY.withFolder(path, lives))
                                    .getOrElse(absent));
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read the baseline", place, failure));
        }
    }

    private Option<TreeFile> fileAt(Path place) throws IOException {
        var attributes = Files.readAttributes(place, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return Option.some(new TreeFile(FileMode.SYMLINK, RawPaths.bytesOf(Files.readSymbolicLink(place))));
        }
        if (!attributes.isRegularFile()) {
            return Option.none();
        }
        // Git keeps nothing of a mode but the owner's permission to run the file.
        boolean isRunnable = attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE);
        return Option.some(new TreeFile(isRunnable ? FileMode.EXECUTABLE : FileMode.REGULAR, files.read(place)));
    }
}
