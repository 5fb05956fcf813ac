package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.StagedEntry;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.Workers;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Array;
import io.vavr.collection.SortedMap;
import io.vavr.collection.TreeMap;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects what lies below a folder; stops at the first name that is none. What files hold is read at the end. */
final class StagingWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<TreePath> files = new ArrayList<>();
    private SortedMap<TreePath, StagedEntry> entries = TreeMap.empty();
    private Option<Problem> problem = Option.none();

    StagingWalk(Path root) {
        this.root = root;
    }

    /** All that was found; the files are read several at a time, for their digests take longer than the disk does. */
    Either<Fault, Either<Problem, StagedTree>> result(Workers workers) {
        return problem.isDefined()
                ? Either.right(Either.left(problem.get()))
                : Either.sequenceRight(workers.map(Array.ofAll(files), this::content))
                        .map(contents -> Either.right(new StagedTree(entries.merge(TreeMap.ofEntries(contents)))));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) ? FileVisitResult.CONTINUE : enter(folder, new StagedEntry.Folder());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            return named(file, files::add);
        }
        return enter(
                file,
                attributes.isSymbolicLink()
                        ? new StagedEntry.Link(
                                Bytes.utf8(Files.readSymbolicLink(file).toString()))
                        : new StagedEntry.Special("no file, folder or symbolic link"));
    }

    private Either<Fault, Tuple2<TreePath, StagedEntry>> content(TreePath path) {
        try {
            return Either.right(Tuple.of(path, content(root.resolve(path.toString()))));
        } catch (IOException failure) {
            return Either.left(Fault.harmless("read a staged file", path.toString(), PackingFaults.reason(failure)));
        }
    }

    private static StagedEntry content(Path file) throws IOException {
        var sums = FileSums.of(file);
        boolean isExecutable = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                .contains(PosixFilePermission.OWNER_EXECUTE);
        return new StagedEntry.File(isExecutable, sums.size(), sums.md5(), sums.sha256());
    }

    private FileVisitResult enter(Path path, StagedEntry entry) {
        return named(path, treePath -> entries = entries.put(treePath, entry));
    }

    private FileVisitResult named(Path path, Consumer<TreePath> found) {
        var name = root.relativize(path).toString();
        var parsed = TreePath.parse(Bytes.utf8(name));
        parsed.forEach(found);
        problem = parsed.fold(
                why -> Option.some(ArchiveProblems.badPath(root.toString(), name, why)), right -> Option.none());
        return problem.isEmpty() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
}
