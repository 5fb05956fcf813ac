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

/** Collects the files and symbolic links of a source that is unpacked in a folder; links are not followed. */
final class SourceListing extends SimpleFileVisitor<Path> {
    private final Path top;
    private final LocalSettings.Limits limits;
    private final List<TreePath> found = new ArrayList<>();

    private SourceListing(Path top, LocalSettings.Limits limits) {
        this.top = top;
        this.limits = limits;
    }

    /** The paths by bytes. */
    static Seq<TreePath> of(Path top, LocalSettings.Limits limits) throws IOException {
        var listing = new SourceListing(top.toRealPath(), limits);
        Files.walkFileTree(listing.top, listing);
        return Array.ofAll(listing.found).sorted();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean isGit = RawPaths.bytesOf(folder.getFileName()).equals(Bytes.utf8(".git"));
        return isGit && !folder.equals(top) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
            TreePath.parse(RawPaths.bytesOf(top.relativize(file))).forEach(found::add);
        }
        if (found.size() > limits.files()) {
            throw new FileSystemException(top.toString(), null, "it holds more than " + limits.files() + " files");
        }
        return FileVisitResult.CONTINUE;
    }
}
