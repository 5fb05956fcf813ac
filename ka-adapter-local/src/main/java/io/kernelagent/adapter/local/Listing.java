package io.kernelagent.adapter.local;

import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.StrayLink;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the regular files below a folder. Links to folders are not followed, so there is no way round in circles.
 */
final class Listing extends SimpleFileVisitor<Path> {
    private final TreePath folder;
    private final LocalSettings settings;
    private final List<TreePath> found = new ArrayList<>();
    private final List<StrayLink> links = new ArrayList<>();
    private final Deque<Bytes> folders = new ArrayDeque<>();

    /** @param folder how the folder is called in the workspace; what it is walked as may differ */
    Listing(TreePath folder, LocalSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    Seq<TreePath> sorted() {
        return Array.ofAll(found).sorted();
    }

    /** The links that are no files of the workspace. */
    Seq<StrayLink> links() {
        return Array.ofAll(links).sortBy(StrayLink::path);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
        if (folders.isEmpty()) {
            folders.push(folder.bytes());
            return FileVisitResult.CONTINUE;
        }
        var name = RawPaths.bytesOf(place.getFileName());
        if (name.equals(Bytes.utf8(".git")) || name.equals(Bytes.utf8(".ka")) || place.equals(settings.state())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folders.push(below(name));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path place, @Nullable IOException failure) throws IOException {
        if (failure != null) {
            throw failure;
        }
        folders.pop();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) throws IOException {
        var name = RawPaths.bytesOf(place.getFileName());
        if (isFile(place, attributes) && !name.startsWith(Bytes.utf8(DurableFiles.TEMPORARY))) {
            // A name that no tree can hold (a file called ".git") is none of ours.
            TreePath.parse(below(name)).forEach(found::add);
        }
        if (attributes.isSymbolicLink()) {
            for (var path : TreePath.parse(below(name))) {
                StrayLinks.of(path, place, settings.root()).forEach(links::add);
            }
        }
        if (found.size() > settings.limits().files()) {
            throw new FileSystemException(
                    folder.toString(),
                    null,
                    "it holds more than " + settings.limits().files() + " files");
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isFile(Path place, BasicFileAttributes attributes) {
        return attributes.isRegularFile() || (attributes.isSymbolicLink() && Files.isRegularFile(place));
    }

    private Bytes below(Bytes name) {
        return Bytes.concat(Array.of(folders.element(), Bytes.utf8("/"), name));
    }
}
