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
import java.util.function.Predicate;

/** Collects what lies below any folder of this machine, links not followed. */
final class FilesBelow extends SimpleFileVisitor<Path> {
    private static final Bytes GIT = Bytes.utf8(".git");
    private static final Bytes STATE = Bytes.utf8(".ka");

    private final Path folder;
    private final Kind kind;
    private final LocalSettings.Limits limits;
    private final List<TreePath> files = new ArrayList<>();

    private FilesBelow(Path folder, Kind kind, LocalSettings.Limits limits) {
        this.folder = folder;
        this.kind = kind;
        this.limits = limits;
    }

    /** The paths of the regular files that people keep, from the folder on, by bytes. */
    static Seq<TreePath> in(Path named, LocalSettings.Limits limits) throws IOException {
        return of(named, new Kind(Set.of(GIT, STATE), BasicFileAttributes::isRegularFile), limits);
    }

    /** The paths of the files and symbolic links of a source that is unpacked here, by bytes. */
    static Seq<TreePath> ofSource(Path top, LocalSettings.Limits limits) throws IOException {
        return of(top, new Kind(Set.of(GIT), found -> found.isRegularFile() || found.isSymbolicLink()), limits);
    }

    private static Seq<TreePath> of(Path named, Kind kind, LocalSettings.Limits limits) throws IOException {
        var visit = new FilesBelow(named.toRealPath(), kind, limits);
        Files.walkFileTree(visit.folder, visit);
        return Array.ofAll(visit.files).sorted();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
        return !entered.equals(folder) && kind.neverEntered().contains(RawPaths.bytesOf(entered.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (kind.wanted().test(attributes)) {
            // A name that no tree can hold (a file called ".git") is no patch either.
            TreePath.parse(RawPaths.bytesOf(folder.relativize(file))).forEach(files::add);
        }
        if (files.size() > limits.files()) {
            throw new FileSystemException(folder.toString(), null, "it holds more than " + limits.files() + " files");
        }
        return FileVisitResult.CONTINUE;
    }

    /** Which folders are passed over wherever they lie, and what of the rest is meant. */
    private record Kind(Set<Bytes> neverEntered, Predicate<BasicFileAttributes> wanted) {}
}
