package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects the regular files below any folder of this machine, links not followed. */
final class FilesBelow extends SimpleFileVisitor<Path> {
    private static final Set<Bytes> NEVER_ENTERED = Set.of(Bytes.utf8(".git"), Bytes.utf8(".ka"));

    private final Path folder;
    private final LocalSettings.Limits limits;
    private final List<TreePath> files = new ArrayList<>();

    private FilesBelow(Path folder, LocalSettings.Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Their paths from the folder on, by bytes. */
    static Seq<TreePath> in(Path named, LocalSettings.Limits limits) throws IOException {
        var visit = new FilesBelow(named.toRealPath(), limits);
        Files.walkFileTree(visit.folder, visit);
        return Array.ofAll(visit.files).sorted();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
        return !entered.equals(folder) && NEVER_ENTERED.contains(RawPaths.bytesOf(entered.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile()) {
            // A name that no tree can hold (a file called ".git") is no patch either.
            TreePath.parse(RawPaths.bytesOf(folder.relativize(file))).forEach(files::add);
        }
        if (files.size() > limits.files()) {
            throw new FileSystemException(folder.toString(), null, "it holds more than " + limits.files() + " files");
        }
        return FileVisitResult.CONTINUE;
    }
}
