package io.kernelagent.packing;

import io.kernelagent.core.pkg.content.ArchiveProblems;
import io.kernelagent.core.pkg.content.StagedEntry;
import io.kernelagent.core.pkg.content.StagedTree;
import io.kernelagent.core.problem.Problem;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
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

/** Collects what lies below a folder; stops at the first name that is none. */
final class StagingWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private SortedMap<TreePath, StagedEntry> entries = TreeMap.empty();
    private Option<Problem> problem = Option.none();

    StagingWalk(Path root) {
        this.root = root;
    }

    Either<Problem, StagedTree> result() {
        return problem.<Either<Problem, StagedTree>>map(Either::left)
                .getOrElse(() -> Either.right(new StagedTree(entries)));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return folder.equals(root) ? FileVisitResult.CONTINUE : enter(folder, new StagedEntry.Folder());
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return enter(
                    file,
                    new StagedEntry.Link(Bytes.utf8(Files.readSymbolicLink(file).toString())));
        }
        return enter(
                file,
                attributes.isRegularFile()
                        ? content(file)
                        : new StagedEntry.Special("no file, folder or symbolic link"));
    }

    private static StagedEntry content(Path file) throws IOException {
        var sums = FileSums.of(file);
        boolean isExecutable = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS)
                .contains(PosixFilePermission.OWNER_EXECUTE);
        return new StagedEntry.File(isExecutable, sums.size(), sums.md5(), sums.sha256());
    }

    private FileVisitResult enter(Path path, StagedEntry entry) {
        var name = root.relativize(path).toString();
        var parsed = TreePath.parse(Bytes.utf8(name));
        parsed.forEach(treePath -> entries = entries.put(treePath, entry));
        problem = parsed.fold(
                why -> Option.some(ArchiveProblems.badPath(root.toString(), name, why)), right -> Option.none());
        return problem.isEmpty() ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
}
