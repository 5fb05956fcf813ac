package io.kernelagent.adapter.local;

import io.kernelagent.core.problem.Fault;
import io.kernelagent.core.text.Bytes;
import io.kernelagent.core.text.TreePath;
import io.kernelagent.port.ServerCache;
import io.kernelagent.port.Workspace;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What {@link FetchedCopy} has fetched: a folder for each repository. No link is followed. */
public final class FileServerCache implements ServerCache {
    private final Path root;
    private final BoundedFiles bounded;

    public FileServerCache(LocalSettings settings) {
        this.root = folder(settings);
        this.bounded = new BoundedFiles(settings.limits());
    }

    /** Where the copies lie. */
    public static Path folder(LocalSettings settings) {
        return settings.state().resolve("cache/server");
    }

    @Override
    public Either<Fault, Map<String, Seq<TreePath>>> files() {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return Either.right(LinkedHashMap.empty());
        }
        try (var copies = Files.list(root)) {
            Map<String, Seq<TreePath>> found = LinkedHashMap.empty();
            for (var copy : copies.sorted().toList()) {
                var below = below(copy);
                found = below.isEmpty() ? found : found.put(String.valueOf(copy.getFileName()), below);
            }
            return Either.right(found);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("list what was fetched", root, failure));
        }
    }

    private static Seq<TreePath> below(Path copy) throws IOException {
        if (!Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)) {
            return List.empty();
        }
        try (var all = Files.walk(copy)) {
            return List.ofAll(all.filter(place -> !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                            .toList())
                    .flatMap(place -> TreePath.parse(RawPaths.bytesOf(copy.relativize(place))))
                    .sorted();
        }
    }

    @Override
    public Either<Fault, Map<TreePath, Bytes>> read(Seq<TreePath> files) {
        try {
            Map<TreePath, Bytes> found = LinkedHashMap.empty();
            for (var file : files) {
                var place = RawPaths.below(root, file);
                if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                    found = found.put(file, bounded.read(place));
                }
            }
            return Either.right(found);
        } catch (IOException failure) {
            return Either.left(Faults.harmless("read what was fetched", root, failure));
        }
    }

    @Override
    public Either<Fault, Workspace.Done> remove(String repository, Seq<TreePath> files) {
        try {
            for (var file : files) {
                var place = RawPaths.below(root, TreePath.of(repository).plus(file));
                Files.deleteIfExists(place);
                removeEmpty(RawPaths.folderOf(place));
            }
            return Either.right(Workspace.Done.DONE);
        } catch (IOException failure) {
            return Either.left(Faults.uncertain("remove what was fetched", root, failure));
        }
    }

    private void removeEmpty(Path folder) throws IOException {
        var each = folder;
        while (!each.equals(root)) {
            try {
                Files.deleteIfExists(each);
            } catch (DirectoryNotEmptyException needed) {
                return;
            }
            each = RawPaths.folderOf(each);
        }
    }
}
